//! One participant: when it took part, what happened to it, what it received, and what is doubtful.

use serde::Serialize;

use crate::lang::{Arg, Conjunction};
use crate::page::facts::{
    self, CorrectionItem, Fact, FactValue, Neighbours, cite_in_order, corrections, neighbours,
};
use crate::page::lists::{capitalised, place_facet, place_kind};
use crate::page::participant::locator::{Locator, locator};
use crate::page::participant::timeline::{self, timeline};
use crate::page::rows::{self, StoryCard, cohort_link};
use crate::page::winner::{Received, received};
use crate::page::{Desk, LinkTo, Picture, Txt};
use crate::record::{Certainty, Cohort, Kind, Participant, Participation, Ref};

/// Awards that are read at a glance.
const AWARDS_AT_A_GLANCE: usize = 5;

/// Other participants shown beside one.
const OTHERS_SHOWN: usize = 6;

/// What the page shows.
#[derive(Serialize)]
struct Page {
    lead: String,
    lead_sources: Vec<usize>,
    summary: Option<Txt>,
    years: Vec<Year>,
    locator: Option<Locator>,
    picture: Option<Picture>,
    /// What it won, in short; nothing where nobody won anything.
    won: Option<Won>,
    timeline: Vec<timeline::Item>,
    /// Marks that the timeline has, in the order of its key.
    marks: Vec<&'static str>,
    awards: Vec<Received>,
    doubts: Vec<Doubt>,
    facts: Vec<Fact>,
    /// Sources of the record as a whole, where no fact has them at its side.
    facts_sources: Vec<usize>,
    stories: Vec<StoryCard>,
    others: Option<Others>,
    corrections: Vec<CorrectionItem>,
    links: Vec<LinkTo>,
    neighbours: Neighbours,
}

/// A year of the programme, and whether the participant took part.
#[derive(Serialize)]
struct Year {
    year: i16,
    /// `on`, `doubt`, `off`, or `gap` where no cohort is stated.
    state: &'static str,
}

/// How many awards it received, and which.
#[derive(Serialize)]
struct Won {
    /// As a sentence.
    said: String,
    /// Each with its year, unless there are too many to be read at a glance.
    awards: Vec<LinkTo>,
}

/// A doubtful participation.
#[derive(Serialize)]
struct Doubt {
    cohort: LinkTo,
    note: Txt,
    sources: Vec<usize>,
}

/// Other participants to look at next.
#[derive(Serialize)]
struct Others {
    title: String,
    rows: Vec<Other>,
    more: Option<LinkTo>,
}

/// One of them.
#[derive(Serialize)]
struct Other {
    link: LinkTo,
    years: String,
}

/// Composes.
pub(in crate::page) fn one(desk: &Desk<'_>, at: usize) -> impl Serialize + use<> {
    let site = desk.press.site;
    let participant = &site.records.participants.list()[at];
    let meta = &participant.meta;
    let id = &*meta.id;
    let winners = site.index.participant_winners.get(id).map_or(&[][..], |it| &it.0);
    // Sources are numbered in the order in which a reader meets them.
    let lead_sources: Vec<Ref> =
        participant.participations.iter().flat_map(|part| part.sources.clone()).collect();
    let lead_sources = cite_in_order(desk, &lead_sources);
    let timeline = timeline(desk, participant, winners);
    let marks = ["signing", "award", "other"]
        .into_iter()
        .filter(|mark| timeline.iter().any(|item| item.mark == *mark))
        .collect();
    let awards = awards(desk, winners);
    let doubts = doubts(desk, participant);
    let own_sources = desk.cite(&meta.sources);
    let facts = facts(desk, participant, winners.len(), &own_sources);
    let placed = facts.iter().any(|fact| !fact.sources.is_empty());
    let stories = site.index.participant_stories.get(id).map_or(&[][..], |it| &it.0);
    let rank = desk.press.lists.participant_ranks.get(at).copied().unwrap_or_default();
    Page {
        lead: lead(desk, at),
        lead_sources,
        summary: desk.maybe(participant.summary.as_ref()),
        years: years(desk, participant),
        locator: locator(desk, &desk.text(&participant.name), participant.place.as_ref()),
        picture: desk.picture(meta.image.as_ref()),
        won: won(desk, &awards),
        timeline,
        marks,
        awards,
        doubts,
        facts,
        facts_sources: if placed { Vec::new() } else { own_sources },
        stories: stories.iter().map(|at| rows::story(desk, *at)).collect(),
        others: others(desk, participant, rank),
        corrections: corrections(desk, Kind::Participant, id),
        links: facts::links(desk, &meta.links),
        neighbours: neighbours(desk, Kind::Participant, &desk.press.lists.participants, rank),
    }
}

