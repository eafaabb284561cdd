//! The places of a chart's domain axis: the groups of a query's first dimension with their names,
//! and the years between them of which nothing is on record.

use std::collections::BTreeMap;

use crate::chart::{Category, CategoryKind};
use crate::date::Date;
use crate::page::Desk;
use crate::page::graph::series::{dimension_hue, hue};
use crate::page::graph::words::{Column, Shown, headed, plain};
use crate::query::{Cell, Condition, Data as _, FieldPath, Key, Query, Table, Value, run};

/// Gaps for each year that there is, at most: a few scattered years are no line of years.
const GAPS_A_YEAR: usize = 3;

/// A domain axis.
#[derive(Default)]
pub(super) struct Domain {
    /// Its places in order.
    pub(super) categories: Vec<Category>,
    /// What each is called, in the same order.
    pub(super) shown: Vec<Shown>,
    /// Where each group of the query stands.
    pub(super) index: BTreeMap<Key, usize>,
}

/// Makes the domain axis of a query's result; `at` is the position of the dimension.
pub(super) fn of(desk: &Desk<'_>, query: &Query, table: &Table, at: usize) -> Domain {
    let mut domain = Domain::default();
    let (Some(dimension), Some(keys)) = (query.dimensions.get(at), table.keys.get(at)) else {
        return domain;
    };
    let column = Column::new(desk, &dimension.field, true);
    for key in keys {
        let (category, shown) = place(desk, &column, table, key);
        domain.index.insert(key.clone(), domain.categories.len());
        domain.categories.push(category);
        domain.shown.push(shown);
    }
    keep_order(&mut domain.categories);
    if years(&column, &domain).is_some() {
        fill_gaps(desk, query, &column, &dimension.field, &mut domain);
    }
    domain
}

/// A place of the axis, or a panel.
pub(super) fn place(
    desk: &Desk<'_>,
    column: &Column<'_>,
    table: &Table,
    key: &Key,
) -> (Category, Shown) {
    let value = match key {
        Key::Value(value) => value,
        Key::Other => {
            let text = desk.t("chart-other-n", &[("n", table.folded.into())]);
            return special(CategoryKind::Other, text);
        }
        Key::NotStated => return special(CategoryKind::NotStated, headed(desk, "not-stated")),
    };
    let shown = column.value(value);
    let position = match value {
        Value::Number(number) => Some(number.get()),
        Value::Date(date) => day_number(*date),
        // A cohort that its year names stands at this year.
        Value::Ref { .. } => shown.short.as_ref().and_then(|year| year.parse().ok()),
        Value::Text(_) | Value::Bool(_) => None,
    };
    let category = Category {
        label: shown.short.as_ref().unwrap_or(&shown.text.text).clone(),
        full: shown.short.is_some().then(|| shown.text.text.clone()),
        position,
        ..Category::default()
    };
    (category, shown)
}

fn special(kind: CategoryKind, text: String) -> (Category, Shown) {
    let category = Category { kind, ..Category::new(text.clone()) };
    (category, Shown { text: plain(text), ..Shown::default() })
}

/// Days since the beginning of a calendar.
fn day_number(date: Date) -> Option<f64> {
    day(date.first_day())
}

/// The first and the last day that a date covers, as numbers of days.
pub(super) fn days(date: Date) -> Option<(f64, f64)> {
    let (year, month, first) = date.first_day();
    let last_month = date.month.unwrap_or(12);
    let last = match date.day {
        Some(day) => day,
        None => jiff::civil::Date::new(year, last_month, 1).ok()?.days_in_month(),
    };
    Some((day((year, month, first))?, day((year, last_month, last))?))
}

/// The number of a day.
fn day((year, month, day): (i16, i8, i8)) -> Option<f64> {
    let first = jiff::civil::Date::new(1, 1, 1).ok()?;
    let date = jiff::civil::Date::new(year, month, day).ok()?;
    Some(f64::from(date.since(first).ok()?.get_days()))
}

/// Forgets positions unless the places stand in their order: a chart sorted by its values must not
/// be described as a change over time.
fn keep_order(categories: &mut [Category]) {
    let normal = || categories.iter().filter(|it| it.kind == CategoryKind::Normal);
    let positions: Option<Vec<f64>> = normal().map(|it| it.position).collect();
    let ascends = |list: &Vec<f64>| list.windows(2).all(|pair| pair[0] < pair[1]);
    if !positions.is_some_and(|list| ascends(&list)) {
        for category in categories {
            category.position = None;
        }
    }
}

/// The years that the places stand for, if they are years in order, all of them shown.
fn years(column: &Column<'_>, domain: &Domain) -> Option<Vec<i16>> {
    let of_years = column.is_year() || column.refers("cohorts");
    let folded = domain.categories.iter().any(|it| it.kind == CategoryKind::Other);
    if !of_years || folded {
        return None;
    }
    let normal = domain.categories.iter().filter(|it| it.kind == CategoryKind::Normal);
    normal.map(|category| year(category.position?)).collect()
}

fn year(position: f64) -> Option<i16> {
    #[expect(clippy::cast_possible_truncation, reason = "checked to be the same number")]
    let year = position as i16;
    (f64::from(year).total_cmp(&position).is_eq()).then_some(year)
}

