//! What a journalist needs in a hurry: whom to ask, numbers that can be quoted, the latest reports,
//! files, marks and the terms of use.

use std::cmp::Reverse;

use serde::Serialize;

use crate::page::report::{Download as Kit, press_kit};
use crate::page::rows::{self, FigureCard};
use crate::page::social::home_card;
use crate::page::{ChartFile, Desk, LinkTo, Txt};
use crate::record::{Kind, Role, YearReport};
use crate::site::DirectivePlan;

/// Reports that are shown.
const REPORTS: usize = 3;

/// Sets that are offered at once; the page of data has the others.
const SETS: [&str; 4] = ["participants", "winners", "cohorts", "figures"];

/// The page.
#[derive(Debug, Serialize)]
pub(in crate::page) struct ForPress {
    contact: Option<Txt>,
    email: Option<String>,
    publisher: Option<Txt>,
    publisher_url: Option<String>,
    figures: Vec<FigureCard>,
    all_figures: LinkTo,
    reports: Vec<Report>,
    /// The charts of the latest report, as files.
    charts: Option<Charts>,
    downloads: Vec<Download>,
    /// The brand's pictures.
    logos: Vec<Logo>,
    /// The picture beside links to the site, where there is one.
    card: Option<String>,
    about: Option<Txt>,
    organisations: Vec<Organisations>,
    /// Licence of the data, an SPDX id.
    licence: Option<String>,
    /// The press kits of the reports, the newest first.
    kits: Vec<Kit>,
}

/// A yearly report.
#[derive(Debug, Serialize)]
struct Report {
    year: i16,
    link: LinkTo,
    summary: Option<Txt>,
}

/// The charts of a report.
#[derive(Debug, Serialize)]
struct Charts {
    report: LinkTo,
    charts: Vec<ChartFiles>,
}

/// A chart, and its files.
#[derive(Debug, Serialize)]
struct ChartFiles {
    link: LinkTo,
    files: Vec<LinkTo>,
}

/// A picture of the brand.
#[derive(Debug, Serialize)]
struct Logo {
    href: String,
    /// What it is.
    title: String,
    /// Its format.
    note: String,
}

/// A set of rows, as files.
#[derive(Debug, Serialize)]
struct Download {
    title: String,
    /// How many rows there are.
    count: String,
    files: Vec<LinkTo>,
}

/// Organisations with one part: the shape of an item of the component `facts`.
#[derive(Debug, Serialize)]
struct Organisations {
    label: String,
    values: Vec<Organisation>,
}

/// An organisation.
#[derive(Debug, Serialize)]
struct Organisation {
    title: Txt,
    href: Option<String>,
}

/// Composes.
pub(in crate::page) fn press(desk: &Desk<'_>) -> ForPress {
    let site = desk.press.site;
    let publisher = &site.config.publisher;
    let about = site.programme.summary.as_ref().or(site.config.description.as_ref());
    let all = desk.t("all-figures", &[("n", site.figures.len().into())]);
    ForPress {
        contact: desk.maybe(publisher.press_contact.as_ref()),
        email: publisher.email.as_ref().map(|email| email.value.clone()),
        publisher: desk.maybe(publisher.name.as_ref()),
        publisher_url: publisher.url.as_ref().map(|url| url.value.clone()),
        figures: rows::figures(desk, &site.programme.figures),
        all_figures: desk.section(&["figures"], all),
        reports: reports(desk),
        charts: charts(desk),
        downloads: SETS.into_iter().filter_map(|name| download(desk, name)).collect(),
        logos: logos(desk),
        card: home_card(desk.press).map(|card| desk.href(&card)),
        about: desk.maybe(about),
        organisations: organisations(desk),
        licence: site.config.licence.as_ref().map(|licence| licence.value.clone()),
        kits: kits(desk),
    }
}

/// Yearly reports, the newest first.
fn newest<'a>(desk: &Desk<'a>) -> Vec<&'a YearReport> {
    let mut newest: Vec<_> = desk.press.site.records.reports.iter().collect();
    newest.sort_by_key(|report| Reverse((report.year, report.published)));
    newest
}

fn reports(desk: &Desk<'_>) -> Vec<Report> {
    let report = newest(desk).into_iter().take(REPORTS).map(|report| Report {
        year: report.year,
        link: desk.record(Kind::Report, &report.meta.id),
        summary: desk.maybe(report.summary.as_ref()),
    });
    report.collect()
}

