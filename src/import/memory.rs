//! What an import remembers: the sheet, the key, the columns and the names that a person explained
//! once. It lies beside the records as `content/<kind>/_import-<set>.yaml`, where nothing is read
//! from by a build, because its name begins with `_`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::diagnostic::{Check, Diagnostic, Report, Tongue};
use crate::edit::{self, Edit, Step, Tree, edited, scalar};
use crate::lang::{Lang, fold};
use crate::node::{Fields, Node};
use crate::said::say;
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
        let mut fields = Fields::new(&node, say!("this-file"), &[], report)?;
        memory.sheet = fields.text("sheet").map(|text| text.value);
        memory.key = fields.text("key").map(|text| text.value);
        let (columns, names) = (fields.node("columns"), fields.node("names"));
        fields.finish();
        memory.columns = pairs(columns, report);
        let names = pairs(names, report).into_iter();
        memory.names = names.map(|(name, id)| (fold(&name), id)).collect();
        (!report.has_errors()).then_some(memory)
    }

    /// The text of the file with what was said this time; `None` if it says so already. `names`: names
    /// that were taken for nearly the same, and the id that each means; `lang`: the site's first
    /// language, which a new file explains itself in.
    pub(super) fn remembered(
        &self,
        lang: Option<&Lang>,
        sheet: Option<&str>,
        key: Option<&str>,
        columns: &[(String, String)],
        names: &[(String, String)],
    ) -> Option<String> {
        let mut said: Vec<(Vec<&str>, &str)> = Vec::new();
        for (name, said_now, known) in [("sheet", sheet, &self.sheet), ("key", key, &self.key)] {
            let new = said_now.filter(|now| known.as_deref() != Some(*now));
            said.extend(new.map(|now| (vec![name], now)));
        }
        let new = columns.iter().filter(|column| !self.columns.contains(column));
        said.extend(new.map(|(heading, field)| (vec!["columns", heading], field.as_str())));
        let new = names.iter().filter(|(name, id)| self.names.get(&fold(name)) != Some(id));
        said.extend(new.map(|(name, id)| (vec!["names", name], id.as_str())));
        if said.is_empty() {
            return None;
        }
        let mut text = self.text.as_deref().unwrap_or_default().to_owned();
        if edit::parse(&text).is_none_or(|node| node.is_null()) {
            text = format!("{}{}", head(lang), begun(&said));
            return Some(text);
        }
        for (path, value) in said {
            let path = path.into_iter().map(|key| Step::Key(key.to_owned())).collect();
            text = edited(&text, &Edit::Set(path, Tree::text(value)), &rank)?;
        }
        Some(text)
    }
}

/// What a new file says of itself. It belongs to the site, whoever imports, so it speaks the site's
/// first language where Annals does.
fn head(lang: Option<&Lang>) -> String {
    let tongue = lang.and_then(|lang| Tongue::of(lang.tag())).unwrap_or_default();
    let text = tongue.tell(&say!("import-memory"));
    text.lines().flat_map(|line| ["# ", line, "\n"]).collect()
}

/// What was said, as the lines of a new file.
fn begun(said: &[(Vec<&str>, &str)]) -> String {
    let mut out = String::new();
    let mut group = "";
    for (path, value) in said {
        let value = scalar(value, false);
        let _ = match path.as_slice() {
            [first, second] => {
                if *first != group {
                    let _ = writeln!(out, "{first}:");
                    group = first;
                }
                writeln!(out, "  {}: {value}", scalar(second, false))
            }
            _ => writeln!(out, "{}: {value}", path.concat()),
        };
    }
    out
}

/// The order of the file's keys.
fn rank(key: &str) -> usize {
    let order = ["sheet", "key", "columns", "names"];
    order.iter().position(|own| *own == key).unwrap_or(order.len())
}

/// The entries of a mapping from texts to texts.
fn pairs(node: Option<&Node>, report: &mut Report) -> Vec<(String, String)> {
    let Some(node) = node else { return Vec::new() };
    let Some(map) = node.as_map() else {
        let message = say!("lines-of-pairs");
        report.push(
            Diagnostic::at(Check::InvalidValue, node.span, message)
                .help(say!("lines-of-pairs.help")),
        );
        return Vec::new();
    };
    let text = |(key, node): &(crate::source::Spanned<String>, Node)| {
        Some((key.value.clone(), node.as_text()?.to_owned()))
    };
    map.entries.iter().filter_map(text).collect()
}
