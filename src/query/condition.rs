//! From a filter as typed to conditions on the data at hand: the field is found, and what it is
//! compared with is read as the field's type. A filter that can never fit is a wrong number in
//! waiting, so it is an error here.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::query::data::{Data, Found, Schema, SetId, Type};
use crate::query::filter::{Condition, FilterLine, Predicate, Test, TestLine, compare};
use crate::query::path::FieldPath;
use crate::query::value::Cell;
use crate::source::Spanned;

impl Condition {
    /// Finds the field and reads what it is compared with; everything wrong is reported.
    pub(super) fn resolve(
        line: &FilterLine,
        set: SetId,
        data: &dyn Data,
        report: &mut Report,
    ) -> Option<Self> {
        let field = match FieldPath::find(data.schema(), set, &line.field) {
            Ok(field) => field,
            Err(problem) => {
                report.push(*problem);
                return None;
            }
        };
        let mut sound = true;
        let mut tests = Vec::new();
        for test in &line.tests {
            if test.predicate.compares() && !matches!(field.kind, Type::Number | Type::Date) {
                report.push(incomparable(test, &field, data.schema()));
                sound = false;
                continue;
            }
            let mut operands = Vec::new();
            for operand in &test.operands {
                match read_operand(operand, test.predicate, &field, data) {
                    Ok(cell) => operands.push(cell),
                    Err(problem) => report.push(*problem),
                }
            }
            sound &= operands.len() == test.operands.len();
            if let (Predicate::Range, [from, to]) = (test.predicate, operands.as_slice())
                && compare(from, to) == Ordering::Greater
            {
                report.push(
                    Diagnostic::at(
                        Check::InvalidQuery,
                        test.span,
                        "the range ends before it begins, so no record can fit",
                    )
                    .help("write the smaller value first"),
                );
                sound = false;
            }
            tests.push(Test { predicate: test.predicate, operands });
        }
        sound.then_some(Self { field, tests })
    }
}

fn incomparable(test: &TestLine, field: &FieldPath, schema: &Schema) -> Diagnostic {
    let name = test.predicate.name();
    let numeric = match field.kind {
        Type::Ref(set) => schema
            .set(set)
            .fields
            .iter()
            .find(|field| matches!(field.kind, Type::Number | Type::Date))
            .map(|inner| format!("compare one of its fields: {}.{}", field.text, inner.name)),
        _ => None,
    };
    Diagnostic::at(
        Check::InvalidQuery,
        test.span,
        format!("'{name}' needs numbers or dates; '{}' is {}", field.text, field.kind.noun()),
    )
    .maybe_help(numeric)
    .help(format!("name the values that fit: '{}: [first, second]'", field.text))
}

fn read_operand(
    typed: &Spanned<String>,
    predicate: Predicate,
    field: &FieldPath,
    data: &dyn Data,
) -> Result<Cell, Box<Diagnostic>> {
    let text = typed.value.as_str();
    let wrong = |help: &str| {
        let message = format!("'{}' is {}, and '{text}' is not", field.text, field.kind.noun());
        Box::new(Diagnostic::at(Check::InvalidQuery, typed.span, message).help(help))
    };
    if predicate == Predicate::Valid {
        return text.parse().map(Cell::Bool).map_err(|_| {
            let message = format!("'valid' is true or false, and '{text}' is neither");
            let problem = Diagnostic::at(Check::InvalidQuery, typed.span, message);
            Box::new(problem.help("write 'valid: true' for records that have a value, 'valid: false' for those that have none"))
        });
    }
    match field.kind {
        Type::Number => text.trim().parse().ok().and_then(Cell::number).ok_or_else(|| {
            wrong("write a number in digits, with a point before decimals: 1500, or 3.5")
        }),
        Type::Date => text
            .trim()
            .parse()
            .map(Cell::Date)
            .map_err(|_| wrong("write a date as 2022-04-21, 2022-04 or 2022")),
        Type::Bool => text.parse().map(Cell::Bool).map_err(|_| wrong("write true or false")),
        Type::Text => word(typed, field, data.schema()),
        Type::Ref(set) => reference(typed, set, data),
    }
}

/// A text, which must be one of the field's words if they are a closed list.
fn word(
    typed: &Spanned<String>,
    field: &FieldPath,
    schema: &Schema,
) -> Result<Cell, Box<Diagnostic>> {
    let text: Arc<str> = typed.value.as_str().into();
    let choices = field.field().map_or(&[][..], |id| &schema.field(id).choices);
    if choices.is_empty() || choices.contains(&text) {
        return Ok(Cell::Text(text));
    }
    let words: Vec<&str> = choices.iter().map(|word| &**word).collect();
    let message = format!("'{}' is never '{text}'", field.text);
    Err(Box::new(
        Diagnostic::at(Check::InvalidQuery, typed.span, message)
            .maybe_help(did_you_mean(&text, words.iter().copied()))
            .help(format!("it is one of: {}", words.join(", "))),
    ))
}

fn reference(
    typed: &Spanned<String>,
    set: SetId,
    data: &dyn Data,
) -> Result<Cell, Box<Diagnostic>> {
    let (id, name) = (typed.value.as_str(), &data.schema().set(set).name);
    match data.find(set, id) {
        Found::Row(row) => Ok(Cell::Row(row)),
        Found::Hidden => Err(Box::new(
            Diagnostic::at(
                Check::EmbargoLeak,
                typed.span,
                format!("'{id}' of '{name}' is not published yet, so nothing published can be about it"),
            )
            .help("leave it out until its embargo ends, or give what uses this filter the same embargo"),
        )),
        Found::Unknown => {
            let ids: Vec<Arc<str>> = (0..data.len(set)).map(|row| data.id(set, row)).collect();
            let list = match ids.len() {
                0 => Some(format!("'{name}' has no records")),
                1..=20 => Some(format!("their ids are: {}", ids.join(", "))),
                _ => None,
            };
            let message = format!("'{name}' has no record with the id '{id}'");
            Err(Box::new(
                Diagnostic::at(Check::UnknownReference, typed.span, message)
                    .maybe_help(did_you_mean(id, ids.iter().map(|id| &**id)))
                    .maybe_help(list),
            ))
        }
    }
}
