//! Winners: who was given which award in which year.

use std::fmt;
use std::str::FromStr;

use crate::lang::{Localized, slug};
use crate::node::Fields;
use crate::record::meta::markdown_field;
use crate::record::{Body, Context, Judge, Kind, Meta, Record, Ref, Text, judge_option, reference};
use crate::said::say;
use crate::source::Spanned;

/// Somebody or something that was given an award.
#[derive(Clone, Debug)]
pub struct Winner {
    /// What every record has.
    pub meta: Meta,
    /// The award.
    pub award: Ref,
    /// The year of the edition.
    pub year: Spanned<i16>,
    /// The participant that won, or …
    pub participant: Option<Ref>,
    /// … the name of a winner outside the participant list.
    pub name: Option<Text>,
    /// Where a winner outside the list is.
    pub place: Option<Ref>,
    /// What a winner outside the list is.
    pub kind: Option<Ref>,
    /// The dimension; default: its award's.
    pub dimension: Option<Ref>,
    /// Rank, 1 for the first.
    pub rank: Option<i64>,
    /// Gold, best newcomer, …
    pub distinction: Option<Text>,
    /// Part of a shared award.
    pub share: Option<Share>,
    /// Why it won.
    pub citation: Option<Localized<Body>>,
}

/// A part of a shared award, as `1/2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Parts given.
    pub part: u32,
    /// Parts there are.
    pub of: u32,
}

impl FromStr for Share {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (part, of) = text.split_once('/').ok_or(())?;
        let share = Self { part: part.parse().map_err(|_| ())?, of: of.parse().map_err(|_| ())? };
        (share.part > 0 && share.part <= share.of).then_some(share).ok_or(())
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.of)
    }
}

impl Record for Winner {
    const KIND: Kind = Kind::Winner;
    const DERIVES_ID: bool = true;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, _: Context<'_>) -> Option<Self> {
        let award = fields.required_text("award").map(|text| Ref::new(Kind::Award, &text));
        if fields.node("year").is_none() {
            fields.missing("year");
        }
        let year = fields.year("year");
        let participant = reference(fields, "participant", Kind::Participant);
        let name = fields.localized("name");
        let place = reference(fields, "place", Kind::Place);
        let kind = reference(fields, "kind", Kind::ParticipantKind);
        let dimension = reference(fields, "dimension", Kind::Dimension);
        let rank = fields.parsed("rank", say!("rank-help")).map(|rank| rank.value);
        let distinction = fields.localized("distinction");
        let share = fields.parsed("share", say!("share-help")).map(|share| share.value);
        let citation = markdown_field(fields, "citation");
        // Not before every field was asked for: an unknown one is told of the others.
        if participant.is_some() == name.is_some() {
            let (what, line) = (fields.what(), fields.first_line());
            let (message, help) = if name.is_some() {
                (
                    say!("both-participant-and-name", what = what),
                    say!("both-participant-and-name.help"),
                )
            } else {
                (say!("no-winner-named", what = what), say!("no-winner-named.help"))
            };
            fields.invalid(line, message, help);
            return None;
        }
        Some(Self {
            meta,
            award: award?,
            year: year?,
            participant,
            name,
            place,
            kind,
            dimension,
            rank,
            distinction,
            share,
            citation,
        })
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, judge: &mut Judge<'_>) {
        judge("award", &self.award, true);
        if let Some(participant) = &self.participant {
            judge("participant", participant, true);
        }
        judge_option(judge, "place", &mut self.place);
        judge_option(judge, "kind", &mut self.kind);
        judge_option(judge, "dimension", &mut self.dimension);
    }

    fn bodies(&self) -> Vec<&Localized<Body>> {
        self.meta.body.iter().chain(&self.citation).collect()
    }

    /// `<award>-<year>-<participant, or slug of the name>`.
    fn derived_id(fields: &mut Fields<'_, '_>) -> Option<String> {
        let part = |fields: &mut Fields<'_, '_>, name| {
            fields.node(name).and_then(|node| node.as_text()).map(str::to_owned)
        };
        let (award, year) = (part(fields, "award")?, part(fields, "year")?);
        let who = part(fields, "participant").or_else(|| first_wording(fields))?;
        Some(slug(&format!("{award}-{year}-{who}")))
    }
}

/// The name in the first language it is written in.
fn first_wording(fields: &mut Fields<'_, '_>) -> Option<String> {
    let node = fields.node("name")?;
    let first = node.as_map().and_then(|map| map.entries.first()).map_or(node, |(_, value)| value);
    first.as_text().map(str::to_owned)
}
