//! What the marks beyond bars, columns and lines must show.

use super::*;

type Element = (String, BTreeMap<String, String>);

fn case(id: &str) -> Chart {
    gallery::cases().into_iter().find(|chart| chart.id == id).expect("a case of the gallery")
}

fn drawn(chart: &Chart, width: Width) -> Vec<Element> {
    elements(&render(chart, width, &gallery::Indonesian))
}

/// The marks that carry a value, with series and category.
fn marks(list: &[Element]) -> BTreeMap<(usize, usize), Element> {
    let index = |element: &Element, key: &str| element.1[key].parse::<usize>().expect("an index");
    let marked = list.iter().filter(|(_, attributes)| attributes.contains_key("data-v"));
    marked.map(|it| ((index(it, "data-s"), index(it, "data-c")), it.clone())).collect()
}

fn number(element: &Element, key: &str) -> f64 {
    numbers(&element.1[key])[0]
}

fn class(element: &Element) -> &str {
    element.1.get("class").map_or("", String::as_str)
}

#[test]
fn areas_begin_at_zero_even_where_a_line_would_not() {
    let mut chart = case("area-single");
    chart.categories = vec![Category::new("2023"), Category::new("2024")];
    chart.series[0].values = vec![Some(99.0), Some(100.0)];
    let list = drawn(&chart, Width::Wide);
    let area = list.iter().find(|it| class(it).starts_with("c-area")).expect("an area");
    let (_, ys) = extents("path", &area.1);
    let axis = list.iter().find(|it| class(it) == "c-axis").expect("an axis");
    let (_, ground) = extents("path", &axis.1);
    assert!(ys.contains(&ground[0]), "{ys:?} {ground:?}");
    let low = ground[0] - ys.iter().copied().fold(f64::INFINITY, f64::min);
    assert!(low > 200.0, "99 and 100 are tall: {low}");
}

#[test]
fn layers_are_piled_on_each_other() {
    let list = drawn(&case("area-parts"), Width::Wide);
    let layers: Vec<_> = list.iter().filter(|it| class(it).starts_with("c-layer c-")).collect();
    // The fifth series has a gap of one value, and so two pieces.
    assert_eq!(layers.len(), 8);
    let tops = |index: usize| {
        let data = &layers[index].1["d"];
        data.split(['M', 'L', 'H', 'V', 'Z']).nth(1).expect("a corner").to_owned()
    };
    let first: Vec<f64> = (0..3).map(|index| numbers(&tops(index))[1]).collect();
    assert!(first[0] > first[1] && first[1] > first[2], "{first:?}");
}

#[test]
fn other_is_hatched_in_rows_of_dots_and_lollipops() {
    for id in ["point-ranked", "lollipop-ranked"] {
        let marks = marks(&drawn(&case(id), Width::Narrow));
        let (other, first) = (&marks[&(0, 7)], &marks[&(0, 0)]);
        assert_eq!(other.1["fill"], format!("url(#{id}-n-h)"));
        assert!(!first.1.contains_key("fill"));
        assert!(number(other, "cy") > number(&marks[&(0, 6)], "cy"), "after all names");
        assert!(number(&marks[&(0, 8)], "cy") > number(other, "cy"), "not stated is last");
    }
}

#[test]
fn dots_of_one_value_stand_above_each_other() {
    let marks = marks(&drawn(&case("point-pairs"), Width::Wide));
    let (a, b) = (&marks[&(0, 1)], &marks[&(1, 1)]);
    assert!((number(a, "cx") - number(b, "cx")).abs() < 0.05, "both are 50");
    assert!((number(a, "cy") - number(b, "cy")).abs() >= 5.0);
}

#[test]
fn a_dot_between_two_measures_carries_both() {
    let chart = case("point-across");
    let marks = marks(&drawn(&chart, Width::Wide));
    assert_eq!(marks.len(), 7);
    for ((_, category), mark) in marks {
        assert_eq!(Some(number(&mark, "data-x")), chart.value(0, category));
        assert_eq!(Some(number(&mark, "data-v")), chart.value(1, category));
    }
}

#[test]
fn a_slope_names_both_ends() {
    let svg = render(&case("slope-ends"), Width::Wide, &gallery::Indonesian);
    for text in ["Smart Economy <tspan class=\"c-value\">131", "77 </tspan>Smart Economy"] {
        assert!(svg.contains(text), "{text}");
    }
    // One that is gone is named where it was, one that is new where it is.
    assert!(svg.contains("Smart Environment <tspan class=\"c-value\">120"));
    assert!(svg.contains("151 </tspan>Smart Society"));
}

#[test]
fn one_square_is_one_thing() {
    let marks = marks(&drawn(&case("waffle-eight"), Width::Narrow));
    let squares = |mark: &Element| mark.1["d"].matches('Z').count();
    let (record, rest) = (&marks[&(0, 0)], &marks[&(1, 0)]);
    assert_eq!((squares(record), squares(rest)), (8, 42));
    assert_eq!((record.1["data-v"].as_str(), rest.1["data-v"].as_str()), ("8", "50"));
    assert_eq!(rest.1["fill"], "url(#waffle-eight-n-h)");
    let (xs, _) = extents("path", &rest.1);
    let left = xs.iter().copied().fold(f64::INFINITY, f64::min);
    let mut lefts: Vec<i64> = Vec::new();
    #[expect(clippy::cast_possible_truncation, reason = "whole px")]
    lefts.extend(xs.iter().map(|x| ((x - left) / 26.0).floor() as i64));
    assert_eq!(lefts.iter().max(), Some(&9), "ten in a row");
}

