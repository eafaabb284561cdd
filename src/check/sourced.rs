//! `unsourced-record` (off unless asked for): a record that names no source. The stricter rule for
//! figures, `missing-source`, stands with their other checks.

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::record::{EachStoreRef, Kind, Record, Records, Store};
use crate::said::say;

/// Reports records without sources, of kinds that state facts.
pub(super) fn check(records: &Records, report: &mut Report) {
    records.each(&mut Each { report });
}

struct Each<'a> {
    report: &'a mut Report,
}

impl EachStoreRef for Each<'_> {
    fn store<T: Record>(&mut self, store: &Store<T>) {
        let exempt = matches!(
            T::KIND,
            Kind::Source | Kind::Figure | Kind::Chart | Kind::Correction | Kind::Page
        );
        if exempt {
            return;
        }
        for meta in store.iter().map(Record::meta).filter(|meta| meta.sources.is_empty()) {
            self.report.push(
                Diagnostic::at(
                    Check::UnsourcedRecord,
                    meta.span,
                    say!("unsourced-record", noun = T::KIND.said(), id = %meta.id),
                )
                .help(say!("unsourced-record.help")),
            );
        }
    }
}
