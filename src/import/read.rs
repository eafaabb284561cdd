//! One cell, read as what its column holds. What cannot be read is told with the cell's address and
//! with what to write instead.

use crate::dataset::{Column, Shape, Type};
use crate::date::Date;
use crate::diagnostic::{Check, Diagnostic, did_you_mean};
use crate::import::Desk;
use crate::import::book::Cell;
use crate::import::names::Found;
use crate::import::value::{NoDate, serial, written};
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
            let message = format!("the formula in this cell failed: {error}");
            self.tell(at, Check::InvalidValue, message, "correct the formula, or type the value");
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
                    let message = format!("'{text}' is no number");
                    self.tell(at, Check::InvalidValue, message, "write the number in digits alone");
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
                let message = format!("this cell holds a day, {date}, where a number is expected");
                let help = "set the cell's format to 'number' and type the number again";
                self.tell(at, Check::InvalidValue, message, help);
                return None;
            }
            _ => {
                let message = "this cell holds no number".to_owned();
                let help = "set the cell's format to 'number' and type the number again";
                self.tell(at, Check::InvalidValue, message, help);
                return None;
            }
        };
        let wrong = |message: &str, help: &str| Some((message.to_owned(), help.to_owned()));
        let shown = written(number);
        let problem = if name == "year" && !(1900.0..=2100.0).contains(&number) {
            wrong(
                &format!("'{shown}' is no year of a programme"),
                "write a year in four digits: 2024",
            )
        } else if WHOLE.contains(&name) && number.fract() != 0.0 {
            wrong(&format!("'{shown}' is no whole number"), "write it without decimals")
        } else if WHOLE.contains(&name) && number < 0.0 {
            wrong(&format!("'{shown}' is less than nothing"), "write 0 or more")
        } else if (name == "lat" && number.abs() > 90.0) || (name == "lon" && number.abs() > 180.0)
        {
            wrong(
                &format!("'{shown}' is no place on Earth"),
                "write degrees with a point before decimals: -6.9",
            )
        } else {
            None
        };
        match problem {
            None => Some(number),
            Some((message, help)) => {
                self.tell(at, Check::InvalidValue, message, help);
                None
            }
        }
    }

    fn date(&mut self, at: At, cell: &Cell) -> Option<Date> {
        let help = "write it as year-month-day, 2024-05-17, or as 17 Mei 2024";
        match cell {
            Cell::Date(date) => return Some(*date),
            Cell::Number(number) => {
                #[allow(clippy::cast_possible_truncation, reason = "within the range")]
                if number.fract() == 0.0 && (1900.0..=2100.0).contains(number) {
                    return Some(Date::of_year(*number as i16));
                }
                if let Some(date) = serial(*number) {
                    return Some(date);
                }
                let message = format!("'{}' is no date", written(*number));
                self.tell(at, Check::InvalidDate, message, help);
            }
            Cell::Text(_) => {
                let text = self.text(at, cell)?;
                match self.reading.date(&text) {
                    Ok(date) => return Some(date),
                    Err(why) => {
                        let message = match why {
                            NoDate::Form => format!("'{text}' is no date"),
                            NoDate::Calendar => {
                                format!("'{text}' is a day or month that does not exist")
                            }
                            NoDate::Either => {
                                format!(
                                    "'{text}' could be read with day and month either way round"
                                )
                            }
                        };
                        self.tell(at, Check::InvalidDate, message, help);
                    }
                }
            }
            _ => self.tell(at, Check::InvalidDate, "this cell holds no date".to_owned(), help),
        }
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
        let message = format!("'{text}' is neither yes nor no");
        self.tell(at, Check::InvalidValue, message, "write ya or tidak, yes or no");
        None
    }

    fn url(&mut self, at: At, cell: &Cell) -> Option<String> {
        let text = self.plain(at, cell)?;
        let web = text.starts_with("https://") || text.starts_with("http://");
        if web && !text.chars().any(char::is_whitespace) {
            return Some(text);
        }
        let message = format!("'{text}' is no web address");
        let help = "write one whole address, beginning with https:// and without spaces";
        self.tell(at, Check::InvalidValue, message, help);
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
        let message = format!("'{text}' is no value of '{}'", column.name());
        let help = format!("write one of: {}", all.join(", "));
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
            Found::Near(id, name) => self.doubtful(at, &text, (&id, &name), None),
            Found::Several(ids) => self.several_fit(at, &text, &ids),
            Found::Unknown => {
                let message = format!("nothing in content/{set}/ is called '{text}'");
                let near = known.and_then(|names| did_you_mean(&text, names.all().map(|id| &**id)));
                let help = format!("correct the name, or add the record to content/{set}/ first");
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
        other: Option<String>,
    ) {
        let message = say!("name-is-doubtful", text = text, name = name, id = id);
        let memory = self.memory.path.clone();
        let problem = self
            .problem(at, Check::DoubtfulName, message)
            .help(say!("name-is-doubtful.help", name = name))
            .help(say!("name-is-doubtful.remember", text = text, id = id, path = memory))
            .maybe_help(other.map(Said::Plain));
        self.report.push(problem);
    }

    /// Tells of a name that several records bear.
    pub(super) fn several_fit(&mut self, at: At, text: &str, ids: &[std::sync::Arc<str>]) {
        let ids: Vec<&str> = ids.iter().map(|id| &**id).collect();
        let message = format!("'{text}' could be any of: {}", ids.join(", "));
        let help = "write the whole name, or the id of the one that is meant";
        self.tell(at, Check::DoubtfulName, message, help);
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
                let message = format!(
                    "this number has more than fifteen digits, and the spreadsheet has lost the last of them: {}",
                    written(*number)
                );
                let help = "set the column's format to 'text' and type the number again";
                self.tell(at, Check::InvalidValue, message, help);
                return None;
            }
            let has_form =
                || self.own_names().is_some_and(|names| names.has_form(&written(*number)));
            if name == "code" && number.fract() != 0.0 && !has_form() {
                let message = format!(
                    "the code stands here as the number {}, and may have lost a zero at its end",
                    written(*number)
                );
                let help = "set the column's format to 'text' and type the code again: 32.10";
                self.tell(at, Check::InvalidValue, message, help);
                return None;
            }
        }
        if matches!(cell, Cell::Date(_)) && matches!(name, "code" | "share" | "id") {
            let message = "the spreadsheet has made a date of what was typed here".to_owned();
            let help = "set the column's format to 'text' and type it again";
            self.tell(at, Check::InvalidValue, message, help);
            return None;
        }
        let text = self.plain(at, cell)?;
        if name == "share" && text.parse::<Share>().is_err() {
            let message = format!("'{text}' is no part of an award");
            self.tell(at, Check::InvalidValue, message, "write the part that was given: 1/2");
            return None;
        }
        if name == "language" && text.parse::<crate::lang::Lang>().is_err() {
            let message = format!("'{text}' is no language tag");
            self.tell(at, Check::InvalidValue, message, crate::lang::LANGUAGE_TAG);
            return None;
        }
        Some(text)
    }

    /// Reports what is wrong with a cell, and what to do.
    pub(super) fn tell(
        &mut self,
        at: At,
        check: Check,
        message: impl Into<Said>,
        help: impl Into<Said>,
    ) {
        let problem = self.problem(at, check, message).help(help);
        self.report.push(problem);
    }

    /// A problem of a cell.
    pub(super) fn problem(&self, at: At, check: Check, message: impl Into<Said>) -> Diagnostic {
        let row = u32::try_from(at.row).unwrap_or(u32::MAX);
        let column = u32::try_from(at.column).unwrap_or(u32::MAX);
        Diagnostic::new(
            check,
            crate::diagnostic::Place::Cell { sheet: self.sheet.clone(), row, column },
            message,
        )
    }
}

/// Without the apostrophe that downloads put before what a spreadsheet would run as a formula.
pub(super) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => text,
    }
}
