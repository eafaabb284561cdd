//! What each form of a query means.

use crate::query::tests::{CHART, POINTS};
use crate::query::tests::{chart, columns, computed, listing, number, rows, sound, table};
use crate::query::{Column, Data, FieldPath, Form, Key, Predicate, Query, run};

fn counted(filter: &str) -> f64 {
    number(&format!("{{data: participants, filter: {{{filter}}}, value: count()}}"))
}

#[track_caller]
fn assert_counts(cases: &[(&str, f64)]) {
    for (filter, expected) in cases {
        let found = counted(filter);
        assert!((found - expected).abs() < 1e-9, "{filter}: {found}, not {expected}");
    }
}

#[test]
fn a_filter_compares_by_meaning() {
    assert_counts(&[
        ("", 5.0),
        ("kind: kota", 2.0),
        ("kind: [kota, kabupaten]", 5.0),
        ("kind: {equal: kota}", 2.0),
        ("kind: {oneOf: [kota]}", 2.0),
        ("kind: ", 5.0),
        ("place: jawa", 2.0),
        ("place.name: Bali", 1.0),
        ("population: 100", 1.0),
        ("population: 1e2", 1.0),
        ("population: {gt: 100}", 2.0),
        ("population: {gte: 100}", 3.0),
        ("population: {lt: 100}", 1.0),
        ("population: {lte: 100}", 2.0),
        ("population: {gt: 50, lt: 300}", 2.0),
        ("population: {range: [100, 200]}", 2.0),
        ("active: true", 3.0),
        ("active: \"false\"", 1.0),
        ("active: {valid: false}", 1.0),
        ("population: {valid: true}", 4.0),
        ("population: {valid: false}", 1.0),
        ("place: {valid: false}", 1.0),
        ("kind: kota, active: true, population: {gt: 100}", 1.0),
    ]);
}

#[test]
fn an_open_range_is_written_with_an_empty_end() {
    let count = |range: &str| {
        number(&format!(
            "data: participants\nvalue: count()\nfilter:\n  population:\n    range:\n{range}"
        ))
    };
    assert!((count("      - 100\n      -\n") - 3.0).abs() < 1e-9);
    assert!((count("      -\n      - 100\n") - 2.0).abs() < 1e-9);
    assert!((count("      -\n      -\n") - 5.0).abs() < 1e-9, "an open range keeps all");
}

#[test]
fn dates_of_reduced_precision_compare_sensibly() {
    // On record: 2021-05-20, 2022-04, 2022, 2023-01-01, and one that is missing.
    assert_counts(&[
        ("joined: 2022", 2.0),
        ("joined: 2022-04", 1.0),
        ("joined: 2022-04-21", 0.0),
        ("joined: 2021-05", 1.0),
        ("joined: {gte: 2022}", 3.0),
        ("joined: {gt: 2022}", 1.0),
        ("joined: {lt: 2022}", 1.0),
        ("joined: {lte: 2022}", 3.0),
        ("joined: {gte: 2022-04}", 2.0),
        ("joined: {lt: 2022-04}", 2.0),
        ("joined: {range: [2021-06, 2022]}", 2.0),
        ("joined: [2021, 2023]", 2.0),
        ("joined.year: {gte: 2022}", 3.0),
    ]);
}

#[test]
fn every_aggregate() {
    let value = |value: &str| number(&format!("{{data: participants, value: {value}}}"));
    for (text, expected) in [
        ("count()", 5.0),
        ("count ( )", 5.0),
        ("distinct(place)", 3.0),
        ("distinct(kind)", 2.0),
        ("distinct(cohort)", 3.0),
        ("distinct(tags)", 3.0),
        ("sum(population)", 650.0),
        ("mean(population)", 162.5),
        ("median(population)", 150.0),
        ("min(population)", 50.0),
        ("max( population )", 300.0),
        ("median(cohorts.score)", 4.0),
        ("sum(cohorts.score)", 22.0),
        ("sum(population) - count() + 1.5", 646.5),
        ("-count() - 1", -6.0),
        ("12", 12.0),
    ] {
        let found = value(text);
        assert!((found - expected).abs() < 1e-9, "{text}: {found}, not {expected}");
    }
}