/// When it took part and how many awards it received, for those who only see its name.
pub(in crate::page) fn about(desk: &Desk<'_>, at: usize) -> String {
    let site = desk.press.site;
    let id = &*site.records.participants.list()[at].meta.id;
    let awards = site.index.participant_winners.get(id).map_or(0, |it| it.0.len());
    let joined = lead(desk, at);
    if awards == 0 {
        return joined;
    }
    let won = desk.t("participant-awards-on-record", &[("n", Arg::from(awards))]);
    format!("{joined} {won}")
}

/// When it took part, in a sentence; doubts are not left out.
fn lead(desk: &Desk<'_>, at: usize) -> String {
    let participant = &desk.press.site.records.participants.list()[at];
    let mut parts = with_cohorts(desk, participant);
    parts.sort_by(|(_, a), (_, b)| (a.year, &a.meta.id).cmp(&(b.year, &b.meta.id)));
    let names: Vec<String> = parts
        .into_iter()
        .map(|(part, cohort)| {
            let name = cohort_link(desk, cohort).title.text;
            match part.certainty {
                Some(Certainty::Doubtful) => {
                    format!("{name} ({})", desk.t("certainty-doubtful", &[]))
                }
                _ => name,
            }
        })
        .collect();
    let list = desk.press.format.list(&names, Conjunction::And);
    match names.len() {
        0 => desk.t("participant-cohort-not-stated", &[]),
        1 => desk.t("participant-joined", &[("cohorts", list.into())]),
        n => desk.t("participant-joined-times", &[("n", Arg::from(n)), ("cohorts", list.into())]),
    }
}

fn with_cohorts<'a>(
    desk: &Desk<'a>,
    participant: &'a Participant,
) -> Vec<(&'a Participation, &'a Cohort)> {
    let cohorts = &desk.press.site.records.cohorts;
    let parts = participant.participations.iter();
    parts.filter_map(|part| Some((part, cohorts.get(&part.cohort.id)?))).collect()
}

/// The years in which the programme took somebody in, and those between; none for a participant
/// whose cohorts are not stated.
fn years(desk: &Desk<'_>, participant: &Participant) -> Vec<Year> {
    let all: Vec<i16> = desk.press.site.records.cohorts.iter().map(|it| it.year).collect();
    let (Some(first), Some(last)) = (all.iter().min(), all.iter().max()) else {
        return Vec::new();
    };
    let own = with_cohorts(desk, participant);
    if own.is_empty() {
        return Vec::new();
    }
    let state = |year: i16| {
        let mut parts = own.iter().filter(|(_, cohort)| cohort.year == year).peekable();
        if parts.peek().is_none() {
            return if all.contains(&year) { "off" } else { "gap" };
        }
        let doubtful = parts.all(|(part, _)| part.certainty == Some(Certainty::Doubtful));
        if doubtful { "doubt" } else { "on" }
    };
    (*first..=*last).map(|year| Year { year, state: state(year) }).collect()
}

/// The awards it received, the earliest first.
fn awards(desk: &Desk<'_>, winners: &[usize]) -> Vec<Received> {
    let mut winners = winners.to_vec();
    let records = desk.press.site.records.winners.list();
    // The list has the newest first, and the best of an award and year.
    winners.sort_by_key(|at| (records[*at].year.value, desk.press.lists.winner_ranks[*at]));
    winners.into_iter().map(|at| received(desk, at)).collect()
}

