//! A chart as a file: the drawn values as they are, for whoever wants to check or draw them again.

use std::collections::BTreeSet;

use crate::page::graph::drawn::Drawn;

/// RFC 4180: a header, then one row a place of the domain axis with one number a series. Names
/// stand beside ids where they say more. A value that is not stated is an empty cell.
pub(super) fn of(drawn: &Drawn) -> Vec<u8> {
    let named = drawn.places.iter().any(|place| place.id != place.text.text);
    let mut out = String::new();
    row(&mut out, headers(drawn, named).iter().map(|name| text(name)));
    for (index, place) in drawn.places.iter().enumerate() {
        let label = named.then(|| text(&place.text.text));
        let values = drawn.chart.series.iter().map(|series| {
            let value = series.values.get(index).copied().flatten();
            value.map(|value| value.to_string()).unwrap_or_default()
        });
        row(&mut out, std::iter::once(text(&place.id)).chain(label).chain(values));
    }
    out.into_bytes()
}

/// Names of the columns, each different.
fn headers(drawn: &Drawn, named: bool) -> Vec<String> {
    let label = named.then(|| format!("{}_label", drawn.head_id));
    let series = drawn.names.iter().map(|name| name.id.clone());
    let wanted = std::iter::once(drawn.head_id.clone()).chain(label).chain(series);
    let mut taken = BTreeSet::new();
    wanted
        .map(|name| {
            let numbered = (2..).map(|n| format!("{name}_{n}"));
            let free = std::iter::once(name.clone()).chain(numbered);
            let free = free.into_iter().find(|it| !taken.contains(it)).unwrap_or_default();
            taken.insert(free.clone());
            free
        })
        .collect()
}

fn row(out: &mut String, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push_str(&cell);
    }
    out.push_str("\r\n");
}

/// A text as a cell. What a spreadsheet would run as a formula gets an apostrophe before it.
fn text(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guarded = if formula { format!("'{text}") } else { text.to_owned() };
    if guarded.contains(['"', ',', '\r', '\n']) {
        return format!("\"{}\"", guarded.replace('"', "\"\""));
    }
    guarded
}
