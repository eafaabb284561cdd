//! Where the marks of bars and columns begin and end on the value axis.

use super::mark::Mark;
use super::scene::Scene;
use super::spec::{Role, Stack};

/// The mark of one value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Segment {
    pub(super) series: usize,
    pub(super) category: usize,
    /// The value as given.
    pub(super) value: f64,
    /// Where the mark begins on the axis; `None` is the base of the axis.
    pub(super) from: Option<f64>,
    /// Where it ends.
    pub(super) to: f64,
    /// Its place beside the others, counted from 0; 0 for all when stacked.
    pub(super) slot: usize,
}

/// All marks of a chart, those behind first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Segments {
    pub(super) list: Vec<Segment>,
    /// How many stand side by side in a category.
    pub(super) slots: usize,
    /// How series share a category in fact.
    pub(super) stack: Stack,
}

impl Segments {
    /// The marks of a chart.
    pub(super) fn of(scene: &Scene<'_>) -> Self {
        let chart = scene.chart;
        let mains = scene.mains();
        if chart.mark == Mark::Waterfall {
            return Self { list: steps(scene, &mains), slots: 1, stack: Stack::Zero };
        }
        let apart = scene.log() || matches!(chart.mark, Mark::Lollipop | Mark::Point);
        let stack = if apart { Stack::Side } else { chart.stack };
        let mut list = Vec::new();
        for series in scene.backs() {
            for category in 0..chart.categories.len() {
                if let Some(value) = chart.value(series, category) {
                    let to = value;
                    list.push(Segment { series, category, value, from: None, to, slot: 0 });
                }
            }
        }
        for category in 0..chart.categories.len() {
            match stack {
                Stack::Side => beside(scene, &mains, category, &mut list),
                Stack::Zero => pile(scene, &mains, category, 1.0, &mut list),
                Stack::Normalize => {
                    let values = mains.iter().filter_map(|s| chart.value(*s, category));
                    let sum: f64 = values.map(|value| value.max(0.0)).sum();
                    pile(scene, &mains, category, sum, &mut list);
                }
            }
        }
        // The dots of points share a row.
        let beside = stack == Stack::Side && chart.mark != Mark::Point;
        let slots = if beside { mains.len().max(1) } else { 1 };
        Self { list, slots, stack }
    }

    /// Every end of a mark, for the value axis.
    pub(super) fn ends(&self) -> Vec<f64> {
        self.list.iter().flat_map(|mark| [mark.from.unwrap_or(mark.to), mark.to]).collect()
    }

    /// The marks of a category in front.
    pub(super) fn mains<'a>(
        &'a self,
        scene: &'a Scene<'_>,
        category: usize,
    ) -> impl Iterator<Item = &'a Segment> {
        self.list.iter().filter(move |mark| {
            mark.category == category && scene.chart.series[mark.series].role == Role::Main
        })
    }
}

/// The steps of the first series that has any: levels stand on zero, changes begin where the step before has
/// ended.
fn steps(scene: &Scene<'_>, mains: &[usize]) -> Vec<Segment> {
    let mut list = Vec::new();
    let mut level = 0.0;
    let categories = scene.chart.category_order();
    let known = |&s: &usize| categories.iter().any(|&c| scene.chart.value(s, c).is_some());
    let Some(series) = mains.iter().copied().find(known) else {
        return list;
    };
    for category in categories {
        let Some(value) = scene.chart.value(series, category) else {
            continue;
        };
        let stands = scene.chart.categories[category].level;
        let from = if stands { 0.0 } else { level };
        level = from + value;
        list.push(Segment { series, category, value, from: Some(from), to: level, slot: 0 });
    }
    list
}

fn beside(scene: &Scene<'_>, mains: &[usize], category: usize, list: &mut Vec<Segment>) {
    for (slot, &series) in mains.iter().enumerate() {
        if let Some(value) = scene.chart.value(series, category) {
            list.push(Segment { series, category, value, from: None, to: value, slot });
        }
    }
}

/// Piles values up from zero, negative ones downwards. In shares of a sum, a negative value has
/// no share; nothing has one in a sum of zero.
fn pile(scene: &Scene<'_>, mains: &[usize], category: usize, sum: f64, list: &mut Vec<Segment>) {
    let shares = scene.chart.stack == Stack::Normalize;
    let (mut up, mut down) = (0.0, 0.0);
    for &series in mains {
        let Some(value) = scene.chart.value(series, category) else {
            continue;
        };
        let length = match (shares, sum > 0.0) {
            (false, _) => value,
            (true, true) => value.max(0.0) / sum,
            (true, false) => 0.0,
        };
        let start = if length < 0.0 { &mut down } else { &mut up };
        let from = Some(*start);
        *start += length;
        // The last share ends at 1, not beside it.
        let to = if shares { start.min(1.0) } else { *start };
        list.push(Segment { series, category, value, from, to, slot: 0 });
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Plain, series};
    use super::super::{Category, Chart, Mark, Width};
    use super::*;

    fn segments(stack: Stack, values: &[f64]) -> Vec<(Option<f64>, f64, usize)> {
        let mut chart = Chart::new("x", Mark::Bar);
        chart.stack = stack;
        chart.categories = vec![Category::new("a")];
        chart.series = values.iter().map(|value| series("s", &[Some(*value)])).collect();
        let scene = Scene { chart: &chart, size: Width::Wide, numbers: &Plain, panel: None };
        Segments::of(&scene).list.iter().map(|mark| (mark.from, mark.to, mark.slot)).collect()
    }

    #[test]
    fn values_pile_up_and_down() {
        let marks = segments(Stack::Zero, &[3.0, -1.0, 2.0, -4.0]);
        let ends: Vec<f64> = marks.iter().map(|mark| mark.1).collect();
        assert_eq!(ends, [3.0, -1.0, 5.0, -5.0]);
        assert_eq!(marks[2].0, Some(3.0));
    }

    #[test]
    fn shares_fill_one_and_leave_out_what_is_negative() {
        let marks = segments(Stack::Normalize, &[1.0, -5.0, 3.0]);
        let ends: Vec<f64> = marks.iter().map(|mark| mark.1).collect();
        assert_eq!(ends, [0.25, 0.25, 1.0]);
        assert_eq!(segments(Stack::Normalize, &[0.0]), [(Some(0.0), 0.0, 0)]);
    }

    #[test]
    fn side_by_side_each_has_its_slot() {
        let marks = segments(Stack::Side, &[1.0, 2.0]);
        assert_eq!(marks, [(None, 1.0, 0), (None, 2.0, 1)]);
    }
}
