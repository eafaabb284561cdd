//! Edits keep every byte that they do not change.

use proptest::prelude::*;

use crate::edit::files::spliced;
use crate::edit::record::{Edit, Extract, Step, edited, parse};
use crate::edit::tree::{Tree, scalar};
use crate::edit::write::rewritten;

fn keys(path: &[&str]) -> Vec<Step> {
    path.iter().map(|key| Step::Key((*key).to_owned())).collect()
}

fn rank(key: &str) -> usize {
    ["id", "name", "kind", "code", "cohorts", "fields", "sources"]
        .iter()
        .position(|own| *own == key)
        .unwrap_or(usize::MAX)
}

const RECORD: &str = "id: a # the id
name: {id: Kabupaten A, en: A Regency} # names
# comment
code: 32.10
kind:
summary:
  id: >-
    one
    two

  en: x
fields: {population: 1}
list:
  - a
  - {cohort: 2021} # one
  # last
# end";

#[track_caller]
fn changes(edit: &Edit, old: &str, new: &str) {
    let expected = RECORD.replacen(old, new, 1);
    assert_eq!(edited(RECORD, edit, &rank).as_deref(), Some(expected.as_str()));
}

#[test]
fn an_edit_changes_its_value_and_nothing_else() {
    let set = |path: &[&str], value: &str| Edit::Set(keys(path), Tree::text(value));
    changes(&set(&["id"], "b"), "id: a #", "id: b #");
    changes(&set(&["name", "en"], "B, C: d"), "en: A Regency", "en: \"B, C: d\"");
    changes(&set(&["code"], "32.20"), "32.10", "32.20");
    changes(&set(&["kind"], "kota"), "kind:\n", "kind: kota\n");
    changes(&set(&["summary", "id"], "three"), "id: >-\n    one\n    two\n", "id: three\n");
    changes(&set(&["fields", "area"], "2"), "{population: 1}", "{population: 1, area: 2}");
    changes(
        &set(&["updated"], "2024"),
        "{cohort: 2021} # one\n",
        "{cohort: 2021} # one\nupdated: 2024\n",
    );
    let push = |path: &[&str], value: Tree| Edit::Push(keys(path), value);
    changes(
        &push(&["sources"], Tree::text("s")),
        "fields: {population: 1}\n",
        "fields: {population: 1}\nsources: [s]\n",
    );
    changes(&push(&["list"], Tree::text("c")), "# one\n", "# one\n  - c\n");
    let item = vec![Step::Key("list".to_owned()), Step::Item(1), Step::Key("status".to_owned())];
    changes(
        &Edit::Set(item, Tree::text("signed")),
        "{cohort: 2021}",
        "{cohort: 2021, status: signed}",
    );
}

#[test]
fn what_cannot_be_edited_alone_is_not_edited() {
    let set = |path: &[&str]| Edit::Set(keys(path), Tree::text("x"));
    assert_eq!(edited("id: a\nname: *other\n", &set(&["name"]), &rank), None);
    assert_eq!(edited("id: a\nname: b\n", &set(&["name", "en"]), &rank), None);
    assert_eq!(edited("- a\n", &set(&["name"]), &rank), None);
}

#[test]
fn texts_are_written_so_that_they_read_back() {
    for (text, plain, flow) in [
        ("2022", "2022", "2022"),
        ("32.10", "32.10", "32.10"),
        ("NO", "NO", "NO"),
        ("-6.9", "-6.9", "-6.9"),
        ("a, b", "a, b", "\"a, b\""),
        ("a: b", "\"a: b\"", "\"a: b\""),
        ("a #1", "\"a #1\"", "\"a #1\""),
        ("null", "\"null\"", "\"null\""),
        ("", "\"\"", "\"\""),
        ("'x", "\"'x\"", "\"'x\""),
        ("\"x\": y", "'\"x\": y'", "'\"x\": y'"),
        ("one\ntwo", "\"one\\ntwo\"", "\"one\\ntwo\""),
        ("https://a.id/x", "https://a.id/x", "\"https://a.id/x\""),
    ] {
        assert_eq!((scalar(text, false).as_str(), scalar(text, true).as_str()), (plain, flow));
    }
}

