//! What a build costs. Each is measured in a process of its own, so that its peak memory is its own
//! and nothing is warm but the disk.

use std::cmp::Ordering;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use annals::diagnostic::{PrintOptions, Report, print};
use annals::road::{self, Progress, Settings, Stage};
use serde::{Deserialize, Serialize};

/// Wall and processor time in seconds; the latter counts all threads, in the program and in the
/// kernel for it.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
pub struct Cost {
    pub wall: f64,
    pub cpu: f64,
}

/// What one build cost and made.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Run {
    /// Each stage, in the order of the road.
    pub stages: Vec<Cost>,
    pub total: Cost,
    /// Most memory the process ever held, in bytes; 0 where the system does not tell.
    pub peak: u64,
    pub pages: usize,
    pub files: usize,
    pub bytes: u64,
    /// Files that were written.
    pub changed: usize,
}

/// A stopwatch for both times.
#[derive(Clone, Copy)]
pub struct Watch {
    wall: Instant,
    cpu: f64,
}

impl Watch {
    pub fn start() -> Self {
        Self { wall: Instant::now(), cpu: cpu_seconds() }
    }

    pub fn read(&self) -> Cost {
        Cost { wall: self.wall.elapsed().as_secs_f64(), cpu: cpu_seconds() - self.cpu }
    }
}

#[cfg(unix)]
fn cpu_seconds() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    std::time::Duration::try_from(time).map_or(0.0, |time| time.as_secs_f64())
}

#[cfg(not(unix))]
fn cpu_seconds() -> f64 {
    0.0
}

/// `VmHWM` of Linux.
pub fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes =
        line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok());
    kilobytes.unwrap_or(0) * 1024
}

/// Hears the stages begin.
struct Stages {
    watch: Watch,
    begun: Mutex<Vec<(Stage, Cost)>>,
}

impl Progress for Stages {
    fn stage(&self, stage: Stage) {
        let now = self.watch.read();
        self.begun.lock().unwrap_or_else(PoisonError::into_inner).push((stage, now));
    }
}

/// How a site is built.
pub fn settings(site: &Path, output: &Path) -> Result<Settings, String> {
    Ok(Settings {
        root: site.to_owned(),
        output: output.to_owned(),
        base_url: None,
        now: "2026-03-01T00:00:00Z".parse().map_err(|()| "not a moment".to_owned())?,
        strict: true,
        preview: false,
        portable: false,
        previous: None,
    })
}

/// Builds a site in this process.
///
/// # Errors
/// The problems of its content, or why it could not be built.
pub fn build_here(site: &Path, output: &Path) -> Result<Run, String> {
    let settings = settings(site, output)?;
    let stages = Stages { watch: Watch::start(), begun: Mutex::default() };
    let mut built = road::build(&settings, &stages).map_err(|error| format!("{error:?}"))?;
    let total = stages.watch.read();
    // What would be missing before publication is missing on purpose.
    built.report.drop_notes();
    let Some(published) = built.published.filter(|_| built.report.is_empty()) else {
        let mut first = Report::default();
        built.report.iter().take(3).for_each(|problem| first.push(problem.clone()));
        let excerpts = print(&first, &built.files, PrintOptions::default());
        return Err(format!("{} problems, such as:\n{excerpts}", built.report.iter().count()));
    };
    let begun = stages.begun.into_inner().unwrap_or_else(PoisonError::into_inner);
    let ends = begun.iter().skip(1).map(|(_, cost)| *cost).chain([total]);
    let costs: Vec<(Stage, Cost)> = begun
        .iter()
        .zip(ends)
        .map(|((stage, begin), end)| {
            (*stage, Cost { wall: end.wall - begin.wall, cpu: end.cpu - begin.cpu })
        })
        .collect();
    let of =
        |stage| costs.iter().find(|(it, _)| *it == stage).map_or_else(Cost::default, |it| it.1);
    Ok(Run {
        stages: Stage::ALL.into_iter().map(of).collect(),
        total,
        peak: peak_memory(),
        pages: published.pages,
        files: published.files,
        bytes: published.bytes,
        changed: published.changed,
    })
}

/// Builds a site in a process of its own.
pub fn build(site: &Path, output: &Path) -> io::Result<Run> {
    let child = Command::new(std::env::current_exe()?)
        .arg("--child")
        .args([site, output])
        .stderr(Stdio::inherit())
        .output()?;
    if !child.status.success() {
        return Err(io::Error::other("the generated programme could not be built"));
    }
    Ok(serde_json::from_slice(&child.stdout)?)
}

/// Copies a folder with the system's own tool. Seconds, or nothing where there is no such tool.
pub fn copy(from: &Path, to: &Path) -> io::Result<Option<f64>> {
    if to.exists() {
        return Err(io::Error::other(format!("{} is in the way", to.display())));
    }
    let begin = Instant::now();
    let status = Command::new("cp").arg("-r").args([from, to]).status();
    let seconds = begin.elapsed().as_secs_f64();
    Ok(status.is_ok_and(|status| status.success()).then_some(seconds))
}

/// The one in the middle; of an even number, the upper of the two.
pub fn median<T: Copy + Default + PartialOrd>(values: impl IntoIterator<Item = T>) -> T {
    let mut values: Vec<T> = values.into_iter().collect();
    values.sort_by(|a, b| a.partial_cmp(b).unwrap_or(Ordering::Equal));
    values.get(values.len() / 2).copied().unwrap_or_default()
}
