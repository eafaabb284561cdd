//! One cell, read as what its column holds. What cannot be read is told with the cell's address and
//! with what to write instead.

use crate::dataset::{Column, Shape, Type};
use crate::date::Date;
use crate::diagnostic::{Check, Diagnostic, did_you_mean};
use crate::import::book::Cell;
use crate::import::names::Found;
use crate::import::parts::Hung;
use crate::import::value::{NoDate, serial, written};
use crate::import::{Desk, required};
use crate::lang::fold;
use crate::record::Share;
use crate::said::{Said, say};

/// Where a cell stands in its sheet, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct At {
    pub row: usize,
    pub column: usize,
}

/// Columns that hold whole numbers.
const WHOLE: [&str; 5] = ["year", "intake", "returning", "recipients", "rank"];
/// Numbers from this one on have lost digits: a workbook keeps fifteen.
const LOST: f64 = 1e15;

impl Desk<'_, '_> {
    /// The values of a cell, as records have them; `None` if one of them cannot be read.
    pub(super) fn read(&mut self, at: At, column: &Column<'_>, cell: &Cell) -> Option<Vec<String>> {
        if let Cell::Failed(error) = cell {
            let message = say!("formula-failed", error = error);
            self.tell(at, Check::InvalidValue, message, say!("formula-failed.help"));
            return None;
        }
        if column.shape() == Shape::Several {
            return self.several(at, column, cell);
        }
        self.one(at, column, cell).map(|value| vec![value])
    }

    fn several(&mut self, at: At, column: &Column<'_>, cell: &Cell) -> Option<Vec<String>> {
        let Some(text) = self.text(at, cell) else {
            return self.one(at, column, cell).map(|value| vec![value]);
        };
        let split = |marks: &[char]| -> Vec<String> {
            let parts = text.split(|c| marks.contains(&c)).map(str::trim);
            parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
        };
        let mut parts = split(&[';', '\n']);
        // A comma parts only what is no name as a whole.
        if let [whole] = parts.as_slice()
            && whole.contains(',')
            && !matches!(self.meaning(column, whole, None), Found::Exact(_))
        {
            parts = split(&[';', '\n', ',']);
        }
        let read = |part: String| {
            let part = part.replace("%3B", ";");
            self.one(at, column, &Cell::Text(part))
        };
        parts.into_iter().map(read).collect()
    }

    fn one(&mut self, at: At, column: &Column<'_>, cell: &Cell) -> Option<String> {
        match column.kind() {
            Type::Number => self.number(at, column, cell).map(written),
            Type::Date => self.date(at, cell).map(|date| date.to_string()),
            Type::Boolean => self.boolean(at, cell),
            Type::Url => self.url(at, cell),
            Type::Reference(_) => self.reference(at, column, cell),
            Type::Category => self.category(at, column, cell),
            Type::Text => self.words(at, column, cell),
        }
    }

    /// The text of a cell without blanks around it and without the mark that keeps a spreadsheet
    /// from running it.
    pub(super) fn text(&mut self, at: At, cell: &Cell) -> Option<String> {
        let Cell::Text(typed) = cell else { return None };
        let text = typed.trim();
        if text.len() != typed.len() || text.contains('\u{a0}') {
            self.notes.trimmed.insert(at);
        }
        Some(unguarded(&text.replace('\u{a0}', " ")).to_owned())
    }

    fn number(&mut self, at: At, column: &Column<'_>, cell: &Cell) -> Option<f64> {
        let name = column.name();
        let number = match cell {
            Cell::Number(number) => *number,
            Cell::Text(_) => {
                let text = self.text(at, cell)?;
                let Some(numeral) = self.reading.number(&text, self.machine) else {
                    let message = say!("cell-no-number", text = text);
                    self.tell(at, Check::InvalidValue, message, say!("cell-no-number.help"));
                    return None;
                };
                if !self.machine {
                    let read = (text, written(numeral.value));
                    if numeral.doubtful {
                        self.notes.doubtful_numbers.insert(at, read);
                    } else if read.0 != read.1 || self.is_workbook() {
                        self.notes.numbers.insert(at, read);
                    }
                }
                numeral.value
            }
            Cell::Date(date) => {
                let message = say!("cell-day-for-number", date = %date);
                self.tell(at, Check::InvalidValue, message, say!("format-as-number"));
                return None;
            }
            _ => {
                let message = say!("cell-without-number");
                self.tell(at, Check::InvalidValue, message, say!("format-as-number"));
                return None;
            }
        };
        match impossible(name, number) {
            None => Some(number),
            Some((message, help)) => {
                self.tell(at, Check::InvalidValue, message, help);
                None
            }
        }
    }

