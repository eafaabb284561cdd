//! How the marks read a chart: values that can be drawn, and the order of drawing.

use super::mark::Mark;
use super::spec::{CategoryKind, Chart, Hue, Role};

impl Chart {
    /// The value of a series at a category. Beyond ±1e100 it is drawn as if it stood there: sums
    /// of such numbers must stay finite.
    pub(super) fn value(&self, series: usize, category: usize) -> Option<f64> {
        let value = self.series.get(series)?.values.get(category).copied().flatten()?;
        value.is_finite().then(|| value.clamp(-1e100, 1e100))
    }

    /// Indexes of the categories as they are drawn: 'other' and 'not stated' last, save where
    /// each begins at the end of the one before.
    pub(super) fn category_order(&self) -> Vec<usize> {
        if self.mark == Mark::Waterfall {
            return (0..self.categories.len()).collect();
        }
        let mut order: Vec<usize> = (0..self.categories.len()).collect();
        order.sort_by_key(|&index| rank(self.categories[index].kind));
        order
    }

    /// Indexes of the series in front, as they are drawn: 'other' and 'not stated' last.
    pub(super) fn mains(&self) -> Vec<usize> {
        let rank = |&index: &usize| match self.series[index].hue {
            Hue::Other => 1,
            Hue::NotStated => 2,
            _ => 0,
        };
        let mut mains: Vec<usize> = (0..self.series.len()).filter(|&s| self.is_main(s)).collect();
        mains.sort_by_key(rank);
        mains
    }

    /// Indexes of the series behind: context and whole.
    pub(super) fn backs(&self) -> Vec<usize> {
        let behind = |&s: &usize| self.series[s].role != Role::Main && Some(s) != self.x_series();
        (0..self.series.len()).filter(behind).collect()
    }

    fn is_main(&self, series: usize) -> bool {
        self.series[series].role == Role::Main && Some(series) != self.x_series()
    }

    /// Whether the chart is drawn as small multiples.
    pub(super) fn has_facets(&self) -> bool {
        !self.facets.is_empty() && self.mark.takes_facets()
    }

    /// The panel of a series.
    pub(super) fn panel_of(&self, series: usize) -> usize {
        self.series[series].facet.min(self.facets.len().saturating_sub(1))
    }

    /// Indexes of the panels as they are drawn: 'other' and 'not stated' last.
    pub(super) fn facet_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.facets.len()).collect();
        order.sort_by_key(|&index| rank(self.facets[index].kind));
        order
    }

    /// The series that gives dots their place across, if any.
    pub(super) fn x_series(&self) -> Option<usize> {
        self.across.filter(|&s| self.mark == Mark::Point && s < self.series.len())
    }
}

/// What comes after the values of a domain.
fn rank(kind: CategoryKind) -> u8 {
    match kind {
        CategoryKind::Normal | CategoryKind::Gap => 0,
        CategoryKind::Other => 1,
        CategoryKind::NotStated => 2,
    }
}
