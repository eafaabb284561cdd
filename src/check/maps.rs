//! Boundaries that `site.yaml` names must be there.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::chart::Width;
use crate::config::MapSource;
use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::geo::Boundaries;
use crate::load::Media;
use crate::said::say;
use crate::site::{Atlas, Site};

/// How small a bend or an island may be, in px², at the narrow and at the wide width: finer than
/// one can see, and a map of forty provinces stays below 16 KB.
const DETAIL: [f64; 2] = [1.0, 1.5];

/// Reports boundary files that are missing, kinds of place that do not exist, and places whose code
/// no area has; fits the boundaries into pictures.
pub(super) fn check(
    site: &mut Site,
    boundaries: &BTreeMap<String, Arc<Boundaries>>,
    media: &Media,
    report: &mut Report,
) {
    for (name, map) in &site.config.maps {
        let Some(shapes) = boundaries.get(name) else { continue };
        join(site, name, map, shapes, report);
    }
    site.maps = boundaries.par_iter().map(|(name, shapes)| (name.clone(), atlas(shapes))).collect();
    for (name, map) in &site.config.maps {
        if media.get(&map.file.value).is_none() {
            report.push(missing(media, &map.file));
        }
        let Some(places) = &map.places else { continue };
        let kinds: Vec<&str> =
            site.records.places.iter().map(|place| place.kind.as_str()).collect();
        if !kinds.is_empty() && !kinds.contains(&places.value.as_str()) {
            report.push(
                Diagnostic::at(
                    Check::UnknownReference,
                    places.span,
                    say!("map-of-no-places", name = %name, kind = %places.value),
                )
                .maybe_help(did_you_mean(&places.value, kinds)),
            );
        }
    }
}

fn atlas(shapes: &Boundaries) -> Atlas {
    let outline = |width: Width, detail| Arc::new(shapes.outline(f64::from(width.px()), detail));
    let (narrow, wide) =
        rayon::join(|| outline(Width::Narrow, DETAIL[0]), || outline(Width::Wide, DETAIL[1]));
    Atlas { narrow, wide }
}

/// Every place of the map's kind must find its area by its code.
fn join(site: &Site, name: &str, map: &MapSource, shapes: &Boundaries, report: &mut Report) {
    let Some(kind) = &map.places else { return };
    let keys: BTreeSet<&str> = shapes.shapes.iter().map(|shape| shape.key.as_str()).collect();
    for place in site.records.places.iter().filter(|place| place.kind == kind.value) {
        let message = match &place.code {
            Some(code) if keys.contains(code.as_str()) => continue,
            Some(code) => say!("no-area", name = %name, code = %code),
            None => say!("no-code", name = %name),
        };
        report.push(
            Diagnostic::at(Check::UnknownReference, place.meta.span, message)
                .label(say!("the-place", id = %place.meta.id))
                .help(say!("no-area.help", key = %map.key.value, file = %map.file.value)),
        );
    }
}

/// The report that a file of `media/` is not there.
pub(super) fn missing(media: &Media, name: &crate::source::Spanned<String>) -> Diagnostic {
    let typed = name.value.strip_prefix("media/").unwrap_or(&name.value);
    Diagnostic::at(Check::UnknownReference, name.span, say!("no-file-in-media", typed = %typed))
        .maybe_help(did_you_mean(typed, media.files.keys().map(String::as_str)))
        .maybe_help(typed.contains('\\').then(|| say!("file-name-alone")))
        .help(say!("no-file-in-media.help"))
}
