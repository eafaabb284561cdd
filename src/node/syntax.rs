//! Why a text is not YAML, in words that help somebody who has never heard of YAML.

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use crate::diagnostic::{Check, Diagnostic};
use crate::node::lines::{
    field_colon, line_above, line_at, open_bracket, opening_quote, tight_colon, value, words,
};
use crate::said::{Said, say};
use crate::source::{FileId, Span};

/// A tab before the first visible character of a line that YAML would refuse: found before
/// parsing, since the parser may notice only lines later.
pub(super) fn tab_in_indentation(file: FileId, yaml: &str, base: usize) -> Option<Diagnostic> {
    if !yaml.contains('\t') {
        return None;
    }
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
                        say!("tab-indents"),
                    )
                    .label(say!("tab-indents.label"))
                    .help(say!("tab-indents.help")),
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

/// A YAML text that could not be read.
struct Text<'a> {
    file: FileId,
    yaml: &'a str,
    /// Where it begins in its file.
    base: usize,
}

/// The parser's complaint as a diagnostic at the place where the mistake was made.
pub(super) fn explain(file: FileId, yaml: &str, base: usize, error: &ScanError) -> Diagnostic {
    let at = error.marker().byte_offset().unwrap_or(0).min(yaml.len());
    let text = Text { file, yaml, base };
    let kind = error.kind();
    if let Some(open) = text.unclosed_quote(at, kind) {
        return text
            .problem(open, say!("quote-open"))
            .label(say!("opens-here"))
            .help(say!("quote-open.help"));
    }
    if let Some(problem) = text.goes_on(at).or_else(|| text.tight_dash(at)) {
        return problem;
    }
    match kind {
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => text.colon(at),
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::ExpectedFlowMappingSeparator => {
            text.bracket(open_bracket(yaml, at).unwrap_or(at))
        }
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => {
            text.problem(at, say!("tab-not-allowed")).help(say!("tab-not-allowed.help"))
        }
        ErrorKind::UnknownAnchor | ErrorKind::MissingAnchorOrAliasName => {
            text.mark(at, yaml[at..].chars().next().unwrap_or('*'))
        }
        ErrorKind::UnexpectedCharacter { character } => text.mark(at, *character),
        ErrorKind::SimpleKeyExpected => text.no_colon(at),
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::InvalidSimpleKey => {
            text.problem(at, say!("not-lined-up")).help(say!("not-lined-up.help"))
        }
        _ if text.backslash(at) => {
            text.problem(at, say!("backslash-in-quotes")).help(say!("backslash-in-quotes.help"))
        }
        _ if open_bracket(yaml, at).is_some() => text.bracket(open_bracket(yaml, at).unwrap_or(at)),
        _ => text.problem(at, say!("not-understood")).help(say!("not-understood.help")),
    }
}

