//! Spreadsheets → records. A ministry's sheet is compared with what is on record, cell by cell; what
//! it says that is new becomes edits of the site's own YAML, and not a byte more changes: comments,
//! order and hand-made fields stay, and nothing is ever deleted.
//!
//! 1. **Read** (`book`, `head`): the sheet's cells, the row of headings, which column is which field.
//! 2. **Identify** (`identify`, `names`, `parts`): which record a row is about.
//! 3. **Compare** (`read`, `compare`, `rows`): which of its cells say something new.
//! 4. **Edit** (the room of that name): the files as they would be; new records among their like.
//! 5. **Check**: the site as it would be goes through all the checks, in memory.
//! 6. **Write**, after a person said yes: all files or none.
//!
//! The columns of a set are those of its download, so what a download exports, an import takes back.

mod book;
mod choose;
mod compare;
mod disk;
mod fields;
mod head;
mod headings;
mod identify;
mod memory;
mod names;
mod parts;
mod plan;
mod read;
mod rows;
mod settle;
mod show;
#[cfg(test)]
mod tests;
mod value;
mod words;

pub use plan::{Import, ImportError, Request, prepare};
pub use show::{Line, outcome, table};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::dataset::{Column, DataSet};
use crate::diagnostic::Report;
use crate::edit::Shelf;
use crate::import::book::{Cell, Table};
use crate::import::headings::Target;
use crate::import::memory::Memory;
use crate::import::names::Names;
use crate::import::read::At;
use crate::import::value::Reading;
use crate::import::words::Words;
use crate::record::Kind;
use crate::site::Site;

/// The sets that a sheet can be imported as, with the kind whose files hold them.
pub const SETS: [(&str, Kind); 12] = [
    ("participants", Kind::Participant),
    ("participations", Kind::Participant),
    ("cohorts", Kind::Cohort),
    ("awards", Kind::Award),
    ("editions", Kind::Award),
    ("winners", Kind::Winner),
    ("events", Kind::Event),
    ("milestones", Kind::Participant),
    ("places", Kind::Place),
    ("sources", Kind::Source),
    ("figures", Kind::Figure),
    ("corrections", Kind::Correction),
];

/// What an import does with a column of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// Reads it.
    Value,
    /// Passes over it: it is computed from the records.
    Computed,
    /// Tells that it is edited by hand.
    ByHand,
}

/// What an import does with a column.
fn use_of(set: &str, column: &str) -> Use {
    match (set, column) {
        (_, "page" | "on_record")
        | ("participants", "winners")
        | ("participations", "id" | "year")
        | ("editions", "id")
        | ("figures", "status" | "computed") => Use::Computed,
        (_, "links" | "image") => Use::ByHand,
        _ => Use::Value,
    }
}

/// The fields that a new record cannot do without.
fn required(set: &str) -> &'static [&'static str] {
    match set {
        "participants" | "places" => &["name", "kind"],
        "cohorts" => &["year", "name"],
        "winners" => &["award", "year"],
        "events" => &["name", "date", "kind"],
        "sources" => &["title", "publisher", "type"],
        "figures" => &["label", "value"],
        "corrections" => &["date", "record", "what"],
        _ => &["name"],
    }
}

/// Where a column's value stands in its record or part.
fn path_of(set: &str, column: &Column<'_>) -> Vec<String> {
    let name = column.name().to_owned();
    if column.custom().is_some() {
        return vec!["fields".to_owned(), name];
    }
    match (set, name.as_str()) {
        ("milestones", "by_name") => vec!["by".to_owned(), "name".to_owned()],
        ("milestones", "by_role") => vec!["by".to_owned(), "role".to_owned()],
        _ => vec![name],
    }
}

/// What was read in another way than it was typed: taken over, and told.
#[derive(Debug, Default)]
struct Notes {
    /// Blanks around the text.
    trimmed: BTreeSet<At>,
    /// Numbers typed as text, and what they were read as.
    numbers: BTreeMap<At, (String, String)>,
    /// Of those, the ones that could be read otherwise.
    doubtful_numbers: BTreeMap<At, (String, String)>,
    /// Names that were nearly a record's, and its id.
    near: BTreeMap<At, (String, String)>,
    /// Rows by which a participant is in more cohorts than they say, and those they do not say.
    cohorts: BTreeMap<usize, String>,
}

/// Everything that reading a row needs, and what was found so far.
struct Desk<'a, 's> {
    site: &'a Site,
    set: &'a DataSet<'s>,
    shelf: &'a Shelf,
    names: &'a BTreeMap<&'static str, Names>,
    words: &'a Words,
    reading: &'a Reading,
    memory: &'a Memory,
    /// The field that tells which record a row is about, if one was named.
    key: Option<String>,
    table: &'a Table,
    columns: Vec<(usize, Target)>,
    /// The row of headings, from 0.
    head_row: usize,
    /// Of the headings that are no field, the one whose column may hold the names.
    likely: Option<(usize, String)>,
    /// Rows of the set by id.
    rows: &'a BTreeMap<String, usize>,
    /// The file and the sheet, as shown.
    sheet: Arc<str>,
    workbook: bool,
    machine: bool,
    accept_near: bool,
    kind_of_row: Option<String>,
    participant_of_row: Option<String>,
    seen: BTreeMap<String, usize>,
    begun_names: BTreeMap<String, String>,
    notes: Notes,
    report: Report,
}

impl<'a> Desk<'a, '_> {
    /// Begins with a row.
    fn begin(&mut self, row: usize) {
        self.participant_of_row = None;
        self.kind_of_row = self.kind_told(row);
    }

    /// The position of a field's column in the sheet; of a localised one, that of its first language.
    fn position(&self, name: &str) -> Option<usize> {
        let is = |(_, target): &&(usize, Target)| {
            self.set.columns()[target.column].name() == name && target.lang.unwrap_or(0) == 0
        };
        self.columns.iter().find(is).map(|(position, _)| *position)
    }

    /// The cell of a field in a row, if it holds anything.
    fn cell(&self, row: usize, name: &str) -> Option<(At, Cell)> {
        let column = self.position(name)?;
        let cell = self.table.cell(row, column);
        (*cell != Cell::Empty).then(|| (At { row, column }, cell.clone()))
    }

    /// The one value of a field in a row.
    fn value(&mut self, row: usize, name: &str) -> Option<String> {
        let (at, cell) = self.cell(row, name)?;
        let set = self.set;
        let column = set.columns().iter().find(|column| column.name() == name)?;
        self.read(at, column, &cell)?.into_iter().next()
    }

    /// The cell that a person knows a row by.
    fn name_cell(&self, row: usize) -> Option<At> {
        let names = ["name", "participant", "title", "label", "award", "id"];
        names.iter().find_map(|name| self.cell(row, name)).map(|(at, _)| at)
    }

    /// The names of the set's own records.
    fn own_names(&self) -> Option<&'a Names> {
        self.names.get(self.set.name())
    }

    /// The row of the set that is about a record.
    fn row_of(&self, id: &str) -> Option<usize> {
        self.rows.get(id).copied()
    }

    /// The id of a row of the set.
    fn id_of_row(&self, row: usize) -> Option<Arc<str>> {
        self.rows.iter().find(|(_, at)| **at == row).map(|(id, _)| id.as_str().into())
    }

    /// The name of the column that a cell was given for.
    fn name_of(&self, given: &fields::Given) -> &str {
        self.set.columns()[given.column()].name()
    }

    /// Whether the file tells numbers from texts.
    fn is_workbook(&self) -> bool {
        self.workbook
    }
}
