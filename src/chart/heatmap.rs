//! Two domains against each other: categories across, series downwards, each cell in one of four
//! shades with its value printed where it fits. Where there are too many categories to stand
//! beside each other, they stand below each other.

mod key;

use super::canvas::{Bar, Canvas, Frame, at};
use super::classes::Classes;
use super::ends::DROP;
use super::labels::{Labels, Name};
use super::scene::{Scene, count};
use super::spec::{CategoryKind, Highlight};
use super::svg::Tag;
use super::text::{self, LEADING, Weight};

/// Between cells, in px.
const JOINT: f64 = 2.0;
/// From a name to its row.
const NAME: f64 = 10.0;
/// Of more rows than this each is low.
const MANY: usize = 24;
/// The widest cell.
const WIDEST: f64 = 96.0;
const SWATCH: f64 = 12.0;
/// Columns of this width take a label that is cut rather than one that runs upwards.
const ROOMY: f64 = 72.0;
/// The longest label that runs upwards.
const UPRIGHT: f64 = 130.0;
/// The classes of names.
const CLASSES: [&str; 3] = ["c-label", "c-head", "c-tick"];

/// One row or column.
#[derive(Clone)]
struct Head {
    name: Name,
    /// The index of its category or series.
    index: usize,
    /// Whether there is nothing to measure.
    gap: bool,
    strong: bool,
}

struct Layout {
    rows: Vec<Head>,
    columns: Vec<Head>,
    /// Whether rows are categories.
    turned: bool,
    names: Vec<Vec<String>>,
    /// The labels of columns; without them they run upwards.
    labels: Option<Labels>,
    frame: Frame,
    /// The size of a cell with its joint.
    cell: (f64, f64),
    printed: bool,
    classes: Classes,
    key: Vec<(Tag, String)>,
    remarks: Vec<String>,
    height: f64,
}

/// Draws a heat map.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    let layout = Layout::of(scene);
    let canvas = Canvas::new(scene, layout.height);
    layout.heads(&canvas);
    layout.cells(scene, &canvas);
    layout.gaps(scene, &canvas);
    layout.focus(&canvas);
    layout.names(&canvas);
    layout.values(scene, &canvas);
    layout.below(scene, &canvas);
    canvas.finish(scene)
}

/// The categories in drawn order.
fn categories(scene: &Scene<'_>) -> Vec<Head> {
    let chart = scene.chart;
    let head = |index: usize| {
        let place = &chart.categories[index];
        let special = matches!(place.kind, CategoryKind::Other | CategoryKind::NotStated);
        let name = Name { label: place.label.clone(), full: place.full.clone(), special };
        let strong =
            matches!(&chart.highlight, Highlight::Categories(chosen) if chosen.contains(&index));
        Head { name, index, gap: scene.is_gap(index), strong }
    };
    chart.category_order().into_iter().map(head).collect()
}

/// The series in drawn order.
fn measures(scene: &Scene<'_>) -> Vec<Head> {
    let chart = scene.chart;
    let head = |index: usize| {
        let measure = &chart.series[index];
        let short = measure.short.as_ref().unwrap_or(&measure.name);
        let full = measure.short.as_ref().map(|_| measure.name.clone());
        let name = Name { label: short.clone(), full, special: measure.hue.is_hatched() };
        let strong =
            matches!(&chart.highlight, Highlight::Series(chosen) if chosen.contains(&index));
        Head { name, index, gap: false, strong }
    };
    chart.backs().into_iter().chain(chart.mains()).map(head).collect()
}

/// The room of names at the left, and the width of a cell.
fn widths(scene: &Scene<'_>, rows: &[Head], columns: usize) -> (f64, f64) {
    let most = scene.width() * if scene.narrow() { 0.34 } else { 0.28 };
    // A few signs are wider in regular weight.
    let wide = rows.iter().flat_map(|head| {
        [Weight::Regular, Weight::Semibold].map(|weight| text::width(&head.name.label, weight))
    });
    let names = wide.fold(0.0, f64::max).min(most);
    let cell = (scene.width() - names - NAME) / count(columns.max(1));
    (names, cell.min(WIDEST))
}

