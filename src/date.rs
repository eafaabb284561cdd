//! Dates as public records have them: ISO 8601, whole or of reduced precision. Half of what a
//! programme knows is known only to the month or the year, and must be shown that way.

use std::fmt;
use std::str::FromStr;

/// A calendar date of the precision that its record has (ISO 8601-1, 4.2.2 and 5.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, 1 to 9999.
    pub year: i16,
    /// Month, 1 to 12, if known.
    pub month: Option<i8>,
    /// Day of the month, if known; only with a month.
    pub day: Option<i8>,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not of the form `2022-04-21`, `2022-04` or `2022`.
    Form,
    /// The month is not 1 to 12.
    Month,
    /// The month does not have that day.
    Day,
}

impl Date {
    /// A date of year precision.
    #[must_use]
    pub const fn of_year(year: i16) -> Self {
        Self { year, month: None, day: None }
    }

    /// The date as a whole one: the first day of what it covers.
    #[must_use]
    pub fn first_day(self) -> (i16, i8, i8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let mut number = |width: usize| -> Result<Option<i16>, DateError> {
            let Some(part) = parts.next() else { return Ok(None) };
            if part.len() != width || !part.bytes().all(|b| b.is_ascii_digit()) {
                return Err(DateError::Form);
            }
            part.parse().map(Some).map_err(|_| DateError::Form)
        };
        let year = number(4)?.filter(|year| *year > 0).ok_or(DateError::Form)?;
        let small = |n: Option<i16>| n.map(|n| i8::try_from(n).unwrap_or(i8::MAX));
        let month = small(number(2)?);
        let day = small(number(2)?);
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        if month.is_some_and(|month| !(1..=12).contains(&month)) {
            return Err(DateError::Month);
        }
        if let (Some(month), Some(day)) = (month, day) {
            jiff::civil::Date::new(year, month, day).map_err(|_| DateError::Day)?;
        }
        Ok(Self { year, month, day })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// A moment as people give one: exactly, or as a day, which begins at midnight in the site's time
/// zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Midnight at the start of a day.
    Day(jiff::civil::Date),
    /// An exact moment (RFC 3339).
    Instant(jiff::Timestamp),
}

impl Moment {
    /// The exact moment, in the site's time zone.
    #[must_use]
    pub fn at(&self, zone: &jiff::tz::TimeZone) -> jiff::Timestamp {
        match self {
            Self::Instant(instant) => *instant,
            Self::Day(day) => {
                day.to_zoned(zone.clone()).map_or(jiff::Timestamp::MAX, |zoned| zoned.timestamp())
            }
        }
    }
}

impl From<jiff::Timestamp> for Moment {
    fn from(instant: jiff::Timestamp) -> Self {
        Self::Instant(instant)
    }
}

impl FromStr for Moment {
    type Err = ();

    /// Reads `2026-12-01` or `2026-12-01T10:00:00+07:00`; a time without its zone is no moment.
    fn from_str(text: &str) -> Result<Self, ()> {
        let day = text.parse::<jiff::civil::Date>().ok().filter(|_| text.len() == 10);
        let instant = || text.parse::<jiff::Timestamp>().ok();
        day.map(Self::Day).or_else(|| instant().map(Self::Instant)).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, DateError, Moment};

    #[test]
    fn reads_every_precision_and_prints_it_back() {
        for text in ["2022", "2022-04", "2022-04-21", "2024-02-29"] {
            assert_eq!(text.parse::<Date>().map(|date| date.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, error) in [
            ("21 April 2022", DateError::Form),
            ("2022-4-1", DateError::Form),
            ("2022-04-21-01", DateError::Form),
            ("0000", DateError::Form),
            ("2022-13", DateError::Month),
            ("2023-02-29", DateError::Day),
            ("2022-04-31", DateError::Day),
        ] {
            assert_eq!(text.parse::<Date>(), Err(error), "{text}");
        }
    }

    #[test]
    fn a_day_begins_at_midnight_of_the_site() {
        let jakarta = jiff::tz::TimeZone::fixed(jiff::tz::offset(7));
        for (text, moment) in [
            ("2026-12-01", Some("2026-11-30T17:00:00Z")),
            ("2026-12-01T10:00:00+07:00", Some("2026-12-01T03:00:00Z")),
            ("2026-12-01T10:00:00Z", Some("2026-12-01T10:00:00Z")),
            ("2026-12-01T10:00:00", None),
            ("2026-12", None),
            ("2026-02-30", None),
            ("tomorrow", None),
        ] {
            let found = text.parse::<Moment>().ok().map(|moment| moment.at(&jakarta).to_string());
            assert_eq!(found.as_deref(), moment, "{text}");
        }
    }
}
