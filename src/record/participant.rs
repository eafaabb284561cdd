//! Participants and their participations: who takes part, and in which cohorts. A participant that
//! comes back is one participant with two participations.

use crate::date::Date;
use crate::diagnostic::{Check, Diagnostic};
use crate::node::{Fields, Kind as NodeKind, Node};
use crate::record::{
    Context, CustomValues, Judge, Kind, Meta, Record, Ref, Text, judge_list, judge_option,
    reference, references,
};
use crate::said::say;

/// Somebody or something that takes part in the programme.
#[derive(Clone, Debug)]
pub struct Participant {
    /// What every record has.
    pub meta: Meta,
    /// Name.
    pub name: Text,
    /// One of the programme's participant kinds.
    pub kind: Ref,
    /// Where it is.
    pub place: Option<Ref>,
    /// Official code, as typed.
    pub code: Option<String>,
    /// The cohorts it took part in; empty: not stated.
    pub participations: Vec<Participation>,
    /// The dimensions it works on.
    pub dimensions: Vec<Ref>,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// What happened on its way.
    pub milestones: Vec<Milestone>,
}

/// How far a participation went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the words of the content model")]
pub enum Status {
    Selected,
    Signed,
    Completed,
    Withdrawn,
}

impl Status {
    /// The words in files.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("selected", Self::Selected),
        ("signed", Self::Signed),
        ("completed", Self::Completed),
        ("withdrawn", Self::Withdrawn),
    ];

    /// The word in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

/// How sure the record is of a participation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Named in a list of the cohort.
    Listed,
    /// Named on its own, by one source or more.
    SingleMention,
    /// Named, with reasons to doubt it.
    Doubtful,
}

impl Certainty {
    /// The words in files.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("listed", Self::Listed),
        ("single-mention", Self::SingleMention),
        ("doubtful", Self::Doubtful),
    ];

    /// The word in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

/// One participant in one cohort.
#[derive(Clone, Debug)]
pub struct Participation {
    /// The cohort.
    pub cohort: Ref,
    /// How far it went.
    pub status: Option<Status>,
    /// How sure it is.
    pub certainty: Option<Certainty>,
    /// What else is to be said, doubts above all.
    pub note: Option<Text>,
    /// Who says so.
    pub sources: Vec<Ref>,
    /// Values of the custom fields of participations.
    pub fields: CustomValues,
}

/// A person who acted for a participant.
#[derive(Clone, Debug)]
pub struct Person {
    /// Name.
    pub name: Text,
    /// Office.
    pub role: Option<Text>,
}

/// Something that happened to a participant.
#[derive(Clone, Debug)]
pub struct Milestone {
    /// When.
    pub date: Option<Date>,
    /// At which event.
    pub event: Option<Ref>,
    /// What.
    pub title: Option<Text>,
    /// Who acted.
    pub by: Option<Person>,
    /// What else is to be said.
    pub note: Option<Text>,
    /// Who says so.
    pub sources: Vec<Ref>,
}

impl Record for Participant {
    const KIND: Kind = Kind::Participant;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, context: Context<'_>) -> Option<Self> {
        let name = fields.required_localized("name");
        let kind = fields.required_text("kind").map(|kind| Ref::new(Kind::ParticipantKind, &kind));
        let place = reference(fields, "place", Kind::Place);
        let code = fields.text("code").map(|code| code.value);
        let participations = read_participations(fields, context);
        let dimensions = references(fields, "dimensions", Kind::Dimension);
        let summary = fields.localized("summary");
        let milestones = read_milestones(fields);
        Some(Self {
            meta,
            name: name?,
            kind: kind?,
            place,
            code,
            participations,
            dimensions,
            summary,
            milestones,
        })
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, judge: &mut Judge<'_>) {
        judge("kind", &self.kind, true);
        judge_option(judge, "place", &mut self.place);
        self.participations.retain_mut(|participation| {
            judge_list(judge, "sources", &mut participation.sources);
            judge("cohorts", &participation.cohort, false)
        });
        judge_list(judge, "dimensions", &mut self.dimensions);
        self.milestones.retain_mut(|milestone| {
            judge_list(judge, "sources", &mut milestone.sources);
            let had_event = milestone.event.is_some();
            judge_option(judge, "event", &mut milestone.event);
            // A milestone that was nothing but a hidden event is hidden with it.
            !(had_event && milestone.event.is_none() && milestone.title.is_none())
        });
    }
}

fn read_participations(fields: &mut Fields<'_, '_>, context: Context<'_>) -> Vec<Participation> {
    let mut list: Vec<Participation> = Vec::new();
    for node in fields.id_items("cohorts").iter() {
        let Some(participation) = read_participation(node, fields, context) else { continue };
        if let Some(first) = list.iter().find(|other| other.cohort.id == participation.cohort.id) {
            fields.report.push(
                Diagnostic::at(
                    Check::InvalidValue,
                    participation.cohort.span,
                    say!("cohort-twice", cohort = %participation.cohort.id),
                )
                .related(first.cohort.span, say!("first-here"))
                .help(say!("cohort-twice.help")),
            );
            continue;
        }
        list.push(participation);
    }
    list.shrink_to_fit();
    list
}

fn read_participation(
    node: &Node,
    fields: &mut Fields<'_, '_>,
    context: Context<'_>,
) -> Option<Participation> {
    if let NodeKind::Text(text) = &node.kind {
        let text = crate::source::Spanned::new(text.clone(), node.span);
        return Some(Participation {
            cohort: Ref::new(Kind::Cohort, &text),
            status: None,
            certainty: None,
            note: None,
            sources: Vec::new(),
            fields: CustomValues::default(),
        });
    }
    let languages = fields.languages();
    let mut item = Fields::new(node, say!("this-participation"), languages, fields.report)?;
    let cohort = item.required_text("cohort").map(|text| Ref::new(Kind::Cohort, &text));
    let participation = cohort.map(|cohort| Participation {
        cohort,
        status: item.word("status", &Status::WORDS).map(|status| status.value),
        certainty: item.word("certainty", &Certainty::WORDS).map(|certainty| certainty.value),
        note: item.localized("note"),
        sources: references(&mut item, "sources", Kind::Source),
        fields: super::custom::read(&mut item, context.programme, "participations"),
    });
    item.finish();
    participation
}

fn read_milestones(fields: &mut Fields<'_, '_>) -> Vec<Milestone> {
    let mut list = Vec::new();
    for node in fields.list("milestones") {
        let languages = fields.languages();
        let Some(mut item) = Fields::new(node, say!("this-milestone"), languages, fields.report)
        else {
            continue;
        };
        let milestone = Milestone {
            date: item.date("date").map(|date| date.value),
            event: reference(&mut item, "event", Kind::Event),
            title: item.localized("title"),
            by: read_person(&mut item),
            note: item.localized("note"),
            sources: references(&mut item, "sources", Kind::Source),
        };
        if milestone.event.is_none() && milestone.title.is_none() {
            item.missing_either("title", "event");
        }
        item.finish();
        list.push(milestone);
    }
    list.shrink_to_fit();
    list
}

fn read_person(fields: &mut Fields<'_, '_>) -> Option<Person> {
    let node = fields.node("by")?;
    let languages = fields.languages();
    let mut person = Fields::new(node, say!("the-person-in-by"), languages, fields.report)?;
    let (name, role) = (person.required_localized("name"), person.localized("role"));
    person.finish();
    Some(Person { name: name?, role })
}
