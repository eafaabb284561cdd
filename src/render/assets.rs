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
use crate::page::Assets;
use crate::record::Programme;
use crate::render::path_of;

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
    /// Scripts that only lists with a browser need.
    list_scripts: Vec<String>,
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
}

/// The theme's files, published.
#[derive(Debug, Default)]
pub struct Kit {
    /// Their addresses.
    pub assets: Assets,
    /// Address from the site's root and bytes of each.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The Content-Security-Policy that holds on every page.
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
        let listed = |path: &str| {
            let scripts = manifest.scripts.iter().chain(&manifest.list_scripts);
            manifest.stylesheets.iter().chain(scripts).any(|listed| listed == path)
        };
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
        kit.assets.scripts = kit.scripts(dressing, &manifest.scripts)?;
        kit.assets.list_scripts = kit.scripts(dressing, &manifest.list_scripts)?;
        let all = style(dressing, &manifest.stylesheets)?;
        kit.assets.pictures = Style::of(&all);
        let linked =
            relink(&all, |path| urls.get(path).map(|url| url["/assets/".len()..].to_owned()));
        let url = hashed("assets/site.css", linked.as_bytes());
        kit.files.insert(url.clone(), linked.into_bytes());
        kit.assets.styles.push(url);
        let base = path_of(dressing.base_url.unwrap_or("/")).trim_end_matches('/').to_owned();
        let inside = match manifest.standalone.as_slice() {
            [] => all,
            some => style(dressing, some)?,
        };
        kit.assets.inline_style =
            relink(&inside, |path| urls.get(path).map(|url| format!("{base}{url}")));
        let preload = manifest.fonts.iter().find(|font| font.preload);
        kit.assets.preload = preload.and_then(|font| urls.get(font.file.as_str()).cloned());
        kit.brand(dressing);
        kit.assets.media.clone_from(dressing.media);
        kit.policy = policy(&kit.assets.inline_style);
        kit.assets.policy.clone_from(&kit.policy);
        Ok(kit)
    }

    /// Adds scripts, and gives their addresses.
    fn scripts(
        &mut self,
        dressing: Dressing<'_>,
        names: &[String],
    ) -> Result<Vec<String>, Box<Diagnostic>> {
        let mut urls = Vec::new();
        for name in names {
            let bytes = file(dressing, name)?;
            let url = hashed(name, bytes);
            self.files.insert(url.clone(), bytes.to_vec());
            urls.push(url);
        }
        Ok(urls)
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
        .map_err(|error| problem(format!("theme.yaml of the theme cannot be read: {error}")).into())
}

fn file<'a>(dressing: Dressing<'a>, path: &str) -> Result<&'a [u8], Box<Diagnostic>> {
    let found = dressing.files.get(path).copied();
    found.ok_or_else(|| problem(format!("the theme has no file '{path}'")).into())
}

fn problem(message: String) -> Diagnostic {
    Diagnostic::new(Check::TemplateError, crate::diagnostic::Place::Site, message)
        .help("compare the theme's folder with the default theme")
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

/// A policy without `unsafe-inline`; the one inline style, of the page that is answered at any
/// depth, is allowed by its hash.
fn policy(inline_style: &str) -> String {
    let hash = BASE64.encode(Sha256::digest(inline_style.as_bytes()));
    format!(
        "default-src 'none'; style-src 'self' 'sha256-{hash}'; script-src 'self'; font-src 'self'; \
         img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"
    )
}
