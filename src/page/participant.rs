//! Participants: the list by name, the list of each value of a facet, and the page of one.

mod locator;
mod one;
mod timeline;

pub(super) use one::{about, one};

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use crate::page::lists::{Listing, plan_facets, plan_pages};
use crate::page::rows::{self, ParticipantRow};
use crate::page::{Desk, Plan, Press, What};
use crate::record::{Kind, Participant, Text};

/// Plans the pages.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    let things = press.t("participants-title", &[]);
    let url = press.section(&["participants"]);
    plan_pages(plan, &url, &things, press.lists.participants.len(), What::Participants);
    plan_facets(plan, Kind::Participant, &things, What::ParticipantsBy);
    let titles = Titles::new(press);
    for (at, participant) in press.site.records.participants.iter().enumerate() {
        let url = press.url(Kind::Participant, &participant.meta.id);
        plan.durable(url, What::Participant(at), titles.of(participant));
    }
}

/// Titles that tell participants of one name apart.
struct Titles<'a> {
    press: &'a Press<'a>,
    /// How many have a name.
    names: HashMap<&'a str, usize>,
    /// Names of places, which have pages of their own.
    places: BTreeSet<&'a str>,
    /// How many have a name in a place.
    in_place: HashMap<(&'a str, &'a str), usize>,
}

impl<'a> Titles<'a> {
    fn new(press: &'a Press<'a>) -> Self {
        let records = &press.site.records;
        let mut titles = Self {
            press,
            names: HashMap::new(),
            places: records.places.iter().map(|place| text(press, &place.name)).collect(),
            in_place: HashMap::new(),
        };
        for participant in &records.participants {
            let name = text(press, &participant.name);
            *titles.names.entry(name).or_default() += 1;
            let place = titles.place(participant).unwrap_or_default();
            *titles.in_place.entry((name, place)).or_default() += 1;
        }
        titles
    }

    fn place(&self, participant: &Participant) -> Option<&'a str> {
        let place = self.press.site.records.places.get(&participant.place.as_ref()?.id)?;
        Some(text(self.press, &place.name))
    }

    fn of(&self, participant: &'a Participant) -> String {
        let name = text(self.press, &participant.name);
        let place = self.place(participant);
        let same_place = self.in_place.get(&(name, place.unwrap_or_default()));
        let alone = |count: Option<&usize>| count.is_none_or(|count| *count == 1);
        let kind = || {
            let kind = self.press.site.programme.participant_kind(&participant.kind.id)?;
            Some(text(self.press, &kind.name))
        };
        let more = match place {
            _ if alone(self.names.get(name)) && !self.places.contains(name) => return name.into(),
            _ if alone(self.names.get(name)) => kind(),
            Some(place) if alone(same_place) => Some(place),
            _ => None,
        };
        format!("{name} ({})", more.unwrap_or(&participant.meta.id))
    }
}

fn text<'a>(press: &Press<'a>, text: &'a Text) -> &'a str {
    press.site.text(text, press.lang)
}

/// A list of participants.
#[derive(Serialize)]
struct ListPage {
    list: Listing<ParticipantRow>,
    first: bool,
    /// Whether rows say how certain they are.
    certainty: bool,
}

/// Composes a page (from 0) of the list.
pub(super) fn list(desk: &Desk<'_>, page: usize) -> impl Serialize + use<> {
    let all = &desk.press.lists.participants;
    let list = Listing::new(desk, Kind::Participant, all, None, page, rows::participant);
    ListPage { list, first: page == 0, certainty: desk.press.site.index.stated.certainty }
}

/// Composes a page (from 0) of the list of a facet's value.
pub(super) fn by(
    desk: &Desk<'_>,
    facet: usize,
    value: usize,
    page: usize,
) -> impl Serialize + use<> {
    let all = &desk.press.lists.participants;
    let current = Some((facet, value));
    let list = Listing::new(desk, Kind::Participant, all, current, page, rows::participant);
    ListPage { list, first: false, certainty: desk.press.site.index.stated.certainty }
}
