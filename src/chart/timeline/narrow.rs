//! Time downwards. Marks stand true to time, their labels beside them, moved apart where they
//! would lie on each other.

use super::{HALF, Label, RADIUS, Story, event, tag, thinned, write};
use crate::chart::canvas::{Bar, Canvas, Polyline, at};
use crate::chart::ends::{DROP, spread};
use crate::chart::scene::{Scene, count};
use crate::chart::svg::Ink;
use crate::chart::text::{self, LEADING, Weight};

/// Periods beside each other, at most; more share a lane.
const LANES: usize = 6;
const LANE: f64 = 2.0 * HALF + 4.0;
/// From the last lane to the labels, in px.
const APART: f64 = 14.0;
/// Between labels.
const GAP: f64 = 8.0;
/// A label takes at most so many lines.
const LINES: usize = 4;
/// The least height of the axis.
const LEAST: f64 = 260.0;

pub(super) fn draw(scene: &Scene<'_>, story: &Story) -> String {
    let ticks = story.ticks.iter().map(|tick| tick.label.as_str());
    let ticks = text::widest(ticks, Weight::Regular).min(scene.width() * 0.25);
    let axis = ticks + 8.0 + RADIUS + 1.0;
    let (lanes, used) = lanes(story);
    let left = axis + count(used) * LANE + APART;
    let room = scene.width() - left;
    let labels: Vec<Label> =
        story.items.iter().map(|item| Label::of(scene, item, room, LINES)).collect();
    let needed: f64 = labels.iter().map(|label| label.height() + GAP).sum();
    let top = story.key.height + RADIUS + 4.0;
    let bottom = top + needed.max(LEAST);
    let y = |time: f64| top + story.share(time) * (bottom - top);
    // The labels may begin before the axis and end after it.
    let canvas = Canvas::new(scene, bottom + RADIUS + 4.0);
    story.key.draw(&canvas);
    time_axis(&canvas, story, axis, (top, bottom), y);
    let wishes: Vec<(f64, f64)> = story
        .items
        .iter()
        .zip(&labels)
        .map(|(item, label)| {
            // The first line beside the mark.
            let tall = label.height() + GAP;
            (y(item.start) - LEADING / 2.0 + tall / 2.0, tall)
        })
        .collect();
    let places = spread(&wishes, story.key.height, bottom + RADIUS + 4.0);
    let mut written: Vec<(&Label, f64, f64)> = Vec::new();
    for (index, (item, label)) in story.items.iter().zip(&labels).enumerate() {
        let first = places[index] - wishes[index].1 / 2.0 + LEADING / 2.0;
        written.push((label, left, first + DROP));
        let tag = tag(scene, item);
        let from = if let (Some(end), Some(lane)) = (item.end, lanes[index]) {
            let x = axis + RADIUS + 2.0 + (count(lane) + 0.5) * LANE;
            let (begin, end) = (y(item.start), y(end));
            let corners = [(x - HALF, begin.min(end - 2.0)), (x + HALF, end)];
            canvas.sheet().draw(&Bar { corners, tag });
            x + HALF
        } else {
            event(&canvas, item.series, (axis, y(item.start)), tag);
            axis + RADIUS
        };
        let (hue, _) = scene.hue(item.series, item.category);
        let points =
            vec![(from + 2.0, y(item.start)), (left - 9.0, y(item.start)), (left - 3.0, first)];
        canvas.sheet().draw(&Polyline { points, class: format!("c-leader s-{hue}") });
    }
    write(&canvas, "start", &written);
    canvas.finish(scene)
}

/// The lane of each period, and how many lanes there are.
fn lanes(story: &Story) -> (Vec<Option<usize>>, usize) {
    let mut ends: Vec<f64> = Vec::new();
    let mut list = Vec::new();
    for item in &story.items {
        let Some(end) = item.end else {
            list.push(None);
            continue;
        };
        let free = ends.iter().position(|until| *until < item.start);
        let lane = free.unwrap_or(ends.len()).min(LANES - 1);
        if lane == ends.len() {
            ends.push(end);
        } else {
            ends[lane] = ends[lane].max(end);
        }
        list.push(Some(lane));
    }
    (list, ends.len())
}

/// The axis with its ticks at the left.
fn time_axis(
    canvas: &Canvas,
    story: &Story,
    x: f64,
    (top, bottom): (f64, f64),
    y: impl Fn(f64) -> f64,
) {
    let sheet = canvas.sheet();
    let places: Vec<(f64, f64)> =
        story.ticks.iter().map(|tick| (y(tick.at), LEADING + 2.0)).collect();
    let shown = thinned(&places);
    sheet.line(Ink::Axis, (x, top), (x, bottom));
    for &index in &shown {
        let y = places[index].0;
        sheet.line(Ink::Axis, (x - RADIUS, y), (x, y));
    }
    let mut svg = canvas.svg();
    svg.open("c-tick", "end");
    for index in shown {
        let label = &story.ticks[index].label;
        let line = text::cut(label, x - RADIUS - 3.0, Weight::Regular);
        svg.text(
            at(x - RADIUS - 3.0, places[index].0 + DROP),
            &line,
            (line != *label).then_some(label),
        );
    }
    svg.close();
}
