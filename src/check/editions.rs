//! An award that names winners of a year has an edition of that year, even where its record does not
//! list it: the edition's page must exist.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::record::{Edition, Records};
use crate::source::Span;

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
