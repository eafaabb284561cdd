//! Charts on pages.

use serde::Serialize;

use crate::page::{Desk, Txt};
use crate::record::Kind;
use crate::site::TablePlan;

/// A chart on a page.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ChartCard {
    /// Its id.
    pub(super) id: String,
    /// Its title.
    pub(super) title: Txt,
    /// What it shows.
    pub(super) subtitle: Option<Txt>,
}

/// A query as a table.
#[derive(Clone, Debug, Serialize)]
pub(super) struct TableView {
    /// Its title.
    pub(super) title: Option<Txt>,
}

/// The chart of an id.
pub(super) fn card(desk: &Desk<'_>, id: &str) -> Option<ChartCard> {
    let chart = desk.press.site.records.charts.get(id)?;
    let title = desk.record(Kind::Chart, id).title;
    Some(ChartCard { id: id.to_owned(), title, subtitle: desk.maybe(chart.subtitle.as_ref()) })
}

/// What a directive shows as a table.
pub(super) fn table(desk: &Desk<'_>, plan: &TablePlan) -> TableView {
    TableView { title: desk.maybe(plan.title.as_ref()) }
}
