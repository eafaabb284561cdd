//! Columns of data sets: a field and how its values are read from the records.

use std::sync::Arc;

use crate::date::Date;
use crate::query::{Cell, Field, SetId, Type};
use crate::record::{CustomField, CustomType, CustomValue, Kind, Meta, Record, Ref, Store, Text};
use crate::site::data::Ingredients;

/// Names of the sets in the order of their ids: a reference names its target by this order.
pub(super) const SETS: [&str; 18] = [
    "participants",
    "cohorts",
    "awards",
    "winners",
    "events",
    "places",
    "sources",
    "figures",
    "charts",
    "corrections",
    "reports",
    "stories",
    "pages",
    "participations",
    "editions",
    "milestones",
    "dimensions",
    "kinds",
];

/// Adds the values of a row.
type Reader<'a> = dyn Fn(usize, &mut Vec<Cell>) + 'a;

/// A field and the reader of a row's values.
pub(super) struct Col<'a> {
    pub field: Field,
    pub read: Box<Reader<'a>>,
}

/// The type of a reference to rows of a set.
pub(super) fn to(set: &str) -> Type {
    let at = SETS.iter().position(|name| *name == set).unwrap_or(0);
    Type::Ref(SetId(u16::try_from(at).unwrap_or(0)))
}

/// A column of this field.
pub(super) fn col<'a>(field: Field, read: impl Fn(usize, &mut Vec<Cell>) + 'a) -> Col<'a> {
    Col { field, read: Box::new(read) }
}

/// Dates.
pub(super) fn date<'a>(name: &str, get: impl Fn(usize) -> Option<Date> + 'a) -> Col<'a> {
    col(Field::new(name, Type::Date), move |row, out| out.extend(get(row).map(Cell::Date)))
}

/// Numbers that measure.
pub(super) fn number<'a>(name: &str, get: impl Fn(usize) -> Option<f64> + 'a) -> Col<'a> {
    col(Field::new(name, Type::Number), move |row, out| out.extend(get(row).and_then(Cell::number)))
}

/// Numbers that name: years and ranks.
pub(super) fn ordinal<'a>(name: &str, get: impl Fn(usize) -> Option<f64> + 'a) -> Col<'a> {
    col(Field::new(name, Type::Number).ordinal(), move |row, out| {
        out.extend(get(row).and_then(Cell::number));
    })
}

/// Words of a closed list.
pub(super) fn word<'a>(
    name: &str,
    choices: impl IntoIterator<Item = &'static str>,
    get: impl Fn(usize) -> Option<&'static str> + 'a,
) -> Col<'a> {
    let field = Field::new(name, Type::Text).choices(choices);
    let words = field.choices.clone();
    col(field, move |row, out| out.extend(get(row).map(|word| text(word, &words))))
}

/// A text; one of these words is not made again for each row.
fn text(text: &str, words: &[Arc<str>]) -> Cell {
    let known = words.iter().find(|word| ***word == *text);
    Cell::Text(known.map_or_else(|| text.into(), Arc::clone))
}

/// Texts that are the same in every language.
pub(super) fn plain<'a>(name: &str, get: impl Fn(usize) -> Option<&'a str> + 'a) -> Col<'a> {
    col(Field::new(name, Type::Text), move |row, out| {
        out.extend(get(row).map(|text| Cell::Text(text.into())));
    })
}

