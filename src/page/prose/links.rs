//! Where the links and images of a text lead on a page.

use crate::lang::Lang;
use crate::page::prose::resolver::Filler;
use crate::site::Routes;

impl Filler<'_, '_> {
    /// The address of an author's link on this page; `None` keeps what was typed: other sites,
    /// mail addresses, headings of the same text.
    pub(super) fn address(&self, destination: &str) -> Option<String> {
        if destination.contains(':') || destination.starts_with("//") {
            return None;
        }
        let (path, rest) = cut(destination);
        if path.is_empty() {
            return None;
        }
        if let Some(name) = below_root(path).strip_prefix("media/") {
            return self.media(name).map(|src| format!("{src}{rest}"));
        }
        let address = self.page_address(path);
        Some(self.desk.href(&format!("{address}{rest}")))
    }

    /// The address of an image on this page; `None` if it is not one of the site's.
    pub(super) fn image_address(&self, destination: &str) -> Option<String> {
        let (path, _) = cut(destination);
        if path.contains(':') || path.starts_with("//") {
            return None;
        }
        let name = below_root(path);
        self.media(name.strip_prefix("media/").unwrap_or(name))
    }

    fn media(&self, name: &str) -> Option<String> {
        self.desk.press.assets.media.get(name).map(|src| self.desk.href(src))
    }

    /// The page that a path means, from the site's root, in the language of this page. A path that
    /// names no language means the page's; one that names another than the default is kept.
    fn page_address(&self, path: &str) -> String {
        let site = self.desk.press.site;
        let absolute = path.starts_with('/');
        let address = Routes::resolve(&self.here, path);
        // Files are there once, for all languages.
        if !address.ends_with('/') {
            return address;
        }
        let own = if absolute { site.config.default_language() } else { self.lang };
        if self.language_of(&address) != own {
            return address;
        }
        site.routes.translate(&address, own, self.desk.lang()).unwrap_or(address)
    }

    /// The language below whose root an address lies.
    fn language_of(&self, address: &str) -> &Lang {
        let site = self.desk.press.site;
        let mut others = site.config.languages.iter().skip(1);
        others
            .find(|lang| address.starts_with(&site.routes.root(lang)))
            .unwrap_or(site.config.default_language())
    }
}

/// A destination as its path and what follows: query and fragment.
fn cut(destination: &str) -> (&str, &str) {
    destination.split_at(destination.find(['?', '#']).unwrap_or(destination.len()))
}

/// A path without what leads to the root.
fn below_root(path: &str) -> &str {
    path.trim_start_matches("../").trim_start_matches('/')
}
