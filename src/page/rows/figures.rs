//! Figures as cards: the number, what it counts, and what its checks say.

use serde::Serialize;

use crate::page::{Desk, Txt};
use crate::record::{Kind, Ref};
use crate::site::FigureStatus;

/// What a check says of a figure.
#[derive(Clone, Debug, Serialize)]
pub(in crate::page) struct StatusTag {
    /// The key in messages and downloads.
    pub key: &'static str,
    /// In words.
    pub label: String,
    /// What it means.
    pub about: String,
}

/// A figure as a card.
#[derive(Clone, Debug, Serialize)]
pub(in crate::page) struct FigureCard {
    /// The number.
    pub number: String,
    /// The number it is a part of, where it is.
    pub of: Option<String>,
    /// The part in hundredths, for the meter.
    pub share: Option<String>,
    /// What it counts.
    pub label: Txt,
    /// What it is counted in.
    pub unit: Option<Txt>,
    /// The date it speaks of.
    pub as_of: Option<String>,
    /// What its checks say.
    pub status: StatusTag,
    /// Its entry in the list of figures.
    pub href: String,
    /// Numbers of its sources on this page.
    pub sources: Vec<usize>,
}

/// A status in words.
#[must_use]
pub(in crate::page) fn status(desk: &Desk<'_>, status: FigureStatus) -> StatusTag {
    let key = status.key();
    StatusTag {
        key,
        label: desk.t(&format!("figure-status-{key}"), &[]),
        about: desk.t(&format!("figure-status-{key}-about"), &[]),
    }
}

/// The figure of an id.
#[must_use]
pub(in crate::page) fn figure(desk: &Desk<'_>, id: &str) -> Option<FigureCard> {
    let site = desk.press.site;
    let figure = site.records.figures.get(id)?;
    let result = site.figures.get(id)?;
    Some(FigureCard {
        number: desk.number(result.value),
        of: None,
        share: None,
        label: desk.text(&figure.label),
        unit: desk.maybe(figure.unit.as_ref()),
        as_of: figure.as_of.map(|date| desk.press.format.date(date)),
        status: status(desk, result.status),
        href: desk.href(&desk.press.url(Kind::Figure, id)),
        sources: desk.cite(&figure.meta.sources),
    })
}

/// Headline figures. One that a check of another of them found in the records, and that is smaller
/// than what that one states, is shown as a part of it: 227 of 241.
#[must_use]
pub(in crate::page) fn figures(desk: &Desk<'_>, ids: &[Ref]) -> Vec<FigureCard> {
    let site = desk.press.site;
    let known: Vec<_> = ids.iter().filter_map(|id| site.figures.get(&id.id)).collect();
    let mut cards = Vec::new();
    for own in &known {
        let Some(mut card) = figure(desk, &own.id) else { continue };
        let whole = known.iter().find(|other| {
            let found = other.checks.iter().any(|check| check.result.total_cmp(&own.value).is_eq());
            own.status == FigureStatus::Computed && found && own.value < other.value
        });
        if let Some(whole) = whole {
            card.of = Some(desk.number(whole.value));
            card.share = Some(format!("{:.1}", own.value / whole.value * 100.0));
        }
        cards.push(card);
    }
    cards
}
