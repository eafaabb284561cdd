//! Boundaries for maps: read from `GeoJSON`, projected, and simplified where they meet, so that two
//! neighbours still share one border however small the picture is.
//!
//! A [`Boundaries`] holds shapes in degrees; [`Boundaries::outline`] fits them into a picture of
//! some width and drops every bend that nobody could see.

mod simplify;

use geojson::{FeatureCollection, GeoJson, GeometryValue, JsonValue, Position};

use crate::said::{Said, say};

/// A point: degrees east and north (WGS 84), or px right and down.
pub type Point = (f64, f64);

/// The shapes of a map, by the code that joins them to places.
#[derive(Clone, Debug, Default)]
pub struct Boundaries {
    /// Shapes in the order of the file.
    pub shapes: Vec<Shape>,
}

/// An area, in degrees.
#[derive(Clone, Debug)]
pub struct Shape {
    /// The value of the property that is joined on places' `code`.
    pub key: String,
    /// Closed rings, islands and holes alike; the last point is not the first again.
    pub rings: Vec<Vec<Point>>,
}

/// Shapes fitted into a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    /// The shapes, in the order of the boundaries.
    pub shapes: Vec<OutlineShape>,
    /// How degrees became px.
    pub projection: Projection,
}

/// Equirectangular, true in one latitude.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Projection {
    west: f64,
    north: f64,
    /// Px for a degree of longitude and of latitude.
    scale: (f64, f64),
}

impl Projection {
    fn apply(self, (lon, lat): Point) -> Point {
        ((lon - self.west) * self.scale.0, (self.north - lat) * self.scale.1)
    }
}

impl Outline {
    /// Where degrees east and north stand in the picture, in px; `None` outside of it.
    #[must_use]
    pub fn place(&self, degrees: Point) -> Option<Point> {
        let (x, y) = self.projection.apply(degrees);
        let inside = (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y);
        inside.then_some((x, y))
    }
}

/// A shape of a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutlineShape {
    /// Its key.
    pub key: String,
    /// Its rings as SVG path data.
    pub path: String,
    /// The middle of its largest ring, in px.
    pub middle: Point,
    /// The boxes around its rings, in px: upper left and lower right corner.
    pub boxes: Vec<(Point, Point)>,
}

/// Why a file holds no boundaries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GeoError {
    /// It is not `GeoJSON` (RFC 7946), and why.
    Syntax(String),
    /// It has no areas.
    NoAreas,
    /// An area without the property that joins it: the number of the feature, from 1.
    NoKey(usize),
}

impl GeoError {
    /// What is wrong.
    #[must_use]
    pub fn said(&self) -> Said {
        match self {
            Self::Syntax(reason) => say!("not-geojson", reason = reason),
            Self::NoAreas => say!("no-areas"),
            Self::NoKey(feature) => say!("area-without-key", number = %feature),
        }
    }
}

impl Boundaries {
    /// Reads the areas of a `GeoJSON` feature collection; `key` names the property that joins them.
    ///
    /// # Errors
    /// [`GeoError`], if the text is no `GeoJSON`, has no areas, or one of them lacks the property.
    pub fn parse(json: &str, key: &str) -> Result<Self, GeoError> {
        let parsed =
            json.parse::<GeoJson>().map_err(|error| GeoError::Syntax(error.to_string()))?;
        let features = FeatureCollection::try_from(parsed)
            .map_err(|error| GeoError::Syntax(error.to_string()))?
            .features;
        let mut shapes = Vec::new();
        for (at, feature) in features.into_iter().enumerate() {
            let mut rings = Vec::new();
            if let Some(geometry) = &feature.geometry {
                collect(&geometry.value, &mut rings);
            }
            if rings.is_empty() {
                continue;
            }
            let property = feature.property(key).and_then(text).ok_or(GeoError::NoKey(at + 1))?;
            shapes.push(Shape { key: property, rings });
        }
        if shapes.is_empty() { Err(GeoError::NoAreas) } else { Ok(Self { shapes }) }
    }

    /// Least and greatest degrees: west, south, east, north.
    fn bounds(&self) -> (f64, f64, f64, f64) {
        let points = self.shapes.iter().flat_map(|shape| shape.rings.iter().flatten());
        points.fold(
            (f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY),
            |(west, south, east, north), (x, y)| {
                (west.min(*x), south.min(*y), east.max(*x), north.max(*y))
            },
        )
    }

    /// The shapes in a picture of this width: equirectangular, true in the middle latitude. Bends
    /// of less than `detail` px² and islands smaller than that are left out, but of each shape one
    /// ring at least stays.
    #[must_use]
    pub fn outline(&self, width: f64, detail: f64) -> Outline {
        let (west, south, east, north) = self.bounds();
        let squeeze = f64::midpoint(south, north).to_radians().cos();
        let scale = width / ((east - west) * squeeze).max(f64::MIN_POSITIVE);
        let projection = Projection { west, north, scale: (squeeze * scale, scale) };
        let rings: Vec<Vec<Point>> = self
            .shapes
            .iter()
            .flat_map(|shape| &shape.rings)
            .map(|ring| ring.iter().map(|point| projection.apply(*point)).collect())
            .collect();
        let thinned = simplify::rings(&rings, detail);
        let mut thinned = thinned.into_iter();
        let shapes = self.shapes.iter().map(|shape| {
            let rings: Vec<Vec<Point>> = thinned.by_ref().take(shape.rings.len()).collect();
            shape_of(&shape.key, &rings, detail)
        });
        let shapes = shapes.collect();
        Outline { width, height: (north - south) * scale, shapes, projection }
    }
}

