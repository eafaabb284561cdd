//! Unfolding: a row with everything that hangs on it through fields with several values, as far
//! as a query looks. What a filter excludes is struck out here, once, for every part of a query.

use crate::query::data::{Data, FieldId, Schema, SetId};
use crate::query::filter::Condition;
use crate::query::path::{DatePart, FieldPath};
use crate::query::value::Cell;

/// Which elements and columns a query needs. Node 0 is the row itself; every other node is a hop
/// over a field with several values, and comes after its parent.
pub(super) struct Plan<'q> {
    set: SetId,
    nodes: Vec<Node>,
    columns: Vec<Column>,
    conditions: Vec<(usize, &'q Condition)>,
}

struct Node {
    parent: usize,
    /// Fields from the row to here: what makes two paths share a hop.
    path: Vec<FieldId>,
    /// Fields from the parent's element to the row that has the several values.
    lead: Vec<FieldId>,
    hop: Option<FieldId>,
    /// Whether a condition stands here or further down.
    guarded: bool,
}

struct Column {
    node: usize,
    steps: Vec<FieldId>,
    part: Option<DatePart>,
}

impl<'q> Plan<'q> {
    /// A plan of the rows of a set that pass a filter.
    pub(super) fn new(set: SetId, filter: &'q [Condition], schema: &Schema) -> Self {
        let root =
            Node { parent: 0, path: Vec::new(), lead: Vec::new(), hop: None, guarded: false };
        let mut plan = Self { set, nodes: vec![root], columns: Vec::new(), conditions: Vec::new() };
        for condition in filter {
            let column = plan.column(&condition.field, schema);
            plan.conditions.push((column, condition));
            let mut node = plan.columns[column].node;
            plan.nodes[node].guarded = true;
            while node != 0 {
                node = plan.nodes[node].parent;
                plan.nodes[node].guarded = true;
            }
        }
        plan
    }

    /// Number of the column with the values of a field.
    pub(super) fn column(&mut self, field: &FieldPath, schema: &Schema) -> usize {
        let (mut node, mut done) = (0, 0);
        for (at, step) in field.steps.iter().enumerate() {
            if schema.field(*step).several {
                node = self.node(node, &field.steps[..=at], done);
                done = at + 1;
            }
        }
        let steps = &field.steps[done..];
        let same = |it: &Column| it.node == node && it.steps == steps && it.part == field.part;
        self.columns.iter().position(same).unwrap_or_else(|| {
            self.columns.push(Column { node, steps: steps.to_vec(), part: field.part });
            self.columns.len() - 1
        })
    }

    fn node(&mut self, parent: usize, path: &[FieldId], done: usize) -> usize {
        self.nodes.iter().position(|node| node.path == path).unwrap_or_else(|| {
            self.nodes.push(Node {
                parent,
                path: path.to_vec(),
                lead: path[done..path.len() - 1].to_vec(),
                hop: path.last().copied(),
                guarded: false,
            });
            self.nodes.len() - 1
        })
    }

    /// The columns.
    pub(super) fn columns(&self) -> std::ops::Range<usize> {
        0..self.columns.len()
    }

    /// The node a column belongs to.
    pub(super) fn node_of(&self, column: usize) -> usize {
        self.columns[column].node
    }

    /// These nodes and those they hang on, parents first; always with the row itself.
    pub(super) fn closure(&self, nodes: impl IntoIterator<Item = usize>) -> Vec<usize> {
        let mut needed = vec![false; self.nodes.len()];
        needed[0] = true;
        for mut node in nodes {
            while !needed[node] {
                needed[node] = true;
                node = self.nodes[node].parent;
            }
        }
        (0..needed.len()).filter(|node| needed[*node]).collect()
    }
}

/// One row, unfolded. Reused from row to row.
#[derive(Default)]
pub(super) struct Unfolded {
    /// By node: its elements; `None` stands for 'there is none'.
    elements: Vec<Vec<Option<Cell>>>,
    /// By node and element of its parent: where the elements under that begin; one more at the
    /// end.
    starts: Vec<Vec<usize>>,
    /// By node and element: whether the filter leaves it.
    alive: Vec<Vec<bool>>,
    /// By column and element of its node.
    values: Vec<Vec<Option<Cell>>>,
    scratch: Vec<Cell>,
}

impl Unfolded {
    pub(super) fn new(plan: &Plan<'_>) -> Self {
        let nodes = plan.nodes.len();
        Self {
            elements: vec![Vec::new(); nodes],
            starts: vec![Vec::new(); nodes],
            alive: vec![Vec::new(); nodes],
            values: vec![Vec::new(); plan.columns.len()],
            scratch: Vec::new(),
        }
    }

    /// Unfolds a row; false if the filter does not leave it.
    pub(super) fn load(&mut self, plan: &Plan<'_>, data: &dyn Data, row: u32) -> bool {
        for node in 0..plan.nodes.len() {
            self.load_elements(plan, data, node, row);
            self.load_columns(plan, data, node);
            // Most rows fall at a condition on the row itself, before anything is unfolded.
            if node == 0 && !self.fits(plan, 0, 0) {
                return false;
            }
        }
        self.strike(plan);
        self.alive[0].first().copied().unwrap_or(false)
    }

