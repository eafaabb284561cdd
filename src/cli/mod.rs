//! The command line: one file per command. A command's arguments are taken in two steps: as typed
//! (what `clap` understands), then resolved (what the road needs: folders found, the moment fixed).
//!
//! To add a command: a file here with its `Typed` arguments and its `execute`, a variant of
//! `Command` and a line in [`run`].
#![allow(clippy::disallowed_methods, reason = "the clock and the environment are read here alone")]

mod build;
mod check;
mod common;
mod environment;
mod import;
mod progress;
mod words;

pub use environment::Environment;

use std::ffi::OsString;

use clap::{Parser, Subcommand};

use crate::diagnostic::print_failure;
use crate::road::RoadError;

/// How a run ended: the exit code of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// The content has errors; nothing was written.
    Content = 1,
    /// The command line makes no sense.
    Usage = 2,
    /// Disk, permissions, or something else outside of the site.
    Failure = 3,
}

/// What a run has to say, for `main` to print.
#[derive(Debug)]
pub struct Outcome {
    /// For standard output.
    pub result: String,
    /// For standard error.
    pub notes: String,
    /// How it ended.
    pub exit: Exit,
}

/// Why a command could not do its work, with what to do about it.
#[derive(Debug)]
struct Stop {
    exit: Exit,
    message: String,
    help: String,
}

impl Stop {
    fn usage(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { exit: Exit::Usage, message: message.into(), help: help.into() }
    }
}

impl From<RoadError> for Stop {
    fn from(error: RoadError) -> Self {
        let (message, help) = match error {
            RoadError::Load(error) => (error.to_string(), error.help()),
            RoadError::Publish(error) => (error.to_string(), error.help()),
        };
        Self { exit: Exit::Failure, message, help: help.to_owned() }
    }
}

const EXAMPLES: &str = "\
Examples:
  annals build                        checks the site of this folder and writes it to output/
  annals check                        runs all the checks and writes nothing
  annals build --preview --output preview
                                      a preview with drafts and what is under embargo
  annals import peserta.xlsx --as participants
                                      compares a spreadsheet with the records, and updates them

Exit codes:
  0  done
  1  the content has errors; nothing was written, the site that stood still stands
  2  the command line makes no sense
  3  the disk, a permission or something else outside of the site is in the way";

/// Builds the website of a public programme's reports from records and prose.
#[derive(Parser)]
#[command(name = "annals", version, after_help = EXAMPLES, arg_required_else_help = true)]
struct Typed {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Build(build::Typed),
    Check(check::Typed),
    Import(import::Typed),
}

/// Runs the command of a command line, whose first word is the program's name.
#[must_use]
pub fn run(words: impl IntoIterator<Item = OsString>, environment: &Environment) -> Outcome {
    let typed = match Typed::try_parse_from(words) {
        Ok(typed) => typed,
        Err(answer) => return not_a_command(&answer),
    };
    let outcome = match typed.command {
        Command::Build(typed) => build::execute(typed, environment),
        Command::Check(typed) => check::execute(typed, environment),
        Command::Import(typed) => import::execute(typed, environment),
    };
    outcome.unwrap_or_else(|stop| Outcome {
        result: String::new(),
        notes: print_failure(&stop.message, &stop.help, environment.colour),
        exit: stop.exit,
    })
}

/// Help and version are results; anything else that is no command is wrong usage.
fn not_a_command(answer: &clap::Error) -> Outcome {
    let text = answer.render().to_string();
    if answer.use_stderr() {
        Outcome { result: String::new(), notes: text, exit: Exit::Usage }
    } else {
        Outcome { result: text, notes: String::new(), exit: Exit::Done }
    }
}
