//! Whether a mark can draw what was asked.

use crate::chart::Mark;
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::query::{Aggregate, Data as _, Query, Type};
use crate::said::{Said, say};
use crate::site::{Axes, ChartPlan, Site};
use crate::source::Span;

/// What is wrong, and what helps.
type Problem = (Said, Said);

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
        return Some((say!("no-number-to-draw"), say!("no-number-to-draw.help", value = %value)));
    }
    let wrong = measures.iter().find(|measure| measure.channel != value)?;
    Some((
        say!("number-at-wrong-channel", mark = %mark, value = %value, text = %wrong.text, channel = %wrong.channel),
        say!("number-at-wrong-channel.help", value = %value, domain = %domain, text = %wrong.text),
    ))
}

/// What is wrong with dots that set two numbers against each other.
fn scatter(plan: &ChartPlan) -> Option<Problem> {
    let query = &plan.query;
    let one = |channel: &str| query.measures.iter().filter(|it| it.channel == channel).count() == 1;
    let numbers = query.measures.len() == 2 && one("x") && one("y");
    let named = count(query, "text") == 1 && query.dimensions.len() == 1;
    (!numbers || !named).then(|| (say!("points-need-text"), say!("points-need-text.help")))
}

/// What is wrong with a timeline.
fn moments(plan: &ChartPlan) -> Option<Problem> {
    let query = &plan.query;
    if let Some(measure) = query.measures.first() {
        return Some((
            say!("timeline-measures", text = %measure.text),
            say!("timeline-measures.help"),
        ));
    }
    for channel in ["x", "x2"] {
        let mut fields = query.dimensions.iter().filter(|it| it.channel == channel);
        let message = match fields.next() {
            None if channel == "x" => say!("timeline-without-date", channel = channel),
            None => continue,
            Some(it) if it.field.kind == Type::Date => continue,
            Some(it) => say!(
                "timeline-needs-date",
                channel = channel,
                text = &it.field.text,
                noun = it.field.kind.said()
            ),
        };
        let example = if channel == "x" { "date" } else { "end_date" };
        return Some((message, say!("timeline-help", channel = channel, example = example)));
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
        return Some((say!("waterfall-one-number"), say!("waterfall-one-number.help")));
    }
    let wrong =
        measures.iter().find(|it| !matches!(it.aggregate, Aggregate::Count | Aggregate::Sum))?;
    Some((say!("waterfall-sum", text = %wrong.text), say!("waterfall-sum.help")))
}

/// What is wrong with the groups.
fn groups(plan: &ChartPlan, site: &Site) -> Option<Problem> {
    let Axes { domain, value, .. } = plan.axes;
    let (mark, query) = (plan.mark.name(), &plan.query);
    if count(query, domain) != 1 || count(query, value) > 0 {
        return Some((
            say!("one-group", mark = %mark, domain = %domain),
            say!("one-group.help", domain = %domain),
        ));
    }
    if plan.mark == Mark::Map && !is_place(query, site) {
        return Some((say!("map-not-of-places"), say!("map-not-of-places.help")));
    }
    None
}

/// What is wrong with what divides the groups, and with the panels.
fn divided(plan: &ChartPlan) -> Option<Problem> {
    let Axes { domain, value, divides } = plan.axes;
    let query = &plan.query;
    let of = if divides == value || divides == domain { 0 } else { count(query, divides) };
    if plan.mark == Mark::Heatmap && (of != 1 || query.measures.len() > 1) {
        return Some((say!("heatmap-needs"), say!("heatmap-needs.help")));
    }
    if of > 1 || (of == 1 && query.measures.len() > 1) {
        return Some((
            say!("divides-one-number", divides = %divides),
            say!("divides-one-number.help", divides = %divides, value = %value),
        ));
    }
    let facets: Vec<_> = query.dimensions.iter().filter(|it| it.channel == "facet").collect();
    let [facet] = facets[..] else {
        return (!facets.is_empty()).then(|| (say!("one-facet"), say!("one-facet.help")));
    };
    let others = query.dimensions.iter().filter(|it| it.channel != "facet");
    let same = others.into_iter().find(|it| it.field.same_as(&facet.field))?;
    Some((
        say!("facet-divides-again", channel = %same.channel),
        say!("facet-divides-again.help", domain = %domain, divides = %divides),
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
