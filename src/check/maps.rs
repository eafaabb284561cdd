//! Boundaries that `site.yaml` names must be there.

use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::load::Media;
use crate::site::Site;

/// Reports boundary files that are missing, and kinds of place that do not exist.
pub(super) fn check(site: &Site, media: &Media, report: &mut Report) {
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
                    format!(
                        "the map '{name}' is of places of the kind '{}', and there are none",
                        places.value
                    ),
                )
                .maybe_help(did_you_mean(&places.value, kinds)),
            );
        }
    }
}

/// The report that a file of `media/` is not there.
pub(super) fn missing(media: &Media, name: &crate::source::Spanned<String>) -> Diagnostic {
    let typed = name.value.strip_prefix("media/").unwrap_or(&name.value);
    Diagnostic::at(
        Check::UnknownReference,
        name.span,
        format!("there is no file '{typed}' in content/media/"),
    )
    .maybe_help(did_you_mean(typed, media.files.keys().map(String::as_str)))
    .help("put the file into content/media/, or correct its name; capitals count")
}
