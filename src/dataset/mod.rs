//! The published records as tables for others to compute with. A [`DataSet`] is one table: typed
//! columns, and how the values of a row are read. Downloads turn them into bytes, the data page
//! explains them ([`dictionary`]); because both read the same columns, no file can have a column
//! that the dictionary does not describe.
//!
//! - Rows stand in the order of ids; participations by participant, then as its record lists them;
//!   editions by award, then year.
//! - Columns are named as the fields of the content model and stand in its order, the id first;
//!   then come custom fields, then what every record may have, then the address of its page.
//! - References are ids. Nothing that is hidden or private is here, because no `Site` holds it.
//!
//! To add a column: a line in its set, and `column-<set>-<name>` (or `column-<name>`) in the words of
//! each language; a custom field may then no longer bear its name (`record::is_built_in`). To
//! add a set: a function in a file here and a line in the list below.

mod awards;
mod column;
mod dictionary;
mod evidence;
mod formula;
mod participants;
mod programme;
mod sheet;
mod whole;
mod words;
mod year;

pub use column::{Choices, Column, Shape, Type, Value};
pub use dictionary::{ColumnEntry, FileEntry, Label, SetEntry, ValueEntry, dictionary};
pub use formula::{guard, is_formula};
pub use whole::Whole;
pub use year::of_year;

use crate::lang::Lang;
use crate::site::Site;

/// Reads a set from a site.
type Build = for<'a> fn(&'a Site) -> DataSet<'a>;

/// Every set with its name, in the order of the data page.
const SETS: [(&str, Build); 12] = [
    ("participants", participants::participants),
    ("participations", participants::participations),
    ("cohorts", programme::cohorts),
    ("awards", awards::awards),
    ("editions", awards::editions),
    ("winners", awards::winners),
    ("events", programme::events),
    ("milestones", participants::milestones),
    ("places", programme::places),
    ("sources", evidence::sources),
    ("figures", evidence::figures),
    ("corrections", evidence::corrections),
];

/// The formats of which every set has a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Comma-separated values, RFC 4180.
    Csv,
    /// A list of objects.
    Json,
    /// Typed columns, Apache Parquet.
    #[cfg(feature = "parquet")]
    Parquet,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[
        Self::Csv,
        Self::Json,
        #[cfg(feature = "parquet")]
        Self::Parquet,
    ];

    /// Its name as readers know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
            #[cfg(feature = "parquet")]
            Self::Parquet => "Parquet",
        }
    }

    /// Address of a set's file from the site's root, in every language the same.
    #[must_use]
    pub fn address(self, set: &str) -> String {
        let ending = match self {
            Self::Csv => "csv",
            Self::Json => "json",
            #[cfg(feature = "parquet")]
            Self::Parquet => "parquet",
        };
        format!("/data/{set}.{ending}")
    }
}

/// One table: its columns, and the values of each row.
pub struct DataSet<'a> {
    name: &'static str,
    languages: &'a [Lang],
    columns: Vec<Column<'a>>,
    /// Rows of the columns, in order.
    rows: Vec<usize>,
}

impl<'a> DataSet<'a> {
    /// Its name, which is that of its files.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The site's languages: a localised column has a value for each, in this order.
    #[must_use]
    pub const fn languages(&self) -> &'a [Lang] {
        self.languages
    }

    /// Its columns.
    #[must_use]
    pub fn columns(&self) -> &[Column<'a>] {
        &self.columns
    }

    /// Number of rows.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no rows.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Its rows, as [`Column::read`] takes them.
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = usize> + '_ {
        self.rows.iter().copied()
    }

    /// Its column of this name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column<'a>> {
        self.columns.iter().find(|column| column.name() == name)
    }

    /// Whether every date in a column is known to the day.
    #[must_use]
    pub fn has_whole_dates(&self, column: &Column<'_>) -> bool {
        let mut values = Vec::new();
        self.rows().all(|row| {
            values.clear();
            column.read(row, &mut values);
            values.iter().all(|it| !matches!(it, Value::Date(date) if date.day.is_none()))
        })
    }

    /// Heads of the columns where each holds one text: a localised column has one for each language,
    /// the first language's bare (`name`), the others' with their tag (`name:en`).
    pub fn heads(&self) -> impl Iterator<Item = String> + '_ {
        self.columns.iter().flat_map(|column| column.heads(self.languages).map(|(head, _)| head))
    }
}

/// Every set of a site.
#[must_use]
pub fn all(site: &Site) -> Vec<DataSet<'_>> {
    SETS.iter().map(|(_, build)| build(site)).collect()
}
