//! Every mistake has its own words, at its place, with what to do.

use crate::query::Form;
use crate::query::tests::{POINTS, formula_problems, problems, problems_as};

#[test]
fn an_unknown_data_set() {
    assert_eq!(
        problems("{data: particpants, x: count()}"),
        "invalid-query [particpants] there is no data set 'particpants'
  = did you mean 'participants'?
  = the data sets are: participants, places, cohorts, participations, budget.csv
"
    );
    assert_eq!(
        problems("{x: count()}"),
        "missing-field [x] this chart has no 'data'
  = add a line 'data: …' to it
"
    );
}

#[test]
fn an_unknown_field_is_underlined_in_its_path() {
    assert_eq!(
        problems("{data: participants, y: place.nam, x: count()}"),
        "unknown-field [nam] 'places' has no field 'nam' (in 'place.nam')
  = did you mean 'name'?
  = its fields are: name, lat
"
    );
    assert_eq!(
        problems("{data: participants, y: cohorts.yaer, x: 'sum(populaton)'}"),
        "unknown-field [populaton] 'participants' has no field 'populaton'
  = did you mean 'population'?
  = its fields are: kind, place, population, cohorts, tags, joined, active
unknown-field [yaer] 'participations' has no field 'yaer' (in 'cohorts.yaer')
  = did you mean 'year'?
  = its fields are: participant, cohort, status, score, year, name, intake, returning, opened
"
    );
    assert_eq!(
        problems("{data: participants, y: kind.name, x: count()}"),
        "unknown-field [name] 'kind' is a text, so nothing can follow it
  = write 'kind'
"
    );
    assert_eq!(
        problems("{data: participants, y: joined.month, x: count()}"),
        "unknown-field [month] 'joined' is a date, so nothing can follow it
  = write 'joined', or 'joined.year' for its year
"
    );
    assert_eq!(
        problems("{data: participants, y: joined.year.day, x: count()}"),
        "unknown-field [year] 'joined' is a date, so nothing can follow it
  = write 'joined', or 'joined.year' for its year
"
    );
    assert_eq!(
        problems("{data: participants, y: place..name, x: count()}"),
        "invalid-query [place..name] a field's name is missing in 'place..name'
  = write the name of a field, or a path of names with one point between them: cohort.year
"
    );
}

#[test]
fn a_text_cannot_be_summed() {
    assert_eq!(
        problems("{data: cohorts, y: sum(name), x: year}"),
        "invalid-query [name] sum needs a number; name is a text
  = to count write 'count()', or 'distinct(name)' for the different values
"
    );
    assert_eq!(
        problems("{data: cohorts, y: [intake, name], x: year}"),
        "invalid-query [name] a list in 'y' holds what is measured, and 'name' is a text
  = to group by it write 'y: name'; to count its values write 'distinct(name)'
"
    );
}

#[test]
fn a_mistaken_aggregate() {
    assert_eq!(
        problems("{data: cohorts, y: summ(intake), x: year}"),
        "invalid-query [summ] there is no aggregate 'summ()'
  = did you mean 'sum'?
  = the aggregates are: count(), distinct(field), sum(field), mean(field), median(field), min(field), max(field)
"
    );
    assert_eq!(
        problems("{data: cohorts, y: count(year), x: year}"),
        "invalid-query [year] count() counts records, so nothing stands between its parentheses
  = write 'count()'; to count the different values write 'distinct(year)'
"
    );
    assert_eq!(
        problems("{data: cohorts, y: mean( ), x: year}"),
        "invalid-query [mean] mean() needs a field
  = write the field between the parentheses: mean(year), mean(intake), mean(returning)
"
    );
    assert_eq!(
        problems("{data: cohorts, y: distinct(), x: year}"),
        "invalid-query [distinct] distinct() needs a field
  = write the field between the parentheses: distinct(field); to count records write 'count()'
"
    );
}

