//! Small multiples: the panels of a chart, and its series in each of them. Every panel has the same
//! series, so that panels can be compared and a table has the same columns for all.

use crate::chart::{CategoryKind, Facet};
use crate::page::graph::domain::{self, Domain};
use crate::page::graph::series::{self, Measured};
use crate::page::graph::words::{Column, Shown};
use crate::page::{Desk, Txt};
use crate::query::{Key, Table};
use crate::site::ChartPlan;

/// The channel of panels.
const CHANNEL: &str = "facet";

/// The panels of small multiples.
pub(super) struct Panels {
    /// What they are.
    pub(super) head: Txt,
    /// The same in files.
    pub(super) head_id: String,
    /// What each is called, in the chart's order.
    pub(super) names: Vec<Shown>,
}

/// The panels of a chart and their headings; `None` if it is a single picture.
pub(super) fn of(desk: &Desk<'_>, plan: &ChartPlan, table: &Table) -> Option<(Panels, Vec<Facet>)> {
    let at = plan.at(CHANNEL)?;
    let field = &plan.query.dimensions.get(at)?.field;
    let column = Column::new(desk, field, true);
    let places = table.keys.get(at)?.iter().map(|key| domain::place(desk, &column, table, key));
    let (facets, names) = places
        .map(|(place, shown)| {
            let kind = match place.kind {
                CategoryKind::Gap => CategoryKind::Normal,
                kind => kind,
            };
            (Facet { label: place.label, full: place.full, kind }, shown)
        })
        .unzip();
    let panels = Panels { head: column.head(), head_id: field.text.to_string(), names };
    Some((panels, facets))
}

/// The series of a chart, panel by panel.
pub(super) fn measured(
    desk: &Desk<'_>,
    plan: &ChartPlan,
    table: &Table,
    domain: (usize, &Domain),
    colour: Option<usize>,
) -> Measured {
    let series = |table: &Table| match colour {
        Some(colour) => series::of_colours(desk, plan, table, domain, colour),
        None => series::of_measures(desk, plan, table, domain),
    };
    let mut all = match plan.at(CHANNEL) {
        None => series(table),
        Some(at) => {
            let mut all = Measured::default();
            let keys = table.keys.get(at).map_or(&[][..], Vec::as_slice);
            for (facet, key) in keys.iter().enumerate() {
                let own = series(&within(table, at, key));
                all.series.extend(own.series.into_iter().map(|mut series| {
                    series.facet = facet;
                    series
                }));
                all.shown = own.shown;
            }
            all
        }
    };
    series::compare(desk, plan, &mut all);
    all
}

/// The groups of a table that stand in one panel.
fn within(table: &Table, at: usize, key: &Key) -> Table {
    let mut table = table.clone();
    table.rows.retain(|row| row.keys.get(at) == Some(key));
    table
}
