//! `invalid-query`: a chart that asks for what the data do not have, or for what its mark cannot
//! draw.

mod fits;
mod named;

use std::ops::RangeInclusive;

use crate::chart::{Mark, ScaleKind, Stack};
use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::node::{Fields, Node};
use crate::query::{self, Channel, Data as _, Form, Order, OrderBy, Query, Spec, Term};
use crate::said::say;
use crate::site::{AnnotationPlan, Axes, ChartPlan, Site};
use crate::source::{Span, Spanned};
use fits::fits;

/// Plans every chart. Unless all files could be read, a name that nothing bears is no slip.
pub(super) fn check(site: &mut Site, all_read: bool, report: &mut Report) {
    let mut plans = Vec::new();
    for chart in &site.records.charts {
        let place = chart.meta.span;
        let Some(mut plan) = plan(&chart.definition, place, site, report) else { continue };
        if all_read {
            named::check(&plan, site, report);
        }
        plan.defined_in = site.defined_in.get(&chart.meta.id).cloned();
        plans.push((chart.meta.id.clone(), plan));
    }
    site.charts = plans.into_iter().collect();
}

/// What the channels of a mark are for.
fn axes(mark: Mark) -> Axes {
    let (domain, value) = match mark {
        Mark::Bar | Mark::Point | Mark::Lollipop | Mark::Waffle | Mark::Waterfall => ("y", "x"),
        Mark::Map => ("place", "color"),
        Mark::Heatmap => ("x", "color"),
        Mark::Column | Mark::Line | Mark::Area | Mark::Slope | Mark::Timeline => ("x", "y"),
    };
    let divides = if mark == Mark::Heatmap { "y" } else { "color" };
    Axes { domain, value, divides }
}

/// What the channels of a mark are for in a query. Squares may be told apart by colour alone; dots
/// may set two numbers against each other.
fn axes_of(mark: Mark, query: &Query) -> Axes {
    let has = |name: &str| query.dimensions.iter().any(|it| it.channel == name);
    let measures = |name: &str| query.measures.iter().any(|it| it.channel == name);
    match mark {
        Mark::Waffle if has("color") && !has("y") => Axes { domain: "color", ..axes(mark) },
        Mark::Point if has("text") || (measures("x") && measures("y")) => {
            Axes { domain: "text", ..axes(mark) }
        }
        _ => axes(mark),
    }
}

/// The channels that a mark reads, the one of its groups before what divides them.
fn channels(mark: Mark) -> &'static [&'static str] {
    match mark {
        Mark::Map => &["place", "color"],
        Mark::Timeline => &["x", "x2", "text", "color"],
        Mark::Point => &["x", "y", "color", "text", "facet"],
        _ => &["x", "y", "color", "facet"],
    }
}

/// The channels whose number is measured where nothing else is.
fn implied(mark: Mark) -> &'static [&'static str] {
    match mark {
        Mark::Map | Mark::Heatmap => &["color"],
        Mark::Timeline => &[],
        _ => &["y", "x"],
    }
}

/// What a chart draws; `place` is where it is defined.
pub(super) fn plan(
    definition: &Node,
    place: Span,
    site: &Site,
    report: &mut Report,
) -> Option<ChartPlan> {
    let languages = &site.config.languages;
    let mut fields = Fields::new(definition, say!("this-chart"), languages, report)?;
    let Some(mark) = read_mark(&mut fields) else {
        // Channels are judged by their mark; what is drawn can be told without it.
        let data = fields.text("data");
        let unknown = data.and_then(|data| query::find_set(site.data.schema(), &data).err());
        if let Some(problem) = unknown {
            report.push(*problem);
        }
        return None;
    };
    let mut spec = Spec::read(&mut fields, channels(mark), None)?;
    let map = read_map(&mut fields, mark, site);
    refuse_elsewhere(&mut fields, mark);
    let stack = fields.word("stack", &STACKS).map(|stack| stack.value);
    let value_scale = read_scale(&mut fields, axes(mark).value);
    let highlight = fields.texts("highlight");
    let scatter = mark == Mark::Point && spec.channels.iter().any(|it| it.name.value == "text");
    let annotations = read_annotations(&mut fields, mark, scatter);
    let height = read_height(&mut fields, mark, scatter);
    complete(&mut spec, mark, site);
    let form = Form::Chart { implied: implied(mark) };
    let mut query = Query::resolve(&spec, form, &site.data, report)?;
    if mark == Mark::Timeline && query.order.is_none() {
        query.order = Some(Order { descending: false, by: OrderBy::Dimension(0) });
    }
    // Measures of different things have no sum, so they stand side by side unless asked otherwise.
    let usual = if query.measures.len() > 1 { Stack::Side } else { Stack::Zero };
    let plan = ChartPlan {
        mark,
        axes: axes_of(mark, &query),
        map: map.ok()?,
        stack: stack.unwrap_or(usual),
        value_scale,
        highlight,
        annotations,
        height,
        query,
        defined_in: None,
    };
    fits(&plan, place, site, report).then_some(plan)
}

