//! Tests of whole pictures: exact ones for small charts, and what must hold for every chart.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Numbers as Rust writes them.
pub(super) struct Plain;

impl Numbers for Plain {
    fn format(&self, value: f64) -> String {
        value.to_string()
    }
}

/// A main series.
pub(super) fn series(name: &str, values: &[Option<f64>]) -> Series {
    Series { name: name.to_owned(), values: values.to_vec(), ..Series::default() }
}

/// Cohorts as reported and on record.
pub(super) fn cohorts() -> Chart {
    let mut chart = Chart::new("cohorts", Mark::Column);
    "Participants per cohort".clone_into(&mut chart.title);
    "Reported and on record, 2017 to 2024.".clone_into(&mut chart.description);
    let category =
        |year: i32| Category { position: Some(year.into()), ..Category::new(year.to_string()) };
    chart.categories = (2017..=2024).map(category).collect();
    chart.categories[3].kind = CategoryKind::Gap;
    chart.categories[3].note = Some("no cohort stated".to_owned());
    "not stated".clone_into(&mut chart.words.not_stated);
    let list = |values: [i32; 8]| -> Vec<Option<f64>> {
        values.iter().map(|value| (*value > 0).then(|| f64::from(*value))).collect()
    };
    let reported = list([25, 50, 25, 0, 48, 50, 50, 10]);
    let record = list([26, 53, 25, 0, 44, 46, 43, 11]);
    chart.series = vec![
        Series { role: Role::Context, ..series("Reported", &reported) },
        series("On record", &record),
    ];
    chart
}

/// Participants by province, with the rest folded together.
fn provinces() -> Chart {
    let mut chart = Chart::new("provinces", Mark::Bar);
    "Participants by province".clone_into(&mut chart.title);
    chart.categories = ["Jawa Tengah", "Kabupaten Kepulauan Siau Tagulandang Biaro", "R&D"]
        .map(Category::new)
        .to_vec();
    let other = Category { kind: CategoryKind::Other, ..Category::new("23 others") };
    // Not last on purpose: the picture puts it there.
    chart.categories.insert(0, other);
    chart.series = vec![series("On record", &[Some(65.0), Some(29.0), Some(27.5), None])];
    chart
}

/// Two lines over the cohorts.
fn lines() -> Chart {
    Chart { mark: Mark::Line, id: "lines".to_owned(), ..cohorts() }
}

/// Each element of a picture: its name and attributes. Panics where tags are not balanced.
fn elements(svg: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut list = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for piece in svg.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').expect("a tag ends");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closes what was opened last");
            continue;
        }
        let single = tag.ends_with('/');
        let tag = tag.trim_end_matches('/');
        let (name, rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = BTreeMap::new();
        let mut parts = rest.split('"');
        while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
            let key = key.trim().trim_end_matches('=').to_owned();
            assert!(
                attributes.insert(key, value.to_owned()).is_none(),
                "an attribute twice: {tag}"
            );
        }
        if !single {
            open.push(name.to_owned());
        }
        list.push((name.to_owned(), attributes));
    }
    assert_eq!(open, Vec::<String>::new(), "everything is closed");
    list
}

/// The numbers in a text, whatever stands between them.
fn numbers(text: &str) -> Vec<f64> {
    text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'))
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().expect("a coordinate is a number"))
        .collect()
}

