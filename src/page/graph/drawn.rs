//! A chart as a value: the query's result in words, ready to be drawn, told and listed.

use std::collections::{BTreeMap, BTreeSet};

use crate::chart::{
    self, Anchor, Annotation, Category, CategoryKind, Chart, Highlight, Land, Mark, Role, Series,
    Words,
};
use crate::lang::Conjunction;
use crate::page::graph::domain::{self, Domain};
use crate::page::graph::moments::{self, Times};
use crate::page::graph::panels::{self, Panels};
use crate::page::graph::series::Measured;
use crate::page::graph::subject::Subject;
use crate::page::graph::words::{self, Column, Shown, headed, plain};
use crate::page::{Desk, Txt};
use crate::query::{Query, Table, run};
use crate::site::ChartPlan;

/// What a chart shows.
pub(super) struct Drawn {
    /// The picture; its description is still to be written.
    pub(super) chart: Chart,
    /// What the places of the domain axis are.
    pub(super) head: Txt,
    /// The same in files.
    pub(super) head_id: String,
    /// What each place is called, in the order of the chart's categories.
    pub(super) places: Vec<Shown>,
    /// What each series is called, in the chart's order; with panels, the series of one panel,
    /// which are those of every other.
    pub(super) names: Vec<Shown>,
    /// The dates of a timeline, in the order of the places.
    pub(super) times: Option<Times>,
    /// The panels of small multiples, if there are any.
    pub(super) panels: Option<Panels>,
    /// What is measured, in one phrase.
    pub(super) measure: String,
    /// What the series divide the measure by, if they do.
    pub(super) divided_by: Option<Txt>,
    /// Whether the series are a reported number and what is on record of it.
    pub(super) compares: bool,
    /// Places that are folded into one.
    pub(super) folded: usize,
    /// What the numbers do not include, in sentences.
    pub(super) notes: Vec<String>,
    /// What has a number and is not in the picture, in a sentence.
    pub(super) left_out: Option<String>,
}

impl Drawn {
    /// What a chart shows; every id in its pictures begins with `anchor`.
    pub(super) fn new(desk: &Desk<'_>, subject: &Subject<'_>, anchor: &str) -> Option<Self> {
        let site = desk.press.site;
        let (record, plan) = (subject.chart, subject.plan);
        if plan.mark == Mark::Timeline {
            return moments::drawn(desk, plan, anchor, desk.text(&record.title).text);
        }
        let query = &plan.query;
        let table = run(query, &site.data);
        let at = plan.at(plan.axes.domain)?;
        let field = &query.dimensions.get(at)?.field;
        let mut domain = domain::of(desk, query, &table, at);
        let colour = plan.at(plan.axes.divides);
        // A colour by the field of the axis colours its places; it divides nothing.
        let repeats = colour.is_some_and(|it| query.dimensions[it].field.same_as(field));
        let colour = colour.filter(|_| !repeats);
        if colour.is_none() {
            let keys = table.keys.get(at).map_or(&[][..], Vec::as_slice);
            domain::colour(desk, query, keys, (at, repeats), &mut domain);
        }
        let panels = panels::of(desk, plan, &table);
        let mut measured = panels::measured(desk, plan, &table, (at, &domain), colour);
        if plan.mark == Mark::Waterfall {
            total(desk, &mut domain, &mut measured);
        }
        let title = desk.text(&record.title).text;
        let mut chart = picture(desk, plan, anchor, title, (&domain, &measured));
        let panels = panels.map(|(panels, facets)| {
            chart.facets = facets;
            panels
        });
        let left_out = off_the_map(desk, &chart);
        Some(Self {
            compares: chart.series.iter().any(|series| series.role != Role::Main),
            chart,
            head: Column::new(desk, field, true).head(),
            head_id: field.text.to_string(),
            places: domain.shown,
            names: measured.shown,
            panels,
            times: None,
            measure: measure_phrase(desk, query),
            divided_by: colour
                .map(|it| Column::new(desk, &query.dimensions[it].field, true).head()),
            folded: table.folded,
            notes: skipped(desk, query, &table),
            left_out,
        })
    }
}