/// Adds what goes without saying: a heat map counts, a timeline says what records are called.
fn complete(spec: &mut Spec, mark: Mark, site: &Site) {
    let has = |name: &str| spec.channels.iter().any(|channel| channel.name.value == name);
    let (colour, text) = (has("color"), has("text"));
    if mark == Mark::Heatmap && !colour {
        spec.channels.push(channel("color", "count()", spec));
    }
    if mark == Mark::Point && text {
        // Named dots set numbers against each other, so plain fields are numbers as well.
        for channel in spec.channels.iter_mut().filter(|it| matches!(it.name.value, "x" | "y")) {
            channel.list = true;
        }
        return;
    }
    let schema = site.data.schema();
    if let (Mark::Timeline, false, Some(set)) = (mark, text, schema.find(&spec.data.value)) {
        let mut names = ["name", "title", "label", "id"].into_iter();
        let name = names.find(|name| schema.set(set).position(name).is_some());
        spec.channels.push(channel("text", name.unwrap_or("id"), spec));
    }
}

fn channel(name: &'static str, text: &str, spec: &Spec) -> Channel {
    let place = spec.data.span;
    let terms = vec![Term::read(&Spanned::new(text.to_owned(), place))];
    Channel { name: Spanned::new(name, place), terms, list: false }
}

fn read_mark(fields: &mut Fields<'_, '_>) -> Option<Mark> {
    let typed = fields.text("mark")?;
    if let Ok(mark) = typed.value.parse() {
        return Some(mark);
    }
    let names = Mark::ALL.map(Mark::name);
    fields.report.push(
        Diagnostic::at(Check::InvalidQuery, typed.span, say!("no-mark", typed = %typed.value))
            .maybe_help(did_you_mean(&typed.value, names.iter().copied()))
            .help(say!("write-one-of", names = %names.join(", "))),
    );
    None
}

/// Which boundaries a map draws on: those it names, else the only ones; other marks have none. An
/// error has been reported.
fn read_map(fields: &mut Fields<'_, '_>, mark: Mark, site: &Site) -> Result<Option<String>, ()> {
    let typed = fields.text("map");
    if mark != Mark::Map {
        if let Some(typed) = typed {
            let message = say!("map-on-no-map");
            fields.report.push(
                Diagnostic::at(Check::InvalidQuery, typed.span, message)
                    .help(say!("map-on-no-map.help")),
            );
        }
        return Ok(None);
    }
    let names: Vec<&str> = site.config.maps.keys().map(String::as_str).collect();
    match (typed, names.as_slice()) {
        (Some(typed), _) if names.contains(&typed.value.as_str()) => Ok(Some(typed.value)),
        (Some(typed), _) => {
            fields.report.push(
                Diagnostic::at(
                    Check::UnknownReference,
                    typed.span,
                    say!("no-boundaries-called", typed = %typed.value),
                )
                .maybe_help(did_you_mean(&typed.value, names.iter().copied()))
                .help(if names.is_empty() {
                    say!("no-maps-listed")
                } else {
                    say!("maps-listed", names = %names.join(", "))
                }),
            );
            Err(())
        }
        (None, [only]) => Ok(Some((*only).to_owned())),
        (None, _) => {
            let place = fields.first_line();
            let (message, help) = if names.is_empty() {
                (say!("no-boundaries"), say!("no-boundaries.help"))
            } else {
                let help = say!("which-boundaries.help", names = %names.join(", "));
                (say!("which-boundaries"), help)
            };
            fields.report.push(Diagnostic::at(Check::InvalidQuery, place, message).help(help));
            Err(())
        }
    }
}

