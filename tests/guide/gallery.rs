//! The YAML that the gallery shows is the YAML that made the chart above it.

use annals::chart::Mark;

use crate::page::{Block, LANGUAGES, blocks, text};

fn gallery(ending: &str) -> Vec<Block> {
    let all = blocks(&text("gallery", ending)).into_iter();
    all.filter(|block| matches!(block.info.as_str(), "{chart}" | "yaml")).collect()
}

#[test]
fn every_chart_is_followed_by_the_yaml_that_made_it() {
    for (ending, _) in LANGUAGES {
        let blocks = gallery(ending);
        for pair in blocks.chunks(2) {
            let infos: Vec<&str> = pair.iter().map(|block| block.info.as_str()).collect();
            assert_eq!(infos, ["{chart}", "yaml"], "gallery{ending}");
            assert_eq!(pair[0].text, pair[1].text, "gallery{ending}");
            assert_eq!(pair[0].section, pair[1].section, "gallery{ending}");
        }
    }
}

#[test]
fn both_languages_show_the_same_charts() {
    let [first, second] = LANGUAGES.map(|(ending, _)| {
        let texts = gallery(ending).into_iter().map(|block| block.text);
        texts.collect::<Vec<_>>()
    });
    assert_eq!(first, second);
}

#[test]
fn every_mark_and_every_way_to_draw_it_is_shown() {
    let texts: Vec<String> = gallery(".md").into_iter().map(|block| block.text).collect();
    let shows = |line: &str| texts.iter().any(|text| text.lines().any(|it| it.starts_with(line)));
    let marks = Mark::ALL.map(|mark| format!("mark: {}", mark.name()));
    let ways = [
        "stack: zero",
        "stack: normalize",
        "stack: false",
        "scale: {y: log}",
        "facet: ",
        "annotations:",
        "highlight: ",
        "limit: ",
        "text: ",
        "x2: ",
    ];
    let missing: Vec<&str> =
        marks.iter().map(String::as_str).chain(ways).filter(|line| !shows(line)).collect();
    assert_eq!(missing, [""; 0], "the gallery does not show these");
}