/// All x and y of the shapes of a picture, beyond its patterns.
fn extents(name: &str, attributes: &BTreeMap<String, String>) -> (Vec<f64>, Vec<f64>) {
    let get = |key: &str| attributes.get(key).map_or(0.0, |value| numbers(value)[0]);
    match name {
        "rect" => {
            assert!(get("width") >= 0.0 && get("height") >= 0.0, "{attributes:?}");
            let (x, y) = (get("x"), get("y"));
            (vec![x, x + get("width")], vec![y, y + get("height")])
        }
        "circle" => (vec![get("cx")], vec![get("cy")]),
        "text" => (vec![get("x")], vec![get("y")]),
        "path" => {
            let (mut xs, mut ys) = (Vec::new(), Vec::new());
            let data = &attributes["d"];
            let starts: Vec<usize> = data.match_indices(char::is_alphabetic).map(|m| m.0).collect();
            for (index, &start) in starts.iter().enumerate() {
                let end = starts.get(index + 1).copied().unwrap_or(data.len());
                let values = numbers(&data[start + 1..end]);
                match (&data[start..=start], values.as_slice()) {
                    ("H", [x]) => xs.push(*x),
                    ("V", [y]) => ys.push(*y),
                    ("M" | "L", [x, y]) => {
                        xs.push(*x);
                        ys.push(*y);
                    }
                    other => panic!("not a command of ours: {other:?}"),
                }
            }
            (xs, ys)
        }
        _ => (Vec::new(), Vec::new()),
    }
}

/// Checks what holds for every picture, and gives the values read back from its marks.
fn check(chart: &Chart, width: Width) -> BTreeMap<(usize, usize), f64> {
    let svg = render(chart, width, &Short);
    let mut read = BTreeMap::new();
    if chart.is_empty() {
        assert_eq!(svg, "");
        return read;
    }
    let list = elements(&svg);
    let (_, root) = &list[0];
    let size = numbers(&root["viewBox"]);
    assert!((size[2] - f64::from(width.px())).abs() < 1e-9);
    assert!(size[3] > 0.0 && size[3] < 1e5, "height {}", size[3]);
    let mut ids = Vec::new();
    for (name, attributes) in &list {
        assert!(!attributes.contains_key("style") && name != "style");
        ids.extend(attributes.get("id").cloned());
        let class = attributes.get("class").map_or("", String::as_str);
        if !class.starts_with("c-hatch-") {
            let (xs, ys) = extents(name, attributes);
            let inside = |list: &[f64], end: f64| list.iter().all(|v| *v >= 0.0 && *v <= end);
            assert!(inside(&xs, size[2]) && inside(&ys, size[3]), "{name} {attributes:?}");
        }
        if let Some(value) = attributes.get("data-v") {
            let index = |key: &str| attributes[key].parse::<usize>().expect("an index");
            let value = value.parse::<f64>().expect("a value");
            let before = read.insert((index("data-s"), index("data-c")), value);
            assert_eq!(before, None, "one mark per value");
        }
    }
    let prefix = ids[0].trim_end_matches("-t").to_owned();
    assert!(ids.iter().all(|id| id.starts_with(&prefix)), "{ids:?}");
    read
}

fn expected_values(chart: &Chart) -> BTreeMap<(usize, usize), f64> {
    let all =
        (0..chart.series.len()).flat_map(|s| (0..chart.categories.len()).map(move |c| (s, c)));
    all.filter_map(|(s, c)| Some(((s, c), chart.value(s, c)?))).collect()
}

#[test]
fn a_column_chart_is_drawn_exactly() {
    let narrow = render(&cohorts(), Width::Narrow, &Plain);
    assert_eq!(narrow, include_str!("../../tests/chart/column-narrow.svg").trim_end());
    let wide = render(&cohorts(), Width::Wide, &Plain);
    assert_eq!(wide, include_str!("../../tests/chart/column-wide.svg").trim_end());
}

#[test]
fn a_bar_chart_is_drawn_exactly() {
    let narrow = render(&provinces(), Width::Narrow, &Plain);
    assert_eq!(narrow, include_str!("../../tests/chart/bar-narrow.svg").trim_end());
}

#[test]
fn a_line_chart_is_drawn_exactly() {
    let wide = render(&lines(), Width::Wide, &Plain);
    assert_eq!(wide, include_str!("../../tests/chart/line-wide.svg").trim_end());
}

