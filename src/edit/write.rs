//! Files of records are written here, all of them or none, each by a new file that takes the old
//! one's place.
#![allow(clippy::disallowed_methods, reason = "this is the room that writes records")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::diagnostic::shown;
use crate::edit::files::{Rewritten, spliced};
use crate::said::{Said, say};

/// Why records could not be written. Nothing was.
#[derive(Debug)]
pub struct WriteError {
    /// The file.
    pub path: PathBuf,
    /// Why, as a clause.
    pub reason: Said,
}

impl WriteError {
    fn new(path: &Path, error: &io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::PermissionDenied => say!("it-may-not-be-written"),
            io::ErrorKind::StorageFull => say!("its-disk-is-full"),
            _ => say!("system-says", reason = %error),
        };
        Self { path: path.to_owned(), reason }
    }

    /// What is in the way.
    #[must_use]
    pub fn said(&self) -> Said {
        say!("records-not-written", path = shown(&self.path), reason = self.reason.clone())
    }
}

/// A file on its way.
struct Pending {
    path: PathBuf,
    temporary: PathBuf,
    /// The bytes of the old file, to be put back if a later one fails.
    old: Option<Vec<u8>>,
}

/// Writes files below a site's folder, all of them or none.
///
/// # Errors
/// A file cannot be written, or is not what it was when it was read.
pub fn write(root: &Path, files: &BTreeMap<String, Rewritten>) -> Result<(), WriteError> {
    let mut pending: Vec<Pending> = Vec::new();
    let mut done = 0;
    let result = prepare(root, files, &mut pending).and_then(|()| {
        for file in &pending {
            fs::rename(&file.temporary, &file.path)
                .map_err(|error| WriteError::new(&file.path, &error))?;
            done += 1;
        }
        Ok(())
    });
    if result.is_err() {
        for file in &pending[done..] {
            // It may not have been begun.
            let _ = fs::remove_file(&file.temporary);
        }
        for file in &pending[..done] {
            let _ = match &file.old {
                Some(old) => {
                    put(&file.temporary, old).and_then(|()| fs::rename(&file.temporary, &file.path))
                }
                None => fs::remove_file(&file.path),
            };
        }
    }
    result
}

/// Writes every file beside the one whose place it will take.
fn prepare(
    root: &Path,
    files: &BTreeMap<String, Rewritten>,
    pending: &mut Vec<Pending>,
) -> Result<(), WriteError> {
    for (path, file) in files {
        let path = root.join(path);
        let fail = |error: io::Error| WriteError::new(&path, &error);
        let old = match &file.old {
            Some(_) => Some(fs::read(&path).map_err(fail)?),
            None => None,
        };
        let bytes = match (&old, &file.old) {
            (Some(raw), Some(text)) => rewritten(raw, text, &file.splices).ok_or_else(|| {
                WriteError { path: path.clone(), reason: say!("changed-meanwhile") }
            })?,
            _ => file.text().into_bytes(),
        };
        if old.is_none() && path.exists() {
            return Err(WriteError { path, reason: say!("file-there-already") });
        }
        let folder = path.parent().unwrap_or(root);
        fs::create_dir_all(folder).map_err(fail)?;
        let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        let temporary = folder.join(format!(".{name}.annals-new"));
        pending.push(Pending { path: path.clone(), temporary: temporary.clone(), old });
        put(&temporary, &bytes).map_err(fail)?;
        if let Ok(known) = fs::metadata(&path) {
            fs::set_permissions(&temporary, known.permissions()).map_err(fail)?;
        }
    }
    Ok(())
}

#[allow(clippy::disallowed_types, reason = "a file is flushed before it takes another's place")]
fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The bytes of a file with stretches of its text replaced. The text is the file's without byte order
/// mark and with LF alone; what is put in gets the line ends that the file has. `None` if the bytes
/// are not those of the text.
pub(super) fn rewritten(
    raw: &[u8],
    text: &str,
    splices: &[(Range<usize>, String)],
) -> Option<Vec<u8>> {
    let raw = std::str::from_utf8(raw).ok()?;
    let mark = if raw.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let body = &raw[mark..];
    let crlf = body.contains("\r\n");
    if !body.contains('\r') {
        return (body == text).then(|| [&raw[..mark], &spliced(text, splices)].concat().into());
    }
    if body.replace("\r\n", "\n").replace('\r', "\n") != text {
        return None;
    }
    // Where each place of the text is in the file: two bytes there may be one here.
    let mut double = Vec::new();
    for (removed, (at, _)) in body.match_indices("\r\n").enumerate() {
        double.push(at - removed);
    }
    let place = |at: usize| at + double.partition_point(|line| *line < at);
    let ends = |text: &str| if crlf { text.replace('\n', "\r\n") } else { text.to_owned() };
    let splices: Vec<(Range<usize>, String)> = splices
        .iter()
        .map(|(range, text)| (place(range.start)..place(range.end), ends(text)))
        .collect();
    Some([&raw[..mark], &spliced(body, &splices)].concat().into())
}
