//! Axes with round, exact ticks. plotters maps values to coordinates; which values deserve a
//! tick and where an axis ends is decided here, because a reader sees at once when it is odd.

use plotters::coord::combinators::{IntoLogRange, LogCoord};
use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};
use plotters::coord::types::RangedCoordf64;
use std::ops::Range;

/// A numeric axis. The category axis is one too: category *i* fills `i..i + 1`.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Axis {
    /// Values in proportion.
    Linear(f64, f64),
    /// Logarithms in proportion; both ends are positive.
    Log(f64, f64),
}

/// So many lengths of an axis beyond its ends is as good as infinitely far.
const FAR: f64 = 100.0;

impl Ranged for Axis {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        match *self {
            Self::Linear(from, to) => {
                // What lies far outside has no coordinate that plotters could reckon with.
                let far = (to - from).abs() * FAR;
                let value = value.max(from.min(to) - far).min(from.max(to) + far);
                RangedCoordf64::from(from..to).map(&value, limit)
            }
            Self::Log(from, to) => LogCoord::from((from..to).log_scale()).map(value, limit),
        }
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        let count = hint.max_num_points();
        match *self {
            Self::Linear(from, to) => linear_ticks(from, to, step(from, to, count, false)),
            Self::Log(from, to) => log_ticks(from, to),
        }
    }

    fn range(&self) -> Range<f64> {
        match *self {
            Self::Linear(from, to) | Self::Log(from, to) => from..to,
        }
    }
}

/// A value axis with its ticks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueAxis {
    /// The mapping.
    pub(super) axis: Axis,
    /// Where ticks stand, ascending, all on the axis.
    pub(super) ticks: Vec<f64>,
    /// Where bars begin.
    pub(super) base: f64,
}

/// What a linear axis has to show.
#[derive(Clone, Copy, Debug)]
pub(super) struct Needs {
    /// The smallest value.
    pub(super) min: f64,
    /// The largest value.
    pub(super) max: f64,
    /// About how many steps between ticks.
    pub(super) steps: usize,
    /// Whether fractions make no sense (people, places).
    pub(super) whole: bool,
    /// Whether ticks will be printed; without them the axis ends at the data.
    pub(super) printed: bool,
}

impl ValueAxis {
    /// An axis that begins at zero, or shows it.
    pub(super) fn from_zero(needs: Needs) -> Self {
        let Needs { min, max, .. } = needs;
        let (min, max) = if min >= 0.0 && max <= 0.0 { (0.0, 1.0) } else { (min, max) };
        Self::between(Needs { min: min.min(0.0), max: max.max(0.0), ..needs })
    }

    /// An axis around values whose distance from zero does not matter.
    pub(super) fn between(needs: Needs) -> Self {
        let Needs { min, mut max, steps, whole, printed } = needs;
        let tiny = (min.abs().max(max.abs()) * 1e-9).max(f64::MIN_POSITIVE);
        if max - min <= tiny {
            max = min + (min.abs() * 0.5).max(if whole { 1.0 } else { 1e-9 });
        }
        let step = step(min, max, steps, whole);
        let (mut from, mut to) = (min, max);
        if printed {
            // The last tick closes the axis unless that leaves more than half a step empty: then
            // the marks reach over it.
            let (low, high) = ((min / step.size).floor(), (max / step.size).ceil());
            from =
                if min - low * step.size > 0.5 * step.size { min } else { step.at(low).min(min) };
            to =
                if high * step.size - max > 0.5 * step.size { max } else { step.at(high).max(max) };
        }
        let ticks = linear_ticks(from, to, step);
        Self { axis: Axis::Linear(from, to), ticks, base: 0.0 }
    }

    /// A logarithmic axis over positive values; bars begin at its lower end.
    pub(super) fn log(min: f64, max: f64) -> Self {
        let (min, max) = if min > 0.0 && max >= min { (min, max) } else { (1.0, 10.0) };
        let (min, max) = (min.max(1e-100), max.max(1e-100));
        let mut from = round_below(min);
        if from >= min {
            // The smallest bar needs a length.
            from = round_below(min * 0.99);
        }
        let mut to = round_above(max);
        if to / from > 1e3 {
            // Only powers of ten have ticks then, and the base of bars needs one.
            from = 10f64.powf(from.log10().floor());
        }
        if to <= from {
            to = from * 10.0;
        }
        Self { axis: Axis::Log(from, to), ticks: log_ticks(from, to), base: from }
    }

    /// The values at both ends.
    pub(super) fn ends(&self) -> (f64, f64) {
        match self.axis {
            Axis::Linear(from, to) | Axis::Log(from, to) => (from, to),
        }
    }

    /// Whether a value has a place on the axis.
    pub(super) fn shows(&self, value: f64) -> bool {
        match self.axis {
            Axis::Linear(from, to) => value >= from && value <= to,
            Axis::Log(from, to) => value >= from && value <= to && value > 0.0,
        }
    }
}

/// A step of 1, 2 or 5 times a power of ten.
#[derive(Clone, Copy, Debug)]
struct Step {
    digit: f64,
    exponent: i32,
    size: f64,
}

impl Step {
    /// The tick at a multiple of the step. Dividing by a power of ten gives the number nearest to
    /// what is printed (0.3, not 0.30000000000000004).
    fn at(self, multiple: f64) -> f64 {
        let scaled = multiple * self.digit;
        let value = if self.exponent < 0 {
            scaled / 10f64.powi(-self.exponent)
        } else {
            scaled * 10f64.powi(self.exponent)
        };
        // Never a negative zero.
        value + 0.0
    }
}

