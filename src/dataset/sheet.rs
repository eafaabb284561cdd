//! [`Sheet`]: a set in the making. It turns getters of records into columns, so that a set reads as
//! the list of its columns.

use std::borrow::Cow;
use std::sync::Arc;

use crate::dataset::{Choices, Column, DataSet, Shape, Type, Value};
use crate::date::Date;
use crate::lang::{Lang, Localized};
use crate::record::{
    CustomField, CustomType, CustomValue, CustomValues, Image, Kind, Meta, Record, Ref, Store, Text,
};
use crate::site::Site;

/// A set whose rows are `R`s: records, or a record and one of its parts.
pub(super) struct Sheet<'a, R> {
    /// The site the rows are of.
    pub(super) site: &'a Site,
    name: &'static str,
    rows: Arc<[R]>,
    columns: Vec<Column<'a>>,
}

/// What reads a value of a row.
pub(super) trait Get<R, T>: Fn(R) -> T + Send + Sync {}

impl<R, T, F: Fn(R) -> T + Send + Sync> Get<R, T> for F {}

impl<'a, R: Copy + Send + Sync + 'a> Sheet<'a, R> {
    /// A set of these rows, without columns.
    pub(super) fn new(name: &'static str, site: &'a Site, rows: Vec<R>) -> Self {
        Self { site, name, rows: rows.into(), columns: Vec::new() }
    }

    /// The set.
    pub(super) fn finish(self) -> DataSet<'a> {
        let languages = &self.site.config.languages;
        DataSet {
            name: self.name,
            languages,
            columns: self.columns,
            rows: (0..self.rows.len()).collect(),
        }
    }

    fn add(
        mut self,
        name: impl Into<Arc<str>>,
        kind: Type,
        shape: Shape,
        read: impl Fn(R, &mut Vec<Value<'a>>) + Send + Sync + 'a,
    ) -> Self {
        let rows = Arc::clone(&self.rows);
        self.columns.push(Column {
            name: name.into(),
            kind,
            shape,
            choices: Choices::Open,
            required: false,
            range: None,
            custom: None,
            read: Box::new(move |row, out| read(rows[row], out)),
        });
        self
    }

    /// Says of the column added last that every row has a value.
    pub(super) fn required(mut self) -> Self {
        if let Some(column) = self.columns.last_mut() {
            column.required = true;
        }
        self
    }

    /// Says of the column added last between which numbers its values are.
    pub(super) fn within(mut self, least: f64, greatest: f64) -> Self {
        if let Some(column) = self.columns.last_mut() {
            column.range = Some((least, greatest));
        }
        self
    }

    /// Says of the column added last which words it may hold.
    fn choices(mut self, choices: Choices<'a>) -> Self {
        if let Some(column) = self.columns.last_mut() {
            column.choices = choices;
        }
        self
    }

    /// Texts that are the same in every language.
    pub(super) fn text(self, name: &'static str, get: impl Get<R, Option<&'a str>> + 'a) -> Self {
        self.add(name, Type::Text, Shape::One, move |row, out| {
            out.extend(get(row).map(Value::text));
        })
    }

    /// Texts that are put together.
    pub(super) fn made(self, name: &'static str, get: impl Get<R, Option<String>> + 'a) -> Self {
        self.add(name, Type::Text, Shape::One, move |row, out| {
            out.extend(get(row).map(|text| Value::Text(Cow::Owned(text))));
        })
    }

    /// Localised texts.
    pub(super) fn localised(
        self,
        name: &'static str,
        get: impl Get<R, Option<&'a Text>> + 'a,
    ) -> Self {
        let languages = &self.site.config.languages;
        self.add(name, Type::Text, Shape::Localised, move |row, out| {
            if let Some(text) = get(row) {
                wordings(text, languages, out);
            }
        })
    }

    /// Numbers.
    pub(super) fn number(self, name: &'static str, get: impl Get<R, Option<f64>> + 'a) -> Self {
        self.add(name, Type::Number, Shape::One, move |row, out| {
            out.extend(get(row).and_then(Value::number));
        })
    }

    /// Several numbers a row.
    pub(super) fn numbers<I: IntoIterator<Item = f64>>(
        self,
        name: &'static str,
        get: impl Get<R, I> + 'a,
    ) -> Self {
        self.add(name, Type::Number, Shape::Several, move |row, out| {
            out.extend(get(row).into_iter().filter_map(Value::number));
        })
    }

    /// Dates.
    pub(super) fn date(self, name: &'static str, get: impl Get<R, Option<Date>> + 'a) -> Self {
        self.add(name, Type::Date, Shape::One, move |row, out| {
            out.extend(get(row).map(Value::Date));
        })
    }

    /// Web addresses.
    pub(super) fn url(self, name: &'static str, get: impl Get<R, Option<&'a str>> + 'a) -> Self {
        self.add(name, Type::Url, Shape::One, move |row, out| {
            out.extend(get(row).map(Value::text));
        })
    }

    /// Words of a closed list, whose labels are the messages `<prefix>-<word>`.
    pub(super) fn word(
        self,
        name: &'static str,
        prefix: &'static str,
        words: impl IntoIterator<Item = &'static str>,
        get: impl Get<R, Option<&'static str>> + 'a,
    ) -> Self {
        self.add(name, Type::Category, Shape::One, move |row, out| {
            out.extend(get(row).map(Value::text));
        })
        .choices(Choices::Words(prefix, words.into_iter().collect()))
    }

    /// Words that the site's author chose.
    pub(super) fn category(
        self,
        name: &'static str,
        get: impl Get<R, Option<&'a str>> + 'a,
    ) -> Self {
        self.add(name, Type::Category, Shape::One, move |row, out| {
            out.extend(get(row).map(Value::text));
        })
    }

    /// Ids of one record each.
    pub(super) fn reference(
        self,
        name: &'static str,
        kind: Kind,
        get: impl Get<R, Option<&'a str>> + 'a,
    ) -> Self {
        let choices = self.listed(kind);
        self.add(name, target(kind), Shape::One, move |row, out| {
            out.extend(get(row).map(Value::text));
        })
        .choices(choices)
    }

    /// Ids of several records each.
    pub(super) fn references<I: IntoIterator<Item = &'a str>>(
        self,
        name: &'static str,
        kind: Kind,
        get: impl Get<R, I> + 'a,
    ) -> Self {
        let choices = self.listed(kind);
        self.add(name, target(kind), Shape::Several, move |row, out| {
            out.extend(get(row).into_iter().map(Value::text));
        })
        .choices(choices)
    }

    /// What the programme lists of a kind that is no record.
    fn listed(&self, kind: Kind) -> Choices<'a> {
        let programme = &self.site.programme;
        match kind {
            Kind::Dimension => {
                Choices::Listed(programme.dimensions.iter().map(|it| (&*it.id, &it.name)).collect())
            }
            Kind::ParticipantKind => {
                let kinds = programme.participant_kinds.iter();
                Choices::Listed(kinds.map(|it| (&*it.id, &it.name)).collect())
            }
            _ => Choices::Open,
        }
    }

    /// The custom fields of the set.
    pub(super) fn custom(
        mut self,
        get: impl Fn(R) -> &'a CustomValues + Copy + Send + Sync + 'a,
    ) -> Self {
        let site = self.site;
        let languages = &site.config.languages;
        for field in site.programme.custom_fields(self.name) {
            let (kind, shape) = custom_type(&field.kind);
            self = self.add(Arc::clone(&field.name), kind, shape, move |row, out| {
                if let Some(value) = get(row).get(&field.name) {
                    custom_value(value, languages, out);
                }
            });
            if let Some(column) = self.columns.last_mut() {
                column.custom = Some(field);
                column.choices = custom_choices(field);
            }
        }
        self
    }

    /// What every record may have, but for `sources`.
    fn common(self, get: impl Fn(R) -> &'a Meta + Copy + Send + Sync + 'a) -> Self {
        self.date("updated", move |row| get(row).updated)
            .add("links", Type::Url, Shape::Several, move |row, out| {
                out.extend(get(row).links.iter().map(|link| Value::text(&link.url.value)));
            })
            .text("image", move |row| get(row).image.as_ref().map(file_name))
            .add("aliases", Type::Text, Shape::Several, move |row, out| {
                out.extend(get(row).aliases.iter().map(|alias| Value::text(&alias.value)));
            })
    }

    /// The address of each row's page in each language, relative to the site's.
    pub(super) fn page(self, address: impl Fn(R, &Lang) -> String + Send + Sync + 'a) -> Self {
        let languages = &self.site.config.languages;
        self.add("page", Type::Text, Shape::Localised, move |row, out| {
            out.extend(languages.iter().map(|lang| {
                let address = address(row, lang);
                Value::Text(Cow::Owned(address.trim_start_matches('/').to_owned()))
            }));
        })
    }

    /// Localised texts of another make than [`Text`]: one for each language that has one.
    pub(super) fn worded(
        self,
        name: &'static str,
        get: impl Fn(R, &'a Lang) -> Option<String> + Send + Sync + 'a,
    ) -> Self {
        let languages = &self.site.config.languages;
        self.add(name, Type::Text, Shape::Localised, move |row, out| {
            let start = out.len();
            out.extend(languages.iter().map(|lang| {
                get(row, lang).map_or(Value::Missing, |text| Value::Text(Cow::Owned(text)))
            }));
            if out[start..].iter().all(|value| *value == Value::Missing) {
                out.truncate(start);
            }
        })
    }
}

