//! The whole road, stage by stage: what `annals check` and `annals build` do. It knows the order of
//! the stages and nothing of what they do.
#![allow(clippy::disallowed_methods, reason = "the times of the stages are taken here")]

mod addresses;
mod output;
mod preview;
mod releases;
mod theme;
mod vanished;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::check::{self, Conditions};
use crate::dataset;
use crate::date::Moment;
use crate::diagnostic::{Diagnostic, Report};
use crate::lang::Lang;
use crate::load::{self, LoadError, Media, Sources, Theme};
use crate::page::{Planned, Press, plan};
use crate::publish::{PublishError, Published};
use crate::render::{Edition, Outputs, Templates, outputs, shelf};
use crate::site::Site;
use crate::source::SourceMap;

pub use crate::load::{Memory, find_root, is_site};
pub use preview::{Draft, Found, Live, draft};

/// What decides how a site is checked and built.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The site's folder.
    pub root: PathBuf,
    /// Where the site is written.
    pub output: PathBuf,
    /// Where it is published, instead of `base_url` of `site.yaml`; ends in `/`.
    pub base_url: Option<String>,
    /// The moment that decides what is under embargo; a day begins in the site's time zone.
    pub now: Moment,
    /// Whether warnings forbid publishing.
    pub strict: bool,
    /// Whether drafts and embargoed records are shown.
    pub preview: bool,
    /// Whether the site is made to be read from a disk, without a server.
    pub portable: bool,
    /// The manifest of what is published, instead of `previous` of `site.yaml`.
    pub previous: Option<PathBuf>,
}

/// A stage of the road, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Reading and parsing `content/`.
    Load,
    /// Checking and linking.
    Check,
    /// Planning pages and addresses.
    Plan,
    /// Rendering and writing.
    Render,
    /// Exchanging the trees.
    Publish,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 5] = [Self::Load, Self::Check, Self::Plan, Self::Render, Self::Publish];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Load => "load",
            Self::Check => "check",
            Self::Plan => "plan",
            Self::Render => "render",
            Self::Publish => "publish",
        }
    }
}

/// Told how far the road is.
pub trait Progress: Sync {
    /// A stage begins.
    fn stage(&self, stage: Stage) {
        let _ = stage;
    }

    /// So many of so many files are rendered.
    fn rendered(&self, done: usize, total: usize) {
        let _ = (done, total);
    }
}

/// Nobody is told.
impl Progress for () {}

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    /// Every problem, severities as `site.yaml` and `strict` ask.
    pub report: Report,
    /// The files, for excerpts.
    pub files: Arc<SourceMap>,
    /// Whether addresses were compared with what was published before; if not, there was nothing
    /// to compare with.
    pub compared: bool,
}

/// What a build did.
#[derive(Debug)]
pub struct Built {
    /// Every problem, severities as `site.yaml` and `strict` ask.
    pub report: Report,
    /// The files, for excerpts.
    pub files: Arc<SourceMap>,
    /// Whether addresses were compared with what was published before; if not, there was nothing
    /// to compare with.
    pub compared: bool,
    /// What was published; `None` if the content has errors, and then nothing was.
    pub published: Option<Published>,
    /// How long each stage took, wall time.
    pub times: Vec<(Stage, Duration)>,
}

/// Why the road could not be gone.
#[derive(Debug)]
pub enum RoadError {
    /// The site's folder cannot be read.
    Load(LoadError),
    /// The output cannot be written.
    Publish(PublishError),
}

impl From<LoadError> for RoadError {
    fn from(error: LoadError) -> Self {
        Self::Load(error)
    }
}

impl From<PublishError> for RoadError {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

/// Keeps the time of stages.
struct Clock<'a> {
    progress: &'a dyn Progress,
    times: Vec<(Stage, Duration)>,
    running: Option<(Stage, Instant)>,
}

impl Clock<'_> {
    fn begin(&mut self, stage: Stage) {
        self.end();
        self.progress.stage(stage);
        self.running = Some((stage, Instant::now()));
    }

    fn end(&mut self) {
        if let Some((stage, start)) = self.running.take() {
            self.times.push((stage, start.elapsed()));
        }
    }
}

/// All checks, also as they will be at each coming end of an embargo, and no output.
///
/// # Errors
/// [`RoadError`] where the folder cannot be read.
pub fn check(settings: &Settings, progress: &dyn Progress) -> Result<Checked, RoadError> {
    let mut clock = Clock { progress, times: Vec::new(), running: None };
    clock.begin(Stage::Load);
    let ready = make_ready(load::load(&settings.root)?, settings, true, &mut clock);
    let Ready { mut report, files, site, .. } = ready;
    let mut compared = true;
    if let Some(ready) = site {
        compared = with_pages(&ready, settings, &mut clock, &mut report, |_, _, _, _, _| Ok(()))?.0;
        apply(&mut report, settings, &ready.site);
    }
    Ok(Checked { report, files, compared })
}

/// Checks and writes the site.
///
/// # Errors
/// [`RoadError`] where the folder cannot be read or the output cannot be written; what is wrong
/// with the content is in the report.
pub fn build(settings: &Settings, progress: &dyn Progress) -> Result<Built, RoadError> {
    let mut clock = Clock { progress, times: Vec::new(), running: None };
    clock.begin(Stage::Load);
    let ready = make_ready(load::load(&settings.root)?, settings, false, &mut clock);
    let Ready { mut report, files, site, statics, media } = ready;
    let mut built = Built {
        report: Report::default(),
        files,
        compared: true,
        published: None,
        times: Vec::new(),
    };
    if let Some(ready) = site {
        let copied = output::Copied { statics: &statics, media: &media };
        let (compared, published) = with_pages(
            &ready,
            settings,
            &mut clock,
            &mut report,
            |outputs, _, report, clock, settings| {
                apply(report, settings, &ready.site);
                if report.has_errors() {
                    return Ok(None);
                }
                output::publish(outputs, &copied, &ready.site, settings, clock, report)
            },
        )?;
        built.compared = compared;
        built.published = published.flatten();
        apply(&mut report, settings, &ready.site);
    }
    clock.end();
    built.report = report;
    built.times = clock.times;
    Ok(built)
}

