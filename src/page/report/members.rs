//! Who took part in the year's cohorts, and which of them are doubtful.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::lang::Arg;
use crate::page::{Desk, LinkTo, Txt};
use crate::record::{Certainty, Cohort, Kind, Participant, Participation};

/// Names a page shows; of a larger cohort it shows the numbers, and its own page has the names.
const NAMES_SHOWN: usize = 400;

/// A cohort in a report.
#[derive(Debug, Serialize)]
pub(super) struct CohortPart {
    link: LinkTo,
    /// Reported and on record, and of these the doubtful and the others.
    counts: Vec<String>,
    /// What the difference of the two means.
    note: Option<String>,
    /// Where the participants come from.
    groups: Vec<Group>,
    /// All of them, where not all are named here.
    more: Option<LinkTo>,
}

/// Participants of one place, or of a kind that the intake does not count.
#[derive(Debug, Serialize)]
struct Group {
    /// The place or the kind; nothing for those without a place.
    title: Option<Txt>,
    href: Option<String>,
    count: String,
    names: Vec<Name>,
}

/// A participant of the cohort.
#[derive(Debug, Serialize)]
struct Name {
    link: LinkTo,
    doubtful: bool,
}

/// A participation that may not be one.
#[derive(Debug, Serialize)]
pub(super) struct Doubt {
    link: LinkTo,
    text: Txt,
    sources: Vec<usize>,
}

impl CohortPart {
    /// Whether anything is known of who took part.
    pub(super) fn says_something(&self) -> bool {
        !self.groups.is_empty() || self.note.is_some()
    }
}

/// Participations of a cohort, by the participants' names.
fn members<'a>(
    desk: &Desk<'a>,
    cohort: &Cohort,
) -> Vec<(usize, &'a Participant, &'a Participation)> {
    let site = desk.press.site;
    let ranks = &desk.press.lists.participant_ranks;
    let mut members = site.index.cohort(&cohort.meta.id).members.clone();
    members.sort_by_key(|(at, _)| ranks[*at]);
    let participants = site.records.participants.list();
    members
        .into_iter()
        .map(|(at, part)| (at, &participants[at], &participants[at].participations[part]))
        .collect()
}

/// '50 reported · 46 on record', as far as it is known.
pub(super) fn reported_on_record(desk: &Desk<'_>, cohort: &Cohort) -> String {
    let on_record = Arg::from(desk.press.site.index.cohort(&cohort.meta.id).on_record);
    match &cohort.intake {
        Some(intake) => desk.t(
            "reported-on-record",
            &[("reported", intake.value.into()), ("on-record", on_record)],
        ),
        None => desk.t("on-record-only", &[("on-record", on_record)]),
    }
}

/// A cohort as a report shows it.
pub(super) fn part(desk: &Desk<'_>, cohort: &Cohort) -> CohortPart {
    let members = members(desk, cohort);
    let count = desk.press.site.index.cohort(&cohort.meta.id);
    let mut counts = vec![reported_on_record(desk, cohort)];
    if count.doubtful > 0.0 {
        counts.push(desk.t("doubtful-n", &[("n", count.doubtful.into())]));
    }
    let named = members.len() <= NAMES_SHOWN;
    let groups = groups(desk, cohort, &members, named);
    for group in groups.iter().filter(|group| group.kind) {
        let label = group.part.title.as_ref().map_or("", |title| &title.text);
        let args = [("label", label.into()), ("value", group.part.count.as_str().into())];
        counts.push(desk.t("label-value-pair", &args));
    }
    let note = cohort.intake.as_ref().and_then(|intake| {
        let missing = intake.value - count.on_record;
        if missing > 0.0 {
            return Some(desk.t("cohort-fewer-on-record", &[("n", missing.into())]));
        }
        (missing < 0.0).then(|| desk.t("cohort-more-on-record", &[]))
    });
    let link = desk.record(Kind::Cohort, &cohort.meta.id);
    let more = (!named).then(|| LinkTo {
        title: Txt { text: desk.t("all-participants", &[("n", members.len().into())]), lang: None },
        href: link.href.clone(),
    });
    let groups = groups.into_iter().map(|group| group.part).collect();
    CohortPart { link, counts, note, groups, more }
}

/// A group, and whether it is of a kind that the intake does not count.
struct Grouped {
    part: Group,
    kind: bool,
}

/// The participants by place, and after them those of kinds that the intake does not count. Where
/// no participant has a place, all are grouped by kind.
fn groups(
    desk: &Desk<'_>,
    cohort: &Cohort,
    members: &[(usize, &Participant, &Participation)],
    named: bool,
) -> Vec<Grouped> {
    type Of<'a> = (bool, bool, Option<(Kind, &'a str)>);
    let counted = |who: &Participant| {
        let kinds = &cohort.intake_kinds;
        kinds.is_empty() || kinds.iter().any(|kind| kind.id == who.kind.id)
    };
    let placed = members.iter().any(|(_, who, _)| who.place.is_some());
    let mut found: BTreeMap<Of<'_>, (usize, Vec<Name>)> = BTreeMap::new();
    for (_, who, participation) in members {
        let other = !counted(who);
        let of = match &who.place {
            Some(place) if !other => Some((Kind::Place, &*place.id)),
            None if !other && placed => None,
            _ => Some((Kind::ParticipantKind, &*who.kind.id)),
        };
        let (count, list) = found.entry((other, of.is_none(), of)).or_default();
        *count += 1;
        if named {
            list.push(Name {
                link: desk.record(Kind::Participant, &who.meta.id),
                doubtful: participation.certainty == Some(Certainty::Doubtful),
            });
        }
    }
    let mut groups: Vec<_> = found
        .into_iter()
        .map(|((other, last, of), (count, names))| {
            let (title, href) = title(desk, of);
            let order = title.as_ref().map(|title| desk.press.format.sort_key(&title.text));
            let part = Group { title, href, count: desk.count(count), names };
            (other, last, order, Grouped { part, kind: other })
        })
        .collect();
    groups.sort_by(|a, b| (a.0, a.1, &a.2).cmp(&(b.0, b.1, &b.2)));
    groups.into_iter().map(|(_, _, _, group)| group).collect()
}

/// What a group is called, and its page.
fn title(desk: &Desk<'_>, of: Option<(Kind, &str)>) -> (Option<Txt>, Option<String>) {
    match of {
        Some((Kind::Place, id)) => {
            let link = desk.record(Kind::Place, id);
            (Some(link.title), Some(link.href))
        }
        Some((_, id)) => {
            let kind = desk.press.site.programme.participant_kind(id);
            let name = kind.map(|kind| desk.text(kind.plural.as_ref().unwrap_or(&kind.name)));
            (name, None)
        }
        None => (None, None),
    }
}

/// Doubtful participations whose records say why.
pub(super) fn doubts(desk: &Desk<'_>, cohorts: &[&Cohort]) -> Vec<Doubt> {
    let members = cohorts.iter().flat_map(|cohort| members(desk, cohort));
    members
        .filter(|(_, _, part)| part.certainty == Some(Certainty::Doubtful))
        .filter_map(|(_, who, part)| {
            Some(Doubt {
                link: desk.record(Kind::Participant, &who.meta.id),
                text: desk.text(part.note.as_ref()?),
                sources: desk.cite(&part.sources),
            })
        })
        .collect()
}
