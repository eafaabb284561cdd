//! What a run says at its end.

use std::time::Duration;

use crate::cli::Environment;
use crate::diagnostic::{PrintOptions, Report, Severity, print, shown};
use crate::publish::{MANIFEST, Published, read_manifest};
use crate::road::{Checked, Settings};
use crate::serve::{Changes, Reading};
use crate::source::SourceMap;

/// The problems as a compiler shows them.
pub(super) fn problems(
    report: &Report,
    files: &SourceMap,
    quiet: bool,
    environment: &Environment,
) -> String {
    let options =
        PrintOptions { colour: environment.colour, errors_only: quiet, ..PrintOptions::default() };
    print(report, files, options)
}

/// `1 error`, `2 errors`.
fn count(number: usize, noun: &str) -> String {
    let number = if number == 0 { "no".to_owned() } else { number.to_string() };
    let s = if number == "1" { "" } else { "s" };
    format!("{number} {noun}{s}")
}

/// `3 errors, 2 warnings`, without what there is none of.
fn tally(report: &Report, settings: &Settings) -> String {
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    let strict = if settings.strict { " (--strict counts warnings as errors)" } else { "" };
    match (errors, warnings) {
        (0, 0) => "no problems".to_owned(),
        (0, _) => count(warnings, "warning"),
        (_, 0) => count(errors, "error") + strict,
        _ => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
    }
}

/// Why there is no new site.
pub(super) fn not_built(report: &Report, settings: &Settings) -> String {
    let stands = read_manifest(&settings.output.join(MANIFEST)).is_ok_and(|it| it.is_some());
    let rest = if stands {
        format!(", the site in {} is as it was", shown(&settings.output))
    } else {
        String::new()
    };
    format!("{}; nothing was written{rest}\n", tally(report, settings))
}

/// That vanished addresses were not looked for.
pub(super) fn not_compared(settings: &Settings) -> String {
    format!(
        "note: addresses were not compared with a former site, since {} holds none; to compare \
         them with a published site, give its manifest.json: --previous FILE\n",
        shown(&settings.output)
    )
}

/// What was built.
pub(super) fn built(
    published: &Published,
    time: Duration,
    report: &Report,
    settings: &Settings,
) -> String {
    format!(
        "{}: {}, {}, {}, {:.1} s, {}\n",
        shown(&settings.output),
        count(published.pages, "page"),
        count(published.files, "file"),
        size(published.bytes),
        time.as_secs_f64(),
        count(report.count(Severity::Warning), "warning"),
    )
}

/// What was checked.
pub(super) fn checked(checked: &Checked, settings: &Settings) -> String {
    let files = count(checked.files.iter().count(), "file");
    format!("{files} checked: {}\n", tally(&checked.report, settings))
}

/// Where the site is served.
pub(super) fn listening(url: &str, wanted: u16, port: u16) -> String {
    if wanted == port || wanted == 0 {
        return format!("{url} shows the site; Ctrl-C ends it\n");
    }
    format!("{url} shows the site (port {wanted} is taken by another program); Ctrl-C ends it\n")
}

/// What `--host` means.
pub(super) fn open_to_all(preview: bool) -> String {
    let mut text =
        "note: --host is given, so everybody in this network can read the site".to_owned();
    if preview {
        text.push_str(", and --preview shows them drafts and what is under embargo");
    }
    text.push('\n');
    text
}

/// That no browser was opened.
pub(super) fn not_opened(url: &str) -> String {
    format!("note: no browser could be opened; open {url} yourself\n")
}

/// What came of a change, on one line.
pub(super) fn read(reading: &Reading<'_>) -> String {
    let what = reading.changes.map_or_else(|| "site read".to_owned(), changed);
    let time = format!("{:.1} s", reading.time.as_secs_f64());
    let (errors, warnings) =
        (reading.report.count(Severity::Error), reading.report.count(Severity::Warning));
    match reading.pages {
        Some(pages) if warnings == 0 => format!("{what}, {}, {time}\n", count(pages, "page")),
        Some(pages) => {
            let warnings = count(warnings, "warning");
            format!("{what}, {}, {time}, {warnings}\n", count(pages, "page"))
        }
        None if reading.standing => {
            let errors = count(errors, "error");
            format!("{what}, {time}, {errors}; the last sound site is still shown\n")
        }
        None => {
            let errors = count(errors, "error");
            format!("{what}, {time}, {errors}; the site is shown once they are mended\n")
        }
    }
}

/// `content/site.yaml changed`, `12 files changed`.
fn changed(changes: &Changes) -> String {
    let mut paths = changes.paths.iter();
    match (paths.next(), paths.next(), changes.others) {
        (Some(path), None, false) => format!("{path} changed"),
        (_, _, true) => "files changed".to_owned(),
        _ => format!("{} changed", count(changes.paths.len(), "file")),
    }
}

/// A number of bytes as people say it, in decimal units.
fn size(bytes: u64) -> String {
    let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")];
    let Some((unit, name)) = units.into_iter().find(|(unit, _)| bytes >= *unit) else {
        return format!("{bytes} bytes");
    };
    let tenths = bytes * 10 / unit;
    if tenths < 100 {
        format!("{}.{} {name}", tenths / 10, tenths % 10)
    } else {
        format!("{} {name}", tenths / 10)
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_as_people_say_them() {
        for (bytes, text) in [
            (0, "0 bytes"),
            (999, "999 bytes"),
            (1_000, "1.0 kB"),
            (9_999, "9.9 kB"),
            (179_956, "179 kB"),
            (12_345_678, "12 MB"),
            (4_000_000_000, "4.0 GB"),
        ] {
            assert_eq!(size(bytes), text);
        }
    }
}
