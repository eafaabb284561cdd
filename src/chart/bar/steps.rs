//! The steps of a waterfall: from level to level, each where the one before has ended.

use super::field::Field;
use super::marks;
use crate::chart::canvas::{Bar, Plot};
use crate::chart::scene::Scene;
use crate::chart::spec::CategoryKind;
use crate::chart::stack::Segment;
use crate::chart::svg::{Ink, Tag};

/// Draws the steps, and the lines that lead from one to the next.
pub(super) fn draw(field: &Field<'_>, scene: &Scene<'_>, plot: &Plot) {
    let mut before: Option<(f64, f64)> = None;
    for (mark, middle, thick) in marks::shown(field) {
        let from = mark.from.unwrap_or(field.axis.base);
        let (top, bottom) = (middle - thick / 2.0, middle + thick / 2.0);
        if let Some((level, y)) = before {
            plot.line(Ink::Link, (level, y), (level, top));
        }
        plot.draw(&Bar { corners: [(from, top), (mark.to, bottom)], tag: tag(scene, mark) });
        before = Some((mark.to, bottom));
    }
}

/// What a step carries: levels in the colour of the series, changes by their sign.
fn tag(scene: &Scene<'_>, mark: &Segment) -> Tag {
    let tag = scene.tag(mark.series, mark.category, mark.value);
    let place = &scene.chart.categories[mark.category];
    let plain = place.kind == CategoryKind::Normal && place.hue.is_none() && tag.class != "c-dim";
    if place.level || !plain {
        return tag;
    }
    let class = if mark.value < 0.0 { "c-minus" } else { "c-plus" };
    Tag { class: class.to_owned(), hatched: false, ..tag }
}
