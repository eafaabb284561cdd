//! What the lines around a mistake look like. The parser says where YAML ends to make sense, which
//! is often lines after the mistake; these guesses, made only after parsing failed, find where it
//! was made.

use std::ops::Range;

use crate::diagnostic::Report;
use crate::source::{FileId, Span};

/// The line that holds a place, without its end.
pub(super) fn line_at(yaml: &str, at: usize) -> Range<usize> {
    let start = yaml[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = yaml[at..].find('\n').map_or(yaml.len(), |end| at + end);
    start..end
}

/// The nearest line above with something to read on it.
pub(super) fn line_above(yaml: &str, line: &Range<usize>) -> Option<Range<usize>> {
    let mut start = line.start;
    while start > 0 {
        let above = line_at(yaml, start - 1);
        let text = yaml[above.clone()].trim_start();
        if !text.is_empty() && !text.starts_with('#') {
            return Some(above);
        }
        start = above.start;
    }
    None
}

/// Where a line's words begin: after its indentation and the dashes of list items.
pub(super) fn words(yaml: &str, line: &Range<usize>) -> usize {
    let mut at = line.start;
    loop {
        let rest = &yaml[at..line.end];
        at += rest.len() - rest.trim_start().len();
        match yaml[at..line.end].strip_prefix("- ") {
            Some(_) => at += 2,
            None => return at,
        }
    }
}

/// The colon after a line's field name, if it has one with a space or nothing behind it.
pub(super) fn field_colon(yaml: &str, line: &Range<usize>) -> Option<usize> {
    let start = words(yaml, line);
    let text = yaml[start..line.end].trim_end();
    let end = start + text.len();
    text.find(": ").map(|at| start + at).or_else(|| text.ends_with(':').then(|| end - 1))
}

/// The first colon of a line that lacks the space behind it: `name:Launch`.
pub(super) fn tight_colon(yaml: &str, line: &Range<usize>) -> Option<usize> {
    if field_colon(yaml, line).is_some() {
        return None;
    }
    let start = words(yaml, line);
    let colon = yaml[start..line.end].find(':').map(|at| start + at)?;
    let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    (colon > start && yaml[start..colon].chars().all(word)).then_some(colon)
}

/// Where a line's value begins: after its colon, or its words if it has none.
pub(super) fn value(yaml: &str, line: &Range<usize>) -> usize {
    let Some(colon) = field_colon(yaml, line) else { return words(yaml, line) };
    let rest = &yaml[colon + 1..line.end];
    colon + 1 + rest.len() - rest.trim_start().len()
}

/// The innermost bracket or brace that is open at a place. Only one that opens a value counts, or
/// stands inside such a one: in a text they are letters like others.
pub(super) fn open_bracket(yaml: &str, at: usize) -> Option<usize> {
    let mut open: Vec<usize> = Vec::new();
    let mut quote: Option<char> = None;
    let mut before = '\n';
    for (index, c) in yaml[..at].char_indices() {
        match quote {
            Some(mark) => {
                if c == mark {
                    quote = None;
                }
            }
            None => match c {
                '[' | '{' if matches!(before, ':' | '-' | '\n' | ',' | '[' | '{') => {
                    open.push(index);
                }
                ']' | '}' => drop(open.pop()),
                '"' | '\'' if matches!(before, ':' | '-' | ',' | '[' | '{') => quote = Some(c),
                _ => {}
            },
        }
        if c == '\n' && open.is_empty() {
            quote = None;
            before = '\n';
        } else if !c.is_whitespace() {
            before = c;
        }
    }
    open.pop()
}

/// The first quotation mark that opens a value on its line and is not closed on it. YAML allows
/// quoted texts over several lines, so this is a guess.
pub(super) fn opening_quote(yaml: &str, until: usize) -> Option<usize> {
    let mut start = 0;
    while start <= until && start < yaml.len() {
        let line = line_at(yaml, start);
        let value = value(yaml, &line);
        let text = yaml[value..line.end].trim();
        if let Some(quote) = ['"', '\''].into_iter().find(|quote| text.starts_with(*quote))
            && !closed(text, quote)
        {
            return Some(value);
        }
        start = line.end + 1;
    }
    None
}

fn closed(value: &str, quote: char) -> bool {
    let rest = value[1..].split(" #").next().unwrap_or("").trim_end();
    let rest = rest.trim_end_matches([',', ']', '}']).trim_end();
    rest.ends_with(quote) && !rest.ends_with(&format!("\\{quote}"))
}

/// The field whose values no report may show, in whatever record.
pub(super) const PRIVATE: &str = "private";

/// Masks what may be private in a file that cannot be read: from the field's name on, and the lines
/// below that begin further right.
pub(super) fn mask(file: FileId, yaml: &str, base: usize, report: &mut Report) {
    let mut at = 0;
    let mut within: Option<usize> = None;
    for line in yaml.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t', '-']).len();
        if within.is_some_and(|column| !line.trim().is_empty() && indent <= column) {
            within = None;
        }
        let found = line.find(PRIVATE).filter(|found| {
            line[found + PRIVATE.len()..]
                .trim_start_matches(['"', '\''])
                .trim_start()
                .starts_with(':')
        });
        if within.is_some() {
            report.masked.push(Span::new(file, base + at, base + at + line.len()));
        } else if let Some(found) = found {
            let value = at + found + PRIVATE.len() + 1;
            report.masked.push(Span::new(file, base + value, base + at + line.len()));
            within = Some(indent);
        }
        at += line.len();
    }
}
