//! Records as they stand in lists: the same row wherever a record is listed, so that a winner looks
//! alike on the list of winners, on its award's page and in the year's report.

use std::collections::BTreeSet;

mod figures;

pub(super) use figures::{FigureCard, StatusTag, figures, status};

use serde::Serialize;

use crate::lang::{Arg, Conjunction};
use crate::page::award::edition_title;
use crate::page::prose;
use crate::page::{Day, Desk, LinkTo, Press, Txt};
use crate::record::{Certainty, Cohort, Kind, Ref};

/// A dimension as a tag in its colour.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DimensionTag {
    /// Its page.
    pub link: LinkTo,
    /// Its number in the programme's order, from 1.
    pub number: usize,
    /// Class of its swatch: of its own colour, else of the palette's.
    pub class: String,
}

/// A winner in a list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct WinnerRow {
    /// The winner's page, with its name.
    pub link: LinkTo,
    /// The participant it is, if it is one.
    pub participant: Option<LinkTo>,
    /// Where it is.
    pub place: Option<LinkTo>,
    /// The year of the award.
    pub year: i16,
    /// The award.
    pub award: LinkTo,
    /// The award's edition of the year.
    pub edition: LinkTo,
    /// The dimension it won in.
    pub dimension: Option<DimensionTag>,
    /// Gold, best newcomer, …
    pub distinction: Option<Txt>,
    /// Its rank in words.
    pub rank: Option<String>,
    /// Its part of a shared award, in words.
    pub share: Option<String>,
    /// Why it won: inline HTML.
    pub citation: Option<String>,
    /// How many sources say so.
    pub sources: usize,
}

/// A participant in a list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ParticipantRow {
    /// Its page.
    pub link: LinkTo,
    /// What it is.
    pub kind: Txt,
    /// Where it is.
    pub place: Option<LinkTo>,
    /// Its official code.
    pub code: Option<String>,
    /// Its cohorts by year; each title is the year, or the name where a year has several cohorts.
    pub cohorts: Vec<LinkTo>,
    /// Whether any of its participations is doubtful.
    pub doubtful: bool,
    /// How certain its participations are, in words, or that it is not stated; nothing in a
    /// programme that never states it.
    pub certainty: Option<String>,
    /// How many awards are on record.
    pub winners: usize,
}

/// One square a recipient: filled for those on record, hatched for the others.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Squares {
    /// How many are on record.
    pub on: usize,
    /// How many there are.
    pub of: usize,
    /// 'k of n recipients', where nothing beside says so.
    pub label: Option<String>,
}

/// An event in a list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct EventRow {
    /// Its page.
    pub link: LinkTo,
    /// Its day or days.
    pub dates: String,
    /// Its first day in ISO 8601.
    pub iso: String,
    /// Where.
    pub venue: Option<Txt>,
    /// On site or online, in words.
    pub mode: Option<String>,
    /// The word of its kind in files.
    pub kind: &'static str,
    /// Its kind in words.
    pub kind_label: String,
    /// What happened.
    pub summary: Option<Txt>,
}

/// A story as a card.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StoryCard {
    /// Its page.
    pub link: LinkTo,
    /// Names of the participants it is about.
    pub kicker: Option<Txt>,
    /// What it tells.
    pub summary: Option<Txt>,
    /// The dimensions it is about.
    pub dimensions: Vec<DimensionTag>,
    /// When it was published.
    pub date: Option<Day>,
}

/// A cohort in a list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CohortRow {
    /// Its page.
    pub link: LinkTo,
    /// Its year.
    pub year: i16,
    /// The intake as reported.
    pub reported: Option<String>,
    /// Participations on record of the kinds that the intake counts.
    pub on_record: String,
    /// Of them, doubtful ones.
    pub doubtful: Option<String>,
    /// Participations on record of other kinds.
    pub others: Option<String>,
    /// Winners of the year on record.
    pub winners: usize,
    /// The list of them.
    pub winners_href: Option<String>,
    /// The year's report.
    pub report: Option<LinkTo>,
}

