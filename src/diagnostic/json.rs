//! Problems as one JSON object, for programs: `{"version": 1, "language": …, "problems": […],
//! "summary": {…}}`. Its fields are a published contract: more may come, none changes or goes while
//! `version` is 1.
//!
//! A problem has `check` (its name), `severity` (`error`, `warning`, or `note`: missing before publication), `file` (from the site's
//! folder, or `null` where it is of the whole site), `line` and `column` (from 1, columns in
//! characters; `null` where it is of a whole file), `end` (line and column of the first place after
//! it), `message`, `label` (the words under the place, or `null`), `help` (what to do, a sentence
//! each) and `related` (other places: `file`, `line`, `column`, `end`, `message`). Problems stand in
//! order of file and line. `summary` has `files` (how many were read), `errors`,
//! `warnings` and `notes`.

use serde::Serialize;

use crate::diagnostic::told::{self, TellOptions, Told};
use crate::diagnostic::{Report, Severity};
use crate::source::SourceMap;

#[derive(Serialize)]
struct Document {
    version: u8,
    language: &'static str,
    problems: Vec<Told>,
    summary: Summary,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
}

/// The problems of a report as JSON.
#[must_use]
pub fn json(report: &Report, files: &SourceMap, options: TellOptions<'_>) -> String {
    let document = Document {
        version: 1,
        language: options.tongue.tag(),
        problems: told::all(report, files, options),
        summary: Summary {
            files: files.iter().count(),
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            notes: report.count(Severity::Note),
        },
    };
    let text = serde_json::to_string_pretty(&document).unwrap_or_default();
    format!("{text}\n")
}
