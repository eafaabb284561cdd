//! The programme at a glance: what it is, how many, since when, says who; then the newest of
//! everything, each with the way to the rest.
//!
//! What stands here follows from the records by rules, so that nobody has to lay out a page:
//! - the headline figures are `figures` of `programme.yaml`, and two of them that seem to contradict
//!   each other are explained ([`why`]);
//! - the chart is the first chart record, in the order of ids, that draws the data set `cohorts` in
//!   columns; the map is the first that draws one; without one there is none;
//! - stories are the newest, and of those without a date the ones that stand first in the files.

mod places;
mod why;
mod winners;

use std::cmp::Reverse;

use serde::Serialize;

use crate::chart::Mark;
use crate::page::graph::{self, ChartCard};
use crate::page::rows::{self, CohortRow, EventRow, FigureCard, StoryCard};
use crate::page::{Desk, LinkTo, Plan, Txt, What};
use crate::query::Data as _;
use crate::record::Kind;
use crate::site::ChartPlan;

/// Events that are shown.
const EVENTS: usize = 4;

/// Stories that are shown.
const STORIES: usize = 3;

/// Plans the page.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    let title = press.site.text(&press.site.programme.name, press.lang).to_owned();
    plan.list(press.site.routes.root(press.lang), What::Home, title);
}

/// The page.
#[derive(Debug, Serialize)]
pub(super) struct Home {
    /// What kind of site this is, with the programme's years.
    kicker: String,
    name: Txt,
    summary: Option<Txt>,
    figures: Vec<FigureCard>,
    /// Why two headline figures differ.
    why: Option<why::Why>,
    report: Option<Teaser>,
    chart: Option<ChartCard>,
    map: Option<ChartCard>,
    cohorts: Option<Cohorts>,
    places: Option<places::Places>,
    winners: Option<winners::Winners>,
    events: Option<More<EventRow>>,
    stories: Option<More<StoryCard>>,
}

/// The newest of a kind, and the way to all.
#[derive(Debug, Serialize)]
struct More<T> {
    rows: Vec<T>,
    all: LinkTo,
}

/// The latest yearly report.
#[derive(Debug, Serialize)]
struct Teaser {
    year: i16,
    link: LinkTo,
    summary: Option<Txt>,
    /// What the button says.
    read: String,
}

/// Cohorts and reports by year.
#[derive(Debug, Serialize)]
struct Cohorts {
    rows: Vec<Line>,
    /// Whether a row counts participants of kinds that the reported number leaves out.
    others: bool,
    all: LinkTo,
}

/// A line of the table of cohorts.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Line {
    /// A cohort.
    Cohort {
        #[serde(flatten)]
        row: Box<CohortRow>,
        /// Whether its report is the latest.
        latest: bool,
    },
    /// A year of which no cohort is stated.
    Gap {
        year: i16,
        /// Always true: tells the two apart.
        gap: bool,
    },
}

/// Composes.
pub(super) fn home(desk: &Desk<'_>) -> Home {
    let site = desk.press.site;
    let summary = site.programme.summary.as_ref().or(site.config.description.as_ref());
    Home {
        kicker: kicker(desk),
        name: desk.text(&site.programme.name),
        summary: desk.maybe(summary),
        figures: rows::figures(desk, &site.programme.figures),
        why: why::why(desk),
        report: report(desk),
        chart: first_chart(desk, |plan| {
            let set = desk.press.site.data.schema().set(plan.query.set);
            plan.mark == Mark::Column && *set.name == *Kind::Cohort.folder()
        }),
        map: first_chart(desk, |plan| plan.mark == Mark::Map),
        cohorts: cohorts(desk),
        places: places::places(desk),
        winners: winners::winners(desk),
        events: events(desk),
        stories: stories(desk),
    }
}

