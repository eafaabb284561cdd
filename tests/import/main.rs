//! Spreadsheets into records, as the communications officer does it: a sheet and a site in, what she
//! sees and what lies in the files out.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "tests look at the disk")]
#![allow(clippy::needless_raw_string_hashes, reason = "snapshots are written so")]
#![allow(clippy::too_many_lines, reason = "a snapshot is as long as what it shows")]

mod ministry;
mod round_trip;
mod said;
mod site;
mod small;
mod villages;
