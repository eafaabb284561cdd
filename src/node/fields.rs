//! Taking a mapping apart field by field, so that one run tells everything that is wrong with a
//! record: each getter reports a value of the wrong form and goes on.

use std::collections::BTreeMap;
use std::str::FromStr;

use crate::date::{Date, DateError};
use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::lang::{Lang, Localized};
use crate::node::{Kind, Map, Node};
use crate::source::{Span, Spanned};

/// A mapping being read. Every getter marks its field as known; [`Fields::finish`] reports the
/// fields nobody asked for.
pub struct Fields<'a, 'r> {
    map: &'a Map,
    span: Span,
    what: String,
    known: Vec<&'static str>,
    languages: &'r [Lang],
    /// Where problems go.
    pub report: &'r mut Report,
}

impl<'a, 'r> Fields<'a, 'r> {
    /// Begins to read `node`, which is `what` in messages ("participant 'karawang'", "this link").
    /// Reports and returns `None` where it is no mapping.
    pub fn new(
        node: &'a Node,
        what: impl Into<String>,
        languages: &'r [Lang],
        report: &'r mut Report,
    ) -> Option<Self> {
        let what = what.into();
        let map = expect_map(node, &what, report)?;
        Some(Self { map, span: node.span, what, known: Vec::new(), languages, report })
    }

    /// The first line of the mapping: where a missing field is reported.
    #[must_use]
    pub fn first_line(&self) -> Span {
        self.map.entries.first().map_or(self.span, |(key, _)| key.span)
    }

    /// The whole mapping.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// What messages call it.
    #[must_use]
    pub fn what(&self) -> &str {
        &self.what
    }

    /// Renames it in messages once its id is known.
    pub fn set_what(&mut self, what: impl Into<String>) {
        self.what = what.into();
    }

    /// The site's languages.
    #[must_use]
    pub fn languages(&self) -> &'r [Lang] {
        self.languages
    }

    /// The value of a field, if it has one; an empty value is left out.
    pub fn node(&mut self, name: &'static str) -> Option<&'a Node> {
        self.known.push(name);
        self.map.get(name).filter(|node| !node.is_null())
    }

    /// Like [`Fields::node`], and reports a missing field.
    pub fn required_node(&mut self, name: &'static str) -> Option<&'a Node> {
        let node = self.node(name);
        if node.is_none() {
            self.missing(name);
        }
        node
    }

    /// Reports that a field is missing, at the record's first line.
    pub fn missing(&mut self, name: &str) {
        let (place, what) = (self.first_line(), &self.what);
        self.report.push(
            Diagnostic::at(Check::MissingField, place, format!("{what} has no '{name}'"))
                .help(format!("add a line '{name}: …' to it")),
        );
    }

    /// A text as typed.
    pub fn text(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let node = self.node(name)?;
        expect_text(node, &format!("'{name}'"), self.report)
    }

    /// A text that must be there.
    pub fn required_text(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let node = self.required_node(name)?;
        expect_text(node, &format!("'{name}'"), self.report)
    }

    /// A text read as something stricter; `form` says what was expected ("a whole number").
    pub fn parsed<T: FromStr>(&mut self, name: &'static str, form: &str) -> Option<Spanned<T>> {
        let text = self.text(name)?;
        let Ok(value) = text.value.parse() else {
            self.invalid(text.span, &format!("'{name}' is '{}', but must be {form}", text.value));
            return None;
        };
        Some(Spanned::new(value, text.span))
    }

    /// Reports a value of the wrong form.
    pub fn invalid(&mut self, span: Span, message: &str) {
        self.report.push(Diagnostic::at(Check::InvalidValue, span, message));
    }

    /// One of a closed list of words, given with the value each stands for.
    pub fn word<T: Copy>(&mut self, name: &'static str, words: &[(&str, T)]) -> Option<Spanned<T>> {
        let text = self.text(name)?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text.value) {
            return Some(Spanned::new(*value, text.span));
        }
        let all: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        self.report.push(
            Diagnostic::at(
                Check::InvalidValue,
                text.span,
                format!("'{name}' cannot be '{}'", text.value),
            )
            .maybe_help(did_you_mean(&text.value, all.iter().copied()))
            .help(format!("write one of: {}", all.join(", "))),
        );
        None
    }

    /// `true` or `false`; YAML's other spellings (`yes`, `on`) are texts.
    pub fn boolean(&mut self, name: &'static str) -> Option<Spanned<bool>> {
        self.word(name, &[("true", true), ("false", false)])
    }

    /// A whole number.
    pub fn whole(&mut self, name: &'static str) -> Option<Spanned<i64>> {
        self.parsed(name, "a whole number, in digits alone (write 1500, not 1.500 or 1,500)")
    }

    /// A number with a decimal point.
    pub fn number(&mut self, name: &'static str) -> Option<Spanned<f64>> {
        let number: Spanned<f64> =
            self.parsed(name, "a number, with a point before decimals (write 3.5)")?;
        if number.value.is_finite() {
            return Some(number);
        }
        self.invalid(number.span, &format!("'{name}' must be a finite number"));
        None
    }

    /// A number of things: whole and not negative.
    pub fn count(&mut self, name: &'static str) -> Option<Spanned<f64>> {
        let number = self.whole(name)?;
        if let Ok(value) = u32::try_from(number.value) {
            return Some(Spanned::new(f64::from(value), number.span));
        }
        self.invalid(number.span, &format!("'{name}' must be a number of things, 0 or more"));
        None
    }

    /// The mapping as a value, for what is read later.
    #[must_use]
    pub fn as_node(&self) -> Node {
        Node { span: self.span, kind: Kind::Map(self.map.clone()) }
    }

    /// A year, 1 to 9999.
    pub fn year(&mut self, name: &'static str) -> Option<Spanned<i16>> {
        let year = self.whole(name)?;
        match i16::try_from(year.value) {
            Ok(value) if (1..=9999).contains(&value) => Some(Spanned::new(value, year.span)),
            _ => {
                self.invalid(year.span, &format!("'{name}' must be a year of four digits"));
                None
            }
        }
    }

    /// A date of any precision.
    pub fn date(&mut self, name: &'static str) -> Option<Spanned<Date>> {
        let text = self.text(name)?;
        read_date(&text, name, self.report)
    }

    /// The items of a list; a single text counts as a list of one.
    pub fn list(&mut self, name: &'static str) -> &'a [Node] {
        match self.node(name) {
            None => &[],
            Some(node) => expect_list(node, &format!("'{name}'"), self.report),
        }
    }

    /// A list of texts.
    pub fn texts(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        let what = format!("an item of '{name}'");
        let items = self.list(name);
        items.iter().filter_map(|item| expect_text(item, &what, self.report)).collect()
    }

    /// A text that may have one wording a language.
    pub fn localized(&mut self, name: &'static str) -> Option<Localized<Spanned<String>>> {
        let node = self.node(name)?;
        let what = format!("'{name}' of {}", self.what);
        read_localized(node, &what, self.languages, self.report)
    }

    /// A localised text that must be there.
    pub fn required_localized(&mut self, name: &'static str) -> Option<Localized<Spanned<String>>> {
        if self.required_node(name).is_none() {
            return None;
        }
        self.localized(name)
    }

    /// Every remaining field as name and value; marks none as known.
    pub fn entries(&self) -> &'a [(Spanned<String>, Node)] {
        &self.map.entries
    }

    /// Reports the fields that nobody asked for.
    pub fn finish(self) {
        for (key, _) in &self.map.entries {
            if self.known.contains(&key.value.as_str()) {
                continue;
            }
            let mut names = self.known.clone();
            names.sort_unstable();
            names.dedup();
            self.report.push(
                Diagnostic::at(
                    Check::UnknownField,
                    key.span,
                    format!("{} has no field '{}'", self.what, key.value),
                )
                .maybe_help(did_you_mean(&key.value, names.iter().copied()))
                .help(format!("its fields are: {}", names.join(", "))),
            );
        }
    }
}

