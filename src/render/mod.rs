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
mod land;
mod press_kit;
mod redirects;
mod search;
mod shelf;
mod sitemap;
mod templates;

pub use assets::{Dressing, Kit};
pub use redirects::alias_places;
pub use shelf::Shelf;
pub use templates::{Template, Templates};

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::artifact::{Artifact, OutputPath, PathError};
use crate::chart;
use crate::dataset::{DataSet, Whole};
use crate::diagnostic::{Check, Diagnostic, Place};
use crate::lang::Lang;
use crate::markdown::escape_attribute;
use crate::page::{
    ChartFile, Desk, FigureCitations, Planned, Press, What, card_png, card_url, chart_csv,
    chart_embed, chart_svg, compose, press_kit_url,
};
use crate::said::say;
use downloads::{About, Limits};

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

/// A folder of files whose names are known only when they are made: what is in them names them. They
/// are made together, once, when the first is asked for.
pub struct Folder<'a> {
    /// What the paths of its files begin with; ends in `/`.
    pub path: &'static str,
    make: Box<dyn Fn() -> Filled + Send + Sync + 'a>,
    made: OnceLock<Filled>,
}

/// The files of a folder by their paths, or why they could not be made.
type Filled = Result<BTreeMap<OutputPath, Vec<u8>>, Box<Diagnostic>>;

impl<'a> Folder<'a> {
    fn new(path: &'static str, make: impl Fn() -> Filled + Send + Sync + 'a) -> Self {
        Self { path, make: Box::new(make), made: OnceLock::new() }
    }

    /// Its files by their paths.
    ///
    /// # Errors
    /// The diagnostic of what could not be made.
    pub fn files(&self) -> Result<&BTreeMap<OutputPath, Vec<u8>>, Box<Diagnostic>> {
        self.made.get_or_init(|| (self.make)()).as_ref().map_err(Clone::clone)
    }
}

/// Every file of the site but those that are copied as they are.
pub struct Outputs<'a> {
    /// Files whose addresses are known.
    pub files: Vec<Output<'a>>,
    /// Folders of files that nothing but these files themselves links to.
    pub folders: Vec<Folder<'a>>,
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

/// Reads a file of `content/media/` by its name there.
pub type ReadMedia<'a> = &'a (dyn Fn(&str) -> Option<Vec<u8>> + Sync);

/// The files that are offered to be taken away: tables, the pictures of charts, press kits.
pub fn shelf<'a, 's: 'a>(
    editions: &'a [Edition<'a>],
    sets: &'a [DataSet<'s>],
    media: ReadMedia<'a>,
) -> Shelf<'a> {
    let mut shelf = Shelf::default();
    let Some(first) = first(editions) else { return shelf };
    let site = first.press.site;
    for (at, report) in site.records.reports.iter().enumerate() {
        let url = press_kit_url(site, &report.meta.id);
        shelf.offer(url, move |shelf| press_kit::press_kit(editions, at, media, shelf));
    }
    let about = About { site, messages: first.press.messages, year: None };
    for whole in Whole::ALL {
        let url = whole.address().to_owned();
        match whole {
            Whole::Workbook => shelf.offer(url, move |_| {
                downloads::workbook(sets, about, Limits::EXCEL)
                    .map_err(|error| failed(whole.address(), &error))
            }),
            Whole::Package => shelf.offer(url, move |shelf| {
                Ok(downloads::package(sets, about, &|url| shelf.facts(url)))
            }),
        }
    }
    for download in downloads::outputs(sets) {
        let url = format!("/{}", download.path());
        shelf.offer(url.clone(), move |_| download.bytes().map_err(|error| failed(&url, &error)));
    }
    for edition in editions {
        for page in edition.pages.iter().filter(|page| matches!(page.what, What::Chart(_))) {
            for (file, url) in ChartFile::beside(edition.press, page) {
                if file == ChartFile::Png {
                    shelf.offer(url, move |_| chart_file(edition, page, file));
                }
            }
        }
    }
    shelf
}

