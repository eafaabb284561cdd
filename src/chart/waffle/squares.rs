//! How many squares each number gets.

use crate::chart::scene::{Scene, count};
use crate::chart::spec::{CategoryKind, Chart, Hue};
use crate::chart::svg::{Datum, Tag};

/// As many squares has a single grid at most, and as many each of several.
const MOST: f64 = 300.0;
const EACH: f64 = 100.0;

/// What lies together in a grid in one colour.
pub(super) struct Part {
    pub(super) name: String,
    /// What is printed in the key.
    pub(super) printed: String,
    pub(super) value: f64,
    pub(super) squares: usize,
    pub(super) tag: Tag,
    /// Whether it is what the whole has beyond its parts.
    pub(super) rest: bool,
}

/// One grid of squares.
pub(super) struct Grid {
    pub(super) heading: String,
    pub(super) full: String,
    /// The number of the grid, below the heading.
    pub(super) printed: String,
    pub(super) parts: Vec<Part>,
}

impl Grid {
    pub(super) fn squares(&self) -> usize {
        self.parts.iter().map(|part| part.squares).sum()
    }
}

/// Whether the categories share one grid. Each has its own where several series divide it, or
/// where it is measured against a whole.
pub(super) fn pooled(chart: &Chart) -> bool {
    let whole = |c: usize| whole(chart, c).is_some();
    chart.mains().len() == 1 && (known(chart).len() < 2 || !(0..chart.categories.len()).any(whole))
}

/// The categories that have a number, in drawn order.
pub(super) fn known(chart: &Chart) -> Vec<usize> {
    let known = |&c: &usize| {
        whole(chart, c).is_some() || chart.mains().iter().any(|&s| chart.value(s, c).is_some())
    };
    chart.category_order().into_iter().filter(known).collect()
}

/// The whole of a category: its series, the first that has any number, and its number.
fn whole(chart: &Chart, category: usize) -> Option<(usize, f64)> {
    let known = |&s: &usize| (0..chart.categories.len()).any(|c| chart.value(s, c).is_some());
    let back = chart.backs().into_iter().find(known)?;
    Some((back, chart.value(back, category)?))
}

fn sum(chart: &Chart, category: usize) -> f64 {
    chart.mains().iter().filter_map(|&s| chart.value(s, category)).sum()
}

/// How many things a square stands for.
pub(super) fn unit(chart: &Chart) -> f64 {
    let total = |&c: &usize| sum(chart, c).max(whole(chart, c).map_or(0.0, |(_, value)| value));
    let totals = known(chart);
    let totals = totals.iter().map(total);
    let squares =
        if pooled(chart) { totals.sum::<f64>() / MOST } else { totals.fold(0.0, f64::max) / EACH };
    let mut power = 1.0;
    loop {
        for digit in [1.0, 2.0, 5.0] {
            if digit * power >= squares {
                return digit * power;
            }
        }
        power *= 10.0;
    }
}

/// Rounds numbers to squares so that their sum is right: those with the largest rest are rounded
/// up, the first of equals.
fn rounded(values: &[f64], unit: f64) -> Vec<usize> {
    let total = (values.iter().sum::<f64>() / unit).round();
    let mut squares: Vec<f64> = values.iter().map(|value| (value / unit).floor()).collect();
    let mut missing = total - squares.iter().sum::<f64>();
    let mut order: Vec<usize> = (0..values.len()).collect();
    let rest = |index: &usize| values[*index] / unit - (values[*index] / unit).floor();
    order.sort_by(|a, b| rest(b).total_cmp(&rest(a)));
    for index in order {
        if missing < 1.0 {
            break;
        }
        squares[index] += 1.0;
        missing -= 1.0;
    }
    #[expect(clippy::cast_possible_truncation, reason = "the unit keeps them below some hundred")]
    #[expect(clippy::cast_sign_loss, reason = "no number is below zero")]
    squares.into_iter().map(|squares| squares as usize).collect()
}

