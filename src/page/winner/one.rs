//! One award received: by whom, which, when, why, and who else.

use serde::Serialize;

use crate::lang::Arg;
use crate::page::award::{edition_of, edition_title, when};
use crate::page::facts::{
    self, CorrectionItem, Fact, FactValue, Neighbours, corrections, neighbours,
};
use crate::page::lists::{capitalised, place_kind};
use crate::page::rows::{self, DimensionTag};
use crate::page::winner::{Received, received};
use crate::page::{Desk, LinkTo, Picture, Txt};
use crate::record::{Kind, Winner};

/// Other recipients shown beside one.
const OTHERS_SHOWN: usize = 12;

/// What the page shows.
#[derive(Serialize)]
struct Page {
    lead: String,
    meta: Option<String>,
    dimension: Option<DimensionTag>,
    /// Inline HTML.
    citation: Option<String>,
    sources: Vec<usize>,
    picture: Option<Picture>,
    facts: Vec<Fact>,
    others_title: String,
    others: Vec<Other>,
    others_more: Option<LinkTo>,
    more_awards: Vec<Received>,
    corrections: Vec<CorrectionItem>,
    links: Vec<LinkTo>,
    neighbours: Neighbours,
}

/// Another recipient of the same edition.
#[derive(Serialize)]
struct Other {
    link: LinkTo,
    place: Option<Txt>,
}

/// Composes.
pub(in crate::page) fn one(desk: &Desk<'_>, at: usize) -> impl Serialize + use<> {
    let site = desk.press.site;
    let winner = &site.records.winners.list()[at];
    let meta = &winner.meta;
    let sources = desk.cite(&meta.sources);
    let row = rows::winner(desk, at);
    let words = [row.distinction.as_ref().map(|it| it.text.clone()), row.rank, row.share];
    let words: Vec<String> = words.into_iter().flatten().collect();
    let rank = desk.press.lists.winner_ranks.get(at).copied().unwrap_or_default();
    let (others, others_more) = others(desk, winner, rank);
    let args = [
        ("award", Arg::from(row.award.title.text.as_str())),
        ("year", winner.year.value.to_string().into()),
    ];
    Page {
        lead: lead(desk, at),
        meta: (!words.is_empty()).then(|| words.join(" · ")),
        dimension: row.dimension,
        citation: row.citation,
        facts: facts(desk, winner),
        picture: desk.picture(meta.image.as_ref()),
        others_title: desk.t("winner-same-award", &args),
        others,
        others_more,
        more_awards: more_awards(desk, winner, at),
        corrections: corrections(desk, Kind::Winner, &meta.id),
        links: facts::links(desk, &meta.links),
        neighbours: neighbours(desk, Kind::Winner, &desk.press.lists.winners, rank),
        sources,
    }
}

/// Which award it received in which year, in a sentence.
pub(in crate::page) fn lead(desk: &Desk<'_>, at: usize) -> String {
    let winner = &desk.press.site.records.winners.list()[at];
    let award = desk.link(&winner.award).title;
    let args = [("award", award.text.into()), ("year", winner.year.value.to_string().into())];
    format!("{}.", capitalised(&desk.t("winner-received", &args)))
}

