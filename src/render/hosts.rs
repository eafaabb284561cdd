//! Files that hosts read: `_headers` (Netlify, Cloudflare Pages), `.nojekyll` (GitHub Pages),
//! `robots.txt`. They harm no host that does not know them.

use crate::artifact::PathError;
use crate::page::absolute;
use crate::render::{Edition, Kit, Output};

/// How long a browser may keep a file whose name holds its hash, in seconds: a year.
const FOR_EVER: u32 = 31_536_000;

/// The files.
pub(super) fn outputs<'a>(
    editions: &'a [Edition<'a>],
    kit: &'a Kit,
) -> Result<Vec<Output<'a>>, PathError> {
    let Some(first) = super::first(editions) else { return Ok(Vec::new()) };
    let site = first.press.site;
    Ok(vec![
        Output::at("/_headers", false, move || Ok(headers(kit, site.preview).into_bytes()))?,
        Output::at("/.nojekyll", false, || Ok(Vec::new()))?,
        Output::at("/robots.txt", false, move || {
            let base = site.config.base_url.as_ref().map(|url| url.value.as_str());
            Ok(robots(base, site.preview).into_bytes())
        })?,
    ])
}

fn headers(kit: &Kit, preview: bool) -> String {
    let noindex = if preview { "  X-Robots-Tag: noindex\n" } else { "" };
    format!(
        "# For hosts that read this file.\n/*\n  Content-Security-Policy: {}; frame-ancestors 'none'\n  \
         X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n{noindex}\
         /assets/*\n  Cache-Control: public, max-age={FOR_EVER}, immutable\n",
        kit.policy
    )
}

fn robots(base: Option<&str>, preview: bool) -> String {
    if preview {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let sitemap = base
        .map_or_else(String::new, |base| format!("Sitemap: {}\n", absolute(base, "/sitemap.xml")));
    format!("User-agent: *\nDisallow:\n{sitemap}")
}
