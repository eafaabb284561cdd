//! What columns and values are called: the words of every language of the theme, and the labels of
//! the programme, as keys that a heading or a cell of a sheet is looked up by.

use std::collections::{BTreeMap, BTreeSet};

use crate::dataset::{Choices, Column};
use crate::lang::{Arg, Lang, Messages, fold};
use crate::load::Theme;
use crate::site::Site;

/// The words of an import.
pub(super) struct Words {
    languages: Vec<Lang>,
    messages: Option<Messages>,
    /// How a word is written out: `kab` → `kabupaten`.
    abbreviations: BTreeMap<String, String>,
    /// Words for kinds of places and participants, which stand before or after a name.
    pub kinds: BTreeSet<String>,
}

impl Words {
    /// The words for a site, with those of its theme.
    pub(super) fn new(site: &Site, theme: &Theme) -> Self {
        let names = theme.texts("lang").filter_map(|(name, _)| name.strip_suffix(".ftl"));
        let languages: Vec<Lang> = names.filter_map(|tag| tag.parse().ok()).collect();
        // A theme with a mistake in its words is told of by every check; headings are then known by
        // the names of fields alone.
        let messages = theme.words(&languages, &site.programme, &site.config.languages).ok();
        let mut words =
            Self { languages, messages, abbreviations: BTreeMap::new(), kinds: BTreeSet::new() };
        for pair in words.list("import-abbreviations") {
            if let Some((short, long)) = pair.split_once('>') {
                words.abbreviations.insert(fold(short), fold(long));
            }
        }
        words.kinds = words.list("import-kinds-of-place").iter().map(|word| fold(word)).collect();
        for kind in &site.programme.participant_kinds {
            let names = std::iter::once(&kind.name).chain(&kind.plural);
            words
                .kinds
                .extend(names.flat_map(|name| name.iter()).map(|(_, name)| fold(&name.value)));
        }
        words
    }

    /// The parts of a message that lists words, in every language.
    pub(super) fn list(&self, key: &str) -> Vec<String> {
        self.list_with(key, &[])
    }

    /// The parts of a message that lists words made with others, in every language.
    pub(super) fn list_with(&self, key: &str, with: &[(&str, Arg)]) -> Vec<String> {
        let text = |lang: &Lang| self.messages.as_ref()?.get(lang, key, with);
        let texts: Vec<String> = self.languages.iter().filter_map(text).collect();
        let parts = texts.iter().flat_map(|text| text.split(';'));
        parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    }

    /// Whether a text is one of the words of a list.
    pub(super) fn has(&self, key: &str, text: &str) -> bool {
        let text = heading(text);
        self.list(key).iter().any(|word| heading(word) == text)
    }

    /// The words of a category by what they are called, folded: the word itself and its labels.
    pub(super) fn choices(&self, column: &Column<'_>) -> Vec<(String, Vec<String>)> {
        match column.choices() {
            Choices::Open => Vec::new(),
            Choices::Listed(words) => words
                .iter()
                .map(|(word, label)| {
                    let labels = label.iter().map(|(_, label)| fold(&label.value));
                    ((*word).to_owned(), std::iter::once(fold(word)).chain(labels).collect())
                })
                .collect(),
            Choices::Words(prefix, words) => words
                .iter()
                .map(|word| {
                    let labels = self.list(&format!("{prefix}-{word}"));
                    let labels = labels.iter().map(|label| fold(label));
                    ((*word).to_owned(), std::iter::once(fold(word)).chain(labels).collect())
                })
                .collect(),
        }
    }

    /// A name as a key: folded, abbreviations written out, punctuation gone.
    pub(super) fn key(&self, name: &str) -> String {
        let folded = fold(name);
        let words = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
        let whole = |word| self.abbreviations.get(word).map_or(word, String::as_str);
        words.filter(|word| !word.is_empty()).map(whole).collect::<Vec<_>>().join(" ")
    }

    /// A key without the words for kinds at its ends, if anything else is left, and those words.
    pub(super) fn bare<'k>(&self, key: &'k str) -> (&'k str, Option<&'k str>) {
        let first = key.split_once(' ').filter(|(word, _)| self.kinds.contains(*word));
        if let Some((kind, rest)) = first {
            return (rest, Some(kind));
        }
        match key.rsplit_once(' ').filter(|(_, word)| self.kinds.contains(*word)) {
            Some((rest, kind)) => (rest, Some(kind)),
            None => (key, None),
        }
    }
}

/// A heading as a key: folded, without marks that people put behind it.
pub(super) fn heading(text: &str) -> String {
    let text = fold(&text.replace('_', " "));
    text.trim_end_matches(['*', ':', '.', ' ']).trim().replace(". ", " ").replace('.', " ")
}
