//! XLSX: a workbook for those who compute in a spreadsheet. First what it is (`About`), then a sheet
//! for each set, last what the columns mean (`Dictionary`).
//!
//! - A sheet is called as its set, and its first row has the heads of the CSV, so that what is taken
//!   away can be read back.
//! - Numbers are numbers, truths are booleans, whole dates are dates. A date that is known to the
//!   month or the year stays text, as is one before 1901, which Excel cannot count: as a date it
//!   would need a day that nobody knows.
//! - A text is stored as text, whatever it begins with; what looks like a formula is also marked
//!   (`quotePrefix`), so that it does not become one when its cell is edited.
//! - Several values are joined as in the CSV.
//! - The time in the file is the data's, not the clock's, so that the same data give the same bytes.

mod about;
mod limits;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, IgnoreError, Workbook, Worksheet, XlsxError,
};

use crate::dataset::{Column, DataSet, Shape, Value, is_formula};
use crate::date::Date;
use crate::lang::{Lang, Messages};
use crate::render::downloads::csv::joined;
use crate::site::Site;
pub use limits::Limits;

/// Width beyond which a column does not grow, in px.
const WIDEST: u32 = 360;

/// What a workbook says of itself.
#[derive(Clone, Copy)]
pub struct About<'a> {
    /// The site.
    pub site: &'a Site,
    /// The words of all languages.
    pub messages: &'a Messages,
    /// The year whose records it holds; all of them if none.
    pub year: Option<i16>,
}