/// The winner at a position in its store.
#[must_use]
pub(super) fn winner(desk: &Desk<'_>, at: usize) -> WinnerRow {
    let site = desk.press.site;
    let winner = &site.records.winners.list()[at];
    let year = winner.year.value;
    let award = desk.link(&winner.award);
    let edition_title = match site.winner_edition(winner) {
        Some(edition) => edition_title(desk, &winner.award, edition),
        None => award.title.clone(),
    };
    let edition_url = site.routes.edition(desk.lang(), &winner.award.id, year);
    let share = winner.share.map(|share| share.to_string());
    WinnerRow {
        link: desk.record(Kind::Winner, &winner.meta.id),
        participant: winner.participant.as_ref().map(|participant| desk.link(participant)),
        place: site.winner_place(winner).map(|place| desk.record(Kind::Place, &place.meta.id)),
        year,
        award,
        edition: LinkTo { title: edition_title, href: desk.href(&edition_url) },
        dimension: site.winner_dimension(winner).and_then(|found| dimension(desk, &found.id)),
        distinction: desk.maybe(winner.distinction.as_ref()),
        rank: winner.rank.map(|rank| desk.t("winner-rank", &[("rank", rank.to_string().into())])),
        share: share.map(|share| desk.t("winner-share", &[("share", share.into())])),
        citation: winner
            .citation
            .as_ref()
            .map(|citation| prose::inline_of(desk, (Kind::Winner, &winner.meta.id), citation)),
        sources: winner.meta.sources.len(),
    }
}

/// The participant at a position in its store.
#[must_use]
pub(super) fn participant(desk: &Desk<'_>, at: usize) -> ParticipantRow {
    let site = desk.press.site;
    let participant = &site.records.participants.list()[at];
    let kind = site.programme.participant_kind(&participant.kind.id);
    let mut cohorts: Vec<&Cohort> = participant
        .participations
        .iter()
        .filter_map(|part| site.records.cohorts.get(&part.cohort.id))
        .collect();
    cohorts.sort_by(|a, b| (a.year, &a.meta.id).cmp(&(b.year, &b.meta.id)));
    let certainties: BTreeSet<Certainty> =
        participant.participations.iter().filter_map(|part| part.certainty).collect();
    let doubtful = certainties.contains(&Certainty::Doubtful);
    let certainties: Vec<String> = certainties
        .into_iter()
        .map(|it| desk.t(&format!("certainty-{}", it.word()), &[]))
        .collect();
    let certainty = site.index.stated.certainty.then(|| match certainties.as_slice() {
        [] => desk.t("certainty-not-stated", &[]),
        words => words.join(", "),
    });
    let winners = site.index.participant_winners.get(&participant.meta.id);
    ParticipantRow {
        link: desk.record(Kind::Participant, &participant.meta.id),
        kind: kind.map(|kind| desk.text(&kind.name)).unwrap_or_default(),
        place: participant.place.as_ref().map(|place| desk.link(place)),
        code: participant.code.clone(),
        cohorts: cohorts.into_iter().map(|cohort| cohort_link(desk, cohort)).collect(),
        doubtful,
        certainty,
        winners: winners.map_or(0, |positions| positions.0.len()),
    }
}

/// A link to a cohort that says its year, or its name where a year has several cohorts.
#[must_use]
pub(super) fn cohort_link(desk: &Desk<'_>, cohort: &Cohort) -> LinkTo {
    let mut link = desk.record(Kind::Cohort, &cohort.meta.id);
    let same_year = |other: &&Cohort| other.year == cohort.year;
    if desk.press.site.records.cohorts.iter().filter(same_year).count() == 1 {
        link.title = Txt { text: cohort.year.to_string(), lang: None };
    }
    link
}

/// The event at a position in its store.
#[must_use]
pub(super) fn event(desk: &Desk<'_>, at: usize) -> EventRow {
    let event = &desk.press.site.records.events.list()[at];
    let format = desk.press.format;
    let dates = event
        .end_date
        .map_or_else(|| format.date(event.date), |end| format.date_range(event.date, end));
    EventRow {
        link: desk.record(Kind::Event, &event.meta.id),
        dates,
        iso: event.date.to_string(),
        venue: desk.maybe(event.venue.as_ref()),
        mode: event.mode.map(|mode| desk.t(&format!("mode-{}", mode.word()), &[])),
        kind: event.kind.word(),
        kind_label: desk.t(&format!("event-kind-{}", event.kind.word()), &[]),
        summary: desk.maybe(event.summary.as_ref()),
    }
}

