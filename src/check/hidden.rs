//! `embargo-leak`: what is under embargo or a draft is taken out before there is a site, so that no
//! page, list, chart, total or download can show it. A published record that cannot do without a
//! hidden one is an error.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::record::{EachStore, EachStoreRef, Kind, Meta, Programme, Record, Records, Ref, Store};
use crate::said::{Said, say};

/// Takes hidden records out; returns which they were.
pub(super) fn remove(
    records: &mut Records,
    programme: &mut Programme,
    now: Timestamp,
    zone: &TimeZone,
    report: &mut Report,
) -> BTreeSet<(Kind, Arc<str>)> {
    let ids = of(records, now, zone);
    if ids.is_empty() {
        return ids;
    }
    let is_hidden = |reference: &Ref| ids.contains(&(reference.kind, reference.id.clone()));
    programme.figures.retain(|figure| !is_hidden(figure));
    records.each_mut(&mut Prune { ids: &ids, report });
    ids
}

/// The records that only a preview shows.
pub(super) fn of(records: &Records, now: Timestamp, zone: &TimeZone) -> BTreeSet<(Kind, Arc<str>)> {
    let mut hidden = Hidden { now, zone, ids: BTreeSet::new() };
    records.each(&mut hidden);
    hidden.ids
}

/// The moments after `now` at which something is released, in order.
#[must_use]
pub fn coming_releases(records: &Records, now: Timestamp, zone: &TimeZone) -> Vec<Timestamp> {
    let mut coming = Coming { now, zone, times: BTreeSet::new() };
    records.each(&mut coming);
    coming.times.into_iter().collect()
}

fn is_hidden(meta: &Meta, now: Timestamp, zone: &TimeZone) -> bool {
    meta.draft || meta.embargo.as_ref().is_some_and(|embargo| embargo.value.at(zone) > now)
}

struct Hidden<'a> {
    now: Timestamp,
    zone: &'a TimeZone,
    ids: BTreeSet<(Kind, Arc<str>)>,
}

impl EachStoreRef for Hidden<'_> {
    fn store<T: Record>(&mut self, store: &Store<T>) {
        for record in store {
            if is_hidden(record.meta(), self.now, self.zone) {
                self.ids.insert((T::KIND, record.meta().id.clone()));
            }
        }
    }
}

struct Coming<'a> {
    now: Timestamp,
    zone: &'a TimeZone,
    times: BTreeSet<Timestamp>,
}

impl EachStoreRef for Coming<'_> {
    fn store<T: Record>(&mut self, store: &Store<T>) {
        for meta in store.iter().map(Record::meta).filter(|meta| !meta.draft) {
            let ends = meta.embargo.as_ref().map(|embargo| embargo.value.at(self.zone));
            self.times.extend(ends.filter(|ends| *ends > self.now));
        }
    }
}

struct Prune<'a> {
    ids: &'a BTreeSet<(Kind, Arc<str>)>,
    report: &'a mut Report,
}

impl EachStore for Prune<'_> {
    fn store<T: Record>(&mut self, store: &mut Store<T>) {
        let is_hidden = |kind: Kind, id: &Arc<str>| self.ids.contains(&(kind, id.clone()));
        let mut list = std::mem::take(store).into_list();
        list.retain(|record| !is_hidden(T::KIND, &record.meta().id));
        for record in &mut list {
            let mut leaks = Vec::new();
            record.references(&mut |field, reference, required| {
                let hidden = is_hidden(reference.kind, &reference.id);
                if hidden && required {
                    leaks.push((field, reference.clone()));
                }
                !hidden
            });
            let meta = record.meta_mut();
            meta.sources.retain(|source| !is_hidden(source.kind, &source.id));
            for (field, reference) in leaks {
                self.report
                    .push(leak(&reference, say!("field-of", name = field, what = T::KIND.this())));
            }
        }
        *store = Store::new(list);
    }
}

/// The report that something published names something hidden.
pub(super) fn leak(reference: &Ref, what: Said) -> Diagnostic {
    let noun = reference.kind.said();
    Diagnostic::at(
        Check::EmbargoLeak,
        reference.span,
        say!("embargo-leak", what = what, noun = noun),
    )
    .help(say!("embargo-leak.help"))
}
