//! The words of Annals itself, in Indonesian and English: every message that the program can say is
//! there in both languages with the same variables, none is there for nothing, and none speaks to a
//! communications officer in a programmer's words.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::project::files;
use crate::words::{Words, words_of};

const LANGUAGES: [&str; 2] = ["en", "id"];

/// What nobody who keeps records has to know. A word is forbidden as a whole word.
const FORBIDDEN: &[&str] = &[
    "argument",
    "array",
    "ascii",
    "boolean",
    "buffer",
    "char",
    "crate",
    "deserialise",
    "deserialize",
    "deserialisation",
    "deserialization",
    "enum",
    "eof",
    "exception",
    "float",
    "hashmap",
    "integer",
    "io",
    "iterator",
    "mapping",
    "null",
    "option",
    "panic",
    "parse",
    "parsed",
    "parser",
    "pars",
    "regex",
    "runtime",
    "rust",
    "scalar",
    "schema",
    "serde",
    "serialize",
    "sequence",
    "stack trace",
    "string",
    "struct",
    "syntax",
    "token",
    "tokens",
    "traceback",
    "tuple",
    "undefined",
    "unicode",
    "unwrap",
    "variant",
    "vec",
    "yaml",
    "argumen",
    "larik",
    "sintaks",
    "penguraian",
    "urai",
    "string",
    "skema",
    "pengecualian",
];

