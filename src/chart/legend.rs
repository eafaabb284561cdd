//! The key of a chart: which look means which series. A page tells it in HTML from [`legend`];
//! a picture that travels alone draws it.

use super::canvas::{Canvas, at, tenths};
use super::mark::Mark;
use super::scene::Scene;
use super::spec::{CategoryKind, Chart, Highlight, Hue, Role};
use super::svg::Tag;
use super::text::{self, LEADING, Weight};

/// One entry of the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The index of the series, as in the `data-s` of its marks.
    pub series: usize,
    /// Its name.
    pub name: String,
    /// The classes of its marks, which colour a swatch as well: of an SVG shape by themselves,
    /// of an HTML element by the rules for `.c-swatch` in `chart.css`.
    pub class: String,
    /// Whether its marks are hatched.
    pub hatched: bool,
}

/// The key of a chart, in the order in which the series are drawn; empty where none is needed:
/// with a single series, and for marks that are named in the picture itself. Panels have no room to
/// say why there is a gap, so their key says it.
#[must_use]
pub fn legend(chart: &Chart) -> Vec<Key> {
    let shown: Vec<usize> = chart.backs().into_iter().chain(chart.mains()).collect();
    if chart.has_facets() {
        // The same series in every panel has one entry.
        let mut keys: Vec<Key> = Vec::new();
        for series in shown {
            if !keys.iter().any(|key| key.name == chart.series[series].name) {
                keys.push(key(chart, series));
            }
        }
        if keys.len() < 2 {
            keys.clear();
        }
        let gap = |name: String| Key { series: 0, name, class: "c-gap".to_owned(), hatched: true };
        keys.extend(gaps(chart).into_iter().map(gap));
        return keys;
    }
    if shown.len() < 2 || named_in_place(chart) {
        return Vec::new();
    }
    shown.into_iter().map(|series| key(chart, series)).collect()
}

/// Whether the picture itself names its series, at both widths.
fn named_in_place(chart: &Chart) -> bool {
    match chart.mark {
        Mark::Bar | Mark::Column | Mark::Point | Mark::Lollipop => false,
        Mark::Waffle => super::waffle::fits(chart),
        Mark::Line | Mark::Slope | Mark::Heatmap | Mark::Waterfall | Mark::Timeline | Mark::Map => {
            true
        }
        Mark::Area => !super::area::piled(chart, chart.mains().len()),
    }
}

/// Why there are gaps: each reason once.
pub(super) fn gaps(chart: &Chart) -> Vec<String> {
    let mut reasons: Vec<String> = Vec::new();
    for gap in chart.categories.iter().filter(|it| it.kind == CategoryKind::Gap) {
        let reason = gap.note.as_ref().unwrap_or(&chart.words.not_stated);
        if !reason.trim().is_empty() && !reasons.contains(reason) {
            reasons.push(reason.clone());
        }
    }
    reasons
}

fn key(chart: &Chart, series: usize) -> Key {
    let measure = &chart.series[series];
    let dim = matches!(&chart.highlight, Highlight::Series(chosen) if !chosen.contains(&series));
    let suffix =
        if dim && !measure.hue.is_hatched() { "dim".to_owned() } else { measure.hue.suffix() };
    let (class, hatched) = match measure.role {
        Role::Main => (format!("c-{suffix}"), measure.hue.is_hatched()),
        Role::Context => ("c-context".to_owned(), false),
        Role::Whole if measure.hue == Hue::Bar => ("c-whole".to_owned(), true),
        Role::Whole => (format!("c-whole s-{suffix}"), true),
    };
    Key { series, name: measure.name.clone(), class, hatched }
}

const SWATCH: f64 = 12.0;
const GAP: f64 = 6.0;
const BETWEEN: f64 = 20.0;
const ROW: f64 = LEADING + 4.0;

/// Where entries of these widths stand in rows of `room` px: their corners, in px.
pub(super) fn flow(widths: &[f64], room: f64, row: f64) -> Vec<(f64, f64)> {
    let (mut x, mut y) = (0.0, 0.0);
    let place = |wide: &f64| {
        if x > 0.0 && x + wide > room {
            (x, y) = (0.0, y + row);
        }
        let place = (x, y);
        x += wide + BETWEEN;
        place
    };
    widths.iter().map(place).collect()
}

/// Entries with their places, in px.
pub(super) struct Placed {
    entries: Vec<(Key, String, f64, f64)>,
    /// How much room the key takes at the top.
    pub(super) height: f64,
}

impl Placed {
    /// Lays the key out, if the chart wants it in the picture.
    pub(super) fn of(scene: &Scene<'_>) -> Self {
        let keys = if scene.chart.legend { legend(scene.chart) } else { Vec::new() };
        let room = scene.width() - SWATCH - GAP;
        let names: Vec<String> =
            keys.iter().map(|key| text::cut(&key.name, room, Weight::Regular)).collect();
        let widths: Vec<f64> =
            names.iter().map(|name| SWATCH + GAP + text::width(name, Weight::Regular)).collect();
        let places = flow(&widths, scene.width(), ROW);
        let height = places.last().map_or(0.0, |place| place.1 + ROW + 8.0);
        let entries = keys.into_iter().zip(names).zip(places);
        let entries = entries.map(|((key, name), (x, row))| (key, name, x, row)).collect();
        Self { entries, height }
    }

    /// Draws the key at the top of the picture.
    pub(super) fn draw(&self, canvas: &Canvas) {
        if self.entries.is_empty() {
            return;
        }
        let mut svg = canvas.svg();
        svg.open("c-label", "start");
        for (key, name, x, row) in &self.entries {
            let (class, hatched) = (key.class.clone(), key.hatched);
            let tag = Tag { class, hatched, ..Tag::default() };
            let (a, b) = (at(*x, row + 2.0), at(x + SWATCH, row + 2.0 + SWATCH));
            svg.rectangle(a, b, &tag);
            let full = (name != &key.name).then_some(key.name.as_str());
            svg.text((tenths(x + SWATCH + GAP), tenths(row + 12.5)), name, full);
        }
        svg.close();
    }
}
