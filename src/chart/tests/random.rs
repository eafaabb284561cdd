//! What must hold for every chart, however odd.

use super::*;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Every mark but the map, which draws areas of its own (see `map`).
fn without_land() -> Vec<Mark> {
    Mark::ALL.into_iter().filter(|mark| *mark != Mark::Map).collect()
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
    for text in super::boxes::boxes(&svg) {
        assert!(text.inside(size[2], size[3]), "{text:?} in {size:?}");
    }
    let prefix = ids[0].trim_end_matches("-t").to_owned();
    assert!(ids.iter().all(|id| id.starts_with(&prefix)), "{ids:?}");
    read
}

/// The values that the marks of a chart must carry.
fn expected_values(chart: &Chart) -> BTreeMap<(usize, usize), f64> {
    let all =
        (0..chart.series.len()).flat_map(|s| (0..chart.categories.len()).map(move |c| (s, c)));
    let all = all.filter_map(|(s, c)| Some(((s, c), chart.value(s, c)?)));
    match chart.mark {
        // Only one series can go from step to step.
        Mark::Waterfall => {
            let all: Vec<_> = all.collect();
            let mains = chart.mains();
            let first = mains.iter().find(|&&s| all.iter().any(|((series, _), _)| *series == s));
            all.into_iter().filter(|((s, _), _)| Some(s) == first).collect()
        }
        // Squares show one whole.
        Mark::Waffle if crate::chart::waffle::fits(chart) => {
            let all: Vec<_> = all.collect();
            let known = |s: &usize| all.iter().any(|((series, _), _)| series == s);
            let others: Vec<usize> = chart.backs().into_iter().filter(known).skip(1).collect();
            all.into_iter().filter(|((s, _), _)| !others.contains(s)).collect()
        }
        // A dot needs both of its numbers.
        _ => match chart.x_series() {
            Some(across) => {
                let drawn =
                    |(s, c): (usize, usize)| s != across && chart.value(across, c).is_some();
                all.filter(|(place, _)| drawn(*place)).collect()
            }
            None => all.collect(),
        },
    }
}

/// Numbers of a bearable length, however large or small.
pub(super) struct Short;

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
    let end = prop_oneof![2 => Just(None), 2 => value(), 1 => any::<Option<f64>>()];
    let place = (any::<Option<f64>>(), end, any::<bool>());
    (".{0,40}", kind, any::<Option<String>>(), place).prop_map(
        |(label, kind, note, (position, end, level))| {
            let when = note.clone();
            Category { kind, note, position, end, when, level, ..Category::new(label) }
        },
    )
}

fn measure(values: usize, positive: bool) -> impl Strategy<Value = Series> {
    let hue = prop_oneof![
        Just(Hue::Bar),
        any::<u8>().prop_map(Hue::Palette),
        Just(Hue::Other),
        Just(Hue::NotStated),
        ".{0,6}".prop_map(Hue::Named),
    ];
    let role = prop_oneof![4 => Just(Role::Main), 1 => Just(Role::Context), 1 => Just(Role::Whole)];
    (".{0,30}", hue, role, 0_usize..6, prop::collection::vec(value(), 0..=values)).prop_map(
        move |(name, hue, role, facet, mut values)| {
            if positive {
                values = values.into_iter().map(|value| value.map(f64::abs)).collect();
            }
            Series { name, hue, role, facet, values, ..Series::default() }
        },
    )
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
    let mark = prop::sample::select(without_land());
    let stack = prop_oneof![Just(Stack::Zero), Just(Stack::Normalize), Just(Stack::Side)];
    let scale = prop_oneof![3 => Just(ScaleKind::Linear), 1 => Just(ScaleKind::Log)];
    let categories = prop_oneof![
        1 => prop::collection::vec(category(), 0..70),
        1 => prop::collection::vec(category(), 0..8),
    ];
    let highlight = prop_oneof![
        Just(Highlight::None),
        prop::collection::btree_set(0_usize..70, 0..4).prop_map(Highlight::Categories),
        prop::collection::btree_set(0_usize..5, 0..4).prop_map(Highlight::Series),
    ];
    let notes = prop::collection::vec(annotation(), 0..3);
    let facets = prop_oneof![
        2 => Just(Vec::new()),
        1 => prop::collection::vec(".{0,30}", 1..6),
    ];
    let tick = (-50.0..500.0, ".{0,8}").prop_map(|(at, label)| Tick { at, label });
    let ticks = prop_oneof![1 => Just(Vec::new()), 1 => prop::collection::vec(tick, 0..30)];
    let words = (".{0,12}", any::<Option<String>>());
    let height = prop_oneof![4 => Just(None), 1 => any::<f64>().prop_map(Some)];
    let own = (words, prop::option::of(0_usize..4), facets, ticks, height);
    (mark, stack, scale, categories, highlight, notes, any::<(bool, bool)>(), own)
        .prop_flat_map(
            |(
                mark,
                stack,
                value_scale,
                categories,
                highlight,
                annotations,
                (legend, positive),
                ((id, square), across, facets, ticks, height),
            )| {
                let chart = Chart {
                    stack,
                    value_scale,
                    highlight,
                    annotations,
                    legend,
                    across,
                    height,
                    facets: facets.into_iter().map(Facet::new).collect(),
                    ticks,
                    rest: square.clone(),
                    square,
                    title: id.clone(),
                    ..Chart::new(id, mark)
                };
                let list = prop::collection::vec(measure(categories.len(), positive), 0..5);
                (Just(Chart { categories, ..chart }), list)
            },
        )
        .prop_map(|(chart, series)| Chart { series, ..chart })
}

