//! What a journalist needs in a hurry: whom to ask, numbers that can be quoted, the latest reports,
//! files, marks and the terms of use.

use std::cmp::Reverse;

use serde::Serialize;

use crate::page::report::{Download as Kit, press_kit};
use crate::page::rows::{self, FigureCard};
use crate::page::{Desk, LinkTo, Txt};
use crate::record::{Kind, Role};

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
    downloads: Vec<Download>,
    /// The brand's logo.
    logo: Option<String>,
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
        downloads: SETS.into_iter().filter_map(|name| download(desk, name)).collect(),
        logo: desk.press.assets.logo.as_ref().map(|logo| desk.href(logo)),
        about: desk.maybe(about),
        organisations: organisations(desk),
        licence: site.config.licence.as_ref().map(|licence| licence.value.clone()),
        kits: kits(desk),
    }
}

fn reports(desk: &Desk<'_>) -> Vec<Report> {
    let mut newest: Vec<_> = desk.press.site.records.reports.iter().collect();
    newest.sort_by_key(|report| Reverse((report.year, report.published)));
    let report = newest.into_iter().take(REPORTS).map(|report| Report {
        year: report.year,
        link: desk.record(Kind::Report, &report.meta.id),
        summary: desk.maybe(report.summary.as_ref()),
    });
    report.collect()
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
