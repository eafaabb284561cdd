//! JSON: a list of objects, one a line so that two releases can be compared, with the rows, order
//! and names of the CSV.
//!
//! - Numbers are numbers, truths are booleans, dates are texts in ISO 8601; an `id` is a text.
//! - Several values are a list, also where a row has but one.
//! - A localised text is an object from language to text (`{"id": …, "en": …}`); on a site of one
//!   language it is the text itself. So every value of a column is of one type.
//! - What is not stated is left out: a missing value, a list without values, a language without a
//!   translation. There is no `null`.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::dataset::{Column, DataSet, Shape, Value};
use crate::lang::Lang;

/// A set as JSON.
#[must_use]
#[expect(clippy::missing_panics_doc, reason = "memory takes every byte, and keys are texts")]
pub fn json(set: &DataSet<'_>) -> Vec<u8> {
    let mut out = b"[".to_vec();
    for (at, row) in set.rows().enumerate() {
        out.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut out, &Row { set, row }).expect("texts and finite numbers");
    }
    out.extend_from_slice(if set.is_empty() { b"]\n" } else { b"\n]\n" });
    out
}

/// A row as an object.
struct Row<'s, 'a> {
    set: &'s DataSet<'a>,
    row: usize,
}

impl Serialize for Row<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        let mut values = Vec::new();
        for column in self.set.columns() {
            values.clear();
            column.read(self.row, &mut values);
            if !values.is_empty() {
                let cell = Cell { column, languages: self.set.languages(), values: &values };
                object.serialize_entry(column.name(), &cell)?;
            }
        }
        object.end()
    }
}

/// What a row has in a column; not empty.
struct Cell<'s, 'a> {
    column: &'s Column<'a>,
    languages: &'s [Lang],
    values: &'s [Value<'a>],
}

impl Serialize for Cell<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.column.shape(), self.values) {
            (Shape::Several, values) => serializer.collect_seq(values.iter().map(Plain)),
            (Shape::Localised, values) if self.languages.len() > 1 => {
                let pairs = self.languages.iter().map(Lang::tag).zip(values);
                let pairs = pairs.filter(|(_, value)| **value != Value::Missing);
                serializer.collect_map(pairs.map(|(tag, value)| (tag, Plain(value))))
            }
            (_, values) => Plain(&values[0]).serialize(serializer),
        }
    }
}

/// A value alone.
struct Plain<'s, 'a>(&'s Value<'a>);

impl Serialize for Plain<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Missing => serializer.serialize_none(),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Number(number) => match whole(*number) {
                Some(whole) => serializer.serialize_i64(whole),
                None => serializer.serialize_f64(*number),
            },
            Value::Date(date) => serializer.collect_str(date),
            Value::Boolean(truth) => serializer.serialize_bool(*truth),
        }
    }
}

/// A number without decimals, so that 50 is not written 50.0.
fn whole(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "whole and within ±2^53")]
    (number.fract() == 0.0 && number.abs() <= EXACT).then_some(number as i64)
}
