//! `datapackage.json`: what the CSV files hold, for programs, as a Frictionless Data Package
//! (<https://specs.frictionlessdata.io/data-package/>).
//!
//! - Titles and descriptions are in the site's first language; those in another one stand beside
//!   them as the columns of the CSV do (`title:en`).
//! - What is said holds: a column is `required` where every record must have it, an `enum` where
//!   the list of words is closed. A column of dates is of type `date` if every one is known to the
//!   day, else a text of that form.
//! - A column that joins several ids cannot be a foreign key; its description says which table they
//!   are of.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::artifact::Facts;
use crate::dataset::{
    Choices, Column, ColumnEntry, DataSet, Format, SetEntry, Shape, Type, dictionary, guard,
};
use crate::lang::{Lang, slug};
use crate::render::downloads::About;

/// Texts in other languages than the first, by their name and language.
type Others = BTreeMap<String, String>;

#[derive(Serialize)]
struct Package<'a> {
    profile: &'static str,
    name: String,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(flatten)]
    others: Others,
    #[serde(skip_serializing_if = "Option::is_none")]
    homepage: Option<&'a str>,
    /// The date of the data.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<Json>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contributors: Vec<Json>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Json>,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Resource {
    profile: &'static str,
    name: &'static str,
    path: String,
    title: String,
    description: String,
    #[serde(flatten)]
    others: Others,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hash: Option<String>,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    missing_values: [&'static str; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    primary_key: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<Json>,
}

#[derive(Serialize)]
struct Field {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    description: String,
    #[serde(flatten)]
    others: Others,
    #[serde(skip_serializing_if = "serde_json::Map::is_empty")]
    constraints: serde_json::Map<String, Json>,
}

