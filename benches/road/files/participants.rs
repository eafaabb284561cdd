//! Participants: a list for each place, or a file for each.

use super::yaml::{Record, both, list, records, text};
use super::{File, Shape};
use crate::programme::{
    DIMENSIONS, Milestone, Participant, Participation, Programme, SECTORS, year,
};

pub fn files(programme: &Programme, shape: Shape) -> Vec<File> {
    let mut files = Vec::new();
    let mut of_place: Vec<Vec<Record>> = programme.places.iter().map(|_| Vec::new()).collect();
    for participant in &programme.participants {
        let record = record(programme, participant);
        let path = format!("participants/{}", participant.id);
        if let Some(body) = &participant.body {
            files.push((
                format!("{path}.md"),
                format!("---\n{}---\n\n{}", record.as_file(), body.id),
            ));
            files.push((format!("{path}.en.md"), body.en.clone()));
        } else if shape == Shape::Single {
            files.push((format!("{path}.yaml"), record.as_file().to_owned()));
        } else {
            of_place[participant.place].push(record.with_id(&participant.id));
        }
    }
    for (place, list) in programme.places.iter().zip(&of_place) {
        if !list.is_empty() {
            let heading = format!("# Participants in {}.\n", place.name.en);
            files.push((format!("participants/{}.yaml", place.id), heading + &records(list)));
        }
    }
    files
}

/// A participant without its id.
fn record(programme: &Programme, it: &Participant) -> Record {
    let mut record = Record::default();
    record
        .both("name", &it.name)
        .field("kind", it.kind.id())
        .field("place", &programme.places[it.place].id)
        .field("code", &it.code)
        .maybe("aliases", it.alias.as_ref().map(|alias| list([alias])));
    let parts: Vec<Record> =
        it.participations.iter().map(|part| participation(programme, part)).collect();
    record.records("cohorts", &parts);
    record.list("dimensions", it.dimensions.iter().map(|at| DIMENSIONS[*at].0));
    if let Some(summary) = &it.summary {
        record.folded("summary", summary);
    }
    let steps: Vec<Record> =
        it.milestones.iter().map(|milestone| self::milestone(programme, milestone)).collect();
    record.records("milestones", &steps);
    let mut fields =
        format!("sector: {}, beneficiaries: {}", SECTORS[it.sector].0, it.beneficiaries);
    if let Some(partner) = &it.partner {
        fields = format!("{fields}, partner: {}", text(partner));
    }
    record
        .field("fields", format!("{{{fields}}}"))
        .maybe("private", it.private.as_ref().map(|it| format!("{{contact: {}}}", text(it))))
        .field("sources", programme.cite(&it.sources));
    record
}

fn participation(programme: &Programme, it: &Participation) -> Record {
    let mut record = Record::default();
    record
        .field("cohort", year(it.year))
        .field("status", it.status)
        .field("certainty", it.certainty.word())
        .field("sources", programme.cite(&it.sources))
        .maybe("fields", it.grant.map(|grant| format!("{{grant: {grant}}}")));
    match &it.note {
        None => record.on_one_line(),
        Some(note) => {
            record.folded("note", note);
            record
        }
    }
}

fn milestone(programme: &Programme, it: &Milestone) -> Record {
    let mut record = Record::default();
    record
        .maybe("event", it.event.as_ref())
        .maybe("date", it.date.as_ref())
        .maybe("title", it.title.as_ref().map(both));
    if let Some((name, role)) = &it.by {
        record.field("by", format!("{{name: {}, role: {}}}", text(name), both(role)));
    }
    if let Some(note) = &it.note {
        record.folded("note", note);
    }
    record.field("sources", programme.cite(&it.sources));
    record
}

impl Programme {
    /// The ids of sources, as a list.
    pub fn cite(&self, sources: &[usize]) -> String {
        list(sources.iter().map(|at| &self.sources[*at].id))
    }
}
