//! Which field a heading may be: what the columns of a set are called, from the surest word to the
//! one that is only likely.

use std::collections::{BTreeMap, BTreeSet};

use crate::dataset::{Column, DataSet, Shape};
use crate::import::words::{Words, heading};
use crate::lang::Arg;
use crate::record::ParticipantKind;
use crate::site::Site;

/// Where the heading of a column leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Target {
    /// Position of the column in its set.
    pub column: usize,
    /// Position of the language among the site's, if the heading names one.
    pub lang: Option<usize>,
}

/// How sure it is that a heading leads to a field, the surest first. Of two columns of a sheet that
/// may be one field, the surer one is it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    /// A person said so.
    Said,
    /// It is the kind of the places that participants on record stand in.
    Held,
    /// It is the field's own word.
    Word,
    /// It is the name of a kind of participant: 'Nama Desa'.
    NameOfKind,
    /// It is a kind of participant: 'Desa'.
    OfKind,
    /// It is a word of two fields: 'Daerah'.
    Either,
    /// It is another kind of place on record.
    KindOfPlace,
}

/// The headings of a set by their folded words.
#[derive(Default)]
pub(super) struct Headings {
    by_word: BTreeMap<String, Vec<(Sure, Target)>>,
    /// Those that are names of fields, as a download has them.
    exact: BTreeSet<String>,
}

impl Headings {
    /// Adds a heading, unless another column has it.
    fn add(&mut self, word: &str, column: usize, lang: Option<usize>) {
        let own = self.by_word.entry(heading(word)).or_default();
        if own.is_empty() {
            own.push((Sure::Word, Target { column, lang }));
        }
    }

    /// Adds what a heading may be, too.
    fn may_be(&mut self, word: &str, sure: Sure, column: usize) {
        let own = self.by_word.entry(heading(word)).or_default();
        own.push((sure, Target { column, lang: None }));
        own.sort();
    }

    /// What a heading may be, the surest first, with or without what it says in brackets.
    pub(super) fn all(&self, text: &str) -> &[(Sure, Target)] {
        let whole = heading(text);
        let bare = || whole.split_once(" (").map(|(before, _)| before.trim().to_owned());
        let found = self.by_word.get(&whole).or_else(|| self.by_word.get(&bare()?));
        found.map_or(&[], Vec::as_slice)
    }

    /// Where a heading leads first of all.
    pub(super) fn get(&self, text: &str) -> Option<Target> {
        self.all(text).first().map(|(_, target)| *target)
    }

    /// Whether a heading is the name of a field, as in a download.
    pub(super) fn is_field(&self, text: &str) -> bool {
        self.exact.contains(&heading(text))
    }
}

impl Words {
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
        if set.name() == "participants" {
            self.of_programme(set, site, &mut all);
        }
        all
    }

    /// What only the programme knows: its kinds of participants and of places, by which a sheet calls
    /// the columns of their names.
    fn of_programme(&self, set: &DataSet<'_>, site: &Site, all: &mut Headings) {
        let at = |name: &str| set.columns().iter().position(|column| column.name() == name);
        let (Some(name), Some(place)) = (at("name"), at("place")) else { return };
        let column = &set.columns()[place];
        let words = [true, false].map(|own| self.column(set.name(), column, own)).concat();
        let words: BTreeSet<String> = words.iter().map(|word| heading(word)).collect();
        let to_name = |found: &Vec<(Sure, Target)>| found.iter().any(|(_, to)| to.column == name);
        for word in words {
            let Some(found) = all.by_word.get_mut(&word).filter(|found| to_name(found)) else {
                continue;
            };
            for (sure, _) in found.iter_mut() {
                *sure = Sure::Either;
            }
            found.push((Sure::Either, Target { column: place, lang: None }));
        }
        for kind in &site.programme.participant_kinds {
            for called in called(kind) {
                all.may_be(&called, Sure::OfKind, name);
                let arg = [("kind", Arg::from(called))];
                for word in self.list_with("import-heading-name-of-kind", &arg) {
                    all.may_be(&word, Sure::NameOfKind, name);
                }
            }
        }
        let places = &site.records.places;
        let stood = site.records.participants.iter().filter_map(|it| it.place.as_ref());
        let held: BTreeSet<&str> =
            stood.filter_map(|to| places.get(&to.id)).map(|place| place.kind.as_str()).collect();
        let kinds: BTreeSet<&str> = places.iter().map(|place| place.kind.as_str()).collect();
        for kind in kinds {
            let sure = if held.contains(kind) { Sure::Held } else { Sure::KindOfPlace };
            let labels = self.list(&format!("place-kind-{kind}"));
            let called: BTreeSet<String> =
                labels.iter().map(String::as_str).chain([kind]).map(heading).collect();
            for word in called {
                // Where participants are of that kind themselves, it is their name first.
                let own = all.by_word.get(&word).is_some_and(to_name);
                let sure = if own { Sure::KindOfPlace } else { sure };
                all.may_be(&word, sure, place);
            }
        }
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
}

/// What a kind of participant is called: one of them and several, in every language.
fn called(kind: &ParticipantKind) -> Vec<String> {
    let names = std::iter::once(&kind.name).chain(&kind.plural);
    names.flat_map(|name| name.iter()).map(|(_, name)| name.value.clone()).collect()
}
