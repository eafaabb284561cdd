//! Problems as workflow commands of GitHub Actions, which shows each beside its line in a pull
//! request: `::error file=…,line=…,col=…,title=…::message`.

use std::fmt::Write as _;

use crate::diagnostic::Report;
use crate::diagnostic::told::{self, TellOptions};
use crate::source::SourceMap;

/// The problems of a report, one command a line.
#[must_use]
pub fn github(report: &Report, files: &SourceMap, options: TellOptions<'_>) -> String {
    let mut out = String::new();
    for told in told::all(report, files, options) {
        let mut properties = Vec::new();
        let mut property = |name: &str, value: &str| {
            properties.push(format!("{name}={}", in_property(value)));
        };
        if let Some(file) = &told.file {
            property("file", file);
        }
        if let (Some(line), Some(column)) = (told.line, told.column) {
            property("line", &line.to_string());
            property("col", &column.to_string());
        }
        if let (Some(end), Some(line)) = (&told.end, told.line) {
            // GitHub marks columns within one line only, and counts the last place, not the next.
            if end.line == line && told.column.is_some_and(|column| end.column > column) {
                property("endLine", &end.line.to_string());
                property("endColumn", &(end.column - 1).to_string());
            }
        }
        property("title", told.check);
        // What machines else call a note.
        let severity = if told.severity == "note" { "notice" } else { told.severity };
        let properties = properties.join(",");
        // Writing to a string cannot fail.
        let _ = writeln!(out, "::{severity} {properties}::{}", in_message(&told.with_help()));
    }
    out
}

/// A message in one line.
fn in_message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value between commas.
fn in_property(text: &str) -> String {
    in_message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Check, Diagnostic, Tongue};

    #[test]
    fn what_has_a_meaning_to_github_is_escaped() {
        let mut report = Report::default();
        let path = "content/media/50%, a:b.png";
        report.push(
            Diagnostic::file(Check::UnreadableFile, path, "100% wrong").help("first:\nsecond, 5%"),
        );
        let options = TellOptions { tongue: Tongue::English, errors_only: false, base: "" };
        assert_eq!(
            github(&report, &SourceMap::default(), options),
            "::error file=content/media/50%25%2C a%3Ab.png,title=unreadable-file::100%25 wrong\
             %0Afirst:%0Asecond, 5%25\n"
        );
    }
}
