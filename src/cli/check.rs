//! `annals check`: all the checks, and nothing is written.

use std::path::{Component, Path};

use clap::{Args, ValueEnum};

use crate::cli::common::Common;
use crate::cli::progress::Shown;
use crate::cli::{Environment, Exit, Outcome, Stop, missing, words};
use crate::diagnostic::{Check, TellOptions, github, guide, json, sarif};
use crate::road;

/// Runs all the checks and writes nothing
#[derive(Args)]
pub(super) struct Typed {
    #[command(flatten)]
    common: Common,
    /// Shows the guide's page of a check instead: what it is for, a wrong and a right example
    #[arg(long, value_name = "NAME", value_parser = check)]
    explain: Option<Check>,
    /// How problems are shown
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    // As a compiler shows them.
    Human,
    Json,
    Github,
    Sarif,
}

fn check(typed: &str) -> Result<Check, &'static str> {
    Check::from_name(typed).ok_or("write-check")
}

/// Checks, and says how many problems there are and what is still missing. Problems for people are
/// notes, beside this result; problems for machines are the result.
pub(super) fn execute(typed: Typed, environment: &Environment) -> Result<Outcome, Stop> {
    let (quiet, tongue) = (typed.common.quiet, environment.tongue);
    if let Some(check) = typed.explain {
        let result = guide(check, tongue);
        return Ok(Outcome { result, notes: String::new(), exit: Exit::Done });
    }
    let settings = typed.common.resolve(None, None, false, environment)?;
    let checked = {
        let progress = Shown::new(quiet, environment);
        road::check(&settings, &progress)?
    };
    let (report, files) = (&checked.report, &*checked.files);
    let base = base(&settings.root);
    let options = TellOptions { tongue, errors_only: quiet, base: &base };
    let summary = if quiet { String::new() } else { words::checked(&checked, &settings, tongue) };
    let (mut notes, mut result) = match typed.format {
        Format::Human => (words::problems(report, files, quiet, environment), String::new()),
        Format::Json => (summary.clone(), json(report, files, options)),
        Format::Github => (summary.clone(), github(report, files, options)),
        Format::Sarif => (summary.clone(), sarif(report, files, options)),
    };
    let exit = if report.has_errors() { Exit::Content } else { Exit::Done };
    if !checked.compared && !quiet && exit == Exit::Done {
        notes.push_str(&words::not_compared(&settings, tongue));
    }
    if typed.format == Format::Human {
        result = summary;
        // Whoever has errors to mend is told of nothing else.
        if !quiet && exit == Exit::Done {
            let list = missing::list(report, files, tongue);
            result.extend((!list.is_empty()).then_some("\n"));
            result.push_str(&list);
        }
    }
    Ok(Outcome { result, notes, exit })
}

/// The site's folder as machines find its files: from where the command runs, if it lies below.
fn base(root: &Path) -> String {
    let root = root.strip_prefix(".").unwrap_or(root);
    let below = root.components().all(|part| matches!(part, Component::Normal(_)));
    let path = root.to_string_lossy().replace('\\', "/");
    if below && !path.is_empty() {
        format!("{}/", path.trim_end_matches('/'))
    } else {
        String::new()
    }
}
