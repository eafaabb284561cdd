//! `annals schema`: what an editor needs to complete and underline.

use std::path::PathBuf;

use clap::Args;

use crate::cli::common::site_folder;
use crate::cli::{Environment, Exit, Outcome, Stop};
use crate::load;
use crate::road::RoadError;
use crate::scaffold::{self, Written};
use crate::schema::{self, Known, SETTINGS};

const EXAMPLES: &str = "\
Examples:
  annals schema
  annals schema --root my-site

Run it again after adding records, so that the editor knows their ids.";

/// Writes what an editor needs to complete and check as you type: schema/ and .vscode/settings.json
#[derive(Args)]
#[command(after_help = EXAMPLES)]
#[allow(clippy::doc_markdown, reason = "the comments are the help")]
pub(super) struct Typed {
    /// The site's folder [default: this one, or the nearest above it with content/site.yaml]
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

/// Writes the files. A site with mistakes has ids, too; only site.yaml has to be readable.
pub(super) fn execute(typed: Typed, _: &Environment) -> Result<Outcome, Stop> {
    let root = site_folder(typed.root)?;
    let (sources, _) = load::load(&root).map_err(RoadError::Load)?;
    let Some(config) = &sources.config else {
        return Err(Stop {
            exit: Exit::Content,
            message: "content/site.yaml cannot be read, and the schemas need its languages".into(),
            help: "run 'annals check', which says where the mistake is".into(),
        });
    };
    let tables: Vec<&str> = sources.tables.keys().map(String::as_str).collect();
    let known =
        Known { config, programme: &sources.programme, records: &sources.records, tables: &tables };
    let mut kept = None;
    let mut count = 0;
    for file in schema::files(known) {
        let own = file.path == SETTINGS;
        match scaffold::write(&root, &file.path, &file.text, !own)? {
            Written::Yes => count += 1,
            Written::Kept => kept = Some(file.text),
        }
    }
    let note = kept.map_or_else(String::new, |text| {
        format!(
            "note: {SETTINGS} was there already and is as it was; to complete and check as you \
             type, it needs these lines:
{text}"
        )
    });
    let result = format!(
        "schema/: {count} files for editors
{note}"
    );
    Ok(Outcome { result, notes: String::new(), exit: Exit::Done })
}
