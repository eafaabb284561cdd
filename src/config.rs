//! `content/site.yaml`: how the site is published.

use std::collections::BTreeMap;

use crate::diagnostic::{Check, Diagnostic, Report, Severity, did_you_mean};
use crate::lang::{LANGUAGE_TAG, Lang, Localized};
use crate::node::{Fields, Node};
use crate::said::{Said, say};
use crate::source::{Span, Spanned};

/// A text of `site.yaml`.
pub type Text = Localized<Spanned<String>>;

/// How the site is published.
#[derive(Clone, Debug)]
pub struct Config {
    /// Title of the site.
    pub title: Text,
    /// One sentence.
    pub description: Option<Text>,
    /// Where the site is published, with a final `/`.
    pub base_url: Option<Spanned<String>>,
    /// The site's languages; the first is the default.
    pub languages: Vec<Lang>,
    /// In which embargoes end and days begin.
    pub time_zone: jiff::tz::TimeZone,
    /// Name of the theme, if not `default`.
    pub theme: Option<Spanned<String>>,
    /// Colours and marks.
    pub brand: Brand,
    /// Who publishes.
    pub publisher: Publisher,
    /// Licence of the data, an SPDX id.
    pub licence: Option<Spanned<String>>,
    /// Localised words of addresses: word, language, replacement.
    pub paths: BTreeMap<String, BTreeMap<Lang, Spanned<String>>>,
    /// Keys of the menu's entries in order; `None`: the theme's own.
    pub menu: Option<Vec<Spanned<String>>>,
    /// Boundaries by name.
    pub maps: BTreeMap<String, MapSource>,
    /// The manifest of what is published.
    pub previous: Option<Spanned<String>>,
    /// Whether Markdown may hold HTML, sanitised.
    pub raw_html: bool,
    /// Severity of checks by name.
    pub checks: BTreeMap<Check, Severity>,
}

/// `brand` of `site.yaml`.
#[derive(Clone, Debug, Default)]
pub struct Brand {
    /// The brand colour, `#rrggbb`.
    pub colour: Option<Spanned<String>>,
    /// A picture in `media/`.
    pub logo: Option<Spanned<String>>,
    /// A picture in `media/`.
    pub favicon: Option<Spanned<String>>,
}

/// `publisher` of `site.yaml`.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "the fields of the content model")]
pub struct Publisher {
    pub name: Option<Text>,
    pub url: Option<Spanned<String>>,
    pub email: Option<Spanned<String>>,
    pub press_contact: Option<Text>,
}

/// Boundaries for maps.
#[derive(Clone, Debug)]
pub struct MapSource {
    /// A `GeoJSON` file in `content/media/`.
    pub file: Spanned<String>,
    /// The feature property that is joined on places' `code`.
    pub key: Spanned<String>,
    /// The kind of place that the boundaries are of.
    pub places: Option<Spanned<String>>,
}

impl Config {
    /// The default language.
    #[must_use]
    pub fn default_language(&self) -> &Lang {
        &self.languages[0]
    }

    /// Reads only the languages of `site.yaml`: everything else needs them.
    pub fn read_languages(node: &Node, report: &mut Report) -> Option<Vec<Lang>> {
        let mut fields = Fields::new(node, say!("site-yaml"), &[], report)?;
        let mut languages: Vec<Lang> = Vec::new();
        for tag in fields.ids("languages") {
            match tag.value.parse::<Lang>() {
                Ok(lang) if !languages.contains(&lang) => languages.push(lang),
                Ok(_) => {
                    let message = say!("language-twice", tag = %tag.value);
                    fields.invalid(tag.span, message, say!("keep-one-of-two"));
                }
                Err(()) => fields.report.push(
                    Diagnostic::at(
                        Check::InvalidValue,
                        tag.span,
                        say!("no-language-tag", tag = %tag.value),
                    )
                    .help(LANGUAGE_TAG),
                ),
            }
        }
        if languages.is_empty() {
            fields.missing("languages");
            return None;
        }
        Some(languages)
    }

