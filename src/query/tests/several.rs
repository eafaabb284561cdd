//! Fields with several values: what hangs together stays together.

use crate::query::tests::{chart, number, rows};

#[test]
fn grouping_unfolds_and_a_record_counts_once_in_each_group() {
    assert_eq!(
        chart("{data: participants, x: cohorts, y: count()}"),
        "2021 | 3\n2022 | 2\n2023 | 1\n(not stated) | 1\n"
    );
    // Epsilon signed in 2021 and is not stated in 2023; alpha completed and signed.
    assert_eq!(
        chart("{data: participants, x: cohort.status, y: count()}"),
        "signed | 2\ncompleted | 2\nwithdrawn | 1\n(not stated) | 2\n"
    );
    // Alpha has two cohorts, but is one participant of its place.
    assert_eq!(
        chart("{data: participants, x: place, y: [sum(population), sum(cohorts.score)]}"),
        "jawa | 100 -1 | 12\nbali | 300 | none -1\npapua | 50 | 10\n(not stated) | 200 | none -1\n"
    );
}

#[test]
fn values_that_the_filter_excludes_make_no_groups() {
    assert_eq!(
        chart("{data: participants, filter: {cohorts.year: {gte: 2022}}, x: cohorts, y: count()}"),
        "2022 | 2\n2023 | 1\n"
    );
    assert_eq!(
        chart("{data: participants, filter: {cohort: 2022}, x: cohorts.status, y: count()}"),
        "signed | 1\nwithdrawn | 1\n"
    );
    assert_eq!(
        chart(
            "{data: participants, filter: {cohort.status: {valid: false}}, x: cohort.year, y: count()}"
        ),
        "2023 | 1\n(not stated) | 1\n"
    );
    assert_eq!(
        rows("{data: participants, filter: {cohorts.year: 2021}, columns: [population, cohorts]}"),
        "100 | 2021\n | 2021\n50 | 2021\n"
    );
}

#[test]
fn conditions_on_one_field_speak_of_the_same_value() {
    let count = |filter: &str| {
        number(&format!("{{data: participants, filter: {{{filter}}}, value: count()}}"))
    };
    // Alpha signed in 2022, epsilon in 2021.
    assert!((count("cohort.status: signed, cohorts.year: 2021") - 1.0).abs() < 1e-9);
    assert!((count("cohorts.score: {gt: 2, lt: 4}") - 1.0).abs() < 1e-9, "alpha's 3 alone");
    // Independent fields do not meddle.
    assert!((count("tag: a, cohort.year: 2021") - 2.0).abs() < 1e-9);
}

#[test]
fn dimensions_over_one_field_are_not_crossed() {
    assert_eq!(
        chart(
            "{data: participants, filter: {kind: kota}, x: cohorts, y: count(), color: cohort.status}"
        ),
        "2021 | completed | 1\n2022 | signed | 1\n(not stated) | (not stated) | 1\n"
    );
    assert_eq!(
        chart("{data: participants, filter: {kind: kota}, x: cohorts, y: count(), color: tag}"),
        "2021 | a | 1\n2021 | b | 1\n2022 | a | 1\n2022 | b | 1\n(not stated) | a | 1\n"
    );
}

#[test]
fn a_measure_over_several_values_keeps_to_its_group() {
    assert_eq!(
        chart("{data: participants, x: cohorts, y: [sum(cohorts.score), distinct(tags)]}"),
        "2021 | 9 | 3 -1\n2022 | 5 -1 | 2\n2023 | 8 | 2\n(not stated) | none -1 | 1\n"
    );
}

#[test]
fn participations_count_enrolments_and_participants() {
    assert!((number("{data: participations, value: count()}") - 6.0).abs() < 1e-9);
    assert!((number("{data: participations, value: distinct(participant)}") - 4.0).abs() < 1e-9);
    assert_eq!(
        chart(
            "{data: participations, filter: {participant.kind: kabupaten}, x: cohort.year, y: count(), color: participant.place}"
        ),
        "2021 | jawa | 1\n2021 | papua | 1\n2022 | bali | 1\n2023 | papua | 1\n"
    );
}