/// What readers came for stands first: what it received, in short.
fn won(desk: &Desk<'_>, awards: &[Received]) -> Option<Won> {
    if desk.press.site.records.winners.is_empty() {
        return None;
    }
    let link = |received: &Received| {
        let row = &received.row;
        let award = row.award.title.text.clone();
        let args = [("award", award.into()), ("year", row.year.to_string().into())];
        let title = Txt { text: desk.t("award-edition", &args), ..row.award.title.clone() };
        LinkTo { title, href: row.link.href.clone() }
    };
    let n = [("n", Arg::from(awards.len()))];
    Some(match awards.len() {
        0 => Won { said: desk.t("participant-no-award", &[]), awards: Vec::new() },
        1..=AWARDS_AT_A_GLANCE => Won {
            said: desk.t("participant-awards-listed", &n),
            awards: awards.iter().map(link).collect(),
        },
        _ => Won { said: desk.t("participant-awards-on-record", &n), awards: Vec::new() },
    })
}

fn doubts(desk: &Desk<'_>, participant: &Participant) -> Vec<Doubt> {
    with_cohorts(desk, participant)
        .into_iter()
        .filter(|(part, _)| part.certainty == Some(Certainty::Doubtful))
        .map(|(part, cohort)| {
            let about = || Txt { text: desk.t("certainty-doubtful-about", &[]), lang: None };
            Doubt {
                cohort: desk.record(Kind::Cohort, &cohort.meta.id),
                note: desk.maybe(part.note.as_ref()).unwrap_or_else(about),
                sources: cite_in_order(desk, &part.sources),
            }
        })
        .collect()
}

fn facts(
    desk: &Desk<'_>,
    participant: &Participant,
    awards: usize,
    sources: &[usize],
) -> Vec<Fact> {
    let site = desk.press.site;
    let kind = site.programme.participant_kind(&participant.kind.id);
    let kind = kind.map(|kind| FactValue::text(desk.text(&kind.name)));
    let code = participant.code.clone().map(FactValue::words);
    let cohorts = with_cohorts(desk, participant);
    let cohorts = cohorts.iter().map(|(_, it)| FactValue::link(cohort_link(desk, it)));
    let on_record = desk.t("participant-awards-n", &[("n", Arg::from(awards))]);
    let dimensions =
        participant.dimensions.iter().map(|dimension| FactValue::link(desk.link(dimension)));
    let stated = site.index.stated;
    let mut facts =
        vec![Fact::new(desk, "label-kind", kind), place(desk, participant.place.as_ref())];
    if stated.code {
        facts.push(Fact::new(desk, "label-code", code).stated_by(sources));
    }
    facts.extend(facts::custom(desk, Kind::Participant, &participant.meta.fields, sources));
    facts.push(Fact::new(desk, "label-participations", cohorts));
    facts.push(Fact::new(desk, "label-awards", [FactValue::words(on_record)]));
    if stated.certainty {
        facts.push(Fact::new(desk, "label-certainty", certainty(desk, participant)));
    }
    if stated.status {
        facts.push(Fact::new(desk, "label-status", status(desk, participant)));
    }
    if stated.dimensions {
        facts.push(Fact::new(desk, "label-dimensions", dimensions));
    }
    facts
}

/// Where it is, under the name of that kind of place.
fn place(desk: &Desk<'_>, place: Option<&Ref>) -> Fact {
    let found = place.and_then(|place| desk.press.site.records.places.get(&place.id));
    match found {
        Some(place) => {
            let text = capitalised(&place_kind(desk.press, &place.kind));
            let link = desk.record(Kind::Place, &place.meta.id);
            Fact::labelled(Txt { text, lang: None }, [FactValue::link(link)])
        }
        None => Fact::labelled(place_facet(desk.press).1, []),
    }
}

