//! From a request to what would be written, with everything that is wrong on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use crate::check::{self, Conditions};
use crate::dataset::{self, DataSet};
use crate::date::Moment;
use crate::diagnostic::{Check, Diagnostic, Place, Report, Severity, did_you_mean, shown};
use crate::import::book::{self, Book, BookError, Table};
use crate::import::head::{Head, Mapped, RowKind, row_kind};
use crate::import::layout::Layout;
use crate::import::memory::{LEFT_OUT, Memory};
use crate::import::names::Names;
use crate::import::parts::Hung;
use crate::import::read::At;
use crate::import::rows::{Deed, Planned};
use crate::import::shelf::Shelf;
use crate::import::texts::{Composed, Order, Rewritten, compose};
use crate::import::value::Reading;
use crate::import::words::{Headings, Target, Words, heading};
use crate::import::{Desk, Notes, SETS, disk, head};
use crate::load::{self, Sources};
use crate::record::Kind;
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
    Request(String, String),
    /// The site itself is broken.
    Content(Report, Arc<SourceMap>),
    /// The site's folder cannot be read.
    Load(load::LoadError),
}

impl From<load::LoadError> for ImportError {
    fn from(error: load::LoadError) -> Self {
        Self::Load(error)
    }
}

fn stop(message: impl Into<String>, help: impl Into<String>) -> ImportError {
    ImportError::Request(message.into(), help.into())
}

/// A site that was loaded, and what was wrong with it.
struct Loaded {
    sources: Sources,
    site: Site,
    report: Report,
}

fn load(request: &Request, texts: &BTreeMap<String, String>) -> Result<Loaded, ImportError> {
    let (sources, mut report) = load::load_with(&request.root, texts)?;
    let files = Arc::clone(&sources.files);
    let Some(config) = &sources.config else { return Err(ImportError::Content(report, files)) };
    let conditions = Conditions { now: request.now.at(&config.time_zone), preview: true };
    let severities = config.checks.clone();
    // Drafts and what is under embargo are records, too: a preview has them all.
    let Some(site) = check::check(sources.clone(), conditions, &mut report) else {
        return Err(ImportError::Content(report, files));
    };
    report.apply(false, |check| severities.get(&check).copied());
    Ok(Loaded { sources, site, report })
}

/// Reads the sheet, compares it with the records and makes the files that would be written.
///
/// # Errors
/// [`ImportError`]: nothing could be compared.
pub fn prepare(request: &Request) -> Result<Import, ImportError> {
    let loaded = load(request, &BTreeMap::new())?;
    let kind = SETS.iter().find(|(set, _)| *set == request.set).map(|(_, kind)| *kind);
    let kind = kind.unwrap_or(Kind::Participant);
    let broken = |of: &Kind| loaded.sources.broken_kinds.contains(of);
    let broken_record = loaded.sources.broken.iter().any(|(of, _)| *of == kind);
    if broken(&kind) || broken_record || !loaded.site.programme.readable {
        let files = Arc::clone(&loaded.sources.files);
        return Err(ImportError::Content(loaded.report, files));
    }
    let mut shown = (*loaded.sources.files).clone();
    let memory = remember(request, kind, &mut shown)?;
    let book = open(request)?;
    let sets = dataset::all(&loaded.site);
    let set = set_of(&sets, request.set)?;
    let words = Words::new(&loaded.site, &loaded.sources.theme);
    let headings = words.headings(set, &loaded.site);
    let mapped = mapped(request, &memory, set, &headings)?;
    let table = choose(request, &memory, &book, &headings, &mapped, &words)?;
    let found = head::find(table, &headings, &mapped, &words);
    let head = found.ok_or_else(|| no_headings(table))?;
    let mut table = table.clone();
    table.fill_down(head.row + 1);
    let shelf = Shelf::of(&loaded.sources.files, kind);
    let names = sets.iter().map(|set| (set.name(), Names::of(set, &words))).collect();
    let reading = Reading::new(&loaded.site.config.languages);
    let rows = rows_by_id(set);
    let mut desk = Desk {
        site: &loaded.site,
        set,
        shelf: &shelf,
        names: &names,
        words: &words,
        reading: &reading,
        memory: &memory,
        // What is said now comes before what was said then.
        key: request.key.clone().or_else(|| memory.key.clone()),
        table: &table,
        columns: head.columns.iter().map(|(at, _, target)| (*at, *target)).collect(),
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
    let walked = walk(&mut desk, &head);
    let missing = missing(&desk, &walked);
    let layout = Layout::of(&shelf, &default_name(request));
    let owner = SETS.iter().find(|(_, of)| *of == kind).map(|(name, _)| *name);
    let owner = owner.and_then(|owner| sets.iter().find(|set| set.name() == owner));
    let order = Order::of(set, owner, &loaded.site.config.languages);
    let settled = settle(request, &mut desk, walked.planned, &layout, &order, &loaded)?;
    let mut files = settled.composed.files;
    let sheet = request.sheet.as_deref();
    let key = request.key.as_deref();
    if let Some(text) = memory.remembered(sheet, key, &request.map) {
        let old = memory.text.clone();
        let end = old.as_ref().map_or(0, |text| text.len());
        files.insert(memory.path.clone(), Rewritten { old, splices: vec![(0..end, text)] });
    }
    let Desk { sheet, notes, .. } = desk;
    Ok(Import {
        report: settled.report,
        shown: settled.shown,
        root: request.root.clone(),
        files,
        told: Told {
            sheet,
            set: request.set,
            head_row: head.row,
            columns: columns(&head, set, &loaded.site),
            unknown: head.unknown.into_iter().map(|(_, heading)| heading).collect(),
            planned: settled.planned,
            homes: settled.composed.homes,
            missing,
            passed: walked.passed,
            left: walked.left.into_iter().chain(settled.left).collect(),
            notes,
        },
    })
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
    found.ok_or_else(|| stop(format!("there is no set '{name}'"), "name one of those in --help"))
}

/// What was said of the sheet in earlier imports.
fn remember(request: &Request, kind: Kind, shown: &mut SourceMap) -> Result<Memory, ImportError> {
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
        stop(format!("{path} cannot be read: {reason}"), "name the spreadsheet as it lies on the disk")
    })?;
    let name = request.file.file_name().unwrap_or_default().to_string_lossy();
    book::read(&name, bytes).map_err(|error| match error {
        BookError::Format => stop(
            format!("{path} is no spreadsheet that can be imported"),
            "save it as .xlsx, .ods or .csv",
        ),
        BookError::Broken(reason) => stop(
            format!("{path} cannot be read as a spreadsheet: {reason}"),
            "open it in a spreadsheet program and save it again as .xlsx, without a password",
        ),
        BookError::Encoding(line) => stop(
            format!("{path} is not saved as UTF-8: its line {line} holds a character that is not"),
            "save it again as 'CSV UTF-8', or as .xlsx",
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
            let fields: Vec<String> = set.heads().collect();
            let near = did_you_mean(field, fields.iter().map(String::as_str));
            let all = format!("its fields are: {}", fields.join(", "));
            let help = near.map_or(all.clone(), |near| format!("{near}; {all}"));
            return Err(stop(format!("{} have no field '{field}'", set.name()), help));
        };
        mapped.insert(heading(said), Some(target));
    }
    if let Some(key) = request.key.as_ref().or(memory.key.as_ref())
        && !headings.is_field(key)
    {
        let fields: Vec<String> = set.heads().collect();
        let message = format!("the key '{key}' is no field of {}", set.name());
        return Err(stop(message, format!("its fields are: {}", fields.join(", "))));
    }
    Ok(mapped)
}

