//! Time to the right. Each item stands in the first row in which it has room.

use super::{HALF, Item, Label, RADIUS, Story, event, tag, thinned, write};
use crate::chart::canvas::{Bar, Canvas, at};
use crate::chart::scene::Scene;
use crate::chart::svg::Ink;
use crate::chart::text::{self, LEADING, SIZE, Weight};

/// From the edge of the picture to the axis, in px: room for marks, and for half a tick label.
const EDGE: f64 = RADIUS + 2.0;
const MOST: f64 = 24.0;
/// From a mark to its label.
const APART: f64 = 6.0;
/// Between items in a row, and between rows.
const GAP: f64 = 14.0;
const BETWEEN: f64 = 10.0;
/// The widest label.
const WIDEST: f64 = 230.0;
/// A label takes at most so many lines.
const LINES: usize = 2;

/// On which side of its mark a label stands.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Right,
    Left,
    Below,
}

/// An item with its place.
struct Placed<'a> {
    item: &'a Item,
    label: Label,
    /// Begin and end of the mark.
    mark: (f64, f64),
    side: Side,
    /// Begin and end of mark and label together.
    reach: (f64, f64),
    row: usize,
}

pub(super) fn draw(scene: &Scene<'_>, story: &Story) -> String {
    let ends = story.ticks.first().into_iter().chain(story.ticks.last());
    let half = ends.map(|tick| text::width(&tick.label, Weight::Regular) / 2.0);
    let edge = half.fold(EDGE, f64::max).min(MOST);
    let x = |time: f64| edge + story.share(time) * (scene.width() - 2.0 * edge);
    let placed = place(scene, story, x);
    let tops = tops(&placed, story.key.height);
    let bottom = tops.last().copied().unwrap_or_default() + 4.0;
    let canvas = Canvas::new(scene, bottom + LEADING + 6.0);
    axis(scene, &canvas, story, (story.key.height, bottom), x);
    story.key.draw(&canvas);
    for one in &placed {
        one.draw(scene, &canvas, tops[one.row]);
    }
    for (side, anchor) in [(Side::Right, "start"), (Side::Below, "start"), (Side::Left, "end")] {
        let here = placed.iter().filter(|one| one.side == side);
        let labels: Vec<(&Label, f64, f64)> = here
            .map(|one| {
                let (x, y) = one.text(tops[one.row]);
                (&one.label, x, y)
            })
            .collect();
        write(&canvas, anchor, &labels);
    }
    canvas.finish(scene)
}

/// Gives each item its side and its row.
fn place<'a>(scene: &Scene<'_>, story: &'a Story, x: impl Fn(f64) -> f64) -> Vec<Placed<'a>> {
    let mut placed: Vec<Placed<'a>> = Vec::new();
    for item in &story.items {
        let label = Label::of(scene, item, WIDEST, LINES);
        let (from, to) = (x(item.start), x(item.end.unwrap_or(item.start)));
        let mark = match item.end {
            Some(_) => (from.min(to - 2.0), to),
            None => (from - RADIUS - 1.0, from + RADIUS + 1.0),
        };
        let long = label.width();
        let (side, reach) = if mark.1 + APART + long <= scene.width() {
            (Side::Right, (mark.0, mark.1 + APART + long))
        } else if mark.0 - APART - long >= 0.0 {
            (Side::Left, (mark.0 - APART - long, mark.1))
        } else {
            let left = mark.0.min(scene.width() - long).max(0.0);
            (Side::Below, (left.min(mark.0), mark.1.max(left + long)))
        };
        let meets = |other: &Placed<'_>, row: usize| {
            other.row == row && other.reach.0 < reach.1 + GAP && reach.0 < other.reach.1 + GAP
        };
        let free = |row: &usize| !placed.iter().any(|other| meets(other, *row));
        // As many rows as items always suffice.
        let row = (0..placed.len()).find(free).unwrap_or(placed.len());
        placed.push(Placed { item, label, mark, side, reach, row });
    }
    placed
}

/// Where each row begins, and where the last one ends.
fn tops(placed: &[Placed<'_>], top: f64) -> Vec<f64> {
    let rows = placed.iter().map(|one| one.row + 1).max().unwrap_or_default();
    let mut tops = vec![top + 2.0];
    for row in 0..rows {
        let here = placed.iter().filter(|one| one.row == row);
        let tallest = here.map(Placed::height).fold(0.0, f64::max);
        tops.push(tops[row] + tallest + BETWEEN);
    }
    tops
}

/// Gridlines, the axis below, and its ticks.
fn axis(
    scene: &Scene<'_>,
    canvas: &Canvas,
    story: &Story,
    (top, bottom): (f64, f64),
    x: impl Fn(f64) -> f64,
) {
    let sheet = canvas.sheet();
    let half = |text: &str| text::width(text, Weight::Regular) / 2.0;
    let inside = |text: &str, middle: f64| middle.min(scene.width() - half(text)).max(half(text));
    let places: Vec<(f64, f64)> = story
        .ticks
        .iter()
        .map(|tick| (inside(&tick.label, x(tick.at)), 2.0 * half(&tick.label) + 8.0))
        .collect();
    let shown = thinned(&places);
    for &index in &shown {
        let x = x(story.ticks[index].at);
        sheet.line(Ink::Grid, (x, top), (x, bottom));
    }
    sheet.line(Ink::Axis, (x(story.from), bottom), (x(story.to), bottom));
    let mut svg = canvas.svg();
    svg.open("c-tick", "middle");
    for index in shown {
        svg.text(at(places[index].0, bottom + LEADING), &story.ticks[index].label, None);
    }
    svg.close();
}

impl Placed<'_> {
    fn height(&self) -> f64 {
        let own = if self.side == Side::Below { 2.0 * RADIUS + 4.0 } else { 0.0 };
        own + self.label.height()
    }

    /// The middle of the mark: at the first line of its label.
    fn middle(&self, top: f64) -> f64 {
        if self.side == Side::Below { top + RADIUS + 1.0 } else { top + SIZE - 4.5 }
    }

    /// The first baseline of the label.
    fn text(&self, top: f64) -> (f64, f64) {
        match self.side {
            Side::Right => (self.mark.1 + APART, top + SIZE),
            Side::Left => (self.mark.0 - APART, top + SIZE),
            Side::Below => (self.reach.0, top + 2.0 * RADIUS + 4.0 + SIZE),
        }
    }

    fn draw(&self, scene: &Scene<'_>, canvas: &Canvas, top: f64) {
        let y = self.middle(top);
        let tag = tag(scene, self.item);
        if self.item.end.is_some() {
            let corners = [(self.mark.0, y - HALF), (self.mark.1, y + HALF)];
            canvas.sheet().draw(&Bar { corners, tag });
        } else {
            let x = f64::midpoint(self.mark.0, self.mark.1);
            event(canvas, self.item.series, (x, y), tag);
        }
    }
}
