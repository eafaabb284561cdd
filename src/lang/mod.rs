//! Languages: which ones a site speaks, texts that exist in several, and how each writes numbers,
//! dates, lists and the alphabet. A site in two languages must never show a number or a date in
//! the habit of the other one.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use icu_locale_core::LanguageIdentifier;

use crate::said::{Said, say};

mod fold;
mod format;
mod ftl;
mod messages;
mod range;

pub use fold::{fold, slug};
pub use format::{Conjunction, Formatter, PluralCategory};
pub use ftl::{FtlProblem, FtlText, noun_terms};
pub use messages::{Arg, MessageError, Messages};

/// What to write for a language.
pub const LANGUAGE_TAG: Said = say!("language-tag-help");

/// A language of the site, by its BCP 47 tag in canonical form (`id`, `en-GB`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Arc<str>);

impl Lang {
    /// The tag, canonical.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The tag as icu knows it.
    #[must_use]
    pub fn identifier(&self) -> LanguageIdentifier {
        self.0.parse().unwrap_or(LanguageIdentifier::UNKNOWN)
    }

    /// The language without region or script: `en` of `en-GB`.
    #[must_use]
    pub fn base(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Writing direction for the `dir` attribute, from the language's usual script.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        match self.base() {
            "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
            _ => "ltr",
        }
    }
}

impl FromStr for Lang {
    type Err = ();

    fn from_str(tag: &str) -> Result<Self, ()> {
        let id: LanguageIdentifier = tag.parse().map_err(|_| ())?;
        if id.language.is_unknown() {
            return Err(());
        }
        Ok(Self(id.to_string().into()))
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A value that holds in every language, or one value a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Localized<T> {
    /// The same in every language.
    Same(T),
    /// One a language; never empty.
    Each(Wordings<T>),
}

/// Values by language, in the order of tags. A site has few languages and very many texts, so this
/// is a list and no tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wordings<T>(Box<[(Lang, T)]>);

impl<T> Wordings<T> {
    /// The value of a language.
    #[must_use]
    pub fn get(&self, lang: &Lang) -> Option<&T> {
        self.entry(lang).map(|(_, value)| value)
    }

    fn entry(&self, lang: &Lang) -> Option<&(Lang, T)> {
        self.0.iter().find(|(own, _)| own == lang)
    }
}

impl<T> FromIterator<(Lang, T)> for Wordings<T> {
    /// Of two values of one language the later one counts.
    fn from_iter<I: IntoIterator<Item = (Lang, T)>>(values: I) -> Self {
        let mut list: Vec<(Lang, T)> = Vec::new();
        for (lang, value) in values {
            match list.binary_search_by(|(own, _)| own.cmp(&lang)) {
                Ok(at) => list[at].1 = value,
                Err(at) => list.insert(at, (lang, value)),
            }
        }
        Self(list.into())
    }
}

impl<T> Localized<T> {
    /// The value for `lang`: its own, else that of the first of `languages` that has one. The
    /// second part is the language the value is in, `None` when it holds in all.
    ///
    /// # Panics
    /// Never: a value of several languages is only made with one at least.
    pub fn get<'a>(&'a self, lang: &Lang, languages: &[Lang]) -> (&'a T, Option<&'a Lang>) {
        match self {
            Self::Same(value) => (value, None),
            Self::Each(values) => {
                let found = std::iter::once(lang)
                    .chain(languages)
                    .find_map(|lang| values.entry(lang))
                    .or_else(|| values.0.first());
                let (lang, value) = found.expect("a localised text has at least one language");
                (value, Some(lang))
            }
        }
    }

    /// Every value, with its language where it has one.
    #[allow(clippy::iter_without_into_iter, reason = "the iterator is boxed, so it has no name")]
    pub fn iter(&self) -> Box<dyn Iterator<Item = (Option<&Lang>, &T)> + '_> {
        match self {
            Self::Same(value) => Box::new(std::iter::once((None, value))),
            Self::Each(values) => {
                Box::new(values.0.iter().map(|(lang, value)| (Some(lang), value)))
            }
        }
    }

    /// The same languages with other values.
    pub fn map<U>(&self, mut f: impl FnMut(&T) -> U) -> Localized<U> {
        match self {
            Self::Same(value) => Localized::Same(f(value)),
            Self::Each(values) => Localized::Each(
                values.0.iter().map(|(lang, value)| (lang.clone(), f(value))).collect(),
            ),
        }
    }
}
