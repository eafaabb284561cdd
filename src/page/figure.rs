//! The list of figures: every number that the site states, what its checks found, why it differs
//! from what they give, where it is shown and who says so. It is where a reader comes who does not
//! believe a number.

mod words;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::date::Date;
use crate::page::cite::{self, Cite};
use crate::page::figure::words::Asked;
use crate::page::rows::{self, StatusTag};
use crate::page::{Desk, LinkTo, Plan, SourceItem, Txt, What, prose};
use crate::query::Part;
use crate::record::{Figure, Kind, YearReport};
use crate::site::{CheckResult, FigureResult, FigureStatus};

/// Characters from which on a number is set smaller.
const LONG: usize = 8;

/// Plans the page.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    plan.list(press.section(&["figures"]), What::Figures, press.t("figures-title", &[]));
}

/// The page.
#[derive(Debug, Serialize)]
pub(super) struct Ledger {
    /// How many figures there are, in words.
    count: String,
    /// The statuses that occur.
    legend: Vec<StatusTag>,
    /// Figures by the year they speak of, the earliest first; those of no year last.
    groups: Vec<Group>,
    /// The same as files.
    downloads: Vec<LinkTo>,
    /// Their citations as files.
    citations: Vec<LinkTo>,
    /// How to report an error.
    report: Option<String>,
}

/// Figures of one year.
#[derive(Debug, Serialize)]
struct Group {
    /// Anchor on the page.
    id: String,
    /// The year in words.
    title: String,
    entries: Vec<Entry>,
}

/// One figure.
#[derive(Debug, Serialize)]
struct Entry {
    /// Its id, which is its anchor.
    id: String,
    number: String,
    /// Whether the number needs a smaller size.
    long: bool,
    label: Txt,
    unit: Option<Txt>,
    /// Who says so, or how it is computed: inline HTML.
    said: String,
    /// The date it speaks of.
    as_of: Option<String>,
    /// Its year.
    per: Option<i16>,
    status: StatusTag,
    /// The first check that gives another number.
    versus: Option<Versus>,
    /// Why it differs, or what else is to be known: inline HTML.
    explanation: Option<String>,
    checks: Vec<CheckView>,
    uses: Vec<Use>,
    /// Numbers of the sources of the value itself, in its own list.
    marks: Vec<usize>,
    /// Its own numbered list of sources; the anchor of each is the figure's id, a point, `s` and the
    /// number, which no id of a record can be.
    sources: Vec<SourceItem>,
    /// How to cite it.
    cite: Cite,
}

/// The number that a check gives instead.
#[derive(Debug, Serialize)]
struct Versus {
    number: String,
    /// What it is: inline HTML.
    what: String,
}

/// What one check asked and found.
#[derive(Debug, Serialize)]
struct CheckView {
    status: StatusTag,
    /// In words: inline HTML.
    words: String,
    /// How the number comes about, and how it compares with the stated one; empty where the words
    /// say it all.
    steps: Vec<Step>,
    /// How many missing values were left out.
    skipped: Option<String>,
}

/// A line of a calculation.
#[derive(Debug, Serialize)]
struct Step {
    /// What it is: inline HTML.
    what: String,
    number: String,
    /// Whether it is the result.
    total: bool,
}

/// Where a figure is shown.
#[derive(Debug, Serialize)]
struct Use {
    link: LinkTo,
    /// What that is.
    note: String,
}

/// Composes.
pub(super) fn list(desk: &Desk<'_>) -> Ledger {
    let site = desk.press.site;
    let mut years: BTreeMap<i16, Vec<&Figure>> = BTreeMap::new();
    for figure in &site.records.figures {
        years.entry(figure.as_of.map_or(i16::MAX, |date| date.year)).or_default().push(figure);
    }
    let groups = years.into_iter().map(|(year, mut figures)| {
        // Of one day, as they stand in the files.
        figures.sort_by_key(|it| (it.as_of.map(Date::first_day), it.meta.span));
        let dated = year != i16::MAX;
        let title = if dated { year.to_string() } else { desk.t("figures-undated", &[]) };
        let id = if dated { format!("year.{year}") } else { "year.none".to_owned() };
        let entries = figures.into_iter().filter_map(|figure| entry(desk, figure));
        Group { id, title, entries: entries.collect() }
    });
    let groups: Vec<Group> = groups.filter(|group| !group.entries.is_empty()).collect();
    let mut statuses: Vec<FigureStatus> = site.figures.values().map(|it| it.status).collect();
    statuses.sort_unstable();
    statuses.dedup();
    let file = |format: &str| LinkTo {
        title: Txt { text: format.to_uppercase(), lang: None },
        href: desk.href(&format!("/data/figures.{format}")),
    };
    Ledger {
        count: desk.t("count-figures", &[("n", site.figures.len().into())]),
        legend: statuses.into_iter().rev().map(|it| rows::status(desk, it)).collect(),
        groups,
        downloads: vec![file("csv"), file("json")],
        citations: cite::figure_files(desk),
        report: site.config.publisher.email.as_ref().map(|it| format!("mailto:{}", it.value)),
    }
}

