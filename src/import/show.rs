//! What an import would do, as a table that a person reads before saying yes.

use std::collections::BTreeMap;

use crate::diagnostic::{Place, Tongue, cell_name};
use crate::edit::Deed;
use crate::import::head::RowKind;
use crate::import::plan::{Import, Told};
use crate::import::read::At;
use crate::import::rows::Planned;
use crate::record::Kind;
use crate::said::{Said, say, some};

/// So many lines of each part are shown, the rest is counted.
const SHOWN: usize = 40;
/// So many characters of a value are shown.
const LENGTH: usize = 60;

/// A line of the table.
#[derive(Clone, Debug)]
pub struct Line {
    /// How far it stands below the line that it belongs to.
    depth: usize,
    said: Said,
}

impl Line {
    /// The line in words, indented.
    #[must_use]
    pub fn tell(&self, tongue: Tongue) -> String {
        format!("{}{}", "  ".repeat(self.depth), tongue.tell(&self.said))
    }
}

/// The lines of a table.
type Lines = Vec<Line>;

fn line(lines: &mut Lines, said: Said) {
    lines.push(Line { depth: 0, said });
}

fn below(lines: &mut Lines, said: Said) {
    lines.push(Line { depth: 1, said });
}

/// The table of new, changed, unchanged and missing.
#[must_use]
pub fn table(import: &Import) -> Vec<Line> {
    let told = &import.told;
    let mut lines = Vec::new();
    line(&mut lines, say!("import-headings", sheet = &told.sheet, row = %told.head_row + 1));
    // Headings that are the fields' own names need no word.
    let columns = told.columns.iter().filter(|(heading, field)| heading != field);
    let shown = columns.map(|(heading, field)| {
        vec![Line { depth: 1, said: Said::Plain(format!("{heading} → {field}")) }]
    });
    list(&mut lines, shown.collect());
    if !told.unknown.is_empty() {
        line(&mut lines, say!("import-unknown", headings = quoted(&told.unknown)));
    }
    line(&mut lines, Said::Plain(String::new()));
    new(&mut lines, told);
    changed(&mut lines, told);
    let unchanged = told.planned.iter().filter(|plan| matches!(plan.deed, Deed::Nothing)).count();
    line(&mut lines, say!("import-unchanged", count = unchanged));
    if !told.missing.is_empty() {
        line(&mut lines, say!("import-missing", count = told.missing.len()));
        below(&mut lines, some(&told.missing, 8));
    }
    if !told.left.is_empty() {
        let mut rows: Vec<usize> = told.left.iter().map(|row| row + 1).collect();
        rows.sort_unstable();
        rows.dedup();
        let texts: Vec<String> = rows.iter().map(usize::to_string).collect();
        line(&mut lines, say!("import-left-out", count = rows.len()));
        below(
            &mut lines,
            say!("import-left-out.rows", count = rows.len(), rows = some(&texts, 40)),
        );
    }
    notes(&mut lines, told);
    line(&mut lines, Said::Plain(String::new()));
    lines
}

fn new(lines: &mut Lines, told: &Told) {
    let new: Vec<&Planned> = told.planned.iter().filter(|plan| plan.new).collect();
    line(lines, say!("import-new", count = new.len()));
    let shown = new.iter().map(|plan| {
        let (row, record) = (plan.row + 1, &plan.about);
        let said = match told.homes.get(&plan.id) {
            Some(path) => say!("import-row.into", row = %row, record = record, path = path),
            None => say!("import-row", row = %row, record = record),
        };
        vec![Line { depth: 1, said }]
    });
    list(lines, shown.collect());
}

fn changed(lines: &mut Lines, told: &Told) {
    let is = |plan: &&Planned| !plan.new && matches!(plan.deed, Deed::Changes(_));
    let changed: Vec<&Planned> = told.planned.iter().filter(is).collect();
    line(lines, say!("import-changed", count = changed.len()));
    let shown = changed.iter().map(|plan| {
        let said = say!("import-row", row = %plan.row + 1, record = &plan.about);
        let mut shown = vec![Line { depth: 1, said }];
        for change in &plan.changes {
            let (field, new) = (&change.field, short(&change.new));
            let text = match change.old.as_str() {
                "" => format!("{field}: {new}"),
                old => format!("{field}: {} → {new}", short(old)),
            };
            shown.push(Line { depth: 2, said: Said::Plain(text) });
        }
        shown
    });
    list(lines, shown.collect());
}

