//! Figures, computed from what was made so that their checks hold, and charts.

use std::collections::BTreeSet;

use super::File;
use super::yaml::{Record, records};
use crate::programme::{Kind, Programme, YEARS, year};
use crate::words::Both;

pub fn files(programme: &Programme) -> Vec<File> {
    let mut of_years = Vec::new();
    for at in 0..YEARS {
        of_years.push(intake(programme, at));
        of_years.push(winners(programme, at));
    }
    vec![
        ("figures/years.yaml".to_owned(), records(&of_years)),
        ("figures/totals.yaml".to_owned(), records(&totals(programme))),
        ("charts/charts.yaml".to_owned(), CHARTS.to_owned()),
    ]
}

/// A number and how it is recomputed: each check with the result that is expected of it.
fn figure(
    programme: &Programme,
    id: &str,
    label: &Both,
    value: Option<usize>,
    checks: &[(&str, usize)],
) -> Record {
    let mut record = Record::default();
    record.field("id", id).both("label", label).maybe("value", value);
    let mut differs = false;
    let checks: Vec<Record> = checks
        .iter()
        .map(|(query, result)| {
            let expect = value.is_some_and(|value| value != *result);
            differs |= expect;
            let expect = if expect { format!(", expect: {result}") } else { String::new() };
            let mut check = Record::default();
            check.line(&format!("{{{query}{expect}}}"));
            check
        })
        .collect();
    record.records("check", &checks);
    if differs {
        record.both(
            "explanation",
            &Both::new(
                "Yang satu dilaporkan dan yang lain tercatat.",
                "One is reported and the other is on record.",
            ),
        );
    }
    if value.is_some() {
        record.field("sources", programme.cite(&programme.reports[YEARS - 1].sources));
    }
    record
}

fn intake(programme: &Programme, at: usize) -> Record {
    let (intake, _) = programme.intake(at);
    let y = year(at);
    let label =
        Both::new(format!("Kabupaten dalam angkatan {y}"), format!("Regencies in the {y} cohort"));
    let sum = format!("data: cohorts, filter: {{year: {y}}}, value: sum(intake)");
    let count = format!(
        "data: participations, filter: {{cohort.year: {y}, participant.kind: region}}, value: count()"
    );
    figure(
        programme,
        &format!("intake-{y}"),
        &label,
        Some(intake),
        &[(&sum, intake), (&count, programme.regions(at).0)],
    )
}

fn winners(programme: &Programme, at: usize) -> Record {
    let y = year(at);
    let count = programme.winners.iter().filter(|winner| winner.year == at).count();
    let label = Both::new(format!("Penghargaan {y}"), format!("Awards of {y}"));
    let check = format!("data: winners, filter: {{year: {y}}}, value: count()");
    figure(programme, &format!("winners-{y}"), &label, Some(count), &[(&check, count)])
}

fn totals(programme: &Programme) -> Vec<Record> {
    let intakes: Vec<(usize, usize)> = (0..YEARS).map(|at| programme.intake(at)).collect();
    let enrolments: usize = intakes.iter().map(|(intake, _)| intake).sum();
    let returning: usize = intakes.iter().map(|(_, returning)| returning).sum();
    let regions = programme.participants.iter().filter(|who| who.kind == Kind::Region);
    let on_record = regions.clone().count();
    let beneficiaries: usize = programme.participants.iter().map(|who| who.beneficiaries).sum();
    let places: BTreeSet<usize> = programme.participants.iter().map(|who| who.place).collect();
    let each =
        "data: participations, filter: {participant.kind: region}, value: distinct(participant)";
    let total = enrolments - returning;
    let add = |id: &str, (name, en): (&str, &str), value, checks: &[(&str, usize)]| {
        figure(programme, id, &Both::new(name, en), value, checks)
    };
    vec![
        add(
            "regions-total",
            ("Kabupaten seluruhnya", "Regencies in all"),
            Some(total),
            &[("data: cohorts, value: sum(intake) - sum(returning)", total), (each, on_record)],
        ),
        add(
            "enrolments-total",
            ("Keikutsertaan", "Enrolments"),
            Some(enrolments),
            &[("data: cohorts, value: sum(intake)", enrolments)],
        ),
        // What is on record is computed, not stated.
        add(
            "participants-on-record",
            ("Peserta tercatat", "Participants on record"),
            None,
            &[("data: participants, value: count()", 0)],
        ),
        add(
            "winners-on-record",
            ("Pemenang tercatat", "Winners on record"),
            None,
            &[("data: winners, value: count()", 0)],
        ),
        add(
            "beneficiaries",
            ("Penerima manfaat", "Beneficiaries"),
            Some(beneficiaries),
            &[("data: participants, value: sum(beneficiaries)", beneficiaries)],
        ),
        add(
            "places-reached",
            ("Provinsi", "Provinces"),
            Some(places.len()),
            &[("data: participants, value: distinct(place)", places.len())],
        ),
    ]
}

impl Programme {
    /// Regions on record of a year, and how many of them had taken part before.
    fn regions(&self, at: usize) -> (usize, usize) {
        let regions =
            || self.participations().filter(|(who, it)| who.kind == Kind::Region && it.year == at);
        let before = regions().filter(|(who, _)| who.participations[0].year < at);
        (regions().count(), before.count())
    }

    /// What is reported of a year: its intake, and how many had taken part before. In some years
    /// more are reported than are on record.
    pub fn intake(&self, at: usize) -> (usize, usize) {
        let (regions, before) = self.regions(at);
        (regions + if at % 3 == 1 { 2 } else { 0 }, before)
    }
}

/// One chart of every kind that real programmes show.
const CHARTS: &str = "\
- id: participants-per-cohort
  title: {id: 'Peserta per angkatan: dilaporkan dan tercatat', en: 'Participants per cohort: reported and on record'}
  subtitle: {id: Kabupaten per tahun, en: Regencies per year}
  data: cohorts
  mark: column
  x: year
  y: [reported, on_record]
  stack: false
  note: {id: Yang tercatat diketahui namanya., en: Those on record are known by name.}

- id: participants-by-place
  title: {id: Peserta menurut provinsi, en: Participants by province}
  data: participants
  mark: bar
  x: count()
  y: place
  sort: -x
  limit: 12

- id: participants-by-dimension
  title: {id: Peserta menurut bidang, en: Participants by dimension}
  data: participants
  mark: bar
  x: count()
  y: dimension
  sort: -x

- id: kinds-per-cohort
  title: {id: Jenis peserta dalam setiap angkatan, en: Kinds of participant in each cohort}
  data: participations
  mark: line
  x: cohort.year
  y: count()
  color: participant.kind

- id: sectors-per-cohort
  title: {id: Sektor dalam setiap angkatan, en: Sectors in each cohort}
  data: participations
  mark: column
  x: cohort.year
  y: count()
  color: participant.sector
  stack: normalize

- id: certainty-per-cohort
  title: {id: Seberapa pasti peserta diketahui, en: How surely participants are known}
  data: participations
  mark: column
  x: cohort.year
  y: count()
  color: certainty

- id: winners-by-award
  title: {id: Pemenang menurut penghargaan, en: Winners by award}
  data: winners
  mark: bar
  x: count()
  y: award
  sort: -x
  highlight: [health]

- id: budget
  title: {id: Anggaran dan belanja, en: Budget and spending}
  subtitle: {id: Juta rupiah, en: Million rupiah}
  data: budget
  mark: line
  x: year
  y: [budget, spent]
";
