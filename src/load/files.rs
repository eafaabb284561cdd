//! Which files a site has, and their texts.

use std::collections::BTreeSet;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::diagnostic::{Check, Diagnostic, Place, Report, did_you_mean, shown};
use crate::load::memory::{Memory, Stamp, Text};
use crate::record::Kind;
use crate::said::{Said, say};
use crate::source::{LineColumn, SourceFile, SourceMap};

/// The site's folder cannot be read.
#[derive(Debug)]
pub struct LoadError {
    /// What could not be read.
    pub path: PathBuf,
    /// Why.
    pub reason: Said,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.said().fmt(f)
    }
}

impl std::error::Error for LoadError {}

impl LoadError {
    pub(super) fn new(path: &Path, error: &io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => say!("file-not-there"),
            io::ErrorKind::PermissionDenied => say!("no-permission-to-read"),
            _ => say!("system-says", reason = %error),
        };
        Self { path: path.to_owned(), reason }
    }

    /// Where a walk through `folder` stopped.
    pub(super) fn walking(folder: &Path, error: &walkdir::Error) -> Self {
        let path = error.path().unwrap_or(folder);
        match error.io_error() {
            Some(error) => Self::new(path, error),
            None => Self { path: path.to_owned(), reason: say!("link-to-itself") },
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn said(&self) -> Said {
        say!("cannot-be-read", path = shown(&self.path), reason = &self.reason)
    }

    /// What to do about it, in one sentence.
    #[must_use]
    pub fn help(&self) -> Said {
        say!("unreadable-help")
    }
}

/// The text files of `content/`, sorted by path.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// Paths relative to the site's folder, with forward slashes.
    pub texts: Vec<String>,
}

/// Folders below `content/` that hold no records.
const OTHER_FOLDERS: [&str; 2] = ["data", "media"];

/// Finds the files of `content/`, reporting those that lie where none is expected.
pub(super) fn walk(root: &Path, report: &mut Report) -> Result<Tree, LoadError> {
    let content = root.join("content");
    let mut tree = Tree::default();
    let visible = |name: &str| !name.starts_with(['_', '.']);
    let entries =
        WalkDir::new(&content).sort_by_file_name().follow_links(true).into_iter().filter_entry(
            |entry| {
                entry.depth() == 0
                    || (entry.file_name().to_str().is_none_or(visible)
                        && !(entry.depth() == 1 && entry.file_name() == "media"))
            },
        );
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            // An editor's mark that a file is open may be a link to nowhere.
            Err(error) if is_hidden(&error) => continue,
            Err(error) => return Err(LoadError::walking(&content, &error)),
        };
        let Some(path) = relative(root, entry.path()) else {
            report.push(
                Diagnostic::file(
                    Check::UnreadableFile,
                    &entry.path().to_string_lossy(),
                    say!("file-name-unreadable"),
                )
                .help(say!("file-name-unreadable.help")),
            );
            continue;
        };
        if entry.file_type().is_dir() {
            if entry.depth() == 1 {
                check_folder(&path, report);
            }
        } else if expected(&path, report) {
            tree.texts.push(path);
        }
    }
    tree.texts.sort();
    Ok(tree)
}

/// Whether what could not be walked is kept out of the site by its name.
fn is_hidden(error: &walkdir::Error) -> bool {
    let name = error.path().and_then(Path::file_name).and_then(std::ffi::OsStr::to_str);
    name.is_some_and(|name| name.starts_with(['_', '.']))
}

/// A path relative to the site with forward slashes.
pub(super) fn relative(root: &Path, path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> =
        path.strip_prefix(root).ok()?.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}

fn check_folder(path: &str, report: &mut Report) {
    let name = path.trim_start_matches("content/");
    if OTHER_FOLDERS.contains(&name) || Kind::from_folder(name).is_some() {
        return;
    }
    let names = || Kind::ALL.iter().map(|kind| kind.folder()).chain(OTHER_FOLDERS);
    let all: Vec<&str> = names().collect();
    report.push(
        Diagnostic::file(Check::UnexpectedFile, path, say!("folder-not-read", name = %name))
            .maybe_help(did_you_mean(name, names()))
            .help(say!("folder-not-read.help", folders = %all.join(", "))),
    );
}

/// Whether a file is one that Annals reads as text.
fn expected(path: &str, report: &mut Report) -> bool {
    let inside = path.trim_start_matches("content/");
    let Some((folder, _)) = inside.split_once('/') else {
        if matches!(inside, "site.yaml" | "programme.yaml") {
            return true;
        }
        let help = say!("file-not-read.help");
        report.push(
            Diagnostic::file(Check::UnexpectedFile, path, say!("file-not-read"))
                .maybe_help(did_you_mean(inside, ["site.yaml", "programme.yaml"]))
                .help(help),
        );
        return false;
    };
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    let right: &[&str] = match Kind::from_folder(folder) {
        Some(_) => &["yaml", "yml", "md"],
        None if folder == "data" => &["csv"],
        None => return false,
    };
    if right.contains(&extension) {
        return true;
    }
    // What editors on Windows add to a name that they do not know.
    let meant = path.strip_suffix(".txt").filter(|path| {
        path.rsplit_once('.').is_some_and(|(_, extension)| right.contains(&extension))
    });
    let meant = meant.map(|path| path.rsplit('/').next().unwrap_or(path));
    report.push(
        Diagnostic::file(Check::UnexpectedFile, path, say!("file-not-read"))
            .maybe_help(meant.map(|name| say!("rename-to", name = %name)))
            .help(say!("wrong-extension.help", folder = %folder, endings = %right.join(", .")))
            .help(say!("keep-out")),
    );
    false
}

