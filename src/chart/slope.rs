//! Slopes: one line per series from the first to the last place of an ordered domain, named at
//! both ends. What lies between is drawn, too, so that no number is lost, but has no name.

use super::canvas::{Canvas, Frame, Plot, Polyline, at};
use super::course::Course;
use super::ends::{DROP, spread};
use super::labels::Labels;
use super::line;
use super::notes::{self, Around, Gaps, Notes};
use super::scale::{Needs, ValueAxis};
use super::scene::{Scene, count};
use super::svg::{Ink, Svg};
use super::text::{self, LEADING, Weight};

/// From an end to its name, in px.
const APART: f64 = 10.0;
/// Of more places than this, those between have no line.
const BETWEEN: usize = 12;
/// A name takes at most so many lines.
const LINES: usize = 2;

/// One of both sides.
struct Side {
    /// The index of its place.
    index: usize,
    /// What stands there.
    ends: Vec<End>,
    /// The room of its texts, in px.
    room: f64,
}

/// To which side texts run away from their ends.
#[derive(Clone, Copy)]
enum Toward {
    Left,
    Right,
}

/// What stands at one end of a line: the lines of its name, and its value.
struct End {
    series: usize,
    value: f64,
    lines: Vec<String>,
    printed: String,
}

/// Draws a slope chart.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    let course = Course::of(scene, axis(scene));
    let (left, right) = sides(scene, &course);
    let begin = left.room + if left.ends.is_empty() { 8.0 } else { APART };
    let end = scene.width() - right.room - APART;
    let across = Frame { left: begin, top: 0.0, right: end, bottom: 0.0 };
    let (centers, band) = course.centers(across);
    let labels = labels(scene, &course, &centers, band);
    let notes = Notes::of(scene, |category| course.index(category).map(|index| centers[index]));
    let top = notes.height + labels.height() + 10.0;
    let least = if scene.narrow() { 220.0 } else { 260.0 };
    let bottom = top + left.height().max(right.height()).max(scene.tall(least));
    let frame = Frame { top, bottom, ..across };
    let canvas = Canvas::new(scene, bottom + LEADING);
    let plot = canvas.plot(frame, course.domain(), course.axis.axis.clone(), true);
    let gaps = Gaps::of(scene, frame, |category| course.band(&plot, category));
    gaps.draw_bands(scene, &canvas);
    uprights(&course, &canvas, frame, &centers);
    notes.draw(&canvas, 0.0, frame);
    labels.draw_above(&canvas, top - 18.0);
    let all: Vec<usize> = (0..scene.chart.series.len()).collect();
    for series in line::drawn(scene, &all) {
        course.line(scene, &plot, series);
    }
    let taken = gaps.draw_notes(scene, &canvas);
    let shows = |value| course.axis.shows(value);
    notes::at_values(scene, &canvas, &plot, shows, Around::Within(&taken));
    left.draw(scene, &canvas, &plot, &course, (begin, Toward::Left));
    right.draw(scene, &canvas, &plot, &course, (end, Toward::Right));
    canvas.finish(scene)
}

/// An axis that ends at the data: a slope says change, and its ends say the values.
fn axis(scene: &Scene<'_>) -> ValueAxis {
    let chart = scene.chart;
    let values: Vec<f64> = (0..chart.series.len())
        .flat_map(|s| (0..chart.categories.len()).filter_map(move |c| chart.value(s, c)))
        .collect();
    let needs = Needs { min: 0.0, max: 0.0, steps: 4, whole: scene.whole(), printed: false };
    scene.value_axis(&values, needs, false)
}

/// The labels of all places, or of both ends where not all have room.
fn labels(scene: &Scene<'_>, course: &Course, centers: &[f64], band: f64) -> Labels {
    let all = Labels::fit(scene, &course.order, centers, band);
    match (course.order.as_slice(), centers) {
        ([first, _, .., last], [left, _, .., right]) if !all.complete => {
            Labels::fit(scene, &[*first, *last], &[*left, *right], right - left)
        }
        _ => all,
    }
}

/// Lines at both ends, lighter ones between where there are few.
fn uprights(course: &Course, canvas: &Canvas, frame: Frame, centers: &[f64]) {
    let sheet = canvas.sheet();
    for (index, x) in centers.iter().enumerate() {
        let outer = index == 0 || index + 1 == course.order.len();
        if outer || centers.len() <= BETWEEN {
            let ink = if outer { Ink::Axis } else { Ink::Grid };
            sheet.line(ink, (*x, frame.top), (*x, frame.bottom));
        }
    }
}

/// What stands at the left and at the right. On the left, names give way to their values where
/// they are too long, for they stand at the right as well.
fn sides(scene: &Scene<'_>, course: &Course) -> (Side, Side) {
    let known = |index: usize, series: usize| course.value(scene, series, index).is_some();
    let all = || 0..scene.chart.series.len();
    let any = |index: &usize| all().any(|series| known(*index, series));
    let first = (0..course.order.len()).find(any).unwrap_or_default();
    let last = (0..course.order.len()).rfind(any).unwrap_or_default();
    let most = scene.width() * if scene.narrow() { 0.4 } else { 0.27 };
    let brief = scene.narrow() && all().any(|s| width(scene, s, "000") > scene.width() * 0.25);
    let mut left = Side { index: first, ends: Vec::new(), room: 0.0 };
    let mut right = Side { index: last, ends: Vec::new(), room: 0.0 };
    for series in all() {
        let at_right = course.value(scene, series, last);
        if let Some(value) = course.value(scene, series, first).filter(|_| first < last) {
            let room = match (brief, at_right) {
                (true, Some(_)) => None,
                (true, None) => Some(scene.width() * 0.3),
                (false, _) => Some(most),
            };
            left.add(scene, series, value, room);
        } else if let Some((_, value)) = course.last(scene, series).filter(|_| at_right.is_none()) {
            // Neither end has it: its last value is named at the right.
            right.add(scene, series, value, Some(most));
        }
        if let Some(value) = at_right {
            right.add(scene, series, value, Some(most));
        }
    }
    (left, right)
}

