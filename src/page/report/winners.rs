//! The winners of a year: awards with few recipients in one list, those with many each with its
//! own, beside how many there are said to be.

use serde::Serialize;

use crate::page::rows::{self, DimensionTag, Squares, WinnerRow};
use crate::page::{Desk, LinkTo, Txt};
use crate::record::{Award, Edition, Kind};

/// An award with more recipients than this has a list of its own.
const FEW: usize = 3;

/// Rows of one award that a report shows; the edition's page has the rest.
const ROWS_SHOWN: usize = 100;

/// More squares than this are no longer counted at a glance.
const SQUARES: usize = 200;

/// The winners of a year.
#[derive(Debug, Serialize)]
pub(super) struct WinnersPart {
    /// Of awards with few recipients on record.
    few: Vec<WinnerRow>,
    /// Those of these awards that were given to more than are on record.
    incomplete: Vec<Incomplete>,
    /// Awards with many recipients on record.
    editions: Vec<EditionPart>,
}

/// An award whose recipients are not all on record.
#[derive(Debug, Serialize)]
struct Incomplete {
    /// The award's name and the edition's page.
    link: LinkTo,
    dimension: Option<DimensionTag>,
    /// '1 of 17 recipients on record'.
    count: String,
}

/// An award in the year.
#[derive(Debug, Serialize)]
struct EditionPart {
    /// The award's name and the edition's page.
    link: LinkTo,
    dimension: Option<DimensionTag>,
    /// '10 of 50 recipients on record', or how many are.
    count: String,
    /// What else is to be said of that number.
    note: Option<String>,
    /// What all recipients were given it for, and as what: said once.
    citation: Option<String>,
    distinction: Vec<Txt>,
    rows: Vec<Recipient>,
    /// Whether any row has something in the column.
    has_places: bool,
    has_distinctions: bool,
    /// How many columns there are.
    columns: usize,
    /// Those that are not on record, in words.
    missing: Option<String>,
    squares: Option<Squares>,
    more: Option<LinkTo>,
}

/// A recipient of an award with many.
#[derive(Debug, Serialize)]
struct Recipient {
    link: LinkTo,
    place: Option<LinkTo>,
    /// Distinction, rank and share in words.
    distinction: Vec<Txt>,
    citation: Option<String>,
    sources: Vec<usize>,
}

/// The winners of a year; `None` if it has no award with a recipient, known or reported.
pub(super) fn part(desk: &Desk<'_>, year: i16) -> Option<WinnersPart> {
    let site = desk.press.site;
    let mut awards: Vec<&Award> = site.records.awards.iter().collect();
    awards.sort_by_cached_key(|award| {
        desk.press.format.sort_key(site.text(&award.name, desk.lang()))
    });
    let mut part = WinnersPart { few: Vec::new(), incomplete: Vec::new(), editions: Vec::new() };
    let mut many = Vec::new();
    for award in awards {
        let Some(edition) = crate::site::edition(award, year) else { continue };
        let winners = winners(desk, award, year);
        if winners.len() > FEW {
            many.push((award, edition, winners));
            continue;
        }
        if missing(edition, winners.len()) > 0 {
            part.incomplete.push(Incomplete {
                link: link(desk, award, edition),
                dimension: award.dimension.as_ref().and_then(|it| rows::dimension(desk, &it.id)),
                count: count(desk, edition, winners.len()),
            });
        }
        part.few.extend(winners.into_iter().map(|at| rows::winner(desk, at)));
    }
    // After the few, so that sources are numbered as they stand on the page.
    let edition = |(award, edition, winners)| edition_part(desk, award, edition, winners);
    part.editions = many.into_iter().map(edition).collect();
    let nothing = part.few.is_empty() && part.incomplete.is_empty() && part.editions.is_empty();
    (!nothing).then_some(part)
}

/// The award's name, which leads to its edition.
fn link(desk: &Desk<'_>, award: &Award, edition: &Edition) -> LinkTo {
    let url = desk.press.site.routes.edition(desk.lang(), &award.meta.id, edition.year);
    LinkTo { title: desk.text(&award.name), href: desk.href(&url) }
}

