//! What the program is told by the machine it runs on, read once.

use std::env;
use std::io::{self, IsTerminal as _};

use jiff::Timestamp;

use crate::cli::Stop;
use crate::date::Moment;
use crate::diagnostic::Tongue;
use crate::said::say;

/// What a run is told by its environment.
#[derive(Clone, Debug)]
pub struct Environment {
    /// Whether messages may have colours: a terminal, and no `NO_COLOR`.
    pub colour: bool,
    /// Whether a line can be drawn over itself: a terminal that is not a dumb one.
    pub redraws: bool,
    /// `SOURCE_DATE_EPOCH`, as it is: the moment that builds of distributions use for the clock.
    pub source_date_epoch: Option<String>,
    /// The language of messages, unless a command line asks for another one.
    pub tongue: Tongue,
}

impl Environment {
    /// The environment of this process.
    #[must_use]
    pub fn of_process() -> Self {
        let terminal = io::stderr().is_terminal();
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        Self {
            colour: terminal && !is_set("NO_COLOR"),
            redraws: terminal && env::var_os("TERM").is_some_and(|term| term != "dumb"),
            source_date_epoch: env::var_os("SOURCE_DATE_EPOCH")
                .map(|value| value.to_string_lossy().into_owned()),
            tongue: tongue(),
        }
    }

    /// The moment of a build that is given none: `SOURCE_DATE_EPOCH`, else the clock.
    pub(super) fn now(&self) -> Result<Moment, Stop> {
        let Some(typed) = &self.source_date_epoch else { return Ok(Timestamp::now().into()) };
        let seconds = typed.parse().ok();
        let moment = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
        moment
            .map(Moment::from)
            .ok_or_else(|| Stop::usage(say!("no-epoch", typed = typed), say!("no-epoch.help")))
    }
}

/// The language of the first of the variables for messages that is set, as POSIX has it; where none
/// is, as on Windows, what the system says.
fn tongue() -> Tongue {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(env::var_os);
    let named = set.map(|name| name.to_string_lossy().into_owned()).find(|name| !name.is_empty());
    let name = named.or_else(sys_locale::get_locale);
    name.and_then(|name| Tongue::of(&name)).unwrap_or_default()
}
