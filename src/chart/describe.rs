//! What a chart shows, as data for a text alternative: range, extremes, trend. The caller's
//! language files make the sentence; here are only the facts that go into it.

mod shape;

use super::spec::{CategoryKind, Chart};
pub use shape::{Cell, Changes, FacetSummary, Kind, Range, Shape};

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The index of its category.
    pub category: usize,
    /// The label of its category in full.
    pub label: String,
    /// The value.
    pub value: f64,
}

/// How values change along an ordered domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// Every step is up or level, and at least one is up.
    Rising,
    /// Every step is down or level, and at least one is down.
    Falling,
    /// All values are equal.
    Steady,
    /// Up and down.
    Mixed,
}

/// What one series shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesSummary {
    /// The index of the series.
    pub series: usize,
    /// Its name.
    pub name: String,
    /// The index of its panel among small multiples.
    pub facet: Option<usize>,
    /// How many categories have a value.
    pub known: usize,
    /// How many categories other than gaps have none.
    pub missing: usize,
    /// The sum of all values.
    pub total: f64,
    /// The first value in the domain's order.
    pub first: Option<Point>,
    /// The last value in the domain's order.
    pub last: Option<Point>,
    /// The highest value among normal categories; the first of equals.
    pub highest: Option<Point>,
    /// The lowest value among normal categories; the first of equals.
    pub lowest: Option<Point>,
    /// How many normal categories share the highest value.
    pub ties: usize,
    /// How values change; only over an ordered domain, and for two values or more.
    pub trend: Option<Trend>,
}

/// What a chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// How many categories of the domain there are, without 'other' and 'not stated'.
    pub categories: usize,
    /// The label of the first category in full.
    pub from: Option<String>,
    /// The label of the last normal category in full.
    pub to: Option<String>,
    /// Whether the domain has an order, so that 'from … to …' makes sense.
    pub ordered: bool,
    /// The labels of gaps in full.
    pub gaps: Vec<String>,
    /// Each series, in the chart's order.
    pub series: Vec<SeriesSummary>,
    /// What the mark adds.
    pub shape: Shape,
    /// The panels of small multiples, in drawn order; empty for a single picture.
    pub facets: Vec<FacetSummary>,
}

/// Finds out what a chart shows.
#[must_use]
pub fn describe(chart: &Chart) -> Summary {
    let full = |index: &usize| chart.categories[*index].full().to_owned();
    let of_kind = |wanted: &[CategoryKind]| -> Vec<usize> {
        let fits = |index: &usize| wanted.contains(&chart.categories[*index].kind);
        (0..chart.categories.len()).filter(fits).collect()
    };
    let domain = of_kind(&[CategoryKind::Normal, CategoryKind::Gap]);
    Summary {
        categories: domain.len(),
        from: domain.first().map(full),
        to: domain.last().map(full),
        ordered: chart.is_ordered(),
        gaps: of_kind(&[CategoryKind::Gap]).iter().map(full).collect(),
        series: (0..chart.series.len()).map(|series| summary(chart, series)).collect(),
        shape: shape::shape(chart),
        facets: shape::facets(chart),
    }
}

fn summary(chart: &Chart, series: usize) -> SeriesSummary {
    let point = |category: usize| {
        let value = chart.value(series, category)?;
        Some(Point { category, label: chart.categories[category].full().to_owned(), value })
    };
    let all: Vec<Point> = (0..chart.categories.len()).filter_map(point).collect();
    let normal = |point: &&Point| chart.categories[point.category].kind == CategoryKind::Normal;
    let domain: Vec<&Point> = all.iter().filter(normal).collect();
    let better = |best: Option<&Point>, point: &Point, up: bool| match best {
        Some(best) if up => point.value > best.value,
        Some(best) => point.value < best.value,
        None => true,
    };
    let extreme = |up: bool| {
        let pick = |best: Option<&'_ Point>, point: &&Point| better(best, point, up);
        let mut best: Option<&Point> = None;
        for point in &domain {
            if pick(best, point) {
                best = Some(point);
            }
        }
        best.cloned()
    };
    let highest = extreme(true);
    let top = highest.as_ref().map(|point| point.value);
    let gaps = chart.categories.iter().enumerate().filter(|(index, category)| {
        category.kind == CategoryKind::Gap && chart.value(series, *index).is_none()
    });
    let values: Vec<f64> = domain.iter().map(|point| point.value).collect();
    SeriesSummary {
        series,
        name: chart.series[series].name.clone(),
        facet: chart.has_facets().then(|| chart.panel_of(series)),
        known: all.len(),
        missing: chart.categories.len() - all.len() - gaps.count(),
        total: all.iter().map(|point| point.value).sum(),
        first: domain.first().map(|point| (*point).clone()),
        last: domain.last().map(|point| (*point).clone()),
        lowest: extreme(false),
        ties: values.iter().filter(|value| Some(**value) == top).count(),
        trend: if chart.is_ordered() { trend(&values) } else { None },
        highest,
    }
}

fn trend(values: &[f64]) -> Option<Trend> {
    if values.len() < 2 {
        return None;
    }
    let up = values.windows(2).any(|pair| pair[1] > pair[0]);
    let down = values.windows(2).any(|pair| pair[1] < pair[0]);
    Some(match (up, down) {
        (true, false) => Trend::Rising,
        (false, true) => Trend::Falling,
        (false, false) => Trend::Steady,
        (true, true) => Trend::Mixed,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::cohorts;
    use super::*;

    #[test]
    fn a_summary_says_range_extremes_and_trend() {
        let summary = describe(&cohorts());
        assert_eq!((summary.from.as_deref(), summary.to.as_deref()), (Some("2017"), Some("2024")));
        assert_eq!(summary.gaps, ["2020"]);
        let record = &summary.series[1];
        assert_eq!(
            record.highest.as_ref().map(|p| (p.label.as_str(), p.value)),
            Some(("2018", 53.0))
        );
        assert_eq!(
            record.lowest.as_ref().map(|p| (p.label.as_str(), p.value)),
            Some(("2024", 11.0))
        );
        assert_eq!((record.known, record.missing, record.ties), (7, 0, 1));
        assert_eq!(record.trend, Some(Trend::Mixed));
        assert!((record.total - 248.0).abs() < 1e-9);
        assert_eq!(summary.series[0].ties, 3);
    }

    #[test]
    fn names_have_no_trend() {
        let mut chart = cohorts();
        chart.categories.iter_mut().for_each(|category| category.position = None);
        assert!(describe(&chart).series.iter().all(|series| series.trend.is_none()));
    }

    #[test]
    fn level_and_one_way_trends_are_told_apart() {
        assert_eq!(trend(&[1.0, 1.0, 2.0]), Some(Trend::Rising));
        assert_eq!(trend(&[3.0, 2.0]), Some(Trend::Falling));
        assert_eq!(trend(&[2.0, 2.0]), Some(Trend::Steady));
        assert_eq!(trend(&[2.0]), None);
    }
}
