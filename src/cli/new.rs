//! `annals new`: a small site to begin with.

use std::path::PathBuf;

use clap::Args;

use crate::cli::{Environment, Exit, Outcome, Stop};
use crate::diagnostic::shown;
use crate::lang::Lang;
use crate::scaffold;

const EXAMPLES: &str = "\
Examples:
  annals new my-site
  annals new my-site --languages id,en";

/// Makes a small site that builds, with a commented example of every kind of record
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Typed {
    /// The folder of the new site; it must not exist yet, or be empty
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The languages of the site, the main one first [default: that of the messages]
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = language)]
    languages: Vec<Lang>,
}

fn language(typed: &str) -> Result<Lang, &'static str> {
    typed.trim().parse().map_err(|()| "write languages as 'id,en': short names with commas between")
}

/// Makes the site, and says how to go on.
pub(super) fn execute(typed: Typed, _: &Environment) -> Result<Outcome, Stop> {
    let Typed { folder, mut languages } = typed;
    if languages.is_empty() {
        languages.extend("en".parse::<Lang>().ok());
    }
    let mut seen = std::collections::BTreeSet::new();
    languages.retain(|lang| seen.insert(lang.clone()));
    let files = scaffold::new_site(&folder, &languages)?;
    let place = shown(&folder);
    let result = format!(
        "{place}: a new site with {} files\n\n  annals build --root {place}\n\n\
         Everything in it is an example. Begin with content/site.yaml and content/programme.yaml.\n",
        files.len()
    );
    Ok(Outcome { result, notes: String::new(), exit: Exit::Done })
}
