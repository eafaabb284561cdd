//! `site.yaml`, `programme.yaml` and the CSV table.

use std::fmt::Write as _;

use super::File;
use super::yaml::text;
use crate::programme::{DIMENSIONS, Programme, SECTORS, YEARS, year};

pub fn files(programme: &Programme) -> Vec<File> {
    vec![
        ("site.yaml".to_owned(), SITE.to_owned()),
        ("programme.yaml".to_owned(), about()),
        ("data/budget.csv".to_owned(), budget(programme)),
    ]
}

const SITE: &str = r##"title: {id: Program Rekaan, en: The Invented Programme}
description:
  id: Sebuah program yang dikarang untuk mengukur waktu.
  en: A programme made up to measure how long things take.
base_url: https://programme.example/
languages: [id, en]
time_zone: Asia/Jakarta
licence: CC-BY-4.0
publisher: {name: Program Rekaan, email: press@programme.example}
brand: {colour: "#0A6878"}
"##;

const PROGRAMME: &str = r"name: {id: Program Rekaan, en: The Invented Programme}
short_name: {id: Rekaan, en: Invented}
summary:
  id: Program yang dikarang, dengan semua yang dimiliki program sungguhan.
  en: A programme made up, with everything that a real one has.
started: 2016
organisations:
  - {id: ministry, name: {id: Kementerian Rekaan, en: Ministry of Inventions}, role: organiser}
  - {id: partner, name: {id: Mitra Rekaan, en: Partner in Invention}, role: partner}
  - {id: funder, name: {id: Dana Rekaan, en: Fund for Inventions}, role: funder}
participant_kinds:
  - {id: region, name: {id: Kabupaten, en: Regency}, plural: {id: Kabupaten, en: Regencies}}
  - {id: institution, name: {id: Lembaga, en: Institution}, plural: {id: Lembaga, en: Institutions}}
labels:
  participant: {singular: {id: Peserta, en: Participant}, plural: {id: Peserta, en: Participants}}
  cohort: {singular: {id: Angkatan, en: Cohort}, plural: {id: Angkatan, en: Cohorts}}
figures: [regions-total, enrolments-total, participants-on-record, winners-on-record]
fields:
  participations:
    grant: {type: number, label: {id: Hibah, en: Grant}, unit: {id: juta rupiah, en: million rupiah}}
  participants:
    partner: {type: text, label: {id: Mitra, en: Partner}}
    beneficiaries: {type: number, label: {id: Penerima manfaat, en: Beneficiaries}, unit: {id: orang, en: people}}
    sector:
      type: category
      label: {id: Sektor, en: Sector}
      facet: true
      values:
";

fn about() -> String {
    let mut yaml = PROGRAMME.to_owned();
    // Writing to a String cannot fail.
    for (id, name, en) in SECTORS {
        let _ = writeln!(yaml, "        {id}: {{id: {name}, en: {en}}}");
    }
    yaml.push_str("dimensions:\n");
    for (id, name, en) in DIMENSIONS {
        let _ = writeln!(
            yaml,
            "  - id: {id}\n    name: {{id: {name}, en: {en}}}\n    description:\n      id: {}\n      en: {}",
            text(&format!("Yang menyangkut {}", name.to_lowercase())),
            text(&format!("All that has to do with {}", en.to_lowercase())),
        );
    }
    yaml
}

/// A table beside the records: what was budgeted and spent each year.
fn budget(programme: &Programme) -> String {
    let mut csv = "year,budget,spent\n".to_owned();
    for at in 0..YEARS {
        let (cohort, _) = programme.cohort(at);
        let _ = writeln!(csv, "{},{},{}", year(at), 100 + cohort * 3, 95 + cohort * 2);
    }
    csv
}
