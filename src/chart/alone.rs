//! A picture that travels alone, as a file: around the finished drawing stand on paper what a page
//! says around it: title and subtitle, key, note, where the numbers come from, whose they are.

use super::Width;
use super::legend::{Key, flow};
use super::style::Style;
use super::svg::{Svg, Tag, Wrapping};
use super::text::{self, LEADING, SIZE, Weight};
use super::xml::Escape;

/// What stands around a drawing, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Around {
    /// Begins every id, as in [`super::Chart::id`], and differs from it.
    pub id: String,
    /// BCP 47 tag of the words.
    pub lang: String,
    /// What is shown.
    pub title: String,
    /// Unit and time span.
    pub subtitle: Option<String>,
    /// The chart in sentences.
    pub description: String,
    /// The key.
    pub keys: Vec<Key>,
    /// What stands in place of the drawing if there is none.
    pub empty: String,
    /// What a reader must know.
    pub note: Option<String>,
    /// Where the numbers come from.
    pub source: String,
    /// Whose picture it is: the site's name.
    pub site: String,
    /// Where it stands, if that is known.
    pub address: Option<String>,
}

/// Room on all sides, in px.
const MARGIN: f64 = 20.0;
/// Room between heading, key, drawing and foot, in px.
const BETWEEN: f64 = 12.0;
/// How much of the width running text takes: a program that lacks the font draws with another,
/// which may be a fifth wider.
const LOOSE: f64 = 0.84;
const SWATCH: f64 = 12.0;
const GAP: f64 = 6.0;

/// How a paragraph is set.
#[derive(Clone, Copy)]
struct Print {
    class: &'static str,
    weight: Weight,
    size: f64,
    leading: f64,
    lines: usize,
}

const TITLE: Print =
    Print { class: "c-strong", weight: Weight::Semibold, size: 20.0, leading: 24.0, lines: 4 };
const SUBTITLE: Print =
    Print { class: "c-pale", weight: Weight::Regular, size: 15.0, leading: 19.0, lines: 4 };
const PLAIN: Print =
    Print { class: "c-label", weight: Weight::Regular, size: SIZE, leading: LEADING, lines: 12 };
const FOOT: Print = Print { class: "c-pale", ..PLAIN };
const SITE: Print = Print { class: "c-strong", weight: Weight::Semibold, ..PLAIN };

/// A drawing of [`super::render`] at [`Width::Wide`] as a picture of its own: valid XML with its
/// styles inside, in light colours. An empty drawing is replaced by words.
#[must_use]
pub fn alone(drawing: &str, around: &Around, style: &Style) -> String {
    let drawing = Drawing::of(drawing);
    let named = drawing.as_ref().is_some_and(|it| it.names_all(&around.keys));
    let keys = if named { &[][..] } else { &around.keys };
    let width = f64::from(Width::Wide.px()) + 2.0 * MARGIN;
    let mut page = Page { y: MARGIN, body: Svg::new((0, 0), &around.id) };
    page.paragraph(&around.title, TITLE);
    if let Some(subtitle) = &around.subtitle {
        page.y += 3.0;
        page.paragraph(subtitle, SUBTITLE);
    }
    page.y += BETWEEN;
    page.key(keys);
    if let Some(drawing) = &drawing {
        let (x, y) = (MARGIN, page.y);
        page.body.raw(&format!("<g transform=\"translate({x} {y})\">{}</g>", drawing.inner));
        page.y += drawing.height;
    } else {
        page.paragraph(&around.empty, PLAIN);
    }
    page.y += BETWEEN;
    if let Some(note) = &around.note {
        page.paragraph(note, FOOT);
        page.y += 4.0;
    }
    page.paragraph(&around.source, FOOT);
    page.y += 4.0;
    page.paragraph(&around.site, SITE);
    if let Some(address) = &around.address {
        page.paragraph(address, FOOT);
    }
    let height = page.y + MARGIN - 4.0;
    let wrapping = Wrapping {
        class: "chart",
        title: &around.title,
        description: if around.description.is_empty() {
            &around.empty
        } else {
            &around.description
        },
    };
    let paper = format!("<path class=\"c-paper\" d=\"M0 0H{width}V{height}H0Z\"/>");
    let svg = page.body.resized((tenths(width), tenths(height))).finish(wrapping);
    finish(&svg, around, style, &paper)
}

/// Whether a drawing of [`super::render`] at [`Width::Wide`] says itself all that its key says, so
/// that none is needed beside it.
#[must_use]
pub fn names_all(drawing: &str, keys: &[Key]) -> bool {
    Drawing::of(drawing).is_some_and(|drawing| drawing.names_all(keys))
}

