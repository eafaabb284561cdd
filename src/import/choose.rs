//! Which sheet of which file is read, and what its columns are: from the command line, from what was
//! said before, else from the sheet itself.

use std::sync::Arc;

use crate::dataset::DataSet;
use crate::diagnostic::{Report, nearest, shown};
use crate::import::book::{self, Book, BookError, Cell, Table};
use crate::import::head::{self, Head, Mapped};
use crate::import::headings::Headings;
use crate::import::memory::{LEFT_OUT, Memory};
use crate::import::plan::{ImportError, Request, stop};
use crate::import::words::{Words, heading};
use crate::import::{Use, disk, use_of};
use crate::record::Kind;
use crate::said::say;
use crate::site::Site;
use crate::source::SourceMap;

/// The sheet and its headings.
pub(super) fn table(
    request: &Request,
    memory: &Memory,
    set: &DataSet<'_>,
    site: &Site,
    words: &Words,
) -> Result<(Table, Head), ImportError> {
    let book = open(request)?;
    let headings = words.headings(set, site);
    let mapped = mapped(request, memory, set, &headings)?;
    let table = choose(request, memory, &book, set, (&headings, &mapped, words))?;
    let found = head::find(table, &headings, &mapped, words);
    let head = found.ok_or_else(|| no_headings(table, set, words))?;
    let mut table = table.clone();
    table.fill_down(head.row + 1);
    Ok((table, head))
}

/// What was said of the sheet in earlier imports.
pub(super) fn remember(
    request: &Request,
    kind: Kind,
    shown: &mut SourceMap,
) -> Result<Memory, ImportError> {
    let path = format!("content/{}/_import-{}.yaml", kind.folder(), request.set);
    let text = disk::read_text(&request.root.join(&path));
    let mut report = Report::default();
    let memory = Memory::read(path, text, shown, &mut report);
    memory.ok_or_else(|| ImportError::Content(report, Arc::new(shown.clone())))
}

/// The spreadsheet.
fn open(request: &Request) -> Result<Book, ImportError> {
    let path = shown(&request.file);
    let bytes = disk::read(&request.file).map_err(|reason| {
        stop(
            say!("cannot-be-read", path = path.as_str(), reason = reason),
            say!("name-the-spreadsheet"),
        )
    })?;
    let name = request.file.file_name().unwrap_or_default().to_string_lossy();
    book::read(&name, bytes).map_err(|error| match error {
        BookError::Format => stop(say!("no-spreadsheet", path = path), say!("no-spreadsheet.help")),
        BookError::Broken => {
            stop(say!("spreadsheet-broken", path = path), say!("spreadsheet-broken.help"))
        }
        BookError::Encoding(line) => stop(
            say!("spreadsheet-not-utf8", path = path, line = %line),
            say!("spreadsheet-not-utf8.help"),
        ),
    })
}

/// What headings were said to be, on the command line and before.
fn mapped(
    request: &Request,
    memory: &Memory,
    set: &DataSet<'_>,
    headings: &Headings,
) -> Result<Mapped, ImportError> {
    let mut mapped = Mapped::new();
    for (said, field) in memory.columns.iter().chain(&request.map) {
        if field == LEFT_OUT {
            mapped.insert(heading(said), None);
            continue;
        }
        let Some(target) = headings.get(field).filter(|_| headings.is_field(field)) else {
            return Err(no_field(set, field));
        };
        mapped.insert(heading(said), Some(target));
    }
    if let Some(key) = request.key.as_ref().or(memory.key.as_ref())
        && !headings.is_field(key)
    {
        return Err(no_field(set, key));
    }
    Ok(mapped)
}

/// That a set has no field of a name, and which ones it has.
fn no_field(set: &DataSet<'_>, name: &str) -> ImportError {
    let fields = fields(set);
    let names = fields.join(", ");
    let help = match nearest(name, fields.iter().map(String::as_str)) {
        Some(near) => say!("its-fields-near", name = near, names = names),
        None => say!("its-fields", names = names),
    };
    stop(say!("set-has-no-field", set = set.name(), name = name), help)
}

/// The fields of a set that an import reads.
fn fields(set: &DataSet<'_>) -> Vec<String> {
    let read = |head: &String| {
        let name = head.split(':').next().unwrap_or(head);
        use_of(set.name(), name) == Use::Value
    };
    set.heads().filter(read).collect()
}

