//! Labels of the categories below columns and lines: all of them on one line if there is room,
//! else wrapped, else every second, fifth, tenth…: never on top of each other.

use super::canvas::{Canvas, at};
use super::scene::Scene;
use super::spec::CategoryKind;
use super::text::{self, LEADING, Weight};

/// The least distance between neighbouring labels, in px.
const APART: f64 = 6.0;
/// A band of this many px takes a wrapped label rather than every second.
const WRAPPED: f64 = 44.0;
/// A label takes at most so many lines.
const LINES: usize = 3;

/// What can be labelled: its name, short and in full.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name {
    pub(super) label: String,
    /// The name in full where `label` is shortened.
    pub(super) full: Option<String>,
    /// Whether it is 'other' or 'not stated', and must not be left out.
    pub(super) special: bool,
}

impl Name {
    /// The name of a category.
    pub(super) fn of(scene: &Scene<'_>, category: usize) -> Self {
        let place = &scene.chart.categories[category];
        let special = matches!(place.kind, CategoryKind::Other | CategoryKind::NotStated);
        Self { label: place.label.clone(), full: place.full.clone(), special }
    }

    /// The names of categories.
    pub(super) fn all(scene: &Scene<'_>, order: &[usize]) -> Vec<Self> {
        order.iter().map(|category| Self::of(scene, *category)).collect()
    }

    pub(super) fn full(&self) -> &str {
        self.full.as_deref().unwrap_or(&self.label)
    }
}

/// One label with its place.
#[derive(Clone, Debug, PartialEq)]
struct Label {
    /// The index of its name.
    name: usize,
    lines: Vec<String>,
    x: f64,
}

/// The labels that are shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Labels {
    names: Vec<Name>,
    shown: Vec<Label>,
    /// Whether every name has its label, if not in full.
    pub(super) all: bool,
    /// How many lines the tallest has.
    pub(super) rows: usize,
    /// Whether every category has its label, and in full.
    pub(super) complete: bool,
}

impl Labels {
    /// Chooses labels for categories in drawn order, whose centres are given in px, and whose
    /// neighbours are at least `band` px away.
    pub(super) fn fit(scene: &Scene<'_>, order: &[usize], centers: &[f64], band: f64) -> Self {
        Self::of(Name::all(scene, order), centers, band, (0.0, scene.width()))
    }

    /// Chooses labels for names, as [`Self::fit`]; none reaches over the bounds.
    pub(super) fn of(names: Vec<Name>, centers: &[f64], band: f64, bounds: (f64, f64)) -> Self {
        let entries = || centers.iter().copied().enumerate().take(names.len());
        let label = |name: usize| names[name].label.as_str();
        let all = place(bounds, entries().map(|(n, x)| (n, x, vec![label(n).to_owned()])));
        let whole = |label: &Label| label.lines == [names[label.name].label.as_str()];
        if !collide(&all) && all.iter().all(whole) {
            return Self::new(names, all);
        }
        if band >= WRAPPED {
            let wrapped = entries().map(|(n, x)| wrapped(n, label(n), x, room(n, centers, bounds)));
            let wrapped = wrapped.collect();
            return Self::new(names, wrapped);
        }
        let thinned = |step: usize| {
            let plain = entries().filter(|(n, _)| !names[*n].special).step_by(step);
            place(bounds, plain.map(|(n, x)| (n, x, vec![label(n).to_owned()])))
        };
        let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
        let fitting = steps.into_iter().map(thinned).find(|labels| !collide(labels));
        let shown = fitting.unwrap_or_else(|| thinned(names.len().max(1)));
        let shown = with_special(bounds, shown, &names, centers);
        Self::new(names, shown)
    }

    fn new(names: Vec<Name>, shown: Vec<Label>) -> Self {
        let rows = shown.iter().map(|label| label.lines.len()).max().unwrap_or(1);
        let cut = |label: &Label| label.lines.iter().any(|line| line.ends_with('…'));
        let all = shown.len() == names.len();
        let complete = all && !shown.iter().any(cut);
        Self { names, shown, all, rows, complete }
    }

