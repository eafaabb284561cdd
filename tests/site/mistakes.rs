//! Mistakes of the kinds people make, one file each in `mistakes/`: what was written into a sound
//! site, and what `annals check` says of it in English and in Indonesian.
//!
//! A case begins with a sentence. `--- file: PATH` and the lines after it are a file of the site;
//! `--- add to: PATH` are lines at the end of one; `--- without: PATH` takes one away,
//! `--- large file: PATH` is one of 8.4 MB. Signs that
//! nobody sees are written as `<TAB>`, `<CR>`, `<NBSP>`, `<BOM>`, and a byte as `<xE9>`. `--- en` and
//! `--- id` are what is said. After a wanted change: `UPDATE_EXPECT=1 cargo test --test site mistakes`,
//! and read the difference.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;

use crate::own_words::forbidden;
use crate::project::Project;

/// The bytes of lines in which unseen signs are written out.
fn bytes(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.extend_from_slice(&rest.as_bytes()[..at]);
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let sign = &rest[at..end];
        match sign {
            "<TAB>" => out.push(b'\t'),
            "<CR>" => out.push(b'\r'),
            "<NBSP>" => out.extend_from_slice("\u{a0}".as_bytes()),
            "<BOM>" => out.extend_from_slice("\u{feff}".as_bytes()),
            "<CONFLICT>" => out.extend_from_slice(b"<<<<<<<"),
            _ => match sign.strip_prefix("<x").and_then(|hex| hex.strip_suffix('>')) {
                Some(hex) if hex.len() == 2 => out.push(u8::from_str_radix(hex, 16).expect("hex")),
                _ => out.extend_from_slice(sign.as_bytes()),
            },
        }
        rest = &rest[end..];
    }
    out.extend_from_slice(rest.as_bytes());
    out
}

/// A case as it stands in its file: what comes before the reports, and the site that it makes.
fn case(text: &str) -> (&str, Project) {
    let input = text.split("--- en\n").next().unwrap_or(text);
    let mut site = Project::sound();
    for part in input.split("\n--- ").skip(1) {
        let (head, body) = part.split_once('\n').unwrap_or((part, ""));
        let body = bytes(&format!("{}\n", body.trim_end_matches('\n')));
        if let Some(path) = head.strip_prefix("file: ") {
            site = site.file(path, body);
        } else if let Some(path) = head.strip_prefix("empty file: ") {
            site = site.file(path, "");
        } else if let Some(path) = head.strip_prefix("large file: ") {
            site = site.file(path, vec![b'x'; 8_400_000]);
        } else if let Some(path) = head.strip_prefix("add to: ") {
            let before = fs::read(site.path(path)).expect("a file");
            site = site.file(path, [before, body].concat());
        } else {
            let path = head.strip_prefix("without: ").expect("a part of a case");
            site = site.without(path);
        }
    }
    (input.trim_end(), site)
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site/mistakes");
    let mut all: Vec<PathBuf> =
        fs::read_dir(folder).expect("cases").map(|entry| entry.expect("a case").path()).collect();
    all.sort();
    all
}

#[test]
fn every_mistake_is_reported_in_both_languages() {
    let cases = cases();
    assert!(cases.len() >= 40, "{} cases", cases.len());
    let mut silent = BTreeSet::new();
    for path in cases {
        let text = fs::read_to_string(&path).expect("a case");
        let (input, site) = case(&text);
        let mut seen = format!("{input}\n\n");
        let mut places = BTreeSet::new();
        for lang in ["en", "id"] {
            let run = site.run(&["check", "--strict", "--lang", lang]);
            if run.code != 1 {
                silent.insert(path.display().to_string());
            }
            let report = run.seen();
            let here = report.lines().filter(|line| line.contains("--> "));
            places.insert(here.map(str::to_owned).collect::<Vec<_>>());
            let said = report.lines().filter(|line| !line.contains(" | ") && !line.contains("-->"));
            for line in said {
                let found = forbidden(line);
                assert!(found.is_empty(), "{found:?} in {}: {line}", path.display());
            }
            seen.extend(["--- ", lang, "\n", &report, "\n"]);
        }
        assert_eq!(places.len(), 1, "{}: the languages tell of other places", path.display());
        expect_file![&path].assert_eq(&format!("{}\n", seen.trim_end()));
    }
    assert!(silent.is_empty(), "nothing is said of {silent:?}");
}
