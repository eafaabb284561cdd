//! Each check has a page with a wrong example, the report that Annals gives, and a right example.

use std::fs;
use std::path::Path;

use annals::diagnostic::{Check, Severity};

use crate::first_site;
use crate::page::{Block, LANGUAGES, blocks, docs, path, text};
use crate::site::{Run, annals, save, write};

/// The blocks of a page: wrong files, the report, right files.
struct Page {
    wrong: Vec<Block>,
    report: Block,
    right: Vec<Block>,
}

impl Page {
    fn read(check: Check, ending: &str) -> Self {
        let name = format!("checks/{}", check.name());
        let mut blocks = blocks(&text(&name, ending));
        let at = blocks.iter().position(|block| block.info == "text");
        let at = at.unwrap_or_else(|| panic!("{name}{ending} shows no report"));
        let right = blocks.split_off(at + 1);
        let report = blocks.pop().expect("a report");
        let page = Self { wrong: blocks, report, right };
        for (files, section) in [(&page.wrong, 1), (&page.right, 2)] {
            let stray: Vec<_> = files
                .iter()
                .filter(|it| it.section != section || it.file.is_none() && it.info != "sh")
                .collect();
            assert!(!files.is_empty() && stray.is_empty(), "{name}{ending}: {stray:#?}");
        }
        page
    }
}

/// Runs what the page says, else `annals check`, on the first site with these files in it.
fn run(check: Check, files: &[Block], ending: &str, locale: &str) -> Run {
    let folder = tempfile::tempdir().expect("a temporary folder");
    first_site::make(folder.path(), ending);
    match check {
        // It is about what was published before.
        Check::VanishedUrl => {
            let before = annals(folder.path(), &["build"], locale);
            assert_eq!(before.code, Some(0), "{}", before.all);
        }
        // The picture that its examples speak of.
        Check::ImageWithoutAlt => write(folder.path(), "content/media/spring.jpg", b"a picture"),
        _ => {}
    }
    save(folder.path(), files);
    let command = files.iter().find_map(|block| block.text.trim().strip_prefix("annals "));
    let arguments: Vec<&str> = command.unwrap_or("check").split_whitespace().collect();
    annals(folder.path(), &arguments, locale)
}

/// As an old editor saves a text: one byte a letter, which no page could show.
fn as_latin_1(folder: &Path, block: &Block) {
    let bytes: Vec<u8> =
        block.text.chars().filter_map(|letter| u8::try_from(u32::from(letter)).ok()).collect();
    write(folder, block.file.as_deref().expect("a file"), &bytes);
}

/// Runs the wrong example of a page.
fn run_wrong(check: Check, page: &Page, ending: &str, locale: &str) -> Run {
    if !matches!(check, Check::UnreadableFile | Check::LargeImage) {
        return run(check, &page.wrong, ending, locale);
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    first_site::make(folder.path(), ending);
    page.wrong.iter().for_each(|block| as_latin_1(folder.path(), block));
    if check == Check::LargeImage {
        for name in ["peluncuran.jpg", "launch.jpg"] {
            write(folder.path(), &format!("content/media/{name}"), &vec![0; 8_400_000]);
        }
    }
    annals(folder.path(), &["check"], locale)
}

/// Runs the examples of every page in one language.
fn look_at_all(ending: &str, locale: &str) {
    let mut differ = Vec::new();
    for check in Check::ALL {
        let page = Page::read(*check, ending);
        let name = format!("{}{ending}", check.name());
        let wrong = run_wrong(*check, &page, ending, locale);
        let named = format!("[{}]", check.name());
        let note = check.default_severity() == Severity::Note;
        let told = if note { &wrong.missing } else { &wrong.problems };
        assert!(told.contains(&named), "{name}: {}", wrong.all);
        if *told != page.report.text.trim_end() {
            update(*check, ending, &page.report.text, told);
            differ.push(name.clone());
        }
        let right = run(*check, &page.right, ending, locale);
        assert!(right.code == Some(0) && right.problems.is_empty(), "{name}: {}", right.all);
        assert!(!right.missing.contains(&named), "{name}: {}", right.all);
        let explained = annals(&docs(), &["check", "--explain", check.name()], locale);
        assert!(explained.all.contains(page.report.text.trim_end()), "{}", explained.all);
    }
    let hint = "these pages show another report than Annals gives: UPDATE_EXPECT=1 writes it";
    assert!(differ.is_empty() || updates(), "{hint}: {differ:#?}");
}

#[test]
fn the_examples_of_every_check_do_what_its_page_says() {
    let (ending, locale) = LANGUAGES[0];
    look_at_all(ending, locale);
}

#[test]
fn the_examples_of_every_check_do_what_its_page_says_in_english() {
    let (ending, locale) = LANGUAGES[1];
    look_at_all(ending, locale);
}

pub(crate) fn updates() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some()
}

/// Writes the report of today into the page.
fn update(check: Check, ending: &str, old: &str, new: &str) {
    if !updates() {
        return;
    }
    let name = format!("checks/{}", check.name());
    let (old, new) = (format!("```text\n{old}```"), format!("```text\n{new}\n```"));
    fs::write(path(&name, ending), text(&name, ending).replacen(&old, &new, 1)).expect("written");
}
