//! Everything on record as files, and what their columns mean.

use serde::Serialize;

use crate::dataset::{ColumnEntry, SetEntry, Whole, dictionary};
use crate::page::{Desk, Txt};

/// The page.
#[derive(Debug, Serialize)]
pub(in crate::page) struct Data {
    /// Files that hold every set.
    whole: Vec<WholeFile>,
    sets: Vec<DataSet>,
    /// Licence of the data, an SPDX id.
    licence: Option<String>,
    /// What the data are as of.
    as_of: Option<String>,
}

/// A file that holds every set, or describes them.
#[derive(Debug, Serialize)]
struct WholeFile {
    title: String,
    /// What it holds.
    about: String,
    /// How many rows there are in it, in words.
    count: String,
    file: File,
}

/// A set of rows.
#[derive(Debug, Serialize)]
struct DataSet {
    /// Its name in addresses; its anchor.
    name: &'static str,
    title: String,
    /// What a row is.
    about: String,
    /// How many rows there are, in words.
    count: String,
    files: Vec<File>,
    columns: Vec<ColumnEntry>,
}

/// A file, as the component `file_links` takes it.
#[derive(Debug, Serialize)]
struct File {
    /// Its format.
    title: Txt,
    href: String,
    /// Its size, in words.
    size: Option<String>,
}

/// Composes.
pub(in crate::page) fn data(desk: &Desk<'_>) -> Data {
    let site = desk.press.site;
    let sets = dictionary(site, desk.lang(), desk.press.messages);
    let rows: usize = sets.iter().map(|set| set.rows).sum();
    let whole = Whole::ALL.map(|whole| {
        let (title, about, count) = match whole {
            Whole::Workbook => ("downloads-all", "downloads-all-about", ("count-rows", rows)),
            Whole::Package => (
                "downloads-datapackage",
                "downloads-datapackage-about",
                ("count-tables", sets.len()),
            ),
        };
        WholeFile {
            title: desk.t(title, &[]),
            about: desk.t(about, &[]),
            count: desk.t(count.0, &[("n", count.1.into())]),
            file: file(desk, whole.format(), whole.address()),
        }
    });
    Data {
        whole: whole.into(),
        sets: sets.into_iter().map(|entry| set(desk, entry)).collect(),
        licence: site.config.licence.as_ref().map(|licence| licence.value.clone()),
        as_of: desk.press.as_of.map(|date| desk.press.format.date(date)),
    }
}

fn set(desk: &Desk<'_>, entry: SetEntry) -> DataSet {
    let files = entry.files.iter().map(|it| file(desk, it.format, &it.address));
    DataSet {
        files: files.collect(),
        name: entry.name,
        title: entry.title,
        about: entry.about,
        count: entry.count,
        columns: entry.columns,
    }
}

fn file(desk: &Desk<'_>, format: &str, address: &str) -> File {
    File {
        title: Txt { text: format.to_owned(), lang: None },
        href: desk.href(address),
        size: desk.size(address),
    }
}
