//! Numbers, dates and yes or no as people type them into sheets, in the site's languages.

use std::fmt::Write as _;

use crate::date::Date;
use crate::lang::{Formatter, Lang, fold};

/// How a language writes numbers and dates, as far as reading them needs.
pub(super) struct Reading {
    /// What parts the thousands.
    grouping: char,
    /// Whether the month stands before the day in dates of digits alone.
    order: Order,
    /// Names of months, folded, with the number of each.
    months: Vec<(String, i8)>,
    /// 17 May 2024 as the first language writes it, to show how a date can be written.
    pub example: String,
}

/// What comes first in a date of digits alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Day,
    Month,
    /// English of no country: readers differ.
    Unknown,
}

/// Spellings of months beside those of the CLDR.
const SPELLINGS: [(&str, i8); 8] = [
    ("agt", 8),
    ("agst", 8),
    ("nop", 11),
    ("nopember", 11),
    ("pebruari", 2),
    ("peb", 2),
    ("sept", 9),
    ("djuli", 7),
];

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoDate {
    /// It has no form of a date.
    Form,
    /// Its month or day does not exist.
    Calendar,
    /// Day and month could be either way round.
    Either,
}

/// A number as a text stood for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    /// Its value.
    pub value: f64,
    /// Whether its one separator could also be read the other way.
    pub doubtful: bool,
}

impl Reading {
    /// The habits of a site's languages, the first of which decides where they differ.
    pub(super) fn new(languages: &[Lang]) -> Self {
        let first = languages.first();
        let english = first.is_none_or(|lang| lang.base() == "en");
        let grouping = match first.map(Formatter::new).map(|format| format.number(12_345.0)) {
            Some(text) if text.contains('.') => '.',
            Some(text) if text.contains(',') => ',',
            // A space, which no decimal is written with.
            _ => ' ',
        };
        let order = match first.map(Lang::tag) {
            Some("en-US" | "en-PH") => Order::Month,
            _ if english && first.is_some_and(|lang| lang.tag() == "en") => Order::Unknown,
            _ => Order::Day,
        };
        let mut months: Vec<(String, i8)> =
            SPELLINGS.iter().map(|(name, month)| ((*name).to_owned(), *month)).collect();
        for format in languages.iter().map(Formatter::new) {
            for month in 1..=12 {
                let date = Date { year: 2024, month: Some(month), day: None };
                let word = |text: String| {
                    let name = |word: &&str| word.chars().all(char::is_alphabetic);
                    fold(&text).split(' ').find(name).map(str::to_owned)
                };
                months.extend(word(format.date(date)).map(|name| (name, month)));
                months.extend(word(format.date_short(date)).map(|name| (name, month)));
            }
        }
        let day = Date { year: 2024, month: Some(5), day: Some(17) };
        let example = first.map_or_else(|| day.to_string(), |lang| Formatter::new(lang).date(day));
        Self { grouping, order, months, example }
    }

    /// A number as it is typed: `12.500.000`, `12 500`, `12,5`; `machine`: as programs write it, with
    /// a point before decimals and nothing else.
    pub(super) fn number(&self, text: &str, machine: bool) -> Option<Numeral> {
        let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
        let text = text.replace('\u{2212}', "-");
        let exact = |text: &str| text.parse::<f64>().ok().filter(|n| n.is_finite());
        let digits = text.strip_prefix('-').unwrap_or(&text);
        if digits.is_empty() || !digits.chars().all(|c| c.is_ascii_digit() || ".,".contains(c)) {
            return None;
        }
        if machine {
            return exact(&text).map(|value| Numeral { value, doubtful: false });
        }
        let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
        let decimal = match (points, commas) {
            (0, 0) => return exact(&text).map(|value| Numeral { value, doubtful: false }),
            (1.., 1..) => {
                let last = digits.rfind(['.', ','])?;
                if digits[last..].starts_with('.') { Some('.') } else { Some(',') }
            }
            (2.., 0) | (0, 2..) => None,
            _ => {
                let mark = if points == 1 { '.' } else { ',' };
                let (whole, rest) = digits.split_once(mark)?;
                let either = rest.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0";
                if !either || mark != self.grouping {
                    let value = plain(&text, Some(mark))?;
                    return Some(Numeral { value, doubtful: either });
                }
                return plain(&text, None).map(|value| Numeral { value, doubtful: true });
            }
        };
        if !grouped(digits, decimal) {
            return None;
        }
        plain(&text, decimal).map(|value| Numeral { value, doubtful: false })
    }

