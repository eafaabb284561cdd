//! [`Shelf`]: the files that are offered to be taken away. Pages say how large they are, a package
//! says their hashes, a press kit holds some of them; so unlike other outputs they are asked for by
//! address, and each is made once, whoever asks first.
//!
//! A file that was asked about is kept until it is asked for to be written; of others nothing is
//! kept but size and hash. What makes a file must start no threads of its own: it may be waited for.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::artifact::Facts;
use crate::diagnostic::Diagnostic;
use crate::page::Sizes;
use crate::render::Made;

/// Makes a file; it may ask for others, none of which asks for it.
type Make<'a> = Box<dyn Fn(&Shelf<'a>) -> Made + Send + Sync + 'a>;

/// Files by their address from the site's root.
#[derive(Default)]
pub struct Shelf<'a> {
    slots: BTreeMap<String, Slot<'a>>,
    /// Their addresses, in the order in which they are best written: what holds others comes first,
    /// and leaves these waiting.
    order: Vec<String>,
}

/// Room for one file.
struct Slot<'a> {
    make: Make<'a>,
    state: Mutex<State>,
}

/// What is known of a file so far.
#[derive(Default)]
struct State {
    facts: Option<Facts>,
    /// Its bytes, made and not yet written.
    waiting: Option<Vec<u8>>,
}

impl<'a> Shelf<'a> {
    /// Offers a file at an address. Files that hold others are to be offered before these.
    pub(super) fn offer(
        &mut self,
        url: String,
        make: impl Fn(&Shelf<'a>) -> Made + Send + Sync + 'a,
    ) {
        self.order.push(url.clone());
        self.slots.insert(url, Slot { make: Box::new(make), state: Mutex::default() });
    }

    /// Addresses of the files, in the order of writing.
    pub(super) fn urls(&self) -> impl Iterator<Item = &str> {
        self.order.iter().map(String::as_str)
    }

    /// Size and hash of a file; nothing if there is none, or it cannot be made, which is reported
    /// when it is written.
    pub(super) fn facts(&self, url: &str) -> Option<Facts> {
        let slot = self.slots.get(url)?;
        let mut state = slot.lock();
        if state.facts.is_none() {
            self.make(slot, &mut state).ok()?;
        }
        state.facts.clone()
    }

    /// The bytes of a file that goes into another one; empty if there is none.
    pub(super) fn copy(&self, url: &str) -> Made {
        let Some(slot) = self.slots.get(url) else { return Ok(Vec::new()) };
        let mut state = slot.lock();
        if state.waiting.is_none() {
            self.make(slot, &mut state)?;
        }
        Ok(state.waiting.clone().unwrap_or_default())
    }

    /// The bytes of a file, to be written; empty if there is none.
    pub(super) fn take(&self, url: &str) -> Made {
        let Some(slot) = self.slots.get(url) else { return Ok(Vec::new()) };
        let mut state = slot.lock();
        if state.waiting.is_none() {
            self.make(slot, &mut state)?;
        }
        Ok(state.waiting.take().unwrap_or_default())
    }

    fn make(&self, slot: &Slot<'a>, state: &mut State) -> Result<(), Box<Diagnostic>> {
        let bytes = (slot.make)(self)?;
        state.facts.get_or_insert_with(|| Facts::of(&bytes));
        state.waiting = Some(bytes);
        Ok(())
    }
}

impl Slot<'_> {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Whoever panicked while it made the file has left nothing half done here.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sizes for Shelf<'_> {
    fn bytes(&self, url: &str) -> Option<u64> {
        self.facts(url).map(|facts| facts.bytes)
    }
}
