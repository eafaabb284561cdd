//! Why a site was not published, in words for the person who has to free the disk or name another
//! folder. Whatever happens here, the site that stood before still stands.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::shown;

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
    Manifest(PathBuf, String),
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

    /// What to do about it, in one sentence.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoName(_) => "give the output a folder of its own, for example --output output",
            Self::NoParent(_) => "create that folder first, or name another one with --output",
            Self::NotAFolder(_) => "remove or rename it, or name another folder with --output",
            Self::MountPoint(_) => {
                "name a folder inside it with --output, for example a folder called ‘site’"
            }
            Self::Foreign(_) => {
                "name a new folder with --output; or empty this one, if nothing in it is needed"
            }
            Self::Repository(_) => {
                "build into another folder and copy its files into the work tree"
            }
            Self::Busy(_) => "wait until it has finished, or stop it, then build again",
            Self::Collision(..) => "rename one of the two",
            Self::Incomplete => "see the first error; then build again",
            Self::Full(_) => {
                "free some space and build again; the site that was there still stands"
            }
            Self::Denied(_) => {
                "ask for permission to write there, or name another folder with --output"
            }
            Self::Manifest(..) => "take the manifest.json of the published site, unchanged",
            Self::Io(..) => "check the disk and build again; the site that was there still stands",
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoName(path) => {
                write!(f, "‘{}’ cannot be replaced by the site", shown(path))
            }
            Self::NoParent(path) => write!(f, "the folder ‘{}’ does not exist", shown(path)),
            Self::NotAFolder(path) => write!(f, "‘{}’ is not a folder", shown(path)),
            Self::MountPoint(path) => write!(
                f,
                "‘{}’ is a disk or volume of its own, which cannot be replaced in one step",
                shown(path)
            ),
            Self::Foreign(path) => write!(
                f,
                "the folder ‘{}’ holds files that Annals did not write, and would be replaced",
                shown(path)
            ),
            Self::Repository(path) => write!(
                f,
                "the folder ‘{}’ is a git work tree, and its history would be replaced",
                shown(path)
            ),
            Self::Busy(path) => {
                write!(f, "another build is writing to ‘{}’ right now", shown(path))
            }
            Self::Collision(first, second) if first == second => {
                write!(f, "two files of the site would be written to ‘{first}’")
            }
            Self::Collision(first, second) => write!(
                f,
                "the site cannot hold both ‘{first}’ and ‘{second}’: many computers take the two \
                 for one name"
            ),
            Self::Incomplete => f.write_str("not all files of the site could be written"),
            Self::Full(path) => {
                write!(f, "the disk is full: ‘{}’ could not be written", shown(path))
            }
            Self::Denied(path) => write!(f, "no permission to write ‘{}’", shown(path)),
            Self::Manifest(path, reason) => {
                write!(f, "‘{}’ is not a manifest of Annals: {reason}", shown(path))
            }
            Self::Io(path, error) => {
                write!(f, "‘{}’ could not be written: {error}", shown(path))
            }
        }
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
