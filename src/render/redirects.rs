//! Old addresses. A published address never dies: each alias is a small page that leads on, for
//! every host, and a line of `_redirects` for those that read it.

use std::collections::BTreeMap;

use crate::artifact::PathError;
use crate::page::{absolute, relative, to_file};
use crate::record::{EachStoreRef, Kind, Record, Store};
use crate::render::{Edition, Output, file_at, xml};
use crate::site::Site;
use crate::source::Span;

/// An old address and the one it leads to, both from the site's root.
struct Redirect {
    from: String,
    to: String,
    /// Where the alias is written.
    span: Span,
}

/// Where an old address is written, by the address of its page.
#[must_use]
pub fn alias_places(site: &Site) -> BTreeMap<String, Span> {
    let place = |redirect: Redirect| Some((file_at(&redirect.from).ok()?.url(), redirect.span));
    all(site).into_iter().filter_map(place).collect()
}

fn all(site: &Site) -> Vec<Redirect> {
    let mut each = Each { site, list: Vec::new() };
    site.records.each(&mut each);
    each.list
}

struct Each<'a> {
    site: &'a Site,
    list: Vec<Redirect>,
}

impl EachStoreRef for Each<'_> {
    fn store<T: Record>(&mut self, store: &Store<T>) {
        // Entries of one page have no addresses of their own to move.
        if matches!(T::KIND, Kind::Figure | Kind::Correction) {
            return;
        }
        let routes = &self.site.routes;
        for record in store {
            let meta = record.meta();
            for alias in &meta.aliases {
                if alias.value.starts_with('/') {
                    let to = routes.record(self.site.config.default_language(), T::KIND, &meta.id);
                    let span = alias.span;
                    self.list.push(Redirect { from: of_page(&alias.value), to, span });
                    continue;
                }
                for lang in &self.site.config.languages {
                    self.list.push(Redirect {
                        from: routes.record(lang, T::KIND, &alias.value),
                        to: routes.record(lang, T::KIND, &meta.id),
                        span: alias.span,
                    });
                }
            }
        }
    }
}

/// The address of a page as hosts answer it: `/old/` also where `/old` was written.
fn of_page(address: &str) -> String {
    let last = address.rsplit('/').next().unwrap_or_default();
    let slash = if last.is_empty() || last.contains('.') { "" } else { "/" };
    format!("{address}{slash}")
}

/// A page for each old address, and `_redirects`.
pub(super) fn outputs<'a>(editions: &'a [Edition<'a>]) -> Result<Vec<Output<'a>>, PathError> {
    let Some(edition) = super::first(editions) else { return Ok(Vec::new()) };
    let site = edition.press.site;
    let redirects = all(site);
    let mut lines = String::from("# Old addresses, for hosts that read this file.\n");
    let mut outputs = Vec::new();
    for Redirect { from, to, .. } in redirects {
        lines.extend([&from, " ", &to, " 301\n"]);
        let path = file_at(&from)?;
        let url = path.url();
        outputs.push(Output::new(path, true, move || Ok(page(edition, &url, &to).into_bytes())));
    }
    outputs.push(Output::at("/_redirects", false, move || Ok(lines.clone().into_bytes()))?);
    Ok(outputs)
}

fn page(edition: &Edition<'_>, from: &str, to: &str) -> String {
    let press = edition.press;
    let site = press.site;
    let way = relative(from, to);
    let way = if press.portable { to_file(&way) } else { way };
    // The page's language is that of the address it leads to.
    let lang =
        site.config.languages.iter().rev().find(|lang| to.starts_with(&site.routes.root(lang)));
    let lang = lang.unwrap_or(edition.lang);
    let word = |key: &str| press.messages.get(lang, key, &[]).unwrap_or_default();
    let canonical = site.config.base_url.as_ref().map_or_else(String::new, |base| {
        format!("<link rel=\"canonical\" href=\"{}\">\n", xml(&absolute(&base.value, to)))
    });
    let title = xml(&word("notice-moved"));
    let to_say = press
        .messages
        .get(lang, "notice-moved-to", &[("url", to.into())])
        .unwrap_or_else(|| to.to_owned());
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n{canonical}<meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={}\">\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n<p><a href=\"{}\">{}</a></p>\n</main>\n</body>\n</html>\n",
        lang.tag(),
        xml(&way),
        xml(&way),
        xml(&to_say),
    )
}