/// Texts of every kind that a cell can hold.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9 .,:;#'\"\\[\\]{}&*!|>%@`?~=-]{0,12}",
        "\\PC{0,8}",
        Just("a\nb".to_owned()),
        Just("x\ty ".to_owned()),
        Just("---".to_owned()),
    ]
}

/// A field of a record as people write one, whole lines, and the name of it.
fn any_field(at: usize) -> impl Strategy<Value = String> {
    let key = format!("f{at}");
    let text = any_text();
    let comment = prop_oneof![Just(""), Just(" # why"), Just("  # as reported: 3")];
    (0..8_usize, text, comment, 0..3_usize).prop_map(move |(form, text, comment, blank)| {
        let after = "\n".repeat(blank.saturating_sub(1));
        let (line, flow) = (scalar(&text, false), scalar(&text, true));
        let body = match form {
            0 => format!("{key}: {line}{comment}\n"),
            1 => format!("{key}: {{id: {flow}, en: x}}{comment}\n"),
            2 => format!("{key}:{comment}\n  id: {line}\n  # between\n  en: >-\n    a\n    b\n"),
            3 => format!("{key}: [{flow}, b]{comment}\n"),
            4 => format!("{key}:{comment}\n  - {line}\n  - b # item\n"),
            5 => format!("{key}:{comment}\n"),
            6 => format!("{key}: |\n  one\n   two\n"),
            _ => format!(
                "# about\n{key}: '{}'{comment}\n",
                text.replace('\'', "''").replace(['\n', '\t'], " ")
            ),
        };
        format!("{body}{after}")
    })
}

fn any_record() -> impl Strategy<Value = Vec<String>> {
    (1..7_usize).prop_flat_map(|count| (0..count).map(any_field).collect::<Vec<_>>())
}

/// An edit of a record with fields `f0`, `f1`, …
fn any_edit() -> impl Strategy<Value = Edit> {
    let key = (0..8_usize).prop_map(|at| format!("f{at}"));
    (key, any_text(), 0..5_usize).prop_map(|(key, text, form)| {
        let value = Tree::Text(text);
        match form {
            0 => Edit::Set(vec![Step::Key(key)], value),
            1 => Edit::Set(vec![Step::Key(key), Step::Key("en".to_owned())], value),
            2 => Edit::Push(vec![Step::Key(key)], value),
            3 => Edit::Push(vec![Step::Key(key)], Tree::Map(vec![("cohort".to_owned(), value)])),
            _ => {
                let texts = vec![("id".to_owned(), value), ("en".to_owned(), Tree::text("y"))];
                Edit::Set(vec![Step::Key(key)], Tree::Map(texts))
            }
        }
    })
}

