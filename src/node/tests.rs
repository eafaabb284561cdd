//! What an author typed is what is read, where it stands; whatever cannot be read is reported.

use proptest::prelude::*;

use crate::diagnostic::{Diagnostic, Place, Report, Severity};
use crate::node::{Kind, Node, parse};
use crate::source::{FileId, SourceFile, SourceMap, Span};

fn read(yaml: &str) -> (Option<Node>, Report) {
    let mut report = Report::default();
    let node = parse(FileId(0), yaml, 0..yaml.len(), &mut report);
    (node, report)
}

/// The tree in one line: texts in quotes, nothing as `-`.
fn shown(node: &Node) -> String {
    match &node.kind {
        Kind::Null => "-".to_owned(),
        Kind::Text(text) => format!("{text:?}"),
        Kind::List(items) => {
            format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", "))
        }
        Kind::Map(map) => {
            let fields = map.entries.iter().map(|(key, value)| (&key.value, shown(value)));
            let fields: Vec<_> = fields.map(|(key, value)| format!("{key}: {value}")).collect();
            format!("{{{}}}", fields.join(", "))
        }
    }
}

#[track_caller]
fn reads(yaml: &str, tree: &str) {
    let (node, report) = read(yaml);
    assert!(report.is_empty(), "{yaml}: {:?}", report.iter().collect::<Vec<_>>());
    assert_eq!(node.as_ref().map(shown).as_deref(), Some(tree), "{yaml}");
}

/// The problems of a text: line, column and what is wrong.
fn problems(yaml: &str) -> Vec<String> {
    let (_, report) = read(yaml);
    let files = SourceMap::new(vec![SourceFile { path: "a.yaml".into(), text: yaml.into() }]);
    let shown = |problem: &Diagnostic| {
        let Place::Span(span) = problem.place else { return problem.message.to_string() };
        let at = files.line_column(span);
        format!("{}:{} {}", at.line, at.column, problem.message)
    };
    report.iter().map(shown).collect()
}

#[test]
fn a_text_is_what_was_typed() {
    for text in [
        "2022",
        "08",
        "0x1F",
        "32.10",
        "1_000",
        "1e3",
        "NO",
        "no",
        "on",
        "Off",
        "yes",
        "true",
        "2022-04-21",
        ".inf",
        ".nan",
        "12:30:45",
        "=",
        "007",
        "-1",
        "+62",
        "Null island",
    ] {
        reads(text, &format!("{text:?}"));
        reads(&format!("- {text}"), &format!("[{text:?}]"));
        reads(&format!("{text}: {text}"), &format!("{{{text}: {text:?}}}"));
        reads(&format!("[{text}]"), &format!("[{text:?}]"));
    }
}

