//! Text that authors write, read once and turned into HTML as often as needed.
//!
//! A report may quote a number only by naming the figure that holds it, so Markdown alone is not
//! enough: the text has holes that only the programme's data can fill. A [`Document`] is the HTML
//! of one text with those holes in it. [`Document::to_html`] fills them through a [`Resolver`], and
//! this module need not know what a figure, a participant or a page is.
//!
//! The language is `CommonMark` 0.31 with tables, footnotes, heading ids and alerts of GitHub
//! Flavored Markdown, and two constructs of `MyST`: roles (``{figure}`id` ``) in running text, and
//! directives (a code fence whose info string is `{name} argument`). A backslash before the brace
//! makes either of them plain text.

mod bars;
mod blocks;
mod build;
mod escape;
mod flow;
mod headings;
mod html;
mod links;
mod myst;
mod notes;
mod sanitise;
mod text;

#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod tests;

use std::ops::Range;

pub use escape::{address as escape_address, attribute as escape_attribute, text as escape_text};
pub use html::{HtmlOptions, Image, RawHtml, Resolver, Words};

use crate::diagnostic::Report;
use crate::source::{FileId, Span, Spanned};
use build::Builder;
use flow::Flow;

/// One parsed text: HTML with holes where the site's data, addresses and words go.
#[derive(Clone, Debug, Default)]
pub struct Document {
    flow: Flow,
    roles: Vec<Role>,
    directives: Vec<Directive>,
    links: Vec<Link>,
    headings: Vec<Heading>,
    raw: Vec<String>,
    loose_names: Vec<Spanned<String>>,
}

/// A role: ``{name}`target` ``.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Letters and hyphens.
    pub name: Spanned<String>,
    /// What stands between the backticks, without spaces around it; never empty.
    pub target: Spanned<String>,
    /// The whole role.
    pub span: Span,
    /// Whether the role stands inside a link, so that its HTML must not hold another one.
    pub linked: bool,
}

/// A directive: a fenced block whose info string is `{name} argument`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// Letters and hyphens.
    pub name: Spanned<String>,
    /// The rest of the first line, if there is any.
    pub argument: Option<Spanned<String>>,
    /// The lines between the fences, without the indentation and quote marks of what they stand in.
    pub body: String,
    /// The same lines as bytes of the file, so that problems inside them can be shown at their
    /// place. `None` where the file's bytes are not the body: in a detached text, or in a quote.
    pub body_range: Option<Range<usize>>,
    /// The whole directive, fences included.
    pub span: Span,
}

/// The address of an ordinary link or image; only those that may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// As the author wrote it, character references decoded; `mailto:` added to `<a@b.c>`.
    pub destination: String,
    /// The title, if any.
    pub title: Option<String>,
    /// The destination where it can be told apart, otherwise the whole link.
    pub span: Span,
    /// Whether it is an image.
    pub image: bool,
}

/// A heading, for tables of contents; [`Document::heading_text`] gives its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// As written, 1 to 6.
    pub level: u8,
    /// How many headings enclose it, from 0. Rendered levels follow the depth, so that a page's
    /// outline never skips a level whatever the author typed.
    pub depth: u8,
    /// Unique in the document: the author's `{#id}`, or made from the words.
    pub id: String,
    /// The whole heading.
    pub span: Span,
}

/// Where the bytes of a parsed text stand.
#[derive(Clone, Copy, Debug)]
enum Base {
    /// In a file, from this offset.
    File(FileId, usize),
    /// Somewhere in this span, byte for byte unknown (a YAML scalar).
    Detached(Span),
}

impl Base {
    fn span(self, range: &Range<usize>) -> Span {
        match self {
            Self::File(file, offset) => Span::new(file, offset + range.start, offset + range.end),
            Self::Detached(span) => span,
        }
    }
}

/// Reads the part `range` of the file's `text`. What is malformed is reported at its place and
/// rendered as plain text; whether roles, directives and links lead anywhere is the caller's
/// business.
///
/// # Panics
/// If `range` is not a range of `text` on character boundaries.
pub fn parse(file: FileId, text: &str, range: Range<usize>, report: &mut Report) -> Document {
    let base = Base::File(file, range.start);
    Builder::new(&text[range], base, false, report).document()
}

/// Reads a text whose bytes are not those of the file, such as a YAML block scalar. Every problem
/// is reported at `span`.
#[must_use]
pub fn parse_detached(text: &str, span: Span, report: &mut Report) -> Document {
    Builder::new(text, Base::Detached(span), false, report).document()
}

/// Reads a text of one paragraph, such as a citation or a localised label; its HTML has no `<p>`
/// and fits into a sentence, a heading or a table cell. Blocks (lists, tables, further paragraphs)
/// are reported, because their marks would vanish from what is published.
#[must_use]
pub fn parse_inline(text: &str, span: Span, report: &mut Report) -> Document {
    Builder::new(text, Base::Detached(span), true, report).document()
}

impl Document {
    /// The roles in the order of the text; their index is what a [`Resolver`] is given.
    #[must_use]
    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    /// The names in braces that are no roles, because no id in backticks follows.
    #[must_use]
    pub fn loose_names(&self) -> &[Spanned<String>] {
        &self.loose_names
    }

    /// The directives in the order of the text.
    #[must_use]
    pub fn directives(&self) -> &[Directive] {
        &self.directives
    }

    /// The addresses of links and images in the order of the text.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The headings in the order of the text.
    #[must_use]
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.flow.is_empty()
    }

    /// Whether there is any running text: a word of a paragraph or list, or a role in one.
    #[must_use]
    pub fn has_text(&self) -> bool {
        !self.plain_text(1, &mut text::Marks).is_empty()
    }

    /// The HTML, its holes filled.
    #[must_use]
    pub fn to_html(&self, options: &HtmlOptions<'_>, resolver: &mut dyn Resolver) -> String {
        html::render(self, options, resolver)
    }

    /// The words of the paragraphs and lists on one line, without headings, tables, code, images
    /// and footnotes: for summaries and feeds. At most `limit` characters, cut between words; `…`
    /// is added to a text that was cut.
    #[must_use]
    pub fn plain_text(&self, limit: usize, resolver: &mut dyn Resolver) -> String {
        text::plain_text(self, limit, resolver)
    }

    /// The words of a heading, by its index in [`Self::headings`]; empty if there is none.
    #[must_use]
    pub fn heading_text(&self, index: usize, resolver: &mut dyn Resolver) -> String {
        text::heading_text(self, index, resolver)
    }
}
