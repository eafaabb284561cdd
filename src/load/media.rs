//! Files that are published as they are: their names and sizes are known early, their bytes are
//! read when they are written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::load::files::{LoadError, relative};

/// Files below one folder.
#[derive(Clone, Debug, Default)]
pub struct Media {
    /// Full path and size in bytes, by path below the folder with forward slashes.
    pub files: BTreeMap<String, (PathBuf, u64)>,
}

impl Media {
    /// The file of this name, given with or without the folder's own name before it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Path> {
        let name = name.strip_prefix("media/").unwrap_or(name);
        self.files.get(name).map(|(path, _)| path.as_path())
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// [`LoadError`] if the file vanished or cannot be read.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, LoadError> {
        let path = self.get(name).unwrap_or(Path::new(name));
        std::fs::read(path).map_err(|error| LoadError::new(path, &error))
    }
}

/// Hidden names that hosts read: RFC 8615, and the settings of a folder on Apache.
const PUBLISHED: [&str; 2] = [".well-known", ".htaccess"];

/// Finds the files of a folder; other hidden ones, and those that begin with `_`, are left out.
pub(super) fn find(folder: &Path) -> Result<Media, LoadError> {
    let mut media = Media::default();
    if !folder.is_dir() {
        return Ok(media);
    }
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(|entry| {
        let name = entry.file_name().to_str().unwrap_or("");
        entry.depth() == 0 || PUBLISHED.contains(&name) || !name.starts_with(['_', '.'])
    });
    for entry in entries {
        let entry = entry.map_err(|error| LoadError::walking(folder, &error))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let size = entry.metadata().map_err(|error| LoadError::walking(folder, &error))?.len();
        if let Some(name) = relative(folder, entry.path()) {
            media.files.insert(name, (entry.into_path(), size));
        }
    }
    Ok(media)
}