/// '10 of 50 recipients on record', or how many are.
fn count(desk: &Desk<'_>, edition: &Edition, on_record: usize) -> String {
    match &edition.recipients {
        Some(reported) => {
            desk.t("k-of-n-recipients", &[("k", on_record.into()), ("n", reported.value.into())])
        }
        None => desk.t("on-record-only", &[("on-record", on_record.into())]),
    }
}

/// Positions of the winners of an edition in the order of the list: by rank, then name.
fn winners(desk: &Desk<'_>, award: &Award, year: i16) -> Vec<usize> {
    let index = &desk.press.site.index;
    let mut found = index.winners_of_edition(&award.meta.id, year).0.clone();
    found.sort_by_key(|at| desk.press.lists.winner_ranks[*at]);
    found
}

/// How many reported recipients are not on record.
fn missing(edition: &Edition, on_record: usize) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count of recipients is a whole number, checked where it was read"
    )]
    let reported = edition.recipients.as_ref().map_or(0, |reported| reported.value as usize);
    reported.saturating_sub(on_record)
}

fn edition_part(
    desk: &Desk<'_>,
    award: &Award,
    edition: &Edition,
    winners: Vec<usize>,
) -> EditionPart {
    let on_record = winners.len();
    let missing = missing(edition, on_record);
    let link = link(desk, award, edition);
    let over = on_record.saturating_sub(ROWS_SHOWN);
    let mut rows: Vec<Recipient> =
        winners.into_iter().take(ROWS_SHOWN).map(|at| recipient(desk, at)).collect();
    let citation = shared(&mut rows, |row| &mut row.citation).unwrap_or_default();
    let distinction = shared(&mut rows, |row| &mut row.distinction).unwrap_or_default();
    let has_places = rows.iter().any(|row| row.place.is_some());
    let has_distinctions = rows.iter().any(|row| !row.distinction.is_empty());
    EditionPart {
        dimension: award.dimension.as_ref().and_then(|it| rows::dimension(desk, &it.id)),
        count: count(desk, edition, on_record),
        note: match edition.recipients {
            None => Some(desk.t("award-recipients-not-stated", &[])),
            Some(_) if missing == 0 => Some(desk.t("award-edition-complete", &[])),
            Some(_) => None,
        },
        citation,
        distinction,
        has_places,
        has_distinctions,
        columns: 2 + usize::from(has_places) + usize::from(has_distinctions),
        rows,
        missing: (missing > 0).then(|| desk.t("others-not-on-record", &[("n", missing.into())])),
        squares: (missing > 0 && on_record + missing <= SQUARES).then(|| Squares {
            on: on_record,
            of: on_record + missing,
            label: None,
        }),
        more: (over > 0).then(|| LinkTo {
            title: Txt { text: desk.t("more-n", &[("n", over.into())]), lang: None },
            href: link.href.clone(),
        }),
        link,
    }
}

fn recipient(desk: &Desk<'_>, at: usize) -> Recipient {
    let winner = &desk.press.site.records.winners.list()[at];
    let own = rows::winner(desk, at);
    let plain = |text: String| Txt { text, lang: None };
    let words = own.distinction.into_iter().chain(own.rank.map(plain));
    Recipient {
        link: desk.record(Kind::Winner, &winner.meta.id),
        place: own.place,
        distinction: words.chain(own.share.map(plain)).collect(),
        citation: own.citation,
        sources: desk.cite(&winner.meta.sources),
    }
}

/// Takes out of several rows what is the same in all of them.
fn shared<T: Default + PartialEq>(
    rows: &mut [Recipient],
    of: impl Fn(&mut Recipient) -> &mut T,
) -> Option<T> {
    let (first, others) = rows.split_first_mut()?;
    if others.is_empty() || others.iter_mut().any(|row| of(row) != of(first)) {
        return None;
    }
    for row in others {
        std::mem::take(of(row));
    }
    Some(std::mem::take(of(first)))
}
