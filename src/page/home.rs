//! (page)

use serde::Serialize;

use crate::page::{Desk, Plan};

/// Plans the pages.
pub(super) fn plan(_plan: &mut Plan<'_>) {}

/// Composes.
pub(super) fn home(_desk: &Desk<'_>) -> impl Serialize + use<> {}
