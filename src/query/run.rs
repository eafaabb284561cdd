//! Grouping: a query becomes a table with one row a group and one number a measure. Everything is
//! computed from the rows themselves, also what a limit folds into 'Other': a mean of means or a
//! sum of distinct counts would be a wrong number.

use std::collections::{BTreeMap, BTreeSet};

use crate::query::aggregate::{Accumulator, Aggregate};
use crate::query::data::{Data, SetId, show};
use crate::query::filter::Condition;
use crate::query::path::FieldPath;
use crate::query::sorting::{Ranking, rank};
use crate::query::unfold::{Plan, choice, each_row};
use crate::query::value::{Cell, Key};
use crate::query::{Dimension, Measure, Query};

/// The result of a query.
#[derive(Clone, Debug)]
pub struct Table {
    /// What groups: one key a dimension in each row.
    pub dimensions: Vec<Dimension>,
    /// What is measured: one value a measure in each row.
    pub measures: Vec<Measure>,
    /// By dimension: its keys in the order to show them, along an axis or in a legend.
    pub keys: Vec<Vec<Key>>,
    /// The groups in order; 'Other' and 'not stated' last.
    pub rows: Vec<Row>,
    /// Records that pass the filter, each counted once.
    pub records: usize,
    /// By measure: missing values, each counted once even where its record stands in several
    /// groups.
    pub skipped: Vec<usize>,
    /// Groups (of the first dimension in a chart, rows in a table) that 'Other' stands for.
    pub folded: usize,
}

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// By dimension: its key.
    pub keys: Vec<Key>,
    /// By measure: its value; `None` where nothing is stated.
    pub values: Vec<Option<f64>>,
    /// By measure: missing values that the value does not include.
    pub skipped: Vec<usize>,
    /// Records in this group.
    pub records: usize,
}

/// A key while grouping. Ordered as shown: values, 'Other', 'not stated'.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    Cell(Cell),
    Other,
    Missing,
}

/// What is computed for each group.
pub(super) struct Task<'q> {
    pub(super) set: SetId,
    pub(super) filter: &'q [Condition],
    pub(super) dimensions: Vec<&'q FieldPath>,
    pub(super) measures: Vec<(Aggregate, Option<&'q FieldPath>)>,
}

/// Groups on their way.
#[derive(Default)]
pub(super) struct Groups {
    /// Keys, and the position of the group in the other lists.
    pub(super) keys: BTreeMap<Vec<Slot>, usize>,
    /// By group and measure.
    pub(super) values: Vec<Vec<Accumulator>>,
    /// By group.
    pub(super) records: Vec<usize>,
    /// Records that pass the filter.
    pub(super) total: usize,
    /// By measure.
    pub(super) skipped: Vec<usize>,
}

/// Runs a query.
#[must_use]
pub fn run(query: &Query, data: &dyn Data) -> Table {
    let ranking = rank(query, data);
    let task = Task {
        set: query.set,
        filter: &query.filter,
        dimensions: query.dimensions.iter().map(|dimension| &dimension.field).collect(),
        measures: measures(&query.measures),
    };
    let groups = task.run(data, &|key| ranking.fold(key));
    finish(query, &ranking, groups, data)
}

/// The measures as a task has them.
pub(super) fn measures(measures: &[Measure]) -> Vec<(Aggregate, Option<&FieldPath>)> {
    measures.iter().map(|measure| (measure.aggregate, measure.field.as_ref())).collect()
}

fn finish(query: &Query, ranking: &Ranking<'_>, groups: Groups, data: &dyn Data) -> Table {
    let Groups { keys, values, records, total, skipped } = groups;
    let mut keys: Vec<(Vec<Slot>, usize)> = keys.into_iter().collect();
    keys.sort_by(|(a, _), (b, _)| ranking.compare(a, b));
    let domains = query.dimensions.iter().enumerate().map(|(at, dimension)| {
        let slots = ranking.domain(at, keys.iter().map(|(key, _)| key));
        slots.into_iter().map(|slot| key(slot, dimension, data)).collect()
    });
    let domains = domains.collect();
    let mut values: Vec<Option<Vec<Accumulator>>> = values.into_iter().map(Some).collect();
    let rows = keys.into_iter().map(|(slots, group)| {
        let values = values[group].take().unwrap_or_default();
        Row {
            keys: slots
                .iter()
                .zip(&query.dimensions)
                .map(|(slot, it)| key(slot, it, data))
                .collect(),
            skipped: values.iter().map(|value| value.skipped).collect(),
            values: values.into_iter().map(Accumulator::finish).collect(),
            records: records[group],
        }
    });
    Table {
        keys: domains,
        rows: rows.collect(),
        dimensions: query.dimensions.clone(),
        measures: query.measures.clone(),
        records: total,
        skipped,
        folded: ranking.folded(),
    }
}

