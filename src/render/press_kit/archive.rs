//! ZIP: files as one archive, the same bytes wherever and whenever it is written.

use std::io::{Cursor, Write as _};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::Files;

/// Endings of files that are compressed already.
const COMPRESSED: [&str; 6] = ["png", "jpg", "jpeg", "webp", "xlsx", "woff2"];

/// Files as an archive, in the order of their names.
///
/// # Errors
/// Why it cannot be written, in words.
pub(super) fn zip(files: &Files) -> Result<Vec<u8>, String> {
    write(files).map_err(|error| error.to_string())
}

fn write(files: &Files) -> Result<Vec<u8>, ZipError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let stored = COMPRESSED.iter().any(|it| ending.eq_ignore_ascii_case(it));
        let method = if stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // 1980-01-01, where the time of archives begins.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
