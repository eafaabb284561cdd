//! The cells of a row, field by field: which of them say something new, as entries of a new record or
//! as edits of one that is there.

use crate::dataset::{Column, Shape, Type};
use crate::diagnostic::Check;
use crate::edit::{Edit, Step, Tree};
use crate::import::book::Cell;
use crate::import::compare::is_published;
use crate::import::read::At;
use crate::import::{Desk, Use, path_of, use_of};
use crate::said::say;

/// A value that changes.
#[derive(Clone, Debug)]
pub(super) struct Change {
    /// The field, as downloads name it.
    pub field: String,
    /// What the record says; empty: nothing.
    pub old: String,
    /// What the sheet says.
    pub new: String,
}

/// A column of the sheet with the field it is, and the cell of one row.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub at: At,
    column: usize,
    lang: Option<usize>,
    cell: Cell,
}

impl Given {
    /// Position of its column in the set.
    pub(super) fn column(&self) -> usize {
        self.column
    }
}

impl Desk<'_, '_> {
    /// The cells of a row that say anything new. `published`: the row of the set that is about the
    /// same; `named`: the cell that names the record, which is no value of it.
    pub(super) fn given(
        &mut self,
        row: usize,
        published: Option<usize>,
        named: Option<At>,
    ) -> Vec<Given> {
        let mut given = Vec::new();
        for (position, target) in self.columns.clone() {
            let at = At { row, column: position };
            let cell = self.table.cell(row, position).clone();
            let column = &self.set.columns()[target.column];
            let what = use_of(self.set.name(), column.name());
            if cell == Cell::Empty || Some(at) == named || what == Use::Computed {
                continue;
            }
            let same = |row| is_published(&cell, column, row, target.lang);
            if published.is_some_and(same) {
                continue;
            }
            if what == Use::ByHand {
                let message = say!("cell-by-hand", field = column.name());
                self.tell(at, Check::InvalidValue, message, say!("cell-by-hand.help"));
                continue;
            }
            given.push(Given { at, column: target.column, lang: target.lang, cell });
        }
        given
    }

    /// Cells as entries of a new mapping, in the order of the set's columns.
    pub(super) fn entries(&mut self, given: &[Given]) -> Vec<(String, Tree)> {
        let mut tree = Tree::Map(Vec::new());
        let set = self.set;
        for (at, column) in set.columns().iter().enumerate() {
            let own: Vec<&Given> = given.iter().filter(|given| given.column == at).collect();
            if own.is_empty() || column.name() == "id" {
                continue;
            }
            let value = match column.shape() {
                Shape::Localised => self.wordings(column, &own, None).map(|(tree, _)| tree),
                Shape::One => {
                    let value = self.read(own[0].at, column, &own[0].cell);
                    value.and_then(|v| v.into_iter().next()).map(Tree::Text)
                }
                Shape::Several => self
                    .read(own[0].at, column, &own[0].cell)
                    .map(|values| Tree::List(values.into_iter().map(Tree::Text).collect())),
            };
            if let Some(value) = value {
                put(&mut tree, &path_of(set.name(), column), value);
            }
        }
        match tree {
            Tree::Map(entries) => entries,
            _ => Vec::new(),
        }
    }

    /// The texts of a localised column, laid over what the record has, and the changes of it.
    fn wordings(
        &mut self,
        column: &Column<'_>,
        given: &[&Given],
        old: Option<&Tree>,
    ) -> Option<(Tree, Vec<Change>)> {
        let languages = &self.site.config.languages;
        let mut texts: Vec<(usize, String)> = Vec::new();
        for given in given {
            let value = self.read(given.at, column, &given.cell);
            if let Some(text) = value.and_then(|values| values.into_iter().next()) {
                texts.push((given.lang.unwrap_or_default(), text));
            }
        }
        let before = |lang: usize| -> Option<String> {
            let tag = languages.get(lang)?.tag();
            match old? {
                Tree::Text(text) => Some(text.trim().to_owned()),
                Tree::Map(_) => old?.get(tag)?.as_text().map(|text| text.trim().to_owned()),
                _ => None,
            }
        };
        texts.retain(|(lang, text)| before(*lang).as_ref() != Some(text));
        if texts.is_empty() {
            return None;
        }
        let changes = texts.iter().map(|(lang, text)| Change {
            field: head(column, *lang, self),
            old: before(*lang).unwrap_or_default(),
            new: text.clone(),
        });
        let changes: Vec<Change> = changes.collect();
        let said = |lang: usize| texts.iter().find(|(own, _)| *own == lang).map(|(_, t)| t.clone());
        let all: Vec<(usize, String)> = (0..languages.len())
            .filter_map(|lang| Some((lang, said(lang).or_else(|| before(lang))?)))
            .collect();
        let same = all.windows(2).all(|pair| pair[0].1 == pair[1].1);
        let only_first = all.len() == 1 && all[0].0 == 0;
        let tree = if same && (all.len() == languages.len() || only_first) {
            Tree::Text(all[0].1.clone())
        } else {
            let tag = |lang: usize| languages[lang].tag().to_owned();
            Tree::Map(all.into_iter().map(|(lang, text)| (tag(lang), Tree::Text(text))).collect())
        };
        Some((tree, changes))
    }

