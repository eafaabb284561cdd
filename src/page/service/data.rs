//! Everything on record as files, and what their columns mean.

use serde::Serialize;

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
    columns: Vec<Column>,
}

/// A column of a set.
#[derive(Debug, Serialize)]
struct Column {
    /// Its head.
    name: String,
    /// What its values are.
    kind: String,
    description: String,
    /// The words that a category may have.
    values: Vec<Word>,
}

/// A word of a category and what it is called.
#[derive(Debug, Serialize)]
struct Word {
    value: String,
    label: Txt,
}

/// Names of the sets, in the order of the page.
const SETS: [&str; 12] = [
    "participants",
    "participations",
    "cohorts",
    "awards",
    "editions",
    "winners",
    "events",
    "milestones",
    "places",
    "sources",
    "figures",
    "corrections",
];

/// Composes.
pub(in crate::page) fn data(desk: &Desk<'_>) -> Data {
    let site = desk.press.site;
    Data {
        sets: SETS.into_iter().map(|name| set(desk, name)).collect(),
        licence: site.config.licence.as_ref().map(|licence| licence.value.clone()),
        as_of: site.data_date().map(|date| desk.press.format.date(date)),
    }
}

fn set(desk: &Desk<'_>, name: &'static str) -> DataSet {
    let file = |format: &str| LinkTo {
        title: Txt { text: format.to_uppercase(), lang: None },
        href: desk.href(&format!("/data/{name}.{format}")),
    };
    DataSet {
        name,
        title: desk.t(&format!("set-{name}"), &[]),
        about: desk.t(&format!("set-{name}-about"), &[]),
        count: desk.t("count-rows", &[("n", rows(desk, name).into())]),
        files: vec![file("csv"), file("json")],
        columns: Vec::new(),
    }
}

fn rows(desk: &Desk<'_>, name: &str) -> usize {
    use crate::query::Data as _;
    let data = &desk.press.site.data;
    data.schema().find(name).map_or(0, |set| data.len(set) as usize)
}
