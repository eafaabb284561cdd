//! What random tests are about, in plain texts and numbers: the data, a query, and its answer.

/// A person with two lists that hang on it, one of them with a list of its own.
#[derive(Clone, Debug, Default)]
pub(super) struct Person {
    pub(super) kind: Option<String>,
    pub(super) n: Option<f64>,
    pub(super) day: Option<String>,
    pub(super) flag: Option<bool>,
    pub(super) home: Option<usize>,
    pub(super) tags: Vec<String>,
    pub(super) links: Vec<Link>,
}

#[derive(Clone, Debug)]
pub(super) struct Link {
    pub(super) group: Option<usize>,
    pub(super) status: Option<String>,
    pub(super) score: Option<f64>,
}

#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) year: Option<f64>,
    pub(super) marks: Vec<f64>,
}

#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) people: Vec<Person>,
    pub(super) groups: Vec<Group>,
    pub(super) homes: Vec<Option<String>>,
}

/// The fields of a person, named as a query names them.
pub(super) const FIELDS: [&str; 12] = [
    "kind",
    "n",
    "day",
    "day.year",
    "flag",
    "tags",
    "home",
    "home.name",
    "group",
    "group.year",
    "links.status",
    "links.score",
];
pub(super) const MARKS: &str = "links.marks";
pub(super) const NUMBERS: [&str; 5] = ["n", "day.year", "group.year", "links.score", MARKS];

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Plain {
    Text(String),
    Number(f64),
}

/// A key of a group: a value, 'other' or 'not stated', by what it shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Label {
    Is(Plain),
    Other,
    NotStated,
}

#[derive(Clone, Debug)]
pub(super) struct Test {
    pub(super) field: &'static str,
    pub(super) predicate: &'static str,
    pub(super) operands: Vec<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Ask {
    pub(super) filter: Vec<Test>,
    pub(super) dimensions: Vec<&'static str>,
    /// Aggregate and field (empty for a count).
    pub(super) measures: Vec<(&'static str, &'static str)>,
    /// Descending, and what: a field or a measure's text.
    pub(super) sort: Option<(bool, String)>,
    pub(super) limit: Option<usize>,
    /// Whether order and limit are about rows, not the first dimension.
    pub(super) table: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) keys: Vec<Label>,
    pub(super) values: Vec<Option<f64>>,
    pub(super) skipped: Vec<usize>,
    pub(super) records: usize,
}
