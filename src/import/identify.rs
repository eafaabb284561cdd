//! Which record a row is about.

use std::sync::Arc;

use crate::diagnostic::Check;
use crate::edit::Tree;
use crate::import::book::Cell;
use crate::import::names::Found;
use crate::import::read::At;
use crate::import::value::written;
use crate::import::{Desk, choose, memory};
use crate::lang::{fold, slug};
use crate::record::is_id;
use crate::said::say;

/// Which record a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// One on record; the cell that says so, where it is a name that need not be the record's.
    Known(Arc<str>, Option<At>),
    /// None on record; its id, where the row gives one.
    New(Option<String>),
    /// Cannot be told, which the report says.
    Unclear,
}

impl Desk<'_, '_> {
    /// Which record a row of a set of records is about.
    pub(super) fn who(&mut self, row: usize) -> Who {
        if let Some(key) = self.key.clone() {
            return self.by_key(row, &key);
        }
        if let Some((at, cell)) = self.cell(row, "id") {
            return self.by_id(at, &cell);
        }
        match self.set.name() {
            "winners" => return self.winner(row),
            "corrections" => return self.correction(row),
            _ => {}
        }
        let by_code = self.by_code(row);
        let name = ["name", "title", "label"].iter().find_map(|name| self.cell(row, name));
        if let Some(id) = by_code {
            return match name {
                Some((at, cell)) => self.same_name(at, &cell, id),
                None => Who::Known(id, None),
            };
        }
        if let Some(id) = self.by_address(row) {
            return Who::Known(id, None);
        }
        if let Some((at, cell)) = name {
            return self.by_name(at, &cell);
        }
        if self.set.name() == "cohorts"
            && let Some((at, cell)) = self.cell(row, "year")
        {
            return self.by_name(at, &cell);
        }
        let naming = ["name", "title", "label", "id"].iter().find_map(|name| self.position(name));
        match naming {
            Some(column) => {
                let (message, help) = (say!("row-without-name"), say!("row-without-name.help"));
                self.tell(At { row, column }, Check::MissingField, message, help);
            }
            None => self.no_names(),
        }
        Who::Unclear
    }

    /// Tells at the headings, once for all rows, that no column names the records.
    fn no_names(&mut self) {
        let field = choose::naming(self.set);
        let (column, help) = match self.likely.clone() {
            Some((column, heading)) => {
                (column, say!("no-column-of-names.help", heading = heading, field = field))
            }
            None => (0, say!("no-column-of-names.no-names", field = field)),
        };
        let at = At { row: self.head_row, column };
        self.tell(at, Check::MissingField, say!("no-column-of-names"), help);
    }

    fn by_id(&mut self, at: At, cell: &Cell) -> Who {
        let Some(text) = self.plain(at, cell) else { return Who::Unclear };
        if let Some(id) = self.own_names().and_then(|names| names.id(&text)) {
            return Who::Known(id, None);
        }
        if is_id(&text) {
            return Who::New(Some(text));
        }
        let message = say!("no-id", id = %text);
        let help = say!("no-id.help", proposal = slug(&text));
        self.tell(at, Check::InvalidValue, message, help);
        Who::Unclear
    }

    fn by_key(&mut self, row: usize, key: &str) -> Who {
        let Some((at, cell)) = self.cell(row, key) else {
            let message = say!("row-without-key", field = key);
            let at = At { row, column: 0 };
            self.tell(at, Check::MissingField, message, say!("row-without-key.help"));
            return Who::Unclear;
        };
        if key == "id" {
            return self.by_id(at, &cell);
        }
        let Some(text) = self.plain(at, &cell) else { return Who::Unclear };
        let number = matches!(cell, Cell::Number(_));
        let names = self.own_names();
        let id = match key {
            "code" => names.and_then(|names| names.code(&text, number)).map(|(id, _)| id),
            _ => self.row_with(key, &text),
        };
        id.map_or(Who::New(None), |id| Who::Known(id, None))
    }