/// The length of the common beginning and end of two texts.
fn common(a: &str, b: &str) -> (usize, usize) {
    let start = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let rest = a.len().min(b.len()) - start;
    let pairs = a.bytes().rev().zip(b.bytes().rev());
    (start, pairs.take_while(|(a, b)| a == b).count().min(rest))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// The lines of all other fields, their comments and the blank lines are the same bytes.
    #[test]
    fn an_edit_touches_one_field(fields in any_record(), edit in any_edit(), indent in 0..2_usize) {
        let (Edit::Set(path, _) | Edit::Push(path, _)) = &edit;
        let Some(Step::Key(key)) = path.first() else { return Ok(()) };
        let margin = if indent == 0 { "" } else { "  " };
        let pad = |text: &str| -> String {
            text.split_inclusive('\n')
                .map(|line| if line == "\n" { line.to_owned() } else { format!("{margin}{line}") })
                .collect()
        };
        let text: String = fields.iter().map(|field| pad(field)).collect();
        prop_assume!(parse(&text).is_some());
        let new = edited(&text, &edit, &|_| usize::MAX);
        // A text can always be put; a part of what is no mapping, or an item of it, cannot.
        let text_alone = matches!(&edit, Edit::Set(path, Tree::Text(_)) if path.len() == 1);
        prop_assert!(new.is_some() || !text_alone, "{text}\n{edit:?}");
        let Some(new) = new else { return Ok(()) };
        for (at, field) in fields.iter().enumerate() {
            if format!("f{at}") != *key {
                let kept = pad(field);
                prop_assert!(new.contains(kept.trim_end_matches('\n')), "{text}\n=>\n{new}\nlost {kept}");
            }
        }
        for comment in ["# why", "# as reported: 3", "# between", "# item", "# about"] {
            prop_assert!(new.matches(comment).count() >= text.matches(comment).count().saturating_sub(2));
        }
        let (start, end) = common(&text, &new);
        let own = fields.iter().enumerate().find(|(at, _)| format!("f{at}") == *key);
        let length = own.map_or(0, |(_, field)| pad(field).len());
        prop_assert!(text.len() - start - end <= length, "{text}\n=>\n{new}");
    }

    /// An edit that is there already, made once more, changes nothing.
    #[test]
    fn an_edit_is_made_once(fields in any_record(), key in 0..6_usize, text in any_text()) {
        let record: String = fields.concat();
        let edit = Edit::Set(vec![Step::Key(format!("f{key}"))], Tree::Text(text));
        let Some(once) = edited(&record, &edit, &rank) else { return Ok(()) };
        prop_assert_eq!(edited(&once, &edit, &rank), Some(once.clone()));
    }

    /// Records of a list are edited without a byte of the others changing.
    #[test]
    fn a_record_is_edited_within_its_list(
        records in prop::collection::vec(any_record(), 1..4),
        which in 0..3_usize,
        text in any_text(),
    ) {
        let item = |fields: &Vec<String>| -> String {
            let lines: String = fields.concat();
            let mut out = String::new();
            for (at, line) in lines.split_inclusive('\n').enumerate() {
                let blank = line == "\n";
                out.push_str(if at == 0 { "- id: x\n  " } else if blank { "" } else { "  " });
                out.push_str(line);
            }
            out
        };
        let items: Vec<String> = records.iter().map(item).collect();
        let file = format!("# head\n{}# tail\n", items.concat());
        let Some(node) = parse(&file) else { return Ok(()) };
        let Some(nodes) = node.as_list() else { return Ok(()) };
        let which = which % nodes.len();
        let Some(mut extract) = Extract::of(&file, &nodes[which]) else { return Ok(()) };
        let edit = Edit::Set(keys(&["f0"]), Tree::Text(text));
        let Some(new) = edited(&extract.text, &edit, &rank) else { return Ok(()) };
        extract.text = new;
        let new = spliced(&file, &[(extract.at.clone(), extract.into_text())]);
        for (at, other) in items.iter().enumerate() {
            prop_assert!(at == which || new.contains(other.trim_end_matches('\n')), "{file}\n=>\n{new}");
        }
        prop_assert!(new.starts_with("# head\n") && new.ends_with("# tail\n"));
    }

    /// A file keeps its byte order mark and its line ends, of one kind or mixed.
    #[test]
    fn bytes_of_a_file_stay(
        lines in prop::collection::vec(("[a-z]{0,4}", 0..2_usize), 1..8),
        at in 0..8_usize,
        mark in any::<bool>(),
    ) {
        let raw: Vec<String> =
            lines.iter().map(|(line, end)| format!("{line}{}", ["\n", "\r\n"][*end])).collect();
        let raw = raw.concat();
        let raw = if mark { format!("\u{feff}{raw}") } else { raw };
        let text = raw.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let start: usize = text.split_inclusive('\n').take(at).map(str::len).sum();
        // In capitals, so that no line of the file is taken for it.
        let out = rewritten(raw.as_bytes(), &text, &[(start..start, "NEW\n".to_owned())]);
        let out = String::from_utf8(out.expect("the same file")).expect("text");
        let without = out.replacen("NEW\r\n", "", 1);
        let without = if without == out { out.replacen("NEW\n", "", 1) } else { without };
        prop_assert_eq!(without, raw);
    }

    /// Any text reads back from YAML as itself.
    #[test]
    fn any_text_reads_back(text in any_text()) {
        let read = |yaml: String| parse(&yaml).map(|node| Tree::of(&node));
        let (plain, flow) = (scalar(&text, false), scalar(&text, true));
        let value = |value: Tree| Some(Tree::Map(vec![("k".to_owned(), value)]));
        prop_assert_eq!(read(format!("k: {plain}")), value(Tree::text(text.as_str())));
        let list = Tree::List(vec![Tree::text(text.as_str()), Tree::text("b")]);
        prop_assert_eq!(read(format!("k: [{flow}, b]")), value(list));
    }
}
