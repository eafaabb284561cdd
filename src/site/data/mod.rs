//! The site's records as data sets for queries: every field of every kind as a column, built once,
//! so that a query over ten thousand participants reads arrays and nothing else.

mod columns;
mod sets;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::lang::Lang;
use crate::query::{Cell, Data, FieldId, Found, Schema, Set, SetId};
use crate::record::{Kind, Programme, Records};
use crate::site::Index;

use columns::Col;

/// A table read from a CSV file: column names and rows of texts.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Column names.
    pub columns: Vec<String>,
    /// Rows; an empty text is a missing value.
    pub rows: Vec<Vec<String>>,
}

/// The values of one field: those of row `n` are `cells[ends[n - 1]..ends[n]]`.
#[derive(Debug, Default)]
struct Column {
    ends: Vec<u32>,
    cells: Vec<Cell>,
}

/// All data sets of a site.
#[derive(Debug, Default)]
pub struct SiteData {
    schema: Schema,
    columns: Vec<Vec<Column>>,
    ids: Vec<Vec<Arc<str>>>,
    rows: Vec<HashMap<Arc<str>, u32>>,
    hidden: BTreeSet<(Kind, Arc<str>)>,
}

/// What data sets are made of.
#[derive(Clone, Copy)]
pub struct Ingredients<'a> {
    /// The published records.
    pub records: &'a Records,
    /// Dimensions, kinds and custom fields.
    pub programme: &'a Programme,
    /// Queries compare texts in the first of these.
    pub languages: &'a [Lang],
    /// What is known of records by others.
    pub index: &'a Index,
    /// CSV tables by name.
    pub tables: &'a BTreeMap<String, Table>,
}

impl SiteData {
    /// Builds the data sets. `hidden` are records that exist and may not be named.
    #[must_use]
    pub fn new(from: Ingredients<'_>, hidden: BTreeSet<(Kind, Arc<str>)>) -> Self {
        let mut data = Self { hidden, ..Self::default() };
        sets::build(from, &mut data);
        data
    }

    /// Adds a set: its rows' ids and its columns.
    fn add(&mut self, name: &str, ids: Vec<Arc<str>>, columns: Vec<Col<'_>>) {
        let mut fields = Vec::with_capacity(columns.len());
        let mut filled = Vec::with_capacity(columns.len());
        for Col { field, read } in columns {
            let mut column = Column::default();
            for row in 0..ids.len() {
                read(row, &mut column.cells);
                column.ends.push(u32::try_from(column.cells.len()).unwrap_or(u32::MAX));
            }
            fields.push(field);
            filled.push(column);
        }
        let rows = ids.iter().zip(0u32..).map(|(id, row)| (id.clone(), row)).collect();
        self.schema.sets.push(Set::new(name, fields));
        self.columns.push(filled);
        self.ids.push(ids);
        self.rows.push(rows);
    }

    /// Lets a row of the set added last stand for the record its field refers to.
    fn stands_for(&mut self, field: &str) {
        if let Some(set) = self.schema.sets.last_mut() {
            set.stands_for = set.position(field);
        }
    }
}

impl Data for SiteData {
    fn schema(&self) -> &Schema {
        &self.schema
    }

    fn len(&self, set: SetId) -> u32 {
        u32::try_from(self.ids[usize::from(set.0)].len()).unwrap_or(u32::MAX)
    }

    fn read(&self, field: FieldId, row: u32, out: &mut Vec<Cell>) {
        let column = &self.columns[usize::from(field.set.0)][usize::from(field.index)];
        let row = row as usize;
        let start = if row == 0 { 0 } else { column.ends[row - 1] as usize };
        out.extend_from_slice(&column.cells[start..column.ends[row] as usize]);
    }

    fn id(&self, set: SetId, row: u32) -> Arc<str> {
        self.ids[usize::from(set.0)][row as usize].clone()
    }

    fn find(&self, set: SetId, id: &str) -> Found {
        let at = usize::from(set.0);
        if let Some(row) = self.rows[at].get(id) {
            return Found::Row(*row);
        }
        let kind = Kind::ALL.iter().find(|kind| *kind.folder() == *self.schema.sets[at].name);
        match kind {
            Some(kind) if self.hidden.contains(&(*kind, id.into())) => Found::Hidden,
            _ => Found::Unknown,
        }
    }
}
