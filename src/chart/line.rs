//! Lines over an ordered domain, named at their ends. A missing value breaks a line; only where
//! the domain itself has a gap do dots lead over it.

use super::canvas::{Canvas, Frame, Plot};
use super::course::Course;
use super::ends::{self, APART, End};
use super::labels::{Labels, Name};
use super::notes::{self, Around, Gaps, Notes};
use super::scale::{Needs, ValueAxis};
use super::scene::Scene;
use super::spec::Role;
use super::svg::Ink;
use super::text::{self, LEADING, Weight};

/// How far labels below reach over the plot, in px.
const OVER: f64 = 20.0;

/// A plot over an ordered domain: ticks at its left, names at its right, categories below.
pub(super) struct Layout {
    pub(super) course: Course,
    notes: Notes,
    pub(super) frame: Frame,
    ticks: Vec<String>,
    labels: Labels,
    /// Where notes begin.
    top: f64,
    height: f64,
}

/// Draws a line chart.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    let course = Course::of(scene, axis(scene, 4));
    let known = |&s: &usize| course.last(scene, s).is_some();
    let shown: Vec<usize> = (0..scene.chart.series.len()).filter(known).collect();
    let ticks = scene.tick_texts(&course.axis);
    let names: Vec<End> = shown.iter().map(|&s| end(scene, &course, s)).collect();
    let layout = Layout::of(scene, course, ticks, &names, 0.0);
    let (canvas, plot) = layout.begin(scene);
    for series in drawn(scene, &shown) {
        layout.course.line(scene, &plot, series);
    }
    layout.front(scene, &canvas, &plot);
    let names = at_ends(scene, &layout.course, &plot, names);
    layout.finish(scene, canvas, names)
}

/// Series as they are drawn: context behind, what stands out in front.
pub(super) fn drawn(scene: &Scene<'_>, series: &[usize]) -> Vec<usize> {
    let rank = |&s: &usize| match scene.chart.series[s].role {
        Role::Context | Role::Whole => 0,
        Role::Main if scene.hue_of_series(s).0 == "dim" => 1,
        Role::Main => 2,
    };
    let mut list = series.to_vec();
    list.sort_by_key(rank);
    list
}

impl Layout {
    /// The layout of a course whose ticks say `ticks`, and which leaves `top` px free above.
    pub(super) fn of(
        scene: &Scene<'_>,
        course: Course,
        ticks: Vec<String>,
        names: &[End],
        top: f64,
    ) -> Self {
        let printed: Vec<String> = names.iter().map(End::text).collect();
        let room = ends::room(scene, printed.iter().map(String::as_str));
        let widest = text::widest(ticks.iter().map(String::as_str), Weight::Regular);
        let left = (widest + 8.0).min(scene.width() / 3.0).max(8.0);
        // Without names the last label below still needs its half.
        let right = scene.width() - if names.is_empty() { 18.0 } else { room + APART + 4.0 };
        let across = Frame { left, top: 0.0, right, bottom: 0.0 };
        let (centers, band) = course.centers(across);
        // The last label may stand below the names, not among them.
        let bounds = (0.0, (right + OVER).min(scene.width()));
        let labels = Labels::of(Name::all(scene, &course.order), &centers, band, bounds);
        let notes = Notes::of(scene, |category| course.index(category).map(|index| centers[index]));
        let begin = top + notes.height + LEADING / 2.0 + 2.0;
        let least = scene.tall(if scene.narrow() { 220.0 } else { 260.0 });
        let bottom = begin + ends::height(names, room).max(least);
        let frame = Frame { top: begin, bottom, ..across };
        let height = bottom + labels.height();
        Self { course, notes, frame, ticks, labels, top, height }
    }

