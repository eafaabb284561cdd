//! The series of a chart: what is measured, or the values of what divides it, each with its name,
//! its colour and its part in the picture.

use std::collections::BTreeMap;

use crate::chart::{CategoryKind, Hue, Mark, Role, Series};
use crate::page::Desk;
use crate::page::graph::domain::Domain;
use crate::page::graph::words::{self, Column, Shown, headed, plain};
use crate::query::{Aggregate, Data, FieldPath, Key, Measure, Query, Table, Value};
use crate::site::ChartPlan;

/// Series and what each is called, in the same order; what the series of one panel are called.
#[derive(Default)]
pub(super) struct Measured {
    pub(super) series: Vec<Series>,
    pub(super) shown: Vec<Shown>,
}

/// One series a measure.
pub(super) fn of_measures(
    desk: &Desk<'_>,
    plan: &ChartPlan,
    table: &Table,
    (at, domain): (usize, &Domain),
) -> Measured {
    let query = &plan.query;
    let mut measured = Measured { series: Vec::new(), shown: Vec::new() };
    for (index, measure) in query.measures.iter().enumerate() {
        let mut values = empty(domain, measure.aggregate);
        for row in &table.rows {
            if let Some(place) = row.keys.get(at).and_then(|key| domain.index.get(key)) {
                values[*place] = row.values.get(index).copied().flatten();
            }
        }
        let name = words::measure(desk, query, measure);
        // Dots show one series: the other measure is their place across.
        let several = query.measures.len() > 1 && !plan.is_scatter();
        let hue = if several { palette(index) } else { Hue::Bar };
        measured.series.push(Series { name: name.text.clone(), hue, values, ..Series::default() });
        measured.shown.push(Shown { id: measure_id(measure), text: name, ..Shown::default() });
    }
    measured
}

/// One series a value of the dimension that divides the measure.
pub(super) fn of_colours(
    desk: &Desk<'_>,
    plan: &ChartPlan,
    table: &Table,
    (at, domain): (usize, &Domain),
    colour: usize,
) -> Measured {
    let query = &plan.query;
    let mut measured = Measured { series: Vec::new(), shown: Vec::new() };
    let (Some(dimension), Some(measure)) = (query.dimensions.get(colour), query.measures.first())
    else {
        return measured;
    };
    let column = Column::new(desk, &dimension.field, true);
    let keys = table.keys.get(colour).map_or(&[][..], Vec::as_slice);
    let mut index = BTreeMap::new();
    for key in keys {
        let (shown, hue) = match key {
            Key::Value(value) => {
                let hue = hue(desk, &dimension.field, value, measured.series.len());
                (column.value(value), hue)
            }
            Key::Other => (special("other", headed(desk, "other-last")), Hue::Other),
            Key::NotStated => (special("not_stated", headed(desk, "not-stated")), Hue::NotStated),
        };
        index.insert(key, measured.series.len());
        let values = empty(domain, measure.aggregate);
        let name = shown.text.text.clone();
        let short = shown.short.clone();
        measured.series.push(Series { name, short, hue, values, ..Series::default() });
        measured.shown.push(shown);
    }
    for row in &table.rows {
        let place = row.keys.get(at).and_then(|key| domain.index.get(key));
        let series = row.keys.get(colour).and_then(|key| index.get(key));
        if let (Some(place), Some(series)) = (place, series) {
            measured.series[*series].values[*place] = row.values.first().copied().flatten();
        }
    }
    measured
}

fn special(id: &str, text: String) -> Shown {
    Shown { id: id.to_owned(), text: plain(text), ..Shown::default() }
}

/// The values of a series before any is known. Of a group without records a count is zero; of a
/// gap, and of anything but a count, nothing is known.
fn empty(domain: &Domain, aggregate: Aggregate) -> Vec<Option<f64>> {
    let counts = !aggregate.needs_number();
    let value = |kind: CategoryKind| (counts && kind != CategoryKind::Gap).then_some(0.0);
    domain.categories.iter().map(|category| value(category.kind)).collect()
}

