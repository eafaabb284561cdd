//! Charts on pages: content in; picture, table and file out, and all three say the same.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "tests look at the disk")]

mod built;
mod own;
mod rules;
mod sample;
mod tables;
mod world;
