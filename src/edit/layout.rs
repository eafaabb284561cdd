//! Where a new record goes: into the file of its like, in the way the site keeps the kind.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::edit::shelf::{Shelf, ShelfFile, stem};
use crate::edit::tree::Tree;
use crate::record::Kind;

/// How a kind's files are divided.
#[derive(Debug, PartialEq, Eq)]
pub enum Layout {
    /// A file for each record.
    Each,
    /// Lists by what this field says, which is also the file's name.
    By(&'static str),
    /// One list.
    One(Arc<str>),
}

/// Fields by which lists may be divided; of a date, its year.
const DIVIDING: [&str; 8] =
    ["place", "year", "date", "parent", "kind", "award", "dimension", "type"];

impl Layout {
    /// How a kept is divided. `default`: the name of the list that is begun where that cannot be
    /// told.
    #[must_use]
    pub fn of(kept: &Shelf, default: &str) -> Self {
        let folder = kept.kind.folder();
        let lists: Vec<&ShelfFile> =
            kept.files.iter().filter(|file| file.node.as_list().is_some()).collect();
        let single = kept.files.iter().filter(|file| file.node.as_map().is_some()).count();
        if single > lists.len() {
            return Self::Each;
        }
        if let Some(field) = DIVIDING.iter().find(|field| divides(kept, &lists, field)) {
            return Self::By(field);
        }
        match lists.as_slice() {
            [] if kept.kind == Kind::Winner => Self::By("year"),
            [] => Self::One(format!("content/{folder}/{folder}.yaml").into()),
            [only] => Self::One(Arc::clone(&only.path)),
            _ => Self::One(format!("content/{folder}/{default}.yaml").into()),
        }
    }

    /// The file for a record.
    #[must_use]
    pub fn path(&self, kept: &Shelf, id: &str, record: &Tree) -> String {
        let folder = kept.kind.folder();
        match self {
            Self::Each => format!("content/{folder}/{id}.yaml"),
            Self::One(path) => path.to_string(),
            Self::By(field) => {
                let without = if *field == "date" { "undated" } else { "others" };
                let name = part(record, field).unwrap_or_else(|| without.to_owned());
                let named = |file: &&ShelfFile| stem(&file.path) == name;
                let found = kept.files.iter().find(named);
                found.map_or_else(
                    || format!("content/{folder}/{name}.yaml"),
                    |file| file.path.to_string(),
                )
            }
        }
    }
}

/// Whether each list holds what a field says of its records, and is named after it. A file of those
/// that do not say is allowed for.
fn divides(kept: &Shelf, lists: &[&ShelfFile], field: &str) -> bool {
    let mut names = BTreeSet::new();
    let mut counted: BTreeMap<bool, usize> = BTreeMap::new();
    for file in lists {
        for id in &file.ids {
            let value = kept.records.get(id).and_then(|stored| part(&stored.tree, field));
            if let Some(value) = value {
                *counted.entry(value == stem(&file.path)).or_default() += 1;
                names.insert(value);
            }
        }
    }
    let count = |fits: bool| counted.get(&fits).copied().unwrap_or_default();
    // One or two that lie elsewhere do not change how the rest is kept.
    count(true) > 0 && count(false) * 20 <= count(true)
}

/// What a field says, as the name of a file.
fn part(record: &Tree, field: &str) -> Option<String> {
    let text = record.get(field)?.as_text()?;
    let text = if field == "date" { text.split('-').next()? } else { text };
    crate::record::is_id(text).then(|| text.to_owned())
}

/// The text of a file with new records at its end.
pub(super) fn appended(text: &str, file: Option<&ShelfFile>, records: &[&Tree]) -> String {
    let dash = file.and_then(|file| {
        let first = file.node.as_list()?.first()?;
        let start = first.span.start as usize;
        let dash = file.text[..start].rfind('-')?;
        Some(dash - file.text[..dash].rfind('\n').map_or(0, |end| end + 1))
    });
    let margin = " ".repeat(dash.unwrap_or_default());
    let spaced = file.is_none_or(|file| file.ids.len() < 2 || file.text.contains("\n\n"));
    let mut out = text.to_owned();
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    for record in records {
        if spaced && !out.trim_end().is_empty() && !out.ends_with("\n\n") {
            out.push('\n');
        }
        let lines = record.lines(margin.len() + 2);
        out.extend([&margin, "- ", &lines, "\n"]);
    }
    out
}
