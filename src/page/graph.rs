//! Charts on pages.

use serde::Serialize;

use crate::page::{Desk, Txt};
use crate::record::Kind;
use crate::site::TablePlan;

/// A chart on a page.
#[derive(Clone, Debug, Serialize)]
pub struct ChartCard {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Txt,
    /// What it shows.
    pub subtitle: Option<Txt>,
}

/// A query as a table.
#[derive(Clone, Debug, Serialize)]
pub struct TableView {
    /// Its title.
    pub title: Option<Txt>,
}

/// The chart of an id.
#[must_use]
pub fn card(desk: &Desk<'_>, id: &str) -> Option<ChartCard> {
    let chart = desk.press.site.records.charts.get(id)?;
    let title = desk.record(Kind::Chart, id).title;
    Some(ChartCard { id: id.to_owned(), title, subtitle: desk.maybe(chart.subtitle.as_ref()) })
}

/// What a directive shows as a table.
#[must_use]
pub fn table(desk: &Desk<'_>, plan: &TablePlan) -> TableView {
    TableView { title: desk.maybe(plan.title.as_ref()) }
}
