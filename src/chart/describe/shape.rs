//! What a chart shows beyond its series: the facts that belong to its mark.

use super::Point;
use crate::chart::mark::Mark;
use crate::chart::spec::{CategoryKind, Chart};

/// The lowest and the highest value of a measure; the first of equals.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// The lowest value.
    pub lowest: Point,
    /// The highest value.
    pub highest: Point,
}

/// A cell of a heat map.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The index of its series.
    pub series: usize,
    /// The name of its series.
    pub name: String,
    /// Its category and value.
    pub point: Point,
}

/// How many changes of one direction there are, and their sum.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Changes {
    /// How many.
    pub count: usize,
    /// Their sum; below zero when they go down.
    pub sum: f64,
}

/// How many events a kind has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The index of its series.
    pub series: usize,
    /// Its name.
    pub name: String,
    /// How many events and periods.
    pub count: usize,
}

/// What the mark of a chart adds to the facts about its series.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Nothing: bars, columns, lines, areas, lollipops, slopes, points in rows.
    Series,
    /// Dots between two measures.
    Scatter {
        /// How many dots.
        dots: usize,
        /// The measure across.
        across: Option<Range>,
        /// The measures upwards together.
        up: Option<Range>,
        /// The correlation coefficient after Pearson, -1 to 1; for three dots or more, and where
        /// neither measure is the same everywhere.
        correlation: Option<f64>,
    },
    /// Squares.
    Waffle {
        /// How many things one square is.
        per_square: f64,
        /// All things that are accounted for.
        total: f64,
        /// All things of the whole, if one is given.
        whole: Option<f64>,
        /// What the whole has beyond the parts of each category.
        rest: Option<f64>,
    },
    /// Cells.
    Heatmap {
        /// The highest value of all; the first of equals.
        highest: Option<Cell>,
        /// The lowest value of all; the first of equals.
        lowest: Option<Cell>,
        /// How many cells have no value, without those in gaps.
        missing: usize,
    },
    /// Steps.
    Waterfall {
        /// The first step.
        first: Option<Point>,
        /// The last step.
        last: Option<Point>,
        /// Changes upwards, after the first step.
        up: Changes,
        /// Changes downwards, after the first step.
        down: Changes,
        /// Where the steps lead: the last level, and the changes after it.
        reached: f64,
        /// By how much levels differ from what the steps before them give, in all; zero when
        /// everything adds up.
        off: f64,
    },
    /// Moments and periods.
    Timeline {
        /// How many events.
        events: usize,
        /// How many periods.
        periods: usize,
        /// The first to begin.
        first: Option<Point>,
        /// The last to begin.
        last: Option<Point>,
        /// The kinds that have any, in the chart's order.
        kinds: Vec<Kind>,
    },
}

/// What a panel of small multiples shows.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetSummary {
    /// The index of the panel.
    pub facet: usize,
    /// Its heading in full.
    pub label: String,
    /// The sum of the main series in it.
    pub total: f64,
    /// The highest value of its main series among normal categories; the first of equals.
    pub highest: Option<Point>,
}

/// The facts of a chart's mark.
pub(super) fn shape(chart: &Chart) -> Shape {
    match chart.mark {
        Mark::Point => chart.x_series().map_or(Shape::Series, |across| scatter(chart, across)),
        Mark::Waffle => waffle(chart),
        Mark::Heatmap => heatmap(chart),
        Mark::Waterfall => waterfall(chart),
        Mark::Timeline => timeline(chart),
        Mark::Bar
        | Mark::Column
        | Mark::Line
        | Mark::Area
        | Mark::Lollipop
        | Mark::Slope
        | Mark::Map => Shape::Series,
    }
}

/// The panels in drawn order.
pub(super) fn facets(chart: &Chart) -> Vec<FacetSummary> {
    if !chart.has_facets() {
        return Vec::new();
    }
    let summary = |facet: usize| {
        let mains = chart.mains().into_iter().filter(|&s| chart.panel_of(s) == facet);
        let points: Vec<Point> = mains.flat_map(|series| points(chart, series)).collect();
        let normal =
            points.iter().filter(|it| chart.categories[it.category].kind == CategoryKind::Normal);
        FacetSummary {
            facet,
            label: chart.facets[facet].full().to_owned(),
            total: points.iter().map(|point| point.value).sum(),
            highest: highest(normal).cloned(),
        }
    };
    chart.facet_order().into_iter().map(summary).collect()
}

/// The known values of a series, in the chart's order.
fn points(chart: &Chart, series: usize) -> Vec<Point> {
    let known = |category: usize| Some(point(chart, category, chart.value(series, category)?));
    (0..chart.categories.len()).filter_map(known).collect()
}

fn point(chart: &Chart, category: usize, value: f64) -> Point {
    Point { category, label: chart.categories[category].full().to_owned(), value }
}

fn highest<'a>(points: impl Iterator<Item = &'a Point>) -> Option<&'a Point> {
    points.reduce(|best, point| if point.value > best.value { point } else { best })
}

