//! Sites from files, and their downloads read back by other means than they were written with.

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::sync::LazyLock;

use annals::artifact::Facts;
use annals::check::{Conditions, check};
use annals::dataset;
use annals::lang::{FtlText, Lang, Messages};
use annals::load::load;
use annals::render::downloads::{About, Limits, csv, json, outputs, package, workbook};
use annals::site::Site;
use calamine::{Reader as _, Xlsx};
use serde_json::{Map, Value};
use tempfile::TempDir;

/// A site that passed its checks, and its words.
pub(crate) struct Checked {
    pub(crate) site: Site,
    pub(crate) messages: Messages,
}

/// The folder of the sample programme.
pub(crate) const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The sample programme, checked once for all tests.
pub(crate) fn sample() -> &'static Checked {
    static SAMPLE: LazyLock<Checked> = LazyLock::new(|| site(Path::new(ROOT)));
    &SAMPLE
}

/// Loads and checks the site in a folder.
fn site(root: &Path) -> Checked {
    let (sources, mut report) = load(root).expect("a folder that can be read");
    let theme = sources.theme.clone();
    let conditions =
        Conditions { now: "2026-01-01T00:00:00Z".parse().expect("a moment"), preview: false };
    let site = check(sources, conditions, &mut report).expect("settings that can be read");
    let problems: Vec<_> = report.iter().map(|problem| &problem.message).collect();
    assert!(!report.has_errors(), "{problems:#?}");
    let texts: Vec<(Lang, FtlText<'_>)> = theme
        .texts("lang")
        .filter_map(|(file, text)| {
            let lang = file.strip_suffix(".ftl")?.parse().ok()?;
            Some((lang, FtlText { file, text }))
        })
        .collect();
    let texts: Vec<(Lang, &[FtlText<'_>])> =
        texts.iter().map(|(lang, text)| (lang.clone(), std::slice::from_ref(text))).collect();
    let messages = Messages::new(&texts).expect("sound messages");
    Checked { site, messages }
}

/// A site of these files below `content/`, loaded and checked.
pub(crate) fn small(files: &[(&str, &str)]) -> Checked {
    site(folder(files).path())
}

/// What is wrong with these files when they are read.
pub(crate) fn problems(files: &[(&str, &str)]) -> Vec<String> {
    let (_, report) = load(folder(files).path()).expect("a folder that can be read");
    report.iter().map(|problem| problem.message.to_string()).collect()
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in files {
        let path = folder.path().join("content").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

/// A CSV file: its header and its rows.
pub(crate) struct Table {
    pub(crate) header: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    /// The cells of a column.
    pub(crate) fn column(&self, name: &str) -> Vec<&str> {
        let at = self.header.iter().position(|head| head == name).expect("a column of this name");
        self.rows.iter().map(|row| row[at].as_str()).collect()
    }
}

impl Checked {
    /// The CSV of a set, as text.
    pub(crate) fn csv_text(&self, set: &str) -> String {
        let sets = dataset::all(&self.site);
        let set = sets.iter().find(|other| other.name() == set).expect("a set of this name");
        String::from_utf8(csv(set)).expect("UTF-8")
    }

    /// The JSON of a set, as text.
    pub(crate) fn json_text(&self, set: &str) -> String {
        let sets = dataset::all(&self.site);
        let set = sets.iter().find(|other| other.name() == set).expect("a set of this name");
        String::from_utf8(json(set)).expect("UTF-8")
    }

    /// The CSV of a set, read.
    pub(crate) fn table(&self, set: &str) -> Table {
        let text = self.csv_text(set);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().expect("a header").iter().map(str::to_owned).collect();
        let rows = reader
            .records()
            .map(|row| {
                row.expect("as many cells as the header").iter().map(str::to_owned).collect()
            })
            .collect();
        Table { header, rows }
    }

    /// The JSON of a set, read.
    pub(crate) fn objects(&self, set: &str) -> Vec<Map<String, Value>> {
        serde_json::from_str(&self.json_text(set)).expect("a list of objects")
    }

    /// Every file by path, as text.
    pub(crate) fn files(&self) -> Vec<(String, String)> {
        let sets = dataset::all(&self.site);
        outputs(&sets)
            .iter()
            .filter(|file| !file.path().ends_with(".parquet"))
            .map(|file| {
                let bytes = file.bytes().expect("a file");
                (file.path(), String::from_utf8(bytes).expect("UTF-8"))
            })
            .collect()
    }

    /// The workbook, as bytes.
    pub(crate) fn workbook(&self, limits: Limits) -> Vec<u8> {
        let about = About { site: &self.site, messages: &self.messages, year: None };
        workbook(&dataset::all(&self.site), about, limits).expect("a workbook")
    }

    /// The workbook, opened.
    pub(crate) fn book(&self, limits: Limits) -> Xlsx<Cursor<Vec<u8>>> {
        Xlsx::new(Cursor::new(self.workbook(limits))).expect("a workbook")
    }

    /// The description of the tables, read. Each file is told to have seven bytes.
    pub(crate) fn package(&self) -> Value {
        let about = About { site: &self.site, messages: &self.messages, year: None };
        let facts = |url: &str| {
            let found = url.strip_suffix(".csv").is_some();
            found.then(|| Facts { bytes: 7, sha256: "abc".to_owned() })
        };
        let bytes = package(&dataset::all(&self.site), about, &facts);
        serde_json::from_slice(&bytes).expect("JSON")
    }

    /// Names of the sets.
    pub(crate) fn sets(&self) -> Vec<&'static str> {
        dataset::all(&self.site).iter().map(dataset::DataSet::name).collect()
    }
}
