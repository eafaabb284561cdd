//! The small table below columns: one row per series, one value below each column. It says the
//! numbers that the columns show, and on a narrow picture it stands for the value axis.

use super::canvas::{Canvas, Plot, at};
use super::scene::Scene;
use super::spec::{CategoryKind, Hue, Role, Stack};
use super::svg::{Ink, Tag};
use super::text::{self, Weight};

/// The height of a row, in px.
const ROW: f64 = 19.0;
/// The height of a head that has a line of its own.
const HEAD: f64 = 18.0;
const SWATCH: f64 = 10.0;
/// The widest head beside a row.
const WIDEST: f64 = 116.0;
/// From the rule to the first row.
const PAD: f64 = 4.0;

/// How rows are headed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Heads {
    /// Not at all: weight and colour tell them apart, as the key above says.
    None,
    /// At the left.
    Beside,
    /// On a line above the values.
    Above,
}

/// One row.
struct Row {
    series: usize,
    head: String,
    cells: Vec<String>,
    weight: Weight,
    class: &'static str,
}

/// The table.
pub(super) struct Table {
    rows: Vec<Row>,
    heads: Heads,
    swatches: bool,
}

impl Table {
    /// The table, if every value fits into `band` px below its column; values that are too wide
    /// are written short.
    pub(super) fn fit(scene: &Scene<'_>, order: &[usize], stack: Stack, band: f64) -> Option<Self> {
        let chart = scene.chart;
        let mut mains = chart.mains();
        let several = mains.len() > 1;
        if stack != Stack::Side {
            // As the piles stand: the last on top.
            mains.reverse();
        }
        let mut rows = Vec::new();
        for series in chart.backs().into_iter().chain(mains) {
            let measure = &chart.series[series];
            let (weight, class) = match measure.role {
                Role::Main if several => (Weight::Regular, "c-cell"),
                Role::Main if measure.hue == Hue::Bar => (Weight::Semibold, "c-cell c-lead"),
                Role::Main => (Weight::Semibold, "c-cell c-strong"),
                Role::Context | Role::Whole => (Weight::Regular, "c-cell c-pale"),
            };
            let cells = cells(scene, series, order, weight, band - 3.0)?;
            let head = measure.short.as_ref().unwrap_or(&measure.name).clone();
            rows.push(Row { series, head, cells, weight, class });
        }
        let heads = match (scene.narrow(), rows.len()) {
            (_, 1) => Heads::None,
            (false, _) => Heads::Beside,
            (true, _) if several => Heads::Above,
            (true, _) => Heads::None,
        };
        let swatches = several && (scene.narrow() || stack == Stack::Side);
        Some(Self { rows, heads, swatches })
    }

    /// How much room the heads take at the left, in px.
    pub(super) fn left(&self) -> f64 {
        if self.heads != Heads::Beside {
            return 0.0;
        }
        let wide = |row: &Row| text::width(&row.head, row.weight).min(WIDEST);
        self.rows.iter().map(wide).fold(0.0, f64::max) + self.indent() + 10.0
    }

    fn indent(&self) -> f64 {
        if self.swatches { SWATCH + 6.0 } else { 0.0 }
    }

    fn row_height(&self) -> f64 {
        if self.heads == Heads::Above { ROW + HEAD } else { ROW }
    }

    /// The height of the table, in px.
    pub(super) fn height(&self) -> f64 {
        super::scene::count(self.rows.len()) * self.row_height() + PAD + 2.0
    }

    /// Draws the table below `top`, its cells centred at `centers`.
    pub(super) fn draw(&self, scene: &Scene<'_>, canvas: &Canvas, top: f64, centers: &[f64]) {
        let sheet = canvas.sheet();
        sheet.line(Ink::Rule, (0.0, top), (scene.width(), top));
        let mut y = top + PAD;
        for row in &self.rows {
            if self.heads != Heads::None {
                self.head(scene, canvas, &sheet, row, y);
            }
            let cells_top = if self.heads == Heads::Above { y + HEAD } else { y };
            let mut svg = canvas.svg();
            svg.open(row.class, "middle");
            for (cell, x) in row.cells.iter().zip(centers) {
                svg.text(at(*x, cells_top + 13.0), cell, None);
            }
            svg.close();
            y += self.row_height();
        }
    }

    fn head(&self, scene: &Scene<'_>, canvas: &Canvas, sheet: &Plot, row: &Row, y: f64) {
        if self.swatches && scene.chart.series[row.series].role == Role::Main {
            let (hue, hatched) = scene.hue_of_series(row.series);
            let class = format!("c-{hue}");
            let tag = Tag { class, hatched, ..Tag::default() };
            let corners = [(0.0, y + 3.5), (SWATCH, y + 3.5 + SWATCH)];
            sheet.draw(&super::canvas::Bar { corners, tag });
        }
        let room = match self.heads {
            Heads::Above => scene.width() - self.indent(),
            Heads::Beside | Heads::None => WIDEST,
        };
        let head = text::cut(&row.head, room, row.weight);
        let name = &scene.chart.series[row.series].name;
        let mut svg = canvas.svg();
        svg.open(row.class, "start");
        let full = (&head != name).then_some(name.as_str());
        svg.text(at(self.indent(), y + 13.0), &head, full);
        svg.close();
    }
}

/// The cells of a row, written short if need be; `None` if even that does not fit.
fn cells(
    scene: &Scene<'_>,
    series: usize,
    order: &[usize],
    weight: Weight,
    room: f64,
) -> Option<Vec<String>> {
    let write = |compact: bool| -> Vec<String> {
        let cell = |&category: &usize| {
            let gap = scene.chart.categories[category].kind == CategoryKind::Gap;
            match scene.chart.value(series, category) {
                Some(value) if compact => scene.numbers.compact(value),
                Some(value) => scene.numbers.format(value),
                None if gap => "–".to_owned(),
                None => scene.chart.words.missing.clone(),
            }
        };
        order.iter().map(cell).collect()
    };
    let fits = |cells: &Vec<String>| text::widest(cells.iter().map(String::as_str), weight) <= room;
    [false, true].into_iter().map(write).find(fits)
}
