//! Horizontal bars: one row per category, its name at the left, its value at the end of the bar.

mod print;

use super::canvas::{Bar, Canvas, Frame, Plot, at};
use super::ends::DROP;
use super::legend::Placed;
use super::scale::{Axis, Needs, ValueAxis};
use super::scene::{Scene, count};
use super::spec::{Anchor, CategoryKind, Role, Stack};
use super::stack::Segments;
use super::svg::{Ink, Tag};
use super::text::{self, LEADING, SIZE, Weight};
use print::values;

/// From the end of a bar to its value, in px.
const APART: f64 = 6.0;
/// From a name to the axis.
const NAME: f64 = 10.0;

/// One row.
struct Row {
    category: usize,
    name: Vec<String>,
    /// Remarks below the bars.
    notes: Vec<String>,
    top: f64,
    height: f64,
    /// The height that the bars share.
    thick: f64,
}

struct Layout {
    rows: Vec<Row>,
    /// Where names end.
    names: f64,
    segments: Segments,
    legend: Placed,
    frame: Frame,
    axis: ValueAxis,
    /// What ticks say below the plot; empty where values are printed.
    ticks: Vec<String>,
    /// Texts of annotations at values.
    lines: usize,
    height: f64,
}

/// Draws a bar chart.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    let layout = Layout::of(scene);
    let canvas = Canvas::new(scene, layout.height);
    let tall = layout.frame.bottom - layout.frame.top;
    let down = Axis::Linear(0.0, tall.max(1.0));
    let plot = canvas.plot(layout.frame, layout.axis.axis.clone(), down, false);
    layout.legend.draw(&canvas);
    layout.grid(&canvas, &plot);
    layout.at_values(scene, &canvas, &plot);
    layout.gaps(scene, &canvas);
    layout.bars(scene, &plot);
    let (zero, _) = plot.point(layout.axis.base, 0.0);
    let Frame { top, bottom, .. } = layout.frame;
    canvas.sheet().line(Ink::Axis, (zero, top), (zero, bottom));
    layout.names(scene, &canvas);
    layout.values(scene, &canvas, &plot);
    canvas.finish(scene)
}

impl Layout {
    fn of(scene: &Scene<'_>) -> Self {
        let segments = Segments::of(scene);
        let shares = segments.stack == Stack::Normalize;
        let needs = Needs {
            min: 0.0,
            max: 0.0,
            steps: 4,
            whole: scene.whole() && !shares,
            printed: shares,
        };
        let axis = scene.value_axis(&segments.ends(), needs, true);
        let ticks = match (shares, scene.log()) {
            (true, _) => axis.ticks.iter().map(|tick| scene.numbers.percent(*tick)).collect(),
            (false, true) => scene.tick_texts(&axis),
            (false, false) => Vec::new(),
        };
        let (names, negative, right) = margins(scene, &segments, &axis);
        let left = names + NAME + negative;
        let legend = Placed::of(scene, 0.0);
        let noted = |note: &&super::spec::Annotation| matches!(note.at, Anchor::Value(_));
        let lines = scene.chart.annotations.iter().filter(noted).count();
        let rows = rows(scene, &segments, names, left);
        let top = legend.height + count(lines) * LEADING + if lines > 0 { 4.0 } else { 0.0 };
        let bottom = top + rows.last().map_or(0.0, |row| row.top + row.height);
        let frame = Frame { left, top, right: scene.width() - right, bottom };
        let height = bottom + if ticks.is_empty() { 2.0 } else { LEADING + 8.0 };
        Self { rows, names, segments, legend, frame, axis, ticks, lines, height }
    }

    /// Gridlines and ticks, where values are not printed or hard to compare.
    fn grid(&self, canvas: &Canvas, plot: &Plot) {
        if self.ticks.is_empty() {
            return;
        }
        let Frame { top, bottom, .. } = self.frame;
        let sheet = canvas.sheet();
        let x = |tick: f64| plot.point(tick, 0.0).0;
        for tick in &self.axis.ticks {
            sheet.line(Ink::Grid, (x(*tick), top), (x(*tick), bottom));
        }
        let mut svg = canvas.svg();
        svg.open("c-tick", "middle");
        let mut free = f64::NEG_INFINITY;
        for (tick, text) in self.axis.ticks.iter().zip(&self.ticks) {
            let half = text::width(text, Weight::Regular) / 2.0;
            let wide = sheet.frame.right;
            let middle = x(*tick).min(wide - half).max(half);
            if middle - half >= free {
                svg.text(at(middle, bottom + LEADING), text, None);
                free = middle + half + 8.0;
            }
        }
        svg.close();
    }

