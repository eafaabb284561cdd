//! Panels in which values rise: columns, lines, areas, and dots between two measures.

use super::{Panel, heads, panels, together};
use crate::chart::area::Layers;
use crate::chart::canvas::{Canvas, Frame, Plot, at};
use crate::chart::column;
use crate::chart::course::Course;
use crate::chart::ends;
use crate::chart::labels::{Labels, Name};
use crate::chart::legend::Placed;
use crate::chart::line;
use crate::chart::mark::Mark;
use crate::chart::notes::Gaps;
use crate::chart::scale::ValueAxis;
use crate::chart::scatter::Cloud;
use crate::chart::scene::{Scene, band_axis, count};
use crate::chart::spec::{Anchor, Stack};
use crate::chart::svg::Ink;
use crate::chart::text::{self, LEADING, SIZE, Weight};

/// Between panels, in px.
const GAP: f64 = 18.0;
const BELOW: f64 = 18.0;
/// About so many steps between ticks: panels are low.
const STEPS: usize = 2;

/// Whether the words of remarks are written, and which printed value they must not hide.
#[derive(Clone, Copy)]
enum Words {
    None,
    Beside(Option<Frame>),
}

/// What all panels share.
struct Shared {
    axis: ValueAxis,
    ticks: Vec<String>,
    /// Categories in drawn order.
    order: Vec<usize>,
    across: usize,
    /// The room of ticks at the left.
    left: f64,
    /// The width and height of a plot.
    wide: f64,
    tall: f64,
    cloud: Option<Cloud>,
}

/// Draws the panels; `None` where the names of columns do not fit below them.
pub(super) fn draw(scene: &Scene<'_>) -> Option<String> {
    let panels = panels(scene);
    let shared = Shared::of(scene, &panels)?;
    let labels = labels(scene, &shared, shared.left);
    if scene.chart.mark == Mark::Column && !labels.complete && column::named(scene) {
        return None;
    }
    let legend = Placed::of(scene);
    let title = if shared.cloud.is_some() { LEADING + 4.0 } else { 0.0 };
    let below = if shared.cloud.is_some() { LEADING + 6.0 } else { labels.height() };
    let mut tops = vec![legend.height + title];
    for row in panels.chunks(shared.across) {
        let top = tops.last().copied().unwrap_or_default();
        tops.push(top + heads(row, shared.wide) + shared.tall + below + BELOW);
    }
    let height = tops.last().copied().unwrap_or_default() - BELOW + title;
    let canvas = Canvas::new(scene, height.max(1.0));
    legend.draw(&canvas);
    for (index, panel) in panels.iter().enumerate() {
        let (row, column) = (index / shared.across, index % shared.across);
        let begin = row * shared.across;
        let head = heads(&panels[begin..panels.len().min(begin + shared.across)], shared.wide);
        let left = shared.left + count(column) * (shared.wide + GAP);
        let top = tops[row] + head;
        let frame = Frame { left, top, right: left + shared.wide, bottom: top + shared.tall };
        panel.head(&canvas, (left, top - 8.0), shared.wide);
        shared.draw(&canvas, panel, frame, index);
    }
    if let Some(cloud) = &shared.cloud {
        cloud.titles(scene, &canvas, (legend.height + SIZE, height - 4.0));
    }
    Some(canvas.finish(scene))
}

/// How many panels stand beside each other.
fn across(scene: &Scene<'_>, panels: usize) -> usize {
    match (scene.narrow(), panels) {
        (true, _) => panels.clamp(1, 2),
        (false, 4 | 7 | 8 | 10..) => 4,
        (false, _) => panels.clamp(1, 3),
    }
}

