//! Which files a site has, and their texts.

use std::collections::BTreeSet;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean, shown};
use crate::load::memory::{Memory, Stamp, Text};
use crate::record::Kind;
use crate::source::{SourceFile, SourceMap};

/// The site's folder cannot be read.
#[derive(Debug)]
pub struct LoadError {
    /// What could not be read.
    pub path: PathBuf,
    /// Why.
    pub reason: String,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cannot be read: {}", shown(&self.path), self.reason)
    }
}

impl std::error::Error for LoadError {}

impl LoadError {
    pub(super) fn new(path: &Path, error: &io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => "it is not there, or a link that leads nowhere".to_owned(),
            io::ErrorKind::PermissionDenied => "you have no permission to read it".to_owned(),
            _ => error.to_string(),
        };
        Self { path: path.to_owned(), reason }
    }

    /// Where a walk through `folder` stopped.
    pub(super) fn walking(folder: &Path, error: &walkdir::Error) -> Self {
        let path = error.path().unwrap_or(folder);
        match error.io_error() {
            Some(error) => Self::new(path, error),
            None => Self {
                path: path.to_owned(),
                reason: "it is a link to a folder that holds it".to_owned(),
            },
        }
    }

    /// What to do about it, in one sentence.
    #[must_use]
    pub fn help(&self) -> &'static str {
        "see that the file is there and may be read; nothing was written"
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
                    "the file's name is not UTF-8 text",
                )
                .help("rename the file, using letters, digits and hyphens"),
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
        Diagnostic::file(
            Check::UnexpectedFile,
            path,
            format!("nothing is read from the folder '{name}'"),
        )
        .maybe_help(did_you_mean(name, names()))
        .help(format!(
            "folders of content/ are: {}; begin a name with '_' to keep it out",
            all.join(", ")
        )),
    );
}

/// Whether a file is one that Annals reads as text.
fn expected(path: &str, report: &mut Report) -> bool {
    let inside = path.trim_start_matches("content/");
    let Some((folder, _)) = inside.split_once('/') else {
        if matches!(inside, "site.yaml" | "programme.yaml") {
            return true;
        }
        let help = "move it to the folder of its kind (participants/, pages/, media/, …), or begin its name with '_'";
        report.push(
            Diagnostic::file(Check::UnexpectedFile, path, "this file is not read")
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
    report.push(
        Diagnostic::file(Check::UnexpectedFile, path, "this file is not read")
            .help(format!(
                "{folder}/ holds files that end in .{}; pictures and documents go to media/",
                right.join(", .")
            ))
            .help("begin its name with '_' to keep it out of the site"),
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
        Ok(text) if !text.contains('\0') => clean(text),
        Ok(_) => {
            report.push(
                Diagnostic::file(Check::UnreadableFile, path, "the file is not a text file").help(
                    "save it as plain text in UTF-8; a Word or Excel file has to be exported first",
                ),
            );
            UNREADABLE.to_owned()
        }
        Err(error) => {
            report.push(not_utf8(path, &error));
            UNREADABLE.to_owned()
        }
    };
    let file = SourceFile { path: path.into(), text: text.into() };
    Ok(Text { stamp: Stamp::default(), file, report })
}

/// Where a text ceases to be UTF-8. The line itself cannot be shown: what is private in it is only
/// known once it can be read.
fn not_utf8(path: &str, error: &std::string::FromUtf8Error) -> Diagnostic {
    let valid = error.utf8_error().valid_up_to();
    let before = String::from_utf8_lossy(&error.as_bytes()[..valid]);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Diagnostic::file(
        Check::UnreadableFile,
        &format!("{path}:{line}:{column}"),
        "a character here is not saved as UTF-8, so the file cannot be read",
    )
    .help("open the file in a text editor, choose 'save as' with the encoding UTF-8, and look whether letters with accents are right")
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
