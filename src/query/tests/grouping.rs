//! Order, limits and 'Other'.

use crate::query::tests::{CHART, chart, columns, table};

#[test]
fn groups_are_sorted_by_measure_field_or_key() {
    let chart = |sort: &str| {
        chart(&format!("{{data: participants, x: sum(population), y: place, sort: {sort}}}"))
    };
    let falling = "bali | 300\njawa | 100 -1\npapua | 50\n(not stated) | 200\n";
    assert_eq!(chart("-x"), falling);
    assert_eq!(chart("-sum(population)"), falling);
    assert_eq!(chart("x"), "papua | 50\njawa | 100 -1\nbali | 300\n(not stated) | 200\n");
    assert_eq!(chart("-y"), "papua | 50\nbali | 300\njawa | 100 -1\n(not stated) | 200\n");
    assert_eq!(chart("-place"), chart("-y"));
    assert_eq!(chart("place.name"), "bali | 300\njawa | 100 -1\npapua | 50\n(not stated) | 200\n");
    // Java -6.9 is more than Bali -8.3; Papua has no latitude.
    assert_eq!(chart("-place.lat"), "jawa | 100 -1\nbali | 300\npapua | 50\n(not stated) | 200\n");
    // An aggregate that is not shown.
    assert_eq!(chart("-count()"), "jawa | 100 -1\nbali | 300\npapua | 50\n(not stated) | 200\n");
}

#[test]
fn the_rest_is_computed_anew_from_its_rows() {
    let chart = |x: &str| {
        chart(&format!(
            "{{data: participants, x: {x}, y: population, sort: -population, limit: 1}}"
        ))
    };
    // Left over: 200, 100 and 50, of kota, kota and kabupaten.
    assert_eq!(chart("count()"), "300 | 1\n(other) | 3\n(not stated) | 1\n");
    assert_eq!(chart("distinct(kind)"), "300 | 1\n(other) | 2\n(not stated) | 1\n");
    assert_eq!(chart("median(population)"), "300 | 300\n(other) | 100\n(not stated) | none -1\n");
    assert_eq!(chart("min(population)"), "300 | 300\n(other) | 50\n(not stated) | none -1\n");
    assert_eq!(chart("mean(place.lat)"), "300 | -8.3\n(other) | -6.9 -2\n(not stated) | -6.9\n");
}

#[test]
fn a_record_counts_once_in_other() {
    // Epsilon's two cohorts, and alpha's 2022, are in the rest.
    let yaml = "{data: participants, x: count(), y: cohorts, sort: -x, limit: 1}";
    assert_eq!(chart(yaml), "2021 | 3\n(other) | 3\n(not stated) | 1\n");
    assert_eq!(table(yaml, CHART).folded, 2);
    // Alpha is in two cohorts of the rest.
    let yaml = "{data: participants, x: count(), y: cohorts, sort: x, limit: 1}";
    assert_eq!(chart(yaml), "2023 | 1\n(other) | 4\n(not stated) | 1\n");
    let two = "{data: participants, x: count(), y: cohorts, sort: -x, limit: 9}";
    assert_eq!(chart(two), "2021 | 3\n2022 | 2\n2023 | 1\n(not stated) | 1\n");
    assert_eq!(table(two, CHART).folded, 0);
}

#[test]
fn a_chart_ranks_whole_groups_whatever_their_colours() {
    // Java has 2 in two kinds, every other place 1.
    assert_eq!(
        chart("{data: participants, x: count(), y: place, color: kind, sort: -x, limit: 1}"),
        "jawa | kota | 1\njawa | kabupaten | 1\n(other) | kabupaten | 2\n(not stated) | kota | 1\n"
    );
    // A colour that repeats the place folds with it.
    assert_eq!(
        chart("{data: participants, x: count(), y: place, color: place, sort: -x, limit: 1}"),
        "jawa | jawa | 2\n(other) | (other) | 2\n(not stated) | (not stated) | 1\n"
    );
    assert_eq!(
        chart("{data: participants, x: count(), y: place, color: kind, sort: -color}"),
        "jawa | kabupaten | 1\njawa | kota | 1\nbali | kabupaten | 1\npapua | kabupaten | 1\n(not stated) | kota | 1\n"
    );
}

#[test]
fn a_table_ranks_rows() {
    assert_eq!(
        columns(
            "{data: participants, columns: [kind, place, sum(population)], sort: -kind, limit: 2}"
        ),
        "kabupaten | jawa | none -1\nkabupaten | bali | 300\n(other) | (other) | 350\n"
    );
    assert_eq!(
        columns(
            "{data: participants, columns: [kind, place, sum(population)], sort: -sum(population), limit: 2}"
        ),
        "kabupaten | bali | 300\nkota | (not stated) | 200\n(other) | (other) | 150 -1\n"
    );
}

#[test]
fn a_sort_by_words_follows_their_closed_list() {
    // kota comes before kabupaten in the list, not in the alphabet.
    assert_eq!(
        chart("{data: participants, y: active, x: count(), sort: kind}"),
        "true | 3\nfalse | 1\n(not stated) | 1\n"
    );
    assert_eq!(
        chart("{data: participants, y: joined.year, x: count(), sort: -kind}"),
        "2022 | 2\n2023 | 1\n2021 | 1\n(not stated) | 1\n"
    );
}
