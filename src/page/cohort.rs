//! Cohorts: the number reported as taken in beside those on record by name, and why they differ.

mod members;
mod numbers;

use serde::Serialize;

use crate::lang::Conjunction;
use crate::page::graph::{self, ChartCard};
use crate::page::parts::{self, Download, Excerpt, Fact, Neighbours};
use crate::page::rows::{self, CohortRow, EventRow, StoryCard, WinnerRow};
use crate::page::{Desk, Picture, Plan, Txt, What};
use crate::record::{Cohort, Kind};
use crate::site::Positions;

use members::{Doubt, Group, Members};
use numbers::Number;

/// Winners of the year that a cohort's page shows before it leads to the page of all of them.
const WINNERS_SHOWN: usize = 25;

/// All cohorts.
#[derive(Debug, Serialize)]
struct CohortsPage {
    /// Cohorts and the years between them without one, newest first.
    rows: Vec<CohortLine>,
    /// Whether any cohort has participants of kinds that its intake does not count.
    others: bool,
    /// The years without a cohort, as a list.
    gaps: Option<String>,
    downloads: Vec<Download>,
}

/// A line of the table of cohorts.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(super) enum CohortLine {
    /// A cohort.
    Cohort(Box<CohortRow>),
    /// A year between cohorts for which none is stated.
    Gap {
        /// The year.
        year: i16,
        /// True: tells it from a cohort.
        gap: bool,
    },
}

/// One cohort.
#[derive(Debug, Serialize)]
struct CohortPage {
    lead: Option<Txt>,
    picture: Option<Picture>,
    numbers: Vec<Number>,
    /// Why the number reported and the number on record differ.
    difference: String,
    chart: Option<ChartCard>,
    facts: Vec<Fact>,
    groups: Vec<Group>,
    /// What a name without a remark means.
    unmarked: Option<String>,
    events_title: String,
    events: Vec<EventRow>,
    winners_title: String,
    winners: Excerpt<WinnerRow>,
    stories: Vec<StoryCard>,
    doubts: Vec<Doubt>,
    neighbours: Neighbours,
}

/// Plans the pages.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    let cohorts = press.site.records.cohorts.list();
    if cohorts.is_empty() {
        return;
    }
    plan.list(press.section(&["cohorts"]), What::Cohorts, press.t("cohorts-title", &[]));
    let name = |it: &Cohort| press.site.text(&it.name, press.lang).to_owned();
    let names = cohorts.iter().map(|it| (name(it), it.meta.id.to_string())).collect();
    for (at, title) in parts::unique_titles(names).into_iter().enumerate() {
        plan.durable(press.url(Kind::Cohort, &cohorts[at].meta.id), What::Cohort(at), title);
    }
}

/// Composes the list of cohorts.
pub(super) fn list(desk: &Desk<'_>) -> impl Serialize + use<> {
    let rows = lines(desk);
    let others =
        rows.iter().any(|row| matches!(row, CohortLine::Cohort(row) if row.others.is_some()));
    let mut gaps: Vec<String> = rows
        .iter()
        .filter_map(|row| match row {
            CohortLine::Gap { year, .. } => Some(year.to_string()),
            CohortLine::Cohort(_) => None,
        })
        .collect();
    gaps.reverse();
    let years = desk.press.format.list(&gaps, Conjunction::And);
    let downloads = parts::downloads(desk, Kind::Cohort, desk.press.site.records.cohorts.len());
    CohortsPage {
        others,
        gaps: (!gaps.is_empty()).then(|| desk.t("cohorts-gap", &[("years", years.into())])),
        rows,
        downloads,
    }
}

/// Cohorts and the years between them without one, newest first.
#[must_use]
pub(super) fn lines(desk: &Desk<'_>) -> Vec<CohortLine> {
    let cohorts = &desk.press.site.records.cohorts;
    let mut lines = Vec::new();
    let mut last: Option<i16> = None;
    for cohort in desk.press.site.cohorts_by_year() {
        let missing = last.map_or(cohort.year, |year| year + 1)..cohort.year;
        lines.extend(missing.map(|year| CohortLine::Gap { year, gap: true }));
        last = Some(cohort.year);
        let at = cohorts.position(&cohort.meta.id);
        lines.extend(at.map(|at| CohortLine::Cohort(Box::new(rows::cohort(desk, at)))));
    }
    lines.reverse();
    lines
}

/// Composes one cohort.
pub(super) fn one(desk: &Desk<'_>, at: usize) -> impl Serialize + use<> {
    let site = desk.press.site;
    let cohort = &site.records.cohorts.list()[at];
    let year = cohort.year.to_string();
    let awards = site.records.awards.iter();
    let won = awards.map(|award| site.index.winners_of_edition(&award.meta.id, cohort.year));
    let won = Positions(won.flat_map(|winners| winners.0.iter().copied()).collect());
    let members = Members::new(desk, cohort);
    let in_year = [("year", year.as_str().into())];
    let events = parts::events_of(desk, cohort.year);
    CohortPage {
        lead: desk.maybe(cohort.summary.as_ref()),
        picture: parts::picture(desk, &cohort.meta),
        numbers: numbers::numbers(desk, cohort, &won),
        difference: numbers::difference(desk, cohort),
        chart: graph::own_card(desk, Kind::Cohort, &cohort.meta.id),
        facts: facts(desk, cohort, &members),
        groups: members.groups(),
        unmarked: members.unmarked(),
        events_title: desk.t("events-in-year", &in_year),
        events: events.into_iter().map(|at| rows::event(desk, at)).collect(),
        winners_title: desk.t("cohort-winners", &in_year),
        winners: parts::winner_excerpt(desk, &won.0, WINNERS_SHOWN, ("year", &year)),
        stories: parts::stories(desk, site.index.cohort_stories.get(&cohort.meta.id)),
        doubts: members.doubts(),
        neighbours: neighbours(desk, cohort),
    }
}

fn facts(desk: &Desk<'_>, cohort: &Cohort, members: &Members<'_>) -> Vec<Fact> {
    let kinds = numbers::kinds(desk, &cohort.intake_kinds).map(parts::plain);
    let kinds = kinds.map(|kinds| parts::fact(desk, "label-intake-kinds", vec![kinds]));
    let mut facts: Vec<Fact> = kinds.into_iter().collect();
    facts.extend(members.other_kinds(cohort));
    facts.extend(members.tallies());
    let report = desk.press.site.records.cohorts.position(&cohort.meta.id);
    if let Some(report) = report.and_then(|at| rows::cohort(desk, at).report) {
        facts.push(parts::linked(desk, "report-kind", vec![report]));
    }
    facts.extend(parts::general_facts(desk, Kind::Cohort, &cohort.meta));
    facts
}

fn neighbours(desk: &Desk<'_>, cohort: &Cohort) -> Neighbours {
    let cohorts = desk.press.site.cohorts_by_year();
    let link = |cohort: &&Cohort| desk.record(Kind::Cohort, &cohort.meta.id);
    let at = cohorts.iter().position(|other| other.meta.id == cohort.meta.id);
    at.map_or_else(Neighbours::default, |at| Neighbours {
        previous: at.checked_sub(1).and_then(|at| cohorts.get(at)).map(link),
        next: cohorts.get(at + 1).map(link),
    })
}
