//! What fields, values and measures are called in the page's language: the words that stand at an
//! axis, in a key, at the head of a column.

use std::sync::Arc;

use crate::lang::slug;
use crate::page::graph::translations::Translations;
use crate::page::lists::{capitalised, place_facet, place_kind};
use crate::page::{Desk, Txt};
use crate::query::{Aggregate, Cell, Data, FieldPath, Found, Measure, Query, Type, Value};
use crate::record::{Cohort, CustomField, CustomType, Kind};

/// A value as readers see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    /// What files and downloads call it: an id, a word, a number with a point, an ISO 8601 date.
    pub(super) id: String,
    /// What it is called.
    pub(super) text: Txt,
    /// A shorter form for narrow places.
    pub(super) short: Option<String>,
    /// Its page.
    pub(super) href: Option<String>,
}

impl Shown {
    fn plain(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), text: plain(text), ..Self::default() }
    }
}

/// Words of the page's own language.
pub(super) fn plain(text: impl Into<String>) -> Txt {
    Txt { text: text.into(), lang: None }
}

/// A message that begins with a capital letter.
pub(super) fn headed(desk: &Desk<'_>, key: &str) -> String {
    capitalised(&desk.t(key, &[]))
}

/// A field and what its values are called.
pub(super) struct Column<'a> {
    desk: &'a Desk<'a>,
    path: &'a FieldPath,
    /// Data set and name of the field at the path's end; nothing for a part of a date.
    field: Option<(&'a str, &'a str)>,
    custom: Option<&'a CustomField>,
    translations: Translations,
    /// Whether values stand for several records: kinds are named in the plural.
    groups: bool,
}

impl<'a> Column<'a> {
    /// The words for a path. `groups`: whether its values are groups of records.
    pub(super) fn new(desk: &'a Desk<'a>, path: &'a FieldPath, groups: bool) -> Self {
        let site = desk.press.site;
        let schema = site.data.schema();
        let field = path.field().map(|id| (&*schema.set(id.set).name, &*schema.field(id).name));
        let custom = field.and_then(|(set, name)| {
            site.programme.custom_fields(set).iter().find(|field| *field.name == *name)
        });
        let translations = match field {
            Some((set, name)) if path.kind == Type::Text => {
                Translations::new(desk.press, set, name)
            }
            _ => Translations::default(),
        };
        Self { desk, path, field, custom, translations, groups }
    }

    /// Whether its values are years: the places of a line on which there can be gaps.
    pub(super) fn is_year(&self) -> bool {
        let named = |(_, name): (&str, &str)| matches!(name, "year" | "tahun");
        self.path.part.is_some() || (self.path.ordinal && self.field.is_some_and(named))
    }

    /// Whether its values belong to cohorts: a year without one is a year without a cohort.
    pub(super) fn is_of_cohorts(&self) -> bool {
        let schema = self.desk.press.site.data.schema();
        let set = |field: &crate::query::FieldId| &*schema.set(field.set).name;
        self.path.steps.last().is_some_and(|last| set(last) == "cohorts") || self.refers("cohorts")
    }

    /// Whether its values are records of a data set.
    pub(super) fn refers(&self, set: &str) -> bool {
        let schema = self.desk.press.site.data.schema();
        matches!(self.path.kind, Type::Ref(id) if *schema.set(id).name == *set)
    }

