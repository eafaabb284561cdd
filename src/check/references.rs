//! `unknown-reference`: an id that names nothing.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::node::{curly_quotes, unseen_signs};
use crate::record::{EachStore, Kind, Programme, Record, Records, Ref, Store};
use crate::said::say;

/// What is known of records that could not be read: nobody is told that they do not exist.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub broken: &'a BTreeSet<(Kind, Arc<str>)>,
    pub broken_kinds: &'a BTreeSet<Kind>,
    /// Whether records name some that do not exist, or have fields that do not: what is told where
    /// they do.
    pub dangling: bool,
    /// Whether drafts, or what is under embargo, were left out: they are not counted.
    pub hides: bool,
}

impl Known<'_> {
    /// Whether every record could be read with all that it names: only then can they be counted. A
    /// total that is wrong for want of one of them would hide what is to be mended.
    pub(super) fn is_everything(self) -> bool {
        self.has_all_records() && !self.dangling
    }

    fn has_all_records(self) -> bool {
        self.broken.is_empty() && self.broken_kinds.is_empty()
    }

    /// Whether a record of any kind that could not be read may have this id.
    pub(super) fn may_be(self, id: &str) -> bool {
        !self.broken_kinds.is_empty() || self.broken.iter().any(|(_, broken)| **broken == *id)
    }

    /// Runs a check of queries. What they name may stand in a file that could not be read, and then
    /// it is not reported as unknown.
    pub(super) fn queries<T>(self, report: &mut Report, check: impl FnOnce(&mut Report) -> T) -> T {
        if self.has_all_records() {
            return check(report);
        }
        let mut found = Report::default();
        let result = check(&mut found);
        let told = |problem: &Diagnostic| problem.check != Check::UnknownReference;
        found.into_diagnostics().into_iter().filter(told).for_each(|problem| report.push(problem));
        result
    }
}

/// Ids that exist, by kind.
pub(super) struct Ids {
    lists: Vec<List>,
}

/// The ids of a kind, sorted for messages and hashed for look-ups, of which there are many more.
struct List {
    kind: Kind,
    sorted: Vec<Arc<str>>,
    all: HashSet<Arc<str>>,
}

impl Ids {
    /// The ids of all records and of the programme's own lists.
    pub(super) fn new(records: &Records, programme: &Programme) -> Self {
        let mut lists: Vec<(Kind, Vec<Arc<str>>)> = Kind::ALL
            .iter()
            .map(|kind| (*kind, records.ids(*kind).into_iter().map(Arc::from).collect()))
            .collect();
        let dimensions = programme.dimensions.iter().map(|it| it.id.clone()).collect();
        lists.push((Kind::Dimension, dimensions));
        let kinds = programme.participant_kinds.iter().map(|it| it.id.clone()).collect();
        lists.push((Kind::ParticipantKind, kinds));
        let list = |(kind, mut sorted): (Kind, Vec<Arc<str>>)| {
            sorted.sort();
            let all = sorted.iter().cloned().collect();
            List { kind, sorted, all }
        };
        Self { lists: lists.into_iter().map(list).collect() }
    }

    fn list(&self, kind: Kind) -> Option<&List> {
        self.lists.iter().find(|list| list.kind == kind)
    }

    fn of(&self, kind: Kind) -> &[Arc<str>] {
        self.list(kind).map_or(&[], |list| &list.sorted)
    }

    /// Whether a record exists, or may exist in a file that could not be read.
    pub(super) fn knows(&self, reference: &Ref, known: Known<'_>) -> bool {
        self.list(reference.kind).is_some_and(|list| list.all.contains(&reference.id))
            || known.broken_kinds.contains(&reference.kind)
            || known.broken.contains(&(reference.kind, reference.id.clone()))
    }

    /// The report that a reference leads nowhere.
    pub(super) fn unknown(&self, reference: &Ref) -> Diagnostic {
        let (kind, id) = (reference.kind, &reference.id);
        let ids = self.of(kind).iter().map(|id| &**id);
        let near = did_you_mean(id, ids.clone());
        let place = match kind {
            Kind::Dimension => say!("under-field", field = "dimensions"),
            Kind::ParticipantKind => say!("under-field", field = "participant_kinds"),
            _ => say!("in-folder", folder = kind.folder()),
        };
        let count = self.of(kind).len();
        let help = match count {
            0 => say!("none-there-yet", place = place, noun = kind.said()),
            1..=8 => say!("there-are", place = place, ids = %ids.collect::<Vec<_>>().join(", ")),
            _ => say!("many-there", place = place, count = count),
        };
        let noun = kind.said();
        Diagnostic::at(
            Check::UnknownReference,
            reference.span,
            say!("unknown-reference", noun = noun, id = %id),
        )
        .maybe_help(curly_quotes(id))
        .maybe_help(unseen_signs(id))
        .maybe_help(near)
        .help(help)
    }
}

/// Reports references that lead nowhere and takes them out where the record can do without.
pub(super) fn check(
    records: &mut Records,
    programme: &mut Programme,
    known: Known<'_>,
    report: &mut Report,
) {
    let ids = Ids::new(records, programme);
    let mut judge = |reference: &Ref| {
        let exists = ids.knows(reference, known);
        if !exists {
            report.push(ids.unknown(reference));
        }
        exists
    };
    programme.figures.retain(|figure| judge(figure));
    records.each_mut(&mut Each { judge: &mut judge });
}

struct Each<'a> {
    judge: &'a mut dyn FnMut(&Ref) -> bool,
}

impl EachStore for Each<'_> {
    fn store<T: Record>(&mut self, store: &mut Store<T>) {
        for record in store.list_mut() {
            record.references(&mut |_, reference, _| (self.judge)(reference));
            record.meta_mut().sources.retain(|source| (self.judge)(source));
        }
    }
}
