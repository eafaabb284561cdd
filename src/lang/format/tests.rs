use std::cmp::Ordering;

use proptest::prelude::*;

use super::{Conjunction, Formatter, PluralCategory};
use crate::date::Date;

const LANGUAGES: [&str; 4] = ["id", "en-US", "en-GB", "ar"];

fn formatter(tag: &str) -> Formatter {
    Formatter::new(&tag.parse().expect("a language tag"))
}

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

/// What each of [`LANGUAGES`] makes of the same input.
fn each(f: impl Fn(&Formatter) -> String) -> [String; 4] {
    LANGUAGES.map(|tag| f(&formatter(tag)))
}

#[test]
fn is_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Formatter>();
}

#[test]
fn numbers_follow_the_language() {
    for (value, expected) in [
        (0.0, ["0", "0", "0", "0"]),
        (-0.0, ["0", "0", "0", "0"]),
        (7.0, ["7", "7", "7", "7"]),
        (806_964.0, ["806.964", "806,964", "806,964", "806,964"]),
        (3.31, ["3,31", "3.31", "3.31", "3.31"]),
        (1_234.567_8, ["1.234,57", "1,234.57", "1,234.57", "1,234.57"]),
        (-7.0, ["−7", "−7", "−7", "\u{200e}−7"]),
        (-4_812.5, ["−4.812,5", "−4,812.5", "−4,812.5", "\u{200e}−4,812.5"]),
    ] {
        assert_eq!(each(|f| f.number(value)), expected, "{value}");
    }
    assert_eq!(formatter("ar-EG").number(1_234.5), "١٬٢٣٤٫٥");
}

#[test]
fn numbers_show_the_decimals_that_say_something() {
    let id = formatter("id");
    for (value, expected) in [
        (0.05, "0,05"),
        (0.333_333, "0,333"),
        (0.000_123_4, "0,000123"),
        (3.125, "3,13"),
        (-3.125, "−3,13"),
        (2.675, "2,68"),
        (0.9996, "1"),
        (99.999, "100"),
        (0.1 + 0.2, "0,3"),
        (1e15, "1.000.000.000.000.000"),
        (f64::NAN, "–"),
        (f64::NEG_INFINITY, "–"),
    ] {
        assert_eq!(id.number(value), expected, "{value}");
    }
    assert_eq!(id.fixed(12.5, 2), "12,50");
    assert_eq!(id.fixed(12.345, 1), "12,3");
    assert_eq!(id.fixed(-0.04, 1), "0,0");
    assert_eq!(id.fixed(f64::NAN, 1), "–");
}

#[test]
fn short_numbers_never_lose_a_digit() {
    for (value, expected) in [
        (9_999.0, ["9.999", "9,999", "9,999", "9,999"]),
        (25_000.0, ["25\u{a0}rb", "25K", "25k", "25\u{a0}ألف"]),
        (1_200_000.0, ["1,2\u{a0}jt", "1.2M", "1.2m", "1.2\u{a0}مليون"]),
        (12_500_000.0, ["12,5\u{a0}jt", "12.5M", "12.5m", "12.5\u{a0}مليون"]),
        (1_234_567.0, ["1.234.567", "1,234,567", "1,234,567", "1,234,567"]),
    ] {
        assert_eq!(each(|f| f.compact(value)), expected, "{value}");
    }
    assert_eq!(formatter("id").compact(-2_000_000.0), "−2\u{a0}jt");
    assert_eq!(formatter("de").compact(25_000.0), "25.000");
}

#[test]
fn ticks_of_one_scale_look_alike() {
    let id = formatter("id");
    assert_eq!(id.ticks(&[0.0, 20.0, 40.0]), ["0", "20", "40"]);
    assert_eq!(id.ticks(&[0.0, 0.5, 1.0]), ["0,0", "0,5", "1,0"]);
    assert_eq!(id.ticks(&[0.0, 25_000.0, 50_000.0]), ["0", "25.000", "50.000"]);
    assert_eq!(
        id.ticks(&[0.0, 500_000.0, 1_000_000.0, 1_500_000.0]),
        ["0", "500\u{a0}rb", "1\u{a0}jt", "1,5\u{a0}jt"]
    );
    assert_eq!(
        formatter("de").ticks(&[0.0, 500_000.0, 1_000_000.0]),
        ["0", "500.000", "1\u{a0}Mio."]
    );
    assert_eq!(id.ticks(&[1_000_000.0, 1_234_567.0]), ["1.000.000", "1.234.567"]);
    assert_eq!(id.ticks(&[]), Vec::<String>::new());
}

#[test]
fn dates_keep_their_precision() {
    for (text, expected) in [
        ("2022-04-21", ["21 April 2022", "April 21, 2022", "21 April 2022", "21 أبريل 2022"]),
        ("2022-04", ["April 2022", "April 2022", "April 2022", "أبريل 2022"]),
        ("2022", ["2022", "2022", "2022", "2022"]),
        ("2022-05-01", ["1 Mei 2022", "May 1, 2022", "1 May 2022", "1 مايو 2022"]),
    ] {
        assert_eq!(each(|f| f.date(date(text))), expected, "{text}");
    }
    assert_eq!(
        each(|f| f.date_short(date("2022-04-21"))),
        ["21 Apr 2022", "Apr 21, 2022", "21 Apr 2022", "21\u{200f}/04\u{200f}/2022"]
    );
    assert_eq!(formatter("id").date_short(date("2021-12")), "Des 2021");
    // English of no country writes as most of the world does.
    assert_eq!(formatter("en").date(date("2022-04-21")), "21 April 2022");
}

