//! What a saved file costs in `annals serve`: from saving one participant's file until the page that
//! shows it was read again, as a browser does.

use std::error::Error;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use annals::serve::{Audience, Event, Options, Server};
use serde::{Deserialize, Serialize};

use crate::measure::{Cost, Watch, median, peak_memory, settings};

/// How often a file is saved.
const SAVES: usize = 9;

/// What serving a site cost.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct Served {
    /// Until the first page was read.
    pub first: Cost,
    /// From saving a file to the page.
    pub saved: Cost,
    /// Most memory the process ever held, in bytes.
    pub peak: u64,
}

/// Hears nothing.
struct Nobody;

impl Audience for Nobody {
    fn hear(&self, _: &Event<'_>) {}
}

/// Serves a site in a process of its own.
pub fn serve(site: &Path) -> Result<Served, Box<dyn Error>> {
    let child = Command::new(std::env::current_exe()?)
        .arg("--serve-child")
        .arg(site)
        .stderr(Stdio::inherit())
        .output()?;
    Ok(serde_json::from_slice(&child.stdout)?)
}

/// Serves a site in this process.
pub fn serve_here(site: &Path) -> Result<Served, Box<dyn Error>> {
    let (file, page) = a_participant(site)?;
    let text = fs::read_to_string(&file)?;
    let watch = Watch::start();
    let options = Options {
        settings: settings(site, &site.join("never"))?,
        address: [127, 0, 0, 1].into(),
        port: 0,
        tongue: annals::diagnostic::Tongue::English,
    };
    let server = Server::start(options, Arc::new(Nobody)).map_err(|error| format!("{error:?}"))?;
    let mut news = News::listen(server.address())?;
    news.next()?;
    get(server.address(), &page)?;
    let first = watch.read();
    let mut costs = Vec::new();
    for number in 0..SAVES {
        let name = format!("Number {number} ");
        let changed = text.replacen("name: {id: ", &format!("name: {{id: {name}"), 1);
        let watch = Watch::start();
        fs::write(&file, changed)?;
        loop {
            news.next()?;
            if get(server.address(), &page)?.contains(&name) {
                break;
            }
        }
        costs.push(watch.read());
    }
    fs::write(&file, text)?;
    let saved = Cost {
        wall: median(costs.iter().map(|cost| cost.wall)),
        cpu: median(costs.iter().map(|cost| cost.cpu)),
    };
    Ok(Served { first, saved, peak: peak_memory() })
}

/// The YAML file of a participant, and its page.
fn a_participant(site: &Path) -> Result<(PathBuf, String), Box<dyn Error>> {
    for entry in fs::read_dir(site.join("content/participants"))? {
        let file = entry?.path();
        if file.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let text = fs::read_to_string(&file)?;
        let written =
            text.lines().find_map(|line| line.trim_start_matches("- ").strip_prefix("id: "));
        let stem = file.file_stem().and_then(|stem| stem.to_str());
        if let Some(id) = written.or(stem) {
            let page = format!("/participants/{id}/");
            return Ok((file, page));
        }
    }
    Err("the programme has no participant".into())
}

fn ask(address: SocketAddr, path: &str) -> std::io::Result<TcpStream> {
    let mut stream = TcpStream::connect(address)?;
    let head = format!(
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes())?;
    Ok(stream)
}

fn get(address: SocketAddr, path: &str) -> Result<String, Box<dyn Error>> {
    let mut answer = String::new();
    ask(address, path)?.read_to_string(&mut answer)?;
    if answer.starts_with("HTTP/1.1 200 ") {
        return Ok(answer);
    }
    Err(format!("{path}: {}", answer.lines().next().unwrap_or_default()).into())
}

/// What browsers are told.
struct News(BufReader<TcpStream>);

impl News {
    fn listen(address: SocketAddr) -> std::io::Result<Self> {
        Ok(Self(BufReader::new(ask(address, "/__annals/events")?)))
    }

    fn next(&mut self) -> Result<(), Box<dyn Error>> {
        let mut line = String::new();
        while self.0.read_line(&mut line)? > 0 {
            if line.starts_with("data: ") {
                return Ok(());
            }
            line.clear();
        }
        Err("the server is gone".into())
    }
}
