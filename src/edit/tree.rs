//! Values as YAML text: what an import writes, in the style that people write records in.

use std::fmt::Write as _;

use crate::node::{Kind, Node};

/// From this length on a value in brackets is written over several lines.
const LINE: usize = 100;

/// A value without its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// Nothing: the field is left out.
    Null,
    /// A text as typed.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// A mapping, in the order of its keys.
    Map(Vec<(String, Tree)>),
}

impl Tree {
    /// What a node holds.
    pub fn of(node: &Node) -> Self {
        match &node.kind {
            Kind::Null => Self::Null,
            Kind::Text(text) => Self::Text(text.clone()),
            Kind::List(items) => Self::List(items.iter().map(Self::of).collect()),
            Kind::Map(map) => Self::Map(
                map.entries.iter().map(|(key, node)| (key.value.clone(), Self::of(node))).collect(),
            ),
        }
    }

    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The value of a key, if this is a mapping that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Map(entries) => {
                entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
            }
            _ => None,
        }
    }

    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// On one line, with brackets and braces.
    pub fn inline(&self) -> String {
        match self {
            Self::Null => String::new(),
            Self::Text(text) => scalar(text, true),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(Self::inline).collect();
                format!("[{}]", items.join(", "))
            }
            Self::Map(entries) => {
                let entries: Vec<String> = entries
                    .iter()
                    .map(|(key, value)| format!("{}: {}", scalar(key, true), value.inline()))
                    .collect();
                format!("{{{}}}", entries.join(", "))
            }
        }
    }

    /// As the value of a key that stands at a column: a space and the value, or lines below the key.
    #[must_use]
    pub fn after_key(&self, column: usize, key: &str) -> String {
        match self {
            Self::Null => String::new(),
            Self::Text(text) => format!(" {}", scalar(text, false)),
            Self::List(_) | Self::Map(_) => {
                let inline = self.inline();
                if column + key.len() + inline.chars().count() + 2 <= LINE {
                    return format!(" {inline}");
                }
                let mut out = String::new();
                self.below(column + 2, &mut out);
                out
            }
        }
    }

    /// As lines that begin at a column, each after a line end.
    fn below(&self, column: usize, out: &mut String) {
        let margin = " ".repeat(column);
        match self {
            Self::Null => {}
            Self::Text(text) => {
                let _ = write!(out, "\n{margin}{}", scalar(text, false));
            }
            Self::Map(_) => {
                let _ = write!(out, "\n{margin}{}", self.lines(column));
            }
            Self::List(items) => {
                for item in items {
                    let _ = write!(out, "\n{margin}- {}", item.item(column + 2));
                }
            }
        }
    }

    /// As an item of a list whose text begins at a column.
    #[must_use]
    pub fn item(&self, column: usize) -> String {
        match self {
            Self::Text(text) => scalar(text, false),
            Self::Map(_) if self.inline().chars().count() + column > LINE => self.lines(column),
            _ => self.inline(),
        }
    }

    /// A mapping as lines of `key: value`; the first is not indented.
    #[must_use]
    pub fn lines(&self, column: usize) -> String {
        let Self::Map(entries) = self else { return self.inline() };
        let margin = format!("\n{}", " ".repeat(column));
        let lines: Vec<String> = entries
            .iter()
            .map(|(key, value)| {
                let key = scalar(key, false);
                let value = value.after_key(column, &key);
                format!("{key}:{value}")
            })
            .collect();
        lines.join(&margin)
    }
}

/// A text as a YAML scalar on one line: plain where that reads back as the same text, else in
/// quotes. `flow`: it stands in brackets or braces.
pub fn scalar(text: &str, flow: bool) -> String {
    if is_plain(text, flow) {
        return text.to_owned();
    }
    if text.chars().any(is_special) {
        return escaped(text);
    }
    if text.contains(['"', '\\']) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    format!("\"{text}\"")
}

/// Characters that only an escape can stand for, or that might not survive an editor.
fn is_special(c: char) -> bool {
    c.is_control() || matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

fn is_plain(text: &str, flow: bool) -> bool {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return false };
    let second = letters.next();
    let follows = second.is_some_and(|c| !(c.is_whitespace() || flow && ",[]{}".contains(c)));
    let begins = match first {
        '-' | '?' | ':' => follows && !text.starts_with("---"),
        '.' => !text.starts_with("..."),
        c => !",[]{}#&*!|>'\"%@`".contains(c),
    };
    begins
        && text.trim() == text
        && !matches!(text, "~" | "null" | "Null" | "NULL")
        && !text.chars().any(is_special)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !(flow && text.contains([',', '[', ']', '{', '}', ':']))
        && !text.contains(":\u{a0}")
}

fn escaped(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        let _ = match c {
            '"' => write!(out, "\\\""),
            '\\' => write!(out, "\\\\"),
            '\n' => write!(out, "\\n"),
            '\t' => write!(out, "\\t"),
            '\r' => write!(out, "\\r"),
            c if is_special(c) => write!(out, "\\u{:04x}", u32::from(c)),
            c => write!(out, "{c}"),
        };
    }
    out.push('"');
    out
}
