//! Annals through its front door: a site goes in, the program runs on it, and what it says and
//! writes is compared whole.
//!
//! A snapshot stands beside its input. After a wanted change: `UPDATE_EXPECT=1 cargo test --test
//! site`, and read the difference.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "tests look at the disk")]
#![allow(clippy::needless_raw_string_hashes, reason = "snapshots are written so")]
#![allow(clippy::too_many_lines, reason = "a snapshot is as long as what it shows")]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "names of our own files")]

mod broken;
mod command_line;
mod determinism;
mod formats;
mod hidden;
#[cfg(unix)]
mod kill;
mod languages;
mod laws;
mod mistakes;
mod missing;
mod new;
mod new_year;
mod own_words;
mod project;
mod schema;
mod words;
