//! A served site, and a client as small as can be.

use std::cell::RefCell;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::project::Project;

/// How long news may take on a machine that has much else to do.
const DEADLINE: Duration = Duration::from_secs(120);

/// The program, serving.
pub(crate) struct Served {
    pub(crate) child: Child,
    pub(crate) port: u16,
    /// The line that says where.
    pub(crate) greeting: String,
    said: RefCell<BufReader<ChildStderr>>,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Served {
    pub(crate) fn start(site: &Project, arguments: &[&str]) -> Self {
        let mut all = vec!["serve"];
        if !arguments.contains(&"--port") {
            all.extend(["--port", "0"]);
        }
        all.extend(arguments);
        let mut command = site.annals(&all);
        let mut child = command.stderr(Stdio::piped()).spawn().expect("started");
        let said = BufReader::new(child.stderr.take().expect("standard error"));
        let mut served = Self { child, port: 0, greeting: String::new(), said: RefCell::new(said) };
        served.greeting = served.line_with("http://");
        let (_, rest) = served.greeting.rsplit_once("http://").expect("an address");
        let (_, port) = rest.split('/').next().expect("a host").rsplit_once(':').expect("a port");
        served.port = port.parse().expect("a number");
        served
    }

    /// The next line on standard error that holds a text.
    pub(crate) fn line_with(&self, text: &str) -> String {
        loop {
            let mut line = String::new();
            let read = self.said.borrow_mut().read_line(&mut line).expect("text");
            assert!(read > 0, "it ended without saying '{text}'");
            if line.contains(text) {
                return line;
            }
        }
    }

    /// A file as programs ask for it.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    /// Whether a participant's page has a text.
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.get("/participants/karawang/").text().contains(text)
    }

    /// A page as browsers ask for it.
    pub(crate) fn see(&self, path: &str) -> Answer {
        self.ask("GET", path, &[("Accept", "text/html,*/*;q=0.8")])
    }

    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = self.connect();
        let own = format!("127.0.0.1:{}", self.port);
        let host = ("Host", own.as_str());
        let named = headers.iter().any(|(name, _)| *name == "Host");
        let lines: String = (!named)
            .then_some(&host)
            .into_iter()
            .chain(headers)
            .flat_map(|(name, value)| [*name, ": ", *value, "\r\n"])
            .collect();
        let head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n{lines}\r\n");
        stream.write_all(head.as_bytes()).expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        Answer::read(&bytes)
    }

    /// Listens to what browsers are told.
    pub(crate) fn news(&self) -> News {
        let mut stream = self.connect();
        let head =
            format!("GET /__annals/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port);
        stream.write_all(head.as_bytes()).expect("sent");
        News { lines: BufReader::new(stream) }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("connected");
        stream.set_read_timeout(Some(DEADLINE)).expect("a deadline");
        stream
    }
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        let mut body = bytes[end + 4..].to_vec();
        if headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked") {
            body = unchunked(&body);
        }
        Self { status: status.parse().expect("a number"), headers, body }
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value)
    }
}

fn unchunked(mut body: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    while let Some(end) = body.windows(2).position(|two| two == b"\r\n") {
        let size = String::from_utf8_lossy(&body[..end]).into_owned();
        let size = usize::from_str_radix(&size, 16).expect("a size");
        if size == 0 {
            break;
        }
        whole.extend_from_slice(&body[end + 2..end + 2 + size]);
        body = &body[end + 2 + size + 2..];
    }
    whole
}

/// What browsers are told, as it comes.
pub(crate) struct News {
    lines: BufReader<TcpStream>,
}

impl News {
    /// The next state.
    pub(crate) fn next(&mut self) -> Value {
        // Signs of life are no news.
        let since = Instant::now();
        loop {
            assert!(since.elapsed() < DEADLINE, "no news before the deadline");
            let mut line = String::new();
            let read = self.lines.read_line(&mut line).expect("news before the deadline");
            assert!(read > 0, "the server is gone");
            if let Some(json) = line.strip_prefix("data: ") {
                return serde_json::from_str(json).expect("JSON");
            }
        }
    }

    /// The first state, from the one that was last told, that is as wanted.
    pub(crate) fn until(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        loop {
            let state = self.next();
            if wanted(&state) {
                return state;
            }
        }
    }
}