/// The sheet that was asked for, else the one that fits.
fn choose<'b>(
    request: &Request,
    memory: &Memory,
    book: &'b Book,
    headings: &Headings,
    mapped: &Mapped,
    words: &Words,
) -> Result<&'b Table, ImportError> {
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    let all = || format!("its sheets are: {}", names.join(", "));
    if let Some(name) = request.sheet.as_ref().or(memory.sheet.as_ref()) {
        let found = book.sheets.iter().find(|sheet| heading(&sheet.name) == heading(name));
        return match found {
            Some(sheet) => Ok(sheet),
            None if names == [""] => book.sheets.first().ok_or_else(|| empty(request)),
            None => Err(stop(format!("there is no sheet '{name}'"), all())),
        };
    }
    let titles = words.list(&format!("set-{}", request.set));
    let titled = |sheet: &&Table| {
        sheet.name == request.set || titles.iter().any(|t| heading(t) == heading(&sheet.name))
    };
    if let Some(sheet) = book.sheets.iter().find(titled) {
        return Ok(sheet);
    }
    let fits = |sheet: &&Table| head::find(sheet, headings, mapped, words).is_some();
    let fitting: Vec<&Table> = book.sheets.iter().filter(fits).collect();
    match fitting.as_slice() {
        [sheet] => Ok(sheet),
        [] => {
            let filled = book.sheets.iter().find(|sheet| !sheet.rows.is_empty());
            Err(filled.map_or_else(|| empty(request), no_headings))
        }
        several => {
            let names: Vec<&str> = several.iter().map(|sheet| sheet.name.as_str()).collect();
            let message = format!("several sheets could be meant: {}", names.join(", "));
            Err(stop(message, "name the one to import: --sheet NAME"))
        }
    }
}

fn empty(request: &Request) -> ImportError {
    stop(format!("{} is empty", shown(&request.file)), "name a spreadsheet with a row of headings")
}

fn no_headings(table: &Table) -> ImportError {
    let widest = table.rows.iter().take(40).max_by_key(|row| {
        row.iter().filter(|cell| head::text(cell).is_some()).count()
    });
    let texts: Vec<&str> = widest.into_iter().flatten().filter_map(head::text).take(12).collect();
    let example = texts.first().copied().unwrap_or("Nama Daerah");
    stop(
        format!("no heading in this sheet is known as a field; the fullest row says: {}", texts.join(", ")),
        format!("say which field a column is, as often as needed: --map '{example}=name'"),
    )
}

