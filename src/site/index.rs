//! What records say of one another, turned round once: who won what, who was in which cohort, what
//! rests on which source.

use std::collections::HashMap;
use std::sync::Arc;

use crate::record::{Award, Certainty, Kind, Meta, Record, Records, Store};

/// A record, by kind and id.
pub type Key = (Kind, Arc<str>);

/// What is on record of one cohort.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CohortCount {
    /// Participations on record of the kinds that the intake counts.
    pub on_record: f64,
    /// Of them, doubtful ones.
    pub doubtful: f64,
    /// Participations of other kinds.
    pub others: f64,
    /// Every participation: position of the participant, position in its own list.
    pub members: Vec<(usize, usize)>,
}

/// Positions of records in their store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Positions(pub Vec<usize>);

impl Positions {
    /// How many.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "exact up to 2^53 records")]
    pub fn count_f64(&self) -> f64 {
        self.0.len() as f64
    }
}

/// Which fields any record states. What no record of a programme does, its pages do not ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "one a field, each asked for by itself")]
pub struct Stated {
    /// A participant's official code.
    pub code: bool,
    /// How certain a participation is.
    pub certainty: bool,
    /// How far a participation went.
    pub status: bool,
    /// A participant's dimension.
    pub dimensions: bool,
    /// The dimension of an award or of a winner.
    pub award_dimensions: bool,
}

impl Stated {
    fn new(records: &Records) -> Self {
        let who = &records.participants;
        let parts = || who.iter().flat_map(|who| &who.participations);
        Self {
            code: who.iter().any(|who| who.code.is_some()),
            certainty: parts().any(|part| part.certainty.is_some()),
            status: parts().any(|part| part.status.is_some()),
            dimensions: who.iter().any(|who| !who.dimensions.is_empty()),
            award_dimensions: records.awards.iter().any(|award| award.dimension.is_some())
                || records.winners.iter().any(|winner| winner.dimension.is_some()),
        }
    }
}

/// Relations read backwards, to be asked for one record at a time. Lists are in the order of ids unless said otherwise.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Which fields any record states.
    pub stated: Stated,
    cohorts: HashMap<Arc<str>, CohortCount>,
    editions: HashMap<Arc<str>, HashMap<i16, Positions>>,
    /// Winners by participant.
    pub participant_winners: HashMap<Arc<str>, Positions>,
    /// Winners by dimension.
    pub dimension_winners: HashMap<Arc<str>, Positions>,
    /// Winners by place (their own or their participant's).
    pub place_winners: HashMap<Arc<str>, Positions>,
    /// Participants by place.
    pub place_participants: HashMap<Arc<str>, Positions>,
    /// Participants by dimension.
    pub dimension_participants: HashMap<Arc<str>, Positions>,
    /// Stories by participant.
    pub participant_stories: HashMap<Arc<str>, Positions>,
    /// Stories by dimension.
    pub dimension_stories: HashMap<Arc<str>, Positions>,
    /// Stories by cohort.
    pub cohort_stories: HashMap<Arc<str>, Positions>,
    /// Places by the place they lie in.
    pub place_children: HashMap<Arc<str>, Positions>,
    /// Editions (award, year) by event.
    pub event_editions: HashMap<Arc<str>, Vec<(usize, i16)>>,
    /// Participants with a milestone at an event.
    pub event_participants: HashMap<Arc<str>, Positions>,
    /// Records that rest on a source, reports first, then by kind and id.
    pub source_uses: HashMap<Arc<str>, Vec<Key>>,
    /// Records that print a figure, reports first, then by kind and id.
    pub figure_uses: HashMap<Arc<str>, Vec<Key>>,
    /// Corrections of a record.
    pub corrections: HashMap<Key, Positions>,
}

fn add(map: &mut HashMap<Arc<str>, Positions>, key: &Arc<str>, at: usize) {
    let list = &mut map.entry(key.clone()).or_default().0;
    if list.last() != Some(&at) {
        list.push(at);
    }
}

impl Index {
    /// Reads the relations of published records.
    #[must_use]
    pub fn new(records: &Records) -> Self {
        let mut index = Self { stated: Stated::new(records), ..Self::default() };
        index.participants(records);
        index.winners(records);
        index.other(records);
        index.uses(records);
        index
    }

    /// What is on record of a cohort.
    #[must_use]
    pub fn cohort(&self, id: &str) -> &CohortCount {
        static NONE: CohortCount =
            CohortCount { on_record: 0.0, doubtful: 0.0, others: 0.0, members: Vec::new() };
        self.cohorts.get(id).unwrap_or(&NONE)
    }

    /// The winners of an award in a year.
    #[must_use]
    pub fn winners_of_edition(&self, award: &str, year: i16) -> &Positions {
        static NONE: Positions = Positions(Vec::new());
        self.editions.get(award).and_then(|years| years.get(&year)).unwrap_or(&NONE)
    }