impl Shared {
    fn of(scene: &Scene<'_>, panels: &[Panel<'_>]) -> Option<Self> {
        let all = together(panels)?;
        let cloud = scene.chart.x_series().map(|across| Cloud::of(scene, across));
        let axis = match (&cloud, scene.chart.mark) {
            (Some(cloud), _) => cloud.y.clone(),
            (None, Mark::Line) => line::axis(scene, STEPS),
            (None, _) => column::axis(scene, &all, STEPS, true),
        };
        let ticks =
            if all.stack == Stack::Normalize && scene.chart.mark != Mark::Line && cloud.is_none() {
                axis.ticks.iter().map(|tick| scene.numbers.percent(*tick)).collect()
            } else {
                scene.tick_texts(&axis)
            };
        let widest = text::widest(ticks.iter().map(String::as_str), Weight::Regular);
        let left = (widest + 8.0).min(scene.width() / 3.0);
        let across = across(scene, panels.len());
        // A dot at the right end needs room.
        let wide = (scene.width() - left - 6.0 - count(across - 1) * GAP) / count(across);
        let tall = if across > 2 { 104.0 } else { 96.0 };
        let tall = scene.tall(if across == 1 { 160.0 } else { tall });
        let order = scene.chart.category_order();
        Some(Self { axis, ticks, order, across, left, wide, tall, cloud })
    }

    fn draw(&self, canvas: &Canvas, panel: &Panel<'_>, frame: Frame, index: usize) {
        let scene = &panel.scene;
        let first = index.is_multiple_of(self.across);
        let plot = self.plot(canvas, scene, frame);
        if let Some(cloud) = &self.cloud {
            cloud.grid(canvas, &plot);
            let bounds = (frame.left - 4.0, frame.right + 6.0);
            cloud.ticks_below(scene, canvas, &plot, bounds);
        } else {
            self.grid(canvas, &plot);
        }
        if first {
            ends::tick_labels(scene, canvas, frame.left - 8.0, &self.ticks, |tick| {
                plot.point(0.0, self.axis.ticks[tick]).1
            });
        }
        if self.cloud.is_none() {
            self.gaps(scene, canvas, &plot);
            self.axis_line(canvas, &plot);
            labels(scene, self, frame.left).draw(canvas, frame.bottom);
        }
        let taken = if panel.is_empty() {
            let middle =
                (f64::midpoint(frame.left, frame.right), f64::midpoint(frame.top, frame.bottom));
            Some(panel.nothing(canvas, middle, self.wide))
        } else {
            self.marks(canvas, panel, &plot)
        };
        self.remarks(
            scene,
            canvas,
            &plot,
            if index == 0 { Words::Beside(taken) } else { Words::None },
        );
    }

    fn plot(&self, canvas: &Canvas, scene: &Scene<'_>, frame: Frame) -> Plot {
        match (&self.cloud, scene.chart.mark) {
            (Some(cloud), _) => cloud.plot(canvas, frame),
            (None, Mark::Column) => {
                canvas.plot(frame, band_axis(self.order.len()), self.axis.axis.clone(), true)
            }
            (None, _) => {
                let course = Course::of(scene, self.axis.clone());
                canvas.plot(frame, course.domain(), self.axis.axis.clone(), true)
            }
        }
    }

    /// Draws the marks of a panel; gives where a value is printed among them.
    fn marks(&self, canvas: &Canvas, panel: &Panel<'_>, plot: &Plot) -> Option<Frame> {
        let scene = &panel.scene;
        let all: Vec<usize> = scene.backs().into_iter().chain(scene.mains()).collect();
        match scene.chart.mark {
            Mark::Column => {
                let band = self.wide / count(self.order.len().max(1));
                column::marks(scene, plot, (&self.order, &panel.segments, &self.axis), band);
                None
            }
            Mark::Point => {
                let across = scene.chart.x_series().unwrap_or_default();
                Cloud::of(scene, across).dots(scene, plot);
                None
            }
            Mark::Line => {
                let course = Course::of(scene, self.axis.clone());
                for series in line::drawn(scene, &all) {
                    course.line(scene, plot, series);
                }
                last_value(scene, canvas, plot, &course)
            }
            _ => {
                let course = Course::of(scene, self.axis.clone());
                let layers = Layers::of(scene, &panel.segments, self.axis.base);
                for series in line::drawn(scene, &all) {
                    layers.draw(scene, &course, plot, series);
                }
                if layers.piled { None } else { last_value(scene, canvas, plot, &course) }
            }
        }
    }

    fn grid(&self, canvas: &Canvas, plot: &Plot) {
        let sheet = canvas.sheet();
        for tick in &self.axis.ticks {
            let (_, y) = plot.point(0.0, *tick);
            sheet.line(Ink::Grid, (plot.frame.left, y), (plot.frame.right, y));
        }
    }

    fn axis_line(&self, canvas: &Canvas, plot: &Plot) {
        let Frame { left, right, bottom, .. } = plot.frame;
        let shown = self.axis.shows(self.axis.base);
        let y = if shown { plot.point(0.0, self.axis.base).1 } else { bottom };
        canvas.sheet().line(Ink::Axis, (left, y), (right, y));
    }

    fn gaps(&self, scene: &Scene<'_>, canvas: &Canvas, plot: &Plot) {
        let course = Course::of(scene, self.axis.clone());
        let band = self.wide / count(self.order.len().max(1));
        let gaps = Gaps::of(scene, plot.frame, |category| {
            if scene.chart.mark == Mark::Column {
                let x = plot.frame.left + (count(course.index(category)?) + 0.5) * band;
                Some((x - band * 0.4, x + band * 0.4))
            } else {
                course.band(plot, category)
            }
        });
        gaps.draw_bands(scene, canvas);
    }

    /// Annotated values: a line in every panel; where words are wanted, they lie on no printed
    /// value and on no other words.
    fn remarks(&self, scene: &Scene<'_>, canvas: &Canvas, plot: &Plot, words: Words) {
        let Frame { left, right, top, .. } = plot.frame;
        let (wanted, mut taken) = match words {
            Words::None => (false, Vec::new()),
            Words::Beside(value) => (true, value.into_iter().collect()),
        };
        for note in &scene.chart.annotations {
            let Anchor::Value(value) = note.at else { continue };
            if !self.axis.shows(value) {
                continue;
            }
            let (_, y) = plot.point(self.place(), value);
            canvas.sheet().line(Ink::Note, (left, y), (right, y));
            let line = text::cut(&note.text, self.wide - 4.0, Weight::Regular);
            let wide = text::width(&line, Weight::Regular);
            let place = Frame { left, top: y - LEADING, right: left + 4.0 + wide, bottom: y };
            if wanted && place.top >= top && !taken.iter().any(|it: &Frame| it.meets(place)) {
                taken.push(place);
                let mut svg = canvas.svg();
                svg.open("c-note", "start");
                svg.text(at(left + 4.0, y - 3.0), &line, (line != note.text).then_some(&note.text));
                svg.close();
            }
        }
    }

    /// A place that the domain axis has.
    fn place(&self) -> f64 {
        self.cloud.as_ref().map_or(0.0, |cloud| cloud.x.ends().0)
    }
}

