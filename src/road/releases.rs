//! The checks as they will be when what is under embargo now is released: a total that is right
//! today is wrong on that day if it counts what is hidden until then.

use jiff::Timestamp;

use crate::check::{self, Conditions};
use crate::diagnostic::{Diagnostic, Report};
use crate::load::Sources;
use crate::said::say;

/// The moments after `now` at which something is released.
pub(super) fn coming(sources: &Sources, now: Timestamp) -> Vec<Timestamp> {
    let zone = sources.config.as_ref().map(|config| &config.time_zone);
    zone.map_or_else(Vec::new, |zone| check::coming_releases(&sources.records, now, zone))
}

/// Adds what will be wrong at each of `moments` and is not wrong before.
pub(super) fn check(sources: &Sources, moments: &[Timestamp], report: &mut Report) {
    let Some(config) = &sources.config else { return };
    for moment in moments {
        let mut then = Report::default();
        let conditions = Conditions { now: *moment, preview: false };
        // What is missing then has been reported now: the same files are checked.
        if check::check(sources.clone(), conditions, &mut then).is_none() {
            return;
        }
        // What is missing stops nobody on that day, and would tell of what is hidden.
        then.drop_notes();
        let day = moment.to_zoned(config.time_zone.clone()).strftime("%Y-%m-%d %H:%M");
        let new: Vec<Diagnostic> = then
            .into_diagnostics()
            .into_iter()
            .filter(|problem| !report.iter().any(|known| problem.same_as(known)))
            .collect();
        for problem in new {
            report.push(problem.help(say!("from-then-on", day = %day)));
        }
    }
}
