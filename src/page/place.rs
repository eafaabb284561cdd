//! (page)

use serde::Serialize;

use crate::page::{Desk, Plan};

/// Plans the pages.
pub(super) fn plan(_plan: &mut Plan<'_>) {}

/// Composes.
pub(super) fn list(_desk: &Desk<'_>) -> impl Serialize + use<> {}

/// Composes.
pub(super) fn one(_desk: &Desk<'_>, _at: usize) -> impl Serialize + use<> {}
