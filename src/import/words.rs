//! What columns and values are called: the words of every language of the theme, and the labels of
//! the programme, as keys that a heading or a cell of a sheet is looked up by.

use std::collections::{BTreeMap, BTreeSet};

use crate::dataset::{Choices, Column, DataSet, Shape};
use crate::lang::{Lang, Messages, fold};
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
        let text = |lang: &Lang| self.messages.as_ref()?.get(lang, key, &[]);
        let texts: Vec<String> = self.languages.iter().filter_map(text).collect();
        let parts = texts.iter().flat_map(|text| text.split(';'));
        parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    }

    /// Whether a text is one of the words of a list.
    pub(super) fn has(&self, key: &str, text: &str) -> bool {
        let text = heading(text);
        self.list(key).iter().any(|word| heading(word) == text)
    }

    /// The headings of a set's columns: folded words, the column, and the language of its texts
    /// where the heading names one.
    pub(super) fn headings(&self, set: &DataSet<'_>, site: &Site) -> Headings {
        let mut all = Headings::default();
        for (at, column) in set.columns().iter().enumerate() {
            let localised = column.shape() == Shape::Localised;
            all.add(column.name(), at, None);
            if localised {
                for (lang, tag) in site.config.languages.iter().enumerate() {
                    all.add(&format!("{}:{tag}", column.name()), at, Some(lang));
                    all.add(&format!("{} {tag}", column.name()), at, Some(lang));
                }
            }
        }
        all.exact = all.by_word.keys().cloned().collect();
        let own = |at: usize| (at, &set.columns()[at]);
        for keyed in [true, false] {
            for (at, column) in (0..set.columns().len()).map(own) {
                for word in self.column(set.name(), column, keyed) {
                    all.add(&word, at, None);
                    // 'Penduduk (Desember 2024)' is 'Penduduk', too.
                    all.add(word.split(" (").next().unwrap_or(&word), at, None);
                    if column.shape() == Shape::Localised {
                        self.in_languages(&word, at, site, &mut all);
                    }
                }
            }
        }
        all
    }

    fn in_languages(&self, word: &str, at: usize, site: &Site, all: &mut Headings) {
        for (lang, tag) in site.config.languages.iter().enumerate() {
            let full = self.list(&format!("language-{}", tag.base()));
            // 'bahasa Inggris' is 'Inggris', too.
            let last = full.iter().filter_map(|name| name.rsplit(' ').next().map(str::to_owned));
            let names: Vec<String> = full.iter().cloned().chain(last).collect();
            for name in names.iter().map(String::as_str).chain([tag.tag()]) {
                all.add(&format!("{word} ({name})"), at, Some(lang));
                all.add(&format!("{word} {name}"), at, Some(lang));
            }
        }
    }

    /// The words for a column: `own`, those of its set; else those of every set.
    fn column(&self, set: &str, column: &Column<'_>, own: bool) -> Vec<String> {
        if let Some(field) = column.custom() {
            let labels = field.label.iter().filter(|_| own);
            return labels.map(|(_, label)| label.value.clone()).collect();
        }
        let name = column.name().replace('_', "-");
        let key = if own {
            format!("import-heading-{set}-{name}")
        } else {
            format!("import-heading-{name}")
        };
        self.list(&key)
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

/// Where the heading of a column leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Target {
    /// Position of the column in its set.
    pub column: usize,
    /// Position of the language among the site's, if the heading names one.
    pub lang: Option<usize>,
}

/// The headings of a set by their folded words.
#[derive(Default)]
pub(super) struct Headings {
    by_word: BTreeMap<String, Target>,
    /// Those that are names of fields, as a download has them.
    exact: BTreeSet<String>,
}

impl Headings {
    /// Adds a heading, unless another column has it.
    fn add(&mut self, word: &str, column: usize, lang: Option<usize>) {
        self.by_word.entry(heading(word)).or_insert(Target { column, lang });
    }

    /// Where a heading leads, with or without what it says in brackets.
    pub(super) fn get(&self, text: &str) -> Option<Target> {
        let whole = heading(text);
        let bare = || whole.split_once(" (").map(|(before, _)| before.trim().to_owned());
        self.by_word.get(&whole).or_else(|| self.by_word.get(&bare()?)).copied()
    }

    /// Whether a heading is the name of a field, as in a download.
    pub(super) fn is_field(&self, text: &str) -> bool {
        self.exact.contains(&heading(text))
    }
}

/// A heading as a key: folded, without marks that people put behind it.
pub(super) fn heading(text: &str) -> String {
    let text = fold(&text.replace('_', " "));
    text.trim_end_matches(['*', ':', '.', ' ']).trim().replace(". ", " ").replace('.', " ")
}
