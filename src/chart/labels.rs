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

/// One label with its place.
#[derive(Clone, Debug, PartialEq)]
struct Label {
    category: usize,
    lines: Vec<String>,
    x: f64,
}

/// The labels that are shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Labels {
    shown: Vec<Label>,
    /// How many lines the tallest has.
    pub(super) rows: usize,
    /// Whether every category has its label, and in full.
    pub(super) complete: bool,
}

impl Labels {
    /// Chooses labels for categories in drawn order, whose centres are given in px, and whose
    /// neighbours are at least `band` px away.
    pub(super) fn fit(scene: &Scene<'_>, order: &[usize], centers: &[f64], band: f64) -> Self {
        let entries = || order.iter().copied().zip(centers.iter().copied());
        let label = |category: usize| scene.chart.categories[category].label.as_str();
        let all = place(scene, entries().map(|(c, x)| (c, x, vec![label(c).to_owned()])));
        if !collide(&all) {
            return Self::new(all, order.len());
        }
        if band >= WRAPPED {
            let wrap = |c: usize| text::wrap(label(c), band - APART, Weight::Regular, LINES);
            let wrapped = place(scene, entries().map(|(c, x)| (c, x, wrap(c))));
            return Self::new(wrapped, order.len());
        }
        let thinned = |step: usize| {
            let plain = entries().filter(|(c, _)| is_plain(scene, *c)).step_by(step);
            place(scene, plain.map(|(c, x)| (c, x, vec![label(c).to_owned()])))
        };
        let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
        let fitting = steps.into_iter().map(thinned).find(|labels| !collide(labels));
        let shown = fitting.unwrap_or_else(|| thinned(order.len().max(1)));
        Self::new(with_special(scene, shown, order, centers), order.len())
    }

    fn new(shown: Vec<Label>, all: usize) -> Self {
        let rows = shown.iter().map(|label| label.lines.len()).max().unwrap_or(1);
        let cut = |label: &Label| label.lines.iter().any(|line| line.ends_with('…'));
        let complete = shown.len() == all && !shown.iter().any(cut);
        Self { shown, rows, complete }
    }

    /// The room that the labels take below the axis, in px.
    pub(super) fn height(&self) -> f64 {
        super::scene::count(self.rows) * LEADING + 6.0
    }

    /// Draws the labels below a line at `top`.
    pub(super) fn draw(&self, scene: &Scene<'_>, canvas: &Canvas, top: f64) {
        let mut svg = canvas.svg();
        let plain = |label: &&Label| is_plain(scene, label.category);
        let (normal, special): (Vec<_>, Vec<_>) = self.shown.iter().partition(plain);
        for (class, labels) in [("c-label", normal), ("c-tick", special)] {
            if labels.is_empty() {
                continue;
            }
            svg.open(class, "middle");
            for label in labels {
                let category = &scene.chart.categories[label.category];
                let cut = label.lines.iter().any(|line| line.ends_with('…'));
                let full = (cut || category.full.is_some()).then(|| category.full());
                let mut y = top + LEADING;
                for line in &label.lines {
                    svg.text(at(label.x, y), line, full);
                    y += LEADING;
                }
            }
            svg.close();
        }
    }
}

fn is_plain(scene: &Scene<'_>, category: usize) -> bool {
    matches!(scene.chart.categories[category].kind, CategoryKind::Normal | CategoryKind::Gap)
}

/// Gives labels their places, none outside the picture.
fn place(
    scene: &Scene<'_>,
    entries: impl Iterator<Item = (usize, f64, Vec<String>)>,
) -> Vec<Label> {
    let inside = |(category, x, lines): (usize, f64, Vec<String>)| {
        let half = text::widest(lines.iter().map(String::as_str), Weight::Regular) / 2.0;
        let x = x.min(scene.width() - half).max(half);
        Label { category, lines, x }
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
    scene: &Scene<'_>,
    mut shown: Vec<Label>,
    order: &[usize],
    centers: &[f64],
) -> Vec<Label> {
    for (&category, &x) in order.iter().zip(centers) {
        if is_plain(scene, category) {
            continue;
        }
        let name = &scene.chart.categories[category].label;
        let lines = text::wrap(name, scene.width() / 5.0, Weight::Regular, LINES);
        let added = place(scene, std::iter::once((category, x, lines)));
        let left = added.first().map_or(x, |label| reach(label).0);
        shown.retain(|other| reach(other).1 + APART <= left);
        shown.extend(added);
    }
    shown
}
