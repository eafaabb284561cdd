//! What 'A year's work' shows of an import is what an import shows.

use std::fs;

use crate::checks::updates;
use crate::first_site;
use crate::page::{LANGUAGES, blocks, path, text};
use crate::site::{annals, save};

#[test]
fn an_import_shows_what_the_guide_shows() {
    for (ending, locale) in LANGUAGES {
        let folder = tempfile::tempdir().expect("a temporary folder");
        first_site::make(folder.path(), ending);
        let page = text("year", ending);
        let blocks = blocks(&page);
        save(folder.path(), &blocks);
        let mut commands =
            blocks.iter().filter_map(|block| block.text.trim().strip_prefix("annals "));
        let command = commands.find(|command| command.starts_with("import "));
        let arguments: Vec<&str> = command.expect("an import").split_whitespace().collect();
        let run = annals(folder.path(), &arguments, locale);
        assert_eq!((run.code, run.problems.as_str()), (Some(1), ""), "{}", run.all);
        let shown = &blocks.iter().find(|block| block.info == "text").expect("a result").text;
        if updates() {
            let (old, new) =
                (format!("```text\n{shown}```"), format!("```text\n{}```", run.result));
            fs::write(path("year", ending), page.replacen(&old, &new, 1)).expect("written");
        } else {
            assert_eq!(*shown, run.result, "year{ending}");
        }
    }
}
