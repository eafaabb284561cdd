//! The plotters backend: turns drawing operations into clean SVG. The stock backend writes
//! colours, fonts and one element per line segment; this one writes classes, so that one picture
//! serves light, dark and print, and joins lines into paths, so that it stays small.
//!
//! plotters' coordinates are whole numbers. The backend reports ten times its size and prints
//! tenths of a px.

mod backend;

use super::spec::identifier;
use super::xml::{Escape, Tenth};
use plotters::style::Color;
use plotters_backend::{BackendColor, BackendCoord};
use std::fmt::{self, Write};

/// What a plain line is for. It travels through plotters as a colour and comes out as a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// A light line at a tick.
    Grid,
    /// The line on which marks stand.
    Axis,
    /// The line between labels and the table.
    Rule,
    /// The line of an annotation.
    Note,
    /// From a mark to its moved label.
    Leader,
    /// The upper edge of context columns.
    Cap,
    /// From one step of a waterfall to the next.
    Link,
}

impl Ink {
    const ALL: [Self; 7] =
        [Self::Grid, Self::Axis, Self::Rule, Self::Note, Self::Leader, Self::Cap, Self::Link];

    const fn class(self) -> &'static str {
        match self {
            Self::Grid => "c-grid",
            Self::Axis => "c-axis",
            Self::Rule => "c-rule",
            Self::Note => "c-mark",
            Self::Leader => "c-leader",
            Self::Cap => "c-cap",
            Self::Link => "c-link",
        }
    }

    fn of(color: BackendColor) -> Self {
        Self::ALL.get(usize::from(color.rgb.2)).copied().unwrap_or(Self::Axis)
    }
}

impl Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        let index = Self::ALL.iter().position(|ink| ink == self).unwrap_or_default();
        BackendColor { alpha: 1.0, rgb: (0, 0, u8::try_from(index).unwrap_or_default()) }
    }
}

/// The value behind a mark, so that a script or a test can read it back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Datum {
    pub(super) series: usize,
    pub(super) category: usize,
    pub(super) value: f64,
    /// A second number of the same mark, with the attribute that tells it.
    pub(super) also: Option<(&'static str, f64)>,
}

/// What a mark carries besides its shape.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Tag {
    pub(super) class: String,
    pub(super) hatched: bool,
    pub(super) datum: Option<Datum>,
    pub(super) title: String,
}

/// The picture in the making.
#[derive(Debug)]
pub(super) struct Svg {
    size: (u32, u32),
    prefix: String,
    body: String,
    path: Option<Path>,
    hatched: bool,
}

/// Lines of one ink that wait for more of their kind.
#[derive(Debug)]
struct Path {
    ink: Ink,
    data: String,
    end: BackendCoord,
}

/// What frames a finished picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wrapping<'a> {
    pub(super) class: &'a str,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
}

impl Svg {
    /// An empty picture of a size in tenths of a px; every id begins with `prefix`.
    pub(super) fn new(size: (u32, u32), prefix: &str) -> Self {
        Self { size, prefix: identifier(prefix), body: String::new(), path: None, hatched: false }
    }

    /// Begins a group whose class and anchor hold for all within.
    pub(super) fn open(&mut self, class: &str, anchor: &str) {
        self.flush();
        self.put(format_args!("<g class=\"{class}\""));
        if anchor != "start" {
            self.put(format_args!(" text-anchor=\"{anchor}\""));
        }
        self.body.push('>');
    }

    /// Adds markup as it is.
    pub(super) fn raw(&mut self, markup: &str) {
        self.flush();
        self.body.push_str(markup);
    }

    /// The picture at another size in tenths of a px: one that is known only in the end.
    pub(super) fn resized(mut self, size: (u32, u32)) -> Self {
        self.size = size;
        self
    }

    /// Ends the group begun last.
    pub(super) fn close(&mut self) {
        self.flush();
        self.body.push_str("</g>");
    }

    /// A text; `inner` is markup or escaped text.
    fn text_element(&mut self, at: BackendCoord, attributes: &str, inner: &str) {
        self.flush();
        let (x, y) = (Tenth(at.0), Tenth(at.1));
        self.put(format_args!("<text x=\"{x}\" y=\"{y}\"{attributes}>{inner}</text>"));
    }

