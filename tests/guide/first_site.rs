//! Whoever follows 'A first site in ten minutes' has a site that builds.

use std::path::Path;

use crate::page::{Block, LANGUAGES, blocks, text};
use crate::site::{annals, save};

/// The files of the first site.
pub(crate) fn files(ending: &str) -> Vec<Block> {
    let all = blocks(&text("first-site", ending)).into_iter();
    all.filter(|block| block.file.is_some()).collect()
}

/// Makes the first site in a folder.
pub(crate) fn make(folder: &Path, ending: &str) {
    save(folder, &files(ending));
}

#[test]
fn its_commands_run_without_a_problem() {
    for (ending, locale) in LANGUAGES {
        let folder = tempfile::tempdir().expect("a temporary folder");
        make(folder.path(), ending);
        let blocks = blocks(&text("first-site", ending));
        let commands: Vec<&str> = blocks
            .iter()
            .filter(|block| block.info == "sh")
            .flat_map(|block| block.text.lines())
            .filter_map(|line| line.strip_prefix("annals "))
            .collect();
        assert_eq!(commands, ["check", "build", "serve --open"], "first-site{ending}");
        for command in &commands[..2] {
            let run = annals(folder.path(), &[command], locale);
            assert_eq!((run.code, run.problems.as_str()), (Some(0), ""), "{}", run.all);
            assert_eq!(run.missing, "", "{}", run.all);
        }
        assert!(folder.path().join("output/reports/2024/index.html").is_file());
    }
}
