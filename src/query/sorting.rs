//! Order and limits: which groups come first, and which are folded into 'Other'. Both look at
//! whole groups before the query runs, so that a bar's place does not depend on its colours.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::query::aggregate::{Accumulator, Aggregate};
use crate::query::data::{Data, Schema};
use crate::query::path::FieldPath;
use crate::query::run::{Slot, Task};
use crate::query::value::Cell;
use crate::query::{Form, OrderBy, Query};

/// How cells of one field compare: its words in their natural order, anything else by value.
#[derive(Clone, Copy)]
pub(super) struct Comparison<'a> {
    choices: &'a [Arc<str>],
}

impl<'a> Comparison<'a> {
    pub(super) fn of(field: &FieldPath, schema: &'a Schema) -> Self {
        Self { choices: field.field().map_or(&[], |id| &schema.field(id).choices) }
    }

    fn position(self, cell: &Cell) -> usize {
        match cell {
            Cell::Text(text) => self.choices.iter().position(|word| word == text),
            _ => None,
        }
        .unwrap_or(self.choices.len())
    }

    /// Order of two values.
    pub(super) fn compare(self, a: &Cell, b: &Cell) -> Ordering {
        if self.choices.is_empty() {
            return a.cmp(b);
        }
        self.position(a).cmp(&self.position(b)).then_with(|| a.cmp(b))
    }

    /// The value that comes first in a direction.
    pub(super) fn first(
        self,
        values: impl IntoIterator<Item = Cell>,
        descending: bool,
    ) -> Option<Cell> {
        values.into_iter().reduce(|a, b| {
            let earlier = directed(self.compare(&b, &a), descending) == Ordering::Less;
            if earlier { b } else { a }
        })
    }

    fn slots(self, a: &Slot, b: &Slot, descending: bool) -> Ordering {
        match (a, b) {
            (Slot::Cell(a), Slot::Cell(b)) => directed(self.compare(a, b), descending),
            _ => a.cmp(b),
        }
    }
}

/// The order, turned round if asked.
pub(super) fn directed(order: Ordering, descending: bool) -> Ordering {
    if descending { order.reverse() } else { order }
}

/// Order of two values that may be missing: what is missing is last in either direction.
pub(super) fn missing_last(
    a: Option<&Cell>,
    b: Option<&Cell>,
    compare: impl Fn(&Cell, &Cell) -> Ordering,
) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => compare(a, b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// The order of the groups of a query and the limit's cut through them.
pub(super) struct Ranking<'a> {
    comparisons: Vec<Comparison<'a>>,
    /// By dimension: whether its last key comes first.
    descending: Vec<bool>,
    /// How many dimensions the ranks are about.
    leading: usize,
    /// For each dimension after the leading ones: whether it repeats the first one.
    repeats: Vec<bool>,
    /// The dimension to compare first.
    first: usize,
    /// Rank of the groups that are ordered by something other than their keys, or limited.
    ranks: Option<BTreeMap<Vec<Slot>, usize>>,
    /// From which rank on groups are folded.
    cut: usize,
    folded: usize,
}

/// Looks through the groups of a query, where its order or limit need that.
pub(super) fn rank<'a>(query: &Query, data: &'a dyn Data) -> Ranking<'a> {
    let fields: Vec<&FieldPath> = query.dimensions.iter().map(|it| &it.field).collect();
    let by = query.order.as_ref().map(|order| &order.by);
    let descending = query.order.as_ref().is_some_and(|order| order.descending);
    let leading = match query.form {
        Form::Chart { .. } => fields.len().min(1),
        Form::Table => fields.len(),
    };
    let sorted = match by {
        Some(OrderBy::Dimension(at)) => Some(*at),
        _ => None,
    };
    let mut ranking = Ranking {
        comparisons: fields.iter().map(|it| Comparison::of(it, data.schema())).collect(),
        descending: (0..fields.len()).map(|at| descending && sorted == Some(at)).collect(),
        leading,
        repeats: fields.iter().map(|field| field.same_as(fields[0])).collect(),
        first: sorted.filter(|at| *at < leading).unwrap_or(0),
        ranks: None,
        cut: usize::MAX,
        folded: 0,
    };
    let order = match by {
        Some(OrderBy::Measure(measure)) => Some((measure.aggregate, measure.field.as_ref())),
        Some(OrderBy::Field(field)) => Some((Aggregate::Distinct, Some(field))),
        _ => None,
    };
    if leading == 0 || (order.is_none() && query.limit.is_none()) {
        return ranking;
    }
    let task = Task {
        set: query.set,
        filter: &query.filter,
        dimensions: fields[..leading].to_vec(),
        measures: order.into_iter().collect(),
    };
    let field = match by {
        Some(OrderBy::Field(field)) => Some(Comparison::of(field, data.schema())),
        _ => None,
    };
    ranking.look(&task, field, descending, query.limit, data);
    ranking
}

