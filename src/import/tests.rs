//! Numbers and dates are read as people mean them.

use proptest::prelude::*;

use crate::date::Date;
use crate::import::value::{NoDate, Reading, serial};
use crate::lang::{Formatter, Lang};

fn lang(tag: &str) -> Lang {
    tag.parse().expect("a language")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// A date is read from what its language writes, at every precision.
    #[test]
    fn dates_read_as_they_are_written(
        year in 1900..2100_i16,
        month in 1..=12_i8,
        day in 1..=28_i8,
        precision in 0..3_usize,
    ) {
        let date = match precision {
            0 => Date::of_year(year),
            1 => Date { year, month: Some(month), day: None },
            _ => Date { year, month: Some(month), day: Some(day) },
        };
        for tag in ["id", "en", "en-US"] {
            let (reading, format) = (Reading::new(&[lang(tag)]), Formatter::new(&lang(tag)));
            for text in [format.date(date), format.date_short(date), date.to_string()] {
                prop_assert_eq!(reading.date(&text), Ok(date), "{} {}", tag, text);
            }
        }
        if precision == 2 {
            let indonesian = Reading::new(&[lang("id"), lang("en")]);
            for mark in ['/', '-', '.', ' '] {
                let text = format!("{day}{mark}{month}{mark}{year}");
                prop_assert_eq!(indonesian.date(&text), Ok(date), "{}", text);
            }
        }
    }

    /// A number is read from what its language writes.
    #[test]
    fn numbers_read_as_they_are_written(thousandths in -9_999_999_999_i64..9_999_999_999) {
        #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
        let number = thousandths as f64 / 1000.0;
        for tag in ["id", "en"] {
            let (reading, format) = (Reading::new(&[lang(tag)]), Formatter::new(&lang(tag)));
            let text = format.fixed(number, 2);
            let read = reading.number(&text, false).expect("a number");
            prop_assert!((read.value - number).abs() < 0.006 && !read.doubtful, "{} {} {:?}", tag, text, read);
            let exact = reading.number(&number.to_string(), true).expect("a number");
            prop_assert!((exact.value - number).abs() < f64::EPSILON);
        }
    }

    /// Nothing that a person types is a panic.
    #[test]
    fn anything_is_read_or_refused(text in "\\PC{0,20}") {
        let reading = Reading::new(&[lang("id"), lang("en")]);
        let _ = (reading.date(&text), reading.number(&text, false), reading.number(&text, true));
    }
}

#[test]
fn numbers_as_people_type_them() {
    let reading = Reading::new(&[lang("id")]);
    for (text, value, doubtful) in [
        ("12.500.000", 12_500_000.0, false),
        ("12 500", 12_500.0, false),
        ("12.500", 12_500.0, true),
        ("12,5", 12.5, false),
        ("12.5", 12.5, false),
        ("1.234,56", 1234.56, false),
        ("1,234.56", 1234.56, false),
        ("-7", -7.0, false),
        ("0.125", 0.125, false),
    ] {
        let read = reading.number(text, false).expect(text);
        assert_eq!((read.value, read.doubtful), (value, doubtful), "{text}");
    }
    for text in ["", "-", "12 jiwa", "1.2.3", "12.34.567", "1,2,3", "1e5", "Rp 5", "½"] {
        assert_eq!(reading.number(text, false), None, "{text}");
    }
}

#[test]
fn dates_as_people_type_them() {
    let reading = Reading::new(&[lang("id"), lang("en")]);
    let date = |text: &str| reading.date(text).map(|date| date.to_string());
    for (text, iso) in [
        ("17 Mei 2024", "2024-05-17"),
        ("Jumat, 17 Mei 2024", "2024-05-17"),
        ("17-Agt-2024", "2024-08-17"),
        ("17 August 2024", "2024-08-17"),
        ("31/12/2024", "2024-12-31"),
        ("2024/12/31", "2024-12-31"),
        ("2024-05-17 10:00", "2024-05-17"),
        ("Pebruari 2024", "2024-02"),
        ("Des 2024", "2024-12"),
        ("05/2024", "2024-05"),
        ("2024", "2024"),
    ] {
        assert_eq!(date(text).as_deref(), Ok(iso), "{text}");
    }
    for (text, why) in [
        ("31/02/2024", NoDate::Calendar),
        ("32 Mei 2024", NoDate::Calendar),
        ("12/31/2024", NoDate::Calendar),
        ("segera", NoDate::Form),
        ("17 Mei 24", NoDate::Form),
        ("Ma 2024", NoDate::Form),
    ] {
        assert_eq!(date(text), Err(why), "{text}");
    }
    let english = Reading::new(&[lang("en")]);
    assert_eq!(english.date("03/04/2024"), Err(NoDate::Either));
    assert_eq!(english.date("17/04/2024").map(|d| d.to_string()).as_deref(), Ok("2024-04-17"));
    assert_eq!(serial(45_429.0).map(|date| date.to_string()).as_deref(), Some("2024-05-17"));
    assert_eq!(serial(2024.0), None);
}
