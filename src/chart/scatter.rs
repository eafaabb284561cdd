//! Dots that set two measures against each other. Each is one category; those that have room for
//! it bear their name.

use super::canvas::{Canvas, Dot, Frame, Plot, at};
use super::ends::{self, DROP};
use super::legend::Placed;
use super::line::apart;
use super::notes::{self, Around, Notes};
use super::scale::{Axis, Needs, ValueAxis};
use super::scene::Scene;
use super::spec::{Anchor, Highlight};
use super::svg::{Datum, Ink, Tag};
use super::text::{self, LEADING, SIZE, Weight};
use std::collections::BTreeSet;

/// The radius of a dot, in px.
const RADIUS: f64 = 5.0;
/// From a dot to its name.
const APART: f64 = 4.0;
/// Of more dots than this only the outermost are named.
const NAMED: usize = 40;
const OUTERMOST: usize = 12;

/// One dot.
#[derive(Clone, Copy, Debug)]
struct Spot {
    series: usize,
    category: usize,
    x: f64,
    y: f64,
}

/// The dots and their axes.
pub(super) struct Cloud {
    spots: Vec<Spot>,
    pub(super) x: ValueAxis,
    pub(super) y: ValueAxis,
    across: usize,
}

/// Draws a chart of dots; `across` is the series that gives their places across.
pub(super) fn draw(scene: &Scene<'_>, across: usize) -> String {
    let cloud = Cloud::of(scene, across);
    let ticks = scene.tick_texts(&cloud.y);
    let widest = text::widest(ticks.iter().map(String::as_str), Weight::Regular);
    let left = (widest + 8.0).min(scene.width() / 3.0).max(RADIUS + 1.0);
    let legend = Placed::of(scene);
    let right = scene.width() - 12.0;
    let place = |category: usize| {
        let spot = cloud.spots.iter().find(|spot| spot.category == category)?;
        let (from, to) = cloud.x.ends();
        Some(left + (spot.x - from) / (to - from) * (right - left))
    };
    let notes = Notes::of(scene, place);
    let top = legend.height + notes.height + LEADING + 10.0;
    let bottom = top + scene.tall(if scene.narrow() { 240.0 } else { 300.0 });
    let frame = Frame { left, top, right, bottom };
    let canvas = Canvas::new(scene, bottom + 2.0 * LEADING + 8.0);
    let plot = cloud.plot(&canvas, frame);
    legend.draw(&canvas);
    cloud.grid(&canvas, &plot);
    notes.draw(&canvas, legend.height, frame);
    ends::tick_labels(scene, &canvas, left - 8.0, &ticks, |index| {
        plot.point(cloud.x.ends().0, cloud.y.ticks[index]).1
    });
    cloud.ticks_below(scene, &canvas, &plot, (0.0, scene.width()));
    cloud.titles(scene, &canvas, (frame.top - 12.0, bottom + 2.0 * LEADING + 2.0));
    cloud.dots(scene, &plot);
    notes::at_values(scene, &canvas, &plot, |value| cloud.y.shows(value), Around::Within(&[]));
    cloud.names(scene, &canvas, &plot);
    canvas.finish(scene)
}

impl Cloud {
    /// The dots of a chart: every pair of numbers that is known.
    pub(super) fn of(scene: &Scene<'_>, across: usize) -> Self {
        let chart = scene.chart;
        let mut spots = Vec::new();
        for series in scene.backs().into_iter().chain(scene.mains()) {
            for category in chart.category_order() {
                let pair = (chart.value(across, category), chart.value(series, category));
                if let (Some(x), Some(y)) = pair {
                    spots.push(Spot { series, category, x, y });
                }
            }
        }
        let whole = scene.whole();
        let needs = Needs { min: 0.0, max: 0.0, steps: 4, whole, printed: true };
        let heights: Vec<f64> = spots.iter().map(|spot| spot.y).collect();
        let widths: Vec<f64> = spots.iter().map(|spot| spot.x).collect();
        let y = scene.value_axis(&heights, needs, !apart(&heights));
        let min = widths.iter().copied().fold(f64::INFINITY, f64::min);
        let max = widths.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (min, max) = if min <= max { (min, max) } else { (0.0, 0.0) };
        let steps = if scene.narrow() { 4 } else { 6 };
        let needs = Needs { min, max, steps, ..needs };
        let x =
            if apart(&widths) { ValueAxis::between(needs) } else { ValueAxis::from_zero(needs) };
        spots.retain(|spot| y.shows(spot.y));
        // What stands out lies in front.
        spots.sort_by_key(|spot| scene.hue(spot.series, spot.category).0 != "dim");
        Self { spots, x, y, across }
    }

