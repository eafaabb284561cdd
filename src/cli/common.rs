//! Arguments that every command on a site has.

use std::path::PathBuf;

use clap::Args;

use crate::cli::{Environment, Stop};
use crate::date::Moment;
use crate::road::{Settings, find_root, is_site};
use crate::said::say;

/// The arguments as typed.
#[derive(Args)]
#[allow(clippy::doc_markdown, clippy::struct_excessive_bools, reason = "the comments are the help")]
pub(super) struct Common {
    /// The site's folder [default: this one, or the nearest above it with content/site.yaml]
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
    /// The moment that decides what is under embargo: a day, 2026-12-01, or a time,
    /// 2026-12-01T10:00:00+07:00 [default: SOURCE_DATE_EPOCH, else the clock]
    #[arg(long, value_name = "TIME", value_parser = moment)]
    now: Option<Moment>,
    /// Warnings count as errors
    #[arg(long)]
    strict: bool,
    /// Shows drafts and what is under embargo
    #[arg(long)]
    preview: bool,
    /// The manifest.json of the published site, to find addresses that would vanish [default:
    /// 'previous' in site.yaml, else the one in the output]
    #[arg(long, value_name = "FILE")]
    previous: Option<PathBuf>,
    /// Shows errors alone
    #[arg(long)]
    pub(super) quiet: bool,
}

pub(super) fn moment(typed: &str) -> Result<Moment, &'static str> {
    typed.parse().map_err(|()| "write-moment")
}

impl Common {
    /// For a command that has only some of them.
    pub(super) fn of(root: Option<PathBuf>, now: Option<Moment>, quiet: bool) -> Self {
        Self { root, now, strict: false, preview: false, previous: None, quiet }
    }

    /// What the road needs: the folder found, the moment fixed.
    pub(super) fn resolve(
        self,
        output: Option<PathBuf>,
        base_url: Option<String>,
        portable: bool,
        environment: &Environment,
    ) -> Result<Settings, Stop> {
        let root = site_folder(self.root)?;
        Ok(Settings {
            output: output.unwrap_or_else(|| root.join("output")),
            root,
            base_url,
            now: self.now.map_or_else(|| environment.now(), Ok)?,
            strict: self.strict,
            preview: self.preview,
            portable,
            previous: self.previous,
        })
    }
}

/// The site's folder: the one that was named, else this one or the nearest above it.
pub(super) fn site_folder(named: Option<PathBuf>) -> Result<PathBuf, Stop> {
    match named {
        Some(root) if is_site(&root) => Ok(root),
        Some(root) => {
            let message = say!("no-site-folder", path = %root.display());
            Err(Stop::usage(message, say!("no-site-folder.help")))
        }
        None => {
            find_root().ok_or_else(|| Stop::usage(say!("no-site-here"), say!("no-site-here.help")))
        }
    }
}
