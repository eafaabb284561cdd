//! The plot of rows: its axis, its marks and the values beside them. A chart has one, small
//! multiples have several over the same rows.

use super::Rows;
use super::marks;
use super::print::{self, Value};
use crate::chart::canvas::{Bar, Canvas, Frame, Plot, at};
use crate::chart::ends::DROP;
use crate::chart::scale::{Axis, ValueAxis};
use crate::chart::scene::{Scene, count};
use crate::chart::stack::Segments;
use crate::chart::svg::{Ink, Tag};
use crate::chart::text::{self, LEADING, Weight};

/// From the end of a mark to its value, in px.
pub(super) const APART: f64 = 6.0;

/// A plot of rows.
pub(in crate::chart) struct Field<'a> {
    pub(in crate::chart) rows: &'a Rows,
    pub(in crate::chart) segments: &'a Segments,
    pub(in crate::chart) axis: &'a ValueAxis,
    pub(in crate::chart) frame: Frame,
}

impl Field<'_> {
    /// The plot: values across, px of the rows downwards.
    pub(in crate::chart) fn plot(&self, canvas: &Canvas) -> Plot {
        let tall = self.frame.bottom - self.frame.top;
        let down = Axis::Linear(0.0, tall.max(1.0));
        canvas.plot(self.frame, self.axis.axis.clone(), down, false)
    }

    /// Gridlines and ticks, if ticks say anything.
    pub(in crate::chart) fn grid(
        &self,
        canvas: &Canvas,
        plot: &Plot,
        ticks: &[String],
        (least, most): (f64, f64),
    ) {
        if ticks.is_empty() {
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
        for (tick, text) in self.axis.ticks.iter().zip(ticks) {
            let half = text::width(text, Weight::Regular) / 2.0;
            let middle = x(*tick).min(most - half).max(least + half);
            if middle - half >= free {
                svg.text(at(middle, bottom + LEADING), text, None);
                free = middle + half + 8.0;
            }
        }
        svg.close();
    }

    /// The line on which bars stand, if it is on the axis.
    pub(in crate::chart) fn base(&self, canvas: &Canvas, plot: &Plot) {
        if self.axis.shows(self.axis.base) {
            let (zero, _) = plot.point(self.axis.base, 0.0);
            let Frame { top, bottom, .. } = self.frame;
            canvas.sheet().line(Ink::Axis, (zero, top), (zero, bottom));
        }
    }

    /// The hatched rows of gaps.
    pub(in crate::chart) fn gaps(&self, scene: &Scene<'_>, canvas: &Canvas) {
        let sheet = canvas.sheet();
        for row in self.rows.list.iter().filter(|row| scene.is_gap(row.category)) {
            let middle = self.frame.top + row.middle();
            let (top, bottom) = (middle - row.thick / 2.0, middle + row.thick / 2.0);
            let corners = [(self.frame.left, top), (self.frame.right, bottom)];
            sheet.draw(&Bar { corners, tag: scene.gap_tag(row.category) });
        }
    }

    /// Why there are gaps, where it fits: before whatever leads from row to row.
    pub(in crate::chart) fn gap_notes(&self, scene: &Scene<'_>, canvas: &Canvas) {
        let sheet = canvas.sheet();
        for row in self.rows.list.iter().filter(|row| scene.is_gap(row.category)) {
            let middle = self.frame.top + row.middle();
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

    /// The marks themselves.
    pub(in crate::chart) fn marks(&self, scene: &Scene<'_>, plot: &Plot) {
        marks::draw(self, scene, plot);
    }

    /// The values beside the marks; none reaches over `edge` px.
    pub(in crate::chart) fn values(
        &self,
        scene: &Scene<'_>,
        canvas: &Canvas,
        plot: &Plot,
        edge: f64,
    ) {
        let (mut right, mut left) = (Vec::new(), Vec::new());
        let apart = APART + marks::radius(scene);
        for row in &self.rows.list {
            for value in print::values(scene, self.segments, row.category, self.axis) {
                let share = row.thick / count(self.segments.slots);
                let middle = (count(self.segments.slots) - 1.0) / 2.0;
                let offset = value.slot.map_or(0.0, |slot| (count(slot) - middle) * share);
                let (x, _) = plot.point(value.end, 0.0);
                let y = self.frame.top + row.middle() + offset + DROP;
                if value.left {
                    left.push(((x - apart).max(value.wide), y, value));
                } else {
                    let x = (x + apart).min(edge - value.wide).max(0.0);
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
            for (x, y, Value { parts, .. }) in list {
                if let [(text, _)] = parts.as_slice() {
                    svg.text(at(x, y), text, None);
                } else {
                    let parts: Vec<(&str, &str)> =
                        parts.iter().map(|(text, class)| (text.as_str(), *class)).collect();
                    svg.rich_text(at(x, y), &parts, None);
                }
            }
            svg.close();
        }
    }
}
