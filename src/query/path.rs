//! Paths: `cohort.year`, `participant.place.name`. A path is followed once, before any row is
//! read; what remains is a list of fields to step through.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Check, Diagnostic, did_you_mean};
use crate::query::data::{Field, FieldId, Schema, SetId, Type};
use crate::said::say;
use crate::source::{Span, Spanned};

/// The part of a date that a path may end in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// `date.year`: its year, as a number.
    Year,
}

/// A field found by its path.
#[derive(Clone, Debug)]
pub struct FieldPath {
    /// The path as typed.
    pub text: Arc<str>,
    /// The fields to step through; all but the last are references.
    pub steps: Vec<FieldId>,
    /// The part of the date at its end, if asked for.
    pub part: Option<DatePart>,
    /// What its values are.
    pub kind: Type,
    /// Whether a row may have several.
    pub several: bool,
    /// Whether its numbers name rather than measure.
    pub ordinal: bool,
}

/// Why a path leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathError {
    /// Bytes of the path that are wrong.
    pub range: Range<usize>,
    /// What is wrong with them.
    pub reason: PathProblem,
}

/// What is wrong with a segment of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathProblem {
    /// Nothing stands where a name is expected.
    Empty,
    /// The set has no such field.
    Unknown {
        /// Name of the set.
        set: Arc<str>,
        /// Names of its fields.
        fields: Vec<Arc<str>>,
        /// Everything that would have been understood.
        candidates: Vec<Arc<str>>,
    },
    /// The segment before is no reference, so nothing can follow it.
    NotAReference {
        /// The path up to there.
        before: String,
        /// What it is.
        kind: Type,
    },
}

/// What a segment of a path was found to be.
struct Walk<'a> {
    schema: &'a Schema,
    root: SetId,
    steps: Vec<FieldId>,
}

impl Walk<'_> {
    /// The set whose fields can follow; `None` after a field that is no reference.
    fn here(&self) -> Option<SetId> {
        match self.steps.last() {
            None => Some(self.root),
            Some(last) => match self.schema.field(*last).kind {
                Type::Ref(set) => Some(set),
                _ => None,
            },
        }
    }

    /// The field of the set that its rows stand for, when the set was reached by a reference.
    fn stands_for(&self, set: SetId) -> Option<FieldId> {
        let index = self.schema.set(set).stands_for?;
        (!self.steps.is_empty()).then_some(FieldId { set, index })
    }

    /// Steps into a field of the set, or of the record that its rows stand for.
    fn step(&mut self, set: SetId, name: &str) -> bool {
        if let Some(index) = self.schema.set(set).position(name) {
            self.steps.push(FieldId { set, index });
            return true;
        }
        let Some(through) = self.stands_for(set) else { return false };
        let Type::Ref(other) = self.schema.field(through).kind else { return false };
        let Some(index) = self.schema.set(other).position(name) else { return false };
        self.steps.extend([through, FieldId { set: other, index }]);
        true
    }

    fn unknown(&self, set: SetId) -> PathProblem {
        let mut fields: Vec<&Field> = self.schema.set(set).fields.iter().collect();
        let through = self.stands_for(set).map(|field| self.schema.field(field).kind);
        if let Some(Type::Ref(other)) = through {
            fields.extend(&self.schema.set(other).fields);
        }
        PathProblem::Unknown {
            set: self.schema.set(set).name.clone(),
            fields: fields.iter().map(|field| field.name.clone()).collect(),
            candidates: fields
                .iter()
                .flat_map(|field| std::iter::once(&field.name).chain(&field.aliases))
                .cloned()
                .collect(),
        }
    }
}

impl FieldPath {
    /// Follows a path from a set. A name may hold a point (a heading of a CSV file); `fields.`
    /// before a custom field is understood.
    ///
    /// # Errors
    /// Says which part of the path leads nowhere, and what would.
    pub fn resolve(schema: &Schema, root: SetId, text: &str) -> Result<Self, PathError> {
        let mut walk = Walk { schema, root, steps: Vec::new() };
        let mut part = None;
        let mut at = 0;
        loop {
            let rest = &text[at..];
            let end = at + rest.find('.').unwrap_or(rest.len());
            let name = &text[at..end];
            if name.is_empty() {
                return Err(PathError { range: at..end, reason: PathProblem::Empty });
            }
            let Some(set) = walk.here().filter(|_| part.is_none()) else {
                let kind = walk.steps.last().map_or(Type::Text, |last| schema.field(*last).kind);
                if kind == Type::Date && part.is_none() && rest == "year" {
                    part = Some(DatePart::Year);
                    break;
                }
                let before = text[..at.saturating_sub(1)].to_owned();
                let reason = PathProblem::NotAReference { before, kind };
                return Err(PathError { range: at..end, reason });
            };
            if walk.step(set, rest) {
                break;
            }
            let custom = name == "fields" && end < text.len();
            if end == text.len() || !(walk.step(set, name) || custom) {
                return Err(PathError { range: at..end, reason: walk.unknown(set) });
            }
            at = end + 1;
        }
        Ok(Self::finish(walk, part, text))
    }

