//! A small programme in memory, and one door for all tests: YAML in, a table or problems out.

#![allow(clippy::panic, reason = "a test fails by panicking")]

mod double;
mod errors;
mod forms;
mod grouping;
mod naive;
mod property;
mod random;
mod several;
mod world;

use std::fmt::Write;

use crate::diagnostic::{Diagnostic, Place, Report};
use crate::node::{Fields, parse};
use crate::query::tests::double::Tables;
use crate::query::{
    Data, Form, Formula, FormulaSpec, Key, Listing, Query, Scalar, Spec, Table, Value, list, run,
    scalar,
};
use crate::source::FileId;

/// A chart whose numeric `y`, else `x`, is measured.
const CHART: Form = Form::Chart { implied: &["y", "x"] };
/// A chart with one mark a row.
const POINTS: Form = Form::Chart { implied: &[] };
const CHANNELS: [&str; 5] = ["x", "y", "color", "facet", "columns"];

/// Reads and resolves a query; what is wrong is in the report.
fn query(yaml: &str, form: Form, data: &dyn Data, report: &mut Report) -> Option<Query> {
    let node = parse(FileId(0), yaml, 0..yaml.len(), report)?;
    let mut fields = Fields::new(&node, "this chart", &[], report)?;
    let spec = Spec::read(&mut fields, &CHANNELS, None);
    fields.finish();
    let query = Query::resolve(&spec?, form, data, report);
    query.filter(|_| report.is_empty())
}

fn formula(yaml: &str, data: &dyn Data, report: &mut Report) -> Option<Formula> {
    let node = parse(FileId(0), yaml, 0..yaml.len(), report)?;
    let mut fields = Fields::new(&node, "this check", &[], report)?;
    let spec = FormulaSpec::read(&mut fields);
    fields.finish();
    let formula = Formula::resolve(&spec?, data, report);
    formula.filter(|_| report.is_empty())
}

/// A query over the small programme that must be sound.
fn sound(yaml: &str, form: Form) -> Query {
    let mut report = Report::default();
    let query = query(yaml, form, &double::programme(), &mut report);
    query.unwrap_or_else(|| panic!("{yaml}\n{}", tell(yaml, &report)))
}

fn table(yaml: &str, form: Form) -> Table {
    run(&sound(yaml, form), &double::programme())
}

/// A chart's rows, one line each: keys, then values, with what was skipped after a '-'.
fn chart(yaml: &str) -> String {
    show(&table(yaml, CHART))
}

/// A table's rows in the same form.
fn columns(yaml: &str) -> String {
    show(&table(yaml, Form::Table))
}

fn listing(yaml: &str, form: Form) -> Listing {
    list(&sound(yaml, form), &double::programme())
}

/// A listing's rows: cells between bars, values between commas.
fn rows(yaml: &str) -> String {
    let listing = listing(yaml, Form::Table);
    let line = |cells: &[Vec<Value>]| {
        let cells: Vec<String> = cells
            .iter()
            .map(|values| values.iter().map(word).collect::<Vec<_>>().join(","))
            .collect();
        cells.join(" | ") + "\n"
    };
    listing.rows.iter().map(|row| line(&row.cells)).collect()
}

fn computed(yaml: &str) -> Scalar {
    let mut report = Report::default();
    let data = double::programme();
    let formula = formula(yaml, &data, &mut report);
    let formula = formula.unwrap_or_else(|| panic!("{yaml}\n{}", tell(yaml, &report)));
    scalar(&formula, &data).unwrap_or_else(|problem| panic!("{}", problem.message))
}

fn number(yaml: &str) -> f64 {
    computed(yaml).value
}

/// Every problem of a query: check, the text underlined, the sentence, then each help.
fn problems(yaml: &str) -> String {
    problems_as(yaml, CHART)
}

fn problems_as(yaml: &str, form: Form) -> String {
    let mut report = Report::default();
    let found = query(yaml, form, &double::programme(), &mut report);
    assert!(found.is_none(), "this query is sound: {yaml}");
    tell(yaml, &report)
}

fn formula_problems(yaml: &str) -> String {
    let mut report = Report::default();
    let data: Tables = double::programme();
    if let Some(formula) = formula(yaml, &data, &mut report) {
        let problem = scalar(&formula, &data).expect_err("this formula has a value");
        report.push(*problem);
    }
    tell(yaml, &report)
}

fn tell(yaml: &str, report: &Report) -> String {
    report.iter().map(|problem| sentence(yaml, problem)).collect()
}

fn sentence(yaml: &str, problem: &Diagnostic) -> String {
    let Place::Span(span) = &problem.place else { return format!("{problem:?}") };
    let underlined = &yaml[span.start as usize..span.end as usize];
    let mut text = format!("{} [{underlined}] {}\n", problem.check, problem.message);
    for help in &problem.help {
        let _ = writeln!(text, "  = {help}");
    }
    text
}

fn show(table: &Table) -> String {
    let mut text = String::new();
    for row in &table.rows {
        let mut parts: Vec<String> = row.keys.iter().map(key).collect();
        for (value, skipped) in row.values.iter().zip(&row.skipped) {
            let value = value.map_or_else(|| "none".to_owned(), |value| value.to_string());
            let skipped = if *skipped > 0 { format!(" -{skipped}") } else { String::new() };
            parts.push(value + &skipped);
        }
        let _ = writeln!(text, "{}", parts.join(" | "));
    }
    text
}

fn key(key: &Key) -> String {
    match key {
        Key::Value(value) => word(value),
        Key::Other => "(other)".to_owned(),
        Key::NotStated => "(not stated)".to_owned(),
    }
}

fn word(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Ref { id: text, .. } => text.to_string(),
        Value::Number(number) => number.get().to_string(),
        Value::Date(date) => date.to_string(),
        Value::Bool(truth) => truth.to_string(),
    }
}
