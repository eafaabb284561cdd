//! Why a text is not YAML, in words that help somebody who has never heard of YAML.

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use crate::diagnostic::{Check, Diagnostic};
use crate::source::{FileId, Span};

/// A tab before the first visible character of a line that YAML would refuse: found before
/// parsing, since the parser may notice only lines later.
pub(super) fn tab_in_indentation(file: FileId, yaml: &str, base: usize) -> Option<Diagnostic> {
    let mut offset = 0;
    let mut block_scalar: Option<usize> = None;
    for line in yaml.split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t']);
        let indent = &line[..line.len() - content.len()];
        let spaces = indent.bytes().take_while(|b| *b == b' ').count();
        let visible = !content.trim().is_empty();
        if block_scalar.is_some_and(|parent| visible && spaces <= parent) {
            block_scalar = None;
        }
        if block_scalar.is_none() && visible && !content.starts_with('#') {
            if let Some(at) = indent.find('\t') {
                let at = base + offset + at;
                return Some(
                    Diagnostic::at(
                        Check::YamlSyntax,
                        Span::new(file, at, at + 1),
                        "a tab stands where only spaces may indent a line",
                    )
                    .label("tab")
                    .help("replace the tab by spaces, as many as the lines around it have"),
                );
            }
            let end = content.split(" #").next().unwrap_or("").trim_end();
            if end.ends_with(['|', '>']) || end.ends_with("|-") || end.ends_with(">-") {
                block_scalar = Some(spaces);
            }
        }
        offset += line.len();
    }
    None
}

/// The parser's complaint as a diagnostic at the place where the mistake was made.
pub(super) fn explain(file: FileId, yaml: &str, base: usize, error: &ScanError) -> Diagnostic {
    let at = error.marker().byte_offset().unwrap_or(0).min(yaml.len());
    let at_error = |message: &str| {
        let end = yaml[at..].chars().next().map_or(at, |c| at + c.len_utf8());
        Diagnostic::at(Check::YamlSyntax, Span::new(file, base + at, base + end), message)
    };
    if let Some(open) = unclosed_quote(yaml, at, error.kind()) {
        return Diagnostic::at(
            Check::YamlSyntax,
            Span::new(file, base + open, base + open + 1),
            "a quotation mark opens here and is never closed",
        )
        .label("opens here")
        .help("close the text with the same mark; if the mark belongs to the text, put the whole text in the other kind of quotes");
    }
    match error.kind() {
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => {
            at_error("a colon followed by a space stands inside an unquoted text").help(
                "put the whole text after the first colon in quotes: title: \"Kominfo: 50 regions\"",
            )
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::ExpectedFlowMappingSeparator => {
            let open = last_open_bracket(yaml, at).unwrap_or(at);
            Diagnostic::at(
                Check::YamlSyntax,
                Span::new(file, base + open, base + open + 1),
                "a bracket opens here and is not closed, or a comma is missing before the next item",
            )
            .label("opens here")
            .help("close '[' with ']' and '{' with '}', and put a comma between items; a text with a comma or a colon in it needs quotes")
        }
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => {
            at_error("a tab stands where only spaces are allowed").help("replace the tab by spaces")
        }
        ErrorKind::UnknownAnchor => at_error("'*' at the start of a text asks for a part named elsewhere, and there is none")
            .help("put a text that begins with '*' or '&' in quotes"),
        ErrorKind::UnexpectedCharacter { character } => at_error(&format!(
            "'{character}' cannot begin an unquoted text"
        ))
        .help("put the text in quotes"),
        ErrorKind::SimpleKeyExpected => at_error("a line has no ':' after its field name")
            .help("write 'name: value', with a space after the colon; a text over several lines is indented more than its field name"),
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::InvalidSimpleKey => {
            at_error("this line does not line up with the lines before it").help(
                "begin the fields of one record in the same column, list items with '- '; a text with a colon in it needs quotes",
            )
        }
        _ => at_error("the text cannot be read as YAML from here on")
            .help("look for a missing quotation mark, bracket, comma or colon here or in the line above"),
    }
}

fn unclosed_quote(yaml: &str, at: usize, kind: &ErrorKind) -> Option<usize> {
    let quoted = matches!(
        kind,
        ErrorKind::UnclosedQuotedScalar
            | ErrorKind::DocumentIndicatorInQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::InvalidTrailingSingleQuotedScalar
            | ErrorKind::InvalidTrailingDoubleQuotedScalar
    );
    quoted.then(|| opening_quote(yaml, at)).flatten()
}

/// The first quotation mark that opens a value on its line and is not closed on it. YAML allows
/// quoted texts over several lines, so this is a guess made only after parsing failed.
fn opening_quote(yaml: &str, until: usize) -> Option<usize> {
    let mut offset = 0;
    let mut found = None;
    for line in yaml.split_inclusive('\n') {
        if offset > until {
            break;
        }
        let start = line.find(": ").map(|at| at + 2).or_else(|| {
            line.trim_start().starts_with("- ").then(|| line.len() - line.trim_start().len() + 2)
        });
        if let Some(start) = start {
            let value = line[start..].trim();
            let lead = line[start..].len() - line[start..].trim_start().len();
            for quote in ['"', '\''] {
                if value.starts_with(quote) && !closed(value, quote) {
                    found = found.or(Some(offset + start + lead));
                }
            }
        }
        offset += line.len();
    }
    found
}

fn closed(value: &str, quote: char) -> bool {
    let rest = value[1..].split(" #").next().unwrap_or("").trim_end();
    let rest = rest.trim_end_matches([',', ']', '}']).trim_end();
    rest.ends_with(quote) && !rest.ends_with(&format!("\\{quote}"))
}

fn last_open_bracket(yaml: &str, at: usize) -> Option<usize> {
    let mut open = Vec::new();
    for (index, c) in yaml[..at].char_indices() {
        match c {
            '[' | '{' => open.push(index),
            ']' | '}' => {
                open.pop();
            }
            '\n' if yaml[index + 1..].starts_with(|c: char| !c.is_whitespace())
                && open.len() > 8 =>
            {
                open.clear();
            }
            _ => {}
        }
    }
    open.pop()
}
