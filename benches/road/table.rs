//! The figures as a table that people read.

use std::fmt::Write as _;

use annals::road::Stage;

use crate::measure::{Cost, Run, median};
use crate::preview::Served;

/// All that was measured of one programme: as many runs of each as were asked for.
#[derive(Default)]
pub struct Measured {
    /// Builds into an empty folder.
    pub first: Vec<Run>,
    /// Builds over what is there already.
    pub second: Vec<Run>,
    /// Copies of the output, in seconds.
    pub copies: Vec<f64>,
    /// What serving it cost.
    pub served: Option<Served>,
}

/// Medians of all runs.
pub fn table(measured: &Measured) -> String {
    let kinds = [("first build", &measured.first), ("nothing changed", &measured.second)];
    let kinds: Vec<(&str, &[Run])> = kinds
        .iter()
        .filter(|(_, runs)| !runs.is_empty())
        .map(|(name, runs)| (*name, runs.as_slice()))
        .collect();
    let cells = |of: &dyn Fn(&[Run]) -> [String; 2]| -> Vec<String> {
        kinds.iter().flat_map(|(_, runs)| of(runs)).collect()
    };
    let mut out = String::new();
    if let Some(run) = measured.first.first() {
        let (pages, files) = (thousands(run.pages), thousands(run.files));
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{pages} pages, {files} files, {}\n", megabytes(run.bytes));
    }
    let names: Vec<String> =
        kinds.iter().flat_map(|(name, _)| [String::new(), (*name).to_owned()]).collect();
    line(&mut out, "", &names);
    line(&mut out, "", &cells(&|_| ["wall s".to_owned(), "cpu s".to_owned()]));
    for (at, stage) in Stage::ALL.into_iter().enumerate() {
        line(&mut out, stage.name(), &cells(&|runs| times(runs, |run| run.stages[at])));
    }
    line(&mut out, "total", &cells(&|runs| times(runs, |run| run.total)));
    let one = |text: String| [text, String::new()];
    let peak = |runs: &[Run]| megabytes(median(runs.iter().map(|run| run.peak)));
    line(&mut out, "peak memory", &cells(&|runs| one(peak(runs))));
    let written = |runs: &[Run]| runs.first().map_or(0, |run| run.changed);
    line(&mut out, "files written", &cells(&|runs| one(thousands(written(runs)))));
    if !measured.copies.is_empty() {
        let copy = median(measured.copies.iter().copied());
        line(&mut out, "cp -r of the site", &[format!("{copy:.3}")]);
        let ratio = |runs: &[Run]| median(runs.iter().map(|run| run.total.wall)) / copy;
        let ratio = |runs: &[Run]| format!("\u{d7} {:.2}", ratio(runs));
        line(&mut out, "build / cp -r", &cells(&|runs| one(ratio(runs))));
    }
    if let Some(served) = &measured.served {
        preview(&mut out, served, median(measured.first.iter().map(|run| run.total.wall)));
    }
    out
}

/// What a saved file costs, and how often it goes into a whole build.
fn preview(out: &mut String, served: &Served, build: f64) {
    let Served { first, saved, peak } = served;
    // Writing to a String cannot fail.
    let _ = write!(
        out,
        "\nserve: first page {:.3} s (cpu {:.3}); a saved file to its page {:.3} s (cpu {:.3}), \
         1/{:.0} of a first build; peak memory {}\n",
        first.wall,
        first.cpu,
        saved.wall,
        saved.cpu,
        build / saved.wall,
        megabytes(*peak)
    );
}

fn times(runs: &[Run], of: impl Fn(&Run) -> Cost) -> [String; 2] {
    let wall = median(runs.iter().map(|run| of(run).wall));
    let cpu = median(runs.iter().map(|run| of(run).cpu));
    [format!("{wall:.3}"), format!("{cpu:.3}")]
}

fn line(out: &mut String, name: &str, cells: &[String]) {
    let mut text = format!("{name:<18}");
    for (at, cell) in cells.iter().enumerate() {
        let width = if at % 2 == 0 { 13 } else { 11 };
        let _ = write!(text, "{cell:>width$}");
    }
    out.push_str(text.trim_end());
    out.push('\n');
}

/// Bytes as megabytes.
pub fn megabytes(bytes: u64) -> String {
    let tenths = (bytes + 50_000) / 100_000;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

/// `12,345`.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