    /// A text at a point of its baseline. `full` is what a shortened text stands for.
    pub(super) fn text(&mut self, at: BackendCoord, text: &str, full: Option<&str>) {
        let title = full.map_or(String::new(), title_element);
        self.text_element(at, "", &format!("{title}{}", Escape(text)));
    }

    /// A text of several parts, each with its class (empty for none). `full` is what a shortened
    /// text stands for.
    pub(super) fn rich_text(
        &mut self,
        at: BackendCoord,
        parts: &[(&str, &str)],
        full: Option<&str>,
    ) {
        let mut inner = full.map_or(String::new(), title_element);
        for (text, class) in parts {
            let written = if class.is_empty() {
                write!(inner, "{}", Escape(text))
            } else {
                write!(inner, "<tspan class=\"{class}\">{}</tspan>", Escape(text))
            };
            debug_assert!(written.is_ok(), "a string takes whatever is written");
        }
        self.text_element(at, "", &inner);
    }

    /// A text that runs upwards from a point. `full` is what a shortened text stands for.
    pub(super) fn upright_text(&mut self, at: BackendCoord, text: &str, full: Option<&str>) {
        let title = full.map_or(String::new(), title_element);
        let (x, y) = (Tenth(at.0), Tenth(at.1));
        let turn = format!(" transform=\"rotate(-90 {x} {y})\"");
        self.text_element(at, &turn, &format!("{title}{}", Escape(text)));
    }

    /// A rectangle between two corners.
    pub(super) fn rectangle(&mut self, a: BackendCoord, b: BackendCoord, tag: &Tag) {
        self.flush();
        let (x, y) = (a.0.min(b.0), a.1.min(b.1));
        let (width, height) = ((a.0 - b.0).abs(), (a.1 - b.1).abs());
        self.put(format_args!("<rect class=\"{}\"", tag.class));
        self.put(format_args!(" x=\"{}\" y=\"{}\"", Tenth(x), Tenth(y)));
        self.put(format_args!(" width=\"{}\" height=\"{}\"", Tenth(width), Tenth(height)));
        self.finish_mark(tag, "rect");
    }

    /// A dot of a radius in tenths of a px.
    pub(super) fn dot(&mut self, at: BackendCoord, radius: u32, tag: &Tag) {
        self.flush();
        let radius = Tenth(i32::try_from(radius).unwrap_or(i32::MAX));
        self.put(format_args!("<circle class=\"{}\"", tag.class));
        self.put(format_args!(" cx=\"{}\" cy=\"{}\" r=\"{radius}\"", Tenth(at.0), Tenth(at.1)));
        self.finish_mark(tag, "circle");
    }

    /// A line through points.
    pub(super) fn polyline(&mut self, points: &[BackendCoord], class: &str) {
        self.flush();
        let mut path = Path { ink: Ink::Axis, data: String::new(), end: (i32::MIN, i32::MIN) };
        points.windows(2).for_each(|pair| path.add(pair[0], pair[1]));
        self.put(format_args!("<path class=\"{class}\" d=\"{}\"/>", path.data));
    }

    /// Closed outlines as one mark, each given by its corners.
    pub(super) fn outlines(&mut self, rings: &[Vec<BackendCoord>], tag: &Tag) {
        self.flush();
        let mut path = Path { ink: Ink::Axis, data: String::new(), end: (i32::MIN, i32::MIN) };
        for ring in rings {
            ring.windows(2).for_each(|pair| path.add(pair[0], pair[1]));
            path.data.push('Z');
            path.end = (i32::MIN, i32::MIN);
        }
        self.put(format_args!("<path class=\"{}\" d=\"{}\"", tag.class, path.data));
        self.finish_mark(tag, "path");
    }

    /// A shape given as path data, moved down by `dy` px.
    pub(super) fn shape(&mut self, path: &str, dy: f64, tag: &Tag) {
        self.flush();
        self.put(format_args!("<path class=\"{}\" d=\"{path}\"", tag.class));
        if dy != 0.0 {
            self.put(format_args!(" transform=\"translate(0 {dy})\""));
        }
        self.finish_mark(tag, "path");
    }

    /// A line of an ink between two points.
    pub(super) fn leader(&mut self, ink: Ink, from: BackendCoord, to: BackendCoord) {
        self.join(ink, from, to);
        self.flush();
    }

