//! What the browser of a list searches, as files that its script asks for when it is first used:
//! columns whose values stand once, so that ten thousand rows are less than a picture. A column that
//! another one decides (the province of a name) is told once for each value of that, not once a
//! row. Where a site is read from a disk, scripts stand for files that browsers would not fetch
//! there: the same text, handed to `annals.put`.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};

use crate::artifact::PathError;
use crate::dataset::{DataSet, Format};
use crate::page::{Code, Column, Desk, Id, Planned, Table, What, list_parts, list_table};
use crate::record::Kind;
use crate::render::{Edition, Output, downloads};

/// A part of a list.
#[derive(Serialize)]
struct Index<'t> {
    ids: Vec<Word<'t>>,
    columns: Vec<Packed<'t>>,
}

/// What is left of an id: a text, or a number whose tens and ones are the words of the name from
/// which and before which it is taken.
struct Word<'t>(&'t Id);

impl Serialize for Word<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Id::Words(from, to) => (from * 10 + to).serialize(serializer),
            Id::Text(text) => serializer.serialize_str(text),
        }
    }
}

/// A column of a part.
#[derive(Serialize)]
struct Packed<'t> {
    key: &'t str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    facet: bool,
    /// The column, by its position, whose codes decide those of this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<usize>,
    /// Where its values stand among those of the whole list, if they are not all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Vec<usize>>,
    values: Vec<&'t str>,
    /// The code of each row, or of each value of the column `of`; none where each row has a value of
    /// its own, in the order of the rows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    codes: Vec<Value>,
    /// The same, each as the step from the one before: rows of one award and year stand in the order
    /// of their names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    steps: Vec<i64>,
}

/// Columns with more values than this tell steps.
const MANY: usize = 200;

/// A code, or several, in the values of a part.
#[derive(Clone, PartialEq, Serialize)]
#[serde(untagged)]
enum Value {
    One(usize),
    Several(Vec<usize>),
}

/// The files of all lists that have a browser.
pub(super) fn outputs<'a, 's: 'a>(
    editions: &'a [Edition<'a>],
    sets: &'a [DataSet<'s>],
) -> Result<Vec<Output<'a>>, PathError> {
    let mut outputs = Vec::new();
    let mut kinds = BTreeSet::new();
    for edition in editions {
        for page in edition.pages {
            let kind = match page.what {
                What::Winners(0) => Kind::Winner,
                What::Participants(0) => Kind::Participant,
                _ => continue,
            };
            kinds.insert(kind.folder());
            add_parts(&mut outputs, edition, page, kind)?;
        }
    }
    if editions.iter().any(|edition| edition.press.portable) {
        for set in sets.iter().filter(|set| kinds.contains(set.name())) {
            for format in Format::ALL {
                let make = move || Ok(script(&whole(set, *format)));
                outputs.push(Output::at(
                    &format!("{}.js", format.address(set.name())),
                    false,
                    make,
                )?);
            }
        }
    }
    Ok(outputs)
}

/// Adds the parts of a list. All are made of one table, which is made for the first that is asked
/// for.
fn add_parts<'a>(
    outputs: &mut Vec<Output<'a>>,
    edition: &'a Edition<'a>,
    page: &'a Planned,
    kind: Kind,
) -> Result<(), PathError> {
    let press = edition.press;
    let table = Arc::new(OnceLock::new());
    let parts = list_parts(press, kind);
    let whole = parts.len() == 1;
    for part in parts {
        let table = Arc::clone(&table);
        let ending = if press.portable { "js" } else { "json" };
        let make = move || {
            let table = table.get_or_init(|| list_table(&Desk::new(press, page), kind));
            let json = json(&index(table, part.rows.clone(), whole));
            Ok(if press.portable { script(&json) } else { json })
        };
        outputs.push(Output::at(&format!("{}.{ending}", part.url), false, make)?);
    }
    Ok(())
}

