//! What happened to a participant, in the order of time: its participations, its milestones and the
//! awards it received, each at the precision that is known.

use serde::Serialize;

use crate::date::Date;
use crate::page::award::edition_title;
use crate::page::facts::{cite_in_order, custom_value};
use crate::page::{Desk, LinkTo, Txt};
use crate::record::{
    Certainty, Cohort, Event, EventKind, Kind, Milestone, Participant, Participation, Status,
    Winner,
};

/// Something that happened.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Item {
    /// Its first day in ISO 8601.
    pub iso: Option<String>,
    /// When, in words.
    pub dates: Option<String>,
    /// Its mark: `signing` (takes part), `doubt` (perhaps takes part), `award` or `other`.
    pub mark: &'static str,
    /// What.
    pub title: Txt,
    /// The page about it.
    pub href: Option<String>,
    /// What else is known, in a few words each.
    pub lines: Vec<Txt>,
    /// A sentence or two.
    pub text: Option<Txt>,
    /// Numbers of the sources that say so.
    pub sources: Vec<usize>,
    #[serde(skip)]
    order: (bool, (i16, i8, i8)),
}

/// When something was.
#[derive(Clone, Copy)]
struct When {
    from: Date,
    to: Option<Date>,
}

impl When {
    fn of_event(event: &Event) -> Self {
        Self { from: event.date, to: event.end_date }
    }
}

impl Item {
    fn new(desk: &Desk<'_>, when: Option<When>, mark: &'static str, link: LinkTo) -> Self {
        let format = desk.press.format;
        let dates = |when: When| match when.to {
            Some(to) => format.date_range(when.from, to),
            None => format.date(when.from),
        };
        Self {
            iso: when.map(|when| when.from.to_string()),
            dates: when.map(dates),
            mark,
            title: link.title,
            href: Some(link.href),
            lines: Vec::new(),
            text: None,
            sources: Vec::new(),
            // What has no date stands last.
            order: (when.is_none(), when.map_or((0, 0, 0), |when| when.from.first_day())),
        }
    }
}

/// The timeline of a participant; `winners` are positions of what it won.
pub(super) fn timeline(desk: &Desk<'_>, participant: &Participant, winners: &[usize]) -> Vec<Item> {
    let records = &desk.press.site.records;
    let parts = participant.participations.iter().filter_map(|part| participation(desk, part));
    let milestones = participant.milestones.iter().map(|milestone| step(desk, milestone));
    let awards = winners.iter().filter_map(|at| award(desk, records.winners.list().get(*at)?));
    let mut items: Vec<Item> = parts.chain(milestones).chain(awards).collect();
    items.sort_by_key(|item| item.order);
    items
}

/// A participation, on the day of its cohort's signing if it is known to have signed, else in its
/// cohort's year.
fn participation(desk: &Desk<'_>, part: &Participation) -> Option<Item> {
    let site = desk.press.site;
    let cohort = site.records.cohorts.get(&part.cohort.id)?;
    let signed = matches!(part.status, Some(Status::Signed | Status::Completed));
    let signing = signing(desk, cohort);
    let when = match signing.filter(|_| signed) {
        Some(event) => When::of_event(event),
        None => When { from: Date::of_year(cohort.year), to: None },
    };
    let doubtful = part.certainty == Some(Certainty::Doubtful);
    let mark = if doubtful { "doubt" } else { "signing" };
    let mut item = Item::new(desk, Some(when), mark, desk.record(Kind::Cohort, &cohort.meta.id));
    let mut words = Vec::new();
    words.extend(part.status.map(|status| desk.t(&format!("status-{}", status.word()), &[])));
    words.extend(part.certainty.map(|it| desk.t(&format!("certainty-{}", it.word()), &[])));
    if !words.is_empty() {
        item.lines.push(Txt { text: words.join(" · "), lang: None });
    }
    for field in site.programme.custom_fields("participations") {
        let Some(value) = part.fields.get(&field.name) else { continue };
        let (label, value) = (desk.text(&field.label), custom_value(desk, field, value).title);
        let args = [("label", label.text.into()), ("value", value.text.into())];
        item.lines.push(Txt { text: desk.t("label-value-pair", &args), lang: None });
    }
    if !doubtful {
        // A doubt has a section of its own.
        item.text = desk.maybe(part.note.as_ref());
    }
    item.sources = cite_in_order(desk, &part.sources);
    Some(item)
}

/// The one signing of a cohort's year; where there are several, nothing says which was its own.
fn signing<'a>(desk: &Desk<'a>, cohort: &Cohort) -> Option<&'a Event> {
    let events = desk.press.site.records.events.iter();
    let mut signings =
        events.filter(|event| event.kind == EventKind::Signing && event.date.year == cohort.year);
    signings.next().filter(|_| signings.next().is_none())
}

fn step(desk: &Desk<'_>, milestone: &Milestone) -> Item {
    let event = milestone.event.as_ref();
    let event = event.and_then(|event| desk.press.site.records.events.get(&event.id));
    let own = milestone.date.map(|from| When { from, to: None });
    let when = own.or_else(|| event.map(When::of_event));
    let mark = match event {
        Some(event) if event.kind == EventKind::Signing => "signing",
        _ => "other",
    };
    let link = event.map(|event| desk.record(Kind::Event, &event.meta.id));
    let mut item = Item::new(desk, when, mark, link.clone().unwrap_or_default());
    item.href = link.map(|link| link.href);
    if let Some(title) = desk.maybe(milestone.title.as_ref()) {
        item.title = title;
    }
    if let Some(person) = &milestone.by {
        let (name, role) = (desk.text(&person.name), desk.maybe(person.role.as_ref()));
        let text =
            role.map_or_else(|| name.text.clone(), |role| format!("{}, {}", name.text, role.text));
        item.lines.push(Txt { text, lang: name.lang });
    }
    item.text = desk.maybe(milestone.note.as_ref());
    item.sources = cite_in_order(desk, &milestone.sources);
    item
}

fn award(desk: &Desk<'_>, winner: &Winner) -> Option<Item> {
    let site = desk.press.site;
    let edition = site.winner_edition(winner)?;
    let event = edition.event.as_ref().and_then(|event| site.records.events.get(&event.id));
    let year = When { from: Date::of_year(edition.year), to: None };
    let when = event.map_or(year, When::of_event);
    let own_page = desk.record(Kind::Winner, &winner.meta.id);
    let title = edition_title(desk, &winner.award, edition);
    let link = LinkTo { title, href: own_page.href };
    let mut item = Item::new(desk, Some(when), "award", link);
    // Where the edition has no name of its own, the heading says which award it is.
    let award = edition.name.as_ref().map(|_| desk.link(&winner.award).title);
    item.text = match (award, desk.maybe(winner.distinction.as_ref())) {
        (Some(award), Some(distinction)) => {
            Some(Txt { text: format!("{} · {}", award.text, distinction.text), lang: award.lang })
        }
        (award, distinction) => award.or(distinction),
    };
    item.sources = cite_in_order(desk, &winner.meta.sources);
    Some(item)
}
