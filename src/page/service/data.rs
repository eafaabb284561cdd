//! Everything on record as files, and what their columns mean.

use serde::Serialize;

use crate::dataset::{ColumnEntry, SetEntry, dictionary};
use crate::page::{Desk, LinkTo, Txt};

/// The page.
#[derive(Debug, Serialize)]
pub(in crate::page) struct Data {
    sets: Vec<DataSet>,
    /// Licence of the data, an SPDX id.
    licence: Option<String>,
    /// What the data are as of.
    as_of: Option<String>,
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
    files: Vec<LinkTo>,
    columns: Vec<ColumnEntry>,
}

/// Composes.
pub(in crate::page) fn data(desk: &Desk<'_>) -> Data {
    let site = desk.press.site;
    let sets = dictionary(site, desk.lang(), desk.press.messages);
    Data {
        sets: sets.into_iter().map(|entry| set(desk, entry)).collect(),
        licence: site.config.licence.as_ref().map(|licence| licence.value.clone()),
        as_of: desk.press.as_of.map(|date| desk.press.format.date(date)),
    }
}

fn set(desk: &Desk<'_>, entry: SetEntry) -> DataSet {
    let files = entry.files.into_iter().map(|file| LinkTo {
        title: Txt { text: file.format.to_uppercase(), lang: None },
        href: desk.href(&file.address),
    });
    DataSet {
        files: files.collect(),
        name: entry.name,
        title: entry.title,
        about: entry.about,
        count: entry.count,
        columns: entry.columns,
    }
}