/// A whole data set as JSON: a list of objects, or the text of its CSV.
fn whole(set: &DataSet<'_>, format: Format) -> Vec<u8> {
    match format {
        Format::Json => downloads::json(set),
        Format::Csv => json(&String::from_utf8_lossy(&downloads::csv(set))),
    }
}

fn json(value: &(impl Serialize + ?Sized)) -> Vec<u8> {
    serde_json::to_vec(value).expect("texts and whole numbers")
}

/// A script that hands over a value.
pub(super) fn script(json: &[u8]) -> Vec<u8> {
    [b"annals.put(", json, b");\n"].concat()
}

/// A part of a list; `whole` if it is the only one.
fn index(table: &Table, rows: Range<usize>, whole: bool) -> Index<'_> {
    // Those with the most values first: they decide others.
    let mut order: Vec<&Column> = table.columns.iter().collect();
    order.sort_by_key(|column| std::cmp::Reverse(column.values.len()));
    let mut columns: Vec<Packed<'_>> = Vec::new();
    let mut expanded: Vec<Vec<Value>> = Vec::new();
    for column in order {
        let (mut packed, codes) = local(column, rows.clone(), whole);
        // The one with the fewest values that decides it.
        let before = if column.free { 0 } else { columns.len() };
        let decides = (0..before).rev().find_map(|at| {
            let values = columns[at].values.len();
            let few = values < rows.len() && values >= packed.values.len();
            Some((at, decided(&expanded[at], values, &codes).filter(|_| few)?))
        });
        match decides {
            Some((at, codes_of)) => (packed.of, packed.codes) = (Some(at), codes_of),
            None if column.free => packed.at = None,
            None if packed.values.len() > MANY => packed.steps = steps(&codes),
            None => packed.codes.clone_from(&codes),
        }
        expanded.push(codes);
        columns.push(packed);
    }
    Index { ids: table.ids[rows].iter().map(Word).collect(), columns }
}

/// Codes as steps, unless a row has several.
fn steps(codes: &[Value]) -> Vec<i64> {
    let mut before = 0;
    let steps = codes.iter().map(|code| match code {
        Value::One(code) => {
            let code = i64::try_from(*code).ok()?;
            Some(code - std::mem::replace(&mut before, code))
        }
        Value::Several(_) => None,
    });
    steps.collect::<Option<_>>().unwrap_or_default()
}

/// A column with the values that some rows have, and the codes of these.
fn local(column: &Column, rows: Range<usize>, whole: bool) -> (Packed<'_>, Vec<Value>) {
    let mut used = BTreeSet::new();
    for code in &column.codes[rows.clone()] {
        match code {
            Code::One(code) => used.extend([*code]),
            Code::Several(codes) => used.extend(codes),
        }
    }
    let at: Vec<usize> = used.into_iter().collect();
    let mut places = vec![0; column.values.len()];
    for (place, code) in at.iter().enumerate() {
        places[*code] = place;
    }
    let codes = column.codes[rows].iter().map(|code| match code {
        Code::One(code) => Value::One(places[*code]),
        Code::Several(codes) => Value::Several(codes.iter().map(|code| places[*code]).collect()),
    });
    let packed = Packed {
        key: &column.key,
        facet: column.facet,
        of: None,
        values: at.iter().map(|code| column.values[*code].as_str()).collect(),
        at: (!whole).then_some(at),
        codes: Vec::new(),
        steps: Vec::new(),
    };
    (packed, codes.collect())
}

/// What each of `values` codes of a column says of another, if it always says the same.
fn decided(by: &[Value], values: usize, codes: &[Value]) -> Option<Vec<Value>> {
    let mut said: Vec<Option<&Value>> = vec![None; values];
    for (by, code) in by.iter().zip(codes) {
        let Value::One(by) = by else { return None };
        if *said[*by].get_or_insert(code) != code {
            return None;
        }
    }
    said.into_iter().map(Option::<&Value>::cloned).collect()
}
