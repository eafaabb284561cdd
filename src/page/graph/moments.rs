//! Timelines: records one by one, each at its date. A query lists them; nothing is counted.

use std::collections::BTreeMap;

use crate::chart::{Category, Chart, Hue, Series, Tick};
use crate::date::Date;
use crate::page::graph::domain::{self, Domain};
use crate::page::graph::drawn::{Drawn, picture};
use crate::page::graph::series::{self, Measured};
use crate::page::graph::words::{Column, Shown, headed, kind_of, plain};
use crate::page::{Desk, Txt};
use crate::query::{Data, Listing, ListingRow, Query, Value, list};
use crate::record::Kind;
use crate::site::ChartPlan;

/// A period that takes a smaller share of the whole time than this is drawn as a moment.
const SHORT: f64 = 0.01;
/// Of a shorter time than this, months are named.
const MONTHS: f64 = 730.0;

/// When everything on a timeline was.
pub(super) struct Times {
    /// What files call the end, if there are ends.
    pub(super) end_id: Option<String>,
    /// What the names are.
    pub(super) name: Txt,
    /// The same in files.
    pub(super) name_id: String,
    /// What the kinds are, and what files call them, if there are kinds.
    pub(super) kind: Option<(Txt, String)>,
    /// One for each place of the chart.
    pub(super) list: Vec<Time>,
}

/// When something was.
pub(super) struct Time {
    /// When it began.
    pub(super) start: Date,
    /// When it ended, if that is stated.
    pub(super) end: Option<Date>,
    /// Both in words.
    pub(super) when: String,
    /// Its kind, by its position among the series.
    pub(super) kind: usize,
    /// The days that it covers.
    days: (f64, f64),
}

/// A timeline.
pub(super) fn drawn(
    desk: &Desk<'_>,
    plan: &ChartPlan,
    anchor: &str,
    title: String,
) -> Option<Drawn> {
    let query = &plan.query;
    let column = |channel: &str| {
        let at = plan.at(channel)?;
        let field = &query.dimensions.get(at)?.field;
        Some((at, Column::new(desk, field, false), field.text.to_string()))
    };
    let (x, date, head_id) = column("x")?;
    let (text, name, name_id) = column("text")?;
    let (x2, kind) = (column("x2"), column("color"));
    let listing = list(query, &desk.press.site.data);
    let kinds = kinds(desk, query, &listing, kind.as_ref().map(|(at, column, _)| (*at, column)));
    let end = x2.as_ref().map(|(at, ..)| *at);
    let mut found: Vec<(Time, Shown)> = Vec::new();
    for row in &listing.rows {
        let own = kind.as_ref().and_then(|(at, ..)| row.cells[*at].first().cloned());
        let kind = kinds.index.get(&own).copied().unwrap_or_default();
        if let Some(time) = time(desk, row, (x, end), kind) {
            found.push((
                time,
                shown(desk, query, row, row.cells[text].first().map(|it| name.value(it))),
            ));
        }
    }
    found.sort_by(|(a, _), (b, _)| a.days.0.total_cmp(&b.days.0));
    let missing = listing.rows.len() - found.len();
    let (times, shown): (Vec<Time>, Vec<Shown>) = found.into_iter().unzip();
    let domain = domain(&times, shown);
    let measured = kinds.measured(&times);
    let mut chart = picture(desk, plan, anchor, title, (&domain, &measured));
    tick(desk, &times, &mut chart);
    Some(Drawn {
        chart,
        head: date.head(),
        head_id,
        places: domain.shown,
        names: measured.shown,
        panels: None,
        measure: String::new(),
        divided_by: None,
        compares: false,
        folded: 0,
        notes: notes(desk, &date.head(), missing, &listing),
        left_out: None,
        times: Some(Times {
            end_id: x2.map(|(.., id)| id),
            name: name.head(),
            name_id,
            kind: kind.map(|(_, column, id)| (column.head(), id)),
            list: times,
        }),
    })
}

/// When a record was, if that is stated.
fn time(
    desk: &Desk<'_>,
    row: &ListingRow,
    (start, end): (usize, Option<usize>),
    kind: usize,
) -> Option<Time> {
    let date = |at: usize| match row.cells.get(at)?.first()? {
        Value::Date(date) => Some(*date),
        _ => None,
    };
    let start = date(start)?;
    let end = end.and_then(date);
    let format = desk.press.format;
    let when = end.map_or_else(|| format.date(start), |end| format.date_range(start, end));
    let (first, last) = domain::days(start)?;
    let last = end.and_then(domain::days).map_or(last, |(_, end)| end.max(last));
    Some(Time { start, end, when, kind, days: (first, last) })
}

