//! Remarks drawn into a chart whose categories stand side by side: annotations in lanes above
//! the plot, annotations at values, and the notes of gaps.

use super::canvas::{Bar, Canvas, Frame, Plot, at};
use super::ends::{DROP, spread};
use super::scene::{Scene, count};
use super::spec::Anchor;
use super::svg::{Ink, Svg, Tag};
use super::text::{self, LEADING, SIZE, Weight};

/// An annotation takes at most so many lines.
const LINES: usize = 4;
/// From the plot to an annotation at its right, in px.
const APART: f64 = 8.0;

/// An annotation at a category, with its place.
struct Placed {
    lines: Vec<String>,
    full: String,
    /// Where its line stands.
    x: f64,
    /// Where its text stands.
    center: f64,
    half: f64,
    lane: usize,
}

/// The annotations of a chart above its plot.
pub(super) struct Notes {
    placed: Vec<Placed>,
    /// Where each lane begins, from the top of the first.
    lanes: Vec<f64>,
    /// How much room they take, in px.
    pub(super) height: f64,
}

impl Notes {
    /// Finds a place for every annotation at a category, whose centre `x` gives in px.
    pub(super) fn of(scene: &Scene<'_>, x: impl Fn(usize) -> Option<f64>) -> Self {
        let mut placed: Vec<Placed> = Vec::new();
        for note in &scene.chart.annotations {
            let Anchor::Category(category) = note.at else { continue };
            let Some(x) = x(category) else { continue };
            let widest = scene.width() * if scene.narrow() { 0.5 } else { 0.33 };
            let lines = text::wrap(&note.text, widest, Weight::Regular, LINES);
            let half = text::widest(lines.iter().map(String::as_str), Weight::Regular) / 2.0;
            let center = x.min(scene.width() - half).max(half);
            let meets = |other: &Placed, lane: usize| {
                other.lane == lane && (other.center - center).abs() < other.half + half + SIZE
            };
            let free = |lane: &usize| !placed.iter().any(|other| meets(other, *lane));
            // As many lanes as notes always suffice.
            let lane = (0..placed.len()).find(free).unwrap_or(placed.len());
            placed.push(Placed { lines, full: note.text.clone(), x, center, half, lane });
        }
        let mut height = 0.0;
        let mut lanes = Vec::new();
        for lane in 0..placed.len() {
            let here = placed.iter().filter(|note| note.lane == lane);
            let tallest = here.map(|note| note.lines.len()).max().unwrap_or_default();
            lanes.push(height);
            height += if tallest > 0 { count(tallest) * LEADING + 6.0 } else { 0.0 };
        }
        Self { placed, lanes, height }
    }

    /// Draws them between `top` and the plot, each with a line down to the plot's foot.
    pub(super) fn draw(&self, canvas: &Canvas, top: f64, frame: Frame) {
        if self.placed.is_empty() {
            return;
        }
        let sheet = canvas.sheet();
        let text_top = |note: &Placed| top + self.lanes[note.lane];
        for note in &self.placed {
            let foot = text_top(note) + count(note.lines.len()) * LEADING + 2.0;
            sheet.line(Ink::Note, (note.x, foot), (note.x, frame.bottom));
        }
        let mut svg = canvas.svg();
        svg.open("c-note", "middle");
        for note in &self.placed {
            let cut = note.lines.iter().any(|line| line.ends_with('…'));
            let mut y = text_top(note) + SIZE;
            for line in &note.lines {
                svg.text(at(note.center, y), line, cut.then_some(note.full.as_str()));
                y += LEADING;
            }
        }
        svg.close();
    }
}

/// The annotations at values that have a place on the axis.
fn values<'a>(
    scene: &Scene<'a>,
    shows: impl Fn(f64) -> bool,
) -> impl Iterator<Item = (f64, &'a str)> {
    let annotations = scene.chart.annotations.iter();
    annotations.filter_map(move |note| match note.at {
        Anchor::Value(value) if shows(value) => Some((value, note.text.as_str())),
        _ => None,
    })
}