/// What files call a measure: `count`, `distinct_participant`, `on_record`.
fn measure_id(measure: &Measure) -> String {
    measure.text.replace('(', "_").replace(')', "").trim_end_matches('_').to_owned()
}

/// Whether a chart compares what was reported with what is on record: its measures are exactly
/// these two, in this order. They are never added up, whatever `stack` says, for the second
/// measures the same thing as the first.
fn is_reported_on_record(desk: &Desk<'_>, query: &Query) -> bool {
    let schema = desk.press.site.data.schema();
    let name = |measure: &Measure| {
        let field = measure.field.as_ref()?.field()?;
        (measure.aggregate == Aggregate::Sum).then(|| &*schema.field(field).name)
    };
    let names: Vec<Option<&str>> = query.measures.iter().map(name).collect();
    names == [Some("reported"), Some("on_record")]
}

/// Puts a reported number behind what is on record of it. Where no more is on record than was
/// reported, the two are drawn as parts of a whole, its rest hatched: '17 of 20'. Else either may
/// be the larger, and the reported number stands behind as a wider, paler mark.
pub(super) fn compare(desk: &Desk<'_>, plan: &ChartPlan, measured: &mut Measured) {
    if measured.shown.len() != 2 || plan.is_scatter() || !is_reported_on_record(desk, &plan.query) {
        return;
    }
    let is_part = |pair: &[Series]| {
        let [reported, on_record] = pair else { return true };
        let mut pairs = reported.values.iter().zip(&on_record.values);
        pairs.all(|(whole, part)| match (whole, part) {
            (Some(whole), Some(part)) => part <= whole,
            _ => true,
        })
    };
    let parts =
        matches!(plan.mark, Mark::Bar | Mark::Waffle) && measured.series.chunks(2).all(is_part);
    for pair in measured.series.chunks_mut(2) {
        let [reported, on_record] = pair else { continue };
        reported.role = if parts { Role::Whole } else { Role::Context };
        reported.hue = Hue::Bar;
        on_record.hue = Hue::Bar;
    }
}

/// The colour of a value: the same on every chart of the site where its list is closed, else by its
/// place among the values of this chart.
pub(super) fn hue(desk: &Desk<'_>, field: &FieldPath, value: &Value, index: usize) -> Hue {
    let site = desk.press.site;
    let listed = match value {
        Value::Ref { set, id } if **set == *"dimensions" => {
            return dimension_hue(desk, id).unwrap_or_else(|| palette(index));
        }
        Value::Ref { set, id } if **set == *"kinds" => {
            let kinds = &site.programme.participant_kinds;
            kinds.iter().position(|kind| *kind.id == **id).filter(|_| kinds.len() <= COLOURS)
        }
        Value::Text(text) => {
            let choices = field.field().map(|id| &site.data.schema().field(id).choices);
            let choices = choices.filter(|choices| choices.len() <= COLOURS);
            choices.and_then(|choices| choices.iter().position(|choice| choice == text))
        }
        _ => None,
    };
    palette(listed.unwrap_or(index))
}

/// Colours of the palette that are told apart; the last is the grey of everything beyond.
const COLOURS: usize = 7;

/// The colour of a dimension: its own, else that of its place in the programme.
pub(super) fn dimension_hue(desk: &Desk<'_>, id: &str) -> Option<Hue> {
    let dimensions = &desk.press.site.programme.dimensions;
    let at = dimensions.iter().position(|dimension| *dimension.id == *id)?;
    let own = dimensions[at].colour.is_some();
    Some(if own { Hue::Named(format!("d-{id}")) } else { palette(at) })
}

/// A colour of the palette, counted from 0. None is used twice, for two series of one colour would
/// be taken for one.
fn palette(index: usize) -> Hue {
    Hue::Palette(u8::try_from(index.min(COLOURS)).map_or(1, |index| index + 1))
}
