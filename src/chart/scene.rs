//! A chart together with the width and the numbers it is drawn with: what every mark asks for.

use super::Width;
use super::mark::Mark;
use super::scale::{Axis, Needs, ValueAxis};
use super::spec::{
    Anchor, CategoryKind, Chart, Highlight, Hue, Numbers, Role, ScaleKind, identifier,
};
use super::svg::{Datum, Tag};

/// The heights between which a plot can be drawn, in px.
const LOWEST: f64 = 80.0;
const HIGHEST: f64 = 2000.0;

/// What is drawn, for which width, with which numbers.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) chart: &'a Chart,
    pub(super) size: Width,
    pub(super) numbers: &'a dyn Numbers,
    /// The panel of small multiples to which the series are limited.
    pub(super) panel: Option<usize>,
}

impl Scene<'_> {
    /// The width in px.
    pub(super) fn width(&self) -> f64 {
        f64::from(self.size.px())
    }

    /// Whether this is the narrow picture.
    pub(super) fn narrow(&self) -> bool {
        self.size == Width::Narrow
    }

    /// The height of the plot in px: as asked for, else the usual one.
    pub(super) fn tall(&self, usual: f64) -> f64 {
        let asked = self.chart.height.filter(|height| height.is_finite());
        asked.map_or(usual, |height| height.clamp(LOWEST, HIGHEST))
    }

    /// The class of the `<svg>` element.
    pub(super) fn class(&self) -> &'static str {
        if self.narrow() { "chart chart-narrow" } else { "chart chart-wide" }
    }

    /// What begins every id: the chart's own, and a letter for the width, since both pictures
    /// stand on one page.
    pub(super) fn prefix(&self) -> String {
        let letter = if self.narrow() { 'n' } else { 'w' };
        format!("{}-{letter}", identifier(&self.chart.id))
    }

    /// Indexes of the series in front, of this panel if there are several.
    pub(super) fn mains(&self) -> Vec<usize> {
        self.chart.mains().into_iter().filter(|series| self.shows(*series)).collect()
    }

    /// Indexes of the series behind, of this panel if there are several.
    pub(super) fn backs(&self) -> Vec<usize> {
        self.chart.backs().into_iter().filter(|series| self.shows(*series)).collect()
    }

    fn shows(&self, series: usize) -> bool {
        self.panel.is_none_or(|panel| self.chart.panel_of(series) == panel)
    }

    /// Whether no value has a fraction, so that ticks should have none.
    pub(super) fn whole(&self) -> bool {
        let chart = self.chart;
        (0..chart.series.len()).all(|s| {
            let values = (0..chart.categories.len()).filter_map(|c| chart.value(s, c));
            values.into_iter().all(|value| value.fract() == 0.0)
        })
    }

    /// Whether the value axis is logarithmic; the levels of a waterfall add up, logarithms do not.
    pub(super) fn log(&self) -> bool {
        self.chart.value_scale == ScaleKind::Log && self.chart.mark != Mark::Waterfall
    }

    /// A value axis for all of some values and the annotated ones.
    pub(super) fn value_axis(&self, values: &[f64], needs: Needs, zero: bool) -> ValueAxis {
        let noted = self.chart.annotations.iter().filter_map(|note| match note.at {
            Anchor::Value(value) if value.is_finite() => Some(value.clamp(-1e100, 1e100)),
            _ => None,
        });
        let all: Vec<f64> = values.iter().copied().chain(noted).collect();
        if self.log() {
            let positive = || all.iter().copied().filter(|value| *value > 0.0);
            let min = positive().fold(f64::INFINITY, f64::min);
            let max = positive().fold(0.0, f64::max);
            return ValueAxis::log(min, max);
        }
        let min = all.iter().copied().fold(f64::INFINITY, f64::min);
        let max = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (min, max) = if min <= max { (min, max) } else { (0.0, 0.0) };
        let needs = Needs { min, max, ..needs };
        if zero { ValueAxis::from_zero(needs) } else { ValueAxis::between(needs) }
    }

    /// What the ticks of an axis say.
    pub(super) fn tick_texts(&self, axis: &ValueAxis) -> Vec<String> {
        self.numbers.ticks(&axis.ticks)
    }

    /// The ending of a mark's colour classes, and whether the mark is hatched.
    pub(super) fn hue(&self, series: usize, category: usize) -> (String, bool) {
        let (measure, place) = (&self.chart.series[series], &self.chart.categories[category]);
        match place.kind {
            CategoryKind::Other => return (Hue::Other.suffix(), true),
            CategoryKind::NotStated => return (Hue::NotStated.suffix(), true),
            CategoryKind::Normal | CategoryKind::Gap => {}
        }
        let dim = match &self.chart.highlight {
            Highlight::None => false,
            Highlight::Categories(chosen) => !chosen.contains(&category),
            Highlight::Series(chosen) => !chosen.contains(&series),
        };
        if dim && !measure.hue.is_hatched() {
            return ("dim".to_owned(), false);
        }
        let hue = place.hue.as_ref().unwrap_or(&measure.hue);
        (hue.suffix(), hue.is_hatched())
    }

    /// The ending of the colour classes of a series as a whole, and whether it is hatched.
    pub(super) fn hue_of_series(&self, series: usize) -> (String, bool) {
        let hue = &self.chart.series[series].hue;
        if self.chart.series[series].role == Role::Context {
            return ("context".to_owned(), false);
        }
        match &self.chart.highlight {
            Highlight::Series(chosen) if !chosen.contains(&series) && !hue.is_hatched() => {
                ("dim".to_owned(), false)
            }
            _ => (hue.suffix(), hue.is_hatched()),
        }
    }

    /// What the mark of a value carries.
    pub(super) fn tag(&self, series: usize, category: usize, value: f64) -> Tag {
        let (suffix, hatched) = self.hue(series, category);
        let (class, hatched) = match self.chart.series[series].role {
            Role::Main => (format!("c-{suffix}"), hatched),
            Role::Context => ("c-context".to_owned(), hatched),
            Role::Whole => (format!("c-whole s-{suffix}"), true),
        };
        let datum = Some(Datum { series, category, value, also: None });
        Tag { class, hatched, datum, title: self.title(series, category, value) }
    }

    /// What a mark is about: its category, its panel, and its series when there are several.
    fn subject(&self, series: usize, category: usize) -> String {
        let chart = self.chart;
        let mut subject = chart.categories[category].full().to_owned();
        let own = if chart.has_facets() {
            let panel = chart.panel_of(series);
            subject = format!("{subject} · {}", chart.facets[panel].full());
            (0..chart.series.len()).filter(|s| chart.panel_of(*s) == panel).count()
        } else {
            chart.series.len()
        };
        if own > 1 {
            subject = format!("{subject} · {}", chart.series[series].name);
        }
        subject
    }

    /// What stands for a mark without a value says.
    pub(super) fn missing_title(&self, series: usize, category: usize) -> String {
        format!("{}: {}", self.subject(series, category), self.chart.words.not_stated)
    }

    /// What a mark says: what it is about, and its value.
    fn title(&self, series: usize, category: usize, value: f64) -> String {
        let subject = self.subject(series, category);
        let mut title = format!("{subject}: {}", self.numbers.format(value));
        if let Some(unit) = &self.chart.unit {
            title.push('\u{a0}');
            title.push_str(unit);
        }
        title
    }

    /// Whether a category is a gap, and nothing is known of it after all.
    pub(super) fn is_gap(&self, category: usize) -> bool {
        let gap = self.chart.categories[category].kind == CategoryKind::Gap;
        let known = |s: usize| self.shows(s) && self.chart.value(s, category).is_some();
        gap && !(0..self.chart.series.len()).any(known)
    }

    /// What the hatched band of a gap carries.
    pub(super) fn gap_tag(&self, category: usize) -> Tag {
        let place = &self.chart.categories[category];
        let note = place.note.as_ref().unwrap_or(&self.chart.words.not_stated);
        let title = format!("{}: {note}", place.full());
        Tag { class: "c-gap".to_owned(), hatched: true, datum: None, title }
    }

    /// The notes that a gap may bear, the best first.
    pub(super) fn gap_notes(&self, category: usize) -> Vec<&str> {
        let own = self.chart.categories[category].note.as_deref();
        own.into_iter().chain([self.chart.words.not_stated.as_str()]).collect()
    }
}

/// A number of things as a coordinate.
pub(super) fn count(things: usize) -> f64 {
    u32::try_from(things).map_or(f64::from(u32::MAX), f64::from)
}

/// The axis of `things` categories, one unit each.
pub(super) fn band_axis(things: usize) -> Axis {
    Axis::Linear(0.0, count(things.max(1)))
}
