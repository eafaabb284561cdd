//! Problems in words and places that can be counted: what the formats for machines have in common.

use serde::Serialize;

use crate::diagnostic::{Place, Report, Severity, Tongue, print};
use crate::source::{SourceMap, Span};

/// How problems are told to machines.
#[derive(Clone, Copy, Debug)]
pub struct TellOptions<'a> {
    /// The language of messages.
    pub tongue: Tongue,
    /// Whether warnings are left out.
    pub errors_only: bool,
    /// What stands before the path of every file: where the site lies in its repository. Empty, or
    /// ends in `/`.
    pub base: &'a str,
}

/// A stretch of text; lines and columns count from 1, columns in characters, and the end is the
/// first place after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Region {
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end: End,
}

/// Where a stretch of text ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct End {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// Another place that matters.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Related {
    #[serde(flatten)]
    pub(super) region: Region,
    pub(super) message: String,
}

/// One problem in words.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Told {
    pub(super) check: &'static str,
    pub(super) severity: &'static str,
    /// No file where it is of the site as a whole.
    pub(super) file: Option<String>,
    /// No line where it is of a whole file.
    pub(super) line: Option<usize>,
    pub(super) column: Option<usize>,
    pub(super) end: Option<End>,
    pub(super) message: String,
    pub(super) label: Option<String>,
    pub(super) help: Vec<String>,
    pub(super) related: Vec<Related>,
}

impl Told {
    /// The message and what to do, a line each.
    pub(super) fn with_help(&self) -> String {
        let lines = std::iter::once(&self.message).chain(&self.help);
        lines.map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

/// Every problem in words, in order of file and line.
pub(super) fn all(report: &Report, files: &SourceMap, options: TellOptions<'_>) -> Vec<Told> {
    let tongue = options.tongue;
    let mut list = Vec::new();
    for problem in print::in_order(report, files, tongue) {
        if options.errors_only && problem.severity != Severity::Error {
            continue;
        }
        let mut told = Told {
            check: problem.check.name(),
            severity: problem.severity.word(),
            file: None,
            line: None,
            column: None,
            end: None,
            message: tongue.tell(&problem.message),
            label: problem.label.as_ref().map(|label| tongue.tell(label)),
            help: problem.help.iter().map(|help| tongue.tell(help)).collect(),
            related: Vec::new(),
        };
        match &problem.place {
            Place::Span(span) => {
                let region = region(*span, files, options.base);
                told.file = Some(region.file);
                (told.line, told.column) = (Some(region.line), Some(region.column));
                told.end = Some(region.end);
            }
            Place::Line(path, at) => {
                told.file = Some(format!("{}{path}", options.base));
                (told.line, told.column) = (Some(at.line), Some(at.column));
                told.end = Some(End { line: at.line, column: at.column });
            }
            Place::File(path) => told.file = Some(format!("{}{path}", options.base)),
            Place::Cell { .. } | Place::Site => {}
        }
        let related = problem.related.iter();
        told.related = related
            .map(|(span, message)| Related {
                region: region(*span, files, options.base),
                message: tongue.tell(message),
            })
            .collect();
        list.push(told);
    }
    list
}

fn region(span: Span, files: &SourceMap, base: &str) -> Region {
    let start = files.line_column(span);
    let end = files.line_column(Span { start: span.end, ..span });
    Region {
        file: format!("{base}{}", files.path(span)),
        line: start.line,
        column: start.column,
        end: End { line: end.line, column: end.column },
    }
}
