//! Prose on pages: the texts of records become HTML of one page. What the texts name is there
//! (`check` has proven it), so that nothing here can fail; what is decided here is how it looks:
//! a number in its language and linked to its entry in the list of figures, a source as a numbered
//! mark, a name as a link, a directive as a block that the templates print with their components.

mod links;
mod lists;
mod resolver;
#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::lang::{Arg, Lang, Localized, Messages};
use crate::markdown::{Document, HtmlOptions, RawHtml, Words};
use crate::page::graph::{ChartCard, TableView};
use crate::page::rows::{EventRow, FigureCard, ParticipantRow, WinnerRow};
use crate::page::{Desk, LinkTo, Txt};
use crate::record::{Body, Kind};
use resolver::Filler;

/// A piece of running text. Pieces follow one another; HTML that a block interrupts (a list with a
/// chart in one of its items) goes on in the next piece.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Piece {
    /// What it is.
    #[serde(flatten)]
    pub(super) block: Block,
    /// Level of the headings that a block has of its own, 2 to 4: one below the heading it stands
    /// under, so that the outline of the page has no gap.
    pub(super) level: u8,
}

/// What a piece of running text is.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Block {
    /// HTML as it is.
    Html(String),
    /// A chart.
    Chart(Box<ChartCard>),
    /// A chart that stands further up on the page already.
    ChartAbove(LinkTo),
    /// A query as a table.
    Table(TableView),
    /// Winners.
    Winners(Vec<WinnerRow>),
    /// Participants.
    Participants(Vec<ParticipantRow>),
    /// Events in the order of their dates.
    Events(Vec<EventRow>),
    /// Figures.
    Figures(Vec<FigureCard>),
}

/// An entry of a table of contents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct TocItem {
    /// Anchor on the page.
    pub(super) id: String,
    /// What it says.
    pub(super) text: Txt,
}

/// A text of a record, ready for a template: `{{ <prose blocks={body.blocks} … /> }}`.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Prose {
    /// Its pieces in order.
    pub(super) blocks: Vec<Piece>,
    /// Its uppermost headings.
    pub(super) toc: Vec<TocItem>,
    /// BCP 47 tag of the language it is in, only if that differs from the page's.
    pub(super) lang: Option<String>,
    /// Its writing direction, only if that differs from the page's.
    pub(super) dir: Option<&'static str>,
    /// The page's language, for what stands inside a text of another one.
    pub(super) page_lang: Option<String>,
    /// What to tell a reader of a text that is not in the page's language.
    pub(super) notice: Option<String>,
}

impl Prose {
    /// Its pieces of running text, without the blocks between them.
    pub(super) fn html(&self) -> Vec<&str> {
        let html = self.blocks.iter().filter_map(|piece| match &piece.block {
            Block::Html(html) => Some(html.as_str()),
            _ => None,
        });
        html.collect()
    }
}

/// Where on a page a text stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    /// The record whose text it is, where its relative links begin.
    pub(super) of: (Kind, &'a str),
    /// Level of its uppermost headings.
    pub(super) top_heading: u8,
    /// Put before its ids; empty for the page's main text, whose sections others link to.
    pub(super) id_prefix: &'a str,
    /// Whether the page is about nothing else.
    pub(super) whole_page: bool,
}

impl<'a> Place<'a> {
    /// The main text of a record's own page: its headings are sections of the page.
    pub(super) fn main(kind: Kind, id: &'a str) -> Self {
        Self { of: (kind, id), top_heading: 2, id_prefix: "", whole_page: true }
    }
}

/// Inline HTML of a text of one paragraph of the record `of`, on whose page its relative links
/// begin wherever it is shown. Another language is marked. A text of several paragraphs is run
/// together; directives, which need a block, are left out.
pub(super) fn inline_of(desk: &Desk<'_>, of: (Kind, &str), body: &Localized<Body>) -> String {
    let (body, filler) = Filler::of(desk, body, of);
    inline_html(desk, body, filler)
}

fn inline_html(desk: &Desk<'_>, body: &Body, mut filler: Filler<'_, '_>) -> String {
    // Several such texts stand on one page; only headings and footnotes have ids.
    let id_prefix = format!("t{}-{}-", body.span.file.0, body.span.start);
    let own = filler.own_words();
    let options = HtmlOptions {
        id_prefix: &id_prefix,
        top_heading: 5,
        raw_html: raw_html(desk),
        words: own.as_ref().unwrap_or(&desk.press.words),
    };
    let html = body.document.to_html(&options, &mut filler);
    let html = join_marks(html.trim_end());
    let flat = html.strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>"));
    let flat = flat.map(|html| html.replace("</p>\n<p>", " ")).filter(|html| !has_blocks(html));
    match (flat, filler.foreign()) {
        (Some(html), None) => html,
        (Some(html), Some(lang)) => marked("span", lang, desk.lang(), &html),
        (None, None) => html,
        (None, Some(lang)) => marked("div", lang, desk.lang(), &html),
    }
}

