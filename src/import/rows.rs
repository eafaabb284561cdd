//! What each row of a sheet does to the records: begins one, changes one field by field, or nothing.

use std::sync::Arc;

use crate::diagnostic::Check;
use crate::edit::{Asked, Deed, Tree};
use crate::import::fields::{Change, first_wording};
use crate::import::identify::Who;
use crate::import::read::At;
use crate::import::{Desk, required};
use crate::lang::{fold, slug};
use crate::said::say;

/// A row and what it does.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    /// The row, from 0.
    pub row: usize,
    /// The record whose file it changes.
    pub id: Arc<str>,
    /// What the row is about, as a person calls it: the record, and the part of it.
    pub about: String,
    /// Whether the row adds something that was not there: a record, or a part of one.
    pub new: bool,
    /// What it does.
    pub deed: Deed,
    /// Values that change.
    pub changes: Vec<Change>,
}

impl Planned {
    /// What it asks for.
    pub(super) fn asked(&self) -> Asked<'_> {
        Asked { number: self.row, id: &self.id, deed: &self.deed }
    }
}

impl Desk<'_, '_> {
    /// What a row of a set of records does.
    pub(super) fn record_row(&mut self, row: usize) -> Option<Planned> {
        self.begin(row);
        match self.who(row) {
            Who::Unclear => None,
            Who::Known(id, named) => self.known(row, &id, named),
            Who::New(id) => self.begun(row, id),
        }
    }

    fn known(&mut self, row: usize, id: &Arc<str>, named: Option<At>) -> Option<Planned> {
        self.once(row, id)?;
        let published = self.row_of(id);
        let given = self.given(row, published, named);
        let Some(stored) = self.shelf.records.get(id).filter(|stored| !stored.markdown) else {
            if let Some(first) = given.first() {
                let message = say!("row-of-markdown", id = id);
                let help = say!("row-of-markdown.help");
                self.tell(first.at, Check::InvalidValue, message, help);
            }
            return Some(Self::planned(row, id, Deed::Nothing, Vec::new()));
        };
        let (edits, changes) = self.edits(&stored.tree, &[], &given, &[]);
        let deed = if edits.is_empty() { Deed::Nothing } else { Deed::Changes(edits) };
        Some(Self::planned(row, id, deed, changes))
    }

    fn begun(&mut self, row: usize, id: Option<String>) -> Option<Planned> {
        let given = self.given(row, None, None);
        let mut entries = self.entries(&given);
        self.complete(row, &mut entries);
        for name in required(self.set.name()) {
            if !entries.iter().any(|(key, _)| key == name) {
                // A cell that is there and cannot be read has been told of.
                if self.cell(row, name).is_none() {
                    self.missing(row, name);
                }
                return None;
            }
        }
        let name = |entries: &[(String, Tree)]| {
            ["name", "title", "label"]
                .iter()
                .find_map(|key| entries.iter().find(|(own, _)| own == key))
                .map(|(_, value)| first_wording(value))
        };
        let called = name(&entries).unwrap_or_default();
        let id = match id {
            Some(id) => id,
            None if self.set.name() == "winners" => {
                let of = |key: &str| {
                    entries.iter().find(|(own, _)| own == key).map(|(_, v)| first_wording(v))
                };
                let who = of("participant").or_else(|| of("name"))?;
                slug(&format!("{}-{}-{who}", of("award")?, of("year")?))
            }
            None => self.free_id(&slug(&called), &words_key(self, &called)),
        };
        let id: Arc<str> = id.into();
        self.once(row, &id)?;
        if self.set.name() != "winners" {
            entries.insert(0, ("id".to_owned(), Tree::text(&*id)));
        }
        let mut planned = Self::planned(row, &id, Deed::Begins(Tree::Map(entries)), Vec::new());
        planned.new = true;
        if !called.is_empty() {
            planned.about = format!("{id} ({called})");
        }
        Some(planned)
    }

    /// An id that no record has. A second row of the same name keeps the first one's id, so that it
    /// is found to be a second one.
    fn free_id(&mut self, id: &str, key: &str) -> String {
        if let Some(known) = self.begun_names.get(key) {
            return known.clone();
        }
        let taken = |id: &str| {
            self.shelf.records.contains_key(id) || self.begun_names.values().any(|own| own == id)
        };
        let mut free = id.to_owned();
        let mut number = 2;
        while taken(&free) {
            free = format!("{id}-{number}");
            number += 1;
        }
        self.begun_names.insert(key.to_owned(), free.clone());
        free
    }

    /// What a new record can be told without a column for it.
    fn complete(&mut self, row: usize, entries: &mut Vec<(String, Tree)>) {
        match self.set.name() {
            "participants" if !entries.iter().any(|(key, _)| key == "kind") => {
                let name = entries.iter().find(|(key, _)| key == "name");
                let key = name.map(|(_, name)| self.words.key(&first_wording(name)));
                let kind = key.and_then(|key| self.kind_in_name(&key));
                if let Some(kind) = kind.filter(|_| self.cell(row, "kind").is_none()) {
                    let at = entries.iter().position(|(key, _)| key == "name").unwrap_or_default();
                    entries.insert(at + 1, ("kind".to_owned(), Tree::text(kind)));
                }
            }
            "winners" => {
                if let Some(participant) = self.participant_of_row.take() {
                    entries.retain(|(key, _)| key != "name");
                    let at = entries.iter().position(|(key, _)| key == "year");
                    let participant = ("participant".to_owned(), Tree::text(participant));
                    entries.insert(at.map_or(0, |at| at + 1), participant);
                }
                if entries.iter().any(|(key, _)| key == "participant") {
                    entries.retain(|(key, _)| !matches!(key.as_str(), "name" | "place" | "kind"));
                }
            }
            _ => {}
        }
    }

    /// The kind of participant that a name begins or ends with; where it names none, the only one
    /// that the programme has.
    fn kind_in_name(&self, key: &str) -> Option<String> {
        let kinds = &self.site.programme.participant_kinds;
        let Some(word) = self.words.bare(key).1 else {
            return match kinds.as_slice() {
                [only] => Some(only.id.to_string()),
                _ => None,
            };
        };
        let named = |kind: &&crate::record::ParticipantKind| {
            *kind.id == *word || kind.name.iter().any(|(_, name)| fold(&name.value) == word)
        };
        kinds.iter().find(named).map(|kind| kind.id.to_string())
    }

    /// A row as planned.
    pub(super) fn planned(row: usize, id: &Arc<str>, deed: Deed, changes: Vec<Change>) -> Planned {
        Planned { row, id: Arc::clone(id), about: id.to_string(), new: false, deed, changes }
    }

    /// Says that a row is about a record; reports a second row about the same.
    pub(super) fn once(&mut self, row: usize, what: &str) -> Option<()> {
        if let Some(first) = self.seen.get(what).copied() {
            let column = self.columns.first().map_or(0, |(at, _)| *at);
            let at = self.name_cell(row).unwrap_or(At { row, column });
            let message = say!("row-twice", row = %first + 1, what = what);
            self.tell(at, Check::DuplicateId, message, say!("row-twice.help"));
            return None;
        }
        self.seen.insert(what.to_owned(), row);
        Some(())
    }
}

/// The key of a name among those of new records.
fn words_key(desk: &Desk<'_, '_>, name: &str) -> String {
    desk.words.key(name)
}
