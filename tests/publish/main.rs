//! Publication as visitors and rsync see it: `output/` is one whole build at every moment, and what
//! did not change keeps its time.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "tests look at the disk")]

mod folder;
#[cfg(unix)]
mod kill;
mod safety;
mod update;
