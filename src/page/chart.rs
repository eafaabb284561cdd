//! Charts as pages: the list of all, and one alone, to link to and to take away.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::page::graph::{self, CardFiles, ChartCard};
use crate::page::{Day, Desk, LinkTo, Plan, SourceItem, Txt, What};
use crate::record::{Chart, EachStoreRef, Kind, Record, Store};
use crate::site::{DirectivePlan, Key};

/// All charts.
#[derive(Debug, Serialize)]
pub(super) struct ChartList {
    title: String,
    lead: String,
    count: String,
    rows: Vec<ChartRow>,
}

/// A chart in the list.
#[derive(Debug, Serialize)]
struct ChartRow {
    /// Its page.
    link: LinkTo,
    subtitle: Option<Txt>,
    /// Its mark in words.
    mark: String,
    /// The texts that show it.
    shown_on: Vec<LinkTo>,
}

/// One chart.
#[derive(Debug, Serialize)]
pub(super) struct ChartPage {
    title: Txt,
    subtitle: Option<Txt>,
    card: Option<ChartCard>,
    facts: Vec<Fact>,
    sources: Vec<SourceItem>,
    /// The date of the data.
    as_of: Option<Day>,
}

/// A fact, as the component `facts` takes it.
#[derive(Debug, Serialize)]
struct Fact {
    label: String,
    values: Vec<Value>,
}

#[derive(Debug, Serialize)]
struct Value {
    title: Txt,
    href: Option<String>,
}

/// Plans the pages.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    let charts = press.site.records.charts.list();
    if charts.is_empty() {
        return;
    }
    plan.list(press.section(&["charts"]), What::Charts, press.t("charts-title", &[]));
    for (at, chart) in charts.iter().enumerate() {
        let title = press.site.text(&chart.title, press.lang).to_owned();
        plan.durable(press.url(Kind::Chart, &chart.meta.id), What::Chart(at), title);
    }
}

/// Composes the list of all charts.
pub(super) fn list(desk: &Desk<'_>) -> ChartList {
    let charts = &desk.press.site.records.charts;
    let uses = uses(desk);
    let rows = charts.iter().map(|chart| row(desk, chart, &uses));
    let mut rows: Vec<ChartRow> = rows.collect();
    rows.sort_by_cached_key(|row| desk.press.format.sort_key(&row.link.title.text));
    ChartList {
        title: desk.t("charts-title", &[]),
        lead: desk.t("charts-lead", &[]),
        count: desk.t("count-charts", &[("n", rows.len().into())]),
        rows,
    }
}

fn row(desk: &Desk<'_>, chart: &Chart, uses: &BTreeMap<&str, Vec<Key>>) -> ChartRow {
    let id = &*chart.meta.id;
    let plan = desk.press.site.charts.get(id);
    ChartRow {
        link: desk.record(Kind::Chart, id),
        subtitle: desk.maybe(chart.subtitle.as_ref()),
        mark: plan.map(|plan| graph::mark_word(desk, plan.mark)).unwrap_or_default(),
        shown_on: shown_on(desk, id, uses),
    }
}

/// Composes the page of one chart.
pub(super) fn one(desk: &Desk<'_>, at: usize) -> ChartPage {
    let site = desk.press.site;
    let chart = &site.records.charts.list()[at];
    let id = &*chart.meta.id;
    let card = graph::card(desk, id);
    let as_of = desk.press.as_of.map(|date| desk.day(date));
    let mut facts = Vec::new();
    let mut fact = |key: &str, values: Vec<Value>| {
        if !values.is_empty() {
            facts.push(Fact { label: desk.t(key, &[]), values });
        }
    };
    let plain = |text: String| Value { title: Txt { text, lang: None }, href: None };
    let files = |card: &ChartCard| {
        let list = |CardFiles { csv, svg, png }| {
            [("table-download", csv), ("action-png", png), ("action-svg", svg)]
        };
        let value = |(key, href): (&str, String)| Value {
            title: Txt { text: desk.t(key, &[]), lang: None },
            href: Some(href),
        };
        card.files.clone().into_iter().flat_map(list).map(value).collect::<Vec<Value>>()
    };
    let links = shown_on(desk, id, &uses(desk)).into_iter();
    fact("label-kind", card.iter().map(|card| plain(card.mark.clone())).collect());
    fact(
        "chart-where-shown",
        links.map(|link| Value { title: link.title, href: Some(link.href) }).collect(),
    );
    fact("chart-data-date", as_of.iter().map(|day| plain(day.text.clone())).collect());
    fact("downloads-heading", card.iter().flat_map(files).collect());
    ChartPage {
        title: desk.text(&chart.title),
        subtitle: desk.maybe(chart.subtitle.as_ref()),
        facts,
        card,
        sources: desk.sources(),
        as_of,
    }
}

/// Links to the texts that show a chart, at the chart.
fn shown_on(desk: &Desk<'_>, id: &str, uses: &BTreeMap<&str, Vec<Key>>) -> Vec<LinkTo> {
    let keys = uses.get(id).map_or(&[][..], Vec::as_slice);
    let link = |(kind, record): &Key| {
        let title = desk.press.site.title_of(*kind, record)?;
        let mut url = desk.press.url(*kind, record);
        // An entry of a list has a fragment of its own.
        if !url.contains('#') {
            url = format!("{url}#{}", graph::anchor(id));
        }
        Some(LinkTo { title: desk.text(title), href: desk.href(&url) })
    };
    keys.iter().filter_map(link).collect()
}

/// The texts in the page's language that show each chart.
fn uses<'a>(desk: &Desk<'a>) -> BTreeMap<&'a str, Vec<Key>> {
    struct Uses<'a, 'd> {
        desk: &'d Desk<'a>,
        found: BTreeMap<&'a str, Vec<Key>>,
    }
    impl EachStoreRef for Uses<'_, '_> {
        fn store<T: Record>(&mut self, store: &Store<T>) {
            for record in store {
                for body in record.bodies() {
                    let languages = &self.desk.press.site.config.languages;
                    let (body, _) = body.get(self.desk.lang(), languages);
                    for directive in body.document.directives() {
                        self.note((T::KIND, record.meta().id.clone()), directive.span);
                    }
                }
            }
        }
    }
    impl Uses<'_, '_> {
        fn note(&mut self, key: Key, span: crate::source::Span) {
            if let Some(DirectivePlan::Chart(id)) = self.desk.press.site.directives.get(&span) {
                let keys = self.found.entry(id).or_default();
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
    }
    let mut uses = Uses { desk, found: BTreeMap::new() };
    desk.press.site.records.each(&mut uses);
    uses.found
}
