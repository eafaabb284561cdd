//! Custom fields: what a programme records beyond the built-in fields, declared in
//! `programme.yaml` with a type, and checked, shown, exported and queried like any other field.

use std::sync::Arc;

use crate::date::Date;
use crate::diagnostic::{Check, Diagnostic, did_you_mean};
use crate::node::{Fields, NUMBER, expect_text, quoted};
use crate::record::{Programme, Text};
use crate::said::say;
use crate::source::Spanned;

/// Type of a custom field.
#[derive(Clone, Debug)]
pub enum CustomType {
    /// Any text, one or one a language.
    Text,
    /// One of the listed values (any, if none are listed).
    Category(Vec<(Spanned<String>, Text)>),
    /// A number.
    Number,
    /// An ISO 8601 date.
    Date,
    /// A web address.
    Url,
    /// `true` or `false`.
    Boolean,
}

/// Declaration of a custom field.
#[derive(Clone, Debug)]
pub struct CustomField {
    /// Its name in files, downloads and queries.
    pub name: Arc<str>,
    /// Its type.
    pub kind: CustomType,
    /// What readers see.
    pub label: Text,
    /// Unit of a number.
    pub unit: Option<Text>,
    /// Whether lists can be narrowed by it.
    pub facet: bool,
}

/// Value of a custom field.
#[derive(Clone, Debug, PartialEq)]
pub enum CustomValue {
    /// Of a text field.
    Text(Text),
    /// Of a category: the value as typed, the key of its label.
    Category(String),
    /// Of a number field.
    Number(f64),
    /// Of a date field.
    Date(Date),
    /// Of an address field.
    Url(String),
    /// Of a boolean field.
    Boolean(bool),
}

/// Values of a record's custom fields by name: a few or none, so this is a list and no tree.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomValues(Vec<(Arc<str>, CustomValue)>);

impl CustomValues {
    /// The value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&CustomValue> {
        self.0.iter().find(|(own, _)| **own == *name).map(|(_, value)| value)
    }
}

impl CustomField {
    /// The label of a category's value, where it has one.
    #[must_use]
    pub fn value_label(&self, value: &str) -> Option<&Text> {
        match &self.kind {
            CustomType::Category(values) => {
                values.iter().find(|(key, _)| key.value == value).map(|(_, label)| label)
            }
            _ => None,
        }
    }
}

/// Reads the `fields:` of a record by the declarations for its set.
pub(super) fn read(fields: &mut Fields<'_, '_>, programme: &Programme, set: &str) -> CustomValues {
    let mut values = CustomValues::default();
    let declared = programme.custom_fields(set);
    for (key, _) in fields.entries() {
        if declared.iter().any(|field| *field.name == key.value) {
            fields.is_custom(key.span);
        }
    }
    let Some(node) = fields.node("fields").filter(|_| programme.readable) else { return values };
    if node.as_map().is_none() {
        let owner = fields.what().clone();
        let what = || say!("custom-fields-of", what = &owner);
        crate::node::expect_map(node, what, fields.report);
    }
    let Some(map) = node.as_map() else { return values };
    for (key, node) in &map.entries {
        let Some(field) = declared.iter().find(|field| *field.name == key.value) else {
            let names: Vec<&str> = declared.iter().map(|field| &*field.name).collect();
            let known = if names.is_empty() {
                say!("no-custom-field.help")
            } else {
                say!("programme-declares", names = %names.join(", "))
            };
            let digits = key.value.bytes().all(|byte| byte.is_ascii_digit());
            fields.report.push(
                Diagnostic::at(
                    Check::UnknownField,
                    key.span,
                    say!("no-custom-field", key = %key.value),
                )
                // What stands behind a decimal comma between braces.
                .maybe_help((digits && node.is_null()).then(|| say!("decimal-comma")))
                .maybe_help(did_you_mean(&key.value, names))
                .help(known),
            );
            continue;
        };
        if node.is_null() {
            continue;
        }
        if let Some(value) = read_value(field, key, node, fields) {
            values.0.push((field.name.clone(), value));
        }
    }
    values.0.shrink_to_fit();
    values
}

fn read_value(
    field: &CustomField,
    key: &Spanned<String>,
    node: &crate::node::Node,
    fields: &mut Fields<'_, '_>,
) -> Option<CustomValue> {
    if matches!(field.kind, CustomType::Text) {
        let languages = fields.languages();
        let text =
            crate::node::read_localized(node, || quoted(&key.value), languages, fields.report)?;
        return Some(CustomValue::Text(text));
    }
    let text = expect_text(node, || quoted(&key.value), fields.report)?;
    match &field.kind {
        CustomType::Text => None,
        CustomType::Number => match text.value.parse::<f64>() {
            Ok(number) if number.is_finite() => Some(CustomValue::Number(number)),
            _ => {
                let message = say!("is-no-number", name = &key.value, value = &text.value);
                fields.invalid(text.span, message, NUMBER);
                None
            }
        },
        CustomType::Boolean => match text.value.as_str() {
            "true" => Some(CustomValue::Boolean(true)),
            "false" => Some(CustomValue::Boolean(false)),
            _ => {
                let message = say!("is-not-true-or-false", name = &key.value, value = &text.value);
                fields.invalid(text.span, message, say!("write-true-or-false"));
                None
            }
        },
        CustomType::Url => {
            super::meta::check_url(&text, fields.report);
            Some(CustomValue::Url(text.value))
        }
        CustomType::Date => crate::node::read_date(&text, &key.value, fields.report)
            .map(|d| CustomValue::Date(d.value)),
        CustomType::Category(values) => {
            if values.is_empty() || values.iter().any(|(value, _)| value.value == text.value) {
                return Some(CustomValue::Category(text.value));
            }
            let names: Vec<&str> = values.iter().map(|(value, _)| value.value.as_str()).collect();
            fields.report.push(
                Diagnostic::at(
                    Check::InvalidValue,
                    text.span,
                    say!("no-value-of", value = %text.value, key = %key.value),
                )
                .maybe_help(did_you_mean(&text.value, names.iter().copied()))
                .help(say!("programme-lists", names = %names.join(", "))),
            );
            None
        }
    }
}
