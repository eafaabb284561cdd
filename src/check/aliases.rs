//! Aliases: old ids, or old addresses that begin with `/`. Each becomes a page of its own, so none
//! may stand where a record stands, or be given to two.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::record::{EachStoreRef, Kind, Record, Store, is_id};
use crate::said::say;
use crate::site::Site;
use crate::source::Span;

/// Reports aliases that cannot be addresses or are taken.
pub(super) fn check(site: &Site, report: &mut Report) {
    site.records.each(&mut Each { site, report, taken: BTreeMap::new() });
}

/// Whether this can be the path of a page: no host, no query, nothing that leads elsewhere.
fn is_address(path: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !"?#<>:\"|*\\".contains(c);
    path.chars().all(plain)
        && path.len() > 1
        && path[1..].trim_end_matches('/').split('/').all(|part| !matches!(part, "" | "." | ".."))
}

struct Each<'a> {
    site: &'a Site,
    report: &'a mut Report,
    taken: BTreeMap<(Option<Kind>, Arc<str>), Span>,
}

impl EachStoreRef for Each<'_> {
    fn store<T: Record>(&mut self, store: &Store<T>) {
        for alias in store.iter().flat_map(|record| &record.meta().aliases) {
            let address = alias.value.starts_with('/') && is_address(&alias.value);
            let segments_are_ids = alias.value.split('/').all(is_id) && T::KIND == Kind::Page;
            if !address && !is_id(&alias.value) && !segments_are_ids {
                self.report.push(
                    Diagnostic::at(
                        Check::InvalidValue,
                        alias.span,
                        say!("alias-invalid", alias = %alias.value),
                    )
                    .help(say!("alias-invalid.help")),
                );
                continue;
            }
            if !address && self.site.records.has(T::KIND, &alias.value) {
                self.report.push(
                    Diagnostic::at(
                        Check::DuplicateAddress,
                        alias.span,
                        say!("alias-is-id", alias = %alias.value, noun = T::KIND.said()),
                    )
                    .help(say!("remove-alias")),
                );
                continue;
            }
            let key = ((!address).then_some(T::KIND), Arc::from(alias.value.as_str()));
            if let Some(first) = self.taken.insert(key, alias.span) {
                self.report.push(
                    Diagnostic::at(
                        Check::DuplicateAddress,
                        alias.span,
                        say!("alias-twice", alias = %alias.value),
                    )
                    .related(first, say!("the-other-one"))
                    .help(say!("alias-twice.help")),
                );
            }
        }
    }
}