/// The room that annotations at values take at the right of a plot, in px.
pub(super) fn margin(scene: &Scene<'_>) -> f64 {
    let most = scene.width() * if scene.narrow() { 0.26 } else { 0.2 };
    let widest = values(scene, f64::is_finite)
        .flat_map(|(_, note)| text::wrap(note, most, Weight::Regular, LINES))
        .map(|line| text::width(&line, Weight::Regular) + APART);
    widest.fold(0.0, f64::max)
}

/// Where the texts of annotations at values stand.
#[derive(Clone, Copy)]
pub(super) enum Around<'a> {
    /// At the right of the plot, where room was kept for them.
    Beside,
    /// On their lines, but not on what is there.
    Within(&'a [Frame]),
}

/// Draws annotations at values as lines across the plot, and their texts.
pub(super) fn at_values(
    scene: &Scene<'_>,
    canvas: &Canvas,
    plot: &Plot,
    shows: impl Fn(f64) -> bool,
    around: Around<'_>,
) {
    let beside = matches!(around, Around::Beside);
    let Frame { left, right, top, bottom } = plot.frame;
    let mut list: Vec<(f64, &str)> =
        values(scene, shows).map(|(value, note)| (plot.point(0.0, value).1, note)).collect();
    if list.is_empty() {
        return;
    }
    list.sort_by(|a, b| a.0.total_cmp(&b.0));
    let sheet = canvas.sheet();
    for (y, _) in &list {
        sheet.line(Ink::Note, (left, *y), (right, *y));
    }
    let (x, room, lines) = if beside {
        // Many remarks are short rather than on each other.
        let fit = (bottom - top + LEADING) / LEADING / count(list.len());
        let lines = (1..=LINES).rev().find(|lines| count(*lines) <= fit).unwrap_or(1);
        (right + APART, scene.width() - right - APART, lines)
    } else {
        (left + 4.0, right - left - 4.0, 1)
    };
    let wrapped: Vec<Vec<String>> =
        list.iter().map(|(_, note)| text::wrap(note, room, Weight::Regular, lines)).collect();
    let wishes: Vec<(f64, f64)> = list
        .iter()
        .zip(&wrapped)
        .map(|((y, _), lines)| {
            let height = count(lines.len()) * LEADING;
            (if beside { *y } else { y - height / 2.0 - 1.0 }, height)
        })
        .collect();
    let (least, most) = match around {
        // Not below the plot: the label of the last category may reach over its right edge.
        Around::Beside => ((top - LEADING).max(0.0), bottom),
        Around::Within(_) => (top - LEADING / 2.0, bottom),
    };
    let places = spread(&wishes, least, most);
    let mut svg = canvas.svg();
    svg.open("c-note", "start");
    for (((_, note), lines), (middle, (_, height))) in
        list.iter().zip(&wrapped).zip(places.iter().zip(&wishes))
    {
        let reach = (middle - height / 2.0, middle + height / 2.0);
        let (x, lines) = match around {
            Around::Beside => (x, lines.clone()),
            Around::Within(taken) => {
                let wide = text::widest(lines.iter().map(String::as_str), Weight::Regular);
                let x = free(x, wide, reach, taken);
                (x, text::wrap(note, right - x, Weight::Regular, 1))
            }
        };
        if x + SIZE <= scene.width() {
            write(&mut svg, (x, reach.0 + LEADING / 2.0 + DROP), &lines, note);
        }
    }
    svg.close();
}

/// Writes a remark in lines from its first baseline.
fn write(svg: &mut Svg, (x, mut y): (f64, f64), lines: &[String], full: &str) {
    let cut = lines.iter().any(|line| line.ends_with('…'));
    for line in lines {
        svg.text(at(x, y), line, cut.then_some(full));
        y += LEADING;
    }
}

