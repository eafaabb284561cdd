//! Labels beside marks: tick labels at the left of a plot, names at the ends of lines and piles,
//! moved up and down just so far that none lies on another.

use super::canvas::{Canvas, Polyline, at};
use super::scene::{Scene, count};
use super::svg::Tag;
use super::text::{self, LEADING, Weight};

/// From the end of a mark to its name, in px.
pub(super) const APART: f64 = 10.0;
const SWATCH: f64 = 10.0;
const INDENT: f64 = SWATCH + 6.0;
/// From the middle of a line of text to its baseline.
pub(super) const DROP: f64 = 4.5;

/// The name of a series at the end of its mark.
pub(super) struct End {
    pub(super) series: usize,
    /// Where it would like to stand (its middle), in px.
    pub(super) y: f64,
    pub(super) name: String,
    /// The last value, printed after the name.
    pub(super) value: Option<String>,
    /// The end of the line it belongs to; without one it has a swatch.
    pub(super) from: Option<(f64, f64)>,
}

impl End {
    /// The name and its value.
    pub(super) fn text(&self) -> String {
        let value = self.value.as_ref();
        value.map_or_else(|| self.name.clone(), |value| format!("{} {value}", self.name))
    }
}

/// The width to be kept free for names, in px, without [`APART`].
pub(super) fn room<'a>(scene: &Scene<'_>, names: impl IntoIterator<Item = &'a str>) -> f64 {
    let most = scene.width() * if scene.narrow() { 0.3 } else { 0.26 };
    // Semibold reckons for the value, too.
    (text::widest(names, Weight::Semibold) + INDENT).min(most)
}

/// The lines of a name: it and its value on one if there is room, else wrapped.
fn lines(end: &End, room: f64) -> Vec<String> {
    text::wrap(&end.name, room, Weight::Regular, 2)
}

/// The height that names need on top of each other, in px.
pub(super) fn height(list: &[End], room: f64) -> f64 {
    list.iter().map(|end| tall(end, room)).sum()
}

fn tall(end: &End, room: f64) -> f64 {
    let value = usize::from(end.value.is_some() && !value_fits(end, room));
    count(lines(end, room).len() + value) * LEADING
}

/// Whether the value stands on the last line of the name.
fn value_fits(end: &End, room: f64) -> bool {
    let last = lines(end, room).pop().unwrap_or_default();
    let value = end.value.as_deref().unwrap_or_default();
    text::width(&format!("{last} "), Weight::Regular) + text::width(value, Weight::Semibold) <= room
}

/// Draws the names at the right of `left`, between `top` and `bottom`.
pub(super) fn draw(
    scene: &Scene<'_>,
    canvas: &Canvas,
    mut list: Vec<End>,
    (left, top, bottom): (f64, f64, f64),
) {
    list.sort_by(|a, b| a.y.total_cmp(&b.y));
    let indent = if list.iter().any(|end| end.from.is_none()) { INDENT } else { 0.0 };
    let x = left + APART;
    let room = scene.width() - x - indent;
    let wishes: Vec<(f64, f64)> = list.iter().map(|end| (end.y, tall(end, room))).collect();
    let places = spread(&wishes, top, bottom);
    let sheet = canvas.sheet();
    for (end, y) in list.iter().zip(&places) {
        let (hue, hatched) = scene.hue_of_series(end.series);
        if let Some((from_x, from_y)) = end.from {
            if (from_y - y).abs() > 5.0 || left - from_x > 1.0 {
                let points = vec![(from_x + 5.0, from_y), (left + 3.0, *y), (x - 2.0, *y)];
                let class = format!("c-leader s-{hue}");
                sheet.draw(&Polyline { points, class });
            }
        } else {
            let class = format!("c-{hue}");
            let tag = Tag { class, hatched, ..Tag::default() };
            let corners = [(x, y - SWATCH / 2.0), (x + SWATCH, y + SWATCH / 2.0)];
            sheet.draw(&super::canvas::Bar { corners, tag });
        }
    }
    let mut svg = canvas.svg();
    svg.open("c-label", "start");
    for (end, y) in list.iter().zip(&places) {
        let mut baseline = y - tall(end, room) / 2.0 + LEADING / 2.0 + DROP;
        let lines = lines(end, room);
        let inline = value_fits(end, room);
        for (index, line) in lines.iter().enumerate() {
            let value = end.value.as_deref().filter(|_| inline && index + 1 == lines.len());
            let point = at(x + indent, baseline);
            let full = line.ends_with('…').then_some(end.name.as_str());
            if let Some(value) = value {
                svg.rich_text(point, &[(&format!("{line} "), ""), (value, "c-value")], full);
            } else {
                svg.text(point, line, full);
            }
            baseline += LEADING;
        }
        if let Some(value) = end.value.as_deref().filter(|_| !inline) {
            svg.rich_text(at(x + indent, baseline), &[(value, "c-value")], None);
        }
    }
    svg.close();
}

/// Moves labels, given by the middle they wish for and their height in ascending order, so that
/// none overlaps another and all lie between `top` and `bottom` as far as they fit: neighbours
/// that collide form a block that stands where its members wish on average.
pub(super) fn spread(wishes: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    struct Block {
        members: usize,
        start: f64,
        height: f64,
        /// The sum of where each member would have the block begin.
        wish: f64,
    }
    let mut blocks: Vec<Block> = Vec::new();
    for &(middle, height) in wishes {
        let start = middle - height / 2.0;
        let mut block = Block { members: 1, start, height, wish: start };
        loop {
            let ideal = block.wish / count(block.members);
            block.start = ideal.min(bottom - block.height).max(top);
            match blocks.pop() {
                Some(above) if above.start + above.height > block.start => {
                    let moved = block.wish - above.height * count(block.members);
                    block = Block {
                        members: above.members + block.members,
                        start: above.start,
                        height: above.height + block.height,
                        wish: above.wish + moved,
                    };
                }
                above => {
                    blocks.extend(above);
                    blocks.push(block);
                    break;
                }
            }
        }
    }
    let mut places = Vec::new();
    for block in &blocks {
        let mut start = block.start;
        for _ in 0..block.members {
            let height = wishes[places.len()].1;
            places.push(start + height / 2.0);
            start += height;
        }
    }
    places
}

/// Draws tick labels whose right ends stand at `x` and whose middles `y` gives, in px.
pub(super) fn tick_labels(
    scene: &Scene<'_>,
    canvas: &Canvas,
    x: f64,
    texts: &[String],
    y: impl Fn(usize) -> f64,
) {
    debug_assert!(x <= scene.width(), "ticks stand in the picture");
    let mut svg = canvas.svg();
    svg.open("c-tick", "end");
    for (index, text) in texts.iter().enumerate() {
        svg.text(at(x, y(index) + DROP), text, None);
    }
    svg.close();
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn labels_with_room_stay_where_they_are() {
        assert_eq!(spread(&[(20.0, 16.0), (60.0, 16.0)], 0.0, 100.0), [20.0, 60.0]);
    }

    #[test]
    fn labels_that_collide_share_the_move() {
        assert_eq!(spread(&[(50.0, 16.0), (54.0, 16.0)], 0.0, 100.0), [44.0, 60.0]);
    }

    #[test]
    fn labels_stay_between_top_and_bottom() {
        let places = spread(&[(0.0, 16.0), (1.0, 16.0), (99.0, 16.0), (99.0, 32.0)], 0.0, 100.0);
        assert_eq!(places, [8.0, 24.0, 60.0, 84.0]);
    }
}
