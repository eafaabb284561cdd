//! Charts on pages: what a query gives, in the words of the page's language, drawn, described and
//! laid out as a table. Picture, table and download of a chart are made from one and the same
//! [`Drawn`], so that none of them can say another number.
//!
//! The road of a chart:
//! 1. `drawn` runs the query; `domain` makes categories of its groups and finds the gaps between
//!    years, `series` names and colours what is measured, `panels` repeats it for small multiples;
//!    of a timeline, `moments` lists the records;
//! 2. `words` and `translations` say what fields and values are called;
//! 3. `subject` says which chart it is and beside which page its files stand;
//! 4. [`chart::render`] draws it, `describe` tells it, `table` and `csv` list it.

mod csv;
mod describe;
mod domain;
mod drawn;
mod files;
mod moments;
mod panels;
mod series;
mod subject;
mod table;
mod translations;
mod words;

pub(super) use files::drawing;
pub use files::{ChartFile, Snippet, chart_csv, chart_embed, chart_svg};
pub use table::{CellItem, HeadCell, TableCell, TableRow, TableView, table};

use std::fmt::Write as _;

use serde::Serialize;

use crate::chart::{self, Numbers, Width};
use crate::lang::Conjunction;
use crate::page::{Desk, Press, Txt};
use crate::record::{Chart, Kind, Ref};
use drawn::Drawn;
use subject::{Files, Subject};

/// A chart with all that stands around it.
#[derive(Clone, Debug, Serialize)]
pub struct ChartCard {
    /// The record's id.
    pub id: String,
    /// Id of the card on this page; the ids of its parts begin with it.
    pub anchor: String,
    /// Id of its table on this page.
    pub table_id: String,
    /// What is shown.
    pub title: Txt,
    /// Unit and time span.
    pub subtitle: Option<Txt>,
    /// The mark in words: 'Bar chart'.
    pub mark: String,
    /// Which look means which series; empty where both pictures say it.
    pub legend: Vec<LegendEntry>,
    /// Whether the picture for wide columns says it by itself.
    pub legend_in_wide: bool,
    /// The picture for narrow columns: one `<svg>` element.
    pub narrow: String,
    /// The picture for wide columns.
    pub wide: String,
    /// The chart in sentences.
    pub description: Txt,
    /// What a reader must know.
    pub note: Option<Txt>,
    /// What the picture does not show although it has a number.
    pub left_out: Option<String>,
    /// Where the numbers come from.
    pub source: SourceLine,
    /// The numbers.
    pub table: TableView,
    /// The chart's own page.
    pub href: String,
    /// Its files, where it has any.
    pub files: Option<CardFiles>,
    /// What shows it on another site.
    pub embed: Option<Snippet>,
    /// Whether there is nothing to draw.
    pub no_data: bool,
}

/// The files of a chart.
#[derive(Clone, Debug, Serialize)]
pub struct CardFiles {
    /// Its numbers.
    pub csv: String,
    /// Its picture with all that is said around it, as SVG.
    pub svg: String,
    /// The same as PNG.
    pub png: String,
}

/// An entry of a chart's key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LegendEntry {
    /// What it says.
    pub name: String,
    /// Classes of an SVG shape that look like the marks.
    pub class: String,
    /// Whether the marks are hatched.
    pub hatched: bool,
}

/// Where the numbers of a chart come from, as a line below it.
#[derive(Clone, Debug, Serialize)]
pub struct SourceLine {
    /// 'Source:' or 'Sources:'.
    pub label: String,
    /// Who says so.
    pub text: Txt,
    /// Numbers of the sources on this page.
    pub numbers: Vec<usize>,
}

/// The card of a chart record, also of one that prose defines in place.
#[must_use]
pub fn card(desk: &Desk<'_>, id: &str) -> Option<ChartCard> {
    card_of(desk, &Subject::record(desk.press, id)?)
}

/// The card of the chart that follows from a record, if it has one.
#[must_use]
pub fn own_card(desk: &Desk<'_>, kind: Kind, id: &str) -> Option<ChartCard> {
    card_of(desk, &Subject::own(desk.press, kind, id)?)
}

fn card_of(desk: &Desk<'_>, subject: &Subject<'_>) -> Option<ChartCard> {
    let (id, record) = (subject.id, subject.chart);
    let anchor = desk.unique_id(&anchor(id));
    let (drawn, description) = drawn_and_told(desk, subject, &anchor, describe::sentences)?;
    let digits = Digits(desk.press);
    let keys = keys(desk, &drawn);
    let wide = chart::render(&drawn.chart, Width::Wide, &digits);
    let legend_in_wide = chart::names_all(&wide, &keys);
    let legend = keys.into_iter().map(|key| LegendEntry {
        name: key.name,
        class: key.class,
        hatched: key.hatched,
    });
    let file = |file: ChartFile| desk.href(&file.url(subject));
    let here = format!("#{anchor}");
    let href = match (subject.alone, desk.page.url == subject.url) {
        (true, _) => desk.href(&subject.url),
        (false, true) => here,
        (false, false) => format!("{}{here}", desk.href(&subject.url)),
    };
    let mut card = ChartCard {
        id: id.to_owned(),
        table_id: anchor.replacen("chart", "table", 1),
        anchor,
        title: desk.text(&record.title),
        subtitle: desk.maybe(record.subtitle.as_ref()),
        mark: mark_word(desk, drawn.chart.mark),
        legend: legend.collect(),
        legend_in_wide,
        narrow: chart::render(&drawn.chart, Width::Narrow, &digits),
        wide,
        description,
        note: desk.maybe(record.note.as_ref()),
        left_out: drawn.left_out.clone(),
        source: source_line(desk, record),
        table: table::of_chart(desk, &drawn),
        href,
        files: (subject.files == Files::All).then(|| CardFiles {
            csv: file(ChartFile::Csv),
            svg: file(ChartFile::Svg),
            png: file(ChartFile::Png),
        }),
        embed: None,
        no_data: drawn.chart.is_empty(),
    };
    card.embed = files::snippet(desk, subject, &card);
    Some(card)
}

