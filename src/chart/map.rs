//! Maps: areas coloured by the class of their value, and dots for places that have a point and no
//! area, their size by the class as well. An area without a value is hatched, unless the map shows
//! points alone: then land is only ground. What has the most is named beside the land. The key of
//! classes is told in HTML from [`map_key`].

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::geo::{Outline, Point};

use super::Width;
use super::classes::Classes;
use super::legend::Key;
use super::scene::Scene;
use super::spec::{Chart, Numbers};
use super::svg::{Ink, Svg, Tag, Wrapping};
use super::text::{self, Weight};

/// Areas that are named on a picture of each width.
const NAMED: [usize; 2] = [3, 5];

/// Room above and below the land for names, in px.
const MARGIN: f64 = 14.0;

/// Radius of the dot of each class, from pale to dark, in px.
const RADII: [f64; 4] = [4.0, 5.5, 7.5, 10.0];

/// The land of a map, at both widths.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Land {
    /// At [`Width::Narrow`].
    pub narrow: Arc<Outline>,
    /// At [`Width::Wide`].
    pub wide: Arc<Outline>,
    /// For each category of the chart the position of its shape in both outlines, if it has one.
    pub areas: Vec<Option<usize>>,
    /// For each category its point in degrees east and north, if it has one and no area.
    pub points: Vec<Option<Point>>,
}

impl Land {
    fn outline(&self, width: Width) -> &Outline {
        match width {
            Width::Narrow => &self.narrow,
            Width::Wide => &self.wide,
        }
    }

    /// Whether a category has an area.
    fn has_area(&self, category: usize) -> bool {
        self.areas.get(category).is_some_and(Option::is_some)
    }

    /// Whether only points are shown.
    fn is_ground(&self) -> bool {
        let points = self.points.iter().any(Option::is_some);
        points && self.areas.iter().all(Option::is_none)
    }

    /// Whether some area is hatched: none of the categories with a value is it.
    fn is_hatched(&self, chart: &Chart) -> bool {
        let known = |(category, shape): (usize, &Option<usize>)| {
            shape.filter(|_| chart.value(0, category).is_some())
        };
        let coloured: BTreeSet<usize> = self.areas.iter().enumerate().filter_map(known).collect();
        let all = 0..self.wide.shapes.len();
        !self.is_ground() && all.into_iter().any(|shape| !coloured.contains(&shape))
    }

    /// Whether a category has a place on the land.
    #[must_use]
    pub fn shows(&self, category: usize) -> bool {
        let point = self.points.get(category).copied().flatten();
        self.has_area(category) || point.is_some_and(|it| self.wide.place(it).is_some())
    }
}

/// The key of a map: each class with the values that it holds, and what has none, if any area is
/// without.
#[must_use]
pub fn map_key(chart: &Chart, numbers: &dyn Numbers) -> Vec<Key> {
    let classes = classes(chart);
    let spot = if chart.land.as_ref().is_some_and(Land::is_ground) { "c-spot " } else { "" };
    let key = |(shade, name): (u8, String)| {
        let class = format!("{spot}c-map-{shade}");
        Key { series: 0, name, class, hatched: false }
    };
    let mut keys: Vec<Key> = classes.named(numbers).into_iter().map(key).collect();
    if chart.land.as_ref().is_some_and(|land| land.is_hatched(chart)) {
        let name = chart.words.not_stated.clone();
        keys.push(Key { series: 0, name, class: "c-missing".to_owned(), hatched: true });
    }
    keys
}

fn classes(chart: &Chart) -> Classes {
    let values: Vec<f64> =
        (0..chart.categories.len()).filter_map(|category| chart.value(0, category)).collect();
    let whole = values.iter().all(|value| value.fract() == 0.0);
    Classes::of(&values, whole)
}

/// A name beside the land: where it stands and what it points at.
struct Name {
    /// Left end of the baseline.
    at: Point,
    target: Point,
    /// How far the mark reaches around its middle: the radius of a dot.
    reach: f64,
}

