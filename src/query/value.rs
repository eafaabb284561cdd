//! The values that queries compare, count and add up. Numbers are finite and everything has one
//! order, so that groups come out the same on every machine.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::date::Date;

/// A finite number; minus zero is zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number(f64);

impl Number {
    /// The number, unless it is infinite or not a number.
    #[must_use]
    pub fn new(number: f64) -> Option<Self> {
        number.is_finite().then_some(Self(number + 0.0))
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// One value as the data hand it over: a reference is the number of a row of the set that its
/// field refers to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// A text, id or word.
    Text(Arc<str>),
    /// A number.
    Number(Number),
    /// A date.
    Date(Date),
    /// True or false.
    Bool(bool),
    /// A row of the set that the field refers to.
    Row(u32),
}

impl Cell {
    /// A number; `None` if it is infinite or not a number.
    #[must_use]
    pub fn number(number: f64) -> Option<Self> {
        Number::new(number).map(Self::Number)
    }

    /// The number, if it is one.
    #[must_use]
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number.get()),
            _ => None,
        }
    }
}

/// One value as results show it: a reference is the id of a record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// A text or a word; the column's field says how it is translated.
    Text(Arc<str>),
    /// A number.
    Number(Number),
    /// A date.
    Date(Date),
    /// True or false.
    Bool(bool),
    /// A record.
    Ref {
        /// Name of its data set.
        set: Arc<str>,
        /// Its id.
        id: Arc<str>,
    },
}

/// What a group of a dimension is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// The group of this value.
    Value(Value),
    /// What a limit folded together.
    Other,
    /// The records that do not say.
    NotStated,
}