fn step(min: f64, max: f64, steps: usize, whole: bool) -> Step {
    let count = u32::try_from(steps.max(1)).map_or(1.0, f64::from);
    let rough = (max - min) / count;
    let power = rough.log10().floor().clamp(-300.0, 300.0);
    #[expect(clippy::cast_possible_truncation, reason = "a whole number within ±300")]
    let mut exponent = power as i32;
    let lead = rough / 10f64.powi(exponent);
    // The boundaries are the geometric means of the neighbouring steps.
    let mut digit = if lead < 1.5 {
        1.0
    } else if lead < 3.2 {
        2.0
    } else if lead < 7.1 {
        5.0
    } else {
        exponent += 1;
        1.0
    };
    if whole && exponent < 0 {
        (digit, exponent) = (1.0, 0);
    }
    let probe = Step { digit, exponent, size: 1.0 };
    Step { size: probe.at(1.0), ..probe }
}

/// The multiples of a step within the range.
fn linear_ticks(from: f64, to: f64, step: Step) -> Vec<f64> {
    let first = (from / step.size - 1e-9).ceil();
    let last = (to / step.size + 1e-9).floor();
    let mut ticks = Vec::new();
    let mut multiple = first;
    while multiple <= last && ticks.len() < 100 {
        ticks.push(step.at(multiple));
        multiple += 1.0;
        if multiple - 1.0 >= multiple {
            // Beyond 2^53 the next multiple is no other number.
            break;
        }
    }
    ticks
}

/// Powers of ten within the range; with 2 and 5 between them when there are few.
fn log_ticks(from: f64, to: f64) -> Vec<f64> {
    let decades = (to / from).log10();
    let digits: &[f64] = if decades > 3.0 { &[1.0] } else { &[1.0, 2.0, 5.0] };
    let low = from.log10().floor();
    let stride = (decades / 8.0).ceil().max(1.0);
    let mut ticks = Vec::new();
    let mut exponent = low;
    while exponent <= to.log10() + 1e-9 {
        #[expect(clippy::cast_possible_truncation, reason = "a whole number within ±101")]
        let power = exponent as i32;
        for &digit in digits {
            let tick = Step { digit, exponent: power, size: 1.0 }.at(1.0);
            if tick >= from * (1.0 - 1e-9) && tick <= to * (1.0 + 1e-9) {
                ticks.push(tick);
            }
        }
        exponent += stride;
    }
    ticks
}

/// The next 1, 2 or 5 times a power of ten at or below a positive value.
fn round_below(value: f64) -> f64 {
    candidates(value).into_iter().rfind(|tick| *tick <= value).unwrap_or(value)
}

/// The next 1, 2 or 5 times a power of ten at or above a positive value.
fn round_above(value: f64) -> f64 {
    candidates(value).into_iter().find(|tick| *tick >= value).unwrap_or(value)
}

fn candidates(value: f64) -> Vec<f64> {
    #[expect(clippy::cast_possible_truncation, reason = "the logarithm of a finite f64 is small")]
    let power = value.log10().floor() as i32;
    let digits = [1.0, 2.0, 5.0];
    (power - 1..=power + 1)
        .flat_map(|exponent| digits.map(|digit| Step { digit, exponent, size: 1.0 }.at(1.0)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(min: f64, max: f64) -> Needs {
        Needs { min, max, steps: 4, whole: false, printed: true }
    }

    #[test]
    fn ticks_are_round_and_exact() {
        let ticks = |min, max| ValueAxis::from_zero(needs(min, max)).ticks;
        assert_eq!(ticks(10.0, 62.0), [0.0, 20.0, 40.0, 60.0]);
        assert_eq!(ticks(10.0, 75.0), [0.0, 20.0, 40.0, 60.0, 80.0]);
        assert_eq!(ticks(0.0, 0.7), [0.0, 0.2, 0.4, 0.6]);
        assert_eq!(ticks(0.0, 0.9), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert_eq!(ticks(-30.0, 90.0), [-40.0, -20.0, 0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(
            ValueAxis::between(needs(101.0, 107.0)).ticks,
            [100.0, 102.0, 104.0, 106.0, 108.0]
        );
    }

    #[test]
    fn people_are_not_halved() {
        let axis = ValueAxis::from_zero(Needs { whole: true, ..needs(0.0, 2.0) });
        assert_eq!(axis.ticks, [0.0, 1.0, 2.0]);
    }

    #[test]
    fn an_axis_shows_its_values_and_zero() {
        // The last: so small beside its step that their quotient is zero.
        let odd = (-3e-273, 1e100);
        for (min, max) in [(0.0, 0.0), (5.0, 5.0), (-3.0, -1.0), (1e-30, 2e-30), (0.0, 1e100), odd]
        {
            let axis = ValueAxis::from_zero(needs(min, max));
            let shown = [min, max, 0.0].iter().all(|value| axis.shows(*value));
            assert!(shown, "{min} to {max}: {axis:?}");
            assert!(axis.ticks.iter().all(|tick| axis.shows(*tick)), "{axis:?}");
        }
    }

    #[test]
    fn a_logarithmic_axis_ticks_in_powers() {
        let axis = ValueAxis::log(3.0, 700.0);
        assert_eq!(axis.axis, Axis::Log(2.0, 1000.0));
        assert_eq!(axis.ticks, [2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0]);
        // Below the smallest value, so that its bar has a length.
        assert_eq!(ValueAxis::log(10.0, 10.0).axis, Axis::Log(5.0, 10.0));
        assert_eq!(ValueAxis::log(1.0, 1e4).ticks, [0.1, 1.0, 10.0, 100.0, 1e3, 1e4]);
    }
}
