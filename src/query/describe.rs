//! What a query asks, as data: a figures page prints in the reader's language how a number was
//! checked.

use crate::query::data::{Data, FieldId, SetId, show};
use crate::query::filter::{Condition, Predicate};
use crate::query::path::FieldPath;
use crate::query::value::Value;
use crate::query::{Formula, Query};

/// What a query or formula asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// Name of the data set.
    pub data: String,
    /// The lines of its filter; all must hold.
    pub conditions: Vec<ConditionText>,
    /// What is computed, as typed: the formula, or each measure.
    pub values: Vec<String>,
    /// What it is grouped by: fields as typed.
    pub groups: Vec<String>,
}

/// One line of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionText {
    /// The field as typed.
    pub field: String,
    /// The field itself, for its label; `None` for the year of a date.
    pub id: Option<FieldId>,
    /// What is asked of it; all must hold for one and the same value.
    pub tests: Vec<TestText>,
}

/// One comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestText {
    /// How it compares.
    pub predicate: Predicate,
    /// With what.
    pub values: Vec<Value>,
}

impl Query {
    /// What the query asks.
    #[must_use]
    pub fn describe(&self, data: &dyn Data) -> Description {
        let values = self.measures.iter().map(|measure| measure.text.clone()).collect();
        let groups = self.dimensions.iter().map(|it| it.field.text.to_string()).collect();
        describe(self.set, &self.filter, values, groups, data)
    }
}

impl Formula {
    /// What the formula asks.
    #[must_use]
    pub fn describe(&self, data: &dyn Data) -> Description {
        describe(self.set, &self.filter, vec![self.text.clone()], Vec::new(), data)
    }
}

fn describe(
    set: SetId,
    filter: &[Condition],
    values: Vec<String>,
    groups: Vec<String>,
    data: &dyn Data,
) -> Description {
    let test = |field: &FieldPath, test: &crate::query::filter::Test| TestText {
        predicate: test.predicate,
        values: test.operands.iter().map(|cell| show(cell, field.kind, data)).collect(),
    };
    let conditions = filter.iter().map(|Condition { field, tests }| ConditionText {
        field: field.text.to_string(),
        id: field.field(),
        tests: tests.iter().map(|it| test(field, it)).collect(),
    });
    Description {
        data: data.schema().set(set).name.to_string(),
        conditions: conditions.collect(),
        values,
        groups,
    }
}