/// A site that was loaded and checked, and what is copied beside it.
struct Ready {
    report: Report,
    files: Arc<SourceMap>,
    site: Option<Checks>,
    statics: Arc<Media>,
    media: Arc<Media>,
}

/// A checked site and its theme.
struct Checks {
    site: Site,
    theme: Arc<Theme>,
    templates: theme::OwnFiles,
    statics: Arc<Media>,
    media: Arc<Media>,
}

/// Checks what was loaded; `ahead`: also as of each coming end of an embargo.
fn make_ready(
    (mut sources, mut report): (Sources, Report),
    settings: &Settings,
    ahead: bool,
    clock: &mut Clock<'_>,
) -> Ready {
    if let (Some(base), Some(config)) = (&settings.base_url, &mut sources.config) {
        let span = config.title.iter().next().map(|(_, title)| title.span);
        if let Some(span) = span {
            config.base_url = Some(crate::source::Spanned::new(base.clone(), span));
        }
    }
    let mut files = (*sources.files).clone();
    let templates = theme::own_files(&sources.theme, &mut files);
    let files = Arc::new(files);
    let Sources { statics, media, theme, .. } = &sources;
    let (statics, media, theme) = (statics.clone(), media.clone(), theme.clone());
    clock.begin(Stage::Check);
    let now = sources.config.as_ref().map(|config| settings.now.at(&config.time_zone));
    let now = now.unwrap_or_default();
    let coming = if ahead { releases::coming(&sources, now) } else { Vec::new() };
    let later = (!coming.is_empty()).then(|| sources.clone());
    let conditions = Conditions { now, preview: settings.preview };
    let site = check::check(sources, conditions, &mut report).map(|site| Checks {
        site,
        theme,
        templates,
        statics: statics.clone(),
        media: media.clone(),
    });
    if let Some(later) = later {
        releases::check(&later, &coming, &mut report);
    }
    if let Some(ready) = &site {
        // Not yet strict: a warning must not keep the checks of addresses from being run.
        report.apply(false, |check| ready.site.config.checks.get(&check).copied());
    }
    Ready { report, files, site, statics, media }
}

/// Sets severities as the site asks; the programme's own errors stay what they are.
fn apply(report: &mut Report, settings: &Settings, site: &Site) {
    report.apply(settings.strict, |check| site.config.checks.get(&check).copied());
}

/// Plans the pages of a site, checks their addresses, and hands every output to `then`. Nothing is
/// planned for a site with errors: half of its records may be missing.
fn with_pages<T>(
    ready: &Checks,
    settings: &Settings,
    clock: &mut Clock<'_>,
    report: &mut Report,
    then: impl FnOnce(
        &Outputs<'_>,
        &[Vec<Planned>],
        &mut Report,
        &mut Clock<'_>,
        &Settings,
    ) -> Result<T, RoadError>,
) -> Result<(bool, Option<T>), RoadError> {
    let site = &ready.site;
    if report.has_errors() {
        return Ok((true, None));
    }
    clock.begin(Stage::Plan);
    let Some(messages) = theme::messages(ready, report) else { return Ok((true, None)) };
    let media = crate::render::media_urls(&site.media);
    let kit = match theme::kit(ready, &media) {
        Ok(kit) => kit,
        Err(problem) => {
            report.push(*problem);
            return Ok((true, None));
        }
    };
    let languages = &site.config.languages;
    let compiled: Result<Vec<Templates>, Box<Diagnostic>> = languages
        .par_iter()
        .map(|lang| Templates::new(&theme::templates(ready), lang, &messages))
        .collect();
    let templates = match compiled {
        Ok(templates) => templates,
        Err(problem) => {
            report.push(*problem);
            return Ok((true, None));
        }
    };
    let presses: Vec<Press<'_>> = languages
        .par_iter()
        .filter_map(|lang| {
            let format = messages.formatter(lang)?;
            let press = Press::new(site, lang, &messages, format, &kit.assets);
            Some(Press { portable: settings.portable, ..press })
        })
        .collect();
    let pages: Vec<Vec<Planned>> = presses.par_iter().map(plan).collect();
    let editions = editions(languages, &presses, &templates, &pages);
    let sets = dataset::all(site);
    let read = |name: &str| ready.media.read(name).ok();
    let shelf = shelf(&editions, &sets, &read);
    let all = match outputs(&editions, &kit, &shelf, &sets) {
        Ok(all) => all,
        Err(error) => {
            report.push(addresses::unusable(&error));
            return Ok((true, None));
        }
    };
    addresses::check_unique(&all.files, &pages, &ready.statics, site, report);
    addresses::check_links(&all.files, &ready.statics, site, report);
    let compared = vanished::check(&all.files, settings, site, report)?;
    let result = then(&all, &pages, report, clock, settings)?;
    Ok((compared, Some(result)))
}

fn editions<'a>(
    languages: &'a [Lang],
    presses: &'a [Press<'a>],
    templates: &'a [Templates],
    pages: &'a [Vec<Planned>],
) -> Vec<Edition<'a>> {
    languages
        .iter()
        .zip(presses)
        .zip(templates.iter().zip(pages))
        .map(|((lang, press), (templates, pages))| Edition { lang, press, templates, pages })
        .collect()
}
