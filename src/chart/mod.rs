//! Why this room exists: a public report is believed for its numbers, and a chart is where most
//! readers meet them. A **chart** here is a value, [`Chart`]: categories, series and words, all
//! computed and localised by the caller. [`render`] turns it into one `<svg>` element.
//!
//! Values in, pictures out: the room knows no record kinds, no files and no language. The style
//! sheet `themes/default/assets/chart.css` gives the classes their colours; the element itself
//! has neither style nor script, so that it passes a strict content security policy.
//!
//! The road of a picture:
//! 1. `spec` says what is drawn; `scene` adds the width and the numbers.
//! 2. `stack`, `scale`, `classes`, `text`, `labels`, `notes`, `table`, `ends`, `legend` lay it out
//!    in px.
//! 3. One file per mark draws it through plotters on a `canvas`: `bar` all that stands in rows,
//!    `course` what runs along an ordered domain, `facet` any of them once for each panel.
//! 4. `svg`, the plotters backend, writes what was drawn.
//! 5. `alone` makes a file of it, with title, key and source in the picture and its `style` inside;
//!    `png` draws that file; `card` is the picture beside a link to a page.
//!
//! Absent on purpose: colours (the style sheet's), number formats ([`Numbers`]), pies, depth,
//! second value axes.

mod alone;
mod area;
mod bar;
mod canvas;
mod card;
mod classes;
mod column;
mod course;
mod describe;
mod ends;
mod facet;
mod heatmap;
mod labels;
mod legend;
mod line;
mod map;
mod mark;
mod notes;
mod png;
mod read;
mod scale;
mod scatter;
mod scene;
mod slope;
mod spec;
mod stack;
mod style;
mod svg;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod timeline;
mod waffle;
mod xml;

pub use alone::{Around, alone, names_all};
pub use card::{CARD_HEIGHT, CARD_WIDTH, Card, CardNumber, CardYear, can_print, card};
pub use describe::{
    Cell, Changes, FacetSummary, Kind, Point, Range, SeriesSummary, Shape, Summary, Trend, describe,
};
pub use legend::{Key, legend};
pub use map::{Land, map_key};
pub use mark::{Mark, UnknownMark};
pub use png::{png, png_of_size};
pub use spec::{
    Anchor, Annotation, Category, CategoryKind, Chart, Facet, Highlight, Hue, Numbers, Role,
    ScaleKind, Series, Stack, Tick, Words,
};
pub use style::Style;
pub use text::{REGULAR_TTF, SEMIBOLD_TTF};
pub use waffle::things_per_square;

/// The widths at which a chart is drawn. Both stand on the page and the style sheet shows the
/// fitting one, so that text never shrinks until it cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// For a phone of 360 px with margins of 16 px.
    Narrow,
    /// For columns of 544 px (34 rem) and more, where its text is still 12 px.
    Wide,
}

impl Width {
    /// Both, the narrow one first.
    pub const ALL: [Self; 2] = [Self::Narrow, Self::Wide];

    /// The natural width of the picture in px. Text is 13 px at this width.
    #[must_use]
    pub const fn px(self) -> u16 {
        match self {
            Self::Narrow => 328,
            Self::Wide => 588,
        }
    }
}

/// Draws a chart as one `<svg>` element. A chart without any value gives an empty string: the
/// caller says in words that there is nothing.
#[must_use]
pub fn render(chart: &Chart, width: Width, numbers: &dyn Numbers) -> String {
    if chart.is_empty() {
        return String::new();
    }
    let scene = scene::Scene { chart, size: width, numbers, panel: None };
    if chart.has_facets() {
        return facet::draw(&scene);
    }
    match chart.mark {
        Mark::Point if chart.x_series().is_some() => {
            scatter::draw(&scene, chart.x_series().unwrap_or_default())
        }
        Mark::Bar | Mark::Point | Mark::Lollipop | Mark::Waterfall => bar::draw(&scene),
        Mark::Column => column::draw(&scene),
        Mark::Line => line::draw(&scene),
        Mark::Area => area::draw(&scene),
        Mark::Waffle => waffle::draw(&scene),
        Mark::Heatmap => heatmap::draw(&scene),
        Mark::Timeline => timeline::draw(&scene),
        Mark::Slope => slope::draw(&scene),
        Mark::Map => map::draw(&scene),
    }
}
