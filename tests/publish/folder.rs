//! A folder to publish in, and ways to look at what was published.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use annals::artifact::{Artifact, ContentHash, OutputPath};
use annals::publish::{
    MANIFEST, ManifestInput, PublishError, Published, Stage, prepare, read_manifest,
};
use rayon::prelude::*;
use tempfile::TempDir;

/// A site: its files by path.
pub(crate) type Site = BTreeMap<String, Vec<u8>>;

pub(crate) const FIRST: &str = "2026-01-01T00:00:00Z";
pub(crate) const SECOND: &str = "2026-02-02T00:00:00Z";

/// A time long before every test.
pub(crate) fn long_ago() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(100_000)
}

pub(crate) fn site(files: &[(&str, &str)]) -> Site {
    files.iter().map(|&(path, text)| (path.to_owned(), text.into())).collect()
}

pub(crate) fn small() -> Site {
    site(&[
        ("index.html", "home"),
        ("reports/2024/index.html", "report"),
        ("assets/a.css", "css"),
        ("empty.txt", ""),
    ])
}

/// A folder to publish in.
pub(crate) struct Folder(pub(crate) TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    pub(crate) fn output(&self) -> PathBuf {
        self.0.path().join("output")
    }

    pub(crate) fn file(&self, path: &str) -> PathBuf {
        self.output().join(path)
    }

    pub(crate) fn publish_at(&self, site: &Site, built: &str) -> Published {
        publish(&self.output(), site, built).expect("published")
    }

    pub(crate) fn publish(&self, site: &Site) -> Published {
        self.publish_at(site, FIRST)
    }

    /// Sets every file of the output to a time long ago.
    pub(crate) fn backdate(&self) {
        for path in files(&self.output()).keys() {
            let file = File::options().write(true).open(self.file(path)).expect("a file");
            file.set_modified(long_ago()).expect("set");
        }
    }

    /// Files whose time is no longer what [`Folder::backdate`] set.
    pub(crate) fn touched(&self) -> Vec<String> {
        let is_old = |path: &String| {
            let data = fs::metadata(self.file(path)).expect("metadata");
            data.modified().expect("a time") == long_ago()
        };
        files(&self.output()).into_keys().filter(|path| !is_old(path)).collect()
    }

    pub(crate) fn built(&self) -> String {
        let manifest = read_manifest(&self.file(MANIFEST)).expect("readable").expect("there");
        manifest.built.to_string()
    }
}

pub(crate) fn write(stage: &Stage, site: &Site) -> Result<(), PublishError> {
    site.par_iter().try_for_each(|(path, bytes)| {
        let path: OutputPath = path.parse().expect("a path");
        let durable = path.is_page();
        stage.write(Artifact { path, bytes: bytes.clone(), durable })
    })
}

pub(crate) fn input(built: &str) -> ManifestInput {
    ManifestInput {
        built: built.parse().expect("a time"),
        base_url: Some("https://example.org/".to_owned()),
        preview: false,
        figures: BTreeMap::from([("winners".to_owned(), serde_json::json!(30))]),
    }
}

pub(crate) fn publish(output: &Path, site: &Site, built: &str) -> Result<Published, PublishError> {
    let stage = prepare(output)?;
    write(&stage, site)?;
    stage.finish(input(built))
}

/// All files below a folder; a link counts as a file with its target as content.
pub(crate) fn files(root: &Path) -> Site {
    fn walk(folder: &Path, name: &str, found: &mut Site) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let entry = entry.expect("an entry");
            let inner = format!("{name}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().expect("a type");
            if kind.is_dir() {
                walk(&entry.path(), &format!("{inner}/"), found);
            } else if kind.is_symlink() {
                let target = fs::read_link(entry.path()).expect("a target");
                found.insert(inner, target.to_string_lossy().into_owned().into());
            } else {
                found.insert(inner, fs::read(entry.path()).expect("a file"));
            }
        }
    }
    let mut found = Site::new();
    walk(root, "", &mut found);
    found
}

/// The site in the output without its manifest, after a check that the manifest tells the truth.
pub(crate) fn standing(output: &Path) -> Site {
    let mut found = files(output);
    found.remove(MANIFEST).expect("a manifest");
    let manifest = read_manifest(&output.join(MANIFEST)).expect("readable").expect("there");
    let hashes: BTreeMap<String, String> = found
        .iter()
        .map(|(path, bytes)| {
            let path: OutputPath = path.parse().expect("a path");
            (path.url(), ContentHash::of(bytes).to_string())
        })
        .collect();
    let stated = manifest.urls.into_iter().map(|(url, entry)| (url, entry.hash)).collect();
    assert_eq!(hashes, stated);
    found
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
