//! Spreadsheets as read: tables of cells that know what their program said they are. Nothing is
//! guessed here; what a cell means depends on its column.

use std::io::Cursor;

use calamine::{Data, Dimensions, Reader as _, Sheets, open_workbook_auto_from_rs};

use crate::date::Date;

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Cell {
    /// Nothing, or blanks.
    #[default]
    Empty,
    /// A text as typed, blanks around it included.
    Text(String),
    /// A number: in a workbook every one is a float.
    Number(f64),
    /// A day.
    Date(Date),
    /// True or false.
    Boolean(bool),
    /// A formula that failed (`#N/A`, `#REF!`).
    Failed(String),
}

/// One sheet, from its cell A1 on.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Its name; empty for a CSV file, which has none.
    pub name: String,
    /// Its rows; those that end early have nothing further on.
    pub rows: Vec<Vec<Cell>>,
    /// Cells that are joined to one.
    pub merged: Vec<Dimensions>,
}

impl Table {
    /// The cell of a row and a column, both from 0.
    pub(super) fn cell(&self, row: usize, column: usize) -> &Cell {
        const EMPTY: &Cell = &Cell::Empty;
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(EMPTY)
    }

    /// Gives each cell of a joined block below its first row the value of the first, as people read
    /// a province that is written once beside five regencies. Joined titles stay what they are.
    pub(super) fn fill_down(&mut self, first: usize) {
        for block in std::mem::take(&mut self.merged) {
            let (top, left) = (block.start.0 as usize, block.start.1 as usize);
            if top < first {
                continue;
            }
            let value = self.cell(top, left).clone();
            for row in top + 1..=block.end.0 as usize {
                if let Some(row) = self.rows.get_mut(row) {
                    if row.len() <= left {
                        row.resize(left + 1, Cell::Empty);
                    }
                    row[left] = value.clone();
                }
            }
        }
    }
}

/// A workbook, or a CSV file as one of a single sheet.
#[derive(Clone, Debug)]
pub(super) struct Book {
    /// Its sheets in order.
    pub sheets: Vec<Table>,
}

/// Why a file is no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum BookError {
    /// Not a format that is read.
    Format,
    /// Of a format that is read, and broken. What its reader says of it is for programmers.
    Broken,
    /// A text that is not UTF-8; the line.
    Encoding(usize),
}

/// Reads the bytes of a file; its name tells the format.
pub(super) fn read(name: &str, bytes: Vec<u8>) -> Result<Book, BookError> {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "csv" | "tsv" | "txt" => csv(&bytes),
        "xlsx" | "xlsm" | "ods" => workbook(bytes),
        _ => Err(BookError::Format),
    }
}

fn workbook(bytes: Vec<u8>) -> Result<Book, BookError> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| BookError::Broken)?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|_| BookError::Broken)?;
        let merged = match &mut book {
            Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(&name).unwrap_or_default(),
            _ => Vec::new(),
        };
        let (top, left) = range.start().unwrap_or_default();
        let mut rows = vec![Vec::new(); top as usize];
        for row in range.rows() {
            let mut cells = vec![Cell::Empty; left as usize];
            cells.extend(row.iter().map(cell));
            rows.push(cells);
        }
        sheets.push(Table { name, rows, merged });
    }
    Ok(Book { sheets })
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::String(text) if text.trim().is_empty() => Cell::Empty,
        Data::String(text) | Data::DurationIso(text) => Cell::Text(text.clone()),
        // A whole number of a sheet is far below 2^53, or has lost digits already.
        #[allow(clippy::cast_precision_loss, reason = "checked where the number is read")]
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(truth) => Cell::Boolean(*truth),
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            whole(year, month, day).map_or(Cell::Number(moment.as_f64()), Cell::Date)
        }
        Data::DateTime(moment) => Cell::Number(moment.as_f64()),
        Data::DateTimeIso(text) => {
            let day = text.get(..10).unwrap_or(text);
            day.parse().map_or_else(|_| Cell::Text(text.clone()), Cell::Date)
        }
        Data::Error(error) => Cell::Failed(error.to_string()),
    }
}

fn whole(year: u16, month: u8, day: u8) -> Option<Date> {
    format!("{year:04}-{month:02}-{day:02}").parse().ok()
}

/// The separators of CSV files, as spreadsheets of different countries write them.
const SEPARATORS: [u8; 3] = *b",;\t";

fn csv(bytes: &[u8]) -> Result<Book, BookError> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            let before = &bytes[..error.valid_up_to()];
            let lines = String::from_utf8_lossy(before).matches('\n').count();
            return Err(BookError::Encoding(lines + 1));
        }
    };
    let widths = |separator: u8| {
        let rows = csv_rows(text, separator, 30).unwrap_or_default();
        rows.iter().map(Vec::len).filter(|width| *width > 1).sum::<usize>()
    };
    // The first one, if none parts anything.
    let separator = SEPARATORS.into_iter().rev().max_by_key(|separator| widths(*separator));
    let rows = csv_rows(text, separator.unwrap_or(b','), usize::MAX)?;
    Ok(Book { sheets: vec![Table { name: String::new(), rows, merged: Vec::new() }] })
}

fn csv_rows(text: &str, separator: u8, limit: usize) -> Result<Vec<Vec<Cell>>, BookError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut next = 1;
    for record in reader.records().take(limit) {
        let record = record.map_err(|_| BookError::Broken)?;
        // The reader stands before the empty lines that it passes over.
        let line = record.position().map_or(next, |at| {
            let byte = usize::try_from(at.byte()).unwrap_or(usize::MAX);
            let rest = text.get(byte..).unwrap_or_default().chars();
            let empty =
                rest.take_while(|c| matches!(c, '\r' | '\n')).filter(|c| *c == '\n').count();
            at.line() + empty as u64
        });
        // The reader passes over empty lines, which are rows to a spreadsheet.
        rows.extend((next..line).map(|_| Vec::new()));
        let cell = |text: &str| match text.trim() {
            "" => Cell::Empty,
            _ => Cell::Text(text.to_owned()),
        };
        rows.push(record.iter().map(cell).collect());
        next = line + 1 + record.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
    }
    Ok(rows)
}
