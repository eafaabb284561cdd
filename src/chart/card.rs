//! The picture that stands beside a link to a page, wherever people share one: 1200 × 630 px, the size
//! that Open Graph readers ask for. It shows what the head of the page shows: whose it is, what it
//! is, its numbers, and the line of the programme's years; of a chart, the chart itself.
//!
//! Colours are the style sheet's, in light; the fonts are those that texts are measured with.

use std::fmt::Write as _;

use super::alone::Drawing;
use super::style::Style;
use super::text::{self, SIZE, Weight};
use super::xml::Escape;

/// Width of a card in px.
pub const CARD_WIDTH: u16 = 1200;

/// Height of a card in px.
pub const CARD_HEIGHT: u16 = 630;

/// What a card shows, in words of one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// BCP 47 tag of the words.
    pub lang: String,
    /// Whose it is.
    pub site: String,
    /// What kind of page it stands for.
    pub kicker: String,
    /// Its title.
    pub title: String,
    /// A year to set large beside the title.
    pub year: Option<String>,
    /// What it is about; shown where there are no numbers.
    pub text: Option<String>,
    /// Its numbers; the first four are shown.
    pub numbers: Vec<CardNumber>,
    /// The programme's years, first to last.
    pub years: Vec<CardYear>,
    /// A drawing of [`super::render`] at [`super::Width::Wide`], instead of numbers and years.
    pub drawing: Option<String>,
}

/// A number on a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardNumber {
    /// The number.
    pub number: String,
    /// What it is a part of, in words: 'of 241'.
    pub of: Option<String>,
    /// What it counts.
    pub label: String,
}

/// A year on a card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CardYear {
    /// The year.
    pub label: String,
    /// Its size as a part of the largest, 0 to 1; nothing for a year without one.
    pub share: Option<f64>,
    /// Whether the page is about it.
    pub current: bool,
}

/// Room at the left and the right, in px.
const MARGIN: f64 = 64.0;
/// Where text ends at the right, in px.
const RIGHT: f64 = 1136.0;
/// Where the line of years begins, in px.
const BAND: f64 = 526.0;
/// Numbers that are shown.
const NUMBERS: usize = 4;
/// Years that are shown; a longer programme shows its last ones.
const YEARS: usize = 12;
/// The smallest scale at which a drawing is shown whole.
const SMALLEST: f64 = 0.95;
/// The scale of one that is cut off.
const CUT: f64 = 1.2;
/// Height of the tallest tick, in px.
const TALLEST: f64 = 58.0;

/// Draws a card as SVG with its styles inside.
#[must_use]
pub fn card(card: &Card, style: &Style) -> String {
    let mut page = Page { style, body: String::new() };
    match card.drawing.as_deref().and_then(Drawing::of) {
        Some(drawing) => page.chart(card, &drawing),
        None => page.head(card),
    }
    let css = style.of_picture(&page.body);
    let css = css.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{}\" width=\"{CARD_WIDTH}\" \
         height=\"{CARD_HEIGHT}\" viewBox=\"0 0 {CARD_WIDTH} {CARD_HEIGHT}\" \
         font-family=\"'Source Sans 3'\"><style>{css}</style>{}</svg>\n",
        Escape(&card.lang),
        page.body
    )
}

/// Whether the fonts have every letter of a text: what they lack would be missing in the picture.
#[must_use]
pub fn can_print(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || text::has_glyph(c))
}

/// A line of text.
#[derive(Clone, Copy)]
struct Print<'a> {
    size: f64,
    weight: Weight,
    /// A custom property of the style sheet.
    colour: &'a str,
}

/// The card in the making.
struct Page<'a> {
    style: &'a Style,
    body: String,
}

