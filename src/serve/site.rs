//! A thread that holds a site and makes its files as they are asked for. Sites borrow from what they
//! were made of, so each stays on the stack of the thread that made it, until nobody asks any more.

use std::io;
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;

use tokio::sync::oneshot;

use crate::diagnostic::Report;
use crate::road::{Draft, Found, Live, RoadError};
use crate::serve::state::{NewSite, Problem};
use crate::source::SourceMap;

/// Files that are made at once, at most.
const MOST_WORKERS: usize = 8;

/// Who has a site. It is given up when the last of these is dropped.
#[derive(Clone)]
pub(super) struct Holder {
    requests: mpsc::Sender<Request>,
}

/// A file that is asked for.
struct Request {
    path: String,
    answer: oneshot::Sender<Answer>,
}

/// What is at a path.
pub(super) enum Answer {
    /// A file, made.
    Made(Vec<u8>),
    /// A file of the site's folder.
    Copied(PathBuf),
    /// Nothing.
    Missing,
    /// A page whose template cannot be rendered.
    Broken(Problem),
}

impl Holder {
    /// The file at a path of the output; `None` if making it failed by a mistake of the program.
    pub(super) async fn ask(&self, path: String) -> Option<Answer> {
        let (answer, answered) = oneshot::channel();
        self.requests.send(Request { path, answer }).ok()?;
        answered.await.ok()
    }
}

/// What came of a draft.
pub(super) struct Outcome {
    pub report: Report,
    pub files: Arc<SourceMap>,
    /// The site and its number of pages, if it has no errors.
    pub site: Option<(NewSite, usize)>,
}

/// Plans a draft in a thread of its own, which then holds the site; says what came of it.
///
/// # Errors
/// If there is no thread; the inner error, if the manifest of a former site cannot be read. No
/// outcome at all is a mistake of the program.
pub(super) fn raise(draft: Draft) -> io::Result<Option<Result<Outcome, RoadError>>> {
    let (outcomes, outcome) = mpsc::channel();
    let failed = outcomes.clone();
    let holding = move || {
        let shown = draft.show(|report, files, live| {
            let (requests, inbox) = mpsc::channel();
            let site = live.map(|live| {
                let styles = live.styles().into_iter().collect();
                let base = live.base().to_owned();
                (NewSite { holder: Holder { requests }, styles, base }, live.pages())
            });
            let outcome = Outcome { report: report.clone(), files: Arc::clone(files), site };
            if outcomes.send(Ok(outcome)).is_ok()
                && let Some(live) = live
            {
                answer(live, files, inbox);
            }
        });
        if let Err(error) = shown {
            // Whoever waited is gone only when the program ends.
            let _ = failed.send(Err(error));
        }
    };
    thread::Builder::new().name("site".to_owned()).spawn(holding)?;
    Ok(outcome.recv().ok())
}

/// Makes what is asked for until nobody can ask any more.
fn answer(live: &Live<'_>, files: &SourceMap, inbox: mpsc::Receiver<Request>) {
    let inbox = Mutex::new(inbox);
    let next = || inbox.lock().unwrap_or_else(PoisonError::into_inner).recv().ok();
    let workers = thread::available_parallelism().map_or(2, NonZero::get).clamp(2, MOST_WORKERS);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(Request { path, answer }) = next() {
                    let found = match live.find(&path) {
                        Ok(Some(Found::Made(bytes))) => Answer::Made(bytes),
                        Ok(Some(Found::Copied(file))) => Answer::Copied(file),
                        Ok(None) => Answer::Missing,
                        Err(problem) => Answer::Broken(Problem::of(&problem, files)),
                    };
                    // A browser that went on to another page needs no answer.
                    let _ = answer.send(found);
                }
            });
        }
    });
}