#[test]
fn a_filter_that_cannot_fit() {
    let filter =
        |filter: &str| problems(&format!("{{data: participants, x: count(), filter: {filter}}}"));
    assert_eq!(
        filter("{kind: kabupatn}"),
        "invalid-query [kabupatn] 'kind' is never 'kabupatn'
  = did you mean 'kabupaten'?
  = it is one of: kota, kabupaten
"
    );
    assert_eq!(
        filter("{place: \"jawwa\"}"),
        "unknown-reference [\"jawwa\"] 'places' has no record with the id 'jawwa'
  = did you mean 'jawa'?
  = their ids are: jawa, bali, papua
"
    );
    assert_eq!(
        filter("{cohort: [2021, 2030]}"),
        "embargo-leak [2030] '2030' of 'cohorts' is not published yet, so nothing published can be about it
  = leave it out until its embargo ends, or give what uses this filter the same embargo
"
    );
    assert_eq!(
        filter("{population: 1.000.000}"),
        "invalid-query [1.000.000] 'population' is a number, and '1.000.000' is not
  = write a number in digits, with a point before decimals: 1500, or 3.5
"
    );
    assert_eq!(
        filter("{population: inf, joined: 21 April, active: yes}"),
        "invalid-query [inf] 'population' is a number, and 'inf' is not
  = write a number in digits, with a point before decimals: 1500, or 3.5
invalid-query [21 April] 'joined' is a date, and '21 April' is not
  = write a date as 2022-04-21, 2022-04 or 2022
invalid-query [yes] 'active' is true or false, and 'yes' is not
  = write true or false
"
    );
    assert_eq!(
        filter("{kind: []}"),
        "invalid-query [[]] the list is empty, so no record can fit
  = name the values that fit, or remove the line to let all fit
"
    );
    assert_eq!(
        filter("{population: {range: [200, 100]}}"),
        "invalid-query [range] the range ends before it begins, so no record can fit
  = write the smaller value first
"
    );
}

#[test]
fn a_mistaken_predicate() {
    let filter =
        |filter: &str| problems(&format!("{{data: participants, x: count(), filter: {filter}}}"));
    assert_eq!(
        filter("{population: {gta: 3}}"),
        "invalid-query [gta] a filter cannot compare by 'gta'
  = did you mean 'gt'?
  = it compares by: equal, oneOf, lt, lte, gt, gte, range, valid
"
    );
    assert_eq!(
        filter("{cohort: {gte: 2021}, kind: {lt: kota}}"),
        "invalid-query [gte] 'gte' needs numbers or dates; 'cohort' is a reference
  = compare one of its fields: cohort.year
  = name the values that fit: 'cohort: [first, second]'
invalid-query [lt] 'lt' needs numbers or dates; 'kind' is a text
  = name the values that fit: 'kind: [first, second]'
"
    );
    assert_eq!(
        filter("{population: {valid: perhaps, gt: [1, 2], range: 5}}"),
        "invalid-query [[1, 2]] 'gt' compares with one value, but this is a list
  = write 'gt: 2021'; for several values write 'oneOf: [2021, 2022]'
invalid-query [5] a range needs two values: the first and the last that fit
  = write it as 'range: [2017, 2021]'
invalid-query [perhaps] 'valid' is true or false, and 'perhaps' is neither
  = write 'valid: true' for records that have a value, 'valid: false' for those that have none
"
    );
    assert_eq!(
        filter("[kind]"),
        "invalid-query [[kind]] a filter must have fields, but this is a list
  = write it as 'filter: {kind: city, cohort.year: {gte: 2021}}'
"
    );
    assert_eq!(
        filter("{kind: [[kota], kabupaten], population: {range: [[1], 2]}}"),
        "invalid-query [[kota]] a filter compares with texts and numbers, but this is a list
  = write the value itself; an empty text needs quotes: \"\"
invalid-query [[1]] a filter compares with texts and numbers, but this is a list
  = write the value itself; an empty text needs quotes: \"\"
"
    );
}

