//! [`Site`]: the programme, checked and linked. Whoever holds one knows that every reference leads
//! somewhere, that nothing hidden is left, and that every figure was recomputed. Only `check` makes
//! one, and nothing changes it.

mod data;
mod directive;
mod figures;
mod index;
mod routes;

pub use data::{Ingredients, SiteData, Table};
pub use directive::{
    AnnotationPlan, Atlas, Axes, ChartPlan, DirectivePlan, ListPlan, OwnChart, TablePlan,
};
pub use figures::{CheckResult, FigureResult, FigureStatus};
pub use index::{CohortCount, Index, Key, Positions, edition};
pub use routes::Routes;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::config::Config;
use crate::date::Date;
use crate::lang::Lang;
use crate::record::{
    Award, Cohort, Dimension, Edition, Kind, Participant, ParticipantKind, Place, Programme,
    Records, Ref, Text, Winner, YearReport,
};
use crate::source::{Span, Spanned};

/// A programme that may be published.
#[derive(Debug)]
pub struct Site {
    /// How it is published.
    pub config: Config,
    /// What it is.
    pub programme: Programme,
    /// Its published records, every reference of which leads to one of them.
    pub records: Records,
    /// Relations read backwards.
    pub index: Index,
    /// The data sets of queries.
    pub data: SiteData,
    /// Figures by id.
    pub figures: BTreeMap<Arc<str>, FigureResult>,
    /// What each chart draws, by id.
    pub charts: BTreeMap<Arc<str>, ChartPlan>,
    /// The charts that pages of records have without their authors' asking.
    pub own_charts: BTreeMap<Key, OwnChart>,
    /// Boundaries by their name in `site.yaml`.
    pub maps: BTreeMap<String, Atlas>,
    /// The prose that defines a chart in place, by the chart's id.
    pub defined_in: BTreeMap<Arc<str>, Key>,
    /// Links of prose to pages of the site, as addresses from its root.
    pub links: Vec<Spanned<String>>,
    /// What each directive in prose shows, by its place.
    pub directives: BTreeMap<Span, DirectivePlan>,
    /// Addresses of records.
    pub routes: Routes,
    /// Files of `content/media/` that published records show or link to.
    pub media: Vec<String>,
    /// Whether drafts and embargoed records are shown.
    pub preview: bool,
    /// Those of them that only a preview shows: drafts, and what is still under embargo.
    pub held: BTreeSet<(Kind, Arc<str>)>,
}

impl Site {
    /// The wording for a language.
    #[must_use]
    pub fn text<'a>(&'a self, text: &'a Text, lang: &Lang) -> &'a str {
        &text.get(lang, &self.config.languages).0.value
    }

    /// The cohorts by year, then id.
    #[must_use]
    pub fn cohorts_by_year(&self) -> Vec<&Cohort> {
        let mut cohorts: Vec<&Cohort> = self.records.cohorts.iter().collect();
        cohorts.sort_by(|a, b| (a.year, &a.meta.id).cmp(&(b.year, &b.meta.id)));
        cohorts
    }

    /// The cohorts a report speaks of: those it names, else those of its year, by year, then id.
    #[must_use]
    pub fn cohorts_of(&self, report: &YearReport) -> Vec<&Cohort> {
        if report.cohorts.is_empty() {
            let all = self.cohorts_by_year().into_iter();
            return all.filter(|cohort| cohort.year == report.year).collect();
        }
        report.cohorts.iter().filter_map(|cohort| self.records.cohorts.get(&cohort.id)).collect()
    }

    /// The participant a winner is, if it is one.
    #[must_use]
    pub fn winner_participant(&self, winner: &Winner) -> Option<&Participant> {
        self.records.participants.get(&winner.participant.as_ref()?.id)
    }

    /// A winner's name: its own, else its participant's.
    #[must_use]
    pub fn winner_name<'a>(&'a self, winner: &'a Winner) -> &'a Text {
        let participant = self.winner_participant(winner).map(|participant| &participant.name);
        winner.name.as_ref().or(participant).unwrap_or(&self.programme.name)
    }