    fn load_elements(&mut self, plan: &Plan<'_>, data: &dyn Data, node: usize, row: u32) {
        let Node { parent, lead, hop, .. } = &plan.nodes[node];
        let mut elements = std::mem::take(&mut self.elements[node]);
        elements.clear();
        self.starts[node].clear();
        match hop {
            None => elements.push(Some(Cell::Row(row))),
            Some(hop) => {
                for above in &self.elements[*parent] {
                    self.starts[node].push(elements.len());
                    let owner = walk(above.as_ref(), lead, data, &mut self.scratch);
                    self.scratch.clear();
                    if let Some(Cell::Row(row)) = owner {
                        data.read(*hop, row, &mut self.scratch);
                    }
                    if self.scratch.is_empty() {
                        elements.push(None);
                    }
                    elements.extend(self.scratch.drain(..).map(Some));
                }
            }
        }
        self.starts[node].push(elements.len());
        self.elements[node] = elements;
    }

    fn load_columns(&mut self, plan: &Plan<'_>, data: &dyn Data, node: usize) {
        for (column, values) in plan.columns.iter().zip(&mut self.values) {
            if column.node != node {
                continue;
            }
            values.clear();
            for element in &self.elements[node] {
                let value = walk(element.as_ref(), &column.steps, data, &mut self.scratch);
                values.push(match (column.part, value) {
                    (Some(DatePart::Year), Some(Cell::Date(day))) => {
                        Cell::number(f64::from(day.year))
                    }
                    (Some(DatePart::Year), _) => None,
                    (None, value) => value,
                });
            }
        }
    }

    /// Whether an element passes the conditions that stand at its own node.
    fn fits(&self, plan: &Plan<'_>, node: usize, element: usize) -> bool {
        plan.conditions
            .iter()
            .filter(|(column, _)| plan.columns[*column].node == node)
            .all(|(column, condition)| condition.fits(self.values[*column][element].as_ref()))
    }

    /// Strikes out, from the leaves up, what does not fit and what has nothing left that fits.
    fn strike(&mut self, plan: &Plan<'_>) {
        for node in (0..plan.nodes.len()).rev() {
            let mut alive = std::mem::take(&mut self.alive[node]);
            alive.clear();
            for element in 0..self.elements[node].len() {
                let below =
                    |child: usize| self.below(child, element).any(|inner| self.alive[child][inner]);
                let fits = !plan.nodes[node].guarded
                    || (self.fits(plan, node, element)
                        && (node + 1..plan.nodes.len())
                            .filter(|child| plan.nodes[*child].parent == node)
                            .filter(|child| plan.nodes[*child].guarded)
                            .all(below));
                alive.push(fits);
            }
            self.alive[node] = alive;
        }
    }

    /// The elements of a node under one element of its parent.
    fn below(&self, node: usize, above: usize) -> std::ops::Range<usize> {
        self.starts[node][above]..self.starts[node][above + 1]
    }

    /// The value of a column at an element of its node.
    pub(super) fn value(&self, column: usize, element: usize) -> Option<&Cell> {
        self.values[column][element].as_ref()
    }

    /// Visits every way to choose one element that is left for each of `nodes` (as
    /// [`Plan::closure`] gives them); `chosen` holds the choice by node.
    pub(super) fn each_choice(
        &self,
        plan: &Plan<'_>,
        nodes: &[usize],
        chosen: &mut [usize],
        visit: &mut dyn FnMut(&[usize]),
    ) {
        let Some((node, rest)) = nodes.split_first() else {
            visit(chosen);
            return;
        };
        let candidates =
            if *node == 0 { 0..1 } else { self.below(*node, chosen[plan.nodes[*node].parent]) };
        for element in candidates {
            if self.alive[*node][element] {
                chosen[*node] = element;
                self.each_choice(plan, rest, chosen, visit);
            }
        }
    }
}

/// Follows single-valued fields from an element.
fn walk(
    from: Option<&Cell>,
    steps: &[FieldId],
    data: &dyn Data,
    scratch: &mut Vec<Cell>,
) -> Option<Cell> {
    let Some((first, rest)) = steps.split_first() else { return from.cloned() };
    let mut here = step(from?, *first, data, scratch)?;
    for field in rest {
        here = step(&here, *field, data, scratch)?;
    }
    Some(here)
}

fn step(from: &Cell, field: FieldId, data: &dyn Data, scratch: &mut Vec<Cell>) -> Option<Cell> {
    let Cell::Row(row) = from else { return None };
    scratch.clear();
    data.read(field, *row, scratch);
    scratch.drain(..).next()
}

/// The rows of a plan's set that pass its filter, unfolded one after the other.
pub(super) fn each_row(plan: &Plan<'_>, data: &dyn Data, mut visit: impl FnMut(u32, &Unfolded)) {
    let mut unfolded = Unfolded::new(plan);
    for row in 0..data.len(plan.set) {
        if unfolded.load(plan, data, row) {
            visit(row, &unfolded);
        }
    }
}

/// Room for a choice of elements.
pub(super) fn choice(plan: &Plan<'_>) -> Vec<usize> {
    vec![0; plan.nodes.len()]
}
