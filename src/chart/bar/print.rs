//! What is printed beside marks in rows.

use super::field::APART;
use super::marks;
use crate::chart::mark::Mark;
use crate::chart::scale::ValueAxis;
use crate::chart::scene::Scene;
use crate::chart::spec::{CategoryKind, Role, Stack};
use crate::chart::stack::{Segment, Segments};
use crate::chart::text::{self, Weight};

/// A value printed beside a mark: parts with their classes, and their width in px.
pub(super) struct Value {
    pub(super) parts: Vec<(String, &'static str)>,
    pub(super) wide: f64,
    /// Where the mark ends, on the axis.
    pub(super) end: f64,
    /// Whether it stands at the left of the end.
    pub(super) left: bool,
    /// Its place beside the others; `None` for the whole row.
    pub(super) slot: Option<usize>,
}

/// Room for values at the left of the base and at the right of the plot, in px.
pub(in crate::chart) fn margins(
    scene: &Scene<'_>,
    segments: &Segments,
    axis: &ValueAxis,
) -> (f64, f64) {
    let reach = marks::radius(scene);
    let (mut negative, mut right) = (0.0_f64, 1.0 + reach);
    for category in 0..scene.chart.categories.len() {
        for value in values(scene, segments, category, axis) {
            let room = value.wide + APART + reach;
            if value.left {
                negative = negative.max(room);
            } else {
                right = right.max(room);
            }
        }
    }
    (negative.min(scene.width() * 0.2), right.min(scene.width() * 0.34))
}

/// What is printed beside the marks of a category.
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
    match scene.chart.mark {
        Mark::Waterfall => return mains.iter().map(|mark| change(scene, mark, axis)).collect(),
        Mark::Point => return outer(scene, segments, category, axis),
        _ => {}
    }
    if segments.stack == Stack::Normalize {
        // The value axis says the shares; their sum is the same everywhere.
        return Vec::new();
    }
    if segments.slots > 1 {
        let print = |mark: &&Segment| {
            single(scene.numbers.format(mark.value), end(mark), axis, Some(mark.slot))
        };
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
        let none = single(scene.chart.words.missing.clone(), axis.base, axis, None);
        return if gap { Vec::new() } else { vec![none] };
    };
    let sum: Option<f64> = mains.iter().map(|mark| mark.value).reduce(|a, b| a + b);
    let sum =
        sum.map_or_else(|| scene.chart.words.missing.clone(), |sum| scene.numbers.format(sum));
    let Some(back) = backs.first() else {
        return vec![single(sum, tip, axis, None)];
    };
    let whole = scene.numbers.format(back.value);
    let pattern = match scene.chart.series[back.series].role {
        Role::Whole => scene.chart.words.of.as_str(),
        Role::Context | Role::Main => "{0} · {1}",
    };
    vec![pair(pattern, &sum, &whole, tip, axis)]
}

/// The level or the change of a step; a change that follows another has its sign.
fn change(scene: &Scene<'_>, mark: &Segment, axis: &ValueAxis) -> Value {
    let first = scene.chart.category_order().first() == Some(&mark.category);
    let plain = scene.chart.categories[mark.category].level || first || mark.value <= 0.0;
    let text = scene.numbers.format(mark.value);
    let text = if plain { text } else { format!("+{text}") };
    let end = mark.from.unwrap_or(axis.base).max(mark.to);
    Value { left: false, ..single(text, end, axis, None) }
}

/// The values of the outermost dots of a row, if there are no others between them.
fn outer(scene: &Scene<'_>, segments: &Segments, category: usize, axis: &ValueAxis) -> Vec<Value> {
    let here = segments.list.iter().filter(|mark| mark.category == category);
    let mut here: Vec<&Segment> = here.filter(|mark| axis.shows(mark.to)).collect();
    here.sort_by(|a, b| a.to.total_cmp(&b.to));
    let print = |mark: &Segment, left: bool| Value {
        left,
        ..single(scene.numbers.format(mark.value), mark.to, axis, None)
    };
    match here.as_slice() {
        [one] => vec![print(one, false)],
        [low, high] if low.to < high.to => vec![print(low, true), print(high, false)],
        [same, _] => vec![print(same, false)],
        _ => Vec::new(),
    }
}

fn single(text: String, end: f64, axis: &ValueAxis, slot: Option<usize>) -> Value {
    let wide = text::width(&text, Weight::Semibold);
    Value { parts: vec![(text, "")], wide, end, left: end < axis.base, slot }
}

/// Part and whole as the pattern arranges them, the part in bold.
fn pair(pattern: &str, part: &str, whole: &str, end: f64, axis: &ValueAxis) -> Value {
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
    Value { parts, wide, end, left: end < axis.base, slot: None }
}