    /// The record whose column says just this.
    fn row_with(&self, key: &str, text: &str) -> Option<Arc<str>> {
        let column = self.set.columns().iter().find(|column| column.name() == key)?;
        let says = |row: &usize| {
            let mut values = Vec::new();
            column.read(*row, &mut values);
            values.iter().any(|value| super::compare::written_value(value) == text)
        };
        let mut rows = (0..self.set.len()).filter(says);
        match (rows.next(), rows.next()) {
            (Some(row), None) => self.id_of_row(row),
            _ => None,
        }
    }

    fn by_code(&mut self, row: usize) -> Option<Arc<str>> {
        let (at, cell) = self.cell(row, "code")?;
        let text = self.plain(at, &cell)?;
        let number = matches!(cell, Cell::Number(_));
        self.own_names()?.code(&text, number).map(|(id, _)| id)
    }

    fn by_address(&mut self, row: usize) -> Option<Arc<str>> {
        if self.set.name() != "sources" {
            return None;
        }
        let (at, cell) = self.cell(row, "url")?;
        let text = self.plain(at, &cell)?;
        self.row_with("url", &text)
    }

    /// A record found by its code, if its name is not another one's.
    fn same_name(&mut self, at: At, cell: &Cell, id: Arc<str>) -> Who {
        let Some(text) = self.plain(at, cell) else { return Who::Known(id, None) };
        let kind = self.kind_of_row.clone();
        let found = self.own_names().map(|names| names.find(&text, kind.as_deref(), self.words));
        match found {
            Some(Found::Exact(other)) if other != id => {
                let name = self.own_names().and_then(|names| names.name(&id)).unwrap_or_default();
                let message =
                    say!("row-code-of-another", name = name, id = &id, text = text, other = &other);
                self.tell(at, Check::DoubtfulName, message, say!("row-code-of-another.help"));
                Who::Unclear
            }
            Some(Found::Exact(_) | Found::Near(..) | Found::Several(_)) => Who::Known(id, Some(at)),
            _ => Who::Known(id, None),
        }
    }

    fn by_name(&mut self, at: At, cell: &Cell) -> Who {
        let Some(text) = self.plain(at, cell) else { return Who::Unclear };
        match self.memory.names.get(&fold(&text)).map(String::as_str) {
            Some(memory::NEW) => return Who::New(None),
            Some(id) => {
                if let Some(id) = self.own_names().and_then(|names| names.id(id)) {
                    return Who::Known(id, Some(at));
                }
            }
            None => {}
        }
        let kind = self.kind_of_row.clone();
        let found = self.own_names().map(|names| names.find(&text, kind.as_deref(), self.words));
        match found.unwrap_or(Found::Unknown) {
            Found::Exact(id) => Who::Known(id, Some(at)),
            Found::Near(id, _) if self.accept_near => {
                self.notes.near.insert(at, (text, id.to_string()));
                Who::Known(id, Some(at))
            }
            Found::Near(id, name) => {
                let other = say!("name-is-doubtful.another", text = %text);
                let until = say!("row-until-decided");
                self.doubtful(at, &text, (&id, &name), other, until);
                Who::Unclear
            }
            Found::Several(ids) => {
                self.several_fit(at, &text, &ids, say!("row-until-decided"));
                Who::Unclear
            }
            Found::Unknown => Who::New(None),
        }
    }

    /// A winner is known by its award, its year and who it is.
    fn winner(&mut self, row: usize) -> Who {
        let (Some(award), Some(year)) = (self.required(row, "award"), self.required(row, "year"))
        else {
            return Who::Unclear;
        };
        let who = if self.cell(row, "participant").is_some() {
            self.value(row, "participant")
        } else if let Some((at, cell)) = self.cell(row, "name") {
            match self.winner_name(at, &cell) {
                Some(Ok(participant)) => {
                    self.participant_of_row = Some(participant.clone());
                    Some(participant)
                }
                Some(Err(name)) => Some(name),
                None => None,
            }
        } else {
            self.missing(row, "participant");
            None
        };
        let Some(who) = who else { return Who::Unclear };
        let id = slug(&format!("{award}-{year}-{who}"));
        match self.own_names().and_then(|names| names.id(&id)) {
            Some(id) => Who::Known(id, None),
            None => Who::New(None),
        }
    }

