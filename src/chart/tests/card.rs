//! The picture beside a link to a page.

use super::super::png::{png_of_size, without_text};
use super::super::{CARD_HEIGHT, CARD_WIDTH, Card, CardNumber, CardYear, can_print, card};
use super::*;

fn style() -> Style {
    Style::of(concat!(
        include_str!("../../../themes/default/assets/tokens.css"),
        include_str!("../../../themes/default/assets/chart.css"),
    ))
}

fn report() -> Card {
    let year = |label: i32, share: Option<f64>, current| CardYear {
        label: label.to_string(),
        share,
        current,
    };
    Card {
        lang: "en".to_owned(),
        site: "R&D".to_owned(),
        kicker: "Yearly report 2023".to_owned(),
        title: "Fifty regions, forty-three names".to_owned(),
        year: Some("2023".to_owned()),
        numbers: vec![CardNumber {
            number: "43".to_owned(),
            of: Some("of 50".to_owned()),
            label: "Regions on record".to_owned(),
        }],
        years: vec![
            year(2022, Some(0.5), false),
            year(2023, Some(1.0), true),
            year(2024, None, false),
        ],
        ..Card::default()
    }
}

/// Width and height in the head of a PNG.
fn size(png: &[u8]) -> (u32, u32) {
    let number =
        |at: usize| png[at..at + 4].iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    (number(16), number(20))
}

#[test]
fn a_card_says_what_the_head_of_its_page_says() {
    let svg = card(&report(), &style());
    for text in [
        "fill=\"#fff\">R&amp;D</text>",
        "fill=\"#b9d3d7\">Yearly report 2023</text>",
        "fill=\"#8fd3dc\">2023</text>",
        "fill=\"#fff\">Fifty regions,</text>",
        "fill=\"#fff\">forty-three names</text>",
        "fill=\"#b9d3d7\">of 50</text>",
        "fill=\"#0a6878\">2023</text>",
        "fill=\"#4f6168\">2022</text>",
    ] {
        assert!(svg.contains(text), "{text} in {svg}");
    }
    assert!(!svg.contains("var("), "{svg}");
}

#[test]
fn a_card_has_its_size_and_its_text_is_drawn() {
    for shown in [report(), Card { drawing: Some(wide(&cohorts())), ..report() }] {
        let svg = card(&shown, &style());
        let drawn = png_of_size(&svg).expect("a picture");
        assert_eq!(size(&drawn), (u32::from(CARD_WIDTH), u32::from(CARD_HEIGHT)));
        assert_eq!(drawn, png_of_size(&svg).expect("a picture"), "the same every time");
        let bare = svg.replace("<text", "<desc").replace("</text", "</desc");
        let bare = png_of_size(&bare).expect("a picture");
        assert_ne!(drawn, bare, "the text is missing");
        assert!(without_text(&svg).is_ok());
    }
}

#[test]
fn a_long_title_is_set_smaller_and_a_drawing_too_tall_is_cut_off() {
    let long = "A title that is much longer than titles are, for it goes on and on until it is cut";
    let svg = card(&Card { title: long.repeat(3), ..report() }, &style());
    assert!(svg.contains("font-size=\"44\"") && svg.contains("…</text>"), "{svg}");
    let tall = wide(&cohorts()).replacen(" height=\"", " height=\"9", 1);
    let svg = card(&Card { drawing: Some(tall), ..report() }, &style());
    assert!(svg.contains("<linearGradient id=\"card-g\""), "{svg}");
}

#[test]
fn letters_that_the_fonts_lack_are_known() {
    assert!(can_print("Çalışkan – Łódź, 2023"));
    assert!(!can_print("計画") && !can_print("مدن"));
}

fn wide(chart: &Chart) -> String {
    render(chart, Width::Wide, &Plain)
}
