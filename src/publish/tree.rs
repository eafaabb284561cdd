//! Work on the two trees: creating files, comparing them, telling what belongs. Links inside the
//! trees are never followed, or a build could write and delete outside of its folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, Metadata};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use icu_normalizer::ComposingNormalizerBorrowed;
use rayon::prelude::*;

use crate::artifact::OutputPath;

/// Bytes compared at a time.
const CHUNK: usize = 16 * 1024;

/// Which file it is, whatever its name: device and inode.
pub(super) type FileId = (u64, u64);

/// The file's identity, where the platform has one.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other platforms have none")]
pub(super) fn identity(data: &Metadata) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt;

    Some((data.dev(), data.ino()))
}

/// The platform does not tell.
#[cfg(not(unix))]
pub(super) fn identity(_: &Metadata) -> Option<FileId> {
    None
}

/// Removes whatever stands at `path`, a folder with all that is in it; a link, not its target.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    let removed = match fs::symlink_metadata(path) {
        Ok(data) if data.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Writes a new file, in place of whatever bears its name. The file that had the name is not
/// changed: it may be linked elsewhere.
pub(super) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    create_new(path)?.write_all(bytes)
}

fn create_new(path: &Path) -> io::Result<File> {
    let open = || File::options().write(true).create_new(true).open(path);
    match open() {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            remove(path)?;
            open()
        }
        result => result,
    }
}

/// What is known of a file that has the expected content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// Which file it is.
    pub(super) id: Option<FileId>,
}

/// Whether the file at `path` has exactly these bytes. Any doubt (missing, a link, unreadable) is
/// no: the caller then writes it.
pub(super) fn same(path: &Path, bytes: &[u8]) -> Option<Kept> {
    let data = fs::symlink_metadata(path).ok()?;
    if !data.is_file() || data.len() != bytes.len() as u64 {
        return None;
    }
    let mut file = File::open(path).ok()?;
    holds(&mut file, bytes).ok()?.then(|| Kept { id: identity(&data) })
}

/// Whether a file that is as long as `bytes` has them.
fn holds(file: &mut impl Read, bytes: &[u8]) -> io::Result<bool> {
    let mut buffer = [0; CHUNK];
    for expected in bytes.chunks(CHUNK) {
        let found = &mut buffer[..expected.len()];
        file.read_exact(found)?;
        if found != expected {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether `next` is the very file that was found unchanged.
pub(super) fn is_shared(next: &Path, id: Option<FileId>) -> bool {
    id.is_some() && fs::symlink_metadata(next).is_ok_and(|data| identity(&data) == id)
}

/// Makes `next` the same file as `live`; where the file system has no hard links, a copy of it
/// with its modification time.
pub(super) fn share(live: &Path, next: &Path) -> io::Result<()> {
    match fs::symlink_metadata(next) {
        Ok(data) if is_copy(live, next, &data) => return Ok(()),
        Ok(_) => remove(next)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    match fs::hard_link(live, next) {
        Err(error) if !is_full(&error) => copy(live, next),
        result => result,
    }
}

/// Copies a file and its modification time.
fn copy(live: &Path, next: &Path) -> io::Result<()> {
    let mut from = File::open(live)?;
    let mut to = create_new(next)?;
    io::copy(&mut from, &mut to)?;
    to.set_modified(from.metadata()?.modified()?)
}

/// Whether `next` is a whole copy of `live` with its modification time.
fn is_copy(live: &Path, next: &Path, data: &Metadata) -> bool {
    let compare = || -> io::Result<bool> {
        let original = fs::symlink_metadata(live)?;
        Ok(data.is_file()
            && original.len() == data.len()
            && original.modified()? == data.modified()?
            && holds(&mut File::open(next)?, &fs::read(live)?)?)
    };
    compare().unwrap_or(false)
}

/// Whether no space is left.
pub(super) fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

/// The folders of one tree that are known to be real ones, so that none is looked at twice.
#[derive(Debug)]
pub(super) struct Folders {
    root: PathBuf,
    known: Mutex<BTreeMap<Box<str>, bool>>,
}

impl Folders {
    /// The folders below `root`, none of them known.
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root, known: Mutex::default() }
    }

    /// Path of a folder or file of the tree; the root for an empty path.
    pub(super) fn join(&self, path: &str) -> PathBuf {
        if path.is_empty() { self.root.clone() } else { self.root.join(path) }
    }

    /// Creates the folder and those above it, in place of whatever else bears their names.
    pub(super) fn make(&self, folder: &str) -> io::Result<()> {
        if self.get(folder).is_some() {
            return Ok(());
        }
        if let Some(above) = above(folder) {
            self.make(above)?;
        }
        let path = self.join(folder);
        match fs::create_dir(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if !fs::symlink_metadata(&path)?.is_dir() {
                    remove(&path)?;
                    fs::create_dir(&path)?;
                }
            }
            result => result?,
        }
        self.note(folder, true);
        Ok(())
    }

    /// Whether the folder and those above it are there, and none is a link.
    pub(super) fn is_real(&self, folder: &str) -> bool {
        if let Some(known) = self.get(folder) {
            return known;
        }
        let real = above(folder).is_none_or(|above| self.is_real(above))
            && fs::symlink_metadata(self.join(folder)).is_ok_and(|data| data.is_dir());
        self.note(folder, real);
        real
    }

    fn get(&self, folder: &str) -> Option<bool> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).get(folder).copied()
    }

    fn note(&self, folder: &str, real: bool) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.into(), real);
    }
}

/// The folder above; none for the root, which is the empty path.
fn above(folder: &str) -> Option<&str> {
    if folder.is_empty() {
        return None;
    }
    Some(folder.rsplit_once('/').map_or("", |(above, _)| above))
}

