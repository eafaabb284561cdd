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
