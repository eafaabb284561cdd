//! `annals build`: checks the site and writes it.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use crate::cli::common::Common;
use crate::cli::progress::Shown;
use crate::cli::{Environment, Exit, Outcome, Stop, words};
use crate::config::normal_base_url;
use crate::road::{self, Built, RoadError};
use crate::said::say;

/// Checks the site and writes it to output/
#[derive(Args)]
#[allow(clippy::doc_markdown, reason = "the comments are the help")]
pub(super) struct Typed {
    #[command(flatten)]
    common: Common,
    /// Where the site is written [default: output/ in the site's folder]
    #[arg(long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Where it will be published, instead of 'base_url' in site.yaml
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,
    /// Makes a site to be read from a disk, without a server: links lead to files, and lists are
    /// searched by scripts that fetch nothing
    #[arg(long)]
    portable: bool,
    /// How many threads work [default: one for each processor]
    #[arg(long, value_name = "N", value_parser = jobs)]
    jobs: Option<u16>,
}

fn base_url(typed: &str) -> Result<String, &'static str> {
    normal_base_url(typed).ok_or("no-site-address.help")
}

fn jobs(typed: &str) -> Result<u16, &'static str> {
    let number = typed.parse().ok().filter(|number| (1..=1024).contains(number));
    number.ok_or("write-jobs")
}

/// Builds, and says what was built or why nothing was.
pub(super) fn execute(typed: Typed, environment: &Environment) -> Result<Outcome, Stop> {
    let quiet = typed.common.quiet;
    let settings =
        typed.common.resolve(typed.output, typed.base_url, typed.portable, environment)?;
    let start = Instant::now();
    let built = {
        let progress = Shown::new(quiet, environment);
        in_pool(typed.jobs, || road::build(&settings, &progress))??
    };
    let mut notes = words::problems(&built.report, &built.files, quiet, environment);
    let Built { published: Some(published), report, .. } = &built else {
        notes.push_str(&words::not_built(&built.report, &settings, environment.tongue));
        return Ok(Outcome { result: String::new(), notes, exit: Exit::Content });
    };
    if quiet {
        return Ok(Outcome { result: String::new(), notes, exit: Exit::Done });
    }
    if !built.compared {
        notes.push_str(&words::not_compared(&settings, environment.tongue));
    }
    if settings.preview {
        notes.push_str(&words::is_preview(&settings, environment.tongue));
    }
    let result = words::built(published, start.elapsed(), report, &settings, environment.tongue);
    Ok(Outcome { result, notes, exit: Exit::Done })
}

/// Runs `work` with so many threads, or as many as there are processors.
fn in_pool<T: Send>(
    jobs: Option<u16>,
    work: impl FnOnce() -> Result<T, RoadError> + Send,
) -> Result<Result<T, RoadError>, Stop> {
    let Some(jobs) = jobs else { return Ok(work()) };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.into()).build();
    let pool = pool.map_err(|error| Stop {
        exit: Exit::Failure,
        message: say!("threads-not-started", jobs = %jobs, reason = %error),
        help: say!("threads-not-started.help"),
    })?;
    Ok(pool.install(work))
}
