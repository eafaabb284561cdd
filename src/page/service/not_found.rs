//! What a host answers for an address that does not exist, at any depth and in whatever language it
//! was: in all of them.

use serde::Serialize;

use crate::lang::Lang;
use crate::page::{Desk, LinkTo, Txt};

/// Sections that one starts from again.
const SECTIONS: [&str; 5] = ["reports", "participants", "winners", "figures", "search"];

/// The page.
#[derive(Debug, Serialize)]
pub(in crate::page) struct NotFound {
    texts: Vec<Wording>,
}

/// What it says in one language.
#[derive(Debug, Serialize)]
struct Wording {
    /// Its BCP 47 tag, only if it is not the page's own.
    lang: Option<String>,
    /// Its writing direction.
    dir: &'static str,
    title: String,
    text: String,
    /// Heading of the links.
    instead: String,
    links: Vec<LinkTo>,
}

/// Composes.
pub(in crate::page) fn not_found(desk: &Desk<'_>) -> NotFound {
    let languages = &desk.press.site.config.languages;
    NotFound { texts: languages.iter().map(|lang| text(desk, lang)).collect() }
}

fn text(desk: &Desk<'_>, lang: &Lang) -> Wording {
    let press = desk.press;
    let routes = &press.site.routes;
    let t = |key: &str| press.messages.get(lang, key, &[]).unwrap_or_else(|| key.to_owned());
    let link = |title: String, url: &str| LinkTo {
        title: Txt { text: title, lang: None },
        href: desk.href(url),
    };
    let mut links = Vec::new();
    // Where a site stands is known from its address alone.
    if press.site.config.base_url.is_some() {
        links.push(link(t("home-title"), &routes.root(lang)));
    }
    let words = SECTIONS.into_iter().filter(|_| !links.is_empty());
    let words: Vec<&str> = words.filter(|word| press.has_section(word)).collect();
    for word in words {
        links.push(link(t(&format!("menu-{word}")), &routes.section(lang, &[word])));
    }
    Wording {
        lang: (lang != press.lang).then(|| lang.tag().to_owned()),
        dir: lang.direction(),
        title: t("not-found-title"),
        text: t("not-found-text"),
        instead: t("not-found-instead"),
        links,
    }
}
