//! Yearly reports: the narrative of a year, and below it what the records of that year hold, so
//! that a report is whole even where its author wrote two paragraphs.

mod members;
#[cfg(test)]
mod tests;
mod winners;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;

use crate::dataset::Format;
use crate::lang::Conjunction;
use crate::page::prose::{self, Place, Prose, TocItem};
use crate::page::rows::{self, EventRow, FigureCard, StoryCard};
use crate::page::{Day, Desk, LinkTo, Picture, Plan, SourceItem, Txt, What};
use crate::record::{Cohort, Kind, YearReport};
use crate::site::{Positions, Site};
use members::{CohortPart, Doubt};
use winners::WinnersPart;

/// Plans the list and every report.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    plan.list(press.section(&["reports"]), What::Reports, press.t("reports-title", &[]));
    for (at, report) in press.site.records.reports.iter().enumerate() {
        let title = press.site.text(&report.title, press.lang);
        let title = press.t(
            "report-page-title",
            &[("year", report.year.to_string().into()), ("title", title.into())],
        );
        plan.durable(press.url(Kind::Report, &report.meta.id), What::Report(at), title);
    }
}

/// The list of reports.
#[derive(Debug, Serialize)]
pub(super) struct ReportList {
    title: String,
    lead: String,
    /// Newest first; years of the programme without a report among them.
    years: Vec<Entry>,
}

/// A year in the list.
#[derive(Debug, Serialize)]
struct Entry {
    year: i16,
    /// 'Yearly report 2022'.
    kicker: Option<String>,
    report: Option<LinkTo>,
    summary: Option<Txt>,
    /// Key counts in words.
    counts: Vec<String>,
    /// Whether no report is newer.
    latest: bool,
    /// What is said of a year without a report.
    gap: Option<String>,
    /// Its cohorts, where there is no report that tells of them.
    cohorts: Vec<LinkTo>,
}

/// Composes the list of reports.
pub(super) fn list(desk: &Desk<'_>) -> ReportList {
    let site = desk.press.site;
    let mut reports: Vec<&YearReport> = site.records.reports.iter().collect();
    reports.sort_by_key(|report| Reverse((report.year, report.meta.id.clone())));
    let told: BTreeSet<i16> = reports.iter().map(|report| report.year).collect();
    let latest = told.last().copied();
    let mut years: Vec<Entry> = reports
        .into_iter()
        .map(|report| Entry {
            year: report.year,
            kicker: Some(desk.t("report-kind-year", &[("year", report.year.to_string().into())])),
            report: Some(desk.record(Kind::Report, &report.meta.id)),
            summary: desk.maybe(report.summary.as_ref()),
            counts: counts(desk, report),
            latest: Some(report.year) == latest,
            gap: None,
            cohorts: Vec::new(),
        })
        .collect();
    let untold = site.years().into_iter().filter(|year| !told.contains(year));
    years.extend(untold.map(|year| gap(desk, year)));
    years.sort_by_key(|year| Reverse(year.year));
    ReportList { title: desk.t("reports-title", &[]), lead: desk.t("reports-lead", &[]), years }
}

/// A year without a report.
fn gap(desk: &Desk<'_>, year: i16) -> Entry {
    let site = desk.press.site;
    let cohorts: Vec<LinkTo> = site
        .cohorts_by_year()
        .into_iter()
        .filter(|cohort| cohort.year == year)
        .map(|cohort| desk.record(Kind::Cohort, &cohort.meta.id))
        .collect();
    let winners = site.records.winners.iter().any(|winner| winner.year.value == year);
    let key = if cohorts.is_empty() && !winners { "year-no-cohort" } else { "report-none" };
    let gap = Some(desk.t(key, &[]));
    Entry {
        year,
        kicker: None,
        report: None,
        summary: None,
        counts: Vec::new(),
        latest: false,
        gap,
        cohorts,
    }
}

/// What the records of the year hold, in a few words.
fn counts(desk: &Desk<'_>, report: &YearReport) -> Vec<String> {
    let site = desk.press.site;
    let mut counts: Vec<String> = site
        .cohorts_of(report)
        .into_iter()
        .filter(|cohort| {
            cohort.intake.is_some() || !site.index.cohort(&cohort.meta.id).members.is_empty()
        })
        .map(|cohort| members::reported_on_record(desk, cohort))
        .collect();
    let winners = site.records.winners.iter();
    let winners = winners.filter(|winner| winner.year.value == report.year).count();
    if winners > 0 {
        counts.push(desk.t("count-winners", &[("n", winners.into())]));
    }
    counts
}

