//! `duplicate-id`: an id is an address, and an address leads to one record.

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::record::{EachStore, Kind, Record, Records, Store};
use crate::said::say;

/// Reports ids that stand twice in a kind; the first record of an id stays.
pub(super) fn check(records: &mut Records, report: &mut Report) {
    records.each_mut(&mut Unique { report });
}

struct Unique<'a> {
    report: &'a mut Report,
}

impl EachStore for Unique<'_> {
    fn store<T: Record>(&mut self, store: &mut Store<T>) {
        let twice = store.list().windows(2).any(|pair| pair[0].meta().id == pair[1].meta().id);
        if !twice {
            return;
        }
        let list = std::mem::take(store).into_list();
        let mut kept: Vec<T> = Vec::with_capacity(list.len());
        for record in list {
            let first = kept.last().filter(|last| last.meta().id == record.meta().id);
            let Some(first) = first else {
                kept.push(record);
                continue;
            };
            let (noun, id) = (T::KIND.many(), &record.meta().id);
            let help = if T::KIND == Kind::Winner {
                say!("duplicate-winner.help")
            } else {
                say!("duplicate-id.help")
            };
            self.report.push(
                Diagnostic::at(
                    Check::DuplicateId,
                    record.meta().span,
                    say!("duplicate-id", noun = noun, id = %id),
                )
                .related(first.meta().span, say!("the-other-one"))
                .help(help),
            );
        }
        *store = Store::new(kept);
    }
}
