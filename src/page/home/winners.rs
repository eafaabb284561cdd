//! The winners of the newest year, one card a winner with all that it won.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::page::rows::{self, EventRow, WinnerRow};
use crate::page::{Desk, LinkTo, Txt};
use crate::record::{Kind, Winner};

/// Cards that are shown.
const SHOWN: usize = 6;

/// The winners of the newest year.
#[derive(Debug, Serialize)]
pub(in crate::page) struct Winners {
    year: i16,
    /// Where and when they were told.
    events: Vec<Occasion>,
    cards: Vec<Card>,
    /// The year's other winners.
    more: Option<LinkTo>,
    all: LinkTo,
}

/// An event at which awards were given.
#[derive(Debug, Serialize)]
struct Occasion {
    #[serde(flatten)]
    row: EventRow,
    sources: Vec<usize>,
}

/// A winner and what it won.
#[derive(Debug, Serialize)]
struct Card {
    /// The award received, or the participant where it received several.
    link: LinkTo,
    awards: Vec<Award>,
    /// Why it won, of a single award: inline HTML.
    citation: Option<String>,
}

/// An award in a card.
#[derive(Debug, Serialize)]
struct Award {
    title: Txt,
    /// The award received; nowhere if the card leads there.
    href: Option<String>,
    /// Class of its swatch.
    class: String,
}

/// Nothing where there are no winners.
pub(super) fn winners(desk: &Desk<'_>) -> Option<Winners> {
    let site = desk.press.site;
    let records = site.records.winners.list();
    // The newest year stands first.
    let lists = &desk.press.lists;
    let year = records[*lists.winners.first()?].year.value;
    let of_year = lists.winners.iter().take_while(|at| records[**at].year.value == year);
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in of_year {
        let group = *known.entry(who(desk, &records[*at])).or_insert(groups.len());
        match groups.get_mut(group) {
            Some(list) => list.push(*at),
            None => groups.push(vec![*at]),
        }
    }
    // Those with the most awards first; else in the order of the list of winners.
    groups.sort_by_key(|list| Reverse(list.len()));
    let rest: usize = groups.iter().skip(SHOWN).map(Vec::len).sum();
    let more = (rest > 0).then(|| {
        let url = lists.facet_url(desk.press, Kind::Winner, "year", &year.to_string());
        let url = url.map_or_else(|| desk.press.section(&["winners"]), |(url, _)| url);
        let title = Txt { text: desk.t("more-n", &[("n", rest.into())]), lang: None };
        LinkTo { title, href: desk.href(&url) }
    });
    let all = desk.t("all-winners", &[("n", records.len().into())]);
    Some(Winners {
        year,
        events: occasions(desk, year),
        cards: groups.iter().take(SHOWN).map(|list| card(desk, list)).collect(),
        more,
        all: desk.section(&["winners"], all),
    })
}

/// What makes winners one: the participant, else the name.
fn who(desk: &Desk<'_>, winner: &Winner) -> String {
    match &winner.participant {
        Some(participant) => format!("participant/{}", participant.id),
        None => format!("name/{}", desk.text(desk.press.site.winner_name(winner)).text),
    }
}

fn card(desk: &Desk<'_>, list: &[usize]) -> Card {
    let rows: Vec<WinnerRow> = list.iter().map(|at| rows::winner(desk, *at)).collect();
    let several = rows.len() > 1;
    let first = &rows[0];
    let link = first.participant.as_ref().filter(|_| several).unwrap_or(&first.link).clone();
    let award = |row: &WinnerRow| {
        let none = "swatch--none".to_owned();
        let (title, class) = match &row.dimension {
            Some(tag) => (tag.link.title.clone(), tag.class.clone()),
            None => (row.award.title.clone(), none),
        };
        Award { title, href: several.then(|| row.link.href.clone()), class }
    };
    let awards = rows.iter().map(award).collect();
    Card { link, awards, citation: first.citation.clone().filter(|_| !several) }
}

/// The events at which the year's awards were given, the earliest first.
fn occasions(desk: &Desk<'_>, year: i16) -> Vec<Occasion> {
    let records = &desk.press.site.records;
    let editions = records.awards.iter().flat_map(|award| &award.editions);
    let events: BTreeSet<_> = editions
        .filter(|edition| edition.year == year)
        .filter_map(|edition| records.events.position(&edition.event.as_ref()?.id))
        .map(|at| (records.events.list()[at].date.first_day(), at))
        .collect();
    let occasion = |(_, at)| Occasion {
        row: rows::event(desk, at),
        sources: desk.cite(&records.events.list()[at].meta.sources),
    };
    events.into_iter().map(occasion).collect()
}