#[test]
fn a_formula_shows_its_parts_and_what_was_missing() {
    let scalar = computed("{data: cohorts, value: sum(intake) - sum(returning)}");
    assert!((scalar.value - 93.0).abs() < 1e-9);
    let parts: Vec<_> = scalar
        .parts
        .iter()
        .map(|part| (part.text.as_str(), part.negative, part.value, part.skipped))
        .collect();
    assert_eq!(parts, [("sum(intake)", false, 100.0, 1), ("sum(returning)", true, 7.0, 2)]);
    assert_eq!((scalar.skipped, scalar.records), (3, 3));
    // Nothing to subtract is zero, not an error.
    let early = "{data: cohorts, filter: {year: 2021}, value: sum(intake) - sum(returning)}";
    assert!((number(early) - 50.0).abs() < 1e-9);
}

#[test]
fn decimals_add_up() {
    let tenths =
        "{data: participants, value: 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1}";
    assert!((number(tenths) - 1.0).abs() < f64::EPSILON / 2.0);
}

#[test]
fn fields_group_and_aggregates_measure() {
    assert_eq!(
        chart("{data: participants, x: count(), y: place}"),
        "jawa | 2\nbali | 1\npapua | 1\n(not stated) | 1\n"
    );
    // The words of a closed list keep their order.
    assert_eq!(
        chart("{data: participants, x: kind, y: [sum(population), count()]}"),
        "kota | 300 | 2\nkabupaten | 350 -1 | 3\n"
    );
    assert_eq!(chart("{data: participants, x: count()}"), "5\n");
    let nobody = "{data: participants, filter: {population: 1}, x: count(), y: max(population)}";
    assert_eq!(chart(nobody), "0 | none\n");
    let nobody = "{data: participants, filter: {population: 1}, x: count(), y: kind}";
    assert_eq!(chart(nobody), "");
}

#[test]
fn a_numeric_field_is_a_measure_where_nothing_else_is() {
    let rows = "2021 | 50 | none -1\n2022 | 50 | 7\n2023 | none -1 | none -1\n";
    assert_eq!(chart("{data: cohorts, x: year, y: [intake, returning]}"), rows);
    assert_eq!(
        chart("{data: cohorts, x: year, y: intake}"),
        chart("{data: cohorts, x: year, y: sum(intake)}")
    );
    // A year is a name, so lying bars work too.
    assert_eq!(
        chart("{data: cohorts, x: intake, y: year}"),
        "2021 | 50\n2022 | 50\n2023 | none -1\n"
    );
    assert_eq!(
        chart("{data: cohorts, x: name, y: year}"),
        "Cohort of 2021 | 2021\nCohort of 2022 | 2022\nCohort of 2023 | 2023\n"
    );
    // With an aggregate in sight, a number groups.
    assert_eq!(chart("{data: cohorts, x: intake, y: count()}"), "50 | 2\n(not stated) | 1\n");
    let query = sound("{data: cohorts, x: year, y: intake, color: name}", CHART);
    assert_eq!(query.columns, [Column::Dimension(0), Column::Measure(0), Column::Dimension(1)]);
    assert_eq!(query.measures[0].channel, "y");
}

#[test]
fn points_are_rows() {
    let query = sound("{data: participants, x: population, y: place.lat}", POINTS);
    assert!(query.measures.is_empty());
    let listing = listing("{data: participants, x: population, y: place.lat}", POINTS);
    assert_eq!((listing.rows.len(), listing.total), (5, 5));
}

