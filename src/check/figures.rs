//! `figure-mismatch` and `missing-source`: every published number is recomputed. Its check must give
//! the stated value, or the differing result that the author knows and explains.

use std::sync::Arc;

use crate::check::references::Known;
use crate::diagnostic::{Check, Diagnostic, Place, Report};
use crate::node::Fields;
use crate::query::{Formula, FormulaSpec, Scalar, scalar};
use crate::record::{Figure, FigureCheck};
use crate::said::say;
use crate::site::{CheckResult, FigureResult, FigureStatus, Site};
use crate::source::Span;

/// Computes every figure.
pub(super) fn check(site: &mut Site, known: Known<'_>, report: &mut Report) {
    let mut results = Vec::new();
    for figure in &site.records.figures {
        let unsourced = figure.value.is_some() && figure.meta.sources.is_empty();
        if unsourced && !names_nothing(figure, site, report) {
            report.push(
                Diagnostic::at(
                    Check::MissingSource,
                    figure.meta.span,
                    say!("figure-without-source", id = %figure.meta.id),
                )
                .help(say!("figure-without-source.help")),
            );
        }
        results.extend(compute(figure, site, known, report));
    }
    site.figures = results.into_iter().map(|result| (result.id.clone(), result)).collect();
}

/// Whether a figure names something that does not exist, a source for one: that has been told.
fn names_nothing(figure: &Figure, site: &Site, report: &Report) -> bool {
    let own = figure.meta.span;
    let others = site.records.figures.iter().map(|other| other.meta.span);
    let later = others.filter(|span| span.file == own.file && span.start > own.start);
    let end = later.map(|span| span.start).min().unwrap_or(u32::MAX);
    report.iter().any(|problem| match problem.place {
        Place::Span(span) => {
            problem.check == Check::UnknownReference
                && span.file == own.file
                && (own.start..end).contains(&span.start)
        }
        _ => false,
    })
}

/// Whether two numbers are the same up to the rounding of sums of decimals.
fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

fn compute(
    figure: &Figure,
    site: &Site,
    known: Known<'_>,
    report: &mut Report,
) -> Option<FigureResult> {
    let mut checks = Vec::new();
    let mut failed = false;
    for check in &figure.checks {
        let run = known.queries(report, |report| run(check, site, known, report));
        let Some((formula, result)) = run else {
            failed = true;
            continue;
        };
        match verdict(figure, check, &formula, &result) {
            Ok(status) => checks.push(CheckResult {
                status,
                result: result.value,
                parts: result.parts,
                description: formula.describe(&site.data),
                skipped: result.skipped,
            }),
            Err(problem) => {
                let hint = known.hides.then(|| say!("figure-mismatch-hidden"));
                report.push(problem.maybe_help(hint));
                failed = true;
            }
        }
    }
    if failed {
        return None;
    }
    let value = figure.value.as_ref().map(|value| value.value);
    let status = checks.iter().map(|check| check.status).max();
    Some(FigureResult {
        id: Arc::clone(&figure.meta.id),
        value: value.or_else(|| checks.first().map(|check| check.result))?,
        status: status.unwrap_or(FigureStatus::Stated),
        checks,
    })
}

/// Runs a check; `None` where it is wrong, or records that it may count could not be read.
fn run(
    check: &FigureCheck,
    site: &Site,
    known: Known<'_>,
    report: &mut Report,
) -> Option<(Formula, Scalar)> {
    let languages = &site.config.languages;
    let mut fields = Fields::new(&check.query, say!("this-check"), languages, report)?;
    let spec = FormulaSpec::read(&mut fields)?;
    let formula = Formula::resolve(&spec, &site.data, report)?;
    if !known.is_everything() {
        return None;
    }
    match scalar(&formula, &site.data) {
        Ok(result) => Some((formula, result)),
        Err(problem) => {
            report.push(*problem);
            None
        }
    }
}

/// What a check says of a figure. A figure without a stated value takes the value of its first
/// check; the others must agree with it or expect what they give.
fn verdict(
    figure: &Figure,
    check: &FigureCheck,
    formula: &Formula,
    result: &Scalar,
) -> Result<FigureStatus, Box<Diagnostic>> {
    let found = result.value;
    if let Some(expect) = &check.expect {
        return if same(expect.value, found) {
            Ok(FigureStatus::DiffersAsExplained)
        } else {
            let expected = Some(expect.value);
            Err(mismatch(figure, check.query.span, expect.span, result, expected).into())
        };
    }
    match &figure.value {
        None => Ok(FigureStatus::Computed),
        Some(value) if same(value.value, found) => Ok(if formula.counts_records() {
            FigureStatus::MatchesRecords
        } else {
            FigureStatus::AddsUp
        }),
        Some(value) => Err(mismatch(figure, check.query.span, value.span, result, None).into()),
    }
}

fn mismatch(
    figure: &Figure,
    check: Span,
    stated_at: Span,
    result: &Scalar,
    expected: Option<f64>,
) -> Diagnostic {
    let id = &figure.meta.id;
    let stated = figure.value.as_ref().map(|value| value.value);
    let found = result.value;
    let id = &**id;
    let mut message = match (stated, expected) {
        (Some(stated), None) => {
            say!("figure-mismatch", id = id, stated = stated, found = found)
        }
        (Some(stated), Some(expected)) => {
            say!("figure-unexpected", id = id, stated = stated, found = found, expected = expected)
        }
        (None, Some(expected)) => {
            say!("figure-unexpected-unstated", id = id, found = found, expected = expected)
        }
        (None, None) => say!("figure-checked", id = id, found = found),
    };
    let parts = result.parts.iter().map(|part| {
        if part.negative {
            say!("figure-part-taken-away", text = %part.text, value = part.value)
        } else {
            say!("figure-part", text = %part.text, value = part.value)
        }
    });
    let joined = parts.reduce(|first, second| say!("joined", first = first, second = second));
    if let Some(parts) = joined.filter(|_| result.parts.len() > 1) {
        message = say!("figure-with-parts", message = message, parts = parts);
    }
    if result.skipped > 0 {
        message = say!("figure-with-gaps", message = message, count = result.skipped);
    }
    let mut problem = Diagnostic::at(Check::FigureMismatch, check, message);
    if stated_at != check {
        let label = if expected.is_some() { say!("expected-here") } else { say!("stated-here") };
        problem = problem.related(stated_at, label);
    }
    let help = if expected.is_some() {
        say!("figure-unexpected-help", found = %found)
    } else {
        say!("figure-mismatch-help", found = %found)
    };
    problem.help(help)
}
