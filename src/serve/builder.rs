//! Changes → sites: the thread that waits for changes, has the site read again, and says what is
//! shown from then on.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Instant;

use tokio::sync::watch::Sender;

use crate::diagnostic::Report;
use crate::road::{self, Draft, Memory, RoadError, Settings};
use crate::said::{Said, say};
use crate::serve::site::{self, Outcome};
use crate::serve::state::State;
use crate::serve::watch::{Changes, Watch};
use crate::serve::{Audience, Event, Reading};
use crate::source::SourceMap;

/// The thread's things.
pub(super) struct Builder {
    pub settings: Settings,
    pub watch: Watch,
    pub states: Sender<Arc<State>>,
    pub audience: Arc<dyn Audience>,
}

/// What the next site may build on.
#[derive(Default)]
struct Before {
    memory: Memory,
    /// Whether anything but style sheets changed since the site that is shown.
    other: bool,
}

impl Builder {
    /// Works until it is told to stop.
    pub(super) fn run(mut self) {
        let mut before = Before::default();
        self.read(None, &mut before);
        while let Some(changes) = self.watch.wait() {
            self.read(Some(&changes), &mut before);
        }
    }

    /// Has the site read, shows it if it is sound, and says what came of it.
    fn read(&self, changes: Option<&Changes>, before: &mut Before) {
        let start = Instant::now();
        before.other |= changes.is_none_or(|changes| !changes.are_styles());
        let outcome = match self.outcome(changes, before) {
            Ok(outcome) => outcome,
            Err((message, help)) => {
                before.other = true;
                let state = self.states.borrow().unreadable(&message, &help);
                self.states.send_replace(Arc::new(state));
                self.audience.hear(&Event::Unreadable { message: &message, help: &help });
                return;
            }
        };
        let Outcome { report, files, site } = outcome;
        let pages = site.as_ref().map(|(_, pages)| *pages);
        let old = Arc::clone(&self.states.borrow());
        let state = match site {
            Some((new, _)) => {
                let style_alone = !before.other && old.holder.is_some();
                before.other = false;
                old.shown(new, style_alone, &report, &files)
            }
            None => old.kept(&report, &files),
        };
        let standing = state.holder.is_some();
        self.states.send_replace(Arc::new(state));
        self.tell(changes, &report, &files, (pages, standing), start);
    }

    fn tell(
        &self,
        changes: Option<&Changes>,
        report: &Report,
        files: &SourceMap,
        (pages, standing): (Option<usize>, bool),
        start: Instant,
    ) {
        let time = start.elapsed();
        let reading = Reading { changes, report, files, pages, standing, time };
        self.audience.hear(&Event::Read(&reading));
    }

    /// Reads, checks and plans; else a message and what to do.
    fn outcome(
        &self,
        changes: Option<&Changes>,
        before: &mut Before,
    ) -> Result<Outcome, (Said, Said)> {
        let mistake =
            || (say!("own-mistake-while-serving"), say!("own-mistake-while-serving.help"));
        let nothing = std::collections::BTreeSet::new();
        let paths = changes.map_or(&nothing, |changes| &changes.paths);
        let memory = &mut before.memory;
        let draft: Result<Draft, _> =
            catch_unwind(AssertUnwindSafe(|| road::draft(&self.settings, memory, paths)))
                .map_err(|_| {
                    *memory = Memory::default();
                    mistake()
                })?
                .map_err(|error| (error.said(), error.help()));
        match site::raise(draft?) {
            Ok(Some(Ok(outcome))) => Ok(outcome),
            Ok(Some(Err(RoadError::Load(error)))) => Err((error.said(), error.help())),
            Ok(Some(Err(RoadError::Publish(error)))) => Err((error.said(), error.help())),
            Ok(None) => Err(mistake()),
            Err(error) => {
                Err((say!("no-thread-for-site", reason = %error), say!("no-thread-for-site.help")))
            }
        }
    }
}