impl<'a, T: Record + Sync> Sheet<'a, &'a T> {
    /// The set of a kind of record, its ids already in it.
    pub(super) fn of(site: &'a Site, store: &'a Store<T>) -> Self {
        Sheet::new(T::KIND.folder(), site, store.iter().collect())
            .text("id", |record: &'a T| Some(&*record.meta().id))
            .required()
    }

    /// The set, after the columns that every set of records ends with.
    pub(super) fn record(self) -> DataSet<'a> {
        let site = self.site;
        let mut sheet = self.custom(|record| &record.meta().fields);
        // A source is where facts come from: it rests on no other one.
        if T::KIND != Kind::Source {
            sheet = sheet.references("sources", Kind::Source, |record| ids(&record.meta().sources));
        }
        sheet
            .common(Record::meta)
            .page(move |record, lang| site.routes.record(lang, T::KIND, &record.meta().id))
            .finish()
    }
}

/// The id of an optional reference.
pub(super) fn id(reference: Option<&Ref>) -> Option<&str> {
    reference.map(|reference| &*reference.id)
}

/// The ids of references.
pub(super) fn ids(references: &[Ref]) -> impl Iterator<Item = &str> {
    references.iter().map(|reference| &*reference.id)
}

/// What ids of a kind are: those of kinds without a set are words of the programme.
fn target(kind: Kind) -> Type {
    match kind {
        Kind::Dimension | Kind::ParticipantKind => Type::Category,
        kind => Type::Reference(kind.folder()),
    }
}

