//! Addresses: where each record of each language stands. One place decides, so that links, pages
//! and the manifest cannot disagree.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::lang::Lang;
use crate::record::Kind;

/// Addresses of the site. All begin and end with `/` and are relative to the site's root.
#[derive(Clone, Debug)]
pub struct Routes {
    default: Lang,
    /// Localised words by language, then word.
    words: BTreeMap<Lang, BTreeMap<String, String>>,
}

impl Routes {
    /// The addresses of a site with these settings.
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let mut words: BTreeMap<Lang, BTreeMap<String, String>> = BTreeMap::new();
        for (word, translations) in &config.paths {
            for (lang, text) in translations {
                words.entry(lang.clone()).or_default().insert(word.clone(), text.value.clone());
            }
        }
        Self { default: config.default_language().clone(), words }
    }

    /// The root of a language: `/`, or `/en/`.
    #[must_use]
    pub fn root(&self, lang: &Lang) -> String {
        if *lang == self.default { "/".to_owned() } else { format!("/{lang}/") }
    }

    /// A word of addresses in a language (`participants`, or as `paths` says).
    #[must_use]
    pub fn word<'a>(&'a self, lang: &Lang, word: &'a str) -> &'a str {
        self.words.get(lang).and_then(|words| words.get(word)).map_or(word, String::as_str)
    }

    /// A section: `/participants/`. Inner words (`by`) may be localised too.
    #[must_use]
    pub fn section(&self, lang: &Lang, words: &[&str]) -> String {
        let mut path = self.root(lang);
        for word in words {
            path.push_str(self.word(lang, word));
            path.push('/');
        }
        path
    }

    /// A record: `/participants/karawang/`, `/about/team/` for pages.
    #[must_use]
    pub fn record(&self, lang: &Lang, kind: Kind, id: &str) -> String {
        if kind == Kind::Page {
            return format!("{}{id}/", self.root(lang));
        }
        if kind == Kind::Figure {
            return format!("{}#{id}", self.section(lang, &["figures"]));
        }
        if kind == Kind::Correction {
            return format!("{}#{id}", self.section(lang, &["corrections"]));
        }
        format!("{}{id}/", self.section(lang, &[kind.folder()]))
    }

    /// An award's edition: `/awards/best/2022/`.
    #[must_use]
    pub fn edition(&self, lang: &Lang, award: &str, year: i16) -> String {
        format!("{}{year}/", self.record(lang, Kind::Award, award))
    }

    /// The page of a facet's value: `/winners/by/year/2022/`.
    #[must_use]
    pub fn facet(&self, lang: &Lang, kind: Kind, facet: &str, value: &str) -> String {
        format!("{}{value}/", self.section(lang, &[kind.folder(), "by", facet]))
    }
}
