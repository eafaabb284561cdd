//! Four classes of values, from pale to dark, with round limits: for heat maps and maps.

use super::scene::count;
use super::spec::Numbers;

/// How many classes there are at most; the style sheet has a colour for each.
const CLASSES: usize = 4;
/// A class that holds more than this share of all values tells too little: then classes follow
/// the values rather than equal steps.
const CROWDED: f64 = 0.65;

/// Classes of values.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Classes {
    /// Where each class after the first begins, ascending.
    limits: Vec<f64>,
    min: f64,
    max: f64,
    /// Whether there are no fractions.
    whole: bool,
    /// Whether each class is one value.
    exact: bool,
}

impl Classes {
    /// Classes for some finite values.
    pub(super) fn of(values: &[f64], whole: bool) -> Self {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let (min, max) = match (sorted.first(), sorted.last()) {
            (Some(&min), Some(&max)) => (min, max),
            _ => (0.0, 0.0),
        };
        let mut distinct = sorted.clone();
        distinct.dedup();
        let exact = distinct.len() <= CLASSES;
        let limits = if exact {
            distinct.split_off(1.min(distinct.len()))
        } else {
            let equal = equal(min, max, whole);
            let even = !crowded(&sorted, &equal, 1);
            let by_factor = if even { Vec::new() } else { by_factor(&sorted, whole) };
            match (even, crowded(&sorted, &by_factor, 0)) {
                (true, _) => equal,
                (false, false) => by_factor,
                (false, true) => by_rank(&sorted, whole),
            }
        };
        Self { limits, min, max, whole, exact }
    }

    /// The colour of a value: 1 is pale, 4 is dark.
    pub(super) fn colour(&self, value: f64) -> u8 {
        self.colour_of(self.limits.iter().filter(|limit| value >= **limit).count())
    }

    /// Fewer classes are as far apart as four.
    fn colour_of(&self, class: usize) -> u8 {
        let colours: &[u8] = match self.limits.len() {
            0 => &[2],
            1 => &[1, 3],
            2 => &[1, 2, 4],
            _ => &[1, 2, 3, 4],
        };
        colours.get(class).copied().unwrap_or(4)
    }

    /// Each class: its colour and what it holds, in words.
    pub(super) fn named(&self, numbers: &dyn Numbers) -> Vec<(u8, String)> {
        let dash = if self.min < 0.0 { " – " } else { "–" };
        let from = |class: usize| match class.checked_sub(1) {
            Some(before) => self.limits[before],
            None => self.min,
        };
        let to = |class: usize| match self.limits.get(class) {
            Some(limit) if self.whole => limit - 1.0,
            Some(limit) => *limit,
            None => self.max,
        };
        let named = |class: usize| {
            let (from, to) = (from(class), to(class));
            let text = if from < to && !self.exact {
                format!("{}{dash}{}", numbers.format(from), numbers.format(to))
            } else {
                numbers.format(from)
            };
            (self.colour_of(class), text)
        };
        (0..=self.limits.len()).map(named).collect()
    }
}

/// The limits of four equal steps of a round size.
fn equal(min: f64, max: f64, whole: bool) -> Vec<f64> {
    let rough = (max - min) / 4.0;
    let mut power = 10f64.powf(rough.log10().floor().clamp(-300.0, 300.0));
    for _ in 0..3 {
        for digit in [1.0, 2.0, 2.5, 5.0] {
            let step: f64 = digit * power;
            let first = (min / step).floor() * step;
            let fits = first + 4.0 * step >= max && (!whole || step.fract() == 0.0);
            if fits {
                let limits = (1..CLASSES).map(|i| first + count(i) * step);
                return limits.filter(|limit| *limit <= max).collect();
            }
        }
        power *= 10.0;
    }
    Vec::new()
}

