//! How one language writes numbers, dates and lists, and in which order it puts names. All of it
//! comes from the Unicode CLDR through `icu`; a [`Formatter`] is built once for each language and
//! then only read, so that a hundred thousand rows cost no set-up.

use std::cmp::Ordering;
use std::fmt;

use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use icu_calendar::Gregorian;
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_datetime::fieldsets::{Y, YM, YMD};
use icu_datetime::options::YearStyle;
use icu_datetime::{FixedCalendarDateTimeFormatter, input};
use icu_decimal::options::{CompactDecimalFormatterOptions, DecimalFormatterOptions};
use icu_decimal::{CompactDecimalFormatter, DecimalFormatter};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::{LanguageIdentifier, langid};
use icu_plurals::PluralRules;

pub use icu_plurals::PluralCategory;

use super::Lang;
use super::range::{Difference, range};
use crate::date::Date;

/// What stands where a number is none.
const NO_NUMBER: &str = "–";

/// From this size on a scale may be labelled in short form (`1 jt`).
const SHORT_SCALE: f64 = 1_000_000.0;

/// How the members of a list belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conjunction {
    /// All of them: `A, B, and C`.
    And,
    /// Any of them: `A, B, or C`.
    Or,
}

/// The habits of one language in writing; immutable, and safe to share between threads.
pub struct Formatter {
    lang: Lang,
    decimal: DecimalFormatter,
    compact: CompactDecimalFormatter,
    long: DateForms,
    medium: DateForms,
    and: ListFormatter,
    or: ListFormatter,
    plurals: PluralRules,
    ordinals: PluralRules,
    collator: CollatorBorrowed<'static>,
}

type DateForm<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// One length of date, at the three precisions a [`Date`] can have.
struct DateForms {
    day: DateForm<YMD>,
    month: DateForm<YM>,
    year: DateForm<Y>,
}

/// Why building a formatter cannot fail: the data is compiled in, and every language falls back
/// to CLDR's root.
const ROOT: &str = "compiled CLDR data always has the root language";

/// English of no country. CLDR takes `en` for that of the United States, whose month before the day
/// few readers elsewhere expect.
const WORLD_ENGLISH: LanguageIdentifier = langid!("en-001");

impl DateForms {
    fn new(lang: &Lang, day: YMD, month: YM, year: Y) -> Self {
        let id = if lang.tag() == "en" { WORLD_ENGLISH } else { lang.identifier() };
        let style = YearStyle::Full;
        Self {
            day: DateForm::try_new((&id).into(), day.with_year_style(style)).expect(ROOT),
            month: DateForm::try_new((&id).into(), month.with_year_style(style)).expect(ROOT),
            year: DateForm::try_new((&id).into(), year.with_year_style(style)).expect(ROOT),
        }
    }

    fn format(&self, date: Date) -> String {
        let Some(whole) = gregorian(date) else { return date.to_string() };
        tidy(match (date.month, date.day) {
            (Some(_), Some(_)) => self.day.format(&whole).to_string(),
            (Some(_), None) => self.month.format(&whole).to_string(),
            (None, _) => self.year.format(&whole).to_string(),
        })
    }

    /// Two dates as one range, if they are of the same precision.
    fn range(&self, from: Date, to: Date) -> Option<String> {
        let (first, last) = (gregorian(from)?, gregorian(to)?);
        let difference = if from.year != to.year {
            Difference::Year
        } else if from.month != to.month {
            Difference::Month
        } else {
            Difference::Day
        };
        Some(tidy(match ((from.month, from.day), (to.month, to.day)) {
            ((Some(_), Some(_)), (Some(_), Some(_))) => {
                range(&self.day.format(&first), &self.day.format(&last), difference)
            }
            ((Some(_), None), (Some(_), None)) => {
                range(&self.month.format(&first), &self.month.format(&last), difference)
            }
            ((None, _), (None, _)) => {
                range(&self.year.format(&first), &self.year.format(&last), difference)
            }
            _ => return None,
        }))
    }
}

