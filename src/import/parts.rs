//! Rows that are parts of a record: a participant's participations and milestones, an award's
//! editions. A row finds its record and, in a list of it, the part that it is about.

use std::sync::Arc;

use crate::diagnostic::Check;
use crate::edit::{Deed, Edit, Step, Tree};
use crate::import::Desk;
use crate::import::compare::is_published;
use crate::import::fields::{Change, Given, first_wording};
use crate::import::read::At;
use crate::import::rows::Planned;
use crate::said::say;

/// How a set of parts hangs on its records.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hung {
    /// The column that names the record.
    pub owner: &'static str,
    /// The field that lists the parts.
    pub list: &'static str,
    /// The columns that tell the parts of one record from one another.
    pub keys: &'static [&'static str],
}

impl Hung {
    /// How a set hangs on its records; `None` for a set of records.
    pub(super) fn of(set: &str) -> Option<Self> {
        Some(match set {
            "participations" => Self { owner: "participant", list: "cohorts", keys: &["cohort"] },
            "editions" => Self { owner: "award", list: "editions", keys: &["year"] },
            "milestones" => Self { owner: "participant", list: "milestones", keys: &[] },
            _ => return None,
        })
    }
}

impl Desk<'_, '_> {
    /// What a row of a set of parts does.
    pub(super) fn part_row(&mut self, row: usize, hung: Hung) -> Option<Planned> {
        self.begin(row);
        let owner: Arc<str> = self.required(row, hung.owner)?.into();
        let mut parts = Vec::new();
        for key in hung.keys {
            parts.push(self.required(row, key)?);
        }
        let published = match hung.keys {
            [] => self.published_milestone(row, &owner),
            _ => self.row_of(&format!("{owner}-{}", parts.join("-"))),
        };
        if !hung.keys.is_empty() {
            self.once(row, &format!("{owner}, {}", parts.join(", ")))?;
        }
        let given: Vec<Given> = self.given(row, published, None);
        let kept = self.shelf;
        let about = |planned: Planned| {
            let of: Vec<&str> =
                std::iter::once(&*owner).chain(parts.iter().map(String::as_str)).collect();
            Planned { about: of.join(", "), ..planned }
        };
        let Some(stored) = kept.records.get(&owner).filter(|stored| !stored.markdown) else {
            let column = self.position(hung.owner).unwrap_or_default();
            let message = say!("row-of-markdown", id = &owner);
            let at = At { row, column };
            self.tell(at, Check::InvalidValue, message, say!("row-of-markdown.help"));
            return None;
        };
        let list = stored.tree.get(hung.list);
        let key = hung.keys.first().copied();
        let position = match key {
            Some(key) => find(list, key, &parts),
            None => self.milestone(row, list),
        };
        let key_and_owner: Vec<&str> = hung.keys.iter().copied().chain([hung.owner]).collect();
        let others = given.iter().any(|given| !key_and_owner.contains(&self.name_of(given)));
        if published.is_some() && !others {
            return Some(about(Self::planned(row, &owner, Deed::Nothing, Vec::new())));
        }
        let new = position.is_none();
        let (edits, changes) = if let Some((at, item)) = position {
            self.part_edits(list, at, item, hung, &given, &key_and_owner)
        } else {
            let entries = self.part(&given, hung.owner);
            let value = match entries.as_slice() {
                [(key, Tree::Text(text))] if key == "cohort" => Tree::Text(text.clone()),
                _ => Tree::Map(entries),
            };
            let path = vec![Step::Key(hung.list.to_owned())];
            (vec![Edit::Push(path, value)], Vec::new())
        };
        let deed = if edits.is_empty() { Deed::Nothing } else { Deed::Changes(edits) };
        let planned = Self::planned(row, &owner, deed, changes);
        Some(about(Planned { new, ..planned }))
    }