/// Whether one class holds nearly everything, or more than `empty` hold nothing.
fn crowded(sorted: &[f64], limits: &[f64], empty: usize) -> bool {
    let mut counts = vec![0_usize; limits.len() + 1];
    for value in sorted {
        counts[limits.iter().filter(|limit| value >= *limit).count()] += 1;
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let all = count(sorted.len().max(1));
    limits.is_empty()
        || count(most) / all > CROWDED
        || counts.iter().filter(|count| **count == 0).count() > empty
}

/// The limits of four equal factors, each 1, 2 or 5 times a power of ten; what is zero or below
/// lies in the first class.
fn by_factor(sorted: &[f64], whole: bool) -> Vec<f64> {
    let Some(min) = sorted.iter().copied().find(|value| *value > 0.0) else { return Vec::new() };
    let max = sorted.last().copied().unwrap_or(min);
    let limit = |class: usize| round(min * (max / min).powf(count(class) / count(CLASSES)));
    let mut limits: Vec<f64> = (1..CLASSES).map(limit).collect();
    limits.retain(|limit| *limit > min && *limit <= max && (!whole || limit.fract() == 0.0));
    limits.dedup();
    limits
}

/// Limits near the quarters of the values, each 1, 2 or 5 times a power of ten.
fn by_rank(sorted: &[f64], whole: bool) -> Vec<f64> {
    let (Some(&min), Some(&max)) = (sorted.first(), sorted.last()) else { return Vec::new() };
    let mut limits: Vec<f64> = Vec::new();
    for quarter in 1..CLASSES {
        let Some(&value) = sorted.get(sorted.len() * quarter / CLASSES) else { continue };
        let limit = if whole { round(value).round() } else { round(value) };
        let above = limits.last().copied().unwrap_or(min);
        // Where a limit is taken, the next value makes one.
        let limit = if limit > above {
            Some(limit)
        } else {
            sorted.iter().copied().find(|value| *value > above)
        };
        limits.extend(limit.filter(|limit| *limit <= max));
    }
    limits
}

/// The nearest of 1, 2 and 5 times a power of ten, by proportion.
fn round(value: f64) -> f64 {
    if value == 0.0 {
        return 0.0;
    }
    let power = 10f64.powf(value.abs().log10().floor());
    let lead = value.abs() / power;
    let digit = if lead < 1.5 {
        1.0
    } else if lead < 3.2 {
        2.0
    } else if lead < 7.1 {
        5.0
    } else {
        10.0
    };
    digit * power * value.signum()
}

#[cfg(test)]
mod tests {
    use super::super::tests::Plain;
    use super::*;

    fn named(values: &[f64]) -> Vec<(u8, String)> {
        let whole = values.iter().all(|value| value.fract() == 0.0);
        Classes::of(values, whole).named(&Plain)
    }

    fn texts(values: &[f64]) -> Vec<String> {
        named(values).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn equal_steps_have_round_limits() {
        let values = [0.0, 4.0, 21.0, 38.0, 55.0, 72.0, 86.0];
        assert_eq!(texts(&values), ["0–24", "25–49", "50–74", "75–86"]);
        assert_eq!(
            texts(&[0.1, 0.2, 0.35, 0.5, 0.8, 0.9]),
            ["0.1–0.25", "0.25–0.5", "0.5–0.75", "0.75–0.9"]
        );
    }

    #[test]
    fn crowded_values_are_parted_by_rank() {
        let values = [1.0, 1.0, 2.0, 2.0, 3.0, 4.0, 5.0, 5.0, 9.0, 12.0, 300.0];
        assert_eq!(texts(&values), ["1", "2–4", "5–9", "10–300"]);
    }

    #[test]
    fn classes_that_hold_nothing_are_left_out() {
        assert_eq!(
            texts(&[-31.5, -18.0, -4.0, 0.0, 3.0, 12.0]),
            ["-31.5 – -20", "-20 – 0", "0 – 12"]
        );
    }

    #[test]
    fn a_wide_range_is_parted_by_factors() {
        let values = [
            1.0, 2.0, 3.0, 6.0, 7.0, 9.0, 12.0, 30.0, 60.0, 120.0, 200.0, 320.0, 3.0, 4.0, 9.0, 9.0,
        ];
        assert_eq!(texts(&values), ["1–4", "5–19", "20–99", "100–320"]);
    }

    #[test]
    fn few_values_have_a_class_each() {
        assert_eq!(named(&[0.0, 1.0, 1.0]), [(1, "0".to_owned()), (3, "1".to_owned())]);
        assert_eq!(named(&[7.0]), [(2, "7".to_owned())]);
        assert_eq!(texts(&[-4.0, 0.0, 9.0]), ["-4", "0", "9"]);
    }

    #[test]
    fn every_value_has_a_class() {
        for values in [
            vec![],
            vec![1e100, -1e100, 0.0, 1.0, 2.0, 3.0],
            vec![1e-300, 2e-300, 3e-300, 4e-300, 5e-300],
        ] {
            let classes = Classes::of(&values, false);
            assert!(values.iter().all(|value| (1..=4).contains(&classes.colour(*value))));
        }
    }
}
