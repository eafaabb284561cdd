//! The key of a waffle: what each colour is, how many, and what one square is.

use super::squares::{Grid, Part};
use crate::chart::canvas::{Bar, Canvas, at};
use crate::chart::scene::{Scene, count};
use crate::chart::svg::Tag;
use crate::chart::text::{self, LEADING, Weight};

const SWATCH: f64 = 12.0;
const INDENT: f64 = SWATCH + 7.0;
const ROW: f64 = LEADING + 4.0;

/// One entry: its look, the lines of its name, and its number.
struct Entry {
    tag: Tag,
    lines: Vec<String>,
    full: String,
    printed: String,
}

/// The key.
pub(super) struct Key {
    entries: Vec<Entry>,
    note: Vec<String>,
    /// How wide it may be, in px.
    room: f64,
}

impl Key {
    /// The key of some grids, `room` px wide.
    pub(super) fn of(scene: &Scene<'_>, grids: &[Grid], unit: f64, room: f64) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        let hues = scene.chart.categories.iter().any(|place| place.hue.is_some());
        for part in grids.iter().flat_map(|grid| &grid.parts) {
            // Where each grid has the colour of its category, its heading says what it is.
            let named = grids.len() > 1 && hues && !part.rest;
            let seen = entries.iter().any(|entry| entry.full == part.name);
            let empty = part.rest && grids.iter().all(|grid| nothing_left(&grid.parts));
            if named || seen || empty || part.name.trim().is_empty() {
                continue;
            }
            let tag = Tag { datum: None, title: String::new(), ..part.tag.clone() };
            let printed = match grids {
                [_] => part.printed.clone(),
                several if part.rest => scene.numbers.format(beyond(several)),
                _ => String::new(),
            };
            let own = text::width(&format!("{printed} "), Weight::Semibold);
            let most = (room - INDENT - own).max(40.0);
            let lines = text::wrap(&part.name, most, Weight::Regular, 2);
            let full = part.name.clone();
            entries.push(Entry { tag, lines, full, printed });
        }
        let note = match &scene.chart.square {
            Some(words) => text::wrap(words, room, Weight::Regular, 3),
            // Without words, a sign says that a square is more than one.
            None if unit > 1.0 => vec![format!("□ = {}", scene.numbers.format(unit))],
            None => Vec::new(),
        };
        Self { entries, note, room }
    }

    /// How much room it takes, in px.
    pub(super) fn height(&self) -> f64 {
        let entries = self.entries.iter().map(|entry| count(entry.lines.len() - 1) * LEADING + ROW);
        let note = if self.note.is_empty() { 0.0 } else { 6.0 + count(self.note.len()) * LEADING };
        entries.sum::<f64>() + note
    }

    /// Draws it at a place.
    pub(super) fn draw(&self, scene: &Scene<'_>, canvas: &Canvas, (x, top): (f64, f64)) {
        debug_assert!(x + self.room <= scene.width() + 0.1, "the key stands in the picture");
        let sheet = canvas.sheet();
        let mut y = top;
        for entry in &self.entries {
            let corners = [(x, y + 2.0), (x + SWATCH, y + 2.0 + SWATCH)];
            sheet.draw(&Bar { corners, tag: entry.tag.clone() });
            y += count(entry.lines.len() - 1) * LEADING + ROW;
        }
        let mut y = top;
        if !self.entries.is_empty() {
            let mut svg = canvas.svg();
            svg.open("c-label", "start");
            for entry in &self.entries {
                let full = entry.lines.iter().any(|line| line.ends_with('…'));
                let full = full.then_some(entry.full.as_str());
                let last = entry.lines.len() - 1;
                for (index, line) in entry.lines.iter().enumerate() {
                    let point = at(x + INDENT, y + 12.5 + count(index) * LEADING);
                    if index == last && !entry.printed.is_empty() {
                        let parts = [(&*format!("{line} "), ""), (&*entry.printed, "c-value")];
                        svg.rich_text(point, &parts, full);
                    } else {
                        svg.text(point, line, full);
                    }
                }
                y += count(last) * LEADING + ROW;
            }
            svg.close();
        }
        if !self.note.is_empty() {
            let mut svg = canvas.svg();
            svg.open("c-tick", "start");
            for line in &self.note {
                svg.text(at(x, y + 16.0), line, None);
                y += LEADING;
            }
            svg.close();
        }
    }
}

/// How many things the wholes of all grids have beyond their parts.
fn beyond(grids: &[Grid]) -> f64 {
    let parts = grids.iter().flat_map(|grid| &grid.parts);
    parts.filter(|part| part.rest).map(|part| part.value).sum()
}

fn nothing_left(parts: &[Part]) -> bool {
    parts.iter().all(|part| !part.rest || part.squares == 0)
}
