//! Dimensions: what is on record under each pillar, category or theme of the programme.

use serde::Serialize;

use crate::lang::Arg;
use crate::page::graph::{self, ChartCard};
use crate::page::parts::{self, Excerpt};
use crate::page::rows::{self, DimensionTag, ParticipantRow, StoryCard, WinnerRow};
use crate::page::{Desk, LinkTo, Plan, Txt, What, lists};
use crate::record::{Award, Dimension, Kind};

/// Rows that a dimension's page shows before it leads to the page of all of them.
const ROWS_SHOWN: usize = 50;

/// All dimensions.
#[derive(Debug, Serialize)]
struct DimensionsPage {
    cards: Vec<DimensionCard>,
}

/// A dimension as a card.
#[derive(Debug, Serialize)]
struct DimensionCard {
    tag: DimensionTag,
    description: Option<Txt>,
    /// What is on record under it.
    counts: Vec<String>,
}

/// One dimension.
#[derive(Debug, Serialize)]
struct DimensionPage {
    lead: Option<Txt>,
    class: String,
    counts: Vec<String>,
    chart: Option<ChartCard>,
    winners: Excerpt<WinnerRow>,
    participants: Excerpt<ParticipantRow>,
    stories: Vec<StoryCard>,
    awards: Vec<AwardItem>,
    others: Vec<DimensionTag>,
}

/// An award of a dimension.
#[derive(Debug, Serialize)]
struct AwardItem {
    link: LinkTo,
    /// The years in which it was given.
    years: String,
}

/// Plans the pages.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    let dimensions = &press.site.programme.dimensions;
    if dimensions.is_empty() {
        return;
    }
    plan.list(press.section(&["dimensions"]), What::Dimensions, press.t("dimensions-title", &[]));
    // An award often bears the name of its dimension: the noun tells one title from the other.
    let noun = lists::capitalised(&press.t("noun-dimension-one", &[]));
    for (at, dimension) in dimensions.iter().enumerate() {
        let title = format!("{} · {noun}", press.site.text(&dimension.name, press.lang));
        plan.durable(press.url(Kind::Dimension, &dimension.id), What::Dimension(at), title);
    }
}

/// Composes the list of dimensions.
pub(super) fn list(desk: &Desk<'_>) -> impl Serialize + use<> {
    let card = |dimension: &Dimension| {
        Some(DimensionCard {
            tag: rows::dimension(desk, &dimension.id)?,
            description: desk.maybe(dimension.description.as_ref()),
            counts: counts(desk, dimension),
        })
    };
    DimensionsPage { cards: desk.press.site.programme.dimensions.iter().filter_map(card).collect() }
}

/// Composes one dimension.
pub(super) fn one(desk: &Desk<'_>, at: usize) -> impl Serialize + use<> {
    let site = desk.press.site;
    let dimension = &site.programme.dimensions[at];
    let id = &*dimension.id;
    let facet = ("dimension", id);
    let winners = site.index.dimension_winners.get(id).cloned().unwrap_or_default().0;
    let participants = site.index.dimension_participants.get(id).cloned().unwrap_or_default().0;
    let others = site.programme.dimensions.iter().filter(|other| *other.id != *id);
    DimensionPage {
        lead: desk.maybe(dimension.description.as_ref()),
        class: rows::dimension(desk, id).map(|tag| tag.class).unwrap_or_default(),
        counts: counts(desk, dimension),
        chart: graph::own_card(desk, Kind::Dimension, id),
        winners: parts::winner_excerpt(desk, &winners, ROWS_SHOWN, facet),
        participants: parts::participant_excerpt(desk, &participants, ROWS_SHOWN, facet),
        stories: parts::stories(desk, site.index.dimension_stories.get(id)),
        awards: awards(desk, id),
        others: others.filter_map(|other| rows::dimension(desk, &other.id)).collect(),
    }
}

/// What is on record under a dimension, in words.
fn counts(desk: &Desk<'_>, dimension: &Dimension) -> Vec<String> {
    let index = &desk.press.site.index;
    let id = &dimension.id;
    [
        ("count-winners", index.dimension_winners.get(id)),
        ("count-participants", index.dimension_participants.get(id)),
        ("count-stories", index.dimension_stories.get(id)),
    ]
    .into_iter()
    .filter_map(|(key, positions)| Some((key, positions?.0.len())))
    .map(|(key, n)| desk.t(key, &[("n", Arg::from(n))]))
    .collect()
}

fn awards(desk: &Desk<'_>, id: &str) -> Vec<AwardItem> {
    let of_dimension =
        |award: &&Award| award.dimension.as_ref().is_some_and(|dimension| *dimension.id == *id);
    let item = |award: &Award| {
        let years: Vec<String> =
            award.editions.iter().map(|edition| edition.year.to_string()).collect();
        AwardItem { link: desk.record(Kind::Award, &award.meta.id), years: years.join(", ") }
    };
    desk.press.site.records.awards.iter().filter(of_dimension).map(item).collect()
}
