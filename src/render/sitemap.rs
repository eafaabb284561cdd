//! `sitemap.xml`: every page that search engines may list, with its translations (sitemaps.org
//! protocol 0.9, and `xhtml:link` as Google defines it for languages).

use std::fmt::Write as _;

use crate::artifact::PathError;
use crate::page::absolute;
use crate::render::{Edition, Output, xml};

/// Addresses that one sitemap may hold (sitemaps.org).
const LIMIT: usize = 50_000;

/// The sitemap; none without `base_url`, since it needs whole addresses, and none of a preview.
pub(super) fn outputs<'a>(editions: &'a [Edition<'a>]) -> Result<Vec<Output<'a>>, PathError> {
    let Some(first) = super::first(editions) else { return Ok(Vec::new()) };
    let Some(base) = &first.press.site.config.base_url else { return Ok(Vec::new()) };
    let base = base.value.as_str();
    if first.press.site.preview {
        return Ok(Vec::new());
    }
    let pages: usize =
        editions.iter().map(|it| it.pages.iter().filter(|page| page.listed).count()).sum();
    if pages <= LIMIT {
        return Ok(vec![Output::at("/sitemap.xml", false, move || {
            Ok(urlset(editions, base, 0).into_bytes())
        })?]);
    }
    let parts = pages.div_ceil(LIMIT);
    let mut outputs =
        vec![Output::at("/sitemap.xml", false, move || Ok(index(base, parts).into_bytes()))?];
    for part in 0..parts {
        let url = format!("/sitemap-{}.xml", part + 1);
        outputs.push(Output::at(&url, false, move || {
            Ok(urlset(editions, base, part * LIMIT).into_bytes())
        })?);
    }
    Ok(outputs)
}

fn index(base: &str, parts: usize) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for part in 1..=parts {
        let url = absolute(base, &format!("/sitemap-{part}.xml"));
        // Writing to a String cannot fail.
        let _ = writeln!(out, "<sitemap><loc>{}</loc></sitemap>", xml(&url));
    }
    out.push_str("</sitemapindex>\n");
    out
}

fn urlset(editions: &[Edition<'_>], base: &str, from: usize) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let all = editions.iter().flat_map(|it| it.pages.iter().map(move |page| (it, page)));
    for (edition, page) in all.filter(|(_, page)| page.listed).skip(from).take(LIMIT) {
        let _ = write!(out, "<url><loc>{}</loc>", xml(&absolute(base, &page.url)));
        if editions.len() > 1 {
            for other in editions {
                let url = edition.press.translated(&page.what, other.lang);
                let _ = write!(
                    out,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                    other.lang.tag(),
                    xml(&absolute(base, &url))
                );
            }
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}
