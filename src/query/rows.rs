//! Listing: a query without measures shows its rows one by one.

use std::collections::BTreeSet;

use crate::query::data::{Data, show};
use crate::query::path::FieldPath;
use crate::query::sorting::{Comparison, directed, missing_last};
use crate::query::unfold::{Plan, Unfolded, choice, each_row};
use crate::query::value::{Cell, Value};
use crate::query::{Dimension, OrderBy, Query};

/// Rows of a data set with some of their fields.
#[derive(Clone, Debug)]
pub struct Listing {
    /// The fields shown.
    pub columns: Vec<Dimension>,
    /// The rows in order.
    pub rows: Vec<ListingRow>,
    /// How many there are without the limit.
    pub total: usize,
}

/// A row of a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListingRow {
    /// Its number in the data set, for a link to it.
    pub row: u32,
    /// By column: its values, without those that the filter excludes; none where it is missing.
    pub cells: Vec<Vec<Value>>,
}

/// Lists the rows that pass a query's filter, with the fields of its dimensions, sorted and
/// limited. Its measures are not looked at.
#[must_use]
pub fn list(query: &Query, data: &dyn Data) -> Listing {
    let schema = data.schema();
    let mut plan = Plan::new(query.set, &query.filter, schema);
    let columns: Vec<usize> =
        query.dimensions.iter().map(|it| plan.column(&it.field, schema)).collect();
    let sort = sort_field(query).map(|field| (plan.column(field, schema), field));
    let paths: Vec<Vec<usize>> =
        plan.columns().map(|column| plan.closure([plan.node_of(column)])).collect();
    let descending = query.order.as_ref().is_some_and(|order| order.descending);

    let mut found: Vec<(Option<Cell>, u32, Vec<Vec<Cell>>)> = Vec::new();
    let mut chosen = choice(&plan);
    each_row(&plan, data, |row, unfolded| {
        let mut values = |column| left(&plan, unfolded, column, &paths[column], &mut chosen);
        let by = sort.and_then(|(column, field)| {
            Comparison::of(field, schema).first(values(column), descending)
        });
        found.push((by, row, columns.iter().map(|column| values(*column)).collect()));
    });
    if let Some((_, field)) = sort {
        let comparison = Comparison::of(field, schema);
        found.sort_by(|(a, ..), (b, ..)| {
            missing_last(a.as_ref(), b.as_ref(), |a, b| {
                directed(comparison.compare(a, b), descending)
            })
        });
    }
    let total = found.len();
    found.truncate(query.limit.unwrap_or(usize::MAX));
    let rows = found.into_iter().map(|(_, row, cells)| ListingRow {
        row,
        cells: cells
            .iter()
            .zip(&query.dimensions)
            .map(|(cells, it)| cells.iter().map(|cell| show(cell, it.field.kind, data)).collect())
            .collect(),
    });
    Listing { rows: rows.collect(), columns: query.dimensions.clone(), total }
}

fn sort_field(query: &Query) -> Option<&FieldPath> {
    match &query.order.as_ref()?.by {
        OrderBy::Dimension(at) => query.dimensions.get(*at).map(|it| &it.field),
        OrderBy::Field(field) => Some(field),
        OrderBy::Measure(_) => None,
    }
}

/// The different values of a column that the filter leaves, in their order.
fn left(
    plan: &Plan<'_>,
    row: &Unfolded,
    column: usize,
    path: &[usize],
    chosen: &mut [usize],
) -> Vec<Cell> {
    let node = plan.node_of(column);
    let mut values = Vec::new();
    let mut seen = BTreeSet::new();
    row.each_choice(plan, path, chosen, &mut |chosen| {
        if let Some(cell) = row.value(column, chosen[node])
            && seen.insert(cell)
        {
            values.push(cell.clone());
        }
    });
    values
}
