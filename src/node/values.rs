//! Single values: what an author typed, read as what it should be, with a report where it is not.

use std::fmt::Display;
use std::str::FromStr;

use crate::date::{Date, DateError};
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::lang::{Lang, Localized};
use crate::node::{Kind, Map, Node};
use crate::source::{Span, Spanned};

/// The mapping, or a report that `what` should be one.
pub fn expect_map<'a>(node: &'a Node, what: impl Display, report: &mut Report) -> Option<&'a Map> {
    let map = node.as_map();
    if map.is_none() {
        report.push(
            Diagnostic::at(
                Check::InvalidValue,
                node.span,
                format!("{what} must have fields, but this is {}", node.noun()),
            )
            .help("write its fields as lines of 'name: value', each with a space after the colon"),
        );
    }
    map
}

/// The text, or a report that `what` should be one.
pub fn expect_text(
    node: &Node,
    what: impl Display,
    report: &mut Report,
) -> Option<Spanned<String>> {
    let text = node.as_text();
    if text.is_none() {
        let message = format!("{what} must be a text, but this is {}", node.noun());
        let help = match node.kind {
            Kind::List(_) => "write one text, without '- ' or brackets",
            Kind::Map(_) => {
                "write one text after the colon; one that begins with '{' or has ': ' in it needs quotes"
            }
            _ => "write the text, or remove the line",
        };
        report.push(Diagnostic::at(Check::InvalidValue, node.span, message).help(help));
    }
    text.map(|text| Spanned::new(text.to_owned(), node.span))
}

/// The items of a list; a single text stands for a list of one, anything else is reported.
pub fn expect_list<'a>(node: &'a Node, what: impl Display, report: &mut Report) -> &'a [Node] {
    match &node.kind {
        Kind::List(items) => items,
        Kind::Text(_) => std::slice::from_ref(node),
        _ => {
            report.push(
                Diagnostic::at(
                    Check::InvalidValue,
                    node.span,
                    format!("{what} must be a list, but this is {}", node.noun()),
                )
                .help("write each item on its own line, beginning with '- '"),
            );
            &[]
        }
    }
}

/// What to write for a number.
pub const NUMBER: &str = "write a number in digits, with a point before decimals: 1500, or 3.5";

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
        let message = format!("'{name}' is '{text}', which people read in two ways");
        Diagnostic::at(Check::InvalidValue, span, message)
            .help(format!("write {whole}{decimals} if the point parts the thousands, {text}0 if it parts the decimals"))
    })
}

/// What to do about the quotation marks of a word processor, which are letters like others.
#[must_use]
pub fn curly_quotes(text: &str) -> Option<String> {
    let curly = text.starts_with(['“', '”', '‘', '’', '„']);
    curly.then(|| {
        "leave out the curly quotation marks, which belong to the text, or write straight ones"
            .to_owned()
    })
}

/// Reads a date; the report says which part is wrong.
pub fn read_date(text: &Spanned<String>, name: &str, report: &mut Report) -> Option<Spanned<Date>> {
    match text.value.parse() {
        Ok(date) => Some(Spanned::new(date, text.span)),
        Err(error) => {
            let why = match error {
                DateError::Form => "is not a date",
                DateError::Month => "has a month that does not exist",
                DateError::Day => "has a day that its month does not have",
            };
            report.push(
                Diagnostic::at(
                    Check::InvalidDate,
                    text.span,
                    format!("'{}' in '{name}' {why}", text.value),
                )
                .maybe_help(curly_quotes(&text.value))
                .help("write it as year-month-day: 2022-04-21, or 2022-04, or 2022"),
            );
            None
        }
    }
}

/// Reads a text with one wording a language, reporting unknown and missing languages.
pub fn read_localized(
    node: &Node,
    what: impl Display,
    languages: &[Lang],
    report: &mut Report,
) -> Option<Localized<Spanned<String>>> {
    let Kind::Map(map) = &node.kind else {
        return expect_text(node, what, report).map(Localized::Same);
    };
    let mut texts = Vec::with_capacity(map.entries.len());
    for (key, value) in &map.entries {
        let Some(lang) = language(&key.value, languages) else {
            let tags: Vec<&str> = languages.iter().map(Lang::tag).collect();
            report.push(
                Diagnostic::at(
                    Check::UnknownReference,
                    key.span,
                    format!(
                        "{what} has a text in '{}', which is no language of this site",
                        key.value
                    ),
                )
                .help(format!("the languages in site.yaml are: {}", tags.join(", "))),
            );
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
                format!("{what} has no text in: {}", missing.join(", ")),
            )
            .help("add the translation; until then the page shows the first language"),
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
