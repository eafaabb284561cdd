//! The texts that stand in a query: a field's path, an aggregate of one (`distinct(participant)`),
//! and sums and differences of aggregates (`sum(intake) - sum(returning)`). Read without knowing
//! the data; names are looked up later.

use std::ops::Range;

use crate::diagnostic::{Check, Diagnostic};
use crate::query::aggregate::Aggregate;
use crate::query::path::piece;
use crate::said::{Said, say};
use crate::source::Spanned;

/// A field or an aggregate, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The whole text.
    pub text: Spanned<String>,
    /// The aggregate, where it has the form of one.
    pub call: Option<Call>,
}

/// An aggregate, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// What stands before the parenthesis.
    pub name: Spanned<String>,
    /// What stands inside; may be empty.
    pub argument: Spanned<String>,
}

impl Term {
    /// Reads a field's path or an aggregate. Any text is one or the other: a heading of a CSV
    /// file may have parentheses of its own.
    #[must_use]
    pub fn read(text: &Spanned<String>) -> Self {
        let text = piece(text, 0..text.value.len());
        let call = Self::call(&text);
        Self { text, call }
    }

    fn call(text: &Spanned<String>) -> Option<Call> {
        let open = text.value.find('(')?;
        let close = text.value.rfind(')').filter(|at| at + 1 == text.value.len() && *at > open)?;
        let name = piece(text, 0..open);
        let word = name.value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        let attached = name.value.len() == open || Aggregate::from_name(&name.value).is_some();
        (word && attached && !name.value.is_empty())
            .then(|| Call { argument: piece(text, open + 1..close), name })
    }
}

/// One term of a sum.
#[derive(Clone, Debug, PartialEq)]
pub struct Summand {
    /// Whether it is subtracted.
    pub negative: bool,
    /// What is added or subtracted.
    pub operand: Operand,
}

/// What a sum adds up.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// A number, as typed.
    Literal(Spanned<f64>),
    /// An aggregate.
    Term(Term),
}

/// Reads a sum of aggregates and numbers.
///
/// # Errors
/// Says what is missing or out of place, and where.
pub(super) fn read_sum(text: &Spanned<String>) -> Result<Vec<Summand>, Box<Diagnostic>> {
    let mut summands = Vec::new();
    let mut negative = false;
    let mut start = 0;
    let mut depth = 0usize;
    for (at, c) in text.value.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => {
                depth = depth
                    .checked_sub(1)
                    .ok_or_else(|| parenthesis(text, at, say!("parenthesis-closes")))?;
            }
            '+' | '-' if depth == 0 => {
                // A sign may stand before the first term.
                if !(summands.is_empty() && text.value[start..at].trim().is_empty() && start == 0) {
                    summands.push(summand(text, start..at, negative)?);
                }
                negative = c == '-';
                start = at + 1;
            }
            _ => {}
        }
    }
    if depth > 0 {
        let open = text.value.find('(').unwrap_or(0);
        return Err(parenthesis(text, open, say!("parenthesis-opens")).into());
    }
    summands.push(summand(text, start..text.value.len(), negative)?);
    Ok(summands)
}

fn parenthesis(text: &Spanned<String>, at: usize, message: Said) -> Diagnostic {
    let span = piece(text, at..at + 1).span;
    Diagnostic::at(Check::InvalidQuery, span, message).help(say!("parenthesis-help"))
}

fn summand(
    text: &Spanned<String>,
    range: Range<usize>,
    negative: bool,
) -> Result<Summand, Box<Diagnostic>> {
    let empty = text.value[range.clone()].trim().is_empty();
    let typed = piece(text, range);
    if empty {
        return Err(Diagnostic::at(
            Check::InvalidQuery,
            text.span,
            say!("sum-lacks", text = %text.value),
        )
        .help(say!("sum-lacks.help"))
        .into());
    }
    if typed.value.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return literal(&typed).map(|operand| Summand { negative, operand });
    }
    let term = Term::read(&typed);
    if term.call.is_none() {
        return Err(not_an_aggregate(&typed).into());
    }
    Ok(Summand { negative, operand: Operand::Term(term) })
}

fn literal(typed: &Spanned<String>) -> Result<Operand, Box<Diagnostic>> {
    let plain = typed.value.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    match typed.value.parse::<f64>() {
        Ok(number) if plain && number.is_finite() => {
            Ok(Operand::Literal(Spanned::new(number, typed.span)))
        }
        _ => Err(Diagnostic::at(
            Check::InvalidQuery,
            typed.span,
            say!("neither-number-nor-aggregate", typed = %typed.value),
        )
        .help(say!("neither-number-nor-aggregate.help"))
        .into()),
    }
}

fn not_an_aggregate(typed: &Spanned<String>) -> Diagnostic {
    let text = &typed.value;
    let help = if text.contains(['*', '/']) {
        say!("not-an-aggregate.help-signs")
    } else if text.contains('(') {
        say!("not-an-aggregate.help-between")
    } else {
        say!("not-an-aggregate.help", text = %text)
    };
    Diagnostic::at(Check::InvalidQuery, typed.span, say!("not-an-aggregate", text = %text))
        .help(help)
}
