//! What authors may write in each kind of file, as a table: the fields that `record` reads, with
//! the form of their values. A test asks the readers themselves, so that the two cannot part.

use crate::record::{Certainty, EventKind, Kind, Mode, SourceType, Status};

/// The form of a value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    /// A text, as typed.
    Text,
    /// A text, or one in each language.
    Localised,
    /// Texts.
    Texts,
    /// `2022-04-21`, `2022-04` or `2022`.
    Date,
    /// A date, or a moment with its time zone.
    Moment,
    /// A year.
    Year,
    /// A number.
    Number,
    /// A whole number from 0.
    Count,
    /// `true` or `false`.
    Boolean,
    /// A web address.
    Url,
    /// A part of one: `1/2`.
    Share,
    /// One of these words.
    Words(fn() -> Vec<&'static str>),
    /// The id of a record.
    Reference(Kind),
    /// Ids of records.
    References(Kind),
    /// A list of mappings.
    List(&'static [Field]),
    /// A mapping.
    Group(&'static [Field]),
    /// Cohorts, each as an id or as a mapping.
    Participations,
    /// The programme's own fields of this set.
    Custom(&'static str),
    /// Whatever: never published.
    Private,
    /// A query, or a list of queries.
    Checks,
    /// A field, an aggregate, or a list of them.
    Channel,
    /// Conditions by field.
    Filter,
    /// The data that a query reads.
    DataSet,
    /// `linear` or `log` by axis.
    Scale,
}

/// A field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    /// Its name in files.
    pub(super) name: &'static str,
    /// The form of its value.
    pub(super) form: Form,
    /// Whether a record is incomplete without it.
    pub(super) required: bool,
}

const fn may(name: &'static str, form: Form) -> Field {
    Field { name, form, required: false }
}

const fn must(name: &'static str, form: Form) -> Field {
    Field { name, form, required: true }
}

const LINK: &[Field] = &[must("title", Form::Localised), must("url", Form::Url)];

const IMAGE: &[Field] =
    &[must("file", Form::Text), must("alt", Form::Localised), may("credit", Form::Localised)];

/// Fields of every record; `fields` stands with each kind, whose own they are.
const COMMON: &[Field] = &[
    may("id", Form::Text),
    may("aliases", Form::Texts),
    may("sources", Form::References(Kind::Source)),
    may("embargo", Form::Moment),
    may("draft", Form::Boolean),
    may("private", Form::Private),
    may("updated", Form::Date),
    may("links", Form::List(LINK)),
    may("image", Form::Group(IMAGE)),
    may("body", Form::Localised),
];

/// A participation that says more than its cohort.
pub(super) const PARTICIPATION: &[Field] = &[
    must("cohort", Form::Reference(Kind::Cohort)),
    may("status", Form::Words(|| Status::WORDS.iter().map(|(word, _)| *word).collect())),
    may("certainty", Form::Words(|| Certainty::WORDS.iter().map(|(word, _)| *word).collect())),
    may("note", Form::Localised),
    may("sources", Form::References(Kind::Source)),
    may("fields", Form::Custom("participations")),
];

const PERSON: &[Field] = &[must("name", Form::Localised), may("role", Form::Localised)];

const MILESTONE: &[Field] = &[
    may("date", Form::Date),
    may("event", Form::Reference(Kind::Event)),
    may("title", Form::Localised),
    may("by", Form::Group(PERSON)),
    may("note", Form::Localised),
    may("sources", Form::References(Kind::Source)),
];

const EDITION: &[Field] = &[
    must("year", Form::Year),
    may("name", Form::Localised),
    may("event", Form::Reference(Kind::Event)),
    may("recipients", Form::Count),
    may("sources", Form::References(Kind::Source)),
];

const ANNOTATION: &[Field] = &[
    may("x", Form::Text),
    may("y", Form::Text),
    may("color", Form::Text),
    may("place", Form::Text),
    must("text", Form::Localised),
];

/// One check of a figure.
pub(super) const CHECK: &[Field] = &[
    must("data", Form::DataSet),
    may("filter", Form::Filter),
    must("value", Form::Text),
    may("expect", Form::Number),
];

const PARTICIPANT: &[Field] = &[
    must("name", Form::Localised),
    must("kind", Form::Reference(Kind::ParticipantKind)),
    may("place", Form::Reference(Kind::Place)),
    may("code", Form::Text),
    may("cohorts", Form::Participations),
    may("dimensions", Form::References(Kind::Dimension)),
    may("summary", Form::Localised),
    may("milestones", Form::List(MILESTONE)),
    may("fields", Form::Custom("participants")),
];

const COHORT: &[Field] = &[
    must("year", Form::Year),
    must("name", Form::Localised),
    may("intake", Form::Count),
    may("intake_kinds", Form::References(Kind::ParticipantKind)),
    may("returning", Form::Count),
    may("summary", Form::Localised),
    may("fields", Form::Custom("cohorts")),
];

const AWARD: &[Field] = &[
    must("name", Form::Localised),
    may("description", Form::Localised),
    may("dimension", Form::Reference(Kind::Dimension)),
    may("editions", Form::List(EDITION)),
    may("fields", Form::Custom("awards")),
];

const WINNER: &[Field] = &[
    must("award", Form::Reference(Kind::Award)),
    must("year", Form::Year),
    may("participant", Form::Reference(Kind::Participant)),
    may("name", Form::Localised),
    may("place", Form::Reference(Kind::Place)),
    may("kind", Form::Reference(Kind::ParticipantKind)),
    may("dimension", Form::Reference(Kind::Dimension)),
    may("rank", Form::Count),
    may("distinction", Form::Localised),
    may("share", Form::Share),
    may("citation", Form::Localised),
    may("fields", Form::Custom("winners")),
];

const EVENT: &[Field] = &[
    must("name", Form::Localised),
    must("date", Form::Date),
    may("end_date", Form::Date),
    may("venue", Form::Localised),
    may("mode", Form::Words(|| Mode::words().collect())),
    must("kind", Form::Words(|| EventKind::words().collect())),
    may("summary", Form::Localised),
    may("fields", Form::Custom("events")),
];

const PLACE: &[Field] = &[
    must("name", Form::Localised),
    must("kind", Form::Text),
    may("parent", Form::Reference(Kind::Place)),
    may("code", Form::Text),
    may("lat", Form::Number),
    may("lon", Form::Number),
    may("fields", Form::Custom("places")),
];

const SOURCE: &[Field] = &[
    must("title", Form::Localised),
    must("publisher", Form::Localised),
    may("author", Form::Localised),
    may("date", Form::Date),
    may("url", Form::Url),
    may("archived", Form::Url),
    may("accessed", Form::Date),
    may("language", Form::Text),
    must("type", Form::Words(|| SourceType::words().collect())),
    may("note", Form::Localised),
    may("fields", Form::Custom("sources")),
];

const FIGURE: &[Field] = &[
    must("label", Form::Localised),
    may("value", Form::Number),
    may("unit", Form::Localised),
    may("as_of", Form::Date),
    may("check", Form::Checks),
    may("explanation", Form::Localised),
    may("fields", Form::Custom("figures")),
];

const CORRECTION: &[Field] = &[
    must("date", Form::Date),
    must("record", Form::Text),
    must("what", Form::Localised),
    may("reason", Form::Localised),
    may("before", Form::Localised),
    may("after", Form::Localised),
    may("fields", Form::Custom("corrections")),
];

const CHART: &[Field] = &[
    must("title", Form::Localised),
    may("subtitle", Form::Localised),
    may("description", Form::Localised),
    must("data", Form::DataSet),
    must("mark", Form::Words(marks)),
    may("filter", Form::Filter),
    may("x", Form::Channel),
    may("x2", Form::Channel),
    may("y", Form::Channel),
    may("color", Form::Channel),
    may("text", Form::Channel),
    may("place", Form::Channel),
    may("facet", Form::Channel),
    may("map", Form::Text),
    may("sort", Form::Text),
    may("limit", Form::Count),
    may("stack", Form::Words(|| vec!["zero", "normalize", "false"])),
    may("scale", Form::Scale),
    may("highlight", Form::Texts),
    may("annotations", Form::List(ANNOTATION)),
    may("note", Form::Localised),
    may("height", Form::Number),
    may("fields", Form::Custom("charts")),
];

const REPORT: &[Field] = &[
    must("year", Form::Year),
    must("title", Form::Localised),
    may("summary", Form::Localised),
    may("cohorts", Form::References(Kind::Cohort)),
    may("figures", Form::References(Kind::Figure)),
    may("published", Form::Date),
    may("authors", Form::Texts),
    may("fields", Form::Custom("reports")),
];

const STORY: &[Field] = &[
    must("title", Form::Localised),
    may("summary", Form::Localised),
    may("date", Form::Date),
    may("participants", Form::References(Kind::Participant)),
    may("dimensions", Form::References(Kind::Dimension)),
    may("cohort", Form::Reference(Kind::Cohort)),
    may("fields", Form::Custom("stories")),
];

const PAGE: &[Field] = &[
    must("title", Form::Localised),
    may("summary", Form::Localised),
    may("menu", Form::Count),
    may("fields", Form::Custom("pages")),
];

/// The fields of a kind's own, before those that every record has.
const fn own(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Participant => PARTICIPANT,
        Kind::Cohort => COHORT,
        Kind::Award => AWARD,
        Kind::Winner => WINNER,
        Kind::Event => EVENT,
        Kind::Place => PLACE,
        Kind::Source => SOURCE,
        Kind::Figure => FIGURE,
        Kind::Correction => CORRECTION,
        Kind::Chart => CHART,
        Kind::Report => REPORT,
        Kind::Story => STORY,
        Kind::Page => PAGE,
        Kind::Dimension | Kind::ParticipantKind => &[],
    }
}

fn marks() -> Vec<&'static str> {
    crate::chart::Mark::ALL.iter().map(|mark| mark.name()).collect()
}

/// The fields of a kind: its own, then those of every record.
pub(super) fn fields(kind: Kind) -> Vec<Field> {
    own(kind).iter().chain(COMMON).copied().collect()
}
