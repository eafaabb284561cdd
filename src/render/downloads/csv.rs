//! CSV by RFC 4180, in UTF-8 without a byte order mark: every line ends in CRLF, the header stands
//! even where no row follows.
//!
//! - A localised column has a column for each language; a cell holds only what is in its language.
//! - Several values are joined by `;`. All that can be several are ids, numbers and addresses; a `;`
//!   inside an address is written `%3B`.
//! - A cell that a spreadsheet would run as a formula begins with an apostrophe. A number is never
//!   touched: a latitude of -6.9 stays one.

use std::fmt::Write as _;

use csv::{Terminator, Writer, WriterBuilder};

use crate::dataset::{DataSet, Shape, Value, guard};

/// A set as CSV.
#[must_use]
#[expect(clippy::missing_panics_doc, reason = "memory takes every byte, and rows are even")]
pub fn csv(set: &DataSet<'_>) -> Vec<u8> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    write(set, &mut writer).expect("every row has as many cells as the header");
    writer.into_inner().expect("memory takes every byte")
}

fn write(set: &DataSet<'_>, writer: &mut Writer<Vec<u8>>) -> csv::Result<()> {
    writer.write_record(set.heads())?;
    let mut values = Vec::new();
    let mut cell = String::new();
    for row in set.rows() {
        for column in set.columns() {
            values.clear();
            column.read(row, &mut values);
            if column.shape() == Shape::Localised {
                for at in 0..set.languages().len() {
                    one(&mut cell, values.get(at));
                    writer.write_field(&cell)?;
                }
                continue;
            }
            if column.shape() == Shape::Several {
                joined_guarded(&mut cell, &values);
            } else {
                one(&mut cell, values.first());
            }
            writer.write_field(&cell)?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    Ok(())
}

/// Makes a value the cell.
fn one(cell: &mut String, value: Option<&Value<'_>>) {
    cell.clear();
    if let Some(value) = value {
        push(cell, value);
    }
    if !matches!(value, Some(Value::Number(_))) {
        guard(cell);
    }
}

/// Makes several values the cell, guarded as a cell of its own.
fn joined_guarded(cell: &mut String, values: &[Value<'_>]) {
    if let [number @ Value::Number(_)] = values {
        return one(cell, Some(number));
    }
    joined(cell, values);
    guard(cell);
}

/// Joins several values.
pub(super) fn joined(cell: &mut String, values: &[Value<'_>]) {
    cell.clear();
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            cell.push(';');
        }
        match value {
            Value::Text(text) if text.contains(';') => cell.push_str(&text.replace(';', "%3B")),
            value => push(cell, value),
        }
    }
}

fn push(cell: &mut String, value: &Value<'_>) {
    // Writing to a string cannot fail.
    let _ = match value {
        Value::Missing => Ok(()),
        Value::Text(text) => cell.write_str(text),
        Value::Number(number) => write!(cell, "{number}"),
        Value::Date(date) => write!(cell, "{date}"),
        Value::Boolean(truth) => write!(cell, "{truth}"),
    };
}
