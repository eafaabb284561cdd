//! Filters: which records a query works on. A value is compared by its meaning: `2022` is a text,
//! a number, a whole year or an id, as the field has it.

use std::cmp::Ordering;

use crate::date::Date;
use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::node::{Kind, Node};
use crate::query::path::FieldPath;
use crate::query::value::Cell;
use crate::said::say;
use crate::source::{Span, Spanned};

/// How a filter compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Predicate {
    /// The value is this one.
    Equal,
    /// The value is one of these.
    OneOf,
    /// Below.
    Lt,
    /// At most.
    Lte,
    /// Above.
    Gt,
    /// At least.
    Gte,
    /// Between two values, both included.
    Range,
    /// Whether there is a value.
    Valid,
}

impl Predicate {
    const ALL: [Self; 8] = [
        Self::Equal,
        Self::OneOf,
        Self::Lt,
        Self::Lte,
        Self::Gt,
        Self::Gte,
        Self::Range,
        Self::Valid,
    ];

    /// Its name in a filter (Vega-Lite's).
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::OneOf => "oneOf",
            Self::Lt => "lt",
            Self::Lte => "lte",
            Self::Gt => "gt",
            Self::Gte => "gte",
            Self::Range => "range",
            Self::Valid => "valid",
        }
    }

    /// Whether it needs values that have an order.
    pub(super) const fn compares(self) -> bool {
        matches!(self, Self::Lt | Self::Lte | Self::Gt | Self::Gte | Self::Range)
    }
}

/// One line of a filter, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterLine {
    /// The field's path.
    pub field: Spanned<String>,
    /// What is asked of it; all must hold for one and the same value.
    pub tests: Vec<TestLine>,
}

/// One comparison, as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestLine {
    /// How it compares.
    pub predicate: Predicate,
    /// Where it stands.
    pub span: Span,
    /// With what.
    pub operands: Vec<Spanned<String>>,
}

/// A condition on a field. A record is kept if one of its values passes every test.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The field.
    pub field: FieldPath,
    /// The tests.
    pub tests: Vec<Test>,
}

/// One comparison.
#[derive(Clone, Debug)]
pub struct Test {
    /// How it compares.
    pub predicate: Predicate,
    /// With what: two for a range, a truth for `valid`, any number for `oneOf`.
    pub operands: Vec<Cell>,
}

/// Reads the mapping under `filter`; `None` stands for no filter.
pub(super) fn read_filter(node: Option<&Node>, report: &mut Report) -> Vec<FilterLine> {
    let Some(node) = node else { return Vec::new() };
    let Some(map) = node.as_map() else {
        report.push(
            Diagnostic::at(
                Check::InvalidQuery,
                node.span,
                say!("filter-needs-fields", noun = node.said()),
            )
            .help(say!("filter-needs-fields.help")),
        );
        return Vec::new();
    };
    let mut lines = Vec::new();
    for (field, value) in &map.entries {
        let tests = match &value.kind {
            Kind::Null => Vec::new(),
            Kind::Map(tests) => tests
                .entries
                .iter()
                .filter_map(|(name, value)| read_test(name, value, report))
                .collect(),
            Kind::List(_) => one_of(value, value.span, report).into_iter().collect(),
            Kind::Text(text) => {
                let operands = vec![Spanned::new(text.clone(), value.span)];
                vec![TestLine { predicate: Predicate::Equal, span: value.span, operands }]
            }
        };
        if !tests.is_empty() {
            lines.push(FilterLine { field: field.clone(), tests });
        }
    }
    lines
}

fn read_test(name: &Spanned<String>, value: &Node, report: &mut Report) -> Option<TestLine> {
    let Some(predicate) = Predicate::ALL.into_iter().find(|p| p.name() == name.value) else {
        let names = Predicate::ALL.map(Predicate::name);
        report.push(
            Diagnostic::at(
                Check::InvalidQuery,
                name.span,
                say!("no-comparison", name = %name.value),
            )
            .maybe_help(did_you_mean(&name.value, names))
            .help(say!("no-comparison.help", names = %names.join(", "))),
        );
        return None;
    };
    if value.is_null() {
        return None;
    }
    match predicate {
        Predicate::OneOf => one_of(value, name.span, report),
        Predicate::Range => range(value, name.span, report),
        _ => {
            if value.as_text().is_none() {
                report.push(
                    Diagnostic::at(
                        Check::InvalidQuery,
                        value.span,
                        say!("compares-with-one", name = %name.value, noun = value.said()),
                    )
                    .help(say!("compares-with-one.help", name = %name.value)),
                );
                return None;
            }
            let operands = text_of(value, report).into_iter().collect();
            Some(TestLine { predicate, span: name.span, operands })
        }
    }
}

