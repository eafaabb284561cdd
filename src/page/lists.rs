//! Lists in a language's alphabetical order, and the facets they can be narrowed by. Both are made
//! once a language, so that no page of a list has to look at every record.

mod browse;
mod columns;
mod facet;
mod listing;

pub use columns::{Code, Column, Id, Part, Table, list_parts, list_table};

pub(super) use browse::{FacetGroup, Pager, facet_groups, pager};
pub(super) use browse::{Narrowing, page_count, page_rows, plan_facets, plan_pages, says};
pub(super) use facet::{capitalised, place_facet, place_kind};
pub(super) use listing::Listing;

use std::cmp::Reverse;

use crate::page::{Press, Txt};
use crate::record::{Kind, Text};

/// A property by which a list can be narrowed.
#[derive(Clone, Debug, Default)]
pub struct Facet {
    /// The word in addresses: `year`, `province`, a custom field's name. The same in every language.
    pub key: String,
    /// What readers see.
    pub label: Txt,
    /// The kind of record that the values are, if they are records with a list page of their own.
    pub of: Option<Kind>,
    /// Its values in order; 'not stated' has no page and is left out.
    pub values: Vec<FacetValue>,
}

/// A value of a facet and what has it.
#[derive(Clone, Debug, Default)]
pub struct FacetValue {
    /// The last part of its address, the same in every language.
    pub slug: String,
    /// What readers see.
    pub label: Txt,
    /// Positions of the records that have it, in the list's order.
    pub rows: Vec<usize>,
    /// Number of the dimension it stands for, from 1, for its colour.
    pub dimension: Option<usize>,
}

/// Lists and facets of one language.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// Positions of participants by name.
    pub participants: Vec<usize>,
    /// For each participant its position in [`Lists::participants`].
    pub participant_ranks: Vec<usize>,
    /// Positions of winners: newest year first, then award, then rank (those without one last), then
    /// name.
    pub winners: Vec<usize>,
    /// For each winner its position in [`Lists::winners`].
    pub winner_ranks: Vec<usize>,
    /// Positions of sources: newest first, undated last.
    pub sources: Vec<usize>,
    /// Facets of participants.
    pub participant_facets: Vec<Facet>,
    /// Facets of winners.
    pub winner_facets: Vec<Facet>,
}

/// Rows a page of a list holds.
pub const ROWS_A_PAGE: usize = 100;

impl Lists {
    /// Sorts and groups in the language of a press whose own lists are still empty.
    #[must_use]
    pub fn new(press: &Press<'_>) -> Self {
        let participants = participants(press);
        let winners = winners(press);
        Self {
            participant_facets: facet::of_participants(press, &participants),
            winner_facets: facet::of_winners(press, &winners),
            participant_ranks: ranks(&participants),
            participants,
            winner_ranks: ranks(&winners),
            winners,
            sources: sources(press),
        }
    }

    /// The facets of a kind that has any.
    #[must_use]
    pub fn facets(&self, kind: Kind) -> &[Facet] {
        match kind {
            Kind::Participant => &self.participant_facets,
            Kind::Winner => &self.winner_facets,
            _ => &[],
        }
    }

    /// Address, from the site's root, of what a kind's records of one facet value are listed on, and
    /// how many there are.
    #[must_use]
    pub fn facet_url(
        &self,
        press: &Press<'_>,
        kind: Kind,
        key: &str,
        id: &str,
    ) -> Option<(String, usize)> {
        let value = self.facet_value(kind, key, id)?;
        Some((press.site.routes.facet(press.lang, kind, key, &value.slug), value.rows.len()))
    }

    /// A value of a facet and what has it; nothing for a property that all records share.
    #[must_use]
    pub fn facet_value(&self, kind: Kind, key: &str, id: &str) -> Option<&FacetValue> {
        let facet = self.facets(kind).iter().find(|facet| facet.key == key)?;
        let slug = crate::lang::slug(id);
        facet.values.iter().find(|value| value.slug == slug)
    }
}

/// For each position its rank in a list of all positions.
fn ranks(list: &[usize]) -> Vec<usize> {
    let mut ranks = vec![0; list.len()];
    for (rank, at) in list.iter().enumerate() {
        ranks[*at] = rank;
    }
    ranks
}

/// A text in the language of a press, with its language where that is another.
pub(super) fn txt(press: &Press<'_>, text: &Text) -> Txt {
    let (value, lang) = text.get(press.lang, &press.site.config.languages);
    let lang = lang.filter(|lang| *lang != press.lang).map(|lang| lang.tag().to_owned());
    Txt { text: value.value.clone(), lang }
}

fn key(press: &Press<'_>, text: &Text) -> Vec<u8> {
    press.format.sort_key(press.site.text(text, press.lang))
}

/// Ties are in the order of ids, in which positions are.
fn participants(press: &Press<'_>) -> Vec<usize> {
    let records = press.site.records.participants.list();
    let mut list: Vec<usize> = (0..records.len()).collect();
    list.sort_by_cached_key(|at| key(press, &records[*at].name));
    list
}

fn winners(press: &Press<'_>) -> Vec<usize> {
    let site = press.site;
    let records = site.records.winners.list();
    let awards: Vec<Vec<u8>> =
        site.records.awards.iter().map(|award| key(press, &award.name)).collect();
    let mut list: Vec<usize> = (0..records.len()).collect();
    list.sort_by_cached_key(|at| {
        let winner = &records[*at];
        // Two awards may bear one name; the winners of each stand together.
        let award = site.records.awards.position(&winner.award.id);
        let award = award.map(|at| (awards[at].as_slice(), at));
        let rank = winner.rank.unwrap_or(i64::MAX);
        (Reverse(winner.year.value), award, rank, key(press, site.winner_name(winner)))
    });
    list
}

fn sources(press: &Press<'_>) -> Vec<usize> {
    let records = press.site.records.sources.list();
    let mut list: Vec<usize> = (0..records.len()).collect();
    list.sort_by_cached_key(|at| {
        let source = &records[*at];
        (Reverse(source.date), key(press, &source.title))
    });
    list
}