#[test]
fn seven_columns_of_two_series_stay_below_six_kilobytes() {
    let mut chart = cohorts();
    chart.categories.pop();
    for width in Width::ALL {
        let size = render(&chart, width, &Plain).len();
        assert!(size < 6 * 1024, "{width:?}: {size} bytes");
    }
}

#[test]
fn both_widths_and_other_charts_share_no_id() {
    let ids = |chart: &Chart, width: Width| -> Vec<String> {
        let list = elements(&render(chart, width, &Plain));
        list.into_iter().filter_map(|(_, mut attributes)| attributes.remove("id")).collect()
    };
    let mut all = ids(&cohorts(), Width::Narrow);
    all.extend(ids(&cohorts(), Width::Wide));
    all.extend(ids(&lines(), Width::Wide));
    let count = all.len();
    assert_eq!(count, 9, "title, description and hatching of three pictures");
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count);
}

#[test]
fn other_and_not_stated_stand_last_and_are_hatched() {
    let svg = render(&provinces(), Width::Wide, &Plain);
    let list = elements(&svg);
    let marks: Vec<_> = list.iter().filter(|(_, a)| a.contains_key("data-v")).collect();
    let y = |index: &str| {
        let mark = marks.iter().find(|(_, a)| a["data-c"] == index).expect("a mark");
        numbers(&mark.1["y"])[0]
    };
    assert!(y("0") > y("1") && y("0") > y("2"));
    let other = marks.iter().find(|(_, a)| a["data-c"] == "0").expect("a mark");
    assert_eq!(other.1["fill"], "url(#provinces-w-h)");
    assert_eq!(other.1["class"], "c-other");
}

#[test]
fn bars_begin_at_zero_and_keep_proportion() {
    let list = elements(&render(&provinces(), Width::Wide, &Plain));
    let bar = |index: &str| {
        let fits = |(_, a): &&(String, BTreeMap<String, String>)| {
            a.get("data-c").is_some_and(|c| c == index)
        };
        let (_, attributes) = list.iter().find(fits).expect("a bar");
        (numbers(&attributes["x"])[0], numbers(&attributes["width"])[0])
    };
    let ((x0, wide), (x1, less)) = (bar("0"), bar("1"));
    assert!((x0 - x1).abs() < 1e-9, "one base");
    assert!((wide / less - 65.0 / 29.0).abs() < 0.01, "{wide} {less}");
}

#[test]
fn names_without_room_turn_columns_into_bars() {
    let mut chart = provinces();
    chart.mark = Mark::Column;
    let svg = render(&chart, Width::Narrow, &Plain);
    assert_eq!(svg, render(&Chart { mark: Mark::Bar, ..chart }, Width::Narrow, &Plain));
}

#[test]
fn a_missing_value_breaks_a_line_and_a_gap_is_bridged() {
    let paths = |chart: &Chart| -> Vec<String> {
        let list = elements(&render(chart, Width::Wide, &Plain));
        let class = |(_, mut a): (String, BTreeMap<String, String>)| a.remove("class");
        list.into_iter().filter_map(class).filter(|class| class.starts_with("c-line")).collect()
    };
    let mut chart = lines();
    chart.series.remove(0);
    let bridged = ["c-line s-bar", "c-line c-bridge s-bar", "c-line s-bar"];
    assert_eq!(paths(&chart), bridged);
    chart.categories[3].kind = CategoryKind::Normal;
    assert_eq!(paths(&chart), ["c-line s-bar", "c-line s-bar"]);
}

#[test]
fn a_mark_is_named_by_its_word() {
    for mark in Mark::ALL {
        assert_eq!(mark.name().parse(), Ok(mark));
    }
    let message = "pie".parse::<Mark>().map_err(|error| error.to_string());
    assert_eq!(message, Err("'pie' is not a mark; use one of: bar, column, line".to_owned()));
}

/// Numbers of a bearable length, however large or small.
struct Short;

