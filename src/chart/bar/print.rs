//! What is printed at the end of bars.

use super::super::scale::ValueAxis;
use super::super::scene::Scene;
use super::super::spec::{CategoryKind, Role, Stack};
use super::super::stack::{Segment, Segments};
use super::super::text::{self, Weight};

/// A value printed beside a bar: parts with their classes, and their width in px.
pub(super) struct Value {
    pub(super) parts: Vec<(String, &'static str)>,
    pub(super) wide: f64,
    /// Where the bar ends, on the axis.
    pub(super) end: f64,
    /// Its place beside the others; `None` for the whole row.
    pub(super) slot: Option<usize>,
}

/// What is printed beside the bars of a category.
pub(super) fn values(
    scene: &Scene<'_>,
    segments: &Segments,
    category: usize,
    axis: &ValueAxis,
) -> Vec<Value> {
    let mains: Vec<&Segment> = segments.mains(scene, category).collect();
    let end = |mark: &Segment| {
        if axis.shows(mark.to) { mark.to } else { axis.base }
    };
    if segments.stack == Stack::Normalize {
        // The value axis says the shares; their sum is the same everywhere.
        return Vec::new();
    }
    if segments.slots > 1 {
        let print =
            |mark: &&Segment| single(scene.numbers.format(mark.value), end(mark), Some(mark.slot));
        return mains.iter().map(print).collect();
    }
    let backs: Vec<&Segment> = segments
        .list
        .iter()
        .filter(|mark| {
            mark.category == category && scene.chart.series[mark.series].role != Role::Main
        })
        .collect();
    let far = mains.iter().chain(&backs).map(|mark| end(mark));
    let Some(tip) = far.reduce(|a, b| if b.abs() > a.abs() { b } else { a }) else {
        // Nothing is known: say so where the bar would begin, unless a gap has its own note.
        let gap = scene.chart.categories[category].kind == CategoryKind::Gap;
        let none = single(scene.chart.words.missing.clone(), axis.base, None);
        return if gap { Vec::new() } else { vec![none] };
    };
    let sum: Option<f64> = mains.iter().map(|mark| mark.value).reduce(|a, b| a + b);
    let sum =
        sum.map_or_else(|| scene.chart.words.missing.clone(), |sum| scene.numbers.format(sum));
    let Some(back) = backs.first() else {
        return vec![single(sum, tip, None)];
    };
    let whole = scene.numbers.format(back.value);
    let pattern = match scene.chart.series[back.series].role {
        Role::Whole => scene.chart.words.of.as_str(),
        Role::Context | Role::Main => "{0} · {1}",
    };
    vec![pair(pattern, &sum, &whole, tip)]
}

fn single(text: String, end: f64, slot: Option<usize>) -> Value {
    let wide = text::width(&text, Weight::Semibold);
    Value { parts: vec![(text, "")], wide, end, slot }
}

/// Part and whole as the pattern arranges them, the part in bold.
fn pair(pattern: &str, part: &str, whole: &str, end: f64) -> Value {
    let mut parts: Vec<(String, &'static str)> = Vec::new();
    for (index, piece) in pattern.split("{0}").enumerate() {
        if index > 0 {
            parts.push((part.to_owned(), ""));
        }
        let plain = piece.replace("{1}", whole);
        if !plain.is_empty() {
            parts.push((plain, "c-thin"));
        }
    }
    let wide = parts.iter().map(|(text, _)| text::width(text, Weight::Semibold)).sum();
    Value { parts, wide, end, slot: None }
}
