//! The programme at a glance.

use serde::Serialize;

use crate::page::{Desk, Plan, What};

/// Plans the page.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    let title = press.site.text(&press.site.programme.name, press.lang).to_owned();
    plan.list(press.site.routes.root(press.lang), What::Home, title);
}

/// Composes.
pub(super) fn home(_desk: &Desk<'_>) -> impl Serialize + use<> {}
