//! Invented words. Nothing in a generated programme can be mistaken for a real one, and yet names
//! sort, texts wrap and search finds words as they do in a real one.

use std::collections::BTreeSet;

use crate::random::{Random, sums};

const SYLLABLES: [&str; 32] = [
    "ba", "ka", "ri", "tan", "su", "mer", "lo", "ni", "pra", "dit", "wi", "se", "gun", "hal",
    "ing", "or", "ta", "mu", "fen", "de", "la", "go", "ver", "pen", "al", "je", "ma", "rang", "bo",
    "yu", "ti", "pu",
];

/// One text in the two languages of the programme.
#[derive(Clone)]
pub struct Both {
    pub id: String,
    pub en: String,
}

impl Both {
    pub fn new(id: impl Into<String>, en: impl Into<String>) -> Self {
        Self { id: id.into(), en: en.into() }
    }
}

/// A vocabulary whose words are as frequent as those of a language (Zipf), and names that come once.
pub struct Words {
    list: Vec<String>,
    frequencies: Vec<usize>,
    names: BTreeSet<String>,
}

impl Words {
    pub fn new(random: &mut Random) -> Self {
        let mut all = BTreeSet::new();
        let mut list = Vec::new();
        while list.len() < 4000 {
            let syllables = random.between(1, 4);
            let word = syllables_of(random, syllables);
            if all.insert(word.clone()) {
                list.push(word);
            }
        }
        let frequencies = sums((1..=list.len()).map(|rank| 4_000_000 / (rank + 2)));
        Self { list, frequencies, names: BTreeSet::new() }
    }

    /// So many words.
    pub fn words(&self, random: &mut Random, count: usize) -> Vec<&str> {
        (0..count).map(|_| self.list[random.by_sums(&self.frequencies)].as_str()).collect()
    }

    /// A sentence of so many words.
    pub fn sentence(&self, random: &mut Random, count: usize) -> String {
        capitalised(&self.words(random, count).join(" ")) + "."
    }

    /// A sentence of so many words, once in each language.
    pub fn both(&self, random: &mut Random, count: usize) -> Both {
        Both { id: self.sentence(random, count), en: self.sentence(random, count) }
    }

    /// So many words without a full stop, once in each language: a title.
    pub fn title(&self, random: &mut Random, count: usize) -> Both {
        let mut one = || capitalised(&self.words(random, count).join(" "));
        Both { id: one(), en: one() }
    }

    /// A name of two words that was not given before. One in twenty has a letter beyond ASCII, as
    /// names do.
    pub fn name(&mut self, random: &mut Random) -> String {
        loop {
            let first = capitalised(&syllables(random));
            let name = format!("{first} {}", capitalised(&syllables(random)));
            if self.names.insert(name.clone()) {
                return match random.below(40) {
                    0 => name.replacen('a', "\u{e2}", 1),
                    1 => name.replacen("rang", "\u{2019}rang", 1),
                    _ => name,
                };
            }
        }
    }
}

fn syllables(random: &mut Random) -> String {
    let count = random.between(2, 3);
    syllables_of(random, count)
}

fn syllables_of(random: &mut Random, count: usize) -> String {
    (0..count).map(|_| random.pick(&SYLLABLES)).collect()
}

pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// A name as an id.
pub fn id_of(name: &str) -> String {
    annals::lang::slug(name)
}