impl Ranking<'_> {
    fn look(
        &mut self,
        task: &Task<'_>,
        field: Option<Comparison<'_>>,
        descending: bool,
        limit: Option<usize>,
        data: &dyn Data,
    ) {
        let groups = task.run(data, &|_| {});
        let mut by: Vec<Option<Cell>> = groups
            .values
            .into_iter()
            .map(|mut group| group.pop().and_then(|value| sort_key(value, field, descending)))
            .collect();
        let mut keys: Vec<(Vec<Slot>, Option<Cell>)> =
            groups.keys.into_iter().map(|(key, group)| (key, by[group].take())).collect();
        keys.sort_by(|(a, a_value), (b, b_value)| {
            let compare = |a: &Cell, b: &Cell| {
                directed(field.map_or_else(|| a.cmp(b), |it| it.compare(a, b)), descending)
            };
            not_stated(a)
                .cmp(&not_stated(b))
                .then_with(|| missing_last(a_value.as_ref(), b_value.as_ref(), compare))
                .then_with(|| self.by_keys(a, b))
        });
        let stated = keys.iter().filter(|(key, _)| !not_stated(key)).count();
        if let Some(limit) = limit {
            self.cut = limit;
            self.folded = stated.saturating_sub(limit);
        }
        self.ranks =
            Some(keys.into_iter().enumerate().map(|(rank, (key, _))| (key, rank)).collect());
    }

    /// How many groups 'Other' stands for.
    pub(super) fn folded(&self) -> usize {
        self.folded
    }

    fn rank_of(&self, key: &[Slot]) -> Option<usize> {
        self.ranks.as_ref()?.get(key).copied()
    }

    /// Turns the key of a group past the limit into that of 'Other'.
    pub(super) fn fold(&self, key: &mut [Slot]) {
        if self.folded == 0 {
            return;
        }
        let leading = &key[..self.leading];
        if not_stated(leading) || self.rank_of(leading).is_none_or(|rank| rank < self.cut) {
            return;
        }
        for (at, slot) in key.iter_mut().enumerate() {
            if at < self.leading || self.repeats[at] {
                *slot = Slot::Other;
            }
        }
    }

    /// Order of two groups.
    pub(super) fn compare(&self, a: &[Slot], b: &[Slot]) -> Ordering {
        let (a_leading, b_leading) = (&a[..self.leading], &b[..self.leading]);
        class(a_leading)
            .cmp(&class(b_leading))
            .then_with(|| self.rank_of(a_leading).cmp(&self.rank_of(b_leading)))
            .then_with(|| self.by_keys(a, b))
    }

    /// The keys of a dimension as they are shown: in the order of `rows`, which are sorted, for
    /// the first one, and in their own order for the others.
    pub(super) fn domain<'k>(
        &self,
        dimension: usize,
        rows: impl Iterator<Item = &'k Vec<Slot>>,
    ) -> Vec<&'k Slot> {
        let mut seen = BTreeSet::new();
        let mut slots: Vec<&Slot> =
            rows.filter_map(|key| key.get(dimension)).filter(|slot| seen.insert(*slot)).collect();
        if dimension > 0 {
            let (by, descending) = (self.comparisons[dimension], self.descending[dimension]);
            slots.sort_by(|a, b| by.slots(a, b, descending));
        }
        slots
    }

    /// Order by the keys alone.
    fn by_keys(&self, a: &[Slot], b: &[Slot]) -> Ordering {
        let at = |at: usize| self.comparisons[at].slots(&a[at], &b[at], self.descending[at]);
        let first = if a.is_empty() { Ordering::Equal } else { at(self.first) };
        (0..a.len()).fold(first, |order, next| order.then_with(|| at(next)))
    }
}

/// What a group is sorted by: the first of a field's values in the direction asked for, else the
/// measure's number.
fn sort_key(value: Accumulator, field: Option<Comparison<'_>>, descending: bool) -> Option<Cell> {
    match field {
        Some(field) => field.first(value.into_values(), descending),
        None => value.finish().and_then(Cell::number),
    }
}

/// Whether a group states nothing at all.
fn not_stated(key: &[Slot]) -> bool {
    !key.is_empty() && key.iter().all(|slot| *slot == Slot::Missing)
}

/// Groups first, then 'Other', then what is not stated.
fn class(key: &[Slot]) -> u8 {
    if not_stated(key) {
        2
    } else {
        u8::from(!key.is_empty() && key.iter().all(|slot| *slot == Slot::Other))
    }
}
