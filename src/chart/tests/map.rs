//! Maps: areas shaded by their value, the most named beside them.

use super::random::Short;
use super::*;
use crate::geo::Boundaries;
use proptest::prelude::*;
use std::sync::Arc;

/// Six square areas in two rows.
fn land(areas: Vec<Option<usize>>) -> Land {
    let square = |at: u32| {
        let (x, y) = (at % 3, at / 3);
        format!(
            "{{\"type\": \"Feature\", \"properties\": {{\"code\": \"{at}\"}}, \"geometry\": {{\"type\": \"Polygon\", \
             \"coordinates\": [[[{x},{y}],[{0},{y}],[{0},{1}],[{x},{1}],[{x},{y}]]]}}}}",
            x + 1,
            y + 1
        )
    };
    let features: Vec<String> = (0..6).map(square).collect();
    let json =
        format!("{{\"type\": \"FeatureCollection\", \"features\": [{}]}}", features.join(","));
    let boundaries = Boundaries::parse(&json, "code").expect("boundaries");
    let outline = |width: Width| Arc::new(boundaries.outline(f64::from(width.px()), 1.0));
    let (narrow, wide) = (outline(Width::Narrow), outline(Width::Wide));
    Land { narrow, wide, areas, points: Vec::new() }
}

fn map(values: Vec<Option<f64>>) -> Chart {
    let mut chart = Chart::new("map", Mark::Map);
    chart.categories =
        (0..values.len()).map(|at| Category::new(format!("Provinsi {at}"))).collect();
    chart.land = Some(land((0..values.len()).map(|at| (at < 6).then_some(at)).collect()));
    chart.series = vec![Series { values, ..Series::default() }];
    chart
}

#[test]
fn areas_are_shaded_and_the_others_hatched() {
    let chart = map(vec![Some(1.0), Some(2.0), Some(9.0), None, Some(30.0)]);
    let svg = render(&chart, Width::Wide, &Short);
    let classes: Vec<&str> =
        svg.split("<path class=\"").skip(1).map(|it| it.split('"').next().unwrap_or("")).collect();
    let shapes: Vec<&&str> =
        classes.iter().filter(|it| it.starts_with("c-map") || **it == "c-missing").collect();
    assert_eq!(
        shapes,
        [&"c-map-1", &"c-map-2", &"c-map-3", &"c-missing", &"c-map-4", &"c-missing"]
    );
    assert!(svg.contains("<title>Provinsi 3: –</title>"));
    let key: Vec<(String, String)> =
        map_key(&chart, &Short).into_iter().map(|key| (key.class, key.name)).collect();
    let key: Vec<(&str, &str)> = key.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let expected = ["c-map-1", "c-map-2", "c-map-3", "c-map-4", "c-missing"];
    assert_eq!(key.iter().map(|(class, _)| *class).collect::<Vec<_>>(), expected);
    assert_eq!((key[0].1, key[3].1), ("1.00", "30.00"));
}

#[test]
fn the_key_speaks_of_areas_without_a_value_where_there_are_some() {
    let hatched = |values: Vec<Option<f64>>| {
        map_key(&map(values), &Short).iter().filter(|key| key.hatched).count()
    };
    let all = [1.0, 2.0, 9.0, 4.0, 0.0, 3.0].map(Some);
    assert_eq!(hatched(all.to_vec()), 0);
    assert_eq!(hatched(all[..5].to_vec()), 1, "an area that is no category");
    let mut unknown = all;
    unknown[2] = None;
    assert_eq!(hatched(unknown.to_vec()), 1, "an area without a value");
}

#[test]
fn places_without_an_area_are_dots_on_the_ground() {
    let mut chart = map(vec![Some(1.0), Some(40.0), Some(7.0), Some(3.0)]);
    let land = chart.land.as_mut().expect("land");
    land.areas = vec![None; 4];
    // The last but one lies at the edge, the last one abroad.
    land.points = vec![Some((0.5, 0.5)), Some((1.5, 1.5)), Some((3.0, 1.0)), Some((9.0, 9.0))];
    assert!(land.shows(2) && !land.shows(3));
    for width in Width::ALL {
        let svg = render(&chart, width, &Short);
        assert!(!svg.contains("c-missing") && svg.contains("c-ground"), "{svg}");
        let list = elements(&svg);
        let size = numbers(&list[0].1["viewBox"]);
        let mut dots = Vec::new();
        for (_, it) in list.iter().filter(|(name, _)| name == "circle") {
            let number = |name: &str| it[name].parse::<f64>().expect("a number");
            let (x, y, r) = (number("cx"), number("cy"), number("r"));
            assert!(x >= r && x + r <= size[2] && y >= r && y + r <= size[3], "{it:?}");
            dots.push((it["data-c"].clone(), it["class"].clone(), r));
        }
        let dots: Vec<(&str, &str, f64)> =
            dots.iter().map(|(a, b, r)| (a.as_str(), b.as_str(), *r)).collect();
        let expected = [("1", "c-spot c-map-4", 10.0), ("2", "c-spot c-map-3", 7.5)];
        assert_eq!(dots[..2], expected);
        assert_eq!(dots[2], ("0", "c-spot c-map-1", 4.0));
        assert!(svg.contains(">Provinsi 1 <"), "{svg}");
    }
    assert!(map_key(&chart, &Short).iter().all(|key| !key.hatched));
}

proptest! {
    #[test]
    fn every_area_shows_its_value(values in prop::collection::vec(prop::option::of(-1e6..1e9_f64), 1..7)) {
        let chart = map(values.clone());
        for width in Width::ALL {
            let svg = render(&chart, width, &Short);
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
            let list = elements(&svg);
            let size = list.first().map_or(Vec::new(), |(_, root)| numbers(&root["viewBox"]));
            for text in super::boxes::boxes(&svg) {
                prop_assert!(text.inside(size[2], size[3]), "{:?}", text);
            }
            let mut read = BTreeMap::new();
            for (_, attributes) in list.iter().filter(|(_, it)| it.contains_key("data-v")) {
                let category = attributes["data-c"].parse::<usize>().expect("an index");
                let value = attributes["data-v"].parse::<f64>().expect("a value");
                prop_assert_eq!(read.insert((0, category), value), None, "one mark per value");
            }
            let drawn: Vec<Option<f64>> =
                (0..values.len()).map(|at| read.get(&(0, at)).copied()).collect();
            if !chart.is_empty() {
                prop_assert_eq!(&drawn, &values);
            }
        }
    }
}