    /// The edits of one part. One that is written as a reference alone becomes a mapping.
    fn part_edits(
        &mut self,
        list: Option<&Tree>,
        at: usize,
        item: &Tree,
        hung: Hung,
        given: &[Given],
        skip: &[&str],
    ) -> (Vec<Edit>, Vec<Change>) {
        let path = vec![Step::Key(hung.list.to_owned()), Step::Item(at)];
        let Tree::Text(text) = item else { return self.edits(item, &path, given, skip) };
        let key = hung.keys.first().copied().unwrap_or_default();
        let whole = Tree::Map(vec![(key.to_owned(), Tree::text(text.as_str()))]);
        let (edits, changes) = self.edits(&whole, &[], given, skip);
        if edits.is_empty() {
            return (edits, changes);
        }
        let Tree::Map(mut entries) = whole else { return (Vec::new(), changes) };
        for edit in edits {
            let (Edit::Set(steps, value) | Edit::Push(steps, value)) = edit.clone();
            let value =
                if matches!(edit, Edit::Push(..)) { Tree::List(vec![value]) } else { value };
            let mut steps = steps.into_iter().rev();
            let Some(Step::Key(key)) = steps.next() else { continue };
            let entry = steps.fold((key, value), |(key, value), step| match step {
                Step::Key(outer) => (outer, Tree::Map(vec![(key, value)])),
                Step::Item(_) => (key, value),
            });
            match (entries.iter_mut().find(|(key, _)| *key == entry.0), entry.1) {
                (Some((_, Tree::List(items))), Tree::List(more)) => items.extend(more),
                (Some((_, Tree::Map(items))), Tree::Map(more)) => items.extend(more),
                (Some((_, own)), value) => *own = value,
                (None, value) => entries.push((entry.0, value)),
            }
        }
        let replaced = match list {
            Some(Tree::List(_)) => Edit::Set(path, Tree::Map(entries)),
            _ => Edit::Set(
                vec![Step::Key(hung.list.to_owned())],
                Tree::List(vec![Tree::Map(entries)]),
            ),
        };
        (vec![replaced], changes)
    }

    /// A new part, without what its event says of a milestone already.
    fn part(&mut self, given: &[Given], owner: &str) -> Vec<(String, Tree)> {
        let mut entries = self.entries(given);
        entries.retain(|(key, _)| key != owner);
        let event = entries.iter().find(|(key, _)| key == "event");
        let event = event.and_then(|(_, id)| self.site.records.events.get(id.as_text()?));
        if let Some(event) = event {
            let date = event.date.to_string();
            let says = |(key, value): &(String, Tree)| match key.as_str() {
                "date" => value.as_text() == Some(date.as_str()),
                "title" => {
                    let first = first_wording(value);
                    event.name.iter().any(|(_, name)| name.value == first)
                }
                _ => false,
            };
            entries.retain(|entry| !says(entry));
        }
        entries
    }

    /// The published row that says all that a row of milestones says.
    fn published_milestone(&mut self, row: usize, owner: &str) -> Option<usize> {
        let set = self.set;
        let columns = self.columns.clone();
        let table = self.table;
        let same = |other: &usize| {
            columns.iter().all(|(position, target)| {
                let cell = table.cell(row, *position);
                let column = &set.columns()[target.column];
                *cell == super::book::Cell::Empty
                    || (column.name() == "participant" && self.owner_of(*other) == owner)
                    || is_published(cell, column, *other, target.lang)
            })
        };
        (0..set.len()).filter(|other| self.owner_of(*other) == owner).find(same)
    }

    fn owner_of(&self, row: usize) -> String {
        let mut values = Vec::new();
        let column = self.set.columns().iter().find(|column| column.name() == "participant");
        if let Some(column) = column {
            column.read(row, &mut values);
        }
        values.first().map(super::compare::written_value).unwrap_or_default()
    }

    /// The milestone of a record that a row is about: of the same event, else of the same title.
    fn milestone<'t>(&mut self, row: usize, list: Option<&'t Tree>) -> Option<(usize, &'t Tree)> {
        let Some(Tree::List(items)) = list else { return None };
        let event = self.cell(row, "event").and_then(|_| self.value(row, "event"));
        let title = self.cell(row, "title").and_then(|(at, cell)| self.plain(at, &cell));
        let is = |item: &Tree| match &event {
            Some(event) => item.get("event").and_then(Tree::as_text) == Some(event),
            None => match (item.get("title"), &title) {
                (Some(Tree::Text(own)), Some(title)) => own == title,
                (Some(Tree::Map(own)), Some(title)) => {
                    own.iter().any(|(_, own)| own.as_text() == Some(title))
                }
                _ => false,
            },
        };
        items.iter().enumerate().find(|(_, item)| is(item))
    }
}

/// The item of a list whose key says just this.
fn find<'t>(list: Option<&'t Tree>, key: &str, parts: &[String]) -> Option<(usize, &'t Tree)> {
    let says = |item: &Tree| {
        let text = match item {
            Tree::Text(text) => Some(text.as_str()),
            item => item.get(key).and_then(Tree::as_text),
        };
        text.is_some_and(|text| parts.first().is_some_and(|part| part == text))
    };
    match list? {
        Tree::List(items) => items.iter().enumerate().find(|(_, item)| says(item)),
        only @ Tree::Text(_) if says(only) => Some((0, only)),
        _ => None,
    }
}
