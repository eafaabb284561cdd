//! Awards: all of them, one with its editions, and each edition with those who received it. The
//! number of recipients that was reported always stands beside the number on record.

mod edition;
mod one;

pub(super) use edition::edition;
pub(super) use one::one;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use crate::lang::Arg;
use crate::page::rows::{self, DimensionTag, of_reported};
use crate::page::{Desk, LinkTo, Plan, Press, Txt, What};
use crate::record::{Award, Edition, Event, Kind, Ref};

/// Incomplete editions named below a list of winners.
const INCOMPLETE_SHOWN: usize = 6;

/// Plans the pages.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    plan.list(press.section(&["awards"]), What::Awards, press.t("awards-title", &[]));
    let awards = press.site.records.awards.list();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for award in awards {
        *times.entry(press.site.text(&award.name, press.lang)).or_default() += 1;
    }
    for dimension in &press.site.programme.dimensions {
        *times.entry(press.site.text(&dimension.name, press.lang)).or_default() += 1;
    }
    for (at, award) in awards.iter().enumerate() {
        let id = &award.meta.id;
        let name = press.site.text(&award.name, press.lang);
        let alone = times.get(name).is_none_or(|times| *times == 1);
        let title = if alone { name.to_owned() } else { told_apart(press, award) };
        plan.durable(press.url(Kind::Award, id), What::Award(at), title.clone());
        for (number, edition) in award.editions.iter().enumerate() {
            let args =
                [("award", Arg::from(title.as_str())), ("year", edition.year.to_string().into())];
            let url = press.site.routes.edition(press.lang, id, edition.year);
            plan.durable(url, What::Edition(at, number), press.t("award-edition", &args));
        }
    }
}

/// The title of an award that shares its name with another, or with a dimension.
fn told_apart(press: &Press<'_>, award: &Award) -> String {
    let site = press.site;
    let name = site.text(&award.name, press.lang);
    let same = |other: &&Award| site.text(&other.name, press.lang) == name;
    if site.records.awards.iter().filter(same).count() > 1 {
        return format!("{name} ({})", award.meta.id);
    }
    format!("{name} ({})", press.t("noun-award-one", &[]))
}

/// All awards.
#[derive(Serialize)]
struct List {
    awards: Vec<Card>,
}

/// An award in the list.
#[derive(Serialize)]
struct Card {
    link: LinkTo,
    dimension: Option<DimensionTag>,
    description: Option<Txt>,
    editions: Vec<Count>,
}

/// An edition and how many of its recipients are on record.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Count {
    /// The edition.
    pub link: LinkTo,
    /// '8 of 50', or '2 on record'.
    pub count: String,
}

/// Composes the list, in alphabetical order.
pub(super) fn list(desk: &Desk<'_>) -> impl Serialize + use<> {
    let awards = desk.press.site.records.awards.list();
    let card = |at: usize| {
        let award = &awards[at];
        let count = |edition: &Edition| Count {
            link: edition_link(desk, award, edition, &edition.year.to_string()),
            count: of_edition(desk, &award.meta.id, edition),
        };
        Card {
            link: desk.record(Kind::Award, &award.meta.id),
            dimension: award.dimension.as_ref().and_then(|it| rows::dimension(desk, &it.id)),
            description: desk.maybe(award.description.as_ref()),
            editions: award.editions.iter().map(count).collect(),
        }
    };
    List { awards: in_order(desk).into_iter().map(card).collect() }
}

/// Positions of awards by name.
fn in_order(desk: &Desk<'_>) -> Vec<usize> {
    let site = desk.press.site;
    let awards = site.records.awards.list();
    let mut order: Vec<usize> = (0..awards.len()).collect();
    order.sort_by_cached_key(|at| {
        desk.press.format.sort_key(site.text(&awards[*at].name, desk.lang()))
    });
    order
}

/// How many of an edition's recipients are on record: '8 of 50', or '2 on record' where the number
/// of recipients is not stated.
pub(super) fn of_edition(desk: &Desk<'_>, award: &str, edition: &Edition) -> String {
    let known = desk.press.site.index.winners_of_edition(award, edition.year).0.len();
    match &edition.recipients {
        Some(recipients) => of_reported(desk, known, Some(recipients.value)),
        None => desk.t("on-record-only", &[("on-record", Arg::from(known))]),
    }
}

/// What an award was called in a year.
pub(super) fn edition_title(desk: &Desk<'_>, award: &Ref, edition: &Edition) -> Txt {
    desk.maybe(edition.name.as_ref()).unwrap_or_else(|| edition_of(desk, award, edition.year))
}

/// An award and the year, which no other edition shares.
pub(super) fn edition_of(desk: &Desk<'_>, award: &Ref, year: i16) -> Txt {
    let award = desk.link(award).title;
    let args = [("award", award.text.into()), ("year", year.to_string().into())];
    Txt { text: desk.t("award-edition", &args), lang: award.lang }
}

/// When an event was, in words.
pub(super) fn when(desk: &Desk<'_>, event: &Event) -> String {
    let format = desk.press.format;
    let range = event.end_date.map(|end| format.date_range(event.date, end));
    range.unwrap_or_else(|| format.date(event.date))
}

/// A link to an edition.
fn edition_link(desk: &Desk<'_>, award: &Award, edition: &Edition, title: &str) -> LinkTo {
    let url = desk.press.site.routes.edition(desk.lang(), &award.meta.id, edition.year);
    LinkTo { title: Txt { text: title.to_owned(), lang: None }, href: desk.href(&url) }
}

/// Editions with more recipients than are on record.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Incomplete {
    /// Those that lack most.
    pub editions: Vec<Count>,
    /// How many more there are, and where.
    pub more: Option<LinkTo>,
}

/// The editions of the awards and years chosen by `of` (an award's id and a year) of which
/// recipients are missing; nothing if none is.
pub(super) fn incomplete(desk: &Desk<'_>, of: impl Fn(&str, i16) -> bool) -> Option<Incomplete> {
    let index = &desk.press.site.index;
    let mut found = Vec::new();
    for award in &desk.press.site.records.awards {
        let id = &*award.meta.id;
        for edition in award.editions.iter().filter(|edition| of(id, edition.year)) {
            let Some(reported) = &edition.recipients else { continue };
            let missing = reported.value - index.winners_of_edition(id, edition.year).count_f64();
            if missing > 0.0 {
                found.push((missing, award, edition));
            }
        }
    }
    found.sort_by(|a, b| {
        b.0.total_cmp(&a.0).then_with(|| Reverse(a.2.year).cmp(&Reverse(b.2.year)))
    });
    let more = found.len().checked_sub(INCOMPLETE_SHOWN).filter(|more| *more > 0).map(|more| {
        let text = desk.t("browse-facet-more", &[("n", Arg::from(more))]);
        desk.section(&["awards"], text)
    });
    let editions: Vec<Count> = found
        .into_iter()
        .take(INCOMPLETE_SHOWN)
        .map(|(_, award, edition)| {
            let name = desk.text(&award.name);
            let args = [("award", name.text.into()), ("year", edition.year.to_string().into())];
            Count {
                link: edition_link(desk, award, edition, &desk.t("award-edition", &args)),
                count: of_edition(desk, &award.meta.id, edition),
            }
        })
        .collect();
    (!editions.is_empty()).then_some(Incomplete { editions, more })
}