fn one_of(value: &Node, span: Span, report: &mut Report) -> Option<TestLine> {
    let items = value.as_list().unwrap_or(std::slice::from_ref(value));
    let operands: Vec<_> = items.iter().filter_map(|item| text_of(item, report)).collect();
    if items.is_empty() {
        report.push(
            Diagnostic::at(Check::InvalidQuery, value.span, say!("list-is-empty"))
                .help(say!("list-is-empty.help")),
        );
    }
    (!operands.is_empty()).then_some(TestLine { predicate: Predicate::OneOf, span, operands })
}

/// Reads `[from, to]`; an empty end is open.
fn range(value: &Node, span: Span, report: &mut Report) -> Option<TestLine> {
    let line = |predicate, nodes: &[&Node], report: &mut Report| {
        let operands: Vec<_> = nodes.iter().filter_map(|node| text_of(node, report)).collect();
        (operands.len() == nodes.len()).then_some(TestLine { predicate, span, operands })
    };
    let Some([from, to]) = value.as_list() else {
        report.push(
            Diagnostic::at(Check::InvalidQuery, value.span, say!("range-needs-two"))
                .help(say!("range-needs-two.help")),
        );
        return None;
    };
    match (from.is_null(), to.is_null()) {
        (false, false) => line(Predicate::Range, &[from, to], report),
        (false, true) => line(Predicate::Gte, &[from], report),
        (true, false) => line(Predicate::Lte, &[to], report),
        (true, true) => None,
    }
}

/// The text; anything else is reported.
fn text_of(node: &Node, report: &mut Report) -> Option<Spanned<String>> {
    let text = node.as_text().map(|text| Spanned::new(text.to_owned(), node.span));
    if text.is_none() {
        report.push(
            Diagnostic::at(
                Check::InvalidQuery,
                node.span,
                say!("compares-with-values", noun = node.said()),
            )
            .help(say!("compares-with-values.help")),
        );
    }
    text
}

impl Condition {
    /// Whether a value, or its absence, passes every test.
    #[must_use]
    pub fn fits(&self, cell: Option<&Cell>) -> bool {
        self.tests.iter().all(|test| test.fits(cell))
    }
}

impl Test {
    fn fits(&self, cell: Option<&Cell>) -> bool {
        if self.predicate == Predicate::Valid {
            return self.operands.iter().all(|asked| *asked == Cell::Bool(cell.is_some()));
        }
        let Some(cell) = cell else { return false };
        let is = |orders: &[Ordering]| {
            self.operands.iter().all(|bound| orders.contains(&compare(cell, bound)))
        };
        match self.predicate {
            Predicate::Equal | Predicate::OneOf => {
                self.operands.iter().any(|operand| equal(cell, operand))
            }
            Predicate::Lt => is(&[Ordering::Less]),
            Predicate::Lte => is(&[Ordering::Less, Ordering::Equal]),
            Predicate::Gt => is(&[Ordering::Greater]),
            Predicate::Gte => is(&[Ordering::Greater, Ordering::Equal]),
            Predicate::Range => matches!(self.operands.as_slice(), [from, to]
                if compare(cell, from) != Ordering::Less && compare(cell, to) != Ordering::Greater),
            Predicate::Valid => false,
        }
    }
}

/// Order of a value against a bound. A date is cut to the bound's precision first, so that all of
/// 2022 is at least and at most `2022`; what is known less precisely than the bound counts as its
/// first day. So every date is either before a bound or at least it, never both.
pub(super) fn compare(cell: &Cell, bound: &Cell) -> Ordering {
    let (Cell::Date(date), Cell::Date(bound)) = (cell, bound) else { return cell.cmp(bound) };
    let (year, month, day) = date.first_day();
    let cut = Date { year, month: bound.month.map(|_| month), day: bound.day.map(|_| day) };
    cut.cmp(bound)
}

/// Whether a value is meant by what a filter names. A date is if it lies within: `2022` means
/// every day of that year; a date known to the year alone is not on any day of it.
fn equal(cell: &Cell, operand: &Cell) -> bool {
    match (cell, operand) {
        (Cell::Date(date), Cell::Date(wanted)) => {
            date.year == wanted.year
                && (wanted.month.is_none() || date.month == wanted.month)
                && (wanted.day.is_none() || date.day == wanted.day)
        }
        _ => cell == operand,
    }
}