/// The story at a position in its store.
#[must_use]
pub(super) fn story(desk: &Desk<'_>, at: usize) -> StoryCard {
    let story = &desk.press.site.records.stories.list()[at];
    StoryCard {
        link: desk.record(Kind::Story, &story.meta.id),
        kicker: names(desk, &story.participants),
        summary: desk.maybe(story.summary.as_ref()),
        dimensions: story.dimensions.iter().filter_map(|it| dimension(desk, &it.id)).collect(),
        date: story.date.map(|date| desk.day(date)),
    }
}

/// Titles of records as one list in a sentence.
fn names(desk: &Desk<'_>, records: &[Ref]) -> Option<Txt> {
    let titles: Vec<Txt> = records
        .iter()
        .filter_map(|record| desk.press.site.title(record))
        .map(|title| desk.text(title))
        .collect();
    let lang = titles.first()?.lang.clone();
    let lang = lang.filter(|lang| titles.iter().all(|title| title.lang.as_ref() == Some(lang)));
    let titles: Vec<&str> = titles.iter().map(|title| title.text.as_str()).collect();
    Some(Txt { text: desk.press.format.list(&titles, Conjunction::And), lang })
}

/// The cohort at a position in its store.
#[must_use]
pub(super) fn cohort(desk: &Desk<'_>, at: usize) -> CohortRow {
    let site = desk.press.site;
    let cohort = &site.records.cohorts.list()[at];
    let count = site.index.cohort(&cohort.meta.id);
    let some = |n: f64| (n > 0.0).then(|| desk.number(n));
    let awards = site.records.awards.iter();
    let winners =
        awards.map(|award| site.index.winners_of_edition(&award.meta.id, cohort.year).0.len());
    let winners_of =
        desk.press.lists.facet_url(desk.press, Kind::Winner, "year", &cohort.year.to_string());
    let mut reports: Vec<_> =
        site.records.reports.iter().filter(|report| report.year == cohort.year).collect();
    // A report that names the cohort comes before one that only has its year.
    reports.sort_by_key(|report| !report.cohorts.iter().any(|it| it.id == cohort.meta.id));
    CohortRow {
        link: cohort_link(desk, cohort),
        year: cohort.year,
        reported: cohort.intake.as_ref().map(|intake| desk.number(intake.value)),
        on_record: desk.number(count.on_record),
        doubtful: some(count.doubtful),
        others: some(count.others),
        winners: winners.sum(),
        winners_href: winners_of.map(|(url, _)| desk.href(&url)),
        report: reports.first().map(|report| desk.record(Kind::Report, &report.meta.id)),
    }
}

/// The dimension of an id.
#[must_use]
pub(super) fn dimension(desk: &Desk<'_>, id: &str) -> Option<DimensionTag> {
    let dimensions = &desk.press.site.programme.dimensions;
    let at = dimensions.iter().position(|dimension| *dimension.id == *id)?;
    let class = swatch(desk.press, at + 1)?;
    Some(DimensionTag { link: desk.record(Kind::Dimension, id), number: at + 1, class })
}

/// Class of the swatch of a dimension, by its number in the programme's order from 1.
#[must_use]
pub(super) fn swatch(press: &Press<'_>, number: usize) -> Option<String> {
    let dimension = press.site.programme.dimensions.get(number.checked_sub(1)?)?;
    // The palette has seven colours; its eighth is the grey of everything beyond.
    let palette = || format!("swatch--{}", number.min(8));
    Some(dimension.colour.as_ref().map_or_else(palette, |_| format!("swatch--d-{}", dimension.id)))
}

/// How many winners are on record, and the reported number of recipients: 'k of n', or 'k'.
#[must_use]
pub(super) fn of_reported(desk: &Desk<'_>, on_record: usize, reported: Option<f64>) -> String {
    match reported {
        Some(reported) => {
            desk.t("k-of-n", &[("k", Arg::from(on_record)), ("n", Arg::Number(reported))])
        }
        None => desk.count(on_record),
    }
}
