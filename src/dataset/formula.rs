//! Formula injection: a spreadsheet runs a cell that begins like a formula, whoever typed it (OWASP,
//! "CSV Injection").

/// What makes a spreadsheet run a cell, at its beginning.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Whether a spreadsheet would run a text.
#[must_use]
pub fn is_formula(text: &str) -> bool {
    text.starts_with(FORMULA)
}

/// Guards a text cell by an apostrophe. A number is never to be guarded: a latitude of -6.9 stays
/// one.
pub fn guard(cell: &mut String) {
    if is_formula(cell) {
        cell.insert(0, '\'');
    }
}
