//! How far a run is, on standard error: a bar where a line can be drawn over itself, a plain line a
//! stage elsewhere, nothing where only errors are wanted.

use std::io::{self, Write as _};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::Environment;
use crate::diagnostic::Tongue;
use crate::road::{Progress, Stage};
use crate::said::{Said, say};

/// What is shown of a run.
pub(super) enum Shown {
    /// Nothing.
    Nothing,
    /// A line when a stage begins.
    Lines(Tongue),
    /// One line that moves and is gone at the end.
    Bar(ProgressBar, Tongue),
}

impl Shown {
    pub(super) fn new(quiet: bool, environment: &Environment) -> Self {
        if quiet {
            return Self::Nothing;
        }
        if !environment.redraws {
            return Self::Lines(environment.tongue);
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        Self::Bar(bar, environment.tongue)
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        if let Self::Bar(bar, _) = self {
            bar.finish_and_clear();
        }
    }
}

/// A stage in the words of somebody who waits for it.
const fn words(stage: Stage) -> Said {
    match stage {
        Stage::Load => say!("stage-load"),
        Stage::Check => say!("stage-check"),
        Stage::Plan => say!("stage-plan"),
        Stage::Render => say!("stage-render"),
        Stage::Publish => say!("stage-publish"),
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
            Self::Lines(tongue) => {
                drop(writeln!(io::stderr(), "{} …", tongue.tell(&words(stage))));
            }
            Self::Bar(bar, tongue) => {
                let template = if stage == Stage::Render {
                    "{msg} [{bar:32}] {pos}/{len}"
                } else {
                    "{msg} …"
                };
                bar.set_style(style(template));
                bar.set_message(tongue.tell(&words(stage)));
                bar.tick();
            }
        }
    }

    fn rendered(&self, _done: usize, total: usize) {
        if let Self::Bar(bar, _) = self {
            bar.set_length(total as u64);
            // Not to what is said to be done: many threads say it, not in order.
            bar.inc(1);
        }
    }
}
