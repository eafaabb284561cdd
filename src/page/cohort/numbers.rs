//! The numbers of a cohort: what was reported beside what is on record, and why they differ.

use serde::Serialize;

use crate::lang::{Arg, Conjunction};
use crate::page::Desk;
use crate::record::{Cohort, Ref};
use crate::site::{Positions, edition};

/// A large number with what it counts.
#[derive(Debug, Default, Serialize)]
pub(super) struct Number {
    /// The number; nothing where it is not stated.
    value: Option<String>,
    /// The number it is a part of.
    of: Option<String>,
    /// The part in hundredths.
    share: Option<String>,
    /// What it counts.
    label: String,
    /// What else is to be said of it.
    note: Option<String>,
    /// Numbers of its sources on this page.
    sources: Vec<usize>,
}

impl Number {
    fn new(desk: &Desk<'_>, number: f64, label: &str) -> Self {
        Self { value: Some(desk.number(number)), label: desk.t(label, &[]), ..Self::default() }
    }

    /// The same number as a part of a larger one; of one that is not larger it is no part.
    fn part_of(mut self, desk: &Desk<'_>, number: f64, whole: Option<f64>) -> Self {
        let whole = whole.filter(|whole| *whole > number);
        self.of = whole.map(|whole| desk.number(whole));
        self.share = whole.map(|whole| format!("{:.1}", number / whole * 100.0));
        self
    }
}

/// Reported, on record, returning, winners of the year.
#[must_use]
pub(super) fn numbers(desk: &Desk<'_>, cohort: &Cohort, winners: &Positions) -> Vec<Number> {
    let count = desk.press.site.index.cohort(&cohort.meta.id);
    let intake = cohort.intake.as_ref().map(|intake| intake.value);
    let reported = match intake {
        Some(value) => Number {
            note: kinds(desk, &cohort.intake_kinds),
            ..Number::new(desk, value, "reported")
        },
        None => Number {
            label: desk.t("reported", &[]),
            note: Some(desk.t("not-stated", &[])),
            ..Number::default()
        },
    };
    let doubtful =
        (count.doubtful > 0.0).then(|| desk.t("doubtful-n", &[("n", Arg::Number(count.doubtful))]));
    let on_record = Number::new(desk, count.on_record, "on-record-by-name");
    let mut numbers = vec![
        Number { sources: desk.cite(&cohort.meta.sources), ..reported },
        Number { note: doubtful, ..on_record.part_of(desk, count.on_record, intake) },
    ];
    if let Some(returning) = &cohort.returning {
        numbers.push(Number::new(desk, returning.value, "cohort-returning-short"));
    }
    let won = winners.count_f64();
    if won > 0.0 {
        let year = [("year", cohort.year.to_string().into())];
        numbers.push(Number {
            note: Some(desk.t("cohort-awards-of", &year)),
            ..Number::new(desk, won, "cohort-winners-short").part_of(
                desk,
                won,
                recipients(desk, cohort.year),
            )
        });
    }
    numbers
}

/// The number of recipients reported for a year, if every edition of the year states it.
fn recipients(desk: &Desk<'_>, year: i16) -> Option<f64> {
    let awards = desk.press.site.records.awards.iter();
    let editions = awards.filter_map(|award| edition(award, year));
    editions.map(|edition| edition.recipients.as_ref().map(|reported| reported.value)).sum()
}

/// Kinds of participants as a list of their names.
#[must_use]
pub(super) fn kinds(desk: &Desk<'_>, kinds: &[Ref]) -> Option<String> {
    let names: Vec<String> = kinds
        .iter()
        .filter_map(|kind| desk.press.site.programme.participant_kind(&kind.id))
        .map(|kind| desk.text(kind.plural.as_ref().unwrap_or(&kind.name)).text)
        .collect();
    (!names.is_empty()).then(|| desk.press.format.list(&names, Conjunction::And))
}

/// How the number reported and the number on record differ.
#[must_use]
pub(super) fn difference(desk: &Desk<'_>, cohort: &Cohort) -> String {
    let on_record = desk.press.site.index.cohort(&cohort.meta.id).on_record;
    let Some(intake) = &cohort.intake else { return desk.t("cohort-intake-not-stated", &[]) };
    let missing = intake.value - on_record;
    if missing > 0.0 {
        return desk.t("cohort-fewer-on-record", &[("n", Arg::Number(missing))]);
    }
    let key = if missing < 0.0 { "cohort-more-on-record" } else { "cohort-as-many-on-record" };
    desk.t(key, &[])
}
