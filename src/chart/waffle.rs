//! Squares that can be counted: one square is one thing, or a round number of things. Rows of ten,
//! blocks of a hundred. Parts lie one after another in their colours; what the whole has and no
//! part accounts for comes last and is hatched.

mod key;
mod squares;

use super::canvas::{Bar, Canvas, Outlines, at};
use super::scene::{Scene, count};
use super::spec::{CategoryKind, Chart, ScaleKind};
use super::text::{self, LEADING, SIZE, Weight};
use key::Key;
use squares::{Grid, grids};
use std::slice;

/// Squares in a row, and rows in a block.
const TEN: usize = 10;
const BLOCK: usize = TEN * TEN;
/// Between blocks, and between grids, in px.
const GAP: f64 = 20.0;
/// Between squares.
const JOINT: f64 = 2.0;
/// More kinds than this have no colours of their own, more grids than this are no picture.
const KINDS: usize = 7;
const GRIDS: usize = 24;

/// How many things one square of a waffle stands for: one, or the next of 2, 5, 10, 20, 50, …
/// that keeps the squares countable. For the sentence that says so.
#[must_use]
pub fn things_per_square(chart: &Chart) -> f64 {
    squares::unit(chart)
}

/// Whether a chart can be drawn as squares: no number below zero, few enough kinds and grids.
/// Others are drawn as bars.
pub(super) fn fits(chart: &Chart) -> bool {
    let series = chart.mains().into_iter().chain(chart.backs());
    let all = series.flat_map(|s| (0..chart.categories.len()).map(move |c| (s, c)));
    let positive = all.into_iter().all(|(s, c)| chart.value(s, c).is_none_or(|value| value >= 0.0));
    let plain = |&&c: &&usize| {
        let place = &chart.categories[c];
        place.kind == CategoryKind::Normal && place.hue.is_none()
    };
    let shown = squares::known(chart);
    let few = if squares::pooled(chart) {
        shown.iter().filter(plain).count() <= KINDS
    } else {
        shown.len() <= GRIDS
    };
    positive && few && chart.value_scale == ScaleKind::Linear
}

/// Draws a waffle chart.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    if !fits(scene.chart) {
        return super::bar::draw(scene);
    }
    let grids = grids(scene);
    let layout = Layout::of(scene, &grids);
    let canvas = Canvas::new(scene, layout.height);
    for (grid, place) in grids.iter().zip(&layout.places) {
        heading(&canvas, grid, place);
        squares(&canvas, grid, place);
    }
    layout.key.draw(scene, &canvas, layout.key_at);
    canvas.finish(scene)
}

/// Where a grid stands, in px.
struct Place {
    x: f64,
    /// Where its heading begins.
    top: f64,
    heading: Vec<String>,
    /// From one square to the next.
    pitch: f64,
    /// Blocks beside each other.
    across: usize,
}

struct Layout {
    places: Vec<Place>,
    key: Key,
    key_at: (f64, f64),
    height: f64,
}

impl Place {
    /// Where the squares begin.
    fn squares(&self, grid: &Grid) -> f64 {
        let lines = if grid.heading.trim().is_empty() { 0 } else { self.heading.len() };
        let printed = usize::from(!grid.printed.is_empty());
        let gap = if lines + printed > 0 { 6.0 } else { 0.0 };
        self.top + count(lines + printed) * LEADING + gap
    }

    /// The corner of a square, from the place where squares begin.
    fn corner(&self, square: usize) -> (f64, f64) {
        let (block_x, block_y) = squares::place(square / BLOCK, self.across);
        let (x, y) = squares::place(square % BLOCK, TEN);
        let block = count(TEN) * self.pitch + GAP;
        (self.x + block_x * block + x * self.pitch, block_y * block + y * self.pitch)
    }

    /// Where the grid ends.
    fn bottom(&self, grid: &Grid) -> f64 {
        let rows = (0..grid.squares()).step_by(TEN).map(|square| self.corner(square).1);
        self.squares(grid) + rows.fold(0.0, f64::max) + self.pitch
    }
}

impl Layout {
    fn of(scene: &Scene<'_>, grids: &[Grid]) -> Self {
        let unit = squares::unit(scene.chart);
        match grids {
            [one] => Self::single(scene, one, unit),
            several => Self::several(scene, several, unit),
        }
    }

