//! The charts that the pages of cohorts, awards, dimensions and places have of their own accord:
//! where a cohort comes from, what was awarded year by year. They follow from the records, for any
//! programme, and are left out where they would show next to nothing. Participants have none: there
//! may be many thousands of them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::check::charts;
use crate::check::titles::Titles;
use crate::diagnostic::Report;
use crate::node::{self, Node};
use crate::record::{Award, Chart, Cohort, Dimension, Kind, Meta, Place, Text};
use crate::site::{Key, OwnChart, Site};
use crate::source::FileId;

/// A chart with fewer values than this says nothing that a sentence would not.
const LEAST: usize = 3;

/// A chart in the making.
struct Draft {
    key: Key,
    /// Message of its title, which names the record.
    title: &'static str,
    subtitle: &'static str,
    name: Text,
    /// Its query and its mark, as an author would write them.
    yaml: String,
}

/// Plans the charts of all records that have one.
pub(super) fn plan(site: &mut Site, titles: &Titles) {
    let records = &site.records;
    let mut drafts: Vec<Draft> = Vec::new();
    let members = places_of_cohorts(site);
    drafts.extend(records.cohorts.iter().filter_map(|it| cohort(site, it, &members)));
    drafts.extend(records.awards.iter().filter_map(|it| award(site, it)));
    drafts.extend(site.programme.dimensions.iter().filter_map(|it| dimension(site, it)));
    drafts.extend(records.places.iter().filter_map(|it| place(site, it)));
    let charts = drafts.into_iter().filter_map(|draft| {
        let key = draft.key.clone();
        Some((key, draft.chart(site, titles)?))
    });
    site.own_charts = charts.collect();
}

impl Draft {
    /// The chart; nothing where the programme's data do not have what it asks for.
    fn chart(self, site: &Site, titles: &Titles) -> Option<OwnChart> {
        let definition = parsed(&self.yaml)?;
        let place = definition.span;
        // No author has written this, so nobody is told.
        let plan = charts::plan(&definition, place, site, &mut Report::default())?;
        let (kind, id) = &self.key;
        let id: Arc<str> = format!("{}-{id}", kind.noun()).into();
        let chart = Chart {
            meta: Meta::bare(id, place),
            title: titles.text(self.title, &self.name, place),
            subtitle: Some(titles.text(self.subtitle, &self.name, place)),
            description: None,
            note: None,
            definition,
        };
        Some(OwnChart { chart, plan })
    }
}

fn parsed(yaml: &str) -> Option<Node> {
    let whole = Range { start: 0, end: yaml.len() };
    node::parse(FileId(u32::MAX), yaml, whole, &mut Report::default())
}

/// Where a cohort comes from: a map where there are boundaries, else bars.
fn cohort(site: &Site, cohort: &Cohort, members: &Members<'_>) -> Option<Draft> {
    let id = &cohort.meta.id;
    let places = members.get(&**id).filter(|places| places.len() >= LEAST)?;
    let mut filter = format!("cohort: \"{id}\"");
    if !cohort.intake_kinds.is_empty() {
        // As many as stand beside the number reported.
        let kinds: Vec<&str> = cohort.intake_kinds.iter().map(|kind| &*kind.id).collect();
        filter = format!("{filter}, participant.kind: [{}]", quoted(kinds));
    }
    let shown = match map_of(site, places) {
        Some(map) => {
            format!("mark: map\nmap: {map}\nplace: participant.place\ncolor: count()")
        }
        None => "mark: bar\nx: count()\ny: participant.place\nsort: -x\nlimit: 15".to_owned(),
    };
    Some(Draft {
        key: (Kind::Cohort, id.clone()),
        title: "own-cohort-title",
        subtitle: "own-cohort-subtitle",
        name: cohort.name.clone(),
        yaml: format!("data: participations\nfilter: {{{filter}}}\n{shown}\n"),
    })
}

/// The places that each cohort's participants are in.
type Members<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

fn places_of_cohorts(site: &Site) -> Members<'_> {
    let mut members = Members::new();
    for participant in &site.records.participants {
        let Some(place) = &participant.place else { continue };
        for part in &participant.participations {
            members.entry(&part.cohort.id).or_default().insert(&place.id);
        }
    }
    members
}

/// The boundaries that show most of some places, if any shows as many as a map needs.
fn map_of<'a>(site: &'a Site, places: &BTreeSet<&str>) -> Option<&'a str> {
    let codes: BTreeSet<&str> =
        places.iter().filter_map(|id| site.records.places.get(id)?.code.as_deref()).collect();
    let joined = |name: &str| {
        let shapes = site.maps.get(name).map_or(&[][..], |atlas| &atlas.wide.shapes);
        shapes.iter().filter(|shape| codes.contains(shape.key.as_str())).count()
    };
    let names = site.config.maps.keys().map(String::as_str);
    let (shown, name) = names.map(|name| (joined(name), name)).max_by_key(|(shown, _)| *shown)?;
    (shown >= LEAST).then_some(name)
}