    pub(super) fn plot(&self, canvas: &Canvas, frame: Frame) -> Plot {
        let (from, to) = self.x.ends();
        canvas.plot(frame, Axis::Linear(from, to), self.y.axis.clone(), true)
    }

    /// Gridlines both ways, and the axes where they are zero.
    pub(super) fn grid(&self, canvas: &Canvas, plot: &Plot) {
        let Frame { left, top, right, bottom } = plot.frame;
        let sheet = canvas.sheet();
        let (x0, y0) = (self.x.ends().0, self.y.ends().0);
        for tick in &self.y.ticks {
            let (_, y) = plot.point(x0, *tick);
            sheet.line(Ink::Grid, (left, y), (right, y));
        }
        for tick in &self.x.ticks {
            let (x, _) = plot.point(*tick, y0);
            sheet.line(Ink::Grid, (x, top), (x, bottom));
        }
        if self.y.shows(self.y.base) {
            let (_, y) = plot.point(x0, self.y.base);
            sheet.line(Ink::Axis, (left, y), (right, y));
        }
        if self.x.shows(0.0) {
            let (x, _) = plot.point(0.0, y0);
            sheet.line(Ink::Axis, (x, top), (x, bottom));
        }
    }

    /// The ticks of the axis across, below the plot and within bounds.
    pub(super) fn ticks_below(
        &self,
        scene: &Scene<'_>,
        canvas: &Canvas,
        plot: &Plot,
        (least, most): (f64, f64),
    ) {
        let mut svg = canvas.svg();
        svg.open("c-tick", "middle");
        let mut free = least;
        for (tick, text) in self.x.ticks.iter().zip(scene.tick_texts(&self.x)) {
            let half = text::width(&text, Weight::Regular) / 2.0;
            let (x, _) = plot.point(*tick, self.y.ends().0);
            let middle = x.min(most - half).max(least + half);
            if middle - half >= free {
                svg.text(at(middle, plot.frame.bottom + LEADING), &text, None);
                free = middle + half + 8.0;
            }
        }
        svg.close();
    }

    /// What the axes measure: at the first height the one that rises, at the other the one that
    /// goes across.
    pub(super) fn titles(&self, scene: &Scene<'_>, canvas: &Canvas, (top, foot): (f64, f64)) {
        let chart = scene.chart;
        let names = self.spots.iter().map(|spot| chart.series[spot.series].name.as_str());
        let heights: BTreeSet<&str> = names.collect();
        let mut heights = heights.into_iter();
        let up = match (heights.next(), heights.next()) {
            (Some(one), None) => one,
            _ => chart.unit.as_deref().unwrap_or_default(),
        };
        let across = chart.series[self.across].name.as_str();
        let mut svg = canvas.svg();
        for (name, x, y, anchor) in [(up, 0.0, top, "start"), (across, scene.width(), foot, "end")]
        {
            let line = text::cut(name, scene.width(), Weight::Regular);
            if !line.trim().is_empty() {
                svg.open("c-label", anchor);
                svg.text(at(x, y), &line, (line != name).then_some(name));
                svg.close();
            }
        }
    }

    /// The dots of some series.
    pub(super) fn dots(&self, scene: &Scene<'_>, plot: &Plot) {
        for spot in &self.spots {
            let tag = self.tag(scene, spot);
            plot.draw(&Dot { center: [(spot.x, spot.y)], radius: RADIUS, tag });
        }
    }

    fn tag(&self, scene: &Scene<'_>, spot: &Spot) -> Tag {
        let &Spot { series, category, x, y } = spot;
        let tag = scene.tag(series, category, y);
        let name = |series: usize, value: f64| {
            format!("{}: {}", scene.chart.series[series].name, scene.numbers.format(value))
        };
        let place = scene.chart.categories[category].full();
        let title = format!("{place} · {} · {}", name(self.across, x), name(series, y));
        let class = format!("c-bulb {}", tag.class);
        let datum = Some(Datum { series, category, value: y, also: Some(("data-x", x)) });
        Tag { class, datum, title, ..tag }
    }

