//! The files that may be written: the site as it would be is checked in memory, and a row by which a
//! record would be wrong is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check;
use crate::diagnostic::{Check, Diagnostic, Place, Report, Severity, Tongue};
use crate::edit::{Asked, Composed, Deed, Layout, Order, Shelf, Stored, compose};
use crate::import::Desk;
use crate::import::plan::{ImportError, Request};
use crate::import::read::At;
use crate::import::rows::Planned;
use crate::load::{self, Sources};
use crate::said::say;
use crate::site::Site;
use crate::source::SourceMap;

/// A site that was loaded, and what was wrong with it.
pub(super) struct Loaded {
    pub sources: Sources,
    pub site: Site,
    pub report: Report,
}

/// Loads and checks the site as it would be with other texts.
pub(super) fn load(
    request: &Request,
    texts: &BTreeMap<String, String>,
) -> Result<Loaded, ImportError> {
    let (sources, mut report) = load::load_with(&request.root, texts)?;
    let files = Arc::clone(&sources.files);
    // Drafts and what is under embargo are records, too.
    let Some(site) = check::with_drafts(sources.clone(), request.now, &mut report) else {
        return Err(ImportError::Content(report, files));
    };
    Ok(Loaded { sources, site, report })
}

/// The files that pass the checks, and the rows that they hold.
pub(super) struct Settled {
    pub planned: Vec<Planned>,
    pub composed: Composed,
    pub left: Vec<usize>,
    pub report: Report,
    pub shown: Arc<SourceMap>,
}

/// Makes the files, checks the site as it would be, and leaves out the rows by which it would be
/// wrong, until no such row is left.
pub(super) fn settle(
    request: &Request,
    desk: &mut Desk<'_, '_>,
    mut planned: Vec<Planned>,
    layout: &Layout,
    order: &Order,
    before: &Loaded,
) -> Result<Settled, ImportError> {
    let mut left = Vec::new();
    loop {
        let asked: Vec<Asked<'_>> = planned.iter().map(Planned::asked).collect();
        let composed = compose(desk.shelf, &asked, layout, order);
        let mut out: BTreeSet<usize> = composed.failed.iter().copied().collect();
        for row in &out {
            let at = desk.name_cell(*row).unwrap_or(At { row: *row, column: 0 });
            let message = say!("row-not-editable");
            desk.tell(at, Check::InvalidValue, message, say!("row-not-editable.help"));
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
                    let message = say!("row-spoils-record", reason = &problem.message);
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
            problem.help.push(say!("so-once-written"));
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
        (problem.check, path, Tongue::English.tell(&problem.message))
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
    let problems = after.report.iter().filter(|problem| problem.severity <= Severity::Warning);
    problems.filter(new).cloned().collect()
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
    let holds = |stored: &Stored| {
        *stored.path == *path
            && stored.node.span.start <= span.start
            && span.end <= stored.node.span.end
    };
    let record = shelf.records.iter().find(|(_, stored)| holds(stored)).map(|(id, _)| id);
    let changes = |plan: &&Planned| !matches!(plan.deed, Deed::Nothing);
    let own = planned.iter().filter(changes).filter(|plan| Some(&plan.id) == record);
    own.map(|plan| plan.row).collect()
}
