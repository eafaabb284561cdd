//! What a programme's people keep: one file per record kind, with the shape it has on disk, the
//! records it points to and the facts that are its own.
//!
//! To add a kind: a file here that implements [`Record`], a variant of [`Kind`] and a line in
//! [`Kind::ALL`], a field of `Records` in `records.rs`, a page in `page/` and a template.

mod award;
mod chart;
mod cohort;
mod correction;
mod custom;
mod event;
mod figure;
mod meta;
mod participant;
mod place;
mod programme;
mod prose;
mod records;
mod source;
mod winner;

pub use award::{Award, Edition};
pub use chart::{Chart, QUERY_FIELDS};
pub use cohort::Cohort;
pub use correction::Correction;
pub use custom::{CustomField, CustomType, CustomValue, CustomValues};
pub use event::{Event, EventKind, Mode};
pub use figure::{Figure, FigureCheck};
pub use meta::{Body, Image, Link, Meta};
pub use participant::{Certainty, Milestone, Participant, Participation, Person, Status};
pub use place::Place;
pub use programme::{Dimension, Labels, Noun, Organisation, ParticipantKind, Programme, Role};
pub use prose::{Page, Story, YearReport};
pub use records::{EachStore, EachStoreRef, Records, Store, is_built_in};
pub use source::{Source, SourceType};
pub use winner::{Share, Winner};

use std::sync::Arc;

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::lang::{Lang, Localized};
use crate::node::{Fields, Node};
use crate::said::{Said, say};
use crate::source::{Span, Spanned};

/// A text and its place, in one wording or one a language.
pub type Text = Localized<Spanned<String>>;

/// The record kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is documented by its record's struct")]
pub enum Kind {
    Participant,
    Cohort,
    Award,
    Winner,
    Event,
    Place,
    Source,
    Figure,
    Chart,
    Correction,
    Report,
    Story,
    Page,
    /// Not a record of its own but an entry of programme.yaml.
    Dimension,
    /// Not a record of its own but an entry of programme.yaml.
    ParticipantKind,
}

impl Kind {
    /// Every kind that has a folder in `content/`.
    pub const ALL: &'static [Self] = &[
        Self::Participant,
        Self::Cohort,
        Self::Award,
        Self::Winner,
        Self::Event,
        Self::Place,
        Self::Source,
        Self::Figure,
        Self::Chart,
        Self::Correction,
        Self::Report,
        Self::Story,
        Self::Page,
    ];

    /// The folder below `content/`, which is also the word in addresses and downloads.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Participant => "participants",
            Self::Cohort => "cohorts",
            Self::Award => "awards",
            Self::Winner => "winners",
            Self::Event => "events",
            Self::Place => "places",
            Self::Source => "sources",
            Self::Figure => "figures",
            Self::Chart => "charts",
            Self::Correction => "corrections",
            Self::Report => "reports",
            Self::Story => "stories",
            Self::Page => "pages",
            Self::Dimension => "dimensions",
            Self::ParticipantKind => "kinds",
        }
    }

    /// The singular noun in messages, which is also the name of the role that links to one.
    #[must_use]
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Cohort => "cohort",
            Self::Award => "award",
            Self::Winner => "winner",
            Self::Event => "event",
            Self::Place => "place",
            Self::Source => "source",
            Self::Figure => "figure",
            Self::Chart => "chart",
            Self::Correction => "correction",
            Self::Report => "report",
            Self::Story => "story",
            Self::Page => "page",
            Self::Dimension => "dimension",
            Self::ParticipantKind => "participant kind",
        }
    }

    /// Its noun in a message.
    #[must_use]
    pub const fn said(self) -> Said {
        match self {
            Self::Participant => say!("noun-participant"),
            Self::Cohort => say!("noun-cohort"),
            Self::Award => say!("noun-award"),
            Self::Winner => say!("noun-winner"),
            Self::Event => say!("noun-event"),
            Self::Place => say!("noun-place"),
            Self::Source => say!("noun-source"),
            Self::Figure => say!("noun-figure"),
            Self::Chart => say!("noun-chart"),
            Self::Correction => say!("noun-correction"),
            Self::Report => say!("noun-report"),
            Self::Story => say!("noun-story"),
            Self::Page => say!("noun-page"),
            Self::Dimension => say!("noun-dimension"),
            Self::ParticipantKind => say!("noun-participant-kind"),
        }
    }

    /// The plural of its noun in a message.
    #[must_use]
    pub const fn many(self) -> Said {
        match self {
            Self::Participant => say!("nouns-participant"),
            Self::Cohort => say!("nouns-cohort"),
            Self::Award => say!("nouns-award"),
            Self::Winner => say!("nouns-winner"),
            Self::Event => say!("nouns-event"),
            Self::Place => say!("nouns-place"),
            Self::Source => say!("nouns-source"),
            Self::Figure => say!("nouns-figure"),
            Self::Chart => say!("nouns-chart"),
            Self::Correction => say!("nouns-correction"),
            Self::Report => say!("nouns-report"),
            Self::Story => say!("nouns-story"),
            Self::Page => say!("nouns-page"),
            Self::Dimension => say!("nouns-dimension"),
            Self::ParticipantKind => say!("nouns-participant-kind"),
        }
    }

    /// One of it in a message, that which is being read.
    #[must_use]
    pub const fn this(self) -> Said {
        match self {
            Self::Participant => say!("this-participant"),
            Self::Cohort => say!("this-cohort"),
            Self::Award => say!("this-award"),
            Self::Winner => say!("this-winner"),
            Self::Event => say!("this-event"),
            Self::Place => say!("this-place"),
            Self::Source => say!("this-source"),
            Self::Figure => say!("this-figure"),
            Self::Chart => say!("this-chart"),
            Self::Correction => say!("this-correction"),
            Self::Report => say!("this-report"),
            Self::Story => say!("this-story"),
            Self::Page => say!("this-page"),
            Self::Dimension => say!("this-dimension"),
            Self::ParticipantKind => say!("this-participant-kind"),
        }
    }

    /// Whether its files are Markdown with front matter first of all.
    #[must_use]
    pub const fn is_prose(self) -> bool {
        matches!(self, Self::Report | Self::Story | Self::Page)
    }

    /// The kind that keeps its records in this folder.
    #[must_use]
    pub fn from_folder(folder: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.folder() == folder)
    }
}