/// Whether HTML that began and ended as a paragraph is more than paragraphs.
fn has_blocks(html: &str) -> bool {
    html.contains("</p>") || html.contains("<p>")
}

/// A text of a record as the blocks of a page. Call it where the text stands among the other things
/// that cite sources, because they are numbered in the order of calls.
pub(super) fn flow(desk: &Desk<'_>, body: &Localized<Body>, place: Place<'_>) -> Prose {
    let (body, mut filler) = Filler::of(desk, body, place.of);
    filler.shows_blocks = true;
    let document = &body.document;
    let prefix = match place.id_prefix {
        "" if document.headings().iter().any(|heading| is_taken(desk, &heading.id)) => "text-",
        prefix => prefix,
    };
    let own = filler.own_words();
    let options = HtmlOptions {
        id_prefix: prefix,
        top_heading: place.top_heading,
        raw_html: raw_html(desk),
        words: own.as_ref().unwrap_or(&desk.press.words),
    };
    let html = join_marks(&document.to_html(&options, &mut filler));
    let toc = toc(document, prefix, &mut filler);
    let foreign = filler.foreign().cloned();
    let blocks = resolver::split(&html, filler.into_blocks(), place.top_heading);
    let mut prose = Prose { blocks, toc, ..Prose::default() };
    if let Some(lang) = foreign {
        let page = desk.lang();
        prose.dir = (lang.direction() != page.direction()).then(|| lang.direction());
        prose.notice = Some(notice(desk, &lang, place.whole_page));
        prose.lang = Some(lang.tag().to_owned());
        prose.page_lang = Some(page.tag().to_owned());
    }
    prose
}

fn raw_html(desk: &Desk<'_>) -> RawHtml {
    if desk.press.site.config.raw_html { RawHtml::Sanitise } else { RawHtml::Escape }
}

/// What running text says of itself in a language.
pub(super) fn words(messages: &Messages, lang: &Lang) -> Words {
    let t = |key: &str| messages.get(lang, key, &[]).unwrap_or_else(|| key.to_owned());
    Words {
        note: t("alert-note"),
        tip: t("alert-tip"),
        important: t("alert-important"),
        warning: t("alert-warning"),
        caution: t("alert-caution"),
        footnotes: t("footnotes"),
        back_to_text: t("footnote-back"),
        table: t("table-name"),
    }
}

/// That a text is shown in another language, for want of a translation.
fn notice(desk: &Desk<'_>, lang: &Lang, whole_page: bool) -> String {
    let messages = desk.press.messages;
    let name = messages.get(desk.lang(), &format!("language-{}", lang.base()), &[]);
    let name = name.unwrap_or_else(|| messages.language_name(lang));
    let key =
        if whole_page { "notice-page-translation-missing" } else { "notice-translation-missing" };
    desk.t(key, &[("language", Arg::from(name))])
}

fn toc(document: &Document, prefix: &str, filler: &mut Filler<'_, '_>) -> Vec<TocItem> {
    let lang = filler.foreign().map(|lang| lang.tag().to_owned());
    let headings = document.headings().iter().enumerate();
    headings
        .filter(|(_, heading)| heading.depth == 0)
        .map(|(at, heading)| TocItem {
            id: format!("{prefix}{}", heading.id),
            text: Txt { text: document.heading_text(at, filler), lang: lang.clone() },
        })
        .collect()
}

/// Anchors that pages give to parts of their own; a heading of the same words must not share one.
const TAKEN: [&str; 16] = [
    "cite",
    "cohort",
    "content",
    "doubts",
    "download",
    "events",
    "figures",
    "links",
    "main",
    "menu",
    "participants",
    "sources",
    "stories",
    "title",
    "toc-title",
    "winners",
];

fn is_taken(desk: &Desk<'_>, id: &str) -> bool {
    let source = id.strip_prefix('s').is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit())
    });
    let charts = &desk.press.site.records.charts;
    let chart = id.strip_prefix("chart-").is_some_and(|id| charts.get(id).is_some());
    source || chart || TAKEN.contains(&id)
}

/// Neighbouring source marks as one, with a space between them: 1 and 2 must not read as 12.
fn join_marks(html: &str) -> String {
    html.replace("</a></sup><sup class=\"src\"><a ", "</a> <a ")
}

/// HTML in an element that says its language.
fn marked(element: &str, lang: &Lang, page: &Lang, html: &str) -> String {
    let dir = if lang.direction() == page.direction() {
        String::new()
    } else {
        format!(" dir=\"{}\"", lang.direction())
    };
    format!("<{element} lang=\"{}\"{dir}>{html}</{element}>", lang.tag())
}
