//! [`Memory`]: what was read of a site before, so that reading it again costs what changed. What it
//! gives is what reading would give: a part of it holds only while the texts that it was made of
//! are the same ones, under the same numbers, and the settings that say how to read them are too.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use crate::diagnostic::Report;
use crate::load::records::Part;
use crate::source::{FileId, SourceFile, SourceMap};

/// What says how records are read: languages, and the programme's own fields.
const SETTINGS: [&str; 2] = ["content/site.yaml", "content/programme.yaml"];

/// What was read of a site.
#[derive(Default)]
pub struct Memory {
    texts: BTreeMap<Arc<str>, Text>,
    settings: Vec<Option<Arc<str>>>,
    parts: HashMap<FileId, Remembered>,
}

/// Records of one file or group of files, and the texts that they were read from.
struct Remembered {
    texts: Vec<(FileId, Arc<str>)>,
    part: Box<dyn Any + Send + Sync>,
}

/// A file as it was when it was read.
#[derive(Clone)]
pub(super) struct Text {
    pub stamp: Stamp,
    pub file: SourceFile,
    pub report: Report,
}

/// By what is seen that a file changed, without reading it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stamp {
    modified: Option<SystemTime>,
    bytes: u64,
}

impl Stamp {
    /// The stamp of a file; of one that cannot be looked at, none that equals another.
    pub(super) fn of(path: &Path) -> Self {
        std::fs::metadata(path).map_or_else(
            |_| Self::default(),
            |found| Self { modified: found.modified().ok(), bytes: found.len() },
        )
    }
}

impl Memory {
    /// Forgets the texts of these files.
    pub(super) fn forget(&mut self, paths: &BTreeSet<String>) {
        for path in paths {
            self.texts.remove(path.as_str());
        }
    }

    /// The text of a file, if it did not change.
    pub(super) fn text(&self, path: &str, stamp: Stamp) -> Option<&Text> {
        let text = self.texts.get(path)?;
        (text.stamp == stamp && stamp.modified.is_some()).then_some(text)
    }

    /// Remembers these texts and no others.
    pub(super) fn keep_texts(&mut self, texts: Vec<Text>) {
        self.texts = texts.into_iter().map(|text| (text.file.path.clone(), text)).collect();
    }

    /// Forgets what cannot be of use any more: every record, if they are read otherwise now.
    pub(super) fn settle(&mut self, files: &SourceMap) {
        let find = |path: &str| {
            let found = files.iter().find(|(_, file)| &*file.path == path);
            found.map(|(_, file)| file.text.clone())
        };
        let settings: Vec<Option<Arc<str>>> = SETTINGS.iter().map(|path| find(path)).collect();
        if settings != self.settings {
            self.parts.clear();
            self.settings = settings;
        }
        self.parts.retain(|_, kept| kept.texts.iter().all(|text| is_same(text, files)));
    }

    /// What was read from these files, if it was read from the texts that they have now.
    pub(super) fn part<T: 'static>(&self, ids: &[FileId], files: &SourceMap) -> Option<&Part<T>> {
        let kept = self.parts.get(ids.first()?)?;
        let same = kept.texts.iter().map(|(id, _)| id).eq(ids)
            && kept.texts.iter().all(|text| is_same(text, files));
        kept.part.downcast_ref().filter(|_| same)
    }

    /// Remembers what was read from these files.
    pub(super) fn keep_part<T: Send + Sync + 'static>(
        &mut self,
        ids: &[FileId],
        files: &SourceMap,
        part: Part<T>,
    ) {
        let Some(first) = ids.first() else { return };
        let texts = ids.iter().filter_map(|id| Some((*id, files.get(*id)?.text.clone())));
        let remembered = Remembered { texts: texts.collect(), part: Box::new(part) };
        self.parts.insert(*first, remembered);
    }
}

/// Whether a file has the very text that it had: a text is held by one file alone.
fn is_same((id, text): &(FileId, Arc<str>), files: &SourceMap) -> bool {
    files.get(*id).is_some_and(|file| Arc::ptr_eq(&file.text, text))
}
