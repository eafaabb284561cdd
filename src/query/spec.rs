//! A query as an author typed it. Reading needs no data: a chart's record can be read before the
//! records it is about. Every text keeps its place, so that [`Query::resolve`] can point at it.
//!
//! [`Query::resolve`]: crate::query::Query::resolve

use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::node::{Fields, Kind, Node};
use crate::query::data::{Schema, SetId};
use crate::query::expression::{Summand, Term, read_sum};
use crate::query::filter::{FilterLine, read_filter};
use crate::query::path::piece;
use crate::said::say;
use crate::source::Spanned;

/// A query as typed.
#[derive(Clone, Debug)]
pub struct Spec {
    /// Name of the data set.
    pub data: Spanned<String>,
    /// The lines under `filter`.
    pub filter: Vec<FilterLine>,
    /// The channels that are used, in the order they were asked for.
    pub channels: Vec<Channel>,
    /// What the result is sorted by.
    pub sort: Option<Sort>,
    /// How many groups or rows are shown.
    pub limit: Option<Spanned<usize>>,
}

/// A channel as typed: `x: count()`, `y: [reported, on_record]`, `columns: [name, year]`.
#[derive(Clone, Debug)]
pub struct Channel {
    /// Its name and the place of its value.
    pub name: Spanned<&'static str>,
    /// Its fields and aggregates.
    pub terms: Vec<Term>,
    /// Whether it was written as a list.
    pub list: bool,
}

/// What a result is sorted by, as typed.
#[derive(Clone, Debug)]
pub struct Sort {
    /// Largest or last first.
    pub descending: bool,
    /// A channel's name, a field or an aggregate.
    pub by: Term,
}

/// A single number as typed: the form of a figure's check.
#[derive(Clone, Debug)]
pub struct FormulaSpec {
    /// Name of the data set.
    pub data: Spanned<String>,
    /// The lines under `filter`.
    pub filter: Vec<FilterLine>,
    /// The value as typed.
    pub value: Spanned<String>,
    /// The sum that it asks for.
    pub summands: Vec<Summand>,
}

impl Spec {
    /// Reads `data`, `filter`, `sort`, `limit` and these channels from a mapping that may have
    /// other fields. With `implied` the data set is given and `data` is no field. Reports what is
    /// wrong; `None` if there is no data set to ask.
    pub fn read(
        fields: &mut Fields<'_, '_>,
        channels: &[&'static str],
        implied: Option<&str>,
    ) -> Option<Self> {
        let data = match implied {
            Some(name) => Some(Spanned::new(name.to_owned(), fields.first_line())),
            None => fields.required_text("data"),
        };
        let filter = fields.node("filter");
        let filter = read_filter(filter, fields.report);
        let channels = channels
            .iter()
            .filter_map(|name| {
                let node = fields.node(name)?;
                read_channel(name, node, fields.report)
            })
            .collect();
        let sort = fields.text("sort").map(|text| read_sort(&text));
        let limit = read_limit(fields);
        Some(Self { data: data?, filter, channels, sort, limit })
    }
}

impl FormulaSpec {
    /// Reads `data`, `filter` and `value` from a mapping that may have other fields; reports what
    /// is wrong.
    pub fn read(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let data = fields.required_text("data");
        let filter = fields.node("filter");
        let filter = read_filter(filter, fields.report);
        let value = fields.required_text("value")?;
        let summands = read_sum(&value).map_err(|problem| fields.report.push(*problem)).ok()?;
        Some(Self { data: data?, filter, value, summands })
    }
}

fn read_channel(name: &'static str, node: &Node, report: &mut Report) -> Option<Channel> {
    let (items, list) = match &node.kind {
        Kind::List(items) => (items.as_slice(), true),
        _ => (std::slice::from_ref(node), false),
    };
    let mut terms = Vec::new();
    for item in items {
        match item.as_text().filter(|text| !text.trim().is_empty()) {
            Some(text) => terms.push(Term::read(&Spanned::new(text.to_owned(), item.span))),
            None => report.push(
                Diagnostic::at(
                    Check::InvalidQuery,
                    item.span,
                    say!("shows-fields", name = %name, noun = item.said()),
                )
                .help(say!("shows-fields.help", name = %name)),
            ),
        }
    }
    (!terms.is_empty()).then(|| Channel { name: Spanned::new(name, node.span), terms, list })
}

fn read_sort(text: &Spanned<String>) -> Sort {
    let descending = text.value.trim_start().starts_with('-');
    let start = if descending { text.value.find('-').map_or(0, |at| at + 1) } else { 0 };
    Sort { descending, by: Term::read(&piece(text, start..text.value.len())) }
}

fn read_limit(fields: &mut Fields<'_, '_>) -> Option<Spanned<usize>> {
    let limit = fields.whole("limit")?;
    match usize::try_from(limit.value) {
        Ok(value) if value > 0 => Some(Spanned::new(value, limit.span)),
        _ => {
            fields.report.push(
                Diagnostic::at(Check::InvalidValue, limit.span, say!("limit-too-small"))
                    .help(say!("limit-too-small.help")),
            );
            None
        }
    }
}

/// The set that a query names.
///
/// # Errors
/// The report that there is none, with what there is instead.
pub fn find_set(schema: &Schema, name: &Spanned<String>) -> Result<SetId, Box<Diagnostic>> {
    schema.find(&name.value).ok_or_else(|| {
        let names: Vec<&str> = schema.sets.iter().map(|set| &*set.name).collect();
        let message = say!("no-data-set", name = %name.value);
        // A table is called as its file, without folder and ending.
        let file = name.value.rsplit('/').next().unwrap_or_default();
        let stem = file.rsplit_once('.').map(|(stem, _)| stem);
        let near = match stem.filter(|stem| schema.find(stem).is_some()) {
            Some(stem) => Some(say!("no-data-set.help-file", name = stem)),
            None => did_you_mean(&name.value, names.iter().copied()),
        };
        Diagnostic::at(Check::InvalidQuery, name.span, message)
            .maybe_help(near)
            .help(say!("no-data-set.help", names = %names.join(", ")))
            .into()
    })
}