/// What a chart shows, and the chart in sentences: the author's, else ours.
fn drawn_and_told(
    desk: &Desk<'_>,
    subject: &Subject<'_>,
    anchor: &str,
    tell: impl Fn(&Desk<'_>, &Drawn) -> String,
) -> Option<(Drawn, Txt)> {
    let mut drawn = Drawn::new(desk, subject, anchor)?;
    let description = desk.maybe(subject.chart.description.as_ref());
    let description = description.unwrap_or_else(|| Txt { text: tell(desk, &drawn), lang: None });
    drawn.chart.description.clone_from(&description.text);
    Some((drawn, description))
}

/// The key of a chart.
fn keys(desk: &Desk<'_>, drawn: &Drawn) -> Vec<chart::Key> {
    if drawn.chart.land.is_some() {
        chart::map_key(&drawn.chart, &Digits(desk.press))
    } else {
        chart::legend(&drawn.chart)
    }
}

/// The file `chart.csv` of a chart, in the desk's language: exactly the values that are drawn, in
/// the order of the marks.
#[must_use]
pub fn csv(desk: &Desk<'_>, id: &str) -> Option<Vec<u8>> {
    csv_of(desk, &Subject::record(desk.press, id)?)
}

/// The file `chart.csv` of the chart that follows from a record, if it has one.
#[must_use]
pub fn own_csv(desk: &Desk<'_>, kind: Kind, id: &str) -> Option<Vec<u8>> {
    csv_of(desk, &Subject::own(desk.press, kind, id)?)
}

fn csv_of(desk: &Desk<'_>, subject: &Subject<'_>) -> Option<Vec<u8>> {
    Drawn::new(desk, subject, "chart").map(|drawn| csv::of(&drawn))
}

/// A mark in words.
#[must_use]
pub(super) fn mark_word(desk: &Desk<'_>, mark: chart::Mark) -> String {
    desk.t(&format!("mark-{}", mark.name()), &[])
}

/// Id of the first card of a chart on a page. Pictures write their ids in ASCII.
#[must_use]
pub(super) fn anchor(id: &str) -> String {
    let mut out = "chart-".to_owned();
    for c in id.chars() {
        if c.is_ascii_alphanumeric() || c == '-' {
            out.push(c);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "_{:x}", u32::from(c));
        }
    }
    out
}

/// Publishers named in a source line; the others are counted.
const PUBLISHERS: usize = 2;

fn source_line(desk: &Desk<'_>, record: &Chart) -> SourceLine {
    let sources = &record.meta.sources;
    let mut numbers = desk.cite(sources);
    numbers.sort_unstable();
    let label = if numbers.len() > 1 { "chart-sources" } else { "chart-source" };
    let label = desk.t(label, &[]);
    let text = publishers(desk, sources)
        .unwrap_or_else(|| Txt { text: desk.t("chart-source-own", &[]), lang: None });
    SourceLine { label, text, numbers }
}

/// 'Kompas, Tempo, and 3 other sources'.
fn publishers(desk: &Desk<'_>, sources: &[Ref]) -> Option<Txt> {
    let records = &desk.press.site.records.sources;
    let mut names: Vec<Txt> = Vec::new();
    let mut told = 0;
    for source in sources.iter().filter_map(|source| records.get(&source.id)) {
        let name = desk.text(&source.publisher);
        if names.contains(&name) {
            told += 1;
        } else if names.len() < PUBLISHERS {
            names.push(name);
            told += 1;
        }
    }
    let lang = names.first()?.lang.clone();
    let lang = lang.filter(|lang| names.iter().all(|name| name.lang.as_ref() == Some(lang)));
    let texts: Vec<&str> = names.iter().map(|name| name.text.as_str()).collect();
    let others = sources.len().saturating_sub(told);
    if others == 0 {
        return Some(Txt { text: desk.press.format.list(&texts, Conjunction::And), lang });
    }
    let text = desk.t(
        "chart-source-and-others",
        &[("sources", texts.join(", ").into()), ("n", others.into())],
    );
    Some(Txt { text, lang: None })
}

/// Numbers as the page's language writes them.
struct Digits<'a>(&'a Press<'a>);

impl Numbers for Digits<'_> {
    fn format(&self, value: f64) -> String {
        self.0.format.number(value)
    }

    fn compact(&self, value: f64) -> String {
        self.0.format.compact(value)
    }

    fn ticks(&self, values: &[f64]) -> Vec<String> {
        self.0.format.ticks(values)
    }

    fn percent(&self, share: f64) -> String {
        self.0.t("percent", &[("n", (share * 100.0).round().into())])
    }
}
