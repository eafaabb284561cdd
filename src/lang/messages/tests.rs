use std::collections::BTreeSet;

use super::{Arg, MessageError, Messages};
use crate::lang::{FtlProblem, FtlText, Lang, noun_terms};

const ID: &str = include_str!("../../../themes/default/lang/id.ftl");
const EN: &str = include_str!("../../../themes/default/lang/en.ftl");

fn lang(tag: &str) -> Lang {
    tag.parse().expect("a language tag")
}

/// Messages of the languages given, one text each.
fn messages(texts: &[(&str, &str)]) -> Messages {
    try_messages(texts).expect("texts without problems")
}

fn try_messages(texts: &[(&str, &str)]) -> Result<Messages, Vec<FtlProblem>> {
    let texts: Vec<(Lang, [FtlText<'_>; 1])> =
        texts.iter().map(|(tag, text)| (lang(tag), [FtlText { file: tag, text }])).collect();
    let given: Vec<(Lang, &[FtlText<'_>])> =
        texts.iter().map(|(lang, texts)| (lang.clone(), &texts[..])).collect();
    Messages::new(&given)
}

fn theme() -> Messages {
    messages(&[("id", ID), ("en", EN)])
}

#[test]
fn is_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Messages>();
}

#[test]
fn numbers_and_plurals_follow_the_language() {
    let text = "
n = {$n ->
    [zero] zero {$n}
    [one] one {$n}
    [two] two {$n}
    [few] few {$n}
    [many] many {$n}
   *[other] other {$n}
}";
    let all = messages(&[("id", text), ("en", text), ("en-GB", text), ("ar", text)]);
    let say = |tag: &str, n: f64| all.get(&lang(tag), "n", &[("n", Arg::Number(n))]);
    for (n, expected) in [
        (0.0, ["other 0", "other 0", "other 0", "zero 0"]),
        (1.0, ["other 1", "one 1", "one 1", "one 1"]),
        (1.004, ["other 1", "one 1", "one 1", "one 1"]),
        (1.5, ["other 1,5", "other 1.5", "other 1.5", "other 1.5"]),
        (2.0, ["other 2", "other 2", "other 2", "two 2"]),
        (3.0, ["other 3", "other 3", "other 3", "few 3"]),
        (-7.0, ["other −7", "other −7", "other −7", "few \u{200e}−7"]),
        (11.0, ["other 11", "other 11", "other 11", "many 11"]),
        (12_345.0, ["other 12.345", "other 12,345", "other 12,345", "many 12,345"]),
    ] {
        let said = ["id", "en", "en-GB", "ar"].map(|tag| say(tag, n));
        assert_eq!(said, expected.map(|text| Some(text.to_owned())), "{n}");
    }
    for extreme in [f64::NAN, f64::INFINITY, f64::MIN, 1e-20, f64::MIN_POSITIVE] {
        assert!(say("id", extreme).is_some_and(|text| text.starts_with("other")), "{extreme}");
    }
}

#[test]
fn the_number_function_writes_years_and_decimals() {
    let all = messages(&[(
        "id",
        "year = {NUMBER($y, useGrouping: \"false\")}\nmean = {NUMBER($m, minimumFractionDigits: 1)}",
    )]);
    assert_eq!(all.get(&lang("id"), "year", &[("y", 2022.0.into())]), Some("2022".into()));
    assert_eq!(all.get(&lang("id"), "mean", &[("m", 1_250.0.into())]), Some("1.250,0".into()));
}

#[test]
fn selects_by_exact_number_by_rank_and_by_word() {
    let all = messages(&[(
        "en",
        "n = {$n ->\n [one] one\n [2] pair\n [1.5] one and a half\n *[other] {$n}\n}\n\
         rank = {NUMBER($n, type: \"ordinal\") ->\n [one] {$n}st\n [two] {$n}nd\n [few] {$n}rd\n \
         *[other] {$n}th\n}\n\
         word = {$w ->\n [one] a word\n [report] {$n ->\n [one] a report\n *[other] reports\n}\n \
         *[other] else\n}",
    )]);
    let say = |key: &str, n: f64, word: &str| {
        all.get(&lang("en"), key, &[("n", n.into()), ("w", word.into())]).expect("a text")
    };
    assert_eq!(
        [1.0, 1.5, 2.001, 102.0].map(|n| say("n", n, "")),
        ["one", "one and a half", "pair", "102"]
    );
    assert_eq!([1.0, 2.0, 13.0, 23.0].map(|n| say("rank", n, "")), ["1st", "2nd", "13th", "23rd"]);
    assert_eq!(say("word", 1.0, "report"), "a report");
    assert_eq!(say("word", 7.0, "report"), "reports");
    assert_eq!(say("word", 1.0, "story"), "else");
}

#[test]
fn looks_in_the_nearest_language_first() {
    let all = messages(&[
        ("id", "a = id a\nb = id b\nn = {$n} id"),
        ("en", "b = en b\n    .hint = en hint"),
        ("en-GB", "c = gb c"),
    ]);
    let get = |tag: &str, key: &str| all.get(&lang(tag), key, &[]);
    assert_eq!(get("en-GB", "c"), Some("gb c".into()));
    assert_eq!(get("en-GB", "b"), Some("en b".into()));
    assert_eq!(get("en-GB", "b.hint"), Some("en hint".into()));
    assert_eq!(get("en-GB", "a"), Some("id a".into()));
    assert_eq!(get("ja", "b"), Some("id b".into()));
    assert_eq!(get("en", "d"), None);
    assert_eq!(get("en", "b.nothing"), None);
    assert!(all.has(&lang("en"), "b.hint") && !all.has(&lang("en"), "a"));
    // A message in another language keeps that language's numbers.
    let text = all.get(&lang("en"), "n", &[("n", 1_234.0.into())]);
    assert_eq!(text, Some("1.234 id".into()));
}

#[test]
fn a_later_text_overrides_an_earlier_one() {
    let own = "a = own";
    let texts = [
        FtlText { file: "theme", text: "a = theme\nb = see {a}" },
        FtlText { file: "own", text: own },
    ];
    let all = Messages::new(&[(lang("id"), &texts)]).expect("texts without problems");
    assert_eq!(all.get(&lang("id"), "b", &[]), Some("see own".into()));
    assert_eq!(all.keys(&lang("id")).collect::<Vec<_>>(), ["a", "b"]);
}

#[test]
fn a_message_that_cannot_be_written_whole_is_an_error() {
    let all = messages(&[("en", "a = {$n} of {$total}\nloop = {loop}")]);
    let problem = |key: &str| all.format(&lang("en"), key, &[("n", 1.0.into())]);
    assert_eq!(
        problem("a"),
        Err(MessageError::Broken {
            lang: lang("en"),
            problems: vec!["`$total` has no value here".to_owned()]
        })
    );
    assert_eq!(
        problem("loop").map_err(|error| error.to_string()),
        Err("in `en`: the message contains itself".to_owned())
    );
    assert_eq!(problem("nothing"), Err(MessageError::Unknown));
    assert_eq!(all.get(&lang("en"), "a", &[]), None);
}

#[test]
fn mistakes_are_told_with_their_lines() {
    let text = "\
ok = fine
one = {$n ->
    [one] 1
}
ok = again
see = {missing} and {-term} and {DATETIME($d)} and {ok}
!bad
last = {$n ->
   *[other] {ghost}
}
";
    let texts = [FtlText { file: "x.ftl", text }];
    let problems = Messages::new(&[(lang("en"), &texts)]).expect_err("a text with problems");
    let told: Vec<(usize, String)> =
        problems.iter().map(|p| (p.line, p.message.to_string())).collect();
    let told: Vec<(usize, &str)> = told.iter().map(|(line, text)| (*line, text.as_str())).collect();
    assert_eq!(
        told,
        [
            (4, "one choice must be marked as the usual one with `*`, as in `*[other]`"),
            (
                7,
                "a line must begin with a key (letters, digits, hyphens), `#` for a comment, or be \
                 indented if it continues a message"
            ),
            (5, "`ok` is already defined in line 1"),
            (6, "`missing` is used here but not defined in this language"),
            (6, "`-term` is used here but not defined in this language"),
            (6, "`DATETIME()` is used here but not defined in this language"),
            (9, "`ghost` is used here but not defined in this language"),
        ]
    );
    assert!(problems.iter().all(|problem| problem.file == "x.ftl"));
}

#[test]
fn the_theme_has_the_same_keys_in_both_languages() {
    let theme = theme();
    let keys = |tag: &str| theme.keys(&lang(tag)).map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(keys("id"), keys("en"));
    for key in keys("id") {
        let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(key.chars().all(kebab), "{key}");
    }
}

#[test]
fn every_message_of_the_theme_can_be_written() {
    let theme = theme();
    let names = ["k", "n", "total", "from", "to", "year", "date", "name", "title", "url", "value"];
    let variables = |tag: &str, key: &str| match theme.format(&lang(tag), key, &[]) {
        Err(MessageError::Broken { problems, .. }) => problems.into_iter().collect(),
        _ => BTreeSet::new(),
    };
    let mut known = 0;
    for key in theme.keys(&lang("id")) {
        let wanted = variables("id", key);
        assert_eq!(wanted, variables("en", key), "the variables of {key}");
        let args: Vec<(&str, Arg)> = wanted
            .iter()
            .filter_map(|problem| problem.strip_prefix("`$")?.split('`').next())
            .map(|name| (name, Arg::from("x")))
            .collect();
        assert_eq!(args.len(), wanted.len(), "{key}: {wanted:?}");
        known += args.iter().filter(|(name, _)| names.contains(name)).count();
        for tag in ["id", "en"] {
            let text = theme.format(&lang(tag), key, &args);
            assert!(text.is_ok_and(|text| !text.trim().is_empty()), "{key} in {tag}");
        }
    }
    assert!(known > 100);
}

#[test]
fn the_theme_speaks_of_the_programme_in_its_words() {
    let theme = theme();
    let say = |tag: &str, key: &str, args: &[(&str, Arg)]| {
        theme.get(&lang(tag), key, args).expect("a message of the theme")
    };
    let n = |n: usize| [("n", Arg::from(n))];
    assert_eq!(say("id", "count-participants", &n(1_234)), "1.234 peserta");
    assert_eq!(say("en", "count-participants", &n(1)), "1 participant");
    assert_eq!(say("en", "count-participants", &n(1_234)), "1,234 participants");
    assert_eq!(say("en", "describe-not-stated", &n(1)), "1 value is not stated.");
    let pages = [("n", Arg::from(2_usize)), ("total", Arg::from(5_usize))];
    assert_eq!(say("id", "pager-page-of", &pages), "Halaman 2 dari 5");
    let joined = [("n", Arg::from(2_usize)), ("cohorts", Arg::from("2017 dan 2021"))];
    assert_eq!(
        say("id", "participant-joined-times", &joined),
        "Ikut dua kali: angkatan 2017 dan 2021."
    );
    assert_eq!(theme.language_name(&lang("id")), "Bahasa Indonesia");
    assert_eq!(theme.language_name(&lang("en")), "English");
    assert_eq!(theme.language_name(&lang("fr")), "fr");
}

#[test]
fn the_programme_can_rename_its_things() {
    let own =
        noun_terms(&[("participant", "team \"{A}\" \\", "teams"), ("award", "éclat", "éclats")]);
    let texts = [FtlText { file: "en.ftl", text: EN }, FtlText { file: "programme", text: &own }];
    let all = Messages::new(&[(lang("en"), &texts)]).expect("texts without problems");
    let say = |key: &str, n: usize| all.get(&lang("en"), key, &[("n", n.into())]);
    assert_eq!(say("count-participants", 1), Some("1 team \"{A}\" \\".into()));
    assert_eq!(say("count-participants", 3), Some("3 teams".into()));
    assert_eq!(say("menu-participants", 0), Some("Teams".into()));
    assert_eq!(say("label-award", 0), Some("Éclat".into()));
    assert_eq!(say("noun-winner-other", 0), Some("winners".into()));
}

/// The words of every closed list of the content model, and the sets and statuses that pages and
/// downloads name by key.
#[test]
fn the_theme_has_a_word_for_every_value() {
    let theme = theme();
    for (prefix, values) in [
        ("status-", &["selected", "signed", "completed", "withdrawn"][..]),
        ("certainty-", &["listed", "single-mention", "doubtful"]),
        ("mode-", &["on-site", "online", "hybrid"]),
        ("event-kind-", &["signing", "launch", "assessment", "ceremony", "forum", "other"]),
        ("source-type-", &["news", "report", "regulation", "dataset", "press-release", "web"]),
        ("role-", &["organiser", "partner", "funder"]),
        (
            "figure-status-",
            &["adds-up", "matches-records", "differs-explained", "stated", "computed"],
        ),
        (
            "mark-",
            &[
                "bar",
                "column",
                "line",
                "area",
                "point",
                "lollipop",
                "slope",
                "waffle",
                "heatmap",
                "waterfall",
                "map",
                "timeline",
            ],
        ),
        ("aggregate-", &["count", "distinct", "sum", "mean", "median", "min", "max"]),
        (
            "set-",
            &[
                "participants",
                "participations",
                "cohorts",
                "awards",
                "editions",
                "winners",
                "events",
                "milestones",
                "places",
                "sources",
                "figures",
                "corrections",
            ],
        ),
    ] {
        for value in values {
            assert!(theme.has(&lang("id"), &format!("{prefix}{value}")), "{prefix}{value}");
        }
    }
}
