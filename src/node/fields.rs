//! Taking a mapping apart field by field, so that one run tells everything that is wrong with a
//! record: each getter reports a value of the wrong form and goes on.

use std::borrow::Cow;
use std::str::FromStr;

use crate::date::Date;
use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::lang::{Lang, Localized};
use crate::node::values::{
    NUMBER, Number, curly_quotes, expect_list, expect_map, expect_text, plain_number, quoted,
    read_date, read_localized, split_at_commas, two_readings, unseen_signs,
};
use crate::node::{Kind, Map, Node};
use crate::said::{Said, say};
use crate::source::{Span, Spanned};

/// Fields that most mappings are asked for.
const USUAL: usize = 8;

/// A mapping being read. Every getter marks its field as known; [`Fields::finish`] reports the
/// fields nobody asked for.
pub struct Fields<'a, 'r> {
    map: &'a Map,
    span: Span,
    what: Said,
    known: Vec<&'static str>,
    /// Where fields are named that belong under `fields`.
    custom: Vec<Span>,
    languages: &'r [Lang],
    /// Where problems go.
    pub report: &'r mut Report,
}

impl<'a, 'r> Fields<'a, 'r> {
    /// Begins to read `node`, which is `what` in messages ("participant 'karawang'", "this link").
    /// Reports and returns `None` where it is no mapping.
    pub fn new(
        node: &'a Node,
        what: impl Into<Said>,
        languages: &'r [Lang],
        report: &'r mut Report,
    ) -> Option<Self> {
        let what = what.into();
        let map = expect_map(node, || what.clone(), report)?;
        Some(Self {
            map,
            span: node.span,
            what,
            known: Vec::with_capacity(USUAL),
            custom: Vec::new(),
            languages,
            report,
        })
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
    pub fn what(&self) -> &Said {
        &self.what
    }

    /// Renames it in messages once its id is known.
    pub fn set_what(&mut self, what: impl Into<Said>) {
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
            Diagnostic::at(
                Check::MissingField,
                place,
                say!("missing-field", what = what, name = %name),
            )
            .help(say!("missing-field.help", name = %name)),
        );
    }

    /// Reports that neither of two fields is there.
    pub fn missing_either(&mut self, first: &str, second: &str) {
        let (place, what) = (self.first_line(), &self.what);
        let message = say!("missing-either", what = what, first = first, second = second);
        self.report.push(
            Diagnostic::at(Check::MissingField, place, message)
                .help(say!("missing-field.help", name = first)),
        );
    }

    /// A text as typed.
    pub fn text(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let node = self.node(name)?;
        expect_text(node, || quoted(name), self.report)
    }

    /// A text that must be there.
    pub fn required_text(&mut self, name: &'static str) -> Option<Spanned<String>> {
        let node = self.required_node(name)?;
        expect_text(node, || quoted(name), self.report)
    }

    /// A text read as something stricter; `form` says what to write ("write a whole number").
    pub fn parsed<T: FromStr>(&mut self, name: &'static str, form: Said) -> Option<Spanned<T>> {
        let text = self.text(name)?;
        let Ok(value) = text.value.parse() else {
            self.invalid(text.span, say!("cannot-be", name = %name, value = %text.value), form);
            return None;
        };
        Some(Spanned::new(value, text.span))
    }