/// Reads the files as text, but those that are remembered as they are. A file that is not UTF-8
/// becomes an empty text and a problem.
pub(super) fn read_texts(
    root: &Path,
    tree: &Tree,
    memory: Option<&mut Memory>,
    report: &mut Report,
) -> Result<SourceMap, LoadError> {
    let known = memory.as_deref();
    let read: Vec<Result<Text, LoadError>> = tree
        .texts
        .par_iter()
        .map(|path| match known {
            None => read_text(root, path),
            Some(memory) => {
                let stamp = Stamp::of(&root.join(path));
                match memory.text(path, stamp) {
                    Some(text) => Ok(text.clone()),
                    None => Ok(Text { stamp, ..read_text(root, path)? }),
                }
            }
        })
        .collect();
    let texts: Vec<Text> = read.into_iter().collect::<Result<_, _>>()?;
    for text in &texts {
        report.append(text.report.clone());
    }
    let files = SourceMap::new(texts.iter().map(|text| text.file.clone()).collect());
    if let Some(memory) = memory {
        memory.keep_texts(texts);
    }
    Ok(files)
}

/// What stands for a file that is not text.
const UNREADABLE: &str = "\u{0}";

fn read_text(root: &Path, path: &str) -> Result<Text, LoadError> {
    let full = root.join(path);
    let mut report = Report::default();
    let bytes = std::fs::read(&full).map_err(|error| LoadError::new(&full, &error))?;
    let text = match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => {
            let text = clean(text);
            match two_versions(path, &text) {
                Some(problem) => {
                    report.push(problem);
                    UNREADABLE.to_owned()
                }
                None => text,
            }
        }
        Ok(_) => {
            report.push(
                Diagnostic::file(Check::UnreadableFile, path, say!("not-a-text-file"))
                    .help(say!("not-a-text-file.help")),
            );
            UNREADABLE.to_owned()
        }
        Err(error) => {
            report.push(not_utf8(path, &error));
            UNREADABLE.to_owned()
        }
    };
    if text.trim().is_empty() {
        let problem = Diagnostic::file(Check::UnexpectedFile, path, say!("file-is-empty"));
        report.push(problem.help(say!("file-is-empty.help")));
    }
    let file = SourceFile { path: path.into(), text: text.into() };
    Ok(Text { stamp: Stamp::default(), file, report })
}

/// A file in which git left two versions of a text. The line stands in no text, so nothing else of
/// the file is worth reading.
fn two_versions(path: &str, text: &str) -> Option<Diagnostic> {
    if !text.contains("<<<<<<< ") {
        return None;
    }
    let marks = |mark: &str| text.lines().position(|line| line.starts_with(mark));
    let (line, _, _) = (marks("<<<<<<< ")?, marks("=======")?, marks(">>>>>>> ")?);
    let place = Place::Line(path.into(), LineColumn { line: line + 1, column: 1 });
    let problem = Diagnostic::new(Check::UnreadableFile, place, say!("two-versions"));
    Some(problem.help(say!("two-versions.help")))
}

/// Where a text ceases to be UTF-8. The line itself cannot be shown: what is private in it is only
/// known once it can be read.
fn not_utf8(path: &str, error: &std::string::FromUtf8Error) -> Diagnostic {
    let valid = error.utf8_error().valid_up_to();
    let before = String::from_utf8_lossy(&error.as_bytes()[..valid]);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Diagnostic::new(
        Check::UnreadableFile,
        Place::Line(path.into(), LineColumn { line, column }),
        say!("not-utf8"),
    )
    .help(say!("not-utf8.help"))
}

/// Without byte order mark, with LF alone as line end.
fn clean(text: String) -> String {
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

/// Whether this text stands for a file that could not be read.
pub(super) fn is_unreadable(text: &str) -> bool {
    text == UNREADABLE
}

/// Kinds of which a file is not text.
pub(super) fn unreadable_kinds(files: &SourceMap) -> BTreeSet<Kind> {
    files
        .iter()
        .filter(|(_, file)| is_unreadable(&file.text))
        .filter_map(|(_, file)| kind_of(&file.path))
        .collect()
}

/// The record kind whose folder a path lies in.
pub(super) fn kind_of(path: &str) -> Option<Kind> {
    Kind::from_folder(path.strip_prefix("content/")?.split('/').next()?)
}