/// A file to take away.
#[derive(Debug, Serialize)]
pub(super) struct Download {
    title: String,
    href: String,
    note: Option<String>,
}

/// One report.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    year: i16,
    /// 'Yearly report 2022'.
    kicker: String,
    title: Txt,
    summary: Option<Txt>,
    published: Option<Day>,
    updated: Option<Day>,
    authors: Option<String>,
    /// How many corrections it had, and where they stand.
    corrections: LinkTo,
    /// How many sources it rests on, in words.
    source_count: Option<String>,
    picture: Option<Picture>,
    toc: Vec<TocItem>,
    figures: Vec<FigureCard>,
    body: Option<Prose>,
    cohorts: Vec<CohortPart>,
    events: Vec<EventRow>,
    winners: Option<WinnersPart>,
    stories: Vec<StoryCard>,
    doubts: Vec<Doubt>,
    links: Vec<LinkTo>,
    sources: Vec<SourceItem>,
    downloads: Vec<Download>,
    previous: Option<LinkTo>,
    next: Option<LinkTo>,
}

/// Composes one report. Sources are numbered from the top of the page to its end.
pub(super) fn one(desk: &Desk<'_>, at: usize) -> Report {
    let report = &desk.press.site.records.reports.list()[at];
    let id = &report.meta.id;
    let year = report.year.to_string();
    let figures = rows::figures(desk, &report.figures);
    let body = report.meta.body.as_ref();
    let body = body.map(|body| prose::flow(desk, body, Place::main(Kind::Report, id)));
    let told = desk.press.site.cohorts_of(report);
    let parts: Vec<CohortPart> = told.iter().map(|cohort| members::part(desk, cohort)).collect();
    let parts: Vec<CohortPart> = parts.into_iter().filter(CohortPart::says_something).collect();
    let winners = winners::part(desk, report.year);
    let doubts = members::doubts(desk, &told);
    let _ = desk.cite(&report.meta.sources);
    let sources = desk.sources();
    let (previous, next) = neighbours(desk, report);
    let mut page = Report {
        year: report.year,
        kicker: desk.t("report-kind-year", &[("year", year.into())]),
        title: desk.text(&report.title),
        summary: desk.maybe(report.summary.as_ref()),
        published: report.published.map(|date| desk.day(date)),
        updated: report.meta.updated.map(|date| desk.day(date)),
        authors: (!report.authors.is_empty())
            .then(|| desk.press.format.list(&report.authors, Conjunction::And)),
        corrections: corrections(desk, id),
        source_count: (!sources.is_empty())
            .then(|| desk.t("count-sources", &[("n", sources.len().into())])),
        picture: desk.picture(report.meta.image.as_ref()),
        toc: Vec::new(),
        figures,
        body,
        cohorts: parts,
        events: events(desk, report.year),
        winners,
        stories: stories(desk, &told),
        doubts,
        links: outside(desk, &report.meta.links),
        sources,
        downloads: if desk.is_away() { Vec::new() } else { downloads(desk, report) },
        previous,
        next,
    };
    page.toc = contents(desk, &page);
    page
}

/// Links to other sites.
pub(super) fn outside(desk: &Desk<'_>, links: &[crate::record::Link]) -> Vec<LinkTo> {
    let link = |link: &crate::record::Link| LinkTo {
        title: desk.text(&link.title),
        href: link.url.value.clone(),
    };
    links.iter().map(link).collect()
}

fn corrections(desk: &Desk<'_>, id: &std::sync::Arc<str>) -> LinkTo {
    let made = desk.press.site.index.corrections.get(&(Kind::Report, id.clone()));
    let title = match made {
        Some(made) => desk.t("report-corrections-n", &[("n", made.0.len().into())]),
        None => desk.t("report-corrections-none", &[]),
    };
    desk.section(&["corrections"], title)
}

