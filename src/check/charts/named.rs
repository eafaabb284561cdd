//! Whether what a chart highlights and remarks on is in it: a name that nothing bears is a slip,
//! and the picture would not show it.

use std::collections::BTreeSet;

use crate::chart::Mark;
use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::query::{Data as _, FieldPath, Found, Key, Query, Type, Value, list, run};
use crate::said::say;
use crate::site::{ChartPlan, Site};
use crate::source::Spanned;

/// Ids that a message lists before it stops.
const LISTED: usize = 12;

/// Reports names that nothing in the chart bears.
pub(super) fn check(plan: &ChartPlan, site: &Site, report: &mut Report) {
    let remarks: Vec<&Spanned<String>> =
        plan.annotations.iter().filter_map(|note| note.category.as_ref()).collect();
    if plan.highlight.is_empty() && remarks.is_empty() {
        return;
    }
    let names = Names::of(plan, site);
    if names.places.is_empty() {
        // Without records there is nothing that a name could be compared with.
        return;
    }
    for name in &plan.highlight {
        if !names.places.contains(&name.value) && !names.series.contains(&name.value) {
            let all = names.places.iter().chain(&names.series);
            let all: Vec<&str> = all.map(String::as_str).collect();
            unknown(plan, site, name, &all, report);
        }
    }
    for name in remarks {
        if !names.places.contains(&name.value) && !names.is_gap(&name.value) {
            let all: Vec<&str> = names.places.iter().map(String::as_str).collect();
            unknown(plan, site, name, &all, report);
        }
    }
}

/// What the parts of a chart are called by those who write of them.
struct Names {
    /// Along its domain.
    places: BTreeSet<String>,
    /// What divides it.
    series: BTreeSet<String>,
    /// The first and last year where the domain is years: one between them is a gap.
    years: Option<(i64, i64)>,
}

impl Names {
    fn of(plan: &ChartPlan, site: &Site) -> Self {
        let query = &plan.query;
        let (domain, divides) = (plan.at(plan.axes.domain), plan.at(plan.axes.divides));
        let mut names = Self { places: BTreeSet::new(), series: BTreeSet::new(), years: None };
        if plan.mark == Mark::Timeline {
            let rows = list(query, &site.data).rows;
            let ids = rows.iter().map(|row| site.data.id(query.set, row.row).to_string());
            names.places.extend(ids);
            let kinds = rows.iter().filter_map(|row| row.cells.get(divides?)?.first());
            names.series.extend(kinds.map(text));
            return names;
        }
        let table = run(query, &site.data);
        let keys = |at: Option<usize>| {
            let keys = at.and_then(|at| table.keys.get(at)).map_or(&[][..], Vec::as_slice);
            keys.iter().filter_map(id).collect::<BTreeSet<String>>()
        };
        names.places = keys(domain);
        names.series = keys(divides);
        if query.measures.len() > 1 {
            names.series.extend(query.measures.iter().map(|it| measure(&it.text)));
        }
        if plan.mark == Mark::Waterfall {
            names.places.insert("total".to_owned());
        }
        let field = domain.map(|at| &query.dimensions[at].field);
        if field.is_some_and(counts_years) {
            let mut years = names.places.iter().filter_map(|name| name.parse().ok());
            names.years = years.next().zip(years.next_back());
        }
        names
    }

    fn is_gap(&self, name: &str) -> bool {
        let year: Option<i64> = name.parse().ok();
        self.years.zip(year).is_some_and(|((first, last), year)| first < year && year < last)
    }
}

/// Whether the values of a field are years.
fn counts_years(field: &FieldPath) -> bool {
    field.kind == Type::Number && field.ordinal
}

/// What a group is called; the rest and what is not stated have no name of their own.
fn id(key: &Key) -> Option<String> {
    match key {
        Key::Value(value) => Some(text(value)),
        Key::Other | Key::NotStated => None,
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Number(number) => number.get().to_string(),
        Value::Date(date) => date.to_string(),
        Value::Bool(truth) => truth.to_string(),
        Value::Ref { id, .. } => id.to_string(),
    }
}

/// What a measure is called: `on_record`, `distinct_participant`.
fn measure(text: &str) -> String {
    text.replace('(', "_").replace(')', "").trim_end_matches('_').to_owned()
}

fn unknown(
    plan: &ChartPlan,
    site: &Site,
    name: &Spanned<String>,
    names: &[&str],
    report: &mut Report,
) {
    if is_hidden(&plan.query, site, &name.value) {
        // It comes into the chart with its release.
        return;
    }
    let message = say!("chart-without-name", name = %name.value);
    let near = did_you_mean(&name.value, names.iter().copied());
    let list = names.iter().take(LISTED).copied().collect::<Vec<_>>().join(", ");
    let help = if names.len() > LISTED {
        say!("chart-without-name.some", list = list)
    } else {
        say!("chart-without-name.all", list = list)
    };
    report
        .push(Diagnostic::at(Check::InvalidQuery, name.span, message).maybe_help(near).help(help));
}

/// Whether a record of this id is not public yet.
fn is_hidden(query: &Query, site: &Site, id: &str) -> bool {
    let sets = query.dimensions.iter().filter_map(|it| match it.field.kind {
        Type::Ref(set) => Some(set),
        _ => None,
    });
    sets.chain([query.set]).any(|set| matches!(site.data.find(set, id), Found::Hidden))
}