/// What a record is called, with a link to its page.
fn shown(desk: &Desk<'_>, query: &Query, row: &ListingRow, name: Option<Shown>) -> Shown {
    let data = &desk.press.site.data;
    let id = data.id(query.set, row.row);
    let name = name.unwrap_or_else(|| Shown { text: plain(&*id), ..Shown::default() });
    let kind = kind_of(&data.schema().set(query.set).name);
    let kind = kind.filter(|kind| *kind != Kind::ParticipantKind);
    let href = kind.map(|kind| desk.href(&desk.press.url(kind, &id))).or(name.href);
    Shown { id: id.to_string(), href, ..name }
}

fn domain(times: &[Time], shown: Vec<Shown>) -> Domain {
    let first = times.iter().map(|time| time.days.0).fold(f64::INFINITY, f64::min);
    let last = times.iter().map(|time| time.days.1).fold(f64::NEG_INFINITY, f64::max);
    let place = |(time, shown): (&Time, &Shown)| {
        let (start, end) = time.days;
        let long = end - start > (last - first) * SHORT;
        Category {
            end: long.then_some(end),
            when: Some(time.when.clone()),
            ..Category::new(shown.text.text.clone())
        }
    };
    let categories = times.iter().zip(&shown).map(place).collect();
    Domain { categories, shown, index: BTreeMap::new() }
}

/// The kinds of what happened.
struct Kinds {
    /// Where each stands; `None` is not stated.
    index: BTreeMap<Option<Value>, usize>,
    list: Vec<(Shown, Hue)>,
}

/// The kinds in their order; one without a name where nothing tells them apart.
fn kinds(
    desk: &Desk<'_>,
    query: &Query,
    listing: &Listing,
    column: Option<(usize, &Column<'_>)>,
) -> Kinds {
    let mut kinds = Kinds { index: BTreeMap::new(), list: Vec::new() };
    let Some((at, column)) = column else {
        kinds.list.push((Shown::default(), Hue::Bar));
        return kinds;
    };
    let mut values: Vec<Option<&Value>> =
        listing.rows.iter().map(|row| row.cells[at].first()).collect();
    values.sort_by_key(|value| (value.is_none(), *value));
    values.dedup();
    for value in values {
        kinds.index.insert(value.cloned(), kinds.list.len());
        let at = &query.dimensions[at].field;
        let known = value.map(|value| {
            let hue = series::hue(desk, at, value, kinds.list.len());
            (column.value(value), hue)
        });
        kinds.list.push(known.unwrap_or_else(|| {
            let text = plain(headed(desk, "not-stated"));
            let shown = Shown { id: "not_stated".to_owned(), text, ..Shown::default() };
            (shown, Hue::NotStated)
        }));
    }
    kinds
}

impl Kinds {
    fn measured(self, times: &[Time]) -> Measured {
        let mut measured = Measured::default();
        for (kind, (shown, hue)) in self.list.into_iter().enumerate() {
            let value = |time: &Time| (time.kind == kind).then_some(time.days.0);
            let values = times.iter().map(value).collect();
            let name = shown.text.text.clone();
            measured.series.push(Series { name, hue, values, ..Series::default() });
            measured.shown.push(shown);
        }
        measured
    }
}

/// Names the years on the time axis, or the months of a short time.
fn tick(desk: &Desk<'_>, times: &[Time], chart: &mut Chart) {
    let (Some(first), Some(last)) =
        (times.first(), times.iter().max_by(|a, b| a.days.1.total_cmp(&b.days.1)))
    else {
        return;
    };
    let months = last.days.1 - first.days.0 < MONTHS;
    let end = last.end.unwrap_or(last.start).year;
    for year in first.start.year..=end.saturating_add(1) {
        for month in 1..=(if months { 12 } else { 1 }) {
            let date = Date { year, month: months.then_some(month), day: None };
            if let Some((at, _)) = domain::days(date) {
                chart.ticks.push(Tick { at, label: desk.press.format.date_short(date) });
            }
        }
    }
}

/// What is not shown.
fn notes(desk: &Desk<'_>, head: &Txt, missing: usize, listing: &Listing) -> Vec<String> {
    let mut notes = Vec::new();
    if missing > 0 {
        let value = desk.t("aggregate-skipped", &[("n", missing.into())]);
        let args = [("label", head.text.clone().into()), ("value", value.into())];
        notes.push(desk.t("label-value-pair", &args));
    }
    let shown = listing.rows.len();
    if listing.total > shown {
        let args =
            [("from", 1_usize.into()), ("to", shown.into()), ("total", listing.total.into())];
        notes.push(desk.t("browse-shown", &args));
    }
    notes
}
