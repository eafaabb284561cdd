//! The theme's files as they are published: style sheets joined into one with the brand's colours,
//! fonts, scripts and pictures, each named by the hash of its content so that a host may let
//! browsers keep it for ever.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::artifact::ContentHash;
use crate::chart::Style;
use crate::config::Brand;
use crate::diagnostic::{Check, Diagnostic};
use crate::lang::slug;
use crate::page::Assets;
use crate::record::Programme;
use crate::render::path_of;
use crate::said::{Said, say};
use crate::site::Atlas;

/// `theme.yaml`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Manifest {
    stylesheets: Vec<String>,
    /// Those of the style sheets that the page which carries its styles inside needs; none listed:
    /// all.
    standalone: Vec<String>,
    fonts: Vec<Font>,
    scripts: Vec<String>,
    /// Scripts of single pages, by the word of their section in addresses.
    page_scripts: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Deserialize)]
struct Font {
    file: String,
    #[serde(default)]
    preload: bool,
}

/// What the theme's files are dressed in.
#[derive(Clone, Copy)]
pub struct Dressing<'a> {
    /// The theme's files: path inside the theme, bytes.
    pub files: &'a BTreeMap<&'a str, &'a [u8]>,
    /// The site's colours.
    pub brand: &'a Brand,
    /// Dimensions with colours of their own.
    pub programme: &'a Programme,
    /// Where the site is published.
    pub base_url: Option<&'a str>,
    /// Published files of `content/media/`, from the site's root, by their name there.
    pub media: &'a BTreeMap<String, String>,
    /// Boundaries by their name.
    pub maps: &'a BTreeMap<String, Atlas>,
}

/// The theme's files, published.
#[derive(Debug, Default)]
pub struct Kit {
    /// Their addresses.
    pub assets: Assets,
    /// Address from the site's root and bytes of each.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The Content-Security-Policy that a host may send with every file: the widest of those that
    /// the pages state themselves.
    pub policy: String,
}

impl Kit {
    /// Prepares the theme's files.
    ///
    /// # Errors
    /// `template-error`: `theme.yaml` cannot be read, or names a file that is not there.
    pub fn new(dressing: Dressing<'_>) -> Result<Self, Box<Diagnostic>> {
        let manifest = manifest(dressing)?;
        let mut kit = Self::default();
        let mut urls: BTreeMap<&str, String> = BTreeMap::new();
        let scripts = || manifest.scripts.iter().chain(manifest.page_scripts.values().flatten());
        let listed =
            |path: &str| manifest.stylesheets.iter().chain(scripts()).any(|listed| listed == path);
        for (path, bytes) in dressing.files {
            let Some(name) = path.strip_prefix("assets/").filter(|_| !listed(path)) else {
                continue;
            };
            let url = if name.rsplit_once('.').is_some_and(|(_, ending)| ending == "txt") {
                format!("/{path}")
            } else {
                hashed(path, bytes)
            };
            kit.files.insert(url.clone(), bytes.to_vec());
            urls.insert(path, url);
        }
        for script in scripts() {
            let bytes = file(dressing, script)?;
            let url = hashed(script, bytes);
            kit.files.insert(url.clone(), bytes.to_vec());
            urls.insert(script, url);
        }
        let published = |scripts: &[String]| {
            scripts.iter().filter_map(|script| urls.get(script.as_str()).cloned()).collect()
        };
        kit.assets.scripts = published(&manifest.scripts);
        let own = manifest.page_scripts.iter();
        kit.assets.page_scripts =
            own.map(|(word, scripts)| (word.clone(), published(scripts))).collect();
        let all = style(dressing, &manifest.stylesheets)?;
        kit.assets.pictures = Style::of(&all);
        for (name, atlas) in dressing.maps {
            let picture = super::land::picture(&atlas.narrow, &all).into_bytes();
            let url = hashed(&format!("assets/map-{}.svg", slug(name)), &picture);
            kit.files.insert(url.clone(), picture);
            kit.assets.maps.insert(name.clone(), url);
        }
        let linked =
            relink(&all, |path| urls.get(path).map(|url| url["/assets/".len()..].to_owned()));
        let url = hashed("assets/site.css", linked.as_bytes());
        kit.files.insert(url.clone(), linked.into_bytes());
        kit.assets.styles.push(url);
        let base = path_of(dressing.base_url.unwrap_or("/")).trim_end_matches('/').to_owned();
        let inside = match manifest.standalone.as_slice() {
            [] => all.clone(),
            some => style(dressing, some)?,
        };
        kit.assets.inline_style =
            relink(&inside, |path| urls.get(path).map(|url| format!("{base}{url}")));
        kit.assets.whole_style =
            relink(&all, |path| dressing.files.get(path).map(|bytes| data_url(path, bytes)));
        if let Some(base) = dressing.base_url {
            kit.assets.whole_style.push_str(&silent_links(base));
        }
        kit.assets.whole_policy = whole_policy(&kit.assets.whole_style);
        let preload = manifest.fonts.iter().find(|font| font.preload);
        kit.assets.preload = preload.and_then(|font| urls.get(font.file.as_str()).cloned());
        kit.brand(dressing);
        kit.assets.media.clone_from(dressing.media);
        kit.assets.policy = policy(&kit.assets.inline_style, "'self'");
        // The full-text search is WebAssembly; on no other page may any be compiled.
        let scripts = "'self' 'wasm-unsafe-eval'";
        kit.assets.search_policy = policy(&kit.assets.inline_style, scripts);
        // Headers hold for all pages, and browsers obey the strictest of a page's policies.
        kit.policy.clone_from(&kit.assets.search_policy);
        Ok(kit)
    }

