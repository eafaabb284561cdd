//! Marks in rows: one row per category, its name at the left, its value at the end of the mark.
//! Bars, lollipops, the dots of points, and the steps of waterfalls.

mod field;
mod marks;
mod print;
mod rows;
mod steps;

pub(super) use field::Field;
pub(super) use print::margins;
pub(super) use rows::{Rows, room};

use super::canvas::{Canvas, Frame, Plot};
use super::legend::Placed;
use super::line::apart;
use super::mark::Mark;
use super::scale::{Needs, ValueAxis};
use super::scene::{Scene, count};
use super::spec::{Anchor, Stack};
use super::stack::Segments;
use super::svg::Ink;
use super::text::{self, LEADING, SIZE, Weight};

/// From a name to the axis, in px.
pub(super) const NAME: f64 = 10.0;

struct Layout {
    rows: Rows,
    segments: Segments,
    legend: Placed,
    frame: Frame,
    axis: ValueAxis,
    /// What ticks say below the plot; empty where values are printed.
    ticks: Vec<String>,
    /// Texts of annotations at values.
    lines: usize,
    height: f64,
}

/// Draws a chart in rows.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    let layout = Layout::of(scene);
    let canvas = Canvas::new(scene, layout.height);
    let field = Field {
        rows: &layout.rows,
        segments: &layout.segments,
        axis: &layout.axis,
        frame: layout.frame,
    };
    let plot = field.plot(&canvas);
    layout.legend.draw(&canvas);
    field.grid(&canvas, &plot, &layout.ticks, (0.0, scene.width()));
    layout.at_values(scene, &canvas, &plot);
    field.gaps(scene, &canvas);
    field.marks(scene, &plot);
    field.base(&canvas, &plot);
    field.gap_notes(scene, &canvas);
    layout.rows.names(scene, &canvas, layout.frame.top);
    layout.rows.notes(&canvas, (layout.frame.left, layout.frame.top));
    field.values(scene, &canvas, &plot, scene.width());
    canvas.finish(scene)
}

/// The value axis of rows: from zero, unless dots lie close together and far from it.
pub(super) fn axis(scene: &Scene<'_>, segments: &Segments, steps: usize) -> ValueAxis {
    let shares = segments.stack == Stack::Normalize;
    let dots = scene.chart.mark == Mark::Point;
    let whole = scene.whole() && !shares;
    let needs = Needs { min: 0.0, max: 0.0, steps, whole, printed: shares || dots };
    let ends = segments.ends();
    scene.value_axis(&ends, needs, !dots || !apart(&ends))
}

/// What the ticks of rows say; nothing where every value is printed and zero is the base.
pub(super) fn tick_texts(scene: &Scene<'_>, segments: &Segments, axis: &ValueAxis) -> Vec<String> {
    if segments.stack == Stack::Normalize {
        return axis.ticks.iter().map(|tick| scene.numbers.percent(*tick)).collect();
    }
    let needed = scene.log() || scene.chart.mark == Mark::Point;
    if needed { scene.tick_texts(axis) } else { Vec::new() }
}

impl Layout {
    fn of(scene: &Scene<'_>) -> Self {
        let segments = Segments::of(scene);
        let axis = axis(scene, &segments, 4);
        let ticks = tick_texts(scene, &segments, &axis);
        let names = room(scene, 0.36);
        let (negative, right) = margins(scene, &segments, &axis);
        let left = names + NAME + negative;
        let legend = Placed::of(scene);
        let noted = |note: &&super::spec::Annotation| matches!(note.at, Anchor::Value(_));
        let lines = scene.chart.annotations.iter().filter(noted).count();
        let rows = Rows::of(scene, &segments, names).with_notes(scene, left);
        let top = legend.height + count(lines) * LEADING + if lines > 0 { 4.0 } else { 0.0 };
        let bottom = top + rows.height();
        let frame = Frame { left, top, right: scene.width() - right, bottom };
        let height = bottom + if ticks.is_empty() { 2.0 } else { LEADING + 8.0 };
        Self { rows, segments, legend, frame, axis, ticks, lines, height }
    }

    /// Annotations at values: a line down, the text above it.
    fn at_values(&self, scene: &Scene<'_>, canvas: &Canvas, plot: &Plot) {
        let sheet = canvas.sheet();
        let mut y = self.frame.top - 4.0 - count(self.lines) * LEADING + SIZE;
        for note in &scene.chart.annotations {
            let Anchor::Value(value) = note.at else {
                continue;
            };
            if self.axis.shows(value) {
                let (x, _) = plot.point(value, 0.0);
                sheet.line(Ink::Note, (x, y + 3.0), (x, self.frame.bottom));
                let line = text::cut(&note.text, scene.width(), Weight::Regular);
                let half = text::width(&line, Weight::Regular) / 2.0;
                let middle = x.min(scene.width() - half).max(half);
                let full = (line != note.text).then_some(note.text.as_str());
                let mut svg = canvas.svg();
                svg.open("c-note", "middle");
                svg.text(super::canvas::at(middle, y), &line, full);
                svg.close();
            }
            y += LEADING;
        }
    }
}
