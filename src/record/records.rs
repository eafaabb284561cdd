//! All records of a site, by kind. [`Records`] is what `load` makes and `check` turns into a site.

use std::collections::HashMap;
use std::sync::Arc;

use crate::record::{
    Award, Chart, Cohort, Correction, Event, Figure, Kind, Meta, Page, Participant, Place, Record,
    Ref, Source, Story, Winner, YearReport,
};

/// The records of one kind, sorted by id, found by id.
#[derive(Clone, Debug)]
pub struct Store<T> {
    list: Vec<T>,
    index: HashMap<Arc<str>, usize>,
}

impl<T> Default for Store<T> {
    fn default() -> Self {
        Self { list: Vec::new(), index: HashMap::new() }
    }
}

impl<T: Record> Store<T> {
    /// A store of these records; of records with equal ids the first is found.
    #[must_use]
    pub fn new(mut list: Vec<T>) -> Self {
        list.sort_by(|a, b| a.meta().id.cmp(&b.meta().id));
        let mut index = HashMap::with_capacity(list.len());
        for (at, record) in list.iter().enumerate() {
            index.entry(record.meta().id.clone()).or_insert(at);
        }
        Self { list, index }
    }

    /// The record of this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        self.index.get(id).map(|at| &self.list[*at])
    }

    /// Position of the record of this id in the list.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// The records, sorted by id.
    #[must_use]
    pub fn list(&self) -> &[T] {
        &self.list
    }

    /// The records, to be changed while the site is being checked; their ids stay.
    pub fn list_mut(&mut self) -> &mut [T] {
        &mut self.list
    }

    /// Takes the records out.
    #[must_use]
    pub fn into_list(self) -> Vec<T> {
        self.list
    }

    /// Number of records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The records, sorted by id.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.list.iter()
    }
}

impl<'a, T: Record> IntoIterator for &'a Store<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Every record of a site.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "one store a record kind, named after it")]
pub struct Records {
    pub participants: Store<Participant>,
    pub cohorts: Store<Cohort>,
    pub awards: Store<Award>,
    pub winners: Store<Winner>,
    pub events: Store<Event>,
    pub places: Store<Place>,
    pub sources: Store<Source>,
    pub figures: Store<Figure>,
    pub charts: Store<Chart>,
    pub corrections: Store<Correction>,
    pub reports: Store<YearReport>,
    pub stories: Store<Story>,
    pub pages: Store<Page>,
}

/// Something done to the store of every kind, one after the other.
pub trait EachStore {
    /// Called once a kind.
    fn store<T: Record>(&mut self, store: &mut Store<T>);
}

/// Something asked of the store of every kind, one after the other.
pub trait EachStoreRef {
    /// Called once a kind.
    fn store<T: Record>(&mut self, store: &Store<T>);
}

impl Records {
    /// Shows every store, in the order of [`Kind::ALL`], to be changed.
    pub fn each_mut(&mut self, visitor: &mut impl EachStore) {
        visitor.store(&mut self.participants);
        visitor.store(&mut self.cohorts);
        visitor.store(&mut self.awards);
        visitor.store(&mut self.winners);
        visitor.store(&mut self.events);
        visitor.store(&mut self.places);
        visitor.store(&mut self.sources);
        visitor.store(&mut self.figures);
        visitor.store(&mut self.charts);
        visitor.store(&mut self.corrections);
        visitor.store(&mut self.reports);
        visitor.store(&mut self.stories);
        visitor.store(&mut self.pages);
    }

    /// Shows every store, in the order of [`Kind::ALL`].
    pub fn each(&self, visitor: &mut impl EachStoreRef) {
        visitor.store(&self.participants);
        visitor.store(&self.cohorts);
        visitor.store(&self.awards);
        visitor.store(&self.winners);
        visitor.store(&self.events);
        visitor.store(&self.places);
        visitor.store(&self.sources);
        visitor.store(&self.figures);
        visitor.store(&self.charts);
        visitor.store(&self.corrections);
        visitor.store(&self.reports);
        visitor.store(&self.stories);
        visitor.store(&self.pages);
    }

    /// The ids of a kind's records, sorted.
    #[must_use]
    pub fn ids(&self, kind: Kind) -> Vec<&str> {
        fn all<T: Record>(store: &Store<T>) -> Vec<&str> {
            store.iter().map(|record| &*record.meta().id).collect()
        }
        match kind {
            Kind::Participant => all(&self.participants),
            Kind::Cohort => all(&self.cohorts),
            Kind::Award => all(&self.awards),
            Kind::Winner => all(&self.winners),
            Kind::Event => all(&self.events),
            Kind::Place => all(&self.places),
            Kind::Source => all(&self.sources),
            Kind::Figure => all(&self.figures),
            Kind::Chart => all(&self.charts),
            Kind::Correction => all(&self.corrections),
            Kind::Report => all(&self.reports),
            Kind::Story => all(&self.stories),
            Kind::Page => all(&self.pages),
            Kind::Dimension | Kind::ParticipantKind => Vec::new(),
        }
    }

