//! The only writer of the site. A visitor, an upload or a power cut may meet `output/` at any
//! moment, so it must be one whole build at every moment: the old one or the new one.
//!
//! 1. [`prepare`] makes sure that the folder is ours to replace, locks it and mends what a killed
//!    build left.
//! 2. [`Stage::write`] takes [`Artifact`](crate::artifact::Artifact)s from any thread. One that
//!    `output/` already has is only noted, any other is written into the *next tree*, the hidden
//!    sibling `.output.annals-next`.
//! 3. [`Stage::finish`] completes the next tree with hard links to the unchanged files, takes out
//!    what no longer belongs, adds the [`Manifest`], flushes it to disk and exchanges the two
//!    trees in one step. What was `output/` is the next tree of the build after.
//!
//! No file is ever written in place: a name in the next tree is removed and created anew, so the
//! links that the two trees share cannot carry a change into `output/`. An unchanged file keeps
//! its modification time, since it stays the same file; a build without a change touches nothing.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this is the room that writes to disk"
)]

mod error;
mod lock;
mod manifest;
mod place;
mod stage;
mod swap;
mod tree;

pub use error::PublishError;
pub use manifest::{Entry, GENERATOR, MANIFEST, Manifest, ManifestInput, read_manifest};
pub use stage::{Published, Stage, prepare};
