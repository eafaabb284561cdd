//! A folder in which Annals is run as a reader of the guide runs it.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::page::{Block, docs};

/// The moment of every run: 1 June 2026.
const NOW: &str = "1780272000";

/// How a run of the program went.
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    /// Problems as they are printed, without the lines of progress and the summary.
    pub(crate) problems: String,
    /// The list of what is still missing before publication.
    pub(crate) missing: String,
    /// What is printed as the result.
    pub(crate) result: String,
    /// Everything that was printed.
    pub(crate) all: String,
}

/// Saves the blocks that name a file.
pub(crate) fn save<'a>(folder: &Path, blocks: impl IntoIterator<Item = &'a Block>) {
    for block in blocks {
        if let Some(file) = &block.file {
            write(folder, file, block.text.as_bytes());
        }
    }
}

/// Saves a file.
pub(crate) fn write(folder: &Path, file: &str, bytes: &[u8]) {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().expect("a folder")).expect("created");
    fs::write(path, bytes).expect("written");
}

/// Runs `annals` in a folder, for somebody whose system speaks this language.
pub(crate) fn annals(folder: &Path, arguments: &[&str], locale: &str) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_annals"))
        .args(arguments)
        .current_dir(folder)
        .env("SOURCE_DATE_EPOCH", NOW)
        .env("LC_ALL", locale)
        .env("LANG", locale)
        .env_remove("LANGUAGE")
        .stdin(Stdio::null())
        .output()
        .expect("started");
    let all = String::from_utf8_lossy(&output.stderr) + String::from_utf8_lossy(&output.stdout);
    let is_problem = |part: &&str| part.contains("\n --> ") || part.contains("]: ");
    let told: String = all.split_inclusive('\n').filter(|line| !line.ends_with(" …\n")).collect();
    let problems: Vec<&str> = told.split("\n\n").filter(is_problem).map(str::trim_end).collect();
    let missing = told.split("\n\n").find(|part| part.contains("]:\n")).unwrap_or_default();
    Run {
        code: output.status.code(),
        problems: problems.join("\n\n"),
        missing: missing.trim_end().to_owned(),
        result: String::from_utf8_lossy(&output.stdout).into_owned(),
        all: all.into_owned(),
    }
}

#[test]
fn the_guide_is_built_without_a_warning() {
    let output = tempfile::tempdir().expect("a temporary folder");
    let site = output.path().join("site");
    let arguments = ["build", "--strict", "--output", site.to_str().expect("a path")];
    let run = annals(&docs(), &arguments, "en_GB.UTF-8");
    assert_eq!((run.code, run.problems.as_str()), (Some(0), ""), "{}", run.all);
}
