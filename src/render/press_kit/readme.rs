//! `README.txt`: what is in a kit, in every language, in plain text that any program shows.

use crate::lang::Arg;
use crate::page::{Desk, citation};
use crate::record::{Kind, YearReport};
use crate::render::Edition;

use super::{Files, folder};

/// The text; `files` is what else is in the kit.
pub(super) fn readme(editions: &[Edition<'_>], report: &YearReport, files: &Files) -> String {
    let texts: Vec<String> = editions
        .iter()
        .map(|edition| text(edition, &folder(edition.lang, editions), report, files))
        .collect();
    texts.join("\n\n")
}

/// The text in one language.
fn text(edition: &Edition<'_>, folder: &str, report: &YearReport, files: &Files) -> String {
    let t = |key: &str, args: &[(&str, Arg)]| edition.press.t(key, args);
    let site = edition.press.site;
    let title = site.text(&report.title, edition.lang);
    let year = Arg::from(report.year.to_string());
    let args = [("year", year.clone()), ("title", title.into())];
    let title = t("press-kit-title", &args);
    let mut lines = vec![title.clone(), "=".repeat(title.chars().count())];
    lines.push(site.text(&site.config.title, edition.lang).to_owned());
    if site.preview {
        lines.push(t("press-kit-preview", &[]));
    }
    if let Some(date) = edition.press.as_of {
        let date = edition.press.format.date(date).into();
        lines.push(t("downloads-as-of", &[("date", date)]));
    }
    section(&mut lines, &t("press-kit-contents", &[]), contents(edition, folder, &year, files));
    section(&mut lines, &t("press-contact", &[]), contact(edition));
    let licence = match &site.config.licence {
        Some(licence) => t("press-use", &[("licence", licence.value.as_str().into())]),
        None => t("footer-no-licence", &[]),
    };
    let mut terms = vec![licence];
    if has(files, "media/") {
        terms.push(t("press-kit-photos", &[]));
    }
    section(&mut lines, &t("press-terms", &[]), terms);
    section(&mut lines, &t("press-kit-cite", &[]), vec![cite(edition, report)]);
    lines.join("\n") + "\n"
}

/// A heading and what stands below it.
fn section(lines: &mut Vec<String>, title: &str, below: Vec<String>) {
    lines.push(String::new());
    lines.push(title.to_owned());
    lines.push("-".repeat(title.chars().count()));
    lines.extend(below);
}

fn has(files: &Files, folder: &str) -> bool {
    files.keys().any(|name| name.starts_with(folder))
}

fn contents(edition: &Edition<'_>, folder: &str, year: &Arg, files: &Files) -> Vec<String> {
    let t = |key: &str, file: String| {
        edition.press.t(key, &[("file", file.into()), ("year", year.clone())])
    };
    let mut lines = vec![t("press-kit-report", format!("{folder}report.html"))];
    let charts = format!("{folder}charts/");
    let folders = [
        (charts, "press-kit-charts"),
        ("data/".to_owned(), "press-kit-data"),
        ("media/".to_owned(), "press-kit-media"),
    ];
    let there = folders.into_iter().filter(|(folder, _)| has(files, folder));
    lines.extend(there.map(|(folder, key)| t(key, folder)));
    lines
}

fn contact(edition: &Edition<'_>) -> Vec<String> {
    let site = edition.press.site;
    let publisher = &site.config.publisher;
    let text = |text: &crate::record::Text| site.text(text, edition.lang).to_owned();
    let mut lines: Vec<String> = Vec::new();
    lines.extend(publisher.press_contact.as_ref().map(text));
    lines.extend(publisher.email.as_ref().map(|email| email.value.clone()));
    if lines.is_empty() {
        lines.push(edition.press.t("press-contact-none", &[]));
    }
    let name = publisher.name.as_ref().map(text);
    lines.extend(name.map(|name| edition.press.t("footer-publisher", &[("name", name.into())])));
    lines.extend(publisher.url.as_ref().map(|url| url.value.clone()));
    lines
}

/// How to cite the report: the sentence of its page.
fn cite(edition: &Edition<'_>, report: &YearReport) -> String {
    let url = edition.press.url(Kind::Report, &report.meta.id);
    let page = edition.pages.iter().find(|page| page.url == url);
    page.and_then(|page| citation(&Desk::new(edition.press, page))).unwrap_or_default()
}