/// The charts of the latest report that shows any, in its order.
fn charts(desk: &Desk<'_>) -> Option<Charts> {
    let press = desk.press;
    let shown = |report: &&YearReport| {
        let ids = shown_in(desk, report);
        (!ids.is_empty()).then(|| (report.meta.id.clone(), ids))
    };
    let (report, ids) = newest(desk).iter().find_map(shown)?;
    let file = |id: &str, file: ChartFile, format: &str| LinkTo {
        title: Txt { text: format.to_owned(), lang: None },
        href: desk.href(&file.of_record(press, id)),
    };
    let chart = |id: &str| ChartFiles {
        link: desk.record(Kind::Chart, id),
        files: vec![
            file(id, ChartFile::Png, "PNG"),
            file(id, ChartFile::Svg, "SVG"),
            file(id, ChartFile::Csv, "CSV"),
        ],
    };
    Some(Charts {
        report: desk.record(Kind::Report, &report),
        charts: ids.into_iter().map(chart).collect(),
    })
}

/// The charts that the text of a report shows, each once.
fn shown_in<'a>(desk: &Desk<'a>, report: &YearReport) -> Vec<&'a str> {
    let site = desk.press.site;
    let mut ids: Vec<&str> = Vec::new();
    let Some(body) = &report.meta.body else { return ids };
    let (body, _) = body.get(desk.lang(), &site.config.languages);
    for directive in body.document.directives() {
        if let Some(DirectivePlan::Chart(id)) = site.directives.get(&directive.span)
            && !ids.contains(&&**id)
        {
            ids.push(id);
        }
    }
    ids
}

/// The brand's pictures, as the site's author gave them.
fn logos(desk: &Desk<'_>) -> Vec<Logo> {
    let press = desk.press;
    let brand = &press.site.config.brand;
    let assets = press.assets;
    let given = [
        ("press-logo", assets.logo.as_ref()),
        // Without one of its own, a site has the theme's, which is nobody's mark.
        ("press-icon", assets.favicon.as_ref().filter(|_| brand.favicon.is_some())),
    ];
    let logo = |(key, href): (&str, Option<&String>)| {
        let href = href?;
        let (_, ending) = href.rsplit_once('.')?;
        Some(Logo { title: desk.t(key, &[]), note: ending.to_uppercase(), href: desk.href(href) })
    };
    given.into_iter().filter_map(logo).collect()
}

fn download(desk: &Desk<'_>, name: &str) -> Option<Download> {
    let records = &desk.press.site.records;
    let rows = match name {
        "participants" => records.participants.len(),
        "winners" => records.winners.len(),
        "cohorts" => records.cohorts.len(),
        _ => records.figures.len(),
    };
    let file = |format: &str| LinkTo {
        title: Txt { text: format.to_uppercase(), lang: None },
        href: desk.href(&format!("/data/{name}.{format}")),
    };
    (rows > 0).then(|| Download {
        title: desk.t(&format!("set-{name}"), &[]),
        count: desk.t("count-rows", &[("n", rows.into())]),
        files: vec![file("csv"), file("json")],
    })
}

/// The organisations by their part; those without one last.
fn organisations(desk: &Desk<'_>) -> Vec<Organisations> {
    let all = &desk.press.site.programme.organisations;
    let parts = [Some(Role::Organiser), Some(Role::Partner), Some(Role::Funder), None];
    let parts = parts.into_iter().map(|role| {
        let values: Vec<Organisation> = all
            .iter()
            .filter(|organisation| organisation.role == role)
            .map(|organisation| Organisation {
                title: desk.text(&organisation.name),
                href: organisation.url.as_ref().map(|url| url.value.clone()),
            })
            .collect();
        let label = match role {
            None => desk.t("label-organisations", &[]),
            Some(role) if values.len() == 1 => desk.t(&format!("role-{}", role.word()), &[]),
            Some(role) => desk.t(&format!("role-{}s", role.word()), &[]),
        };
        Organisations { label, values }
    });
    parts.filter(|part| !part.values.is_empty()).collect()
}

fn kits(desk: &Desk<'_>) -> Vec<Kit> {
    let mut newest: Vec<_> = desk.press.site.records.reports.iter().collect();
    newest.sort_by_key(|report| Reverse((report.year, report.published)));
    newest.into_iter().map(|report| press_kit(desk, report)).collect()
}
