//! `content/` → [`Sources`]: the only readers of disk. Files are read and parsed in parallel, each
//! problem goes to the report with its place, and nothing is judged that needs another record.
#![allow(clippy::disallowed_methods, reason = "this is the room that reads the site")]

mod boundaries;
mod files;
mod front_matter;
mod media;
mod memory;
mod names;
mod prose;
mod records;
mod tables;
mod theme;

pub use files::LoadError;
pub use media::Media;
pub use memory::Memory;
pub use theme::{Theme, ThemeFile};

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::geo::Boundaries;
use crate::node;
use crate::record::{Context, Kind, Programme, Records};
use crate::said::say;
use crate::source::{FileId, SourceFile, SourceMap};

pub use tables::CsvTable;

/// The files of a site as read: records that know where they stand, not yet linked.
#[derive(Clone, Debug)]
pub struct Sources {
    /// Every text file, for excerpts.
    pub files: Arc<SourceMap>,
    /// `site.yaml`; `None` if it cannot be read, and then nothing else was.
    pub config: Option<Config>,
    /// `programme.yaml`.
    pub programme: Programme,
    /// Every record.
    pub records: Records,
    /// Records that exist but are broken: nobody is told that they are unknown.
    pub broken: BTreeSet<(Kind, Arc<str>)>,
    /// Kinds of which a file could not be read: any id of theirs may exist.
    pub broken_kinds: BTreeSet<Kind>,
    /// `content/data/*.csv` by file stem.
    pub tables: BTreeMap<String, CsvTable>,
    /// Boundaries by their name in `site.yaml`.
    pub boundaries: BTreeMap<String, Arc<Boundaries>>,
    /// `content/media/`.
    pub media: Arc<Media>,
    /// `static/`: copied as it is.
    pub statics: Arc<Media>,
    /// The theme.
    pub theme: Arc<Theme>,
}

impl Sources {
    /// Whether some record of a kind could not be read.
    #[must_use]
    pub fn is_broken(&self, kind: Kind) -> bool {
        self.broken_kinds.contains(&kind) || self.broken.iter().any(|(of, _)| *of == kind)
    }
}

/// Reads the site in `root`.
///
/// # Errors
/// [`LoadError`] if the folder cannot be read at all; whatever is wrong with its files is in the
/// report.
pub fn load(root: &Path) -> Result<(Sources, Report), LoadError> {
    read(root, None, &BTreeMap::new())
}

/// Reads the site in `root` again: what [`load`] would give, at the cost of what changed since
/// `memory` was last used. `changed` names files that are known to have changed, relative to the
/// site; that others did is seen by their times and sizes.
///
/// # Errors
/// As [`load`].
pub fn reload(
    root: &Path,
    memory: &mut Memory,
    changed: &BTreeSet<String>,
) -> Result<(Sources, Report), LoadError> {
    memory.forget(changed);
    read(root, Some(memory), &BTreeMap::new())
}

/// Reads the site in `root` as it would be if some of its text files, by their paths relative to it,
/// had these texts. Those that are not there are added.
///
/// # Errors
/// As [`load`].
pub fn load_with(
    root: &Path,
    texts: &BTreeMap<String, String>,
) -> Result<(Sources, Report), LoadError> {
    read(root, None, texts)
}

fn read(
    root: &Path,
    mut memory: Option<&mut Memory>,
    instead: &BTreeMap<String, String>,
) -> Result<(Sources, Report), LoadError> {
    let mut report = Report::default();
    let tree = files::walk(root, &mut report)?;
    let texts = files::read_texts(root, &tree, memory.as_deref_mut(), &mut report)?.with(instead);
    let mut sources = Sources {
        config: None,
        programme: Programme::empty(),
        records: Records::default(),
        broken: BTreeSet::new(),
        broken_kinds: files::unreadable_kinds(&texts),
        tables: BTreeMap::new(),
        boundaries: BTreeMap::new(),
        media: Arc::new(media::find(&root.join("content/media"))?),
        statics: Arc::new(media::find(&root.join("static"))?),
        theme: Arc::default(),
        files: Arc::new(texts),
    };
    let Some(node) = settings(&sources.files, "content/site.yaml", &mut report) else {
        return Ok((sources, report));
    };
    let Some(languages) = Config::read_languages(&node, &mut report) else {
        return Ok((sources, report));
    };
    sources.config = Config::read(&node, languages.clone(), &mut report);
    let programme = settings(&sources.files, "content/programme.yaml", &mut report);
    if let Some(node) = programme
        && let Some(programme) = Programme::read(&node, &languages, &mut report)
    {
        sources.programme = programme;
    }
    if !sources.programme.readable {
        sources.broken_kinds.extend([Kind::Dimension, Kind::ParticipantKind]);
    }
    if let Some(config) = &sources.config {
        sources.boundaries = boundaries::read(config, &sources.media, &mut report)?;
    }
    sources.tables = tables::read(&sources.files, &mut report);
    let theme = sources.config.as_ref().and_then(|config| config.theme.as_ref());
    sources.theme = Arc::new(theme::read(root, theme, &mut report)?);
    let context = Context { languages: &languages, programme: &sources.programme };
    let loaded = records::read(&sources.files, context, memory, &mut report);
    sources.records = loaded.records;
    sources.broken.extend(loaded.broken);
    sources.broken_kinds.extend(loaded.broken_kinds);
    Ok((sources, report))
}

/// One of the two settings files, parsed.
fn settings(files: &SourceMap, path: &str, report: &mut Report) -> Option<node::Node> {
    let Some((id, file)) = find(files, path) else {
        let help = if path.ends_with("site.yaml") {
            say!("create-site-yaml")
        } else {
            say!("create-programme-yaml")
        };
        let name = path.rsplit('/').next().unwrap_or(path);
        report.push(
            Diagnostic::file(Check::UnreadableFile, path, say!("site-has-no", name = name))
                .help(help),
        );
        return None;
    };
    node::parse(id, &file.text, 0..file.text.len(), report)
}

fn find<'a>(files: &'a SourceMap, path: &str) -> Option<(FileId, &'a SourceFile)> {
    files.iter().find(|(_, file)| &*file.path == path)
}

/// Whether this is the folder of a site. What is wrong with its `site.yaml`, [`load`] tells.
#[must_use]
pub fn is_site(folder: &Path) -> bool {
    folder.join("content").is_dir()
}

/// The site's folder: the working one (as `.`), or the nearest above it, with `content/site.yaml`;
/// else the working one, if it has `content/` at least.
#[must_use]
pub fn find_root() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let found = here.ancestors().find(|folder| folder.join("content/site.yaml").is_file());
    match found {
        Some(folder) if folder != here => Some(folder.to_owned()),
        None if !is_site(&here) => None,
        _ => Some(PathBuf::from(".")),
    }
}