    /// One grid; on the wide picture its key stands beside it if it is one block.
    fn single(scene: &Scene<'_>, grid: &Grid, unit: f64) -> Self {
        let blocks = grid.squares().div_ceil(BLOCK).max(1);
        let (pitch, across) = match (scene.narrow(), blocks) {
            (true, 1) => (26.0, 1),
            (true, _) => (15.0, 2),
            (false, 1) => (24.0, 1),
            (false, 2) => (20.0, 2),
            (false, _) => (18.0, 3),
        };
        let heading = text::wrap(&grid.heading, scene.width(), Weight::Semibold, 2);
        let place = Place { x: 0.0, top: 0.0, heading, pitch, across };
        let bottom = place.bottom(grid);
        let beside = !scene.narrow() && blocks == 1;
        let x = if beside { count(grid.squares().min(TEN)) * pitch + 28.0 } else { 0.0 };
        let key = Key::of(scene, slice::from_ref(grid), unit, scene.width() - x);
        let y = if beside { place.squares(grid) } else { bottom + 12.0 };
        let height = bottom.max(y + key.height());
        Self { places: vec![place], key, key_at: (x, y), height }
    }

    /// Grids beside and below each other, the key below them all.
    fn several(scene: &Scene<'_>, grids: &[Grid], unit: f64) -> Self {
        let across = grids.len().clamp(1, if scene.narrow() { 2 } else { 3 });
        let room = (scene.width() - count(across - 1) * GAP) / count(across);
        let pitch = (room / count(TEN)).min(if scene.narrow() { 15.0 } else { 18.0 });
        let mut places: Vec<Place> = Vec::new();
        let mut top = 0.0;
        for row in grids.chunks(across) {
            let wrap = |grid: &Grid| text::wrap(&grid.heading, room, Weight::Semibold, 2);
            let lines = row.iter().map(|grid| wrap(grid).len()).max().unwrap_or(1);
            let mut bottom: f64 = top;
            for (index, grid) in row.iter().enumerate() {
                let mut heading = wrap(grid);
                heading.resize(lines, String::new());
                let x = count(index) * (room + GAP);
                let place = Place { x, top, heading, pitch, across: 1 };
                bottom = bottom.max(place.bottom(grid));
                places.push(place);
            }
            top = bottom + GAP;
        }
        let key = Key::of(scene, grids, unit, scene.width());
        let height = top - GAP + 12.0 + key.height();
        Self { places, key, key_at: (0.0, top - GAP + 12.0), height }
    }
}

fn heading(canvas: &Canvas, grid: &Grid, place: &Place) {
    let mut y = place.top + SIZE;
    let mut svg = canvas.svg();
    if !grid.heading.trim().is_empty() {
        let cut = place.heading.iter().any(|line| line.ends_with('…'));
        let full = (cut || grid.full != grid.heading).then_some(grid.full.as_str());
        svg.open("c-head", "start");
        for line in &place.heading {
            if !line.is_empty() {
                svg.text(at(place.x, y), line, full);
            }
            y += LEADING;
        }
        svg.close();
    }
    if !grid.printed.is_empty() {
        svg.open("c-label", "start");
        svg.text(at(place.x, y), &grid.printed, None);
        svg.close();
    }
}

fn squares(canvas: &Canvas, grid: &Grid, place: &Place) {
    let sheet = canvas.sheet();
    let (top, side) = (place.squares(grid), place.pitch - JOINT);
    let mut first = 0;
    for part in &grid.parts {
        let corners = (first..first + part.squares).map(|square| place.corner(square));
        let points: Vec<(f64, f64)> = corners
            .flat_map(|(x, y)| {
                let (y, right, bottom) = (top + y, x + side, top + y + side);
                [(x, y), (right, y), (right, bottom), (x, bottom)]
            })
            .collect();
        if points.is_empty() {
            // Nothing to be seen, but its number is read back.
            let corner = (place.x, top);
            sheet.draw(&Bar { corners: [corner, corner], tag: part.tag.clone() });
        } else {
            sheet.draw(&Outlines { points, corners: 4, tag: part.tag.clone() });
        }
        first += part.squares;
    }
}
