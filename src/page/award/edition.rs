//! An award in one year: how many recipients were reported, how many are on record, and who.

use serde::Serialize;

use crate::lang::Arg;
use crate::page::award::one::{missing, winners};
use crate::page::award::{Count, edition_link, of_edition, when};
use crate::page::facts::{Fact, FactValue, Neighbours, cite_in_order};
use crate::page::rows::{self, DimensionTag, Squares, WinnerRow};
use crate::page::{Desk, LinkTo, Txt};
use crate::record::{Award, Edition, Kind};

/// Recipients that are shown as squares; of more, nobody could count them.
const SQUARES_SHOWN: usize = 100;

/// What the page shows.
#[derive(Serialize)]
struct Page {
    /// What it was called that year, if it had a name of its own.
    name: Option<Txt>,
    dimension: Option<DimensionTag>,
    sources: Vec<usize>,
    /// The number of recipients in a sentence.
    reported: String,
    /// How many of them are on record, in a sentence.
    on_record: String,
    complete: bool,
    squares: Option<Squares>,
    facts: Vec<Fact>,
    winners: Vec<WinnerRow>,
    missing: Option<String>,
    others: Vec<Count>,
    neighbours: Neighbours,
}

/// Composes.
pub(in crate::page) fn edition(
    desk: &Desk<'_>,
    at: usize,
    number: usize,
) -> impl Serialize + use<> {
    let award = &desk.press.site.records.awards.list()[at];
    let edition = &award.editions[number];
    let sources = cite_in_order(desk, &edition.sources);
    let winners = winners(desk, award, edition);
    let known = winners.len();
    let reported = edition.recipients.as_ref().map(|recipients| recipients.value);
    let other = |edition: &Edition| Count {
        link: edition_link(desk, award, edition, &edition.year.to_string()),
        count: of_edition(desk, &award.meta.id, edition),
    };
    let others = award.editions.iter().filter(|other| other.year != edition.year);
    Page {
        name: desk.maybe(edition.name.as_ref()),
        dimension: award.dimension.as_ref().and_then(|it| rows::dimension(desk, &it.id)),
        sources,
        reported: match reported {
            Some(reported) => desk.t("award-edition-recipients", &[("n", Arg::Number(reported))]),
            None => desk.t("award-recipients-not-stated", &[]),
        },
        on_record: desk.t("on-record-only", &[("on-record", Arg::from(known))]),
        complete: reported.is_some_and(|reported| reported <= count(known)),
        squares: reported.and_then(|reported| squares(desk, known, reported)),
        facts: facts(desk, award, edition),
        winners: winners.iter().map(|at| rows::winner(desk, *at)).collect(),
        missing: missing(desk, edition, known),
        others: others.map(other).collect(),
        neighbours: neighbours(desk, award, number),
    }
}

fn count(known: usize) -> f64 {
    u32::try_from(known).map_or(f64::INFINITY, f64::from)
}

fn squares(desk: &Desk<'_>, on: usize, reported: f64) -> Option<Squares> {
    let of = (1..=SQUARES_SHOWN).find(|of| count(*of) >= reported)?;
    (on <= of).then(|| Squares {
        on,
        of,
        label: Some(
            desk.t("k-of-n-recipients", &[("k", Arg::from(on)), ("n", Arg::Number(reported))]),
        ),
    })
}

fn facts(desk: &Desk<'_>, award: &Award, edition: &Edition) -> Vec<Fact> {
    let site = desk.press.site;
    let event = edition.event.as_ref().and_then(|event| site.records.events.get(&event.id));
    let award_link = FactValue::link(desk.record(Kind::Award, &award.meta.id));
    let event_link = event.map(|event| FactValue::link(desk.record(Kind::Event, &event.meta.id)));
    let date = event.map(|event| FactValue::words(when(desk, event)));
    let venue = event.and_then(|event| desk.maybe(event.venue.as_ref())).map(FactValue::text);
    let dimension = award.dimension.as_ref().map(|it| FactValue::link(desk.link(it)));
    let mut facts = vec![
        Fact::new(desk, "label-award", [award_link]),
        Fact::new(desk, "label-event", event_link),
    ];
    if event.is_some() {
        facts.push(Fact::new(desk, "label-date", date));
        facts.push(Fact::new(desk, "label-venue", venue));
    }
    if site.index.stated.award_dimensions {
        facts.push(Fact::new(desk, "label-dimension", dimension));
    }
    facts
}

/// The editions before and after.
fn neighbours(desk: &Desk<'_>, award: &Award, number: usize) -> Neighbours {
    let link = |number: usize| -> Option<LinkTo> {
        let edition = award.editions.get(number)?;
        let args = [
            ("award", desk.text(&award.name).text.into()),
            ("year", edition.year.to_string().into()),
        ];
        Some(edition_link(desk, award, edition, &desk.t("award-edition", &args)))
    };
    Neighbours {
        label: desk.t("award-editions", &[]),
        previous: number.checked_sub(1).and_then(link),
        next: link(number + 1),
    }
}
