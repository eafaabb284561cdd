//! The files as they would be: each changed record's own lines edited, new records at the end of
//! their lists, and every other byte as it is.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::dataset::DataSet;
use crate::edit::layout::{Layout, appended};
use crate::edit::record::{Edit, Extract, edited};
use crate::edit::shelf::{Shelf, ShelfFile};
use crate::edit::tree::Tree;
use crate::edit::{Asked, Deed};
use crate::lang::Lang;

/// A file that would change.
#[derive(Clone, Debug)]
pub struct Rewritten {
    /// Its text as it was read; none for a new file.
    pub old: Option<Arc<str>>,
    /// Stretches of the old text and what stands there now, in order.
    pub splices: Vec<(Range<usize>, String)>,
}

impl Rewritten {
    /// The text as it would be.
    #[must_use]
    pub fn text(&self) -> String {
        spliced(self.old.as_deref().unwrap_or_default(), &self.splices)
    }
}

/// A text with stretches replaced.
pub(super) fn spliced(text: &str, splices: &[(Range<usize>, String)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, new) in splices {
        out.push_str(&text[at..range.start]);
        out.push_str(new);
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// The files that would change, and the rows whose records cannot be edited line by line.
pub struct Composed {
    /// The files that would change, by their paths relative to the site.
    pub files: BTreeMap<String, Rewritten>,
    /// Numbers of what was asked for and cannot be done without touching more.
    pub failed: Vec<usize>,
    /// The file of each new record, by its id.
    pub homes: BTreeMap<Arc<str>, String>,
}

/// Makes the files that the rows ask for.
#[must_use]
pub fn compose(kept: &Shelf, asked: &[Asked<'_>], layout: &Layout, order: &Order) -> Composed {
    let mut composed =
        Composed { files: BTreeMap::new(), failed: Vec::new(), homes: BTreeMap::new() };
    let mut by_record: BTreeMap<&Arc<str>, Vec<(usize, &[Edit])>> = BTreeMap::new();
    for plan in asked {
        if let Deed::Changes(edits) = plan.deed {
            by_record.entry(plan.id).or_default().push((plan.number, edits));
        }
    }
    for (id, rows) in by_record {
        composed.change(kept, id, &rows, order);
    }
    for file in composed.files.values_mut() {
        file.splices.sort_by_key(|(range, _)| range.start);
    }
    composed.begin(kept, asked, layout);
    composed
}

impl Composed {
    fn change(&mut self, kept: &Shelf, id: &str, rows: &[(usize, &[Edit])], order: &Order) {
        let file = |path: &str| kept.files.iter().find(|file| &*file.path == path);
        let found = kept.records.get(id).and_then(|stored| {
            let file = file(&stored.path)?;
            Some((file, Extract::of(&file.text, &stored.node)?))
        });
        let Some((file, mut extract)) = found else {
            self.failed.extend(rows.iter().map(|(row, _)| row));
            return;
        };
        let before = extract.text.clone();
        let rank = |key: &str| order.rank(key);
        for (row, edits) in rows {
            let step = |text: String, edit: &Edit| edited(&text, edit, &rank);
            match edits.iter().try_fold(extract.text.clone(), step) {
                Some(text) => extract.text = text,
                None => self.failed.push(*row),
            }
        }
        if extract.text == before {
            return;
        }
        let rewritten = self.file(file);
        rewritten.splices.push((extract.at.clone(), extract.into_text()));
    }

    fn file(&mut self, file: &ShelfFile) -> &mut Rewritten {
        let new = || Rewritten { old: Some(Arc::clone(&file.text)), splices: Vec::new() };
        self.files.entry(file.path.to_string()).or_insert_with(new)
    }

    fn begin(&mut self, kept: &Shelf, asked: &[Asked<'_>], layout: &Layout) {
        let mut by_file: BTreeMap<String, Vec<&Tree>> = BTreeMap::new();
        for plan in asked {
            if let Deed::Begins(tree) = plan.deed {
                let path = layout.path(kept, plan.id, tree);
                self.homes.insert(Arc::clone(plan.id), path.clone());
                by_file.entry(path).or_default().push(tree);
            }
        }
        for (path, records) in by_file {
            let file = kept.files.iter().find(|file| *file.path == *path);
            let text = match (layout, file) {
                (Layout::Each, _) => records.iter().map(|tree| tree.lines(0) + "\n").collect(),
                (_, file) => {
                    let text = file.map_or("", |file| &*file.text);
                    appended(text, file, &records)[text.len()..].to_owned()
                }
            };
            let rewritten = match file {
                Some(file) => self.file(file),
                None => self
                    .files
                    .entry(path)
                    .or_insert_with(|| Rewritten { old: None, splices: Vec::new() }),
            };
            let end = rewritten.old.as_ref().map_or(0, |text| text.len());
            rewritten.splices.push((end..end, text));
        }
    }
}

/// The order of keys: that of the columns of the set, then of its record's.
pub struct Order(Vec<String>);

impl Order {
    /// An order of keys that are added to records.
    #[must_use]
    pub fn new(keys: &[&str]) -> Self {
        Self(keys.iter().map(|key| (*key).to_owned()).collect())
    }

    /// The order for a set whose parts may belong to records of another one.
    pub fn of<'s>(set: &DataSet<'s>, owner: Option<&DataSet<'s>>, languages: &[Lang]) -> Self {
        let mut keys: Vec<String> = vec!["id".to_owned()];
        let mut custom = Vec::new();
        for column in [Some(set), owner].into_iter().flatten().flat_map(DataSet::columns) {
            if column.custom().is_some() {
                custom.push(column.name().to_owned());
            } else if column.name() != "sources" {
                keys.push(column.name().to_owned());
            }
        }
        let at = keys.iter().position(|key| key == "updated").unwrap_or(keys.len());
        let then = ["editions", "milestones", "fields", "sources"].map(str::to_owned);
        keys.splice(at..at, then);
        keys.extend(custom);
        keys.extend(languages.iter().map(|lang| lang.tag().to_owned()));
        Self(keys)
    }

    /// The rank of a key; one that is not known stays where it is.
    #[must_use]
    pub fn rank(&self, key: &str) -> usize {
        self.0.iter().position(|known| known == key).unwrap_or(usize::MAX)
    }
}
