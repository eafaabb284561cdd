//! Tables on pages: the numbers of a chart, and what a `{table}` in prose shows.

use serde::Serialize;

use crate::chart::CategoryKind;
use crate::lang::Arg;
use crate::page::graph::drawn::{Drawn, skipped};
use crate::page::graph::moments::Times;
use crate::page::graph::words::{self, Column as Words, Shown, headed, kind_of, plain};
use crate::page::lists::capitalised;
use crate::page::{Desk, Txt};
use crate::query::{Column, Data, Key, Query, Type, list, run};
use crate::record::Kind;
use crate::site::TablePlan;

/// A table.
#[derive(Clone, Debug, Serialize)]
pub struct TableView {
    /// What it shows.
    pub caption: Option<Txt>,
    /// Its name for those who do not see it, different from that of every other on the page.
    pub label: String,
    /// The heads of its columns.
    pub head: Vec<HeadCell>,
    /// Its rows.
    pub rows: Vec<TableRow>,
    /// What it does not include, in sentences.
    pub notes: Vec<String>,
}

/// The head of a column.
#[derive(Clone, Debug, Serialize)]
pub struct HeadCell {
    /// What it says.
    pub label: Txt,
    /// Whether the column holds numbers.
    pub numeric: bool,
}

/// A row.
#[derive(Clone, Debug, Serialize)]
pub struct TableRow {
    /// Its cells; the first is its head.
    pub cells: Vec<TableCell>,
    /// What stands in place of the other cells, if there is nothing to measure.
    pub gap: Option<String>,
    /// How many cells that replaces.
    pub span: usize,
}

/// A cell.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TableCell {
    /// Its values; none where nothing is stated.
    pub items: Vec<CellItem>,
    /// Whether they are numbers.
    pub numeric: bool,
}

/// A value in a cell.
#[derive(Clone, Debug, Serialize)]
pub struct CellItem {
    /// What it says.
    pub title: Txt,
    /// Where it leads.
    pub href: Option<String>,
}

impl TableCell {
    fn of(shown: Shown) -> Self {
        let item = CellItem { title: shown.text, href: shown.href };
        Self { items: vec![item], numeric: false }
    }

    fn number(text: Option<String>) -> Self {
        let item = |text| CellItem { title: plain(text), href: None };
        Self { items: text.map(item).into_iter().collect(), numeric: true }
    }
}

/// The numbers of a chart, in the order of its marks.
pub(super) fn of_chart(desk: &Desk<'_>, drawn: &Drawn) -> TableView {
    let chart = &drawn.chart;
    if let Some(times) = &drawn.times {
        return of_times(desk, drawn, times);
    }
    let leads = drawn.panels.iter().map(|panels| &panels.head).chain([&drawn.head]);
    let mut head: Vec<HeadCell> =
        leads.map(|label| HeadCell { label: label.clone(), numeric: false }).collect();
    let names = drawn.names.iter().map(|name| name.text.clone());
    head.extend(names.map(|label| HeadCell { label, numeric: true }));
    if drawn.compares {
        let label = plain(headed(desk, "cohort-difference"));
        head.push(HeadCell { label, numeric: true });
    }
    let rows = drawn.rows().map(|row| {
        let (place, category) = (&drawn.places[row.place], &chart.categories[row.place]);
        let mut cells: Vec<TableCell> =
            row.panel.into_iter().chain([place]).cloned().map(TableCell::of).collect();
        if category.kind == CategoryKind::Gap {
            let gap = category.note.as_deref().unwrap_or(&chart.words.not_stated);
            let span = head.len() - cells.len();
            return TableRow { cells, gap: Some(capitalised(gap)), span };
        }
        let number = |value: f64| desk.number(value);
        cells.extend(row.values.iter().map(|value| TableCell::number(value.map(number))));
        if drawn.compares {
            cells.push(TableCell::number(difference(desk, &row.values)));
        }
        TableRow { cells, gap: None, span: 0 }
    });
    let rows = rows.collect();
    let title = desk.t("table-scroll", &[("title", chart.title.as_str().into())]);
    TableView { caption: None, label: name(desk, &title), head, rows, notes: drawn.notes.clone() }
}

/// A timeline as a table: when, what, and of which kind.
fn of_times(desk: &Desk<'_>, drawn: &Drawn, times: &Times) -> TableView {
    let heads = [&drawn.head, &times.name].into_iter();
    let heads = heads.chain(times.kind.as_ref().map(|(head, _)| head));
    let head = heads.map(|label| HeadCell { label: label.clone(), numeric: false }).collect();
    let rows = times.list.iter().zip(&drawn.places).map(|(time, place)| {
        let when = Shown { text: plain(time.when.clone()), ..Shown::default() };
        let kind = times.kind.as_ref().and_then(|_| drawn.names.get(time.kind));
        let cells = [when, place.clone()].into_iter().chain(kind.cloned());
        TableRow { cells: cells.map(TableCell::of).collect(), gap: None, span: 0 }
    });
    let rows = rows.collect();
    let title = desk.t("table-scroll", &[("title", drawn.chart.title.as_str().into())]);
    TableView { caption: None, label: name(desk, &title), head, rows, notes: drawn.notes.clone() }
}

/// What is on record less what was reported, with its sign.
fn difference(desk: &Desk<'_>, values: &[Option<f64>]) -> Option<String> {
    let [Some(reported), Some(on_record)] = values else { return None };
    let difference = on_record - reported;
    let sign = if difference > 0.0 { "+" } else { "" };
    Some(format!("{sign}{}", desk.number(difference)))
}