    fn finish_mark(&mut self, tag: &Tag, element: &str) {
        if tag.hatched {
            self.hatched = true;
            let fill = format!(" fill=\"url(#{}-h)\"", self.prefix);
            self.body.push_str(&fill);
        }
        if let Some(Datum { series, category, value, also }) = tag.datum {
            self.put(format_args!(" data-s=\"{series}\" data-c=\"{category}\" data-v=\"{value}\""));
            if let Some((name, number)) = also {
                self.put(format_args!(" {name}=\"{number}\""));
            }
        }
        if tag.title.is_empty() {
            self.body.push_str("/>");
        } else {
            self.put(format_args!("><title>{}</title></{element}>", Escape(&tag.title)));
        }
    }

    /// Joins a line to the waiting path of its ink, or lets it begin one.
    fn join(&mut self, ink: Ink, from: BackendCoord, to: BackendCoord) {
        if self.path.as_ref().is_some_and(|path| path.ink != ink) {
            self.flush();
        }
        let start = (i32::MIN, i32::MIN);
        let path = self.path.get_or_insert_with(|| Path { ink, data: String::new(), end: start });
        path.add(from, to);
    }

    /// Writes the waiting path.
    fn flush(&mut self) {
        if let Some(Path { ink, data, .. }) = self.path.take() {
            self.put(format_args!("<path class=\"{}\" d=\"{data}\"/>", ink.class()));
        }
    }

    fn put(&mut self, arguments: fmt::Arguments<'_>) {
        let written = self.body.write_fmt(arguments);
        debug_assert!(written.is_ok(), "a string takes whatever is written");
    }

    /// The whole `<svg>` element.
    pub(super) fn finish(&mut self, wrapping: Wrapping<'_>) -> String {
        self.flush();
        let tenth = |length: u32| Tenth(i32::try_from(length).unwrap_or(i32::MAX));
        let (width, height) = (tenth(self.size.0), tenth(self.size.1));
        let id = &self.prefix;
        // Left to right whatever the page's direction, for anchors depend on it.
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{}\" width=\"{width}\" \
             height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-size=\"{}\" \
             direction=\"ltr\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\
             <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
            wrapping.class,
            super::text::SIZE,
            Escape(wrapping.title),
            Escape(wrapping.description),
        );
        if self.hatched {
            let pattern = format!(
                "<defs><pattern id=\"{id}-h\" width=\"6\" height=\"6\" \
                 patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
                 <path class=\"c-hatch-fill\" d=\"M0 0H6V6H0Z\"/>\
                 <path class=\"c-hatch-line\" d=\"M3 0V6\"/></pattern></defs>"
            );
            svg.push_str(&pattern);
        }
        svg.push_str(&self.body);
        svg.push_str("</svg>");
        svg
    }
}

fn title_element(text: &str) -> String {
    format!("<title>{}</title>", Escape(text))
}

impl Path {
    fn add(&mut self, from: BackendCoord, to: BackendCoord) {
        let (x, y) = (Tenth(to.0), Tenth(to.1));
        let mut written = Ok(());
        if from != self.end {
            written = write!(self.data, "M{} {}", Tenth(from.0), Tenth(from.1));
        }
        written = written.and_then(|()| {
            if to.1 == from.1 {
                write!(self.data, "H{x}")
            } else if to.0 == from.0 {
                write!(self.data, "V{y}")
            } else {
                write!(self.data, "L{x} {y}")
            }
        });
        debug_assert!(written.is_ok(), "a string takes whatever is written");
        self.end = to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_one_ink_become_one_path() {
        let mut svg = Svg::new((100, 100), "x");
        svg.join(Ink::Grid, (0, 0), (100, 0));
        svg.join(Ink::Grid, (100, 0), (100, 55));
        svg.join(Ink::Grid, (0, 9), (5, 12));
        svg.join(Ink::Axis, (0, 0), (0, 9));
        svg.flush();
        assert_eq!(
            svg.body,
            "<path class=\"c-grid\" d=\"M0 0H10V5.5M0 0.9L0.5 1.2\"/>\
             <path class=\"c-axis\" d=\"M0 0V0.9\"/>"
        );
    }
}
