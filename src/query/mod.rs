//! One query engine for charts, tables, figure checks and facets, so that a number on one page
//! cannot differ from the same number on another. A *query* is a data set, a filter, dimensions
//! that group and measures that count or add up, in Vega-Lite's vocabulary.
//!
//! The road of a query:
//! 1. [`Spec`] (or [`FormulaSpec`] for a single number): as typed, every text with its place;
//! 2. [`Query`] (or [`Formula`]): names found in the [`Data`], which know no record kinds here;
//! 3. [`run`] groups into a [`Table`], [`list`] lists rows, [`scalar`] computes one number.
//!
//! **Several values.** A path may pass fields that have several values (`cohorts.year` of a
//! participant). Each such field is a *hop*; a row unfolds into one element a value and hop, or
//! into one empty element where there is none. Paths that share a hop share its elements, so
//! `cohorts.year` and `cohorts.status` speak of the same participation. A filter strikes out the
//! elements that do not fit and, where none is left, what holds them, up to the row. Groups are
//! made of what is left; a record counts once in each.

mod aggregate;
mod condition;
mod data;
mod describe;
mod expression;
mod filter;
mod path;
mod resolve;
mod rows;
mod run;
mod scalar;
mod sorting;
mod spec;
mod unfold;
mod value;

pub use aggregate::Aggregate;
pub use data::{Data, Field, FieldId, Found, Schema, Set, SetId, Type};
pub use describe::{ConditionText, Description, TestText};
pub use expression::{Call, Operand, Summand, Term};
pub use filter::{Condition, FilterLine, Predicate, Test, TestLine};
pub use path::{DatePart, FieldPath, PathError, PathProblem};
pub use rows::{Listing, ListingRow, list};
pub use run::{Row, Table, run};
pub use scalar::{Part, Scalar, scalar};
pub use spec::{Channel, FormulaSpec, Sort, Spec, find_set};
pub use value::{Cell, Key, Number, Value};

use crate::source::Span;

/// What a query is for: decides what a list in a channel holds, and what `sort` and `limit` are
/// about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A chart: a list holds measures; `sort` and `limit` are about the groups of the first
    /// dimension, whatever colours and facets divide them into.
    Chart {
        /// The channels whose numeric field is measured (as its sum) where nothing else is, the
        /// likeliest first. Empty: a chart of plain fields shows one mark a row (see [`list`]).
        implied: &'static [&'static str],
    },
    /// A table: a list holds columns; `sort` and `limit` are about whole rows.
    Table,
}

/// A query that can run.
#[derive(Clone, Debug)]
pub struct Query {
    /// The data set.
    pub set: SetId,
    /// What its rows must fulfil.
    pub filter: Vec<Condition>,
    /// What groups, in the order of the channels; the first is the main one.
    pub dimensions: Vec<Dimension>,
    /// What is counted or added up.
    pub measures: Vec<Measure>,
    /// Dimensions and measures in the order they were written.
    pub columns: Vec<Column>,
    /// Order of the groups; none: the order of their keys.
    pub order: Option<Order>,
    /// How many groups are shown before the rest is folded together.
    pub limit: Option<usize>,
    /// What it is for.
    pub form: Form,
}

impl Query {
    /// How many records there are by the values of a field: a facet.
    #[must_use]
    pub fn facet(set: SetId, field: FieldPath) -> Self {
        Self {
            set,
            filter: Vec::new(),
            dimensions: vec![Dimension { channel: "facet", field }],
            measures: vec![Measure {
                channel: "value",
                text: "count()".to_owned(),
                aggregate: Aggregate::Count,
                field: None,
            }],
            columns: vec![Column::Dimension(0), Column::Measure(0)],
            order: None,
            limit: None,
            form: Form::Table,
        }
    }
}

/// A field that groups.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// The channel it belongs to.
    pub channel: &'static str,
    /// The field.
    pub field: FieldPath,
}

/// A number computed for each group.
#[derive(Clone, Debug)]
pub struct Measure {
    /// The channel it belongs to.
    pub channel: &'static str,
    /// As typed: `count()`, `distinct(participant)`, `reported`.
    pub text: String,
    /// How it is computed.
    pub aggregate: Aggregate,
    /// Over which field; none for a count.
    pub field: Option<FieldPath>,
}

/// A column in the order of writing: a position in [`Query::dimensions`] or [`Query::measures`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// A dimension.
    Dimension(usize),
    /// A measure.
    Measure(usize),
}

/// The order of groups or rows.
#[derive(Clone, Debug)]
pub struct Order {
    /// Largest or last first. 'Other', and after it 'not stated', are last either way.
    pub descending: bool,
    /// By what.
    pub by: OrderBy,
}

/// What groups or rows are sorted by.
#[derive(Clone, Debug)]
pub enum OrderBy {
    /// One of the query's dimensions.
    Dimension(usize),
    /// A measure, shown or not.
    Measure(Measure),
    /// A field that is not shown: its smallest value in the group, or largest when descending.
    Field(FieldPath),
}

/// One number to compute: aggregates and numbers, added and subtracted.
#[derive(Clone, Debug)]
pub struct Formula {
    /// The data set.
    pub set: SetId,
    /// What its rows must fulfil.
    pub filter: Vec<Condition>,
    /// The terms.
    pub terms: Vec<FormulaTerm>,
    /// As typed.
    pub text: String,
}

/// A term of a formula.
#[derive(Clone, Debug)]
pub struct FormulaTerm {
    /// Whether it is subtracted.
    pub negative: bool,
    /// Where it stands.
    pub span: Span,
    /// Its value.
    pub value: TermValue,
}

/// What a term of a formula is.
#[derive(Clone, Debug)]
pub enum TermValue {
    /// A number, as typed.
    Literal(f64),
    /// An aggregate.
    Measure(Measure),
}

#[cfg(test)]
mod tests;