/// A file that cannot be made.
fn failed(what: &str, why: &str) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(
        Check::TemplateError,
        Place::Site,
        say!("file-not-made", file = what, reason = why),
    ))
}

/// Promises every file of the site but those that are copied as they are.
///
/// # Errors
/// [`PathError`] where an alias cannot be the address of a file.
pub fn outputs<'a, 's: 'a, 't: 'a>(
    editions: &'a [Edition<'a>],
    kit: &'a Kit,
    shelf: &'a Shelf<'s>,
    sets: &'a [DataSet<'t>],
) -> Result<Outputs<'a>, PathError> {
    let mut outputs = Vec::new();
    // First, so that pages that say how large they are find them made.
    for url in shelf.urls() {
        outputs.push(Output::at(url, true, move || shelf.take(url))?);
    }
    for edition in editions {
        outputs.extend(edition.pages.iter().map(|page| page_output(edition, page, shelf)));
        for page in edition.pages {
            // A chart that follows from records goes with them.
            let durable = matches!(page.what, What::Chart(_));
            let beside = ChartFile::beside(edition.press, page);
            // Pictures of dots of chart records are on the shelf already.
            let own = beside.into_iter().filter(|(file, _)| !durable || *file != ChartFile::Png);
            for (file, url) in own {
                let make = move || chart_file(edition, page, file);
                outputs.push(Output::at(&url, durable, make)?);
            }
            for file in FigureCitations::ALL {
                if let Some(url) = file.beside(page) {
                    let make = move || Ok(file.file(&Desk::new(edition.press, page)).into_bytes());
                    outputs.push(Output::at(&url, true, make)?);
                }
            }
            if let Some(url) = card_url(edition.press, page) {
                outputs.push(Output::at(&url, false, move || card_file(edition, page))?);
            }
        }
    }
    outputs.extend(browse::outputs(editions, sets)?);
    for (path, bytes) in &kit.files {
        outputs.push(Output::at(path, false, || Ok(bytes.clone()))?);
    }
    outputs.extend(redirects::outputs(editions)?);
    outputs.extend(sitemap::outputs(editions)?);
    outputs.extend(feed::outputs(editions)?);
    outputs.extend(search::outputs(editions)?);
    outputs.extend(hosts::outputs(editions, kit)?);
    Ok(Outputs { files: outputs, folders: vec![search::text(editions)] })
}

fn page_output<'a, 's: 'a>(
    edition: &'a Edition<'a>,
    page: &'a Planned,
    shelf: &'a Shelf<'s>,
) -> Output<'a> {
    Output::new(page.path.clone(), page.durable, move || {
        let press = edition.press;
        let desk = match (&page.what, &press.site.config.base_url) {
            (What::NotFound, base) => {
                Desk::anywhere(press, page, base.as_ref().map_or("/", |url| path_of(&url.value)))
            }
            _ => Desk::new(press, page).with_sizes(shelf),
        };
        edition.templates.render(&compose(&desk))
    })
}

/// The picture that is shown beside a link to a page.
fn card_file(edition: &Edition<'_>, page: &Planned) -> Made {
    card_png(&Desk::new(edition.press, page)).map_err(|message| {
        let message = format!("card.png of '{}': {message}", page.title);
        Box::new(Diagnostic::new(Check::TemplateError, Place::Site, message))
    })
}

/// A file beside a chart's page.
fn chart_file(edition: &Edition<'_>, page: &Planned, file: ChartFile) -> Made {
    let desk = Desk::new(edition.press, page);
    let failed = |why: &str| failed(&page.url, why);
    match file {
        ChartFile::Csv => Ok(chart_csv(&desk)),
        ChartFile::Svg => Ok(chart_svg(&desk).into_bytes()),
        ChartFile::Png => chart::png(&chart_svg(&desk)).map_err(|error| failed(&error)),
        ChartFile::Embed => {
            let embed = chart_embed(edition.press, page);
            edition.templates.render(&embed.map_err(|error| failed(&error.to_string()))?)
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
