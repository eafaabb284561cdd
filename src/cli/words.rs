//! What a run says at its end.

use std::time::Duration;

use crate::cli::Environment;
use crate::diagnostic::{
    Check, Diagnostic, Place, PrintOptions, Report, Severity, Tongue, in_order, print, shown,
};
use crate::publish::{MANIFEST, Published, read_manifest};
use crate::road::{Checked, Settings};
use crate::said::{Said, say};
use crate::serve::{Changes, Reading};
use crate::source::SourceMap;

/// The problems as a compiler shows them, and where to read more about the first one's check.
pub(super) fn problems(
    report: &Report,
    files: &SourceMap,
    quiet: bool,
    environment: &Environment,
) -> String {
    let options = PrintOptions {
        colour: environment.colour,
        errors_only: quiet,
        tongue: environment.tongue,
        ..PrintOptions::default()
    };
    let mut out = print(report, files, options);
    let least = if quiet { Severity::Error } else { Severity::Warning };
    let first = in_order(report, files, environment.tongue);
    // What is wrong with a cell is told with what to write into it.
    let has_page = |it: &&Diagnostic| {
        it.check == Check::DoubtfulName || !matches!(it.place, Place::Cell { .. })
    };
    let mut first = first.into_iter().filter(|it| it.severity <= least);
    if let Some(first) = first.find(has_page) {
        // One line, since a report has a problem's remedy already.
        let said = say!("more-on-check", check = first.check.name());
        out.extend([&environment.tongue.tell(&said), "\n\n"]);
    }
    out
}

/// `3 errors, 2 warnings`, without what there is none of.
fn tally(report: &Report, settings: &Settings) -> Said {
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    match (errors, warnings) {
        (0, 0) => say!("no-problems"),
        (0, _) => say!("count-warnings", count = warnings),
        (_, 0) if settings.strict => say!("count-errors-strict", count = errors),
        (_, 0) => say!("count-errors", count = errors),
        _ => say!(
            "count-both",
            errors = say!("count-errors", count = errors),
            warnings = say!("count-warnings", count = warnings)
        ),
    }
}

/// Why there is no new site.
pub(super) fn not_built(report: &Report, settings: &Settings, tongue: Tongue) -> String {
    let stands = read_manifest(&settings.output.join(MANIFEST)).is_ok_and(|it| it.is_some());
    let tally = tally(report, settings);
    let said = if stands {
        say!("not-built-stands", tally = tally, output = shown(&settings.output))
    } else {
        say!("not-built", tally = tally)
    };
    format!("{}\n", tongue.tell(&said))
}

/// That vanished addresses were not looked for.
pub(super) fn not_compared(settings: &Settings, tongue: Tongue) -> String {
    format!("{}\n", tongue.tell(&say!("not-compared", output = shown(&settings.output))))
}

/// That what was built must not be published.
pub(super) fn is_preview(settings: &Settings, tongue: Tongue) -> String {
    format!("{}\n", tongue.tell(&say!("built-preview", output = shown(&settings.output))))
}

/// What was built.
pub(super) fn built(
    published: &Published,
    time: Duration,
    report: &Report,
    settings: &Settings,
    tongue: Tongue,
) -> String {
    let said = say!(
        "built",
        output = shown(&settings.output),
        pages = say!("count-pages", count = published.pages),
        files = say!("count-files", count = published.files),
        size = size(published.bytes),
        seconds = (time.as_secs_f64() * 10.0).round() / 10.0,
        warnings = say!("count-warnings", count = report.count(Severity::Warning))
    );
    format!("{}\n", tongue.tell(&said))
}

/// What was checked.
pub(super) fn checked(checked: &Checked, settings: &Settings, tongue: Tongue) -> String {
    let files = say!("count-files", count = checked.files.iter().count());
    let said = say!("checked", files = files, tally = tally(&checked.report, settings));
    format!("{}\n", tongue.tell(&said))
}

/// Where the site is served.
pub(super) fn listening(url: &str, wanted: u16, port: u16) -> Said {
    if wanted == port || wanted == 0 {
        return say!("serving", url = url);
    }
    say!("serving-elsewhere", url = url, port = %wanted)
}

/// What `--host` means.
pub(super) fn open_to_all(preview: bool) -> Said {
    if preview { say!("open-to-all-preview") } else { say!("open-to-all") }
}

/// What came of a change, on one line.
pub(super) fn read(reading: &Reading<'_>) -> Said {
    let what = reading.changes.map_or_else(|| say!("site-read"), changed);
    let seconds = (reading.time.as_secs_f64() * 10.0).round() / 10.0;
    let (errors, warnings) =
        (reading.report.count(Severity::Error), reading.report.count(Severity::Warning));
    if let Some(pages) = reading.pages {
        return say!(
            "served",
            what = what,
            pages = say!("count-pages", count = pages),
            seconds = seconds,
            warnings = say!("count-warnings", count = warnings)
        );
    }
    let errors = say!("count-errors", count = errors);
    if reading.standing {
        say!("served-former", what = what, seconds = seconds, errors = errors)
    } else {
        say!("served-nothing", what = what, seconds = seconds, errors = errors)
    }
}

/// `content/site.yaml changed`, `12 files changed`.
fn changed(changes: &Changes) -> Said {
    let mut paths = changes.paths.iter();
    match (paths.next(), paths.next(), changes.others) {
        (Some(path), None, false) => say!("file-changed", path = path.as_str()),
        (_, _, true) => say!("files-changed"),
        _ => say!("files-changed-count", count = changes.paths.len()),
    }
}

/// A number of bytes as people say it, in decimal units.
fn size(bytes: u64) -> Said {
    let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")];
    let Some((unit, name)) = units.into_iter().find(|(unit, _)| bytes >= *unit) else {
        return say!("size-bytes", count = usize::try_from(bytes).unwrap_or(usize::MAX));
    };
    let tenths = u32::try_from(bytes * 10 / unit).unwrap_or(u32::MAX);
    let number = f64::from(tenths) / 10.0;
    say!("size", number = if tenths < 100 { number } else { number.floor() }, unit = name)
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_as_people_say_them() {
        for (bytes, text) in [
            (0, "0 bytes"),
            (999, "999 bytes"),
            (1_000, "1 kB"),
            (9_999, "9.9 kB"),
            (179_956, "179 kB"),
            (12_345_678, "12 MB"),
            (4_000_000_000, "4 GB"),
        ] {
            assert_eq!(size(bytes).to_string(), text);
        }
    }
}
