//! Prose on pages.

use crate::lang::Localized;
use crate::page::Desk;
use crate::record::Body;

/// Inline HTML of a text of one paragraph.
#[must_use]
pub fn inline(_desk: &Desk<'_>, _body: &Localized<Body>) -> String {
    String::new()
}