#[test]
fn an_empty_value_is_none_and_a_quoted_one_is_a_text() {
    for empty in ["a:", "a: ~", "a: null", "a: Null", "a: NULL", "a: # nothing", "{a: }", "{a}"] {
        reads(empty, "{a: -}");
    }
    reads("a: ''", r#"{a: ""}"#);
    reads("a: '~'\nb: \"null\"\nc: nulL", r#"{a: "~", b: "null", c: "nulL"}"#);
    for nothing in ["", "\n", "# only a comment\n", "---\n", "---\n...\n"] {
        reads(nothing, "-");
    }
}

#[test]
fn texts_over_several_lines() {
    reads("a: |\n  one\n   two\n\n  three\nb: x", r#"{a: "one\n two\n\nthree\n", b: "x"}"#);
    reads("a: |-\n  one\n  two\n", r#"{a: "one\ntwo"}"#);
    reads("a: >\n  one\n  two\n\n  three\n", r#"{a: "one two\nthree\n"}"#);
    reads("a: one\n  two\nb: 'three\n  four'\n", r#"{a: "one two", b: "three four"}"#);
    // A tab is a letter like others where the text is taken as it is.
    reads("a: |\n  one\n  \ttwo\n", r#"{a: "one\n\ttwo\n"}"#);
    reads("a: \"\\u00e9\\n\"\nb: 'it''s'", r#"{a: "é\n", b: "it's"}"#);
}

#[test]
fn lists_and_fields_in_brackets_and_on_lines() {
    reads(
        "- id: a\n  of: [1, [2, 3], {b: 4}]\n-\n  - x\n- {c: {d: , e: []}, f: {}}\n",
        r#"[{id: "a", of: ["1", ["2", "3"], {b: "4"}]}, ["x"], {c: {d: -, e: []}, f: {}}]"#,
    );
    reads(
        "a: https://example.org/#x\nb: x#y\nc: 10:30",
        r#"{a: "https://example.org/#x", b: "x#y", c: "10:30"}"#,
    );
    reads("%TAG ! x\n---\na: 1", r#"{a: "1"}"#);
}

#[test]
fn a_part_is_repeated_by_its_name() {
    reads("a: &x [1, 2]\nb: *x\n", r#"{a: ["1", "2"], b: ["1", "2"]}"#);
    let (node, _) = read("a: &x 1\nb: *x\n");
    let span = node.as_ref().and_then(Node::as_map).and_then(|map| map.get("b")).map(|b| b.span);
    assert_eq!(span, Some(Span::new(FileId(0), 11, 13)), "it stands where it is repeated");
    assert_eq!(problems("a: *x\n"), ["1:4 '*' cannot begin a text without quotes"]);
    assert_eq!(problems("a: &x 1\n"), ["1:4 '&' cannot begin a text without quotes"]);
}

#[test]
fn a_file_that_repeats_itself_without_end_is_refused() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..20 {
        let before = format!("*a{}, ", level - 1).repeat(10);
        bomb.extend([&format!("a{level}: &a{level} ["), &*before, "]\n"]);
    }
    assert_eq!(problems(&bomb), ["5:45 the file repeats too much of itself by '*name'"]);
    let deep = "[".repeat(70) + &"]".repeat(70);
    let inside = "1:66 lists and fields stand more than 64 deep inside one another";
    assert_eq!(problems(&deep), [inside]);
    let open = "a bracket opens here and is not closed, or a comma is missing before the next item";
    let found = problems(&"[".repeat(100_000));
    assert!(matches!(found.as_slice(), [problem] if problem.ends_with(open)), "{found:?}");
}

/// Every value's text in the source, in order.
fn spans<'a>(node: &Node, yaml: &'a str, found: &mut Vec<&'a str>) {
    let text = |span: Span| &yaml[span.start as usize..span.end as usize];
    match &node.kind {
        Kind::Null => {}
        Kind::Text(_) => found.push(text(node.span)),
        Kind::List(items) => {
            found.push(text(node.span));
            for item in items {
                spans(item, yaml, found);
            }
        }
        Kind::Map(map) => {
            found.push(text(node.span));
            for (key, value) in &map.entries {
                found.push(text(key.span));
                spans(value, yaml, found);
            }
        }
    }
}

#[test]
fn values_know_where_they_stand() {
    let yaml = "# Ünïcode 🏙\n- näme: \"é 🏙\" # x\n  of:\n    - 'a'\n    - {b: c}\n";
    let (node, report) = read(yaml);
    assert!(report.is_empty());
    let mut found = Vec::new();
    spans(&node.expect("a tree"), yaml, &mut found);
    assert_eq!(
        found,
        [
            "- näme: \"é 🏙\" # x\n  of:\n    - 'a'\n    - {b: c}",
            "näme: \"é 🏙\" # x\n  of:\n    - 'a'\n    - {b: c}",
            "näme",
            "\"é 🏙\"",
            "of",
            "- 'a'\n    - {b: c}",
            "'a'",
            "{b: c}",
            "b",
            "c",
        ]
    );
}

#[test]
fn places_are_those_of_the_whole_file() {
    let text = "---\na: 1\na: 2\n---\n";
    let mut report = Report::default();
    parse(FileId(0), text, 4..14, &mut report).expect("a tree");
    let places: Vec<_> = report.iter().map(|problem| problem.place.clone()).collect();
    assert_eq!(places, [Place::Span(Span::new(FileId(0), 9, 10))]);
}

#[test]
fn a_key_that_stands_twice_is_reported_and_the_first_one_holds() {
    let yaml = "a: 1\nb:\n  c: 2\n  'c': 3\na: 4\n";
    assert_eq!(
        problems(yaml),
        ["4:3 the field 'c' stands twice here", "5:1 the field 'a' stands twice here"]
    );
    let (node, _) = read(yaml);
    assert_eq!(node.as_ref().map(shown).as_deref(), Some(r#"{a: "1", b: {c: "2"}}"#));
}

#[test]
fn what_has_no_name_is_no_field() {
    assert_eq!(problems("? [a]\n: b\n"), ["1:3 a field needs a name before ':'"]);
    assert_eq!(problems("{[a]: b}"), ["1:2 a field needs a name before ':'"]);
    assert_eq!(problems(": b"), ["1:1 a field needs a name before ':'"]);
}

#[test]
fn what_is_private_is_masked_also_where_the_file_cannot_be_read() {
    let masked = |yaml: &str| -> Vec<String> {
        let (_, report) = read(yaml);
        let text = |span: &Span| yaml[span.start as usize..span.end as usize].to_owned();
        report.masked.iter().map(text).collect()
    };
    assert_eq!(masked("- id: a\n  private: {b: c}\n"), ["{b: c}"]);
    assert_eq!(masked("a: b\nprivate:\n  c: d\n  e: [f]\ng: h\n"), ["c: d\n  e: [f]"]);
    assert_eq!(
        masked("- id: a\n  private:\n    b: c: d\n\n    e: f\n  g: h\n").concat(),
        "\n    b: c: d\n\n    e: f\n"
    );
    assert_eq!(masked("private: {a: b\nc: d\n").concat(), " {a: b\n");
    assert_eq!(masked("a: 1\n\tb: 2\n\"private\" : c\n").concat(), " : c\n");
}

/// Texts of the pieces that YAML is made of, and of those that break it.
fn yaml_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z]{1,3}",
        r"[ \n\t\r]{1,3}",
        r#"[-:?,\[\]{}#&*!|>'"%@`~=<+.0-9]{1,2}"#,
        Just(": ".to_owned()),
        Just("- ".to_owned()),
        Just("\n  ".to_owned()),
        Just("private:".to_owned()),
        Just("é🏙\u{feff}\u{85}\u{2028}".to_owned()),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn ends_well(text: &str) -> Result<(), TestCaseError> {
    let (node, report) = read(text);
    let errors = report.count(Severity::Error);
    prop_assert!(node.is_some() || errors > 0, "neither a tree nor a reason");
    let sound = |span: Span| {
        let (start, end) = (span.start as usize, span.end as usize);
        text.is_char_boundary(start) && text.is_char_boundary(end) && end <= text.len()
    };
    for problem in report.iter() {
        let Place::Span(span) = problem.place else { panic!("a problem without a place") };
        prop_assert!(sound(span), "{problem:?}");
        prop_assert!(!problem.help.is_empty(), "nothing to do about: {}", problem.message);
    }
    prop_assert!(report.masked.iter().all(|span| sound(*span)), "{:?}", report.masked);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_yaml_ends_in_a_tree_or_in_a_report_with_a_place(text in yaml_like()) {
        ends_well(&text)?;
    }

    #[test]
    fn any_text_ends_in_a_tree_or_in_a_report_with_a_place(text in "\\PC{0,60}") {
        ends_well(&text)?;
    }
}