/// Whether a mark takes a channel.
type Takes = fn(Mark) -> bool;

/// Refuses channels that belong to other marks.
fn refuse_elsewhere(fields: &mut Fields<'_, '_>, mark: Mark) {
    let takers = |takes: Takes| -> String {
        let names: Vec<&str> =
            Mark::ALL.into_iter().filter(|mark| takes(*mark)).map(Mark::name).collect();
        names.join(", ")
    };
    let others: [(&'static str, Takes); 3] = [
        ("facet", Mark::takes_facets),
        ("text", |mark| matches!(mark, Mark::Point | Mark::Timeline)),
        ("x2", |mark| mark == Mark::Timeline),
    ];
    for (name, takes) in others {
        if takes(mark) {
            continue;
        }
        if let Some(node) = fields.node(name) {
            let message = say!("no-channel", name = %name, mark = %mark.name());
            fields.report.push(
                Diagnostic::at(Check::InvalidQuery, node.span, message)
                    .help(say!("no-channel.help", name = %name, marks = %takers(takes))),
            );
        }
    }
}

const STACKS: [(&str, Stack); 3] =
    [("zero", Stack::Zero), ("normalize", Stack::Normalize), ("false", Stack::Side)];

const SCALES: [(&str, ScaleKind); 2] = [("linear", ScaleKind::Linear), ("log", ScaleKind::Log)];

fn read_scale(fields: &mut Fields<'_, '_>, channel: &'static str) -> ScaleKind {
    let Some(node) = fields.node("scale") else { return ScaleKind::default() };
    let languages = fields.languages();
    let Some(mut scale) =
        Fields::new(node, say!("field-named", name = "scale"), languages, fields.report)
    else {
        return ScaleKind::default();
    };
    let kind = scale.word(channel, &SCALES).map(|kind| kind.value).unwrap_or_default();
    scale.finish();
    kind
}

/// Heights in CSS px in which a plot can be read.
const HEIGHTS: RangeInclusive<f64> = 120.0..=1200.0;

fn read_height(fields: &mut Fields<'_, '_>, mark: Mark, scatter: bool) -> Option<f64> {
    let height = fields.number("height")?;
    if !mark.takes_height() && !scatter {
        let message = say!("height-follows", mark = mark.name());
        let takers: Vec<&str> =
            Mark::ALL.into_iter().filter(|mark| mark.takes_height()).map(Mark::name).collect();
        fields.report.push(
            Diagnostic::at(Check::InvalidQuery, height.span, message)
                .help(say!("height-follows.help", marks = takers.join(", "))),
        );
        return None;
    }
    if !HEIGHTS.contains(&height.value) {
        let (least, most) = (HEIGHTS.start(), HEIGHTS.end());
        fields.report.push(
            Diagnostic::at(
                Check::InvalidValue,
                height.span,
                say!("height-out-of-range", height = height.value),
            )
            .help(say!("height-out-of-range.help", least = *least, most = *most)),
        );
        return None;
    }
    Some(height.value)
}

fn read_annotations(fields: &mut Fields<'_, '_>, mark: Mark, scatter: bool) -> Vec<AnnotationPlan> {
    let Axes { domain, value, .. } = axes(mark);
    // Of dots between two numbers one remarks on a height; a dot has its name beside it.
    let (domain, value) = if scatter { (None, "y") } else { (Some(domain), value) };
    let mut list = Vec::new();
    for node in fields.list("annotations") {
        let languages = fields.languages();
        let Some(mut item) = Fields::new(node, say!("this-annotation"), languages, fields.report)
        else {
            continue;
        };
        let text = item.required_localized("text");
        let at = AnnotationPlan {
            category: domain.and_then(|domain| item.text(domain)),
            value: item.number(value).map(|number| number.value),
            text: match text {
                Some(text) => text,
                None => continue,
            },
        };
        if at.category.is_none() && at.value.is_none() {
            item.missing(domain.unwrap_or(value));
        }
        item.finish();
        list.push(at);
    }
    list
}
