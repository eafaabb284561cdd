//! The marks in rows.

use super::field::Field;
use super::steps;
use crate::chart::canvas::{Bar, Dot, Plot, Polyline};
use crate::chart::mark::Mark;
use crate::chart::scene::{Scene, count};
use crate::chart::spec::Role;
use crate::chart::stack::Segment;
use crate::chart::svg::{Ink, Tag};

/// The radius of dots, in px, and of those behind a lollipop, which must be seen around it.
const DOT: f64 = 5.0;
const BEHIND: f64 = 7.0;

/// How far a mark reaches over its value, in px.
pub(super) fn radius(scene: &Scene<'_>) -> f64 {
    match scene.chart.mark {
        Mark::Lollipop if scene.chart.backs().is_empty() => DOT,
        Mark::Lollipop => BEHIND,
        Mark::Point => DOT,
        _ => 0.0,
    }
}

/// Draws the marks of a field.
pub(super) fn draw(field: &Field<'_>, scene: &Scene<'_>, plot: &Plot) {
    match scene.chart.mark {
        Mark::Lollipop => lollipops(field, scene, plot),
        Mark::Point => dots(field, scene, plot),
        Mark::Waterfall => steps::draw(field, scene, plot),
        _ => bars(field, scene, plot),
    }
}

/// The marks that have a row and a place on the axis, with the middle of that row and its
/// thickness.
pub(super) fn shown<'a>(
    field: &'a Field<'_>,
) -> impl Iterator<Item = (&'a Segment, f64, f64)> + 'a {
    field.segments.list.iter().filter_map(|mark| {
        let row = field.rows.row(mark.category)?;
        field.axis.shows(mark.to).then_some((mark, row.middle(), row.thick))
    })
}

/// The distance of a mark from the middle of its row, when several share it.
fn offset(field: &Field<'_>, mark: &Segment, share: f64) -> f64 {
    (count(mark.slot) - (count(field.segments.slots) - 1.0) / 2.0) * share
}

fn bars(field: &Field<'_>, scene: &Scene<'_>, plot: &Plot) {
    let context = scene.chart.series.iter().any(|series| series.role == Role::Context);
    let slots = field.segments.slots;
    for (mark, middle, thick) in shown(field) {
        let (middle, thick) = match scene.chart.series[mark.series].role {
            Role::Context | Role::Whole => (middle, thick),
            Role::Main => {
                let share = thick / count(slots);
                let alone = context && slots == 1;
                let gap = if slots > 1 { 2.0 } else { 0.0 };
                let thick = if alone { share * 0.5 } else { share - gap };
                (middle + offset(field, mark, share), thick)
            }
        };
        let from = mark.from.unwrap_or(field.axis.base);
        let corners = [(from, middle - thick / 2.0), (mark.to, middle + thick / 2.0)];
        let tag = scene.tag(mark.series, mark.category, mark.value);
        plot.draw(&Bar { corners, tag });
    }
}

/// The tag of a dot: as that of a bar, but never drawn like the dots of lines.
fn bulb(scene: &Scene<'_>, mark: &Segment) -> Tag {
    let tag = scene.tag(mark.series, mark.category, mark.value);
    Tag { class: format!("c-bulb {}", tag.class), ..tag }
}

fn lollipops(field: &Field<'_>, scene: &Scene<'_>, plot: &Plot) {
    for (mark, middle, thick) in shown(field) {
        let main = scene.chart.series[mark.series].role == Role::Main;
        let share = thick / count(field.segments.slots);
        let y = if main { middle + offset(field, mark, share) } else { middle };
        let from = mark.from.unwrap_or(field.axis.base);
        let hue = if main { scene.hue(mark.series, mark.category).0 } else { "context".to_owned() };
        let points = vec![(from, y), (mark.to, y)];
        plot.draw(&Polyline { points, class: format!("c-stem s-{hue}") });
        let radius = if main { DOT } else { BEHIND };
        plot.draw(&Dot { center: [(mark.to, y)], radius, tag: bulb(scene, mark) });
    }
}

/// Dots in a row: a light line to find it, a stronger one between the outermost dots. Dots that
/// would hide each other stand above each other.
fn dots(field: &Field<'_>, scene: &Scene<'_>, plot: &Plot) {
    let x = |mark: &Segment| plot.point(mark.to, 0.0).0;
    for row in &field.rows.list {
        if scene.is_gap(row.category) {
            continue;
        }
        let (from, to) = field.axis.ends();
        plot.line(Ink::Grid, (from, row.middle()), (to, row.middle()));
    }
    for row in &field.rows.list {
        let middle = row.middle();
        let mut here: Vec<&Segment> = shown(field)
            .map(|(mark, _, _)| mark)
            .filter(|mark| mark.category == row.category)
            .collect();
        here.sort_by(|a, b| a.to.total_cmp(&b.to));
        if let [first, .., last] = here.as_slice() {
            let points = vec![(first.to, middle), (last.to, middle)];
            plot.draw(&Polyline { points, class: "c-link".to_owned() });
        }
        for group in here.chunk_by(|a, b| x(b) - x(a) < DOT) {
            let apart = (row.height - 2.0 * DOT) / count(group.len());
            let apart = apart.min(DOT + 2.0);
            for (index, mark) in group.iter().enumerate() {
                let y = middle + (count(index) - (count(group.len()) - 1.0) / 2.0) * apart;
                plot.draw(&Dot { center: [(mark.to, y)], radius: DOT, tag: bulb(scene, mark) });
            }
        }
    }
}
