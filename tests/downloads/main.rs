//! Downloads as a reader's program opens them: content in, tables out.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::panic,
    reason = "tests look at the disk, and fail"
)]

mod dictionary;
mod package;
#[cfg(feature = "parquet")]
mod parquet;
mod sample;
mod small;
mod tables;
mod workbook;
