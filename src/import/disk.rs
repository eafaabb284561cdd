//! The only part of an import that reads from the disk: the spreadsheet, and what it remembers.
#![allow(clippy::disallowed_methods, reason = "this is the room that reads sheets")]

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::said::{Said, say};

/// The largest spreadsheet that is read, in megabytes.
const LARGEST: u16 = 200;

/// Reads a spreadsheet.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Said> {
    let length = fs::metadata(path).map_err(|error| reason(&error))?.len();
    if length > u64::from(LARGEST) * 1_000_000 {
        return Err(say!("it-is-larger-than", megabytes = f64::from(LARGEST)));
    }
    fs::read(path).map_err(|error| reason(&error))
}

/// Reads what an import remembers, if it is there.
pub(super) fn read_text(path: &Path) -> Option<Arc<str>> {
    fs::read_to_string(path).ok().map(|text| text.replace("\r\n", "\n").into())
}

fn reason(error: &io::Error) -> Said {
    match error.kind() {
        io::ErrorKind::NotFound => say!("it-is-not-there"),
        io::ErrorKind::PermissionDenied => say!("no-permission-to-read"),
        io::ErrorKind::IsADirectory => say!("it-is-a-folder"),
        _ => say!("system-says", reason = %error),
    }
}
