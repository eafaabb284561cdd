//! YAML as an author typed it: a tree of texts that know where they stand.
//!
//! A record must say which of its values is wrong, all of them in one run, and must never read
//! `32.10`, `08` or `NO` as a number or a boolean. So no value is guessed here: a [`Node`] is a
//! text, a list, a mapping or nothing, and whoever needs a number asks for one.

mod fields;
mod lines;
mod syntax;
#[cfg(test)]
mod tests;
mod values;

pub use fields::Fields;
pub use values::{
    NUMBER, curly_quotes, expect_list, expect_map, expect_text, quoted, read_date, read_localized,
    unseen_signs,
};

use std::collections::BTreeMap;
use std::ops::Range;

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, ScanError, Span as YamlSpan};

use crate::diagnostic::{Check, Diagnostic, Report, Severity};
use crate::said::{Said, say};
use crate::source::{FileId, Span, Spanned};

/// Values one file may repeat by aliases (`*name`): far above any real file, and a bound on what a
/// file of nested aliases can make of itself.
const MAX_REPEATED: usize = 100_000;
/// Lists and mappings inside one another.
const MAX_DEPTH: usize = 64;

/// A value of a YAML file and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where it stands: a scalar from its first to its last character, quotes included.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// The four things a YAML value can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: an empty value, `~` or `null`.
    Null,
    /// A text, quotes and escapes resolved.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A mapping.
    Map(Map),
}

/// A mapping in the order its keys were written; no key twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// Keys and values.
    pub entries: Vec<(Spanned<String>, Node)>,
}

impl Map {
    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries.iter().find(|(name, _)| name.value == key).map(|(_, node)| node)
    }
}

impl Node {
    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The mapping, if it is one.
    #[must_use]
    pub fn as_map(&self) -> Option<&Map> {
        match &self.kind {
            Kind::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The items, if it is a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Node]> {
        match &self.kind {
            Kind::List(items) => Some(items),
            _ => None,
        }
    }

    /// Whether nothing stands here.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self.kind, Kind::Null)
    }

    /// What it is, in an author's words.
    #[must_use]
    pub fn said(&self) -> Said {
        match self.kind {
            Kind::Null => say!("nothing"),
            Kind::Text(_) => say!("a-text"),
            Kind::List(_) => say!("a-list"),
            Kind::Map(_) => say!("a-group-of-fields"),
        }
    }
}

/// Reads the YAML in `range` of `text`, reporting problems at their place in the whole file.
/// `None` if the text is not YAML; the reason is in the report.
pub fn parse(file: FileId, text: &str, range: Range<usize>, report: &mut Report) -> Option<Node> {
    let yaml = &text[range.clone()];
    if yaml.trim_start().is_empty() {
        // Translations have little front matter or none.
        return Some(Node { span: Span::new(file, range.end, range.end), kind: Kind::Null });
    }
    if let Some(problem) = syntax::tab_in_indentation(file, yaml, range.start) {
        report.push(problem);
        lines::mask(file, yaml, range.start, report);
        return None;
    }
    let mut builder = Builder {
        file,
        yaml,
        base: range.start,
        parser: Parser::new_from_str(yaml),
        anchors: BTreeMap::new(),
        unused: BTreeMap::new(),
        nodes: 0,
        repeated: 0,
        report,
    };
    match builder.document() {
        Ok(node) => Some(node),
        Err(stop) => {
            if let Stop::Syntax(error) = stop {
                let problem = syntax::explain(file, yaml, range.start, &error);
                builder.report.push(problem);
            }
            lines::mask(file, yaml, range.start, report);
            None
        }
    }
}

enum Stop {
    Syntax(Box<ScanError>),
    Reported,
}

struct Builder<'a, 'r> {
    file: FileId,
    yaml: &'a str,
    base: usize,
    parser: Parser<'a, serde_yaml::granit_parser::StrInput<'a>>,
    /// Anchored values and how many nodes each holds.
    anchors: BTreeMap<usize, (Node, usize)>,
    /// Places of anchored values that nothing refers to.
    unused: BTreeMap<usize, Span>,
    nodes: usize,
    repeated: usize,
    report: &'r mut Report,
}