fn facts(desk: &Desk<'_>, winner: &Winner) -> Vec<Fact> {
    let site = desk.press.site;
    let year = winner.year.value;
    let edition = site.winner_edition(winner);
    let event = edition.and_then(|it| it.event.as_ref());
    let event = event.and_then(|event| site.records.events.get(&event.id));
    let words = |text: String| Some(FactValue::words(text));
    let optional =
        |label: &str, value: Option<FactValue>| value.map(|value| Fact::new(desk, label, [value]));
    let participant = match &winner.participant {
        Some(participant) => FactValue::link(desk.link(participant)),
        None => FactValue::words(desk.t("winner-outside", &[])),
    };
    let edition_link = LinkTo {
        title: match edition {
            Some(edition) => edition_title(desk, &winner.award, edition),
            None => edition_of(desk, &winner.award, year),
        },
        href: desk.href(&site.routes.edition(desk.lang(), &winner.award.id, year)),
    };
    let event_link = event.map(|event| FactValue::link(desk.record(Kind::Event, &event.meta.id)));
    let reported = edition.and_then(|edition| edition.recipients.as_ref());
    let reported = reported.map(|number| FactValue::words(desk.number(number.value)));
    let on_record = site.index.winners_of_edition(&winner.award.id, year).0.len();
    let mut facts = vec![
        Fact::new(desk, "label-award", [FactValue::link(desk.link(&winner.award))]),
        Fact::new(desk, "label-year", [FactValue::words(year.to_string())]),
        Fact::new(desk, "label-edition", [FactValue::link(edition_link)]),
    ];
    facts.push(Fact::new(desk, "label-event", event_link));
    facts.push(Fact::new(desk, "label-date", event.and_then(|event| words(when(desk, event)))));
    let dimension = site.winner_dimension(winner);
    let dimension = dimension.map(|it| FactValue::link(desk.record(Kind::Dimension, &it.id)));
    if site.index.stated.award_dimensions {
        facts.push(Fact::new(desk, "label-dimension", dimension));
    }
    let distinction = desk.maybe(winner.distinction.as_ref());
    facts.push(Fact::new(desk, "label-distinction", distinction.map(FactValue::text)));
    facts.extend(optional("label-rank", winner.rank.and_then(|rank| words(rank.to_string()))));
    facts.extend(optional("label-share", winner.share.and_then(|it| words(it.to_string()))));
    facts.push(Fact::new(desk, "label-recipients", reported));
    facts.push(Fact::new(desk, "label-on-record", words(desk.count(on_record))));
    facts.push(Fact::new(desk, "label-participant", [participant]));
    let kind = site.winner_kind(winner).map(|kind| FactValue::text(desk.text(&kind.name)));
    facts.push(Fact::new(desk, "label-kind", kind));
    facts.push(match site.winner_place(winner) {
        Some(place) => {
            let text = capitalised(&place_kind(desk.press, &place.kind));
            let link = FactValue::link(desk.record(Kind::Place, &place.meta.id));
            Fact::labelled(Txt { text, lang: None }, [link])
        }
        None => Fact::new(desk, "label-place", None),
    });
    let sources = desk.cite(&winner.meta.sources);
    facts.extend(facts::custom(desk, Kind::Winner, &winner.meta.fields, &sources));
    facts
}

/// Other recipients of the same edition, and the way to all. An edition's winners stand together in
/// the list: those that follow come first, then those before.
fn others(desk: &Desk<'_>, winner: &Winner, rank: usize) -> (Vec<Other>, Option<LinkTo>) {
    let site = desk.press.site;
    let records = site.records.winners.list();
    let list = &desk.press.lists.winners;
    let year = winner.year.value;
    let same =
        |at: &&usize| records[**at].award.id == winner.award.id && records[**at].year.value == year;
    let (before, after) = list.split_at(rank.min(list.len()));
    let following = after.iter().skip(1).take_while(same);
    let preceding = before.iter().rev().take_while(same);
    let mut chosen: Vec<usize> = following.chain(preceding).take(OTHERS_SHOWN).copied().collect();
    chosen.sort_by_key(|at| desk.press.lists.winner_ranks[*at]);
    let total = site.index.winners_of_edition(&winner.award.id, year).0.len();
    let more = total.checked_sub(chosen.len() + 1).filter(|more| *more > 0).map(|more| LinkTo {
        title: Txt { text: desk.t("browse-facet-more", &[("n", Arg::from(more))]), lang: None },
        href: desk.href(&site.routes.edition(desk.lang(), &winner.award.id, year)),
    });
    let other = |at: usize| Other {
        link: desk.record(Kind::Winner, &records[at].meta.id),
        place: site.winner_place(&records[at]).map(|place| desk.text(&place.name)),
    };
    (chosen.into_iter().map(other).collect(), more)
}

/// What else its participant received, the newest first.
fn more_awards(desk: &Desk<'_>, winner: &Winner, own: usize) -> Vec<Received> {
    let Some(participant) = &winner.participant else { return Vec::new() };
    let known = desk.press.site.index.participant_winners.get(&participant.id);
    let mut others: Vec<usize> = known.into_iter().flat_map(|known| known.0.clone()).collect();
    others.retain(|at| *at != own);
    others.sort_by_key(|at| desk.press.lists.winner_ranks[*at]);
    others.into_iter().map(|at| received(desk, at)).collect()
}
