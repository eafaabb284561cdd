//! The facts that belong to marks.

use super::*;

fn shape(id: &str) -> Shape {
    let case = gallery::cases().into_iter().find(|chart| chart.id == id);
    describe(&case.expect("a case of the gallery")).shape
}

#[test]
fn a_waterfall_says_whether_it_adds_up() {
    let Shape::Waterfall { first, last, up, down, reached, off } = shape("waterfall-correction")
    else {
        unreachable!("a waterfall has the facts of one");
    };
    assert_eq!((first.map(|it| it.value), last.map(|it| it.value)), (Some(148.0), Some(141.0)));
    assert_eq!(up, Changes { count: 1, sum: 5.0 });
    assert_eq!(down, Changes { count: 1, sum: -12.0 });
    assert!((reached - 141.0).abs() < 1e-9 && off.abs() < 1e-9);
}

#[test]
fn a_level_that_the_steps_do_not_give_is_told() {
    let case = gallery::cases().into_iter().find(|chart| chart.id == "waterfall-correction");
    let mut chart = case.expect("a case of the gallery");
    chart.series[0].values[3] = Some(140.0);
    let Shape::Waterfall { off, .. } = describe(&chart).shape else {
        unreachable!("a waterfall has the facts of one");
    };
    assert!((off + 1.0).abs() < 1e-9);
}

#[test]
fn squares_know_their_whole() {
    let wanted = Shape::Waffle { per_square: 1.0, total: 8.0, whole: Some(50.0), rest: Some(42.0) };
    assert_eq!(shape("waffle-eight"), wanted);
}

#[test]
fn a_heat_map_knows_its_extremes() {
    let Shape::Heatmap { highest, lowest, missing } = shape("heatmap-gap") else {
        unreachable!("a heat map has the facts of one");
    };
    let told = |cell: Option<Cell>| cell.map(|it| (it.name, it.point.label, it.point.value));
    let name =
        |name: &str, label: &str, value: f64| Some((name.to_owned(), label.to_owned(), value));
    assert_eq!(told(highest), name("Smart Living", "2019", 92.0));
    assert_eq!(told(lowest), name("Smart Branding", "2022", 0.0));
    assert_eq!(missing, 7, "one cell, and all of 'not stated'");
}

#[test]
fn a_timeline_counts_its_kinds() {
    let Shape::Timeline { events, periods, first, kinds, .. } = shape("timeline-story") else {
        unreachable!("a timeline has the facts of one");
    };
    assert_eq!((events, periods), (7, 2));
    assert_eq!(first.map(|it| it.label).as_deref(), Some("Pencanangan gerakan di Makassar"));
    let counts: Vec<usize> = kinds.iter().map(|kind| kind.count).collect();
    assert_eq!(counts, [4, 1, 3, 1]);
}

#[test]
fn two_measures_have_ranges_and_a_correlation() {
    let Shape::Scatter { dots, across, up, correlation } = shape("point-across") else {
        unreachable!("dots between measures have the facts of such");
    };
    assert_eq!(dots, 7);
    assert_eq!(across.map(|it| (it.lowest.value, it.highest.value)), Some((7.0, 90.0)));
    assert_eq!(up.map(|it| (it.lowest.value, it.highest.value)), Some((0.0, 83.0)));
    assert!(correlation.is_some_and(|it| it.abs() <= 1.0));
}

#[test]
fn panels_have_totals_and_extremes() {
    let case = gallery::cases().into_iter().find(|chart| chart.id == "facet-nested");
    let summary = describe(&case.expect("a case of the gallery"));
    let told: Vec<(&str, f64)> =
        summary.facets.iter().map(|it| (it.label.as_str(), it.total)).collect();
    assert_eq!(told, [("Sumatera", 228.0), ("Jawa", 124.0), ("Kalimantan", 110.0)]);
    assert_eq!(summary.series[1].facet, Some(1));
    assert_eq!(shape("facet-nested"), Shape::Series);
}