    fn participants(&mut self, records: &Records) {
        for (at, participant) in records.participants.iter().enumerate() {
            for (part, participation) in participant.participations.iter().enumerate() {
                let Some(cohort) = records.cohorts.get(&participation.cohort.id) else { continue };
                let count = self.cohorts.entry(participation.cohort.id.clone()).or_default();
                count.members.push((at, part));
                let counted = cohort.intake_kinds.is_empty()
                    || cohort.intake_kinds.iter().any(|kind| kind.id == participant.kind.id);
                if !counted {
                    count.others += 1.0;
                    continue;
                }
                count.on_record += 1.0;
                if participation.certainty == Some(Certainty::Doubtful) {
                    count.doubtful += 1.0;
                }
            }
            if let Some(place) = &participant.place {
                add(&mut self.place_participants, &place.id, at);
            }
            for dimension in &participant.dimensions {
                add(&mut self.dimension_participants, &dimension.id, at);
            }
            for event in participant.milestones.iter().filter_map(|m| m.event.as_ref()) {
                add(&mut self.event_participants, &event.id, at);
            }
        }
    }

    fn winners(&mut self, records: &Records) {
        for (at, winner) in records.winners.iter().enumerate() {
            let years = self.editions.entry(winner.award.id.clone()).or_default();
            years.entry(winner.year.value).or_default().0.push(at);
            let participant = winner.participant.as_ref();
            if let Some(participant) = participant {
                add(&mut self.participant_winners, &participant.id, at);
            }
            let award = records.awards.get(&winner.award.id);
            let own = winner.dimension.as_ref();
            if let Some(dimension) = own.or_else(|| award?.dimension.as_ref()) {
                add(&mut self.dimension_winners, &dimension.id, at);
            }
            let who = participant.and_then(|r| records.participants.get(&r.id));
            if let Some(place) = winner.place.as_ref().or_else(|| who?.place.as_ref()) {
                add(&mut self.place_winners, &place.id, at);
            }
        }
    }

    fn other(&mut self, records: &Records) {
        for (at, story) in records.stories.iter().enumerate() {
            for participant in &story.participants {
                add(&mut self.participant_stories, &participant.id, at);
            }
            for dimension in &story.dimensions {
                add(&mut self.dimension_stories, &dimension.id, at);
            }
            if let Some(cohort) = &story.cohort {
                add(&mut self.cohort_stories, &cohort.id, at);
            }
        }
        for (at, place) in records.places.iter().enumerate() {
            if let Some(parent) = &place.parent {
                add(&mut self.place_children, &parent.id, at);
            }
        }
        for (at, award) in records.awards.iter().enumerate() {
            for edition in &award.editions {
                if let Some(event) = &edition.event {
                    let list = self.event_editions.entry(event.id.clone()).or_default();
                    list.push((at, edition.year));
                }
            }
        }
        for (at, correction) in records.corrections.iter().enumerate() {
            if let Some(target) = &correction.target {
                let key = (target.kind, target.id.clone());
                self.corrections.entry(key).or_default().0.push(at);
            }
        }
    }

    /// What rests on each source and prints each figure: fields of records, and roles in prose.
    /// Reports first, then kind by kind and record by record, so that a record that names one twice does so in a row.
    fn uses(&mut self, records: &Records) {
        self.store(&records.reports, |it, index, by| {
            it.figures.iter().for_each(|figure| use_by(&mut index.figure_uses, &figure.id, by));
        });
        self.store(&records.participants, |it, index, by| {
            let parts = it.participations.iter().flat_map(|part| &part.sources);
            let milestones = it.milestones.iter().flat_map(|part| &part.sources);
            parts
                .chain(milestones)
                .for_each(|source| use_by(&mut index.source_uses, &source.id, by));
        });
        self.store(&records.cohorts, |_, _, _| {});
        self.store(&records.awards, |it, index, by| {
            let editions = it.editions.iter().flat_map(|edition| &edition.sources);
            editions.for_each(|source| use_by(&mut index.source_uses, &source.id, by));
        });
        self.store(&records.winners, |_, _, _| {});
        self.store(&records.events, |_, _, _| {});
        self.store(&records.places, |_, _, _| {});
        self.store(&records.figures, |_, _, _| {});
        self.store(&records.charts, |_, _, _| {});
        self.store(&records.corrections, |_, _, _| {});
        self.store(&records.stories, |_, _, _| {});
        self.store(&records.pages, |_, _, _| {});
    }

    /// The uses by each record of a kind; `own` adds those of the kind's own fields.
    fn store<T: Record>(&mut self, store: &Store<T>, own: impl Fn(&T, &mut Self, &Key)) {
        for record in store {
            let meta: &Meta = record.meta();
            let by = (T::KIND, meta.id.clone());
            own(record, self, &by);
            for source in &meta.sources {
                use_by(&mut self.source_uses, &source.id, &by);
            }
            for (_, body) in record.bodies().iter().flat_map(|body| body.iter()) {
                for role in body.document.roles() {
                    let uses = match role.name.value.as_str() {
                        "cite" => &mut self.source_uses,
                        "figure" => &mut self.figure_uses,
                        _ => continue,
                    };
                    use_by(uses, &role.target.value, &by);
                }
            }
        }
    }
}

/// Notes a use, once for a record whose uses come in a row.
fn use_by(uses: &mut HashMap<Arc<str>, Vec<Key>>, id: &str, by: &Key) {
    match uses.get_mut(id) {
        Some(list) if list.last() == Some(by) => {}
        Some(list) => list.push(by.clone()),
        None => {
            uses.insert(id.into(), vec![by.clone()]);
        }
    }
}

/// The edition of an award in a year.
#[must_use]
pub fn edition(award: &Award, year: i16) -> Option<&crate::record::Edition> {
    award.editions.iter().find(|edition| edition.year == year)
}
