//! Fluent files as a theme's author wrote them: parsed, and every mistake told with its line,
//! before a single page is rendered.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::said::{Said, say};

/// One text in Fluent's syntax and the file it came from.
#[derive(Clone, Copy, Debug)]
pub struct FtlText<'a> {
    /// Path of the file, as shown to its author.
    pub file: &'a str,
    /// The text.
    pub text: &'a str,
}

/// A mistake in a Fluent file.
#[derive(Clone, Debug, PartialEq)]
pub struct FtlProblem {
    /// Path of the file, as given.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong, in a plain sentence.
    pub message: Said,
}

/// Parses a text; what can be read is returned, what cannot is told.
pub(super) fn parse(text: &FtlText<'_>, problems: &mut Vec<FtlProblem>) -> Arc<FluentResource> {
    let resource = match FluentResource::try_new(text.text.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            problems.extend(errors.iter().map(|error| FtlProblem {
                file: text.file.to_owned(),
                line: line_at(text.text, error.pos.start),
                message: syntax_message(error),
            }));
            resource
        }
    };
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for (key, name) in resource.entries().filter_map(entry_key) {
        let line = line_of(&resource, name);
        if let Some(earlier) = first.get(&key) {
            problems.push(FtlProblem {
                file: text.file.to_owned(),
                line,
                message: say!("ftl-twice", key = %key, earlier = %earlier),
            });
        } else {
            first.insert(key, line);
        }
    }
    Arc::new(resource)
}

/// Every key of a resource that a template can ask for; attributes as `key.attribute`.
pub(super) fn keys(resource: &FluentResource) -> impl Iterator<Item = String> {
    resource.entries().flat_map(|entry| {
        let Entry::Message(message) = entry else { return Vec::new() };
        let id = message.id.name;
        let attributes = message.attributes.iter().map(|a| format!("{id}.{}", a.id.name));
        message.value.iter().map(|_| id.to_owned()).chain(attributes).collect()
    })
}

/// Tells of every reference in `resource` that none of the language's resources answers.
pub(super) fn check_references(
    file: &str,
    resource: &FluentResource,
    language: &[Arc<FluentResource>],
    problems: &mut Vec<FtlProblem>,
) {
    let known: BTreeSet<String> =
        language.iter().flat_map(|r| r.entries()).filter_map(entry_key).map(|(k, _)| k).collect();
    let mut unknown = |name: &str, key: &str| {
        problems.push(FtlProblem {
            file: file.to_owned(),
            line: line_of(resource, name),
            message: say!("ftl-undefined", key = %key),
        });
    };
    for reference in references(resource) {
        match reference {
            InlineExpression::MessageReference { id, .. } if !known.contains(id.name) => {
                unknown(id.name, id.name);
            }
            InlineExpression::TermReference { id, .. } => {
                let key = format!("-{}", id.name);
                if !known.contains(&key) {
                    unknown(id.name, &key);
                }
            }
            InlineExpression::FunctionReference { id, .. } if id.name != "NUMBER" => {
                unknown(id.name, &format!("{}()", id.name));
            }
            _ => {}
        }
    }
}

/// The key of a message or a term (with its `-`), and its name as it stands in the source.
fn entry_key<'a>(entry: &Entry<&'a str>) -> Option<(String, &'a str)> {
    match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), message.id.name)),
        Entry::Term(term) => Some((format!("-{}", term.id.name), term.id.name)),
        _ => None,
    }
}

/// All references to messages, terms and functions.
fn references(resource: &FluentResource) -> Vec<&InlineExpression<&str>> {
    let mut found = Vec::new();
    for expression in expressions(resource) {
        let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
        in_inline(inline, &mut found);
    }
    found
}

/// The expression itself, and those among the arguments of a function.
fn in_inline<'a>(
    inline: &'a InlineExpression<&'a str>,
    found: &mut Vec<&'a InlineExpression<&'a str>>,
) {
    if let InlineExpression::FunctionReference { arguments, .. } = inline {
        for argument in &arguments.positional {
            in_inline(argument, found);
        }
    }
    found.push(inline);
}

/// Every expression between braces, at any depth.
fn expressions(resource: &FluentResource) -> Vec<&Expression<&str>> {
    let mut found = Vec::new();
    for entry in resource.entries() {
        let (value, attributes) = match entry {
            Entry::Message(message) => (message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Some(&term.value), &term.attributes),
            _ => continue,
        };
        for pattern in value.into_iter().chain(attributes.iter().map(|a| &a.value)) {
            in_pattern(pattern, &mut found);
        }
    }
    found
}