/// Events that begin in a year, by date.
fn events(desk: &Desk<'_>, year: i16) -> Vec<EventRow> {
    let records = desk.press.site.records.events.list();
    let mut found: Vec<usize> =
        (0..records.len()).filter(|at| records[*at].date.year == year).collect();
    found.sort_by_key(|at| records[*at].date);
    found.into_iter().map(|at| rows::event(desk, at)).collect()
}

/// Stories of the cohorts.
fn stories(desk: &Desk<'_>, cohorts: &[&Cohort]) -> Vec<StoryCard> {
    let index = &desk.press.site.index.cohort_stories;
    let found: BTreeSet<usize> = cohorts
        .iter()
        .filter_map(|cohort| index.get(&cohort.meta.id))
        .flat_map(|Positions(found)| found.iter().copied())
        .collect();
    found.into_iter().map(|at| rows::story(desk, at)).collect()
}

/// Address of the press kit that goes along with a report, from the site's root. It holds every
/// language and is there once.
#[must_use]
pub fn press_kit_url(site: &Site, report: &str) -> String {
    let first = site.config.default_language();
    format!("{}press-kit.zip", site.routes.record(first, Kind::Report, report))
}

/// The press kit of a report.
pub(super) fn press_kit(desk: &Desk<'_>, report: &YearReport) -> Download {
    let title = desk.t("report-press-kit", &[("year", report.year.to_string().into())]);
    file(desk, title, &press_kit_url(desk.press.site, &report.meta.id), "ZIP")
}

/// The press kit, the tables of the year's kinds of records, and everything else.
fn downloads(desk: &Desk<'_>, report: &YearReport) -> Vec<Download> {
    let csv = |set: &str| {
        let title = desk.t(&format!("set-{set}"), &[]);
        file(desk, title, &Format::Csv.address(set), Format::Csv.name())
    };
    let all = Download {
        title: desk.t("report-all-data", &[]),
        href: desk.href(&desk.press.section(&["data"])),
        note: None,
    };
    vec![press_kit(desk, report), csv("participations"), csv("winners"), all]
}

fn file(desk: &Desk<'_>, title: String, url: &str, format: &str) -> Download {
    Download { title, href: desk.href(url), note: Some(file_note(desk, format, url)) }
}

/// A file's format and size.
fn file_note(desk: &Desk<'_>, format: &str, url: &str) -> String {
    match desk.size(url) {
        Some(size) => desk.t("file-note", &[("format", format.into()), ("size", size.into())]),
        None => format.to_owned(),
    }
}

/// The reports before and after, by year.
fn neighbours(desk: &Desk<'_>, report: &YearReport) -> (Option<LinkTo>, Option<LinkTo>) {
    let order = |report: &YearReport| (report.year, report.meta.id.clone());
    let own = order(report);
    let link = |other: &YearReport| {
        let mut link = desk.record(Kind::Report, &other.meta.id);
        link.title.text = format!("{}: {}", other.year, link.title.text);
        link
    };
    let reports = || desk.press.site.records.reports.iter();
    let before = reports().filter(|other| order(other) < own).max_by_key(|other| order(other));
    let after = reports().filter(|other| order(other) > own).min_by_key(|other| order(other));
    (before.map(link), after.map(link))
}

/// The sections of the page: those of the text among those that every report has.
fn contents(desk: &Desk<'_>, page: &Report) -> Vec<TocItem> {
    let section = |there: bool, id: &str, key: &str| {
        let text = Txt { text: desk.t(key, &[]), lang: None };
        there.then(|| TocItem { id: id.to_owned(), text })
    };
    let first = section(!page.figures.is_empty(), "figures", "report-figures");
    let text = page.body.iter().flat_map(|body| body.toc.iter().cloned());
    let rest = [
        section(!page.cohorts.is_empty(), "participants", "report-participants"),
        section(!page.events.is_empty(), "events", "report-events"),
        section(page.winners.is_some(), "winners", "report-winners"),
        section(!page.stories.is_empty(), "stories", "report-stories"),
        section(!page.doubts.is_empty(), "doubts", "doubts"),
        section(!page.links.is_empty(), "links", "label-links"),
        section(!page.sources.is_empty(), "sources", "sources-heading"),
        section(true, "download", "report-download"),
    ];
    first.into_iter().chain(text).chain(rest.into_iter().flatten()).collect()
}