/// An award over the years, by dimension where its winners have several; what was reported beside
/// what is on record where that is known.
fn award(site: &Site, award: &Award) -> Option<Draft> {
    let id = &award.meta.id;
    let winners = site.records.winners.iter().filter(|winner| winner.award.id == *id);
    let (mut years, mut dimensions) = (BTreeSet::new(), BTreeSet::new());
    for winner in winners {
        years.insert(winner.year.value);
        dimensions.extend(site.winner_dimension(winner).map(|dimension| &*dimension.id));
    }
    let reported = award.editions.iter().filter(|edition| edition.recipients.is_some()).count();
    let (title, subtitle, shown) = match (dimensions.len(), years.len()) {
        (LEAST.., 1) => (
            "own-award-dimensions-title",
            "own-award-subtitle",
            "data: winners\nFILTER\nmark: bar\nx: count()\ny: dimension\nsort: -x",
        ),
        (2.., 2..) => (
            "own-award-title",
            "own-award-subtitle",
            "data: winners\nFILTER\nmark: column\nx: year\ny: count()\ncolor: dimension",
        ),
        _ if reported > 0 && award.editions.len() >= LEAST => (
            "own-award-title",
            "own-award-subtitle-reported",
            "data: editions\nFILTER\nmark: column\nx: year\ny: [reported, on_record]\nstack: false",
        ),
        (_, LEAST..) => (
            "own-award-title",
            "own-award-subtitle",
            "data: winners\nFILTER\nmark: column\nx: year\ny: count()",
        ),
        _ => return None,
    };
    Some(Draft {
        key: (Kind::Award, id.clone()),
        title,
        subtitle,
        name: award.name.clone(),
        yaml: shown.replace("FILTER", &format!("filter: {{award: \"{id}\"}}")),
    })
}

/// What was awarded in a dimension over the years, in its colour.
fn dimension(site: &Site, dimension: &Dimension) -> Option<Draft> {
    let winners = site.index.dimension_winners.get(&*dimension.id)?;
    let all = site.records.winners.list();
    let years: BTreeSet<i16> = winners.0.iter().map(|at| all[*at].year.value).collect();
    let id = &dimension.id;
    (years.len() >= LEAST).then(|| Draft {
        key: (Kind::Dimension, id.clone()),
        title: "own-dimension-title",
        subtitle: "own-award-subtitle",
        name: dimension.name.clone(),
        yaml: format!(
            "data: winners\nfilter: {{dimension: \"{id}\"}}\nmark: column\nx: year\ny: count()\n\
             color: dimension\n"
        ),
    })
}

/// The participants of a place, and of what lies within it, by cohort.
fn place(site: &Site, place: &Place) -> Option<Draft> {
    let within = within(site, &place.meta.id);
    let participants = within.iter().filter_map(|id| site.index.place_participants.get(*id));
    let mut years: BTreeSet<i16> = BTreeSet::new();
    for at in participants.flat_map(|positions| &positions.0) {
        let participant = &site.records.participants.list()[*at];
        let cohorts = participant.participations.iter();
        years.extend(cohorts.filter_map(|it| Some(site.records.cohorts.get(&it.cohort.id)?.year)));
    }
    (years.len() >= LEAST).then(|| Draft {
        key: (Kind::Place, place.meta.id.clone()),
        title: "own-place-title",
        subtitle: "own-place-subtitle",
        name: place.name.clone(),
        yaml: format!(
            "data: participations\nfilter: {{participant.place: [{}]}}\nmark: column\n\
             x: cohort.year\ny: count()\n",
            quoted(within)
        ),
    })
}

/// A place and all that lies within it.
fn within<'a>(site: &'a Site, id: &'a str) -> Vec<&'a str> {
    let mut found = vec![id];
    let mut next = 0;
    while let Some(id) = found.get(next) {
        let children = site.index.place_children.get(*id);
        let children = children.into_iter().flat_map(|positions| &positions.0);
        let children: Vec<&str> =
            children.map(|at| &*site.records.places.list()[*at].meta.id).collect();
        // A place that lies within itself is an error of its own.
        let new: Vec<&str> = children.into_iter().filter(|id| !found.contains(id)).collect();
        found.extend(new);
        next += 1;
    }
    found
}

/// Ids as the items of a list in YAML.
fn quoted<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    let items: Vec<String> = ids.into_iter().map(|id| format!("\"{id}\"")).collect();
    items.join(", ")
}