impl Layout {
    fn of(scene: &Scene<'_>) -> Self {
        let chart = scene.chart;
        let values: Vec<f64> = (0..chart.series.len())
            .flat_map(|s| (0..chart.categories.len()).filter_map(move |c| chart.value(s, c)))
            .collect();
        let classes = Classes::of(&values, scene.whole());
        let widest = values.iter().map(|value| print_width(scene, *value)).fold(0.0, f64::max);
        let (across, down) = (categories(scene), measures(scene));
        let fits = |rows: &[Head], columns: &[Head]| {
            widths(scene, rows, columns.len()).1 >= widest + JOINT + 4.0
        };
        let printed = fits(&down, &across);
        let turned = !printed && across.len() > down.len() && fits(&across, &down);
        let (rows, columns) = if turned { (across, down) } else { (down, across) };
        let (left, wide) = widths(scene, &rows, columns.len());
        let names: Vec<Vec<String>> =
            rows.iter().map(|head| text::wrap(&head.name.label, left, head.weight(), 2)).collect();
        let two = names.iter().any(|lines| lines.len() > 1);
        let tall = match (two, rows.len() > MANY) {
            (true, _) => 2.0 * LEADING + 6.0,
            (false, true) => 22.0,
            (false, false) => 32.0,
        };
        let left = left + NAME;
        let centers: Vec<f64> =
            (0..columns.len()).map(|index| left + (count(index) + 0.5) * wide).collect();
        let heads = columns.iter().map(|head| head.name.clone()).collect();
        let labels = Labels::of(heads, &centers, wide, (0.0, scene.width()));
        // Of years one can leave out every second, of names none.
        let ordered = !turned && chart.is_ordered();
        let fits = labels.complete || (labels.all && wide >= ROOMY);
        let labels = Some(labels).filter(|_| fits || ordered || wide < LEADING);
        let upright = columns.iter().map(|head| text::width(&head.upright(), head.weight()));
        let top = labels.as_ref().map_or(upright.fold(0.0, f64::max) + 8.0, Labels::height);
        let (right, bottom) = (left + count(columns.len()) * wide, top + count(rows.len()) * tall);
        let frame = Frame { left, top, right, bottom };
        let key = key::key(scene, &classes);
        let remarks = key::remarks(scene);
        let lines = key::rows(scene, &key).last().map_or(0.0, |place| place.1 + LEADING);
        let height = bottom + 10.0 + lines + count(remarks.len()) * LEADING + 2.0;
        let (printed, cell) = (printed || turned, (wide, tall));
        Self {
            rows,
            columns,
            turned,
            names,
            labels,
            frame,
            cell,
            printed,
            classes,
            key,
            remarks,
            height,
        }
    }

    /// Series and category of a cell.
    fn place(&self, row: usize, column: usize) -> (usize, usize) {
        let (row, column) = (self.rows[row].index, self.columns[column].index);
        if self.turned { (column, row) } else { (row, column) }
    }

    /// Every cell: row, column.
    fn all(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        (0..self.rows.len())
            .flat_map(|row| (0..self.columns.len()).map(move |column| (row, column)))
    }

    /// The corners of a stretch of cells.
    fn corners(&self, rows: (usize, usize), columns: (usize, usize)) -> [(f64, f64); 2] {
        let x = |column: usize| self.frame.left + count(column) * self.cell.0;
        let y = |row: usize| self.frame.top + count(row) * self.cell.1;
        let joint = JOINT.min(self.cell.0 * 0.25);
        [(x(columns.0), y(rows.0)), (x(columns.1) - joint, y(rows.1) - JOINT)]
    }

    fn cells(&self, scene: &Scene<'_>, canvas: &Canvas) {
        let sheet = canvas.sheet();
        for (row, column) in self.all() {
            let (series, category) = self.place(row, column);
            let corners = self.corners((row, row + 1), (column, column + 1));
            if let Some(value) = scene.chart.value(series, category) {
                let tag = scene.tag(series, category, value);
                let edge = if self.printed { "" } else { " c-edge" };
                let class = format!("c-map-{}{edge}", self.classes.colour(value));
                sheet.draw(&Bar { corners, tag: Tag { class, hatched: false, ..tag } });
            } else if !(self.rows[row].gap || self.columns[column].gap) {
                let title = scene.missing_title(series, category);
                let tag = Tag { class: "c-missing".to_owned(), hatched: true, datum: None, title };
                sheet.draw(&Bar { corners, tag });
            }
        }
    }

    /// Gaps of the domain, hatched across.
    fn gaps(&self, scene: &Scene<'_>, canvas: &Canvas) {
        let none = |head: &Head| head.gap;
        let (rows, columns) = (self.rows.len(), self.columns.len());
        let sheet = canvas.sheet();
        for (index, head) in self.columns.iter().enumerate().filter(|(_, head)| none(head)) {
            let corners = self.corners((0, rows), (index, index + 1));
            sheet.draw(&Bar { corners, tag: scene.gap_tag(head.index) });
        }
        for (index, head) in self.rows.iter().enumerate().filter(|(_, head)| none(head)) {
            let corners = self.corners((index, index + 1), (0, columns));
            sheet.draw(&Bar { corners, tag: scene.gap_tag(head.index) });
        }
    }

