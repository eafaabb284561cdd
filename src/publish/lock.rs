//! Two builds of one site at once would mix their files. The system's lock on a hidden file beside
//! the output ends with the process, so a killed build does not lock anybody out.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::error::PublishError;
use super::tree;

/// A lock that is held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    /// Takes the lock, or says that `output` is being built by somebody else.
    pub(super) fn take(path: &Path, output: &Path) -> Result<Self, PublishError> {
        loop {
            let file = File::options()
                .create(true)
                .truncate(false)
                .write(true)
                .open(path)
                .map_err(|error| PublishError::io(path.parent().unwrap_or(path), error))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(PublishError::Busy(output.into())),
                // Some network disks have no locks: better unguarded than not at all.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(PublishError::io(path, error)),
            }
            let lock = Self { path: path.into(), file };
            if lock.stands() {
                return Ok(lock);
            }
            // The build before removed the file between our opening and locking it.
        }
    }

    /// Whether the locked file is the one that others find under its name.
    fn stands(&self) -> bool {
        let here = self.file.metadata().ok().map(|data| tree::identity(&data));
        let there = fs::symlink_metadata(&self.path).ok().map(|data| tree::identity(&data));
        here.is_some() && here == there
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still locked: whoever opened it meanwhile sees that it is gone. A
        // file that stays does no harm.
        if cfg!(unix) && self.stands() {
            let _ = fs::remove_file(&self.path);
        }
    }
}
