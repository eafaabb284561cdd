//! `place-off-map`: a point that no map of the site shows. Most often latitude and longitude have
//! changed places, or south has lost its minus sign; then a map leaves the place out, and says so
//! below it, where its author need not look.

use std::collections::BTreeSet;

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::geo::Point;
use crate::record::Place;
use crate::said::{Said, say};
use crate::site::Site;

/// Reports points that lie outside of every map: those that would lie on one with the slip mended,
/// and those of participants, for which a map has a number.
pub(super) fn check(site: &Site, report: &mut Report) {
    if site.maps.is_empty() {
        return;
    }
    let homes: BTreeSet<&str> =
        site.records.participants.iter().filter_map(|it| Some(&*it.place.as_ref()?.id)).collect();
    for place in &site.records.places {
        let (Some(point), Some(span)) = (place.lat.zip(place.lon), place.lat_span) else {
            continue;
        };
        if has_area(site, place) || on_a_map(site, point) {
            continue;
        }
        let home = homes.contains(&*place.meta.id);
        let helps = match (slip(site, point), home) {
            (Some(Slip::Swapped), _) => {
                let (lat, lon) = point;
                vec![say!("place-off-map.swapped", lat = %lon, lon = %lat)]
            }
            (_, false) => continue,
            (Some(Slip::Sign((lat, lon))), true) => vec![
                say!("place-off-map.sign", lat = %lat, lon = %lon),
                Said::key("place-off-map.outside"),
            ],
            (None, true) => {
                vec![Said::key("place-off-map.help"), Said::key("place-off-map.outside")]
            }
        };
        let message = say!("place-off-map", id = %place.meta.id);
        let problem = Diagnostic::at(Check::PlaceOffMap, span, message);
        report.push(helps.into_iter().fold(problem, Diagnostic::help));
    }
}

/// What may have happened to a point.
enum Slip {
    /// Its latitude is its longitude.
    Swapped,
    /// A minus sign is missing, or one too many: latitude and longitude as they may have been meant.
    Sign(Point),
}

/// The slip without which a point would lie on a map.
fn slip(site: &Site, (lat, lon): Point) -> Option<Slip> {
    if on_a_map(site, (lon, lat)) {
        return Some(Slip::Swapped);
    }
    let signs = [(-lat, lon), (lat, -lon), (-lat, -lon)];
    signs.into_iter().find(|point| on_a_map(site, *point)).map(Slip::Sign)
}

/// Whether a latitude and a longitude lie in the picture of some map.
fn on_a_map(site: &Site, (lat, lon): Point) -> bool {
    site.maps.values().any(|atlas| atlas.wide.place((lon, lat)).is_some())
}

/// Whether a place is an area of some map, so that its point is not drawn.
fn has_area(site: &Site, place: &Place) -> bool {
    let code = place.code.as_deref();
    let mut shapes = site.maps.values().flat_map(|atlas| &atlas.wide.shapes);
    shapes.any(|shape| Some(shape.key.as_str()) == code)
}
