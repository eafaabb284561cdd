//! Who is on record in a cohort, where from and how certainly.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::page::lists::capitalised;
use crate::page::parts::{self, Fact, NameItem};
use crate::page::{Desk, LinkTo, Txt};
use crate::record::{Certainty, Cohort, Kind, Participation, Status};

/// Participants of one place.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    /// The place; nothing where it is not stated.
    place: Option<LinkTo>,
    /// How many, in the page's language.
    count: String,
    /// Their names.
    names: Vec<NameItem>,
}

/// A doubtful participation.
#[derive(Debug, Serialize)]
pub(super) struct Doubt {
    /// The participant.
    link: LinkTo,
    /// Why it is doubtful.
    text: Txt,
    /// Numbers of its sources on this page.
    sources: Vec<usize>,
}

/// The participations of a cohort in the order of their participants' names.
pub(super) struct Members<'a> {
    desk: &'a Desk<'a>,
    /// Positions of participants, and the participation of each in this cohort.
    list: Vec<(usize, &'a Participation)>,
}

impl<'a> Members<'a> {
    /// Reads the participations of a cohort.
    #[must_use]
    pub(super) fn new(desk: &'a Desk<'a>, cohort: &Cohort) -> Self {
        let site = desk.press.site;
        let participants = site.records.participants.list();
        let ranks = &desk.press.lists.participant_ranks;
        let mut positions = site.index.cohort(&cohort.meta.id).members.clone();
        positions.sort_by_key(|(at, part)| (ranks[*at], *part));
        let part = |(at, part): (usize, usize)| (at, &participants[at].participations[part]);
        Self { desk, list: positions.into_iter().map(part).collect() }
    }

    /// Every participant by place; those whose place is not stated last.
    #[must_use]
    pub(super) fn groups(&self) -> Vec<Group> {
        let desk = self.desk;
        let participants = desk.press.site.records.participants.list();
        let stated = self.list.iter().any(|(_, part)| part.certainty.is_some());
        let mut groups: BTreeMap<(bool, Vec<u8>), Group> = BTreeMap::new();
        for (at, part) in &self.list {
            let participant = &participants[*at];
            let place = participant.place.as_ref().map(|place| desk.link(place));
            let order = place.as_ref().map(|place| desk.press.format.sort_key(&place.title.text));
            let link = desk.record(Kind::Participant, &participant.meta.id);
            let name = NameItem { link, remarks: self.remarks(part, stated) };
            let group = groups
                .entry((order.is_none(), order.unwrap_or_default()))
                .or_insert_with(|| Group { place, count: String::new(), names: Vec::new() });
            group.names.push(name);
        }
        let count = |group: Group| Group { count: desk.count(group.names.len()), ..group };
        groups.into_values().map(count).collect()
    }

    /// What is to be said of a participation beside its name: how far it went, and how sure it is
    /// unless the name stands in a list.
    fn remarks(&self, part: &Participation, stated: bool) -> Vec<Txt> {
        let t = |key: String| self.desk.t(&key, &[]);
        let status = part.status.map(|status| t(format!("status-{}", status.word())));
        let certainty = match part.certainty {
            Some(Certainty::Listed) => None,
            Some(certainty) => Some(t(format!("certainty-{}", certainty.word()))),
            None => stated.then(|| t("certainty-not-stated".to_owned())),
        };
        status.into_iter().chain(certainty).map(parts::plain).collect()
    }

    /// What a name without a remark means; nothing where no name stands in a list.
    #[must_use]
    pub(super) fn unmarked(&self) -> Option<String> {
        let listed =
            |(_, part): &(usize, &Participation)| part.certainty == Some(Certainty::Listed);
        let all = self.list.iter().all(listed);
        let key = if all { "cohort-all-listed" } else { "cohort-unmarked-listed" };
        self.list.iter().any(listed).then(|| self.desk.t(key, &[]))
    }

    /// The doubtful participations.
    #[must_use]
    pub(super) fn doubts(&self) -> Vec<Doubt> {
        let desk = self.desk;
        let participants = desk.press.site.records.participants.list();
        let reason = |part: &Participation| {
            let unclear = || parts::plain(desk.t("certainty-doubtful-about", &[]));
            desk.maybe(part.note.as_ref()).unwrap_or_else(unclear)
        };
        self.list
            .iter()
            .filter(|(_, part)| part.certainty == Some(Certainty::Doubtful))
            .map(|(at, part)| Doubt {
                link: desk.record(Kind::Participant, &participants[*at].meta.id),
                text: reason(part),
                sources: desk.cite(&part.sources),
            })
            .collect()
    }

    /// How many are of each certainty and of each status.
    #[must_use]
    pub(super) fn tallies(&self) -> Vec<Fact> {
        let certainty = |part: &Participation| part.certainty.map(Certainty::word);
        let status = |part: &Participation| part.status.map(Status::word);
        let certainties = Certainty::WORDS.iter().map(|(word, _)| *word);
        let statuses = Status::WORDS.iter().map(|(word, _)| *word);
        let mut facts = self.tally(certainties, "certainty", certainty);
        facts.extend(self.tally(statuses, "status", status));
        facts
    }

    fn tally(
        &self,
        words: impl Iterator<Item = &'static str>,
        prefix: &str,
        of: impl Fn(&Participation) -> Option<&'static str>,
    ) -> Vec<Fact> {
        let count = |word| self.list.iter().filter(|(_, part)| of(part) == Some(word)).count();
        words
            .map(|word| (format!("{prefix}-{word}"), count(word)))
            .filter(|(_, n)| *n > 0)
            .map(|(key, n)| parts::fact(self.desk, &key, vec![parts::plain(self.desk.count(n))]))
            .map(|fact| Fact { label: parts::plain(capitalised(&fact.label.text)), ..fact })
            .collect()
    }

    /// How many are of each kind that the intake does not count.
    #[must_use]
    pub(super) fn other_kinds(&self, cohort: &Cohort) -> Vec<Fact> {
        let desk = self.desk;
        let site = desk.press.site;
        let participants = site.records.participants.list();
        let counted = |id: &str| {
            cohort.intake_kinds.is_empty() || cohort.intake_kinds.iter().any(|it| *it.id == *id)
        };
        let count =
            |id: &str| self.list.iter().filter(|(at, _)| *participants[*at].kind.id == *id).count();
        let kinds = site.programme.participant_kinds.iter();
        kinds
            .filter(|kind| !counted(&kind.id))
            .map(|kind| (kind, count(&kind.id)))
            .filter(|(_, n)| *n > 0)
            .map(|(kind, n)| Fact {
                label: desk.text(kind.plural.as_ref().unwrap_or(&kind.name)),
                note: Some(parts::plain(desk.t("cohort-other-kinds", &[]))),
                ..parts::fact(desk, "label-kind", vec![parts::plain(desk.count(n))])
            })
            .collect()
    }
}