/// Sets as a workbook.
///
/// # Errors
/// Why the workbook cannot be written, in words.
pub fn workbook(sets: &[DataSet<'_>], about: About<'_>, limits: Limits) -> Result<Vec<u8>, String> {
    write(sets, about, limits).map_err(|error| error.to_string())
}

fn write(sets: &[DataSet<'_>], about: About<'_>, limits: Limits) -> Result<Vec<u8>, XlsxError> {
    let mut sheets = Vec::with_capacity(sets.len());
    let mut left_out = limits::LeftOut::default();
    for set in sets {
        sheets.push(Sheet::new(limits).set(set, &mut left_out)?);
    }
    let mut book = Workbook::new();
    book.set_properties(&properties(about)?);
    book.push_worksheet(about::sheet(sets, about, limits, &left_out)?);
    for sheet in sheets {
        book.push_worksheet(sheet);
    }
    book.push_worksheet(about::dictionary(sets, about, limits)?);
    book.save_to_buffer()
}

fn properties(about: About<'_>) -> Result<DocProperties, XlsxError> {
    let site = about.site;
    let first = site.config.default_language();
    // A workbook must say when it was made.
    let (year, month, day) = site.data_date().map_or((2000, 1, 1), Date::first_day);
    let part = |n: i8| u8::try_from(n).unwrap_or(1);
    let year = u16::try_from(year).unwrap_or_default().max(1901);
    let date = ExcelDateTime::from_ymd(year, part(month), part(day))?;
    let mut properties = DocProperties::new()
        .set_title(site.text(&site.config.title, first))
        .set_creation_datetime(&date);
    if let Some(name) = &site.config.publisher.name {
        properties = properties.set_author(site.text(name, first));
    }
    if let Some(licence) = &site.config.licence {
        properties = properties.set_comment(&licence.value);
    }
    Ok(properties)
}

/// A sheet being written, and what its cells look like.
struct Sheet {
    grid: Worksheet,
    limits: Limits,
    bold: Format,
    wrapped: Format,
    quoted: Format,
    date: Format,
}

impl Sheet {
    fn new(limits: Limits) -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            grid: Worksheet::new(),
            limits,
            bold: Format::new().set_bold(),
            wrapped: top().set_text_wrap(),
            quoted: Format::new().set_quote_prefix(),
            date: Format::new().set_num_format("yyyy-mm-dd"),
        }
    }

    /// The sheet of a set.
    fn set(
        mut self,
        set: &DataSet<'_>,
        left_out: &mut limits::LeftOut,
    ) -> Result<Worksheet, XlsxError> {
        self.grid.set_name(set.name())?;
        self.heads(set.heads())?;
        let rows = set.rows().take(self.limits.rows);
        left_out.rows(set, rows.len());
        let (mut values, mut cell) = (Vec::new(), String::new());
        let mut last = 0;
        for (at, row) in (1..).zip(rows) {
            let mut place = (at, 0);
            for column in set.columns() {
                values.clear();
                column.read(row, &mut values);
                for cell in cells(column, set.languages(), &values, &mut cell) {
                    left_out.text(set, self.value(place, &cell)?);
                    place.1 += 1;
                }
            }
            last = at;
        }
        let width = u16::try_from(set.heads().count()).unwrap_or(u16::MAX);
        let width = width.saturating_sub(1);
        self.grid.autofilter(0, 0, last, width)?;
        // An official code is no number, and Excel need not warn of each.
        self.grid.ignore_error_range(0, 0, last, width, IgnoreError::NumberStoredAsText)?;
        Ok(self.finish())
    }

    /// A first row that stays in sight.
    fn heads(&mut self, heads: impl Iterator<Item = String>) -> Result<(), XlsxError> {
        for (column, head) in (0..).zip(heads) {
            self.grid.write_string_with_format(0, column, head, &self.bold)?;
        }
        self.grid.set_freeze_panes(1, 0)?;
        Ok(())
    }

    /// A value in a cell; says whether it had to be cut.
    fn value(&mut self, place: (u32, u16), value: &Value<'_>) -> Result<bool, XlsxError> {
        let (row, column) = place;
        match value {
            Value::Missing => {}
            Value::Number(number) => {
                self.grid.write_number(row, column, *number)?;
            }
            Value::Boolean(truth) => {
                self.grid.write_boolean(row, column, *truth)?;
            }
            Value::Date(date) => match whole(*date) {
                Some(day) => {
                    self.grid.write_datetime_with_format(row, column, &day, &self.date)?;
                }
                None => {
                    self.grid.write_string(row, column, date.to_string())?;
                }
            },
            Value::Text(text) => return self.text(place, text),
        }
        Ok(false)
    }

    fn text(&mut self, (row, column): (u32, u16), text: &str) -> Result<bool, XlsxError> {
        let cut = self.limits.cut(text);
        let written = cut.as_deref().unwrap_or(text);
        if is_formula(written) {
            self.grid.write_string_with_format(row, column, written, &self.quoted)?;
        } else {
            self.grid.write_string(row, column, written)?;
        }
        Ok(cut.is_some())
    }

    /// The sheet, its columns as wide as what they hold.
    fn finish(mut self) -> Worksheet {
        self.grid.set_autofit_max_width(WIDEST).autofit();
        self.grid
    }
}

/// The cells of a row in a column: one, or one for each language.
fn cells<'v>(
    column: &Column<'_>,
    languages: &[Lang],
    values: &'v [Value<'v>],
    joint: &mut String,
) -> Vec<Value<'v>> {
    match (column.shape(), values) {
        (Shape::Localised, values) => {
            let at = |at| values.get(at).cloned().unwrap_or(Value::Missing);
            (0..languages.len()).map(at).collect()
        }
        (_, []) => vec![Value::Missing],
        (_, [one @ (Value::Number(_) | Value::Date(_) | Value::Boolean(_))]) => vec![one.clone()],
        (Shape::One, [first, ..]) => vec![first.clone()],
        (Shape::Several, values) => {
            joined(joint, values);
            vec![Value::Text(joint.clone().into())]
        }
    }
}

/// A date that Excel can count, if it is known to the day.
fn whole(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year).ok().filter(|year| *year > 1900)?;
    let (month, day) = (u8::try_from(date.month?).ok()?, u8::try_from(date.day?).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}