fn entry(page: &Desk<'_>, figure: &Figure) -> Option<Entry> {
    let result = page.press.site.figures.get(&figure.meta.id)?;
    // Sources are numbered anew in each entry, as each has its own list.
    let desk = Desk::new(page.press, page.page);
    let id = &*figure.meta.id;
    let marks = desk.cite(&figure.meta.sources);
    let explanation = figure.explanation.as_ref().map(|body| {
        let html = prose::inline_of(&desk, (Kind::Figure, id), body);
        html.replace("href=\"#s", &format!("href=\"#{id}.s"))
    });
    let sources = desk.sources();
    let number = desk.number(result.value);
    Some(Entry {
        id: id.to_owned(),
        long: number.chars().count() >= LONG,
        label: desk.text(&figure.label),
        unit: desk.maybe(figure.unit.as_ref()),
        said: said(&desk, figure, result, &sources),
        as_of: figure.as_of.map(|date| desk.press.format.date(date)),
        per: figure.as_of.map(|date| date.year),
        status: rows::status(&desk, result.status),
        versus: versus(&desk, result),
        explanation,
        checks: result.checks.iter().map(|check| check_view(&desk, figure, check)).collect(),
        uses: uses(&desk, id),
        marks,
        sources,
        cite: cite::figure(&desk, figure, result.value),
        number,
    })
}

/// Who says so: the first source. A number that nobody states: how it is computed.
fn said(desk: &Desk<'_>, figure: &Figure, result: &FigureResult, sources: &[SourceItem]) -> String {
    let computed = result.checks.first().filter(|_| result.status == FigureStatus::Computed);
    if let Some(check) = computed {
        return Asked::new(desk, &check.description).measure(&check.parts);
    }
    let Some(first) = sources.first() else { return String::new() };
    let record = figure.meta.sources.first();
    let date = record.and_then(|it| desk.press.site.records.sources.get(&it.id)?.date);
    let Some(date) = date else { return words::html(&first.publisher.text) };
    let date = desk.press.format.date_short(date);
    let args = [("source", first.publisher.text.as_str().into()), ("date", date.into())];
    words::html(&desk.t("figure-said-by", &args))
}

fn differing(result: &FigureResult) -> Option<&CheckResult> {
    result.checks.iter().find(|check| check.status == FigureStatus::DiffersAsExplained)
}

fn versus(desk: &Desk<'_>, result: &FigureResult) -> Option<Versus> {
    let check = differing(result)?;
    let what = Asked::new(desk, &check.description).measure(&check.parts);
    Some(Versus { number: desk.number(check.result), what })
}

fn check_view(desk: &Desk<'_>, figure: &Figure, check: &CheckResult) -> CheckView {
    let asked = Asked::new(desk, &check.description);
    let skipped = check.skipped;
    CheckView {
        status: rows::status(desk, check.status),
        words: asked.sentence(&check.description, &check.parts, check.result),
        steps: steps(desk, &asked, figure, check),
        skipped: (skipped > 0).then(|| desk.t("aggregate-skipped", &[("n", skipped.into())])),
    }
}

/// The terms of a check and what they come to, then the stated number and the difference.
fn steps(desk: &Desk<'_>, asked: &Asked<'_>, figure: &Figure, check: &CheckResult) -> Vec<Step> {
    let step = |what: &str, number: f64, total: bool| Step {
        what: words::html(what),
        number: desk.number(number),
        total,
    };
    let differs = check.status == FigureStatus::DiffersAsExplained;
    let several = check.parts.len() > 1;
    if !several && !differs {
        return Vec::new();
    }
    let sign = |part: &Part| if part.negative { -part.value } else { part.value };
    let terms = check.parts.iter().map(|part| step(&asked.part(part), sign(part), false));
    let mut steps: Vec<Step> = terms.collect();
    if several {
        steps.push(step(&desk.t("figure-computed-value", &[]), check.result, true));
    }
    if let Some(stated) = figure.value.as_ref().filter(|_| differs) {
        let difference = stated.value - check.result;
        steps.push(step(&desk.t("figure-stated-value", &[]), stated.value, false));
        steps.push(step(&desk.t("figure-difference", &[]), difference, false));
    }
    steps
}

fn uses(desk: &Desk<'_>, id: &str) -> Vec<Use> {
    let site = desk.press.site;
    let mut uses = Vec::new();
    if site.programme.figures.iter().any(|figure| *figure.id == *id) {
        let title = Txt { text: desk.t("home-title", &[]), lang: None };
        let link = LinkTo { title, href: desk.href(&desk.root()) };
        uses.push(Use { link, note: desk.t("figure-used-headline", &[]) });
    }
    let known = site.index.figure_uses.get(id).map_or(&[][..], Vec::as_slice);
    for (kind, by) in known.iter().filter(|(kind, by)| !(*kind == Kind::Figure && **by == *id)) {
        let report = site.records.reports.get(by).filter(|_| *kind == Kind::Report);
        let note = match report {
            Some(YearReport { year, .. }) => {
                desk.t("report-kind-year", &[("year", year.to_string().into())])
            }
            None => desk.t(&format!("noun-{}-one", kind.noun()), &[]),
        };
        uses.push(Use { link: desk.record(*kind, by), note });
    }
    uses
}