fn name<'a>(scene: &'a Scene<'_>, series: usize) -> &'a str {
    let measure = &scene.chart.series[series];
    measure.short.as_ref().unwrap_or(&measure.name)
}

fn width(scene: &Scene<'_>, series: usize, value: &str) -> f64 {
    text::width(&format!("{} ", name(scene, series)), Weight::Regular)
        + text::width(value, Weight::Semibold)
}

impl Side {
    /// Adds an end, with its name if it has room.
    fn add(&mut self, scene: &Scene<'_>, series: usize, value: f64, room: Option<f64>) {
        let printed = scene.numbers.format(value);
        let own = text::width(&format!("{printed} "), Weight::Semibold);
        let lines = match room {
            Some(room) => {
                text::wrap(name(scene, series), (room - own).max(24.0), Weight::Regular, LINES)
            }
            None => vec![String::new()],
        };
        let wide = text::widest(lines.iter().map(String::as_str), Weight::Regular);
        self.room = self.room.max((wide + own).min(scene.width() * 0.45));
        self.ends.push(End { series, value, lines, printed });
    }

    fn height(&self) -> f64 {
        self.ends.iter().map(End::height).sum()
    }

    /// Where the line of an end stands, in px.
    fn point(&self, scene: &Scene<'_>, plot: &Plot, course: &Course, end: &End) -> (f64, f64) {
        let here = course.value(scene, end.series, self.index).map(|_| self.index);
        let last = || course.last(scene, end.series).map(|(index, _)| index);
        let index = here.or_else(last).unwrap_or_default();
        plot.point(course.places[index], end.value)
    }

    /// Draws the texts of a side, moved so that none lies on another.
    fn draw(
        &self,
        scene: &Scene<'_>,
        canvas: &Canvas,
        plot: &Plot,
        course: &Course,
        x: (f64, Toward),
    ) {
        let (x, toward) = x;
        let mut list: Vec<(&End, (f64, f64))> =
            self.ends.iter().map(|end| (end, self.point(scene, plot, course, end))).collect();
        list.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
        let wishes: Vec<(f64, f64)> =
            list.iter().map(|(end, point)| (point.1, end.height())).collect();
        let places = spread(&wishes, plot.frame.top - 8.0, plot.frame.bottom + 8.0);
        let sheet = canvas.sheet();
        for ((end, from), y) in list.iter().zip(&places) {
            if (from.1 - y).abs() > 5.0 || (from.0 - x).abs() > 1.0 {
                let (hue, _) = scene.hue_of_series(end.series);
                let sign = toward.sign();
                let points = vec![
                    (from.0 + sign * 5.0, from.1),
                    (x + sign * 4.0, *y),
                    (x + sign * (APART - 2.0), *y),
                ];
                sheet.draw(&Polyline { points, class: format!("c-leader s-{hue}") });
            }
        }
        let dim = |end: &End| scene.hue_of_series(end.series).0 == "dim";
        let mut svg = canvas.svg();
        for (class, pale) in [("c-label", false), ("c-tick", true)] {
            let mut list =
                list.iter().zip(&places).filter(|((end, _), _)| dim(end) == pale).peekable();
            if list.peek().is_none() {
                continue;
            }
            svg.open(class, toward.anchor());
            for ((end, _), y) in list {
                let strong = if pale { "" } else { "c-value" };
                end.draw(scene, &mut svg, (x + toward.sign() * APART, *y), toward, strong);
            }
            svg.close();
        }
    }
}

impl Toward {
    const fn sign(self) -> f64 {
        match self {
            Self::Left => -1.0,
            Self::Right => 1.0,
        }
    }

    const fn anchor(self) -> &'static str {
        match self {
            Self::Left => "end",
            Self::Right => "start",
        }
    }
}

impl End {
    fn height(&self) -> f64 {
        count(self.lines.len()) * LEADING
    }

    /// Writes the name with its value: at its end on the left, before it on the right.
    fn draw(
        &self,
        scene: &Scene<'_>,
        svg: &mut Svg,
        (x, y): (f64, f64),
        toward: Toward,
        strong: &str,
    ) {
        let name = name(scene, self.series);
        let full = self.lines.iter().any(|line| line.ends_with('…')).then_some(name);
        let mut baseline = y - self.height() / 2.0 + LEADING / 2.0 + DROP;
        let last = self.lines.len() - 1;
        let own = text::width(&format!("{} ", self.printed), Weight::Semibold);
        for (index, line) in self.lines.iter().enumerate() {
            match toward {
                _ if line.is_empty() => {
                    svg.rich_text(at(x, baseline), &[(&self.printed, strong)], None);
                }
                Toward::Left if index == last => {
                    let parts = [(&*format!("{line} "), ""), (&*self.printed, strong)];
                    svg.rich_text(at(x, baseline), &parts, full);
                }
                Toward::Right if index == 0 => {
                    let parts = [(&*format!("{} ", self.printed), strong), (line.as_str(), "")];
                    svg.rich_text(at(x, baseline), &parts, full);
                }
                Toward::Left => svg.text(at(x, baseline), line, full),
                Toward::Right => svg.text(at(x + own, baseline), line, full),
            }
            baseline += LEADING;
        }
    }
}