/// Roles of prose and the kind of record that each names: `figure` prints its number, `cite` its
/// mark, the others link to it with its name.
pub const ROLES: [(&str, Kind); 8] = [
    ("figure", Kind::Figure),
    ("participant", Kind::Participant),
    ("cohort", Kind::Cohort),
    ("award", Kind::Award),
    ("event", Kind::Event),
    ("story", Kind::Story),
    ("page", Kind::Page),
    ("cite", Kind::Source),
];

/// A reference to a record, checked to exist before a `Site` does.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ref {
    /// What it refers to.
    pub kind: Kind,
    /// Its id.
    pub id: Arc<str>,
    /// Where the reference stands.
    pub span: Span,
}

impl Ref {
    /// A reference as typed.
    #[must_use]
    pub fn new(kind: Kind, text: &Spanned<String>) -> Self {
        Self { kind, id: text.value.as_str().into(), span: text.span }
    }
}

/// Asked for every reference of a record: field name, reference, whether the record cannot do
/// without it. The answer is whether to keep the reference (ignored where it is required).
pub type Judge<'a> = dyn FnMut(&'static str, &Ref, bool) -> bool + 'a;

/// What is known while records are read.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The site's languages.
    pub languages: &'a [Lang],
    /// Custom fields by set.
    pub programme: &'a Programme,
}

/// A kind of record.
pub trait Record: Sized {
    /// Which kind.
    const KIND: Kind;

