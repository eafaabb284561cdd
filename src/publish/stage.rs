//! A publication from its first file to the exchange.

use std::collections::btree_map::{self, BTreeMap};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use rayon::prelude::*;

use crate::artifact::{Artifact, ContentHash, OutputPath};

use super::error::PublishError;
use super::lock::Lock;
use super::manifest::{Entry, GENERATOR, MANIFEST, Manifest, ManifestInput};
use super::place::{Place, Standing};
use super::swap;
use super::tree::{self, Folders, Kept, Plan};

/// A site being published. It holds hashes, not contents: memory grows with the number of files
/// and not with their size.
#[derive(Debug)]
pub struct Stage {
    place: Place,
    standing: Standing,
    /// Folders of the site that stands.
    live: Folders,
    /// Folders of the next tree.
    next: Folders,
    /// Whether there was a next tree before, with files that may not belong.
    used: bool,
    /// Files so far.
    written: Mutex<BTreeMap<OutputPath, Written>>,
    /// A write failed: this site will not be whole.
    broken: AtomicBool,
    /// The disk is full: the next tree must give its space back.
    full: AtomicBool,
    _lock: Lock,
}

/// A file of the site.
#[derive(Clone, Copy, Debug)]
struct Written {
    hash: ContentHash,
    bytes: u64,
    durable: bool,
    /// The file in `output/`, when it has this content already.
    kept: Option<Kept>,
}

/// What a publication did. The manifest is part of `files` and `bytes` alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// HTML pages of the site.
    pub pages: usize,
    /// Files of the site.
    pub files: usize,
    /// Their size, in bytes.
    pub bytes: u64,
    /// Files that are new or have new content.
    pub changed: usize,
    /// Files that stay as they were.
    pub unchanged: usize,
    /// Files that are gone.
    pub removed: usize,
    /// Whether `output/` was replaced; not when nothing at all changed.
    pub replaced: bool,
}

/// Makes ready to publish at `output`: refuses what is not ours to replace, keeps other builds
/// out until the stage is dropped, and mends what a killed build left.
///
/// # Errors
/// [`PublishError`] when the output cannot be replaced by a site, when another build is writing to
/// it, or when the file system fails.
pub fn prepare(output: &Path) -> Result<Stage, PublishError> {
    let place = Place::of(output)?;
    // Before the lock, so that a refused folder stays without a trace of ours beside it.
    place.refuse()?;
    let lock = Lock::take(&place.lock, &place.live)?;
    place.mend()?;
    let standing = place.standing()?;
    Ok(Stage {
        standing,
        used: std::fs::symlink_metadata(&place.next).is_ok(),
        live: Folders::new(place.live.clone()),
        next: Folders::new(place.next.clone()),
        written: Mutex::default(),
        broken: AtomicBool::new(false),
        full: AtomicBool::new(false),
        place,
        _lock: lock,
    })
}

impl Stage {
    /// Takes one file of the site. May be called from many threads at once.
    ///
    /// # Errors
    /// [`PublishError::Collision`] when the site has a file of this name already, else the failure
    /// of the file system. The site cannot be finished after either.
    pub fn write(&self, artifact: Artifact) -> Result<(), PublishError> {
        self.guard(|| {
            if artifact.path.as_str() == MANIFEST {
                return Err(PublishError::Collision(MANIFEST.to_owned(), MANIFEST.to_owned()));
            }
            let written = Written {
                hash: ContentHash::of(&artifact.bytes),
                bytes: artifact.bytes.len() as u64,
                durable: artifact.durable,
                kept: self.put(&artifact.path, &artifact.bytes)?,
            };
            self.note(artifact.path, written)
        })
    }

    /// Completes the site and shows it.
    ///
    /// # Errors
    /// [`PublishError::Incomplete`] when a write failed, [`PublishError::Collision`] when two
    /// files cannot stand in one tree, else the failure of the file system. The site that stood
    /// before still stands.
    pub fn finish(self, input: ManifestInput) -> Result<Published, PublishError> {
        self.guard(|| self.complete(input))
    }

    /// Runs a step and remembers its failure.
    fn guard<T>(&self, step: impl FnOnce() -> Result<T, PublishError>) -> Result<T, PublishError> {
        let result = step();
        if let Err(error) = &result {
            self.broken.store(true, Ordering::Relaxed);
            if matches!(error, PublishError::Full(_)) {
                self.full.store(true, Ordering::Relaxed);
            }
        }
        result
    }

    /// Writes the file into the next tree, unless the site that stands has it.
    fn put(&self, path: &OutputPath, bytes: &[u8]) -> Result<Option<Kept>, PublishError> {
        let live = self.live.join(path.as_str());
        if self.standing != Standing::Nothing && self.live.is_real(path.folder()) {
            let kept = tree::same(&live, bytes);
            if kept.is_some() {
                return Ok(kept);
            }
        }
        let target = self.next.join(path.as_str());
        self.next
            .make(path.folder())
            .and_then(|()| tree::create(&target, bytes))
            .map_err(|error| PublishError::io(&live, error))?;
        Ok(None)
    }

    fn note(&self, path: OutputPath, file: Written) -> Result<(), PublishError> {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        match written.entry(path) {
            btree_map::Entry::Vacant(place) => {
                place.insert(file);
                Ok(())
            }
            btree_map::Entry::Occupied(place) => {
                let name = place.key().to_string();
                Err(PublishError::Collision(name.clone(), name))
            }
        }
    }

