//! What single marks must show.

use super::*;

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
    let names: Vec<&str> = Mark::ALL.iter().map(|mark| mark.name()).collect();
    let wanted = format!("'pie' is not a mark; use one of: {}", names.join(", "));
    assert_eq!(message, Err(wanted));
}

/// How often a text is written in a picture.
fn written(svg: &str, text: &str) -> usize {
    svg.matches(&format!(">{text}</text>")).count()
}

#[test]
fn gaps_that_follow_each_other_have_one_note() {
    let mut chart = cohorts();
    for at in [4, 5] {
        chart.categories[at].kind = CategoryKind::Gap;
        chart.categories[at].note = Some("no cohort stated".to_owned());
        chart.series.iter_mut().for_each(|series| series.values[at] = None);
    }
    let note = "no cohort stated";
    for mark in [Mark::Column, Mark::Line] {
        chart.mark = mark;
        let svg = render(&chart, Width::Wide, &Plain);
        assert_eq!((written(&svg, note), svg.matches("class=\"c-gap\"").count()), (1, 3), "{svg}");
        assert!(!svg.contains("rotate(-90"), "three bands have room for a level note: {svg}");
    }
    chart.categories[4].note = Some("cancelled".to_owned());
    let svg = render(&chart, Width::Wide, &Plain);
    assert_eq!((written(&svg, note), written(&svg, "cancelled")), (2, 1), "{svg}");
}

#[test]
fn what_has_no_room_for_the_reason_of_a_gap_has_it_in_its_key() {
    let mut panels = cohorts();
    panels.facets = vec![Facet::new("North"), Facet::new("South")];
    panels.series.iter_mut().enumerate().for_each(|(at, series)| {
        series.role = Role::Main;
        series.name = "On record".to_owned();
        series.facet = at;
    });
    let key: Vec<(String, bool)> =
        legend(&panels).into_iter().map(|key| (key.name, key.hatched)).collect();
    assert_eq!(key, [("no cohort stated".to_owned(), true)]);
    for width in Width::ALL {
        let heat = Chart { mark: Mark::Heatmap, ..cohorts() };
        assert_eq!(written(&render(&heat, width, &Plain), "no cohort stated"), 1, "{width:?}");
    }
}

#[test]
fn a_pile_at_a_single_place_can_be_seen() {
    let mut chart = Chart::new("once", Mark::Area);
    chart.categories = vec![Category { position: Some(2021.0), ..Category::new("2021") }];
    chart.series = vec![series("a", &[Some(3.0)]), series("b", &[Some(4.0)])];
    for width in Width::ALL {
        let list = elements(&render(&chart, width, &Plain));
        let layers: Vec<_> = list
            .iter()
            .filter(|(_, it)| it.get("class").is_some_and(|class| class.starts_with("c-layer")))
            .map(|(name, it)| extents(name, it).0)
            .collect();
        let wide = |xs: &Vec<f64>| {
            xs.iter().copied().fold(f64::MIN, f64::max)
                - xs.iter().copied().fold(f64::MAX, f64::min)
        };
        assert_eq!(layers.len(), 2);
        assert!(layers.iter().all(|layer| (wide(layer) - 32.0).abs() < 0.3), "{layers:?}");
    }
}

#[test]
fn a_wide_pile_names_its_parts_and_needs_no_key() {
    let mut chart = cohorts();
    chart.series.iter_mut().for_each(|series| series.role = Role::Main);
    let named = |chart: &Chart| {
        let key = legend(chart);
        (key.len(), names_all(&render(chart, Width::Wide, &Plain), &key))
    };
    assert_eq!(named(&chart), (2, true));
    chart.mark = Mark::Bar;
    assert_eq!(named(&chart), (2, false));
}
