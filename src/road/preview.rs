//! The road without its end: a site whose files are made when somebody asks for them, and written
//! nowhere. What is seen is what a build would write, since both keep the same promises
//! ([`Output`]); and a change costs what is looked at, not what there is.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::artifact::{ContentHash, OutputPath};
use crate::diagnostic::{Diagnostic, Report};
use crate::load::{self, LoadError, Media, Memory};
use crate::page::{Planned, What};
use crate::publish::{Entry, GENERATOR, MANIFEST, Manifest};
use crate::render::{Folder, Output, Outputs};
use crate::site::Site;
use crate::source::SourceMap;

use super::{Clock, Ready, RoadError, Settings, addresses, apply, make_ready, output, with_pages};

/// A site that was read and checked, not yet planned.
pub struct Draft {
    ready: Ready,
    settings: Settings,
}

/// Reads and checks a site, reading again only what changed since `memory` was last used.
///
/// # Errors
/// [`LoadError`] where the folder cannot be read; what is wrong with the content, the draft knows.
pub fn draft(
    settings: &Settings,
    memory: &mut Memory,
    changed: &BTreeSet<String>,
) -> Result<Draft, LoadError> {
    let mut clock = Clock { progress: &(), times: Vec::new(), running: None };
    let loaded = load::reload(&settings.root, memory, changed)?;
    let ready = make_ready(loaded, settings, false, &mut clock);
    Ok(Draft { ready, settings: settings.clone() })
}

impl Draft {
    /// Plans the site and hands it to `then`, once, with what is wrong with it; with errors there is
    /// no site. It lives until `then` returns.
    ///
    /// # Errors
    /// [`RoadError`] where the manifest to compare addresses with cannot be read.
    pub fn show(
        self,
        mut then: impl FnMut(&Report, &Arc<SourceMap>, Option<&Live<'_>>),
    ) -> Result<(), RoadError> {
        let Self { ready: Ready { mut report, files, site, statics, media }, settings } = self;
        let mut clock = Clock { progress: &(), times: Vec::new(), running: None };
        let Some(checks) = &site else {
            then(&report, &files, None);
            return Ok(());
        };
        let mut shown = false;
        with_pages(
            checks,
            &settings,
            &mut clock,
            &mut report,
            |outputs, pages, report, _, settings| {
                let live = Live::new(outputs, [&statics, &media], &checks.site, settings);
                if !checks.templates.is_empty() {
                    live.try_templates(pages, report);
                }
                apply(report, settings, &checks.site);
                if !report.has_errors() {
                    shown = true;
                    then(report, &files, Some(&live));
                }
                Ok(())
            },
        )?;
        if !shown {
            apply(&mut report, &settings, &checks.site);
            then(&report, &files, None);
        }
        Ok(())
    }
}

/// A site whose files are made when asked for.
pub struct Live<'a> {
    outputs: HashMap<&'a str, &'a Output<'a>>,
    folders: &'a [Folder<'a>],
    statics: &'a Media,
    media: &'a Media,
    site: &'a Site,
    settings: &'a Settings,
}

/// A file of the site.
#[derive(Debug)]
pub enum Found {
    /// Its bytes.
    Made(Vec<u8>),
    /// A file of the site's folder that is published as it is.
    Copied(PathBuf),
}

impl<'a> Live<'a> {
    fn new(
        outputs: &'a Outputs<'a>,
        [statics, media]: [&'a Media; 2],
        site: &'a Site,
        settings: &'a Settings,
    ) -> Self {
        let folders = &outputs.folders;
        let files = outputs.files.iter();
        let outputs = files.map(|output| (output.path.as_str(), output)).collect();
        Self { outputs, folders, statics, media, site, settings }
    }

    /// Every path of the site, in order.
    #[must_use]
    pub fn paths(&self) -> BTreeSet<String> {
        let made = self.outputs.values().map(|output| output.path.to_string());
        let folders = self.folders.iter().filter_map(|folder| folder.files().ok());
        let filled = folders.flat_map(BTreeMap::keys).map(ToString::to_string);
        let statics = self.statics.files.keys().cloned();
        let media = self.site.media.iter().map(|name| format!("media/{name}"));
        made.chain(filled).chain(statics).chain(media).chain([MANIFEST.to_owned()]).collect()
    }

    /// Number of pages.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.outputs.values().filter(|output| output.path.is_page()).count()
    }

