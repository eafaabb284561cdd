//! Where a sheet's table begins and which column is which field.

use std::collections::BTreeMap;

use crate::import::book::{Cell, Table};
use crate::import::headings::{Headings, Sure, Target};
use crate::import::words::{Words, heading};

/// How far down the row of headings is looked for: titles stand above it.
const TITLES: usize = 40;

/// The headings of a sheet.
#[derive(Debug)]
pub(super) struct Head {
    /// The row of headings, from 0.
    pub row: usize,
    /// Columns that are fields: position in the sheet, heading, where it leads.
    pub columns: Vec<(usize, String, Target)>,
    /// Columns that are none: position and heading.
    pub unknown: Vec<(usize, String)>,
    /// Whether the headings are those of a download: then numbers and dates are written as programs
    /// write them.
    pub machine: bool,
}

/// What people said of headings: by key, the field it leads to, or none to leave it out.
pub(super) type Mapped = BTreeMap<String, Option<Target>>;

/// Finds the headings: the row with the most cells that lead somewhere.
pub(super) fn find(
    table: &Table,
    headings: &Headings,
    mapped: &Mapped,
    words: &Words,
) -> Option<Head> {
    let leads = |text: &str| -> Vec<(Sure, Target)> {
        match mapped.get(&heading(text)) {
            Some(target) => target.iter().map(|target| (Sure::Said, *target)).collect(),
            None => headings.all(text).to_vec(),
        }
    };
    let counts = |(column, cell): (usize, &Cell)| {
        text(cell).is_some_and(|text| match leads(text).first() {
            // A kind of participant or place may as well be a value, which stands there again.
            Some((Sure::OfKind | Sure::KindOfPlace | Sure::Held, _)) => once(table, column, text),
            first => first.is_some(),
        })
    };
    let score = |row: &[Cell]| row.iter().enumerate().filter(|cell| counts(*cell)).count();
    let rows = table.rows.iter().take(TITLES).enumerate();
    let (row, found) = rows.map(|(at, row)| (at, score(row))).rev().max_by_key(|(_, n)| *n)?;
    if found == 0 {
        return None;
    }
    let mut head = Head { row, columns: Vec::new(), unknown: Vec::new(), machine: found > 1 };
    let mut possible: Vec<(Sure, usize, &str, Target)> = Vec::new();
    for (at, cell) in table.rows[row].iter().enumerate() {
        let Some(text) = text(cell) else { continue };
        let said = mapped.get(&heading(text));
        if said.is_none() && words.has("import-numbering", text) {
            continue;
        }
        head.machine &= headings.is_field(text);
        possible.extend(leads(text).into_iter().map(|(sure, target)| (sure, at, text, target)));
        // What was said to be left out needs no word.
        if said != Some(&None) {
            head.unknown.push((at, text.to_owned()));
        }
    }
    // Where two columns may be one field, the surer one is it.
    possible.sort_by_key(|(sure, at, ..)| (*sure, *at));
    for (_, at, text, target) in possible {
        if !head.columns.iter().any(|(column, _, to)| *column == at || *to == target) {
            head.columns.push((at, text.to_owned(), target));
        }
    }
    head.columns.sort_by_key(|(at, ..)| *at);
    head.unknown.retain(|(at, _)| !head.columns.iter().any(|(column, ..)| column == at));
    Some(head)
}

/// Whether a text stands once in its column.
fn once(table: &Table, column: usize, typed: &str) -> bool {
    let rows = (0..table.rows.len()).filter_map(|row| text(table.cell(row, column)));
    rows.filter(|text| heading(text) == heading(typed)).count() == 1
}

/// Of columns with headings, the first that may hold names: most of its cells below `row` are texts
/// with letters. Running numbers, years and amounts are none.
pub(super) fn of_names<'h>(
    table: &Table,
    row: usize,
    mut columns: impl Iterator<Item = (usize, &'h str)>,
) -> Option<(usize, &'h str)> {
    columns.find(|(column, _)| {
        let below = (row + 1..table.rows.len()).map(|row| table.cell(row, *column));
        let filled: Vec<&Cell> = below.filter(|cell| **cell != Cell::Empty).collect();
        let named = filled.iter().filter_map(|cell| text(cell)).filter(|text| is_named(text));
        2 * named.count() > filled.len()
    })
}

/// Whether a text may be a name: it has letters, more of them than digits.
fn is_named(text: &str) -> bool {
    let count = |is: fn(char) -> bool| text.chars().filter(|c| is(*c)).count();
    count(char::is_alphabetic) > count(char::is_numeric)
}

/// A row below the headings, by what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// A record.
    Record,
    /// Nothing.
    Empty,
    /// The sum of those above it.
    Total,
    /// The numbers of the columns: 1, 2, 3.
    Numbers,
    /// One cell alone: a note or the title of a group.
    Alone,
}

/// What a row is.
pub(super) fn row_kind(table: &Table, row: usize, head: &Head, words: &Words) -> RowKind {
    let cells: Vec<(usize, &Cell)> = table.rows[row]
        .iter()
        .enumerate()
        .filter(|(_, cell)| !matches!(cell, Cell::Empty))
        .collect();
    let Some((_, first)) = cells.first() else { return RowKind::Empty };
    let texts = cells.iter().filter_map(|(_, cell)| text(cell));
    let first_text = texts.clone().next();
    if first_text.is_some_and(|text| words.has("import-totals", text)) {
        return RowKind::Total;
    }
    let number = |cell: &Cell| match cell {
        Cell::Number(number) => Some(*number),
        Cell::Text(text) => text.trim().trim_matches(['(', ')']).parse().ok(),
        _ => None,
    };
    let counts = |(at, (_, cell)): (usize, &(usize, &Cell))| {
        #[allow(clippy::cast_precision_loss, reason = "a sheet has few columns")]
        let expected = at as f64 + 1.0;
        number(cell).is_some_and(|number| (number - expected).abs() < f64::EPSILON)
    };
    if row == head.row + 1 && cells.len() > 2 && cells.iter().enumerate().all(counts) {
        return RowKind::Numbers;
    }
    let wide = head.columns.len() + head.unknown.len() > 2;
    if wide && cells.len() == 1 && text(first).is_some() {
        return RowKind::Alone;
    }
    RowKind::Record
}

/// The text of a cell, without blanks around it.
pub(super) fn text(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) => Some(text.trim()),
        _ => None,
    }
}