/// Puts the years between the first and the last that are not there as gaps in their places.
fn fill_gaps(
    desk: &Desk<'_>,
    query: &Query,
    column: &Column<'_>,
    field: &FieldPath,
    domain: &mut Domain,
) {
    let Some(known) = years(column, domain) else { return };
    let (Some(first), Some(last)) = (known.first(), known.last()) else { return };
    let asked = Asked::new(desk, query, field);
    let missing: Vec<i16> =
        (*first..=*last).filter(|year| !known.contains(year) && asked.for_year(*year)).collect();
    if missing.len() > known.len() * GAPS_A_YEAR {
        return;
    }
    for year in missing {
        let position = f64::from(year);
        let before = |it: &Category| it.position.is_some_and(|other| other < position);
        let at = domain.categories.iter().take_while(|it| before(it)).count();
        let category = Category {
            kind: CategoryKind::Gap,
            note: Some(desk.t(gap_note(desk, query, column, year), &[])),
            position: Some(position),
            ..Category::new(year.to_string())
        };
        let id = if column.is_year() { year.to_string() } else { String::new() };
        let shown = Shown { id, text: plain(year.to_string()), ..Shown::default() };
        domain.categories.insert(at, category);
        domain.shown.insert(at, shown);
        domain.index.values_mut().filter(|index| **index >= at).for_each(|index| *index += 1);
    }
}

/// Why there is nothing at a year.
fn gap_note(desk: &Desk<'_>, query: &Query, column: &Column<'_>, year: i16) -> &'static str {
    let without_cohort = || desk.press.site.records.cohorts.iter().all(|it| it.year != year);
    if column.is_of_cohorts() && without_cohort() {
        "year-no-cohort"
    } else if counts(query) {
        "not-on-record"
    } else {
        "not-stated"
    }
}

/// Whether a query only counts what is on record.
fn counts(query: &Query) -> bool {
    query.measures.iter().all(|measure| !measure.aggregate.needs_number())
}

/// Which years a chart asks for: of a year that its filter leaves out, nothing may be said.
struct Asked<'a> {
    /// Conditions on the year itself.
    own: Vec<&'a Condition>,
    /// The years there are without any condition, where another one may have left some out.
    left_out: Vec<i16>,
}

impl<'a> Asked<'a> {
    fn new(desk: &Desk<'_>, query: &'a Query, field: &FieldPath) -> Self {
        let (own, others): (Vec<&Condition>, Vec<&Condition>) =
            query.filter.iter().partition(|condition| condition.field.same_as(field));
        // `cohort: first` leaves out the years of all other cohorts; `place: north` does not.
        let near = |it: &&Condition| {
            field.steps.len() > 1 && it.field.steps.first() == field.steps.first()
        };
        // A count of nothing that fits is true to the filter, whatever else there is.
        // There is one edition for each award and year: of an award alone, no year is left out.
        let of_award = |it: &&Condition| &*it.field.text == "award";
        let editions = &*desk.press.site.data.schema().set(query.set).name == "editions";
        let harmless = others.is_empty()
            || (counts(query) && !others.iter().any(near))
            || (editions && others.iter().all(of_award));
        let left_out = if harmless { Vec::new() } else { all_years(desk, query, field) };
        Self { own, left_out }
    }

    fn for_year(&self, year: i16) -> bool {
        let number = Cell::number(f64::from(year));
        self.own.iter().all(|condition| condition.fits(number.as_ref()))
            && !self.left_out.contains(&year)
    }
}

/// The years of a field over all records of a query's data set.
fn all_years(desk: &Desk<'_>, query: &Query, field: &FieldPath) -> Vec<i16> {
    let site = desk.press.site;
    let all = run(&Query::facet(query.set, field.clone()), &site.data);
    let keys = all.keys.into_iter().flatten();
    keys.filter_map(|key| match key {
        Key::Value(Value::Number(number)) => year(number.get()),
        Key::Value(Value::Ref { id, .. }) => Some(site.records.cohorts.get(&id)?.year),
        _ => None,
    })
    .collect()
}

/// Gives the places colours of their own: those of the values where a colour is asked for by the
/// same field; else, for dimensions and for awards that each honour one, those of the dimensions,
/// which are the same on the whole site.
pub(super) fn colour(
    desk: &Desk<'_>,
    query: &Query,
    keys: &[Key],
    (at, asked): (usize, bool),
    domain: &mut Domain,
) {
    let Some(dimension) = query.dimensions.get(at) else { return };
    let values = keys.iter().filter_map(|key| match key {
        Key::Value(value) => Some((key, value)),
        Key::Other | Key::NotStated => None,
    });
    let hues: Option<Vec<_>> = values
        .enumerate()
        .map(|(index, (key, value))| {
            let hue = match value {
                Value::Ref { set, id } if **set == *"awards" && !asked => {
                    let award = desk.press.site.records.awards.get(id)?;
                    dimension_hue(desk, &award.dimension.as_ref()?.id)?
                }
                Value::Ref { set, id } if **set == *"dimensions" => dimension_hue(desk, id)?,
                value if asked => hue(desk, &dimension.field, value, index),
                _ => return None,
            };
            Some((key, hue))
        })
        .collect();
    for (key, hue) in hues.unwrap_or_default() {
        if let Some(index) = domain.index.get(key) {
            domain.categories[*index].hue = Some(hue);
        }
    }
}
