//! `annals schema`: what an editor needs to complete and underline.

use std::path::PathBuf;

use clap::Args;

use crate::cli::common::site_folder;
use crate::cli::{Environment, Exit, Outcome, Stop};
use crate::load;
use crate::road::RoadError;
use crate::said::say;
use crate::scaffold::{self, Written};
use crate::schema::{self, Known, SETTINGS};

/// Writes what an editor needs to complete and check as you type: schema/ and .vscode/settings.json
#[derive(Args)]
#[allow(clippy::doc_markdown, reason = "the comments are the help")]
pub(super) struct Typed {
    /// The site's folder [default: this one, or the nearest above it with content/site.yaml]
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

/// Writes the files. A site with mistakes has ids, too; only site.yaml has to be readable.
pub(super) fn execute(typed: Typed, environment: &Environment) -> Result<Outcome, Stop> {
    let root = site_folder(typed.root)?;
    let (sources, _) = load::load(&root).map_err(RoadError::Load)?;
    let Some(config) = &sources.config else {
        return Err(Stop {
            exit: Exit::Content,
            message: say!("no-languages"),
            help: say!("no-languages.help"),
        });
    };
    let tables: Vec<&str> = sources.tables.keys().map(String::as_str).collect();
    let known =
        Known { config, programme: &sources.programme, records: &sources.records, tables: &tables };
    let mut kept = None;
    let mut count: usize = 0;
    for file in schema::files(known) {
        let own = file.path == SETTINGS;
        match scaffold::write(&root, &file.path, &file.text, !own)? {
            Written::Yes => count += 1,
            Written::Kept => kept = Some(file.text),
        }
    }
    let tongue = environment.tongue;
    let mut result = format!("{}\n", tongue.tell(&say!("schemas-written", count = count)));
    if let Some(text) = kept {
        let note = tongue.tell(&say!("settings-kept", path = SETTINGS));
        result = [result, note, "\n".to_owned(), text].concat();
    }
    Ok(Outcome { result, notes: String::new(), exit: Exit::Done })
}