    fn date(&mut self, at: At, cell: &Cell) -> Option<Date> {
        let message = match cell {
            Cell::Date(date) => return Some(*date),
            Cell::Number(number) => {
                #[allow(clippy::cast_possible_truncation, reason = "within the range")]
                if number.fract() == 0.0 && (1900.0..=2100.0).contains(number) {
                    return Some(Date::of_year(*number as i16));
                }
                if let Some(date) = serial(*number) {
                    return Some(date);
                }
                say!("cell-no-date", text = written(*number))
            }
            Cell::Text(_) => {
                let text = self.text(at, cell)?;
                match self.reading.date(&text) {
                    Ok(date) => return Some(date),
                    Err(NoDate::Form) => say!("cell-no-date", text = text),
                    Err(NoDate::Calendar) => say!("cell-no-date.calendar", text = text),
                    Err(NoDate::Either) => say!("cell-no-date.either", text = text),
                }
            }
            _ => say!("cell-without-date"),
        };
        let help = say!("cell-no-date.help", example = &self.reading.example);
        self.tell(at, Check::InvalidDate, message, help);
        None
    }

    fn boolean(&mut self, at: At, cell: &Cell) -> Option<String> {
        let text = match cell {
            Cell::Boolean(truth) => return Some(truth.to_string()),
            Cell::Number(number) => written(*number),
            cell => self.text(at, cell)?,
        };
        if text == "1" || self.words.has("import-yes", &text) {
            return Some("true".to_owned());
        }
        if text == "0" || self.words.has("import-no", &text) {
            return Some("false".to_owned());
        }
        let message = say!("cell-neither-yes-nor-no", text = text);
        self.tell(at, Check::InvalidValue, message, say!("cell-neither-yes-nor-no.help"));
        None
    }

    fn url(&mut self, at: At, cell: &Cell) -> Option<String> {
        let text = self.plain(at, cell)?;
        let web = text.starts_with("https://") || text.starts_with("http://");
        if web && !text.chars().any(char::is_whitespace) {
            return Some(text);
        }
        let message = say!("no-web-address", url = text);
        self.tell(at, Check::InvalidValue, message, say!("no-web-address.help"));
        None
    }

    fn category(&mut self, at: At, column: &Column<'_>, cell: &Cell) -> Option<String> {
        let text = self.plain(at, cell)?;
        let choices = self.words.choices(column);
        if choices.is_empty() {
            return Some(text);
        }
        let key = fold(&text);
        let written_out = self.words.key(&text);
        let is = |called: &String| *called == key || self.words.key(called) == written_out;
        if let Some((word, _)) = choices.iter().find(|(_, called)| called.iter().any(is)) {
            return Some(word.clone());
        }
        let near =
            did_you_mean(&key, choices.iter().flat_map(|(_, called)| called).map(String::as_str));
        let all: Vec<&str> = choices.iter().map(|(word, _)| word.as_str()).collect();
        let message = say!("no-value-of", value = text, key = column.name());
        let help = say!("write-one-of", names = all.join(", "));
        let problem = self.problem(at, Check::InvalidValue, message).maybe_help(near).help(help);
        self.report.push(problem);
        None
    }

    /// What a text means in a column of references.
    pub(super) fn meaning(&self, column: &Column<'_>, text: &str, kind: Option<&str>) -> Found {
        let Type::Reference(set) = column.kind() else { return Found::Unknown };
        let Some(names) = self.names.get(set) else { return Found::Unknown };
        let remembered = self.memory.names.get(&fold(text)).and_then(|id| names.id(id));
        remembered.map_or_else(|| names.find(text, kind, self.words), Found::Exact)
    }

    fn reference(&mut self, at: At, column: &Column<'_>, cell: &Cell) -> Option<String> {
        let Type::Reference(set) = column.kind() else { return None };
        let text = self.plain(at, cell)?;
        let names = self.names;
        let known = names.get(set);
        if let (Cell::Number(_), Some(names)) = (cell, known)
            && let Some((id, _)) = names.code(&text, true)
        {
            return Some(id.to_string());
        }
        let kind = self.kind_of_row.clone();
        match self.meaning(column, &text, kind.as_deref().filter(|_| set == "participants")) {
            Found::Exact(id) => return Some(id.to_string()),
            Found::Near(id, _) if self.accept_near => {
                self.notes.near.insert(at, (text, id.to_string()));
                return Some(id.to_string());
            }
            Found::Near(id, name) => {
                let other = say!("name-is-doubtful.to-add", folder = set);
                self.doubtful(at, &text, (&id, &name), other, self.until_decided(column));
            }
            Found::Several(ids) => self.several_fit(at, &text, &ids, self.until_decided(column)),
            Found::Unknown => {
                let near = known.and_then(|names| did_you_mean(&text, names.all().map(|id| &**id)));
                let message = say!("nothing-called", folder = set, text = text);
                let help = say!("nothing-called.help", folder = set);
                let problem =
                    self.problem(at, Check::UnknownReference, message).maybe_help(near).help(help);
                self.report.push(problem);
            }
        }
        None
    }

    /// Tells of a name that is nearly that of a record.
    pub(super) fn doubtful(
        &mut self,
        at: At,
        text: &str,
        (id, name): (&str, &str),
        other: Said,
        until: Said,
    ) {
        let message = say!("name-is-doubtful", text = text, name = name, id = id);
        let memory = self.memory.path.clone();
        let problem = self
            .problem(at, Check::DoubtfulName, message)
            .help(say!("name-is-doubtful.help", name = name))
            .help(say!("name-is-doubtful.remember", text = text, id = id, path = memory))
            .help(other)
            .help(until);
        self.report.push(problem);
    }

