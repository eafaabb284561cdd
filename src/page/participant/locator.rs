//! Where a participant is: its area on a small map, or its point. The land itself is a picture that
//! all pages share; here stands only what differs.

use serde::Serialize;

use crate::geo::{Outline, OutlineShape, Point};
use crate::page::{Desk, Txt};
use crate::record::{Place, Ref};
use crate::site::{Atlas, Site};

/// An area smaller than this, in px of the picture, has a ring around it.
const SMALL: f64 = 14.0;

/// A small map.
#[derive(Clone, Debug, Serialize)]
pub(in crate::page) struct Locator {
    /// The land, relative to the page.
    src: String,
    /// Size of the picture.
    width: String,
    height: String,
    /// The area as SVG path data.
    area: Option<String>,
    /// The middle of a point, or of an area that is too small to be found.
    point: Option<Mark>,
    ring: Option<Mark>,
    /// What it shows, in words.
    caption: Txt,
}

/// A place on the picture.
#[derive(Clone, Debug, Serialize)]
struct Mark {
    x: String,
    y: String,
}

impl Mark {
    fn at((x, y): Point) -> Self {
        Self { x: format!("{x:.1}"), y: format!("{y:.1}") }
    }
}

/// The map of a participant of this name in a place; nothing where no map shows the place.
pub(super) fn locator(desk: &Desk<'_>, name: &Txt, place: Option<&Ref>) -> Option<Locator> {
    let site = desk.press.site;
    let place = site.records.places.get(&place?.id)?;
    site.maps.iter().find_map(|(map, atlas)| {
        let src = desk.press.assets.maps.get(map)?;
        let outline = &atlas.narrow;
        let area = area(site, atlas, place);
        let own = area.is_some_and(|(_, of)| of.meta.id == place.meta.id);
        // An area says where it is; a point inside it would say more than is known.
        let point = place.lon.zip(place.lat).filter(|_| !own);
        let point = point.and_then(|degrees| outline.place(degrees));
        if area.is_none() && point.is_none() {
            return None;
        }
        let small = area.filter(|(shape, _)| point.is_none() && is_small(shape));
        let caption = desk.t(
            "participant-locator",
            &[("name", name.text.clone().into()), ("place", desk.text(&place.name).text.into())],
        );
        Some(Locator {
            src: desk.href(src),
            width: size(outline, |it| it.width),
            height: size(outline, |it| it.height),
            area: area.map(|(shape, _)| shape.path.clone()),
            point: point.map(Mark::at),
            ring: small.map(|(shape, _)| Mark::at(shape.middle)),
            caption: Txt { text: caption, lang: name.lang.clone() },
        })
    })
}

fn size(outline: &Outline, of: impl Fn(&Outline) -> f64) -> String {
    format!("{:.0}", of(outline).ceil())
}

/// The area of a place, else that of the nearest place around it which has one.
fn area<'a>(
    site: &'a Site,
    atlas: &'a Atlas,
    place: &'a Place,
) -> Option<(&'a OutlineShape, &'a Place)> {
    let mut place = place;
    // Places that lie within each other are an error of their own.
    for _ in 0..8 {
        let code = place.code.as_deref();
        let shape = atlas.narrow.shapes.iter().find(|shape| Some(shape.key.as_str()) == code);
        if let Some(shape) = shape {
            return Some((shape, place));
        }
        place = site.records.places.get(&place.parent.as_ref()?.id)?;
    }
    None
}

fn is_small(shape: &OutlineShape) -> bool {
    let all = shape
        .boxes
        .iter()
        .copied()
        .reduce(|(a, b), (c, d)| ((a.0.min(c.0), a.1.min(c.1)), (b.0.max(d.0), b.1.max(d.1))));
    all.is_none_or(|(from, to)| to.0 - from.0 < SMALL && to.1 - from.1 < SMALL)
}
