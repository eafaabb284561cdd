//! `annals serve`: the site in a browser while it is being written. A change is seen as soon as it is
//! saved; what is wrong with it lies over the page until it is mended, and meanwhile the last sound
//! site stays.
//!
//! 1. `watch` tells which files changed, once it is quiet.
//! 2. `site` has the site read again, in a thread that holds it and makes its files as they are
//!    asked for. Nothing is written, so a full disk is no matter.
//! 3. `state` says which site is shown and what is wrong with the files. It is replaced as a whole.
//! 4. `http` answers browsers from it, and tells them of every new one.
#![allow(
    clippy::disallowed_methods,
    reason = "this room watches files, and says when they changed"
)]

mod builder;
mod http;
mod site;
mod state;
mod watch;

pub use watch::Changes;

use std::future::{pending, poll_fn, ready};
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener, UdpSocket};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use jiff::Timestamp;
use tokio::runtime::Runtime;

use crate::diagnostic::{Report, Tongue};
use crate::road::Settings;
use crate::said::Said;
use crate::source::SourceMap;

use builder::Builder;
use state::State;
use watch::{Stop, Watch};

/// What decides how a site is served.
#[derive(Clone, Debug)]
pub struct Options {
    /// How it is checked.
    pub settings: Settings,
    /// Who can reach it: a loopback address, or one of the machine's in its network.
    pub address: IpAddr,
    /// The port; the next free one if it is taken. 0: any that is free.
    pub port: u16,
    /// The language of messages.
    pub tongue: Tongue,
}

/// Told what happens.
pub trait Audience: Send + Sync {
    /// Something happened.
    fn hear(&self, event: &Event<'_>);
}

/// Something that happened.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// The files were read, at the start or since they changed.
    Read(&'a Reading<'a>),
    /// The files could not be read.
    Unreadable {
        /// Why.
        message: &'a Said,
        /// What to do about it.
        help: &'a Said,
    },
}

/// What came of reading the files.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// What changed; nothing at the start.
    pub changes: Option<&'a Changes>,
    /// What is wrong.
    pub report: &'a Report,
    /// The files, for excerpts.
    pub files: &'a SourceMap,
    /// Number of pages of the site that is shown now; `None`: the files have errors, and what was
    /// shown before still is.
    pub pages: Option<usize>,
    /// Whether any site is shown.
    pub standing: bool,
    /// How long it took.
    pub time: Duration,
}

/// Why a site cannot be served.
#[derive(Debug)]
pub enum ServeError {
    /// No port can be had.
    Port(SocketAddr, io::Error),
    /// Changes cannot be watched.
    Watch(notify::Error),
    /// The system gives no threads.
    Threads(io::Error),
}

/// A site being served, until it is dropped.
pub struct Server {
    runtime: Option<Runtime>,
    address: SocketAddr,
    stop: Stop,
    interrupted: Option<Interrupt>,
}

/// Done once the program is interrupted from the keyboard; an error where the system cannot tell.
type Interrupt = Pin<Box<dyn Future<Output = io::Result<()>> + Send>>;

/// Listens for an interruption from now on. Without this, one that comes before anybody waits for
/// it would end the program in its midst.
fn interrupt(runtime: &Runtime) -> Interrupt {
    let mut interrupt: Interrupt = Box::pin(tokio::signal::ctrl_c());
    // It listens once it was asked.
    let asked = poll_fn(|context| Poll::Ready(interrupt.as_mut().poll(context)));
    match runtime.block_on(asked) {
        Poll::Pending => interrupt,
        Poll::Ready(result) => Box::pin(ready(result)),
    }
}

/// Ports that are tried after the one that is taken.
const TRIES: u16 = 100;

impl Server {
    /// Begins to serve; the first page waits until the site was read.
    ///
    /// # Errors
    /// [`ServeError`] where there is no port, or changes cannot be watched.
    pub fn start(options: Options, audience: Arc<dyn Audience>) -> Result<Self, ServeError> {
        let listener = listen(SocketAddr::new(options.address, options.port))?;
        let address = listener.local_addr().map_err(ServeError::Threads)?;
        let (watch, stop) = Watch::new(&options.settings.root).map_err(ServeError::Watch)?;
        let (states, seen) =
            tokio::sync::watch::channel(Arc::new(State::first(started(), options.tongue)));
        let builder = Builder { settings: options.settings, watch, states, audience };
        let thread = std::thread::Builder::new().name("builder".to_owned());
        thread.spawn(move || builder.run()).map_err(ServeError::Threads)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(ServeError::Threads)?;
        let interrupted = Some(interrupt(&runtime));
        let app = http::app(seen, address.ip());
        let serving = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(ServeError::Threads)?
        };
        runtime.spawn(async move { axum::serve(serving, app).await });
        Ok(Self { runtime: Some(runtime), address, stop, interrupted })
    }

    /// Where it is served.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Waits until it is interrupted from the keyboard.
    pub fn wait(&mut self) {
        if let (Some(runtime), Some(interrupted)) = (&self.runtime, self.interrupted.take()) {
            // A system that cannot tell ends the program by itself.
            if runtime.block_on(interrupted).is_err() {
                runtime.block_on(pending::<()>());
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.stop();
        if let Some(runtime) = self.runtime.take() {
            // Browsers keep a connection for news; it must not hold the end up.
            runtime.shutdown_background();
        }
    }
}

/// The address by which others in the network reach this machine, if it is in one. Nothing is sent.
#[must_use]
pub fn network_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind(("0.0.0.0", 0)).ok()?;
    // An address for documentation (RFC 5737): the system says which way it would take.
    socket.connect(("192.0.2.1", 9)).ok()?;
    let address = socket.local_addr().ok()?.ip();
    (!address.is_loopback() && !address.is_unspecified()).then_some(address)
}

/// The port, or the next that is free.
fn listen(wanted: SocketAddr) -> Result<TcpListener, ServeError> {
    let mut at = wanted;
    loop {
        match TcpListener::bind(at) {
            Ok(listener) => {
                listener.set_nonblocking(true).map_err(ServeError::Threads)?;
                return Ok(listener);
            }
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                let next = at.port().checked_add(1).filter(|next| next - wanted.port() <= TRIES);
                let Some(next) = next else { return Err(ServeError::Port(wanted, error)) };
                at.set_port(next);
            }
            Err(error) => return Err(ServeError::Port(at, error)),
        }
    }
}

/// What tells this run from the one before, for pages that were left open.
fn started() -> i64 {
    Timestamp::now().as_millisecond()
}
