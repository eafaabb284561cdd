//! The words of the interface, one Fluent file (or several) a language. Templates ask for a key
//! and never see a language's grammar: plurals, numbers and missing translations are settled
//! here. A message that cannot be written whole is an error, never a page with `{$n}` on it.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use fluent_bundle::types::{FluentNumber, FluentNumberOptions, FluentNumberType};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::ftl;
use super::{Formatter, FtlProblem, FtlText, Lang, PluralCategory};

type Bundle = fluent_bundle::concurrent::FluentBundle<Arc<FluentResource>>;

/// The messages of every language of a site, immutable and safe to share between threads.
pub struct Messages {
    languages: Vec<Speech>,
}

/// One language's messages.
struct Speech {
    lang: Lang,
    formatter: Arc<Formatter>,
    bundle: Bundle,
    keys: BTreeSet<String>,
}

/// A value for a message's variable.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words, names, dates: put in as they are.
    Text(String),
    /// A number: selects the plural, and is written as the message's language writes numbers.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Arg {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        // A count of records is far below 2^53, where a float would start to lose ones.
        Self::Number(u32::try_from(count).map_or(f64::INFINITY, f64::from))
    }
}

/// Why there is no text for a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// No language has the key.
    Unknown,
    /// A language has it, but the text cannot be written whole.
    Broken {
        /// The language of the message.
        lang: Lang,
        /// What is wrong, in words: a variable without value, a message within it that is not
        /// there.
        problems: Vec<String>,
    },
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("no language file has this message"),
            Self::Broken { lang, problems } => write!(f, "in `{lang}`: {}", problems.join("; ")),
        }
    }
}

impl std::error::Error for MessageError {}

impl Messages {
    /// Reads the texts of every language. The order of languages is the order in which a key is
    /// looked for when the language asked for lacks it. Of several texts for one language a later
    /// one overrides the messages of an earlier one: a site's own file after the theme's.
    ///
    /// # Errors
    /// Every problem of every text, if there is any: bad syntax, a key twice in one file, a
    /// reference to a message, term or function that the language does not have.
    pub fn new(languages: &[(Lang, &[FtlText<'_>])]) -> Result<Self, Vec<FtlProblem>> {
        let mut problems = Vec::new();
        let languages =
            languages.iter().map(|(lang, texts)| Speech::new(lang, texts, &mut problems)).collect();
        if problems.is_empty() { Ok(Self { languages }) } else { Err(problems) }
    }

    /// The text of a message, `key` or `key.attribute`, in `lang`, else in a language of the same
    /// base (`en` for `en-GB`), else in the first language that has it. `None` if no language has
    /// it whole; [`Messages::format`] says why.
    #[must_use]
    pub fn get(&self, lang: &Lang, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        self.format(lang, key, args).ok()
    }

    /// As [`Messages::get`], with the reason if there is no text.
    ///
    /// # Errors
    /// The key is unknown to every language, or its message needs what `args` does not have.
    pub fn format(
        &self,
        lang: &Lang,
        key: &str,
        args: &[(&str, Arg)],
    ) -> Result<String, MessageError> {
        self.chain(lang)
            .find_map(|speech| speech.format(key, args))
            .unwrap_or(Err(MessageError::Unknown))
    }

    /// Whether `lang` itself has the key, without falling back.
    #[must_use]
    pub fn has(&self, lang: &Lang, key: &str) -> bool {
        self.speech(lang).is_some_and(|speech| speech.keys.contains(key))
    }

    /// Every key that `lang` itself has, attributes as `key.attribute`, in order.
    pub fn keys(&self, lang: &Lang) -> impl Iterator<Item = &str> {
        self.speech(lang).into_iter().flat_map(|speech| speech.keys.iter().map(String::as_str))
    }

    /// A language's own name for the language switch: its message `language-name`, else its tag.
    #[must_use]
    pub fn language_name(&self, lang: &Lang) -> String {
        self.speech(lang)
            .and_then(|speech| speech.format("language-name", &[])?.ok())
            .unwrap_or_else(|| lang.to_string())
    }

    /// How `lang` writes numbers and dates, if it is one of these messages' languages.
    #[must_use]
    pub fn formatter(&self, lang: &Lang) -> Option<&Formatter> {
        self.speech(lang).map(|speech| &*speech.formatter)
    }

    fn speech(&self, lang: &Lang) -> Option<&Speech> {
        self.languages.iter().find(|speech| speech.lang == *lang)
    }

    /// The languages in the order in which a key is looked for.
    fn chain<'a>(&'a self, lang: &'a Lang) -> impl Iterator<Item = &'a Speech> {
        let nearness = |speech: &Speech| {
            if speech.lang == *lang {
                0
            } else if speech.lang.base() == lang.base() {
                1
            } else {
                2
            }
        };
        (0..=2).flat_map(move |near| {
            self.languages.iter().filter(move |speech| nearness(speech) == near)
        })
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = self.languages.iter().map(|speech| (&speech.lang, speech.keys.len()));
        f.debug_map().entries(counts).finish()
    }
}

impl Speech {
    fn new(lang: &Lang, texts: &[FtlText<'_>], problems: &mut Vec<FtlProblem>) -> Self {
        let identifier = LanguageIdentifier::from_str(lang.tag()).unwrap_or_default();
        let mut bundle = Bundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(write_number));
        let formatter = Arc::new(Formatter::new(lang));
        add_functions(&mut bundle, &formatter);
        let resources: Vec<_> = texts.iter().map(|text| ftl::parse(text, problems)).collect();
        for resource in &resources {
            bundle.add_resource_overriding(ftl::with_plural_selectors(resource));
        }
        for (text, resource) in texts.iter().zip(&resources) {
            ftl::check_references(text.file, resource, &resources, problems);
        }
        let keys = resources.iter().flat_map(|resource| ftl::keys(resource)).collect();
        Self { lang: lang.clone(), formatter, bundle, keys }
    }

    /// `None` if this language does not have the key.
    fn format(&self, key: &str, args: &[(&str, Arg)]) -> Option<Result<String, MessageError>> {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, a)| (id, Some(a)));
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            fluent.set(*name, fluent_value(arg));
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&fluent), &mut errors);
        if errors.is_empty() {
            return Some(Ok(text.into_owned()));
        }
        let problems = errors.iter().map(explain).collect();
        Some(Err(MessageError::Broken { lang: self.lang.clone(), problems }))
    }
}