    /// Reports a value of the wrong form, and what to do about it.
    pub fn invalid(&mut self, span: Span, message: Said, help: Said) {
        let problem = Diagnostic::at(Check::InvalidValue, span, message);
        self.report.push(problem.help(help));
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
                say!("cannot-be", name = %name, value = %text.value),
            )
            .maybe_help(curly_quotes(&text.value))
            .maybe_help(did_you_mean(&text.value, all.iter().copied()))
            .help(say!("write-one-of", names = %all.join(", "))),
        );
        None
    }

    /// `true` or `false`; YAML's other spellings (`yes`, `on`) are texts.
    pub fn boolean(&mut self, name: &'static str) -> Option<Spanned<bool>> {
        self.word(name, &[("true", true), ("false", false)])
    }

    /// A whole number.
    pub fn whole(&mut self, name: &'static str) -> Option<Spanned<i64>> {
        self.parsed(name, say!("write-whole-number"))
    }

    /// A number with a decimal point.
    pub fn number(&mut self, name: &'static str) -> Option<Spanned<f64>> {
        let typed = self.map.get(name).and_then(Node::as_text).and_then(plain_number);
        let number: Spanned<Number> = self.parsed(name, typed.unwrap_or(NUMBER))?;
        Some(number.map(|number| number.0))
    }

    /// A number that is published: one that people could read in two ways is reported.
    pub fn published_number(&mut self, name: &'static str) -> Option<Spanned<f64>> {
        let number = self.number(name)?;
        let text = self.map.get(name).and_then(Node::as_text).unwrap_or_default();
        if let Some(problem) = two_readings(text, number.span, name) {
            self.report.push(problem);
            return None;
        }
        Some(number)
    }

    /// A number of things: whole and not negative.
    pub fn count(&mut self, name: &'static str) -> Option<Spanned<f64>> {
        let number = self.whole(name)?;
        if let Ok(value) = u32::try_from(number.value) {
            return Some(Spanned::new(f64::from(value), number.span));
        }
        let message = say!("cannot-be", name = %name, value = %number.value);
        self.invalid(number.span, message, say!("count-help"));
        None
    }

    /// The mapping as a value, for what is read later.
    #[must_use]
    pub fn as_node(&self) -> Node {
        Node { span: self.span, kind: Kind::Map(self.map.clone()) }
    }

    /// A year, 1 to 9999.
    pub fn year(&mut self, name: &'static str) -> Option<Spanned<i16>> {
        let year: Spanned<i64> = self.parsed(name, say!("year-help"))?;
        match i16::try_from(year.value) {
            Ok(value) if (1..=9999).contains(&value) => Some(Spanned::new(value, year.span)),
            _ => {
                let message = say!("cannot-be", name = %name, value = %year.value);
                self.invalid(year.span, message, say!("year-help"));
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
            Some(node) => expect_list(node, || quoted(name), self.report),
        }
    }

    /// The items of a list of ids. One text with commas is reported, and read as the list that was
    /// meant.
    pub fn id_items(&mut self, name: &'static str) -> Cow<'a, [Node]> {
        let items = self.list(name);
        let one = self.map.get(name).filter(|node| node.as_text().is_some());
        let Some(parts) = one.and_then(split_at_commas) else { return items.into() };
        let texts: Vec<&str> = parts.iter().filter_map(Node::as_text).collect();
        let place = one.map_or(self.span, |node| node.span);
        let help = say!("list-without-brackets.help", name = name, items = texts.join(", "));
        self.invalid(place, say!("list-without-brackets", name = name), help);
        parts.into()
    }

    /// A list of ids.
    pub fn ids(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        let items = self.id_items(name);
        let what = || say!("item-of", name = name);
        items.iter().filter_map(|item| expect_text(item, what, self.report)).collect()
    }

    /// A list of texts.
    pub fn texts(&mut self, name: &'static str) -> Vec<Spanned<String>> {
        let items = self.list(name);
        let what = || say!("item-of", name = name);
        let mut text = |item| expect_text(item, what, self.report);
        items.iter().filter_map(&mut text).collect()
    }

    /// A text that may have one wording a language.
    pub fn localized(&mut self, name: &'static str) -> Option<Localized<Spanned<String>>> {
        let node = self.node(name)?;
        let what = || say!("field-of", name = name, what = &self.what);
        read_localized(node, what, self.languages, self.report)
    }

    /// A localised text that must be there.
    pub fn required_localized(&mut self, name: &'static str) -> Option<Localized<Spanned<String>>> {
        self.required_node(name)?;
        self.localized(name)
    }

    /// Every remaining field as name and value; marks none as known.
    #[must_use]
    pub fn entries(&self) -> &'a [(Spanned<String>, Node)] {
        &self.map.entries
    }

    /// Says of a field, by the place of its name, that it belongs under `fields`.
    pub fn is_custom(&mut self, name: Span) {
        self.custom.push(name);
    }

    /// Reports the fields that nobody asked for.
    pub fn finish(self) {
        for (key, _) in &self.map.entries {
            if self.known.contains(&key.value.as_str()) {
                continue;
            }
            let message = say!("unknown-field", what = &self.what, field = %key.value);
            let problem = Diagnostic::at(Check::UnknownField, key.span, message);
            if self.custom.contains(&key.span) {
                let help = say!("belongs-under-fields", field = %key.value);
                self.report.push(problem.help(help));
                continue;
            }
            let mut names = self.known.clone();
            names.sort_unstable();
            names.dedup();
            self.report.push(
                problem
                    .maybe_help(unseen_signs(&key.value))
                    .maybe_help(did_you_mean(&key.value, names.iter().copied()))
                    .help(say!("its-fields", names = %names.join(", "))),
            );
        }
    }
}
