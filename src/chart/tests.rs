//! Tests of whole pictures: exact ones for small charts, a gallery in which no text may lie on
//! another, and what must hold for every chart.

mod alone;
mod boxes;
mod card;
mod exact;
mod facts;
mod gallery;
mod map;
mod marks;
mod random;
mod shapes;

use super::*;
use std::collections::BTreeMap;

/// Numbers as Rust writes them.
pub(super) struct Plain;

impl Numbers for Plain {
    fn format(&self, value: f64) -> String {
        value.to_string()
    }
}

/// A main series.
pub(super) fn series(name: &str, values: &[Option<f64>]) -> Series {
    Series { name: name.to_owned(), values: values.to_vec(), ..Series::default() }
}

/// Cohorts as reported and on record.
pub(super) fn cohorts() -> Chart {
    let mut chart = Chart::new("cohorts", Mark::Column);
    "Participants per cohort".clone_into(&mut chart.title);
    "Reported and on record, 2017 to 2024.".clone_into(&mut chart.description);
    let category =
        |year: i32| Category { position: Some(year.into()), ..Category::new(year.to_string()) };
    chart.categories = (2017..=2024).map(category).collect();
    chart.categories[3].kind = CategoryKind::Gap;
    chart.categories[3].note = Some("no cohort stated".to_owned());
    "not stated".clone_into(&mut chart.words.not_stated);
    let list = |values: [i32; 8]| -> Vec<Option<f64>> {
        values.iter().map(|value| (*value > 0).then(|| f64::from(*value))).collect()
    };
    let reported = list([25, 50, 25, 0, 48, 50, 50, 10]);
    let record = list([26, 53, 25, 0, 44, 46, 43, 11]);
    chart.series = vec![
        Series { role: Role::Context, ..series("Reported", &reported) },
        series("On record", &record),
    ];
    chart
}

/// Participants by province, with the rest folded together.
fn provinces() -> Chart {
    let mut chart = Chart::new("provinces", Mark::Bar);
    "Participants by province".clone_into(&mut chart.title);
    chart.categories = ["Jawa Tengah", "Kabupaten Kepulauan Siau Tagulandang Biaro", "R&D"]
        .map(Category::new)
        .to_vec();
    let other = Category { kind: CategoryKind::Other, ..Category::new("23 others") };
    // Not last on purpose: the picture puts it there.
    chart.categories.insert(0, other);
    chart.series = vec![series("On record", &[Some(65.0), Some(29.0), Some(27.5), None])];
    chart
}

/// Two lines over the cohorts.
fn lines() -> Chart {
    Chart { mark: Mark::Line, id: "lines".to_owned(), ..cohorts() }
}

/// Each element of a picture: its name and attributes. Panics where tags are not balanced.
fn elements(svg: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut list = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for piece in svg.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').expect("a tag ends");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closes what was opened last");
            continue;
        }
        let single = tag.ends_with('/');
        let tag = tag.trim_end_matches('/');
        let (name, rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = BTreeMap::new();
        let mut parts = rest.split('"');
        while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
            let key = key.trim().trim_end_matches('=').to_owned();
            assert!(
                attributes.insert(key, value.to_owned()).is_none(),
                "an attribute twice: {tag}"
            );
        }
        if !single {
            open.push(name.to_owned());
        }
        list.push((name.to_owned(), attributes));
    }
    assert_eq!(open, Vec::<String>::new(), "everything is closed");
    list
}

/// The numbers in a text, whatever stands between them.
fn numbers(text: &str) -> Vec<f64> {
    text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'))
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().expect("a coordinate is a number"))
        .collect()
}

/// All x and y of the shapes of a picture, beyond its patterns.
fn extents(name: &str, attributes: &BTreeMap<String, String>) -> (Vec<f64>, Vec<f64>) {
    let get = |key: &str| attributes.get(key).map_or(0.0, |value| numbers(value)[0]);
    match name {
        "rect" => {
            assert!(get("width") >= 0.0 && get("height") >= 0.0, "{attributes:?}");
            let (x, y) = (get("x"), get("y"));
            (vec![x, x + get("width")], vec![y, y + get("height")])
        }
        "circle" => {
            let (x, y, r) = (get("cx"), get("cy"), get("r"));
            (vec![x - r, x + r], vec![y - r, y + r])
        }
        "text" => (vec![get("x")], vec![get("y")]),
        "path" => {
            let (mut xs, mut ys) = (Vec::new(), Vec::new());
            let data = &attributes["d"];
            let starts: Vec<usize> = data.match_indices(char::is_alphabetic).map(|m| m.0).collect();
            for (index, &start) in starts.iter().enumerate() {
                let end = starts.get(index + 1).copied().unwrap_or(data.len());
                let values = numbers(&data[start + 1..end]);
                match (&data[start..=start], values.as_slice()) {
                    ("Z", []) => {}
                    ("H", [x]) => xs.push(*x),
                    ("V", [y]) => ys.push(*y),
                    ("M" | "L", [x, y]) => {
                        xs.push(*x);
                        ys.push(*y);
                    }
                    other => unreachable!("not a command of ours: {other:?}"),
                }
            }
            (xs, ys)
        }
        _ => (Vec::new(), Vec::new()),
    }
}