/// Draws the map.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    let chart = scene.chart;
    let Some(land) = &chart.land else { return String::new() };
    let outline = land.outline(scene.size);
    let classes = classes(chart);
    let height = outline.height + 2.0 * MARGIN;
    let mut svg = Svg::new((tenths(scene.width()), tenths(height)), &scene.prefix());
    svg.open("c-land", "start");
    let mut drawn = vec![false; outline.shapes.len()];
    for (category, shape) in land.areas.iter().enumerate() {
        let Some(shape) = shape.filter(|shape| *shape < drawn.len()) else { continue };
        drawn[shape] = true;
        let tag = if let Some(value) = chart.value(0, category) {
            let class = format!("c-map-{}", classes.colour(value));
            Tag { class, hatched: false, ..scene.tag(0, category, value) }
        } else {
            let title =
                format!("{}: {}", chart.categories[category].full(), chart.words.not_stated);
            Tag { class: "c-missing".to_owned(), hatched: true, datum: None, title }
        };
        svg.shape(&outline.shapes[shape].path, MARGIN, &tag);
    }
    for (shape, _) in drawn.iter().enumerate().filter(|(_, drawn)| !**drawn) {
        let hatched = !land.is_ground();
        let class = if hatched { "c-missing" } else { "c-ground" }.to_owned();
        svg.shape(&outline.shapes[shape].path, MARGIN, &Tag { class, hatched, ..Tag::default() });
    }
    for (category, value, (x, y)) in spots(scene, land, outline) {
        let colour = classes.colour(value);
        let radius = radius(colour);
        let x = x.min(scene.width() - radius).max(radius);
        let class = format!("c-spot c-map-{colour}");
        let tag = Tag { class, hatched: false, ..scene.tag(0, category, value) };
        svg.dot((px(x), px(y + MARGIN)), tenths(radius), &tag);
    }
    svg.close();
    names(scene, land, outline, height, &mut svg);
    svg.finish(Wrapping {
        class: scene.class(),
        title: &chart.title,
        description: &chart.description,
    })
}

/// The radius of a dot of a shade.
fn radius(shade: u8) -> f64 {
    RADII[usize::from(shade.clamp(1, 4)) - 1]
}

/// The point on the way to a target that lies so far before it.
fn before(from: Point, target: Point, distance: f64) -> Point {
    let (x, y) = (target.0 - from.0, target.1 - from.1);
    let way = x.hypot(y);
    let part = if way > distance { 1.0 - distance / way } else { 0.0 };
    (from.0 + x * part, from.1 + y * part)
}