    /// A winner's place: its own, else its participant's.
    #[must_use]
    pub fn winner_place(&self, winner: &Winner) -> Option<&Place> {
        let place = winner.place.as_ref();
        let place = place.or_else(|| self.winner_participant(winner)?.place.as_ref())?;
        self.records.places.get(&place.id)
    }

    /// A winner's kind: its own, else its participant's.
    #[must_use]
    pub fn winner_kind(&self, winner: &Winner) -> Option<&ParticipantKind> {
        let kind = winner.kind.as_ref();
        let kind = kind.or_else(|| self.winner_participant(winner).map(|who| &who.kind))?;
        self.programme.participant_kind(&kind.id)
    }

    /// A winner's award.
    #[must_use]
    pub fn winner_award(&self, winner: &Winner) -> Option<&Award> {
        self.records.awards.get(&winner.award.id)
    }

    /// A winner's dimension: its own, else its award's.
    #[must_use]
    pub fn winner_dimension(&self, winner: &Winner) -> Option<&Dimension> {
        let own = winner.dimension.as_ref();
        let dimension = own.or_else(|| self.winner_award(winner)?.dimension.as_ref())?;
        self.programme.dimension(&dimension.id)
    }

    /// A winner's edition.
    #[must_use]
    pub fn winner_edition(&self, winner: &Winner) -> Option<&Edition> {
        edition(self.winner_award(winner)?, winner.year.value)
    }

    /// Title or name of a record.
    #[must_use]
    pub fn title(&self, reference: &Ref) -> Option<&Text> {
        self.title_of(reference.kind, &reference.id)
    }

    /// Title or name of the record of this kind and id.
    #[must_use]
    pub fn title_of(&self, kind: Kind, id: &str) -> Option<&Text> {
        let records = &self.records;
        match kind {
            Kind::Participant => records.participants.get(id).map(|it| &it.name),
            Kind::Cohort => records.cohorts.get(id).map(|it| &it.name),
            Kind::Award => records.awards.get(id).map(|it| &it.name),
            Kind::Winner => records.winners.get(id).map(|it| self.winner_name(it)),
            Kind::Event => records.events.get(id).map(|it| &it.name),
            Kind::Place => records.places.get(id).map(|it| &it.name),
            Kind::Source => records.sources.get(id).map(|it| &it.title),
            Kind::Figure => records.figures.get(id).map(|it| &it.label),
            Kind::Chart => records.charts.get(id).map(|it| &it.title),
            Kind::Correction => records.corrections.get(id).map(|it| &it.what),
            Kind::Report => records.reports.get(id).map(|it| &it.title),
            Kind::Story => records.stories.get(id).map(|it| &it.title),
            Kind::Page => records.pages.get(id).map(|it| &it.title),
            Kind::Dimension => self.programme.dimension(id).map(|it| &it.name),
            Kind::ParticipantKind => self.programme.participant_kind(id).map(|it| &it.name),
        }
    }

    /// Every year of which something is on record, first to last without holes.
    #[must_use]
    pub fn years(&self) -> Vec<i16> {
        let records = &self.records;
        let years = records
            .cohorts
            .iter()
            .map(|cohort| cohort.year)
            .chain(records.reports.iter().map(|report| report.year))
            .chain(records.winners.iter().map(|winner| winner.year.value));
        match (years.clone().min(), years.max()) {
            (Some(first), Some(last)) => (first..=last).collect(),
            _ => Vec::new(),
        }
    }

    /// The newest date among the records: what the data are as of.
    #[must_use]
    pub fn data_date(&self) -> Option<Date> {
        let records = &self.records;
        let reports = records.reports.iter().filter_map(|report| report.published);
        let updated = records.participants.iter().filter_map(|it| it.meta.updated);
        let corrections = records.corrections.iter().map(|correction| correction.date);
        let events = records.events.iter().map(|event| event.date);
        reports.chain(updated).chain(corrections).chain(events).max()
    }
}
