//! From the parser's events to a [`Document`](super::Document): paragraphs, headings, lists,
//! tables, code, directives, footnotes.

use std::mem;
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, HeadingLevel, Tag, TagEnd};

use super::build::Builder;
use super::flow::{Flow, Hole};
use super::myst::{self, Fence};
use super::{Base, Directive, Heading};
use crate::diagnostic::{Check, Diagnostic};
use crate::said::{Said, say};
use crate::source::Span;

/// The blocks that are open.
#[derive(Default)]
pub(super) struct Blocks {
    code: Option<Code>,
    html: Option<String>,
    table: Option<Table>,
    /// What is written outside the footnotes being read.
    outer: Vec<(String, Span, Flow)>,
    quotes: usize,
    /// Depth of blocks in a text of one paragraph.
    depth: usize,
    in_heading: bool,
    /// The words of each heading, with the targets of roles, for its id.
    pub(super) heading_words: Vec<String>,
}

struct Code {
    body: String,
    /// Info string of a fenced block.
    info: Option<String>,
}

struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    has_rows: bool,
    /// Where the open cell begins.
    cell_start: usize,
    /// How much there was after its tag.
    cell_extent: (usize, usize),
}

impl Blocks {
    /// Takes text that belongs to an open code block.
    pub(super) fn code_text(&mut self, text: &str) -> bool {
        self.code.as_mut().map(|code| code.body.push_str(text)).is_some()
    }

    /// Whether a code block is open.
    pub(super) fn is_code(&self) -> bool {
        self.code.is_some()
    }

    /// Adds to the words of an open heading.
    pub(super) fn heading_text(&mut self, text: &str) {
        if self.in_heading
            && let Some(words) = self.heading_words.last_mut()
        {
            words.push_str(text);
        }
    }
}