fn text(value: &JsonValue) -> Option<String> {
    match value {
        JsonValue::String(text) => Some(text.clone()),
        JsonValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn collect(value: &GeometryValue, rings: &mut Vec<Vec<Point>>) {
    let mut polygon = |polygon: &Vec<Vec<Position>>| {
        for ring in polygon {
            let mut points: Vec<Point> = ring
                .iter()
                .filter_map(|it| Some((*it.as_slice().first()?, *it.as_slice().get(1)?)))
                .collect();
            points.retain(|(x, y)| x.is_finite() && y.is_finite());
            points.dedup();
            if points.len() > 1 && points.first() == points.last() {
                points.pop();
            }
            if points.len() > 2 {
                rings.push(points);
            }
        }
    };
    match value {
        GeometryValue::Polygon { coordinates } => polygon(coordinates),
        GeometryValue::MultiPolygon { coordinates } => coordinates.iter().for_each(polygon),
        GeometryValue::GeometryCollection { geometries } => {
            for geometry in geometries {
                collect(&geometry.value, rings);
            }
        }
        _ => {}
    }
}

fn shape_of(key: &str, rings: &[Vec<Point>], detail: f64) -> OutlineShape {
    let largest = rings.iter().max_by(|a, b| area(a).total_cmp(&area(b))).cloned();
    let mut kept: Vec<&Vec<Point>> =
        rings.iter().filter(|ring| ring.len() > 2 && area(ring) >= detail).collect();
    if kept.is_empty() {
        kept.extend(&largest);
    }
    let mut path = String::new();
    for ring in &kept {
        simplify::path(ring, &mut path);
    }
    let boxes = kept.into_iter().map(|ring| extent(ring)).collect();
    let middle = largest.as_deref().map_or((0.0, 0.0), middle);
    OutlineShape { key: key.to_owned(), path, middle, boxes }
}

/// The box around some points: upper left and lower right corner.
fn extent(ring: &[Point]) -> (Point, Point) {
    let start = ((f64::INFINITY, f64::INFINITY), (f64::NEG_INFINITY, f64::NEG_INFINITY));
    ring.iter().fold(start, |(from, to), it| {
        ((from.0.min(it.0), from.1.min(it.1)), (to.0.max(it.0), to.1.max(it.1)))
    })
}

/// Area of a ring, by the shoelace formula, without its sign.
fn area(ring: &[Point]) -> f64 {
    signed(ring).abs()
}

fn signed(ring: &[Point]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>() / 2.0
}

/// Centroid of a ring; of a ring without area, the mean of its points.
fn middle(ring: &[Point]) -> Point {
    let twice = signed(ring) * 2.0;
    if twice.abs() < 1e-9 {
        #[expect(clippy::cast_precision_loss, reason = "rings have few points")]
        let count = ring.len().max(1) as f64;
        let sum = ring.iter().fold((0.0, 0.0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
        return (sum.0 / count, sum.1 / count);
    }
    let next = ring.iter().cycle().skip(1);
    let sum = ring.iter().zip(next).fold((0.0, 0.0), |sum, (a, b)| {
        let cross = a.0 * b.1 - b.0 * a.1;
        (sum.0 + (a.0 + b.0) * cross, sum.1 + (a.1 + b.1) * cross)
    });
    (sum.0 / (3.0 * twice), sum.1 / (3.0 * twice))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = r#"{"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": "11"}, "geometry": {"type": "Polygon",
         "coordinates": [[[0,0],[1,0],[1.01,0.5],[1,1],[0,1],[0,0]]]}},
        {"type": "Feature", "properties": {"code": 12}, "geometry": {"type": "MultiPolygon",
         "coordinates": [[[[1,0],[2,0],[2,1],[1,1],[1.01,0.5],[1,0]]]]}}]}"#;

    #[test]
    fn neighbours_keep_one_border() {
        let boundaries = Boundaries::parse(TWO, "code").expect("boundaries");
        assert_eq!(boundaries.shapes[1].key, "12");
        let outline = boundaries.outline(200.0, 60.0);
        let paths: Vec<&str> = outline.shapes.iter().map(|shape| shape.path.as_str()).collect();
        // The bend at 1.01° is 0.5 px off a line of 100 px: too small to be seen, on both sides.
        assert_eq!(paths, ["M100 100v-100h-100v100z", "M100 100h100v-100h-100z"]);
        assert!((outline.shapes[0].middle.0 - 50.0).abs() < 1.0);
        let fine = boundaries.outline(200.0, 1.0);
        assert_eq!(fine.shapes[0].path, "M100 100l1-50l-1-50h-100v100z");
    }

    #[test]
    fn what_is_wrong_is_said() {
        let error = |json: &str, key: &str| Boundaries::parse(json, key).expect_err(json);
        assert_eq!(error(TWO, "kode"), GeoError::NoKey(1));
        assert_eq!(
            error(r#"{"type": "FeatureCollection", "features": []}"#, "code"),
            GeoError::NoAreas
        );
        assert!(matches!(error("{", "code"), GeoError::Syntax(_)));
    }
}
