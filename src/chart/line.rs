//! Lines over an ordered domain, named at their ends. A missing value breaks a line; only where
//! the domain itself has a gap do dots lead over it.

use super::canvas::{Canvas, Dot, Frame, Plot, Polyline};
use super::ends::{self, APART, End};
use super::labels::Labels;
use super::notes::{self, Gaps, Notes};
use super::scale::{Axis, Needs, ValueAxis};
use super::scene::{Scene, count};
use super::spec::{CategoryKind, Role};
use super::svg::Ink;
use super::text::{self, LEADING, Weight};

/// Up to so many categories every point has a visible dot.
const DOTTED: usize = 12;

struct Layout {
    order: Vec<usize>,
    /// The place of each drawn category on the domain axis.
    places: Vec<f64>,
    notes: Notes,
    frame: Frame,
    axis: ValueAxis,
    ticks: Vec<String>,
    labels: Labels,
    ends: Vec<usize>,
    height: f64,
}

/// One stretch of a line.
#[derive(Debug, PartialEq)]
enum Stretch {
    /// Values without a break: indexes into the drawn order.
    Solid(Vec<usize>),
    /// From the last value before a gap to the first after it.
    Bridge(usize, usize),
}

/// Draws a line chart.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    let layout = Layout::of(scene);
    let canvas = Canvas::new(scene, layout.height);
    let plot = canvas.plot(layout.frame, layout.domain(), layout.axis.axis.clone(), true);
    let sheet = canvas.sheet();
    let Frame { left, right, bottom, .. } = layout.frame;
    for tick in &layout.axis.ticks {
        let (_, y) = plot.point(0.0, *tick);
        if (y - bottom).abs() > 0.05 {
            sheet.line(Ink::Grid, (left, y), (right, y));
        }
    }
    let gaps = Gaps::of(scene, layout.frame, |category| layout.band(&plot, category));
    gaps.draw_bands(scene, &canvas);
    layout.notes.draw(&canvas, 0.0, layout.frame);
    sheet.line(Ink::Axis, (left, bottom), (right, bottom));
    ends::tick_labels(scene, &canvas, left - 8.0, &layout.ticks, |index| {
        plot.point(0.0, layout.axis.ticks[index]).1
    });
    for series in layout.drawn(scene) {
        layout.line(scene, &plot, series);
    }
    gaps.draw_notes(scene, &canvas);
    notes::at_values(scene, &canvas, &plot, |value| layout.axis.shows(value), false);
    layout.labels.draw(scene, &canvas, bottom);
    let list = layout.end_labels(scene, &plot);
    ends::draw(scene, &canvas, list, (right, layout.frame.top - 8.0, bottom + 8.0));
    canvas.finish(scene)
}

impl Layout {
    fn of(scene: &Scene<'_>) -> Self {
        let chart = scene.chart;
        let order = chart.category_order();
        let places = places(scene, &order);
        let axis = axis(scene);
        let ticks = scene.tick_texts(&axis);
        let ends: Vec<usize> = (0..chart.series.len())
            .filter(|&s| order.iter().any(|&c| shown(scene, &axis, s, c).is_some()))
            .collect();
        let printed: Vec<String> =
            ends.iter().map(|&s| last_text(scene, &axis, &order, s)).collect();
        let room = ends::room(scene, printed.iter().map(String::as_str));
        let widest = text::widest(ticks.iter().map(String::as_str), Weight::Regular);
        let left = (widest + 8.0).min(scene.width() / 3.0).max(8.0);
        let right = scene.width() - room - APART - 4.0;
        let across = Frame { left, top: 0.0, right, bottom: 0.0 };
        let (centers, band) = centers(&places, across);
        let labels = Labels::fit(scene, &order, &centers, band);
        let notes = Notes::of(scene, |category| {
            order.iter().position(|c| *c == category).map(|index| centers[index])
        });
        let top = notes.height + LEADING / 2.0 + 2.0;
        let least = if scene.narrow() { 220.0 } else { 260.0 };
        let names: Vec<End> = ends.iter().map(|&s| end(scene, s, None)).collect();
        let bottom = top + ends::height(&names, room).max(least);
        let frame = Frame { top, bottom, ..across };
        let height = bottom + labels.height();
        Self { order, places, notes, frame, axis, ticks, labels, ends, height }
    }

