//! Events: the programme's path by date, and what was given at each.

use serde::Serialize;

use crate::lang::Arg;
use crate::page::lists::capitalised;
use crate::page::parts::{self, Download, Fact, NameItem, Neighbours};
use crate::page::rows::{self, DimensionTag, EventRow, ParticipantRow};
use crate::page::{Desk, LinkTo, Picture, Plan, Txt, What};
use crate::record::{Award, Edition, Event, Kind};

/// Recipients of an award that an event's page names before it leads to the edition.
const RECIPIENTS_SHOWN: usize = 12;

/// All events.
#[derive(Debug, Serialize)]
struct EventsPage {
    /// Newest first.
    years: Vec<EventYear>,
    downloads: Vec<Download>,
}

/// Events of a year, newest first.
#[derive(Debug, Serialize)]
struct EventYear {
    year: i16,
    rows: Vec<EventRow>,
}

/// One event.
#[derive(Debug, Serialize)]
struct EventPage {
    lead: Option<Txt>,
    marks: Vec<usize>,
    picture: Option<Picture>,
    facts: Vec<Fact>,
    awards: Vec<Given>,
    participants: Vec<ParticipantRow>,
    others_title: String,
    others: Vec<EventRow>,
    neighbours: Neighbours,
}

/// An award given at an event.
#[derive(Debug, Serialize)]
struct Given {
    link: LinkTo,
    dimension: Option<DimensionTag>,
    /// How many recipients were reported and are on record.
    recipients: String,
    names: Vec<NameItem>,
    more: Option<LinkTo>,
    sources: Vec<usize>,
}

/// Plans the pages.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    let events = press.site.records.events.list();
    if events.is_empty() {
        return;
    }
    plan.list(press.section(&["events"]), What::Events, press.t("events-title", &[]));
    // A yearly event may bear the same name each year.
    let name = |event: &Event| {
        let name = press.site.text(&event.name, press.lang).to_owned();
        (name, press.format.date(event.date))
    };
    let titles = parts::unique_titles(events.iter().map(name).collect());
    for (at, title) in titles.into_iter().enumerate() {
        plan.durable(press.url(Kind::Event, &events[at].meta.id), What::Event(at), title);
    }
}

/// Composes the programme's timeline.
pub(super) fn list(desk: &Desk<'_>) -> impl Serialize + use<> {
    let events = desk.press.site.records.events.list();
    let mut sorted: Vec<usize> = (0..events.len()).collect();
    sorted.sort_by_key(|at| (events[*at].date, *at));
    let mut years: Vec<EventYear> = Vec::new();
    for at in sorted.into_iter().rev() {
        let row = rows::event(desk, at);
        let year = events[at].date.year;
        match years.last_mut() {
            Some(last) if last.year == year => last.rows.push(row),
            _ => years.push(EventYear { year, rows: vec![row] }),
        }
    }
    EventsPage { years, downloads: parts::downloads(desk, Kind::Event, events.len()) }
}

/// Composes one event.
pub(super) fn one(desk: &Desk<'_>, at: usize) -> impl Serialize + use<> {
    let site = desk.press.site;
    let event = &site.records.events.list()[at];
    let year = event.date.year;
    let marks = desk.cite(&event.meta.sources);
    let present = site.index.event_participants.get(&event.meta.id);
    let present = present.map(|positions| parts::participants(desk, &positions.0));
    let others = parts::events_of(desk, year).into_iter().filter(|other| *other != at);
    EventPage {
        lead: desk.maybe(event.summary.as_ref()),
        marks,
        picture: parts::picture(desk, &event.meta),
        facts: facts(desk, at),
        awards: awards(desk, event),
        participants: present
            .unwrap_or_default()
            .into_iter()
            .map(|at| rows::participant(desk, at))
            .collect(),
        others_title: desk.t("events-in-year-others", &[("year", year.to_string().into())]),
        others: others.map(|at| rows::event(desk, at)).collect(),
        neighbours: neighbours(desk, at),
    }
}

