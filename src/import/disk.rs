//! The only part of an import that reads from the disk: the spreadsheet, and what it remembers.
#![allow(clippy::disallowed_methods, reason = "this is the room that reads sheets")]

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// The largest spreadsheet that is read, in bytes.
const LARGEST: u64 = 200_000_000;

/// Reads a spreadsheet.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, String> {
    let length = fs::metadata(path).map_err(|error| reason(&error))?.len();
    if length > LARGEST {
        return Err("it is larger than 200 MB".to_owned());
    }
    fs::read(path).map_err(|error| reason(&error))
}

/// Reads what an import remembers, if it is there.
pub(super) fn read_text(path: &Path) -> Option<Arc<str>> {
    fs::read_to_string(path).ok().map(|text| text.replace("\r\n", "\n").into())
}

fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it is not there".to_owned(),
        io::ErrorKind::PermissionDenied => "you have no permission to read it".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        _ => error.to_string(),
    }
}
