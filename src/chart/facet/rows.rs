//! Panels of rows: bars, lollipops and dots. The rows are the same in all panels and named once at
//! the left, unless each category belongs to one panel only: then each panel has rows of its own.

use super::{Panel, heads, panels, together};
use crate::chart::bar::{self, Field, NAME, Rows};
use crate::chart::canvas::{Canvas, Frame};
use crate::chart::legend::Placed;
use crate::chart::scale::ValueAxis;
use crate::chart::scene::{Scene, count};
use crate::chart::stack::Segments;
use crate::chart::text::LEADING;

/// Between panels, in px.
const GAP: f64 = 16.0;
const BELOW: f64 = 18.0;
/// A plot is no narrower than this.
const LEAST: f64 = 56.0;

/// What all panels share.
struct Shared {
    axis: ValueAxis,
    ticks: Vec<String>,
    across: usize,
    /// Where names end.
    names: f64,
    /// The width of a panel, and the room in it for values at both sides.
    wide: f64,
    margins: (f64, f64),
    /// Whether each panel has rows of its own.
    nested: bool,
}

/// Draws the panels.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    let panels = panels(scene);
    let Some(all) = together(&panels) else { return String::new() };
    let shared = Shared::of(scene, &panels, &all);
    let legend = Placed::of(scene);
    let below = if shared.ticks.is_empty() { 0.0 } else { LEADING + 6.0 };
    let rows: Vec<Rows> = panels.iter().map(|panel| shared.rows(panel)).collect();
    let mut tops = vec![legend.height];
    for (row, list) in panels.chunks(shared.across).zip(rows.chunks(shared.across)) {
        let top = tops.last().copied().unwrap_or_default();
        let tall = list.iter().map(tall).fold(0.0, f64::max);
        tops.push(top + heads(row, shared.wide) + tall + below + BELOW);
    }
    let height = tops.last().copied().unwrap_or_default() - BELOW + 2.0;
    let canvas = Canvas::new(scene, height);
    legend.draw(&canvas);
    for (index, (panel, rows)) in panels.iter().zip(&rows).enumerate() {
        let (row, column) = (index / shared.across, index % shared.across);
        let begin = row * shared.across;
        let head = heads(&panels[begin..panels.len().min(begin + shared.across)], shared.wide);
        let left = shared.names + NAME + count(column) * (shared.wide + GAP);
        shared.draw(&canvas, panel, rows, (left, tops[row] + head), column == 0);
    }
    canvas.finish(scene)
}

impl Shared {
    fn of(scene: &Scene<'_>, panels: &[Panel<'_>], all: &Segments) -> Self {
        let nested = nested(scene, panels);
        let names = bar::room(scene, if scene.narrow() { 0.34 } else { 0.24 });
        let axis = bar::axis(scene, all, 3);
        let ticks = bar::tick_texts(scene, all, &axis);
        let margin = |panel: &Panel<'_>| bar::margins(&panel.scene, &panel.segments, &axis);
        let margins = panels.iter().map(margin);
        let margins = margins.fold((0.0_f64, 0.0_f64), |a, b| (a.0.max(b.0), a.1.max(b.1)));
        let room = scene.width() - names - NAME;
        let wide = |across: usize| (room - count(across - 1) * GAP) / count(across);
        let fits = |across: &usize| wide(*across) - margins.0 - margins.1 >= LEAST;
        let most = match (nested, scene.narrow(), panels.len()) {
            (true, ..) => 1,
            (false, true, number) => number.clamp(1, 2),
            (false, false, 4 | 7 | 8 | 10..) => 4,
            (false, false, number) => number.clamp(1, 3),
        };
        let across = (1..=most).rev().find(fits).unwrap_or(1);
        Self { axis, ticks, across, names, wide: wide(across), margins, nested }
    }

    fn rows(&self, panel: &Panel<'_>) -> Rows {
        let mut order = panel.scene.chart.category_order();
        if self.nested {
            let known = |category: &usize| {
                panel.segments.list.iter().any(|mark| mark.category == *category)
            };
            order.retain(known);
        }
        Rows::some(&panel.scene, &panel.segments, self.names, order)
    }

    fn draw(
        &self,
        canvas: &Canvas,
        panel: &Panel<'_>,
        rows: &Rows,
        (left, top): (f64, f64),
        first: bool,
    ) {
        let scene = &panel.scene;
        let frame = Frame {
            left: left + self.margins.0,
            top,
            right: (left + self.wide - self.margins.1).max(left + self.margins.0 + 1.0),
            bottom: top + tall(rows),
        };
        panel.head(canvas, (left, top - 8.0), self.wide);
        if panel.is_empty() {
            let middle = (left + self.wide / 2.0, top + tall(rows) / 2.0);
            panel.nothing(canvas, middle, self.wide);
        }
        let field = Field { rows, segments: &panel.segments, axis: &self.axis, frame };
        let plot = field.plot(canvas);
        field.grid(
            canvas,
            &plot,
            &self.ticks,
            (left - 4.0, (left + self.wide + 4.0).min(scene.width())),
        );
        field.gaps(scene, canvas);
        field.marks(scene, &plot);
        field.base(canvas, &plot);
        if first {
            rows.names(scene, canvas, top);
        }
        if !panel.is_empty() {
            field.values(scene, canvas, &plot, left + self.wide);
        }
    }
}

/// The height of rows; where there are none, words take their place.
fn tall(rows: &Rows) -> f64 {
    rows.height().max(LEADING + 6.0)
}

/// Whether no category has a value in more than one panel, and some panel lacks some.
fn nested(scene: &Scene<'_>, panels: &[Panel<'_>]) -> bool {
    let holds = |panel: &Panel<'_>, category: usize| {
        panel.segments.list.iter().any(|mark| mark.category == category)
    };
    let homes = |category: usize| panels.iter().filter(|panel| holds(panel, category)).count();
    panels.len() > 1 && (0..scene.chart.categories.len()).all(|category| homes(category) <= 1)
}