    /// Reads `site.yaml`.
    pub fn read(node: &Node, languages: Vec<Lang>, report: &mut Report) -> Option<Self> {
        let tags = languages.clone();
        let mut fields = Fields::new(node, say!("site-yaml"), &tags, report)?;
        fields.node("languages");
        let title = fields.required_localized("title");
        let config = Self {
            title: title.unwrap_or_else(|| Localized::Same(Spanned::new(String::new(), node.span))),
            description: fields.localized("description"),
            base_url: read_base_url(&mut fields),
            languages,
            time_zone: read_zone(&mut fields),
            theme: fields.text("theme"),
            brand: read_brand(&mut fields),
            publisher: read_publisher(&mut fields),
            licence: fields.text("licence"),
            paths: read_paths(&mut fields),
            menu: fields.node("menu").is_some().then(|| fields.ids("menu")),
            maps: read_maps(&mut fields),
            previous: fields.text("previous"),
            raw_html: fields.boolean("raw_html").is_some_and(|raw| raw.value),
            checks: read_checks(&mut fields),
        };
        fields.finish();
        Some(config)
    }
}

/// Makes an address of a site end in `/`; `None` if it is no absolute web address.
#[must_use]
pub fn normal_base_url(url: &str) -> Option<String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split('/').next().unwrap_or("");
    let plain = !url.contains(['?', '#', '"', '<', '>']) && !url.contains(char::is_whitespace);
    (!host.is_empty() && plain).then(|| format!("{}/", url.trim_end_matches('/')))
}

fn read_base_url(fields: &mut Fields<'_, '_>) -> Option<Spanned<String>> {
    let url = fields.text("base_url")?;
    let normal = normal_base_url(&url.value);
    if normal.is_none() {
        fields.report.push(
            Diagnostic::at(
                Check::InvalidValue,
                url.span,
                say!("no-site-address", url = %url.value),
            )
            .help(say!("no-site-address.help")),
        );
    }
    normal.map(|normal| Spanned::new(normal, url.span))
}

fn read_zone(fields: &mut Fields<'_, '_>) -> jiff::tz::TimeZone {
    let Some(name) = fields.text("time_zone") else { return jiff::tz::TimeZone::UTC };
    jiff::tz::db().get(&name.value).unwrap_or_else(|_| {
        fields.report.push(
            Diagnostic::at(
                Check::InvalidValue,
                name.span,
                say!("no-time-zone", name = %name.value),
            )
            .help(say!("no-time-zone.help")),
        );
        jiff::tz::TimeZone::UTC
    })
}

/// A mapping inside `site.yaml`, read by `read`; the default where there is none.
fn nested<'a, T: Default>(
    fields: &mut Fields<'a, '_>,
    name: &'static str,
    read: impl FnOnce(&mut Fields<'a, '_>) -> T,
) -> T {
    let Some(node) = fields.node(name) else { return T::default() };
    let languages = fields.languages();
    let what = say!("field-of-site", name = %name);
    let Some(mut inner) = Fields::new(node, what, languages, fields.report) else {
        return T::default();
    };
    let value = read(&mut inner);
    inner.finish();
    value
}

fn read_brand(fields: &mut Fields<'_, '_>) -> Brand {
    nested(fields, "brand", |brand| {
        let colour = brand.text("colour");
        if let Some(colour) = &colour {
            let hex = colour.value.strip_prefix('#').unwrap_or("");
            if hex.len() != 6 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
                brand.report.push(
                    Diagnostic::at(
                        Check::InvalidValue,
                        colour.span,
                        say!("not-a-colour", typed = %colour.value),
                    )
                    .help(say!("not-a-colour.help")),
                );
            }
        }
        Brand { colour, logo: brand.text("logo"), favicon: brand.text("favicon") }
    })
}

fn read_publisher(fields: &mut Fields<'_, '_>) -> Publisher {
    nested(fields, "publisher", |publisher| Publisher {
        name: publisher.localized("name"),
        url: publisher.text("url"),
        email: publisher.text("email"),
        press_contact: publisher.localized("press_contact"),
    })
}