/// The mapping, or a report that `what` should be one.
pub fn expect_map<'a>(node: &'a Node, what: &str, report: &mut Report) -> Option<&'a Map> {
    let map = node.as_map();
    if map.is_none() {
        report.push(
            Diagnostic::at(
                Check::InvalidValue,
                node.span,
                format!("{what} must have fields, but this is {}", node.noun()),
            )
            .help("write its fields as lines of 'name: value'"),
        );
    }
    map
}

/// The text, or a report that `what` should be one.
pub fn expect_text(node: &Node, what: &str, report: &mut Report) -> Option<Spanned<String>> {
    let text = node.as_text();
    if text.is_none() {
        report.push(Diagnostic::at(
            Check::InvalidValue,
            node.span,
            format!("{what} must be a text, but this is {}", node.noun()),
        ));
    }
    text.map(|text| Spanned::new(text.to_owned(), node.span))
}

/// The items of a list; a single text stands for a list of one, anything else is reported.
pub fn expect_list<'a>(node: &'a Node, what: &str, report: &mut Report) -> &'a [Node] {
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
                .help("write it as year-month-day: 2022-04-21, or 2022-04, or 2022"),
            );
            None
        }
    }
}

/// Reads a text with one wording a language, reporting unknown and missing languages.
pub fn read_localized(
    node: &Node,
    what: &str,
    languages: &[Lang],
    report: &mut Report,
) -> Option<Localized<Spanned<String>>> {
    let map = match &node.kind {
        Kind::Map(map) => map,
        _ => return expect_text(node, what, report).map(Localized::Same),
    };
    let mut texts = BTreeMap::new();
    for (key, value) in &map.entries {
        let lang = key.value.parse::<Lang>().ok().filter(|lang| languages.contains(lang));
        let Some(lang) = lang else {
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
        if let Some(text) = expect_text(value, what, report) {
            texts.insert(lang, text);
        }
    }
    if texts.is_empty() {
        return None;
    }
    let missing: Vec<&str> =
        languages.iter().filter(|lang| !texts.contains_key(lang)).map(Lang::tag).collect();
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
    Some(Localized::Each(texts))
}
