//! What 'A year's work' shows of its imports is what they show.

use std::fs;

use crate::checks::updates;
use crate::first_site;
use crate::page::{Block, LANGUAGES, blocks, path, text};
use crate::site::{annals, save};

/// The arguments of a block that runs `annals import`, as a shell parts them.
fn import(block: &Block) -> Option<Vec<String>> {
    let line = block.text.trim().strip_prefix("annals ").filter(|it| it.starts_with("import "))?;
    let quoted = line.split('\'').enumerate();
    let parts = quoted.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    Some(parts.collect())
}

#[test]
fn imports_show_what_the_guide_shows() {
    for (ending, locale) in LANGUAGES {
        let folder = tempfile::tempdir().expect("a temporary folder");
        first_site::make(folder.path(), ending);
        let mut page = text("year", ending);
        let blocks = blocks(&page);
        save(folder.path(), &blocks);
        let mut imports = 0;
        for (at, arguments) in (0..).zip(blocks.iter().map(import)) {
            let Some(arguments) = arguments else { continue };
            imports += 1;
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let run = annals(folder.path(), &arguments, locale);
            assert_eq!((run.code, run.problems.as_str()), (Some(1), ""), "{}", run.all);
            let mut after = blocks[at..].iter();
            let shown = &after.find(|block| block.info == "text").expect("a result").text;
            if updates() {
                let fenced = |text: &str| format!("```text\n{text}```");
                page = page.replacen(&fenced(shown), &fenced(&run.result), 1);
            } else {
                assert_eq!(*shown, run.result, "year{ending}");
            }
        }
        assert_eq!(imports, 2, "year{ending}");
        if updates() {
            fs::write(path("year", ending), page).expect("written");
        }
    }
}