    /// Begins the picture with all that lies behind the marks.
    pub(super) fn begin(&self, scene: &Scene<'_>) -> (Canvas, Plot) {
        let canvas = Canvas::new(scene, self.height);
        let axis = &self.course.axis;
        let plot = canvas.plot(self.frame, self.course.domain(), axis.axis.clone(), true);
        let sheet = canvas.sheet();
        let Frame { left, right, bottom, .. } = self.frame;
        let ground = if axis.shows(axis.base) { plot.point(0.0, axis.base).1 } else { bottom };
        for tick in &axis.ticks {
            let (_, y) = plot.point(0.0, *tick);
            if (y - ground).abs() > 0.05 {
                sheet.line(Ink::Grid, (left, y), (right, y));
            }
        }
        self.gaps(scene, &plot).draw_bands(scene, &canvas);
        self.notes.draw(&canvas, self.top, self.frame);
        sheet.line(Ink::Axis, (left, ground), (right, ground));
        ends::tick_labels(scene, &canvas, left - 8.0, &self.ticks, |index| {
            plot.point(0.0, axis.ticks[index]).1
        });
        (canvas, plot)
    }

    fn gaps(&self, scene: &Scene<'_>, plot: &Plot) -> Gaps {
        Gaps::of(scene, self.frame, |category| self.course.band(plot, category))
    }

    /// Draws what lies before the marks: remarks, and the labels of the domain.
    pub(super) fn front(&self, scene: &Scene<'_>, canvas: &Canvas, plot: &Plot) {
        let taken = self.gaps(scene, plot).draw_notes(scene, canvas);
        let shows = |value| self.course.axis.shows(value);
        notes::at_values(scene, canvas, plot, shows, Around::Within(&taken));
        self.labels.draw(canvas, self.frame.bottom);
    }

    /// Draws names at the right, and ends the picture.
    pub(super) fn finish(&self, scene: &Scene<'_>, canvas: Canvas, names: Vec<End>) -> String {
        let Frame { right, top, bottom, .. } = self.frame;
        ends::draw(scene, &canvas, names, (right, top - 8.0, bottom + 6.0));
        canvas.finish(scene)
    }
}

/// The name of a series; its place is still to be found.
pub(super) fn name(scene: &Scene<'_>, series: usize) -> End {
    let measure = &scene.chart.series[series];
    let name = measure.short.as_ref().unwrap_or(&measure.name).clone();
    End { series, y: 0.0, name, value: None, from: None }
}

/// The name of a series with its last value.
pub(super) fn end(scene: &Scene<'_>, course: &Course, series: usize) -> End {
    let value = course.last(scene, series).map(|(_, value)| scene.numbers.format(value));
    End { value, ..name(scene, series) }
}

/// Names at the ends of their lines.
pub(super) fn at_ends(
    scene: &Scene<'_>,
    course: &Course,
    plot: &Plot,
    names: Vec<End>,
) -> Vec<End> {
    let place = |end: End| {
        let from = course.last(scene, end.series);
        let from = from.map(|(index, value)| plot.point(course.places[index], value));
        End { y: from.map_or(0.0, |point| point.1), from, ..end }
    };
    names.into_iter().map(place).collect()
}

/// An axis from zero, unless all values lie so close together and far from it that the lines
/// would be flat: a line says change, not size.
pub(super) fn axis(scene: &Scene<'_>, steps: usize) -> ValueAxis {
    let chart = scene.chart;
    let values: Vec<f64> = (0..chart.series.len())
        .flat_map(|s| (0..chart.categories.len()).filter_map(move |c| chart.value(s, c)))
        .collect();
    let needs = Needs { min: 0.0, max: 0.0, steps, whole: scene.whole(), printed: true };
    scene.value_axis(&values, needs, !apart(&values))
}

/// Whether values lie close together and far from zero.
pub(super) fn apart(values: &[f64]) -> bool {
    let min = values.iter().copied().fold(f64::INFINITY, f64::min);
    let max = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let far = (min > 0.0 && min > 0.75 * max) || (max < 0.0 && max < 0.75 * min);
    far && values.len() > 1 && min < max
}
