//! YAML as people type it: quotes only where they are needed, long texts folded.

use std::fmt::Display;

use crate::words::Both;

/// A record being written, line by line.
#[derive(Default)]
pub struct Record {
    text: String,
}

impl Record {
    /// `name: value`, the value as it is.
    pub fn field(&mut self, name: &str, value: impl Display) -> &mut Self {
        self.line(&format!("{name}: {value}"))
    }

    /// The same, if there is a value.
    pub fn maybe(&mut self, name: &str, value: Option<impl Display>) -> &mut Self {
        match value {
            Some(value) => self.field(name, value),
            None => self,
        }
    }

    /// A short text in both languages, on one line.
    pub fn both(&mut self, name: &str, text: &Both) -> &mut Self {
        self.field(name, both(text))
    }

    /// A long text in both languages, folded.
    pub fn folded(&mut self, name: &str, text: &Both) -> &mut Self {
        self.line(&format!("{name}:"));
        for (lang, text) in [("id", &text.id), ("en", &text.en)] {
            self.line(&format!("  {lang}: >-"));
            for line in fold(text) {
                self.line(&format!("    {line}"));
            }
        }
        self
    }

    /// A list of ids, on one line.
    pub fn list<T: Display>(
        &mut self,
        name: &str,
        items: impl IntoIterator<Item = T>,
    ) -> &mut Self {
        self.field(name, list(items))
    }

    /// A list of records.
    pub fn records(&mut self, name: &str, records: &[Self]) -> &mut Self {
        if !records.is_empty() {
            self.line(&format!("{name}:"));
            for record in records {
                for line in record.item().lines() {
                    self.line(&format!("  {line}"));
                }
            }
        }
        self
    }

    /// A line as it is.
    pub fn line(&mut self, line: &str) -> &mut Self {
        self.text.push_str(line);
        self.text.push('\n');
        self
    }

    /// The record with its id before the rest.
    pub fn with_id(self, id: &str) -> Self {
        Self { text: format!("id: {id}\n{}", self.text) }
    }

    /// The record in braces; its fields must be short.
    pub fn on_one_line(self) -> Self {
        let fields: Vec<&str> = self.text.lines().collect();
        Self { text: format!("{{{}}}\n", fields.join(", ")) }
    }

    /// The record as a whole file.
    pub fn as_file(&self) -> &str {
        &self.text
    }

    /// The record as an item of a list.
    pub fn item(&self) -> String {
        let mut item = String::with_capacity(self.text.len() * 9 / 8);
        for (at, line) in self.text.lines().enumerate() {
            item.push_str(if at == 0 { "- " } else { "  " });
            item.push_str(line);
            item.push('\n');
        }
        item
    }
}

/// Records as a list, a blank line between them.
pub fn records(records: &[Record]) -> String {
    let items: Vec<String> = records.iter().map(Record::item).collect();
    items.join("\n")
}

/// A text that may hold anything: in quotes unless it is plain words.
pub fn text(text: &str) -> String {
    let plain = text.starts_with(char::is_alphabetic)
        && text.chars().all(|c| c.is_alphanumeric() || " -.()/\u{2019}".contains(c))
        && !text.ends_with(' ');
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\\\"")) }
}

/// A text in both languages, on one line.
pub fn both(it: &Both) -> String {
    if it.id == it.en {
        return text(&it.id);
    }
    format!("{{id: {}, en: {}}}", text(&it.id), text(&it.en))
}

/// A list on one line.
pub fn list<T: Display>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    format!("[{}]", items.join(", "))
}

/// Lines of at most about 90 characters.
fn fold(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let full = lines.last().is_some_and(|line| line.len() + word.len() > 90);
        if full {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}