/// The labels below a panel: all of them, or its ends.
fn labels(scene: &Scene<'_>, shared: &Shared, left: f64) -> Labels {
    let frame = Frame { left, top: 0.0, right: left + shared.wide, bottom: 0.0 };
    let band = shared.wide / count(shared.order.len().max(1));
    let (centers, band) = if scene.chart.mark == Mark::Column {
        let center = |index: usize| left + (count(index) + 0.5) * band;
        ((0..shared.order.len()).map(center).collect(), band)
    } else {
        Course::of(scene, shared.axis.clone()).centers(frame)
    };
    let bounds = (left, frame.right);
    let name = |index: &usize| Name::of(scene, *index);
    let all = Labels::of(shared.order.iter().map(name).collect(), &centers, band, bounds);
    if all.complete {
        return all;
    }
    let plain: Vec<usize> = (0..shared.order.len())
        .filter(|index| !Name::of(scene, shared.order[*index]).special)
        .collect();
    let ends = match plain.as_slice() {
        [first, .., last] => vec![*first, *last],
        few => few.to_vec(),
    };
    let names = ends.iter().map(|index| Name::of(scene, shared.order[*index])).collect();
    let places: Vec<f64> = ends.iter().map(|index| centers[*index]).collect();
    let mut labels = Labels::of(names, &places, shared.wide / 2.0, bounds);
    labels.complete = false;
    labels
}

/// Prints the last value of a panel's only series at its point; gives where it stands.
fn last_value(scene: &Scene<'_>, canvas: &Canvas, plot: &Plot, course: &Course) -> Option<Frame> {
    let mains = scene.mains();
    let [series] = mains[..] else { return None };
    let (index, value) = course.last(scene, series)?;
    let text = scene.numbers.format(value);
    let wide = text::width(&text, Weight::Semibold);
    let Frame { left, right, top, .. } = plot.frame;
    let (x, y) = plot.point(course.places[index], value);
    let x = (x + 5.0).min(right + 5.0).max(left + wide);
    let above = y - 8.0;
    let y = if above - SIZE >= top - 8.0 { above } else { y + SIZE + 6.0 };
    let mut svg = canvas.svg();
    svg.open("c-value", "end");
    svg.text(at(x, y), &text, None);
    svg.close();
    Some(Frame { left: x - wide, top: y - SIZE, right: x, bottom: y + 4.0 })
}
