//! What browsers are told: which site is shown, and what is wrong with the files. Replaced as a
//! whole, never changed.

use std::sync::Arc;

use serde::Serialize;

use crate::diagnostic::{Check, Diagnostic, Place, Report, Severity, Tongue, in_order};
use crate::said::{Said, say};
use crate::serve::site::Holder;
use crate::source::SourceMap;

/// Problems that a page shows; the rest is counted.
const LIMIT: usize = 50;

/// What is shown, and what is wrong.
#[derive(Clone)]
pub(super) struct State {
    /// The language of messages.
    tongue: Tongue,
    /// Names the site that is shown; empty while there is none. Pages of another one are old.
    pub site: String,
    /// Paths of its style sheets.
    pub styles: Vec<String>,
    /// What is wrong with the files as they are.
    pub problems: Vec<Problem>,
    /// How many problems more there are.
    pub more: usize,
    /// Whether the site that is shown is older than the files.
    pub stale: bool,
    /// Whether the files were read at all.
    pub settled: bool,
    /// Where the site will be published: `/` or `/reports/`.
    pub base: String,
    /// Who has the site.
    pub holder: Option<Holder>,
    /// When serving began, and how many sites were shown since.
    number: (i64, u64),
}

/// A problem as a page shows it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Problem {
    severity: Severity,
    check: Check,
    /// `content/participants/karawang.yaml:3:7`, or nothing for the site as a whole.
    place: String,
    message: Said,
    label: Option<Said>,
    help: Vec<Said>,
}

/// A problem in words.
#[derive(Serialize)]
struct Told<'a> {
    severity: &'static str,
    check: &'static str,
    place: &'a str,
    message: String,
    label: Option<String>,
    help: Vec<String>,
}

/// A state in words, as browsers read it.
#[derive(Serialize)]
struct View<'a> {
    site: &'a str,
    styles: &'a [String],
    problems: Vec<Told<'a>>,
    /// How many problems there are of which severity.
    heading: String,
    /// That there are more.
    more: Option<String>,
    /// That an older site is shown.
    stale: Option<String>,
    name: String,
    show: String,
    hide: String,
}

impl State {
    /// Nothing is known yet.
    pub(super) fn first(started: i64, tongue: Tongue) -> Self {
        Self {
            tongue,
            site: String::new(),
            styles: Vec::new(),
            problems: Vec::new(),
            more: 0,
            stale: false,
            settled: false,
            base: "/".to_owned(),
            holder: None,
            number: (started, 0),
        }
    }

    /// The same site, with these problems of newer files.
    pub(super) fn kept(&self, report: &Report, files: &SourceMap) -> Self {
        let (problems, more) = problems(report, files, self.tongue);
        Self { problems, more, stale: true, settled: true, ..self.clone() }
    }

    /// The same site, of files that cannot be read.
    pub(super) fn unreadable(&self, message: &Said, help: &Said) -> Self {
        let problem = Problem {
            severity: Severity::Error,
            check: Check::UnreadableFile,
            place: String::new(),
            message: message.clone(),
            label: None,
            help: vec![help.clone()],
        };
        Self { problems: vec![problem], more: 0, stale: true, settled: true, ..self.clone() }
    }

    /// Another site. Pages that differ from those of the last one in nothing but their style keep
    /// its name, so that they need not be loaded again.
    pub(super) fn shown(
        &self,
        new: NewSite,
        style_alone: bool,
        report: &Report,
        files: &SourceMap,
    ) -> Self {
        let (problems, more) = problems(report, files, self.tongue);
        let NewSite { holder, styles, base } = new;
        let (started, before) = self.number;
        let number = if style_alone { before } else { before + 1 };
        Self {
            tongue: self.tongue,
            site: format!("{started}-{number}"),
            styles,
            problems,
            more,
            stale: false,
            settled: true,
            base,
            holder: Some(holder),
            number: (started, number),
        }
    }

    /// The same, with the problem of a page that was asked for; `None` if it is known.
    pub(super) fn with(&self, problem: Problem) -> Option<Self> {
        if self.problems.contains(&problem) {
            return None;
        }
        let mut state = self.clone();
        state.problems.push(problem);
        Some(state)
    }

    /// As browsers read it.
    pub(super) fn json(&self) -> String {
        let tell = |said: Said| self.tongue.tell(&said);
        let errors = self.problems.iter().filter(|it| it.severity == Severity::Error).count();
        let warnings = self.problems.len() - errors;
        let counts = [
            (errors, say!("count-errors", count = errors)),
            (warnings, say!("count-warnings", count = warnings)),
            (self.more, say!("count-more", count = self.more)),
        ];
        let counts: Vec<String> =
            counts.into_iter().filter(|(n, _)| *n > 0).map(|(_, said)| tell(said)).collect();
        let stale = self.stale && !self.site.is_empty();
        let view = View {
            site: &self.site,
            styles: &self.styles,
            problems: self.problems.iter().map(|problem| problem.told(self.tongue)).collect(),
            heading: counts.join(", "),
            more: (self.more > 0).then(|| tell(say!("more-in-terminal", count = self.more))),
            stale: stale.then(|| tell(say!("last-sound-site"))),
            name: tell(say!("problems-of-site")),
            show: tell(say!("show-problems")),
            hide: tell(say!("hide-problems")),
        };
        serde_json::to_string(&view).unwrap_or_default()
    }
}

/// A site that can be shown.
pub(super) struct NewSite {
    pub holder: Holder,
    pub styles: Vec<String>,
    pub base: String,
}

impl Problem {
    /// A problem whose place is found in `files`.
    pub(super) fn of(diagnostic: &Diagnostic, files: &SourceMap) -> Self {
        let place = match &diagnostic.place {
            Place::Span(span) => {
                let at = files.line_column(*span);
                format!("{}:{}:{}", files.path(*span), at.line, at.column)
            }
            Place::File(path) => path.to_string(),
            Place::Line(path, at) => format!("{path}:{}:{}", at.line, at.column),
            Place::Cell { .. } | Place::Site => String::new(),
        };
        Self {
            severity: diagnostic.severity,
            check: diagnostic.check,
            place,
            message: diagnostic.message.clone(),
            label: diagnostic.label.clone(),
            help: diagnostic.help.clone(),
        }
    }

    fn told(&self, tongue: Tongue) -> Told<'_> {
        Told {
            severity: self.severity.word(),
            check: self.check.name(),
            place: &self.place,
            message: tongue.tell(&self.message),
            label: self.label.as_ref().map(|label| tongue.tell(label)),
            help: self.help.iter().map(|help| tongue.tell(help)).collect(),
        }
    }
}

/// Problems in order, errors before warnings: they are what keeps the site from being shown.
fn problems(report: &Report, files: &SourceMap, tongue: Tongue) -> (Vec<Problem>, usize) {
    let mut all = in_order(report, files, tongue);
    all.retain(|problem| problem.severity <= Severity::Warning);
    all.sort_by_key(|problem| problem.severity != Severity::Error);
    let shown = all.iter().take(LIMIT).map(|problem| Problem::of(problem, files)).collect();
    (shown, all.len().saturating_sub(LIMIT))
}

/// The state that is now, and whoever waits for the next.
pub(super) type Seen = tokio::sync::watch::Receiver<Arc<State>>;
