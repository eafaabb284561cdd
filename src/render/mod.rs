//! The site as artifacts: what is planned becomes files, one room a format.

pub mod downloads;