    fn domain(&self) -> Axis {
        let (first, last) = reach(&self.places);
        Axis::Linear(first, last)
    }

    /// The series as they are drawn: context behind.
    fn drawn(&self, scene: &Scene<'_>) -> Vec<usize> {
        let (main, back): (Vec<usize>, Vec<usize>) =
            self.ends.iter().partition(|&&s| scene.chart.series[s].role == Role::Main);
        back.into_iter().chain(main).collect()
    }

    /// The edges of a category's band in px: half-way to its neighbours.
    fn band(&self, plot: &Plot, category: usize) -> Option<(f64, f64)> {
        let index = self.order.iter().position(|c| *c == category)?;
        let x = |index: usize| plot.point(self.places[index], 0.0).0;
        let here = x(index);
        let before = index.checked_sub(1).map_or(here, x);
        let after = if index + 1 < self.places.len() { x(index + 1) } else { here };
        // Not all the way, so that the points beside it stand free.
        Some((here - (here - before) * 0.4, here + (after - here) * 0.4))
    }

    fn value(&self, scene: &Scene<'_>, series: usize, index: usize) -> Option<f64> {
        shown(scene, &self.axis, series, *self.order.get(index)?)
    }

    fn line(&self, scene: &Scene<'_>, plot: &Plot, series: usize) {
        let role = scene.chart.series[series].role;
        let (hue, _) = scene.hue_of_series(series);
        let kind = if role == Role::Main { "c-line" } else { "c-line c-behind" };
        let point = |index: usize| {
            self.value(scene, series, index).map(|value| (self.places[index], value))
        };
        for stretch in self.stretches(scene, series) {
            let (points, class) = match stretch {
                Stretch::Solid(run) => {
                    (run.into_iter().filter_map(point).collect(), format!("{kind} s-{hue}"))
                }
                Stretch::Bridge(from, to) => {
                    let points: Vec<_> = [from, to].into_iter().filter_map(point).collect();
                    (points, format!("c-line c-bridge s-{hue}"))
                }
            };
            if points.len() > 1 {
                plot.draw(&Polyline { points, class });
            }
        }
        let last = (0..self.order.len()).rfind(|&index| point(index).is_some());
        for index in 0..self.order.len() {
            let Some(center) = point(index) else { continue };
            let near = |other: Option<usize>| other.and_then(point).is_some();
            let lonely = !near(index.checked_sub(1)) && !near(Some(index + 1));
            let visible = self.order.len() <= DOTTED || lonely || last == Some(index);
            let mut tag = scene.tag(series, self.order[index], center.1);
            if visible {
                tag.class = format!("c-dot c-{hue}");
            } else {
                "c-hit".clone_into(&mut tag.class);
            }
            tag.hatched = false;
            let radius = if last == Some(index) { 4.0 } else { 3.0 };
            plot.draw(&Dot { center: [center], radius, tag });
        }
    }

    /// The stretches of a series, in order.
    fn stretches(&self, scene: &Scene<'_>, series: usize) -> Vec<Stretch> {
        let mut list = Vec::new();
        let mut run: Vec<usize> = Vec::new();
        let mut bridge: Option<usize> = None;
        for index in 0..self.order.len() {
            let kind = scene.chart.categories[self.order[index]].kind;
            if self.value(scene, series, index).is_some() {
                if let Some(from) = bridge.take() {
                    list.push(Stretch::Bridge(from, index));
                }
                run.push(index);
                continue;
            }
            let before = run.last().copied();
            if !run.is_empty() {
                list.push(Stretch::Solid(std::mem::take(&mut run)));
            }
            // Only gaps may lie under a bridge: an unknown value between them ends it.
            bridge = if kind == CategoryKind::Gap { before.or(bridge) } else { None };
        }
        if !run.is_empty() {
            list.push(Stretch::Solid(run));
        }
        list
    }