    /// A winner's name: that of a participant, or of somebody else.
    fn winner_name(&mut self, at: At, cell: &Cell) -> Option<Result<String, String>> {
        let text = self.plain(at, cell)?;
        match self.memory.names.get(&fold(&text)).map(String::as_str) {
            Some(memory::NEW) => return Some(Err(text)),
            Some(id) => {
                let participants = self.names.get("participants");
                if let Some(id) = participants.and_then(|names| names.id(id)) {
                    return Some(Ok(id.to_string()));
                }
            }
            None => {}
        }
        let kind = self.kind_of_row.clone();
        let names = self.names.get("participants");
        let found = names.map(|names| names.find(&text, kind.as_deref(), self.words));
        match found.unwrap_or(Found::Unknown) {
            Found::Exact(id) => Some(Ok(id.to_string())),
            Found::Near(id, _) if self.accept_near => {
                self.notes.near.insert(at, (text, id.to_string()));
                Some(Ok(id.to_string()))
            }
            Found::Near(id, name) => {
                let other = say!("name-is-doubtful.no-participant", text = %text);
                let until = say!("row-until-decided");
                self.doubtful(at, &text, (&id, &name), other, until);
                None
            }
            Found::Several(ids) => {
                self.several_fit(at, &text, &ids, say!("row-until-decided"));
                None
            }
            Found::Unknown => Some(Err(text)),
        }
    }

    /// A correction is known by its day and its record.
    fn correction(&mut self, row: usize) -> Who {
        let (Some(date), Some(record)) = (self.required(row, "date"), self.required(row, "record"))
        else {
            return Who::Unclear;
        };
        let text = |tree: &Tree, key: &str| {
            tree.get(key).and_then(Tree::as_text)
                == Some(match key {
                    "date" => date.as_str(),
                    _ => record.as_str(),
                })
        };
        let mut found = self
            .shelf
            .records
            .iter()
            .filter(|(_, stored)| text(&stored.tree, "date") && text(&stored.tree, "record"));
        match (found.next(), found.next()) {
            (Some((id, _)), None) => Who::Known(Arc::clone(id), None),
            _ => Who::New(Some(slug(&format!("{date}-{record}")))),
        }
    }

    /// The value of a cell that a row cannot do without, reported where it is missing.
    pub(super) fn required(&mut self, row: usize, name: &str) -> Option<String> {
        if self.cell(row, name).is_none() {
            self.missing(row, name);
            return None;
        }
        self.value(row, name)
    }

    /// Reports that a row lacks a value.
    pub(super) fn missing(&mut self, row: usize, name: &str) {
        let column = self.position(name);
        let at = At { row, column: column.unwrap_or_default() };
        let message = say!("row-without-field", field = name);
        let help = if column.is_some() {
            say!("row-without-field.help")
        } else {
            say!("row-without-field.help-column")
        };
        self.tell(at, Check::MissingField, message, help);
    }

    /// The kind that a row says its record is of, without a word if it cannot be read.
    pub(super) fn kind_told(&self, row: usize) -> Option<String> {
        let (_, cell) = self.cell(row, "kind")?;
        let column = self.set.columns().iter().find(|column| column.name() == "kind")?;
        let key = match &cell {
            Cell::Text(text) => fold(text),
            Cell::Number(number) => written(*number),
            _ => return None,
        };
        let choices = self.words.choices(column);
        // Where any word will do, records may call the kind otherwise than the sheet does.
        if choices.is_empty() {
            return None;
        }
        let whole = self.words.key(&key);
        let is = |called: &String| *called == key || *called == whole;
        choices.iter().find(|(_, called)| called.iter().any(is)).map(|(word, _)| word.clone())
    }
}
