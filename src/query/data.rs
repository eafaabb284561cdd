//! What data there are: named sets of rows whose fields hold values or lead to rows of other sets.
//! The engine knows no record kinds; a site describes its own by a [`Schema`] and hands over one
//! field of one row at a time through [`Data`]. Paths, several values and filters are built here
//! from these single steps.

use std::sync::Arc;

use crate::query::value::{Cell, Value};
use crate::said::{Said, say};

/// Number of a set in its [`Schema`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SetId(pub u16);

/// A field of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId {
    /// The set.
    pub set: SetId,
    /// Position among its [`Set::fields`].
    pub index: u16,
}

/// What the values of a field are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Texts and words.
    Text,
    /// Numbers.
    Number,
    /// Dates of any precision.
    Date,
    /// True or false.
    Bool,
    /// Rows of another set.
    Ref(SetId),
}

impl Type {
    /// What it is, in an author's words.
    #[must_use]
    pub const fn said(self) -> Said {
        match self {
            Self::Text => say!("a-text"),
            Self::Number => say!("a-number"),
            Self::Date => say!("a-date"),
            Self::Bool => say!("true-or-false"),
            Self::Ref(_) => say!("a-reference"),
        }
    }
}

/// A field of a set, as queries see it.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name, as in the author's files.
    pub name: Arc<str>,
    /// Other names that mean the same: the singular of a field with several values.
    pub aliases: Vec<Arc<str>>,
    /// What its values are.
    pub kind: Type,
    /// Whether one row may have several.
    pub several: bool,
    /// Whether its numbers name rather than measure (a year, a rank): they group, they are not
    /// added up unless asked for.
    pub ordinal: bool,
    /// The closed list of its words, in their natural order; empty: any text.
    pub choices: Vec<Arc<str>>,
}

impl Field {
    /// A field with one value, or none, a row.
    pub fn new(name: impl Into<Arc<str>>, kind: Type) -> Self {
        Self {
            name: name.into(),
            aliases: Vec::new(),
            kind,
            several: false,
            ordinal: false,
            choices: Vec::new(),
        }
    }

    /// Lets a row have several values; `singular` means the same field.
    #[must_use]
    pub fn several(mut self, singular: &str) -> Self {
        self.several = true;
        self.alias(singular)
    }

    /// Adds another name.
    #[must_use]
    pub fn alias(mut self, name: &str) -> Self {
        self.aliases.push(name.into());
        self
    }

    /// Makes its numbers names: years, ranks.
    #[must_use]
    pub fn ordinal(mut self) -> Self {
        self.ordinal = true;
        self
    }

    /// Closes the list of its words.
    #[must_use]
    pub fn choices<T: Into<Arc<str>>>(mut self, words: impl IntoIterator<Item = T>) -> Self {
        self.choices = words.into_iter().map(Into::into).collect();
        self
    }

    fn is_called(&self, name: &str) -> bool {
        *self.name == *name || self.aliases.iter().any(|alias| **alias == *name)
    }
}

/// A set of rows.
#[derive(Clone, Debug)]
pub struct Set {
    /// Its name: what a query's `data` says.
    pub name: Arc<str>,
    /// Its fields.
    pub fields: Vec<Field>,
    /// The field (its position) whose record a row stands for where another set refers to it: a
    /// participation stands for its cohort, so `cohorts` of a participant are cohorts,
    /// `cohorts.year` is the cohort's year, and `cohorts.status` the participation's own status.
    pub stands_for: Option<u16>,
}

impl Set {
    /// A set of this name.
    pub fn new(name: impl Into<Arc<str>>, fields: Vec<Field>) -> Self {
        Self { name: name.into(), fields, stands_for: None }
    }

    /// Position of the field of this name or alias.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<u16> {
        let at = self.fields.iter().position(|field| field.is_called(name))?;
        u16::try_from(at).ok()
    }
}

/// All sets. Positions are the ids; a set refers to others by [`SetId`].
#[derive(Clone, Debug, Default)]
pub struct Schema {
    /// The sets.
    pub sets: Vec<Set>,
}

impl Schema {
    /// The set of this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<SetId> {
        let at = self.sets.iter().position(|set| *set.name == *name)?;
        u16::try_from(at).ok().map(SetId)
    }

    /// The set with this id, which must be one of this schema's.
    #[must_use]
    pub fn set(&self, id: SetId) -> &Set {
        &self.sets[usize::from(id.0)]
    }

    /// The field with this id, which must be one of this schema's.
    #[must_use]
    pub fn field(&self, id: FieldId) -> &Field {
        &self.set(id.set).fields[usize::from(id.index)]
    }
}

/// What an id in a filter names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A row.
    Row(u32),
    /// A record that is not published yet: an embargo or a draft.
    Hidden,
    /// Nothing.
    Unknown,
}

/// The data of a site: only what is published, in the order in which each set is shown.
pub trait Data: Sync {
    /// What sets and fields there are. Ids handed to the other methods are this schema's.
    fn schema(&self) -> &Schema;

    /// Number of rows of a set.
    fn len(&self, set: SetId) -> u32;

    /// Adds the values of a field of a row to `out`: none where it is missing, and at most one
    /// unless the field has several. Their kind is the field's: [`Cell::Row`] for a reference,
    /// left out where it leads to something unpublished.
    fn read(&self, field: FieldId, row: u32, out: &mut Vec<Cell>);

    /// Id of a row of a set that others refer to.
    fn id(&self, set: SetId, row: u32) -> Arc<str>;

    /// The row of an id, as a filter writes it.
    fn find(&self, set: SetId, id: &str) -> Found;
}

/// A cell as results show it; `kind` is that of its field.
pub(super) fn show(cell: &Cell, kind: Type, data: &dyn Data) -> Value {
    match (cell, kind) {
        (Cell::Row(row), Type::Ref(set)) => {
            Value::Ref { set: data.schema().set(set).name.clone(), id: data.id(set, *row) }
        }
        // Only a reference holds rows; anything else breaks the contract of `Data::read`.
        (Cell::Row(row), _) => Value::Text(row.to_string().into()),
        (Cell::Text(text), _) => Value::Text(text.clone()),
        (Cell::Number(number), _) => Value::Number(*number),
        (Cell::Date(day), _) => Value::Date(*day),
        (Cell::Bool(truth), _) => Value::Bool(*truth),
    }
}
