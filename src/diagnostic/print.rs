//! Problems as a compiler shows them: name of the check, `file:line:column`, the lines with the place
//! underlined, what is wrong, and what to do.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Check, Diagnostic, Place, Report, Severity, Tongue};
use crate::said::{Said, say, some};
use crate::source::{FileId, SourceMap, Span};

/// From so many problems on that differ by their place alone, one is shown.
const MANY: usize = 4;

/// So many of the other places are named.
const NAMED: usize = 10;

/// How problems are printed.
#[derive(Clone, Copy, Debug)]
pub struct PrintOptions {
    /// Whether to use colours.
    pub colour: bool,
    /// How many problems are shown in full; the rest is counted.
    pub limit: usize,
    /// Whether warnings are left out.
    pub errors_only: bool,
    /// The language.
    pub tongue: Tongue,
}

impl Default for PrintOptions {
    fn default() -> Self {
        Self { colour: false, limit: 50, errors_only: false, tongue: Tongue::default() }
    }
}

/// All problems of a report in order of file and line, errors and warnings mixed as they stand. What
/// is only missing before publication is no problem.
#[must_use]
pub fn print(report: &Report, files: &SourceMap, options: PrintOptions) -> String {
    let tongue = options.tongue;
    let mut shown = in_order(report, files, tongue);
    let least = if options.errors_only { Severity::Error } else { Severity::Warning };
    shown.retain(|it| it.severity <= least);
    let shown = once(&shown, files, tongue);
    let renderer = renderer(options.colour);
    let mut texts = BTreeMap::new();
    let mut out = String::new();
    for diagnostic in shown.iter().take(options.limit) {
        out.push_str(&one(diagnostic, report, files, &renderer, tongue, &mut texts));
        out.push_str("\n\n");
    }
    let rest = shown.len().saturating_sub(options.limit);
    if rest > 0 {
        out.extend([&tongue.tell(&say!("more-problems", count = rest)), "\n\n"]);
    }
    out
}

/// What is said in the same words of many places, once: a file that was deleted is missed wherever
/// its records are named. The other places are in the last help.
fn once<'a>(
    shown: &[&'a Diagnostic],
    files: &SourceMap,
    tongue: Tongue,
) -> Vec<Cow<'a, Diagnostic>> {
    // With its helps: where the remedies differ, each is needed.
    let words: Vec<(Check, Vec<String>)> = shown
        .iter()
        .map(|it| {
            let said = [&it.message].into_iter().chain(&it.help);
            (it.check, said.map(|said| tongue.tell(said)).collect())
        })
        .collect();
    let mut places: BTreeMap<&(Check, Vec<String>), Vec<Span>> = BTreeMap::new();
    for (diagnostic, words) in shown.iter().zip(&words) {
        if let Place::Span(span) = diagnostic.place {
            places.entry(words).or_default().push(span);
        }
    }
    places.retain(|_, spans| spans.len() >= MANY);
    let mut out = Vec::new();
    for (diagnostic, words) in shown.iter().zip(&words) {
        let Place::Span(span) = diagnostic.place else {
            out.push(Cow::Borrowed(*diagnostic));
            continue;
        };
        match places.get(words) {
            None => out.push(Cow::Borrowed(*diagnostic)),
            Some(spans) if spans[0] == span => {
                let others = places_of(&spans[1..], files);
                let diagnostic = (*diagnostic).clone();
                out.push(Cow::Owned(diagnostic.help(say!("same-elsewhere", places = others))));
            }
            Some(_) => {}
        }
    }
    out
}

/// `records.yaml:3, records.yaml:9`, the rest counted.
fn places_of(spans: &[Span], files: &SourceMap) -> Said {
    let place = |span: &Span| format!("{}:{}", files.path(*span), files.line_column(*span).line);
    let all: Vec<String> = spans.iter().map(place).collect();
    some(&all, NAMED)
}

/// A path as people write it: `output`, not `./output`.
#[must_use]
pub fn shown(path: &Path) -> String {
    let text = path.strip_prefix(".").unwrap_or(path).display().to_string();
    if text.is_empty() { ".".to_owned() } else { text }
}

/// A failure that no file of the site is the reason of, and what to do about it.
#[must_use]
pub fn print_failure(message: &Said, help: &Said, tongue: Tongue, colour: bool) -> String {
    let words = Levels::of(tongue);
    let title = Level::ERROR.with_name(&*words.error).primary_title(tongue.tell(message));
    let help = Level::HELP.with_name(&*words.help).secondary_title(tongue.tell(help));
    let help = Group::with_title(help);
    format!("{}\n", renderer(colour).render(&[Group::with_title(title), help]))
}

fn renderer(colour: bool) -> Renderer {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii)
}

/// The words before a message.
struct Levels {
    error: String,
    warning: String,
    help: String,
}

