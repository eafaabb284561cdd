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
use crate::said::{Said, say};
use crate::serve::{self, Audience, Event, Options, Reading, ServeError, Server};

/// Shows the site in a browser while it is being written
#[derive(Args)]
#[allow(clippy::doc_markdown, reason = "the comments are the help")]
pub(super) struct Typed {
    #[command(flatten)]
    common: Common,
    /// The port, or the next free one if it is taken
    #[arg(long, value_name = "NUMBER", default_value_t = 4000, value_parser = port)]
    port: u16,
    /// Opens the site in the browser
    #[arg(long)]
    open: bool,
    /// Lets everybody in the network read it, at this address of the machine [without an address:
    /// at all of them]
    #[arg(long, value_name = "ADDRESS", num_args = 0..=1, default_missing_value = "0.0.0.0",
        value_parser = address)]
    host: Option<IpAddr>,
}

fn port(typed: &str) -> Result<u16, &'static str> {
    typed.parse().map_err(|_| "write-port")
}

fn address(typed: &str) -> Result<IpAddr, &'static str> {
    typed.parse().map_err(|_| "write-address-of-machine")
}

/// Serves until it is interrupted.
pub(super) fn execute(typed: Typed, environment: &Environment) -> Result<Outcome, Stop> {
    let quiet = typed.common.quiet;
    let settings = typed.common.resolve(None, None, false, environment)?;
    let preview = settings.preview;
    let address = typed.host.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    let terminal = Terminal { quiet, environment: environment.clone() };
    let options = Options { settings, address, port: typed.port, tongue: environment.tongue };
    let mut server = Server::start(options, Arc::new(terminal)).map_err(stop)?;
    let at = server.address();
    let url = format!("http://{}/", reached(at));
    let tongue = environment.tongue;
    let tell = |said: &Said| print(&format!("{}\n", tongue.tell(said)));
    if !quiet {
        tell(&words::listening(&url, typed.port, at.port()));
    }
    if !at.ip().is_loopback() {
        tell(&words::open_to_all(preview));
    }
    if typed.open && !open(&url) && !quiet {
        tell(&say!("no-browser", url = url.as_str()));
    }
    server.wait();
    drop(server);
    let notes =
        if quiet { String::new() } else { format!("\n{}\n", tongue.tell(&say!("serve-ended"))) };
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
                let Environment { tongue, colour, .. } = self.environment;
                print(&print_failure(message, help, tongue, colour));
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
            text.push_str(&self.environment.tongue.tell(&words::read(reading)));
            text.push('\n');
        }
        print(&text);
    }
}

/// Nobody may be reading any more; the site is served all the same.
fn print(text: &str) {
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
        ServeError::Port(at, error) => {
            (say!("port-not-open", address = %at, reason = %error), say!("port-not-open.help"))
        }
        ServeError::Watch(error) => {
            (say!("changes-not-noticed", reason = %error), say!("changes-not-noticed.help"))
        }
        ServeError::Threads(error) => {
            (say!("not-served", reason = %error), say!("not-served.help"))
        }
    };
    Stop { exit: Exit::Failure, message, help }
}
