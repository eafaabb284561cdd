//! Sources → [`Site`]: one file per rule, run in the order of the list below. Every rule tells all
//! it finds; a site is made only if none of it forbids publishing.
//!
//! To add a check: a name in `diagnostic::Check`, a file here, a line in [`check`].

mod aliases;
mod brand;
mod charts;
mod corrections;
mod editions;
mod figures;
mod hidden;
mod ids;
mod maps;
mod missing;
mod off_map;
mod own;
mod prose;
mod references;
mod sourced;
mod titles;

pub use hidden::coming_releases;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::date::Moment;
use crate::diagnostic::{Check, Report};
use crate::load::Sources;
use crate::record::Kind;
use crate::site::{Index, Ingredients, Routes, Site, SiteData, Table};
use titles::Titles;

/// What decides how a site is checked.
#[derive(Clone, Copy, Debug)]
pub struct Conditions {
    /// The moment that decides what is under embargo.
    pub now: Timestamp,
    /// Whether drafts and embargoed records are shown.
    pub preview: bool,
}

/// Checks and links the records with the drafts and what is under embargo, severities as the site
/// asks. `None` as with [`check`].
pub fn with_drafts(sources: Sources, now: Moment, report: &mut Report) -> Option<Site> {
    let config = sources.config.as_ref()?;
    let (now, severities) = (now.at(&config.time_zone), config.checks.clone());
    let site = check(sources, Conditions { now, preview: true }, report);
    report.apply(false, |check| severities.get(&check).copied());
    site
}

/// Checks and links the records. `None` if the site's settings could not be read; whether what is
/// made may be published, the report says.
pub fn check(sources: Sources, conditions: Conditions, report: &mut Report) -> Option<Site> {
    let Sources {
        files,
        config,
        mut programme,
        mut records,
        broken,
        broken_kinds,
        tables,
        media,
        boundaries,
        theme,
        ..
    } = sources;
    let config = config?;
    ids::check(&mut records, report);
    let mut known = references::Known {
        broken: &broken,
        broken_kinds: &broken_kinds,
        dangling: false,
        hides: false,
    };
    corrections::find_targets(&mut records, known, report);
    references::check(&mut records, &mut programme, known, report);
    known.dangling = report
        .iter()
        .any(|problem| matches!(problem.check, Check::UnknownReference | Check::UnknownField));
    let hidden = if conditions.preview {
        BTreeSet::new()
    } else {
        hidden::remove(&mut records, &mut programme, conditions.now, &config.time_zone, report)
    };
    known.hides = !hidden.is_empty();
    // Before editions are added that only winners know of.
    missing::check(&records, report);
    if !conditions.preview {
        editions::remove_bare(&mut records);
    }
    // Not before: the year of a hidden winner must not become an edition.
    editions::complete(&mut records);
    editions::count(&records, report);
    sourced::check(&records, report);
    let tables = tables
        .into_iter()
        .map(|(name, table)| (name, Table { columns: table.columns, rows: table.rows }))
        .collect::<BTreeMap<_, _>>();
    let mut site = Site {
        routes: Routes::new(&config),
        data: SiteData::default(),
        figures: BTreeMap::new(),
        charts: BTreeMap::new(),
        own_charts: BTreeMap::new(),
        maps: BTreeMap::new(),
        defined_in: BTreeMap::new(),
        links: Vec::new(),
        directives: BTreeMap::new(),
        media: Vec::new(),
        preview: conditions.preview,
        held: if conditions.preview {
            hidden::of(&records, conditions.now, &config.time_zone)
        } else {
            BTreeSet::new()
        },
        index: Index::default(),
        config,
        programme,
        records,
    };
    // Charts defined in prose become records: before anything is made of records.
    let titles = Titles::new(&theme, &site);
    prose::define_charts(&mut site, &files, &titles, report);
    site.index = Index::new(&site.records);
    site.data = data(&site, &tables, hidden.clone());
    figures::check(&mut site, known, report);
    let all_read = known.is_everything();
    known.queries(report, |report| charts::check(&mut site, all_read, report));
    prose::check(&mut site, &files, &hidden, known, &media, report);
    maps::check(&mut site, &boundaries, &media, report);
    off_map::check(&site, report);
    own::plan(&mut site, &titles);
    brand::check(&mut site, &media, report);
    aliases::check(&site, report);
    Some(site)
}

fn data(
    site: &Site,
    tables: &BTreeMap<String, Table>,
    hidden: BTreeSet<(Kind, std::sync::Arc<str>)>,
) -> SiteData {
    let from = Ingredients {
        records: &site.records,
        programme: &site.programme,
        languages: &site.config.languages,
        index: &site.index,
        tables,
    };
    SiteData::new(from, hidden)
}
