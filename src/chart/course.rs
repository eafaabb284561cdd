//! Values along an ordered domain: where they stand, and the lines through them. Shared by lines,
//! areas, slopes and small multiples.

use super::canvas::{Dot, Frame, Plot, Polyline};
use super::mark::Mark;
use super::scale::{Axis, ValueAxis};
use super::scene::{Scene, count};
use super::spec::{CategoryKind, Role};

/// Up to so many categories every point has a visible dot.
const DOTTED: usize = 12;

/// The places of a domain and the axis of its values.
pub(super) struct Course {
    /// The categories as they are drawn.
    pub(super) order: Vec<usize>,
    /// The place of each drawn category on the domain axis.
    pub(super) places: Vec<f64>,
    pub(super) axis: ValueAxis,
}

/// One stretch of a line.
#[derive(Debug, PartialEq)]
enum Stretch {
    /// Values without a break: indexes into the drawn order.
    Solid(Vec<usize>),
    /// From the last value before a gap to the first after it.
    Bridge(usize, usize),
}

impl Course {
    /// The course of a chart's categories in their order.
    pub(super) fn of(scene: &Scene<'_>, axis: ValueAxis) -> Self {
        let order = scene.chart.category_order();
        Self { places: places(scene, &order), order, axis }
    }

    /// The first and last place, apart.
    pub(super) fn reach(&self) -> (f64, f64) {
        reach(&self.places)
    }

    pub(super) fn domain(&self) -> Axis {
        let (first, last) = self.reach();
        Axis::Linear(first, last)
    }

    /// Where a category stands among those drawn.
    pub(super) fn index(&self, category: usize) -> Option<usize> {
        self.order.iter().position(|c| *c == category)
    }

    /// The last known value of a series that has a place on the axis, with its index.
    pub(super) fn last(&self, scene: &Scene<'_>, series: usize) -> Option<(usize, f64)> {
        let value = |index: usize| Some((index, self.value(scene, series, index)?));
        (0..self.order.len()).rev().find_map(value)
    }

    /// Where places stand in px, and the least distance between two.
    pub(super) fn centers(&self, frame: Frame) -> (Vec<f64>, f64) {
        let (first, last) = reach(&self.places);
        let x = |place: &f64| frame.left + (place - first) / (last - first) * frame.width();
        let centers: Vec<f64> = self.places.iter().map(x).collect();
        let apart = centers.windows(2).map(|pair| pair[1] - pair[0]);
        let band = apart.fold(frame.width(), f64::min);
        (centers, band)
    }

    /// The edges of a category's band in px: half-way to its neighbours.
    pub(super) fn band(&self, plot: &Plot, category: usize) -> Option<(f64, f64)> {
        let index = self.index(category)?;
        let x = |index: usize| plot.point(self.places[index], 0.0).0;
        let here = x(index);
        let before = index.checked_sub(1).map_or(here, x);
        let after = if index + 1 < self.places.len() { x(index + 1) } else { here };
        // Not all the way, so that the points beside it stand free.
        Some((here - (here - before) * 0.4, here + (after - here) * 0.4))
    }

    pub(super) fn value(&self, scene: &Scene<'_>, series: usize, index: usize) -> Option<f64> {
        let value = scene.chart.value(series, *self.order.get(index)?)?;
        self.axis.shows(value).then_some(value)
    }

    pub(super) fn line(&self, scene: &Scene<'_>, plot: &Plot, series: usize) {
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
            let end = last == Some(index) || (index == 0 && scene.chart.mark == Mark::Slope);
            let radius = if end { 4.0 } else { 3.0 };
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