/// Sets as a package. `facts` tells size and hash of the file at an address from the site's root.
#[must_use]
pub fn package(
    sets: &[DataSet<'_>],
    about: About<'_>,
    facts: &dyn Fn(&str) -> Option<Facts>,
) -> Vec<u8> {
    let config = &about.site.config;
    let first = config.default_language();
    let languages = &config.languages;
    let entries: Vec<Vec<SetEntry>> =
        languages.iter().map(|lang| dictionary(about.site, lang, about.messages)).collect();
    let names: Vec<&str> = sets.iter().map(DataSet::name).collect();
    let resources = sets.iter().enumerate().map(|(at, set)| {
        let entries: Vec<&SetEntry> = entries.iter().filter_map(|sets| sets.get(at)).collect();
        resource(set, &entries, languages, &names, facts(&Format::Csv.address(set.name())))
    });
    let described = config.description.as_ref();
    let mut others = Others::new();
    for lang in languages.iter().skip(1) {
        others.insert(format!("title:{lang}"), about.site.text(&config.title, lang).to_owned());
        let text = described.map(|text| about.site.text(text, lang).to_owned());
        others.extend(text.map(|text| (format!("description:{lang}"), text)));
    }
    let package = Package {
        profile: "tabular-data-package",
        name: name(about.site.text(&config.title, first)),
        title: about.site.text(&config.title, first),
        description: described.map(|text| about.site.text(text, first)),
        others,
        homepage: config.base_url.as_ref().map(|url| url.value.as_str()),
        version: about.site.data_date().map(|date| date.to_string()),
        licenses: config.licence.iter().map(|licence| self::licence(&licence.value)).collect(),
        contributors: publisher(about, first).into_iter().collect(),
        sources: sources(about, first),
        resources: resources.collect(),
    };
    let mut out = serde_json::to_vec_pretty(&package).unwrap_or_default();
    out.push(b'\n');
    out
}

/// A name as packages have them: ASCII letters, digits and hyphens.
fn name(title: &str) -> String {
    let slug: String = slug(title).chars().filter(char::is_ascii).collect();
    let name = slug.trim_matches('-');
    if name.is_empty() { "programme".to_owned() } else { name.to_owned() }
}

/// A licence by its SPDX id; an expression of several has no page of its own.
fn licence(id: &str) -> Json {
    let single = id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.+".contains(&b));
    if single {
        json!({"name": id, "path": format!("https://spdx.org/licenses/{id}.html")})
    } else {
        json!({"name": id, "title": id})
    }
}

fn publisher(about: About<'_>, lang: &Lang) -> Option<Json> {
    let publisher = &about.site.config.publisher;
    let title = about.site.text(publisher.name.as_ref()?, lang);
    let mut contributor = json!({"title": title, "role": "publisher"});
    let fields = [("path", &publisher.url), ("email", &publisher.email)];
    for (name, value) in fields {
        if let Some(value) = value {
            contributor[name] = value.value.as_str().into();
        }
    }
    Some(contributor)
}

fn sources(about: About<'_>, lang: &Lang) -> Vec<Json> {
    let sources = about.site.records.sources.iter().map(|source| {
        let title = about.site.text(&source.title, lang);
        match &source.url {
            Some(url) => json!({"title": title, "path": url.value}),
            None => json!({"title": title}),
        }
    });
    sources.collect()
}

/// A set: its file, and what its columns are. `entries`: its description in each language.
fn resource(
    set: &DataSet<'_>,
    entries: &[&SetEntry],
    languages: &[Lang],
    names: &[&str],
    facts: Option<Facts>,
) -> Resource {
    let mut others = Others::new();
    for (entry, lang) in entries.iter().zip(languages).skip(1) {
        others.insert(format!("title:{lang}"), entry.title.clone());
        others.insert(format!("description:{lang}"), entry.about.clone());
    }
    let first = entries.first();
    Resource {
        profile: "tabular-data-resource",
        name: set.name(),
        path: format!("{}.csv", set.name()),
        title: first.map(|entry| entry.title.clone()).unwrap_or_default(),
        description: first.map(|entry| entry.about.clone()).unwrap_or_default(),
        others,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: facts.as_ref().map(|facts| facts.bytes),
        hash: facts.map(|facts| format!("sha256:{}", facts.sha256)),
        schema: Schema {
            fields: fields(set, entries, languages),
            missing_values: [""],
            primary_key: primary_key(set),
            foreign_keys: foreign_keys(set, names),
        },
    }
}

/// Which columns tell one row from another.
fn primary_key(set: &DataSet<'_>) -> Vec<&'static str> {
    match set.name() {
        // Their ids are joined, and two pairs could be joined to one text.
        "participations" => vec!["participant", "cohort"],
        "editions" => vec!["award", "year"],
        _ if set.column("id").is_some() => vec!["id"],
        _ => Vec::new(),
    }
}

fn foreign_keys(set: &DataSet<'_>, names: &[&str]) -> Vec<Json> {
    let keys = set.columns().iter().filter_map(|column| {
        let Type::Reference(target) = column.kind() else { return None };
        let one = column.shape() == Shape::One && names.contains(&target);
        // A table refers to itself by no name.
        let resource = if target == set.name() { "" } else { target };
        let reference = json!({"resource": resource, "fields": "id"});
        one.then(|| json!({"fields": column.name(), "reference": reference}))
    });
    keys.collect()
}

/// The fields of a set, in the order of the file.
fn fields(set: &DataSet<'_>, entries: &[&SetEntry], languages: &[Lang]) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    for column in set.columns() {
        let heads = if column.shape() == Shape::Localised { languages.len() } else { 1 };
        for _ in 0..heads {
            let at = fields.len();
            let told: Vec<&ColumnEntry> =
                entries.iter().filter_map(|entry| entry.columns.get(at)).collect();
            fields.extend(field(set, column, &told, languages));
        }
    }
    fields
}

/// A field; `told`: its description in each language.
fn field(
    set: &DataSet<'_>,
    column: &Column<'_>,
    told: &[&ColumnEntry],
    languages: &[Lang],
) -> Option<Field> {
    let first = told.first()?;
    let mut others = Others::new();
    for (entry, lang) in told.iter().zip(languages).skip(1) {
        others.extend(entry.title.clone().map(|title| (format!("title:{lang}"), title)));
        others.insert(format!("description:{lang}"), entry.description.clone());
    }
    let kind = kind(set, column);
    Some(Field {
        name: first.name.clone(),
        kind,
        title: first.title.clone(),
        description: first.description.clone(),
        others,
        constraints: constraints(column, kind),
    })
}

fn kind(set: &DataSet<'_>, column: &Column<'_>) -> &'static str {
    match column.kind() {
        _ if column.shape() == Shape::Several => "string",
        Type::Number if column.name() == "year" => "integer",
        Type::Number => "number",
        Type::Boolean => "boolean",
        Type::Date if set.has_whole_dates(column) => "date",
        Type::Date | Type::Text | Type::Category | Type::Url | Type::Reference(_) => "string",
    }
}

fn constraints(column: &Column<'_>, kind: &str) -> serde_json::Map<String, Json> {
    let mut constraints = serde_json::Map::new();
    if column.is_required() {
        constraints.insert("required".to_owned(), true.into());
    }
    if let Some((least, greatest)) = column.range() {
        constraints.insert("minimum".to_owned(), least.into());
        constraints.insert("maximum".to_owned(), greatest.into());
    }
    if column.shape() != Shape::One {
        return constraints;
    }
    if column.kind() == Type::Date && kind == "string" {
        let form = r"\d{4}(-\d{2}(-\d{2})?)?";
        constraints.insert("pattern".to_owned(), form.into());
    }
    let words: Vec<&str> = match column.choices() {
        Choices::Open => Vec::new(),
        Choices::Listed(listed) => listed.iter().map(|(word, _)| *word).collect(),
        Choices::Words(_, words) => words.clone(),
    };
    if !words.is_empty() {
        let cells = words.into_iter().map(|word| {
            let mut cell = word.to_owned();
            guard(&mut cell);
            Json::from(cell)
        });
        constraints.insert("enum".to_owned(), cells.collect());
    }
    constraints
}