    /// A frame around what stands out.
    fn focus(&self, canvas: &Canvas) {
        let (rows, columns) = (self.rows.len(), self.columns.len());
        let chosen = |heads: &[Head]| -> Vec<usize> {
            (0..heads.len()).filter(|index| heads[*index].strong).collect()
        };
        let tag = || Tag { class: "c-focus".to_owned(), ..Tag::default() };
        let sheet = canvas.sheet();
        for row in chosen(&self.rows) {
            sheet.draw(&Bar { corners: self.corners((row, row + 1), (0, columns)), tag: tag() });
        }
        for column in chosen(&self.columns) {
            sheet.draw(&Bar { corners: self.corners((0, rows), (column, column + 1)), tag: tag() });
        }
    }

    /// The labels of columns, upright where they have no room beside each other.
    fn heads(&self, canvas: &Canvas) {
        if let Some(labels) = &self.labels {
            labels.draw_above(canvas, self.frame.top - 7.0);
            return;
        }
        let mut svg = canvas.svg();
        for class in CLASSES {
            let columns = || self.columns.iter().enumerate().filter(|(_, it)| it.class() == class);
            if columns().next().is_none() {
                continue;
            }
            svg.open(class, "start");
            for (column, head) in columns() {
                let [(left, _), (right, _)] = self.corners((0, 0), (column, column + 1));
                let text = head.upright();
                let full = (text != head.name.full()).then(|| head.name.full());
                let point = at(f64::midpoint(left, right) + DROP, self.frame.top - 5.0);
                svg.upright_text(point, &text, full);
            }
            svg.close();
        }
    }

    fn names(&self, canvas: &Canvas) {
        let mut svg = canvas.svg();
        for class in CLASSES {
            let rows = || (0..self.rows.len()).filter(|row| self.rows[*row].class() == class);
            if rows().next().is_none() {
                continue;
            }
            svg.open(class, "end");
            for row in rows() {
                let (lines, name) = (&self.names[row], &self.rows[row].name);
                let cut = lines.iter().any(|line| line.ends_with('…'));
                let full = (cut || name.full.is_some()).then(|| name.full());
                let [(_, top), (_, bottom)] = self.corners((row, row + 1), (0, 0));
                let middle = f64::midpoint(top, bottom);
                let mut y = middle - (count(lines.len()) - 1.0) * LEADING / 2.0 + DROP;
                for line in lines {
                    svg.text(at(self.frame.left - NAME, y), line, full);
                    y += LEADING;
                }
            }
            svg.close();
        }
    }

    /// The values in their cells, light on dark ones.
    fn values(&self, scene: &Scene<'_>, canvas: &Canvas) {
        if !self.printed {
            return;
        }
        let mut svg = canvas.svg();
        for (class, colours) in
            [("c-cell", 1..=2), ("c-cell c-on-3", 3..=3), ("c-cell c-on-4", 4..=4)]
        {
            let mut list: Vec<(f64, f64, String)> = Vec::new();
            for (row, column) in self.all() {
                let (series, category) = self.place(row, column);
                let value = scene.chart.value(series, category);
                let value = value.filter(|value| colours.contains(&self.classes.colour(*value)));
                if let Some(value) = value {
                    let [a, b] = self.corners((row, row + 1), (column, column + 1));
                    let (x, y) = (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1) + DROP);
                    list.push((x, y, scene.numbers.format(value)));
                }
            }
            if !list.is_empty() {
                svg.open(class, "middle");
                for (x, y, text) in &list {
                    svg.text(at(*x, *y), text, None);
                }
                svg.close();
            }
        }
    }

    /// The key and the remarks below the cells.
    fn below(&self, scene: &Scene<'_>, canvas: &Canvas) {
        let sheet = canvas.sheet();
        let top = self.frame.bottom + 10.0;
        let places = key::rows(scene, &self.key);
        for ((tag, _), (x, y)) in self.key.iter().zip(&places) {
            let corners = [(*x, top + y), (x + SWATCH, top + y + SWATCH)];
            sheet.draw(&Bar { corners, tag: tag.clone() });
        }
        let mut svg = canvas.svg();
        svg.open("c-tick", "start");
        for ((_, text), (x, y)) in self.key.iter().zip(&places) {
            svg.text(at(x + SWATCH + 6.0, top + y + 10.5), text, None);
        }
        let mut y = top + places.last().map_or(0.0, |place| place.1) + LEADING;
        for line in &self.remarks {
            y += LEADING;
            svg.text(at(0.0, y - 2.0), line, None);
        }
        svg.close();
    }
}

impl Head {
    /// What stands upright above a column.
    fn upright(&self) -> String {
        text::cut(&self.name.label, UPRIGHT, self.weight())
    }

    fn class(&self) -> &'static str {
        match (self.name.special, self.strong) {
            (true, _) => "c-tick",
            (false, true) => "c-head",
            (false, false) => "c-label",
        }
    }

    fn weight(&self) -> Weight {
        if self.class() == "c-head" { Weight::Semibold } else { Weight::Regular }
    }
}

fn print_width(scene: &Scene<'_>, value: f64) -> f64 {
    text::width(&scene.numbers.format(value), Weight::Regular)
}
