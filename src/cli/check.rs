//! `annals check`: all the checks, and nothing is written.

use clap::{Args, ValueEnum};

use crate::cli::common::Common;
use crate::cli::progress::Shown;
use crate::cli::{Environment, Exit, Outcome, Stop, words};
use crate::road;

const EXAMPLES: &str = "\
Examples:
  annals check
  annals check --strict
  annals check --now 2027-01-31
  annals check --previous published/manifest.json";

/// Runs all the checks and writes nothing
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Typed {
    #[command(flatten)]
    common: Common,
    /// How problems are shown
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    // As a compiler shows them.
    Human,
}

/// Checks, and says how many problems there are.
pub(super) fn execute(typed: Typed, environment: &Environment) -> Result<Outcome, Stop> {
    let quiet = typed.common.quiet;
    let settings = typed.common.resolve(None, None, false, environment)?;
    let checked = {
        let progress = Shown::new(quiet, environment);
        road::check(&settings, &progress)?
    };
    let mut notes = match typed.format {
        Format::Human => words::problems(&checked.report, &checked.files, quiet, environment),
    };
    let exit = if checked.report.has_errors() { Exit::Content } else { Exit::Done };
    if !checked.compared && !quiet && exit == Exit::Done {
        notes.push_str(&words::not_compared(&settings));
    }
    let result = if quiet { String::new() } else { words::checked(&checked, &settings) };
    Ok(Outcome { result, notes, exit })
}