/// The grids of a chart.
pub(super) fn grids(scene: &Scene<'_>) -> Vec<Grid> {
    let chart = scene.chart;
    let unit = unit(chart);
    if pooled(chart) {
        let shown = known(chart);
        let alone = shown.len() == 1;
        let mut list: Vec<Part> = Vec::new();
        for (index, &category) in shown.iter().enumerate() {
            list.extend(
                chart
                    .mains()
                    .iter()
                    .filter_map(|&s| main(scene, s, category, Some((index, alone)))),
            );
        }
        if let [only] = shown[..] {
            list.extend(rest(scene, only));
        }
        let none = String::new;
        return vec![grid((none(), none(), none()), list, unit)];
    }
    let one = |category: usize| {
        let place = &chart.categories[category];
        let mut list: Vec<Part> =
            chart.mains().iter().filter_map(|&s| main(scene, s, category, None)).collect();
        list.extend(rest(scene, category));
        let words = (place.label.clone(), place.full().to_owned(), printed(scene, category));
        grid(words, list, unit)
    };
    known(chart).into_iter().map(one).collect()
}

fn grid((heading, full, printed): (String, String, String), list: Vec<Part>, unit: f64) -> Grid {
    let values: Vec<f64> = list.iter().map(|part| part.value).collect();
    let squares = rounded(&values, unit);
    let parts = list.into_iter().zip(squares);
    let parts = parts.map(|(part, squares)| Part { squares, ..part }).collect();
    Grid { heading, full, printed, parts }
}

/// The number of a category: its sum, of its whole if there is one.
fn printed(scene: &Scene<'_>, category: usize) -> String {
    let sum = scene.numbers.format(sum(scene.chart, category));
    match whole(scene.chart, category) {
        Some((_, whole)) => {
            let whole = scene.numbers.format(whole);
            scene.chart.words.of.replace("{0}", &sum).replace("{1}", &whole)
        }
        None => sum,
    }
}

/// The part of a series in a category. In a grid of all categories it has the category's name and
/// a colour by its place.
fn main(
    scene: &Scene<'_>,
    series: usize,
    category: usize,
    pooled: Option<(usize, bool)>,
) -> Option<Part> {
    let value = scene.chart.value(series, category)?;
    let place = &scene.chart.categories[category];
    let measure = &scene.chart.series[series];
    let mut tag = scene.tag(series, category, value);
    let name = match pooled {
        Some((index, false)) => {
            let plain = place.kind == CategoryKind::Normal && place.hue.is_none();
            if plain && tag.class == format!("c-{}", measure.hue.suffix()) {
                let number = u8::try_from(index + 1).unwrap_or(u8::MAX);
                tag.class = format!("c-{}", Hue::Palette(number).suffix());
            }
            place.full()
        }
        Some((_, true)) if !place.label.trim().is_empty() => place.full(),
        _ => measure.name.as_str(),
    };
    let printed = match pooled {
        Some((_, true)) => printed(scene, category),
        _ => scene.numbers.format(value),
    };
    let name = name.to_owned();
    Some(Part { name, printed, value, squares: 0, tag, rest: false })
}

/// What the whole of a category has beyond its parts.
fn rest(scene: &Scene<'_>, category: usize) -> Option<Part> {
    let chart = scene.chart;
    let (series, whole) = whole(chart, category)?;
    let value = (whole - sum(chart, category)).max(0.0);
    let name = chart.rest.as_ref().unwrap_or(&chart.words.not_stated).clone();
    let printed = scene.numbers.format(value);
    let datum = Some(Datum { series, category, value: whole, also: None });
    let measure = &chart.series[series].name;
    let title = format!("{name}: {printed} · {measure}: {}", scene.numbers.format(whole));
    let tag = Tag { class: "c-missing".to_owned(), hatched: true, datum, title };
    Some(Part { name, printed, value, squares: 0, tag, rest: true })
}

/// A number of squares as a coordinate of rows of `wide`: column and row.
pub(super) fn place(square: usize, wide: usize) -> (f64, f64) {
    (count(square % wide), count(square / wide))
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn squares_add_up() {
        assert_eq!(rounded(&[8.0, 42.0], 1.0), [8, 42]);
        assert_eq!(rounded(&[14.0, 14.0, 12.0], 10.0), [2, 1, 1]);
        assert_eq!(rounded(&[0.4, 0.4, 0.4], 1.0), [1, 0, 0]);
        assert_eq!(rounded(&[0.0], 1.0), [0]);
    }
}