impl Page<'_> {
    fn put(&mut self, arguments: std::fmt::Arguments<'_>) {
        let written = self.body.write_fmt(arguments);
        debug_assert!(written.is_ok(), "a string takes whatever is written");
    }

    /// The value of a custom property; of one that a theme lacks, a grey that shows on any ground.
    fn colour(&self, name: &str) -> String {
        self.style.token(name).unwrap_or("#7d8d93").to_owned()
    }

    fn rectangle(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), colour: &str) {
        let colour = self.colour(colour);
        self.put(format_args!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" \
             fill=\"{colour}\"/>"
        ));
    }

    fn text(&mut self, (x, y): (f64, f64), text: &str, print: Print<'_>) {
        let colour = self.colour(print.colour);
        let weight = if print.weight == Weight::Semibold { 600 } else { 400 };
        // Large type is set closer, as on the pages.
        let spacing = if print.size > 40.0 { -0.02 * print.size } else { 0.0 };
        self.put(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{}\" font-weight=\"{weight}\" \
             letter-spacing=\"{spacing:.2}\" fill=\"{colour}\">{}</text>",
            print.size,
            Escape(text)
        ));
    }

    /// The programme's mark and name, and below them what kind of page it is.
    fn masthead(&mut self, card: &Card, colours: [&str; 2]) {
        let [name, kicker] = colours;
        let mark = self.colour(name);
        self.put(format_args!(
            "<path transform=\"translate({MARGIN} 46) scale(1.2)\" fill=\"{mark}\" d=\"M0 14h3v14H0z\
             M5 8h3v20H5zM10 18h2v10h-2zM14 5h3v23h-3zM19 12h3v16h-3zM24 22h2v6h-2z\"/>"
        ));
        let right = width(&card.kicker, 24.0, Weight::Regular);
        let print = Print { size: 26.0, weight: Weight::Semibold, colour: name };
        let room = RIGHT - 112.0 - right - 40.0;
        let site = text::cut(&card.site, room.max(300.0) * SIZE / 26.0, Weight::Semibold);
        self.text((112.0, 75.0), &site, print);
        if width(&site, 26.0, Weight::Semibold) + right + 40.0 < RIGHT - 112.0 {
            let print = Print { size: 24.0, weight: Weight::Regular, colour: kicker };
            self.text((RIGHT - right, 75.0), &card.kicker, print);
        }
    }

    /// A card like the head of a report: a deep field, and the line of years below it.
    fn head(&mut self, card: &Card) {
        let (width, height) = (f64::from(CARD_WIDTH), f64::from(CARD_HEIGHT));
        self.rectangle((0.0, 0.0), (width, height), "--paper");
        let field = if card.years.is_empty() { height } else { BAND };
        self.rectangle((0.0, 0.0), (width, field), "--field");
        self.masthead(card, ["--on-field", "--on-field-2"]);
        let mut left = MARGIN;
        let numbers = !card.numbers.is_empty();
        if let Some(year) = &card.year {
            let size = 190.0;
            let baseline = if numbers { 286.0 } else { 330.0 };
            let print = Print { size, weight: Weight::Regular, colour: "--on-field-3" };
            self.text((MARGIN - 10.0, baseline), year, print);
            left = MARGIN + width_of_digits(year, size) + 34.0;
        }
        let lines = if numbers { 2 } else { 3 };
        let set = Setting::of(&card.title, RIGHT - left, lines);
        let below = if numbers { 318.0 } else { 400.0 };
        let block = set.leading * set.count();
        // The title stands in the middle of what is left to it.
        let mut y = 118.0 + (below - 118.0 - block).max(0.0) / 2.0 + set.size * 0.86;
        for line in &set.lines {
            let print = Print { size: set.size, weight: Weight::Semibold, colour: "--on-field" };
            self.text((left, y), line, print);
            y += set.leading;
        }
        if numbers {
            self.numbers(&card.numbers, 338.0);
        } else if let Some(text) = &card.text {
            self.paragraph(text, (left, y + 8.0), field - 24.0);
        }
        self.years(&card.years);
    }

    fn paragraph(&mut self, text: &str, (x, y): (f64, f64), end: f64) {
        let (size, leading) = (30.0, 40.0);
        let lines = ((end - y) / leading).floor().clamp(0.0, 3.0);
        if lines < 1.0 {
            return;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 3")]
        let lines = text::wrap(text, (RIGHT - x) * SIZE / size, Weight::Regular, lines as usize);
        let print = Print { size, weight: Weight::Regular, colour: "--on-field-2" };
        for (line, y) in lines.iter().zip((0_u8..).map(|at| y + leading * f64::from(at))) {
            self.text((x, y), line, print);
        }
    }

    /// Numbers side by side, each below a rule, with what it counts.
    fn numbers(&mut self, numbers: &[CardNumber], top: f64) {
        let shown = &numbers[..numbers.len().min(NUMBERS)];
        let gap = 32.0;
        let columns = f64::from(u8::try_from(shown.len().max(3)).unwrap_or(3));
        let column = (RIGHT - MARGIN - gap * (columns - 1.0)) / columns;
        for (number, at) in shown.iter().zip(0_u8..) {
            let x = MARGIN + f64::from(at) * (column + gap);
            self.rectangle((x, top), (column, 1.5), "--field-rule");
            let of = number.of.as_ref().map_or(0.0, |of| width(of, 28.0, Weight::Regular) + 12.0);
            let room = (column - of).max(60.0);
            let full = width(&number.number, 72.0, Weight::Regular);
            let size = if full > room { (72.0 * room / full).max(30.0) } else { 72.0 };
            let print = Print { size, weight: Weight::Regular, colour: "--on-field" };
            self.text((x - 3.0, top + 74.0), &number.number, print);
            if let Some(of) = &number.of {
                let print = Print { size: 28.0, weight: Weight::Regular, colour: "--on-field-2" };
                let after = width(&number.number, size * 0.97, Weight::Regular) + 10.0;
                self.text((x + after, top + 74.0), of, print);
            }
            self.label(&number.label, (x, top + 110.0), column);
        }
    }

    /// What a number counts: on two lines, or, if it is long, on three smaller ones.
    fn label(&mut self, label: &str, (x, y): (f64, f64), column: f64) {
        let weight = Weight::Semibold;
        let lines = |size: f64, most: usize| text::wrap(label, column * SIZE / size, weight, most);
        let roomy = lines(23.0, 3);
        let (size, leading, lines) =
            if roomy.len() < 3 { (23.0, 28.0, roomy) } else { (21.0, 25.0, lines(21.0, 3)) };
        let print = Print { size, weight, colour: "--on-field" };
        for (line, at) in lines.iter().zip(0_u8..) {
            self.text((x, y + leading * f64::from(at)), line, print);
        }
    }

    /// The line of years: a tick for each, as tall as its cohort.
    fn years(&mut self, years: &[CardYear]) {
        let shown = &years[years.len().saturating_sub(YEARS)..];
        let count = f64::from(u8::try_from(shown.len()).unwrap_or(1).max(1));
        let step = (RIGHT - MARGIN) / count;
        let bottom = f64::from(CARD_HEIGHT) - 24.0;
        for (year, at) in shown.iter().zip(0_u8..) {
            let x = MARGIN + step * f64::from(at);
            self.rectangle((x, BAND), (1.0, f64::from(CARD_HEIGHT) - BAND), "--rule");
            let colour = if year.current { "--brand" } else { "--control" };
            match year.share {
                Some(share) => {
                    let tall = (share * TALLEST).max(3.0);
                    let wide = if year.current { 9.0 } else { 5.0 };
                    self.rectangle((x, bottom - tall), (wide, tall), colour);
                }
                None => {
                    for dot in 0_u8..6 {
                        let y = bottom - 4.0 - 10.0 * f64::from(dot);
                        self.rectangle((x, y), (if year.current { 5.0 } else { 3.0 }, 4.0), colour);
                    }
                }
            }
            let (weight, colour) = if year.current {
                (Weight::Semibold, "--brand")
            } else {
                (Weight::Regular, "--muted")
            };
            let print = Print { size: 24.0, weight, colour };
            if width(&year.label, 24.0, weight) + 18.0 <= step {
                let gap = if year.current { 18.0 } else { 15.0 };
                self.text((x + gap, bottom - 1.0), &year.label, print);
            }
        }
    }

    /// A card of a chart: its title, and as much of the drawing as can be read.
    fn chart(&mut self, card: &Card, drawing: &Drawing<'_>) {
        let (width, height) = (f64::from(CARD_WIDTH), f64::from(CARD_HEIGHT));
        self.rectangle((0.0, 0.0), (width, height), "--paper");
        self.rectangle((0.0, 0.0), (width, 14.0), "--field");
        self.masthead(card, ["--ink", "--muted"]);
        let set = Setting::within(&card.title, RIGHT - MARGIN, 2, &[44.0, 38.0, 34.0]);
        let mut y = 108.0 + set.size;
        for line in &set.lines {
            let print = Print { size: set.size, weight: Weight::Semibold, colour: "--ink" };
            self.text((MARGIN, y), line, print);
            y += set.leading;
        }
        let top = y - set.leading + 26.0;
        let room = height - top - 18.0;
        let natural = f64::from(super::Width::Wide.px());
        // A drawing that would have to be smaller than this is cut off below: its first rows say more
        // than all of them too small to read.
        let fitting = ((RIGHT - MARGIN) / natural).min(room / drawing.height);
        let scale = if fitting < SMALLEST { CUT } else { fitting };
        let x = (width - natural * scale) / 2.0;
        self.put(format_args!(
            "<clipPath id=\"card-c\"><rect x=\"0\" y=\"{top:.1}\" width=\"{width}\" \
             height=\"{room:.1}\"/></clipPath><g clip-path=\"url(#card-c)\"><g class=\"chart\" \
             transform=\"translate({x:.1} {top:.1}) scale({scale:.3})\" font-size=\"{SIZE}\">{}</g></g>",
            drawing.inner
        ));
        if drawing.height * scale > room + 1.0 {
            let paper = self.colour("--paper");
            let from = height - 18.0 - 110.0;
            self.put(format_args!(
                "<linearGradient id=\"card-g\" x2=\"0\" y2=\"1\"><stop stop-color=\"{paper}\" \
                 stop-opacity=\"0\"/><stop offset=\"1\" stop-color=\"{paper}\"/></linearGradient>\
                 <rect y=\"{from:.1}\" width=\"{width}\" height=\"110\" fill=\"url(#card-g)\"/>"
            ));
        }
    }
}