#[test]
fn a_date_on_no_calendar_is_shown_as_written() {
    let impossible = Date { year: 2022, month: Some(13), day: Some(40) };
    assert_eq!(formatter("id").date(impossible), "2022-13-40");
}

#[test]
fn ranges_say_once_what_both_ends_share() {
    for (from, to, expected) in [
        ("2017-05-22", "2017-05-23", ["22–23 Mei 2017", "May 22–23, 2017", "22–23 May 2017"]),
        (
            "2022-11-30",
            "2022-12-01",
            [
                "30 November – 1 Desember 2022",
                "November 30 – December 1, 2022",
                "30 November – 1 December 2022",
            ],
        ),
        (
            "2022-12-30",
            "2023-01-01",
            [
                "30 Desember 2022 – 1 Januari 2023",
                "December 30, 2022 – January 1, 2023",
                "30 December 2022 – 1 January 2023",
            ],
        ),
        ("2022-06", "2022-10", ["Juni–Oktober 2022", "June–October 2022", "June–October 2022"]),
        ("2017", "2019", ["2017–2019", "2017–2019", "2017–2019"]),
        (
            "2022-11",
            "2023-01-03",
            [
                "November 2022 – 3 Januari 2023",
                "November 2022 – January 3, 2023",
                "November 2022 – 3 January 2023",
            ],
        ),
        ("2022-04-21", "2022-04-21", ["21 April 2022", "April 21, 2022", "21 April 2022"]),
    ] {
        let written = each(|f| f.date_range(date(from), date(to)));
        assert_eq!(written[..3], expected, "{from}/{to}");
    }
    let (from, to) = (date("2017-05-22"), date("2017-05-23"));
    assert_eq!(formatter("ar").date_range(from, to), "22–23 مايو 2017");
    assert_eq!(formatter("ja").date_range(from, to), "2017年5月22日–23日");
}

#[test]
fn lists_and_plurals_follow_the_language() {
    use PluralCategory::{Few, Many, One, Other, Two, Zero};
    let items = ["A", "B", "C"];
    assert_eq!(
        each(|f| f.list(&items, Conjunction::And)),
        ["A, B, dan C", "A, B, and C", "A, B and C", "A وB وC"]
    );
    assert_eq!(
        each(|f| f.list(&items[..2], Conjunction::Or)),
        ["A atau B", "A or B", "A or B", "A أو B"]
    );
    assert_eq!(formatter("id").list::<&str>(&[], Conjunction::And), "");
    let numbers = [0.0, 1.0, 1.004, 1.5, 2.0, 3.0, 11.0, 100.0, f64::NAN];
    let plurals = |tag: &str| numbers.map(|n| formatter(tag).plural(n));
    assert_eq!(plurals("id"), [Other; 9]);
    assert_eq!(formatter("ar").plural(12_345.0), Many);
    assert_eq!([1.0, 2.0, 3.0, 11.0].map(|n| formatter("en").ordinal(n)), [One, Two, Few, Other]);
    assert_eq!(plurals("en"), [Other, One, One, Other, Other, Other, Other, Other, Other]);
    assert_eq!(plurals("ar"), [Zero, One, One, Other, Two, Few, Many, Other, Other]);
}

#[test]
fn names_sort_as_readers_expect() {
    let id = formatter("id");
    let mut names = ["Angkatan 10", "Éa", "angkatan 2", "Angkatan 2", "Zebra", "eb", "Øya"];
    names.sort_by(|a, b| id.compare(a, b));
    assert_eq!(names, ["angkatan 2", "Angkatan 2", "Angkatan 10", "Éa", "eb", "Øya", "Zebra"]);
    // Danish puts Ø behind Z.
    assert_eq!(formatter("da").compare("Øya", "Zebra"), Ordering::Greater);
}

#[test]
fn any_number_can_be_written() {
    let id = formatter("id");
    proptest!(|(value in any::<f64>(), decimals in 0u8..12)| {
        prop_assert!(!id.number(value).is_empty());
        prop_assert!(!id.fixed(value, decimals).is_empty());
        prop_assert!(!id.compact(value).is_empty());
        prop_assert_eq!(id.ticks(&[value, 0.0]).len(), 2);
    });
}

#[test]
fn sort_keys_order_as_compare_does() {
    let id = formatter("id");
    proptest!(|(a in ".{0,12}", b in ".{0,12}")| {
        prop_assert_eq!(id.sort_key(&a).cmp(&id.sort_key(&b)), id.compare(&a, &b));
    });
}

#[test]
fn any_two_dates_make_a_range() {
    let all = LANGUAGES.map(formatter);
    proptest!(|(y in 1i16..=9990, m in 1i8..=10, d in 1i8..=28, years in 0i16..3, months in 0i8..3)| {
        let from = Date { year: y, month: Some(m), day: Some(d) };
        let month = Date { year: y + years, month: Some(m + months), day: None };
        let day = Date { day: Some(28), ..month };
        for f in &all {
            prop_assert!(f.date_range(from, month).contains('–'));
            let whole = f.date_range(from, day);
            prop_assert_eq!(whole.contains('–'), from != day, "{}", whole);
            prop_assert!(whole.ends_with(char::is_alphanumeric), "{}", whole);
        }
    });
}
