//! What an import remembers: the sheet, the key, the columns and the names that a person explained
//! once. It lies beside the records as `content/<kind>/_import-<set>.yaml`, where nothing is read
//! from by a build, because its name begins with `_`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::import::edit::{Edit, Step, edited};
use crate::import::yaml::Tree;
use crate::lang::fold;
use crate::node::{Fields, Node};
use crate::source::{FileId, SourceFile, SourceMap};

/// What is left out, in the place of a field's name.
pub(super) const LEFT_OUT: &str = "-";
/// That a name is none of those on record, in the place of an id.
pub(super) const NEW: &str = "new";

/// The explanations.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// Path of the file relative to the site.
    pub path: String,
    /// The text of the file, if it is there.
    pub text: Option<Arc<str>>,
    /// The sheet to read.
    pub sheet: Option<String>,
    /// The field that tells which record a row is about.
    pub key: Option<String>,
    /// Headings as typed, and the field each is.
    pub columns: Vec<(String, String)>,
    /// Folded names, and the id that each means.
    pub names: BTreeMap<String, String>,
}

const HEAD: &str = "\
# What 'annals import' remembers of the sheet that these records come from. A build does not read
# this file. 'columns' says which field a heading is ('-': none), 'names' which id a name means
# ('new': none on record).
";

impl Memory {
    /// Reads the file's text; `path` is shown where it is wrong.
    pub(super) fn read(
        path: String,
        text: Option<Arc<str>>,
        files: &mut SourceMap,
        report: &mut Report,
    ) -> Option<Self> {
        let mut memory = Self { path, text, ..Self::default() };
        let Some(text) = memory.text.clone() else { return Some(memory) };
        let file: FileId =
            files.add(SourceFile { path: memory.path.as_str().into(), text: Arc::clone(&text) });
        let node = crate::node::parse(file, &text, 0..text.len(), report)?;
        if node.is_null() {
            return Some(memory);
        }
        let mut fields = Fields::new(&node, "this file", &[], report)?;
        memory.sheet = fields.text("sheet").map(|text| text.value);
        memory.key = fields.text("key").map(|text| text.value);
        let (columns, names) = (fields.node("columns"), fields.node("names"));
        fields.finish();
        memory.columns = pairs(columns, report);
        let names = pairs(names, report).into_iter();
        memory.names = names.map(|(name, id)| (fold(&name), id)).collect();
        (!report.has_errors()).then_some(memory)
    }

    /// The text of the file with what was said this time; `None` if it says so already.
    pub(super) fn remembered(
        &self,
        sheet: Option<&str>,
        key: Option<&str>,
        columns: &[(String, String)],
    ) -> Option<String> {
        let mut edits = Vec::new();
        let step = |key: &str| vec![Step::Key(key.to_owned())];
        for (name, said, known) in [("sheet", sheet, &self.sheet), ("key", key, &self.key)] {
            if let Some(said) = said.filter(|said| known.as_deref() != Some(*said)) {
                edits.push(Edit::Set(step(name), Tree::text(said)));
            }
        }
        for (heading, field) in columns {
            if !self.columns.iter().any(|known| known == &(heading.clone(), field.clone())) {
                let path = [step("columns"), step(heading)].concat();
                edits.push(Edit::Set(path, Tree::text(field.as_str())));
            }
        }
        if edits.is_empty() {
            return None;
        }
        let rank = |key: &str| match key {
            "sheet" => 0,
            "key" => 1,
            "columns" => 2,
            "names" => 3,
            _ => 4,
        };
        let start = match &self.text {
            Some(text) if !text.trim().is_empty() => text.to_string(),
            _ => String::new(),
        };
        let mut text = start;
        for edit in &edits {
            text = match text.is_empty() {
                true => match edit {
                    Edit::Set(path, value) | Edit::Push(path, value) => {
                        let tree =
                            path.iter().rev().fold(value.clone(), |value, step| match step {
                                Step::Key(key) => Tree::Map(vec![(key.clone(), value)]),
                                Step::Item(_) => value,
                            });
                        format!("{HEAD}{}\n", tree.lines(0))
                    }
                },
                false => edited(&text, edit, &rank)?,
            };
        }
        Some(text)
    }
}

/// The entries of a mapping from texts to texts.
fn pairs(node: Option<&Node>, report: &mut Report) -> Vec<(String, String)> {
    let Some(node) = node else { return Vec::new() };
    let Some(map) = node.as_map() else {
        let message = "this must be lines of 'name: value'";
        report.push(
            Diagnostic::at(Check::InvalidValue, node.span, message)
                .help("write each on its own line, further right than the line above them"),
        );
        return Vec::new();
    };
    let text = |(key, node): &(crate::source::Spanned<String>, Node)| {
        Some((key.value.clone(), node.as_text()?.to_owned()))
    };
    map.entries.iter().filter_map(text).collect()
}
