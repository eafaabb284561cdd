//! Single values: what an author typed, read as what it should be, with a report where it is not.

use std::str::FromStr;

use crate::date::{Date, DateError};
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::lang::{Lang, Localized};
use crate::node::{Kind, Map, Node};
use crate::said::{Said, say};
use crate::source::{Span, Spanned};

/// The mapping, or a report that `what` should be one.
pub fn expect_map<'a>(
    node: &'a Node,
    what: impl Fn() -> Said,
    report: &mut Report,
) -> Option<&'a Map> {
    let map = node.as_map();
    if map.is_none() {
        report.push(
            Diagnostic::at(
                Check::InvalidValue,
                node.span,
                say!("must-have-fields", what = what(), noun = node.said()),
            )
            .help(say!("must-have-fields.help")),
        );
    }
    map
}

/// The text, or a report that `what` should be one.
pub fn expect_text(
    node: &Node,
    what: impl Fn() -> Said,
    report: &mut Report,
) -> Option<Spanned<String>> {
    let text = node.as_text();
    if text.is_none() {
        let message = say!("must-be-text", what = what(), noun = node.said());
        let help = match node.kind {
            Kind::List(_) => say!("must-be-text.help-list"),
            Kind::Map(_) => {
                say!("must-be-text.help-fields")
            }
            _ => say!("must-be-text.help"),
        };
        report.push(Diagnostic::at(Check::InvalidValue, node.span, message).help(help));
    }
    text.map(|text| Spanned::new(text.to_owned(), node.span))
}

/// The items of a list; a single text stands for a list of one, anything else is reported.
pub fn expect_list<'a>(node: &'a Node, what: impl Fn() -> Said, report: &mut Report) -> &'a [Node] {
    match &node.kind {
        Kind::List(items) => items,
        Kind::Text(_) => std::slice::from_ref(node),
        _ => {
            report.push(
                Diagnostic::at(
                    Check::InvalidValue,
                    node.span,
                    say!("must-be-list", what = what(), noun = node.said()),
                )
                .help(say!("must-be-list.help")),
            );
            &[]
        }
    }
}

/// The parts of a text with commas, each at its place where that can be told.
pub(super) fn split_at_commas(node: &Node) -> Option<Vec<Node>> {
    let text = node.as_text().filter(|text| text.contains(','))?;
    let is_plain = (node.span.end - node.span.start) as usize == text.len();
    let mut start = node.span.start as usize;
    let mut parts = Vec::new();
    for piece in text.split(',') {
        let part = piece.trim();
        let from = start + piece.len() - piece.trim_start().len();
        start += piece.len() + 1;
        if part.is_empty() {
            continue;
        }
        let exact = Span::new(node.span.file, from, from + part.len());
        let span = if is_plain { exact } else { node.span };
        parts.push(Node { span, kind: Kind::Text(part.to_owned()) });
    }
    Some(parts)
}

/// What to write for a number.
pub const NUMBER: Said = say!("write-number");

/// A field as messages name it.
#[must_use]
pub fn quoted(name: &str) -> Said {
    say!("field-named", name = name)
}

/// A number that is one: neither infinite nor `NaN`.
pub(super) struct Number(pub(super) f64);

impl FromStr for Number {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        text.parse().ok().filter(|number: &f64| number.is_finite()).map(Self).ok_or(())
    }
}

/// The report that a number can be read in two ways: `12.500` is twelve and a half to some, twelve
/// thousand five hundred to others.
pub(super) fn two_readings(text: &str, span: Span, name: &str) -> Option<Diagnostic> {
    let (whole, decimals) = text.trim_start_matches('-').split_once('.')?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let thousands = (1..=3).contains(&whole.len()) && decimals.len() == 3 && whole != "0";
    (thousands && digits(whole) && digits(decimals)).then(|| {
        let message = say!("two-readings", name = name, text = %text);
        Diagnostic::at(Check::InvalidValue, span, message)
            .help(say!("two-readings.help", whole = %whole, decimals = %decimals, text = %text))
    })
}

/// What to do about the quotation marks of a word processor, which are letters like others.
#[must_use]
pub fn curly_quotes(text: &str) -> Option<Said> {
    let curly = text.starts_with(['“', '”', '‘', '’', '„']);
    curly.then(|| say!("curly-quotes"))
}

