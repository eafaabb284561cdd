//! Who took part: participants, their participations and their milestones.

use crate::dataset::DataSet;
use crate::dataset::sheet::{Sheet, id, ids};
use crate::record::{Certainty, Kind, Milestone, Participant, Participation, Status};
use crate::site::Site;

/// One row for each participant.
pub(super) fn participants(site: &Site) -> DataSet<'_> {
    let winners = site.records.winners.list();
    Sheet::of(site, &site.records.participants)
        .localised("name", |it| Some(&it.name))
        .reference("kind", Kind::ParticipantKind, |it| Some(&*it.kind.id))
        .required()
        .reference("place", Kind::Place, |it| id(it.place.as_ref()))
        .text("code", |it| it.code.as_deref())
        .references("cohorts", Kind::Cohort, |it| {
            it.participations.iter().map(|participation| &*participation.cohort.id)
        })
        .references("dimensions", Kind::Dimension, |it| ids(&it.dimensions))
        .localised("summary", |it| it.summary.as_ref())
        .references("winners", Kind::Winner, move |it| {
            let won = site.index.participant_winners.get(&it.meta.id);
            won.into_iter().flat_map(|won| &won.0).map(|at| &*winners[*at].meta.id)
        })
        .record()
}

/// One row for each participant in each cohort.
pub(super) fn participations(site: &Site) -> DataSet<'_> {
    let rows: Vec<(&Participant, &Participation)> = site
        .records
        .participants
        .iter()
        .flat_map(|who| who.participations.iter().map(move |participation| (who, participation)))
        .collect();
    Sheet::new("participations", site, rows)
        .made("id", |(who, it)| Some(format!("{}-{}", who.meta.id, it.cohort.id)))
        .required()
        .reference("participant", Kind::Participant, |(who, _)| Some(&*who.meta.id))
        .required()
        .reference("cohort", Kind::Cohort, |(_, it)| Some(&*it.cohort.id))
        .required()
        .number("year", |(_, it)| {
            site.records.cohorts.get(&it.cohort.id).map(|cohort| f64::from(cohort.year))
        })
        .word("status", "status", Status::WORDS.map(|(word, _)| word), |(_, it)| {
            it.status.map(Status::word)
        })
        .word("certainty", "certainty", Certainty::WORDS.map(|(word, _)| word), |(_, it)| {
            it.certainty.map(Certainty::word)
        })
        .localised("note", |(_, it)| it.note.as_ref())
        .custom(|(_, it)| &it.fields)
        .references("sources", Kind::Source, |(_, it)| ids(&it.sources))
        .finish()
}

/// One row for each milestone of each participant. What a milestone leaves out, its event says.
pub(super) fn milestones(site: &Site) -> DataSet<'_> {
    let rows: Vec<(&Participant, &Milestone)> = site
        .records
        .participants
        .iter()
        .flat_map(|who| who.milestones.iter().map(move |milestone| (who, milestone)))
        .collect();
    let event = |it: &Milestone| it.event.as_ref().and_then(|e| site.records.events.get(&e.id));
    Sheet::new("milestones", site, rows)
        .reference("participant", Kind::Participant, |(who, _)| Some(&*who.meta.id))
        .required()
        .date("date", move |(_, it)| it.date.or_else(|| event(it).map(|event| event.date)))
        .reference("event", Kind::Event, |(_, it)| id(it.event.as_ref()))
        .localised("title", move |(_, it)| {
            it.title.as_ref().or_else(|| event(it).map(|event| &event.name))
        })
        .localised("by_name", |(_, it)| it.by.as_ref().map(|by| &by.name))
        .localised("by_role", |(_, it)| it.by.as_ref()?.role.as_ref())
        .localised("note", |(_, it)| it.note.as_ref())
        .references("sources", Kind::Source, |(_, it)| ids(&it.sources))
        .finish()
}
