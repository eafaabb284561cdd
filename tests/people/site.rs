//! A small programme in one language, built into a folder of its own.

use std::fs;
use std::path::PathBuf;

use annals::diagnostic::Severity;
use annals::road::{self, Settings};
use tempfile::TempDir;

/// A site to be built.
pub(crate) struct Site {
    dir: TempDir,
}

/// A site that was built.
pub(crate) struct Built {
    dir: TempDir,
    /// Names of the checks that found something.
    pub(crate) problems: Vec<String>,
}

impl Site {
    /// A programme with two cohorts and nobody in them.
    pub(crate) fn new() -> Self {
        let site = Self { dir: tempfile::tempdir().expect("a folder for the site") };
        site.file("site.yaml", "{title: Test, languages: [en]}")
            .file(
                "programme.yaml",
                "
name: Test
participant_kinds: [{id: city, name: City}]
fields: {participants: {population: {type: number, label: Population}}}
",
            )
            .file(
                "cohorts/all.yaml",
                "
- {id: 2019, year: 2019, name: Cohort A}
- {id: 2021, year: 2021, name: Cohort B}
",
            )
            .file(
                "events/all.yaml",
                "
- {id: gala, name: Gala, date: 2019-05-03, kind: ceremony}
- {id: signing-2019, name: Signing A, date: 2019-02, kind: signing}
- {id: signing-2021, name: Signing B, date: 2021-04, kind: signing}
",
            )
            .file(
                "places/all.yaml",
                "
- {id: north, name: North, kind: region}
- {id: south, name: South, kind: region}
- {id: land, name: Land, kind: country}
",
            )
            .file("sources/news.yaml", "{title: News, publisher: Paper, type: news}")
    }

    /// The site with a file below `content/`.
    pub(crate) fn file(self, name: &str, text: &str) -> Self {
        let path = self.dir.path().join("content").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder of the file");
        fs::write(path, text).expect("the file");
        self
    }

    /// Builds it.
    pub(crate) fn build(self) -> Built {
        let settings = Settings {
            root: self.dir.path().to_owned(),
            output: self.dir.path().join("output"),
            base_url: None,
            now: "2026-01-01T00:00:00Z".parse().expect("a moment"),
            strict: false,
            preview: false,
            portable: false,
            previous: None,
        };
        let built = road::build(&settings, &()).expect("a readable folder");
        let problems = built.report.iter().filter(|it| it.severity <= Severity::Warning);
        let problems: Vec<String> = problems.map(|it| format!("{it:?}")).collect();
        assert!(built.published.is_some(), "the site has errors: {problems:?}");
        Built { dir: self.dir, problems }
    }
}

impl Built {
    fn path(&self, page: &str) -> PathBuf {
        self.dir.path().join("output").join(page).join("index.html")
    }

    /// Whether a page was written.
    pub(crate) fn exists(&self, page: &str) -> bool {
        self.path(page).is_file()
    }

    /// The HTML of a page.
    pub(crate) fn page(&self, page: &str) -> String {
        fs::read_to_string(self.path(page)).unwrap_or_else(|error| panic!("{page}: {error}"))
    }

    /// What stands in a page from the end of `from` to the next `to`.
    pub(crate) fn between(&self, page: &str, from: &str, to: &str) -> String {
        let html = self.page(page);
        let found = html.split_once(from).and_then(|(_, rest)| rest.split_once(to));
        found.map_or_else(|| panic!("{page} lacks {from}"), |(inside, _)| inside.to_owned())
    }

    /// The same as words: tags are left out, spaces are one.
    pub(crate) fn text(&self, page: &str, from: &str, to: &str) -> String {
        let html = self.between(page, from, to);
        let mut text = String::new();
        let mut in_tag = false;
        for c in html.chars() {
            match c {
                '<' => {
                    in_tag = true;
                    text.push(' ');
                }
                '>' if in_tag => in_tag = false,
                c if !in_tag => text.push(c),
                _ => {}
            }
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