fn lowest<'a>(points: impl Iterator<Item = &'a Point>) -> Option<&'a Point> {
    points.reduce(|best, point| if point.value < best.value { point } else { best })
}

fn range(points: &[Point]) -> Option<Range> {
    let (lowest, highest) = (lowest(points.iter())?.clone(), highest(points.iter())?.clone());
    Some(Range { lowest, highest })
}

fn scatter(chart: &Chart, across: usize) -> Shape {
    let (mut xs, mut ys) = (Vec::new(), Vec::new());
    for series in chart.backs().into_iter().chain(chart.mains()) {
        for up in points(chart, series) {
            if let Some(x) = chart.value(across, up.category) {
                xs.push(point(chart, up.category, x));
                ys.push(up);
            }
        }
    }
    let correlation = correlation(&xs, &ys);
    Shape::Scatter { dots: xs.len(), across: range(&xs), up: range(&ys), correlation }
}

fn correlation(xs: &[Point], ys: &[Point]) -> Option<f64> {
    if xs.len() < 3 {
        return None;
    }
    let count = crate::chart::scene::count(xs.len());
    let mean = |list: &[Point]| list.iter().map(|point| point.value).sum::<f64>() / count;
    let (mean_x, mean_y) = (mean(xs), mean(ys));
    let (mut both, mut across, mut up) = (0.0, 0.0, 0.0);
    for (x, y) in xs.iter().zip(ys) {
        let (dx, dy) = (x.value - mean_x, y.value - mean_y);
        both += dx * dy;
        across += dx * dx;
        up += dy * dy;
    }
    let size = across.sqrt() * up.sqrt();
    (size > 0.0 && size.is_finite()).then(|| (both / size).clamp(-1.0, 1.0))
}

fn waffle(chart: &Chart) -> Shape {
    let sum = |series: usize| points(chart, series).iter().map(|point| point.value).sum::<f64>();
    let total = chart.mains().into_iter().map(sum).sum();
    let known = |&s: &usize| !points(chart, s).is_empty();
    let back = chart.backs().into_iter().find(known);
    let beyond = |whole: &Point| {
        let mains = chart.mains().into_iter().filter_map(|s| chart.value(s, whole.category));
        (whole.value - mains.sum::<f64>()).max(0.0)
    };
    Shape::Waffle {
        per_square: crate::chart::things_per_square(chart),
        total,
        whole: back.map(sum),
        rest: back.map(|series| points(chart, series).iter().map(beyond).sum()),
    }
}

fn heatmap(chart: &Chart) -> Shape {
    let cell = |series: usize| {
        let cell = move |point| Cell { series, name: chart.series[series].name.clone(), point };
        points(chart, series).into_iter().map(cell)
    };
    let cells: Vec<Cell> = (0..chart.series.len()).flat_map(cell).collect();
    let value = |cell: &Cell| cell.point.value;
    let highest = cells.iter().reduce(|a, b| if value(b) > value(a) { b } else { a }).cloned();
    let lowest = cells.iter().reduce(|a, b| if value(b) < value(a) { b } else { a }).cloned();
    let gap = |category: usize| chart.categories[category].kind == CategoryKind::Gap;
    let places = (0..chart.categories.len()).filter(|category| !gap(*category)).count();
    let known = cells.iter().filter(|cell| !gap(cell.point.category)).count();
    Shape::Heatmap { highest, lowest, missing: places * chart.series.len() - known }
}

fn waterfall(chart: &Chart) -> Shape {
    let all = chart.mains().into_iter().map(|series| points(chart, series));
    let steps = all.into_iter().find(|steps| !steps.is_empty()).unwrap_or_default();
    let (mut up, mut down) = (Changes::default(), Changes::default());
    let (mut reached, mut off) = (0.0, 0.0);
    for (index, step) in steps.iter().enumerate() {
        if chart.categories[step.category].level {
            if index > 0 {
                off += step.value - reached;
            }
            reached = step.value;
            continue;
        }
        reached += step.value;
        if index > 0 {
            let side = if step.value < 0.0 { &mut down } else { &mut up };
            side.count += 1;
            side.sum += step.value;
        }
    }
    let (first, last) = (steps.first().cloned(), steps.last().cloned());
    Shape::Waterfall { first, last, up, down, reached, off }
}

fn timeline(chart: &Chart) -> Shape {
    let (mut all, mut kinds) = (Vec::new(), Vec::new());
    for series in 0..chart.series.len() {
        let own = points(chart, series);
        if !own.is_empty() {
            let name = chart.series[series].name.clone();
            kinds.push(Kind { series, name, count: own.len() });
        }
        all.extend(own);
    }
    let period =
        |point: &&Point| chart.categories[point.category].end.is_some_and(|end| end > point.value);
    let periods = all.iter().filter(period).count();
    Shape::Timeline {
        events: all.len() - periods,
        periods,
        first: lowest(all.iter()).cloned(),
        last: highest(all.iter()).cloned(),
        kinds,
    }
}
