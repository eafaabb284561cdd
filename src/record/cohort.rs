//! Cohorts: the yearly intakes, as reported. What is on record is counted from the participants.

use crate::node::Fields;
use crate::record::{Context, Judge, Kind, Meta, Record, Ref, Text, references};
use crate::source::Spanned;

/// One intake of participants.
#[derive(Clone, Debug)]
pub struct Cohort {
    /// What every record has.
    pub meta: Meta,
    /// Its year.
    pub year: i16,
    /// Its name.
    pub name: Text,
    /// The number reported as taken in.
    pub intake: Option<Spanned<f64>>,
    /// The participant kinds that `intake` counts; empty: all.
    pub intake_kinds: Vec<Ref>,
    /// How many of them are reported as taken in before.
    pub returning: Option<Spanned<f64>>,
    /// One or two sentences.
    pub summary: Option<Text>,
}

impl Record for Cohort {
    const KIND: Kind = Kind::Cohort;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, _: Context<'_>) -> Option<Self> {
        if fields.node("year").is_none() {
            fields.missing("year");
        }
        let year = fields.year("year").map(|year| year.value);
        let name = fields.required_localized("name");
        let intake = fields.count("intake");
        let intake_kinds = references(fields, "intake_kinds", Kind::ParticipantKind);
        let returning = fields.count("returning");
        let summary = fields.localized("summary");
        Some(Self { meta, year: year?, name: name?, intake, intake_kinds, returning, summary })
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, judge: &mut Judge<'_>) {
        for kind in &self.intake_kinds {
            judge("intake_kinds", kind, true);
        }
    }
}
