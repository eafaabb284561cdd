//! Boundaries for maps: the `GeoJSON` files that `site.yaml` names.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::geo::{Boundaries, GeoError};
use crate::load::{LoadError, Media};
use crate::said::say;

/// Reads them by name; a file that is not there is the business of `check`.
pub(super) fn read(
    config: &Config,
    media: &Media,
    report: &mut Report,
) -> Result<BTreeMap<String, Arc<Boundaries>>, LoadError> {
    let mut all = BTreeMap::new();
    for (name, map) in &config.maps {
        if media.get(&map.file.value).is_none() {
            continue;
        }
        let bytes = media.read(&map.file.value)?;
        match Boundaries::parse(&String::from_utf8_lossy(&bytes), &map.key.value) {
            Ok(boundaries) => {
                all.insert(name.clone(), Arc::new(boundaries));
            }
            Err(error) => {
                let span =
                    if matches!(error, GeoError::NoKey(_)) { map.key.span } else { map.file.span };
                report.push(
                    Diagnostic::at(
                        Check::UnreadableFile,
                        span,
                        say!("boundaries-unusable", file = &map.file.value, reason = error.said()),
                    )
                    .help(say!("boundaries-unusable.help")),
                );
            }
        }
    }
    Ok(all)
}
