//! Why a site was not published, in words for the person who has to free the disk or name another
//! folder. Whatever happens here, the site that stood before still stands.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::shown;
use crate::said::{Said, say};

/// Why a site was not published. [`Display`](fmt::Display) says what is wrong,
/// [`help`](PublishError::help) what to do.
#[derive(Debug)]
pub enum PublishError {
    /// The output is `/` or another path without a name of its own.
    NoName(PathBuf),
    /// The folder that should hold the output does not exist.
    NoParent(PathBuf),
    /// Something that is no folder stands where the output should be.
    NotAFolder(PathBuf),
    /// The output is the root of a mounted disk or volume, which cannot be exchanged.
    MountPoint(PathBuf),
    /// The output holds files, and no manifest of ours.
    Foreign(PathBuf),
    /// The output is the root of a git work tree, which the exchange would take away.
    Repository(PathBuf),
    /// Another build is writing to the same output.
    Busy(PathBuf),
    /// Two artifacts have one address, or differ in case alone, or one is the other's folder.
    Collision(String, String),
    /// A write failed before, and the site is not whole.
    Incomplete,
    /// No space is left on the disk, or in the user's share of it.
    Full(PathBuf),
    /// The user may not write there.
    Denied(PathBuf),
    /// A manifest that cannot be understood, and why.
    Manifest(PathBuf, Said),
    /// Any other failure of the file system.
    Io(PathBuf, io::Error),
}

impl PublishError {
    /// The failure of the file system at `path`, by its kind.
    pub(super) fn io(path: &Path, error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full(path.into()),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::Denied(path.into())
            }
            _ => Self::Io(path.into(), error),
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn said(&self) -> Said {
        match self {
            Self::NoName(path) => say!("output-without-name", path = shown(path)),
            Self::NoParent(path) => say!("output-without-parent", path = shown(path)),
            Self::NotAFolder(path) => say!("output-no-folder", path = shown(path)),
            Self::MountPoint(path) => say!("output-mount-point", path = shown(path)),
            Self::Foreign(path) => say!("output-foreign", path = shown(path)),
            Self::Repository(path) => say!("output-repository", path = shown(path)),
            Self::Busy(path) => say!("output-busy", path = shown(path)),
            Self::Collision(first, second) if first == second => {
                say!("output-written-twice", path = first)
            }
            Self::Collision(first, second) => {
                say!("output-collision", first = first, second = second)
            }
            Self::Incomplete => say!("output-incomplete"),
            Self::Full(path) => say!("disk-full", path = shown(path)),
            Self::Denied(path) => say!("no-permission-to-write", path = shown(path)),
            Self::Manifest(path, reason) => {
                say!("no-manifest", path = shown(path), reason = reason)
            }
            Self::Io(path, error) => say!("not-written", path = shown(path), reason = %error),
        }
    }

    /// What to do about it, in one sentence.
    #[must_use]
    pub fn help(&self) -> Said {
        match self {
            Self::NoName(_) => say!("output-without-name.help"),
            Self::NoParent(_) => say!("output-without-parent.help"),
            Self::NotAFolder(_) => say!("output-no-folder.help"),
            Self::MountPoint(_) => say!("output-mount-point.help"),
            Self::Foreign(_) => say!("output-foreign.help"),
            Self::Repository(_) => say!("output-repository.help"),
            Self::Busy(_) => say!("output-busy.help"),
            Self::Collision(..) => say!("output-collision.help"),
            Self::Incomplete => say!("output-incomplete.help"),
            Self::Full(_) => say!("disk-full.help"),
            Self::Denied(_) => say!("no-permission-to-write.help"),
            Self::Manifest(..) => say!("no-manifest.help"),
            Self::Io(..) => say!("not-written.help"),
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.said().fmt(f)
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(_, error) => Some(error),
            _ => None,
        }
    }
}