impl<'a> Builder<'a, '_> {
    fn next(&mut self) -> Result<(Event<'a>, YamlSpan), Stop> {
        loop {
            match self.parser.next() {
                Some(Ok((
                    Event::StreamStart | Event::DocumentStart(..) | Event::Anchor(..),
                    _,
                ))) => {}
                Some(Ok(event)) => return Ok(event),
                Some(Err(error)) => return Err(Stop::Syntax(Box::new(error))),
                None => return Ok((Event::StreamEnd, YamlSpan::default())),
            }
        }
    }

    fn document(&mut self) -> Result<Node, Stop> {
        let (event, span) = self.next()?;
        let node = match event {
            Event::StreamEnd | Event::DocumentEnd => {
                return Ok(Node { span: self.span(&span), kind: Kind::Null });
            }
            event => self.node(event, span, 0)?,
        };
        loop {
            match self.next()? {
                (Event::DocumentEnd, _) => {}
                (Event::StreamEnd, _) if self.unused.is_empty() => return Ok(node),
                (Event::StreamEnd, _) => {
                    for place in std::mem::take(&mut self.unused).into_values() {
                        self.meaning('&', place);
                    }
                    return Err(Stop::Reported);
                }
                (_, span) => {
                    let next = self.span(&span).start as usize - self.base;
                    let line = self.yaml[..next].rfind("\n---").map_or(0, |end| end + 1);
                    let (start, end) = (self.base + line, self.base + line + 3);
                    let span = Span::new(self.file, start, end);
                    self.report.push(
                        Diagnostic::at(Check::YamlSyntax, span, say!("second-document"))
                            .help(say!("second-document.help")),
                    );
                    return Err(Stop::Reported);
                }
            }
        }
    }

    fn span(&self, span: &YamlSpan) -> Span {
        let range = span.byte_range().unwrap_or(0..0);
        Span::new(self.file, self.base + range.start, self.base + range.end)
    }

    /// The span of a collection ends with its last visible character.
    fn trimmed(&self, start: Span, end: &YamlSpan) -> Span {
        let end = end.byte_range().map_or(start.end as usize - self.base, |range| range.end);
        let first = start.start as usize - self.base;
        let text = &self.yaml[first..end.max(first).min(self.yaml.len())];
        Span::new(self.file, self.base + first, self.base + first + text.trim_end().len())
    }

    fn node(&mut self, event: Event<'a>, span: YamlSpan, depth: usize) -> Result<Node, Stop> {
        let place = self.span(&span);
        let before = self.nodes;
        self.nodes += 1;
        if depth > MAX_DEPTH {
            let message = say!("too-deep", depth = %MAX_DEPTH);
            let problem = Diagnostic::at(Check::YamlSyntax, place, message);
            self.report.push(problem.help(say!("too-deep.help")));
            return Err(Stop::Reported);
        }
        let (node, anchor) = match event {
            Event::Scalar(_, _, _, Some(_))
            | Event::SequenceStart(_, _, Some(_))
            | Event::MappingStart(_, _, Some(_)) => return Err(self.tagged(place)),
            Event::Scalar(text, style, anchor, None) => {
                let plain = style == ScalarStyle::Plain;
                if plain && !text.is_empty() {
                    self.check_comment(place);
                }
                let kind = if plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
                    Kind::Null
                } else {
                    Kind::Text(text.into_owned())
                };
                (Node { span: place, kind }, anchor)
            }
            Event::SequenceStart(_, anchor, _) => (self.list(place, depth)?, anchor),
            Event::MappingStart(_, anchor, _) => (self.map(place, depth)?, anchor),
            Event::Alias(id) => {
                self.unused.remove(&id);
                let (node, size) = self
                    .anchors
                    .get(&id)
                    .cloned()
                    .unwrap_or((Node { span: place, kind: Kind::Null }, 1));
                self.repeat(size, place)?;
                return Ok(Node { span: place, ..node });
            }
            _ => (Node { span: place, kind: Kind::Null }, 0),
        };
        if anchor != 0 {
            self.unused.insert(anchor, place);
            self.anchors.insert(anchor, (node.clone(), self.nodes - before));
        }
        Ok(node)
    }

    /// A text that begins with '!' would lose its first word, which YAML takes for a type.
    fn tagged(&mut self, place: Span) -> Stop {
        self.meaning('!', place);
        Stop::Reported
    }

    /// Reports a word before a value that YAML reads as something else than a part of it.
    fn meaning(&mut self, mark: char, value: Span) {
        let before = value.start as usize - self.base;
        let at = self.yaml[..before].rfind(mark).unwrap_or(before);
        let place = Span::new(self.file, self.base + at, self.base + at + 1);
        let message = say!("cannot-begin", mark = %mark);
        let problem = Diagnostic::at(Check::YamlSyntax, place, message);
        self.report.push(problem.help(say!("cannot-begin.help")));
    }

    /// Warns of a text that is cut off by what looks like a number sign: `Winner #1`.
    fn check_comment(&mut self, place: Span) {
        let end = place.end as usize - self.base;
        let rest = &self.yaml[end..];
        let gap = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let Some(comment) = rest[gap..].strip_prefix('#') else { return };
        if gap == 0 || !comment.starts_with(|c: char| c.is_alphanumeric()) {
            return;
        }
        let line = comment.find('\n').map_or(rest.len(), |at| gap + 1 + at);
        let start = self.base + end + gap;
        let span = Span::new(self.file, start, self.base + end + line);
        let message = say!("comment-cuts-off");
        let mut problem =
            Diagnostic::at(Check::YamlSyntax, span, message).help(say!("comment-cuts-off.help"));
        problem.severity = Severity::Warning;
        self.report.push(problem);
    }

    /// Counts what an alias repeats.
    fn repeat(&mut self, nodes: usize, place: Span) -> Result<(), Stop> {
        self.nodes += nodes;
        self.repeated += nodes;
        if self.repeated <= MAX_REPEATED {
            return Ok(());
        }
        let message = say!("repeats-too-much");
        let problem = Diagnostic::at(Check::YamlSyntax, place, message);
        self.report.push(problem.help(say!("repeats-too-much.help")));
        Err(Stop::Reported)
    }

    fn list(&mut self, start: Span, depth: usize) -> Result<Node, Stop> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, end) => {
                    let start = items.first().map_or(start, |first: &Node| Span {
                        start: start.start.min(first.span.start),
                        ..start
                    });
                    return Ok(Node { span: self.trimmed(start, &end), kind: Kind::List(items) });
                }
                (event, span) => items.push(self.node(event, span, depth + 1)?),
            }
        }
    }

    fn map(&mut self, start: Span, depth: usize) -> Result<Node, Stop> {
        let mut map = Map::default();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                return Ok(Node { span: self.trimmed(start, &span), kind: Kind::Map(map) });
            }
            let key = self.node(event, span, depth + 1)?;
            let (event, span) = self.next()?;
            let value = self.node(event, span, depth + 1)?;
            let after = self.yaml[key.span.end as usize - self.base..].trim_start();
            if value.is_null() && after.starts_with(':') {
                let colon = self.base + self.yaml.len() - after.len();
                self.check_comment(Span::new(self.file, colon, colon + 1));
            }
            let Kind::Text(name) = key.kind else {
                self.report.push(
                    Diagnostic::at(Check::YamlSyntax, key.span, say!("field-without-name"))
                        .help(say!("field-without-name.help")),
                );
                return Err(Stop::Reported);
            };
            let key = Spanned::new(name, key.span);
            self.insert(&mut map, key, value);
        }
    }

    fn insert(&mut self, map: &mut Map, key: Spanned<String>, value: Node) {
        if key.value == lines::PRIVATE {
            self.report.masked.push(value.span);
        }
        if let Some((first, _)) = map.entries.iter().find(|(name, _)| name.value == key.value) {
            self.report.push(
                Diagnostic::at(
                    Check::DuplicateKey,
                    key.span,
                    say!("duplicate-key", key = %key.value),
                )
                .related(first.span, say!("first-here"))
                .help(say!("duplicate-key.help")),
            );
        } else {
            map.entries.push((key, value));
        }
    }
}