#[test]
fn sort_and_limit() {
    assert_eq!(
        problems("{data: participants, x: count(), y: kind, sort: -z}"),
        "unknown-field [z] 'participants' has no field 'z'
  = its fields are: kind, place, population, cohorts, tags, joined, active
  = or sort by a channel: y, x
"
    );
    assert_eq!(
        problems("{data: participants, x: count(), y: kind, limit: 0}"),
        "invalid-value [0] 'limit' must be 1 or more, or nothing would be shown
  = write how many to show, or remove the line to show all
"
    );
    assert_eq!(
        problems_as("{data: cohorts, columns: [name, year], sort: -count()}", Form::Table),
        "invalid-query [count()] rows that are not grouped cannot be sorted by an aggregate
  = add 'count()' to what is shown, or sort by a field
"
    );
}

#[test]
fn a_chart_must_measure_something() {
    let yaml = "{data: participants, x: kind, y: place}";
    assert_eq!(
        problems(yaml),
        "invalid-query [kind] nothing says what the chart measures
  = add what to measure, for example 'y: count()'
"
    );
    assert_eq!(
        problems_as("{data: participants, x: {field: kind}}", POINTS),
        "invalid-query [{field: kind}] 'x' shows fields and aggregates, but this is a group of fields ('name: value')
  = write 'x: year', 'x: count()', or a list 'x: [first, second]'
"
    );
}

#[test]
fn everything_wrong_is_told_at_once() {
    let all = problems(
        "{data: participants, filter: {knd: kota, place: jwa}, x: sum(kind), y: plac, sort: -w}",
    );
    let places: Vec<&str> = all
        .lines()
        .filter(|line| !line.starts_with("  "))
        .filter_map(|line| line.split(['[', ']']).nth(1))
        .collect();
    assert_eq!(places, ["knd", "jwa", "kind", "plac", "w"]);
}

#[test]
fn a_mistaken_formula() {
    let formula = |value: &str| formula_problems(&format!("{{data: cohorts, value: {value}}}"));
    assert_eq!(
        formula("intake"),
        "invalid-query [intake] 'intake' is no aggregate
  = say how to take it together: sum(intake), distinct(intake), or count()
"
    );
    assert_eq!(
        formula("sum(intake) * 2"),
        "invalid-query [sum(intake) * 2] 'sum(intake) * 2' is no aggregate
  = aggregates can only be added and subtracted, with + and -
"
    );
    assert_eq!(
        formula("sum(intake) max"),
        "invalid-query [sum(intake) max] 'sum(intake) max' is no aggregate
  = put + or - between two aggregates: sum(intake) - sum(returning)
"
    );
    assert_eq!(
        formula("sum(intake) -"),
        "invalid-query [sum(intake) -] 'sum(intake) -' lacks a number or an aggregate beside a sign
  = write for example: sum(intake) - sum(returning)
"
    );
    assert_eq!(
        formula("\"sum(intake\""),
        "invalid-query [(] a parenthesis opens and is never closed
  = write an aggregate as count() or sum(intake)
"
    );
    assert_eq!(
        formula("count()) - 1"),
        "invalid-query [)] a parenthesis closes, but none was opened before it
  = write an aggregate as count() or sum(intake)
"
    );
    assert_eq!(
        formula("1.5.5"),
        "invalid-query [1.5.5] '1.5.5' is neither a number nor an aggregate
  = write a number in digits, with a point before decimals: 12, or 3.5
"
    );
    assert_eq!(
        formula("sum(intake) - sum(name)"),
        "invalid-query [name] sum needs a number; name is a text
  = to count write 'count()', or 'distinct(name)' for the different values
"
    );
}

#[test]
fn a_mean_of_nothing() {
    assert_eq!(
        formula_problems("{data: cohorts, filter: {year: 1999}, value: count() - mean(intake)}"),
        "invalid-query [mean(intake)] mean(intake) cannot be computed: no record passes the filter
  = look for a mistake in the filter
"
    );
    assert_eq!(
        formula_problems("{data: cohorts, filter: {year: 2023}, value: max(intake)}"),
        "invalid-query [max(intake)] max(intake) cannot be computed: no record that passes the filter has a value
  = fill in the values, or choose another field
"
    );
}
