//! What a page says to machines: JSON-LD in the words of schema.org, one graph a page. It says what
//! the records say and nothing else: a field that is not known is left out, and what fits no type of
//! schema.org is a `Thing`.
//!
//! With `base_url`, things have whole addresses, and those that have a page are named by it (`@id`,
//! the page's address with `#` and a word). Without it nobody knows where the site will be: addresses
//! are relative to the page, which JSON-LD resolves, and nothing is named.

mod node;
mod records;

use crate::page::{Desk, What, absolute};
use crate::record::Kind;
use node::{Graph, ListItem, Node};

/// The graph of a page as JSON, safe inside a `<script>` element; nothing on pages that search
/// engines leave out.
#[must_use]
pub(super) fn data(desk: &Desk<'_>) -> Option<String> {
    if !desk.page.listed || desk.press.site.preview {
        return None;
    }
    let graph = Graph {
        context: "https://schema.org",
        graph: [Some(main(desk)), crumbs(desk)].into_iter().flatten().collect(),
    };
    // A struct of texts and numbers always is JSON.
    let json = serde_json::to_string(&graph).unwrap_or_default();
    Some(inside_script(&json))
}

/// JSON that cannot end the element it stands in, nor begin a comment there: inside its texts these
/// letters may be written by their numbers.
fn inside_script(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            c => out.push(c),
        }
    }
    out
}

/// What the page is about.
fn main(desk: &Desk<'_>) -> Node {
    let what = &desk.page.what;
    let mut node = match what {
        What::Home => website(desk),
        What::Press => records::publisher(desk).unwrap_or_else(|| page_node(desk, "WebPage")),
        What::Data => records::data(desk),
        What::Page(_) => page_node(desk, "WebPage"),
        _ => match what.record() {
            Some((kind, at)) if !matches!(what, What::Edition(..)) => {
                records::of(desk, kind, at).unwrap_or_else(|| page_node(desk, "WebPage"))
            }
            Some(_) => page_node(desk, "WebPage"),
            None => page_node(desk, "CollectionPage"),
        },
    };
    if node.name.is_none() {
        node.name = Some(desk.page.title.clone());
    }
    node
}

/// A page of which nothing else is to be said.
fn page_node(desk: &Desk<'_>, kind: &'static str) -> Node {
    let mut node = work(desk, kind);
    let record = desk.page.what.record();
    let meta = record.and_then(|(kind, at)| desk.press.site.records.meta_at(kind, at));
    node.date_modified = meta.and_then(|meta| meta.updated).map(|date| date.to_string());
    node
}

/// What every work of the site has: its address, language, publisher, licence, and the site.
fn work(desk: &Desk<'_>, kind: &'static str) -> Node {
    let url = &desk.page.url;
    Node {
        id: named(desk, url, "main"),
        url: Some(address(desk, url)),
        name: Some(desk.page.title.clone()),
        description: desk.summary(),
        in_language: Some(desk.lang().tag().to_owned()),
        publisher: records::publisher(desk).map(Box::new),
        license: desk.press.site.config.licence.as_ref().map(|it| licence(&it.value)),
        is_part_of: Some(Box::new(site_of(desk))),
        ..Node::of(kind)
    }
}

/// The site, as the work that a page is a part of.
fn site_of(desk: &Desk<'_>) -> Node {
    let root = desk.root();
    Node {
        id: named(desk, &root, "site"),
        url: Some(address(desk, &root)),
        name: Some(desk.text(&desk.press.site.config.title).text),
        ..Node::of("WebSite")
    }
}

/// The site on its home page, with the programme that it is about.
fn website(desk: &Desk<'_>) -> Node {
    let site = desk.press.site;
    Node {
        id: named(desk, &desk.root(), "site"),
        name: Some(desk.text(&site.config.title).text),
        is_part_of: None,
        date_modified: desk.press.as_of.map(|date| date.to_string()),
        about: Some(Box::new(records::programme(desk))),
        ..work(desk, "WebSite")
    }
}

/// The way to the page.
fn crumbs(desk: &Desk<'_>) -> Option<Node> {
    if desk.page.what == What::Home {
        return None;
    }
    let mut steps = vec![(desk.t("breadcrumb-home", &[]), desk.root())];
    steps.extend(desk.parents().into_iter().map(|(title, url)| (title.text, url)));
    steps.push((desk.title().text, desk.page.url.clone()));
    let item = |(position, (name, url)): (usize, (String, String))| ListItem {
        kind: "ListItem",
        position: position + 1,
        name,
        item: address(desk, &url),
    };
    Some(Node {
        item_list_element: steps.into_iter().enumerate().map(item).collect(),
        ..Node::of("BreadcrumbList")
    })
}

/// An address from the site's root: whole where the site's is known, else relative to the page.
fn address(desk: &Desk<'_>, url: &str) -> String {
    match &desk.press.site.config.base_url {
        Some(base) => absolute(&base.value, url),
        None => desk.href(url),
    }
}

/// The name of a thing: the address of its page and a word; nothing where that is not known.
fn named(desk: &Desk<'_>, url: &str, word: &str) -> Option<String> {
    desk.press.site.config.base_url.as_ref()?;
    // An entry of a list has a fragment of its own.
    let url = address(desk, url);
    Some(if url.contains('#') { url } else { format!("{url}#{word}") })
}

/// Address of a record's page.
fn page_of(desk: &Desk<'_>, kind: Kind, id: &str) -> String {
    address(desk, &desk.press.url(kind, id))
}

/// A licence by its address in the list that its id is from (SPDX); what is no such id stays a text.
fn licence(id: &str) -> String {
    let spdx = id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '+'));
    if spdx { format!("https://spdx.org/licenses/{id}.html") } else { id.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_cannot_end_its_element() {
        let hostile = "{\"a\":\"</script><!--<script>&\u{2028}\"}";
        let safe = inside_script(hostile);
        assert!(!safe.contains(['<', '>', '&', '\u{2028}']), "{safe}");
        let (a, b): (serde_json::Value, serde_json::Value) = (
            serde_json::from_str(hostile).expect("JSON"),
            serde_json::from_str(&safe).expect("JSON"),
        );
        assert_eq!(a, b);
    }

    #[test]
    fn a_licence_is_an_address_only_if_it_is_an_id() {
        assert_eq!(licence("CC-BY-4.0"), "https://spdx.org/licenses/CC-BY-4.0.html");
        assert_eq!(licence("all rights reserved"), "all rights reserved");
    }
}
