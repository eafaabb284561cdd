//! Places: how many participants and winners come from each. What lies within a place counts for
//! the place as well, so that a province is not empty because its participants are in its cities.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::lang::{Arg, Conjunction};
use crate::page::graph::{self, ChartCard};
use crate::page::parts::{self, Download, Excerpt, Fact};
use crate::page::rows::{ParticipantRow, WinnerRow};
use crate::page::{Desk, LinkTo, Picture, Plan, Txt, What, lists};
use crate::record::{Kind, Place};
use crate::site::Positions;

/// Rows that a place's page shows before it leads to the page of all of them.
const ROWS_SHOWN: usize = 50;

/// All places.
#[derive(Debug, Serialize)]
struct PlacesPage {
    groups: Vec<PlaceGroup>,
    /// Whether any winner's place is known.
    winners: bool,
    /// How many participants have no place.
    unplaced: Option<String>,
    downloads: Vec<Download>,
}

/// Places of one kind, those with the most participants first.
#[derive(Debug, Serialize)]
struct PlaceGroup {
    kind: String,
    rows: Vec<PlaceBar>,
}

/// A place with its bar.
#[derive(Debug, Serialize)]
struct PlaceBar {
    title: Txt,
    href: String,
    count: Option<String>,
    /// Hundredths of the longest bar.
    share: Option<String>,
    winners: Option<String>,
}

/// One place.
#[derive(Debug, Serialize)]
struct PlacePage {
    lead: String,
    picture: Option<Picture>,
    facts: Vec<Fact>,
    chart: Option<ChartCard>,
    participants_title: String,
    participants: Excerpt<ParticipantRow>,
    winners_title: String,
    winners: Excerpt<WinnerRow>,
    children: Vec<Child>,
}

/// A place within another.
#[derive(Debug, Serialize)]
struct Child {
    link: LinkTo,
    count: String,
}

/// Plans the pages.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    let places = press.site.records.places.list();
    if places.is_empty() {
        return;
    }
    plan.list(press.section(&["places"]), What::Places, press.t("places-title", &[]));
    // A participant is often called as the place it is in: the kind tells one title from the other.
    let name = |place: &Place| {
        let kind = lists::capitalised(&lists::place_kind(press, &place.kind));
        let name = format!("{} · {kind}", press.site.text(&place.name, press.lang));
        (name, place.code.clone().unwrap_or_else(|| place.meta.id.to_string()))
    };
    let titles = parts::unique_titles(places.iter().map(name).collect());
    for (at, title) in titles.into_iter().enumerate() {
        plan.durable(press.url(Kind::Place, &places[at].meta.id), What::Place(at), title);
    }
}

/// Composes the list of places.
pub(super) fn list(desk: &Desk<'_>) -> impl Serialize + use<> {
    let site = desk.press.site;
    let mut kinds: BTreeMap<&str, Vec<(&Place, Totals)>> = BTreeMap::new();
    for place in &site.records.places {
        kinds.entry(&place.kind).or_default().push((place, Totals::new(desk, place)));
    }
    let mut groups: Vec<(usize, PlaceGroup)> = kinds
        .into_iter()
        .map(|(kind, places)| {
            // The larger units come first; there are fewer of them.
            let many = places.len();
            (many, PlaceGroup { kind: parts::place_kind(desk, kind), rows: bars(desk, places) })
        })
        .collect();
    groups.sort_by_key(|(many, _)| *many);
    let groups: Vec<PlaceGroup> = groups.into_iter().map(|(_, group)| group).collect();
    let unplaced = site.records.participants.iter().filter(|it| it.place.is_none()).count();
    PlacesPage {
        winners: groups.iter().flat_map(|group| &group.rows).any(|row| row.winners.is_some()),
        groups,
        unplaced: (unplaced > 0).then(|| desk.t("place-not-stated", &[("n", Arg::from(unplaced))])),
        downloads: parts::downloads(desk, Kind::Place, site.records.places.len()),
    }
}

fn bars(desk: &Desk<'_>, mut places: Vec<(&Place, Totals)>) -> Vec<PlaceBar> {
    places.sort_by_cached_key(|(place, totals)| {
        let name = desk.press.format.sort_key(&desk.text(&place.name).text);
        (std::cmp::Reverse(totals.participants.0.len()), name)
    });
    let most = places.first().map_or(1.0, |(_, totals)| totals.participants.count_f64().max(1.0));
    let some =
        |positions: &Positions| (!positions.0.is_empty()).then(|| desk.count(positions.0.len()));
    let bar = |(place, totals): &(&Place, Totals)| {
        let link = desk.record(Kind::Place, &place.meta.id);
        let count = some(&totals.participants);
        let share = format!("{:.1}", totals.participants.count_f64() / most * 100.0);
        PlaceBar {
            title: link.title,
            href: link.href,
            share: count.as_ref().map(|_| share),
            count,
            winners: some(&totals.winners),
        }
    };
    places.iter().map(bar).collect()
}

