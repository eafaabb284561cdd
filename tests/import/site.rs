//! A site in a folder of its own, and the import run on it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A site's folder.
pub(crate) struct Site {
    folder: TempDir,
}

/// How a run went.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// All of it.
    pub(crate) fn seen(&self) -> String {
        format!("{}--- out\n{}exit {}\n", self.stderr, self.stdout, self.code)
    }
}

impl Site {
    /// A site of these files.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let site = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        for (path, text) in files {
            site.write(path, text);
        }
        site
    }

    /// A copy of the sample programme.
    pub(crate) fn sample() -> Self {
        let site = Self::of(&[]);
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        for (path, bytes) in files(&root) {
            site.write(&format!("content/{path}"), bytes);
        }
        site
    }

    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("created");
        fs::write(path, bytes).expect("written");
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("a text")
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The files of the content by path.
    pub(crate) fn content(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.path("content"))
    }

    /// Runs `annals import` with these arguments, with nobody to be asked, in English unless they ask
    /// for another language.
    pub(crate) fn import(&self, arguments: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_annals"))
            .arg("import")
            .args(arguments)
            .current_dir(self.folder.path())
            .env("SOURCE_DATE_EPOCH", "1780272000")
            .env("LC_ALL", "C")
            .env_remove("NO_COLOR")
            .stdin(Stdio::null())
            .output()
            .expect("started");
        Run {
            code: output.status.code().expect("ended by itself"),
            stdout: String::from_utf8(output.stdout).expect("text"),
            stderr: String::from_utf8(output.stderr).expect("text"),
        }
    }
}

fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
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