    fn complete(&self, input: ManifestInput) -> Result<Published, PublishError> {
        if self.broken.load(Ordering::Relaxed) {
            return Err(PublishError::Incomplete);
        }
        let files = {
            let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::take(&mut *written)
        };
        let manifest_path: OutputPath =
            MANIFEST.parse().expect("the manifest's name is a sound path");
        let plan = Plan::of(files.keys().chain([&manifest_path]))
            .map_err(|(a, b)| PublishError::Collision(a.to_owned(), b.to_owned()))?;
        let (manifest, kept_manifest) = self.manifest(&files, input)?;
        let foreign = match self.standing {
            Standing::Nothing => Vec::new(),
            _ => plan
                .foreign(&self.place.live)
                .map_err(|error| PublishError::io(&self.place.live, error))?,
        };
        let unchanged = files.values().filter(|file| file.kept.is_some()).count();
        let replaced = unchanged < files.len() || kept_manifest.is_none() || !foreign.is_empty();
        let published = Published {
            pages: files.keys().filter(|path| path.is_page()).count(),
            files: files.len() + 1,
            bytes: files.values().map(|file| file.bytes).sum::<u64>() + manifest.len() as u64,
            changed: files.len() - unchanged,
            unchanged,
            removed: foreign.iter().map(|path| tree::count_files(path)).sum(),
            replaced,
        };
        if replaced {
            self.fill(&files, &plan)?;
            match kept_manifest {
                Some(kept) => self.share(&manifest_path, kept)?,
                None => self.create_manifest(&manifest)?,
            }
            self.show()?;
        }
        Ok(published)
    }

    /// The manifest's bytes and, when `output/` has them already, its file there. The former
    /// build's time stays when all else is the same.
    fn manifest(
        &self,
        files: &BTreeMap<OutputPath, Written>,
        input: ManifestInput,
    ) -> Result<(Vec<u8>, Option<Kept>), PublishError> {
        let path = self.live.join(MANIFEST);
        let entry = |file: &Written| Entry { hash: file.hash.to_string(), durable: file.durable };
        let mut manifest = Manifest {
            generator: GENERATOR.to_owned(),
            built: input.built,
            base_url: input.base_url,
            preview: input.preview,
            urls: files.iter().map(|(path, file)| (path.url(), entry(file))).collect(),
            figures: input.figures,
        };
        let json = |manifest: &Manifest| {
            manifest.to_json().map_err(|error| PublishError::io(&path, error))
        };
        if let Standing::Site(built) = self.standing {
            manifest.built = built;
            let bytes = json(&manifest)?;
            if let Some(kept) = tree::same(&path, &bytes) {
                return Ok((bytes, Some(kept)));
            }
            manifest.built = input.built;
        }
        Ok((json(&manifest)?, None))
    }

    /// Adds the unchanged files to the next tree and removes what does not belong there.
    fn fill(
        &self,
        files: &BTreeMap<OutputPath, Written>,
        plan: &Plan<'_>,
    ) -> Result<(), PublishError> {
        let next = &self.place.next;
        let failed = |error| PublishError::io(next, error);
        self.next.make("").map_err(failed)?;
        if self.used {
            plan.foreign(next)
                .map_err(failed)?
                .par_iter()
                .try_for_each(|path| tree::remove(path).map_err(|e| PublishError::io(path, e)))?;
        }
        files
            .par_iter()
            .filter_map(|(path, file)| Some((path, file.kept?)))
            .try_for_each(|(path, kept)| self.share(path, kept))
    }

    fn share(&self, path: &OutputPath, kept: Kept) -> Result<(), PublishError> {
        let target = self.next.join(path.as_str());
        if tree::is_shared(&target, kept.id) {
            return Ok(());
        }
        let live = self.live.join(path.as_str());
        self.next
            .make(path.folder())
            .and_then(|()| tree::share(&live, &target))
            .map_err(|error| PublishError::io(&live, error))
    }

    fn create_manifest(&self, bytes: &[u8]) -> Result<(), PublishError> {
        tree::create(&self.next.join(MANIFEST), bytes)
            .map_err(|error| PublishError::io(&self.live.join(MANIFEST), error))
    }

    /// Brings the next tree to disk and to its place.
    fn show(&self) -> Result<(), PublishError> {
        let Place { live, next, .. } = &self.place;
        swap::flush(next).map_err(|error| PublishError::io(next, error))?;
        let result = match self.standing {
            Standing::Nothing => swap::reveal(&self.place),
            _ => swap::exchange(&self.place),
        };
        result.map_err(|error| match error.kind() {
            std::io::ErrorKind::ResourceBusy => PublishError::MountPoint(live.clone()),
            _ => PublishError::io(live, error),
        })
    }

    /// Time of the last build that changed the site in `output/`; none before the first.
    #[must_use]
    pub fn built_before(&self) -> Option<Timestamp> {
        match self.standing {
            Standing::Site(built) => Some(built),
            Standing::Nothing | Standing::Empty => None,
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if self.full.load(Ordering::Relaxed) {
            // Best effort: the next build removes or reuses what stays.
            let _ = tree::remove(&self.place.next);
        }
    }
}
