//! The guide in `docs/` keeps its word: what it shows was made by what it prints, its examples do
//! what it says they do, and it is built without a warning.
//!
//! `UPDATE_EXPECT=1 cargo test --test guide` writes what Annals says today into the pages that show
//! it.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::panic,
    reason = "tests look at the disk, and fail"
)]

mod chapters;
mod checks;
mod first_site;
mod gallery;
mod lists;
mod page;
mod site;
mod year;
