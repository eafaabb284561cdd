//! What is kept in lists: places, cohorts, events, sources, awards, winners, corrections.

use super::File;
use super::yaml::{Record, both, records, text};
use crate::programme::{DIMENSIONS, Kind, Programme, YEARS, year};
use crate::words::Both;

pub fn files(programme: &Programme) -> Vec<File> {
    let mut files = vec![
        ("places/provinces.yaml".to_owned(), records(&places(programme))),
        ("cohorts/cohorts.yaml".to_owned(), records(&cohorts(programme))),
        ("events/events.yaml".to_owned(), records(&events(programme))),
        ("corrections/corrections.yaml".to_owned(), records(&corrections(programme))),
    ];
    for award in awards(programme) {
        files.push(award);
    }
    for at in 0..YEARS {
        files.push((format!("sources/{}.yaml", year(at)), records(&sources(programme, at))));
        let winners = winners(programme, at);
        if !winners.is_empty() {
            files.push((format!("winners/{}.yaml", year(at)), records(&winners)));
        }
    }
    files
}

fn places(programme: &Programme) -> Vec<Record> {
    let place = |(at, place): (usize, &crate::programme::Place)| {
        let degrees = |hundredths: i32| format!("{:.2}", f64::from(hundredths) / 100.0);
        let mut record = Record::default();
        record
            .field("id", &place.id)
            .both("name", &place.name)
            .field("kind", "province")
            .field("code", at + 11)
            .field("lat", degrees(place.point.0))
            .field("lon", degrees(place.point.1));
        record
    };
    programme.places.iter().enumerate().map(place).collect()
}

fn cohorts(programme: &Programme) -> Vec<Record> {
    (0..YEARS)
        .map(|at| {
            let (intake, returning) = programme.intake(at);
            let year = year(at);
            let (id, en) = (format!("Angkatan {year}"), format!("{year} cohort"));
            let source = programme.sources.iter().find(|source| source.year == at);
            let mut record = Record::default();
            record
                .field("id", year)
                .field("year", year)
                .both("name", &Both { id, en })
                .field("intake", intake)
                .field("intake_kinds", "[region]")
                .field("returning", returning)
                .folded("summary", &programme.reports[at].summary)
                .list("sources", source.map(|source| &source.id));
            record
        })
        .collect()
}

fn events(programme: &Programme) -> Vec<Record> {
    let event = |it: &crate::programme::Event| {
        let mut record = Record::default();
        record
            .field("id", &it.id)
            .both("name", &it.name)
            .field("date", &it.days.0)
            .maybe("end_date", it.days.1.as_ref())
            .field("venue", text(&it.venue))
            .field("mode", it.mode)
            .field("kind", it.kind)
            .folded("summary", &it.summary)
            .field("sources", programme.cite(&it.sources));
        record
    };
    programme.events.iter().map(event).collect()
}

fn sources(programme: &Programme, of_year: usize) -> Vec<Record> {
    let source = |it: &crate::programme::Source| {
        let mut record = Record::default();
        record
            .field("id", &it.id)
            .both("title", &it.title)
            .field("publisher", text(&it.publisher))
            .field("date", &it.date)
            .field("url", format!("https://news.example/{}", it.id))
            .field("language", "id")
            .field("type", it.kind)
            .maybe("note", it.note.as_ref().map(both));
        record
    };
    programme.sources.iter().filter(|it| it.year == of_year).map(source).collect()
}

fn awards(programme: &Programme) -> Vec<File> {
    let award = |it: &crate::programme::Award| {
        let edition = |(of_year, recipients): &(usize, usize)| {
            let mut record = Record::default();
            record
                .field("year", year(*of_year))
                .field("event", format!("ceremony-{}", year(*of_year)))
                // More are reported than are on record, as it is in life.
                .field("recipients", recipients + of_year % 3);
            record.on_one_line()
        };
        let mut record = Record::default();
        record
            .both("name", &it.name)
            .folded("description", &it.description)
            .maybe("dimension", it.dimension.map(|at| DIMENSIONS[at].0))
            .records("editions", &it.editions.iter().map(edition).collect::<Vec<_>>())
            .field("sources", programme.cite(&it.sources));
        (format!("awards/{}.yaml", it.id), record.as_file().to_owned())
    };
    programme.awards.iter().map(award).collect()
}

fn winners(programme: &Programme, of_year: usize) -> Vec<Record> {
    let winner = |it: &crate::programme::Winner| {
        let mut record = Record::default();
        record.field("award", &programme.awards[it.award].id).field("year", year(it.year));
        match &it.who {
            Ok(at) => record.field("participant", &programme.participants[*at].id),
            Err(name) => record
                .both("name", name)
                .field("place", &programme.places[it.place].id)
                .field("kind", Kind::Region.id()),
        };
        record.maybe("rank", it.rank).maybe("distinction", it.distinction.as_ref().map(both));
        if let Some(citation) = &it.citation {
            record.folded("citation", citation);
        }
        record.field("sources", programme.cite(&it.sources));
        record
    };
    programme.winners.iter().filter(|it| it.year == of_year).map(winner).collect()
}

fn corrections(programme: &Programme) -> Vec<Record> {
    let corrected = programme.participants.iter().step_by(programme.participants.len().div_ceil(5));
    corrected
        .enumerate()
        .map(|(at, who)| {
            let mut record = Record::default();
            record
                .field("id", format!("correction-{}", at + 1))
                .field("date", format!("2026-02-{:02}", at + 1))
                .field("record", format!("participants/{}", who.id))
                .both(
                    "what",
                    &Both::new(format!("Koreksi {}", at + 1), format!("Correction {}", at + 1)),
                )
                .both("reason", &Both::new("Salah ketik", "A typing error"))
                .field("before", who.beneficiaries + 1)
                .field("after", who.beneficiaries);
            record
        })
        .collect()
}
