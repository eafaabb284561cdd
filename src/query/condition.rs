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
use crate::said::{Said, say};
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
                    Diagnostic::at(Check::InvalidQuery, test.span, say!("range-backwards"))
                        .help(say!("range-backwards.help")),
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
            .map(|inner| say!("compare-a-field", text = %field.text, field = %inner.name)),
        _ => None,
    };
    Diagnostic::at(
        Check::InvalidQuery,
        test.span,
        say!("incomparable", name = %name, field = %field.text, noun = field.kind.said()),
    )
    .maybe_help(numeric)
    .help(say!("incomparable.help", field = %field.text))
}

fn read_operand(
    typed: &Spanned<String>,
    predicate: Predicate,
    field: &FieldPath,
    data: &dyn Data,
) -> Result<Cell, Box<Diagnostic>> {
    let text = typed.value.as_str();
    let wrong = |help: Said| {
        let message = say!("value-of-other-kind", text = %text, field = %field.text, noun = field.kind.said());
        Box::new(Diagnostic::at(Check::InvalidQuery, typed.span, message).help(help))
    };
    if predicate == Predicate::Valid {
        return text.parse().map(Cell::Bool).map_err(|_| {
            let message = say!("valid-is", text = %text);
            let problem = Diagnostic::at(Check::InvalidQuery, typed.span, message);
            Box::new(problem.help(say!("valid-is.help")))
        });
    }
    match field.kind {
        Type::Number => text
            .trim()
            .parse()
            .ok()
            .and_then(Cell::number)
            .ok_or_else(|| wrong(say!("write-number"))),
        Type::Date => text.trim().parse().map(Cell::Date).map_err(|_| wrong(say!("write-date"))),
        Type::Bool => text.parse().map(Cell::Bool).map_err(|_| wrong(say!("write-true-or-false"))),
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
    let message = say!("is-never", text = %text, field = %field.text);
    Err(Box::new(
        Diagnostic::at(Check::InvalidQuery, typed.span, message)
            .maybe_help(did_you_mean(&text, words.iter().copied()))
            .help(say!("is-never.help", words = %words.join(", "))),
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
                say!("filter-names-hidden", id = %id, name = %name),
            )
            .help(say!("filter-names-hidden.help")),
        )),
        Found::Unknown => {
            let ids: Vec<Arc<str>> = (0..data.len(set)).map(|row| data.id(set, row)).collect();
            let list = match ids.len() {
                0 => Some(say!("set-is-empty", name = %name)),
                1..=20 => Some(say!("their-ids", ids = %ids.join(", "))),
                _ => None,
            };
            let message = say!("set-has-no-id", name = %name, id = %id);
            Err(Box::new(
                Diagnostic::at(Check::UnknownReference, typed.span, message)
                    .maybe_help(did_you_mean(id, ids.iter().map(|id| &**id)))
                    .maybe_help(list),
            ))
        }
    }
}
