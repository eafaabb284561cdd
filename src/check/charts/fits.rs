//! Whether a mark can draw what was asked.

use crate::chart::Mark;
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::query::{Aggregate, Data as _, Query, Type};
use crate::site::{Axes, ChartPlan, Site};
use crate::source::Span;

/// What is wrong, and what helps.
type Problem = (String, String);

/// Whether the mark can draw what was asked; reports the first thing that it cannot.
pub(super) fn fits(plan: &ChartPlan, span: Span, site: &Site, report: &mut Report) -> bool {
    let found = match plan.mark {
        Mark::Timeline => moments(plan),
        _ if plan.is_scatter() => scatter(plan),
        _ => numbers(plan).or_else(|| groups(plan, site)).or_else(|| divided(plan)),
    };
    let found = found.or_else(|| steps(plan));
    let Some((message, help)) = found else { return true };
    report.push(Diagnostic::at(Check::InvalidQuery, span, message).help(help));
    false
}

/// What is wrong with what is measured.
fn numbers(plan: &ChartPlan) -> Option<Problem> {
    let Axes { domain, value, .. } = plan.axes;
    let measures = &plan.query.measures;
    let mark = plan.mark.name();
    if measures.is_empty() {
        return Some((
            "the chart has no number to draw".to_owned(),
            format!("give '{value}' an aggregate such as count(), or a field that is a number"),
        ));
    }
    let wrong = measures.iter().find(|measure| measure.channel != value)?;
    Some((
        format!(
            "a {mark} draws its numbers along '{value}', but '{}' stands at '{}'",
            wrong.text, wrong.channel
        ),
        format!("write '{value}: {}' and the field that groups at '{domain}'", wrong.text),
    ))
}

/// What is wrong with dots that set two numbers against each other.
fn scatter(plan: &ChartPlan) -> Option<Problem> {
    let query = &plan.query;
    let one = |channel: &str| query.measures.iter().filter(|it| it.channel == channel).count() == 1;
    let numbers = query.measures.len() == 2 && one("x") && one("y");
    let named = count(query, "text") == 1 && query.dimensions.len() == 1;
    (!numbers || !named).then(|| {
        (
            "points with a number at both 'x' and 'y' need one field at 'text', and no other"
                .to_owned(),
            "write for example 'text: place', which gives one point for each place".to_owned(),
        )
    })
}

/// What is wrong with a timeline.
fn moments(plan: &ChartPlan) -> Option<Problem> {
    let query = &plan.query;
    if let Some(measure) = query.measures.first() {
        return Some((
            format!(
                "a timeline shows records one by one, so there is no place for '{}'",
                measure.text
            ),
            "give 'x' a field that is a date; to count by year draw a column".to_owned(),
        ));
    }
    for channel in ["x", "x2"] {
        let mut fields = query.dimensions.iter().filter(|it| it.channel == channel);
        let wrong = match fields.next() {
            None if channel == "x" => Some("nothing".to_owned()),
            None => None,
            Some(it) if it.field.kind == Type::Date => None,
            Some(it) => Some(format!("'{}', which is {}", it.field.text, it.field.kind.noun())),
        };
        if let Some(wrong) = wrong {
            return Some((
                format!("a timeline needs a date at '{channel}', and there is {wrong}"),
                format!(
                    "write for example '{channel}: {}'",
                    if channel == "x" { "date" } else { "end_date" }
                ),
            ));
        }
    }
    None
}

/// What is wrong with the steps of a waterfall: only what adds up has a total.
fn steps(plan: &ChartPlan) -> Option<Problem> {
    let measures = &plan.query.measures;
    if plan.mark != Mark::Waterfall {
        return None;
    }
    if measures.len() > 1 || count(&plan.query, plan.axes.divides) > 0 {
        return Some((
            "a waterfall leads from one number to its total".to_owned(),
            "keep one number at 'x', and nothing at 'color'".to_owned(),
        ));
    }
    let wrong =
        measures.iter().find(|it| !matches!(it.aggregate, Aggregate::Count | Aggregate::Sum))?;
    Some((
        format!("the steps of a waterfall add up, but '{}' of groups has no sum", wrong.text),
        "use count(), or sum() of a field that is a number".to_owned(),
    ))
}

/// What is wrong with the groups.
fn groups(plan: &ChartPlan, site: &Site) -> Option<Problem> {
    let Axes { domain, value, .. } = plan.axes;
    let (mark, query) = (plan.mark.name(), &plan.query);
    if count(query, domain) != 1 || count(query, value) > 0 {
        return Some((
            format!("a {mark} needs one field at '{domain}' that says what each {mark} stands for"),
            format!("write '{domain}: ' and a field, such as 'cohort' or 'place'"),
        ));
    }
    if plan.mark == Mark::Map && !is_place(query, site) {
        return Some((
            "a map colours places, but 'place' leads to something else".to_owned(),
            "write 'place: place', or a path that ends at a place, such as 'participant.place'"
                .to_owned(),
        ));
    }
    None
}

/// What is wrong with what divides the groups, and with the panels.
fn divided(plan: &ChartPlan) -> Option<Problem> {
    let Axes { domain, value, divides } = plan.axes;
    let query = &plan.query;
    let of = if divides == value || divides == domain { 0 } else { count(query, divides) };
    if plan.mark == Mark::Heatmap && (of != 1 || query.measures.len() > 1) {
        return Some((
            "a heatmap needs a field at 'x', another at 'y', and one number at 'color'".to_owned(),
            "write for example 'x: cohort', 'y: place' and 'color: count()'".to_owned(),
        ));
    }
    if of > 1 || (of == 1 && query.measures.len() > 1) {
        return Some((
            format!("'{divides}' divides one number by one field"),
            format!("keep one field at '{divides}' and one number at '{value}'"),
        ));
    }
    let facets: Vec<_> = query.dimensions.iter().filter(|it| it.channel == "facet").collect();
    let [facet] = facets[..] else {
        return (!facets.is_empty()).then(|| {
            (
                "'facet' gives one panel for each value of one field".to_owned(),
                "keep one field at 'facet'".to_owned(),
            )
        });
    };
    let others = query.dimensions.iter().filter(|it| it.channel != "facet");
    let same = others.into_iter().find(|it| it.field.same_as(&facet.field))?;
    Some((
        format!("'facet' divides by the field that stands at '{}' already", same.channel),
        format!("give 'facet' another field than '{domain}' and '{divides}', or remove it"),
    ))
}

fn count(query: &Query, channel: &str) -> usize {
    query.dimensions.iter().filter(|it| it.channel == channel).count()
}

/// Whether what groups is places.
fn is_place(query: &Query, site: &Site) -> bool {
    let places = site.data.schema().find("places");
    let groups = query.dimensions.iter().filter(|it| it.channel == "place");
    let kinds: Vec<Type> = groups.map(|it| it.field.kind).collect();
    matches!(kinds[..], [Type::Ref(set)] if Some(set) == places)
}
