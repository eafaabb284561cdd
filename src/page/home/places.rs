//! Where the participants come from: the places with the most of them, the others as one line, and
//! those that nobody comes from, because a place that is missing in a list is not seen.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;

use crate::page::{Desk, Facet, FacetValue, LinkTo, Txt};
use crate::record::{Kind, Place};

/// Places with a line of their own.
const SHOWN: usize = 9;

/// Other properties that are shown.
const GROUPS: usize = 2;

/// Where the participants come from.
#[derive(Debug, Serialize)]
pub(in crate::page) struct Places {
    /// Head of the column of places: Province, if all are provinces.
    label: Txt,
    /// How many participants are counted, in words.
    lead: String,
    rows: Vec<Bar>,
    /// What else they can be told apart by: their kinds, the programme's own categories.
    groups: Vec<Group>,
    all: LinkTo,
}

/// Participants by one property.
#[derive(Debug, Serialize)]
struct Group {
    label: Txt,
    rows: Vec<Bar>,
}

/// A line: a place, or several together.
#[derive(Debug, Serialize)]
struct Bar {
    title: Txt,
    href: Option<String>,
    count: String,
    /// Length of the bar in hundredths of the longest; nothing for a line without a bar.
    share: Option<String>,
    note: Option<String>,
}

/// Nothing where no participant has a place.
pub(super) fn places(desk: &Desk<'_>) -> Option<Places> {
    let site = desk.press.site;
    let count = |place: &Place| {
        site.index.place_participants.get(&place.meta.id).map_or(0, |positions| positions.0.len())
    };
    let all = &site.records.places;
    let mut with: Vec<(usize, &Place)> =
        all.iter().map(|place| (count(place), place)).filter(|(n, _)| *n > 0).collect();
    with.sort_by_cached_key(|(n, place)| {
        (Reverse(*n), desk.press.format.sort_key(site.text(&place.name, desk.lang())))
    });
    let most = with.first()?.0;
    // One place more needs no line for 'others'.
    let shown = if with.len() <= SHOWN + 1 { with.len() } else { SHOWN };
    let line = |(n, place): &(usize, &Place)| {
        let LinkTo { title, href } = desk.record(Kind::Place, &place.meta.id);
        bar(desk, title, href, *n, most)
    };
    let mut rows: Vec<Bar> = with[..shown].iter().map(line).collect();
    let plain = |key: &str, n: usize| Txt { text: desk.t(key, &[("n", n.into())]), lang: None };
    if with.len() > shown {
        let rest = with[shown..].iter().map(|(n, _)| n).sum();
        let title = plain("places-others", with.len() - shown);
        rows.push(Bar { title, href: None, count: desk.count(rest), share: None, note: None });
    }
    // Of places of several kinds one may lie in another: then nobody comes from a place only if
    // nobody comes from what lies in it, which the page of places shows.
    let kinds: BTreeSet<&str> = with.iter().map(|(_, place)| place.kind.as_str()).collect();
    let without =
        all.iter().filter(|it| kinds.contains(it.kind.as_str()) && count(it) == 0).count();
    if kinds.len() == 1 && without > 0 {
        rows.push(Bar {
            title: plain("count-places", without),
            href: None,
            count: desk.t("no-value", &[]),
            share: None,
            note: Some(desk.t("not-on-record", &[])),
        });
    }
    let facets = &desk.press.lists.participant_facets;
    let facet = facets.iter().find(|facet| facet.of == Some(Kind::Place));
    let label = || Txt { text: desk.t("label-place", &[]), lang: None };
    let total: usize = with.iter().map(|(n, _)| n).sum();
    Some(Places {
        label: facet.map_or_else(label, |facet| facet.label.clone()),
        lead: desk.t("home-map-lead", &[("n", total.into())]),
        rows,
        groups: groups(desk),
        all: desk.section(&["places"], desk.t("all-places", &[("n", all.len().into())])),
    })
}

/// The facets that tell what a participant is, not when it took part or how it is known.
fn groups(desk: &Desk<'_>) -> Vec<Group> {
    let press = desk.press;
    let facets = press.lists.participant_facets.iter();
    let facets = facets.filter(|facet| facet.of.is_none() && facet.key != "certainty");
    let group = |facet: &Facet| {
        let most = facet.values.iter().map(|value| value.rows.len()).max()?;
        let row = |value: &FacetValue| {
            let routes = &press.site.routes;
            let url = routes.facet(press.lang, Kind::Participant, &facet.key, &value.slug);
            bar(desk, value.label.clone(), desk.href(&url), value.rows.len(), most)
        };
        let rows = facet.values.iter().map(row).collect();
        (facet.values.len() <= SHOWN).then(|| Group { label: facet.label.clone(), rows })
    };
    facets.filter_map(group).take(GROUPS).collect()
}

fn bar(desk: &Desk<'_>, title: Txt, href: String, n: usize, most: usize) -> Bar {
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    let share = n as f64 / most as f64 * 100.0;
    let share = Some(format!("{share:.1}"));
    Bar { title, href: Some(href), count: desk.count(n), share, note: None }
}
