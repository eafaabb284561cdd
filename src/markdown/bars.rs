//! What Markdown reads otherwise than its author meant: lines between bars that are no table, because
//! the line below the heads of the columns is missing or does not fit, and indented paragraphs, which
//! are code.

use std::ops::Range;

use super::build::Builder;
use super::myst;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::said::say;

impl Builder<'_, '_> {
    /// Warns of the first lines of a paragraph that look like a table.
    pub(super) fn find_bars(&mut self, range: &Range<usize>) {
        let mut start = range.start;
        let mut before: Option<(usize, &str)> = None;
        for line in self.source[range.clone()].split_inclusive('\n') {
            let row = row(line);
            if let (Some((first, head)), Some(next)) = (before, row) {
                let end = start + line.trim_end().len();
                return self.no_table(&(first..end), head, next);
            }
            before = row.filter(|row| columns(row) > 1).map(|row| (start, row));
            start += line.len();
        }
    }

    /// Warns of a paragraph that is indented, as from a word processor, and so is published as code:
    /// nothing in it is read.
    pub(super) fn no_code(&mut self, range: &Range<usize>) {
        let line = self.source[range.clone()].lines().next().unwrap_or_default().trim_end();
        let range = range.start..range.start + line.len();
        let message = say!("indented-code");
        let problem = Diagnostic::at(Check::InvalidValue, self.span(&range), message);
        let mut problem = problem.help(say!("indented-code.help"));
        problem.severity = Severity::Warning;
        self.report.push(problem);
    }

    fn no_table(&mut self, range: &Range<usize>, head: &str, next: &str) {
        let line = format!("|{}", " --- |".repeat(columns(head)));
        let is_rule = next.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'));
        let help = if is_rule {
            say!("bars-without-table.help-columns", line = &line)
        } else {
            say!("bars-without-table.help", line = &line)
        };
        let message = say!("bars-without-table");
        let mut problem = Diagnostic::at(Check::InvalidValue, self.span(range), message).help(help);
        problem.severity = Severity::Warning;
        self.report.push(problem);
    }
}

/// A line that looks like the row of a table, without the marks of a quote before it.
fn row(line: &str) -> Option<&str> {
    let row = line.trim_start_matches(['>', ' ', '\t']).trim_end();
    (row.starts_with('|') && columns(row) > 0).then_some(row)
}

/// How many cells a row has: what stands behind its last bar is one if it is not empty.
fn columns(row: &str) -> usize {
    let bars = row.match_indices('|').filter(|(at, _)| !myst::is_escaped(row, *at)).count();
    if row.ends_with('|') && bars > 0 { bars - 1 } else { bars }
}