impl Builder<'_, '_> {
    pub(super) fn block_start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if self.inline && tag != Tag::HtmlBlock {
            return self.flat_start(&tag, &range);
        }
        match tag {
            Tag::Paragraph => {
                self.find_bars(&range);
                self.open("<p>");
            }
            Tag::Heading { level, id, .. } => self.heading_start(level, id.as_deref(), &range),
            Tag::BlockQuote(kind) => self.quote_start(kind),
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => Some(info.to_string()),
                    CodeBlockKind::Indented => {
                        self.no_code(&range);
                        None
                    }
                };
                self.blocks.code = Some(Code { body: String::new(), info });
            }
            Tag::HtmlBlock => self.blocks.html = Some(String::new()),
            Tag::List(None) => self.open("<ul>\n"),
            Tag::List(Some(1)) => self.open("<ol>\n"),
            Tag::List(Some(first)) => self.open(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => self.open("<li>"),
            Tag::FootnoteDefinition(label) => {
                let outer = mem::take(self.flow());
                let span = self.span(&(range.start..range.start + label.len() + 3));
                self.blocks.outer.push((label.to_string(), span, outer));
            }
            Tag::Table(alignments) => self.table_start(alignments),
            Tag::TableHead => self.flow().push("<thead>\n<tr>"),
            Tag::TableRow => self.row_start(),
            Tag::TableCell => self.cell_start(),
            // Constructs that the options leave switched off, and what `start` has handled.
            _ => {}
        }
    }

    pub(super) fn block_end(&mut self, tag: TagEnd, range: Range<usize>) {
        if tag == TagEnd::HtmlBlock {
            let html = self.blocks.html.take().unwrap_or_default();
            return self.raw(&html, !self.inline);
        }
        if self.inline {
            return self.flat_end();
        }
        match tag {
            TagEnd::Paragraph => self.flow().push("</p>\n"),
            TagEnd::Heading(_) => self.heading_end(&range),
            TagEnd::BlockQuote(kind) => {
                self.blocks.quotes -= 1;
                self.open(if kind.is_some() { "</div>\n" } else { "</blockquote>\n" });
            }
            TagEnd::CodeBlock => self.code_end(&range),
            TagEnd::List(true) => self.open("</ol>\n"),
            TagEnd::List(false) => self.open("</ul>\n"),
            TagEnd::Item => self.flow().push("</li>\n"),
            TagEnd::FootnoteDefinition => {
                if let Some((label, span, outer)) = self.blocks.outer.pop() {
                    let flow = mem::replace(self.flow(), outer);
                    self.notes.define(label, span, flow, self.report);
                }
            }
            TagEnd::Table => self.table_end(),
            TagEnd::TableHead => {
                self.flow().push("</tr>\n</thead>\n");
                self.flow().hole(Hole::TableHeadEnd);
                if let Some(table) = &mut self.blocks.table {
                    table.in_head = false;
                }
            }
            TagEnd::TableRow => self.flow().push("</tr>\n"),
            TagEnd::TableCell => self.cell_end(),
            _ => {}
        }
    }

    pub(super) fn rule(&mut self, range: &Range<usize>) {
        if self.inline {
            return self.not_inline(say!("a-rule"), range);
        }
        self.open("<hr>\n");
    }

    pub(super) fn html_line(&mut self, html: &str) {
        if let Some(block) = &mut self.blocks.html {
            block.push_str(html);
        }
    }

    /// Adds HTML that begins a line.
    fn open(&mut self, html: &str) {
        self.flow().line();
        self.flow().push(html);
    }

    /// Reports what would lose its marks in a text of one paragraph.
    pub(super) fn not_inline(&mut self, what: Said, range: &Range<usize>) {
        let message = say!("one-paragraph", what = what);
        self.report.push(
            Diagnostic::at(Check::InvalidValue, self.base.span(range), message)
                .help(say!("one-paragraph.help")),
        );
    }

    fn flat_start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        self.blocks.depth += 1;
        let what = match tag {
            Tag::Paragraph if self.document.flow.is_empty() => return,
            Tag::Paragraph => say!("a-second-paragraph"),
            Tag::Heading { .. } => say!("a-heading"),
            Tag::BlockQuote(_) => say!("a-quote"),
            Tag::CodeBlock(_) => say!("a-code-block"),
            Tag::List(_) => say!("a-bullet-list"),
            Tag::Table(_) => say!("a-table"),
            _ => say!("a-footnote"),
        };
        if self.blocks.depth == 1 {
            self.not_inline(what, range);
        }
    }

    fn flat_end(&mut self) {
        self.blocks.depth -= 1;
        if !self.document.flow.is_empty() {
            self.flow().push(" ");
        }
    }

    fn quote_start(&mut self, kind: Option<BlockQuoteKind>) {
        self.blocks.quotes += 1;
        let Some(kind) = kind else { return self.open("<blockquote>\n") };
        let class = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        self.open(&format!("<div class=\"notice notice-{class}\" role=\"note\">\n"));
        self.flow().hole(Hole::AlertTitle(kind));
    }

    fn heading_start(&mut self, level: HeadingLevel, id: Option<&str>, range: &Range<usize>) {
        self.flow().line();
        let index = self.document.headings.len();
        self.flow().hole(Hole::HeadingStart(index));
        let level = match level {
            HeadingLevel::H1 => 1,
            HeadingLevel::H2 => 2,
            HeadingLevel::H3 => 3,
            HeadingLevel::H4 => 4,
            HeadingLevel::H5 => 5,
            HeadingLevel::H6 => 6,
        };
        let id = id.unwrap_or_default().to_owned();
        let span = self.span(range);
        self.document.headings.push(Heading { level, depth: 0, id, span });
        self.blocks.heading_words.push(String::new());
        self.blocks.in_heading = true;
    }

    fn heading_end(&mut self, range: &Range<usize>) {
        self.blocks.in_heading = false;
        let index = self.document.headings.len().saturating_sub(1);
        if self.document.flow.holes.last()
            == Some(&(self.document.flow.html.len(), Hole::HeadingStart(index)))
        {
            let problem = Diagnostic::at(
                Check::InvalidValue,
                self.span(range),
                say!("heading-without-words"),
            );
            self.report.push(problem.help(say!("heading-without-words.help")));
        }
        self.flow().hole(Hole::HeadingEnd(index));
    }

    fn code_end(&mut self, range: &Range<usize>) {
        let Some(code) = self.blocks.code.take() else { return };
        let Some(info) = &code.info else { return self.code_block(&code.body, "") };
        let block = myst::block(self.source, range);
        match block.fence {
            Fence::Code => {
                let language = info.split_whitespace().next().unwrap_or_default();
                self.code_block(&code.body, language);
            }
            Fence::Malformed(info) => {
                let message = say!("not-a-directive", typed = %&self.source[info.clone()]);
                self.report.push(
                    Diagnostic::at(Check::InvalidValue, self.span(&info), message)
                        .help(say!("not-a-directive.help")),
                );
                self.code_block(&code.body, "");
            }
            Fence::Directive(name, argument) => {
                if let Some(marks) = block.missing {
                    let message = say!("directive-open", name = %&self.source[name]);
                    self.report.push(
                        Diagnostic::at(Check::InvalidValue, self.span(&block.first_line), message)
                            .help(say!("directive-open.help", marks = %marks)),
                    );
                    return self.code_block(&code.body, "");
                }
                self.directive(&name, argument.as_ref(), code.body, &block.body, range);
            }
        }
    }

    fn directive(
        &mut self,
        name: &Range<usize>,
        argument: Option<&Range<usize>>,
        body: String,
        body_range: &Range<usize>,
        range: &Range<usize>,
    ) {
        let body_range = match self.base {
            Base::File(_, offset) if self.blocks.quotes == 0 => {
                Some(offset + body_range.start..offset + body_range.end)
            }
            _ => None,
        };
        let name = self.spanned(name);
        let argument = argument.map(|argument| self.spanned(argument));
        let span = self.span(range);
        self.flow().line();
        let index = self.document.directives.len();
        self.flow().hole(Hole::Directive(index));
        self.document.directives.push(Directive { name, argument, body, body_range, span });
    }

    /// A code block; `tabindex` lets the keyboard scroll it.
    fn code_block(&mut self, code: &str, language: &str) {
        self.open("<pre tabindex=\"0\"><code");
        let flow = self.flow();
        if !language.is_empty() {
            flow.push(" class=\"language-");
            flow.attribute(language);
            flow.push("\"");
        }
        flow.push(">");
        flow.text(code);
        flow.push("</code></pre>\n");
    }

    fn table_start(&mut self, alignments: Vec<Alignment>) {
        self.flow().line();
        self.flow().hole(Hole::TableStart);
        self.flow().push("<table>\n");
        self.blocks.table = Some(Table {
            alignments,
            column: 0,
            in_head: true,
            has_rows: false,
            cell_start: 0,
            cell_extent: (0, 0),
        });
    }

    fn row_start(&mut self) {
        let Some(table) = &mut self.blocks.table else { return };
        table.column = 0;
        let body = if mem::replace(&mut table.has_rows, true) { "" } else { "<tbody>\n" };
        self.flow().push(body);
        self.flow().push("<tr>");
    }

    fn cell_start(&mut self) {
        let Some(table) = &mut self.blocks.table else { return };
        let class = match table.alignments.get(table.column) {
            Some(Alignment::Center) => " class=\"al-c\"",
            Some(Alignment::Right) => " class=\"al-r\"",
            _ => "",
        };
        let flow = &mut self.document.flow;
        table.cell_start = flow.html.len();
        flow.push(if table.in_head { "<th scope=\"col\"" } else { "<td" });
        flow.push(class);
        flow.push(">");
        table.cell_extent = flow.extent();
    }

    fn cell_end(&mut self) {
        let Some(table) = &mut self.blocks.table else { return };
        table.column += 1;
        let flow = &mut self.document.flow;
        if !table.in_head {
            return flow.push("</td>");
        }
        // A header cell without words would be announced as a header that says nothing.
        if flow.extent() == table.cell_extent {
            flow.html.truncate(table.cell_start);
            return flow.push("<td></td>");
        }
        flow.push("</th>");
    }

    fn table_end(&mut self) {
        let has_rows = self.blocks.table.take().is_some_and(|table| table.has_rows);
        self.flow().push(if has_rows { "</tbody>\n</table>\n" } else { "</table>\n" });
        self.flow().hole(Hole::TableEnd);
    }
}
