//! The examples of every chapter are sound on top of the first site, and its commands run.

use crate::first_site;
use crate::page::{Block, LANGUAGES, blocks, text};
use crate::site::{annals, save};

const CHAPTERS: [&str; 8] =
    ["year", "records", "prose", "charts", "figures", "embargo", "hosting", "theming"];

/// The commands of a block that write or check a site. An option that this version does not have
/// yet is described, and not run.
fn commands<'a>(block: &'a Block, help: &str) -> Vec<Vec<&'a str>> {
    let lines = block.text.lines().filter_map(|line| line.strip_prefix("annals "));
    let commands = lines.map(|line| line.split_whitespace().collect::<Vec<_>>());
    let known = |word: &&str| !word.starts_with("--") || help.contains(*word);
    commands
        .filter(|words| {
            matches!(words[0], "build" | "check" | "new-year") && words.iter().all(known)
        })
        .collect()
}

#[test]
fn examples_are_sound_and_commands_run() {
    for (ending, locale) in LANGUAGES {
        for chapter in CHAPTERS {
            let folder = tempfile::tempdir().expect("a temporary folder");
            let root = folder.path().join("site");
            first_site::make(&root, ending);
            let blocks = blocks(&text(chapter, ending));
            save(&root, &blocks);
            let help = annals(&root, &["build", "--help"], locale).all;
            let mut lines: Vec<Vec<&str>> = vec![vec!["build", "--output", "../site-output"]];
            let shells = blocks.iter().filter(|block| block.info == "sh");
            lines.extend(shells.flat_map(|block| commands(block, &help)));
            for line in lines {
                let run = annals(&root, &line, locale);
                let sound = run.code == Some(0) && run.problems.is_empty();
                assert!(sound, "{chapter}{ending}, {line:?}: {}", run.all);
            }
            let settings = root.join("static/.htaccess").is_file();
            let published = folder.path().join("site-output/.htaccess").is_file();
            assert_eq!(settings, published, "{chapter}{ending}");
        }
    }
}