/// A chart as a programme might draw one: real names, numbers of people.
fn plausible() -> impl Strategy<Value = Chart> {
    let name = prop::sample::select(gallery::LONG.to_vec());
    let number = prop_oneof![
        1 => Just(None),
        6 => (0..400).prop_map(|value| Some(f64::from(value))),
        1 => (-90..0).prop_map(|value| Some(f64::from(value))),
        1 => (1000..90_000).prop_map(|value| Some(f64::from(value))),
    ];
    let values = prop::collection::vec(prop::collection::vec(number, 24), 1..6);
    let names = prop::collection::vec(name, 24);
    let note = (0_usize..6, 0..300, any::<bool>(), prop::sample::select(gallery::LONG.to_vec()));
    let mark = prop::sample::select(without_land());
    let stack = prop_oneof![Just(Stack::Zero), Just(Stack::Normalize), Just(Stack::Side)];
    let shape = (mark, stack, 1_usize..20, any::<[bool; 5]>(), 0_usize..5);
    (shape, names, values, prop::collection::vec(note, 0..3)).prop_map(build)
}

type Shape = (Mark, Stack, usize, [bool; 5], usize);
type Note = (usize, i32, bool, &'static str);
type Parts = (Shape, Vec<&'static str>, Vec<Vec<Option<f64>>>, Vec<Note>);

fn build((shape, names, values, notes): Parts) -> Chart {
    let (mark, stack, count, [years, whole, across, legend, dated], facets) = shape;
    let mut chart = Chart { stack, legend, ..Chart::new("plausible", mark) };
    "tidak dinyatakan".clone_into(&mut chart.words.not_stated);
    for (index, name) in names.iter().take(count).enumerate() {
        let year = 2001 + i32::try_from(index).unwrap_or_default();
        let label = if years { year.to_string() } else { (*name).to_owned() };
        let position = years.then(|| f64::from(year));
        let when = dated.then(|| "Juni–November 2017".to_owned());
        chart.categories.push(Category { position, when, ..Category::new(label) });
    }
    if whole && count > 2 {
        chart.categories[1].kind = CategoryKind::Gap;
        chart.categories[count - 1].kind = CategoryKind::NotStated;
    }
    chart.across = (across && values.len() > 1).then_some(0);
    chart.facets = (0..facets).map(|index| Facet::new(names[index])).collect();
    for (index, values) in values.into_iter().enumerate() {
        let hue = Hue::Palette(u8::try_from(index + 1).unwrap_or(8));
        let role = if whole && index == 0 { Role::Context } else { Role::Main };
        let values = values.into_iter().take(count).collect();
        let name = names[names.len() - 1 - index].to_owned();
        chart.series.push(Series { name, hue, role, facet: index, values, ..Series::default() });
    }
    for (category, value, at_value, text) in notes {
        let at = if at_value { Anchor::Value(value.into()) } else { Anchor::Category(category) };
        chart.annotations.push(Annotation { at, text: text.to_owned() });
    }
    chart
}

/// The same charts in every run, so that a change and not chance decides; `PROPTEST_RNG_SEED` looks
/// at others.
fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    let rng_seed = match usual.rng_seed {
        RngSeed::Random => RngSeed::Fixed(20_170_522),
        chosen @ RngSeed::Fixed(_) => chosen,
    };
    ProptestConfig {
        cases: 192,
        max_shrink_iters: 100,
        failure_persistence: None,
        rng_seed,
        ..usual
    }
}

proptest! {
    #![proptest_config(config())]

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

    #[test]
    fn no_text_lies_on_another(chart in plausible()) {
        for width in Width::ALL {
            let svg = render(&chart, width, &gallery::Indonesian);
            let problems = super::boxes::problems(&svg);
            prop_assert!(problems.is_empty(), "{width:?}: {}", problems.join("\n"));
        }
    }
}