    fn end_labels(&self, scene: &Scene<'_>, plot: &Plot) -> Vec<End> {
        let label = |&series: &usize| {
            let index = (0..self.order.len()).rfind(|&i| self.value(scene, series, i).is_some())?;
            let value = self.value(scene, series, index)?;
            let point = plot.point(self.places[index], value);
            let text = scene.numbers.format(value);
            Some(End {
                y: point.1,
                from: Some(point),
                value: Some(text),
                ..end(scene, series, None)
            })
        };
        self.ends.iter().filter_map(label).collect()
    }
}

fn end(scene: &Scene<'_>, series: usize, from: Option<(f64, f64)>) -> End {
    let measure = &scene.chart.series[series];
    let name = measure.short.as_ref().unwrap_or(&measure.name).clone();
    End { series, y: 0.0, name, value: None, from }
}

/// A value that has a place on the axis.
fn shown(scene: &Scene<'_>, axis: &ValueAxis, series: usize, category: usize) -> Option<f64> {
    scene.chart.value(series, category).filter(|value| axis.shows(*value))
}

/// What stands at the end of a line: its name and its last value.
fn last_text(scene: &Scene<'_>, axis: &ValueAxis, order: &[usize], series: usize) -> String {
    let name = end(scene, series, None).name;
    let last = order.iter().rev().find_map(|&c| shown(scene, axis, series, c));
    last.map_or(name.clone(), |value| format!("{name} {}", scene.numbers.format(value)))
}

/// An axis from zero, unless all values lie so close together and far from it that the lines
/// would be flat: a line says change, not size.
fn axis(scene: &Scene<'_>) -> ValueAxis {
    let chart = scene.chart;
    let values: Vec<f64> = (0..chart.series.len())
        .flat_map(|s| (0..chart.categories.len()).filter_map(move |c| chart.value(s, c)))
        .collect();
    let min = values.iter().copied().fold(f64::INFINITY, f64::min);
    let max = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let far = (min > 0.0 && min > 0.75 * max) || (max < 0.0 && max < 0.75 * min);
    let close = far && values.len() > 1 && min < max;
    let needs = Needs { min, max, steps: 4, whole: scene.whole(), printed: true };
    scene.value_axis(&values, needs, !close)
}

/// Places on the domain axis: the positions of the categories if all have one and they ascend,
/// else one unit each.
fn places(scene: &Scene<'_>, order: &[usize]) -> Vec<f64> {
    let position = |&category: &usize| {
        scene.chart.categories[category].position.filter(|x| x.is_finite() && x.abs() < 1e100)
    };
    let positions: Option<Vec<f64>> = order.iter().map(position).collect();
    let ascending = |places: &Vec<f64>| {
        let (first, last) = reach(places);
        // Neighbours that would share a pixel are not told apart.
        places.windows(2).all(|pair| pair[1] - pair[0] > (last - first) * 0.002)
    };
    let units = || (0..order.len()).map(count).collect();
    positions.filter(ascending).unwrap_or_else(units)
}

/// The first and last place, apart.
fn reach(places: &[f64]) -> (f64, f64) {
    match (places.first(), places.last()) {
        (Some(&first), Some(&last)) if last > first => (first, last),
        (Some(&only), _) => (only - 1.0, only + 1.0),
        _ => (0.0, 1.0),
    }
}

/// Where places stand in px, and the least distance between two.
fn centers(places: &[f64], frame: Frame) -> (Vec<f64>, f64) {
    let (first, last) = reach(places);
    let x = |place: &f64| frame.left + (place - first) / (last - first) * frame.width();
    let centers: Vec<f64> = places.iter().map(x).collect();
    let apart = centers.windows(2).map(|pair| pair[1] - pair[0]);
    let band = apart.fold(frame.width(), f64::min);
    (centers, band)
}
