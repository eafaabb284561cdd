//! The files an author wrote, and places in them. Every problem Annals reports names a place that
//! a person can open, so every value that travels through the program can carry a [`Span`].

use std::collections::BTreeMap;
use std::sync::Arc;

/// Number of a file in its [`SourceMap`]; files are numbered in the order of their paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A stretch of bytes in one file: `start` inclusive, `end` exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets; offsets past 4 GiB are clamped, no source file is that large.
    #[must_use]
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { file, start: clamp(start), end: clamp(end.max(start)) }
    }

    /// The span from the start of `self` to the end of `other`.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { end: other.end.max(self.end), ..self }
    }
}

/// A value and where it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Binds a value to its place.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// The same place with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: f(self.value), span: self.span }
    }
}

/// One file as read: UTF-8, without byte order mark, line ends folded to LF.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path relative to the site's folder, with forward slashes on every platform.
    pub path: Arc<str>,
    /// The text.
    pub text: Arc<str>,
}

/// All files of one site, so that a [`Span`] can be shown.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

/// A place as people count: both from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl SourceMap {
    /// A map of files whose position in the list is their [`FileId`].
    #[must_use]
    pub fn new(files: Vec<SourceFile>) -> Self {
        Self { files }
    }

    /// The files with other texts for some of their paths; those of new paths are added, and all are
    /// sorted by path.
    #[must_use]
    pub fn with(mut self, texts: &BTreeMap<String, String>) -> Self {
        for (path, text) in texts {
            match self.files.iter_mut().find(|file| *file.path == **path) {
                Some(file) => file.text = text.as_str().into(),
                None => self
                    .files
                    .push(SourceFile { path: path.as_str().into(), text: text.as_str().into() }),
            }
        }
        if !texts.is_empty() {
            self.files.sort_by(|a, b| a.path.cmp(&b.path));
        }
        self
    }

    /// Adds a file and returns its number.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(file);
        id
    }

    /// The file with this number, if it is one of this map's.
    #[must_use]
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(usize::try_from(id.0).ok()?)
    }

    /// Path of the file that holds `span`; empty for a foreign span.
    #[must_use]
    pub fn path(&self, span: Span) -> &str {
        self.get(span.file).map_or("", |file| &file.path)
    }

    /// Line and column of the start of `span`.
    #[must_use]
    pub fn line_column(&self, span: Span) -> LineColumn {
        let text = self.get(span.file).map_or("", |file| &file.text);
        let mut end = (span.start as usize).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &text[..end];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        LineColumn {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// The files in order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0u32..).map(FileId).zip(&self.files)
    }
}