impl Formatter {
    /// The habits of `lang`. A language that CLDR does not know gets those of its nearest
    /// relative there, in the end those of the root.
    #[must_use]
    #[expect(clippy::missing_panics_doc, reason = "compiled CLDR data always has a root")]
    pub fn new(lang: &Lang) -> Self {
        let id = lang.identifier();
        let mut collation = CollatorPreferences::from(&id);
        collation.numeric_ordering = Some(CollationNumericOrdering::True);
        let lists = ListFormatterOptions::default();
        let decimal = DecimalFormatterOptions::default();
        let compact = CompactDecimalFormatterOptions::default();
        Self {
            lang: lang.clone(),
            decimal: DecimalFormatter::try_new((&id).into(), decimal).expect(ROOT),
            compact: CompactDecimalFormatter::try_new_short((&id).into(), compact).expect(ROOT),
            long: DateForms::new(lang, YMD::long(), YM::long(), Y::long()),
            medium: DateForms::new(lang, YMD::medium(), YM::medium(), Y::medium()),
            and: ListFormatter::try_new_and((&id).into(), lists).expect(ROOT),
            or: ListFormatter::try_new_or((&id).into(), lists).expect(ROOT),
            plurals: PluralRules::try_new_cardinal((&id).into()).expect(ROOT),
            ordinals: PluralRules::try_new_ordinal((&id).into()).expect(ROOT),
            collator: CollatorBorrowed::try_new(collation, CollatorOptions::default()).expect(ROOT),
        }
    }

    /// The language.
    #[must_use]
    pub const fn lang(&self) -> &Lang {
        &self.lang
    }

    /// A number with the language's grouping and decimal sign: `806.964`, `3,31`, `−7`. Of the
    /// decimals that the value has, at most two are shown, or three significant digits when it is
    /// below one; halves round away from zero. The minus is U+2212. What is not a finite number is
    /// shown as a dash. A year is not a number in this sense: write it as text.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        readable(value).map_or_else(|| NO_NUMBER.to_owned(), |decimal| self.decimal(&decimal))
    }

    /// A number with exactly so many decimals, as in the columns of a table: `12,50`.
    #[must_use]
    pub fn fixed(&self, value: f64, decimals: u8) -> String {
        exact(value).map_or_else(
            || NO_NUMBER.to_owned(),
            |mut decimal| {
                let position = -i16::from(decimals);
                round(&mut decimal, position);
                decimal.absolute.pad_end(position);
                self.decimal(&decimal)
            },
        )
    }

    /// A number in the language's short form from ten thousand on: `25 rb`, `1,2 jt`. The short
    /// form is only used where it says the same number with at most two decimals; a number never
    /// loses a digit here that [`Formatter::number`] would show.
    #[must_use]
    pub fn compact(&self, value: f64) -> String {
        if value.abs() < 10_000.0 {
            return self.number(value);
        }
        self.short(value).unwrap_or_else(|| self.number(value))
    }

    /// The labels of a scale's ticks, all in one form: the short one where the scale reaches a
    /// million, and with as many decimals on each as the finest needs (`0,0 0,5 1,0`).
    #[must_use]
    pub fn ticks(&self, values: &[f64]) -> Vec<String> {
        if values.iter().any(|value| value.abs() >= SHORT_SCALE) {
            let short = |value: &f64| {
                if value.abs() < 1_000.0 { Some(self.number(*value)) } else { self.short(*value) }
            };
            if let Some(labels) = values.iter().map(short).collect() {
                return labels;
            }
        }
        let decimals = values
            .iter()
            .filter_map(|value| readable(*value))
            .map(|decimal| decimal.absolute.nonzero_magnitude_end().min(0).unsigned_abs())
            .max()
            .unwrap_or(0);
        let decimals = u8::try_from(decimals).unwrap_or(u8::MAX);
        values.iter().map(|value| self.fixed(*value, decimals)).collect()
    }

    /// A date at the precision it has, in the language's long form: `21 April 2022`,
    /// `April 2022`, `2022`. A date that is on no calendar is shown in ISO 8601.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.long.format(date)
    }

    /// A date at the precision it has, with short months: `21 Apr 2022`.
    #[must_use]
    pub fn date_short(&self, date: Date) -> String {
        self.medium.format(date)
    }

    /// Two dates as one range, without repeating what they share: `22–23 Mei 2017`,
    /// `30 November – 1 Desember 2022`, `2017–2019`.
    #[must_use]
    pub fn date_range(&self, from: Date, to: Date) -> String {
        if from == to {
            return self.date(from);
        }
        self.long
            .range(from, to)
            .unwrap_or_else(|| format!("{} – {}", self.date(from), self.date(to)))
    }

    /// Several texts as a list in a sentence: `A, B, dan C`.
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: &[S], conjunction: Conjunction) -> String {
        let form = match conjunction {
            Conjunction::And => &self.and,
            Conjunction::Or => &self.or,
        };
        form.format_to_string(items.iter().map(AsRef::as_ref))
    }

    /// The plural category of a number, as it is shown by [`Formatter::number`].
    #[must_use]
    pub fn plural(&self, value: f64) -> PluralCategory {
        readable(value).map_or(PluralCategory::Other, |decimal| self.plurals.category_for(&decimal))
    }

    /// The plural category of a rank: English has `1st`, `2nd`, `3rd`, `4th`.
    #[must_use]
    pub fn ordinal(&self, value: f64) -> PluralCategory {
        readable(value)
            .map_or(PluralCategory::Other, |decimal| self.ordinals.category_for(&decimal))
    }

    /// The order of two names in the language's alphabet, digits as numbers (`Angkatan 2` before
    /// `Angkatan 10`). Names that the alphabet does not tell apart are ordered by their code
    /// points, so that an order never depends on what came first.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b).then_with(|| a.cmp(b))
    }

    /// Bytes that sort as [`Formatter::compare`] does: for sorting many names by
    /// `sort_by_cached_key`, or several times.
    #[must_use]
    pub fn sort_key(&self, name: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(name.len() * 2 + 1);
        let Ok(()) = self.collator.write_sort_key_to(name, &mut key);
        // The collation's own bytes never contain 0, so this part only breaks ties.
        key.push(0);
        key.extend_from_slice(name.as_bytes());
        key
    }

    fn decimal(&self, decimal: &Decimal) -> String {
        minus(&self.decimal.format_to_string(decimal))
    }

    /// The short form of a number of a thousand or more, if it is exact with two decimals. Some
    /// languages have none for thousands and write them out.
    fn short(&self, value: f64) -> Option<String> {
        let decimal = readable(value)?;
        let magnitude = decimal.absolute.nonzero_magnitude_start();
        let exponent = self.compact.compact_exponent_for_magnitude(magnitude);
        if exponent == 0 {
            return Some(self.decimal(&decimal));
        }
        let mut significand = decimal;
        significand.absolute.multiply_pow10(-i16::from(exponent));
        significand.absolute.trim_end();
        if significand.absolute.nonzero_magnitude_end() < -2 {
            return None;
        }
        let text = self.compact.format_with_exponent(&significand, exponent).ok()?.to_string();
        Some(minus(&text))
    }
}

