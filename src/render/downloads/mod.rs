//! Data sets as files that any program reads. A [`Download`] is one file: cheap until its bytes are
//! asked for, so that files can be written in parallel and one at a time kept in memory.
//!
//! To add a format: a variant of [`Format`], a file here that turns a [`DataSet`] into bytes, a line
//! in [`Download::bytes`].

mod csv;
mod json;

pub use csv::csv;
pub use json::json;

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
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        match self.format {
            Format::Csv => csv(self.set),
            Format::Json => json(self.set),
        }
    }
}

/// Every file of these sets, which `dataset::all` reads from a site.
#[must_use]
pub fn outputs<'s, 'a>(sets: &'s [DataSet<'a>]) -> Vec<Download<'s, 'a>> {
    sets.iter().flat_map(|set| Format::ALL.map(|format| Download { set, format })).collect()
}
