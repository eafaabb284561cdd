//! Forms for a Git-based editor in the browser (Sveltia CMS, Decap CMS): a collection for each kind,
//! a file for each record. JSON is YAML, so the configuration is written as JSON.

use serde_json::{Value, json};

use crate::record::{CustomField, CustomType, Kind};
use crate::schema::fields::{CHECK, Field, Form, PARTICIPATION, fields};
use crate::schema::words::{About, every_language};
use crate::schema::{EditorFile, Known, ids, pretty};

const HEAD: &str = "\
# Forms for Sveltia CMS or Decap CMS. Put this file beside the editor's own index.html as config.yml,
# and name your repository under `backend`. Each new record becomes a file of its own; files that
# hold a list of records are edited as text.
";

pub(super) fn file(known: Known<'_>, about: &About) -> EditorFile {
    let form = Forms { known, about };
    let collections: Vec<Value> = Kind::ALL.iter().map(|kind| form.collection(*kind)).collect();
    let config = json!({
        "backend": {"name": "github", "repo": "owner/repository", "branch": "main"},
        "media_folder": "content/media",
        "public_folder": "media",
        "locale": known.config.default_language().base(),
        "collections": collections,
    });
    EditorFile {
        path: "schema/cms-config.yml".to_owned(),
        text: HEAD.to_owned() + &pretty(&config),
    }
}

struct Forms<'a> {
    known: Known<'a>,
    about: &'a About,
}

impl Forms<'_> {
    fn collection(&self, kind: Kind) -> Value {
        let prose = kind.is_prose();
        let own = fields(kind);
        let own = own.iter().filter(|field| !matches!(field.form, Form::Private));
        let mut form: Vec<Value> = own
            .filter(|field| !(prose && field.name == "body"))
            .map(|field| self.field(kind.folder(), field))
            .collect();
        if prose {
            form.push(json!({"name": "body", "label": "body", "widget": "markdown"}));
        }
        json!({
            "name": kind.folder(),
            "label": kind.folder(),
            "description": self.about.kind(kind),
            "folder": format!("content/{}", kind.folder()),
            "create": true,
            "extension": if prose { "md" } else { "yaml" },
            "format": if prose { "frontmatter" } else { "yaml" },
            "identifier_field": "id",
            "slug": "{{slug}}",
            "fields": form,
        })
    }

    fn field(&self, set: &str, field: &Field) -> Value {
        let mut widget = self.widget(set, field);
        if let Value::Object(object) = &mut widget {
            object.insert("name".to_owned(), field.name.into());
            object.insert("label".to_owned(), field.name.into());
            // The name of the record's file is made of its id.
            let is_id = field.name == "id";
            object.insert("required".to_owned(), (field.required || is_id).into());
            if is_id {
                let pattern = json!(["^[a-z0-9]+(-[a-z0-9]+)*$", "a-z 0-9 -"]);
                object.insert("pattern".to_owned(), pattern);
            }
            if let Some(hint) = self.about.field(set, field.name) {
                object.insert("hint".to_owned(), hint.into());
            }
        }
        widget
    }

    fn widget(&self, set: &str, field: &Field) -> Value {
        let select = |kind: Kind, many: bool| {
            json!({
                "widget": "select",
                "multiple": many,
                "options": ids(kind, self.known)["enum"].as_array().into_iter().flatten()
                    .filter(|id| id.is_string()).collect::<Vec<_>>(),
            })
        };
        match field.form {
            Form::Localised => self.localised(),
            Form::Texts => json!({"widget": "list"}),
            Form::Year | Form::Count => json!({"widget": "number", "value_type": "int"}),
            Form::Number => json!({"widget": "number", "value_type": "float"}),
            Form::Boolean => json!({"widget": "boolean"}),
            Form::Words(words) => json!({"widget": "select", "options": words()}),
            Form::Reference(kind) => select(kind, false),
            Form::References(kind) => select(kind, true),
            Form::List(inner) => json!({"widget": "list", "fields": self.all(set, inner)}),
            Form::Group(inner) => json!({
                "widget": "object", "collapsed": true, "fields": self.all(set, inner),
            }),
            Form::Participations => {
                json!({"widget": "list", "fields": self.all("participations", PARTICIPATION)})
            }
            Form::Checks => json!({"widget": "list", "fields": self.all("checks", CHECK)}),
            Form::Custom(set) => self.custom(set),
            Form::Filter | Form::Scale | Form::Private => {
                json!({"widget": "code", "default_language": "yaml", "output_code_only": true})
            }
            Form::Text
            | Form::Date
            | Form::Moment
            | Form::Url
            | Form::Share
            | Form::Channel
            | Form::DataSet => json!({"widget": "string"}),
        }
    }

    fn all(&self, set: &str, fields: &[Field]) -> Vec<Value> {
        fields.iter().map(|field| self.field(set, field)).collect()
    }

    /// One line, or a line in each language.
    fn localised(&self) -> Value {
        let languages = &self.known.config.languages;
        if let [_] = languages.as_slice() {
            return json!({"widget": "text"});
        }
        let each: Vec<Value> = languages
            .iter()
            .map(|lang| json!({"name": lang.tag(), "label": lang.tag(), "widget": "text", "required": false}))
            .collect();
        json!({"widget": "object", "fields": each})
    }

    fn custom(&self, set: &str) -> Value {
        let declared = self.known.programme.fields.get(set).map_or(&[][..], Vec::as_slice);
        let each: Vec<Value> = declared.iter().map(|field| self.custom_field(field)).collect();
        if each.is_empty() {
            json!({"widget": "hidden"})
        } else {
            json!({"widget": "object", "fields": each})
        }
    }

    fn custom_field(&self, field: &CustomField) -> Value {
        let mut widget = match &field.kind {
            CustomType::Text => self.localised(),
            CustomType::Category(values) if values.is_empty() => json!({"widget": "string"}),
            CustomType::Category(values) => json!({
                "widget": "select",
                "options": values.iter().map(|(value, label)| {
                    json!({"value": value.value, "label": every_language(label)})
                }).collect::<Vec<_>>(),
            }),
            CustomType::Number => json!({"widget": "number", "value_type": "float"}),
            CustomType::Boolean => json!({"widget": "boolean"}),
            CustomType::Date | CustomType::Url => json!({"widget": "string"}),
        };
        if let Value::Object(object) = &mut widget {
            object.insert("name".to_owned(), json!(&*field.name));
            object.insert("label".to_owned(), every_language(&field.label).into());
            object.insert("required".to_owned(), false.into());
        }
        widget
    }
}
