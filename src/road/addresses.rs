//! Addresses, checked before anything is rendered: `duplicate-address`, `duplicate-title`
//! and `broken-link`.

use std::collections::{BTreeMap, BTreeSet};

use crate::artifact::{OutputPath, PathError};
use crate::diagnostic::{Check, Diagnostic, Place, Report, did_you_mean};
use crate::load::Media;
use crate::page::Planned;
use crate::render::{Output, alias_places};
use crate::said::say;
use crate::site::Site;

/// An alias, or a word of `paths`, that cannot be the address of a file.
pub(super) fn unusable(error: &PathError) -> Diagnostic {
    Diagnostic::new(Check::InvalidValue, Place::Site, error.said())
        .help(say!("address-unusable.help"))
}

/// Adds a problem unless the same one is there: one template renders many pages.
pub(super) fn push_once(report: &mut Report, problem: Diagnostic) {
    if !report.iter().any(|other| problem.same_as(other)) {
        report.push(problem);
    }
}

/// Two files at one address, two pages of one language with one title.
pub(super) fn check_unique(
    outputs: &[Output<'_>],
    pages: &[Vec<Planned>],
    statics: &Media,
    site: &Site,
    report: &mut Report,
) {
    let mut seen = BTreeSet::new();
    let aliases = alias_places(site);
    for output in outputs {
        if !seen.insert(output.path.as_str().to_lowercase()) {
            let url = output.path.url();
            let problem = match aliases.get(&url) {
                Some(alias) => Diagnostic::at(
                    Check::DuplicateAddress,
                    *alias,
                    say!("alias-in-use", url = %url),
                )
                .help(say!("remove-alias")),
                None => duplicate(&url, pages, site),
            };
            report.push(problem);
        }
    }
    let names = statics.files.keys().map(|name| (format!("static/{name}"), name.clone()));
    let media = site.media.iter().map(|name| (format!("content/media/{name}"), name.clone()));
    for (file, name) in names.chain(media) {
        if let Err(error) = name.parse::<OutputPath>() {
            report.push(
                Diagnostic::file(Check::InvalidValue, &file, error.said())
                    .help(say!("rename-file")),
            );
        }
    }
    for name in statics.files.keys() {
        if seen.contains(&name.to_lowercase()) {
            report.push(
                Diagnostic::file(
                    Check::DuplicateAddress,
                    &format!("static/{name}"),
                    say!("static-in-use"),
                )
                .help(say!("static-in-use.help")),
            );
        }
    }
    for pages in pages {
        titles(pages, site, report);
    }
}

/// Two outputs at one address, at the records whose pages they are.
fn duplicate(url: &str, pages: &[Vec<Planned>], site: &Site) -> Diagnostic {
    let mut spans = pages.iter().flatten().filter(|page| page.url == *url).filter_map(|page| {
        let (kind, at) = page.what.record()?;
        Some(site.records.meta_at(kind, at)?.span)
    });
    let first = spans.next();
    let last = spans.next_back();
    let place = last.or(first).map_or(Place::Site, Place::Span);
    let message = say!("duplicate-address", url = %url);
    let problem = Diagnostic::new(Check::DuplicateAddress, place, message).help(say!("another-id"));
    match (first, last) {
        (Some(first), Some(_)) => problem.related(first, say!("first-here")),
        _ => problem,
    }
}

fn titles(pages: &[Planned], site: &Site, report: &mut Report) {
    let mut first: BTreeMap<&str, &Planned> = BTreeMap::new();
    for page in pages {
        let Some(other) = first.insert(&page.title, page) else { continue };
        let place = page
            .what
            .record()
            .and_then(|(kind, at)| Some(site.records.meta_at(kind, at)?.span))
            .map_or(Place::Site, Place::Span);
        report.push(
            Diagnostic::new(
                Check::DuplicateTitle,
                place,
                say!("duplicate-title", lang = %page.lang, title = %page.title),
            )
            .help(say!("duplicate-title.help", here = %page.url, other = %other.url)),
        );
    }
}

/// Links in prose that lead to no page or file of the site.
pub(super) fn check_links(
    outputs: &[Output<'_>],
    statics: &Media,
    site: &Site,
    report: &mut Report,
) {
    if site.links.is_empty() {
        return;
    }
    let mut urls: BTreeSet<String> = outputs.iter().map(|output| output.path.url()).collect();
    let paths = statics.files.keys().filter_map(|name| name.parse::<OutputPath>().ok());
    urls.extend(paths.map(|path| path.url()));
    for link in site.links.iter().filter(|link| !urls.contains(&link.value)) {
        let folder = format!("{}/", link.value);
        let near = if urls.contains(&folder) {
            Some(say!("last-slash", folder = %folder))
        } else {
            did_you_mean(&link.value, urls.iter().map(String::as_str))
        };
        report.push(
            Diagnostic::at(Check::BrokenLink, link.span, say!("broken-link", link = %link.value))
                .maybe_help(near)
                .help(say!("broken-link.help")),
        );
    }
}