/// What to do about a sign that nobody sees, or that looks like a digit and is none.
#[must_use]
pub fn unseen_signs(text: &str) -> Option<Said> {
    if text.contains(['\u{a0}', '\u{202f}', '\u{200b}', '\u{feff}']) {
        return Some(say!("unseen-space"));
    }
    let digit = |c: char| c.is_numeric() && !c.is_ascii();
    text.contains(digit).then(|| say!("other-digits"))
}

/// What to write instead of a number in the habit of a language: `12,5`, `12.500.000`.
pub(super) fn plain_number(text: &str) -> Option<Said> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let thousands = |whole: &str| {
        let mut parts = whole.split('.');
        parts.next().is_some_and(digits) && parts.all(|part| part.len() == 3 && digits(part))
    };
    let (whole, decimals) = text.split_once(',').map_or((text, None), |(a, b)| (a, Some(b)));
    if !thousands(whole) || decimals.is_some_and(|decimals| !digits(decimals)) {
        return None;
    }
    let whole = whole.replace('.', "");
    Some(match decimals {
        // 12,500 is twelve thousand five hundred to others.
        Some(decimals) if decimals.len() == 3 => return None,
        Some(decimals) => say!("write-it-as", text = format!("{whole}.{decimals}")),
        None => say!("write-it-as", text = whole),
    })
}

/// Reads a date; the report says which part is wrong.
pub fn read_date(text: &Spanned<String>, name: &str, report: &mut Report) -> Option<Spanned<Date>> {
    match text.value.parse() {
        Ok(date) => Some(Spanned::new(date, text.span)),
        Err(error) => {
            let typed = &text.value;
            let message = match error {
                DateError::Form => say!("date-form", typed = typed, name = name),
                DateError::Month => say!("date-month", typed = typed, name = name),
                DateError::Day => say!("date-day", typed = typed, name = name),
            };
            report.push(
                Diagnostic::at(Check::InvalidDate, text.span, message)
                    .maybe_help(curly_quotes(&text.value))
                    .maybe_help(unseen_signs(&text.value))
                    .help(say!("date-help")),
            );
            None
        }
    }
}

/// A text in what is no language of the site. Between braces a comma ends a text, and the rest of it
/// looks like the name of another language.
fn other_language(
    key: &Spanned<String>,
    value: &Node,
    what: Said,
    languages: &[Lang],
) -> Diagnostic {
    let message = say!("text-in-other-language", what = what, language = %key.value);
    let problem = Diagnostic::at(Check::UnknownReference, key.span, message);
    if value.is_null() {
        return problem.help(say!("comma-needs-quotes"));
    }
    let tags: Vec<&str> = languages.iter().map(Lang::tag).collect();
    problem.help(say!("text-in-other-language.help", tags = %tags.join(", ")))
}

/// Reads a text with one wording a language, reporting unknown and missing languages.
pub fn read_localized(
    node: &Node,
    what: impl Fn() -> Said,
    languages: &[Lang],
    report: &mut Report,
) -> Option<Localized<Spanned<String>>> {
    let Kind::Map(map) = &node.kind else {
        return expect_text(node, what, report).map(Localized::Same);
    };
    let mut texts = Vec::with_capacity(map.entries.len());
    for (key, value) in &map.entries {
        let Some(lang) = language(&key.value, languages) else {
            report.push(other_language(key, value, what(), languages));
            continue;
        };
        if value.is_null() {
            continue;
        }
        if let Some(text) = expect_text(value, &what, report) {
            texts.push((lang.clone(), text));
        }
    }
    if texts.is_empty() {
        return None;
    }
    let has = |lang: &Lang| texts.iter().any(|(own, _)| own == lang);
    let missing: Vec<&str> = languages.iter().filter(|lang| !has(lang)).map(Lang::tag).collect();
    if !missing.is_empty() {
        report.push(
            Diagnostic::at(
                Check::MissingTranslation,
                node.span,
                say!("missing-translation", what = what(), languages = %missing.join(", ")),
            )
            .help(say!("missing-translation.help")),
        );
    }
    Some(Localized::Each(texts.into_iter().collect()))
}

/// The language of a site with this tag, in canonical form or not.
fn language<'a>(tag: &str, languages: &'a [Lang]) -> Option<&'a Lang> {
    let typed = languages.iter().find(|lang| lang.tag() == tag);
    typed.or_else(|| {
        let parsed: Lang = tag.parse().ok()?;
        languages.iter().find(|lang| **lang == parsed)
    })
}