fn certainty(desk: &Desk<'_>, participant: &Participant) -> Vec<FactValue> {
    each(desk, participant, |part| {
        let certainty = part.certainty?;
        let glyph = if certainty == Certainty::Listed { "matches-records" } else { "stated" };
        let words = FactValue::words(desk.t(&format!("certainty-{}", certainty.word()), &[]));
        Some(FactValue { glyph: Some(glyph), ..words })
    })
}

fn status(desk: &Desk<'_>, participant: &Participant) -> Vec<FactValue> {
    each(desk, participant, |part| {
        Some(FactValue::words(desk.t(&format!("status-{}", part.status?.word()), &[])))
    })
}

/// What holds for every participation, once; else one for each, with its year, and 'not stated'
/// where only some say it.
fn each(
    desk: &Desk<'_>,
    participant: &Participant,
    value: impl Fn(&Participation) -> Option<FactValue>,
) -> Vec<FactValue> {
    let values: Vec<(&Cohort, Option<FactValue>)> = with_cohorts(desk, participant)
        .into_iter()
        .map(|(part, cohort)| (cohort, value(part)))
        .collect();
    let words = |value: &Option<FactValue>| value.as_ref().map(|value| value.title.clone());
    let Some((_, first)) = values.first() else { return Vec::new() };
    if values.iter().all(|(_, value)| words(value) == words(first)) {
        return first.clone().into_iter().collect();
    }
    values
        .into_iter()
        .map(|(cohort, value)| {
            let not_stated = || FactValue::words(desk.t("not-stated", &[]));
            let mut value = value.unwrap_or_else(not_stated);
            let args = [
                ("label", cohort_link(desk, cohort).title.text.into()),
                ("value", value.title.text.into()),
            ];
            value.title.text = desk.t("label-value-pair", &args);
            value
        })
        .collect()
}

/// Others that came back, beside one that did; else others in the same place. They are those that
/// follow in the list, so that no page has to look at every participant.
fn others(desk: &Desk<'_>, participant: &Participant, rank: usize) -> Option<Others> {
    let records = desk.press.site.records.participants.list();
    let lists = &desk.press.lists;
    let others = |rows: &[usize]| -> Vec<Other> {
        let here = rows.partition_point(|at| lists.participant_ranks[*at] < rank);
        let following = rows.iter().skip(here + 1).chain(&rows[..here]);
        let came_back = participant.participations.len() > 1;
        following
            .filter(|at| !came_back || records[**at].participations.len() > 1)
            .take(OTHERS_SHOWN)
            .map(|at| other(desk, *at))
            .collect()
    };
    if participant.participations.len() > 1 {
        let title = desk.t("participant-others-returning", &[]);
        return Others { title, rows: others(&lists.participants), more: None }.unless_empty();
    }
    let place = participant.place.as_ref()?;
    let (key, _) = place_facet(desk.press);
    // Where all are in one place, there is no facet of places.
    let value = lists.facet_value(Kind::Participant, &key, &place.id);
    let all = value.map_or(&lists.participants, |value| &value.rows);
    let rows = others(all);
    let more = (all.len() - 1).checked_sub(rows.len()).filter(|more| *more > 0);
    let more = more.map(|more| {
        let found = lists.facet_url(desk.press, Kind::Participant, &key, &place.id);
        let url = found.map_or_else(|| desk.press.section(&["participants"]), |(url, _)| url);
        let text = desk.t("browse-facet-more", &[("n", Arg::from(more))]);
        LinkTo { title: Txt { text, lang: None }, href: desk.href(&url) }
    });
    let name = desk.link(place).title.text;
    let title = desk.t("participant-others-same-place", &[("place", name.into())]);
    Others { title, rows, more }.unless_empty()
}

impl Others {
    fn unless_empty(self) -> Option<Self> {
        (!self.rows.is_empty()).then_some(self)
    }
}

fn other(desk: &Desk<'_>, at: usize) -> Other {
    let row = rows::participant(desk, at);
    let years: Vec<String> = row.cohorts.into_iter().map(|cohort| cohort.title.text).collect();
    let years = if years.is_empty() { desk.t("not-stated", &[]) } else { years.join(", ") };
    Other { link: row.link, years }
}
