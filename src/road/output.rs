//! Outputs → the published site: rendered, compared and written in parallel, exchanged at the end.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::artifact::Artifact;
use crate::diagnostic::{Diagnostic, Report};
use crate::load::Media;
use crate::publish::{self, ManifestInput, PublishError, Published, prepare};
use crate::render::{Folder, Output, Outputs};
use crate::site::Site;

use super::{Clock, RoadError, Settings, Stage, addresses};

/// Files that are published as they are.
pub(super) struct Copied<'a> {
    pub statics: &'a Media,
    pub media: &'a Media,
}

enum Failure {
    Template(Box<Diagnostic>),
    Write(PublishError),
}

/// Writes every output and exchanges the trees; nothing of that where a template fails.
pub(super) fn publish(
    outputs: &Outputs<'_>,
    copied: &Copied<'_>,
    site: &Site,
    settings: &Settings,
    clock: &mut Clock<'_>,
    report: &mut Report,
) -> Result<Option<Published>, RoadError> {
    clock.begin(Stage::Render);
    let stage = prepare(&settings.output)?;
    let done = AtomicUsize::new(0);
    let progress = clock.progress;
    let file = |output: &Output<'_>| {
        let made = output.make().map_err(Failure::Template);
        let result = made.and_then(|file| stage.write(file).map_err(Failure::Write));
        progress.rendered(done.fetch_add(1, Ordering::Relaxed) + 1, outputs.files.len());
        result.err()
    };
    // What is made as a whole takes long and begins first.
    let (folders, files): (Vec<Failure>, Vec<Failure>) = rayon::join(
        || outputs.folders.par_iter().filter_map(|it| write_folder(it, &stage).err()).collect(),
        || outputs.files.par_iter().filter_map(file).collect(),
    );
    for failure in folders.into_iter().chain(files) {
        match failure {
            Failure::Template(problem) => addresses::push_once(report, *problem),
            Failure::Write(error) => return Err(error.into()),
        }
    }
    if report.has_errors() {
        return Ok(None);
    }
    for name in &site.media {
        copy(copied.media, name, &format!("media/{name}"), &stage)?;
    }
    for name in copied.statics.files.keys() {
        copy(copied.statics, name, name, &stage)?;
    }
    clock.begin(Stage::Publish);
    let published = stage.finish(manifest_input(site, settings))?;
    Ok(Some(published))
}

fn write_folder(folder: &Folder<'_>, stage: &publish::Stage) -> Result<(), Failure> {
    for (path, bytes) in folder.files().map_err(Failure::Template)? {
        let file = Artifact { path: path.clone(), bytes: bytes.clone(), durable: false };
        stage.write(file).map_err(Failure::Write)?;
    }
    Ok(())
}

/// What the manifest says beside the addresses.
pub(super) fn manifest_input(site: &Site, settings: &Settings) -> ManifestInput {
    let figures: BTreeMap<String, serde_json::Value> =
        site.figures.iter().map(|(id, result)| (id.to_string(), result.value.into())).collect();
    let base_url = site.config.base_url.as_ref().map(|url| url.value.clone());
    let built = settings.now.at(&site.config.time_zone);
    ManifestInput { built, base_url, preview: site.preview, figures }
}

/// Copies one file at a time: a video must not be held in memory longer than it takes to write it.
fn copy(from: &Media, name: &str, to: &str, stage: &publish::Stage) -> Result<(), RoadError> {
    let bytes = from.read(name)?;
    // A name that cannot be an address has been reported, and nothing is published.
    if let Ok(path) = to.parse() {
        stage.write(Artifact { path, bytes, durable: false })?;
    }
    Ok(())
}