/// A row of a chart's table and file.
pub(super) struct DrawnRow<'a> {
    /// The panel it stands in.
    pub(super) panel: Option<&'a Shown>,
    /// The index of its place on the domain axis.
    pub(super) place: usize,
    /// By name of series: its value.
    pub(super) values: Vec<Option<f64>>,
}

impl Drawn {
    /// The numbers in the order of the marks: panel by panel, place by place.
    pub(super) fn rows(&self) -> impl Iterator<Item = DrawnRow<'_>> {
        let panels: Vec<Option<&Shown>> = match &self.panels {
            Some(panels) => panels.names.iter().map(Some).collect(),
            None => vec![None],
        };
        let width = self.names.len();
        panels.into_iter().enumerate().flat_map(move |(at, panel)| {
            (0..self.places.len()).map(move |place| {
                let series = self.chart.series.iter().skip(at * width).take(width);
                let value = |it: &Series| it.values.get(place).copied().flatten();
                DrawnRow { panel, place, values: series.map(value).collect() }
            })
        })
    }
}

/// The picture of an axis and of what is measured along it.
pub(super) fn picture(
    desk: &Desk<'_>,
    plan: &ChartPlan,
    anchor: &str,
    title: String,
    (domain, measured): (&Domain, &Measured),
) -> Chart {
    let mut chart = Chart {
        stack: plan.stack,
        value_scale: plan.value_scale,
        height: plan.height,
        title,
        categories: domain.categories.clone(),
        series: measured.series.clone(),
        highlight: highlight(plan, &domain.shown, measured),
        words: Words {
            // What an area without a number lacks is a record, not a statement.
            not_stated: desk
                .t(if plan.map.is_some() { "not-on-record" } else { "not-stated" }, &[]),
            missing: desk.t("no-value", &[]),
            of: desk.t("k-of-n", &[("k", "{0}".into()), ("n", "{1}".into())]),
        },
        ..Chart::new(anchor, plan.mark)
    };
    chart.across = plan.is_scatter().then_some(0);
    if plan.mark == Mark::Waffle {
        chart.rest = Some(desk.t("not-on-record", &[]));
        let n = chart::things_per_square(&chart);
        chart.square = Some(words::square(desk, &plan.query, n));
    }
    chart.land = land(desk, plan, &domain.shown);
    annotate(desk, plan, &domain.shown, &mut chart);
    chart
}

/// Ends the steps of a waterfall at their sum.
fn total(desk: &Desk<'_>, domain: &mut Domain, measured: &mut Measured) {
    let text = headed(desk, "chart-total");
    domain.categories.push(Category { level: true, ..Category::new(text.clone()) });
    domain.shown.push(Shown { id: "total".to_owned(), text: plain(text), ..Shown::default() });
    for series in &mut measured.series {
        let sum = series.values.iter().flatten().sum();
        series.values.push(Some(sum));
    }
}

/// The areas of a map, joined to its places by their codes.
fn land(desk: &Desk<'_>, plan: &ChartPlan, places: &[Shown]) -> Option<Land> {
    let site = desk.press.site;
    let atlas = site.maps.get(plan.map.as_ref()?)?;
    let shapes: BTreeMap<&str, usize> =
        atlas.wide.shapes.iter().enumerate().map(|(at, it)| (it.key.as_str(), at)).collect();
    let area = |place: &Shown| {
        let code = site.records.places.get(&place.id)?.code.as_deref()?;
        shapes.get(code).copied()
    };
    let point = |place: &Shown| {
        let place = site.records.places.get(&place.id)?;
        place.lon.zip(place.lat)
    };
    Some(Land {
        narrow: atlas.narrow.clone(),
        wide: atlas.wide.clone(),
        points: places.iter().map(|place| point(place).filter(|_| area(place).is_none())).collect(),
        areas: places.iter().map(area).collect(),
    })
}

