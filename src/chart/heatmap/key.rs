//! What stands below the cells of a heat map.

use super::SWATCH;
use crate::chart::classes::Classes;
use crate::chart::legend;
use crate::chart::scene::Scene;
use crate::chart::spec::{Anchor, Annotation, CategoryKind};
use crate::chart::svg::Tag;
use crate::chart::text::{self, LEADING, Weight};

/// What the shades mean, and the hatching, if there is any: a cell has no room to say why it is
/// empty.
pub(super) fn key(scene: &Scene<'_>, classes: &Classes) -> Vec<(Tag, String)> {
    let shade = |(colour, text): (u8, String)| {
        (Tag { class: format!("c-map-{colour} c-edge"), ..Tag::default() }, text)
    };
    let mut key: Vec<(Tag, String)> = classes.named(scene.numbers).into_iter().map(shade).collect();
    let chart = scene.chart;
    let known = |c: usize, s: usize| chart.value(s, c).is_some();
    let missing = |c: usize| {
        chart.categories[c].kind != CategoryKind::Gap
            && !(0..chart.series.len()).all(|series| known(c, series))
    };
    if (0..chart.categories.len()).any(missing) {
        let tag = Tag { class: "c-missing".to_owned(), hatched: true, ..Tag::default() };
        key.push((tag, chart.words.not_stated.clone()));
    }
    for reason in legend::gaps(chart) {
        if !key.iter().any(|(_, text)| *text == reason) {
            let tag = Tag { class: "c-gap".to_owned(), hatched: true, ..Tag::default() };
            key.push((tag, reason));
        }
    }
    for (_, text) in &mut key {
        *text = text::cut(text, scene.width() - SWATCH - 6.0, Weight::Regular);
    }
    key
}

/// Where the entries of the key stand, in px from its corner.
pub(super) fn rows(scene: &Scene<'_>, key: &[(Tag, String)]) -> Vec<(f64, f64)> {
    let wide = |(_, text): &(Tag, String)| SWATCH + 6.0 + text::width(text, Weight::Regular);
    let widths: Vec<f64> = key.iter().map(wide).collect();
    legend::flow(&widths, scene.width(), LEADING + 4.0)
}

/// Remarks at categories, in lines below: a cell has no room for them.
pub(super) fn remarks(scene: &Scene<'_>) -> Vec<String> {
    let chart = scene.chart;
    let remark = |note: &Annotation| {
        let Anchor::Category(index) = note.at else { return Vec::new() };
        let Some(place) = chart.categories.get(index) else { return Vec::new() };
        let text = format!("{}: {}", place.label, note.text);
        text::wrap(&text, scene.width(), Weight::Regular, 4)
    };
    chart.annotations.iter().flat_map(remark).collect()
}
