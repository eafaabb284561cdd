//! `invalid-query`: a chart that asks for what the data do not have, or for what its mark cannot
//! draw.

use crate::chart::{Mark, ScaleKind, Stack};
use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::node::Fields;
use crate::query::{Data as _, Form, Query, Spec, Type};
use crate::record::Chart;
use crate::site::{AnnotationPlan, ChartPlan, Site};
use crate::source::Span;

/// Plans every chart.
pub(super) fn check(site: &mut Site, report: &mut Report) {
    let mut plans = Vec::new();
    for chart in &site.records.charts {
        let Some(mut plan) = plan(chart, site, report) else { continue };
        plan.defined_in = site.defined_in.get(&chart.meta.id).cloned();
        plans.push((chart.meta.id.clone(), plan));
    }
    site.charts = plans.into_iter().collect();
}

/// The channel of the groups and that of the numbers.
fn axes(mark: Mark) -> (&'static str, &'static str) {
    match mark {
        Mark::Bar | Mark::Point | Mark::Lollipop | Mark::Waffle | Mark::Waterfall => ("y", "x"),
        Mark::Map => ("place", "color"),
        Mark::Column | Mark::Line | Mark::Area | Mark::Slope | Mark::Heatmap | Mark::Timeline => {
            ("x", "y")
        }
    }
}

