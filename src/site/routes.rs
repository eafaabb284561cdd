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

    /// An address that a text on the page `here` gives, as one from the site's root: what begins
    /// with `/` is one already, everything else is relative to the page.
    #[must_use]
    pub fn resolve(here: &str, path: &str) -> String {
        if path.starts_with('/') {
            return path.to_owned();
        }
        let here = here.split('#').next().unwrap_or(here);
        let mut segments: Vec<&str> =
            here.split('/').filter(|segment| !segment.is_empty()).collect();
        for segment in path.split('/') {
            match segment {
                "" | "." => {}
                ".." => {
                    segments.pop();
                }
                segment => segments.push(segment),
            }
        }
        let end = if path.ends_with('/') || segments.is_empty() { "/" } else { "" };
        format!("/{}{end}", segments.join("/")).replace("//", "/")
    }

    /// The same page in another language: every page is there in all of them, under its language's
    /// root and with its words. `None` if the address does not begin with the root of `from`.
    #[must_use]
    pub fn translate(&self, address: &str, from: &Lang, to: &Lang) -> Option<String> {
        let path = address.strip_prefix(self.root(from).as_str())?;
        let mut segments: Vec<&str> = path.split('/').collect();
        // Ids are the same in every language; words are sections, and what stands between a section
        // and the value of a facet or the number of a page.
        segments[0] = self.word(to, self.word_behind(from, segments[0]));
        if segments.len() > 3 {
            let inner = self.word_behind(from, segments[1]);
            if inner == "by" {
                segments[2] = self.word(to, self.word_behind(from, segments[2]));
            }
            if inner == "by" || inner == "page" {
                segments[1] = self.word(to, inner);
            }
        }
        Some(format!("{}{}", self.root(to), segments.join("/")))
    }

    /// The word that a language writes as `text`.
    fn word_behind<'a>(&'a self, lang: &Lang, text: &'a str) -> &'a str {
        let mut words = self.words.get(lang).into_iter().flatten();
        words.find(|(_, own)| *own == text).map_or(text, |(word, _)| word)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Routes;
    use crate::lang::Lang;

    #[test]
    fn addresses_are_found_from_where_the_text_stands() {
        for (here, path, address) in [
            ("/about/", "../method/", "/method/"),
            ("/about/", "/en/method/", "/en/method/"),
            ("/en/reports/2023/", "../2022/", "/en/reports/2022/"),
            ("/about/", "team/", "/about/team/"),
            ("/figures/#x", "./", "/figures/"),
            ("/", "../../", "/"),
        ] {
            assert_eq!(Routes::resolve(here, path), address, "{here} {path}");
        }
    }

    #[test]
    fn a_page_has_the_same_address_in_other_words() {
        let [id, en]: [Lang; 2] = ["id", "en"].map(|tag| tag.parse().expect("a language"));
        let own = |words: &[(&str, &str)]| {
            words.iter().map(|(word, own)| ((*word).to_owned(), (*own).to_owned())).collect()
        };
        let words = BTreeMap::from([
            (id.clone(), own(&[("winners", "pemenang"), ("by", "menurut"), ("year", "tahun")])),
            (en.clone(), own(&[("winners", "laureates")])),
        ]);
        let routes = Routes { default: id.clone(), words };
        for (indonesian, english) in [
            ("/", "/en/"),
            ("/about/team/", "/en/about/team/"),
            ("/pemenang/", "/en/laureates/"),
            ("/pemenang/menurut/", "/en/laureates/menurut/"),
            ("/pemenang/menurut/tahun/2022/", "/en/laureates/by/year/2022/"),
            ("/pemenang/page/2/#top", "/en/laureates/page/2/#top"),
            ("/participants/tahun/", "/en/participants/tahun/"),
        ] {
            let there = routes.translate(indonesian, &id, &en);
            assert_eq!(there.as_deref(), Some(english));
            assert_eq!(routes.translate(english, &en, &id).as_deref(), Some(indonesian));
        }
        assert_eq!(routes.translate("/about/", &en, &id), None);
    }
}
