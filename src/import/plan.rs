//! From a request to what would be written, with everything that is wrong on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use crate::dataset::{self, DataSet};
use crate::date::Moment;
use crate::diagnostic::Report;
use crate::edit::{self, Layout, Order, Rewritten, Shelf, WriteError};
use crate::import::book::Table;
use crate::import::choose::{self, default_name, place};
use crate::import::head::{Head, RowKind, of_names, row_kind};
use crate::import::headings::Target;
use crate::import::memory::Memory;
use crate::import::names::Names;
use crate::import::parts::Hung;
use crate::import::rows::Planned;
use crate::import::settle::{Loaded, Settled, load, settle};
use crate::import::value::Reading;
use crate::import::words::Words;
use crate::import::{Desk, Notes, SETS};
use crate::lang::Lang;
use crate::load::LoadError;
use crate::record::Kind;
use crate::said::{Said, say};
use crate::site::Site;
use crate::source::SourceMap;

/// What is to be imported, and how.
#[derive(Clone, Debug)]
pub struct Request {
    /// The site's folder.
    pub root: PathBuf,
    /// The spreadsheet.
    pub file: PathBuf,
    /// The set that its rows are: one of [`SETS`](crate::import::SETS).
    pub set: &'static str,
    /// The sheet.
    pub sheet: Option<String>,
    /// Headings and the field that each is, `-` for none.
    pub map: Vec<(String, String)>,
    /// The field that tells which record a row is about.
    pub key: Option<String>,
    /// Whether names that are nearly a record's are taken for it.
    pub accept_near: bool,
    /// The moment of the checks.
    pub now: Moment,
}

/// An import that is ready to be written.
pub struct Import {
    /// What is wrong: cells, and what the site would fail by.
    pub report: Report,
    /// The files as they would be, for excerpts.
    pub shown: Arc<SourceMap>,
    pub(super) root: PathBuf,
    pub(super) files: BTreeMap<String, Rewritten>,
    pub(super) told: Told,
}

impl Import {
    /// Whether anything would be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Writes the files, all of them or none.
    ///
    /// # Errors
    /// A file cannot be written, or is not what it was when it was read.
    pub fn write(&self) -> Result<(), WriteError> {
        edit::write(&self.root, &self.files)
    }

    /// Whether cells or rows of the sheet were left out.
    #[must_use]
    pub fn left_out(&self) -> bool {
        self.report.has_errors()
    }
}

/// What the table of an import tells.
pub(super) struct Told {
    pub sheet: Arc<str>,
    pub set: &'static str,
    /// The kind whose records hold its rows.
    pub kind: Kind,
    pub head_row: usize,
    pub columns: Vec<(String, String)>,
    pub unknown: Vec<String>,
    pub planned: Vec<Planned>,
    pub homes: BTreeMap<Arc<str>, String>,
    pub missing: Vec<String>,
    /// Rows that are no records, and why.
    pub passed: Vec<(usize, RowKind)>,
    /// Rows that were left out because of a problem.
    pub left: Vec<usize>,
    pub notes: Notes,
}

/// Why there is nothing to import.
#[derive(Debug)]
pub enum ImportError {
    /// The request makes no sense, or the file cannot be read: what, and what to do.
    Request(Said, Said),
    /// The site itself is broken.
    Content(Report, Arc<SourceMap>),
    /// The site's folder cannot be read.
    Load(LoadError),
}

impl From<LoadError> for ImportError {
    fn from(error: LoadError) -> Self {
        Self::Load(error)
    }
}

/// That a request cannot be met, and what to do.
pub(super) fn stop(message: Said, help: Said) -> ImportError {
    ImportError::Request(message, help)
}

/// Reads the sheet, compares it with the records and makes the files that would be written.
///
/// # Errors
/// [`ImportError`]: nothing could be compared.
pub fn prepare(request: &Request) -> Result<Import, ImportError> {
    let loaded = load(request, &BTreeMap::new())?;
    let kind = SETS.iter().find(|(set, _)| *set == request.set).map(|(_, kind)| *kind);
    let kind = kind.unwrap_or(Kind::Participant);
    let sources = &loaded.sources;
    let broken = sources.is_broken(kind) || !loaded.site.programme.readable;
    if broken {
        return Err(ImportError::Content(loaded.report, Arc::clone(&sources.files)));
    }
    let memory = choose::remember(request, kind, &mut (*sources.files).clone())?;
    compare(request, kind, &loaded, &memory)
}

fn compare(
    request: &Request,
    kind: Kind,
    loaded: &Loaded,
    memory: &Memory,
) -> Result<Import, ImportError> {
    let site = &loaded.site;
    let sets = dataset::all(site);
    let set = set_of(&sets, request.set)?;
    let words = Words::new(site, &loaded.sources.theme);
    let (table, head) = choose::table(request, memory, set, site, &words)?;
    let shelf = Shelf::of(&loaded.sources.files, kind);
    let names = sets.iter().map(|set| (set.name(), Names::of(set, &words))).collect();
    let reading = Reading::new(&site.config.languages);
    let rows = rows_by_id(set);
    let mut desk = Desk {
        site,
        set,
        shelf: &shelf,
        names: &names,
        words: &words,
        reading: &reading,
        memory,
        // What is said now comes before what was said then.
        key: request.key.clone().or_else(|| memory.key.clone()),
        table: &table,
        columns: head.columns.iter().map(|(at, _, target)| (*at, *target)).collect(),
        head_row: head.row,
        likely: likely(&table, &head),
        rows: &rows,
        sheet: place(request, &table),
        workbook: !table.name.is_empty(),
        machine: head.machine,
        accept_near: request.accept_near,
        kind_of_row: None,
        participant_of_row: None,
        seen: BTreeMap::new(),
        begun_names: BTreeMap::new(),
        notes: Notes::default(),
        report: Report::default(),
    };
    let mut walked = walk(&mut desk, &head);
    let missing = missing(&desk, &walked);
    let layout = Layout::of(&shelf, &default_name(request));
    let owner = SETS.iter().find(|(_, of)| *of == kind).map(|(name, _)| *name);
    let owner = owner.and_then(|owner| sets.iter().find(|set| set.name() == owner));
    let order = Order::of(set, owner, &site.config.languages);
    let planned = std::mem::take(&mut walked.planned);
    let settled = settle(request, &mut desk, planned, &layout, &order, loaded)?;
    let columns = columns(&head, set, site);
    let seen = Seen { kind, head, columns, walked, missing, notes: desk.notes, sheet: desk.sheet };
    Ok(import(request, memory, settled, seen, site.config.languages.first()))
}

