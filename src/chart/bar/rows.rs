//! The rows and their names.

use crate::chart::canvas::{Canvas, at};
use crate::chart::ends::DROP;
use crate::chart::mark::Mark;
use crate::chart::scene::{Scene, count};
use crate::chart::spec::{Anchor, Annotation, CategoryKind};
use crate::chart::stack::Segments;
use crate::chart::text::{self, LEADING, SIZE, Weight};

/// Names of more categories than this stand closer.
const MANY: usize = 24;

/// One row.
pub(in crate::chart) struct Row {
    pub(in crate::chart) category: usize,
    name: Vec<String>,
    /// Remarks below the marks.
    notes: Vec<String>,
    pub(in crate::chart) top: f64,
    pub(in crate::chart) height: f64,
    /// The height that the marks share.
    pub(super) thick: f64,
}

impl Row {
    /// The middle of the marks, from the top of the plot.
    pub(in crate::chart) fn middle(&self) -> f64 {
        self.top + (self.height - count(self.notes.len()) * LEADING) / 2.0
    }
}

/// All rows, from the top of the plot downwards.
pub(in crate::chart) struct Rows {
    pub(in crate::chart) list: Vec<Row>,
    /// Where names end.
    names: f64,
}

/// The room that names need at the left, at most a share of the picture, in px.
pub(in crate::chart) fn room(scene: &Scene<'_>, share: f64) -> f64 {
    let names = scene.chart.categories.iter().enumerate();
    let wide = names.map(|(index, place)| text::width(&place.label, weight(scene, index)));
    wide.fold(0.0, f64::max).min(scene.width() * share)
}

impl Rows {
    /// The rows of a chart whose names have `room` px.
    pub(in crate::chart) fn of(scene: &Scene<'_>, segments: &Segments, room: f64) -> Self {
        Self::some(scene, segments, room, scene.chart.category_order())
    }

    /// The rows of some categories.
    pub(in crate::chart) fn some(
        scene: &Scene<'_>,
        segments: &Segments,
        room: f64,
        order: Vec<usize>,
    ) -> Self {
        let many = order.len() > MANY;
        let dots = matches!(scene.chart.mark, Mark::Point | Mark::Lollipop);
        let thick = match (segments.slots, many, dots) {
            (1, false, false) => 22.0,
            (1, true, false) => 15.0,
            (1, _, true) => 14.0,
            (slots, _, _) => count(slots) * 16.0,
        };
        let mut list: Vec<Row> = Vec::with_capacity(order.len());
        for category in order {
            let weight = weight(scene, category);
            let name = text::wrap(&scene.chart.categories[category].label, room, weight, 2);
            let spare = if many && segments.slots == 1 { 5.0 } else { 8.0 };
            let height = (thick + spare).max(count(name.len()) * LEADING + 4.0);
            let top = list.last().map_or(0.0, |row| row.top + row.height);
            list.push(Row { category, name, notes: Vec::new(), top, height, thick });
        }
        Self { list, names: room }
    }

    /// Makes room for remarks at categories below their marks, which begin at `left` px.
    pub(super) fn with_notes(mut self, scene: &Scene<'_>, left: f64) -> Self {
        let wide = scene.width() - left - super::field::APART;
        let mut moved = 0.0;
        for row in &mut self.list {
            let here = |note: &&Annotation| note.at == Anchor::Category(row.category);
            let notes = scene.chart.annotations.iter().filter(here);
            row.notes =
                notes.flat_map(|note| text::wrap(&note.text, wide, Weight::Regular, 4)).collect();
            row.top += moved;
            let more = count(row.notes.len()) * LEADING;
            row.height += more;
            moved += more;
        }
        self
    }

    /// How much room all rows take, in px.
    pub(in crate::chart) fn height(&self) -> f64 {
        self.list.last().map_or(0.0, |row| row.top + row.height)
    }

    pub(super) fn row(&self, category: usize) -> Option<&Row> {
        self.list.iter().find(|row| row.category == category)
    }

    /// Draws the names of rows that begin at `top`.
    pub(in crate::chart) fn names(&self, scene: &Scene<'_>, canvas: &Canvas, top: f64) {
        let mut svg = canvas.svg();
        for class in ["c-label", "c-head", "c-tick"] {
            let fits = |row: &&Row| self::class(scene, row.category) == class;
            let mut rows = self.list.iter().filter(fits).peekable();
            if rows.peek().is_none() {
                continue;
            }
            svg.open(class, "end");
            for row in rows {
                let category = &scene.chart.categories[row.category];
                let cut = row.name.last().is_some_and(|line| line.ends_with('…'));
                let full = (cut || category.full.is_some()).then(|| category.full());
                let lines = count(row.name.len());
                let mut y = top + row.middle() - (lines - 1.0) * LEADING / 2.0 + DROP;
                for line in &row.name {
                    svg.text(at(self.names, y), line, full);
                    y += LEADING;
                }
            }
            svg.close();
        }
    }

    /// Draws the remarks below the marks of a plot that begins at `left` and `top`.
    pub(super) fn notes(&self, canvas: &Canvas, (left, top): (f64, f64)) {
        if self.list.iter().all(|row| row.notes.is_empty()) {
            return;
        }
        let mut svg = canvas.svg();
        svg.open("c-note", "start");
        for row in &self.list {
            let mut y = top + row.middle() + row.thick / 2.0 + SIZE;
            for note in &row.notes {
                svg.text(at(left + super::field::APART, y), note, None);
                y += LEADING;
            }
        }
        svg.close();
    }
}

/// The class of a name: levels of a waterfall are bold, what is no value of the domain is pale.
fn class(scene: &Scene<'_>, category: usize) -> &'static str {
    let place = &scene.chart.categories[category];
    match place.kind {
        CategoryKind::Other | CategoryKind::NotStated => "c-tick",
        _ if scene.chart.mark == Mark::Waterfall && place.level => "c-head",
        _ => "c-label",
    }
}

fn weight(scene: &Scene<'_>, category: usize) -> Weight {
    if class(scene, category) == "c-head" { Weight::Semibold } else { Weight::Regular }
}
