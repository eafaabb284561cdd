//! Small multiples: the same picture once for each panel, on shared scales, so that panels can be
//! compared. Values that rise stand in a grid; rows share their names at the left.

mod rows;
mod upright;

use super::canvas::{Canvas, Frame, at};
use super::ends::DROP;
use super::mark::Mark;
use super::scene::{Scene, count};
use super::spec::CategoryKind;
use super::stack::Segments;
use super::text::{self, LEADING, SIZE, Weight};

/// A heading takes at most so many lines.
const LINES: usize = 2;

/// Draws small multiples.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    match scene.chart.mark {
        Mark::Bar | Mark::Lollipop => rows::draw(scene),
        Mark::Point if scene.chart.x_series().is_none() => rows::draw(scene),
        Mark::Column => upright::draw(scene).unwrap_or_else(|| rows::draw(scene)),
        _ => upright::draw(scene).unwrap_or_default(),
    }
}

/// One panel: what it is limited to, and what stands in it.
struct Panel<'a> {
    scene: Scene<'a>,
    index: usize,
    segments: Segments,
}

/// The panels in drawn order.
fn panels<'a>(scene: &Scene<'a>) -> Vec<Panel<'a>> {
    let panel = |index: usize| {
        let scene = Scene { panel: Some(index), ..*scene };
        Panel { scene, index, segments: Segments::of(&scene) }
    };
    scene.chart.facet_order().into_iter().map(panel).collect()
}

/// The marks of all panels together, for the axis that they share.
fn together(panels: &[Panel<'_>]) -> Option<Segments> {
    let first = panels.first()?;
    let list = panels.iter().flat_map(|panel| panel.segments.list.iter().copied()).collect();
    let slots = panels.iter().map(|panel| panel.segments.slots).max().unwrap_or(1);
    Some(Segments { list, slots, stack: first.segments.stack })
}

impl Panel<'_> {
    /// The heading in lines of `room` px.
    fn heading(&self, room: f64) -> Vec<String> {
        text::wrap(&self.scene.chart.facets[self.index].label, room, Weight::Semibold, LINES)
    }

    /// Writes the heading so that its last line stands at `foot`.
    fn head(&self, canvas: &Canvas, (x, foot): (f64, f64), room: f64) {
        let facet = &self.scene.chart.facets[self.index];
        let lines = self.heading(room);
        let cut = lines.iter().any(|line| line.ends_with('…')) || facet.full.is_some();
        let full = cut.then(|| facet.full());
        let special = matches!(facet.kind, CategoryKind::Other | CategoryKind::NotStated);
        let mut svg = canvas.svg();
        svg.open(if special { "c-tick" } else { "c-head" }, "start");
        let mut y = foot - count(lines.len() - 1) * LEADING;
        for line in &lines {
            svg.text(at(x, y), line, full);
            y += LEADING;
        }
        svg.close();
    }

    /// Whether nothing is known in the panel.
    fn is_empty(&self) -> bool {
        self.segments.list.is_empty()
    }

    /// Says in the middle of an empty panel that nothing is known; gives where.
    fn nothing(&self, canvas: &Canvas, (x, y): (f64, f64), room: f64) -> Frame {
        let words = text::cut(&self.scene.chart.words.not_stated, room, Weight::Regular);
        let mut svg = canvas.svg();
        svg.open("c-note", "middle");
        svg.text(at(x, y + DROP), &words, None);
        svg.close();
        let half = text::width(&words, Weight::Regular) / 2.0;
        let (top, bottom) = (y - LEADING / 2.0, y + LEADING / 2.0);
        Frame { left: x - half, top, right: x + half, bottom }
    }
}

/// The height that headings of a row of panels take, in px.
fn heads(row: &[Panel<'_>], room: f64) -> f64 {
    let lines = row.iter().map(|panel| panel.heading(room).len()).max().unwrap_or(1);
    count(lines - 1) * LEADING + SIZE + 8.0
}
