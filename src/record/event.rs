//! Events: what happened to the programme, and when.

use crate::date::Date;
use crate::node::Fields;
use crate::record::{Context, Judge, Kind, Meta, Record, Text};
use crate::said::say;

/// Something the programme held.
#[derive(Clone, Debug)]
pub struct Event {
    /// What every record has.
    pub meta: Meta,
    /// Its name.
    pub name: Text,
    /// Its day, or its first.
    pub date: Date,
    /// Its last day.
    pub end_date: Option<Date>,
    /// Where.
    pub venue: Option<Text>,
    /// On site or online.
    pub mode: Option<Mode>,
    /// What kind of event.
    pub kind: EventKind,
    /// One or two sentences.
    pub summary: Option<Text>,
}

/// How people took part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the words of the content model")]
pub enum Mode {
    OnSite,
    Online,
    Hybrid,
}

impl Mode {
    const WORDS: [(&'static str, Self); 3] =
        [("on-site", Self::OnSite), ("online", Self::Online), ("hybrid", Self::Hybrid)];

    /// The words in files, in their natural order.
    pub fn words() -> impl Iterator<Item = &'static str> {
        Self::WORDS.iter().map(|(word, _)| *word)
    }

    /// The word in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

/// What kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the words of the content model")]
pub enum EventKind {
    Signing,
    Launch,
    Assessment,
    Ceremony,
    Forum,
    Other,
}

impl EventKind {
    const WORDS: [(&'static str, Self); 6] = [
        ("signing", Self::Signing),
        ("launch", Self::Launch),
        ("assessment", Self::Assessment),
        ("ceremony", Self::Ceremony),
        ("forum", Self::Forum),
        ("other", Self::Other),
    ];

    /// The words in files, in their natural order.
    pub fn words() -> impl Iterator<Item = &'static str> {
        Self::WORDS.iter().map(|(word, _)| *word)
    }

    /// The word in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

impl Record for Event {
    const KIND: Kind = Kind::Event;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, _: Context<'_>) -> Option<Self> {
        let name = fields.required_localized("name");
        let date = fields.required_node("date").and_then(|_| fields.date("date"));
        let end_date = fields.date("end_date");
        if let (Some(date), Some(end)) = (&date, &end_date)
            && end.value.first_day() < date.value.first_day()
        {
            let message = say!("ends-before-it-begins", end = %end.value, begin = %date.value);
            fields.invalid(end.span, message, say!("ends-before-it-begins.help"));
        }
        let venue = fields.localized("venue");
        let mode = fields.word("mode", &Mode::WORDS).map(|mode| mode.value);
        let kind =
            fields.required_node("kind").and_then(|_| fields.word("kind", &EventKind::WORDS));
        let summary = fields.localized("summary");
        Some(Self {
            meta,
            name: name?,
            date: date?.value,
            end_date: end_date.map(|date| date.value),
            venue,
            mode,
            kind: kind?.value,
            summary,
        })
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, _: &mut Judge<'_>) {}
}
