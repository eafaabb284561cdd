//! From a [`Document`] to the HTML of one page: the holes are filled.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use pulldown_cmark::BlockQuoteKind;

use super::flow::{Hole, Note};
use super::sanitise::Held;
use super::{Directive, Document, Role, escape, sanitise, text};

/// What a page decides about the texts on it.
#[derive(Clone, Copy, Debug)]
pub struct HtmlOptions<'a> {
    /// Put before every id, so that two documents on one page do not share one. Empty for the
    /// page's main text, whose sections others link to.
    pub id_prefix: &'a str,
    /// Level of the document's uppermost headings: 2 where the page has its own `<h1>`.
    pub top_heading: u8,
    /// What becomes of raw HTML.
    pub raw_html: RawHtml,
    /// Words in the page's language.
    pub words: &'a Words,
}

/// What becomes of HTML in Markdown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RawHtml {
    /// It is shown as text.
    #[default]
    Escape,
    /// Elements and attributes that cannot run code or change the page's style are kept.
    Sanitise,
}

/// What the rendered text says of itself, in the page's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Title of a `[!NOTE]`.
    pub note: String,
    /// Title of a `[!TIP]`.
    pub tip: String,
    /// Title of an `[!IMPORTANT]`.
    pub important: String,
    /// Title of a `[!WARNING]`.
    pub warning: String,
    /// Title of a `[!CAUTION]`.
    pub caution: String,
    /// Name of the list of footnotes.
    pub footnotes: String,
    /// Label of the link from a footnote back to the text.
    pub back_to_text: String,
    /// Name of a table; its header cells follow after a colon.
    pub table: String,
}

/// An image to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Image<'a> {
    /// As in [`Link::destination`](super::Link::destination).
    pub destination: &'a str,
    /// The description; plain text.
    pub alt: &'a str,
    /// The title, if any.
    pub title: Option<&'a str>,
}

/// Gives what Markdown does not know. Indices are those of [`Document::roles`] and
/// [`Document::directives`].
pub trait Resolver {
    /// HTML of a role: phrasing content, escaped; without `<a>` where [`Role::linked`].
    fn role(&mut self, index: usize, role: &Role) -> String;

    /// The same as plain text, not escaped.
    fn role_text(&mut self, index: usize, role: &Role) -> String;

    /// HTML of a directive: flow content, escaped.
    fn directive(&mut self, index: usize, directive: &Directive) -> String;

    /// The address that a link or image gets on this page, not escaped; `None` keeps it.
    fn link(&mut self, destination: &str) -> Option<String> {
        let _ = destination;
        None
    }

    /// HTML of an image: phrasing content; `None` for a plain `<img>` with the address that
    /// [`Self::link`] gives.
    fn image(&mut self, image: &Image<'_>) -> Option<String> {
        let _ = image;
        None
    }
}

/// Fills the holes of a document.
pub(super) fn render(
    document: &Document,
    options: &HtmlOptions<'_>,
    resolver: &mut dyn Resolver,
) -> String {
    let sanitises = options.raw_html == RawHtml::Sanitise && !document.raw.is_empty();
    let mut renderer = Renderer {
        document,
        options,
        resolver,
        out: String::with_capacity(document.flow.html.len() * 5 / 4),
        held: sanitises.then(|| Held::new(document)),
        tables: BTreeMap::new(),
    };
    renderer.fill();
    match renderer.held {
        Some(held) => sanitise::clean(&renderer.out, &held),
        None => renderer.out,
    }
}

struct Renderer<'a> {
    document: &'a Document,
    options: &'a HtmlOptions<'a>,
    resolver: &'a mut dyn Resolver,
    out: String,
    /// What must not pass the sanitiser, if the text does.
    held: Option<Held>,
    /// How many tables bear a label: regions of a page need different names.
    tables: BTreeMap<String, u32>,
}