    fn bars(&self, scene: &Scene<'_>, plot: &Plot) {
        let roles = || scene.chart.series.iter().map(|series| series.role);
        let context = roles().any(|role| role == Role::Context);
        for mark in &self.segments.list {
            let Some(row) = self.rows.iter().find(|row| row.category == mark.category) else {
                continue;
            };
            if !self.axis.shows(mark.to) {
                continue;
            }
            let (middle, thick) = match scene.chart.series[mark.series].role {
                Role::Context | Role::Whole => (row.middle(), row.thick),
                Role::Main => {
                    let share = row.thick / count(self.segments.slots);
                    let slot = count(mark.slot) - (count(self.segments.slots) - 1.0) / 2.0;
                    let alone = context && self.segments.slots == 1;
                    let gap = if self.segments.slots > 1 { 2.0 } else { 0.0 };
                    let thick = if alone { share * 0.5 } else { share - gap };
                    (row.middle() + slot * share, thick)
                }
            };
            let from = mark.from.unwrap_or(self.axis.base);
            let corners = [(from, middle - thick / 2.0), (mark.to, middle + thick / 2.0)];
            let tag = scene.tag(mark.series, mark.category, mark.value);
            plot.draw(&Bar { corners, tag });
        }
    }

    fn gaps(&self, scene: &Scene<'_>, canvas: &Canvas) {
        let sheet = canvas.sheet();
        for row in &self.rows {
            if scene.chart.categories[row.category].kind != CategoryKind::Gap {
                continue;
            }
            let middle = self.frame.top + row.middle();
            let (top, bottom) = (middle - row.thick / 2.0, middle + row.thick / 2.0);
            let corners = [(self.frame.left, top), (self.frame.right, bottom)];
            sheet.draw(&Bar { corners, tag: scene.gap_tag(row.category) });
            let room = self.frame.width() - 32.0;
            let fits = |note: &&str| text::width(note, Weight::Regular) <= room;
            let Some(note) = scene.gap_notes(row.category).into_iter().find(fits) else {
                continue;
            };
            let wide = text::width(note, Weight::Regular);
            let left = self.frame.left + 8.0;
            let strip = [(left, middle - 8.0), (left + wide + 12.0, middle + 8.0)];
            let tag = Tag { class: "c-paper".to_owned(), ..Tag::default() };
            sheet.draw(&Bar { corners: strip, tag });
            let mut svg = canvas.svg();
            svg.open("c-note", "start");
            svg.text(at(left + 6.0, middle + DROP), note, None);
            svg.close();
        }
    }

    /// Names at the left, and remarks below the bars.
    fn names(&self, scene: &Scene<'_>, canvas: &Canvas) {
        let mut svg = canvas.svg();
        for (class, special) in [("c-label", false), ("c-tick", true)] {
            let mut rows = self.rows.iter().filter(|row| row.special(scene) == special).peekable();
            if rows.peek().is_none() {
                continue;
            }
            svg.open(class, "end");
            for row in rows {
                let category = &scene.chart.categories[row.category];
                let cut = row.name.last().is_some_and(|line| line.ends_with('…'));
                let full = (cut || category.full.is_some()).then(|| category.full());
                let lines = count(row.name.len());
                let mut y = self.frame.top + row.middle() - (lines - 1.0) * LEADING / 2.0 + DROP;
                for line in &row.name {
                    svg.text(at(self.names, y), line, full);
                    y += LEADING;
                }
            }
            svg.close();
        }
        if self.rows.iter().all(|row| row.notes.is_empty()) {
            return;
        }
        svg.open("c-note", "start");
        for row in &self.rows {
            let mut y = self.frame.top + row.middle() + row.thick / 2.0 + SIZE;
            for note in &row.notes {
                svg.text(at(self.frame.left + APART, y), note, None);
                y += LEADING;
            }
        }
        svg.close();
    }

