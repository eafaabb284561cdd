//! [`Column`]: what one column holds, and how a row's values are read.

use std::borrow::Cow;
use std::sync::Arc;

use crate::date::Date;
use crate::lang::Lang;
use crate::record::{CustomField, Text};

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Any text.
    Text,
    /// Numbers; those with a unit say it in the column's description.
    Number,
    /// Dates in ISO 8601, as precise as they are known.
    Date,
    /// True or false.
    Boolean,
    /// Words of a list.
    Category,
    /// Absolute web addresses.
    Url,
    /// Ids of another set's rows.
    Reference(&'static str),
}

/// How many values a row has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One, or none where it is missing.
    One,
    /// Any number. Those that are texts are ids or addresses.
    Several,
    /// None where it is missing, else one for each of the site's languages, some of them missing.
    /// A text that holds in every language stands at each.
    Localised,
}

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// The translation that a localised text lacks.
    Missing,
    /// Of a text, a category, an address or a reference.
    Text(Cow<'a, str>),
    /// A finite number.
    Number(f64),
    /// A date.
    Date(Date),
    /// True or false.
    Boolean(bool),
}

impl<'a> Value<'a> {
    /// A text of the records.
    pub(super) const fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    /// A number; none if it is not finite.
    pub(super) fn number(number: f64) -> Option<Self> {
        // Adding zero makes a negative zero a plain one.
        number.is_finite().then_some(Self::Number(number + 0.0))
    }
}

/// The words that a category may have, and what they are called.
#[derive(Clone, Debug, Default)]
pub enum Choices<'a> {
    /// Any.
    #[default]
    Open,
    /// Those that the programme lists.
    Listed(Vec<(&'a str, &'a Text)>),
    /// Those of the content model; the label of each is the message `<prefix>-<word>`.
    Words(&'static str, Vec<&'static str>),
}

/// Reads the values of a row.
type Read<'a> = Box<dyn Fn(usize, &mut Vec<Value<'a>>) + Send + Sync + 'a>;

/// A column of a set.
pub struct Column<'a> {
    pub(super) name: Arc<str>,
    pub(super) kind: Type,
    pub(super) shape: Shape,
    pub(super) choices: Choices<'a>,
    pub(super) required: bool,
    pub(super) range: Option<(f64, f64)>,
    pub(super) custom: Option<&'a CustomField>,
    pub(super) read: Read<'a>,
}

impl<'a> Column<'a> {
    /// Its name: that of the field.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What its values are.
    #[must_use]
    pub const fn kind(&self) -> Type {
        self.kind
    }

    /// How many values a row has.
    #[must_use]
    pub const fn shape(&self) -> Shape {
        self.shape
    }

    /// The words it may hold, if it is a category.
    #[must_use]
    pub const fn choices(&self) -> &Choices<'a> {
        &self.choices
    }

    /// Whether every row has a value.
    #[must_use]
    pub const fn is_required(&self) -> bool {
        self.required
    }

    /// The least and the greatest number it may hold.
    #[must_use]
    pub const fn range(&self) -> Option<(f64, f64)> {
        self.range
    }

    /// The custom field it shows, if it is none of the content model's.
    #[must_use]
    pub const fn custom(&self) -> Option<&'a CustomField> {
        self.custom
    }

    /// Appends the values of a row, as many as [`Column::shape`] says.
    ///
    /// # Panics
    /// If the set has no such row.
    pub fn read(&self, row: usize, out: &mut Vec<Value<'a>>) {
        (self.read)(row, out);
    }

    /// Its heads where each language has a column of its own, with the language.
    pub(super) fn heads<'l>(
        &self,
        languages: &'l [Lang],
    ) -> impl Iterator<Item = (String, Option<&'l Lang>)> + use<'l> {
        let name = Arc::clone(&self.name);
        let localised = self.shape == Shape::Localised;
        let count = if localised { languages.len() } else { 1 };
        (0..count).map(move |at| {
            let lang = languages.get(at).filter(|_| localised);
            let head = match lang {
                Some(lang) if at > 0 => format!("{name}:{lang}"),
                _ => name.to_string(),
            };
            (head, lang)
        })
    }
}