fn notes(lines: &mut Lines, told: &Told) {
    let notes = &told.notes;
    let passed = |kind: RowKind| -> Option<Said> {
        let rows = told.passed.iter().filter(|(_, own)| *own == kind);
        let rows: Vec<String> = rows.map(|(row, _)| (row + 1).to_string()).collect();
        (!rows.is_empty()).then(|| some(&rows, 20))
    };
    let cells: Vec<String> = notes.trimmed.iter().map(|at| cell(*at)).collect();
    let trimmed = (!cells.is_empty()).then(|| some(&cells, 20));
    let read = |pairs: &BTreeMap<At, (String, String)>| -> Option<Said> {
        let read = pairs.iter().map(|(at, (from, to))| format!("{} '{from}' → {to}", cell(*at)));
        (!pairs.is_empty()).then(|| some(&read.collect::<Vec<String>>(), 20))
    };
    let said = [
        passed(RowKind::Total).map(|rows| say!("import-totals", rows = rows)),
        passed(RowKind::Numbers).map(|rows| say!("import-numberings", rows = rows)),
        passed(RowKind::Alone).map(|rows| say!("import-asides", rows = rows)),
        trimmed.map(|cells| say!("import-trimmed", cells = cells)),
        read(&notes.numbers).map(|numbers| say!("import-numbers", numbers = numbers)),
        read(&notes.doubtful_numbers)
            .map(|numbers| say!("import-numbers.doubtful", numbers = numbers)),
        read(&notes.near).map(|names| say!("import-near", names = names)),
    ];
    said.into_iter().flatten().for_each(|said| line(lines, said));
    line_of_cohorts(lines, told);
    line_of_sources(lines, told);
}

/// Participants that are in more cohorts than the sheet says.
fn line_of_cohorts(lines: &mut Lines, told: &Told) {
    let more = told.planned.iter().filter_map(|plan| {
        let kept = told.notes.cohorts.get(&plan.row)?;
        Some(format!("{} ({kept})", plan.about))
    });
    let more: Vec<String> = more.collect();
    if !more.is_empty() {
        line(lines, say!("import-cohorts", count = more.len(), records = some(&more, 20)));
        below(lines, say!("import-cohorts.help"));
    }
}

/// New records that name no source, of the kinds that state facts.
fn line_of_sources(lines: &mut Lines, told: &Told) {
    if matches!(told.kind, Kind::Source | Kind::Figure | Kind::Correction) {
        return;
    }
    let bare = |plan: &&Planned| match &plan.deed {
        Deed::Begins(record) => record.get("sources").is_none(),
        _ => false,
    };
    let count = told.planned.iter().filter(bare).count();
    if count > 0 {
        let column = told.columns.iter().any(|(_, field)| field == "sources");
        line(
            lines,
            if column {
                say!("import-sources", count = count)
            } else {
                say!("import-sources.no-column", count = count)
            },
        );
    }
}

/// What was written, or why nothing was.
#[must_use]
pub fn outcome(import: &Import, written: bool) -> Said {
    let told = &import.told;
    let new = told.planned.iter().filter(|plan| plan.new).count();
    let changed = told.planned.iter().filter(|plan| !matches!(plan.deed, Deed::Nothing)).count();
    let changed = changed - new;
    let in_sheet = |place: &Place| matches!(place, Place::Cell { .. });
    let problems = import.report.iter().filter(|problem| in_sheet(&problem.place)).count();
    let set = called(told.set, told.kind);
    if written {
        let files: Vec<&str> = import.files.keys().map(String::as_str).collect();
        return say!(
            "import-written",
            set = set,
            new = new,
            changed = changed,
            problems = problems,
            files = files.join(", ")
        );
    }
    if import.is_empty() {
        return say!(
            "import-nothing-to-write",
            set = set,
            new = new,
            changed = changed,
            problems = problems
        );
    }
    say!("import-not-written", set = set, new = new, changed = changed, problems = problems)
}

/// What the rows of a set are called.
fn called(set: &str, kind: Kind) -> Said {
    match set {
        "participations" => say!("nouns-participation"),
        "editions" => say!("nouns-edition"),
        "milestones" => say!("nouns-milestone"),
        _ => kind.many(),
    }
}

fn cell(at: At) -> String {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    cell_name(small(at.row), small(at.column))
}

/// Items, each whole, up to a number of lines, and how many more there are.
fn list(lines: &mut Lines, all: Vec<Lines>) {
    let end = lines.len() + SHOWN;
    let count = all.len();
    let shown = all.into_iter().take_while(|item| {
        let fits = lines.len() + item.len() <= end;
        if fits {
            lines.extend_from_slice(item);
        }
        fits
    });
    let more = count - shown.count();
    if more > 0 {
        below(lines, say!("import-more", count = more));
    }
}

fn quoted(texts: &[String]) -> String {
    texts.iter().map(|text| format!("'{text}'")).collect::<Vec<_>>().join(", ")
}

/// A value on one line.
fn short(text: &str) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= LENGTH {
        return flat;
    }
    let cut: String = flat.chars().take(LENGTH).collect();
    format!("{}…", cut.trim_end())
}
