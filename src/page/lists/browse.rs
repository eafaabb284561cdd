//! Lists over several pages and their facets, as planned and as shown beside the rows.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::lang::Arg;
use crate::page::rows;
use crate::page::{Desk, Facet, FacetValue, LinkTo, Plan, Press, ROWS_A_PAGE, Txt, What};
use crate::record::Kind;

/// Values of a facet that are shown at once; the others are one step away.
const VALUES_SHOWN: usize = 12;

/// Pages beside the present one that a pager links to.
const STEPS_BESIDE: usize = 1;

/// A facet as shown beside a list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FacetGroup {
    /// The word in addresses; the group's anchor is `facet-` and this.
    pub key: String,
    /// What readers see.
    pub label: Txt,
    /// How a sentence says that it is `{value}`, where the list has a browser.
    pub sentence: Option<String>,
    /// The first values, and the one that the page is about.
    pub values: Vec<FacetItem>,
    /// The other values, on the first page of the list.
    pub rest: Vec<FacetItem>,
    /// 'Show n more', for [`FacetGroup::rest`].
    pub rest_label: Option<String>,
    /// Where the other values are, on every other page.
    pub more: Option<LinkTo>,
}

/// A value of a facet as shown beside a list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FacetItem {
    /// What readers see.
    pub label: Txt,
    /// The last part of its address.
    pub slug: String,
    /// Its page.
    pub href: String,
    /// How many records have it, in the page's language.
    pub count: String,
    /// Whether the page is about it.
    pub current: bool,
    /// Class of its swatch, in a facet whose values stand for dimensions.
    pub class: Option<String>,
}

/// The facets of a kind, as shown beside its list. `current` is the facet and the value that the
/// page is about. All values stand on the first page of the list; the other pages show the first
/// ones, so that a page does not grow with the whole programme.
#[must_use]
pub(crate) fn facet_groups(
    desk: &Desk<'_>,
    kind: Kind,
    facets: &[Facet],
    current: Option<(usize, usize)>,
) -> Vec<FacetGroup> {
    let complete = matches!(desk.page.what, What::Participants(0) | What::Winners(0));
    let list = desk.press.section(&[kind.folder()]);
    let group = |at: usize, facet: &Facet| {
        let chosen = current.filter(|(facet, _)| *facet == at).map(|(_, value)| value);
        let coloured = facet.values.iter().any(|value| value.dimension.is_some());
        let item = |(at, value): (usize, &FacetValue)| FacetItem {
            label: value.label.clone(),
            slug: value.slug.clone(),
            href: desk.href(&value_url(desk.press, kind, facet, value)),
            count: desk.count(value.rows.len()),
            current: chosen == Some(at),
            class: coloured.then(|| swatch(desk.press, value.dimension)),
        };
        let mut values: Vec<(usize, &FacetValue)> = facet.values.iter().enumerate().collect();
        // A single one left over takes no more room than the link to it.
        let shown = if values.len() > VALUES_SHOWN + 1 { VALUES_SHOWN } else { values.len() };
        let mut rest = values.split_off(shown);
        if let Some(at) = rest.iter().position(|(at, _)| chosen == Some(*at)) {
            values.push(rest.remove(at));
        }
        let label = (!rest.is_empty())
            .then(|| desk.t("browse-facet-more", &[("n", Arg::from(rest.len()))]));
        let more = label.clone().filter(|_| !complete).map(|title| LinkTo {
            title: Txt { text: title, lang: None },
            href: desk.href(&format!("{list}#facet-{}", facet.key)),
        });
        FacetGroup {
            key: facet.key.clone(),
            label: facet.label.clone(),
            sentence: complete.then(|| says(desk, facet, Arg::from("{value}"))),
            values: values.into_iter().map(item).collect(),
            rest: if complete { rest.into_iter().map(item).collect() } else { Vec::new() },
            rest_label: label.filter(|_| complete),
            more,
        }
    };
    facets.iter().enumerate().map(|(at, facet)| group(at, facet)).collect()
}

/// How a sentence says that a facet has a value.
#[must_use]
pub(in crate::page) fn says(desk: &Desk<'_>, facet: &Facet, value: Arg) -> String {
    let label = in_sentence(desk, &facet.label.text);
    desk.t("browse-facet-value", &[("facet", label.into()), ("value", value)])
}

/// A label as it stands within a sentence: German writes every noun with a capital letter, other
/// languages only names and acronyms (`GDP`).
fn in_sentence(desk: &Desk<'_>, label: &str) -> String {
    let mut chars = label.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second))
            if second.is_lowercase() && !matches!(desk.lang().base(), "de" | "lb") =>
        {
            first.to_lowercase().chain([second]).chain(chars).collect()
        }
        _ => label.to_owned(),
    }
}

/// Class of the swatch of a dimension, by its number from 1; of what has none, an outline.
fn swatch(press: &Press<'_>, dimension: Option<usize>) -> String {
    let class = dimension.and_then(|number| rows::swatch(press, number));
    class.unwrap_or_else(|| "swatch--none".to_owned())
}

/// Address of a facet's value from the site's root.
fn value_url(press: &Press<'_>, kind: Kind, facet: &Facet, value: &FacetValue) -> String {
    press.site.routes.facet(press.lang, kind, &facet.key, &value.slug)
}

/// Links between the pages of a list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Pager {
    /// The page, from 1.
    pub page: usize,
    /// How many there are; a list of one page shows no links.
    pub pages: usize,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The first, the last, and those around the present one.
    pub steps: Vec<PagerStep>,
}