/// All that belongs into a tree.
#[derive(Debug, Default)]
pub(super) struct Plan<'a> {
    files: BTreeSet<&'a str>,
    folders: BTreeSet<&'a str>,
}

impl<'a> Plan<'a> {
    /// The plan of these files; or the two names that one tree cannot hold, because one is the
    /// other's folder, or because their folders differ in case alone.
    pub(super) fn of(
        paths: impl IntoIterator<Item = &'a OutputPath>,
    ) -> Result<Self, (&'a str, &'a str)> {
        let mut plan = Self::default();
        for path in paths {
            plan.files.insert(path.as_str());
            let mut folder = Some(path.folder());
            while let Some(name) = folder.filter(|name| plan.folders.insert(name)) {
                folder = above(name);
            }
        }
        let mut names: BTreeMap<String, &str> = BTreeMap::new();
        for name in plan.folders.iter().chain(&plan.files) {
            if let Some(other) = names.insert(name.to_lowercase(), name) {
                return Err((other, name));
            }
        }
        Ok(plan)
    }

    /// The files and folders below `root` that do not belong there, the topmost of each.
    pub(super) fn foreign(&self, root: &Path) -> io::Result<Vec<PathBuf>> {
        self.visit(root, "")
    }

    fn visit(&self, folder: &Path, name: &str) -> io::Result<Vec<PathBuf>> {
        let mut foreign = Vec::new();
        let mut below = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            let inner = inner_name(name, &entry);
            let belongs = |names: &BTreeSet<&str>| {
                inner.as_deref().is_some_and(|inner| names.contains(inner))
            };
            if kind.is_dir() && belongs(&self.folders) {
                below.push((entry.path(), inner.unwrap_or_default()));
            } else if !(kind.is_file() && belongs(&self.files)) {
                foreign.push(entry.path());
            }
        }
        let deeper: Vec<_> = below
            .par_iter()
            .map(|(path, name)| self.visit(path, name))
            .collect::<Result<_, _>>()?;
        foreign.extend(deeper.into_iter().flatten());
        Ok(foreign)
    }
}

/// The entry's path below the root as an [`OutputPath`] spells it (some file systems give names
/// back decomposed); none if it is not Unicode.
fn inner_name(folder: &str, entry: &fs::DirEntry) -> Option<String> {
    let name = entry.file_name();
    let name = ComposingNormalizerBorrowed::new_nfc().normalize(name.to_str()?);
    Some(if folder.is_empty() { name.into_owned() } else { format!("{folder}/{name}") })
}

/// Number of files at and below `path`; what cannot be read counts as one.
pub(super) fn count_files(path: &Path) -> usize {
    let is_folder = fs::symlink_metadata(path).is_ok_and(|data| data.is_dir());
    match fs::read_dir(path) {
        Ok(entries) if is_folder => entries.flatten().map(|e| count_files(&e.path())).sum(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(paths: &[&str]) -> Vec<OutputPath> {
        paths.iter().map(|path| path.parse().expect("a path")).collect()
    }

    #[test]
    fn names_that_collide() {
        let sound = paths(&["a/index.html", "a/b/index.html", "ab", "index.html"]);
        assert!(Plan::of(&sound).is_ok());
        for (files, pair) in [
            (["a/b", "a/b/c"], ("a/b", "a/b")),
            (["A/x", "a/y"], ("A", "a")),
            (["a/B/c/d", "a/b"], ("a/B", "a/b")),
        ] {
            assert_eq!(Plan::of(&paths(&files)).err(), Some(pair), "{files:?}");
        }
    }

    #[test]
    fn contents_compare_whole() {
        let root = tempfile::tempdir().expect("a folder");
        let path = root.path().join("file");
        let long = vec![7; CHUNK * 2 + 5];
        let mut other = long.clone();
        other[CHUNK * 2 + 4] = 8;
        for (there, asked, expected) in [
            (&long[..], &long[..], true),
            (&long, &other, false),
            (&long, &long[..CHUNK], false),
            (&long[..CHUNK], &long, false),
            (b"", b"", true),
            (b"", b"x", false),
        ] {
            create(&path, there).expect("created");
            assert_eq!(same(&path, asked).is_some(), expected);
        }
        assert_eq!(same(root.path(), b""), None, "a folder");
        assert_eq!(same(&root.path().join("none"), b""), None);
    }

    #[test]
    fn a_shared_file_is_never_written_through() {
        let root = tempfile::tempdir().expect("a folder");
        let (live, next) = (root.path().join("live"), root.path().join("next"));
        create(&live, b"old").expect("created");
        share(&live, &next).expect("shared");
        assert_eq!(fs::read(&next).ok().as_deref(), Some(&b"old"[..]));
        create(&next, b"new").expect("created");
        assert_eq!(fs::read(&live).ok().as_deref(), Some(&b"old"[..]));
    }

    #[test]
    fn a_copy_keeps_the_time_and_is_recognised() {
        let root = tempfile::tempdir().expect("a folder");
        let (live, next) = (root.path().join("live"), root.path().join("next"));
        create(&live, b"text").expect("created");
        let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000);
        File::options()
            .write(true)
            .open(&live)
            .and_then(|file| file.set_modified(long_ago))
            .expect("set");
        copy(&live, &next).expect("copied");
        let data = fs::symlink_metadata(&next).expect("metadata");
        assert_eq!(data.modified().ok(), Some(long_ago));
        assert!(is_copy(&live, &next, &data));
        create(&next, b"tex!").expect("created");
        let data = fs::symlink_metadata(&next).expect("metadata");
        assert!(!is_copy(&live, &next, &data));
    }
}
