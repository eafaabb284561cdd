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
mod help;
mod import;
mod missing;
mod new;
mod new_year;
mod progress;
mod schema;
mod serve;
mod words;

pub use environment::Environment;

use std::ffi::OsString;

use clap::{CommandFactory as _, Parser, Subcommand};

use crate::diagnostic::{Tongue, print_failure};
use crate::road::RoadError;
use crate::said::{Said, say};
use crate::scaffold::NewError;

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
    message: Said,
    help: Said,
}

impl Stop {
    fn usage(message: impl Into<Said>, help: impl Into<Said>) -> Self {
        Self { exit: Exit::Usage, message: message.into(), help: help.into() }
    }

    /// What is said of it.
    fn outcome(&self, tongue: Tongue, colour: bool) -> Outcome {
        Outcome {
            result: String::new(),
            notes: print_failure(&self.message, &self.help, tongue, colour),
            exit: self.exit,
        }
    }
}

impl From<RoadError> for Stop {
    fn from(error: RoadError) -> Self {
        let (message, help) = match error {
            RoadError::Load(error) => (error.said(), error.help()),
            RoadError::Publish(error) => (error.said(), error.help()),
        };
        Self { exit: Exit::Failure, message, help }
    }
}

impl From<NewError> for Stop {
    fn from(error: NewError) -> Self {
        let exit = if matches!(error, NewError::Occupied(_)) { Exit::Usage } else { Exit::Failure };
        Self { exit, message: error.said(), help: error.help() }
    }
}

/// Builds the website of a public programme's reports from records and prose.
#[derive(Parser)]
#[command(name = "annals", version, arg_required_else_help = true)]
struct Typed {
    /// The language of messages: id or en [default: the environment's]
    #[arg(long, global = true, display_order = 900, value_name = "LANG", value_parser = language)]
    lang: Option<Tongue>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Build(build::Typed),
    Check(check::Typed),
    Import(import::Typed),
    New(new::Typed),
    NewYear(new_year::Typed),
    Schema(schema::Typed),
    Serve(serve::Typed),
}

fn language(typed: &str) -> Result<Tongue, &'static str> {
    Tongue::of(typed).ok_or("write-language")
}

/// Runs the command of a command line, whose first word is the program's name.
#[must_use]
pub fn run(words: impl IntoIterator<Item = OsString>, environment: &Environment) -> Outcome {
    let words = help::without_help_command(words.into_iter().collect());
    let tongue = help::asked(&words).unwrap_or(environment.tongue);
    let environment = &Environment { tongue, ..environment.clone() };
    let typed = match Typed::try_parse_from(&words) {
        Ok(typed) => typed,
        Err(plain) => {
            // Only now are words needed: those of the help, or of what is wrong.
            let command = help::in_words(Typed::command(), tongue);
            let answer = command.try_get_matches_from(words).err().unwrap_or(plain);
            return help::not_a_command(&answer, tongue, environment.colour);
        }
    };
    let outcome = match typed.command {
        Command::Build(typed) => build::execute(typed, environment),
        Command::Check(typed) => check::execute(typed, environment),
        Command::Import(typed) => import::execute(typed, environment),
        Command::New(typed) => new::execute(typed, environment),
        Command::NewYear(typed) => new_year::execute(typed, environment),
        Command::Schema(typed) => schema::execute(typed, environment),
        Command::Serve(typed) => serve::execute(typed, environment),
    };
    outcome.unwrap_or_else(|stop| stop.outcome(tongue, environment.colour))
}

/// What is said instead of a stack trace: nobody who keeps records can do anything with one.
#[must_use]
pub fn apology(place: &str, reason: Option<&str>) -> String {
    let tongue = Environment::of_process().tongue;
    let message = match reason {
        Some(reason) => say!("own-mistake", place = place, reason = reason),
        None => say!("own-mistake-unexplained", place = place),
    };
    print_failure(&message, &say!("own-mistake.help"), tongue, false)
}

/// That the result could not be printed.
#[must_use]
pub fn unprintable(reason: &str) -> String {
    let tongue = Environment::of_process().tongue;
    let message = say!("result-not-printed", reason = reason);
    print_failure(&message, &say!("result-not-printed.help"), tongue, false)
}