/// A link to a page of a list, or a gap between two.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PagerStep {
    /// Its number in the page's language; nothing for a gap.
    pub number: Option<String>,
    /// Its address; nothing for a gap.
    pub href: Option<String>,
    /// Whether it is the present one.
    pub current: bool,
}

/// The links between the pages of the list that begins at `base_url` (from the site's root);
/// `page` counts from 0.
#[must_use]
pub(crate) fn pager(desk: &Desk<'_>, base_url: &str, page: usize, pages: usize) -> Pager {
    let href = |at: usize| desk.href(&page_url(desk.press, base_url, at));
    let mut steps = Vec::new();
    let mut last = None;
    for at in
        (0..pages).filter(|at| *at == 0 || *at + 1 == pages || at.abs_diff(page) <= STEPS_BESIDE)
    {
        match last.map_or(0, |last| at - last - 1) {
            0 => {}
            // A gap of one page takes as much room as its link.
            1 => steps.push(step(desk, at - 1, page, &href)),
            _ => steps.push(PagerStep { number: None, href: None, current: false }),
        }
        steps.push(step(desk, at, page, &href));
        last = Some(at);
    }
    Pager {
        page: page + 1,
        pages,
        previous: page.checked_sub(1).map(&href),
        next: (page + 1 < pages).then(|| href(page + 1)),
        steps,
    }
}

fn step(desk: &Desk<'_>, at: usize, page: usize, href: &impl Fn(usize) -> String) -> PagerStep {
    PagerStep { number: Some(desk.count(at + 1)), href: Some(href(at)), current: at == page }
}

/// Address of a page (from 0) of a list, from the site's root.
fn page_url(press: &Press<'_>, base: &str, page: usize) -> String {
    if page == 0 {
        return base.to_owned();
    }
    format!("{base}{}/{}/", press.site.routes.word(press.lang, "page"), page + 1)
}

/// The rows of a page (from 0) of a list.
#[must_use]
pub(in crate::page) fn page_rows(rows: &[usize], page: usize) -> &[usize] {
    let from = (page * ROWS_A_PAGE).min(rows.len());
    &rows[from..(from + ROWS_A_PAGE).min(rows.len())]
}

/// Number of pages of a list of so many rows; an empty list has one.
#[must_use]
pub(in crate::page) fn page_count(rows: usize) -> usize {
    rows.div_ceil(ROWS_A_PAGE).max(1)
}

/// Plans the pages of a list of `rows` rows that begins at `url`.
pub(in crate::page) fn plan_pages(
    plan: &mut Plan<'_>,
    url: &str,
    title: &str,
    rows: usize,
    what: impl Fn(usize) -> What,
) {
    let press = plan.press;
    let pages = page_count(rows);
    for page in 0..pages {
        let title = if page == 0 {
            title.to_owned()
        } else {
            let n = press.format.number(u32::try_from(page + 1).map_or(0.0, f64::from));
            let of = press.t("pager-page", &[("n", Arg::from(n))]);
            format!("{title} · {of}")
        };
        plan.list(page_url(press, url, page), what(page), title);
    }
}

/// Plans a page, or several, for each value of each facet of a kind; `things` is what the list is
/// called.
pub(in crate::page) fn plan_facets(
    plan: &mut Plan<'_>,
    kind: Kind,
    things: &str,
    what: impl Fn(usize, usize, usize) -> What,
) {
    let press = plan.press;
    let mut titles = BTreeSet::new();
    for (at, facet) in press.lists.facets(kind).iter().enumerate() {
        for (value_at, value) in facet.values.iter().enumerate() {
            let args = [
                ("things", Arg::from(things)),
                ("facet", Arg::from(facet.label.text.as_str())),
                ("value", Arg::from(value.label.text.as_str())),
            ];
            let mut title = press.t("by-facet-heading", &args);
            if !titles.insert(title.clone()) {
                title = format!("{title} · {}", value.slug);
            }
            let url = value_url(press, kind, facet, value);
            plan_pages(plan, &url, &title, value.rows.len(), |page| what(at, value_at, page));
        }
    }
}

/// What the page of a facet's value is about.
#[derive(Clone, Debug, Serialize)]
pub(in crate::page) struct Narrowing {
    /// The facet.
    pub facet: Txt,
    /// The value.
    pub value: Txt,
    /// Class of the swatch of the dimension it stands for.
    pub class: Option<String>,
    /// The whole list.
    pub all: LinkTo,
    /// The browser of the list, narrowed to the value.
    pub narrow: String,
    /// How many have it.
    pub count: usize,
    /// How many there are in all.
    pub total: usize,
}

impl Narrowing {
    /// What the page of this value is about; `total` is the length of the whole list.
    pub(in crate::page) fn new(
        desk: &Desk<'_>,
        kind: Kind,
        facet: &Facet,
        value: &FacetValue,
        total: usize,
    ) -> Self {
        let title = desk.t(&format!("{}-title", kind.folder()), &[]);
        let list = desk.press.section(&[kind.folder()]);
        Self {
            narrow: desk.href(&format!("{list}#{}={}", facet.key, value.slug)),
            facet: facet.label.clone(),
            value: value.label.clone(),
            class: value.dimension.and_then(|number| rows::swatch(desk.press, number)),
            all: desk.section(&[kind.folder()], title),
            count: value.rows.len(),
            total,
        }
    }
}
