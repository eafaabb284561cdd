//! Where the links and pictures of prose lead: `broken-link`, and files that are not there.

use std::collections::BTreeSet;

use crate::check::maps::missing;
use crate::check::prose::Prose;
use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::load::Media;
use crate::markdown::Link;
use crate::record::{EachStoreRef, Record, Store};
use crate::said::say;
use crate::site::{Routes, Site};
use crate::source::Spanned;

/// Links to files must lead to files; links to pages are kept until the pages are known.
pub(super) fn check(
    link: &Link,
    prose: &Prose,
    media: &Media,
    site: &Site,
    used: &mut BTreeSet<String>,
    links: &mut Vec<Spanned<String>>,
    report: &mut Report,
) {
    let target = link.destination.as_str();
    if link.image && (target.contains("://") || target.starts_with("//")) {
        report.push(
            Diagnostic::at(Check::BrokenLink, link.span, say!("picture-elsewhere"))
                .help(say!("put-into-media")),
        );
        return;
    }
    if target.contains(':') || target.starts_with("//") || target.is_empty() {
        return;
    }
    let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
    let plain = path.trim_start_matches("../").trim_start_matches('/');
    if let Some(name) = plain.strip_prefix("media/").or(link.image.then_some(plain)) {
        let typed = Spanned::new(name.to_owned(), link.span);
        match media.get(name) {
            Some(_) => {
                used.insert(name.to_owned());
                weigh(media, &typed, report);
            }
            None => report.push(missing(media, &typed)),
        }
        return;
    }
    if path.is_empty() {
        let known = prose.body.document.headings().iter().any(|heading| heading.id == fragment);
        if !known {
            let headings = prose.body.document.headings().iter().map(|heading| heading.id.as_str());
            report.push(
                Diagnostic::at(
                    Check::BrokenLink,
                    link.span,
                    say!("no-heading", fragment = %fragment),
                )
                .maybe_help(did_you_mean(fragment, headings))
                .help(say!("no-heading.help")),
            );
        }
        return;
    }
    if path.rsplit_once('.').is_some_and(|(_, extension)| extension == "md") {
        report.push(
            Diagnostic::at(Check::BrokenLink, link.span, say!("link-to-source", path = %path))
                .help(say!("link-to-source.help")),
        );
        return;
    }
    let lang = prose.lang.as_ref().unwrap_or_else(|| site.config.default_language());
    let here = site.routes.record(lang, prose.key.0, &prose.key.1);
    links.push(Spanned::new(Routes::resolve(&here, path), link.span));
}

/// More than this, and a reader on a phone waits: a million bytes a second is a good connection.
const HEAVY: u64 = 2_000_000;

/// `large-image`: a picture that is published as it is, and is too large for a page.
fn weigh(media: &Media, typed: &Spanned<String>, report: &mut Report) {
    let name = typed.value.strip_prefix("media/").unwrap_or(&typed.value);
    let picture = ["jpg", "jpeg", "png", "gif", "webp", "avif"];
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
    let size = media.files.get(name).map_or(0, |(_, size)| *size);
    if size <= HEAVY || !picture.contains(&ending.as_str()) {
        return;
    }
    let tenths = u32::try_from(size / 100_000).unwrap_or(u32::MAX);
    let message = say!("large-image", file = name, megabytes = f64::from(tenths) / 10.0);
    report.push(
        Diagnostic::at(Check::LargeImage, typed.span, message).help(say!("large-image.help")),
    );
}

/// Pictures of records must be there.
pub(super) fn images(site: &Site, media: &Media, used: &mut BTreeSet<String>, report: &mut Report) {
    struct Images<'a> {
        media: &'a Media,
        used: &'a mut BTreeSet<String>,
        report: &'a mut Report,
    }
    impl EachStoreRef for Images<'_> {
        fn store<T: Record>(&mut self, store: &Store<T>) {
            for image in store.iter().filter_map(|record| record.meta().image.as_ref()) {
                let name = image.file.value.strip_prefix("media/").unwrap_or(&image.file.value);
                if self.media.get(name).is_some() {
                    self.used.insert(name.to_owned());
                    weigh(self.media, &image.file, self.report);
                } else {
                    self.report.push(missing(self.media, &image.file));
                }
            }
        }
    }
    site.records.each(&mut Images { media, used, report });
}
