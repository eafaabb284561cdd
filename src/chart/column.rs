//! Columns: one per category, from zero upwards, their values in a table below.

use super::canvas::{Bar, Canvas, Frame, Plot};
use super::ends::{self, End};
use super::labels::Labels;
use super::legend::Placed;
use super::notes::{self, Around, Gaps, Notes};
use super::scale::{Needs, ValueAxis};
use super::scene::{Scene, band_axis, count};
use super::spec::{Category, CategoryKind, Role, Stack};
use super::stack::Segments;
use super::svg::Ink;
use super::table::Table;
use super::text::{self, LEADING, Weight};

/// The widest column, in px.
const WIDEST: f64 = 72.0;
/// Shares of a band: a context column, a column before it, one that stands alone, a group.
const CONTEXT: f64 = 0.69;
const BEFORE: f64 = 0.35;
const ALONE: f64 = 0.66;
const GROUP: f64 = 0.8;

/// Where everything stands.
struct Layout {
    order: Vec<usize>,
    segments: Segments,
    legend: Placed,
    notes: Notes,
    frame: Frame,
    axis: ValueAxis,
    /// What ticks say; empty where the table stands for the axis.
    ticks: Vec<String>,
    labels: Labels,
    table: Option<Table>,
    centers: Vec<f64>,
    height: f64,
}

/// Draws a column chart.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    let layout = Layout::of(scene);
    if !layout.labels.complete && named(scene) {
        return super::bar::draw(scene);
    }
    let canvas = Canvas::new(scene, layout.height);
    let bands = band_axis(layout.order.len());
    let plot = canvas.plot(layout.frame, bands, layout.axis.axis.clone(), true);
    layout.legend.draw(&canvas);
    layout.grid(scene, &canvas, &plot);
    let band = layout.frame.width() / count(layout.order.len().max(1));
    let gaps = Gaps::of(scene, layout.frame, |category| {
        let half = (band * CONTEXT).min(WIDEST) / 2.0;
        layout.center(category).map(|x| (x - half, x + half))
    });
    gaps.draw_bands(scene, &canvas);
    let notes_of_gaps = gaps.draw_notes(scene, &canvas);
    let top = layout.legend.height;
    layout.notes.draw(&canvas, top, layout.frame);
    marks(scene, &plot, (&layout.order, &layout.segments, &layout.axis), band);
    let base = (layout.frame.left, layout.frame.right);
    let (_, zero) = plot.point(0.0, layout.axis.base);
    canvas.sheet().line(Ink::Axis, (base.0, zero), (base.1, zero));
    let direct = direct(scene, layout.segments.stack);
    let around = if direct { Around::Within(&notes_of_gaps) } else { Around::Beside };
    notes::at_values(scene, &canvas, &plot, |value| layout.axis.shows(value), around);
    let below = layout.frame.bottom;
    layout.labels.draw(&canvas, below);
    if let Some(table) = &layout.table {
        table.draw(scene, &canvas, below + layout.labels.height(), &layout.centers);
    }
    if direct {
        layout.stack_names(scene, &canvas, &plot);
    }
    canvas.finish(scene)
}

/// Whether the categories are names in no order of their own. Of years one can leave out every
/// second, of names none: where their labels do not fit, bars take the place of columns.
pub(super) fn named(scene: &Scene<'_>) -> bool {
    let name = |category: &Category| category.label.chars().any(char::is_alphabetic);
    !scene.chart.is_ordered()
        && scene.chart.categories.iter().any(|c| c.kind == CategoryKind::Normal && name(c))
}

/// The value axis of columns and areas: always from zero.
pub(super) fn axis(
    scene: &Scene<'_>,
    segments: &Segments,
    steps: usize,
    printed: bool,
) -> ValueAxis {
    let shares = segments.stack == Stack::Normalize;
    let whole = scene.whole() && !shares;
    let mut ends = segments.ends();
    if shares {
        ends.push(1.0);
    }
    scene.value_axis(&ends, Needs { min: 0.0, max: 0.0, steps, whole, printed }, true)
}

/// Whether the parts of a pile are named beside the last column.
fn direct(scene: &Scene<'_>, stack: Stack) -> bool {
    !scene.narrow() && stack != Stack::Side && scene.mains().len() > 1
}

