//! Front matter: the YAML between two lines `---` at the start of a Markdown file.

use std::ops::Range;

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::said::say;
use crate::source::{FileId, Span};

/// Where front matter and body stand in a file's text.
pub(super) struct Parts {
    pub yaml: Range<usize>,
    pub body: Range<usize>,
}

/// Splits a Markdown file. A file without front matter is all body.
pub(super) fn split(file: FileId, text: &str, report: &mut Report) -> Option<Parts> {
    let Some(first) = text.split_inclusive('\n').next() else {
        return Some(Parts { yaml: 0..0, body: 0..0 });
    };
    if first.trim_end() != "---" {
        return Some(Parts { yaml: 0..0, body: 0..text.len() });
    }
    let mut at = first.len();
    for line in text[first.len()..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some(Parts { yaml: first.len()..at, body: at + line.len()..text.len() });
        }
        at += line.len();
    }
    report.push(
        Diagnostic::at(Check::YamlSyntax, Span::new(file, 0, 3), say!("front-matter-open"))
            .help(say!("front-matter-open.help")),
    );
    None
}
