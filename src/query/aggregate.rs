//! Aggregates: how many values become one number, and how they add up without losing anything on
//! the way. Missing values are counted beside the result, never inside it.

use std::collections::BTreeSet;

use crate::query::value::Cell;

/// How values become one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregate {
    /// Number of records.
    Count,
    /// Number of different values.
    Distinct,
    /// Sum.
    Sum,
    /// Arithmetic mean.
    Mean,
    /// Middle value, or the mean of the two middle ones.
    Median,
    /// Smallest.
    Min,
    /// Largest.
    Max,
}

impl Aggregate {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Count, Self::Distinct, Self::Sum, Self::Mean, Self::Median, Self::Min, Self::Max];

    /// Its name in queries (Vega-Lite's).
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Distinct => "distinct",
            Self::Sum => "sum",
            Self::Mean => "mean",
            Self::Median => "median",
            Self::Min => "min",
            Self::Max => "max",
        }
    }

    /// The aggregate of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|aggregate| aggregate.name() == name)
    }

    /// Whether it works on numbers alone.
    #[must_use]
    pub const fn needs_number(self) -> bool {
        !matches!(self, Self::Count | Self::Distinct)
    }
}

/// A sum of floating-point numbers that carries its rounding error along (Neumaier, 1974:
/// Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen), so that ten times 0.1
/// is 1.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Total {
    sum: f64,
    error: f64,
}

impl Total {
    pub(super) fn add(&mut self, number: f64) {
        let sum = self.sum + number;
        self.error += if self.sum.abs() >= number.abs() {
            (self.sum - sum) + number
        } else {
            (number - sum) + self.sum
        };
        self.sum = sum;
    }

    pub(super) fn get(self) -> f64 {
        self.sum + self.error
    }
}

/// An aggregate on its way through the rows of one group.
#[derive(Clone, Debug)]
pub(super) struct Accumulator {
    state: State,
    /// Values that were not there.
    pub(super) skipped: usize,
}

#[derive(Clone, Debug)]
enum State {
    Count(usize),
    Distinct(BTreeSet<Cell>),
    Sum(Total, usize),
    Mean(Total, usize),
    Median(Vec<f64>),
    Min(Option<f64>),
    Max(Option<f64>),
}

impl Accumulator {
    pub(super) fn new(aggregate: Aggregate) -> Self {
        let state = match aggregate {
            Aggregate::Count => State::Count(0),
            Aggregate::Distinct => State::Distinct(BTreeSet::new()),
            Aggregate::Sum => State::Sum(Total::default(), 0),
            Aggregate::Mean => State::Mean(Total::default(), 0),
            Aggregate::Median => State::Median(Vec::new()),
            Aggregate::Min => State::Min(None),
            Aggregate::Max => State::Max(None),
        };
        Self { state, skipped: 0 }
    }

    /// Takes in one value; for a count, one record, whatever the value.
    pub(super) fn add(&mut self, cell: Option<&Cell>) {
        if let State::Count(records) = &mut self.state {
            *records += 1;
            return;
        }
        let Some(cell) = cell else {
            self.skipped += 1;
            return;
        };
        match &mut self.state {
            State::Count(_) => {}
            State::Distinct(values) => {
                if !values.contains(cell) {
                    values.insert(cell.clone());
                }
            }
            State::Sum(total, count) | State::Mean(total, count) => {
                if let Some(number) = cell.as_number() {
                    total.add(number);
                    *count += 1;
                }
            }
            State::Median(numbers) => numbers.extend(cell.as_number()),
            State::Min(least) => {
                let number = cell.as_number();
                *least = least.map_or(number, |old| number.map(|new| old.min(new)));
            }
            State::Max(most) => {
                let number = cell.as_number();
                *most = most.map_or(number, |old| number.map(|new| old.max(new)));
            }
        }
    }

    /// The result; `None` where there was no value to work on. The sum of nothing is nothing
    /// stated, not zero.
    pub(super) fn finish(self) -> Option<f64> {
        let result = match self.state {
            State::Count(records) => Some(as_number(records)),
            State::Distinct(values) => Some(as_number(values.len())),
            State::Sum(total, count) => (count > 0).then(|| total.get()),
            State::Mean(total, count) => (count > 0).then(|| total.get() / as_number(count)),
            State::Median(numbers) => median(numbers),
            State::Min(number) | State::Max(number) => number,
        };
        // Only sums beyond 10^308 are not finite.
        result.filter(|number| number.is_finite())
    }

    /// The different values, if it collected them.
    pub(super) fn into_values(self) -> BTreeSet<Cell> {
        match self.state {
            State::Distinct(values) => values,
            _ => BTreeSet::new(),
        }
    }
}

fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.len() / 2;
    let upper = *numbers.get(middle)?;
    if numbers.len() % 2 == 1 {
        return Some(upper);
    }
    numbers.get(middle.wrapping_sub(1)).map(|lower| f64::midpoint(*lower, upper))
}

/// A count as a number.
#[expect(clippy::cast_precision_loss, reason = "no site has 2^53 records")]
pub(super) const fn as_number(count: usize) -> f64 {
    count as f64
}