impl Numbers for Short {
    fn format(&self, value: f64) -> String {
        let long = value != 0.0 && !(1e-4..1e7).contains(&value.abs());
        if long { format!("{value:.2e}") } else { format!("{value:.2}") }
    }
}

fn value() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        2 => Just(None),
        6 => (-50..500).prop_map(|v| Some(f64::from(v))),
        2 => (0.0..1.0).prop_map(Some),
        1 => any::<f64>().prop_map(Some),
        1 => Just(Some(0.0)),
    ]
}

fn category() -> impl Strategy<Value = Category> {
    let kind = prop_oneof![
        6 => Just(CategoryKind::Normal),
        1 => Just(CategoryKind::Gap),
        1 => Just(CategoryKind::Other),
        1 => Just(CategoryKind::NotStated),
    ];
    (".{0,40}", kind, any::<Option<f64>>(), any::<Option<String>>()).prop_map(
        |(label, kind, position, note)| Category { kind, note, position, ..Category::new(label) },
    )
}

fn measure(values: usize) -> impl Strategy<Value = Series> {
    let hue = prop_oneof![
        Just(Hue::Bar),
        any::<u8>().prop_map(Hue::Palette),
        Just(Hue::Other),
        Just(Hue::NotStated),
        ".{0,6}".prop_map(Hue::Named),
    ];
    let role = prop_oneof![4 => Just(Role::Main), 1 => Just(Role::Context), 1 => Just(Role::Whole)];
    (".{0,30}", hue, role, prop::collection::vec(value(), 0..=values))
        .prop_map(|(name, hue, role, values)| Series { name, short: None, hue, role, values })
}

fn annotation() -> impl Strategy<Value = Annotation> {
    let at = prop_oneof![
        (0_usize..70).prop_map(Anchor::Category),
        any::<f64>().prop_map(Anchor::Value),
        (-10.0..600.0).prop_map(Anchor::Value),
    ];
    (at, ".{0,60}").prop_map(|(at, text)| Annotation { at, text })
}

fn chart() -> impl Strategy<Value = Chart> {
    let mark = prop::sample::select(Mark::ALL.to_vec());
    let stack = prop_oneof![Just(Stack::Zero), Just(Stack::Normalize), Just(Stack::Side)];
    let scale = prop_oneof![3 => Just(ScaleKind::Linear), 1 => Just(ScaleKind::Log)];
    let categories = prop::collection::vec(category(), 0..70);
    let highlight = prop_oneof![
        Just(Highlight::None),
        prop::collection::btree_set(0_usize..70, 0..4).prop_map(Highlight::Categories),
        prop::collection::btree_set(0_usize..5, 0..4).prop_map(Highlight::Series),
    ];
    let notes = prop::collection::vec(annotation(), 0..3);
    (mark, stack, scale, categories, highlight, notes, any::<bool>(), ".{0,12}")
        .prop_flat_map(
            |(mark, stack, value_scale, categories, highlight, annotations, legend, id)| {
                let chart = Chart {
                    stack,
                    value_scale,
                    highlight,
                    annotations,
                    legend,
                    title: id.clone(),
                    ..Chart::new(id, mark)
                };
                let list = prop::collection::vec(measure(categories.len()), 0..5);
                (Just(Chart { categories, ..chart }), list)
            },
        )
        .prop_map(|(chart, series)| Chart { series, ..chart })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64,
        max_shrink_iters: 100,
        failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_chart_is_drawn_inside_its_frame(chart in chart()) {
        for width in Width::ALL {
            let read = check(&chart, width);
            let again = render(&chart, width, &Plain);
            prop_assert_eq!(render(&chart, width, &Plain), again, "the same bytes");
            if chart.value_scale == ScaleKind::Linear {
                prop_assert_eq!(read, expected_values(&chart));
            }
        }
        let described = describe(&chart);
        prop_assert_eq!(described.series.len(), chart.series.len());
    }
}