/// An argument as Fluent takes it.
fn fluent_value(arg: &Arg) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::Number(number) => FluentNumber::new(*number, FluentNumberOptions::default()).into(),
    }
}

/// Fluent's hook for values: numbers in the habit of the bundle's language.
fn write_number(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    // Only the handle is taken out under the memoizer's lock.
    let own = memoizer.with_try_get::<OwnFormatter, _, _>((), |own| Arc::clone(&own.0)).ok()?;
    if !number.options.use_grouping {
        return Some(number.value.to_string());
    }
    let decimals = number.options.minimum_fraction_digits.map(|n| u8::try_from(n).unwrap_or(6));
    Some(decimals.map_or_else(|| own.number(number.value), |n| own.fixed(number.value, n)))
}

/// The formatter of a bundle's language, kept in the bundle.
struct OwnFormatter(Arc<Formatter>);

impl Memoizable for OwnFormatter {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let lang: Lang = lang.to_string().parse()?;
        Ok(Self(Arc::new(Formatter::new(&lang))))
    }
}

/// The functions of a message: `NUMBER()` for authors, and `SELECT()`, which
/// [`ftl::with_plural_selectors`] puts around selectors.
fn add_functions(bundle: &mut Bundle, formatter: &Arc<Formatter>) {
    let formatter = Arc::clone(formatter);
    bundle
        .add_function("NUMBER", number_function)
        .and_then(|()| {
            bundle.add_function("SELECT", move |positional, named| {
                select_function(&formatter, positional, named)
            })
        })
        .expect("a new bundle has no functions of these names");
}

/// What a selector selects by: a number that a variant names exactly, else the plural category of
/// the number as it is shown (1.004 is shown as `1`); a text selects by itself.
fn select_function<'a>(
    formatter: &Formatter,
    positional: &[FluentValue<'a>],
    named: &FluentArgs<'_>,
) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = positional.first() else {
        return positional.first().cloned().unwrap_or(FluentValue::Error);
    };
    let exact = match named.get("exact") {
        Some(FluentValue::String(exact)) => exact.as_ref(),
        _ => "",
    };
    for literal in exact.split(' ').filter(|literal| !literal.is_empty()) {
        let same = |value: f64| formatter.number(value) == formatter.number(number.value);
        if literal.parse().is_ok_and(same) {
            return FluentValue::try_number(literal).into_owned();
        }
    }
    let category = match number.options.r#type {
        FluentNumberType::Cardinal => formatter.plural(number.value),
        FluentNumberType::Ordinal => formatter.ordinal(number.value),
    };
    FluentValue::from(category_name(category))
}

/// The name of a category as the variants of a message have it.
fn category_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// Fluent's `NUMBER()`: `useGrouping: "false"` for years and codes, `minimumFractionDigits` (at
/// most six) for a fixed number of decimals, `type: "ordinal"` to select by rank.
fn number_function<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = positional.first() else {
        return positional.first().cloned().unwrap_or(FluentValue::Error);
    };
    let mut number = number.clone();
    number.options.merge(named);
    let digits = &mut number.options.minimum_fraction_digits;
    *digits = digits.map(|n| n.min(6));
    FluentValue::Number(number)
}

/// A Fluent error in plain words.
fn explain(error: &FluentError) -> String {
    use fluent_bundle::resolver::ResolverError;
    use fluent_bundle::resolver::errors::ReferenceKind;
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
            format!("`${id}` has no value here")
        }
        FluentError::ResolverError(ResolverError::Cyclic) => {
            "the message contains itself".to_owned()
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests;