    /// Its custom field, if it is one.
    pub(super) fn custom(&self) -> Option<&'a CustomField> {
        self.custom
    }

    /// What it is called.
    pub(super) fn head(&self) -> Txt {
        if let Some(field) = self.custom {
            return self.desk.text(&field.label);
        }
        let Some((set, name)) = self.field else { return plain(headed(self.desk, "label-year")) };
        if set == "cohorts" && name == "year" {
            return plain(headed(self.desk, "label-cohort"));
        }
        let schema = self.desk.press.site.data.schema();
        let steps = &self.path.steps;
        // The name of what a reference leads to says no more than the reference.
        let repeats = matches!(name, "name" | "title" | "id") && steps.len() > 1;
        let at = steps.len() - if repeats { 2 } else { 1 };
        let field = schema.field(steps[at]);
        if matches!(field.kind, Type::Ref(set) if *schema.set(set).name == *"places")
            && *field.name == *"place"
        {
            return place_facet(self.desk.press).1;
        }
        // Of a field with several values the first other name is its singular.
        let singular = field.aliases.first().filter(|_| field.several);
        let names = [singular, Some(&field.name)].into_iter().flatten();
        plain(
            names
                .into_iter()
                .find_map(|name| self.label(name))
                .unwrap_or_else(|| capitalised(&singular.unwrap_or(&field.name).replace('_', " "))),
        )
    }

    fn label(&self, name: &Arc<str>) -> Option<String> {
        let press = self.desk.press;
        press.messages.get(press.lang, &format!("label-{}", name.replace('_', "-")), &[])
    }

    /// What one of its values is called.
    pub(super) fn value(&self, value: &Value) -> Shown {
        let desk = self.desk;
        match value {
            Value::Ref { set, id } => self.record(set, id),
            Value::Text(text) => self.text(text),
            Value::Number(number) if self.path.ordinal => {
                Shown::plain(number.get().to_string(), number.get().to_string())
            }
            Value::Number(number) => {
                Shown::plain(number.get().to_string(), desk.number(number.get()))
            }
            Value::Date(date) => Shown {
                short: Some(desk.press.format.date_short(*date)),
                ..Shown::plain(date.to_string(), desk.press.format.date(*date))
            },
            Value::Bool(truth) => {
                Shown::plain(truth.to_string(), headed(desk, if *truth { "yes" } else { "no" }))
            }
        }
    }

    /// A word of a closed list, a text in the page's language, or the text itself.
    fn text(&self, text: &str) -> Shown {
        let desk = self.desk;
        if let Some(label) = self.custom.and_then(|field| field.value_label(text)) {
            return Shown { text: desk.text(label), ..Shown::plain(text, text) };
        }
        let message = match self.field {
            Some(("events", "kind")) => Some("event-kind"),
            Some(("events", "mode")) => Some("mode"),
            Some(("sources", "type")) => Some("source-type"),
            Some(("sources", "language")) => Some("language"),
            Some(("participations", "status")) => Some("status"),
            Some(("participations", "certainty")) => Some("certainty"),
            _ => None,
        };
        let known = message.and_then(|message| {
            let key = format!("{message}-{}", slug(text));
            desk.press.messages.get(desk.press.lang, &key, &[])
        });
        if let Some(known) = known {
            return Shown::plain(text, capitalised(&known));
        }
        if self.field == Some(("places", "kind")) {
            return Shown::plain(text, capitalised(&place_kind(desk.press, text)));
        }
        let address = matches!(self.custom.map(|field| &field.kind), Some(CustomType::Url))
            || self.field == Some(("sources", "url"));
        Shown {
            text: self.translations.of(text),
            href: address.then(|| text.to_owned()),
            ..Shown::plain(text, text)
        }
    }

    fn record(&self, set: &str, id: &str) -> Shown {
        let desk = self.desk;
        let site = desk.press.site;
        let Some(kind) = kind_of(set) else {
            return Shown { text: self.part(set, id), ..Shown::plain(id, id) };
        };
        let plural = || site.programme.participant_kind(id)?.plural.as_ref();
        let title = match kind {
            Kind::ParticipantKind if self.groups => plural(),
            _ => None,
        };
        let title = title.or_else(|| site.title_of(kind, id)).map(|title| desk.text(title));
        let cohort = site.records.cohorts.get(id).filter(|_| kind == Kind::Cohort);
        let year = cohort.filter(|cohort| self.groups && alone(desk, cohort));
        Shown {
            id: id.to_owned(),
            text: title.unwrap_or_else(|| plain(id)),
            short: year.map(|cohort| cohort.year.to_string()),
            href: (kind != Kind::ParticipantKind).then(|| desk.href(&desk.press.url(kind, id))),
        }
    }

    /// What a part of a record is called that has no page: an award's edition, a milestone.
    fn part(&self, set: &str, id: &str) -> Txt {
        let data = &self.desk.press.site.data;
        let schema = data.schema();
        let title = || {
            let set = schema.find(set)?;
            let Found::Row(row) = data.find(set, id) else { return None };
            let read = |name: &str| {
                let mut cells = Vec::new();
                let index = schema.set(set).position(name)?;
                data.read(crate::query::FieldId { set, index }, row, &mut cells);
                cells.into_iter().next()
            };
            match (read("award"), read("year"), read("title")) {
                (Some(Cell::Row(award)), Some(Cell::Number(year)), _) => {
                    let award = self.desk.press.site.records.awards.list().get(award as usize)?;
                    let name = self.desk.text(&award.name);
                    let year = year.get().to_string();
                    let args = [("award", name.text.into()), ("year", year.into())];
                    Some(Txt { text: self.desk.t("award-edition", &args), lang: name.lang })
                }
                (_, _, Some(Cell::Text(title))) => {
                    Some(Translations::new(self.desk.press, "milestones", "title").of(&title))
                }
                _ => None,
            }
        };
        title().unwrap_or_else(|| plain(id))
    }
}

