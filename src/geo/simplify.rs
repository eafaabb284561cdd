//! Fewer points, one border. Rings are cut where three or more lines meet; each piece between two
//! such points is thinned once, whoever borders on it (Visvalingam & Whyatt, "Line generalisation
//! by repeated elimination of points", The Cartographic Journal 30, 1993; arcs as in `TopoJSON`).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::Point;

/// A point on a grid of hundredths of a px, so that equal points are found.
type Spot = (i64, i64);

fn spot((x, y): Point) -> Spot {
    #[expect(clippy::cast_possible_truncation, reason = "pictures are far smaller than 2^53 px")]
    let grid = |value: f64| (value * 100.0).round() as i64;
    (grid(x), grid(y))
}

#[expect(clippy::cast_precision_loss, reason = "pictures are far smaller than 2^53 px")]
fn point((x, y): Spot) -> Point {
    (x as f64 / 100.0, y as f64 / 100.0)
}

/// The rings without bends of less than `detail` px².
pub(super) fn rings(rings: &[Vec<Point>], detail: f64) -> Vec<Vec<Point>> {
    let rings: Vec<Vec<Spot>> = rings
        .iter()
        .map(|ring| {
            let mut spots: Vec<Spot> = ring.iter().map(|it| spot(*it)).collect();
            spots.dedup();
            if spots.len() > 1 && spots.first() == spots.last() {
                spots.pop();
            }
            spots
        })
        .collect();
    let junctions = junctions(&rings);
    let mut arcs: BTreeMap<Vec<Spot>, Vec<Spot>> = BTreeMap::new();
    rings
        .iter()
        .map(|ring| {
            let mut out: Vec<Spot> = Vec::new();
            for arc in cut(ring, &junctions) {
                let reversed: Vec<Spot> = arc.iter().rev().copied().collect();
                let forward = arc <= reversed;
                let key = if forward { arc } else { reversed };
                let thin = arcs.entry(key.clone()).or_insert_with(|| thin(&key, detail));
                let part: Vec<Spot> =
                    if forward { thin.clone() } else { thin.iter().rev().copied().collect() };
                // The last point of an arc is the first of the next.
                out.extend(&part[..part.len() - 1]);
            }
            out.into_iter().map(point).collect()
        })
        .collect()
}

/// Points where more than two lines meet.
fn junctions(rings: &[Vec<Spot>]) -> BTreeSet<Spot> {
    let mut neighbours: BTreeMap<Spot, BTreeSet<Spot>> = BTreeMap::new();
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            neighbours.entry(*a).or_default().insert(*b);
            neighbours.entry(*b).or_default().insert(*a);
        }
    }
    neighbours.into_iter().filter(|(_, near)| near.len() > 2).map(|(at, _)| at).collect()
}

/// A ring in pieces that begin and end at junctions; one without junctions is cut at its least
/// point and at the one farthest from it.
fn cut(ring: &[Spot], junctions: &BTreeSet<Spot>) -> Vec<Vec<Spot>> {
    if ring.len() < 3 {
        return Vec::new();
    }
    let mut cuts: Vec<usize> =
        (0..ring.len()).filter(|at| junctions.contains(&ring[*at])).collect();
    if cuts.is_empty() {
        cuts.extend((0..ring.len()).min_by_key(|at| ring[*at]));
    }
    if let [only] = cuts[..] {
        let from = ring[only];
        let far = |at: &usize| {
            let (dx, dy) = (ring[*at].0 - from.0, ring[*at].1 - from.1);
            (dx * dx + dy * dy, ring[*at])
        };
        cuts.extend((0..ring.len()).filter(|at| *at != only).max_by_key(far));
        cuts.sort_unstable();
    }
    (0..cuts.len())
        .map(|at| {
            let (start, end) = (cuts[at], cuts[(at + 1) % cuts.len()]);
            let end = if end > start { end } else { end + ring.len() };
            (start..=end).map(|at| ring[at % ring.len()]).collect()
        })
        .collect()
}

/// Takes out the point that spans the smallest triangle with its neighbours, again and again, while
/// that triangle is smaller than `detail` px². Both ends stay.
fn thin(arc: &[Spot], detail: f64) -> Vec<Spot> {
    let mut kept: Vec<Spot> = arc.to_vec();
    // Twice the area, in hundredths of a px squared.
    #[expect(clippy::cast_possible_truncation, reason = "a detail is a few px")]
    let least = (detail * 2.0 * 10_000.0) as i64;
    let mut areas: Vec<i64> = kept.windows(3).map(triangle).collect();
    while let Some((at, area)) = areas.iter().copied().enumerate().min_by_key(|(_, area)| *area) {
        if area >= least {
            break;
        }
        kept.remove(at + 1);
        areas.remove(at);
        for near in [at.checked_sub(1), Some(at)].into_iter().flatten() {
            if let Some(window) = kept.get(near..near + 3) {
                // No bend becomes smaller than one that was taken out before it.
                areas[near] = triangle(window).max(area);
            }
        }
    }
    kept
}

fn triangle(corners: &[Spot]) -> i64 {
    let (a, b, c) = (corners[0], corners[1], corners[2]);
    ((b.0 - a.0) * (c.1 - a.1) - (c.0 - a.0) * (b.1 - a.1)).abs()
}

/// A ring as SVG path data with tenths of a px, relative, without a needless character.
pub(super) fn path(ring: &[Point], out: &mut String) {
    #[expect(clippy::cast_possible_truncation, reason = "pictures are far smaller than 2^53 px")]
    let tenths = |(x, y): Point| ((x * 10.0).round() as i64, (y * 10.0).round() as i64);
    let mut last: Option<(i64, i64)> = None;
    for it in ring.iter().map(|it| tenths(*it)) {
        match last {
            None => {
                out.push('M');
                number(it.0, false, out);
                number(it.1, true, out);
            }
            Some(from) => {
                let (dx, dy) = (it.0 - from.0, it.1 - from.1);
                match (dx, dy) {
                    (0, 0) => {}
                    (_, 0) => step('h', &[dx], out),
                    (0, _) => step('v', &[dy], out),
                    _ => step('l', &[dx, dy], out),
                }
            }
        }
        last = Some(it);
    }
    out.push('z');
}

fn step(command: char, numbers: &[i64], out: &mut String) {
    out.push(command);
    for (at, tenths) in numbers.iter().enumerate() {
        number(*tenths, at > 0, out);
    }
}

/// A number of tenths; a minus parts it from the one before, else a space does.
fn number(tenths: i64, parted: bool, out: &mut String) {
    if tenths < 0 {
        out.push('-');
    } else if parted {
        out.push(' ');
    }
    let tenths = tenths.abs();
    let (whole, part) = (tenths / 10, tenths % 10);
    // Writing to a String cannot fail.
    let _ = match (whole, part) {
        (whole, 0) => write!(out, "{whole}"),
        (0, part) => write!(out, ".{part}"),
        (whole, part) => write!(out, "{whole}.{part}"),
    };
}
