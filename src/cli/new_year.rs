//! `annals new-year`: the skeleton of a year.

use std::path::PathBuf;

use clap::Args;

use crate::cli::common::{Common, moment};
use crate::cli::{Environment, Exit, Outcome, Stop, missing, words};
use crate::date::Moment;
use crate::road::RoadError;
use crate::said::say;
use crate::scaffold::{self, YearError};

/// Makes the skeleton of a year: the report in every language, the cohort, the editions of awards
#[derive(Args)]
#[allow(clippy::doc_markdown, reason = "the comments are the help")]
pub(super) struct Typed {
    /// The year that the report is about
    #[arg(value_name = "YEAR", value_parser = year)]
    year: i16,
    /// The site's folder [default: this one, or the nearest above it with content/site.yaml]
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
    /// The moment of the checks [default: SOURCE_DATE_EPOCH, else the clock]
    #[arg(long, value_name = "TIME", value_parser = moment)]
    now: Option<Moment>,
}

fn year(typed: &str) -> Result<i16, &'static str> {
    let year = typed.parse().ok().filter(|year| (1000..=9999).contains(year));
    year.ok_or("write-year")
}

/// Makes what is not there, and lists what is still to be filled in.
pub(super) fn execute(typed: Typed, environment: &Environment) -> Result<Outcome, Stop> {
    let Typed { year, root, now } = typed;
    let settings = Common::of(root, now, false).resolve(None, None, false, environment)?;
    let made = match scaffold::year(settings.root, year, settings.now) {
        Ok(made) => made,
        Err(YearError::Load(error)) => return Err(RoadError::Load(error).into()),
        Err(YearError::Content(report, files)) => {
            let mut notes = words::problems(&report, &files, true, environment);
            notes.push_str(&environment.tongue.tell(&say!("year-records-broken")));
            notes.push('\n');
            return Ok(Outcome { result: String::new(), notes, exit: Exit::Content });
        }
    };
    made.write().map_err(|error| Stop {
        exit: Exit::Failure,
        message: error.said(),
        help: say!("records-not-written.help"),
    })?;
    let tongue = environment.tongue;
    let notes = words::problems(&made.missing, &made.shown, false, environment);
    let mut lines: Vec<String> = made.told.iter().map(|said| tongue.tell(said) + "\n").collect();
    if made.new {
        lines.push(format!("\n{}\n", tongue.tell(&say!("year-drafts"))));
    }
    let missing = missing::list(&made.missing, &made.shown, tongue);
    let gap = if missing.is_empty() { "" } else { "\n" };
    let result = [lines.concat().as_str(), gap, &missing].concat();
    Ok(Outcome { result, notes, exit: Exit::Done })
}