impl Text<'_> {
    /// A problem at one character.
    fn problem(&self, at: usize, message: Said) -> Diagnostic {
        let end = self.yaml[at..].chars().next().map_or(at, |c| at + c.len_utf8());
        let span = Span::new(self.file, self.base + at, self.base + end);
        Diagnostic::at(Check::YamlSyntax, span, message)
    }

    fn unclosed_quote(&self, at: usize, kind: &ErrorKind) -> Option<usize> {
        let quoted = matches!(
            kind,
            ErrorKind::UnclosedQuotedScalar
                | ErrorKind::DocumentIndicatorInQuotedScalar
                | ErrorKind::InvalidQuotedScalarIndent
                | ErrorKind::InvalidTrailingSingleQuotedScalar
                | ErrorKind::InvalidTrailingDoubleQuotedScalar
        );
        // What is quoted and closed on its line is another mistake.
        if !quoted || self.goes_on(at).is_some() {
            return None;
        }
        opening_quote(self.yaml, at)
    }

    /// A list's `-` without a space behind it, on the line that could not be read or just above it: then
    /// it begins a word, and what follows is no list.
    fn tight_dash(&self, at: usize) -> Option<Diagnostic> {
        let mut end = line_at(self.yaml, at).end;
        for _ in 0..3 {
            let offset = line_at(self.yaml, end.min(self.yaml.len())).start;
            let line = &self.yaml[offset..end.min(self.yaml.len())];
            let dash = line.len() - line.trim_start().len();
            let rest = line[dash..].strip_prefix('-').unwrap_or_default();
            let key = rest.split_once(':').map_or("", |(key, _)| key);
            if !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_') {
                let problem = self.problem(offset + dash, say!("tight-dash"));
                return Some(problem.help(say!("tight-dash.help", key = %key)));
            }
            end = offset.checked_sub(1)?;
        }
        None
    }

    /// More words after a text in quotes, or after a closing bracket.
    fn goes_on(&self, at: usize) -> Option<Diagnostic> {
        let line = line_at(self.yaml, at);
        let value = value(self.yaml, &line);
        let first = self.yaml[value..].chars().next()?;
        let before = self.yaml[line.start..at].trim_end();
        let last = before.chars().next_back()?;
        let closed = line.start + before.len() > value + 1;
        match (first, last) {
            ('"' | '\'', _) if closed && last == first => {
                Some(self.problem(at, say!("quote-ends-early")).help(match first {
                    '"' => say!("use-single-quotes"),
                    _ => say!("use-double-quotes"),
                }))
            }
            ('[' | '{', ']' | '}') if closed => Some(
                self.problem(at, say!("bracket-ends-early")).help(say!("bracket-ends-early.help")),
            ),
            _ => None,
        }
    }

    /// A colon that cannot be where it is.
    fn colon(&self, at: usize) -> Diagnostic {
        let line = line_at(self.yaml, at);
        let of_the_line = field_colon(self.yaml, &line);
        if let Some(open) = open_bracket(self.yaml, at) {
            return self.bracket(open);
        }
        if of_the_line.is_some_and(|colon| colon < at) {
            let curly = self.yaml[value(self.yaml, &line)..].starts_with(['“', '”', '‘', '„']);
            let help =
                if curly { say!("colon-in-text.help-curly") } else { say!("colon-in-text.help") };
            return self.problem(at, say!("colon-in-text")).help(help);
        }
        // The colon is right, and what stands above has swallowed the line.
        let Some(above) = line_above(self.yaml, &line) else { return self.no_colon(at) };
        if field_colon(self.yaml, &above).is_none() {
            return self.no_colon(above.start);
        }
        self.problem(words(self.yaml, &line), say!("too-far-right"))
            .help(say!("too-far-right.help"))
    }

    /// A line that is no field, since it lacks a colon or the space behind it.
    fn no_colon(&self, at: usize) -> Diagnostic {
        let line = line_at(self.yaml, at);
        if let Some(colon) = tight_colon(self.yaml, &line) {
            if self.yaml[colon + 1..].starts_with(['\u{a0}', '\u{202f}']) {
                return self.problem(colon, say!("space-after-colon")).help(say!("unseen-space"));
            }
            return self
                .problem(colon, say!("space-after-colon"))
                .help(say!("space-after-colon.help"));
        }
        self.problem(words(self.yaml, &line), say!("no-colon")).help(say!("no-colon.help"))
    }

    fn bracket(&self, open: usize) -> Diagnostic {
        // A quote that is not closed takes the bracket's end for words.
        let line = line_at(self.yaml, open);
        if self.yaml[line.clone()].matches('"').count() % 2 == 1
            && let Some(quote) = self.yaml[line.clone()].find('"')
        {
            return self
                .problem(line.start + quote, say!("quote-open"))
                .label(say!("opens-here"))
                .help(say!("quote-open.help"));
        }
        let line = self.yaml[open..].lines().next().unwrap_or_default();
        let comment = line.contains(" #").then(|| say!("hash-in-brackets"));
        self.problem(open, say!("bracket-open"))
            .label(say!("opens-here"))
            .maybe_help(comment)
            .help(say!("bracket-open.help"))
    }

    /// Whether the text in double quotes at this place has a backslash in it.
    fn backslash(&self, at: usize) -> bool {
        let line = self.yaml[at..].lines().next().unwrap_or_default();
        line.starts_with('"') && line.contains('\\')
    }

    /// A text that begins with a character that has a meaning of its own.
    fn mark(&self, at: usize, character: char) -> Diagnostic {
        self.problem(at, say!("cannot-begin", mark = %character)).help(say!("cannot-begin.help"))
    }
}
