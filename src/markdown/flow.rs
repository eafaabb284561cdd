//! HTML with holes: what a text becomes before the site's data are known.

use std::ops::Range;

use pulldown_cmark::BlockQuoteKind;

use super::escape;

/// HTML and the places in it that rendering fills.
#[derive(Clone, Debug, Default)]
pub(super) struct Flow {
    /// Complete and escaped but for the holes.
    pub(super) html: String,
    /// Byte offsets into `html`, ascending, and what goes there.
    pub(super) holes: Vec<(usize, Hole)>,
}

/// What rendering puts at a place. Numbers are indices into the document's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hole {
    /// What the resolver gives for a role.
    Role(usize),
    /// What the resolver gives for a directive.
    Directive(usize),
    /// Opens a link.
    LinkStart(usize),
    /// Closes a link.
    LinkEnd,
    /// Opens an image; what follows, up to its end, is its alternative text.
    ImageStart(usize),
    /// Ends an image.
    ImageEnd,
    /// Opens a heading.
    HeadingStart(usize),
    /// Closes a heading.
    HeadingEnd(usize),
    /// The title of an alert.
    AlertTitle(BlockQuoteKind),
    /// Opens a table's scrolling region, named after the header cells that follow.
    TableStart,
    /// Ends the header cells.
    TableHeadEnd,
    /// Ends a table.
    TableEnd,
    /// Raw HTML among words.
    RawInline(usize),
    /// Raw HTML as a block.
    RawBlock(usize),
    /// A footnote mark not yet numbered: index into the references.
    Pending(usize),
    /// The mark that refers to a footnote.
    NoteMark(Note),
    /// Opens the list of footnotes.
    NotesStart,
    /// Opens one footnote.
    NoteStart(u32),
    /// The link from a footnote back to its mark.
    NoteBack(Note),
}

impl Hole {
    /// Whether what rendering puts there ends a line.
    fn ends_line(self) -> bool {
        matches!(
            self,
            Self::HeadingEnd(_)
                | Self::Directive(_)
                | Self::RawBlock(_)
                | Self::AlertTitle(_)
                | Self::TableEnd
        )
    }
}

/// A footnote and one of its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// Number of the footnote, from 1.
    pub(super) number: u32,
    /// Which of the marks that refer to it, from 1.
    pub(super) nth: u32,
}

impl Flow {
    /// Adds HTML as it is.
    pub(super) fn push(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Adds text, escaped.
    pub(super) fn text(&mut self, text: &str) {
        escape::text(&mut self.html, text);
    }

    /// Adds text for a double-quoted attribute.
    pub(super) fn attribute(&mut self, text: &str) {
        escape::attribute(&mut self.html, text);
    }

    /// Adds a hole at the end.
    pub(super) fn hole(&mut self, hole: Hole) {
        self.holes.push((self.html.len(), hole));
    }

    /// Adds another flow at the end.
    pub(super) fn append(&mut self, other: Self) {
        let offset = self.html.len();
        self.html.push_str(&other.html);
        self.holes.extend(other.holes.into_iter().map(|(at, hole)| (at + offset, hole)));
    }

    /// Starts a new line unless one is started.
    pub(super) fn line(&mut self) {
        let ends_line = match self.holes.last() {
            Some((at, hole)) if *at == self.html.len() => hole.ends_line(),
            _ => self.html.is_empty() || self.html.ends_with('\n'),
        };
        if !ends_line {
            self.html.push('\n');
        }
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.html.is_empty() && self.holes.is_empty()
    }

    /// A mark of how much there is, to see later whether something was added.
    pub(super) fn extent(&self) -> (usize, usize) {
        (self.html.len(), self.holes.len())
    }

    /// The HTML before hole `index` that follows the hole before it; with `index` equal to the
    /// number of holes, the rest.
    pub(super) fn segment(&self, index: usize) -> &str {
        &self.html[self.segment_range(index)]
    }

    fn segment_range(&self, index: usize) -> Range<usize> {
        let start = index.checked_sub(1).and_then(|at| self.holes.get(at)).map_or(0, |hole| hole.0);
        let end = self.holes.get(index).map_or(self.html.len(), |hole| hole.0);
        start..end
    }
}
