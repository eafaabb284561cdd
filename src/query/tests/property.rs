//! The engine against the naive reference, on random data and random queries; and random text
//! against everything that reads.

use proptest::prelude::*;

use crate::diagnostic::{Place, Report};
use crate::query::tests::random::{ask, call, filter, filter_yaml, measure, nearly, scrap, tables};
use crate::query::tests::random::{world, yaml};
use crate::query::tests::world::{Ask, Label, Line, Plain};
use crate::query::tests::{CHART, POINTS, formula, query, tell};
use crate::query::{Form, Key, Table, Value, list, run, scalar};

fn plain(value: &Value) -> Plain {
    match value {
        Value::Number(number) => Plain::Number(number.get()),
        Value::Text(text) | Value::Ref { id: text, .. } => Plain::Text(text.to_string()),
        Value::Date(date) => Plain::Text(date.to_string()),
        Value::Bool(truth) => Plain::Text(truth.to_string()),
    }
}

fn label(key: &Key) -> Label {
    match key {
        Key::Value(value) => Label::Is(plain(value)),
        Key::Other => Label::Other,
        Key::NotStated => Label::NotStated,
    }
}

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        _ => a.is_none() && b.is_none(),
    }
}

fn same(table: &Table, lines: &[Line]) -> bool {
    table.rows.len() == lines.len()
        && table.rows.iter().zip(lines).all(|(row, line)| {
            row.keys.iter().map(label).eq(line.keys.iter().cloned())
                && row.skipped == line.skipped
                && row.records == line.records
                && row.values.len() == line.values.len()
                && row.values.iter().zip(&line.values).all(|(a, b)| near(*a, *b))
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn groups_are_those_of_the_naive_reference(world in world(), ask in ask()) {
        let (data, yaml) = (tables(&world), yaml(&ask));
        let mut report = Report::default();
        let form = if ask.table { Form::Table } else { CHART };
        let query = query(&yaml, form, &data, &mut report);
        prop_assert!(query.is_some(), "{yaml}\n{}", tell(&yaml, &report));
        let table = run(&query.expect("checked above"), &data);
        let (lines, records) = world.answer(&ask);
        prop_assert!(same(&table, &lines), "{yaml}\n{:#?}\n{lines:#?}", table.rows);
        prop_assert_eq!(table.records, records);
        let kept = world.kept(&ask.filter);
        let skipped: Vec<usize> =
            ask.measures.iter().map(|it| world.measure(*it, &kept).1).collect();
        prop_assert_eq!(table.skipped, skipped, "{}", yaml);
    }

    #[test]
    fn numbers_are_those_of_the_naive_reference(
        world in world(),
        filter in filter(),
        terms in proptest::collection::vec((any::<bool>(), measure()), 1..4),
        literal in 0u8..9,
    ) {
        let sum: String = terms
            .iter()
            .flat_map(|(negative, it)| [if *negative { " - " } else { " + " }.to_owned(), call(*it)])
            .collect();
        let yaml = format!("data: people\nvalue: {literal}{sum}\nfilter:\n{}", filter_yaml(&filter));
        let data = tables(&world);
        let mut report = Report::default();
        let formula = formula(&yaml, &data, &mut report);
        prop_assert!(formula.is_some(), "{yaml}\n{}", tell(&yaml, &report));
        let found = scalar(&formula.expect("checked above"), &data).ok();
        let kept = world.kept(&filter);
        let (mut value, mut skipped) = (Some(f64::from(literal)), 0);
        for (negative, it) in terms {
            let (part, missing) = world.measure(it, &kept);
            let part = if it.0 == "sum" { part.or(Some(0.0)) } else { part };
            let signed = part.map(|part| if negative { -part } else { part });
            value = value.zip(signed).map(|(value, part)| value + part);
            skipped += missing;
        }
        prop_assert!(near(found.as_ref().map(|it| it.value), value), "{yaml}\n{found:?} {value:?}");
        if let Some(found) = found {
            prop_assert_eq!(found.skipped, skipped);
        }
    }

    #[test]
    fn listings_are_those_of_the_naive_reference(world in world(), ask in ask()) {
        let fields = ask.sort.filter(|(_, by)| !by.contains('('));
        let mut ask = Ask { measures: Vec::new(), sort: fields, table: true, ..ask };
        if ask.dimensions.is_empty() {
            ask.dimensions.push("kind");
        }
        let (data, yaml) = (tables(&world), yaml(&ask));
        let mut report = Report::default();
        let query = query(&yaml, Form::Table, &data, &mut report);
        prop_assert!(query.is_some(), "{yaml}\n{}", tell(&yaml, &report));
        let listing = list(&query.expect("checked above"), &data);
        let rows: Vec<(usize, Vec<Vec<Plain>>)> = listing
            .rows
            .iter()
            .map(|row| {
                let cells = row.cells.iter().map(|it| it.iter().map(plain).collect()).collect();
                (row.row as usize, cells)
            })
            .collect();
        prop_assert_eq!(rows, world.list(&ask), "{}", yaml);
        prop_assert_eq!(listing.total, world.list(&Ask { limit: None, ..ask }).len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_anything_ends_in_a_result_or_in_problems_with_a_place(
        world in world(),
        yaml in prop_oneof![scrap(), nearly()],
    ) {
        let data = tables(&world);
        for form in [CHART, POINTS, Form::Table] {
            let mut report = Report::default();
            match query(&yaml, form, &data, &mut report) {
                Some(query) => {
                    let records = run(&query, &data).records;
                    prop_assert!(list(&query, &data).total == records);
                }
                None => prop_assert!(!report.is_empty(), "nothing is said about {yaml:?}"),
            }
            if let Some(formula) = formula(&yaml, &data, &mut report) {
                let _ = scalar(&formula, &data);
            }
            for problem in report.iter() {
                let Place::Span(span) = problem.place else { continue };
                let text = yaml.get(span.start as usize..span.end as usize);
                prop_assert!(text.is_some(), "{yaml:?}: {problem:?}");
            }
        }
    }
}
