//! (page)

use serde::Serialize;

use crate::page::{Desk, Plan};

/// Plans the pages.
pub(super) fn plan(_plan: &mut Plan<'_>) {}

/// Composes.
pub(super) fn corrections(_desk: &Desk<'_>) -> impl Serialize + use<> {}

/// Composes.
pub(super) fn press(_desk: &Desk<'_>) -> impl Serialize + use<> {}

/// Composes.
pub(super) fn data(_desk: &Desk<'_>) -> impl Serialize + use<> {}

/// Composes.
pub(super) fn search(_desk: &Desk<'_>) -> impl Serialize + use<> {}

/// Composes.
pub(super) fn not_found(_desk: &Desk<'_>) -> impl Serialize + use<> {}