/// A name for a region of this page.
fn name(desk: &Desk<'_>, title: &str) -> String {
    let unique = desk.unique_id(title);
    match unique.strip_prefix(title).and_then(|number| number.strip_prefix('_')) {
        Some(number) => format!("{title} ({number})"),
        None => title.to_owned(),
    }
}

/// What a `{table}` in prose shows: records one by one, or groups of them.
#[must_use]
pub fn table(desk: &Desk<'_>, plan: &TablePlan) -> TableView {
    let query = &plan.query;
    let (rows, notes) =
        if query.measures.is_empty() { listed(desk, query) } else { grouped(desk, query) };
    let head: Vec<HeadCell> =
        query.columns.iter().map(|column| head(desk, query, *column)).collect();
    let caption = desk.maybe(plan.title.as_ref());
    let title = caption.as_ref().map_or_else(|| untitled(desk, query, &head), |it| it.text.clone());
    let title = desk.t("table-scroll", &[("title", title.into())]);
    TableView { caption, label: name(desk, &title), head, rows, notes }
}

/// What a table without a title is called: 'Winners: Award, Recipient'.
fn untitled(desk: &Desk<'_>, query: &Query, head: &[HeadCell]) -> String {
    let set = &desk.press.site.data.schema().set(query.set).name;
    let known = desk.press.messages.get(desk.press.lang, &format!("set-{set}"), &[]);
    let columns: Vec<&str> = head.iter().map(|cell| cell.label.text.as_str()).collect();
    let label = known.unwrap_or_else(|| set.to_string());
    let args = [("label", Arg::from(label)), ("value", columns.join(", ").into())];
    desk.t("label-value-pair", &args)
}

fn head(desk: &Desk<'_>, query: &Query, column: Column) -> HeadCell {
    match column {
        Column::Dimension(at) => {
            let field = &query.dimensions[at].field;
            let words = Words::new(desk, field, false);
            let label = words.head();
            let unit = words.custom().and_then(|field| field.unit.as_ref());
            let label = match unit.map(|unit| desk.text(unit)) {
                Some(unit) => {
                    let args = [("label", label.text.into()), ("unit", unit.text.into())];
                    Txt { text: desk.t("label-with-unit", &args), lang: label.lang }
                }
                None => label,
            };
            HeadCell { label, numeric: field.kind == Type::Number && !field.ordinal }
        }
        Column::Measure(at) => {
            let label = words::measure(desk, query, &query.measures[at]);
            HeadCell { label, numeric: true }
        }
    }
}

/// Records one by one. A record's own name leads to its page.
fn listed(desk: &Desk<'_>, query: &Query) -> (Vec<TableRow>, Vec<String>) {
    let site = desk.press.site;
    let listing = list(query, &site.data);
    let columns: Vec<Words<'_>> =
        query.dimensions.iter().map(|it| Words::new(desk, &it.field, false)).collect();
    let kind = kind_of(&site.data.schema().set(query.set).name);
    let kind = kind.filter(|kind| *kind != Kind::ParticipantKind);
    let own = |at: usize| {
        let field = &query.dimensions[at].field;
        let name = field.field().map(|id| &*site.data.schema().field(id).name);
        field.steps.len() == 1 && matches!(name, Some("name" | "title" | "label" | "id"))
    };
    let rows = listing.rows.iter().map(|row| {
        let cells = row.cells.iter().zip(&query.dimensions).enumerate();
        let cells = cells.map(|(at, (values, dimension))| {
            let mut items: Vec<CellItem> = values
                .iter()
                .map(|value| columns[at].value(value))
                .map(|shown| CellItem { title: shown.text, href: shown.href })
                .collect();
            if let (Some(kind), true, Some(item)) = (kind, own(at), items.first_mut()) {
                let id = site.data.id(query.set, row.row);
                item.href = Some(desk.href(&desk.press.url(kind, &id)));
            }
            let numeric = dimension.field.kind == Type::Number && !dimension.field.ordinal;
            TableCell { items, numeric }
        });
        TableRow { cells: cells.collect(), gap: None, span: 0 }
    });
    let rows: Vec<TableRow> = rows.collect();
    let mut notes = Vec::new();
    if listing.total > rows.len() {
        let args =
            [("from", 1_usize.into()), ("to", rows.len().into()), ("total", listing.total.into())];
        notes.push(desk.t("browse-shown", &args));
    }
    (rows, notes)
}

/// Groups of records; 'other' and 'not stated' last.
fn grouped(desk: &Desk<'_>, query: &Query) -> (Vec<TableRow>, Vec<String>) {
    let table = run(query, &desk.press.site.data);
    let columns: Vec<Words<'_>> =
        query.dimensions.iter().map(|it| Words::new(desk, &it.field, true)).collect();
    let key = |at: usize, key: &Key| match key {
        Key::Value(value) => {
            let mut cell = TableCell::of(columns[at].value(value));
            let field = &query.dimensions[at].field;
            cell.numeric = field.kind == Type::Number && !field.ordinal;
            cell
        }
        Key::Other => {
            let text = desk.t("chart-other-n", &[("n", table.folded.into())]);
            TableCell::of(Shown { text: plain(text), ..Shown::default() })
        }
        Key::NotStated => {
            let text = headed(desk, "not-stated");
            TableCell::of(Shown { text: plain(text), ..Shown::default() })
        }
    };
    let rows = table.rows.iter().map(|row| {
        let cells = query.columns.iter().map(|column| match *column {
            Column::Dimension(at) => key(at, &row.keys[at]),
            Column::Measure(at) => {
                let value = row.values.get(at).copied().flatten();
                TableCell::number(value.map(|value| desk.number(value)))
            }
        });
        TableRow { cells: cells.collect(), gap: None, span: 0 }
    });
    (rows.collect(), skipped(desk, query, &table))
}