    /// What happens to a row while it is not decided which record a cell of it means: without what
    /// the row is about it is left out, any other cell can wait.
    fn until_decided(&self, column: &Column<'_>) -> Said {
        let set = self.set.name();
        let parts = Hung::of(set);
        let needed = required(set).contains(&column.name())
            || (set == "winners" && column.name() == "participant")
            || parts.is_some_and(|hung| {
                hung.owner == column.name() || hung.keys.contains(&column.name())
            });
        if needed { say!("row-until-decided") } else { say!("cell-until-decided") }
    }

    /// Tells of a name that several records bear.
    pub(super) fn several_fit(
        &mut self,
        at: At,
        text: &str,
        ids: &[std::sync::Arc<str>],
        until: Said,
    ) {
        let ids: Vec<&str> = ids.iter().map(|id| &**id).collect();
        let message = say!("name-of-several", text = text, ids = %ids.join(", "));
        let problem = self.problem(at, Check::DoubtfulName, message);
        self.report.push(problem.help(say!("name-of-several.help")).help(until));
    }

    /// A cell as text, whatever it is.
    pub(super) fn plain(&mut self, at: At, cell: &Cell) -> Option<String> {
        match cell {
            Cell::Text(_) => self.text(at, cell),
            Cell::Number(number) => Some(written(*number)),
            Cell::Date(date) => Some(date.to_string()),
            Cell::Boolean(truth) => Some(truth.to_string()),
            Cell::Empty | Cell::Failed(_) => None,
        }
    }

    /// Text as it is to stand in a record.
    fn words(&mut self, at: At, column: &Column<'_>, cell: &Cell) -> Option<String> {
        let name = column.name();
        if let Cell::Number(number) = cell {
            if number.abs() >= LOST {
                let message = say!("cell-digits-lost", number = written(*number));
                self.tell(at, Check::InvalidValue, message, say!("cell-digits-lost.help"));
                return None;
            }
            let has_form =
                || self.own_names().is_some_and(|names| names.has_form(&written(*number)));
            if name == "code" && number.fract() != 0.0 && !has_form() {
                let message = say!("cell-zero-lost", number = written(*number));
                self.tell(at, Check::InvalidValue, message, say!("cell-zero-lost.help"));
                return None;
            }
        }
        if matches!(cell, Cell::Date(_)) && matches!(name, "code" | "share" | "id") {
            let message = say!("cell-became-date");
            self.tell(at, Check::InvalidValue, message, say!("cell-became-date.help"));
            return None;
        }
        let text = self.plain(at, cell)?;
        if name == "share" && text.parse::<Share>().is_err() {
            let message = say!("cell-no-share", text = text);
            self.tell(at, Check::InvalidValue, message, say!("cell-no-share.help"));
            return None;
        }
        if name == "language" && text.parse::<crate::lang::Lang>().is_err() {
            let message = say!("no-language-tag", tag = text);
            self.tell(at, Check::InvalidValue, message, crate::lang::LANGUAGE_TAG);
            return None;
        }
        Some(text)
    }

    /// Reports what is wrong with a cell, and what to do.
    pub(super) fn tell(&mut self, at: At, check: Check, message: Said, help: Said) {
        let problem = self.problem(at, check, message).help(help);
        self.report.push(problem);
    }

    /// A problem of a cell.
    pub(super) fn problem(&self, at: At, check: Check, message: Said) -> Diagnostic {
        let row = u32::try_from(at.row).unwrap_or(u32::MAX);
        let column = u32::try_from(at.column).unwrap_or(u32::MAX);
        Diagnostic::new(
            check,
            crate::diagnostic::Place::Cell { sheet: self.sheet.clone(), row, column },
            message,
        )
    }
}

/// Why a number cannot be that of a column, and what to do.
fn impossible(column: &str, number: f64) -> Option<(Said, Said)> {
    let shown = written(number);
    let degrees = match column {
        "lat" => 90.0,
        "lon" => 180.0,
        _ => f64::INFINITY,
    };
    if column == "year" && !(1900.0..=2100.0).contains(&number) {
        Some((say!("cell-no-year", number = shown), say!("year-help")))
    } else if WHOLE.contains(&column) && number.fract() != 0.0 {
        Some((say!("cell-no-whole-number", number = shown), say!("cell-no-whole-number.help")))
    } else if WHOLE.contains(&column) && number < 0.0 {
        Some((say!("cell-below-zero", number = shown), say!("cell-below-zero.help")))
    } else if number.abs() > degrees {
        Some((say!("cell-no-degrees", number = shown), say!("cell-no-degrees.help")))
    } else {
        None
    }
}

/// Without the apostrophe that downloads put before what a spreadsheet would run as a formula.
pub(super) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => text,
    }
}
