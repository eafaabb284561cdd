//! One number: what a figure's check recomputes.

use crate::diagnostic::{Check, Diagnostic};
use crate::query::aggregate::{Accumulator, Aggregate, Total};
use crate::query::data::Data;
use crate::query::run::Task;
use crate::query::{Formula, FormulaTerm, Measure, TermValue};
use crate::said::say;

/// A computed number and how it came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Scalar {
    /// The number.
    pub value: f64,
    /// Its terms in order.
    pub parts: Vec<Part>,
    /// Missing values over all terms.
    pub skipped: usize,
    /// Records that passed the filter.
    pub records: usize,
}

/// A term of a computed number.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// As typed: `sum(returning)`.
    pub text: String,
    /// Whether it is subtracted.
    pub negative: bool,
    /// Its value, before its sign.
    pub value: f64,
    /// Missing values that it does not include.
    pub skipped: usize,
}

impl Formula {
    /// Whether it only counts what is on record; otherwise it works on numbers that somebody
    /// reported (`sum(intake)`).
    #[must_use]
    pub fn counts_records(&self) -> bool {
        self.measures().all(|measure| !measure.aggregate.needs_number())
    }

    fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.terms.iter().filter_map(|term| match &term.value {
            TermValue::Measure(measure) => Some(measure),
            TermValue::Literal(_) => None,
        })
    }
}

/// Computes a number. The sum of no values is 0 here, so that it can be subtracted.
///
/// # Errors
/// A mean, median, minimum or maximum of no values does not exist.
pub fn scalar(formula: &Formula, data: &dyn Data) -> Result<Scalar, Box<Diagnostic>> {
    let task = Task {
        set: formula.set,
        filter: &formula.filter,
        dimensions: Vec::new(),
        measures: formula.measures().map(|it| (it.aggregate, it.field.as_ref())).collect(),
    };
    let mut groups = task.run(data, &|_| {});
    let mut values = groups.values.pop().unwrap_or_default().into_iter();
    let mut total = Total::default();
    let mut parts = Vec::new();
    for term in &formula.terms {
        let part = match &term.value {
            TermValue::Literal(number) => Part {
                text: number.to_string(),
                negative: term.negative,
                value: *number,
                skipped: 0,
            },
            TermValue::Measure(measure) => {
                let found = values.next();
                let skipped = found.as_ref().map_or(0, |value| value.skipped);
                let value = found.and_then(Accumulator::finish);
                let value = value
                    .or((measure.aggregate == Aggregate::Sum).then_some(0.0))
                    .ok_or_else(|| nothing(term, measure, groups.total))?;
                Part { text: measure.text.clone(), negative: term.negative, value, skipped }
            }
        };
        total.add(if part.negative { -part.value } else { part.value });
        parts.push(part);
    }
    let skipped = parts.iter().map(|part| part.skipped).sum();
    Ok(Scalar { value: total.get(), parts, skipped, records: groups.total })
}

fn nothing(term: &FormulaTerm, measure: &Measure, records: usize) -> Diagnostic {
    let (message, help) = if records == 0 {
        (say!("no-records-pass", text = %measure.text), say!("no-records-pass.help"))
    } else {
        (say!("no-values", text = %measure.text), say!("no-values.help"))
    };
    Diagnostic::at(Check::InvalidQuery, term.span, message).help(help)
}
