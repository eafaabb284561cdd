//! The data dictionary: every set and column in a reader's words. Serialised, it is what the data
//! page shows.

use serde::Serialize;

use crate::dataset::{Choices, Column, DataSet, Format, Shape, Type};
use crate::lang::{Arg, Lang, Messages};
use crate::record::Text;
use crate::site::Site;

/// One set.
#[derive(Clone, Debug, Serialize)]
pub struct SetEntry {
    /// Its name: that of its files.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// What a row is.
    pub about: String,
    /// Number of rows.
    pub rows: usize,
    /// The same in words.
    pub count: String,
    /// Its files.
    pub files: Vec<FileEntry>,
    /// Its columns, one for each head of its CSV.
    pub columns: Vec<ColumnEntry>,
}

/// A file of a set.
#[derive(Clone, Debug, Serialize)]
pub struct FileEntry {
    /// Name of its format.
    pub format: &'static str,
    /// Its address from the site's root.
    pub address: String,
}

/// One column.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnEntry {
    /// Its head.
    pub name: String,
    /// What readers call it; nothing where they do not speak of it.
    pub title: Option<String>,
    /// What its values are.
    pub kind: String,
    /// What it means.
    pub description: String,
    /// The words that a category may have; empty if any.
    pub values: Vec<ValueEntry>,
}

/// A word of a category.
#[derive(Clone, Debug, Serialize)]
pub struct ValueEntry {
    /// As it stands in the file.
    pub value: String,
    /// What it is called.
    pub label: Label,
}

/// A text and, where it is not in the reader's language, the language it is in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Label {
    /// The text.
    pub text: String,
    /// Its BCP 47 tag, only if it differs from the reader's.
    pub lang: Option<String>,
}

/// Describes every set of a site in a language.
#[must_use]
pub fn dictionary(site: &Site, lang: &Lang, messages: &Messages) -> Vec<SetEntry> {
    let book = Book { site, lang, messages };
    super::all(site).iter().map(|set| book.set(set)).collect()
}

/// What entries are written with.
struct Book<'a> {
    site: &'a Site,
    lang: &'a Lang,
    messages: &'a Messages,
}

impl Book<'_> {
    /// A message; a key that no language has shows as itself, which a test forbids.
    fn t(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.messages.get(self.lang, key, args).unwrap_or_else(|| key.to_owned())
    }

    fn set(&self, set: &DataSet<'_>) -> SetEntry {
        let name = set.name();
        let file =
            |format: Format| FileEntry { format: format.name(), address: format.address(name) };
        SetEntry {
            name,
            title: self.t(&format!("set-{name}"), &[]),
            about: self.t(&format!("set-{name}-about"), &[]),
            rows: set.len(),
            count: self.t("count-rows", &[("n", set.len().into())]),
            files: Format::ALL.iter().copied().map(file).collect(),
            columns: set.columns().iter().flat_map(|column| self.columns(set, column)).collect(),
        }
    }

    /// The entries of a column: one for each of its heads.
    fn columns(&self, set: &DataSet<'_>, column: &Column<'_>) -> Vec<ColumnEntry> {
        let (kind, description) = (self.kind(column), self.description(set, column));
        let title = self.title(column);
        let values = self.values(column.choices());
        let several_languages = set.languages().len() > 1;
        let entry = |(head, lang): (String, Option<&Lang>)| ColumnEntry {
            name: head,
            title: title.clone(),
            kind: kind.clone(),
            description: match lang.filter(|_| several_languages) {
                Some(lang) => {
                    let language = self.language(lang);
                    let args = [
                        ("description", description.as_str().into()),
                        ("language", language.into()),
                    ];
                    self.t("column-translated", &args)
                }
                None => description.clone(),
            },
            values: values.clone(),
        };
        column.heads(set.languages()).map(entry).collect()
    }

    /// What a column's values are, in words.
    fn kind(&self, column: &Column<'_>) -> String {
        let kind = match column.kind() {
            Type::Text => self.t("type-text", &[]),
            Type::Number => self.t("type-number", &[]),
            Type::Date => self.t("type-date", &[]),
            Type::Boolean => self.t("type-boolean", &[]),
            Type::Category => self.t("type-category", &[]),
            Type::Url => self.t("type-url", &[]),
            Type::Reference(set) => {
                let title = self.t(&format!("set-{set}"), &[]);
                self.t("type-reference", &[("set", title.into())])
            }
        };
        match column.shape() {
            Shape::Several => self.t("type-list", &[("type", kind.into())]),
            Shape::One | Shape::Localised => kind,
        }
    }

    fn title(&self, column: &Column<'_>) -> Option<String> {
        if let Some(field) = column.custom() {
            return Some(self.text(&field.label).text);
        }
        let key = format!("label-{}", column.name().replace('_', "-"));
        self.messages.get(self.lang, &key, &[])
    }

    fn description(&self, set: &DataSet<'_>, column: &Column<'_>) -> String {
        if let Some(field) = column.custom() {
            let label = Arg::from(self.text(&field.label).text);
            return match &field.unit {
                Some(unit) => {
                    let unit = self.text(unit).text.into();
                    self.t("column-custom-unit", &[("label", label), ("unit", unit)])
                }
                None => self.t("column-custom", &[("label", label)]),
            };
        }
        let name = column.name().replace('_', "-");
        let own = format!("column-{}-{name}", set.name());
        self.messages
            .get(self.lang, &own, &[])
            .unwrap_or_else(|| self.t(&format!("column-{name}"), &[]))
    }

    fn values(&self, choices: &Choices<'_>) -> Vec<ValueEntry> {
        match choices {
            Choices::Open => Vec::new(),
            Choices::Listed(values) => values
                .iter()
                .map(|(value, label)| ValueEntry {
                    value: (*value).to_owned(),
                    label: self.text(label),
                })
                .collect(),
            Choices::Words(prefix, words) => words
                .iter()
                .map(|word| ValueEntry {
                    value: (*word).to_owned(),
                    label: Label { text: self.t(&format!("{prefix}-{word}"), &[]), lang: None },
                })
                .collect(),
        }
    }

    fn text(&self, text: &Text) -> Label {
        let (text, lang) = text.get(self.lang, &self.site.config.languages);
        let lang = lang.filter(|lang| *lang != self.lang).map(|lang| lang.tag().to_owned());
        Label { text: text.value.clone(), lang }
    }

    /// A language's name for the reader, else its own name.
    fn language(&self, lang: &Lang) -> String {
        let name = |tag: &str| self.messages.get(self.lang, &format!("language-{tag}"), &[]);
        name(lang.tag())
            .or_else(|| name(lang.base()))
            .unwrap_or_else(|| self.messages.language_name(lang))
    }
}
