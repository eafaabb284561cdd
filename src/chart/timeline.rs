//! Events and periods in time. On the wide picture time runs to the right, and what would collide
//! stands in another row; on the narrow one it runs downwards, and labels are moved apart.

mod narrow;
mod wide;

use super::canvas::{Bar, Canvas, Dot, Outlines, at};
use super::legend;
use super::scale::{Needs, ValueAxis};
use super::scene::{Scene, count};
use super::spec::Tick;
use super::svg::{Datum, Tag};
use super::text::{self, LEADING, Weight};

/// The radius of an event, and half the thickness of a period, in px.
const RADIUS: f64 = 5.0;
const HALF: f64 = 4.0;

/// The axis ends at a tick that is no farther from the data than this share of their span.
const CLOSE: f64 = 0.2;

/// One event or period.
struct Item {
    series: usize,
    category: usize,
    start: f64,
    end: Option<f64>,
}

/// What has a place in time, and the time axis.
struct Story {
    /// In the order of time.
    items: Vec<Item>,
    from: f64,
    to: f64,
    ticks: Vec<Tick>,
    key: Key,
}

/// Draws a timeline.
pub(super) fn draw(scene: &Scene<'_>) -> String {
    let story = Story::of(scene);
    if scene.narrow() { narrow::draw(scene, &story) } else { wide::draw(scene, &story) }
}

impl Story {
    fn of(scene: &Scene<'_>) -> Self {
        let chart = scene.chart;
        let mut items = Vec::new();
        for series in 0..chart.series.len() {
            for category in 0..chart.categories.len() {
                let Some(start) = chart.value(series, category) else { continue };
                let end = chart.categories[category].end.filter(|end| end.is_finite());
                let end = end.map(|end| end.min(1e100)).filter(|end| *end > start);
                items.push(Item { series, category, start, end });
            }
        }
        items.sort_by(|a, b| a.start.total_cmp(&b.start).then(a.category.cmp(&b.category)));
        let min = items.first().map_or(0.0, |item| item.start);
        let ends = items.iter().map(|item| item.end.unwrap_or(item.start));
        let max = ends.fold(min, f64::max);
        let (ticks, from, to) = ticks(scene, min, max);
        Self { items, from, to, ticks, key: Key::of(scene) }
    }

    /// The share of the axis before a time.
    fn share(&self, time: f64) -> f64 {
        ((time - self.from) / (self.to - self.from)).clamp(0.0, 1.0)
    }
}

/// The ticks of the time axis, and where it begins and ends: at ticks close by, or at the data.
fn ticks(scene: &Scene<'_>, min: f64, max: f64) -> (Vec<Tick>, f64, f64) {
    let mut named: Vec<Tick> =
        scene.chart.ticks.iter().filter(|tick| tick.at.abs() <= 1e100).cloned().collect();
    named.sort_by(|a, b| a.at.total_cmp(&b.at));
    if named.is_empty() {
        let whole = scene.whole();
        let (min, max) = if min < max { (min, max) } else { (min - 1.0, max + 1.0) };
        let axis = ValueAxis::between(Needs { min, max, steps: 6, whole, printed: true });
        let label = |at: &f64| Tick { at: *at, label: scene.numbers.format(*at) };
        let (from, to) = axis.ends();
        return (axis.ticks.iter().map(label).collect(), from, to);
    }
    let before = named.iter().rev().map(|tick| tick.at).find(|at| *at <= min);
    let after = named.iter().map(|tick| tick.at).find(|at| *at >= max);
    let span = max - min;
    let near = |at: &f64| span <= 0.0 || (min - at).max(at - max) <= span * CLOSE;
    let from = before.filter(near).unwrap_or(min);
    let to = after.filter(near).unwrap_or(max);
    // A single moment has no length of its own.
    let margin = (from.abs() * 1e-6).max(1.0);
    let (from, to) = if from < to { (from, to) } else { (from - margin, to + margin) };
    named.retain(|tick| tick.at >= from && tick.at <= to);
    (named, from, to)
}

/// Those of some places that stand far enough apart, in steps that are easy to follow: all of
/// them, every second, fifth, tenth. Each is a place in px and the room that it takes.
fn thinned(places: &[(f64, f64)]) -> Vec<usize> {
    let free = |step: usize| {
        let shown: Vec<usize> = (0..places.len()).step_by(step).collect();
        let apart = shown.windows(2).all(|pair| {
            let (a, b) = (places[pair[0]], places[pair[1]]);
            b.0 - a.0 >= f64::midpoint(a.1, b.1)
        });
        apart.then_some(shown)
    };
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
    steps.into_iter().find_map(free).unwrap_or_else(|| (0..places.len().min(1)).collect())
}

/// What the mark of an item carries: its time is told in words.
fn tag(scene: &Scene<'_>, item: &Item) -> Tag {
    let place = &scene.chart.categories[item.category];
    let tag = scene.tag(item.series, item.category, item.start);
    let title = match &place.when {
        Some(when) => format!("{}: {when}", place.full()),
        None => place.full().to_owned(),
    };
    let also = item.end.map(|end| ("data-end", end));
    let datum = Datum { series: item.series, category: item.category, value: item.start, also };
    Tag { class: format!("c-bulb {}", tag.class), datum: Some(datum), title, ..tag }
}