    /// Reads the fields that are the kind's own. `None` if the record cannot exist without
    /// something that is missing; the report then says so.
    fn read(meta: Meta, fields: &mut Fields<'_, '_>, context: Context<'_>) -> Option<Self>;

    /// What every record has.
    fn meta(&self) -> &Meta;

    /// What every record has, to be changed while the site is being checked.
    fn meta_mut(&mut self) -> &mut Meta;

    /// Shows every reference but `sources` to `judge` and drops those it does not keep.
    fn references(&mut self, judge: &mut Judge<'_>);

    /// Every text of the record that is Markdown, for the checks of prose.
    fn bodies(&self) -> Vec<&Localized<Body>> {
        self.meta().body.iter().collect()
    }

    /// Whether an id can be made from the record's own facts, so that records need none.
    const DERIVES_ID: bool = false;

    /// An id made from the record's own facts; `None` where one of them is missing.
    fn derived_id(_fields: &mut Fields<'_, '_>) -> Option<String> {
        None
    }
}

/// Whether `id` has the form of an id: lower-case letters, digits and hyphens.
#[must_use]
pub fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id
            .chars()
            .all(|c| c == '-' || c.is_ascii_digit() || (c.is_alphabetic() && !c.is_uppercase()))
        && !id.starts_with('-')
        && !id.ends_with('-')
}

/// Reports an id of the wrong form and proposes a right one.
pub fn check_id(id: &Spanned<String>, report: &mut Report) -> bool {
    if is_id(&id.value) {
        return true;
    }
    let proposal = crate::lang::slug(&id.value);
    report.push(
        Diagnostic::at(Check::InvalidValue, id.span, say!("no-id", id = %id.value))
            .help(say!("no-id.help", proposal = %proposal)),
    );
    false
}

/// A reference field.
pub(crate) fn reference(
    fields: &mut Fields<'_, '_>,
    name: &'static str,
    kind: Kind,
) -> Option<Ref> {
    fields.text(name).map(|text| Ref::new(kind, &text))
}

/// A field that is a list of references.
pub(crate) fn references(fields: &mut Fields<'_, '_>, name: &'static str, kind: Kind) -> Vec<Ref> {
    fields.ids(name).iter().map(|text| Ref::new(kind, text)).collect()
}

/// Shows an optional reference to the judge.
pub(crate) fn judge_option(judge: &mut Judge<'_>, field: &'static str, slot: &mut Option<Ref>) {
    if slot.as_ref().is_some_and(|r| !judge(field, r, false)) {
        *slot = None;
    }
}

/// Shows a list of references to the judge.
pub(crate) fn judge_list(judge: &mut Judge<'_>, field: &'static str, list: &mut Vec<Ref>) {
    list.retain(|r| judge(field, r, false));
}

/// Reads one record of any kind: its id, what every record has, then its own fields; everything
/// left over is an unknown field. `stem` is the id of a record that names none.
///
/// # Errors
/// The id of a record that is not sound, if it is known; what is wrong is in the report.
pub fn read_record<T: Record>(
    node: &Node,
    stem: Option<&str>,
    context: Context<'_>,
    report: &mut Report,
) -> Result<T, Option<Arc<str>>> {
    let Some(mut fields) = Fields::new(node, T::KIND.this(), context.languages, report) else {
        return Err(None);
    };
    let (place, typed) = (fields.first_line(), fields.text("id"));
    let id = match (typed, stem) {
        (Some(id), _) => check_id(&id, fields.report).then_some(id),
        (None, Some(stem)) => check_stem(Spanned::new(stem.to_owned(), place), fields.report),
        (None, None) => match T::derived_id(&mut fields) {
            Some(id) => Some(Spanned::new(id, place)),
            None if T::DERIVES_ID => {
                // What it would be made from is missing, and reading the record tells what.
                let id = Spanned::new(String::new(), place);
                let meta = Meta::read(&id, T::KIND, &mut fields, context);
                T::read(meta, &mut fields, context);
                fields.finish();
                return Err(None);
            }
            None => {
                fields.missing("id");
                None
            }
        },
    };
    let Some(id) = id else { return Err(None) };
    fields.set_what(say!("noun-named", noun = T::KIND.said(), id = &id.value));
    let key: Arc<str> = id.value.as_str().into();
    let meta = Meta::read(&id, T::KIND, &mut fields, context);
    let record = T::read(meta, &mut fields, context);
    fields.finish();
    record.ok_or(Some(key))
}

/// A file's name as the id of its record; reports one of the wrong form.
fn check_stem(stem: Spanned<String>, report: &mut Report) -> Option<Spanned<String>> {
    if stem.value.split('/').all(is_id) {
        return Some(stem);
    }
    let proposal = crate::lang::slug(&stem.value);
    report.push(
        Diagnostic::at(Check::InvalidValue, stem.span, say!("file-name-no-id", stem = %stem.value))
            .help(say!("file-name-no-id.help", proposal = %proposal)),
    );
    None
}
