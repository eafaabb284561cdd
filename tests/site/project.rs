//! A site in a folder of its own, and the program run on it as its people run it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use expect_test::Expect;
use tempfile::TempDir;

/// The moment of every run that names none: 1 June 2026, midnight in Greenwich.
pub(crate) const NOW: &str = "1780272000";

/// A small sound site in English: every test changes what it is about.
const SOUND: &[(&str, &str)] = &[
    ("content/site.yaml", "title: Smart cities\nlanguages: [en]\n"),
    (
        "content/programme.yaml",
        "name: Smart cities
participant_kinds:
  - {id: city, name: City}
  - {id: regency, name: Regency}
dimensions:
  - {id: economy, name: Economy}
fields:
  participants:
    population: {type: number}
    island: {type: category, values: {java: Java, bali: Bali}}
",
    ),
    ("content/places/west-java.yaml", "name: West Java\nkind: province\n"),
    (
        "content/cohorts/cohorts.yaml",
        "- id: 2021
  year: 2021
  name: Cohort of 2021
  intake: 2
- id: 2022
  year: 2022
  name: Cohort of 2022
  intake: 1
",
    ),
    (
        "content/participants/participants.yaml",
        "- id: bandung
  name: Bandung
  kind: city
  place: west-java
  cohorts: [2021]
- id: karawang
  name: Karawang
  kind: regency
  place: west-java
  cohorts: [2021, 2022]
",
    ),
    ("content/awards/smart-economy.yaml", "name: Smart Economy\ndimension: economy\n"),
    (
        "content/winners/2022.yaml",
        "- award: smart-economy
  year: 2022
  participant: karawang
  citation: It earns most by its own services.
",
    ),
    (
        "content/events/signing.yaml",
        "name: Signing of the agreement
date: 2021-05-20
kind: signing
",
    ),
    (
        "content/sources/ministry-2022.yaml",
        "title: Annual report of the ministry
publisher: Ministry
type: report
",
    ),
    (
        "content/figures/awards.yaml",
        "label: Awards given
value: 1
sources: [ministry-2022]
check: {data: awards, value: count()}
",
    ),
    (
        "content/pages/about.md",
        "---
title: About the programme
---

The programme has given {figure}`awards` award {cite}`ministry-2022`.
",
    ),
];

/// A site's folder.
pub(crate) struct Project {
    folder: TempDir,
}

impl Project {
    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A small sound site.
    pub(crate) fn sound() -> Self {
        SOUND.iter().fold(Self::empty(), |site, (path, text)| site.file(path, text))
    }

    /// Writes a file of the site.
    pub(crate) fn file(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.write(path, bytes);
        self
    }

    /// Adds to a file of the site.
    pub(crate) fn append(self, path: &str, text: &str) -> Self {
        let before = fs::read_to_string(self.path(path)).expect("a text");
        self.file(path, before + text)
    }

    /// Takes a file away.
    pub(crate) fn without(self, path: &str) -> Self {
        fs::remove_file(self.path(path)).expect("removed");
        self
    }

    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("created");
        fs::write(path, bytes).expect("written");
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The program, in the site's folder; not started yet.
    pub(crate) fn annals(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_annals"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("SOURCE_DATE_EPOCH", NOW)
            .env_remove("NO_COLOR")
            .env("LC_ALL", "C")
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(&mut self.annals(arguments))
    }

    /// Runs `annals check` and compares what a person sees and the exit code.
    pub(crate) fn check(&self, seen: &Expect) {
        self.sees(&["check"], seen);
    }

    /// Runs a command and compares what a person sees, without the lines of progress, and the exit
    /// code.
    pub(crate) fn sees(&self, arguments: &[&str], seen: &Expect) {
        seen.assert_eq(&self.run(arguments).seen());
    }

    /// Builds a site that is sound.
    pub(crate) fn build(&self, arguments: &[&str]) -> Run {
        let run = self.run(&[&["build"], arguments].concat());
        assert_eq!(run.code, 0, "{}", run.seen());
        run
    }

    /// The files below a folder by path.
    pub(crate) fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        files(&self.path(folder))
    }
}

/// How a run of the program went.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    pub(crate) fn of(command: &mut Command) -> Self {
        let Output { status, stdout, stderr } = command.output().expect("started");
        Self {
            code: status.code().expect("ended by itself"),
            stdout: String::from_utf8(stdout).expect("text"),
            stderr: String::from_utf8(stderr).expect("text"),
        }
    }

    /// Standard error without the lines of progress, standard output with its measures left out,
    /// the exit code.
    pub(crate) fn seen(&self) -> String {
        let notes: String =
            self.stderr.split_inclusive('\n').filter(|line| !line.ends_with(" …\n")).collect();
        format!("{notes}{}exit {}\n", unmeasured(&self.stdout), self.code)
    }
}

/// The summary of a build without what grows with every kind of page, or with the machine's load.
pub(crate) fn unmeasured(text: &str) -> String {
    let nouns = ["page", "pages", "file", "files", "bytes", "kB", "MB", "s"];
    let measured = |part: &str| {
        let words: Vec<&str> = part.split_whitespace().collect();
        matches!(words.as_slice(), [_, noun] if nouns.contains(noun))
    };
    let parts = text.split_inclusive(", ").map(|part| match part.rsplit_once(": ") {
        Some((before, rest)) if measured(rest.trim_end_matches(", ")) => format!("{before}: …, "),
        None if measured(part.trim_end_matches(", ")) => "…, ".to_owned(),
        _ => part.to_owned(),
    });
    parts.collect()
}

/// All files below a folder by path, with forward slashes.
pub(crate) fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, name: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let entry = entry.expect("an entry");
            let inner = format!("{name}{}", entry.file_name().to_string_lossy());
            if entry.file_type().expect("a type").is_dir() {
                walk(&entry.path(), &format!("{inner}/"), found);
            } else {
                found.insert(inner, fs::read(entry.path()).expect("a file"));
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(root, "", &mut found);
    found
}
