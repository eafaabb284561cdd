//! Where drawing happens: plotters' areas and elements over the SVG backend. Layout reckons in
//! px; here px become plotters' whole tenths, and data become coordinates.

use super::scale::Axis;
use super::scene::Scene;
use super::svg::{Ink, Svg, Tag, Wrapping};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PathElement, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};
use std::cell::{RefCell, RefMut};
use std::convert::Infallible;
use std::rc::Rc;

/// A rectangle of the picture, in px from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Frame {
    pub(super) fn width(self) -> f64 {
        self.right - self.left
    }

    /// Whether two rectangles overlap.
    pub(super) fn meets(self, other: Self) -> bool {
        let across = self.left < other.right && other.left < self.right;
        across && self.top < other.bottom && other.top < self.bottom
    }
}

/// px as tenths.
#[expect(clippy::cast_possible_truncation, reason = "`as` saturates, and pictures are small")]
pub(super) fn tenths(px: f64) -> i32 {
    (px * 10.0).round() as i32
}

/// A point in px as plotters takes it.
pub(super) fn at(x: f64, y: f64) -> BackendCoord {
    (tenths(x), tenths(y))
}

/// The whole picture.
pub(super) struct Canvas {
    svg: Rc<RefCell<Svg>>,
    size: (u32, u32),
}

impl Canvas {
    /// An empty picture of a height in px, rounded up to whole ones.
    pub(super) fn new(scene: &Scene<'_>, height: f64) -> Self {
        let tall = u32::try_from(tenths(height.ceil())).unwrap_or_default();
        let wide = u32::try_from(tenths(scene.width())).unwrap_or_default();
        let svg = Svg::new((wide, tall), &scene.prefix());
        Self { svg: Rc::new(RefCell::new(svg)), size: (wide, tall) }
    }

    /// The backend, for text and groups. Not to be held while a [`Plot`] draws.
    pub(super) fn svg(&self) -> RefMut<'_, Svg> {
        self.svg.borrow_mut()
    }

    /// A part of the picture with two axes; x grows to the right, y as `upwards` says.
    pub(super) fn plot(&self, frame: Frame, x: Axis, y: Axis, upwards: bool) -> Plot {
        let root = DrawingArea::<Svg, Shift>::from(&self.svg);
        let (wide, tall) = (signed(self.size.0), signed(self.size.1));
        let (left, top) = (tenths(frame.left), tenths(frame.top));
        let (right, bottom) = (tenths(frame.right), tenths(frame.bottom));
        let inner = root.margin(top, tall - bottom, left, wide - right);
        let (across, down) = inner.get_pixel_range();
        let down = if upwards { down.end..down.start } else { down };
        let axes = Cartesian2d::new(x, y, (across, down));
        Plot { area: inner.apply_coord_spec(axes), frame }
    }

    /// A part of the picture where data are px.
    pub(super) fn sheet(&self) -> Plot {
        let (wide, tall) = (f64::from(self.size.0) / 10.0, f64::from(self.size.1) / 10.0);
        let frame = Frame { left: 0.0, top: 0.0, right: wide, bottom: tall };
        self.plot(frame, Axis::Linear(0.0, wide), Axis::Linear(0.0, tall), false)
    }

    /// The finished `<svg>` element.
    pub(super) fn finish(self, scene: &Scene<'_>) -> String {
        let wrapping = Wrapping {
            class: scene.class(),
            title: &scene.chart.title,
            description: &scene.chart.description,
        };
        self.svg.borrow_mut().finish(wrapping)
    }
}

fn signed(length: u32) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}

/// A part of the picture with its axes.
pub(super) struct Plot {
    area: DrawingArea<Svg, Cartesian2d<Axis, Axis>>,
    pub(super) frame: Frame,
}

impl Plot {
    /// Where a point in data stands, in px.
    pub(super) fn point(&self, x: f64, y: f64) -> (f64, f64) {
        let (x, y) = self.area.map_coordinate(&(x, y));
        (f64::from(x) / 10.0, f64::from(y) / 10.0)
    }

    /// Draws an element given in data coordinates.
    pub(super) fn draw<E>(&self, element: &E)
    where
        for<'a> &'a E: PointCollection<'a, (f64, f64)>,
        E: Drawable<Svg>,
    {
        self.area.draw(element).expect("the backend cannot fail and nobody else holds it");
    }

    /// Draws a plain line between two points in data.
    pub(super) fn line(&self, ink: Ink, from: (f64, f64), to: (f64, f64)) {
        self.draw(&PathElement::new([from, to], ink));
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// A rectangle between two corners in data coordinates.
pub(super) struct Bar {
    pub(super) corners: [(f64, f64); 2],
    pub(super) tag: Tag,
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a Bar {
    type Point = &'a (f64, f64);
    type IntoIter = &'a [(f64, f64)];

    fn point_iter(self) -> Self::IntoIter {
        &self.corners
    }
}

impl Drawable<Svg> for Bar {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Drawn {
        if let (Some(a), Some(b)) = (points.next(), points.next()) {
            svg.rectangle(a, b, &self.tag);
        }
        Ok(())
    }
}

/// A dot at a point in data coordinates; its radius is in px.
pub(super) struct Dot {
    pub(super) center: [(f64, f64); 1],
    pub(super) radius: f64,
    pub(super) tag: Tag,
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a Dot {
    type Point = &'a (f64, f64);
    type IntoIter = &'a [(f64, f64)];

    fn point_iter(self) -> Self::IntoIter {
        &self.center
    }
}

impl Drawable<Svg> for Dot {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Drawn {
        if let Some(center) = points.next() {
            svg.dot(center, tenths(self.radius).unsigned_abs(), &self.tag);
        }
        Ok(())
    }
}

/// A line through points in data coordinates.
pub(super) struct Polyline {
    pub(super) points: Vec<(f64, f64)>,
    pub(super) class: String,
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a Polyline {
    type Point = &'a (f64, f64);
    type IntoIter = &'a [(f64, f64)];

    fn point_iter(self) -> Self::IntoIter {
        &self.points
    }
}

impl Drawable<Svg> for Polyline {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Drawn {
        svg.polyline(&points.collect::<Vec<_>>(), &self.class);
        Ok(())
    }
}

/// Closed outlines through points in data coordinates, together one mark.
pub(super) struct Outlines {
    pub(super) points: Vec<(f64, f64)>,
    /// How many points each outline has.
    pub(super) corners: usize,
    pub(super) tag: Tag,
}

impl Outlines {
    /// A single outline.
    pub(super) fn one(points: Vec<(f64, f64)>, tag: Tag) -> Self {
        Self { corners: points.len(), points, tag }
    }
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a Outlines {
    type Point = &'a (f64, f64);
    type IntoIter = &'a [(f64, f64)];

    fn point_iter(self) -> Self::IntoIter {
        &self.points
    }
}

impl Drawable<Svg> for Outlines {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        svg: &mut Svg,
        _: (u32, u32),
    ) -> Drawn {
        let points: Vec<BackendCoord> = points.collect();
        let rings: Vec<Vec<BackendCoord>> =
            points.chunks(self.corners.max(1)).map(<[BackendCoord]>::to_vec).collect();
        svg.outlines(&rings, &self.tag);
        Ok(())
    }
}
