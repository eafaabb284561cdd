//! What was published wrong and when it was put right; or that nothing was, so far.

use std::cmp::Reverse;

use serde::Serialize;

use crate::page::{Day, Desk, LinkTo, Txt};
use crate::record::Correction;

/// The page.
#[derive(Debug, Serialize)]
pub(in crate::page) struct Corrections {
    /// The newest first.
    rows: Vec<Row>,
    /// What to say where there are none.
    none: String,
    /// How to report an error: an address to write to.
    report: Option<String>,
    /// The same, as readers see it.
    email: Option<String>,
    /// The same table as files.
    downloads: Vec<LinkTo>,
}

/// A correction.
#[derive(Debug, Serialize)]
struct Row {
    /// Its anchor.
    id: String,
    date: Day,
    what: Txt,
    /// What was corrected.
    record: Option<LinkTo>,
    before: Option<Txt>,
    after: Option<Txt>,
    reason: Option<Txt>,
    sources: Vec<usize>,
}

/// Composes.
pub(in crate::page) fn corrections(desk: &Desk<'_>) -> Corrections {
    let site = desk.press.site;
    let mut newest: Vec<&Correction> = site.records.corrections.iter().collect();
    newest.sort_by_key(|correction| Reverse(correction.date));
    let email = site.config.publisher.email.as_ref().map(|email| email.value.clone());
    let file = |format: &str| LinkTo {
        title: Txt { text: format.to_uppercase(), lang: None },
        href: desk.href(&format!("/data/corrections.{format}")),
    };
    // Nobody is asked to tell an error who is not told whom.
    let none = if email.is_some() { "corrections-none" } else { "corrections-none-yet" };
    Corrections {
        none: desk.t(none, &[]),
        downloads: if newest.is_empty() { Vec::new() } else { vec![file("csv"), file("json")] },
        rows: newest.into_iter().map(|correction| row(desk, correction)).collect(),
        report: email.as_ref().map(|email| format!("mailto:{email}")),
        email,
    }
}

fn row(desk: &Desk<'_>, correction: &Correction) -> Row {
    Row {
        id: correction.meta.id.to_string(),
        date: desk.day(correction.date),
        what: desk.text(&correction.what),
        record: correction.target.as_ref().map(|target| desk.link(target)),
        before: desk.maybe(correction.before.as_ref()),
        after: desk.maybe(correction.after.as_ref()),
        reason: desk.maybe(correction.reason.as_ref()),
        sources: desk.cite(&correction.meta.sources),
    }
}
