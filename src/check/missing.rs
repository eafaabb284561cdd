//! What is still missing before publication: `missing-summary`, `missing-citation`,
//! `unfinished-year`. Nothing of it is wrong, and nothing of it stops a build; `annals check` tells
//! it after the problems. Texts without a translation and images without alternative text are
//! problems of their own.

use std::collections::BTreeSet;

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::lang::Localized;
use crate::record::{Kind, Records};
use crate::said::{Said, say};
use crate::source::Span;

/// Reports what records of a published site have and these do not.
pub(super) fn check(records: &Records, report: &mut Report) {
    summaries(records, report);
    citations(records, report);
    reports(records, report);
    cohorts(records, report);
    editions(records, report);
}

fn summaries(records: &Records, report: &mut Report) {
    let reports = records.reports.iter().map(|it| (Kind::Report, &it.meta, &it.summary));
    let stories = records.stories.iter().map(|it| (Kind::Story, &it.meta, &it.summary));
    for (kind, meta, _) in reports.chain(stories).filter(|(_, _, summary)| summary.is_none()) {
        let message = say!("missing-summary", noun = kind.said(), id = %meta.id);
        let help = say!("missing-summary.help");
        report.push(Diagnostic::at(Check::MissingSummary, meta.span, message).help(help));
    }
}

fn citations(records: &Records, report: &mut Report) {
    for winner in records.winners.iter().filter(|winner| winner.citation.is_none()) {
        let message = say!("missing-citation", id = %winner.meta.id);
        let help = say!("missing-citation.help");
        report.push(Diagnostic::at(Check::MissingCitation, winner.meta.span, message).help(help));
    }
}

fn unfinished(report: &mut Report, span: Span, message: Said, help: Said) {
    report.push(Diagnostic::at(Check::UnfinishedYear, span, message).help(help));
}

fn reports(records: &Records, report: &mut Report) {
    for year in &records.reports {
        let mut bodies = year.meta.body.iter().flat_map(Localized::iter);
        if !bodies.any(|(_, body)| body.document.has_text()) {
            let message = say!("report-without-text", id = %year.meta.id);
            unfinished(report, year.meta.span, message, say!("report-without-text.help"));
        }
        if year.published.is_none() {
            let message = say!("report-without-day", id = %year.meta.id);
            unfinished(report, year.meta.span, message, say!("report-without-day.help"));
        }
    }
}

fn cohorts(records: &Records, report: &mut Report) {
    for cohort in records.cohorts.iter().filter(|cohort| cohort.intake.is_none()) {
        let message = say!("cohort-without-intake", id = %cohort.meta.id);
        unfinished(report, cohort.meta.span, message, say!("cohort-without-intake.help"));
    }
}

/// Editions of which no winner is on record, or that do not say how many there were.
fn editions(records: &Records, report: &mut Report) {
    let won: BTreeSet<(&str, i16)> =
        records.winners.iter().map(|it| (&*it.award.id, it.year.value)).collect();
    for award in &records.awards {
        for edition in &award.editions {
            let (id, year) = (&award.meta.id, edition.year);
            if !won.contains(&(&**id, year)) {
                let message = say!("edition-without-winners", id = %id, year = %year);
                unfinished(report, edition.span, message, say!("edition-without-winners.help"));
            } else if edition.recipients.is_none() {
                let message = say!("edition-without-recipients", id = %id, year = %year);
                unfinished(report, edition.span, message, say!("edition-without-recipients.help"));
            }
        }
    }
}
