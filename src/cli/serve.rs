//! `annals serve`: shows the site in a browser while it is being written.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::{Command, Stdio};
use std::sync::Arc;

use clap::Args;
use jiff::Zoned;

use crate::cli::common::Common;
use crate::cli::{Environment, Exit, Outcome, Stop, words};
use crate::diagnostic::print_failure;
use crate::serve::{self, Audience, Event, Options, Reading, ServeError, Server};

const EXAMPLES: &str = "\
A saved change is seen at once. What is wrong is shown here and over the page,
and until it is mended the last sound site stays. Nothing is written.

Examples:
  annals serve
  annals serve --open
  annals serve --root my-site --port 8080
  annals serve --preview
  annals serve --host";

/// Shows the site in a browser while it is being written
#[derive(Args)]
#[command(after_help = EXAMPLES)]
#[allow(clippy::doc_markdown, reason = "the comments are the help")]
pub(super) struct Typed {
    #[command(flatten)]
    common: Common,
    /// The port, or the next free one if it is taken
    #[arg(long, value_name = "NUMBER", default_value_t = 4000)]
    port: u16,
    /// Opens the site in the browser
    #[arg(long)]
    open: bool,
    /// Lets everybody in the network read it, at this address of the machine [without an address:
    /// at all of them]
    #[arg(long, value_name = "ADDRESS", num_args = 0..=1, default_missing_value = "0.0.0.0")]
    host: Option<IpAddr>,
}

/// Serves until it is interrupted.
pub(super) fn execute(typed: Typed, environment: &Environment) -> Result<Outcome, Stop> {
    let quiet = typed.common.quiet;
    let settings = typed.common.resolve(None, None, environment)?;
    let preview = settings.preview;
    let address = typed.host.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let terminal = Terminal { quiet, environment: environment.clone() };
    let options = Options { settings, address, port: typed.port };
    let server = Server::start(options, Arc::new(terminal)).map_err(stop)?;
    let at = server.address();
    let url = format!("http://{}/", reached(at));
    if !quiet {
        say(&words::listening(&url, typed.port, at.port()));
    }
    if !at.ip().is_loopback() {
        say(&words::open_to_all(preview));
    }
    if typed.open && !open(&url) && !quiet {
        say(&words::not_opened(&url));
    }
    server.wait();
    drop(server);
    let notes = if quiet { String::new() } else { "\nended\n".to_owned() };
    Ok(Outcome { result: String::new(), notes, exit: Exit::Done })
}

/// Where others find it, as far as this machine knows.
fn reached(at: SocketAddr) -> SocketAddr {
    let ip = match at.ip() {
        ip if ip.is_unspecified() => {
            serve::network_address().unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))
        }
        ip => ip,
    };
    SocketAddr::new(ip, at.port())
}

/// Tells on standard error what happens.
struct Terminal {
    quiet: bool,
    environment: Environment,
}

impl Audience for Terminal {
    fn hear(&self, event: &Event<'_>) {
        match event {
            Event::Read(reading) => self.read(reading),
            Event::Unreadable { message, help } => {
                say(&print_failure(message, help, self.environment.colour));
            }
        }
    }
}

impl Terminal {
    fn read(&self, reading: &Reading<'_>) {
        let mut text =
            words::problems(reading.report, reading.files, self.quiet, &self.environment);
        if !self.quiet {
            // Writing to a String cannot fail.
            let _ = write!(text, "{}  ", Zoned::now().strftime("%H:%M:%S"));
            text.push_str(&words::read(reading));
        }
        say(&text);
    }
}

/// Nobody may be reading any more; the site is served all the same.
fn say(text: &str) {
    let mut to = io::stderr().lock();
    let _ = to.write_all(text.as_bytes()).and_then(|()| to.flush());
}

/// Opens an address in the system's browser; says whether there is one.
fn open(url: &str) -> bool {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/c", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    Command::new(program)
        .args(arguments)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .is_ok()
}

fn stop(error: ServeError) -> Stop {
    let (message, help) = match error {
        ServeError::Port(at, error) => (
            format!("the site cannot be served at {at}: {error}"),
            "give another port, 1024 or higher: --port 8080; with --host, an address of this machine",
        ),
        ServeError::Watch(error) => (
            format!("changes of the site's files cannot be noticed: {error}"),
            "see that the folder may be read, and that it lies on a disk of this machine",
        ),
        ServeError::Threads(error) => (
            format!("the system does not let the site be served: {error}"),
            "close other programs and try again",
        ),
    };
    Stop { exit: Exit::Failure, message, help: help.to_owned() }
}
