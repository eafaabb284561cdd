//! From the parser's events to a [`Document`]: running text and roles. Blocks are in
//! [`super::blocks`], links and images in [`super::links`].

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::blocks::Blocks;
use super::flow::{Flow, Hole};
use super::links::OpenLinks;
use super::notes::Notes;
use super::{Base, Document, Role, headings, myst};
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::said::say;
use crate::source::{Span, Spanned};

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM);

/// Builds the document of one text.
pub(super) struct Builder<'t, 'r> {
    pub(super) source: &'t str,
    pub(super) base: Base,
    /// Whether the text is one paragraph without `<p>`.
    pub(super) inline: bool,
    pub(super) report: &'r mut Report,
    pub(super) document: Document,
    pub(super) blocks: Blocks,
    pub(super) notes: Notes,
    pub(super) links: OpenLinks,
}

impl<'t, 'r> Builder<'t, 'r> {
    /// Prepares to read `source`, whose bytes stand at `base`.
    pub(super) fn new(source: &'t str, base: Base, inline: bool, report: &'r mut Report) -> Self {
        Self {
            source,
            base,
            inline,
            report,
            document: Document::default(),
            blocks: Blocks::default(),
            notes: Notes::default(),
            links: OpenLinks::default(),
        }
    }

    /// Reads everything.
    pub(super) fn document(mut self) -> Document {
        self.document.flow.html.reserve(self.source.len() + self.source.len() / 4);
        let mut missing = Vec::new();
        let note_missing = |link: BrokenLink<'_>| -> Option<(CowStr<'t>, CowStr<'t>)> {
            if matches!(link.link_type, LinkType::Reference) {
                missing.push((link.reference.to_string(), link.span));
            }
            None
        };
        let parser =
            Parser::new_with_broken_link_callback(self.source, OPTIONS, Some(note_missing));
        let mut events = parser.into_offset_iter().peekable();
        while let Some((event, range)) = events.next() {
            let Event::Text(text) = &event else {
                self.event(event, range);
                continue;
            };
            let role = match events.peek() {
                Some((Event::Code(_), code)) if code.start == range.end => {
                    self.role_name(text, &range)
                }
                _ => None,
            };
            let Some(name) = role else {
                self.text(text, &range);
                continue;
            };
            let before = range.start..name.start - 1;
            self.text(&self.source[before.clone()], &before);
            if let Some((_, code)) = events.next() {
                self.role(name, &code);
            }
        }
        drop(events);
        for (label, range) in missing {
            self.missing_reference(&label, &range);
        }
        self.finish()
    }

    fn finish(mut self) -> Document {
        headings::finish(&mut self.document.headings, &self.blocks.heading_words, self.report);
        let flow = &mut self.document.flow;
        self.notes.finish(flow, self.report);
        if self.inline {
            let last_hole = flow.holes.last().map_or(0, |hole| hole.0);
            flow.html.truncate(flow.html.trim_end().len().max(last_hole));
        }
        self.document.flow.html.shrink_to_fit();
        self.document
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.text(&text, &range),
            Event::Code(code) => self.code(&code),
            Event::Html(html) => self.html_line(&html),
            Event::InlineHtml(html) => self.raw(&html, false),
            Event::FootnoteReference(label) => self.note_mark(&label, &range),
            Event::SoftBreak => self.line_break("\n"),
            Event::HardBreak => self.line_break("<br>\n"),
            Event::Rule => self.rule(&range),
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if self.in_image() {
            return self.in_image_start(&tag);
        }
        match tag {
            Tag::Emphasis => self.flow().push("<em>"),
            Tag::Strong => self.flow().push("<strong>"),
            Tag::Link { link_type, dest_url, title, .. } => {
                let mail = if link_type == LinkType::Email { "mailto:" } else { "" };
                self.link_start(format!("{mail}{dest_url}"), &title, &range);
            }
            Tag::Image { dest_url, title, .. } => {
                self.image_start(dest_url.to_string(), &title, &range);
            }
            block => self.block_start(block, range),
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        if self.in_image() {
            return self.in_image_end(tag, &range);
        }
        match tag {
            TagEnd::Emphasis => self.flow().push("</em>"),
            TagEnd::Strong => self.flow().push("</strong>"),
            TagEnd::Link => self.link_end(&range),
            block => self.block_end(block, range),
        }
    }

    /// The flow being written.
    pub(super) fn flow(&mut self) -> &mut Flow {
        &mut self.document.flow
    }

    /// The place of these bytes.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        self.base.span(range)
    }

    /// The text at `range` with its place.
    pub(super) fn spanned(&self, range: &Range<usize>) -> Spanned<String> {
        Spanned::new(self.source[range.clone()].to_owned(), self.span(range))
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        if self.blocks.code_text(text) {
            return;
        }
        for (name, ticked) in myst::names_in(self.source, range) {
            let text = &self.source[name.clone()];
            let span = self.span(&(name.start - 1..name.end + 1));
            if ticked {
                let message = say!("role-open", name = %text);
                let problem = Diagnostic::at(Check::InvalidValue, span, message);
                self.report.push(problem.help(say!("role-open.help")));
            } else {
                self.document.loose_names.push(Spanned::new(text.to_owned(), span));
            }
        }
        for (at, _) in text.match_indices('[') {
            self.undefined_note(range.start + at);
        }
        self.words(text);
    }

    /// Adds words without looking for mistakes in them.
    fn words(&mut self, text: &str) {
        self.document.flow.text(text);
        self.blocks.heading_text(text);
    }

    fn code(&mut self, code: &str) {
        self.blocks.heading_text(code);
        let plain = self.in_image();
        let flow = self.flow();
        flow.push(if plain { "" } else { "<code>" });
        flow.text(code);
        flow.push(if plain { "" } else { "</code>" });
    }

    fn line_break(&mut self, html: &str) {
        self.blocks.heading_text(" ");
        let html = if self.in_image() { " " } else { html };
        self.flow().push(html);
    }

    fn role_name(&self, text: &str, range: &Range<usize>) -> Option<Range<usize>> {
        let as_written = self.source[range.clone()] == *text && !self.blocks.is_code();
        let name = as_written.then(|| myst::name_before(self.source, range.end))??;
        (name.start > range.start).then_some(name)
    }

    fn role(&mut self, name: Range<usize>, code: &Range<usize>) {
        let before = name.start - 1;
        let span = self.span(&(before..code.end));
        let target = self.spanned(&myst::code_content(self.source, code));
        let name = self.spanned(&name);
        if target.value.is_empty() {
            let message = say!("role-of-nothing", name = %name.value);
            self.report.push(
                Diagnostic::at(Check::InvalidValue, span, message)
                    .help(say!("role-of-nothing.help")),
            );
            let source = self.source;
            return self.words(&source[before..code.end]);
        }
        self.blocks.heading_text(&target.value);
        let index = self.document.roles.len();
        self.flow().hole(Hole::Role(index));
        let linked = self.in_link();
        self.document.roles.push(Role { name, target, span, linked });
    }

    fn note_mark(&mut self, label: &str, range: &Range<usize>) {
        if self.inline {
            self.not_inline(say!("a-footnote"), range);
        } else if !self.in_image() {
            let index = self.notes.refer(label, self.base.span(range));
            self.flow().hole(Hole::Pending(index));
        }
    }

    /// Keeps raw HTML for whoever renders it. Comments are not meant to be read by the public.
    pub(super) fn raw(&mut self, html: &str, block: bool) {
        let trimmed = html.trim();
        let comment = trimmed.starts_with("<!--") && trimmed.find("-->") == Some(trimmed.len() - 3);
        if comment || self.in_image() {
            return;
        }
        let index = self.document.raw.len();
        self.document.raw.push(html.to_owned());
        self.flow().hole(if block { Hole::RawBlock(index) } else { Hole::RawInline(index) });
    }

    /// Reports a `[^label]` at this place: had it a definition, it would not be text.
    fn undefined_note(&mut self, at: usize) {
        let Some(rest) = self.source.get(at..).and_then(|rest| rest.strip_prefix("[^")) else {
            return;
        };
        let Some(label) = rest.split(']').next().filter(|label| label.len() < rest.len()) else {
            return;
        };
        let odd = |c: char| c.is_whitespace() || c == '[' || c == '\\';
        if label.is_empty() || label.contains(odd) || myst::is_escaped(self.source, at) {
            return;
        }
        let span = self.span(&(at..at + label.len() + 3));
        self.report.push(
            Diagnostic::at(Check::BrokenLink, span, say!("no-footnote", label = %label))
                .help(say!("no-footnote.help", label = %label)),
        );
    }
}
