//! CSV tables in `content/data/`, which charts may read.

use std::collections::BTreeMap;

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::load::files::is_unreadable;
use crate::said::say;
use crate::source::{FileId, SourceMap, Span};

/// A table: a header and rows of as many texts.
#[derive(Clone, Debug, Default)]
pub struct CsvTable {
    /// Column names.
    pub columns: Vec<String>,
    /// Rows; an empty text is a missing value.
    pub rows: Vec<Vec<String>>,
}

/// Reads every CSV file; its name in queries is its path below `data/` without `.csv`.
pub(super) fn read(files: &SourceMap, report: &mut Report) -> BTreeMap<String, CsvTable> {
    let mut tables = BTreeMap::new();
    for (id, file) in files.iter() {
        let Some(name) = file.path.strip_prefix("content/data/") else { continue };
        let Some(name) = name.strip_suffix(".csv") else { continue };
        if is_unreadable(&file.text) {
            continue;
        }
        if let Some(table) = read_table(id, &file.text, report) {
            tables.insert(name.to_owned(), table);
        }
    }
    tables
}

fn read_table(file: FileId, text: &str, report: &mut Report) -> Option<CsvTable> {
    // Where the comma is the mark of decimals, spreadsheets part the cells by semicolons.
    let head = text.lines().next().unwrap_or_default();
    let separator = if head.contains(';') && !head.contains(',') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let columns: Vec<String> =
        reader.headers().ok()?.iter().map(|name| name.trim().to_owned()).collect();
    if columns.is_empty() || columns.iter().all(String::is_empty) {
        report.push(
            Diagnostic::at(
                Check::InvalidValue,
                Span::new(file, 0, 0),
                say!("table-without-header"),
            )
            .help(say!("table-without-header.help")),
        );
        return None;
    }
    let mut table = CsvTable { columns, rows: Vec::new() };
    for row in reader.records() {
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                let at = error.position().map_or(0, csv::Position::byte);
                report.push(Diagnostic::at(
                    Check::InvalidValue,
                    Span::new(
                        file,
                        usize::try_from(at).unwrap_or(0),
                        usize::try_from(at).unwrap_or(0),
                    ),
                    say!("row-unreadable"),
                ));
                return None;
            }
        };
        if row.len() != table.columns.len() {
            let at = row.position().map_or(0, |p| usize::try_from(p.byte()).unwrap_or(0));
            let end = text[at.min(text.len())..].find('\n').map_or(text.len(), |end| at + end);
            report.push(
                Diagnostic::at(
                    Check::InvalidValue,
                    Span::new(file, at, end),
                    say!("row-length", values = row.len(), columns = table.columns.len()),
                )
                .help(say!("row-length.help")),
            );
            continue;
        }
        table.rows.push(row.iter().map(|cell| cell.trim().to_owned()).collect());
    }
    Some(table)
}