    /// The style sheets' paths, in order.
    #[must_use]
    pub fn styles(&self) -> BTreeSet<String> {
        let is_style = |path: &str| {
            path.starts_with("assets/") && path.rsplit('.').next().is_some_and(|it| it == "css")
        };
        self.outputs.keys().filter(|path| is_style(path)).map(|path| (*path).to_owned()).collect()
    }

    /// Where the site will be published: `/` or `/reports/`.
    #[must_use]
    pub fn base(&self) -> &str {
        let url = self.site.config.base_url.as_ref().map_or("", |url| url.value.as_str());
        let rest = url.split_once("://").map_or("", |(_, rest)| rest);
        rest.find('/').map_or("/", |at| &rest[at..])
    }

    /// The file at a path, or `None`.
    ///
    /// # Errors
    /// The diagnostic of a template that cannot be rendered.
    pub fn find(&self, path: &str) -> Result<Option<Found>, Box<Diagnostic>> {
        if let Some(output) = self.outputs.get(path) {
            return Ok(Some(Found::Made(output.make()?.bytes)));
        }
        if let Some(folder) = self.folders.iter().find(|folder| path.starts_with(folder.path)) {
            let files = folder.files()?;
            let file = path.parse::<OutputPath>().ok().and_then(|path| files.get(&path));
            return Ok(file.map(|bytes| Found::Made(bytes.clone())));
        }
        if path == MANIFEST {
            return Ok(self.manifest()?.map(Found::Made));
        }
        let copied = |path: &Path| Found::Copied(path.to_owned());
        if let Some((file, _)) = self.statics.files.get(path) {
            return Ok(Some(copied(file)));
        }
        let Some(name) = path.strip_prefix("media/") else { return Ok(None) };
        let published = self.site.media.iter().any(|published| published == name);
        Ok(self.media.get(name).filter(|_| published).map(copied))
    }

    /// The manifest, for which every file has to be made.
    fn manifest(&self) -> Result<Option<Vec<u8>>, Box<Diagnostic>> {
        let outputs: Vec<&Output<'_>> = self.outputs.values().copied().collect();
        let made: Result<Vec<(String, Entry)>, Box<Diagnostic>> = outputs
            .par_iter()
            .map(|output| {
                let bytes = output.make()?.bytes;
                Ok((output.path.url(), entry(&bytes, output.durable)))
            })
            .collect();
        let mut urls: BTreeMap<String, Entry> = made?.into_iter().collect();
        for folder in self.folders {
            let files = folder.files()?.iter();
            urls.extend(files.map(|(path, bytes)| (path.url(), entry(bytes, false))));
        }
        let statics = self.statics.files.keys().map(|name| (name.clone(), self.statics, name));
        let media = self.site.media.iter().map(|name| (format!("media/{name}"), self.media, name));
        for (path, folder, name) in statics.chain(media) {
            let (Ok(path), Ok(bytes)) = (path.parse::<OutputPath>(), folder.read(name)) else {
                continue;
            };
            urls.insert(path.url(), entry(&bytes, false));
        }
        let input = output::manifest_input(self.site, self.settings);
        let manifest = Manifest {
            generator: GENERATOR.to_owned(),
            built: input.built,
            base_url: input.base_url,
            preview: input.preview,
            urls,
            figures: input.figures,
        };
        Ok(manifest.to_json().ok())
    }

    /// Renders one page of each kind: what is wrong with a template is known before anybody looks.
    fn try_templates(&self, pages: &[Vec<Planned>], report: &mut Report) {
        for pages in pages {
            let mut tried: Vec<mem::Discriminant<What>> = Vec::new();
            for page in pages {
                let kind = mem::discriminant(&page.what);
                if tried.contains(&kind) {
                    continue;
                }
                tried.push(kind);
                if let Err(problem) = self.find(page.path.as_str()) {
                    addresses::push_once(report, *problem);
                }
            }
        }
    }
}

fn entry(bytes: &[u8], durable: bool) -> Entry {
    Entry { hash: ContentHash::of(bytes).to_string(), durable }
}