/// Draws the mark of an event. Kinds differ in shape as well as in colour.
fn event(canvas: &Canvas, kind: usize, (x, y): (f64, f64), tag: Tag) {
    let sheet = canvas.sheet();
    let r = RADIUS;
    match kind % 4 {
        0 => sheet.draw(&Dot { center: [(x, y)], radius: r, tag }),
        1 => {
            let r = r - 0.5;
            sheet.draw(&Bar { corners: [(x - r, y - r), (x + r, y + r)], tag });
        }
        2 => {
            let r = r + 1.0;
            let points = vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)];
            sheet.draw(&Outlines::one(points, tag));
        }
        _ => {
            let points = vec![(x, y - r), (x + r + 1.0, y + r), (x - r - 1.0, y + r)];
            sheet.draw(&Outlines::one(points, tag));
        }
    }
}

/// A label: the lines of its name, and its date.
struct Label {
    lines: Vec<String>,
    when: Option<String>,
    full: Option<String>,
}

impl Label {
    /// The label of an item in at most `room` px and so many lines.
    fn of(scene: &Scene<'_>, item: &Item, room: f64, most: usize) -> Self {
        let place = &scene.chart.categories[item.category];
        let lines = text::wrap(&place.label, room, Weight::Regular, most);
        let cut = lines.iter().any(|line| line.ends_with('…')) || place.full.is_some();
        let when = place.when.as_ref().filter(|when| !when.trim().is_empty());
        Self {
            lines,
            when: when.map(|when| text::cut(when, room, Weight::Regular)),
            full: cut.then(|| place.full().to_owned()),
        }
    }

    fn width(&self) -> f64 {
        let when = self.when.as_deref();
        text::widest(self.lines.iter().map(String::as_str).chain(when), Weight::Regular)
    }

    fn height(&self) -> f64 {
        count(self.lines.len() + usize::from(self.when.is_some())) * LEADING
    }
}

/// Writes labels, each from the first baseline at its place: dates pale, names below them.
fn write(canvas: &Canvas, anchor: &str, labels: &[(&Label, f64, f64)]) {
    let mut svg = canvas.svg();
    if labels.iter().any(|(label, ..)| label.when.is_some()) {
        svg.open("c-note", anchor);
        for (label, x, y) in labels {
            if let Some(when) = &label.when {
                svg.text(at(*x, *y), when, None);
            }
        }
        svg.close();
    }
    if labels.is_empty() {
        return;
    }
    svg.open("c-label c-over", anchor);
    for (label, x, y) in labels {
        let mut y = y + if label.when.is_some() { LEADING } else { 0.0 };
        for line in &label.lines {
            svg.text(at(*x, y), line, label.full.as_deref());
            y += LEADING;
        }
    }
    svg.close();
}

/// Which shape and colour means which kind, if there are several.
struct Key {
    entries: Vec<(usize, String, Tag)>,
    places: Vec<(f64, f64)>,
    /// How much room it takes at the top, in px.
    height: f64,
}

impl Key {
    fn of(scene: &Scene<'_>) -> Self {
        let chart = scene.chart;
        let known = |&s: &usize| (0..chart.categories.len()).any(|c| chart.value(s, c).is_some());
        let kinds: Vec<usize> = (0..chart.series.len()).filter(known).collect();
        let room = scene.width() - 18.0;
        let entry = |&series: &usize| {
            let (hue, hatched) = scene.hue_of_series(series);
            let class = format!("c-bulb c-{hue}");
            let name = text::cut(&chart.series[series].name, room, Weight::Regular);
            (series, name, Tag { class, hatched, ..Tag::default() })
        };
        let entries: Vec<(usize, String, Tag)> =
            if kinds.len() > 1 { kinds.iter().map(entry).collect() } else { Vec::new() };
        let widths: Vec<f64> =
            entries.iter().map(|(_, name, _)| 18.0 + text::width(name, Weight::Regular)).collect();
        let places = legend::flow(&widths, scene.width(), LEADING + 4.0);
        let height = places.last().map_or(0.0, |place| place.1 + LEADING + 14.0);
        Self { entries, places, height }
    }

    fn draw(&self, canvas: &Canvas) {
        if self.entries.is_empty() {
            return;
        }
        for ((kind, _, tag), (x, y)) in self.entries.iter().zip(&self.places) {
            event(canvas, *kind, (x + RADIUS + 1.0, y + 8.0), tag.clone());
        }
        let mut svg = canvas.svg();
        svg.open("c-label", "start");
        for ((_, name, _), (x, y)) in self.entries.iter().zip(&self.places) {
            svg.text(at(x + 18.0, y + 12.5), name, None);
        }
        svg.close();
    }
}

#[cfg(test)]
mod tests {
    use super::thinned;

    #[test]
    fn ticks_that_would_touch_are_left_out() {
        let places = |apart: f64| -> Vec<(f64, f64)> {
            (0..6).map(|i| (f64::from(i) * apart, 30.0)).collect()
        };
        assert_eq!(thinned(&places(40.0)), [0, 1, 2, 3, 4, 5]);
        assert_eq!(thinned(&places(20.0)), [0, 2, 4]);
        assert_eq!(thinned(&places(1.0)), [0]);
    }
}
