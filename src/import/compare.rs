//! Whether a cell says what the site says already. A download holds what is published, which may be
//! more than what a record says (a winner's name is its participant's), so a cell that says just that
//! changes nothing.

use crate::dataset::{Column, Shape, Value};
use crate::import::book::Cell;
use crate::import::read::unguarded;
use crate::import::value::written;

/// A published value as downloads write it.
pub(super) fn written_value(value: &Value<'_>) -> String {
    match value {
        Value::Missing => String::new(),
        Value::Text(text) => text.trim().to_owned(),
        Value::Number(number) => written(*number),
        Value::Date(date) => date.to_string(),
        Value::Boolean(truth) => truth.to_string(),
    }
}

/// Whether a cell holds what is published in a row of a set. `lang`: position of the language.
pub(super) fn is_published(
    cell: &Cell,
    column: &Column<'_>,
    row: usize,
    lang: Option<usize>,
) -> bool {
    let mut values = Vec::new();
    column.read(row, &mut values);
    match column.shape() {
        Shape::Several => {
            let all: Vec<String> =
                values.iter().map(|value| written_value(value).replace(';', "%3B")).collect();
            let typed = plain(cell);
            let parts = typed.split(';').map(str::trim);
            all.join(";") == typed || parts.eq(all.iter().map(String::as_str))
        }
        Shape::One => values.first().is_some_and(|value| {
            is(cell, value) || (column.name() == "code" && is_number(cell, value))
        }),
        Shape::Localised => match lang {
            Some(lang) => values.get(lang).is_some_and(|value| is(cell, value)),
            None => values.iter().any(|value| is(cell, value)),
        },
    }
}

fn is(cell: &Cell, value: &Value<'_>) -> bool {
    match (cell, value) {
        (Cell::Number(cell), Value::Number(number)) => {
            (cell - number).abs() <= number.abs() * 1e-12
        }
        _ => plain(cell) == written_value(value),
    }
}

/// Whether a code is the same but for zeros that a spreadsheet dropped: `32.1` for `32.10`.
fn is_number(cell: &Cell, value: &Value<'_>) -> bool {
    let number = |text: String| text.parse::<f64>().ok();
    match (number(plain(cell)), number(written_value(value))) {
        (Some(cell), Some(value)) => (cell - value).abs() < 1e-9,
        _ => false,
    }
}

/// A cell as downloads write it.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty | Cell::Failed(_) => String::new(),
        Cell::Text(text) => unguarded(text.trim()).to_owned(),
        Cell::Number(number) => written(*number),
        Cell::Date(date) => date.to_string(),
        Cell::Boolean(truth) => truth.to_string(),
    }
}
