//! Which chart, and where it lives: a chart record has a page of its own, a chart that follows from
//! a record lives on that record's page.

use crate::page::{Planned, Press, What};
use crate::record::{Chart, Kind};
use crate::site::{ChartPlan, Key};

/// A chart of the site.
#[derive(Clone)]
pub(in crate::page) struct Subject<'a> {
    /// What its ids and the files that it is saved as are called.
    pub(super) id: &'a str,
    /// Its words.
    pub(super) chart: &'a Chart,
    /// What it draws.
    pub(super) plan: &'a ChartPlan,
    /// The page beside which its files stand, from the site's root.
    pub(super) url: String,
    /// Whether this page has no other subject.
    pub(super) alone: bool,
    /// Whether there are files beside the page, and a picture of dots among them.
    pub(super) files: Files,
}

/// What is written beside a page for its chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Files {
    /// Numbers, both pictures, and the page to embed.
    All,
    /// Nothing: there may be as many such charts as places.
    None,
}

impl<'a> Subject<'a> {
    /// A chart record, also one that prose defines in place.
    pub(super) fn record(press: &Press<'a>, id: &str) -> Option<Self> {
        let site = press.site;
        let (chart, plan) = (site.records.charts.get(id)?, site.charts.get(id)?);
        let url = press.url(Kind::Chart, id);
        Some(Self { id: &chart.meta.id, chart, plan, url, alone: true, files: Files::All })
    }

    /// The chart that follows from a record.
    pub(super) fn own(press: &Press<'a>, kind: Kind, id: &str) -> Option<Self> {
        let key: Key = (kind, id.into());
        let own = press.site.own_charts.get(&key)?;
        let (chart, plan) = (&own.chart, &own.plan);
        let files = if kind == Kind::Place { Files::None } else { Files::All };
        let url = press.url(kind, id);
        Some(Self { id: &chart.meta.id, chart, plan, url, alone: false, files })
    }

    /// The chart whose files stand beside a page, if there is one.
    pub(super) fn beside(press: &Press<'a>, page: &Planned) -> Option<Self> {
        let site = press.site;
        let found = match page.what {
            What::Chart(at) => Self::record(press, &site.records.charts.list().get(at)?.meta.id),
            What::Dimension(at) => {
                Self::own(press, Kind::Dimension, &site.programme.dimensions.get(at)?.id)
            }
            What::Cohort(_) | What::Award(_) | What::Place(_) => {
                let (kind, at) = page.what.record()?;
                Self::own(press, kind, &site.records.meta_at(kind, at)?.id)
            }
            _ => None,
        };
        found.filter(|subject| subject.files == Files::All)
    }
}