#[test]
fn many_things_share_a_square() {
    assert!((things_per_square(&case("waffle-eight")) - 1.0).abs() < 1e-9);
    assert!((things_per_square(&case("waffle-large")) - 20.0).abs() < 1e-9);
    let svg = render(&case("waffle-large"), Width::Wide, &gallery::Indonesian);
    assert!(svg.contains("□ = 20"), "without words a sign says so");
}

#[test]
fn what_squares_cannot_show_is_drawn_as_bars() {
    let chart = case("waffle-negative");
    let bars = Chart { mark: Mark::Bar, ..chart.clone() };
    let svg = render(&chart, Width::Wide, &gallery::Indonesian);
    assert_eq!(svg, render(&bars, Width::Wide, &gallery::Indonesian));
}

#[test]
fn cells_have_the_shade_of_their_class() {
    let marks = marks(&drawn(&case("heatmap-plain"), Width::Wide));
    assert_eq!(marks.len(), 35);
    for mark in marks.values() {
        let shade = match number(mark, "data-v") {
            value if value < 25.0 => "c-map-1",
            value if value < 50.0 => "c-map-2",
            value if value < 75.0 => "c-map-3",
            _ => "c-map-4",
        };
        assert_eq!(class(mark), shade);
    }
}

#[test]
fn many_categories_of_a_heat_map_stand_below_each_other() {
    let marks = marks(&drawn(&case("heatmap-sixty"), Width::Narrow));
    assert!(number(&marks[&(0, 59)], "y") > number(&marks[&(0, 0)], "y"));
    assert!((number(&marks[&(0, 59)], "x") - number(&marks[&(0, 0)], "x")).abs() < 0.05);
}

#[test]
fn steps_begin_where_the_step_before_has_ended() {
    let marks = marks(&drawn(&case("waterfall-correction"), Width::Wide));
    let ends = |category: usize| {
        let mark = &marks[&(0, category)];
        (number(mark, "x"), number(mark, "x") + number(mark, "width"))
    };
    let (start, less, more, total) = (ends(0), ends(1), ends(2), ends(3));
    assert!((start.1 - less.1).abs() < 0.15, "−12 goes down from 148");
    assert!((less.0 - more.0).abs() < 0.15, "+5 goes up from 136");
    assert!((more.1 - total.1).abs() < 0.15, "141 is reached");
    assert!((start.0 - total.0).abs() < 0.15, "levels stand on zero");
    let look = |category: usize| class(&marks[&(0, category)]).to_owned();
    assert_eq!([look(0), look(1), look(2), look(3)], ["c-bar", "c-minus", "c-plus", "c-bar"]);
}

#[test]
fn a_timeline_is_true_to_time() {
    let chart = case("timeline-story");
    for (width, key) in [(Width::Wide, "x"), (Width::Narrow, "y")] {
        let marks = marks(&drawn(&chart, width));
        // Two periods: their begin and length on the same scale.
        let (a, b) = (&marks[&(1, 1)], &marks[&(3, 4)]);
        let long = if key == "x" { "width" } else { "height" };
        let scale = number(b, long) / 1.0;
        assert!((number(a, long) / scale - 0.49).abs() < 0.01, "{width:?}");
        assert!(((number(b, key) - number(a, key)) / scale - 2.58).abs() < 0.02, "{width:?}");
        assert_eq!(b.1["data-end"], "2021");
    }
}

#[test]
fn panels_share_their_scale() {
    let chart = case("facet-column");
    let marks = marks(&drawn(&chart, Width::Wide));
    for ((series, category), mark) in &marks {
        let value = chart.value(*series, *category).expect("a value");
        let tall = number(mark, "height") / number(&marks[&(0, 0)], "height");
        let wanted = value / chart.value(0, 0).expect("a value");
        assert!((tall - wanted).abs() < 0.01, "{series} {category}");
    }
    let columns = |width: Width| {
        let list = drawn(&chart, width);
        let own = self::marks(&list);
        let mut lefts: Vec<String> = (0..7).map(|s| own[&(s, 0)].1["x"].clone()).collect();
        lefts.sort();
        lefts.dedup();
        lefts.len()
    };
    assert_eq!((columns(Width::Narrow), columns(Width::Wide)), (2, 4));
}

#[test]
fn a_panel_without_values_says_so() {
    let svg = render(&case("facet-gap"), Width::Wide, &gallery::Indonesian);
    assert!(svg.contains(">tidak dinyatakan</text>"));
    assert!(svg.contains("<title>2017 · Sumatera: 62</title>"), "panels are named in titles");
}

#[test]
fn keys_name_each_series_of_small_multiples_once() {
    let names =
        |id: &str| -> Vec<String> { legend(&case(id)).into_iter().map(|key| key.name).collect() };
    assert_eq!(names("facet-piles"), ["Laki-laki", "Perempuan"]);
    assert_eq!(names("facet-line"), Vec::<String>::new());
    assert_eq!(names("area-side"), Vec::<String>::new(), "named at their ends");
}