    /// A date as it is typed: `17 Mei 2024`, `31/12/2024`, `2024-05`, `Mei 2024`, `2024`.
    pub(super) fn date(&self, text: &str) -> Result<Date, NoDate> {
        let text = fold(text);
        // A weekday before it, a time behind it.
        let text = match text.split_once(',') {
            Some((day, rest)) if day.chars().all(char::is_alphabetic) => rest.trim(),
            _ => text.trim(),
        };
        if let Ok(date) = text.parse() {
            return Ok(date);
        }
        let parts: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || "/.-,".contains(c))
            .filter(|part| !part.is_empty())
            .collect();
        let number = |part: &str| part.parse::<i16>().ok();
        let year = |part: &str| number(part).filter(|_| part.len() == 4);
        match *parts.as_slice() {
            [a, b, c] | [a, b, c, _] if year(a).is_some() && !c.contains(':') => {
                let month = number(b).or_else(|| self.month(b)).ok_or(NoDate::Form)?;
                make(year(a), Some(month), Some(number(c).ok_or(NoDate::Form)?))
            }
            [a, b, c] | [a, b, c, _] if year(c).is_some() => self.three(a, b, year(c)),
            [a, b] if year(b).is_some() => {
                let month = number(a).or_else(|| self.month(a)).ok_or(NoDate::Form)?;
                make(year(b), Some(month), None)
            }
            _ => Err(NoDate::Form),
        }
    }

    fn three(&self, a: &str, b: &str, year: Option<i16>) -> Result<Date, NoDate> {
        let number = |part: &str| part.trim_end_matches(char::is_alphabetic).parse::<i16>().ok();
        if let Some(month) = self.month(b) {
            return make(year, Some(month), Some(number(a).ok_or(NoDate::Form)?));
        }
        if let Some(month) = self.month(a) {
            return make(year, Some(month), Some(number(b).ok_or(NoDate::Form)?));
        }
        let (a, b) = (number(a).ok_or(NoDate::Form)?, number(b).ok_or(NoDate::Form)?);
        let (day, month) = match self.order {
            Order::Day => (a, b),
            Order::Month => (b, a),
            Order::Unknown if a > 12 || a == b => (a, b),
            Order::Unknown if b > 12 => (b, a),
            Order::Unknown => return Err(NoDate::Either),
        };
        make(year, Some(month), Some(day))
    }

    /// A month by its name or the beginning of it, of three letters at least.
    fn month(&self, word: &str) -> Option<i16> {
        let exact = self.months.iter().find(|(name, _)| name == word);
        let begun = || {
            let begins = |(name, _): &&(String, i8)| name.starts_with(word);
            self.months.iter().find(|name| word.chars().count() >= 3 && begins(name))
        };
        exact.or_else(begun).map(|(_, month)| i16::from(*month))
    }
}

fn make(year: Option<i16>, month: Option<i16>, day: Option<i16>) -> Result<Date, NoDate> {
    let year = year.ok_or(NoDate::Form)?;
    let mut text = format!("{year:04}");
    for part in [month, day].into_iter().flatten() {
        let _ = write!(text, "-{part:02}");
    }
    text.parse().map_err(|_| NoDate::Calendar)
}

/// Whether the separators part a number into groups of three.
fn grouped(digits: &str, decimal: Option<char>) -> bool {
    let whole = match decimal {
        Some(mark) => match digits.split_once(mark) {
            Some((whole, rest)) if !rest.contains(['.', ',']) => whole,
            _ => return false,
        },
        None => digits,
    };
    let mut groups = whole.split(['.', ',']);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)
}

fn plain(text: &str, decimal: Option<char>) -> Option<f64> {
    let digit = |c: char| match c {
        c if Some(c) == decimal => Some('.'),
        '.' | ',' => None,
        c => Some(c),
    };
    text.chars().filter_map(digit).collect::<String>().parse().ok()
}

/// The day of a serial number of a workbook, which counts from 1900; those below 20,000 (1954) are
/// more likely something else.
pub(super) fn serial(number: f64) -> Option<Date> {
    if !(20_000.0..80_000.0).contains(&number) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "within the range")]
    let days = number.floor() as i64;
    let start = jiff::civil::date(1899, 12, 30);
    let date = start.checked_add(jiff::Span::new().days(days)).ok()?;
    Some(Date { year: date.year(), month: Some(date.month()), day: Some(date.day()) })
}

/// A number as records have it: without an exponent, and without decimals where it has none.
pub(super) fn written(number: f64) -> String {
    format!("{}", number + 0.0)
}