    /// The edits that make a mapping say what cells say. `base`: the way to it from its record;
    /// `skip`: columns that name it.
    pub(super) fn edits(
        &mut self,
        tree: &Tree,
        base: &[Step],
        given: &[Given],
        skip: &[&str],
    ) -> (Vec<Edit>, Vec<Change>) {
        let (mut edits, mut changes) = (Vec::new(), Vec::new());
        let set = self.set;
        for (at, column) in set.columns().iter().enumerate() {
            let own: Vec<&Given> = given.iter().filter(|given| given.column == at).collect();
            let name = column.name();
            let outside = set.name() == "winners"
                && matches!(name, "name" | "place" | "kind")
                && tree.get("participant").is_some();
            if own.is_empty() || name == "id" || skip.contains(&name) || outside {
                continue;
            }
            let path = path_of(set.name(), column);
            let old = path.iter().try_fold(tree, |tree, key| tree.get(key));
            let steps: Vec<Step> =
                base.iter().cloned().chain(path.iter().cloned().map(Step::Key)).collect();
            match column.shape() {
                Shape::Localised => {
                    if let Some((new, more)) = self.wordings(column, &own, old) {
                        changes.extend(more);
                        edits.extend(localised(&steps, old, new));
                    }
                }
                Shape::Several => {
                    let Some(values) = self.read(own[0].at, column, &own[0].cell) else { continue };
                    let known = items(old);
                    self.note_cohorts(own[0].at.row, name, &known, &values);
                    for value in values.into_iter().filter(|value| !known.contains(value)) {
                        changes.push(Change {
                            field: name.to_owned(),
                            old: String::new(),
                            new: format!("+ {value}"),
                        });
                        edits.push(Edit::Push(steps.clone(), Tree::Text(value)));
                    }
                }
                Shape::One => {
                    let value = self.read(own[0].at, column, &own[0].cell);
                    let Some(value) = value.and_then(|values| values.into_iter().next()) else {
                        continue;
                    };
                    let before = old.and_then(Tree::as_text).unwrap_or_default();
                    if same(before, &value, column.kind()) {
                        continue;
                    }
                    changes.push(Change {
                        field: name.to_owned(),
                        old: before.to_owned(),
                        new: value.clone(),
                    });
                    edits.push(Edit::Set(steps, Tree::Text(value)));
                }
            }
        }
        (edits, changes)
    }

    /// Notes that a participant would be in more cohorts than its row says: nothing is deleted, so a
    /// year that the sheet corrects stands beside the old one.
    fn note_cohorts(&mut self, row: usize, column: &str, known: &[String], said: &[String]) {
        let kept: Vec<&str> =
            known.iter().filter(|own| !said.contains(own)).map(String::as_str).collect();
        let new = said.iter().any(|value| !known.contains(value));
        if column == "cohorts" && new && !kept.is_empty() {
            self.notes.cohorts.insert(row, kept.join(", "));
        }
    }
}

/// How a localised column is called for one of its languages.
fn head(column: &Column<'_>, lang: usize, desk: &Desk<'_, '_>) -> String {
    match desk.site.config.languages.get(lang) {
        Some(tag) if lang > 0 => format!("{}:{tag}", column.name()),
        _ => column.name().to_owned(),
    }
}

/// Edits that change a localised text without touching the wordings that stay.
fn localised(steps: &[Step], old: Option<&Tree>, new: Tree) -> Vec<Edit> {
    if let (Some(Tree::Map(before)), Tree::Map(after)) = (old, &new) {
        let changed = after.iter().filter(|entry| !before.contains(entry));
        let set = |(tag, text): &(String, Tree)| {
            let path = steps.iter().cloned().chain([Step::Key(tag.clone())]).collect();
            Edit::Set(path, text.clone())
        };
        return changed.map(set).collect();
    }
    if let (Some(Tree::Map(before)), Tree::Text(_)) = (old, &new) {
        let set = |(tag, _): &(String, Tree)| {
            let path = steps.iter().cloned().chain([Step::Key(tag.clone())]).collect();
            Edit::Set(path, new.clone())
        };
        return before.iter().filter(|(_, text)| *text != new).map(set).collect();
    }
    vec![Edit::Set(steps.to_vec(), new)]
}

/// The texts of a list; of a list of mappings, what each refers to.
pub(super) fn items(tree: Option<&Tree>) -> Vec<String> {
    let one = |tree: &Tree| match tree {
        Tree::Text(text) => Some(text.clone()),
        Tree::Map(_) => tree.get("cohort").and_then(Tree::as_text).map(str::to_owned),
        _ => None,
    };
    match tree {
        Some(Tree::List(items)) => items.iter().filter_map(one).collect(),
        Some(other) => one(other).into_iter().collect(),
        None => Vec::new(),
    }
}

/// Whether a value of a record is what a cell says.
fn same(before: &str, now: &str, kind: Type) -> bool {
    before == now
        || (kind == Type::Number
            && match (before.parse::<f64>(), now.parse::<f64>()) {
                (Ok(before), Ok(now)) => (before - now).abs() <= now.abs() * 1e-12,
                _ => false,
            })
}

/// Puts a value at a path of keys.
fn put(tree: &mut Tree, path: &[String], value: Tree) {
    let (Tree::Map(entries), Some((key, rest))) = (tree, path.split_first()) else { return };
    if rest.is_empty() {
        entries.push((key.clone(), value));
        return;
    }
    let at = entries.iter().position(|(own, _)| own == key).unwrap_or_else(|| {
        entries.push((key.clone(), Tree::Map(Vec::new())));
        entries.len() - 1
    });
    put(&mut entries[at].1, rest, value);
}

/// A text in the first language it is written in.
pub(super) fn first_wording(tree: &Tree) -> String {
    match tree {
        Tree::Text(text) => text.clone(),
        Tree::Map(entries) => {
            entries.first().map(|(_, text)| first_wording(text)).unwrap_or_default()
        }
        _ => String::new(),
    }
}