/// The places with points and what each has, on the land, the largest first so that none is hidden.
fn spots(scene: &Scene<'_>, land: &Land, outline: &Outline) -> Vec<(usize, f64, Point)> {
    let spot = |(category, degrees): (usize, &Option<Point>)| {
        let at = outline.place((*degrees)?)?;
        Some((category, scene.chart.value(0, category)?, at))
    };
    let all = land.points.iter().enumerate().take(scene.chart.categories.len());
    let mut spots: Vec<(usize, f64, Point)> =
        all.filter(|(category, _)| !land.has_area(*category)).filter_map(spot).collect();
    spots.sort_by(|a, b| b.1.total_cmp(&a.1));
    spots
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pictures are small")]
fn tenths(px: f64) -> u32 {
    (px * 10.0).round().max(0.0) as u32
}

/// Names of the areas with the most, each with its value, where no other name stands.
fn names(scene: &Scene<'_>, land: &Land, outline: &Outline, height: f64, svg: &mut Svg) {
    let chart = scene.chart;
    let mut most: Vec<(usize, f64)> = (0..chart.categories.len())
        .filter_map(|category| Some((category, chart.value(0, category)?)))
        .filter(|(category, _)| land.shows(*category))
        .collect();
    most.sort_by(|a, b| b.1.total_cmp(&a.1));
    most.truncate(NAMED[usize::from(!scene.narrow())]);
    let mut boxes: Vec<(Point, Point)> = Vec::new();
    let mut found: Vec<(Name, String, String)> = Vec::new();
    let classes = classes(chart);
    for (category, value) in most {
        let area = land.areas.get(category).copied().flatten();
        let area = area.and_then(|at| outline.shapes.get(at)).map(|shape| shape.middle);
        let point = || outline.place(land.points.get(category).copied().flatten()?);
        let Some((x, y)) = area.or_else(point) else { continue };
        let target = (x, y + MARGIN);
        let label = chart.categories[category].label.clone();
        let number = scene.numbers.format(value);
        let width = text::width(&format!("{label} "), Weight::Regular)
            + text::width(&number, Weight::Semibold);
        let frame = (scene.width(), height);
        if let Some(at) = free(target, width, frame, &boxes, outline) {
            boxes.push(around(at, width));
            let reach = if area.is_some() { 0.0 } else { radius(classes.colour(value)) };
            found.push((Name { at, target, reach }, label, number));
        }
    }
    for (name, label, number) in found {
        let width = text::width(&format!("{label} "), Weight::Regular)
            + text::width(&number, Weight::Semibold);
        let end = (name.target.0.clamp(name.at.0, name.at.0 + width), name.at.1);
        let below = name.at.1 > name.target.1;
        let end = (end.0, if below { end.1 - text::SIZE + 1.0 } else { end.1 + 4.0 });
        let target = before(end, name.target, name.reach);
        svg.leader(Ink::Note, (px(end.0), px(end.1)), (px(target.0), px(target.1)));
        svg.open("c-note c-place", "start");
        let at = (px(name.at.0), px(name.at.1));
        svg.rich_text(at, &[(&format!("{label} "), ""), (&number, "c-strong")], None);
        svg.close();
    }
}

#[expect(clippy::cast_possible_truncation, reason = "pictures are small")]
fn px(length: f64) -> i32 {
    (length * 10.0).round() as i32
}

/// The box of a text whose baseline begins at a point: upper left and lower right corner.
fn around((x, y): Point, width: f64) -> (Point, Point) {
    ((x - 2.0, y - text::SIZE), (x + width + 2.0, y + 4.0))
}

/// How much of a text's box lies on the box of a piece of land, in px².
fn overlap((from, to): (Point, Point), (a, b): (Point, Point)) -> f64 {
    let wide = to.0.min(b.0) - from.0.max(a.0);
    let high = to.1.min(b.1 + MARGIN) - from.1.max(a.1 + MARGIN);
    if wide > 0.0 && high > 0.0 { wide * high } else { 0.0 }
}

/// The nearest place for a name where it stays in the picture, meets no other name, and covers as
/// little land as may be.
fn free(
    target: Point,
    width: f64,
    frame: Point,
    taken: &[(Point, Point)],
    outline: &Outline,
) -> Option<Point> {
    let mut best: Option<(f64, Point)> = None;
    for distance in [22.0, 34.0, 48.0, 64.0] {
        for (dx, dy) in
            [(0.0, 1.0), (0.7, 0.7), (-0.7, 0.7), (0.0, -1.0), (0.7, -0.7), (-0.7, -0.7)]
        {
            let center = (target.0 + dx * distance * 1.4, target.1 + dy * distance);
            let x = (center.0 - width / 2.0).clamp(2.0, (frame.0 - width - 2.0).max(2.0));
            let at = (x, center.1 + 4.0);
            let (from, to) = around(at, width);
            let inside = from.1 >= 0.0 && to.1 <= frame.1;
            let meets =
                |(a, b): &(Point, Point)| from.0 < b.0 && a.0 < to.0 && from.1 < b.1 && a.1 < to.1;
            let covers =
                from.0 < target.0 && target.0 < to.0 && from.1 < target.1 && target.1 < to.1;
            if !inside || covers || taken.iter().any(meets) {
                continue;
            }
            let land = outline.shapes.iter().flat_map(|shape| &shape.boxes);
            let covered: f64 = land.map(|land| overlap((from, to), *land)).sum();
            let cost = distance + covered / 12.0;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, at));
            }
        }
    }
    best.map(|(_, at)| at)
}
