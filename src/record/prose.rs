//! Prose: yearly reports, stories and pages.

use crate::date::Date;
use crate::node::Fields;
use crate::record::{
    Context, Judge, Kind, Meta, Record, Ref, Text, judge_list, judge_option, reference, references,
};

/// The report of one year.
#[derive(Clone, Debug)]
pub struct YearReport {
    /// What every record has; its id is the report's address.
    pub meta: Meta,
    /// The year it reports on.
    pub year: i16,
    /// Headline.
    pub title: Text,
    /// What it says, in two sentences.
    pub summary: Option<Text>,
    /// The cohorts it speaks of.
    pub cohorts: Vec<Ref>,
    /// Its headline figures.
    pub figures: Vec<Ref>,
    /// When it was published.
    pub published: Option<Date>,
    /// Who wrote it.
    pub authors: Vec<String>,
}

impl Record for YearReport {
    const KIND: Kind = Kind::Report;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, _: Context<'_>) -> Option<Self> {
        if fields.node("year").is_none() {
            fields.missing("year");
        }
        let year = fields.year("year");
        let title = fields.required_localized("title");
        let summary = fields.localized("summary");
        let cohorts = references(fields, "cohorts", Kind::Cohort);
        let figures = references(fields, "figures", Kind::Figure);
        let published = fields.date("published").map(|date| date.value);
        let authors = fields.texts("authors").into_iter().map(|author| author.value).collect();
        let (year, title) = (year?.value, title?);
        Some(Self { meta, year, title, summary, cohorts, figures, published, authors })
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, judge: &mut Judge<'_>) {
        judge_list(judge, "cohorts", &mut self.cohorts);
        judge_list(judge, "figures", &mut self.figures);
    }
}

/// A story about participants.
#[derive(Clone, Debug)]
pub struct Story {
    /// What every record has.
    pub meta: Meta,
    /// Title.
    pub title: Text,
    /// What it tells, in two sentences.
    pub summary: Option<Text>,
    /// When it was published.
    pub date: Option<Date>,
    /// Whom it is about.
    pub participants: Vec<Ref>,
    /// Which dimensions it is about.
    pub dimensions: Vec<Ref>,
    /// The cohort it belongs to.
    pub cohort: Option<Ref>,
}

impl Record for Story {
    const KIND: Kind = Kind::Story;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, _: Context<'_>) -> Option<Self> {
        let title = fields.required_localized("title");
        let summary = fields.localized("summary");
        let date = fields.date("date").map(|date| date.value);
        let participants = references(fields, "participants", Kind::Participant);
        let dimensions = references(fields, "dimensions", Kind::Dimension);
        let cohort = reference(fields, "cohort", Kind::Cohort);
        Some(Self { meta, title: title?, summary, date, participants, dimensions, cohort })
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, judge: &mut Judge<'_>) {
        judge_list(judge, "participants", &mut self.participants);
        judge_list(judge, "dimensions", &mut self.dimensions);
        judge_option(judge, "cohort", &mut self.cohort);
    }
}

/// A page of prose at any depth of the site.
#[derive(Clone, Debug)]
pub struct Page {
    /// What every record has; its id is its path (`about/team`).
    pub meta: Meta,
    /// Title.
    pub title: Text,
    /// What it says, in a sentence.
    pub summary: Option<Text>,
    /// Position in the menu.
    pub menu: Option<i64>,
}

impl Record for Page {
    const KIND: Kind = Kind::Page;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, _: Context<'_>) -> Option<Self> {
        let title = fields.required_localized("title");
        let summary = fields.localized("summary");
        let menu = fields.whole("menu").map(|position| position.value);
        Some(Self { meta, title: title?, summary, menu })
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, _: &mut Judge<'_>) {}
}