fn read_paths(fields: &mut Fields<'_, '_>) -> BTreeMap<String, BTreeMap<Lang, Spanned<String>>> {
    let mut paths = BTreeMap::new();
    let Some(node) = fields.node("paths") else { return paths };
    let languages = fields.languages();
    let Some(map) =
        crate::node::expect_map(node, || say!("field-named", name = "paths"), fields.report)
    else {
        return paths;
    };
    for (word, node) in &map.entries {
        let what = || say!("words-for", word = %word.value);
        let text = crate::node::read_localized(node, what, languages, fields.report);
        let mut words = BTreeMap::new();
        for (lang, text) in text.iter().flat_map(Localized::iter) {
            let Some(lang) = lang else { continue };
            let slug = crate::lang::slug(&text.value);
            if slug != text.value {
                fields.report.push(
                    Diagnostic::at(
                        Check::InvalidValue,
                        text.span,
                        say!("no-part-of-address", text = %text.value),
                    )
                    .help(say!("no-part-of-address.help", slug = %slug)),
                );
            }
            words.insert(lang.clone(), text.clone());
        }
        paths.insert(word.value.clone(), words);
    }
    paths
}

fn read_maps(fields: &mut Fields<'_, '_>) -> BTreeMap<String, MapSource> {
    let mut maps = BTreeMap::new();
    let Some(node) = fields.node("maps") else { return maps };
    let languages = fields.languages();
    let Some(map) =
        crate::node::expect_map(node, || say!("field-named", name = "maps"), fields.report)
    else {
        return maps;
    };
    for (name, node) in &map.entries {
        let what = say!("the-map", name = %name.value);
        let Some(mut inner) = Fields::new(node, what, languages, fields.report) else { continue };
        let (file, key) = (inner.required_text("file"), inner.required_text("key"));
        let places = inner.text("places");
        inner.finish();
        if let (Some(file), Some(key)) = (file, key) {
            maps.insert(name.value.clone(), MapSource { file, key, places });
        }
    }
    maps
}

const SEVERITIES: [(&str, Severity); 4] = [
    ("error", Severity::Error),
    ("warning", Severity::Warning),
    ("note", Severity::Note),
    ("off", Severity::Off),
];

fn read_checks(fields: &mut Fields<'_, '_>) -> BTreeMap<Check, Severity> {
    let mut checks = BTreeMap::new();
    let Some(node) = fields.node("checks") else { return checks };
    let Some(map) =
        crate::node::expect_map(node, || say!("field-named", name = "checks"), fields.report)
    else {
        return checks;
    };
    for (name, node) in &map.entries {
        let Some(check) = Check::from_name(&name.value) else {
            let names = Check::ALL.iter().map(|check| check.name());
            fields.report.push(
                Diagnostic::at(
                    Check::UnknownReference,
                    name.span,
                    say!("no-check", name = %name.value),
                )
                .maybe_help(did_you_mean(&name.value, names))
                .help(adjustable()),
            );
            continue;
        };
        let text = crate::node::expect_text(
            node,
            || say!("field-named", name = &name.value),
            fields.report,
        );
        let Some(text) = text else { continue };
        match SEVERITIES.iter().find(|(word, _)| *word == text.value) {
            Some((_, severity)) if *severity > check.mildest() => {
                let message = say!("cannot-be", name = %name.value, value = %text.value);
                fields.report.push(
                    Diagnostic::at(Check::InvalidValue, text.span, message)
                        .help(say!("check-is-needed.help"))
                        .help(adjustable()),
                );
            }
            Some((_, severity)) => {
                checks.insert(check, *severity);
            }
            None => severity_invalid(fields, text.span, &text.value),
        }
    }
    checks
}

/// Which checks a site can do without.
fn adjustable() -> Said {
    let free = Check::ALL.iter().filter(|check| check.mildest() == Severity::Off);
    let names: Vec<&str> = free.map(|check| check.name()).collect();
    say!("checks-turned-down", names = %names.join(", "))
}

fn severity_invalid(fields: &mut Fields<'_, '_>, span: Span, typed: &str) {
    fields.report.push(
        Diagnostic::at(Check::InvalidValue, span, say!("no-severity", typed = %typed))
            .help(say!("no-severity.help")),
    );
}