    /// The dots that may bear a name, those first that should.
    fn candidates(&self, scene: &Scene<'_>) -> Vec<&Spot> {
        let mut list: Vec<&Spot> = match &scene.chart.highlight {
            Highlight::Categories(chosen) => {
                self.spots.iter().filter(|spot| chosen.contains(&spot.category)).collect()
            }
            _ => self.spots.iter().collect(),
        };
        let share = |value: f64, (from, to): (f64, f64)| (value - from) / (to - from) - 0.5;
        let far = |spot: &Spot| {
            share(spot.x, self.x.ends()).abs().max(share(spot.y, self.y.ends()).abs())
        };
        list.sort_by(|a, b| far(b).total_cmp(&far(a)));
        if list.len() > NAMED {
            list.truncate(OUTERMOST);
        }
        list
    }

    /// Writes the names of dots where they lie on nothing else.
    fn names(&self, scene: &Scene<'_>, canvas: &Canvas, plot: &Plot) {
        let center = |spot: &Spot| plot.point(spot.x, spot.y);
        // A name may lie on a grey dot before it is left out.
        let dim = |spot: &&Spot| scene.hue(spot.series, spot.category).0 == "dim";
        let (grey, bright): (Vec<&Spot>, Vec<&Spot>) = self.spots.iter().partition(dim);
        let dots = |list: &[&Spot]| -> Vec<Frame> {
            list.iter().map(|spot| around(center(spot))).collect()
        };
        let (grey, mut taken) = (dots(&grey), dots(&bright));
        taken.extend(self.remarks(scene, plot));
        let mut written: Vec<(f64, f64, String, &str)> = Vec::new();
        for spot in self.candidates(scene) {
            let label = scene.chart.categories[spot.category].label.as_str();
            let most = scene.width() * if scene.narrow() { 0.4 } else { 0.3 };
            let line = text::cut(label, most, Weight::Regular);
            let wide = text::width(&line, Weight::Regular);
            let free = |place: &Frame, others: &[Frame]| {
                let inside = place.left >= plot.frame.left + 1.0
                    && place.right <= scene.width()
                    && place.top >= plot.frame.top - RADIUS
                    && place.bottom <= plot.frame.bottom;
                inside && !taken.iter().chain(others).any(|other| place.meets(*other))
            };
            let places = places(center(spot), wide);
            let place = places.iter().find(|place| free(place, &grey));
            let Some(place) = place.or_else(|| places.iter().find(|place| free(place, &[]))) else {
                continue;
            };
            taken.push(*place);
            if !line.trim().is_empty() {
                let y = f64::midpoint(place.top, place.bottom) + DROP;
                written.push((place.left, y, line, scene.chart.categories[spot.category].full()));
            }
        }
        if written.is_empty() {
            return;
        }
        let mut svg = canvas.svg();
        svg.open("c-label c-over", "start");
        for (x, y, line, full) in &written {
            svg.text(at(*x, *y), line, (line != full).then_some(*full));
        }
        svg.close();
    }

    /// Where remarks at values stand, generously.
    fn remarks(&self, scene: &Scene<'_>, plot: &Plot) -> Vec<Frame> {
        let remark = |note: &super::spec::Annotation| {
            let Anchor::Value(value) = note.at else { return None };
            let (_, y) = plot.point(self.x.ends().0, self.y.shows(value).then_some(value)?);
            let left = plot.frame.left;
            let right = left + 8.0 + text::width(&note.text, Weight::Regular);
            Some(Frame { left, top: y - 2.0 * LEADING, right, bottom: y + 2.0 * LEADING })
        };
        scene.chart.annotations.iter().filter_map(remark).collect()
    }
}

fn around((x, y): (f64, f64)) -> Frame {
    Frame { left: x - RADIUS, top: y - RADIUS, right: x + RADIUS, bottom: y + RADIUS }
}

/// Where the name of a dot may stand, the best first: beside it, above, below, and between.
fn places((x, y): (f64, f64), wide: f64) -> [Frame; 8] {
    let half = SIZE / 2.0;
    let right = x + RADIUS + APART;
    let left = x - RADIUS - APART - wide;
    let (above, below) = (y - RADIUS - half, y + RADIUS + half);
    let frame = |left: f64, middle: f64| Frame {
        left,
        top: middle - half,
        right: left + wide,
        bottom: middle + half,
    };
    [
        frame(right, y),
        frame(left, y),
        frame(x - wide / 2.0, above),
        frame(x - wide / 2.0, below),
        frame(right - APART, above),
        frame(right - APART, below),
        frame(left + APART, above),
        frame(left + APART, below),
    ]
}