    /// The room that the labels take below the axis, in px.
    pub(super) fn height(&self) -> f64 {
        super::scene::count(self.rows) * LEADING + 6.0
    }

    /// Draws the labels below a line at `top`.
    pub(super) fn draw(&self, canvas: &Canvas, top: f64) {
        self.write(canvas, |_| top + LEADING);
    }

    /// Draws the labels so that the last lines of all stand at `foot`.
    pub(super) fn draw_above(&self, canvas: &Canvas, foot: f64) {
        self.write(canvas, |lines| foot - super::scene::count(lines.max(1) - 1) * LEADING);
    }

    /// Writes the labels; `first` gives the first baseline of so many lines.
    fn write(&self, canvas: &Canvas, first: impl Fn(usize) -> f64) {
        let mut svg = canvas.svg();
        let plain = |label: &&Label| !self.names[label.name].special;
        let (normal, special): (Vec<_>, Vec<_>) = self.shown.iter().partition(plain);
        for (class, labels) in [("c-label", normal), ("c-tick", special)] {
            if labels.is_empty() {
                continue;
            }
            svg.open(class, "middle");
            for label in labels {
                let name = &self.names[label.name];
                let cut = label.lines.iter().any(|line| line.ends_with('…'));
                let full = (cut || name.full.is_some()).then(|| name.full());
                let mut y = first(label.lines.len());
                for line in &label.lines {
                    svg.text(at(label.x, y), line, full);
                    y += LEADING;
                }
            }
            svg.close();
        }
    }
}

/// Where a label may stand: half-way to its neighbours, or to the bounds.
fn room(index: usize, centers: &[f64], (left, right): (f64, f64)) -> (f64, f64) {
    let here = centers[index];
    let before = index.checked_sub(1).and_then(|before| centers.get(before));
    let after = centers.get(index + 1);
    let half = |other: &f64| f64::midpoint(*other, here);
    (before.map_or(left, |x| half(x) + APART / 2.0), after.map_or(right, |x| half(x) - APART / 2.0))
}

/// A label in as many lines as its room needs.
fn wrapped(name: usize, label: &str, center: f64, (left, right): (f64, f64)) -> Label {
    let lines = text::wrap(label, right - left, Weight::Regular, LINES);
    let half = text::widest(lines.iter().map(String::as_str), Weight::Regular) / 2.0;
    Label { name, lines, x: center.min(right - half).max(left + half) }
}

/// Gives labels their places, none outside the bounds.
fn place(
    (left, right): (f64, f64),
    entries: impl Iterator<Item = (usize, f64, Vec<String>)>,
) -> Vec<Label> {
    let inside = |(name, x, lines): (usize, f64, Vec<String>)| {
        let cut = |line: &String| text::cut(line, right - left, Weight::Regular);
        let lines: Vec<String> = lines.iter().map(cut).collect();
        let half = text::widest(lines.iter().map(String::as_str), Weight::Regular) / 2.0;
        let x = x.min(right - half).max(left + half);
        Label { name, lines, x }
    };
    entries.map(inside).collect()
}

fn reach(label: &Label) -> (f64, f64) {
    let half = text::widest(label.lines.iter().map(String::as_str), Weight::Regular) / 2.0;
    (label.x - half, label.x + half)
}

fn collide(labels: &[Label]) -> bool {
    labels.windows(2).any(|pair| reach(&pair[0]).1 + APART > reach(&pair[1]).0)
}

/// Adds the labels of 'other' and 'not stated', which must not be lost when others are left out;
/// those that stand in their way go.
fn with_special(
    bounds: (f64, f64),
    mut shown: Vec<Label>,
    names: &[Name],
    centers: &[f64],
) -> Vec<Label> {
    for (index, (name, &x)) in names.iter().zip(centers).enumerate() {
        if !name.special {
            continue;
        }
        let lines = text::wrap(&name.label, (bounds.1 - bounds.0) / 5.0, Weight::Regular, LINES);
        let added = place(bounds, std::iter::once((index, x, lines)));
        let left = added.first().map_or(x, |label| reach(label).0);
        shown.retain(|other| reach(other).1 + APART <= left);
        shown.extend(added);
    }
    shown
}
