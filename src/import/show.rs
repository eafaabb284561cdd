//! What an import would do, as a table that a person reads before saying yes.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::diagnostic::cell_name;
use crate::edit::Deed;
use crate::import::head::RowKind;
use crate::import::plan::{Import, Told};
use crate::import::read::At;
use crate::import::rows::Planned;

/// So many lines of each part are shown, the rest is counted.
const SHOWN: usize = 40;
/// So many characters of a value are shown.
const LENGTH: usize = 60;

/// The table of new, changed, unchanged and missing.
#[must_use]
pub fn table(import: &Import) -> String {
    let told = &import.told;
    let mut out = String::new();
    line(&mut out, &format!("{}: headings in row {}", told.sheet, told.head_row + 1));
    // Headings that are the fields' own names need no word.
    let columns: Vec<String> = told
        .columns
        .iter()
        .filter(|(heading, field)| heading != field)
        .map(|(heading, field)| format!("  {heading} → {field}"))
        .collect();
    list(&mut out, &columns);
    if !told.unknown.is_empty() {
        let unknown = quoted(&told.unknown);
        line(
            &mut out,
            &format!("not imported: {unknown}; to import one, say --map 'HEADING=FIELD'"),
        );
    }
    out.push('\n');
    new(&mut out, told);
    changed(&mut out, told);
    let unchanged = told.planned.iter().filter(|plan| matches!(plan.deed, Deed::Nothing)).count();
    line(&mut out, &format!("unchanged: {unchanged}"));
    if !told.missing.is_empty() {
        let message = format!(
            "missing: {} (on record and not in the sheet; they stay as they are)",
            told.missing.len()
        );
        line(&mut out, &message);
        line(&mut out, &format!("  {}", some(&told.missing, 8)));
    }
    if !told.left.is_empty() {
        let mut rows: Vec<usize> = told.left.iter().map(|row| row + 1).collect();
        rows.sort_unstable();
        rows.dedup();
        let texts: Vec<String> = rows.iter().map(usize::to_string).collect();
        line(&mut out, &format!("left out: {}", rows.len()));
        line(&mut out, &format!("  rows {}; the problems above say why", some(&texts, 40)));
    }
    notes(&mut out, told);
    out
}

fn new(out: &mut String, told: &Told) {
    let new: Vec<&Planned> = told.planned.iter().filter(|plan| plan.new).collect();
    line(out, &format!("new: {}", new.len()));
    let shown = new.iter().map(|plan| {
        let row = plan.row + 1;
        match told.homes.get(&plan.id) {
            Some(path) => format!("  row {row}: {} → {path}", plan.about),
            None => format!("  row {row}: {}", plan.about),
        }
    });
    list(out, &shown.collect::<Vec<String>>());
}

fn changed(out: &mut String, told: &Told) {
    let is = |plan: &&Planned| !plan.new && matches!(plan.deed, Deed::Changes(_));
    let changed: Vec<&Planned> = told.planned.iter().filter(is).collect();
    line(out, &format!("changed: {}", changed.len()));
    let mut lines = Vec::new();
    for plan in changed {
        lines.push(format!("  row {}: {}", plan.row + 1, plan.about));
        for change in &plan.changes {
            let new = short(&change.new);
            lines.push(match change.old.as_str() {
                "" => format!("    {}: {new}", change.field),
                old => format!("    {}: {} → {new}", change.field, short(old)),
            });
        }
    }
    list(out, &lines);
}

fn notes(out: &mut String, told: &Told) {
    let notes = &told.notes;
    let passed = |kind: RowKind| -> Vec<String> {
        let rows = told.passed.iter().filter(|(_, own)| *own == kind);
        rows.map(|(row, _)| (row + 1).to_string()).collect()
    };
    for (kind, what) in [
        (RowKind::Total, "rows of totals, passed over"),
        (RowKind::Numbers, "rows of column numbers, passed over"),
        (RowKind::Alone, "rows with one cell alone, taken for notes and passed over"),
    ] {
        let rows = passed(kind);
        if !rows.is_empty() {
            line(out, &format!("{what}: {}", some(&rows, 20)));
        }
    }
    if !notes.trimmed.is_empty() {
        let cells: Vec<String> = notes.trimmed.iter().map(|at| cell(*at)).collect();
        line(out, &format!("blanks around a text, left out: {}", some(&cells, 20)));
    }
    let read = |pairs: &std::collections::BTreeMap<At, (String, String)>| -> Vec<String> {
        pairs.iter().map(|(at, (from, to))| format!("{} '{from}' → {to}", cell(*at))).collect()
    };
    if !notes.numbers.is_empty() {
        line(out, &format!("numbers typed as text: {}", some(&read(&notes.numbers), 20)));
    }
    if !notes.doubtful_numbers.is_empty() {
        let numbers = some(&read(&notes.doubtful_numbers), 20);
        line(out, &format!("numbers that could be read in two ways, please look: {numbers}"));
    }
    if !notes.near.is_empty() {
        let names = some(&read(&notes.near), 20);
        line(out, &format!("names taken for nearly the same: {names}"));
    }
}

/// What was written, or why nothing was.
#[must_use]
pub fn outcome(import: &Import, written: bool) -> String {
    let told = &import.told;
    let new = told.planned.iter().filter(|plan| plan.new).count();
    let changed = told.planned.iter().filter(|plan| !matches!(plan.deed, Deed::Nothing)).count();
    let changed = changed - new;
    let left = import
        .report
        .iter()
        .filter(|problem| matches!(problem.place, crate::diagnostic::Place::Cell { .. }));
    let left = match left.count() {
        0 => String::new(),
        count => format!(", problems in the sheet: {count}"),
    };
    let counts = format!("{new} new, {changed} changed{left}");
    if written {
        let files: Vec<&str> = import.files.keys().map(String::as_str).collect();
        return format!("{}: {counts}; written to {}\n", told.set, files.join(", "));
    }
    if import.is_empty() {
        return format!("{}: {counts}; nothing to write\n", told.set);
    }
    format!("{}: {counts}; nothing was written\n", told.set)
}

fn cell(at: At) -> String {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    cell_name(small(at.row), small(at.column))
}

fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{text}");
}

/// Lines, up to a number of them, and how many more there are.
fn list(out: &mut String, lines: &[String]) {
    let more = lines.len().saturating_sub(SHOWN);
    lines.iter().take(SHOWN).for_each(|text| line(out, text));
    if more > 0 {
        line(out, &format!("  … and {more} more lines"));
    }
}

/// A few of many, joined.
fn some<S: AsRef<str>>(texts: &[S], few: usize) -> String {
    let shown: Vec<&str> = texts.iter().take(few).map(AsRef::as_ref).collect();
    let more = texts.len().saturating_sub(few);
    let shown = shown.join(", ");
    if more > 0 { format!("{shown} and {more} more") } else { shown }
}

fn quoted(texts: &[String]) -> String {
    texts.iter().map(|text| format!("'{text}'")).collect::<Vec<_>>().join(", ")
}

/// A value on one line.
fn short(text: &str) -> Arc<str> {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= LENGTH {
        return flat.into();
    }
    let cut: String = flat.chars().take(LENGTH).collect();
    format!("{}…", cut.trim_end()).into()
}