/// The name of a picture's file below `media/`.
fn file_name(image: &Image) -> &str {
    image.file.value.strip_prefix("media/").unwrap_or(&image.file.value)
}

/// A text in each language.
fn wordings<'a>(text: &'a Text, languages: &[Lang], out: &mut Vec<Value<'a>>) {
    match text {
        Localized::Same(text) => out.extend(languages.iter().map(|_| Value::text(&text.value))),
        Localized::Each(map) => out.extend(
            languages
                .iter()
                .map(|lang| map.get(lang).map_or(Value::Missing, |text| Value::text(&text.value))),
        ),
    }
}

fn custom_type(kind: &CustomType) -> (Type, Shape) {
    match kind {
        CustomType::Text => (Type::Text, Shape::Localised),
        CustomType::Category(_) => (Type::Category, Shape::One),
        CustomType::Number => (Type::Number, Shape::One),
        CustomType::Date => (Type::Date, Shape::One),
        CustomType::Url => (Type::Url, Shape::One),
        CustomType::Boolean => (Type::Boolean, Shape::One),
    }
}

fn custom_choices(field: &CustomField) -> Choices<'_> {
    match &field.kind {
        CustomType::Category(values) if !values.is_empty() => Choices::Listed(
            values.iter().map(|(value, label)| (value.value.as_str(), label)).collect(),
        ),
        _ => Choices::Open,
    }
}

fn custom_value<'a>(value: &'a CustomValue, languages: &[Lang], out: &mut Vec<Value<'a>>) {
    match value {
        CustomValue::Text(text) => wordings(text, languages, out),
        CustomValue::Category(text) | CustomValue::Url(text) => out.push(Value::text(text)),
        CustomValue::Number(number) => out.extend(Value::number(*number)),
        CustomValue::Date(date) => out.push(Value::Date(*date)),
        CustomValue::Boolean(truth) => out.push(Value::Boolean(*truth)),
    }
}