/// The first place from `x` to the right where a text of a width, between two heights, lies on
/// nothing.
fn free(x: f64, wide: f64, (top, bottom): (f64, f64), taken: &[Frame]) -> f64 {
    let mut taken: Vec<&Frame> =
        taken.iter().filter(|other| other.top < bottom && top < other.bottom).collect();
    taken.sort_by(|a, b| a.left.total_cmp(&b.left));
    let meets = |x: f64, other: &Frame| other.right > x && other.left < x + wide;
    taken.iter().fold(x, |x, other| if meets(x, other) { other.right + 4.0 } else { x })
}

/// The gaps of a chart: where each begins and ends, in px.
pub(super) struct Gaps {
    bands: Vec<(usize, f64, f64)>,
    frame: Frame,
}

impl Gaps {
    /// The gaps of a chart; `band` gives the left and right edge of a category.
    pub(super) fn of(
        scene: &Scene<'_>,
        frame: Frame,
        band: impl Fn(usize) -> Option<(f64, f64)>,
    ) -> Self {
        let gaps = (0..scene.chart.categories.len()).filter(|category| scene.is_gap(*category));
        let bands =
            gaps.filter_map(|category| band(category).map(|(left, right)| (category, left, right)));
        Self { bands: bands.collect(), frame }
    }

    /// Draws the hatched bands.
    pub(super) fn draw_bands(&self, scene: &Scene<'_>, canvas: &Canvas) {
        let sheet = canvas.sheet();
        for &(category, left, right) in &self.bands {
            let corners = [(left, self.frame.top), (right, self.frame.bottom)];
            sheet.draw(&Bar { corners, tag: scene.gap_tag(category) });
        }
    }

    /// Draws their notes on strips of paper: one for gaps that follow each other and have the same
    /// reason. Gives where they stand.
    pub(super) fn draw_notes(&self, scene: &Scene<'_>, canvas: &Canvas) -> Vec<Frame> {
        let same = |one: &(usize, f64, f64), next: &(usize, f64, f64)| {
            one.0 + 1 == next.0 && scene.gap_notes(one.0) == scene.gap_notes(next.0)
        };
        let note = |run: &[(usize, f64, f64)]| {
            let (first, last) = (run.first()?, run.last()?);
            gap_note(scene, canvas, first.0, Frame { left: first.1, right: last.2, ..self.frame })
        };
        self.bands.chunk_by(same).filter_map(note).collect()
    }
}

/// Draws the note of a gap in its band, if it fits: along the foot where the band is wide, else
/// upright. Gives where it stands.
fn gap_note(scene: &Scene<'_>, canvas: &Canvas, category: usize, band: Frame) -> Option<Frame> {
    let long = |note: &str| text::width(note, Weight::Regular) + 12.0;
    let (strip, foot) = (LEADING / 2.0, band.bottom - 3.0);
    let middle = f64::midpoint(band.left, band.right);
    let notes = scene.gap_notes(category);
    let level = notes.iter().find(|note| long(note) <= band.width());
    let upright = || notes.iter().find(|note| long(note) + 4.0 <= band.bottom - band.top);
    let note = level.or_else(upright)?;
    if band.width() < SIZE + 2.0 || note.trim().is_empty() {
        return None;
    }
    let (wide, tall) =
        if level.is_some() { (long(note) / 2.0, 2.0 * strip) } else { (strip, long(note)) };
    let corners = [(middle - wide, foot - tall), (middle + wide, foot)];
    let tag = Tag { class: "c-paper".to_owned(), ..Tag::default() };
    canvas.sheet().draw(&Bar { corners, tag });
    let mut svg = canvas.svg();
    if level.is_some() {
        svg.open("c-note", "middle");
        svg.text(at(middle, foot - strip + DROP), note, None);
    } else {
        svg.open("c-note", "start");
        svg.upright_text(at(middle + DROP, foot - 6.0), note, None);
    }
    svg.close();
    let [(left, top), (right, bottom)] = corners;
    Some(Frame { left, top, right, bottom })
}
