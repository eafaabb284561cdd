//! Figures as published: their value, and what each check of it found.

use std::sync::Arc;

use crate::query::{Description, Part};

/// What a check says of a figure, strongest claim last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureStatus {
    /// Stated, without a check.
    Stated,
    /// Computed, without a stated value.
    Computed,
    /// The stated value is what reported numbers add up to.
    AddsUp,
    /// The stated value is what is on record.
    MatchesRecords,
    /// A check gives another number, and the difference is explained.
    DiffersAsExplained,
}

impl FigureStatus {
    /// Key of the status in messages and downloads.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Computed => "computed",
            Self::AddsUp => "adds-up",
            Self::MatchesRecords => "matches-records",
            Self::DiffersAsExplained => "differs-explained",
        }
    }
}

/// What one check computed.
#[derive(Clone, Debug)]
pub struct CheckResult {
    /// Its verdict.
    pub status: FigureStatus,
    /// The computed number.
    pub result: f64,
    /// The terms it was computed from.
    pub parts: Vec<Part>,
    /// What was asked, for the reader.
    pub description: Description,
    /// Missing values that were left out.
    pub skipped: usize,
}

/// A figure as published.
#[derive(Clone, Debug)]
pub struct FigureResult {
    /// Its id.
    pub id: Arc<str>,
    /// The number that is printed.
    pub value: f64,
    /// Its status as a whole: a difference outweighs a match, a match over records one over
    /// reported numbers.
    pub status: FigureStatus,
    /// Its checks in order.
    pub checks: Vec<CheckResult>,
}