    /// What every record has, of the record at a position in its kind's store.
    #[must_use]
    pub fn meta_at(&self, kind: Kind, position: usize) -> Option<&Meta> {
        fn at<T: Record>(store: &Store<T>, position: usize) -> Option<&Meta> {
            store.list().get(position).map(Record::meta)
        }
        match kind {
            Kind::Participant => at(&self.participants, position),
            Kind::Cohort => at(&self.cohorts, position),
            Kind::Award => at(&self.awards, position),
            Kind::Winner => at(&self.winners, position),
            Kind::Event => at(&self.events, position),
            Kind::Place => at(&self.places, position),
            Kind::Source => at(&self.sources, position),
            Kind::Figure => at(&self.figures, position),
            Kind::Chart => at(&self.charts, position),
            Kind::Correction => at(&self.corrections, position),
            Kind::Report => at(&self.reports, position),
            Kind::Story => at(&self.stories, position),
            Kind::Page => at(&self.pages, position),
            Kind::Dimension | Kind::ParticipantKind => None,
        }
    }

    /// Whether a record of this kind and id exists.
    #[must_use]
    pub fn has(&self, kind: Kind, id: &str) -> bool {
        match kind {
            Kind::Participant => self.participants.get(id).is_some(),
            Kind::Cohort => self.cohorts.get(id).is_some(),
            Kind::Award => self.awards.get(id).is_some(),
            Kind::Winner => self.winners.get(id).is_some(),
            Kind::Event => self.events.get(id).is_some(),
            Kind::Place => self.places.get(id).is_some(),
            Kind::Source => self.sources.get(id).is_some(),
            Kind::Figure => self.figures.get(id).is_some(),
            Kind::Chart => self.charts.get(id).is_some(),
            Kind::Correction => self.corrections.get(id).is_some(),
            Kind::Report => self.reports.get(id).is_some(),
            Kind::Story => self.stories.get(id).is_some(),
            Kind::Page => self.pages.get(id).is_some(),
            Kind::Dimension | Kind::ParticipantKind => false,
        }
    }

    /// Whether the record a reference names exists.
    #[must_use]
    pub fn knows(&self, reference: &Ref) -> bool {
        self.has(reference.kind, &reference.id)
    }
}

/// Fields that every record has, in files or in downloads.
const COMMON: [&str; 11] = [
    "id", "body", "sources", "updated", "links", "image", "aliases", "embargo", "draft", "private",
    "fields",
];

/// Whether a field of a set is built in, in files, queries or downloads. No custom field may bear
/// its name: a table would have two columns of one name.
#[must_use]
pub fn is_built_in(set: &str, name: &str) -> bool {
    let own: &[&str] = match set {
        "participants" => &[
            "name",
            "kind",
            "place",
            "code",
            "cohorts",
            "cohort",
            "dimensions",
            "dimension",
            "summary",
            "milestones",
            "winners",
            "page",
        ],
        "participations" => &["participant", "cohort", "year", "status", "certainty", "note"],
        "cohorts" => &[
            "year",
            "name",
            "intake",
            "intake_kinds",
            "returning",
            "reported",
            "on_record",
            "summary",
            "page",
        ],
        "awards" => &["name", "description", "dimension", "editions", "page"],
        "winners" => &[
            "award",
            "year",
            "participant",
            "name",
            "place",
            "kind",
            "dimension",
            "rank",
            "distinction",
            "share",
            "citation",
            "page",
        ],
        "events" => &["name", "date", "end_date", "venue", "mode", "kind", "summary", "page"],
        "places" => &["name", "kind", "parent", "code", "lat", "lon", "page"],
        "sources" => &[
            "title",
            "publisher",
            "author",
            "date",
            "url",
            "archived",
            "accessed",
            "language",
            "type",
            "note",
            "page",
        ],
        "figures" => &[
            "label",
            "value",
            "unit",
            "as_of",
            "status",
            "computed",
            "check",
            "explanation",
            "page",
        ],
        "corrections" => &["date", "record", "what", "reason", "before", "after", "page"],
        _ => &["title", "name", "summary", "page"],
    };
    COMMON.contains(&name) || own.contains(&name)
}
