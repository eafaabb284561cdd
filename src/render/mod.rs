//! Pages → artifacts: templates, style sheets, lists for machines. One file per format, one list of
//! formats ([`outputs`]).
//!
//! An [`Output`] is a promise: its address is known, its bytes are made when they are asked for. So
//! addresses can be checked before anything is rendered, rendering is a parallel stream, and memory
//! does not grow with the site.

mod assets;
mod brand;
mod browse;
pub mod downloads;
mod feed;
mod hosts;
mod redirects;
mod sitemap;
mod templates;

pub use assets::{Dressing, Kit};
pub use redirects::alias_places;
pub use templates::{Template, Templates};

use std::collections::BTreeMap;

use crate::artifact::{Artifact, OutputPath, PathError};
use crate::chart;
use crate::dataset::DataSet;
use crate::diagnostic::{Check, Diagnostic, Place};
use crate::lang::Lang;
use crate::markdown::escape_attribute;
use crate::page::{ChartFile, Desk, Planned, Press, chart_csv, chart_embed, chart_svg, compose};

/// The bytes of an output, or why they could not be made.
pub type Made = Result<Vec<u8>, Box<Diagnostic>>;

/// A file of the site that is made when asked for.
pub struct Output<'a> {
    /// Where it goes.
    pub path: OutputPath,
    /// Whether its address must never vanish.
    pub durable: bool,
    make: Box<dyn Fn() -> Made + Send + Sync + 'a>,
}

impl<'a> Output<'a> {
    /// An output at a path.
    pub fn new(
        path: OutputPath,
        durable: bool,
        make: impl Fn() -> Made + Send + Sync + 'a,
    ) -> Self {
        Self { path, durable, make: Box::new(make) }
    }

    /// An output at the address `url`, from the site's root.
    ///
    /// # Errors
    /// [`PathError`] where the address cannot be that of a file.
    pub fn at(
        url: &str,
        durable: bool,
        make: impl Fn() -> Made + Send + Sync + 'a,
    ) -> Result<Self, PathError> {
        Ok(Self::new(file_at(url)?, durable, make))
    }

    /// Makes the file.
    ///
    /// # Errors
    /// The diagnostic of a template that cannot be rendered.
    pub fn make(&self) -> Result<Artifact, Box<Diagnostic>> {
        Ok(Artifact { path: self.path.clone(), bytes: (self.make)()?, durable: self.durable })
    }
}

/// The file that answers an address from the site's root.
fn file_at(url: &str) -> Result<OutputPath, PathError> {
    let path = url.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') {
        return OutputPath::page(path.split('/').filter(|part| !part.is_empty()));
    }
    OutputPath::from_segments(path.split('/'))
}

/// What a language's pages are rendered with.
pub struct Edition<'a> {
    /// The language.
    pub lang: &'a Lang,
    /// What its pages share.
    pub press: &'a Press<'a>,
    /// Its templates.
    pub templates: &'a Templates,
    /// Its pages.
    pub pages: &'a [Planned],
}

/// Every file of the site but those that are copied as they are.
///
/// # Errors
/// [`PathError`] where an alias cannot be the address of a file.
pub fn outputs<'a, 's: 'a>(
    editions: &'a [Edition<'a>],
    kit: &'a Kit,
    sets: &'a [DataSet<'s>],
) -> Result<Vec<Output<'a>>, PathError> {
    let mut outputs = Vec::new();
    for edition in editions {
        outputs.extend(edition.pages.iter().map(|page| page_output(edition, page)));
        for page in edition.pages {
            for file in ChartFile::ALL {
                if let Some(url) = file.beside(page) {
                    let make = move || chart_file(edition, page, file);
                    outputs.push(Output::at(&url, true, make)?);
                }
            }
        }
    }
    outputs.extend(browse::outputs(editions, sets)?);
    for (path, bytes) in &kit.files {
        outputs.push(Output::at(path, false, || Ok(bytes.clone()))?);
    }
    for download in downloads::outputs(sets) {
        outputs.push(Output::at(&download.path(), true, move || Ok(download.bytes()))?);
    }
    outputs.extend(redirects::outputs(editions)?);
    outputs.extend(sitemap::outputs(editions)?);
    outputs.extend(feed::outputs(editions)?);
    outputs.extend(hosts::outputs(editions, kit)?);
    Ok(outputs)
}

fn page_output<'a>(edition: &'a Edition<'a>, page: &'a Planned) -> Output<'a> {
    Output::new(page.path.clone(), page.durable, move || {
        let press = edition.press;
        let desk = match (&page.what, &press.site.config.base_url) {
            (crate::page::What::NotFound, base) => {
                Desk::anywhere(press, page, base.as_ref().map_or("/", |url| path_of(&url.value)))
            }
            _ => Desk::new(press, page),
        };
        edition.templates.render(&compose(&desk))
    })
}

/// A file beside a chart's page.
fn chart_file(edition: &Edition<'_>, page: &Planned, file: ChartFile) -> Made {
    let desk = Desk::new(edition.press, page);
    let failed = |message: String| {
        let message = format!("{} of '{}': {message}", file.name(), page.title);
        Box::new(Diagnostic::new(Check::TemplateError, Place::Site, message))
    };
    match file {
        ChartFile::Csv => Ok(chart_csv(&desk)),
        ChartFile::Svg => Ok(chart_svg(&desk).into_bytes()),
        ChartFile::Png => chart::png(&chart_svg(&desk)).map_err(failed),
        ChartFile::Embed => {
            let embed = chart_embed(edition.press, page);
            edition.templates.render(&embed.map_err(|error| failed(error.to_string()))?)
        }
    }
}

/// The path of an absolute address: `/a/` of `https://example.org/a/`.
fn path_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find('/').map_or("/", |at| &rest[at..])
}

/// The edition of the site's first language.
fn first<'a>(editions: &'a [Edition<'a>]) -> Option<&'a Edition<'a>> {
    editions.first()
}

/// Text for double-quoted attributes and for character data, of XML as of HTML; without what XML 1.0
/// forbids.
fn xml(text: &str) -> String {
    let plain: String =
        text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    let mut out = String::with_capacity(plain.len());
    escape_attribute(&mut out, &plain);
    out
}

/// Files of `content/media/` and their addresses from the site's root.
#[must_use]
pub fn media_urls(names: &[String]) -> BTreeMap<String, String> {
    names
        .iter()
        .filter_map(|name| {
            let path: OutputPath = format!("media/{name}").parse().ok()?;
            Some((name.clone(), path.url()))
        })
        .collect()
}
