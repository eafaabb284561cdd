//! What charts and directives show, found to be possible: names resolved, queries ready to run.

use std::sync::Arc;

use crate::chart::{Mark, ScaleKind, Stack};
use crate::geo::Outline;
use crate::query::Query;
use crate::record::{Chart, Text};
use crate::source::Spanned;

/// What a chart draws.
#[derive(Clone, Debug)]
pub struct ChartPlan {
    /// The mark.
    pub mark: Mark,
    /// What its channels are for.
    pub axes: Axes,
    /// What is drawn.
    pub query: Query,
    /// How several series share a category.
    pub stack: Stack,
    /// How the value axis grows.
    pub value_scale: ScaleKind,
    /// Ids or words of the values that stand out.
    pub highlight: Vec<Spanned<String>>,
    /// Remarks at a category (`x` of a column or line, `y` of a bar) or at a value.
    pub annotations: Vec<AnnotationPlan>,
    /// The boundaries of a map, by their name in `site.yaml`.
    pub map: Option<String>,
    /// Height of the plot in CSS px, where it is not the mark's own.
    pub height: Option<f64>,
    /// The prose record that defines the chart in place, if one does.
    pub defined_in: Option<crate::site::Key>,
}

/// A chart that follows from the records: no author has asked for it. It lives on the page of the
/// record that it is about, for it says nothing without it.
#[derive(Clone, Debug)]
pub struct OwnChart {
    /// Its words.
    pub chart: Chart,
    /// What it draws.
    pub plan: ChartPlan,
}

impl ChartPlan {
    /// Whether points set two numbers against each other.
    #[must_use]
    pub fn is_scatter(&self) -> bool {
        self.mark == Mark::Point && self.axes.domain == "text"
    }

    /// The position in the query of the field at a channel.
    #[must_use]
    pub fn at(&self, channel: &str) -> Option<usize> {
        self.query.dimensions.iter().position(|dimension| dimension.channel == channel)
    }
}

/// The names of a chart's channels by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axes {
    /// The groups: what each bar stands for.
    pub domain: &'static str,
    /// The numbers.
    pub value: &'static str,
    /// What divides each group further.
    pub divides: &'static str,
}

/// Boundaries fitted into pictures of both widths.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    /// For [`Width::Narrow`](crate::chart::Width::Narrow).
    pub narrow: Arc<Outline>,
    /// For [`Width::Wide`](crate::chart::Width::Wide).
    pub wide: Arc<Outline>,
}

/// A remark in a chart.
#[derive(Clone, Debug)]
pub struct AnnotationPlan {
    /// The category it stands at, as typed.
    pub category: Option<Spanned<String>>,
    /// The value it stands at.
    pub value: Option<f64>,
    /// What it says.
    pub text: Text,
}

/// What a `{table}` shows.
#[derive(Clone, Debug)]
pub struct TablePlan {
    /// Its rows.
    pub query: Query,
    /// Its caption.
    pub title: Option<Text>,
}

/// What a list directive shows: rows of one data set.
#[derive(Clone, Debug)]
pub struct ListPlan {
    /// Which rows, in which order.
    pub query: Query,
}

/// What a directive in prose shows.
#[derive(Clone, Debug)]
pub enum DirectivePlan {
    /// A chart record or one defined in place.
    Chart(Arc<str>),
    /// A query as a table.
    Table(TablePlan),
    /// Events.
    Timeline(ListPlan),
    /// Winners.
    Winners(ListPlan),
    /// Participants.
    Participants(ListPlan),
    /// Figures.
    Figures(ListPlan),
}