/// What kind of site this is, with the programme's years.
pub(super) fn kicker(desk: &Desk<'_>) -> String {
    let site = desk.press.site;
    let years = site.years();
    let started = site.programme.started.map(|date| date.year);
    let from = started.into_iter().chain(years.first().copied()).min();
    let to = started.into_iter().chain(years.last().copied()).max();
    match (from, to) {
        (Some(from), Some(to)) if from < to => {
            let args = [("from", from.to_string().into()), ("to", to.to_string().into())];
            desk.t("site-kind-years", &args)
        }
        (Some(year), _) => desk.t("site-kind-year", &[("year", year.to_string().into())]),
        _ => desk.t("site-kind", &[]),
    }
}

/// Position of the latest yearly report.
fn latest(desk: &Desk<'_>) -> Option<usize> {
    let reports = desk.press.site.records.reports.list();
    (0..reports.len()).max_by_key(|at| (reports[*at].year, reports[*at].published, *at))
}

fn report(desk: &Desk<'_>) -> Option<Teaser> {
    let report = &desk.press.site.records.reports.list()[latest(desk)?];
    Some(Teaser {
        year: report.year,
        link: desk.record(Kind::Report, &report.meta.id),
        summary: desk.maybe(report.summary.as_ref()),
        read: desk.t("read-report", &[("year", report.year.to_string().into())]),
    })
}

/// The first chart record of the kind that is wanted; none that prose defines in place.
fn first_chart(desk: &Desk<'_>, wanted: impl Fn(&ChartPlan) -> bool) -> Option<ChartCard> {
    let site = desk.press.site;
    let fitting = site.records.charts.iter().find(|chart| {
        let plan = site.charts.get(&chart.meta.id).filter(|plan| plan.defined_in.is_none());
        plan.is_some_and(&wanted)
    });
    graph::card(desk, &fitting?.meta.id)
}

fn cohorts(desk: &Desk<'_>) -> Option<Cohorts> {
    let records = &desk.press.site.records;
    let list = records.cohorts.list();
    let from = list.iter().map(|cohort| cohort.year).min()?;
    let to = list.iter().map(|cohort| cohort.year).max()?;
    let newest =
        latest(desk).map(|at| desk.record(Kind::Report, &records.reports.list()[at].meta.id));
    let mut lines = Vec::new();
    let mut others = false;
    for year in (from..=to).rev() {
        let before = lines.len();
        for at in (0..list.len()).filter(|at| list[*at].year == year) {
            let row = Box::new(rows::cohort(desk, at));
            others |= row.others.is_some();
            let report = row.report.as_ref().map(|report| &report.href);
            let latest = report.is_some() && report == newest.as_ref().map(|newest| &newest.href);
            lines.push(Line::Cohort { row, latest });
        }
        if lines.len() == before {
            lines.push(Line::Gap { year, gap: true });
        }
    }
    let all = desk.section(&["cohorts"], desk.t("all-cohorts", &[]));
    Some(Cohorts { rows: lines, others, all })
}

fn events(desk: &Desk<'_>) -> Option<More<EventRow>> {
    let events = desk.press.site.records.events.list();
    let mut newest: Vec<usize> = (0..events.len()).collect();
    newest.sort_by_key(|at| Reverse((events[*at].date.first_day(), *at)));
    let rows: Vec<EventRow> = newest.iter().take(EVENTS).map(|at| rows::event(desk, *at)).collect();
    let all = desk.t("all-events", &[("n", events.len().into())]);
    (!rows.is_empty()).then(|| More { rows, all: desk.section(&["events"], all) })
}

fn stories(desk: &Desk<'_>) -> Option<More<StoryCard>> {
    let stories = desk.press.site.records.stories.list();
    let mut newest: Vec<usize> = (0..stories.len()).collect();
    newest.sort_by_key(|at| (Reverse(stories[*at].date), stories[*at].meta.span));
    let rows: Vec<StoryCard> =
        newest.iter().take(STORIES).map(|at| rows::story(desk, *at)).collect();
    let all = desk.section(&["stories"], desk.t("all-stories", &[]));
    (!rows.is_empty()).then_some(More { rows, all })
}
