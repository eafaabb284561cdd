//! A press kit: one archive a yearly report, with all that a newsroom needs of it on its own disk.
//!
//! - `README.txt`: what it holds, whom to ask, how it may be used and cited, in every language.
//! - `report.html`: the report with its styles inside, to be read and printed without a network; in
//!   a folder for each language where the site has several.
//! - `charts/` beside it: the charts that the report shows, as PNG, SVG and CSV.
//! - `data/`: the records of the year, as CSV and as one workbook.
//! - `media/`: the photographs of the report.
//!
//! Files stand in the order of their names and bear no time, so that the same site gives the same
//! bytes. Nothing can be in it that is not on the site: it is made of the same pages and tables.

mod archive;
mod alone;
mod readme;

use std::collections::BTreeMap;

use crate::dataset::{DataSet, of_year};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::page::{Planned, What};
use crate::render::downloads::{self, About, Limits};
use crate::render::{Edition, Made, ReadMedia, Shelf, failed};

/// Files of a kit by their path in it.
type Files = BTreeMap<String, Vec<u8>>;

/// The kit of the report at this position among the records.
pub(super) fn press_kit<'a>(
    editions: &'a [Edition<'a>],
    at: usize,
    media: ReadMedia<'_>,
    shelf: &Shelf<'a>,
) -> Made {
    let mut files = Files::new();
    let Some(first) = editions.first() else { return Ok(Vec::new()) };
    let site = first.press.site;
    let report = &site.records.reports.list()[at];
    for edition in editions {
        if let Some(page) = page_of(edition, at) {
            alone::report(
                edition,
                page,
                &folder(edition.lang, editions),
                (media, shelf),
                &mut files,
            )?;
        }
    }
    let mut sets = of_year(site, report);
    sets.retain(|set| !set.is_empty());
    tables(
        &sets,
        About { site, messages: first.press.messages, year: Some(report.year) },
        &mut files,
    )?;
    let text = readme::readme(editions, report, &files);
    files.insert("README.txt".to_owned(), text.into_bytes());
    archive::zip(&files).map_err(|error| failed("press-kit.zip", &error))
}

/// The page of the report in a language.
fn page_of<'a>(edition: &Edition<'a>, at: usize) -> Option<&'a Planned> {
    edition.pages.iter().find(|page| page.what == What::Report(at))
}

/// The folder of a language, with a slash at its end; none on a site of one language.
fn folder(lang: &Lang, editions: &[Edition<'_>]) -> String {
    if editions.len() > 1 { format!("{lang}/") } else { String::new() }
}

/// The records of the year.
fn tables(
    sets: &[DataSet<'_>],
    about: About<'_>,
    files: &mut Files,
) -> Result<(), Box<Diagnostic>> {
    if sets.is_empty() {
        return Ok(());
    }
    for set in sets {
        files.insert(format!("data/{}.csv", set.name()), downloads::csv(set));
    }
    let book = downloads::workbook(sets, about, Limits::EXCEL)
        .map_err(|error| failed("programme.xlsx", &error))?;
    files.insert("data/programme.xlsx".to_owned(), book);
    Ok(())
}