fn in_pattern<'a>(pattern: &'a Pattern<&'a str>, found: &mut Vec<&'a Expression<&'a str>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression<'a>(
    expression: &'a Expression<&'a str>,
    found: &mut Vec<&'a Expression<&'a str>>,
) {
    found.push(expression);
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            in_expression(expression, found);
        }
        Expression::Inline(_) => {}
    }
}

/// The same resource with every selector `$n` as `SELECT($n, exact: "…")`, where `exact` are the
/// numbers that the variants name. Fluent's own plural rules (`intl_pluralrules` 7.0.2) are wrong
/// beyond 99 in Arabic and in other languages that look at the last two digits; the function asks
/// CLDR instead.
pub(super) fn with_plural_selectors(resource: &FluentResource) -> Arc<FluentResource> {
    let mut text = resource.source().to_owned();
    let mut selectors: Vec<(usize, String)> = expressions(resource)
        .into_iter()
        .filter_map(|expression| match expression {
            Expression::Select { selector, variants } => {
                Some((selector_start(resource, selector)?, exact_numbers(variants)))
            }
            Expression::Inline(_) => None,
        })
        .collect();
    // From the last to the first, so that earlier places stay where they are.
    selectors.sort_unstable_by(|a, b| b.cmp(a));
    for (start, exact) in selectors {
        if let Some(arrow) = text[start..].find("->") {
            text.insert_str(start + arrow, &format!(", exact: \"{exact}\") "));
            text.insert_str(start, "SELECT(");
        }
    }
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text);
    Arc::new(resource)
}

/// Where a selector that can be a number begins in the source.
fn selector_start(resource: &FluentResource, selector: &InlineExpression<&str>) -> Option<usize> {
    match selector {
        // The name follows its `$`.
        InlineExpression::VariableReference { id } => offset_of(resource, id.name).checked_sub(1),
        InlineExpression::FunctionReference { id, .. } => Some(offset_of(resource, id.name)),
        _ => None,
    }
}

fn exact_numbers(variants: &[Variant<&str>]) -> String {
    let numbers: Vec<&str> = variants
        .iter()
        .filter_map(|variant| match variant.key {
            VariantKey::NumberLiteral { value } => Some(value),
            VariantKey::Identifier { .. } => None,
        })
        .collect();
    numbers.join(" ")
}

/// Line of a name that is a slice of the resource's own source.
fn line_of(resource: &FluentResource, name: &str) -> usize {
    line_at(resource.source(), offset_of(resource, name))
}

/// Where a name begins: Fluent's syntax tree has no spans, but its names are slices of the source.
fn offset_of(resource: &FluentResource, name: &str) -> usize {
    name.as_ptr().addr().saturating_sub(resource.source().as_ptr().addr())
}

fn line_at(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().iter().take(offset);
    before.filter(|byte| **byte == b'\n').count() + 1
}

/// A parser's error in plain words.
fn syntax_message(error: &ParserError) -> Said {
    match &error.kind {
        ErrorKind::ExpectedToken(token) => say!("ftl-missing", mark = %token),
        ErrorKind::ExpectedCharRange { .. } => {
            say!("ftl-line")
        }
        ErrorKind::ExpectedMessageField { entry_id } => {
            say!("ftl-without-text", key = %entry_id)
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            say!("ftl-term-without-text", key = %entry_id)
        }
        ErrorKind::MissingDefaultVariant => {
            say!("ftl-default")
        }
        ErrorKind::UnbalancedClosingBrace => say!("ftl-brace"),
        ErrorKind::MissingValue => say!("ftl-value"),
        other => say!("ftl-syntax", reason = %other),
    }
}

/// A Fluent text that overrides what the programme calls things: for each noun (its key,
/// singular, plural) the terms `-key`, `-keys`, and both with a capital first letter, `-Key`,
/// `-Keys`. Given to [`super::Messages::new`] after a language's own texts.
#[must_use]
pub fn noun_terms(nouns: &[(&str, &str, &str)]) -> String {
    let mut out = String::new();
    for (key, singular, plural) in nouns {
        for (ending, word) in [("", singular), ("s", plural)] {
            let term = format!("{key}{ending}");
            for (term, word) in [(&capital(&term), &*capital(word)), (&term, word)] {
                // Writing to a string cannot fail.
                let _ = writeln!(out, "-{term} = {}", literal(word));
            }
        }
    }
    out
}

/// A text as one Fluent string literal, so that no character of it is syntax.
fn literal(text: &str) -> String {
    let mut out = String::from("{ \"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push_str("\" }");
    out
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
