//! What an editor needs to complete and underline while one writes: a JSON Schema (draft 2020-12)
//! for every kind of record, made of the content model and of the site's own ids, and settings that
//! tie each schema to its folder; and forms for an editor in the browser.

mod cms;
mod fields;
mod settings;
mod words;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::config::Config;
use crate::record::{CustomField, CustomType, Kind, Programme, Records};
use fields::{CHECK, Field, Form, PARTICIPATION};
use words::{About, every_language};

pub use settings::SETTINGS;

/// A file for editors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditorFile {
    /// Below the site's folder, with `/` between its parts.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// What the schemas are made of.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The site's languages.
    pub config: &'a Config,
    /// The programme: its kinds, dimensions and custom fields.
    pub programme: &'a Programme,
    /// Records, for their ids.
    pub records: &'a Records,
    /// Names of the tables in `content/data`.
    pub tables: &'a [&'a str],
}

/// The schemas of all kinds, the editor's settings, the forms.
#[must_use]
pub fn files(known: Known<'_>) -> Vec<EditorFile> {
    let about = About::new(&known.config.languages);
    let mut files: Vec<EditorFile> = Kind::ALL
        .iter()
        .map(|kind| EditorFile { path: path(*kind), text: pretty(&schema(*kind, known, &about)) })
        .collect();
    files.push(settings::file());
    files.push(cms::file(known, &about));
    files
}

/// Where the schema of a kind stands.
fn path(kind: Kind) -> String {
    format!("schema/{}.schema.json", kind.folder())
}

fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// The schema of a kind's files: one record, or a list of them.
fn schema(kind: Kind, known: Known<'_>, about: &About) -> Value {
    let mut maker = Maker { known, about, named: BTreeSet::new() };
    let record = maker.object(kind.folder(), &fields::fields(kind));
    let mut definitions = Map::new();
    for named in std::mem::take(&mut maker.named) {
        definitions.insert(named.folder().to_owned(), ids(named, known));
    }
    definitions.insert("record".to_owned(), record);
    let one = json!({"$ref": "#/$defs/record"});
    // In a list nothing else says which record is which; winners are named after what they won.
    let each = match kind {
        Kind::Winner => one.clone(),
        _ => json!({"allOf": [one, {"required": ["id"]}]}),
    };
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("{}.schema.json", kind.folder()),
        "title": kind.folder(),
        "description": about.kind(kind),
        "if": {"type": "array"},
        "then": {"items": each},
        "else": one,
        "$defs": definitions,
    })
}

/// The ids of a kind. A text is what the author typed, so the cohort `2022` may be read as a number.
fn ids(kind: Kind, known: Known<'_>) -> Value {
    let programme = known.programme;
    let mut ids: Vec<&str> = match kind {
        Kind::Dimension => programme.dimensions.iter().map(|it| &*it.id).collect(),
        Kind::ParticipantKind => programme.participant_kinds.iter().map(|it| &*it.id).collect(),
        _ => known.records.ids(kind),
    };
    ids.sort_unstable();
    let numbers = ids.iter().filter(|id| !id.starts_with('0') || id.len() == 1);
    let numbers: Vec<Value> =
        numbers.filter_map(|id| id.parse::<u64>().ok()).map(Value::from).collect();
    let all: Vec<Value> = numbers.into_iter().chain(ids.iter().map(|id| json!(id))).collect();
    json!({"enum": all})
}

struct Maker<'a> {
    known: Known<'a>,
    about: &'a About,
    /// Kinds whose ids the schema names.
    named: BTreeSet<Kind>,
}

