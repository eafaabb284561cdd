//! Where a site is written: the output and its hidden siblings, which must lie on one file system
//! to be exchanged. Whatever is not ours to replace is refused here, before a page is rendered.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::error::PublishError;
use super::manifest;
use super::tree;

/// The folders of a publication.
#[derive(Debug)]
pub(super) struct Place {
    /// What visitors see.
    pub(super) live: PathBuf,
    /// The tree that is being completed.
    pub(super) next: PathBuf,
    /// The former site while it makes room, where the platform has no exchange.
    pub(super) old: PathBuf,
    /// The file that is locked.
    pub(super) lock: PathBuf,
}

/// What stands at the output's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing yet.
    Nothing,
    /// A folder without a single entry.
    Empty,
    /// A site of ours and the time of its build.
    Site(Timestamp),
}

impl Place {
    /// The place of `output`. A link is followed, so that the site behind it is exchanged and the
    /// link stays.
    pub(super) fn of(output: &Path) -> Result<Self, PublishError> {
        let output = match output.file_name() {
            Some(name) if !parent(output).join(name).is_symlink() => output.to_owned(),
            _ => fs::canonicalize(output).map_err(|_| PublishError::NoParent(output.into()))?,
        };
        let Some(name) = output.file_name() else { return Err(PublishError::NoName(output)) };
        let folder = parent(&output);
        if !folder.is_dir() {
            return Err(PublishError::NoParent(folder));
        }
        let sibling = |ending: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(ending);
            folder.join(hidden)
        };
        Ok(Self {
            live: folder.join(name),
            next: sibling(".annals-next"),
            old: sibling(".annals-old"),
            lock: sibling(".annals-lock"),
        })
    }

    /// Ends the exchange that a killed build began, where it took two steps: a missing site comes
    /// back, a replaced one becomes the next tree.
    pub(super) fn mend(&self) -> Result<(), PublishError> {
        let failed = |error| PublishError::io(&self.old, error);
        if fs::symlink_metadata(&self.old).is_err() {
            return Ok(());
        }
        if fs::symlink_metadata(&self.live).is_err() {
            return fs::rename(&self.old, &self.live).map_err(failed);
        }
        tree::remove(&self.next).and_then(|()| fs::rename(&self.old, &self.next)).map_err(failed)
    }

    /// Whether anything stands there; refuses what no site may replace, whatever is in it.
    pub(super) fn refuse(&self) -> Result<bool, PublishError> {
        let live = &self.live;
        let data = match fs::symlink_metadata(live) {
            Ok(data) => data,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(PublishError::io(live, error)),
        };
        if !data.is_dir() {
            return Err(PublishError::NotAFolder(live.clone()));
        }
        if is_mount_point(live, &data) {
            return Err(PublishError::MountPoint(live.clone()));
        }
        if fs::symlink_metadata(live.join(".git")).is_ok() {
            return Err(PublishError::Repository(live.clone()));
        }
        Ok(true)
    }

    /// What stands there now, if it is ours to replace.
    pub(super) fn standing(&self) -> Result<Standing, PublishError> {
        if !self.refuse()? {
            return Ok(Standing::Nothing);
        }
        if let Some(built) = manifest::built(&self.live) {
            return Ok(Standing::Site(built));
        }
        let entries = fs::read_dir(&self.live);
        match entries.map_err(|error| PublishError::io(&self.live, error))?.next() {
            None => Ok(Standing::Empty),
            Some(_) => Err(PublishError::Foreign(self.live.clone())),
        }
    }
}

/// The folder that holds `path`.
fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => PathBuf::from("."),
        Some(parent) => parent.to_owned(),
        None => path.to_owned(),
    }
}

/// Whether the folder is the root of a mounted file system: another device than its parent's, or,
/// where Linux tells, a folder of the same device mounted there.
#[cfg(unix)]
fn is_mount_point(path: &Path, data: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;

    let other_device = fs::metadata(parent(path)).is_ok_and(|above| above.dev() != data.dev());
    other_device || is_mount_root(path)
}

#[cfg(not(unix))]
fn is_mount_point(_: &Path, _: &fs::Metadata) -> bool {
    false
}

#[cfg(target_os = "linux")]
fn is_mount_root(path: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};

    statx(CWD, path, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty())
        .is_ok_and(|answer| answer.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

#[cfg(all(unix, not(target_os = "linux")))]
fn is_mount_root(_: &Path) -> bool {
    false
}
