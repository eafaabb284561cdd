//! Records are edited in the files that people keep them in: what changes is put into its lines, a
//! new record goes among its like, and not a byte more is touched: comments, order and hand-made
//! fields stay. Nothing is ever deleted.
//!
//! A [`Shelf`] holds the records of a kind as they lie in files, a [`Deed`] says what is to be done
//! to one, [`compose`] makes the files as they would be, so that they can be checked in memory, and
//! [`write()`] writes all of them or none.

mod files;
mod layout;
mod record;
mod shelf;
#[cfg(test)]
mod tests;
mod tree;
mod write;

pub use files::{Composed, Order, Rewritten, compose};
pub use layout::Layout;
pub use record::{Edit, Step, edited, parse};
pub use shelf::{Shelf, ShelfFile, Stored};
pub use tree::{Tree, scalar};
pub use write::{WriteError, write};

use std::sync::Arc;

/// What is to be done to a record.
#[derive(Clone, Debug)]
pub enum Deed {
    /// It begins.
    Begins(Tree),
    /// It changes, or a part is added to it.
    Changes(Vec<Edit>),
    /// It says so already.
    Nothing,
}

/// A deed that somebody asks for.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// By which whoever asks knows it: the row of a sheet.
    pub number: usize,
    /// The record.
    pub id: &'a Arc<str>,
    /// What is to be done.
    pub deed: &'a Deed,
}
