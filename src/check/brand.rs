//! Pictures of the brand must be there.

use crate::check::maps::missing;
use crate::diagnostic::Report;
use crate::load::Media;
use crate::site::Site;

/// Reports missing pictures of the brand.
pub(super) fn check(site: &Site, media: &Media, report: &mut Report) {
    let brand = &site.config.brand;
    for file in brand.logo.iter().chain(&brand.favicon) {
        if media.get(&file.value).is_none() {
            report.push(missing(media, file));
        }
    }
}
