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
mod words;

pub use column::{Choices, Column, Shape, Type, Value};
pub use dictionary::{ColumnEntry, FileEntry, Label, SetEntry, ValueEntry, dictionary};
pub use formula::guard;

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
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Json];

    /// Its name as readers know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
        }
    }

    /// Address of a set's file from the site's root, in every language the same.
    #[must_use]
    pub fn address(self, set: &str) -> String {
        let ending = match self {
            Self::Csv => "csv",
            Self::Json => "json",
        };
        format!("/data/{set}.{ending}")
    }
}

/// One table: its columns, and the values of each row.
pub struct DataSet<'a> {
    name: &'static str,
    languages: &'a [Lang],
    columns: Vec<Column<'a>>,
    rows: usize,
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
        self.rows
    }

    /// Whether it has no rows.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows == 0
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