fn key(slot: &Slot, dimension: &Dimension, data: &dyn Data) -> Key {
    match slot {
        Slot::Cell(cell) => Key::Value(show(cell, dimension.field.kind, data)),
        Slot::Other => Key::Other,
        Slot::Missing => Key::NotStated,
    }
}

/// Measures whose values hang on the same elements: visited together.
struct Batch {
    /// Node of those elements.
    node: usize,
    /// The nodes to choose elements of.
    nodes: Vec<usize>,
    /// Positions of the measures and their columns.
    measures: Vec<(usize, Option<usize>)>,
}

impl Task<'_> {
    /// Groups the rows that pass the filter; `fold` may change the keys of a group.
    pub(super) fn run(&self, data: &dyn Data, fold: &dyn Fn(&mut [Slot])) -> Groups {
        let schema = data.schema();
        let mut plan = Plan::new(self.set, self.filter, schema);
        let columns: Vec<usize> =
            self.dimensions.iter().map(|field| plan.column(field, schema)).collect();
        let batches = self.batches(&mut plan, &columns, data);
        let mut groups = Groups { skipped: vec![0; self.measures.len()], ..Groups::default() };
        if columns.is_empty() {
            groups.group(&[], self);
        }
        let mut chosen = choice(&plan);
        let mut key = Vec::new();
        let mut seen = BTreeSet::new();
        let mut absent = BTreeSet::new();
        each_row(&plan, data, |_, row| {
            groups.total += 1;
            for batch in &batches {
                seen.clear();
                absent.clear();
                row.each_choice(&plan, &batch.nodes, &mut chosen, &mut |chosen| {
                    key.clear();
                    key.extend(columns.iter().map(|column| {
                        let value = row.value(*column, chosen[plan.node_of(*column)]);
                        value.map_or(Slot::Missing, |cell| Slot::Cell(cell.clone()))
                    }));
                    fold(&mut key);
                    let group = groups.group(&key, self);
                    let element = chosen[batch.node];
                    // A record, and each of its values, counts once in a group.
                    if batch.nodes.len() > 1 && !seen.insert((group, element)) {
                        return;
                    }
                    if batch.node == 0 {
                        groups.records[group] += 1;
                    }
                    for (measure, column) in &batch.measures {
                        let value = column.and_then(|column| row.value(column, element));
                        groups.values[group][*measure].add(value);
                        if column.is_some() && value.is_none() && absent.insert((*measure, element))
                        {
                            groups.skipped[*measure] += 1;
                        }
                    }
                });
            }
        });
        groups
    }

    /// The measures by the node their values stand at; the first batch is that of the row itself.
    fn batches(&self, plan: &mut Plan<'_>, dimensions: &[usize], data: &dyn Data) -> Vec<Batch> {
        let mut by_node = BTreeMap::from([(0, Vec::new())]);
        for (at, (_, field)) in self.measures.iter().enumerate() {
            let column = field.map(|field| plan.column(field, data.schema()));
            let node = column.map_or(0, |column| plan.node_of(column));
            by_node.entry(node).or_insert_with(Vec::new).push((at, column));
        }
        let nodes: Vec<usize> = dimensions.iter().map(|column| plan.node_of(*column)).collect();
        by_node
            .into_iter()
            .map(|(node, measures)| Batch {
                node,
                nodes: plan.closure(nodes.iter().copied().chain([node])),
                measures,
            })
            .collect()
    }
}

impl Groups {
    /// Position of the group with this key.
    fn group(&mut self, key: &[Slot], task: &Task<'_>) -> usize {
        if let Some(group) = self.keys.get(key) {
            return *group;
        }
        let group = self.values.len();
        self.keys.insert(key.to_vec(), group);
        self.values.push(task.measures.iter().map(|(it, _)| Accumulator::new(*it)).collect());
        self.records.push(0);
        group
    }
}
