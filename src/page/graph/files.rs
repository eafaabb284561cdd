//! The files beside a chart's page, to take away: its numbers, its picture, the chart alone for
//! other sites. Each says title, note, source and whose it is, for nothing else travels along.

use serde::Serialize;

use crate::artifact::{OutputPath, PathError};
use crate::chart::{self, Around, Width};
use crate::page::graph::{
    ChartCard, Digits, SourceLine, Subject, card_of, csv_of, describe, drawn_and_told, keys,
};
use crate::page::{Composed, Desk, Frame, LinkTo, Planned, Press, Txt, absolute};
use crate::record::Kind;

/// Addresses of the files beside a chart's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartFile {
    /// The values that are drawn.
    Csv,
    /// The picture with all that is said around it.
    Svg,
    /// The same as dots.
    Png,
    /// The chart alone, for a frame in another page.
    Embed,
}

impl ChartFile {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Svg, Self::Png, Self::Embed];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "chart.csv",
            Self::Svg => "chart.svg",
            Self::Png => "chart.png",
            Self::Embed => "embed.html",
        }
    }

    /// The files beside a page, and their addresses from the site's root: those of a chart's page,
    /// and of the page of a record from which a chart follows.
    #[must_use]
    pub fn beside(press: &Press<'_>, page: &Planned) -> Vec<(Self, String)> {
        let Some(subject) = Subject::beside(press, page) else { return Vec::new() };
        Self::ALL.into_iter().map(|file| (file, file.url(&subject))).collect()
    }

    /// Its address, from the site's root, for a chart record.
    pub(in crate::page) fn of_record(self, press: &Press<'_>, id: &str) -> String {
        format!("{}{}", press.url(Kind::Chart, id), self.name())
    }

    /// Its address, from the site's root, for a chart.
    pub(super) fn url(self, subject: &Subject<'_>) -> String {
        format!("{}{}", subject.url, self.name())
    }
}

/// The file `chart.csv` of the chart that this page has files of; empty for every other page.
#[must_use]
pub fn chart_csv(desk: &Desk<'_>) -> Vec<u8> {
    let subject = Subject::beside(desk.press, desk.page);
    subject.and_then(|subject| csv_of(desk, &subject)).unwrap_or_default()
}

/// The file `chart.svg` of the chart that this page has files of; empty for every other page.
#[must_use]
pub fn chart_svg(desk: &Desk<'_>) -> String {
    let subject = Subject::beside(desk.press, desk.page);
    subject.and_then(|subject| picture(desk, &subject)).unwrap_or_default()
}

fn picture(desk: &Desk<'_>, subject: &Subject<'_>) -> Option<String> {
    let record = subject.chart;
    let (drawn, description) = drawn_and_told(desk, subject, "chart", describe::alone)?;
    let digits = Digits(desk.press);
    let text = |text: Option<Txt>| text.map(|text| text.text);
    let notes: Vec<String> =
        text(desk.maybe(record.note.as_ref())).into_iter().chain(drawn.left_out.clone()).collect();
    let SourceLine { label, text: source, .. } = super::source_line(desk, record);
    let around = Around {
        id: "picture".to_owned(),
        lang: desk.lang().tag().to_owned(),
        title: desk.text(&record.title).text,
        subtitle: text(desk.maybe(record.subtitle.as_ref())),
        description: description.text,
        keys: keys(desk, &drawn),
        empty: desk.t("chart-no-data-text", &[]),
        note: (!notes.is_empty()).then(|| notes.join(" ")),
        source: format!("{label} {}", source.text),
        site: desk.text(&desk.press.site.config.title).text,
        address: address(desk, subject),
    };
    let drawing = chart::render(&drawn.chart, Width::Wide, &digits);
    Some(chart::alone(&drawing, &around, &desk.press.assets.pictures))
}

/// A chart's drawing for wide columns, without what stands around it; nothing where there is nothing
/// to draw.
pub(in crate::page) fn drawing(desk: &Desk<'_>, id: &str) -> Option<String> {
    let subject = Subject::record(desk.press, id)?;
    let (drawn, _) = drawn_and_told(desk, &subject, "chart", describe::alone)?;
    let drawing = chart::render(&drawn.chart, Width::Wide, &Digits(desk.press));
    (!drawing.is_empty()).then_some(drawing)
}

/// The address of the chart's page as people write it, where the site is published at one.
fn address(desk: &Desk<'_>, subject: &Subject<'_>) -> Option<String> {
    let base = desk.press.site.config.base_url.as_ref()?;
    let url = absolute(&base.value, &subject.url);
    Some(url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_owned())
}

/// A chart for a frame in another page.
#[derive(Debug, Serialize)]
struct Embed {
    card: Option<ChartCard>,
    /// The chart's page.
    link: LinkTo,
}

/// The page `embed.html` beside a chart's page, as a page of its own.
///
/// # Errors
/// [`PathError`] where its address cannot be that of a file, which that of a chart's page always is.
pub fn chart_embed(press: &Press<'_>, page: &Planned) -> Result<Composed, PathError> {
    let url = format!("{}{}", page.url, ChartFile::Embed.name());
    let path = OutputPath::from_segments(url.trim_start_matches('/').split('/'))?;
    let title =
        [("action", press.t("action-embed", &[]).into()), ("title", page.title.as_str().into())];
    let title = press.t("action-of", &title);
    let page = Planned { url, path, title, listed: false, ..page.clone() };
    let desk = Desk::new(press, &page);
    let subject = Subject::beside(press, desk.page);
    let card = subject.as_ref().and_then(|subject| card_of(&desk, subject));
    let link = LinkTo {
        title: card.as_ref().map(|card| card.title.clone()).unwrap_or_default(),
        href: card.as_ref().map(|card| card.href.clone()).unwrap_or_default(),
    };
    let embed = Embed { card, link };
    Ok(Composed {
        template: "embed.html",
        page: tera::Value::from_serializable(&embed),
        text: tera::Value::none(),
        frame: tera::Value::from_serializable(&Frame::new(&desk)),
    })
}

/// What another site copies to show a chart.
#[derive(Clone, Debug, Serialize)]
pub struct Snippet {
    /// Id of the code on this page.
    pub id: String,
    /// An `<iframe>`, as HTML.
    pub code: String,
}

/// Room for title, note, source and link around an embedded picture, in px.
const AROUND: f64 = 220.0;

/// The code that shows a chart on another site; nothing where the site's own address is not known.
pub(super) fn snippet(desk: &Desk<'_>, subject: &Subject<'_>, card: &ChartCard) -> Option<Snippet> {
    card.files.as_ref()?;
    let base = desk.press.site.config.base_url.as_ref()?;
    let url = absolute(&base.value, &ChartFile::Embed.url(subject));
    let tall = [&card.narrow, &card.wide].into_iter().filter_map(|svg| height(svg));
    let height = ((tall.fold(0.0, f64::max) + AROUND) / 20.0).ceil() * 20.0;
    let [url, title] = [&url, &card.title.text].map(|text| escaped(text));
    let code = format!(
        "<iframe src=\"{url}\" title=\"{title}\" width=\"100%\" height=\"{height}\" \
         loading=\"lazy\" style=\"border:0\"></iframe>"
    );
    Some(Snippet { id: card.anchor.replacen("chart", "embed", 1), code })
}

/// The height of a picture in px.
fn height(svg: &str) -> Option<f64> {
    svg.split_once(" height=\"")?.1.split('"').next()?.parse().ok()
}

/// Text for an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