/// How a title is set: in the largest size in which it fits.
struct Setting {
    size: f64,
    leading: f64,
    lines: Vec<String>,
}

impl Setting {
    fn of(title: &str, room: f64, lines: usize) -> Self {
        Self::within(title, room, lines, &[76.0, 66.0, 58.0, 50.0, 44.0])
    }

    fn within(title: &str, room: f64, most: usize, sizes: &[f64]) -> Self {
        let weight = Weight::Semibold;
        let set = |size: f64, most: usize| text::wrap(title, room * SIZE / size, weight, most);
        let fits = |size: &f64| {
            // One line more is offered: who takes it, does not fit.
            let lines = set(*size, most + 1);
            let room = room * SIZE / size;
            lines.len() <= most && lines.iter().all(|line| text::width(line, weight) <= room)
        };
        let smallest = sizes.last().copied().unwrap_or(44.0);
        let size = sizes.iter().copied().find(fits).unwrap_or(smallest);
        Self { size, leading: (size * 1.12).round(), lines: set(size, most) }
    }

    fn count(&self) -> f64 {
        f64::from(u8::try_from(self.lines.len()).unwrap_or(u8::MAX))
    }
}

fn width(text: &str, size: f64, weight: Weight) -> f64 {
    text::width(text, weight) * size / SIZE
}

/// The width of large digits, which are set closer.
fn width_of_digits(text: &str, size: f64) -> f64 {
    let letters = f64::from(u8::try_from(text.chars().count()).unwrap_or(u8::MAX));
    width(text, size, Weight::Regular) - 0.02 * size * letters - 10.0
}