/// The file and the sheet, as shown in front of a cell.
fn place(request: &Request, table: &Table) -> Arc<str> {
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
fn default_name(request: &Request) -> String {
    let stem = request.file.file_stem().unwrap_or_default().to_string_lossy();
    crate::lang::slug(&stem)
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

/// The files that pass the checks, and the rows that they hold.
struct Settled {
    planned: Vec<Planned>,
    composed: Composed,
    left: Vec<usize>,
    report: Report,
    shown: Arc<SourceMap>,
}

/// Makes the files, checks the site as it would be, and leaves out the rows by which it would be
/// wrong, until no such row is left.
fn settle(
    request: &Request,
    desk: &mut Desk<'_, '_>,
    mut planned: Vec<Planned>,
    layout: &Layout,
    order: &Order,
    before: &Loaded,
) -> Result<Settled, ImportError> {
    let mut left = Vec::new();
    loop {
        let composed = compose(desk.shelf, &planned, layout, order);
        let mut out: BTreeSet<usize> = composed.failed.iter().copied().collect();
        for row in &out {
            let at = desk.name_cell(*row).unwrap_or(At { row: *row, column: 0 });
            let message = "the record of this row is written in a way that an import cannot change";
            let help = "make the change in its file by hand; the row is left out";
            desk.tell(at, Check::InvalidValue, message.to_owned(), help);
        }
        let mut after = None;
        if out.is_empty() && !composed.files.is_empty() {
            let texts: BTreeMap<String, String> =
                composed.files.iter().map(|(path, file)| (path.clone(), file.text())).collect();
            let loaded = load(request, &texts)?;
            let new = new_problems(before, &loaded);
            let shelf = Shelf::of(&loaded.sources.files, desk.shelf.kind);
            for problem in new.iter().filter(|problem| problem.severity == Severity::Error) {
                for row in rows_of(problem, &shelf, &planned, &composed, &loaded) {
                    let at = desk.name_cell(row).unwrap_or(At { row, column: 0 });
                    let message = format!("this row would make the record wrong: {}", problem.message);
                    let mut wrong = desk.problem(at, problem.check, message);
                    wrong.help.extend(problem.help.iter().cloned());
                    desk.report.push(wrong);
                    out.insert(row);
                }
            }
            after = Some((loaded, new));
        }
        if out.is_empty() {
            return Ok(settled(desk, before, planned, composed, left, after));
        }
        planned.retain(|plan| !out.contains(&plan.row));
        left.extend(out);
    }
}

fn settled(
    desk: &mut Desk<'_, '_>,
    before: &Loaded,
    planned: Vec<Planned>,
    composed: Composed,
    left: Vec<usize>,
    after: Option<(Loaded, Vec<Diagnostic>)>,
) -> Settled {
    let mut report = Report::default();
    for problem in std::mem::take(&mut desk.report).into_diagnostics() {
        if !report.iter().any(|other| other.same_as(&problem)) {
            report.push(problem);
        }
    }
    let mut shown = Arc::clone(&before.sources.files);
    if let Some((loaded, new)) = after {
        shown = loaded.sources.files;
        report.masked.clone_from(&loaded.report.masked);
        for mut problem in new {
            // It does not keep the records from being written, but the site from being built.
            problem.help.push("this will be so once the import is written".to_owned());
            if problem.severity == Severity::Error {
                problem.severity = Severity::Warning;
            }
            report.push(problem);
        }
    }
    Settled { planned, composed, left, report, shown }
}

/// What would be wrong that is not wrong now.
fn new_problems(before: &Loaded, after: &Loaded) -> Vec<Diagnostic> {
    let key = |problem: &Diagnostic, files: &SourceMap| {
        let path = match &problem.place {
            Place::Span(span) => files.path(*span).to_owned(),
            Place::File(path) => path.to_string(),
            _ => String::new(),
        };
        (problem.check, path, problem.message.clone())
    };
    let mut known: BTreeMap<_, usize> = BTreeMap::new();
    for problem in before.report.iter() {
        *known.entry(key(problem, &before.sources.files)).or_default() += 1;
    }
    let new = |problem: &&Diagnostic| match known.get_mut(&key(problem, &after.sources.files)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    after.report.iter().filter(new).cloned().collect()
}

/// The rows that a problem of the site as it would be comes from: those of the record it stands in.
fn rows_of(
    problem: &Diagnostic,
    shelf: &Shelf,
    planned: &[Planned],
    composed: &Composed,
    after: &Loaded,
) -> Vec<usize> {
    let Place::Span(span) = problem.place else { return Vec::new() };
    let path = after.sources.files.path(span);
    if !composed.files.contains_key(path) {
        return Vec::new();
    }
    let holds = |stored: &super::shelf::Stored| {
        *stored.path == *path
            && stored.node.span.start <= span.start
            && span.end <= stored.node.span.end
    };
    let record = shelf.records.iter().find(|(_, stored)| holds(stored)).map(|(id, _)| id);
    let changes = |plan: &&Planned| !matches!(plan.deed, Deed::Nothing);
    let own = planned.iter().filter(changes).filter(|plan| Some(&plan.id) == record);
    own.map(|plan| plan.row).collect()
}
