//! An award that names winners of a year has an edition of that year, even where its record does not
//! list it: the edition's page must exist. One of which nothing is known but its year is there to be
//! filled in, and no page yet.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::record::{Edition, Records};
use crate::said::say;
use crate::source::Span;

/// Reports editions of which more winners are on record than were reported: one of the two numbers
/// that a page states is wrong.
pub(super) fn count(records: &Records, report: &mut Report) {
    let mut won: BTreeMap<(&str, i16), f64> = BTreeMap::new();
    for winner in &records.winners {
        *won.entry((&winner.award.id, winner.year.value)).or_default() += 1.0;
    }
    for award in &records.awards {
        for edition in &award.editions {
            let Some(stated) = &edition.recipients else { continue };
            let found = won.get(&(&award.meta.id, edition.year)).copied().unwrap_or_default();
            if found > stated.value {
                let message = say!(
                    "more-winners-than-recipients",
                    id = %award.meta.id,
                    year = %edition.year,
                    stated = stated.value,
                    found = found
                );
                report.push(
                    Diagnostic::at(Check::FigureMismatch, stated.span, message)
                        .help(say!("more-winners-than-recipients.help")),
                );
            }
        }
    }
}

/// Takes out the editions of which nothing is known but the year.
pub(super) fn remove_bare(records: &mut Records) {
    let won: BTreeSet<(Arc<str>, i16)> =
        records.winners.iter().map(|it| (it.award.id.clone(), it.year.value)).collect();
    for award in records.awards.list_mut() {
        let id = award.meta.id.clone();
        award.editions.retain(|edition| {
            edition.name.is_some()
                || edition.event.is_some()
                || edition.recipients.is_some()
                || !edition.sources.is_empty()
                || won.contains(&(id.clone(), edition.year))
        });
    }
}

/// Adds the editions that only winners know of.
pub(super) fn complete(records: &mut Records) {
    let mut given: BTreeMap<Arc<str>, BTreeMap<i16, Span>> = BTreeMap::new();
    for winner in &records.winners {
        let years = given.entry(winner.award.id.clone()).or_default();
        years.entry(winner.year.value).or_insert(winner.year.span);
    }
    for award in records.awards.list_mut() {
        for (year, span) in given.remove(&award.meta.id).unwrap_or_default() {
            if award.editions.iter().any(|edition| edition.year == year) {
                continue;
            }
            award.editions.push(Edition {
                year,
                name: None,
                event: None,
                recipients: None,
                sources: Vec::new(),
                span,
            });
        }
        award.editions.sort_by_key(|edition| edition.year);
    }
}