impl Renderer<'_> {
    fn fill(&mut self) {
        let flow = &self.document.flow;
        let mut index = 0;
        while let Some(&(_, hole)) = flow.holes.get(index) {
            self.out.push_str(flow.segment(index));
            match hole {
                Hole::ImageStart(image) => {
                    let end = text::find(flow, index, |hole| hole == Hole::ImageEnd);
                    let alt = text::between(self.document, index + 1..end, self.resolver);
                    self.image(image, &alt);
                    index = end;
                }
                Hole::TableStart => {
                    let end = text::find(flow, index, |hole| hole == Hole::TableHeadEnd);
                    let names = text::between(self.document, index + 1..end, self.resolver);
                    self.table(&names);
                }
                _ => self.hole(hole),
            }
            index += 1;
        }
        self.out.push_str(flow.segment(index));
    }

    fn hole(&mut self, hole: Hole) {
        let document = self.document;
        match hole {
            Hole::Role(index) => {
                let html = self.resolver.role(index, &document.roles[index]);
                self.foreign(html);
            }
            Hole::Directive(index) => {
                let html = self.resolver.directive(index, &document.directives[index]);
                self.foreign(html);
                self.out.push('\n');
            }
            Hole::LinkStart(index) => self.link(index),
            Hole::LinkEnd => self.out.push_str("</a>"),
            Hole::HeadingStart(index) => {
                let level = self.level(index);
                let _ = write!(self.out, "<h{level} id=\"");
                self.id(&document.headings[index].id);
                self.out.push_str("\">");
            }
            Hole::HeadingEnd(index) => {
                let level = self.level(index);
                let _ = writeln!(self.out, "</h{level}>");
            }
            Hole::AlertTitle(kind) => self.alert_title(kind),
            Hole::TableEnd => self.out.push_str("</div>\n"),
            Hole::RawInline(index) => self.raw(&document.raw[index]),
            Hole::RawBlock(index) if self.held.is_some() => self.raw(&document.raw[index]),
            Hole::RawBlock(index) => {
                self.out.push_str("<p>");
                self.raw(document.raw[index].trim_end());
                self.out.push_str("</p>\n");
            }
            Hole::NoteMark(note) => self.note_mark(note),
            Hole::NotesStart => {
                self.out
                    .push_str("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
                escape::attribute(&mut self.out, &self.options.words.footnotes);
                self.out.push_str("\">\n<ol>\n");
            }
            Hole::NoteStart(number) => {
                self.out.push_str("<li id=\"");
                self.id(&format!("fn:{number}"));
                self.out.push_str("\">\n");
            }
            Hole::NoteBack(note) => self.note_back(note),
            // Without output of their own.
            Hole::ImageStart(_)
            | Hole::ImageEnd
            | Hole::TableStart
            | Hole::TableHeadEnd
            | Hole::Pending(_) => {}
        }
    }

    fn level(&self, heading: usize) -> u8 {
        (self.options.top_heading + self.document.headings[heading].depth).clamp(1, 6)
    }

    fn id(&mut self, id: &str) {
        escape::attribute(&mut self.out, self.options.id_prefix);
        escape::attribute(&mut self.out, id);
    }

    /// HTML that the resolver answers for.
    fn foreign(&mut self, html: String) {
        match &mut self.held {
            Some(held) => self.out.push_str(&held.keep(html)),
            None => self.out.push_str(&html),
        }
    }

    fn raw(&mut self, html: &str) {
        match self.held {
            Some(_) => self.out.push_str(html),
            None => escape::text(&mut self.out, html),
        }
    }

    fn link(&mut self, index: usize) {
        let link = &self.document.links[index];
        let own = link.destination.strip_prefix('#').is_some_and(|fragment| {
            self.document.headings.iter().any(|heading| heading.id == fragment)
        });
        let address = if own {
            format!("#{}{}", self.options.id_prefix, &link.destination[1..])
        } else {
            self.resolver.link(&link.destination).unwrap_or_else(|| link.destination.clone())
        };
        self.out.push_str("<a ");
        if escape::is_external(&address) {
            self.out.push_str("class=\"external\" rel=\"external\" ");
        }
        self.out.push_str("href=\"");
        escape::address(&mut self.out, &address);
        self.out.push('"');
        self.title(link.title.as_deref());
        self.out.push('>');
    }

    fn title(&mut self, title: Option<&str>) {
        if let Some(title) = title {
            self.out.push_str(" title=\"");
            escape::attribute(&mut self.out, title);
            self.out.push('"');
        }
    }

    fn image(&mut self, index: usize, alt: &str) {
        let link = &self.document.links[index];
        let title = link.title.as_deref();
        if let Some(html) =
            self.resolver.image(&Image { destination: &link.destination, alt, title })
        {
            return self.foreign(html);
        }
        let address = self.resolver.link(&link.destination);
        self.out.push_str("<img src=\"");
        escape::address(&mut self.out, address.as_deref().unwrap_or(&link.destination));
        self.out.push_str("\" alt=\"");
        escape::attribute(&mut self.out, alt);
        self.out.push_str("\" loading=\"lazy\"");
        self.title(title);
        self.out.push('>');
    }

    fn table(&mut self, names: &str) {
        let table = &self.options.words.table;
        let names = names.trim_end_matches(',');
        let mut label = if names.is_empty() { table.clone() } else { format!("{table}: {names}") };
        let count = self.tables.entry(label.clone()).or_default();
        *count += 1;
        if *count > 1 {
            let _ = write!(label, " ({count})");
        }
        self.out
            .push_str("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        escape::attribute(&mut self.out, &label);
        self.out.push_str("\">\n");
    }

    fn alert_title(&mut self, kind: BlockQuoteKind) {
        let words = self.options.words;
        let title = match kind {
            BlockQuoteKind::Note => &words.note,
            BlockQuoteKind::Tip => &words.tip,
            BlockQuoteKind::Important => &words.important,
            BlockQuoteKind::Warning => &words.warning,
            BlockQuoteKind::Caution => &words.caution,
        };
        self.out.push_str("<p class=\"notice-title\">");
        escape::text(&mut self.out, title);
        self.out.push_str("</p>\n");
    }

    fn note_mark(&mut self, note: Note) {
        let Note { number, nth } = note;
        self.out.push_str("<sup class=\"footnote-mark\" id=\"");
        self.id(&mark_id(number, nth));
        self.out.push_str("\"><a href=\"#");
        self.fragment(&format!("fn:{number}"));
        let _ = write!(self.out, "\" role=\"doc-noteref\">{number}</a></sup>");
    }

    fn note_back(&mut self, note: Note) {
        let Note { number, nth } = note;
        self.out.push_str("<a class=\"footnote-back\" href=\"#");
        self.fragment(&mark_id(number, nth));
        self.out.push_str("\" role=\"doc-backlink\" aria-label=\"");
        escape::attribute(&mut self.out, &self.options.words.back_to_text);
        let _ = write!(self.out, " {number}");
        if nth > 1 {
            let _ = write!(self.out, "-{nth}");
        }
        // U+FE0E asks for the arrow as a character, not as an emoji.
        self.out.push_str("\">↩\u{fe0e}</a>");
    }

    fn fragment(&mut self, id: &str) {
        escape::address(&mut self.out, self.options.id_prefix);
        escape::address(&mut self.out, id);
    }
}

fn mark_id(number: u32, nth: u32) -> String {
    if nth > 1 { format!("fnref:{number}-{nth}") } else { format!("fnref:{number}") }
}
