//! Spreadsheets into records, as the communications officer does it: a sheet and a site in, what she
//! sees and what lies in the files out.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "tests look at the disk")]

mod ministry;
mod round_trip;
mod site;
mod small;
