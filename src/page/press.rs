//! [`Press`]: what all pages of one language share.

use std::collections::BTreeMap;

use crate::date::Date;
use crate::lang::{Arg, Formatter, Lang, Messages};
use crate::markdown::Words;
use crate::page::{Lists, prose};
use crate::record::Kind;
use crate::site::Site;

/// Addresses of the theme's files, as they are published.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// Style sheets in order, from the site's root.
    pub styles: Vec<String>,
    /// The same as one text, for the page that carries its styles inside.
    pub inline_style: String,
    /// All of them with fonts and pictures inside, for a page that leaves the site.
    pub whole_style: String,
    /// Scripts, from the site's root.
    pub scripts: Vec<String>,
    /// Scripts of single pages, the first of each section, from the site's root, by the word of their section.
    pub page_scripts: BTreeMap<String, Vec<String>>,
    /// The font that every first view needs, from the site's root.
    pub preload: Option<String>,
    /// The land of each map, from the site's root, by the map's name.
    pub maps: BTreeMap<String, String>,
    /// The brand's logo, from the site's root.
    pub logo: Option<String>,
    /// The icon of the browser's tab, from the site's root.
    pub favicon: Option<String>,
    /// What colours a chart that travels alone.
    pub pictures: crate::chart::Style,
    /// The Content-Security-Policy that holds on every page but the search page.
    pub policy: String,
    /// That of the search page, which runs WebAssembly.
    pub search_policy: String,
    /// The one of a page that leaves the site.
    pub whole_policy: String,
    /// Published files of `content/media/`, from the site's root, by their name there.
    pub media: BTreeMap<String, String>,
}

/// What all pages of one language share.
pub struct Press<'a> {
    /// The programme.
    pub site: &'a Site,
    /// The language.
    pub lang: &'a Lang,
    /// The words of all languages.
    pub messages: &'a Messages,
    /// Numbers and dates of the language.
    pub format: &'a Formatter,
    /// Addresses of assets.
    pub assets: &'a Assets,
    /// Lists in the language's order, and their facets.
    pub lists: Lists,
    /// What running text says of itself.
    pub words: Words,
    /// The programme's years, first to last without holes.
    pub years: Vec<Year>,
    /// What the data are as of: the newest date among the records.
    pub as_of: Option<Date>,
    /// Whether the site is read from a disk, without a server: links lead to files, and scripts
    /// fetch nothing.
    pub portable: bool,
}

/// A year of the programme.
#[derive(Clone, Debug)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// Size of its cohorts: as reported, else as on record; nothing where no cohort is stated.
    pub size: Option<f64>,
    /// Where it leads, from the site's root.
    pub url: Option<String>,
}

impl<'a> Press<'a> {
    /// Prepares a language.
    #[must_use]
    pub fn new(
        site: &'a Site,
        lang: &'a Lang,
        messages: &'a Messages,
        format: &'a Formatter,
        assets: &'a Assets,
    ) -> Self {
        let (lists, years, as_of) = (Lists::default(), Vec::new(), site.data_date());
        let words = prose::words(messages, lang);
        let portable = false;
        let mut press =
            Self { site, lang, messages, format, assets, lists, words, years, as_of, portable };
        press.lists = Lists::new(&press);
        press.years = site.years().into_iter().map(|year| press.year(year)).collect();
        press
    }

    fn year(&self, year: i16) -> Year {
        let cohorts = self.site.records.cohorts.iter().filter(|cohort| cohort.year == year);
        let sizes: Vec<f64> = cohorts
            .map(|cohort| {
                let on_record = self.site.index.cohort(&cohort.meta.id).on_record;
                cohort.intake.as_ref().map_or(on_record, |intake| intake.value)
            })
            .collect();
        let size = (!sizes.is_empty()).then(|| sizes.iter().sum());
        Year { year, size, url: self.year_url(year) }
    }

    /// A message of the theme in this language. A key that the theme does not have shows as itself,
    /// which a test of the theme's words forbids.
    #[must_use]
    pub fn t(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.messages.get(self.lang, key, args).unwrap_or_else(|| key.to_owned())
    }

    /// Address of a record from the site's root.
    #[must_use]
    pub fn url(&self, kind: Kind, id: &str) -> String {
        self.site.routes.record(self.lang, kind, id)
    }

    /// Address of a section from the site's root.
    #[must_use]
    pub fn section(&self, words: &[&str]) -> String {
        self.site.routes.section(self.lang, words)
    }
}