/// The sheet that was asked for, else the one that fits.
fn choose<'b>(
    request: &Request,
    memory: &Memory,
    book: &'b Book,
    set: &DataSet<'_>,
    (headings, mapped, words): (&Headings, &Mapped, &Words),
) -> Result<&'b Table, ImportError> {
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    if let Some(name) = request.sheet.as_ref().or(memory.sheet.as_ref()) {
        let found = book.sheets.iter().find(|sheet| heading(&sheet.name) == heading(name));
        return match found {
            Some(sheet) => Ok(sheet),
            None if names == [""] => book.sheets.first().ok_or_else(|| empty(request)),
            None => {
                let help = say!("no-sheet.help", names = %names.join(", "));
                Err(stop(say!("no-sheet", name = name), help))
            }
        };
    }
    let titles = words.list(&format!("set-{}", request.set));
    let called = |sheet: &&Table| {
        sheet.name == request.set || titles.iter().any(|t| heading(t) == heading(&sheet.name))
    };
    if let Some(sheet) = book.sheets.iter().find(called) {
        return Ok(sheet);
    }
    let fits = |sheet: &&Table| head::find(sheet, headings, mapped, words).is_some();
    let fitting: Vec<&Table> = book.sheets.iter().filter(fits).collect();
    match fitting.as_slice() {
        [sheet] => Ok(sheet),
        [] => {
            let filled = book.sheets.iter().find(|sheet| !sheet.rows.is_empty());
            Err(filled.map_or_else(|| empty(request), |table| no_headings(table, set, words)))
        }
        several => {
            let names: Vec<&str> = several.iter().map(|sheet| sheet.name.as_str()).collect();
            let message = say!("several-sheets", names = %names.join(", "));
            Err(stop(message, say!("several-sheets.help")))
        }
    }
}

fn empty(request: &Request) -> ImportError {
    let message = say!("spreadsheet-empty", path = shown(&request.file));
    stop(message, say!("spreadsheet-empty.help"))
}

/// That no heading is known, and which column may hold the names.
fn no_headings(table: &Table, set: &DataSet<'_>, words: &Words) -> ImportError {
    let filled = |row: &[Cell]| row.iter().filter(|cell| head::text(cell).is_some()).count();
    let rows = table.rows.iter().enumerate().take(40).rev();
    let widest = rows.max_by_key(|(_, row)| filled(row));
    let (row, cells) = widest.map_or((0, [].as_slice()), |(at, row)| (at, row.as_slice()));
    let texts = || {
        let texts = cells.iter().enumerate().filter_map(|(at, cell)| Some((at, head::text(cell)?)));
        texts.filter(|(_, text)| !words.has("import-numbering", text))
    };
    let all: Vec<&str> = cells.iter().filter_map(head::text).take(12).collect();
    if all.is_empty() {
        return stop(say!("sheet-without-headings"), say!("sheet-without-headings.help"));
    }
    let help = match head::of_names(table, row, texts()) {
        Some((_, heading)) => {
            say!("no-known-heading.help", example = heading, field = naming(set))
        }
        None => say!("no-known-heading.no-names", field = naming(set)),
    };
    stop(say!("no-known-heading", texts = %all.join(", ")), help)
}

/// The field that a set's records are called by.
pub(super) fn naming(set: &DataSet<'_>) -> &'static str {
    let has = |name: &&&str| set.columns().iter().any(|it| it.name() == **name);
    ["name", "title", "label"].iter().find(has).copied().unwrap_or("id")
}

/// The file and the sheet, as shown in front of a cell.
pub(super) fn place(request: &Request, table: &Table) -> Arc<str> {
    let file = request.file.file_name().unwrap_or_default().to_string_lossy();
    if table.name.is_empty() {
        return file.into();
    }
    if table.name.contains(|c: char| !c.is_alphanumeric()) {
        return format!("{file} '{}'", table.name).into();
    }
    format!("{file} {}", table.name).into()
}

/// The list that is begun where the site keeps none.
pub(super) fn default_name(request: &Request) -> String {
    let stem = request.file.file_stem().unwrap_or_default().to_string_lossy();
    crate::lang::slug(&stem)
}