    fn values(&self, scene: &Scene<'_>, canvas: &Canvas, plot: &Plot) {
        let wide = scene.width();
        let (mut right, mut left) = (Vec::new(), Vec::new());
        for row in &self.rows {
            for value in values(scene, &self.segments, row.category, &self.axis) {
                let share = row.thick / count(self.segments.slots);
                let middle = (count(self.segments.slots) - 1.0) / 2.0;
                let offset = value.slot.map_or(0.0, |slot| (count(slot) - middle) * share);
                let (x, _) = plot.point(value.end, 0.0);
                let y = self.frame.top + row.middle() + offset + DROP;
                if value.end < self.axis.base {
                    left.push(((x - APART).max(value.wide), y, value));
                } else {
                    let x = (x + APART).min(wide - value.wide).max(0.0);
                    right.push((x, y, value));
                }
            }
        }
        let mut svg = canvas.svg();
        for (anchor, list) in [("start", right), ("end", left)] {
            if list.is_empty() {
                continue;
            }
            svg.open("c-value", anchor);
            for (x, y, value) in list {
                if let [(text, _)] = value.parts.as_slice() {
                    svg.text(at(x, y), text, None);
                } else {
                    let parts: Vec<(&str, &str)> =
                        value.parts.iter().map(|(text, class)| (text.as_str(), *class)).collect();
                    svg.rich_text(at(x, y), &parts);
                }
            }
            svg.close();
        }
    }

    /// Annotations at values: a line down, the text above it.
    fn at_values(&self, scene: &Scene<'_>, canvas: &Canvas, plot: &Plot) {
        let sheet = canvas.sheet();
        let mut y = self.frame.top - 4.0 - count(self.lines) * LEADING + SIZE;
        for note in &scene.chart.annotations {
            let Anchor::Value(value) = note.at else {
                continue;
            };
            if self.axis.shows(value) {
                let (x, _) = plot.point(value, 0.0);
                sheet.line(Ink::Note, (x, y + 3.0), (x, self.frame.bottom));
                let line = text::cut(&note.text, scene.width(), Weight::Regular);
                let half = text::width(&line, Weight::Regular) / 2.0;
                let middle = x.min(scene.width() - half).max(half);
                let full = (line != note.text).then_some(note.text.as_str());
                let mut svg = canvas.svg();
                svg.open("c-note", "middle");
                svg.text(at(middle, y), &line, full);
                svg.close();
            }
            y += LEADING;
        }
    }
}

impl Row {
    /// The middle of the bars, from the top of the plot.
    fn middle(&self) -> f64 {
        self.top + (self.height - count(self.notes.len()) * LEADING) / 2.0
    }

    fn special(&self, scene: &Scene<'_>) -> bool {
        let kind = scene.chart.categories[self.category].kind;
        matches!(kind, CategoryKind::Other | CategoryKind::NotStated)
    }
}

/// Room for names at the left, for values of negative bars beside them, and for values at the
/// right, in px.
fn margins(scene: &Scene<'_>, segments: &Segments, axis: &ValueAxis) -> (f64, f64, f64) {
    let names = scene.chart.categories.iter().map(|category| category.label.as_str());
    let most = scene.width() * 0.36;
    let names = text::widest(names, Weight::Regular).min(most);
    let (mut negative, mut right) = (0.0_f64, 0.0_f64);
    for category in 0..scene.chart.categories.len() {
        for value in values(scene, segments, category, axis) {
            let room = value.wide + APART;
            if value.end < axis.base {
                negative = negative.max(room);
            } else {
                right = right.max(room);
            }
        }
    }
    let negative = negative.min(scene.width() * 0.2);
    (names, negative, right.min(scene.width() * 0.34).max(1.0))
}

/// The rows, from the top of the plot downwards.
fn rows(scene: &Scene<'_>, segments: &Segments, room: f64, left: f64) -> Vec<Row> {
    let order = scene.chart.category_order();
    let many = order.len() > 24;
    let thick = match (segments.slots, many) {
        (1, false) => 22.0,
        (1, true) => 15.0,
        (slots, _) => count(slots) * 16.0,
    };
    let mut rows: Vec<Row> = Vec::with_capacity(order.len());
    for category in order {
        let name = text::wrap(&scene.chart.categories[category].label, room, Weight::Regular, 2);
        let at_row = |note: &&super::spec::Annotation| note.at == Anchor::Category(category);
        let wide = scene.width() - left - APART;
        let notes: Vec<String> = (scene.chart.annotations.iter().filter(at_row))
            .flat_map(|note| text::wrap(&note.text, wide, Weight::Regular, 4))
            .collect();
        let spare = if many && segments.slots == 1 { 5.0 } else { 8.0 };
        let height = (thick + spare).max(count(name.len()) * LEADING + 4.0);
        let height = height + count(notes.len()) * LEADING;
        let top = rows.last().map_or(0.0, |row| row.top + row.height);
        rows.push(Row { category, name, notes, top, height, thick });
    }
    rows
}
