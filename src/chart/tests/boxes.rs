//! No text lies on another, and none leaves its picture: measured with the fonts of the page.

use super::*;
use crate::chart::tests::gallery;
use crate::chart::text::{self, Weight};

/// Where a text is seen, in px.
#[derive(Clone, Debug)]
pub(super) struct TextBox {
    pub(super) text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// From the baseline to the top of capitals, in px.
const ABOVE: f64 = 9.5;
/// What may overlap: coordinates are tenths.
const SLACK: f64 = 0.3;

impl TextBox {
    fn meets(&self, other: &Self) -> bool {
        let apart = self.right - SLACK <= other.left
            || other.right - SLACK <= self.left
            || self.bottom - SLACK <= other.top
            || other.bottom - SLACK <= self.top;
        !apart
    }

    pub(super) fn inside(&self, width: f64, height: f64) -> bool {
        self.left >= -SLACK
            && self.top >= -SLACK
            && self.right <= width + SLACK
            && self.bottom <= height + SLACK
    }
}

/// The text of an element until it ends, without its titles: parts with their classes.
fn parts(inner: &str) -> Vec<(String, String)> {
    let mut list = Vec::new();
    let mut class = String::new();
    let mut title = false;
    for piece in inner.split_inclusive('>') {
        let (text, tag) = piece.split_once('<').unwrap_or((piece, ""));
        if !title && !text.is_empty() {
            list.push((plain(text), class.clone()));
        }
        match tag {
            "title>" => title = true,
            "/title>" => title = false,
            "/tspan>" => class.clear(),
            other => {
                if let Some(rest) = other.strip_prefix("tspan class=\"") {
                    rest.trim_end_matches("\">").clone_into(&mut class);
                }
            }
        }
    }
    list
}

/// From the baseline to the foot, in px: digits and most letters stand on it.
fn below(text: &str) -> f64 {
    let hangs = |c: char| "gjpqy,;()|/Q".contains(c) || (!c.is_ascii() && c.is_alphabetic());
    if text.contains(hangs) { 3.0 } else { 0.2 }
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&amp;", "&")
}

fn weight(classes: &str) -> Weight {
    let bold = ["c-value", "c-strong", "c-lead", "c-head"];
    let thin = classes.split(' ').any(|class| class == "c-thin");
    if !thin && classes.split(' ').any(|class| bold.contains(&class)) {
        Weight::Semibold
    } else {
        Weight::Regular
    }
}

/// The boxes of all texts of a picture.
pub(super) fn boxes(svg: &str) -> Vec<TextBox> {
    let mut groups: Vec<(String, String)> = Vec::new();
    let mut list = Vec::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        rest = &rest[start..];
        let (tag, after) = rest.split_once('>').expect("a tag ends");
        rest = after;
        let attribute = |name: &str| {
            let (_, value) = tag.split_once(&format!(" {name}=\""))?;
            Some(value.split('"').next().unwrap_or_default().to_owned())
        };
        if tag.starts_with("<g ") {
            let anchor = attribute("text-anchor").unwrap_or_default();
            groups.push((attribute("class").unwrap_or_default(), anchor));
        } else if tag == "</g" {
            groups.pop();
        } else if tag.starts_with("<text") {
            let (inner, after) = after.split_once("</text>").expect("a text ends");
            rest = after;
            let number = |name: &str| -> f64 {
                attribute(name).and_then(|value| value.parse().ok()).expect("a coordinate")
            };
            let (class, anchor) = groups.last().cloned().unwrap_or_default();
            let anchor = attribute("text-anchor").unwrap_or(anchor);
            let parts = parts(inner);
            let measured = parts
                .iter()
                .map(|(text, own)| text::width(text, weight(&format!("{class} {own}"))));
            let wide: f64 = measured.sum();
            let text: String = parts.iter().map(|(text, _)| text.as_str()).collect();
            let (x, y) = (number("x"), number("y"));
            let before = match anchor.as_str() {
                "middle" => wide / 2.0,
                "end" => wide,
                _ => 0.0,
            };
            list.push(if attribute("transform").is_some() {
                let (top, bottom) = (y + before - wide, y + before);
                let right = x + below(&text);
                TextBox { text, left: x - ABOVE, right, top, bottom }
            } else {
                let (left, right) = (x - before, x - before + wide);
                let bottom = y + below(&text);
                TextBox { text, left, right, top: y - ABOVE, bottom }
            });
        }
    }
    list.retain(|text| !text.text.trim().is_empty());
    list
}

/// Texts that lie on another or leave the picture.
pub(super) fn problems(svg: &str) -> Vec<String> {
    if svg.is_empty() {
        return Vec::new();
    }
    let size = numbers(&elements(svg)[0].1["viewBox"]);
    let list = boxes(svg);
    let mut wrong = Vec::new();
    for (index, one) in list.iter().enumerate() {
        if !one.inside(size[2], size[3]) {
            wrong.push(format!("outside: {one:?}"));
        }
        for other in list[index + 1..].iter().filter(|other| one.meets(other)) {
            wrong.push(format!("{one:?} meets {other:?}"));
        }
    }
    wrong
}

#[test]
fn no_text_of_the_gallery_lies_on_another_or_outside() {
    let mut wrong = Vec::new();
    for chart in gallery::cases() {
        for width in Width::ALL {
            let problems = problems(&render(&chart, width, &gallery::Indonesian));
            wrong.extend(problems.iter().map(|text| format!("{} {width:?}: {text}", chart.id)));
        }
    }
    assert!(wrong.is_empty(), "{} problems:\n{}", wrong.len(), wrong.join("\n"));
}

/// The label of the last column may be wider than its band, and a remark at zero stands at its
/// level at the right.
#[test]
fn a_remark_at_the_foot_of_columns_does_not_lie_on_the_last_label() {
    let mut chart = Chart::new("foot", Mark::Column);
    chart.stack = Stack::Side;
    chart.categories = vec![Category::new(gallery::LONG[0]), Category::new(gallery::LONG[0])];
    chart.series = vec![series("a", &[Some(3.0), Some(4.0)]), series("b", &[Some(2.0), Some(1.0)])];
    let remark =
        |value: f64| Annotation { at: Anchor::Value(value), text: gallery::LONG[2].to_owned() };
    for many in [1_i32, 2, 12] {
        chart.annotations = (0..many).map(|at| remark(f64::from(at) / 4.0)).collect();
        for width in Width::ALL {
            let problems = problems(&render(&chart, width, &gallery::Indonesian));
            assert!(problems.is_empty(), "{many} {width:?}: {}", problems.join("\n"));
        }
    }
}

#[test]
fn boxes_are_read_from_groups_spans_and_turned_texts() {
    let svg = "<svg><g class=\"c-label\" text-anchor=\"end\"><text x=\"100\" y=\"20\"><title>x</title>\
               ab <tspan class=\"c-value\">1</tspan></text></g><g class=\"c-note\">\
               <text x=\"9\" y=\"90\" transform=\"rotate(-90 9 90)\">up</text></g></svg>";
    let list = boxes(svg);
    let wide = text::width("ab ", Weight::Regular) + text::width("1", Weight::Semibold);
    assert_eq!((list[0].text.as_str(), list[0].right), ("ab 1", 100.0));
    assert!((list[0].left - (100.0 - wide)).abs() < 1e-9);
    assert!((list[1].top - (90.0 - text::width("up", Weight::Regular))).abs() < 1e-9);
}