fn facts(desk: &Desk<'_>, at: usize) -> Vec<Fact> {
    let records = &desk.press.site.records;
    let event = &records.events.list()[at];
    let row = rows::event(desk, at);
    let mut facts = vec![parts::fact(desk, "label-date", vec![parts::plain(row.dates)])];
    if let Some(venue) = row.venue {
        facts.push(parts::fact(desk, "label-venue", vec![venue]));
    }
    if let Some(mode) = row.mode {
        facts.push(parts::fact(desk, "label-mode", vec![parts::plain(capitalised(&mode))]));
    }
    let kind = parts::plain(capitalised(&row.kind_label));
    facts.push(parts::fact(desk, "label-kind", vec![kind]));
    let year = event.date.year;
    let cohorts = records.cohorts.iter().filter(|cohort| cohort.year == year);
    let cohorts: Vec<LinkTo> =
        cohorts.map(|cohort| desk.record(Kind::Cohort, &cohort.meta.id)).collect();
    if !cohorts.is_empty() {
        facts.push(parts::linked(desk, "event-cohort-of-year", cohorts));
    }
    let reports = records.reports.iter().filter(|report| report.year == year);
    let reports: Vec<LinkTo> =
        reports.map(|report| desk.record(Kind::Report, &report.meta.id)).collect();
    if !reports.is_empty() {
        facts.push(parts::linked(desk, "report-kind", reports));
    }
    facts.extend(parts::general_facts(desk, Kind::Event, &event.meta));
    facts
}

fn awards(desk: &Desk<'_>, event: &Event) -> Vec<Given> {
    let site = desk.press.site;
    let editions = site.index.event_editions.get(&event.meta.id);
    let mut given: Vec<(Vec<u8>, Given)> = editions
        .into_iter()
        .flatten()
        .filter_map(|(at, year)| {
            let award = site.records.awards.list().get(*at)?;
            let given = given(desk, award, crate::site::edition(award, *year)?);
            Some((desk.press.format.sort_key(&given.link.title.text), given))
        })
        .collect();
    given.sort_by(|a, b| a.0.cmp(&b.0));
    given.into_iter().map(|(_, given)| given).collect()
}

fn given(desk: &Desk<'_>, award: &Award, edition: &Edition) -> Given {
    let site = desk.press.site;
    let ranks = &desk.press.lists.winner_ranks;
    let mut winners = site.index.winners_of_edition(&award.meta.id, edition.year).0.clone();
    winners.sort_by_key(|at| ranks[*at]);
    let k = winners.len();
    let recipients = match &edition.recipients {
        Some(n) => desk.t("k-of-n-recipients", &[("k", Arg::from(k)), ("n", Arg::Number(n.value))]),
        None => desk.t("on-record-only", &[("on-record", Arg::from(k))]),
    };
    let link = parts::edition_link(desk, award, edition.year);
    // One left over takes no more room than the link to it.
    let shown = if k > RECIPIENTS_SHOWN + 1 { RECIPIENTS_SHOWN } else { k };
    let all = site.records.winners.list();
    let distinction = |at: usize| desk.maybe(all[at].distinction.as_ref());
    // A distinction that all share tells nobody from the others.
    let differ = winners.iter().any(|at| distinction(*at) != distinction(winners[0]));
    let name = |at: &usize| NameItem {
        link: desk.record(Kind::Winner, &all[*at].meta.id),
        remarks: distinction(*at).filter(|_| differ).into_iter().collect(),
    };
    let more = |n: usize| LinkTo {
        title: parts::plain(desk.t("more-n", &[("n", Arg::from(n))])),
        href: link.href.clone(),
    };
    Given {
        dimension: award.dimension.as_ref().and_then(|it| rows::dimension(desk, &it.id)),
        recipients,
        names: winners.iter().take(shown).map(name).collect(),
        more: (k > shown).then(|| more(k - shown)),
        sources: desk.cite(&edition.sources),
        link,
    }
}

/// The event before and the event after, by date.
fn neighbours(desk: &Desk<'_>, at: usize) -> Neighbours {
    let events = desk.press.site.records.events.list();
    let key = |at: usize| (events[at].date, at);
    let link = |at: usize| desk.record(Kind::Event, &events[at].meta.id);
    let all = 0..events.len();
    Neighbours {
        previous: all.clone().filter(|it| key(*it) < key(at)).max_by_key(|it| key(*it)).map(link),
        next: all.filter(|it| key(*it) > key(at)).min_by_key(|it| key(*it)).map(link),
    }
}