#[test]
fn a_table_lists_or_groups() {
    assert_eq!(
        rows("{data: participants, columns: [place.name, population, tags], sort: -population}"),
        "Bali | 300 | b\n | 200 | a\nJava | 100 | a,b\n | 50 | c,a\nJava |  | \n"
    );
    assert_eq!(
        rows("{data: participants, columns: joined, sort: joined, limit: 2}"),
        "2021-05-20\n2022\n"
    );
    assert_eq!(
        columns("{data: participants, columns: [kind, place, count()], sort: -count()}"),
        "kota | jawa | 1\nkota | (not stated) | 1\nkabupaten | jawa | 1\nkabupaten | bali | 1\nkabupaten | papua | 1\n"
    );
    let first =
        listing("{data: participants, columns: joined, sort: joined, limit: 2}", Form::Table);
    assert_eq!(first.rows.iter().map(|row| row.row).collect::<Vec<_>>(), [0, 2]);
    assert_eq!(first.total, 5);
}

#[test]
fn headings_of_a_csv_file_may_hold_points_and_parentheses() {
    assert_eq!(
        chart("{data: budget.csv, x: region, y: [Luas(km2), per.capita]}"),
        "bali | 4 | 2.5\njawa | 10 | 1.5\n"
    );
    assert_eq!(rows("{data: budget.csv, columns: [Luas(km2)], sort: Luas(km2)}"), "4\n10\n");
    assert!(
        (number("{data: budget.csv, value: sum(Luas(km2)) - max(per.capita)}") - 11.5).abs() < 1e-9
    );
}

#[test]
fn custom_fields_may_be_named_with_their_fields() {
    let plain = chart("{data: participants, x: kind, y: sum(population)}");
    assert_eq!(chart("{data: participants, x: kind, y: sum(fields.population)}"), plain);
}

#[test]
fn a_facet_counts_records_by_value() {
    let data = super::double::programme();
    let set = data.schema().find("participants").expect("the set is there");
    let field = FieldPath::resolve(data.schema(), set, "cohorts.year").expect("the path leads");
    let table = run(&Query::facet(set, field), &data);
    assert_eq!(super::show(&table), "2021 | 3\n2022 | 2\n2023 | 1\n(not stated) | 1\n");
    assert_eq!(table.records, 5);
}

#[test]
fn a_result_knows_its_columns_and_totals() {
    let table = table("{data: participants, x: tag, y: sum(population), color: kind}", CHART);
    let channels: Vec<_> = table.dimensions.iter().map(|it| it.channel).collect();
    assert_eq!((channels.as_slice(), table.measures[0].channel), (&["x", "color"][..], "y"));
    assert_eq!((table.records, table.skipped.as_slice(), table.folded), (5, &[1][..], 0));
    let words = |keys: &[Key]| keys.iter().map(super::key).collect::<Vec<_>>();
    assert_eq!(words(&table.keys[0]), ["a", "b", "c", "(not stated)"]);
    assert_eq!(words(&table.keys[1]), ["kota", "kabupaten"]);
}

#[test]
fn a_query_tells_what_it_asks() {
    let yaml = "{data: participants, filter: {cohort.year: {gte: 2022}, place: [jawa, bali]}, x: kind, y: count()}";
    let description = sound(yaml, CHART).describe(&super::double::programme());
    assert_eq!(description.data, "participants");
    assert_eq!(
        (description.groups, description.values),
        (vec!["kind".to_owned()], vec!["count()".to_owned()])
    );
    let conditions: Vec<_> = description
        .conditions
        .iter()
        .map(|line| {
            let test = &line.tests[0];
            let values: Vec<String> = test.values.iter().map(super::word).collect();
            (line.field.as_str(), test.predicate, values.join(","))
        })
        .collect();
    assert_eq!(
        conditions,
        [
            ("cohort.year", Predicate::Gte, "2022".to_owned()),
            ("place", Predicate::OneOf, "jawa,bali".to_owned()),
        ]
    );
}

#[test]
fn a_formula_tells_whether_it_counts_records() {
    let data = super::double::programme();
    let counts = |value: &str| {
        let yaml = format!("{{data: participants, value: {value}}}");
        let formula = super::formula(&yaml, &data, &mut crate::diagnostic::Report::default());
        formula.expect("the formula is sound").counts_records()
    };
    assert!(counts("count() - distinct(place)"));
    assert!(!counts("count() - sum(population)"));
}
