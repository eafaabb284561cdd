//! Figures: the numbers a site states in public, each with its source and its check.

use crate::date::Date;
use crate::diagnostic::{Check, Diagnostic};
use crate::lang::Localized;
use crate::node::{Fields, Kind as NodeKind, Node};
use crate::record::meta::markdown_field;
use crate::record::{Body, Context, Judge, Kind, Meta, Record, Text};
use crate::said::say;
use crate::source::Spanned;

/// A published number.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What every record has.
    pub meta: Meta,
    /// What it counts.
    pub label: Text,
    /// As stated; `None`: computed by its check.
    pub value: Option<Spanned<f64>>,
    /// What it is counted in.
    pub unit: Option<Text>,
    /// The date it speaks of.
    pub as_of: Option<Date>,
    /// How it is recomputed.
    pub checks: Vec<FigureCheck>,
    /// Why it differs from what a check gives.
    pub explanation: Option<Localized<Body>>,
}

/// One recomputation of a figure: a query, and the differing result that is known and explained.
#[derive(Clone, Debug)]
pub struct FigureCheck {
    /// The query as written: `data`, `filter`, `value`.
    pub query: Node,
    /// The result that is expected although it differs.
    pub expect: Option<Spanned<f64>>,
}

impl Record for Figure {
    const KIND: Kind = Kind::Figure;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, _: Context<'_>) -> Option<Self> {
        let label = fields.required_localized("label");
        let value = fields.published_number("value");
        let unit = fields.localized("unit");
        let as_of = fields.date("as_of").map(|date| date.value);
        let stated = fields.node("value").is_some();
        let checks = read_checks(fields);
        let explanation = markdown_field(fields, "explanation");
        if !stated && fields.node("check").is_none() {
            let (place, what) = (fields.first_line(), fields.what());
            let message = say!("neither-value-nor-check", what = what);
            let problem = Diagnostic::at(Check::MissingField, place, message);
            fields.report.push(problem.help(say!("neither-value-nor-check.help")));
        }
        if (stated || checks.is_empty()) && value.is_none() {
            return None;
        }
        let explained = explanation.is_some();
        if let Some(expect) = checks.iter().find_map(|check| check.expect.as_ref())
            && !explained
        {
            let message = say!("expects-without-explanation", what = fields.what());
            fields.invalid(expect.span, message, say!("expects-without-explanation.help"));
        }
        Some(Self { meta, label: label?, value, unit, as_of, checks, explanation })
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, _: &mut Judge<'_>) {}

    fn bodies(&self) -> Vec<&Localized<Body>> {
        self.meta.body.iter().chain(&self.explanation).collect()
    }
}

fn read_checks(fields: &mut Fields<'_, '_>) -> Vec<FigureCheck> {
    let Some(node) = fields.node("check") else { return Vec::new() };
    let items = match &node.kind {
        NodeKind::List(items) => items.as_slice(),
        _ => std::slice::from_ref(node),
    };
    items.iter().filter_map(|item| read_check(item, fields)).collect()
}

fn read_check(item: &Node, fields: &mut Fields<'_, '_>) -> Option<FigureCheck> {
    let languages = fields.languages();
    let mut check = Fields::new(item, say!("this-check"), languages, fields.report)?;
    let expect = check.published_number("expect");
    let complete = ["data", "value"].map(|name| check.required_node(name).is_some());
    check.node("filter");
    check.finish();
    if complete.contains(&false) {
        return None;
    }
    let mut query = item.clone();
    if let NodeKind::Map(map) = &mut query.kind {
        map.entries.retain(|(key, _)| key.value != "expect");
    }
    Some(FigureCheck { query, expect })
}