impl Levels {
    fn of(tongue: Tongue) -> Self {
        Self {
            error: tongue.tell(&say!("level-error")),
            warning: tongue.tell(&say!("level-warning")),
            help: tongue.tell(&say!("level-help")),
        }
    }
}

/// The problems in order of file and line, those of one place by name and words.
#[must_use]
pub fn in_order<'a>(report: &'a Report, files: &SourceMap, tongue: Tongue) -> Vec<&'a Diagnostic> {
    let mut all: Vec<&Diagnostic> = report.iter().collect();
    all.sort_by(|a, b| {
        let words = |it: &Diagnostic| tongue.tell(&it.message);
        key(a, files).cmp(&key(b, files)).then_with(|| words(a).cmp(&words(b)))
    });
    all
}

/// A cell as spreadsheets name it: `C14`. Both are from 0.
#[must_use]
pub fn cell_name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    let letters: String = letters.iter().rev().collect();
    format!("{letters}{}", u64::from(row) + 1)
}

/// Order of problems: file, then place, then name.
fn key<'a>(diagnostic: &'a Diagnostic, files: &'a SourceMap) -> (&'a str, u32, u32, &'a str) {
    let (path, start, end) = match &diagnostic.place {
        Place::Span(span) => (files.path(*span), span.start, span.end),
        Place::File(path) => (&**path, 0, 0),
        Place::Cell { sheet, row, column } => (&**sheet, *row, *column),
        Place::Line(path, at) => {
            let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            (&**path, number(at.line), number(at.column))
        }
        Place::Site => ("", 0, 0),
    };
    (path, start, end, diagnostic.check.name())
}

fn one(
    diagnostic: &Diagnostic,
    report: &Report,
    files: &SourceMap,
    renderer: &Renderer,
    tongue: Tongue,
    texts: &mut BTreeMap<FileId, String>,
) -> String {
    let words = Levels::of(tongue);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(&*words.error),
        Severity::Warning | Severity::Note | Severity::Off => {
            Level::WARNING.with_name(&*words.warning)
        }
    };
    let related = diagnostic.related.iter();
    let mut spans: Vec<(Span, Option<String>)> =
        related.map(|(span, said)| (*span, Some(tongue.tell(said)))).collect();
    if let Place::Span(span) = &diagnostic.place {
        spans.insert(0, (*span, diagnostic.label.as_ref().map(|said| tongue.tell(said))));
    }
    for (span, _) in &spans {
        texts.entry(span.file).or_insert_with(|| masked(span.file, report, files));
    }
    let title = level.primary_title(tongue.tell(&diagnostic.message)).id(diagnostic.check.name());
    let mut group = Group::with_title(title);
    match &diagnostic.place {
        Place::File(path) => group = group.element(Origin::path(&**path)),
        Place::Line(path, at) => {
            let origin = Origin::path(&**path).line(at.line).char_column(at.column);
            group = group.element(origin);
        }
        Place::Cell { sheet, row, column } => {
            let cell = cell_name(*row, *column);
            group = group.element(Origin::path(format!("{sheet}!{cell}")));
        }
        Place::Span(_) | Place::Site => {}
    }
    for (index, (span, label)) in spans.iter().enumerate() {
        if spans[..index].iter().any(|(other, _)| other.file == span.file) {
            continue;
        }
        let text = texts.get(&span.file).map_or("", String::as_str);
        let mut snippet = Snippet::source(text).path(files.path(*span)).fold(true);
        for (at, (other, label)) in spans.iter().enumerate() {
            if other.file != span.file {
                continue;
            }
            let primary = at == 0 && matches!(diagnostic.place, Place::Span(_));
            let kind = if primary { AnnotationKind::Primary } else { AnnotationKind::Context };
            let range = visible(text, *other);
            let annotation = kind.span(range);
            snippet = snippet.annotation(match label {
                Some(label) => annotation.label(label.as_str()),
                None => annotation,
            });
        }
        let _ = label;
        group = group.element(snippet);
    }
    for help in &diagnostic.help {
        group = group.element(Level::HELP.with_name(&*words.help).message(tongue.tell(help)));
    }
    renderer.render(&[group])
}

/// The part of a span that is worth underlining: its first line.
fn visible(text: &str, span: Span) -> std::ops::Range<usize> {
    let start = (span.start as usize).min(text.len());
    let end = (span.end as usize).clamp(start, text.len());
    let (mut start, mut end) = (start, end);
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let line = text[start..end].find('\n').map_or(end, |at| start + at);
    start..line.max(start)
}

/// A file's text with everything private covered.
fn masked(file: FileId, report: &Report, files: &SourceMap) -> String {
    let text = files.get(file).map_or("", |file| &file.text);
    let mut bytes = text.as_bytes().to_vec();
    for span in report.masked.iter().filter(|span| span.file == file) {
        let end = (span.end as usize).min(bytes.len());
        for byte in &mut bytes[(span.start as usize).min(end)..end] {
            if *byte != b'\n' {
                *byte = b'*';
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}
