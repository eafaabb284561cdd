//! What surrounds every page: head, masthead, year line, breadcrumbs, footer.

use serde::Serialize;

use crate::page::{Desk, LinkTo};

/// A step of the breadcrumbs; the last one is the page itself.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// What it says.
    pub title: String,
    /// Where it leads; nowhere for the page itself.
    pub href: Option<String>,
}

/// What surrounds a page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Frame {
    /// The page's title.
    pub title: String,
    /// Unused links are never shown.
    pub home: LinkTo,
}

impl Frame {
    /// The frame of a page.
    #[must_use]
    pub fn new(desk: &Desk<'_>) -> Self {
        let _ = desk;
        Self::default()
    }
}
