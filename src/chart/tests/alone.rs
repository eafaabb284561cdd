//! Pictures that travel alone: all that is said is in them, and no style is missing.

use super::super::png::{png, without_text};
use super::*;

/// The theme's own colours.
fn style() -> Style {
    Style::of(concat!(
        include_str!("../../../themes/default/assets/tokens.css"),
        include_str!("../../../themes/default/assets/chart.css"),
    ))
}

fn around(chart: &Chart) -> Around {
    Around {
        id: "picture".to_owned(),
        lang: "en".to_owned(),
        title: chart.title.clone(),
        subtitle: Some("Regencies & cities".to_owned()),
        description: chart.description.clone(),
        keys: legend(chart),
        empty: "Nothing on record.".to_owned(),
        note: Some("A note that is long enough for a second line. ".repeat(4)),
        source: "Source: <Gazette>".to_owned(),
        site: "A record".to_owned(),
        address: Some("example.org/charts/x/".to_owned()),
    }
}

fn picture(chart: &Chart) -> String {
    alone(&render(chart, Width::Wide, &Plain), &around(chart), &style())
}

#[test]
fn a_picture_says_all_and_needs_no_page() {
    let svg = picture(&cohorts());
    for text in [
        ">Participants per cohort</text>",
        ">Regencies &amp; cities</text>",
        ">Reported</text>",
        ">On record</text>",
        ">Source: &lt;Gazette&gt;</text>",
        ">A record</text>",
        ">example.org/charts/x/</text>",
        "<title id=\"picture-t\">Participants per cohort</title>",
        ".chart text{font-family:\"Source Sans 3\"",
        ".c-context{fill:#b4c6c8;",
    ] {
        assert!(svg.contains(text), "{text} in {svg}");
    }
    assert!(!svg.contains("var("), "{svg}");
    assert_eq!(svg.matches(" id=\"chart-w-h\"").count(), 0, "{svg}");
    assert_eq!(svg, picture(&cohorts()));
}

#[test]
fn every_class_of_a_picture_has_its_colour() {
    let svg = picture(&cohorts());
    for class in ["c-bar", "c-context", "c-axis", "c-grid", "c-paper", "c-hatch-line"] {
        assert!(svg.contains(&format!("class=\"{class}\"")), "{class} in {svg}");
        assert!(
            svg.contains(&format!(".{class}{{")) || svg.contains(&format!(".{class},")),
            "{svg}"
        );
    }
}

#[test]
fn a_picture_without_data_says_so() {
    let svg = picture(&Chart::new("x", Mark::Bar));
    assert!(svg.contains(">Nothing on record.</text>"), "{svg}");
    assert!(png(&svg).is_ok());
}

#[test]
fn a_key_is_left_out_where_the_marks_are_named() {
    let mut piles = cohorts();
    piles.series[0].role = Role::Main;
    let key = "<rect class=\"c-bar\" x=\"20\"";
    assert!(!picture(&piles).contains(key));
    assert!(picture(&cohorts()).contains("<rect class=\"c-context\" x=\"20\""));
}

#[test]
fn a_png_has_its_text_and_is_the_same_each_time() {
    let svg = picture(&cohorts());
    let dots = png(&svg).expect("a picture");
    assert_eq!(dots, png(&svg).expect("a picture"));
    assert!(dots.starts_with(b"\x89PNG"));
    // Twice 628 px, which stand in the header.
    assert_eq!(dots[16..20], 1256_u32.to_be_bytes());
    let bare = without_text(&svg).expect("a picture");
    assert_ne!(dots, bare);
    assert!(dots.len() > bare.len() + bare.len() / 2, "{} and {}", dots.len(), bare.len());
}
