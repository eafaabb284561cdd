//! `annals new`: a small site to begin with.

use std::path::PathBuf;

use clap::Args;

use crate::cli::{Environment, Exit, Outcome, Stop};
use crate::diagnostic::shown;
use crate::lang::Lang;
use crate::said::say;
use crate::scaffold;

/// Makes a small site that builds, with a commented example of every kind of record
#[derive(Args)]
pub(super) struct Typed {
    /// The folder of the new site; it must not exist yet, or be empty
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The languages of the site, the main one first [default: that of the messages]
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = language)]
    languages: Vec<Lang>,
}

fn language(typed: &str) -> Result<Lang, &'static str> {
    typed.trim().parse().map_err(|()| "write-languages")
}

/// Makes the site, and says how to go on.
pub(super) fn execute(typed: Typed, environment: &Environment) -> Result<Outcome, Stop> {
    let Typed { folder, mut languages } = typed;
    if languages.is_empty() {
        languages.extend(environment.tongue.tag().parse::<Lang>().ok());
    }
    let mut seen = std::collections::BTreeSet::new();
    languages.retain(|lang| seen.insert(lang.clone()));
    let files = scaffold::new_site(&folder, &languages)?;
    let said = say!("new-site", folder = shown(&folder), count = files.len());
    let result = format!("{}\n", environment.tongue.tell(&said));
    Ok(Outcome { result, notes: String::new(), exit: Exit::Done })
}