/// What is on record of a place and of all that lies within it.
struct Totals {
    participants: Positions,
    winners: Positions,
}

impl Totals {
    fn new(desk: &Desk<'_>, place: &Place) -> Self {
        let index = &desk.press.site.index;
        let mut totals = Self { participants: Positions::default(), winners: Positions::default() };
        let mut seen = BTreeSet::new();
        let mut open = vec![&place.meta.id];
        while let Some(id) = open.pop() {
            // Places that lie within each other by mistake are counted once.
            if !seen.insert(id) {
                continue;
            }
            let own = |positions: Option<&Positions>| positions.cloned().unwrap_or_default().0;
            totals.participants.0.extend(own(index.place_participants.get(id)));
            totals.winners.0.extend(own(index.place_winners.get(id)));
            open.extend(children(desk, id).map(|place| &place.meta.id));
        }
        totals
    }
}

/// The places right within a place.
fn children<'a>(desk: &Desk<'a>, id: &str) -> impl Iterator<Item = &'a Place> + use<'a> {
    let site = desk.press.site;
    let positions = site.index.place_children.get(id);
    positions.into_iter().flat_map(|it| &it.0).map(|at| &site.records.places.list()[*at])
}

/// Composes one place.
pub(super) fn one(desk: &Desk<'_>, at: usize) -> impl Serialize + use<> {
    let place = &desk.press.site.records.places.list()[at];
    let totals = Totals::new(desk, place);
    let name = desk.text(&place.name).text;
    let of_place = [("place", Arg::from(name))];
    let (key, _) = lists::place_facet(desk.press);
    let facet = (key.as_str(), &*place.meta.id);
    let mut within: Vec<&Place> = children(desk, &place.meta.id).collect();
    within.sort_by_cached_key(|it| desk.press.format.sort_key(&desk.text(&it.name).text));
    let child = |place: &&Place| Child {
        link: desk.record(Kind::Place, &place.meta.id),
        count: desk.count(Totals::new(desk, place).participants.0.len()),
    };
    let winners = parts::winner_excerpt(desk, &totals.winners.0, ROWS_SHOWN, facet);
    let own = desk.record(Kind::Place, &place.meta.id).href;
    PlacePage {
        lead: lead(desk, &totals),
        picture: parts::picture(desk, &place.meta),
        facts: facts(desk, place),
        chart: graph::own_card(desk, Kind::Place, &place.meta.id),
        participants_title: desk.t("place-participants", &of_place),
        participants: parts::participant_excerpt(desk, &totals.participants.0, ROWS_SHOWN, facet),
        winners_title: desk.t("place-winners", &of_place),
        winners: without_place(winners, &own),
        children: within.iter().map(child).collect(),
    }
}

/// Rows that do not repeat the place whose page they stand on.
fn without_place(mut winners: Excerpt<WinnerRow>, own: &str) -> Excerpt<WinnerRow> {
    for row in &mut winners.rows {
        row.place = row.place.take().filter(|place| place.href != own);
    }
    winners
}

fn lead(desk: &Desk<'_>, totals: &Totals) -> String {
    let count = |key: &str, positions: &Positions| {
        let n = positions.0.len();
        (n > 0).then(|| desk.t(key, &[("n", Arg::from(n))]))
    };
    let counts: Vec<String> = [
        count("count-participants", &totals.participants),
        count("count-winners", &totals.winners),
    ]
    .into_iter()
    .flatten()
    .collect();
    if totals.participants.0.is_empty() && totals.winners.0.is_empty() {
        return desk.t("place-none-on-record", &[]);
    }
    let what = desk.press.format.list(&counts, Conjunction::And);
    desk.t("place-on-record", &[("what", what.into())])
}

fn facts(desk: &Desk<'_>, place: &Place) -> Vec<Fact> {
    let plain = |label: &str, text: String| parts::fact(desk, label, vec![parts::plain(text)]);
    let sources = desk.cite(&place.meta.sources);
    let mut facts = vec![plain("label-kind", parts::place_kind(desk, &place.kind))];
    if let Some(parent) = &place.parent {
        facts.push(parts::linked(desk, "label-parent", vec![desk.link(parent)]));
    }
    if let Some(code) = &place.code {
        facts.push(Fact { sources: sources.clone(), ..plain("label-code", code.clone()) });
    }
    if let (Some(lat), Some(lon)) = (place.lat, place.lon) {
        let degrees = |value: f64, positive: &str, negative: &str| {
            let key = if value < 0.0 { negative } else { positive };
            let number = desk.press.format.fixed(value.abs(), 2);
            parts::plain(desk.t(key, &[("n", number.into())]))
        };
        let lat = degrees(lat, "degrees-north", "degrees-south");
        let lon = degrees(lon, "degrees-east", "degrees-west");
        facts.push(Fact { sources, ..parts::fact(desk, "label-coordinates", vec![lat, lon]) });
    }
    facts.extend(parts::general_facts(desk, Kind::Place, &place.meta));
    facts
}
