//! Files that hosts read: `_headers` (Netlify, Cloudflare Pages), `.nojekyll` (GitHub Pages),
//! `robots.txt`. They harm no host that does not know them.

use std::collections::BTreeSet;

use crate::artifact::PathError;
use crate::page::{What, absolute};
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
        Output::at("/_headers", false, move || {
            Ok(headers(editions, kit, site.preview).into_bytes())
        })?,
        Output::at("/.nojekyll", false, || Ok(Vec::new()))?,
        Output::at("/robots.txt", false, move || {
            let base = site.config.base_url.as_ref().map(|url| url.value.as_str());
            Ok(robots(base, site.preview).into_bytes())
        })?,
    ])
}

/// The policy for all, and no frames around pages, except around the charts that are made for them.
///
/// Hosts join the headers of all blocks that match an address, and browsers obey the strictest: what
/// `/*` forbids, no other block allows again. So `/*` says nothing about frames, and each section of
/// the site forbids them for itself; of a chart's folder only the page itself does, which a
/// placeholder matches and `embed.html` below it does not.
fn headers(editions: &[Edition<'_>], kit: &Kit, preview: bool) -> String {
    let noindex = if preview { "  X-Robots-Tag: noindex\n" } else { "" };
    let mut text = format!(
        "# For hosts that read this file.\n/*\n  Content-Security-Policy: {}\n  \
         X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n{noindex}\
         /assets/*\n  Cache-Control: public, max-age={FOR_EVER}, immutable\n",
        kit.policy
    );
    for pattern in unframed(editions) {
        text.push_str(&pattern);
        text.push_str("\n  X-Frame-Options: DENY\n");
    }
    text
}

/// Patterns of the addresses of all pages, and of nothing that may stand in a frame.
fn unframed(editions: &[Edition<'_>]) -> BTreeSet<String> {
    let mut patterns = BTreeSet::new();
    for edition in editions {
        let root = edition.press.section(&[]);
        for page in edition.pages {
            let below = page.url.strip_prefix(&root).unwrap_or(&page.url);
            patterns.insert(match (&page.what, below.split_once('/')) {
                (What::Charts, _) => page.url.clone(),
                (What::Chart(_), _) => {
                    format!("{}:chart/", edition.press.section(&["charts"]))
                }
                (_, Some((section, _))) => format!("{root}{section}/*"),
                (_, None) => page.url.clone(),
            });
        }
    }
    patterns
}

fn robots(base: Option<&str>, preview: bool) -> String {
    if preview {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let sitemap = base
        .map_or_else(String::new, |base| format!("Sitemap: {}\n", absolute(base, "/sitemap.xml")));
    format!("User-agent: *\nDisallow:\n{sitemap}")
}
