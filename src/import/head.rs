//! Where a sheet's table begins and which column is which field.

use std::collections::BTreeMap;

use crate::import::book::{Cell, Table};
use crate::import::words::{Headings, Target, Words, heading};

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
    let leads = |text: &str| match mapped.get(&heading(text)) {
        Some(target) => *target,
        None => headings.get(text),
    };
    let score = |row: &[Cell]| {
        let found = row.iter().filter(|cell| text(cell).is_some_and(|t| leads(t).is_some()));
        found.count()
    };
    let rows = table.rows.iter().take(TITLES).enumerate();
    let (row, found) = rows.map(|(at, row)| (at, score(row))).rev().max_by_key(|(_, n)| *n)?;
    if found == 0 {
        return None;
    }
    let mut head = Head { row, columns: Vec::new(), unknown: Vec::new(), machine: found > 1 };
    for (at, cell) in table.rows[row].iter().enumerate() {
        let Some(text) = text(cell) else { continue };
        let said = mapped.contains_key(&heading(text));
        if !said && words.has("import-numbering", text) {
            continue;
        }
        head.machine &= headings.is_field(text);
        match leads(text) {
            Some(target) => head.columns.push((at, text.to_owned(), target)),
            None if said => {}
            None => head.unknown.push((at, text.to_owned())),
        }
    }
    // What a person said comes first where two columns lead to one field.
    head.columns.sort_by_key(|(at, text, _)| (!mapped.contains_key(&heading(text)), *at));
    let mut seen: Vec<Target> = Vec::new();
    let mut double = Vec::new();
    head.columns.retain(|(at, text, target)| {
        let new = !seen.contains(target);
        if new {
            seen.push(*target);
        } else {
            double.push((*at, text.clone()));
        }
        new
    });
    head.columns.sort_by_key(|(at, ..)| *at);
    head.unknown.extend(double);
    head.unknown.sort();
    Some(head)
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
