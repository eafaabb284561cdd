//! One award: what it is given for, its editions, and who received it in each year.

use serde::Serialize;

use crate::lang::Arg;
use crate::page::award::{edition_link, in_order, of_edition, when};
use crate::page::facts::{
    self, CorrectionItem, Neighbours, cite_in_order, corrections, neighbours,
};
use crate::page::graph::{self, ChartCard};
use crate::page::rows::{self, DimensionTag, WinnerRow};
use crate::page::{Desk, LinkTo, Picture, Txt};
use crate::record::{Award, Edition, Kind};

/// Winners of a year that the award's page shows; the edition's page shows all.
const WINNERS_SHOWN: usize = 25;

/// What the page shows.
#[derive(Serialize)]
struct Page {
    description: Option<Txt>,
    dimension: Option<DimensionTag>,
    sources: Vec<usize>,
    picture: Option<Picture>,
    editions: Vec<EditionRow>,
    chart: Option<ChartCard>,
    years: Vec<Year>,
    corrections: Vec<CorrectionItem>,
    links: Vec<LinkTo>,
    neighbours: Neighbours,
}

/// An edition in the table.
#[derive(Serialize)]
struct EditionRow {
    link: LinkTo,
    name: Option<Txt>,
    event: Option<LinkTo>,
    dates: Option<String>,
    reported: Option<String>,
    on_record: String,
    sources: Vec<usize>,
}

/// The winners of a year, newest first.
#[derive(Serialize)]
struct Year {
    link: LinkTo,
    /// How many are on record, of how many.
    count: String,
    winners: Vec<WinnerRow>,
    /// Recipients reported and not on record.
    missing: Option<String>,
    more: Option<LinkTo>,
}

/// Composes.
pub(in crate::page) fn one(desk: &Desk<'_>, at: usize) -> impl Serialize + use<> {
    let award = &desk.press.site.records.awards.list()[at];
    let meta = &award.meta;
    let order = in_order(desk);
    let rank = order.iter().position(|other| *other == at).unwrap_or_default();
    Page {
        description: desk.maybe(award.description.as_ref()),
        dimension: award.dimension.as_ref().and_then(|it| rows::dimension(desk, &it.id)),
        sources: cite_in_order(desk, &meta.sources),
        picture: desk.picture(meta.image.as_ref()),
        editions: award.editions.iter().map(|edition| row(desk, award, edition)).collect(),
        chart: graph::own_card(desk, Kind::Award, &meta.id),
        years: award.editions.iter().rev().filter_map(|it| year(desk, award, it)).collect(),
        corrections: corrections(desk, Kind::Award, &meta.id),
        links: facts::links(desk, &meta.links),
        neighbours: neighbours(desk, Kind::Award, &order, rank),
    }
}

fn row(desk: &Desk<'_>, award: &Award, edition: &Edition) -> EditionRow {
    let site = desk.press.site;
    let event = edition.event.as_ref().and_then(|event| site.records.events.get(&event.id));
    let on_record = site.index.winners_of_edition(&award.meta.id, edition.year).0.len();
    EditionRow {
        link: edition_link(desk, award, edition, &edition.year.to_string()),
        name: desk.maybe(edition.name.as_ref()),
        event: event.map(|event| desk.record(Kind::Event, &event.meta.id)),
        dates: event.map(|event| when(desk, event)),
        reported: edition.recipients.as_ref().map(|number| desk.number(number.value)),
        on_record: desk.count(on_record),
        sources: cite_in_order(desk, &edition.sources),
    }
}

/// The winners of an edition; nothing for one without any.
fn year(desk: &Desk<'_>, award: &Award, edition: &Edition) -> Option<Year> {
    let winners = winners(desk, award, edition);
    let more = winners.len().checked_sub(WINNERS_SHOWN).filter(|more| *more > 0).map(|more| {
        let title = desk.t("browse-facet-more", &[("n", Arg::from(more))]);
        edition_link(desk, award, edition, &title)
    });
    (!winners.is_empty()).then(|| Year {
        link: edition_link(desk, award, edition, &edition.year.to_string()),
        count: of_edition(desk, &award.meta.id, edition),
        missing: missing(desk, edition, winners.len()).filter(|_| more.is_none()),
        winners: winners.iter().take(WINNERS_SHOWN).map(|at| rows::winner(desk, *at)).collect(),
        more,
    })
}

/// Positions of an edition's winners in the order of the list.
pub(super) fn winners(desk: &Desk<'_>, award: &Award, edition: &Edition) -> Vec<usize> {
    let index = &desk.press.site.index;
    let mut winners = index.winners_of_edition(&award.meta.id, edition.year).0.clone();
    winners.sort_by_key(|at| desk.press.lists.winner_ranks[*at]);
    winners
}

/// How many recipients are reported beyond those on record, in words.
pub(super) fn missing(desk: &Desk<'_>, edition: &Edition, on_record: usize) -> Option<String> {
    let on_record = u32::try_from(on_record).map_or(f64::INFINITY, f64::from);
    let missing = edition.recipients.as_ref()?.value - on_record;
    (missing > 0.0).then(|| desk.t("others-not-on-record", &[("n", Arg::Number(missing))]))
}
