//! Areas over an ordered domain, from zero. One, or several that lie over each other, are pale
//! below a line and named at its end; several are piled up in full colour.

use super::canvas::{Dot, Outlines, Plot};
use super::course::Course;
use super::ends::End;
use super::legend::Placed;
use super::line::{self, Layout};
use super::scene::Scene;
use super::spec::{Chart, Role, ScaleKind, Stack};
use super::stack::Segments;
use super::svg::Tag;
use std::collections::BTreeMap;

/// Where the layers of an area chart begin and end on the value axis.
pub(super) struct Layers {
    reach: BTreeMap<(usize, usize), (f64, f64)>,
    /// Whether they lie on each other.
    pub(super) piled: bool,
    /// Whether they are shares of 100 %.
    pub(super) shares: bool,
}

/// Draws an area chart.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    let segments = Segments::of(scene);
    let axis = super::column::axis(scene, &segments, 4, true);
    let layers = Layers::of(scene, &segments, axis.base);
    let ticks = if layers.shares {
        axis.ticks.iter().map(|tick| scene.numbers.percent(*tick)).collect()
    } else {
        scene.tick_texts(&axis)
    };
    let course = Course::of(scene, axis);
    let known = |&s: &usize| course.last(scene, s).is_some() || layers.piled;
    let all: Vec<usize> = (0..scene.chart.series.len()).filter(known).collect();
    let names: Vec<End> = match (layers.piled, scene.narrow()) {
        (true, true) => Vec::new(),
        // From the top of the pile: parts without height stand in the order of the pile.
        (true, false) => all.iter().rev().map(|&s| line::name(scene, s)).collect(),
        (false, _) => all.iter().map(|&s| line::end(scene, &course, s)).collect(),
    };
    let legend = Placed::of(scene);
    let layout = Layout::of(scene, course, ticks, &names, legend.height);
    let (canvas, plot) = layout.begin(scene);
    legend.draw(&canvas);
    for series in line::drawn(scene, &all) {
        layers.draw(scene, &layout.course, &plot, series);
    }
    layout.front(scene, &canvas, &plot);
    let names = if layers.piled {
        names.into_iter().map(|end| layers.beside(&layout.course, &plot, end)).collect()
    } else {
        line::at_ends(scene, &layout.course, &plot, names)
    };
    layout.finish(scene, canvas, names)
}

/// Whether so many main series of an area chart lie on each other rather than over each other.
pub(super) fn piled(chart: &Chart, mains: usize) -> bool {
    let several = mains > 1 || chart.stack == Stack::Normalize;
    several && chart.stack != Stack::Side && chart.value_scale == ScaleKind::Linear
}

impl Layers {
    /// The layers of some segments; those without a begin of their own begin at `base`.
    pub(super) fn of(scene: &Scene<'_>, segments: &Segments, base: f64) -> Self {
        let shares = segments.stack == Stack::Normalize;
        let reach = segments
            .list
            .iter()
            .map(|mark| ((mark.series, mark.category), (mark.from.unwrap_or(base), mark.to)));
        Self { reach: reach.collect(), piled: piled(scene.chart, scene.mains().len()), shares }
    }

    /// Where a layer begins and ends at each place of a course that shows it.
    fn along(&self, course: &Course, series: usize) -> Vec<Option<(f64, f64)>> {
        let reach = |category: &usize| {
            let reach = self.reach.get(&(series, *category)).copied();
            reach.filter(|(_, to)| course.axis.shows(*to))
        };
        course.order.iter().map(reach).collect()
    }

    /// Draws the layer of a series.
    pub(super) fn draw(&self, scene: &Scene<'_>, course: &Course, plot: &Plot, series: usize) {
        let (hue, hatched) = scene.hue_of_series(series);
        let role = scene.chart.series[series].role;
        let solid = self.piled && role == Role::Main;
        let class = match role {
            Role::Whole => format!("c-layer c-whole s-{hue}"),
            _ if solid || hatched => format!("c-layer c-{hue}"),
            _ => format!("c-area c-{hue}"),
        };
        let hatched = hatched || role == Role::Whole;
        let along = self.along(course, series);
        for points in outlines(course, &along, plot) {
            let title = scene.chart.series[series].name.clone();
            plot.draw(&Outlines::one(
                points,
                Tag { class: class.clone(), hatched, datum: None, title },
            ));
        }
        if !solid {
            course.line(scene, plot, series);
            return;
        }
        for ((index, reach), &category) in along.iter().enumerate().zip(&course.order) {
            let (Some((_, to)), Some(value)) = (reach, scene.chart.value(series, category)) else {
                continue;
            };
            let tag = scene.tag(series, category, value);
            let tag = Tag { class: "c-hit".to_owned(), hatched: false, ..tag };
            plot.draw(&Dot { center: [(course.places[index], *to)], radius: 4.0, tag });
        }
    }

    /// Puts a name beside the last piece of its layer.
    fn beside(&self, course: &Course, plot: &Plot, end: End) -> End {
        let along = self.along(course, end.series);
        let last = along.into_iter().next_back().flatten();
        let (from, to) = last.unwrap_or((course.axis.base, course.axis.base));
        End { y: plot.point(0.0, f64::midpoint(from, to)).1, ..end }
    }
}

/// Half the width of a value that has no neighbour, in px: a sliver between others, something to see
/// where there is no other.
const LONELY: f64 = 1.5;
const ALONE: f64 = 16.0;

/// The outlines of a layer: one for each stretch of known values.
fn outlines(course: &Course, along: &[Option<(f64, f64)>], plot: &Plot) -> Vec<Vec<(f64, f64)>> {
    let (first, last) = course.reach();
    let half = if course.order.len() > 1 { LONELY } else { ALONE };
    let sliver = (last - first) / plot.frame.width().max(1.0) * half;
    let mut rings = Vec::new();
    let mut run: Vec<(f64, f64, f64)> = Vec::new();
    for index in 0..=along.len() {
        if let Some((from, to)) = along.get(index).copied().flatten() {
            run.push((course.places[index], from, to));
            continue;
        }
        if let [(x, from, to)] = run[..] {
            run = vec![(x - sliver, from, to), (x + sliver, from, to)];
        }
        if !run.is_empty() {
            let tops = run.iter().map(|&(x, _, to)| (x, to));
            let feet = run.iter().rev().map(|&(x, from, _)| (x, from));
            rings.push(tops.chain(feet).collect());
        }
        run.clear();
    }
    rings
}
