//! The theme: the default one is part of the program; a site's own `themes/<name>/` overrides it
//! file by file.

use std::collections::BTreeMap;
use std::path::Path;

use rust_embed::RustEmbed;
use walkdir::WalkDir;

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::lang::{FtlProblem, FtlText, Lang, Messages, noun_terms};
use crate::load::files::{LoadError, relative};
use crate::record::{Programme, Text};
use crate::said::say;
use crate::source::Spanned;

#[derive(RustEmbed)]
#[folder = "themes/default/"]
struct Default_;

/// A file of the theme.
#[derive(Clone, Debug)]
pub struct ThemeFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Path relative to the site's folder, if the file is the site's own.
    pub own: Option<String>,
}

/// Templates, assets and words of a published site.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    /// Files by path inside the theme (`templates/home.html`).
    pub files: BTreeMap<String, ThemeFile>,
}

impl Theme {
    /// Files of one folder as text, by their path inside it.
    pub fn texts<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files.iter().filter_map(move |(path, file)| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?;
            Some((name, std::str::from_utf8(&file.bytes).ok()?))
        })
    }
}

impl Theme {
    /// The words of these languages, with what the programme calls things; what it does not name in
    /// one of them is called as in the first of the site's own that it does.
    ///
    /// # Errors
    /// What is wrong with the files in `lang/`.
    pub fn words(
        &self,
        languages: &[Lang],
        programme: &Programme,
        site: &[Lang],
    ) -> Result<Messages, Vec<FtlProblem>> {
        let texts: BTreeMap<&str, &str> = self
            .texts("lang")
            .filter_map(|(name, text)| Some((name.strip_suffix(".ftl")?, text)))
            .collect();
        let nouns: Vec<String> =
            languages.iter().map(|lang| nouns(programme, site, lang)).collect();
        let mut parts: Vec<(Lang, Vec<FtlText<'_>>)> = Vec::new();
        for (lang, nouns) in languages.iter().zip(&nouns) {
            // A language that the theme does not speak is told in English.
            let found = [lang.tag(), lang.base(), "en"];
            let mut own: Vec<FtlText<'_>> = Vec::new();
            if let Some((tag, text)) = found.into_iter().find_map(|tag| texts.get_key_value(tag)) {
                own.push(FtlText { file: tag, text });
            }
            own.push(FtlText { file: "programme.yaml", text: nouns });
            parts.push((lang.clone(), own));
        }
        let parts: Vec<(Lang, &[FtlText<'_>])> =
            parts.iter().map(|(lang, texts)| (lang.clone(), texts.as_slice())).collect();
        Messages::new(&parts)
    }
}

/// What the programme calls things, as Fluent terms.
fn nouns(programme: &Programme, site: &[Lang], lang: &Lang) -> String {
    let text = |text: &Text| text.get(lang, site).0.value.clone();
    let nouns: Vec<(&str, String, String)> = programme
        .labels
        .0
        .iter()
        .map(|(word, noun)| (*word, text(&noun.singular), text(&noun.plural)))
        .collect();
    let nouns: Vec<(&str, &str, &str)> =
        nouns.iter().map(|(word, one, many)| (*word, one.as_str(), many.as_str())).collect();
    noun_terms(&nouns)
}

/// Reads the default theme and lays the site's own over it.
pub(super) fn read(
    root: &Path,
    typed: Option<&Spanned<String>>,
    report: &mut Report,
) -> Result<Theme, LoadError> {
    let mut theme = Theme::default();
    let name = typed.map_or("default", |typed| typed.value.as_str());
    for path in Default_::iter() {
        if let Some(file) = Default_::get(&path) {
            let bytes = file.data.into_owned();
            theme.files.insert(path.into_owned(), ThemeFile { bytes, own: None });
        }
    }
    for layer in if name == "default" { vec!["default"] } else { vec!["default", name] } {
        let folder = root.join("themes").join(layer);
        if !folder.is_dir() {
            if let Some(typed) = typed.filter(|_| layer != "default") {
                report.push(
                    Diagnostic::at(
                        Check::UnknownReference,
                        typed.span,
                        say!("no-theme", name = %name),
                    )
                    .help(say!("no-theme.help", name = %name)),
                );
            }
            continue;
        }
        for entry in WalkDir::new(&folder).sort_by_file_name() {
            let entry = entry.map_err(|error| LoadError::walking(&folder, &error))?;
            let hidden = entry.file_name().to_str().is_none_or(|name| name.starts_with('.'));
            if hidden || !entry.file_type().is_file() {
                continue;
            }
            let (Some(path), Some(own)) =
                (relative(&folder, entry.path()), relative(root, entry.path()))
            else {
                continue;
            };
            let bytes = std::fs::read(entry.path())
                .map_err(|error| LoadError::new(entry.path(), &error))?;
            // A site that keeps a copy of the default theme's file has changed nothing.
            let same = theme.files.get(&path).is_some_and(|file| file.bytes == bytes);
            if !same {
                theme.files.insert(path, ThemeFile { bytes, own: Some(own) });
            }
        }
    }
    Ok(theme)
}