/// Whether a cohort is the only one of its year, so that the year names it.
fn alone(desk: &Desk<'_>, cohort: &Cohort) -> bool {
    let cohorts = desk.press.site.records.cohorts.iter();
    cohorts.filter(|other| other.year == cohort.year).count() == 1
}

/// The kind of record whose data set this is.
pub(super) fn kind_of(set: &str) -> Option<Kind> {
    match set {
        "dimensions" => Some(Kind::Dimension),
        "kinds" => Some(Kind::ParticipantKind),
        _ => Kind::from_folder(set),
    }
}

/// What a measure is called.
pub(super) fn measure(desk: &Desk<'_>, query: &Query, measure: &Measure) -> Txt {
    let Some(field) = &measure.field else { return plain(counted(desk, query)) };
    let column = Column::new(desk, field, true);
    let head = column.head();
    let name = match measure.aggregate {
        // A number that is not added up by name is added up where a group has several records.
        Aggregate::Sum if *measure.text == *field.text => head,
        aggregate => {
            let what = noun(desk, field).unwrap_or_else(|| inline(desk, &head.text));
            let key = format!("aggregate-{}", aggregate.name());
            plain(capitalised(&desk.t(&key, &[("what", what.into())])))
        }
    };
    match column.custom().and_then(|field| field.unit.as_ref()).map(|unit| desk.text(unit)) {
        Some(unit) if measure.aggregate != Aggregate::Distinct => {
            let args = [("label", name.text.into()), ("unit", unit.text.into())];
            Txt { text: desk.t("label-with-unit", &args), lang: name.lang }
        }
        _ => name,
    }
}

/// What a count over a data set counts: 'Participants'.
fn counted(desk: &Desk<'_>, query: &Query) -> String {
    let press = desk.press;
    let set = &press.site.data.schema().set(query.set).name;
    let known = ["set", "label"]
        .iter()
        .find_map(|prefix| press.messages.get(press.lang, &format!("{prefix}-{set}"), &[]));
    capitalised(&known.unwrap_or_else(|| desk.t("aggregate-count-records", &[])))
}

/// The records that a reference leads to, in a sentence: 'participants'.
fn noun(desk: &Desk<'_>, field: &FieldPath) -> Option<String> {
    let Type::Ref(set) = field.kind else { return None };
    noun_of(desk, &desk.press.site.data.schema().set(set).name, true)
}

/// Records of a data set in a sentence: 'participant', 'participants'.
fn noun_of(desk: &Desk<'_>, set: &str, several: bool) -> Option<String> {
    let noun = set.strip_suffix('s')?.replace("storie", "story");
    let number = if several { "other" } else { "one" };
    desk.press.messages.get(desk.press.lang, &format!("noun-{noun}-{number}"), &[])
}

/// What one square of a waffle stands for, in a sentence.
pub(super) fn square(desk: &Desk<'_>, query: &Query, n: f64) -> String {
    let schema = desk.press.site.data.schema();
    let set = |measure: &Measure| match (&measure.field, measure.aggregate) {
        (None, _) => Some(query.set),
        (Some(field), Aggregate::Distinct) => match field.kind {
            Type::Ref(set) => Some(set),
            _ => None,
        },
        (Some(_), _) => None,
    };
    let set = query.measures.first().and_then(set);
    match set.and_then(|set| noun_of(desk, &schema.set(set).name, n > 1.0)) {
        Some(what) => desk.t("waffle-square-of", &[("n", n.into()), ("what", what.into())]),
        None => desk.t("waffle-square", &[("n", n.into())]),
    }
}

/// A label within a sentence. Languages that write nouns in capitals, and labels that begin with an
/// abbreviation, keep theirs.
pub(super) fn inline(desk: &Desk<'_>, label: &str) -> String {
    let mut chars = label.chars();
    let Some(first) = chars.next() else { return String::new() };
    let word = label.split_whitespace().next().unwrap_or_default();
    if desk.lang().base() == "de" || word.chars().skip(1).any(char::is_uppercase) {
        return label.to_owned();
    }
    first.to_lowercase().chain(chars).collect()
}
