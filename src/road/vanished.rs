//! Published addresses that the site no longer has: `vanished-url`. One message for each thing that
//! is gone, however many addresses it had: a chart has its page in every language, three files and
//! one to embed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Check, Diagnostic, Place, Report};
use crate::publish::{MANIFEST, PublishError, read_manifest};
use crate::record::Kind;
use crate::render::Output;
use crate::said::{Said, say, some};
use crate::site::Site;

use super::Settings;

/// Addresses that a message names beside the one it is about.
const NAMED: usize = 3;

/// The manifest of what was published before.
fn previous(settings: &Settings, site: &Site) -> PathBuf {
    let own = site.config.previous.as_ref().map(|file| settings.root.join(&file.value));
    settings.previous.clone().or(own).unwrap_or_else(|| settings.output.join(MANIFEST))
}

/// Addresses that were published and would vanish. Says whether they were compared, or the report
/// tells why not: without a former site there is nothing to compare with.
pub(super) fn check(
    outputs: &[Output<'_>],
    settings: &Settings,
    site: &Site,
    report: &mut Report,
) -> Result<bool, PublishError> {
    let path = previous(settings, site);
    let asked = settings.previous.is_some() || site.config.previous.is_some();
    let manifest = match read_manifest(&path) {
        // What only a preview showed was never published.
        Ok(manifest) => manifest.filter(|it| asked || !it.preview),
        // A folder that is not ours is refused when it is to be written to, with better words.
        Err(_) if !asked => None,
        Err(error) => return Err(error),
    };
    let Some(manifest) = manifest else {
        if asked {
            report.push(missing(&path, settings, site));
        }
        return Ok(asked);
    };
    let now: BTreeSet<String> = outputs.iter().map(|output| output.path.url()).collect();
    let lost: BTreeSet<&str> = manifest.durable().filter(|url| !now.contains(*url)).collect();
    for (nth, mut problem) in tell(&lost, &now, site).into_iter().enumerate() {
        if nth == 0 && !asked {
            problem = problem.help(say!("vanished-url.help-local"));
        }
        report.push(problem);
    }
    Ok(true)
}

fn missing(path: &Path, settings: &Settings, site: &Site) -> Diagnostic {
    let own = site.config.previous.as_ref().filter(|_| settings.previous.is_none());
    let place = own.map_or(Place::Site, |file| Place::Span(file.span));
    let help = if own.is_some() {
        say!("manifest-missing.help-setting")
    } else {
        say!("manifest-missing.help")
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Diagnostic::new(Check::VanishedUrl, place, say!("manifest-missing", name = %name)).help(help)
}

/// A message for each thing that is gone, in the order of the addresses.
fn tell(lost: &BTreeSet<&str>, now: &BTreeSet<String>, site: &Site) -> Vec<Diagnostic> {
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for page in lost.iter().filter(|url| url.ends_with('/')) {
        if let Some(folder) = folder(page, site) {
            *folders.entry(folder).or_default() += 1;
        }
    }
    // Where nothing is left, the folder's own word has changed.
    let has_some = |folder: &str| {
        now.range(folder.to_owned()..).next().is_some_and(|url| url.starts_with(folder))
    };
    folders.retain(|folder, count| *count > 1 && !has_some(folder));
    let of_folder = |url: &str| folder(url, site).is_some_and(|it| folders.contains_key(it));
    let mut things: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for url in lost.iter().copied().filter(|url| !of_folder(url)) {
        things.entry(whose(url, lost, site)).or_default().push(url);
    }
    let folders = folders.into_iter().map(|(folder, count)| {
        problem(say!("vanished-folder", folder = %folder, count = count))
            .help(say!("vanished-folder.help"))
    });
    folders.chain(things.into_values().map(|urls| gone(urls, site))).collect()
}

fn problem(said: Said) -> Diagnostic {
    Diagnostic::new(Check::VanishedUrl, Place::Site, said)
}

/// What is lost with a thing, the page in the site's first language first.
fn gone(mut urls: Vec<&str>, site: &Site) -> Diagnostic {
    urls.sort_by_key(|url| (within(url, site).len() != url.len(), url.len()));
    let (url, others) = urls.split_first().map_or(("", &[][..]), |(first, rest)| (*first, rest));
    let problem = problem(say!("vanished-url", url = %url)).help(remedy(url, site));
    if others.is_empty() {
        return problem;
    }
    problem.help(say!("vanished-url.with", urls = some(others, NAMED)))
}

/// What may lead from the address of a record by its id, from another page by its path; a file is
/// led from by nothing.
fn remedy(url: &str, site: &Site) -> Said {
    if !url.ends_with('/') {
        return say!("vanished-url.help-file");
    }
    let lang = site.config.default_language();
    let id = Kind::ALL.iter().find_map(|kind| {
        let start = site.routes.record(lang, *kind, "");
        let id = url.strip_prefix(start.strip_suffix('/')?)?.trim_end_matches('/');
        (!id.is_empty() && !id.contains('/') && !start.contains('#')).then_some((*kind, id))
    });
    match id {
        // Its files have addresses, too, which no alias leads from.
        Some((Kind::Chart, id)) => say!("vanished-url.help-chart", id = %id),
        Some((_, id)) => say!("vanished-url.help", id = %id),
        None => say!("vanished-url.help-page", url = %url),
    }
}

/// The address without its language: `/en/about/` is `/about/`.
fn within<'a>(url: &'a str, site: &Site) -> &'a str {
    let is_lang = |word: &str| site.config.languages.iter().any(|lang| lang.tag() == word);
    let word = url.get(1..).and_then(|rest| rest.split_once('/')).map(|(word, _)| word);
    word.filter(|word| is_lang(word)).map_or(url, |word| &url[1 + word.len()..])
}

/// The folder of a list of pages, with its language: `/en/participants/`.
fn folder<'a>(url: &'a str, site: &Site) -> Option<&'a str> {
    let rest = within(url, site).strip_prefix('/')?;
    let (word, inside) = rest.split_once('/')?;
    (!inside.is_empty()).then(|| &url[..=url.len() - rest.len() + word.len()])
}

/// The page, without its language, that an address is lost with: the outermost page above it that
/// is lost, too.
fn whose<'a>(url: &'a str, lost: &BTreeSet<&str>, site: &Site) -> &'a str {
    let ends = url.match_indices('/').map(|(at, _)| &url[..=at]);
    within(ends.clone().find(|page| lost.contains(*page)).unwrap_or(url), site)
}