/// As many places are named that are not on a map; the table has all.
const NAMED: usize = 6;

/// What has a number and no place on the land: neither an area nor a point within it.
fn off_the_map(desk: &Desk<'_>, chart: &Chart) -> Option<String> {
    let land = chart.land.as_ref()?;
    let known = |at: usize| {
        let values = &chart.series.first()?.values;
        values.get(at).copied().flatten().filter(|value| *value != 0.0)
    };
    let missing = |(at, category): (usize, &Category)| {
        let value = known(at).filter(|_| !land.shows(at))?;
        let place = match category.kind {
            CategoryKind::Normal => category.full().to_owned(),
            _ => words::inline(desk, category.full()),
        };
        let args = [("place", place.into()), ("value", desk.number(value).into())];
        Some(desk.t("map-place-value", &args))
    };
    let mut names: Vec<String> = chart.categories.iter().enumerate().filter_map(missing).collect();
    let others = names.len().saturating_sub(NAMED);
    if others > 1 {
        names.truncate(NAMED);
        names.push(desk.t("chart-other-n", &[("n", others.into())]));
    }
    let list = desk.press.format.list(&names, Conjunction::And);
    (!names.is_empty()).then(|| desk.t("map-not-drawn", &[("places", list.into())]))
}

/// Which places, or else which series, stand out.
fn highlight(plan: &ChartPlan, places: &[Shown], measured: &Measured) -> Highlight {
    let wanted = |list: &[Shown]| {
        let asked = |(_, shown): &(usize, &Shown)| {
            !shown.id.is_empty() && plan.highlight.iter().any(|id| id.value == shown.id)
        };
        list.iter().enumerate().filter(asked).map(|(index, _)| index).collect()
    };
    let (categories, names): (BTreeSet<usize>, BTreeSet<usize>) =
        (wanted(places), wanted(&measured.shown));
    // The same series in every panel.
    let width = measured.shown.len().max(1);
    let series: BTreeSet<usize> =
        (0..measured.series.len()).filter(|index| names.contains(&(index % width))).collect();
    if !categories.is_empty() {
        Highlight::Categories(categories)
    } else if series.is_empty() {
        Highlight::None
    } else {
        Highlight::Series(series)
    }
}

/// Adds the author's remarks. At a gap a remark says why there is one.
fn annotate(desk: &Desk<'_>, plan: &ChartPlan, places: &[Shown], chart: &mut Chart) {
    for note in &plan.annotations {
        let text = desk.text(&note.text).text;
        let typed = note.category.as_ref();
        let category = typed.and_then(|typed| places.iter().position(|it| it.id == typed.value));
        match (category, note.value) {
            (Some(index), _) if chart.categories[index].kind == CategoryKind::Gap => {
                chart.categories[index].note = Some(text);
            }
            (Some(index), _) => {
                chart.annotations.push(Annotation { at: Anchor::Category(index), text });
            }
            (None, Some(value)) => {
                chart.annotations.push(Annotation { at: Anchor::Value(value), text });
            }
            // What the remark is about is a year without a place in this chart.
            (None, None) => {}
        }
    }
}

/// What is measured: 'Reported and On record'.
fn measure_phrase(desk: &Desk<'_>, query: &Query) -> String {
    let names: Vec<String> =
        query.measures.iter().map(|it| words::measure(desk, query, it).text).collect();
    desk.press.format.list(&names, Conjunction::And)
}

/// Which measures leave out missing values, and how many.
pub(super) fn skipped(desk: &Desk<'_>, query: &Query, table: &Table) -> Vec<String> {
    let measures = query.measures.iter().zip(&table.skipped).filter(|(_, skipped)| **skipped > 0);
    let note = |(measure, skipped): (&crate::query::Measure, &usize)| {
        let label = words::measure(desk, query, measure).text;
        let value = desk.t("aggregate-skipped", &[("n", (*skipped).into())]);
        desk.t("label-value-pair", &[("label", label.into()), ("value", value.into())])
    };
    measures.map(note).collect()
}