impl Layout {
    fn of(scene: &Scene<'_>) -> Self {
        let chart = scene.chart;
        let order = chart.category_order();
        let segments = Segments::of(scene);
        let names = chart.mains().into_iter().map(|s| chart.series[s].name.as_str());
        let right = if direct(scene, segments.stack) {
            ends::room(scene, names) + ends::APART
        } else {
            notes::margin(scene)
        };
        // The table needs the width of a band, which needs the width of the table's heads: reckon
        // with the widest heads first.
        let band = |left: f64| (scene.width() - left - right) / count(order.len().max(1));
        let guess = Table::fit(scene, &order, segments.stack, f64::INFINITY);
        let left = guess.map_or(0.0, |table| table.left());
        let fit = |left: f64| Table::fit(scene, &order, segments.stack, band(left));
        let printed = !scene.narrow() || fit(left).is_none();
        let axis = axis(scene, &segments, 3, printed);
        let ticks = match (printed, segments.stack) {
            (false, _) => Vec::new(),
            (true, Stack::Normalize) => {
                axis.ticks.iter().map(|tick| scene.numbers.percent(*tick)).collect()
            }
            (true, _) => scene.tick_texts(&axis),
        };
        let widest = text::widest(ticks.iter().map(String::as_str), Weight::Regular);
        let ticks_left = if printed { (widest + 8.0).min(scene.width() / 3.0) } else { 0.0 };
        let left = left.max(ticks_left);
        let table = fit(left);
        let left = if table.is_none() { ticks_left } else { left };
        let band = band(left);
        let centers: Vec<f64> =
            (0..order.len()).map(|index| left + (count(index) + 0.5) * band).collect();
        let labels = Labels::fit(scene, &order, &centers, band);
        let legend = Placed::of(scene);
        let center =
            |category: usize| order.iter().position(|c| *c == category).map(|index| centers[index]);
        let notes = Notes::of(scene, center);
        let top = legend.height + notes.height + 8.0;
        let tall = scene.tall(if scene.narrow() { 232.0 } else { 248.0 });
        // The names of parts stand on top of each other beside the last pile.
        let names = count(chart.mains().len()) * 2.0 * LEADING;
        let bottom = top + if direct(scene, segments.stack) { tall.max(names) } else { tall };
        let frame = Frame { left, top, right: scene.width() - right, bottom };
        let below = table.as_ref().map_or(0.0, Table::height);
        let height = bottom + labels.height() + below;
        Self { order, segments, legend, notes, frame, axis, ticks, labels, table, centers, height }
    }

    /// The middle of a category, in px.
    fn center(&self, category: usize) -> Option<f64> {
        let index = self.order.iter().position(|c| *c == category)?;
        self.centers.get(index).copied()
    }

    /// Gridlines and tick labels, unless the table stands for them.
    fn grid(&self, scene: &Scene<'_>, canvas: &Canvas, plot: &Plot) {
        if self.ticks.is_empty() {
            return;
        }
        let sheet = canvas.sheet();
        let y = |tick: f64| plot.point(0.0, tick).1;
        for tick in &self.axis.ticks {
            let y = y(*tick);
            sheet.line(Ink::Grid, (self.frame.left, y), (self.frame.right, y));
        }
        ends::tick_labels(scene, canvas, self.frame.left - 8.0, &self.ticks, |index| {
            y(self.axis.ticks[index])
        });
    }

    /// Names the parts of the last pile at its right.
    fn stack_names(&self, scene: &Scene<'_>, canvas: &Canvas, plot: &Plot) {
        let Some(&last) = self.order.last() else {
            return;
        };
        let mut names = Vec::new();
        // From the top of the pile: parts without height stand in the order of the pile.
        for series in scene.chart.mains().into_iter().rev() {
            let mark = self.segments.mains(scene, last).find(|mark| mark.series == series);
            let middle = mark.map_or(self.axis.base, |mark| {
                f64::midpoint(mark.from.unwrap_or(self.axis.base), mark.to)
            });
            let (_, y) = plot.point(0.0, middle);
            let name = scene.chart.series[series].name.clone();
            names.push(End { series, y, name, value: None, from: None });
        }
        let (top, bottom) = (self.frame.top - LEADING / 2.0, self.frame.bottom);
        ends::draw(scene, canvas, names, (self.frame.right, top, bottom));
    }
}

/// Draws columns of bands of `band` px, those behind first.
pub(super) fn marks(
    scene: &Scene<'_>,
    plot: &Plot,
    (order, segments, axis): (&[usize], &Segments, &ValueAxis),
    band: f64,
) {
    let limit = |share: f64| share.min(WIDEST / band);
    let context = scene.chart.series.iter().any(|series| series.role == Role::Context);
    let several = segments.slots > 1;
    let front = match (context, several) {
        (true, false) => limit(BEFORE),
        (_, true) => GROUP / count(segments.slots),
        (false, false) => limit(ALONE),
    };
    let (mut caps, mut mains) = (Vec::new(), Vec::new());
    for mark in &segments.list {
        let Some(index) = order.iter().position(|c| *c == mark.category) else {
            continue;
        };
        if !axis.shows(mark.to) {
            continue;
        }
        let (from, to) = (mark.from.unwrap_or(axis.base), mark.to);
        let middle = count(index) + 0.5;
        let role = scene.chart.series[mark.series].role;
        let (center, width) = match role {
            Role::Context if several => (middle, GROUP + 0.08),
            Role::Context => (middle, limit(CONTEXT)),
            Role::Whole if several => (middle, GROUP),
            Role::Whole => (middle, front),
            Role::Main => {
                let slot = count(mark.slot) - (count(segments.slots) - 1.0) / 2.0;
                (middle + slot * front, front)
            }
        };
        let (left, right) = (center - width / 2.0, center + width / 2.0);
        let tag = scene.tag(mark.series, mark.category, mark.value);
        let bar = Bar { corners: [(left, from), (right, to)], tag };
        match role {
            Role::Main => mains.push(bar),
            Role::Whole => plot.draw(&bar),
            Role::Context => {
                caps.push(((left, to), (right, to)));
                plot.draw(&bar);
            }
        }
    }
    for (from, to) in caps {
        plot.line(Ink::Cap, from, to);
    }
    for bar in &mains {
        plot.draw(bar);
    }
}