    fn brand(&mut self, dressing: Dressing<'_>) {
        let media =
            |name: &str| dressing.media.get(name.strip_prefix("media/").unwrap_or(name)).cloned();
        self.assets.logo = dressing.brand.logo.as_ref().and_then(|file| media(&file.value));
        self.assets.favicon = dressing.brand.favicon.as_ref().and_then(|file| media(&file.value));
        if self.assets.favicon.is_none() {
            let colour = dressing.brand.colour.as_ref().map_or(BRAND, |colour| &colour.value);
            let icon = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><g fill=\"{colour}\">\
                 <path d=\"M3 14h4v14H3zM10 6h4v22h-4zM17 18h4v10h-4zM24 3h4v25h-4z\"/></g></svg>\n"
            );
            let url = hashed("assets/icon.svg", icon.as_bytes());
            self.files.insert(url.clone(), icon.into_bytes());
            self.assets.favicon = Some(url);
        }
    }
}

/// The brand colour of the default theme.
const BRAND: &str = "#0a6878";

fn manifest(dressing: Dressing<'_>) -> Result<Manifest, Box<Diagnostic>> {
    let bytes = file(dressing, "theme.yaml")?;
    let text = String::from_utf8_lossy(bytes);
    serde_yaml::from_str(&text)
        .map_err(|error| problem(say!("theme-yaml-unreadable", error = %error)).into())
}

fn file<'a>(dressing: Dressing<'a>, path: &str) -> Result<&'a [u8], Box<Diagnostic>> {
    let found = dressing.files.get(path).copied();
    found.ok_or_else(|| problem(say!("theme-without-file", path = %path)).into())
}

fn problem(message: Said) -> Diagnostic {
    Diagnostic::new(Check::TemplateError, crate::diagnostic::Place::Site, message)
        .help(say!("compare-theme"))
}

/// `/assets/fonts/a.0123abcd.woff2` for `assets/fonts/a.woff2`.
fn hashed(path: &str, bytes: &[u8]) -> String {
    let hash = ContentHash::of(bytes);
    match path.rsplit_once('.') {
        Some((stem, ending)) => format!("/{stem}.{hash:.8}.{ending}"),
        None => format!("/{path}.{hash:.8}"),
    }
}

/// Style sheets as one, without comments, the brand's colours last.
fn style(dressing: Dressing<'_>, sheets: &[String]) -> Result<String, Box<Diagnostic>> {
    let mut style = String::new();
    for sheet in sheets {
        let bytes = file(dressing, sheet)?;
        plain(&String::from_utf8_lossy(bytes), &mut style);
    }
    if let Some(colour) = &dressing.brand.colour {
        style.push_str(&super::brand::css(&colour.value));
    }
    for dimension in &dressing.programme.dimensions {
        if let Some(colour) = &dimension.colour {
            style.push_str(&super::brand::dimension_css(&dimension.id, &colour.value));
        }
    }
    Ok(style)
}

/// A style sheet without comments, indentation and empty lines.
fn plain(css: &str, out: &mut String) {
    let mut rest = css;
    let mut bare = String::with_capacity(css.len());
    while let Some(start) = rest.find("/*") {
        bare.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    bare.push_str(rest);
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        out.push_str(line);
        out.push('\n');
    }
}

/// Replaces `url("…")` of files of the theme; paths are relative to `assets/`.
fn relink(css: &str, link: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("url(\"") {
        let (before, after) = rest.split_at(start + "url(\"".len());
        out.push_str(before);
        let end = after.find('"').unwrap_or(after.len());
        let path = &after[..end];
        out.push_str(link(&format!("assets/{path}")).as_deref().unwrap_or(path));
        rest = &after[end..];
    }
    out.push_str(rest);
    out
}

/// A file as an address that holds it.
fn data_url(path: &str, bytes: &[u8]) -> String {
    let kind = match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        _ => "application/octet-stream",
    };
    format!("data:{kind};base64,{}", BASE64.encode(bytes))
}

/// On paper, addresses stand after links to other sites; those to the site itself, which are written
/// out where a page leaves it, say no more than their words.
fn silent_links(base: &str) -> String {
    let base = base.replace('\\', "\\\\").replace('"', "\\\"");
    format!("@media print{{a[href^=\"{base}\"]::after{{content:none!important}}}}\n")
}

/// The hash by which a policy allows a style that stands in a page.
fn style_hash(style: &str) -> String {
    BASE64.encode(Sha256::digest(style.as_bytes()))
}

/// The policy of a page that leaves the site: its style stands in it, pictures beside it.
fn whole_policy(style: &str) -> String {
    let hash = style_hash(style);
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; font-src data:; \
         img-src 'self' data: file:; base-uri 'none'; form-action 'none'"
    )
}

/// A policy without `unsafe-inline`; the one inline style, of the page that is answered at any
/// depth, is allowed by its hash.
fn policy(inline_style: &str, scripts: &str) -> String {
    let hash = style_hash(inline_style);
    format!(
        "default-src 'none'; style-src 'self' 'sha256-{hash}'; script-src {scripts}; \
         font-src 'self'; \
         img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"
    )
}