/// Puts style, language and paper into the picture, before anything is drawn.
fn finish(svg: &str, around: &Around, style: &Style, paper: &str) -> String {
    let mut all = String::with_capacity(svg.len() + 2048);
    let (head, body) = svg.split_once("</desc>").unwrap_or((svg, ""));
    let used = format!("{paper}{svg}");
    all.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg lang=\"");
    all.push_str(&around.lang);
    all.push('"');
    all.push_str(head.strip_prefix("<svg").unwrap_or(head));
    all.push_str("</desc><style>");
    // In character data only these two would be markup.
    all.push_str(&style.of_picture(&used).replace('&', "&amp;").replace('<', "&lt;"));
    all.push_str("</style>");
    all.push_str(paper);
    all.push_str(body);
    all.push('\n');
    all
}

/// A finished drawing taken out of its `<svg>` element.
pub(super) struct Drawing<'a> {
    /// In px, at its natural size.
    pub(super) height: f64,
    /// What is inside.
    pub(super) inner: &'a str,
}

impl<'a> Drawing<'a> {
    pub(super) fn of(svg: &'a str) -> Option<Self> {
        let (head, rest) = svg.split_once('>')?;
        let height = head.split_once(" height=\"")?.1.split('"').next()?.parse().ok()?;
        // Title and description stand on the picture as a whole.
        let inner = rest.split_once("</desc>")?.1.strip_suffix("</svg>")?;
        Some(Self { height, inner })
    }

    /// Whether it says itself all that a key says.
    fn names_all(&self, keys: &[Key]) -> bool {
        keys.iter().all(|key| self.names(key))
    }

    /// Whether it names a series at its marks, as piles do at the right; heads of rows, which begin
    /// at the left edge, show no colour.
    fn names(&self, key: &Key) -> bool {
        let end = format!(">{}</text>", Escape(&key.name));
        self.inner.match_indices(&end).any(|(at, _)| {
            let tag = self.inner[..at].rfind('<').map_or("", |start| &self.inner[start..at]);
            tag.starts_with("<text ") && !tag.starts_with("<text x=\"0\"")
        })
    }
}

/// The picture in the making, from top to bottom.
struct Page {
    /// Where the next thing begins, in px.
    y: f64,
    body: Svg,
}

impl Page {
    fn paragraph(&mut self, text: &str, print: Print) {
        if text.is_empty() {
            return;
        }
        // Widths are known at one size.
        let room = f64::from(Width::Wide.px()) * LOOSE * SIZE / print.size;
        let size = print.size;
        let class = print.class;
        self.body.raw(&format!("<g font-size=\"{size}\" class=\"{class}\">"));
        for line in text::wrap(text, room, print.weight, print.lines) {
            let baseline = self.y + f64::midpoint(print.leading, size * 0.66);
            self.body.text((signed(MARGIN), signed(baseline)), &line, None);
            self.y += print.leading;
        }
        self.body.close();
    }

    fn key(&mut self, keys: &[Key]) {
        if keys.is_empty() {
            return;
        }
        let room = f64::from(Width::Wide.px()) * LOOSE;
        let names: Vec<String> = keys
            .iter()
            .map(|key| text::cut(&key.name, room - SWATCH - GAP, Weight::Regular))
            .collect();
        let widths: Vec<f64> =
            names.iter().map(|name| SWATCH + GAP + text::width(name, Weight::Regular)).collect();
        let places = flow(&widths, room, LEADING + 4.0);
        self.body.open("c-label", "start");
        for ((key, name), (x, row)) in keys.iter().zip(&names).zip(&places) {
            let (x, y) = (MARGIN + x, self.y + row);
            let (mut class, hatched) = (key.class.clone(), key.hatched);
            if class.starts_with("c-map-") {
                // The palest shade is hardly darker than paper.
                class.push_str(" c-edge");
            }
            let corners = [(x, y + 2.0), (x + SWATCH, y + 2.0 + SWATCH)];
            let [a, b] = corners.map(|(x, y)| (signed(x), signed(y)));
            self.body.rectangle(a, b, &Tag { class, hatched, ..Tag::default() });
            self.body.text((signed(x + SWATCH + GAP), signed(y + 12.5)), name, None);
        }
        self.body.close();
        self.y += places.last().map_or(0.0, |place| place.1) + LEADING + 4.0 + BETWEEN;
    }
}

#[expect(clippy::cast_possible_truncation, reason = "pictures are small")]
fn signed(px: f64) -> i32 {
    (px * 10.0).round() as i32
}

fn tenths(px: f64) -> u32 {
    u32::try_from(signed(px)).unwrap_or_default()
}