/// A forbidden word where it is what the person typed, or the name of what she has to look at.
const ALLOWED: &[(&str, &str)] = &[
    // What is typed on the command line is called an option everywhere.
    ("option", "there is no option '"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn own(lang: &str) -> Words {
    let path = root().join(format!("src/diagnostic/words/{lang}.ftl"));
    words_of(lang, &std::fs::read_to_string(path).expect("words"))
}

/// The program's own code by path, without tests.
fn sources() -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for (path, bytes) in files(&root().join("src")) {
        let for_tests = path.contains("/tests") || path.ends_with("testing.rs");
        if path.ends_with(".rs") && !for_tests && !path.ends_with("fuzz.rs") {
            let text = String::from_utf8(bytes).expect("text");
            let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            // A single quoted sign is neither the beginning of a text nor of a list.
            let signs = ['"', '(', ')', '[', ']', '{', '}'];
            let text = signs
                .iter()
                .fold(text.to_owned(), |text, sign| text.replace(&format!("'{sign}'"), "' '"));
            all.insert(path, text);
        }
    }
    all
}

/// The arguments of a macro or function that opens at `open`: what stands between its parentheses.
fn inside(text: &str, open: usize) -> &str {
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    let closes = text[open..].char_indices().find(|(_, c)| {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    let (at, _) = closes.expect("every parenthesis is closed");
    &text[open + 1..open + at]
}

/// The parts of a list of arguments.
fn parts(text: &str) -> Vec<&str> {
    let (mut depth, mut quoted, mut escaped, mut start) = (0, false, false, 0);
    let mut all = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                all.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    all.push(text[start..].trim());
    all.retain(|part| !part.is_empty());
    all
}

/// Every message of the code: its key and the variables that are given to it, and where.
fn said() -> Vec<(String, BTreeSet<String>, String)> {
    let mut all = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| *path != "said.rs") {
        for (at, _) in text.match_indices("say!(") {
            let list = inside(text, at + 4);
            let mut parts = parts(list).into_iter();
            let key = parts.next().expect("a key").trim_matches('"').to_owned();
            let names = parts.map(|part| {
                let (name, _) = part.split_once('=').expect("name = value");
                name.trim().to_owned()
            });
            all.push((key, names.collect(), path.clone()));
        }
    }
    all
}

#[test]
fn the_languages_have_the_same_messages_with_the_same_variables() {
    let [en, id] = LANGUAGES.map(own);
    let keys = |words: &Words| words.keys().cloned().collect::<BTreeSet<_>>();
    let alone: Vec<_> = keys(&en).symmetric_difference(&keys(&id)).cloned().collect();
    assert!(alone.is_empty(), "in one language alone: {alone:?}");
    for (key, arguments) in &en {
        assert_eq!(arguments, &id[key], "variables of '{key}'");
    }
}

#[test]
fn every_message_has_its_words() {
    let en = own("en");
    for (key, given, path) in said() {
        let used = en.get(&key);
        assert!(used.is_some(), "{path}: '{key}' has no words");
        assert_eq!(used, Some(&given), "{path}: the variables of '{key}'");
    }
}

#[test]
fn no_words_are_there_for_nothing() {
    let mut used: BTreeSet<String> = said().into_iter().map(|(key, ..)| key).collect();
    // Names of messages that are told later: parsers of values, checks, commands and their arguments.
    for text in sources().values() {
        let quoted = text.split('"').skip(1).step_by(2).map(str::to_owned);
        used.extend(quoted);
    }
    let told_by_name =
        |key: &str| ["command-", "argument-", "check-"].iter().any(|start| key.starts_with(start));
    let unused: Vec<String> =
        own("en").into_keys().filter(|key| !used.contains(key) && !told_by_name(key)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

/// The forbidden words in a text.
pub(crate) fn forbidden(text: &str) -> Vec<&'static str> {
    let lower = text.to_lowercase();
    let words: BTreeSet<&str> =
        lower.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '.' && c != '-').collect();
    let allowed = |word: &str| ALLOWED.iter().any(|(it, near)| *it == word && lower.contains(near));
    if text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "None") {
        return vec!["None"];
    }
    let found = FORBIDDEN.iter().copied();
    found
        .filter(|word| {
            let here = if word.contains(' ') { lower.contains(word) } else { words.contains(word) };
            here && !allowed(word)
        })
        .collect()
}

#[test]
fn nobody_is_spoken_to_in_a_programmers_words() {
    let mut wrong = Vec::new();
    for lang in LANGUAGES {
        let path = root().join(format!("src/diagnostic/words/{lang}.ftl"));
        let text = std::fs::read_to_string(path).expect("words");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let words = line.split_once('=').map_or(line, |(_, words)| words);
            // The command is called so; what it makes is never called by that word.
            let words = &words.replace("annals schema", "").replace("schema/", "");
            // Names of variables are the code's own.
            let mut plain = String::new();
            for (at, part) in words.split("{ $").enumerate() {
                plain.push_str(if at == 0 {
                    part
                } else {
                    part.split_once('}').map_or(part, |(_, rest)| rest)
                });
            }
            let found = forbidden(&plain);
            if !found.is_empty() {
                wrong.push(format!("{found:?} in {lang}: {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Calls whose text a person reads, with a string of the code's own in it.
fn plain_uses() -> Vec<String> {
    let calls = [
        "Diagnostic::at(",
        "Diagnostic::file(",
        "Diagnostic::new(",
        ".help(",
        ".label(",
        ".related(",
        ".maybe_help(",
        ".invalid(",
        "Stop::usage(",
    ];
    let mut found = Vec::new();
    for (path, text) in sources() {
        for call in calls {
            for (at, _) in text.match_indices(call) {
                let list = inside(&text, at + call.len() - 1);
                let mut rest = list.to_owned();
                while let Some(start) = rest.find("say!(") {
                    let length = inside(&rest, start + 4).len();
                    rest.replace_range(start..start + length + 6, "");
                }
                if rest.split('"').skip(1).step_by(2).any(|text| text.contains(' ')) {
                    found.push(format!("{path}: {call}{list})"));
                }
            }
        }
    }
    found
}

/// Rooms whose texts are all for a person, whatever they are handed to.
const ROOMS: [&str; 3] = ["import/", "edit/", "cli/"];

/// The code of a file without comments and attributes.
fn bare(text: &str) -> String {
    let lines = text.lines().map(|line| match line.split_once("// ") {
        Some((code, _)) if code.trim().is_empty() || code.ends_with(' ') => code,
        _ if line.trim_start().starts_with("//") => "",
        _ => line,
    });
    let mut text: String = lines.flat_map(|line| [line, "\n"]).collect();
    for mark in ["#[", "#!["] {
        while let Some(start) = text.find(mark) {
            let length = text[start..].find("]\n").expect("an attribute ends its line");
            text.replace_range(start..=start + length, "");
        }
    }
    text.replace("\\\\", " ").replace("\\\"", " ")
}

/// Whether a text of the code has words of a language: letters beside a space, without what is put
/// in for `{}`.
fn is_spoken(text: &str) -> bool {
    let text = text.replace("{{", "{").replace("}}", "}").replace("\\n", " ");
    let parts = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
    let text = parts.collect::<Vec<_>>().join("0");
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    text.trim().contains(char::is_whitespace) && text.split_whitespace().any(letters)
}

#[test]
fn words_are_told_from_marks() {
    for text in ["row {}", "{set} have no field '{field}'", "write one of: {}", "not there"] {
        assert!(is_spoken(text), "{text}");
    }
    for text in ["{} '{}'", "content/{}/_import-{}.yaml", "did-you-mean", " → ", "  {a}: {b}\n"] {
        assert!(!is_spoken(text), "{text}");
    }
}

#[test]
fn rooms_that_speak_hold_no_words_of_a_language() {
    let mut found = Vec::new();
    for (path, text) in sources() {
        if ROOMS.iter().any(|room| path.starts_with(room)) {
            let text = bare(&text);
            let spoken = text.split('"').skip(1).step_by(2).filter(|text| is_spoken(text));
            found.extend(spoken.map(|text| format!("{path}: {text}")));
        }
    }
    assert!(found.is_empty(), "{} texts:\n{}", found.len(), found.join("\n"));
}

#[test]
fn no_message_is_written_in_the_code() {
    // A message in the code is English for everybody: give it a key, and words in both languages.
    let plain = plain_uses();
    assert!(plain.is_empty(), "{} messages are plain English:\n{}", plain.len(), plain.join("\n"));
}
