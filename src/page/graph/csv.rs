//! A chart as a file: the drawn values as they are, for whoever wants to check or draw them again.

use std::collections::BTreeSet;

use csv::{Terminator, Writer, WriterBuilder};

use crate::dataset::guard;
use crate::page::graph::drawn::Drawn;
use crate::page::graph::moments::Times;
use crate::page::graph::words::Shown;

/// RFC 4180: a header, then one row a place of the domain axis, panel by panel, with one number a
/// series. Names stand beside ids where they say more. A value that is not stated is an empty cell.
pub(super) fn of(drawn: &Drawn) -> Vec<u8> {
    if let Some(times) = &drawn.times {
        return of_times(drawn, times);
    }
    let own = |list: &[Shown]| list.iter().any(|place| place.id != place.text.text);
    let named = own(&drawn.places);
    let panels_named = drawn.panels.as_ref().is_some_and(|panels| own(&panels.names));
    let mut wanted = Vec::new();
    if let Some(panels) = &drawn.panels {
        lead(&mut wanted, &panels.head_id, panels_named);
    }
    lead(&mut wanted, &drawn.head_id, named);
    wanted.extend(drawn.names.iter().map(|name| name.id.clone()));
    let mut out = Rows::new();
    out.row(different(wanted).iter().map(|name| text(name)));
    for line in drawn.rows() {
        let mut cells = Vec::new();
        for (shown, named) in line
            .panel
            .map(|it| (it, panels_named))
            .into_iter()
            .chain([(&drawn.places[line.place], named)])
        {
            cells.push(text(&shown.id));
            cells.extend(named.then(|| text(&shown.text.text)));
        }
        let number = |value: Option<f64>| value.map(|it| it.to_string()).unwrap_or_default();
        cells.extend(line.values.into_iter().map(number));
        out.row(cells);
    }
    out.finish()
}

/// A timeline: dates in ISO 8601, the record's id, what it is called, and its kind.
fn of_times(drawn: &Drawn, times: &Times) -> Vec<u8> {
    let mut wanted = vec![drawn.head_id.clone()];
    wanted.extend(times.end_id.clone());
    wanted.extend(["record".to_owned(), times.name_id.clone()]);
    if let Some((_, id)) = &times.kind {
        lead(&mut wanted, id, true);
    }
    let mut out = Rows::new();
    out.row(different(wanted).iter().map(|name| text(name)));
    for (time, place) in times.list.iter().zip(&drawn.places) {
        let mut cells = vec![time.start.to_string()];
        if times.end_id.is_some() {
            cells.push(time.end.map(|end| end.to_string()).unwrap_or_default());
        }
        cells.extend([text(&place.id), text(&place.text.text)]);
        let kind = times.kind.as_ref().and_then(|_| drawn.names.get(time.kind));
        cells.extend(kind.into_iter().flat_map(|it| [text(&it.id), text(&it.text.text)]));
        out.row(cells);
    }
    out.finish()
}

/// The names of the columns of an id and, where it is named, of its name.
fn lead(wanted: &mut Vec<String>, id: &str, named: bool) {
    wanted.push(id.to_owned());
    wanted.extend(named.then(|| format!("{id}_label")));
}

/// Names of the columns, each different.
fn different(wanted: Vec<String>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    wanted
        .into_iter()
        .map(|name| {
            let numbered = (2..).map(|n| format!("{name}_{n}"));
            let free = std::iter::once(name.clone()).chain(numbered);
            let free = free.into_iter().find(|it| !taken.contains(it)).unwrap_or_default();
            taken.insert(free.clone());
            free
        })
        .collect()
}

/// Rows being written.
struct Rows(Writer<Vec<u8>>);

impl Rows {
    fn new() -> Self {
        Self(WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new()))
    }

    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let written = self.0.write_record(cells.into_iter().collect::<Vec<String>>());
        debug_assert!(written.is_ok(), "memory takes every row, and rows are even");
    }

    fn finish(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default()
    }
}

/// A text as a cell that no spreadsheet runs.
fn text(text: &str) -> String {
    let mut cell = text.to_owned();
    guard(&mut cell);
    cell
}
