//! Names of files that do not say what was meant: copies that a file manager made, and translations
//! whose language does not stand behind a point. Read as they are called, each would be a record of
//! its own, and a report would speak of ids where a file has to be renamed.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::lang::Lang;
use crate::load::files::kind_of;
use crate::load::prose::Translations;
use crate::record::Kind;
use crate::said::say;
use crate::source::{FileId, SourceMap};

/// What file managers put behind the name of a copy, longer words first.
const COPY_ENDINGS: [&str; 3] = ["another copy", "copy", "salinan"];
/// What they put before it.
const COPY_BEGINNINGS: [&str; 3] = ["copy of ", "salinan dari ", "salinan "];
/// What stands between a name and such a word, or its language.
const BETWEEN: [char; 4] = [' ', '-', '_', '('];

/// Finds and reports the files that are called like copies of others beside them. They are not
/// read: every id in them would stand twice.
pub(super) fn copies(files: &SourceMap, report: &mut Report) -> BTreeSet<FileId> {
    let paths = || files.iter().filter(|(_, file)| kind_of(&file.path).is_some());
    let ids: BTreeMap<(&str, bool), FileId> =
        paths().map(|(id, file)| (without_ending(&file.path), id)).collect();
    let mut found = BTreeSet::new();
    for (id, file) in paths() {
        let (path, is_prose) = without_ending(&file.path);
        let (folder, stem) = path.rsplit_once('/').unwrap_or(("", path));
        let Some(name) = original(stem) else { continue };
        let beside = format!("{folder}/{name}");
        let Some(other) = ids.get(&(beside.as_str(), is_prose)) else { continue };
        let other = files.get(*other).map_or("", |other| &other.path);
        let other = other.rsplit('/').next().unwrap_or(other);
        report.push(
            Diagnostic::file(Check::DuplicateId, &file.path, say!("copied-file", name = other))
                .help(say!("copied-file.help"))
                .help(say!("keep-out")),
        );
        found.insert(id);
    }
    found
}

/// A path without its ending, and whether that is one of prose.
fn without_ending(path: &str) -> (&str, bool) {
    let (stem, ending) = path.rsplit_once('.').unwrap_or((path, ""));
    (stem, ending == "md")
}

/// What the file was called that this one is a copy of: `awards` for `awards - Copy (2)`.
fn original(stem: &str) -> Option<&str> {
    let lower = stem.to_ascii_lowercase();
    if let Some(word) = COPY_BEGINNINGS.iter().find(|word| lower.starts_with(**word)) {
        return Some(&stem[word.len()..]);
    }
    let uncounted = without_number(stem);
    without_word(uncounted.unwrap_or(stem)).or(uncounted).filter(|name| !name.is_empty())
}

/// `awards` for `awards (1)`, as browsers call a second download.
fn without_number(stem: &str) -> Option<&str> {
    let (name, number) = stem.strip_suffix(')')?.rsplit_once('(')?;
    let counts = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    counts.then(|| name.trim_end())
}

/// `awards` for `awards - Copy`, `awards copy 2`, `awards (salinan)`.
fn without_word(stem: &str) -> Option<&str> {
    let bare = stem.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let bare = bare.strip_suffix(')').unwrap_or(bare);
    let lower = bare.to_ascii_lowercase();
    let word = COPY_ENDINGS.iter().find(|word| lower.ends_with(**word))?;
    let name = &bare[..bare.len() - word.len()];
    name.ends_with(BETWEEN).then(|| name.trim_end_matches(BETWEEN))
}

/// Reports Markdown files that look like translations of others by another name than `2024.en.md`,
/// and reads them as what they look like, so that nothing else is said of them.
pub(super) fn join_misnamed(
    groups: &mut BTreeMap<(Kind, String), Translations>,
    files: &SourceMap,
    languages: &[Lang],
    report: &mut Report,
) {
    if languages.len() < 2 {
        return;
    }
    let mut of: BTreeMap<(Kind, String), Vec<(String, Lang)>> = BTreeMap::new();
    for (kind, name) in groups.keys() {
        if let Some((base, lang)) = misnamed(name, languages) {
            let key = (*kind, base.to_owned());
            of.entry(key).or_default().push((name.clone(), lang.clone()));
        }
    }
    // One alone may end in what only looks like a language.
    of.retain(|base, names| groups.contains_key(base) || names.len() > 1);
    for (base, names) in of {
        for (name, lang) in names {
            let Some(found) = groups.remove(&(base.0, name)) else { continue };
            let group = groups.entry(base.clone()).or_default();
            for (_, id) in found {
                join(group, (lang.clone(), id), files, languages, report);
            }
        }
    }
}

/// Name and language of `2024-en`, `2024_en`, `2024 en` and `2024 (en)`.
fn misnamed<'a>(stem: &'a str, languages: &'a [Lang]) -> Option<(&'a str, &'a Lang)> {
    let open = stem.strip_suffix(')').unwrap_or(stem);
    let lower = open.to_ascii_lowercase();
    languages.iter().find_map(|lang| {
        let before = lower.strip_suffix(&lang.tag().to_ascii_lowercase())?.len();
        let name = open[..before].trim_end_matches(BETWEEN);
        (name.len() < before && !name.is_empty() && !name.ends_with('/')).then_some((name, lang))
    })
}

/// Adds a misnamed file to the texts that it belongs to, unless its language is there.
fn join(
    group: &mut Translations,
    (lang, id): (Lang, FileId),
    files: &SourceMap,
    languages: &[Lang],
    report: &mut Report,
) {
    let is_first = languages.first() == Some(&lang);
    let taken = group.iter().find(|(own, _)| match own {
        Some(own) => *own == lang,
        None => is_first,
    });
    let path = files.get(id).map_or("", |file| &file.path);
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.strip_suffix(".md").unwrap_or(file);
    let name = misnamed(stem, languages).map_or(stem, |(name, _)| name);
    let problem = say!("misnamed-translation", lang = %lang, name = name);
    let problem = Diagnostic::file(Check::UnexpectedFile, path, problem);
    report.push(match taken.and_then(|(_, other)| files.get(*other)) {
        Some(other) => {
            let other = other.path.strip_prefix(folder).unwrap_or(&other.path);
            let other = other.trim_start_matches('/');
            problem.help(say!("misnamed-translation.help-taken", other = %other, lang = %lang))
        }
        None => problem.help(say!("misnamed-translation.help", name = name, lang = %lang)),
    });
    if taken.is_none() {
        group.push((Some(lang), id));
    }
}
