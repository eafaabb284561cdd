//! How far a run is, on standard error: a bar where a line can be drawn over itself, a plain line a
//! stage elsewhere, nothing where only errors are wanted.

use std::io::{self, Write as _};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::Environment;
use crate::road::{Progress, Stage};

/// What is shown of a run.
pub(super) enum Shown {
    /// Nothing.
    Nothing,
    /// A line when a stage begins.
    Lines,
    /// One line that moves and is gone at the end.
    Bar(ProgressBar),
}

impl Shown {
    pub(super) fn new(quiet: bool, environment: &Environment) -> Self {
        if quiet {
            return Self::Nothing;
        }
        if !environment.redraws {
            return Self::Lines;
        }
        Self::Bar(ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr()))
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        if let Self::Bar(bar) = self {
            bar.finish_and_clear();
        }
    }
}

/// A stage in the words of somebody who waits for it.
const fn words(stage: Stage) -> &'static str {
    match stage {
        Stage::Load => "reading the content",
        Stage::Check => "checking the records",
        Stage::Plan => "planning the pages",
        Stage::Render => "writing the files",
        Stage::Publish => "putting the site in its place",
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template)
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars("=> ")
}

impl Progress for Shown {
    fn stage(&self, stage: Stage) {
        match self {
            Self::Nothing => {}
            // Nobody may be reading any more; the work goes on.
            Self::Lines => drop(writeln!(io::stderr(), "{} …", words(stage))),
            Self::Bar(bar) => {
                let template = if stage == Stage::Render {
                    "{msg} [{bar:32}] {pos} of {len}"
                } else {
                    "{msg} …"
                };
                bar.set_style(style(template));
                bar.set_message(words(stage));
                bar.tick();
            }
        }
    }

    fn rendered(&self, _done: usize, total: usize) {
        if let Self::Bar(bar) = self {
            bar.set_length(total as u64);
            // Not to what is said to be done: many threads say it, not in order.
            bar.inc(1);
        }
    }
}