impl<'a> Ingredients<'a> {
    /// Localised texts, in the site's first language.
    pub(super) fn text(self, name: &str, get: impl Fn(usize) -> Option<&'a Text> + 'a) -> Col<'a> {
        col(Field::new(name, Type::Text), move |row, out| {
            out.extend(get(row).map(|text| self.first(text)));
        })
    }

    fn first(self, text: &Text) -> Cell {
        Cell::Text(text.get(&self.languages[0], self.languages).0.value.as_str().into())
    }

    /// References to one record each.
    pub(super) fn one(
        self,
        name: &str,
        kind: Kind,
        get: impl Fn(usize) -> Option<&'a Ref> + 'a,
    ) -> Col<'a> {
        col(Field::new(name, to(kind.folder())), move |row, out| {
            out.extend(get(row).and_then(|reference| self.cell(reference)));
        })
    }

    /// References to several records each.
    pub(super) fn many(
        self,
        name: &str,
        singular: &str,
        kind: Kind,
        get: impl Fn(usize) -> &'a [Ref] + 'a,
    ) -> Col<'a> {
        col(Field::new(name, to(kind.folder())).several(singular), move |row, out| {
            out.extend(get(row).iter().filter_map(|reference| self.cell(reference)));
        })
    }

    /// The row a reference leads to.
    pub(super) fn cell(self, reference: &Ref) -> Option<Cell> {
        let (records, id) = (self.records, &*reference.id);
        let at = match reference.kind {
            Kind::Participant => records.participants.position(id),
            Kind::Cohort => records.cohorts.position(id),
            Kind::Award => records.awards.position(id),
            Kind::Winner => records.winners.position(id),
            Kind::Event => records.events.position(id),
            Kind::Place => records.places.position(id),
            Kind::Source => records.sources.position(id),
            Kind::Figure => records.figures.position(id),
            Kind::Chart => records.charts.position(id),
            Kind::Correction => records.corrections.position(id),
            Kind::Report => records.reports.position(id),
            Kind::Story => records.stories.position(id),
            Kind::Page => records.pages.position(id),
            Kind::Dimension => self.programme.dimensions.iter().position(|d| *d.id == *id),
            Kind::ParticipantKind => {
                self.programme.participant_kinds.iter().position(|kind| *kind.id == *id)
            }
        };
        at.and_then(|row| u32::try_from(row).ok()).map(Cell::Row)
    }

    /// The columns every record has, and the kind's custom fields.
    pub(super) fn common<T: Record>(self, store: &'a Store<T>) -> Vec<Col<'a>> {
        let list = store.list();
        let mut columns = vec![
            col(Field::new("id", Type::Text), move |row, out| {
                out.push(Cell::Text(list[row].meta().id.clone()));
            }),
            self.many("sources", "source", Kind::Source, move |row| &list[row].meta().sources),
            date("updated", move |row| list[row].meta().updated),
        ];
        columns
            .extend(self.custom(T::KIND.folder(), move |row, name| list[row].meta().custom(name)));
        columns
    }

    /// The custom fields of a set.
    pub(super) fn custom(
        self,
        set: &str,
        get: impl Fn(usize, &str) -> Option<&'a CustomValue> + Copy + 'a,
    ) -> Vec<Col<'a>> {
        let declared = self.programme.custom_fields(set);
        let column = move |field: &'a CustomField| {
            let declared = custom_field(field);
            let words = declared.choices.clone();
            col(declared, move |row, out| {
                out.extend(get(row, &field.name).and_then(|value| self.custom_cell(value, &words)));
            })
        };
        declared.iter().map(column).collect()
    }

    fn custom_cell(self, value: &CustomValue, words: &[Arc<str>]) -> Option<Cell> {
        match value {
            CustomValue::Text(text) => Some(self.first(text)),
            CustomValue::Category(value) | CustomValue::Url(value) => Some(text(value, words)),
            CustomValue::Number(number) => Cell::number(*number),
            CustomValue::Date(date) => Some(Cell::Date(*date)),
            CustomValue::Boolean(truth) => Some(Cell::Bool(*truth)),
        }
    }
}

fn custom_field(field: &CustomField) -> Field {
    let kind = match &field.kind {
        CustomType::Number => Type::Number,
        CustomType::Date => Type::Date,
        CustomType::Boolean => Type::Bool,
        CustomType::Text | CustomType::Category(_) | CustomType::Url => Type::Text,
    };
    let new = Field::new(field.name.clone(), kind);
    match &field.kind {
        CustomType::Category(values) if !values.is_empty() => {
            new.choices(values.iter().map(|(value, _)| value.value.as_str()))
        }
        _ => new,
    }
}

/// A custom value by the name of its field.
trait Custom {
    fn custom(&self, name: &str) -> Option<&CustomValue>;
}

impl Custom for Meta {
    fn custom(&self, name: &str) -> Option<&CustomValue> {
        self.fields.get(name)
    }
}
