//! Pages of service: corrections, for the press, downloads, the way to everything without script,
//! and the page for addresses that do not exist. They are there on every site, because the foot of
//! every page leads to them.

mod corrections;
mod data;
mod index;
mod not_found;
mod press;

pub(super) use corrections::corrections;
pub(super) use data::data;
pub(super) use index::search;
pub(super) use not_found::not_found;
pub(super) use press::press;

use crate::page::{Plan, What};

/// Plans the pages.
pub(super) fn plan(plan: &mut Plan<'_>) {
    for (word, what) in [
        ("corrections", What::Corrections),
        ("press", What::Press),
        ("data", What::Data),
        ("search", What::Search),
    ] {
        let press = plan.press;
        plan.list(press.section(&[word]), what, press.t(&format!("{word}-title"), &[]));
    }
    let press = plan.press;
    // One for the whole site: a host answers every wrong address with the same file.
    if press.lang == press.site.config.default_language() {
        let title = press.t("not-found-title", &[]);
        plan.unlisted("/404.html".to_owned(), What::NotFound, title);
    }
}
