//! The words of the default theme: every word that a template or the program asks for is there in
//! every language, and all languages have the same ones.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::project::files;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Messages of a language with the arguments that each uses.
pub(crate) type Words = BTreeMap<String, BTreeSet<String>>;

fn languages() -> BTreeMap<String, Words> {
    let folder = files(&root().join("themes/default/lang"));
    let read = |(name, bytes): (String, Vec<u8>)| {
        let words = words_of(&name, &String::from_utf8(bytes).expect("text"));
        (name, words)
    };
    folder.into_iter().map(read).collect()
}

/// The messages of a Fluent text, attributes as `key.attribute`.
pub(crate) fn words_of(name: &str, text: &str) -> Words {
    let resource = match fluent_syntax::parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            assert!(errors.is_empty(), "{name}: {errors:?}");
            resource
        }
    };
    let mut words = Words::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        let value = message.value.iter().map(|value| (id.to_owned(), value));
        let attributes = message.attributes.iter();
        let attributes = attributes.map(|it| (format!("{id}.{}", it.id.name), &it.value));
        for (key, value) in value.chain(attributes) {
            let mut arguments = BTreeSet::new();
            pattern(value, &mut arguments);
            assert!(words.insert(key.clone(), arguments).is_none(), "{name}: '{key}' stands twice");
        }
    }
    words
}

fn pattern(value: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &value.elements {
        if let PatternElement::Placeable { expression } = element {
            self::expression(expression, arguments);
        }
    }
}

fn expression(value: &Expression<&str>, arguments: &mut BTreeSet<String>) {
    match value {
        Expression::Inline(value) => inline(value, arguments),
        Expression::Select { selector, variants } => {
            inline(selector, arguments);
            for variant in variants {
                pattern(&variant.value, arguments);
            }
        }
    }
}

fn inline(value: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    match value {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments: given, .. } => {
            for value in &given.positional {
                inline(value, arguments);
            }
        }
        InlineExpression::Placeable { expression } => self::expression(expression, arguments),
        _ => {}
    }
}

#[test]
fn languages_have_the_same_words() {
    let languages = languages();
    let names: Vec<&str> = languages.keys().map(String::as_str).collect();
    assert_eq!(names, ["en.ftl", "id.ftl"]);
    let keys = |file: &str| languages[file].keys().collect::<BTreeSet<_>>();
    let (en, id) = (keys("en.ftl"), keys("id.ftl"));
    let alone: Vec<_> = en.symmetric_difference(&id).collect();
    assert!(alone.is_empty(), "in one language only: {alone:?}");
}

#[test]
fn every_argument_of_a_word_is_given_by_somebody() {
    // Languages may use different ones: Indonesian has no plural. But one that neither a template
    // nor the program gives is misspelt.
    let texts: String = (sources("themes/default/templates", ".html").into_iter())
        .chain(sources("src", ".rs"))
        .map(|(_, text)| text)
        .collect();
    let quoted: BTreeSet<&str> = texts.split('"').collect();
    let named: BTreeSet<&str> =
        texts.split_whitespace().filter_map(|it| it.split('=').next()).collect();
    for (file, words) in &languages() {
        // What nobody asks for yet, nobody gives arguments to.
        for (key, arguments) in words.iter().filter(|(key, _)| quoted.contains(key.as_str())) {
            for argument in arguments.iter().map(String::as_str) {
                let given = quoted.contains(argument) || named.contains(argument);
                assert!(given, "{file}: '{key}' asks for ${argument}");
            }
        }
    }
}

/// Texts that follow `before` up to `end`, in a source text.
fn following<'a>(text: &'a str, before: &str, end: char) -> impl Iterator<Item = &'a str> {
    let parts: Vec<&str> = text.split(before).skip(1).collect();
    parts.into_iter().filter_map(move |part| part.split(end).next())
}

/// Source texts below a folder whose name ends so.
fn sources(folder: &str, ending: &str) -> Vec<(String, String)> {
    let all = files(&root().join(folder)).into_iter();
    all.filter(|(name, _)| name.ends_with(ending))
        .map(|(name, bytes)| (name, String::from_utf8(bytes).expect("text")))
        .collect()
}

#[test]
fn every_word_of_a_template_is_there() {
    let languages = languages();
    let mut asked = BTreeSet::new();
    for (name, text) in sources("themes/default/templates", ".html") {
        for key in following(&text, "t(key=\"", '"') {
            asked.insert(key.to_owned());
            for (file, words) in &languages {
                assert!(words.contains_key(key), "{name}: '{key}' is not in {file}");
            }
        }
    }
    assert!(asked.len() > 20, "the templates ask for words: {asked:?}");
}

#[test]
fn every_word_of_the_program_is_there() {
    let languages = languages();
    let mut asked = BTreeSet::new();
    let rooms = ["src/page", "src/render", "src/road"];
    for (name, text) in rooms.iter().flat_map(|room| sources(room, ".rs")) {
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        // rustfmt breaks a call's line before its first argument.
        let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = text.replace(".t( ", ".t(").replace("( \"", "(\"");
        for key in following(&text, ".t(\"", '"') {
            asked.insert(key.to_owned());
            for (file, words) in &languages {
                assert!(words.contains_key(key), "{name}: '{key}' is not in {file}");
            }
        }
        // A key with a part that is known at run time: one at least has its form.
        for form in following(&text, ".t(&format!(\"", '"') {
            let start = form.split('{').next().unwrap_or_default();
            let end = form.rsplit('}').next().unwrap_or_default();
            for (file, words) in &languages {
                let fits = |key: &String| {
                    key.len() > start.len() + end.len()
                        && key.starts_with(start)
                        && key.ends_with(end)
                };
                assert!(words.keys().any(fits), "{name}: nothing like '{form}' is in {file}");
            }
        }
    }
    assert!(asked.len() > 20, "the program asks for words: {asked:?}");
}

#[test]
fn every_word_of_a_closed_list_has_its_label() {
    use annals::record::{Certainty, EventKind, Mode, SourceType, Status};
    let languages = languages();
    let labels = (EventKind::words().map(|word| format!("event-kind-{word}")))
        .chain(Mode::words().map(|word| format!("mode-{word}")))
        .chain(Status::WORDS.iter().map(|(word, _)| format!("status-{word}")))
        .chain(Certainty::WORDS.iter().map(|(word, _)| format!("certainty-{word}")))
        .chain(SourceType::words().map(|word| format!("source-type-{word}")));
    let missing: Vec<String> =
        labels.filter(|label| !languages.values().all(|words| words.contains_key(label))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
