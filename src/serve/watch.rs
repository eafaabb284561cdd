//! Which files changed. Folders are watched, not files: an editor that saves by renaming puts
//! another file in the place of the one that was watched. The site's folder itself is watched for its
//! three folders alone, which may be removed and come back; so the output wakes nobody.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

/// Folders of the site that pages are made of.
const FOLDERS: [&str; 3] = ["content", "themes", "static"];

/// How long it must be quiet before the files are read: programs save in several steps.
const QUIET: Duration = Duration::from_millis(40);

/// How long a burst of changes is waited for.
const PATIENCE: Duration = Duration::from_secs(1);

/// What changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files and folders, relative to the site with forward slashes.
    pub paths: BTreeSet<String>,
    /// Whether there may be others.
    pub others: bool,
}

impl Changes {
    /// Whether they can be seen in style sheets alone.
    pub(super) fn are_styles(&self) -> bool {
        let is_style = |path: &String| {
            path.starts_with("themes/") && path.rsplit('.').next().is_some_and(|it| it == "css")
        };
        !self.others && !self.paths.is_empty() && self.paths.iter().all(is_style)
    }
}

/// What the watcher says.
enum Notice {
    Changed(Vec<PathBuf>),
    /// Too much happened to tell it all.
    Lost,
    Stop,
}

/// Watches the site's folders.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    notices: mpsc::Receiver<Notice>,
    root: PathBuf,
}

/// Ends a [`Watch`].
pub(super) struct Stop(mpsc::Sender<Notice>);

impl Stop {
    pub(super) fn stop(&self) {
        // It may have ended by itself.
        let _ = self.0.send(Notice::Stop);
    }
}

impl Watch {
    /// Begins to watch.
    pub(super) fn new(root: &Path) -> notify::Result<(Self, Stop)> {
        let root = root.canonicalize().map_err(notify::Error::io)?;
        let (notify, notices) = mpsc::channel();
        let stop = Stop(notify.clone());
        let told = move |event: notify::Result<notify::Event>| {
            let notice = match event {
                Ok(event) if event.need_rescan() => Notice::Lost,
                Ok(event) if is_change(event.kind) => Notice::Changed(event.paths),
                Ok(_) => return,
                Err(_) => Notice::Lost,
            };
            // Nobody listens at the end of the program.
            let _ = notify.send(notice);
        };
        let watcher = notify::recommended_watcher(told)?;
        let mut watch = Self { watcher, notices, root };
        watch.watcher.watch(&watch.root, RecursiveMode::NonRecursive)?;
        for folder in FOLDERS {
            watch.watch_again(folder)?;
        }
        Ok((watch, stop))
    }

    /// Watches a folder of the site, if it is there.
    fn watch_again(&mut self, folder: &str) -> notify::Result<()> {
        let path = self.root.join(folder);
        // What it knows of a folder that is gone would keep it from the one that came.
        let _ = self.watcher.unwatch(&path);
        if !path.is_dir() {
            return Ok(());
        }
        self.watcher.watch(&path, RecursiveMode::Recursive)
    }

    /// Waits until something changed and it is quiet; `None` when it is to end.
    pub(super) fn wait(&mut self) -> Option<Changes> {
        let mut changes = Changes::default();
        let mut since: Option<Instant> = None;
        loop {
            let notice = match since {
                None => self.notices.recv().ok()?,
                Some(since) if since.elapsed() > PATIENCE => break,
                Some(_) => match self.notices.recv_timeout(QUIET) {
                    Ok(notice) => notice,
                    Err(mpsc::RecvTimeoutError::Timeout) => break,
                    Err(mpsc::RecvTimeoutError::Disconnected) => return None,
                },
            };
            match notice {
                Notice::Stop => return None,
                Notice::Lost => changes.others = true,
                Notice::Changed(paths) => {
                    changes.paths.extend(paths.iter().filter_map(|path| self.relevant(path)));
                }
            }
            if changes.others || !changes.paths.is_empty() {
                since.get_or_insert_with(Instant::now);
            }
        }
        for folder in FOLDERS {
            if changes.others || changes.paths.contains(folder) {
                // A folder that is gone again by now comes with another notice.
                let _ = self.watch_again(folder);
            }
        }
        Some(changes)
    }

    /// The path as the site names it, if pages could be made of it.
    fn relevant(&self, path: &Path) -> Option<String> {
        let parts: Option<Vec<&str>> =
            path.strip_prefix(&self.root).ok()?.iter().map(|part| part.to_str()).collect();
        let parts = parts?;
        let (first, inside) = parts.split_first()?;
        let hidden = |part: &&str| {
            // Editors keep what was there before under a name that ends so.
            part.ends_with('~')
                || (part.starts_with('.') && *part != ".well-known")
                || (part.starts_with('_') && *first != "themes")
        };
        let ours = FOLDERS.contains(first) && !inside.iter().any(hidden);
        ours.then(|| parts.join("/"))
    }
}

/// Whether a file is another than before; that it was read is no change.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}
