//! Data sets as files that any program reads: one a set and format, a workbook of all, and a
//! description of the tables for programs. A [`Download`] is one file: cheap until its bytes are
//! asked for, so that files can be written in parallel and one at a time kept in memory.
//!
//! To add a format: a variant of [`Format`], a file here that turns a [`DataSet`] into bytes, a line
//! in [`Download::bytes`].

mod csv;
mod json;
mod package;
#[cfg(feature = "parquet")]
mod parquet;
mod workbook;

pub use csv::csv;
pub use json::json;
pub use package::package;
#[cfg(feature = "parquet")]
pub use parquet::parquet;
pub use workbook::{About, Limits, workbook};

use crate::dataset::{DataSet, Format};

/// A file to be written.
#[derive(Clone, Copy)]
pub struct Download<'s, 'a> {
    set: &'s DataSet<'a>,
    format: Format,
}

impl Download<'_, '_> {
    /// Its path below the output folder: `data/participants.csv`.
    #[must_use]
    pub fn path(&self) -> String {
        self.format.address(self.set.name()).trim_start_matches('/').to_owned()
    }

    /// Its bytes.
    ///
    /// # Errors
    /// Why it cannot be written, in words.
    pub fn bytes(&self) -> Result<Vec<u8>, String> {
        match self.format {
            Format::Csv => Ok(csv(self.set)),
            Format::Json => Ok(json(self.set)),
            #[cfg(feature = "parquet")]
            Format::Parquet => parquet(self.set),
        }
    }
}

/// Every file of these sets, which `dataset::all` reads from a site.
#[must_use]
pub fn outputs<'s, 'a>(sets: &'s [DataSet<'a>]) -> Vec<Download<'s, 'a>> {
    sets.iter()
        .flat_map(|set| Format::ALL.iter().map(move |format| Download { set, format: *format }))
        .collect()
}