fn plan(chart: &Chart, site: &Site, report: &mut Report) -> Option<ChartPlan> {
    let languages = &site.config.languages;
    let mut fields = Fields::new(&chart.definition, "this chart", languages, report)?;
    let mark = read_mark(&mut fields)?;
    let channels: &[&'static str] =
        if mark == Mark::Map { &["place", "color"] } else { &["x", "y", "color"] };
    let spec = Spec::read(&mut fields, channels, None)?;
    let map = read_map(&mut fields, mark, site);
    refuse(&mut fields, "facet", "small multiples are not drawn");
    refuse(&mut fields, "x2", "a second x belongs to timelines, which are not drawn");
    let (_, value_channel) = axes(mark);
    let stack = fields.word("stack", &STACKS).map(|stack| stack.value);
    let value_scale = read_scale(&mut fields, value_channel);
    let highlight = fields.texts("highlight").into_iter().map(|text| text.value).collect();
    let annotations = read_annotations(&mut fields, mark);
    let implied: &[&'static str] = if mark == Mark::Map { &["color"] } else { &["y", "x"] };
    let query = Query::resolve(&spec, Form::Chart { implied }, &site.data, report)?;
    // Measures of different things have no sum, so they stand side by side unless asked otherwise.
    let usual = if query.measures.len() > 1 { Stack::Side } else { Stack::Zero };
    let plan = ChartPlan {
        mark,
        map: map.ok()?,
        stack: stack.unwrap_or(usual),
        value_scale,
        highlight,
        annotations,
        query,
        defined_in: None,
    };
    fits(&plan, chart.meta.span, site, report).then_some(plan)
}

fn read_mark(fields: &mut Fields<'_, '_>) -> Option<Mark> {
    let typed = fields.text("mark")?;
    let drawn = |mark: &Mark| {
        !matches!(mark, Mark::Heatmap | Mark::Waffle | Mark::Waterfall | Mark::Timeline)
    };
    if let Some(mark) = typed.value.parse().ok().filter(drawn) {
        return Some(mark);
    }
    let names: Vec<&str> =
        Mark::ALL.iter().filter(|mark| drawn(mark)).map(|mark| mark.name()).collect();
    fields.report.push(
        Diagnostic::at(
            Check::InvalidQuery,
            typed.span,
            format!("there is no mark '{}'", typed.value),
        )
        .maybe_help(did_you_mean(&typed.value, names.iter().copied()))
        .help(format!("write one of: {}", names.join(", "))),
    );
    None
}

/// Which boundaries a map draws on: those it names, else the only ones; other marks have none. An
/// error has been reported.
fn read_map(fields: &mut Fields<'_, '_>, mark: Mark, site: &Site) -> Result<Option<String>, ()> {
    let typed = fields.text("map");
    if mark != Mark::Map {
        if let Some(typed) = typed {
            let message = "'map' says which boundaries a map is drawn on, and this is no map";
            fields.report.push(
                Diagnostic::at(Check::InvalidQuery, typed.span, message)
                    .help("remove 'map', or write 'mark: map'"),
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
                    format!("there are no boundaries '{}'", typed.value),
                )
                .maybe_help(did_you_mean(&typed.value, names.iter().copied()))
                .help(format!("site.yaml lists under 'maps': {}", list_or_none(&names))),
            );
            Err(())
        }
        (None, [only]) => Ok(Some((*only).to_owned())),
        (None, _) => {
            let place = fields.first_line();
            let (message, help) = if names.is_empty() {
                (
                    "a map needs boundaries, and the site has none",
                    "put a GeoJSON file into content/media/ and name it under 'maps:' in site.yaml"
                        .to_owned(),
                )
            } else {
                let help = format!("write 'map: ' and one of: {}", names.join(", "));
                ("the site has several boundaries, and the map does not say which", help)
            };
            fields.report.push(Diagnostic::at(Check::InvalidQuery, place, message).help(help));
            Err(())
        }
    }
}

fn list_or_none(names: &[&str]) -> String {
    if names.is_empty() { "nothing yet".to_owned() } else { names.join(", ") }
}

fn refuse(fields: &mut Fields<'_, '_>, name: &'static str, why: &str) {
    if let Some(node) = fields.node(name) {
        fields.report.push(
            Diagnostic::at(Check::InvalidQuery, node.span, format!("{why} by this version"))
                .help(format!("remove '{name}', or write one chart for each")),
        );
    }
}

const STACKS: [(&str, Stack); 3] =
    [("zero", Stack::Zero), ("normalize", Stack::Normalize), ("false", Stack::Side)];

const SCALES: [(&str, ScaleKind); 2] = [("linear", ScaleKind::Linear), ("log", ScaleKind::Log)];

fn read_scale(fields: &mut Fields<'_, '_>, channel: &'static str) -> ScaleKind {
    let Some(node) = fields.node("scale") else { return ScaleKind::default() };
    let languages = fields.languages();
    let Some(mut scale) = Fields::new(node, "'scale'", languages, fields.report) else {
        return ScaleKind::default();
    };
    let kind = scale.word(channel, &SCALES).map(|kind| kind.value).unwrap_or_default();
    scale.finish();
    kind
}

fn read_annotations(fields: &mut Fields<'_, '_>, mark: Mark) -> Vec<AnnotationPlan> {
    let (domain, value) = axes(mark);
    let mut list = Vec::new();
    for node in fields.list("annotations") {
        let languages = fields.languages();
        let Some(mut item) = Fields::new(node, "this annotation", languages, fields.report) else {
            continue;
        };
        let text = item.required_localized("text");
        let at = AnnotationPlan {
            category: item.text(domain).map(|text| text.value),
            value: item.number(value).map(|number| number.value),
            text: match text {
                Some(text) => text,
                None => continue,
            },
        };
        if at.category.is_none() && at.value.is_none() {
            item.missing(domain);
        }
        item.finish();
        list.push(at);
    }
    list
}

/// Whether what groups is places.
fn is_place(query: &Query, site: &Site) -> bool {
    let places = site.data.schema().find("places");
    let groups = query.dimensions.iter().filter(|it| it.channel == "place");
    let kinds: Vec<Type> = groups.map(|it| it.field.kind).collect();
    matches!(kinds[..], [Type::Ref(set)] if Some(set) == places)
}

/// Whether the mark can draw what was asked.
fn fits(plan: &ChartPlan, span: Span, site: &Site, report: &mut Report) -> bool {
    let (domain, value) = axes(plan.mark);
    let mark = plan.mark.name();
    let mut problem = |message: String, help: String| {
        report.push(Diagnostic::at(Check::InvalidQuery, span, message).help(help));
        false
    };
    let query = &plan.query;
    if query.measures.is_empty() {
        return problem(
            "the chart has no number to draw".to_owned(),
            format!("give '{value}' an aggregate such as count(), or a field that is a number"),
        );
    }
    if let Some(wrong) = query.measures.iter().find(|measure| measure.channel != value) {
        return problem(
            format!(
                "a {mark} draws its numbers along '{value}', but '{}' stands at '{}'",
                wrong.text, wrong.channel
            ),
            format!("write '{value}: {}' and the field that groups at '{domain}'", wrong.text),
        );
    }
    let groups = query.dimensions.iter().filter(|it| it.channel == domain).count();
    if groups != 1 || query.dimensions.iter().any(|it| it.channel == value) {
        return problem(
            format!("a {mark} needs one field at '{domain}' that says what each {mark} stands for"),
            format!("write '{domain}: ' and a field, such as 'cohort' or 'place'"),
        );
    }
    if plan.mark == Mark::Map && !is_place(query, site) {
        return problem(
            "a map colours places, but 'place' leads to something else".to_owned(),
            "write 'place: place', or a path that ends at a place, such as 'participant.place'"
                .to_owned(),
        );
    }
    let divides = |it: &&crate::query::Dimension| it.channel == "color" && value != "color";
    let colours = query.dimensions.iter().filter(divides).count();
    if colours > 1 || (colours == 1 && query.measures.len() > 1) {
        return problem(
            "'color' divides one number by one field".to_owned(),
            format!("keep one field at 'color' and one number at '{value}'"),
        );
    }
    true
}
