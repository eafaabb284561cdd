//! The records of one year, in the same tables: what goes along with a yearly report.

use std::collections::BTreeSet;

use crate::dataset::{Column, DataSet, Type, Value, all};
use crate::record::{Kind, YearReport};
use crate::site::Site;

/// Every set of a site with the rows that belong to a report: its cohorts and their participants,
/// what was given and what happened in its year, the figures it states, and whatever these rows
/// refer to. A set may be empty.
#[must_use]
pub fn of_year<'a>(site: &'a Site, report: &YearReport) -> Vec<DataSet<'a>> {
    let told: BTreeSet<&str> = site.cohorts_of(report).iter().map(|it| &*it.meta.id).collect();
    let (participants, figures) = (participants(site, report, &told), figures(site, report));
    let awards = awards(site, report);
    let year = f64::from(report.year);
    let mut sets = all(site);
    for set in &mut sets {
        match set.name {
            "participants" => set.keep("id", |id| is_one_of(id, &participants)),
            "participations" => set.keep("cohort", |id| is_one_of(id, &told)),
            "cohorts" => set.keep("id", |id| is_one_of(id, &told)),
            "awards" => set.keep("id", |id| is_one_of(id, &awards)),
            "editions" | "winners" => set.keep("year", |it| *it == Value::Number(year)),
            "events" | "milestones" => {
                set.keep("date", |it| matches!(it, Value::Date(date) if date.year == report.year));
            }
            "figures" => set.keep("id", |id| is_one_of(id, &figures)),
            _ => {}
        }
    }
    referred(&mut sets, site, report);
    sets
}

/// Keeps those places, corrections and sources that the rows refer to, or that speak of them.
fn referred(sets: &mut [DataSet<'_>], site: &Site, report: &YearReport) {
    let mut places = targets(sets.iter().filter(|set| set.name != "places"), "places");
    let mut inner: Vec<String> = places.iter().cloned().collect();
    while let Some(id) = inner.pop() {
        // A place is part of another one.
        let parent = site.records.places.get(&id).and_then(|place| place.parent.as_ref());
        let parent = parent.map(|parent| parent.id.to_string());
        inner.extend(parent.filter(|id| places.insert(id.clone())));
    }
    keep_in(sets, "places", "id", &places);
    let named = |set: &DataSet<'_>, row| format!("{}/{}", set.name, set.text(row, "id"));
    let rows = sets.iter().flat_map(|set| set.rows().map(move |row| named(set, row)));
    let own = format!("{}/{}", Kind::Report.folder(), report.meta.id);
    let records: BTreeSet<String> = rows.chain([own]).collect();
    keep_in(sets, "corrections", "record", &records);
    let mut sources = targets(sets.iter(), "sources");
    sources.extend(report.meta.sources.iter().map(|source| source.id.to_string()));
    sources.extend(roles(report, "cite").map(str::to_owned));
    keep_in(sets, "sources", "id", &sources);
}

/// Keeps the rows of a set that have one of these texts in a column.
fn keep_in(sets: &mut [DataSet<'_>], name: &str, column: &str, texts: &BTreeSet<String>) {
    for set in sets.iter_mut().filter(|set| set.name == name) {
        set.keep(column, |it| matches!(it, Value::Text(text) if texts.contains(&**text)));
    }
}

/// The ids of a set that rows of other sets refer to.
fn targets<'s, 'a: 's>(
    sets: impl Iterator<Item = &'s DataSet<'a>>,
    target: &str,
) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut values = Vec::new();
    for set in sets {
        let refers = |it: &&Column<'_>| matches!(it.kind, Type::Reference(to) if to == target);
        for column in set.columns.iter().filter(refers) {
            for row in set.rows() {
                column.read(row, &mut values);
            }
        }
        found.extend(values.drain(..).filter_map(|value| match value {
            Value::Text(id) => Some(id.into_owned()),
            _ => None,
        }));
    }
    found
}

/// Who belongs to the cohorts or won something in the year.
fn participants<'a>(
    site: &'a Site,
    report: &YearReport,
    told: &BTreeSet<&str>,
) -> BTreeSet<&'a str> {
    let members = site.records.participants.iter().filter(|who| {
        who.participations.iter().any(|participation| told.contains(&*participation.cohort.id))
    });
    let winners = site.records.winners.iter().filter(|it| it.year.value == report.year);
    let winners = winners.filter_map(|it| site.winner_participant(it));
    members.chain(winners).map(|who| &*who.meta.id).collect()
}

/// The awards of which there is an edition in the year.
fn awards<'a>(site: &'a Site, report: &YearReport) -> BTreeSet<&'a str> {
    let awards = site.records.awards.iter();
    let given = awards.filter(|it| it.editions.iter().any(|it| it.year == report.year));
    given.map(|it| &*it.meta.id).collect()
}

/// The figures that a report states, and those of its year.
fn figures<'a>(site: &'a Site, report: &'a YearReport) -> BTreeSet<&'a str> {
    let of_year = site.records.figures.iter();
    let of_year = of_year.filter(|it| it.as_of.is_some_and(|date| date.year == report.year));
    let stated = report.figures.iter().map(|figure| &*figure.id);
    stated.chain(roles(report, "figure")).chain(of_year.map(|it| &*it.meta.id)).collect()
}

/// What the roles of this name in a report's text refer to, in every language.
fn roles<'a>(report: &'a YearReport, name: &'a str) -> impl Iterator<Item = &'a str> {
    let bodies = report.meta.body.iter().flat_map(|body| body.iter());
    let roles = bodies.flat_map(|(_, body)| body.document.roles());
    roles.filter(move |role| role.name.value == name).map(|role| role.target.value.as_str())
}

fn is_one_of(value: &Value<'_>, ids: &BTreeSet<&str>) -> bool {
    matches!(value, Value::Text(id) if ids.contains(&**id))
}

impl DataSet<'_> {
    /// Keeps the rows of whose values in a column any fits.
    fn keep(&mut self, column: &str, fits: impl Fn(&Value<'_>) -> bool) {
        let Self { columns, rows, .. } = self;
        let Some(column) = columns.iter().find(|it| it.name() == column) else { return };
        let mut values = Vec::new();
        rows.retain(|row| {
            values.clear();
            column.read(*row, &mut values);
            values.iter().any(&fits)
        });
    }

    /// The text of a row in a column; empty if there is none.
    fn text(&self, row: usize, column: &str) -> String {
        let mut values = Vec::new();
        if let Some(column) = self.column(column) {
            column.read(row, &mut values);
        }
        match values.into_iter().next() {
            Some(Value::Text(text)) => text.into_owned(),
            _ => String::new(),
        }
    }
}