/// What was seen in the sheet.
struct Seen {
    kind: Kind,
    head: Head,
    columns: Vec<(String, String)>,
    walked: Walked,
    missing: Vec<String>,
    notes: Notes,
    sheet: Arc<str>,
}

fn import(
    request: &Request,
    memory: &Memory,
    settled: Settled,
    seen: Seen,
    lang: Option<&Lang>,
) -> Import {
    let mut files = settled.composed.files;
    let sheet = request.sheet.as_deref();
    let names: Vec<(String, String)> = seen.notes.near.values().cloned().collect();
    let key = request.key.as_deref();
    if let Some(text) = memory.remembered(lang, sheet, key, &request.map, &names) {
        let old = memory.text.clone();
        let end = old.as_ref().map_or(0, |text| text.len());
        files.insert(memory.path.clone(), Rewritten { old, splices: vec![(0..end, text)] });
    }
    Import {
        report: settled.report,
        shown: settled.shown,
        root: request.root.clone(),
        files,
        told: Told {
            sheet: seen.sheet,
            set: request.set,
            kind: seen.kind,
            head_row: seen.head.row,
            columns: seen.columns,
            unknown: seen.head.unknown.into_iter().map(|(_, heading)| heading).collect(),
            planned: settled.planned,
            homes: settled.composed.homes,
            missing: seen.missing,
            passed: seen.walked.passed,
            left: seen.walked.left.into_iter().chain(settled.left).collect(),
            notes: seen.notes,
        },
    }
}

/// Of the headings that are no field, the one whose column may hold the names.
fn likely(table: &Table, head: &Head) -> Option<(usize, String)> {
    let unknown = head.unknown.iter().map(|(at, heading)| (*at, heading.as_str()));
    of_names(table, head.row, unknown).map(|(at, heading)| (at, heading.to_owned()))
}

/// The headings beside the fields they are.
fn columns(head: &Head, set: &DataSet<'_>, site: &Site) -> Vec<(String, String)> {
    let name = |target: &Target| {
        let column = set.columns()[target.column].name();
        match target.lang.and_then(|lang| site.config.languages.get(lang)) {
            Some(lang) => format!("{column}:{lang}"),
            None => column.to_owned(),
        }
    };
    head.columns.iter().map(|(_, heading, target)| (heading.clone(), name(target))).collect()
}

fn set_of<'s, 'a>(sets: &'s [DataSet<'a>], name: &str) -> Result<&'s DataSet<'a>, ImportError> {
    let found = sets.iter().find(|set| set.name() == name);
    let names = || sets.iter().map(DataSet::name).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| {
        stop(say!("no-data-set", name = name), say!("no-data-set.help", names = names()))
    })
}

fn rows_by_id(set: &DataSet<'_>) -> BTreeMap<String, usize> {
    let mut rows = BTreeMap::new();
    let Some(column) = set.columns().iter().find(|column| column.name() == "id") else {
        return rows;
    };
    for row in 0..set.len() {
        let mut values = Vec::new();
        column.read(row, &mut values);
        let id = values.first().map(super::compare::written_value).unwrap_or_default();
        rows.entry(id).or_insert(row);
    }
    rows
}

/// What going through the rows gave.
struct Walked {
    planned: Vec<Planned>,
    passed: Vec<(usize, RowKind)>,
    left: Vec<usize>,
}

fn walk(desk: &mut Desk<'_, '_>, head: &Head) -> Walked {
    let mut walked = Walked { planned: Vec::new(), passed: Vec::new(), left: Vec::new() };
    let hung = Hung::of(desk.set.name());
    for row in head.row + 1..desk.table.rows.len() {
        match row_kind(desk.table, row, head, desk.words) {
            RowKind::Record => {}
            RowKind::Empty => continue,
            other => {
                walked.passed.push((row, other));
                continue;
            }
        }
        let planned = match hung {
            Some(hung) => desk.part_row(row, hung),
            None => desk.record_row(row),
        };
        match planned {
            Some(planned) => walked.planned.push(planned),
            None => walked.left.push(row),
        }
    }
    walked
}

/// What is on record and not in the sheet.
fn missing(desk: &Desk<'_, '_>, walked: &Walked) -> Vec<String> {
    let parts = Hung::of(desk.set.name());
    if parts.is_some_and(|hung| hung.keys.is_empty()) {
        return Vec::new();
    }
    let here: BTreeSet<String> =
        walked.planned.iter().map(|planned| planned.about.replace(", ", "-")).collect();
    let known = desk.rows.keys().filter(|id| !here.contains(*id) && !desk.seen.contains_key(*id));
    known.cloned().collect()
}