impl Maker<'_> {
    /// A mapping with these fields and no other. `set` is where the descriptions are looked up.
    fn object(&mut self, set: &str, fields: &[Field]) -> Value {
        let mut properties = Map::new();
        for field in fields {
            let mut value = self.form(set, field);
            if let (Some(about), Value::Object(object)) =
                (self.about.field(set, field.name), &mut value)
            {
                object.insert("description".to_owned(), about.into());
            }
            properties.insert(field.name.to_owned(), value);
        }
        let required: Vec<&str> =
            fields.iter().filter(|field| field.required).map(|field| field.name).collect();
        json!({
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        })
    }

    fn form(&mut self, set: &str, field: &Field) -> Value {
        match field.form {
            Form::Text => text(),
            Form::Localised => self.localised(),
            Form::Texts | Form::Channel => one_or_list(&text()),
            Form::Date => date(),
            Form::Moment => json!({"type": "string", "pattern": MOMENT}),
            Form::Year => json!({"type": "integer", "minimum": 1000, "maximum": 9999}),
            Form::Number => json!({"type": "number"}),
            Form::Count => json!({"type": "integer", "minimum": 0}),
            Form::Boolean => json!({"type": "boolean"}),
            Form::Url => json!({"type": "string", "pattern": "^https?://[^\\s]+$"}),
            Form::Share => json!({"type": "string", "pattern": "^[0-9]+/[0-9]+$"}),
            Form::Words(words) => choice(&words()),
            Form::Reference(kind) => self.reference(kind),
            Form::References(kind) => {
                let one = self.reference(kind);
                one_or_list(&one)
            }
            Form::List(fields) => {
                let item = self.object(inner(set, field.name), fields);
                json!({"type": "array", "items": item})
            }
            Form::Group(fields) => self.object(inner(set, field.name), fields),
            Form::Participations => self.participations(),
            Form::Custom(set) => self.custom(set),
            Form::Checks => {
                let check = self.object("checks", CHECK);
                one_or_list(&check)
            }
            Form::Private | Form::Filter => json!({"type": "object"}),
            Form::DataSet => choice(&self.data_sets()),
            Form::Scale => json!({
                "type": "object",
                "additionalProperties": {"enum": ["linear", "log"]},
            }),
        }
    }

    /// A text, or a mapping from each of the site's languages to one.
    fn localised(&self) -> Value {
        let languages = &self.known.config.languages;
        let properties: Map<String, Value> =
            languages.iter().map(|lang| (lang.tag().to_owned(), text())).collect();
        json!({
            "type": ["string", "number", "boolean", "object"],
            "properties": properties,
            "additionalProperties": false,
        })
    }

    fn reference(&mut self, kind: Kind) -> Value {
        self.named.insert(kind);
        json!({"$ref": format!("#/$defs/{}", kind.folder())})
    }

    fn participations(&mut self) -> Value {
        let one = self.reference(Kind::Cohort);
        let more = self.object("participations", PARTICIPATION);
        let each = json!({"if": {"type": "object"}, "then": more, "else": one});
        json!({"type": "array", "items": each})
    }

    fn custom(&mut self, set: &str) -> Value {
        let declared = self.known.programme.fields.get(set).map_or(&[][..], Vec::as_slice);
        let properties: Map<String, Value> = declared
            .iter()
            .map(|field| {
                let mut value = self.custom_field(field);
                if let Value::Object(object) = &mut value {
                    object.insert("description".to_owned(), every_language(&field.label).into());
                }
                (field.name.to_string(), value)
            })
            .collect();
        json!({"type": "object", "properties": properties, "additionalProperties": false})
    }

    fn custom_field(&self, field: &CustomField) -> Value {
        match &field.kind {
            CustomType::Text => self.localised(),
            CustomType::Category(values) if values.is_empty() => text(),
            CustomType::Category(values) => {
                choice(&values.iter().map(|(value, _)| value.value.as_str()).collect::<Vec<_>>())
            }
            CustomType::Number => json!({"type": "number"}),
            CustomType::Date => date(),
            CustomType::Url => json!({"type": "string", "pattern": "^https?://[^\\s]+$"}),
            CustomType::Boolean => json!({"type": "boolean"}),
        }
    }

    fn data_sets(&self) -> Vec<&str> {
        let derived = ["participations", "editions", "milestones", "dimensions", "kinds"];
        let kinds = Kind::ALL.iter().map(|kind| kind.folder());
        kinds.chain(derived).chain(self.known.tables.iter().copied()).collect()
    }
}

/// Where the fields of a mapping inside a record are described.
fn inner<'a>(set: &'a str, field: &'a str) -> &'a str {
    match field {
        "editions" => "editions",
        "milestones" | "links" | "image" | "by" => "any",
        _ => set,
    }
}

/// A day, a month or a year (ISO 8601); a bare year is read as a number.
fn date() -> Value {
    json!({
        "type": ["string", "integer"],
        "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
        "minimum": 1000,
        "maximum": 9999,
    })
}

/// A day, or a moment with its time zone (RFC 3339).
const MOMENT: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\
                      ([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$";

/// Text is what the author typed, also where YAML reads a number or a truth.
fn text() -> Value {
    json!({"type": ["string", "number", "boolean"]})
}

fn one_or_list(item: &Value) -> Value {
    json!({"if": {"type": "array"}, "then": {"items": item}, "else": item})
}

/// One of these words; one that YAML reads as something else is offered as that, too.
fn choice(words: &[&str]) -> Value {
    let plain = words.iter().filter_map(|word| match *word {
        "true" => Some(json!(true)),
        "false" => Some(json!(false)),
        _ => None,
    });
    let all: Vec<Value> = words.iter().map(|word| json!(word)).chain(plain).collect();
    json!({"enum": all})
}
