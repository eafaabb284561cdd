//! Charts on pages.

use serde::Serialize;

use crate::page::{Desk, Txt};

/// A chart on a page.
#[derive(Clone, Debug, Serialize)]
pub struct ChartCard {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Txt,
    /// What it shows.
    pub subtitle: Option<Txt>,
}

/// The chart of an id.
#[must_use]
pub fn card(_desk: &Desk<'_>, _id: &str) -> Option<ChartCard> {
    None
}