impl fmt::Debug for Formatter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Formatter").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// The first day of what `date` covers, as icu has it.
fn gregorian(date: Date) -> Option<input::Date<Gregorian>> {
    let (year, month, day) = date.first_day();
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    input::Date::try_new_gregorian(year.into(), month, day).ok()
}

/// The shortest decimal that is this number and no other; `None` if it is not finite.
fn exact(value: f64) -> Option<Decimal> {
    if !value.is_finite() {
        return None;
    }
    // Adding zero turns a negative zero into a plain one.
    Decimal::try_from_str(&(value + 0.0).to_string()).ok()
}

/// The number as it is shown to readers: see [`Formatter::number`].
fn readable(value: f64) -> Option<Decimal> {
    let mut decimal = exact(value)?;
    let magnitude = decimal.absolute.nonzero_magnitude_start();
    round(&mut decimal, if magnitude < 0 { magnitude - 2 } else { -2 });
    decimal.absolute.trim_end();
    Some(decimal)
}

fn round(decimal: &mut Decimal, position: i16) {
    let halves_away = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
    decimal.round_with_mode(position, halves_away);
    if decimal.absolute.is_zero() {
        decimal.sign = fixed_decimal::Sign::None;
    }
}

/// CLDR has the hyphen of a keyboard in most languages; beside figures it is too short.
fn minus(text: &str) -> String {
    text.replace('-', "\u{2212}")
}

/// CLDR sets some ranges with thin spaces, which few fonts have.
fn tidy(text: String) -> String {
    if text.contains('\u{2009}') { text.replace('\u{2009}', " ") } else { text }
}

#[cfg(test)]
mod tests;