    /// Ends at the record that the last row stands for.
    fn finish(mut walk: Walk<'_>, part: Option<DatePart>, text: &str) -> Self {
        if let Some(through) = walk.here().and_then(|set| walk.stands_for(set)) {
            walk.steps.push(through);
        }
        let fields: Vec<&Field> = walk.steps.iter().map(|step| walk.schema.field(*step)).collect();
        let last = fields.last();
        let kind = match part {
            Some(DatePart::Year) => Type::Number,
            None => last.map_or(Type::Text, |field| field.kind),
        };
        Self {
            text: text.into(),
            part,
            kind,
            several: fields.iter().any(|field| field.several),
            ordinal: part.is_some() || last.is_some_and(|field| field.ordinal),
            steps: walk.steps,
        }
    }

    /// The field at the end, for translating its values; `None` for a part of a date.
    #[must_use]
    pub fn field(&self) -> Option<FieldId> {
        if self.part.is_some() { None } else { self.steps.last().copied() }
    }

    /// Whether both paths lead to the same values.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        self.steps == other.steps && self.part == other.part
    }

    /// Like [`FieldPath::resolve`], with the error told to the author at its place.
    pub(super) fn find(
        schema: &Schema,
        root: SetId,
        text: &Spanned<String>,
    ) -> Result<Self, Box<Diagnostic>> {
        Self::resolve(schema, root, &text.value).map_err(|error| Box::new(error.explain(text)))
    }
}

impl PathError {
    /// The error as an author reads it.
    fn explain(&self, text: &Spanned<String>) -> Diagnostic {
        let span = part(text, self.range.clone());
        let name = &text.value[self.range.clone()];
        match &self.reason {
            PathProblem::Empty => Diagnostic::at(
                Check::InvalidQuery,
                text.span,
                say!("path-without-name", text = %text.value),
            )
            .help(say!("path-without-name.help")),
            PathProblem::Unknown { set, fields, candidates } => {
                let names: Vec<&str> = fields.iter().map(|name| &**name).collect();
                Diagnostic::at(
                    Check::UnknownField,
                    span,
                    if name == text.value {
                        say!("set-has-no-field", set = %set, name = name)
                    } else {
                        say!("set-has-no-field-in", set = %set, name = name, path = &text.value)
                    },
                )
                .maybe_help(did_you_mean(name, candidates.iter().map(|name| &**name)))
                .help(say!("its-fields", names = %names.join(", ")))
            }
            PathProblem::NotAReference { before, kind } => Diagnostic::at(
                Check::UnknownField,
                span,
                say!("nothing-can-follow", before = %before, noun = kind.said()),
            )
            .help(if *kind == Type::Date {
                say!("nothing-can-follow.help-date", before = %before)
            } else {
                say!("nothing-can-follow.help", before = %before)
            }),
        }
    }
}

/// The place of a part of a text, as exactly as quotes and escapes allow.
pub(super) fn part(text: &Spanned<String>, range: Range<usize>) -> Span {
    let Span { file, start, end } = text.span;
    let (start, written) = (start as usize, (end - start) as usize);
    let lead = match written.checked_sub(text.value.len()) {
        Some(0) => 0,
        // In quotes and without escapes, unless the text shows otherwise.
        Some(2) if text.value.is_ascii() => 1,
        _ => return text.span,
    };
    Span::new(file, start + lead + range.start, start + lead + range.end)
}

/// A part of a text with its place, without the spaces around it.
pub(super) fn piece(text: &Spanned<String>, range: Range<usize>) -> Spanned<String> {
    let raw = &text.value[range.clone()];
    let start = range.start + (raw.len() - raw.trim_start().len());
    let trimmed = raw.trim();
    Spanned::new(trimmed.to_owned(), part(text, start..start + trimmed.len()))
}
