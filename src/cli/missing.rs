//! What is still missing before publication, as a list to be worked off: by what it is, and by file.
//! Texts without a translation and images without alternative text are problems, shown where they
//! are; the list counts them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::diagnostic::{Check, Diagnostic, Place, Report, Severity, Tongue, in_order};
use crate::said::{Said, say};
use crate::source::SourceMap;

/// So many lines of a file are named, the rest is counted.
const LINES: usize = 8;
/// So many single things are told, the rest is counted.
const THINGS: usize = 40;

/// The list; nothing where nothing is missing.
pub(super) fn list(report: &Report, files: &SourceMap, tongue: Tongue) -> String {
    let all = in_order(report, files, tongue);
    let of = |check: Check| -> Vec<&Diagnostic> {
        all.iter().filter(|it| it.check == check).copied().collect()
    };
    let mut out = String::new();
    for check in [Check::UnfinishedYear, Check::MissingSummary, Check::MissingCitation] {
        let notes = of(check);
        if notes.is_empty() || notes.iter().any(|it| it.severity != Severity::Note) {
            continue;
        }
        heading(&mut out, check, notes.len(), tongue);
        if check == Check::UnfinishedYear {
            things(&mut out, &notes, files, tongue);
        } else {
            by_file(&mut out, &notes, files, tongue);
        }
    }
    for check in [Check::MissingTranslation, Check::ImageWithoutAlt] {
        let problems = of(check);
        if !problems.is_empty() {
            heading(&mut out, check, problems.len(), tongue);
        }
    }
    if out.is_empty() {
        return out;
    }
    format!("{}\n{out}", tongue.tell(&say!("still-missing")))
}

fn heading(out: &mut String, check: Check, count: usize, tongue: Tongue) {
    let name = check.name();
    let said = match check {
        Check::UnfinishedYear => say!("still-unfinished", count = count, check = name),
        Check::MissingSummary => say!("still-without-summary", count = count, check = name),
        Check::MissingCitation => say!("still-without-citation", count = count, check = name),
        Check::ImageWithoutAlt => say!("still-without-alt", count = count),
        _ => say!("still-without-translation", count = count),
    };
    line(out, 2, tongue, &said);
}

fn line(out: &mut String, indent: usize, tongue: Tongue, said: &Said) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{:indent$}{}", "", tongue.tell(said));
}

/// Each on a line of its own.
fn things(out: &mut String, notes: &[&Diagnostic], files: &SourceMap, tongue: Tongue) {
    for note in notes.iter().take(THINGS) {
        let said = match place(note, files) {
            Some((path, at)) => {
                say!("still-thing", path = path, line = %at, what = note.message.clone())
            }
            None => note.message.clone(),
        };
        line(out, 4, tongue, &said);
    }
    let more = notes.len().saturating_sub(THINGS);
    if more > 0 {
        line(out, 4, tongue, &say!("still-more", count = more));
    }
}

/// The lines of each file.
fn by_file(out: &mut String, notes: &[&Diagnostic], files: &SourceMap, tongue: Tongue) {
    let mut lines: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (path, at) in notes.iter().filter_map(|note| place(note, files)) {
        lines.entry(path).or_default().push(at);
    }
    for (path, at) in lines {
        let named: Vec<String> = at.iter().take(LINES).map(ToString::to_string).collect();
        let more = at.len().saturating_sub(LINES);
        let at = named.join(", ");
        line(
            out,
            4,
            tongue,
            &match more {
                0 => say!("still-lines", path = path, lines = at),
                more => say!("still-lines-more", path = path, lines = at, count = more),
            },
        );
    }
}

/// The file, and the line in it.
fn place<'a>(note: &Diagnostic, files: &'a SourceMap) -> Option<(&'a str, usize)> {
    let Place::Span(span) = note.place else { return None };
    Some((files.path(span), files.line_column(span).line))
}
