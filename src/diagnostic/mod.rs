//! What is wrong with a site, told to the person who can mend it. Every stage gathers
//! [`Diagnostic`]s in a [`Report`]; none stops at the first problem, and only `main` shows them.

mod github;
mod guide;
mod json;
mod print;
mod sarif;
mod suggest;
mod told;
mod tongue;

pub use github::github;
pub use guide::guide;
pub use json::json;
pub use print::{PrintOptions, cell_name, in_order, print, print_failure, shown};
pub use sarif::sarif;
pub use suggest::{did_you_mean, nearest};
pub use told::TellOptions;
pub use tongue::Tongue;

use std::fmt;
use std::sync::Arc;

use crate::said::Said;
use crate::source::{LineColumn, Span};

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// The site is written; `--strict` turns it into an error.
    Warning,
    /// Nothing is wrong: it is told of as missing before publication.
    Note,
    /// Not reported.
    Off,
}

impl Severity {
    /// The word that machines read.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning | Self::Off => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! checks {
    ($($(#[$doc:meta])* $variant:ident = $name:literal $severity:ident;)*) => {
        /// The names of all checks: a published contract, documented for authors.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Check { $($(#[$doc])* $variant,)* }

        impl Check {
            /// Every check.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name as it is printed and as `site.yaml` spells it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// Severity unless `checks` in `site.yaml` says otherwise.
            #[must_use]
            pub const fn default_severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// The least that `checks` in `site.yaml` may make of it: an error where a site that
            /// fails it could be wrong, broken, or tell what is not published yet.
            #[must_use]
            pub const fn mildest(self) -> Severity {
                match self {
                    Self::UnexpectedFile
                    | Self::MissingSource
                    | Self::UnsourcedRecord
                    | Self::DuplicateTitle
                    | Self::MissingTranslation
                    | Self::MissingSummary
                    | Self::MissingCitation
                    | Self::UnfinishedYear
                    | Self::ImageWithoutAlt
                    | Self::LargeImage
                    | Self::LowContrast
                    | Self::PlaceOffMap
                    | Self::BrokenLink
                    | Self::VanishedUrl => Severity::Off,
                    _ => Severity::Error,
                }
            }

            /// The check of this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|check| check.name() == name)
            }
        }
    };
}

checks! {
    /// The file is not YAML that can be read.
    YamlSyntax = "yaml-syntax" Error;
    /// A file is not UTF-8 text, or cannot be read as the format its name promises.
    UnreadableFile = "unreadable-file" Error;
    /// A file lies where no kind of record or prose is expected.
    UnexpectedFile = "unexpected-file" Warning;
    /// A field that the record kind does not have.
    UnknownField = "unknown-field" Error;
    /// A required field is not there.
    MissingField = "missing-field" Error;
    /// An id, code or language that names nothing.
    UnknownReference = "unknown-reference" Error;
    /// Two records of a kind bear one id.
    DuplicateId = "duplicate-id" Error;
    /// One key stands twice in a mapping.
    DuplicateKey = "duplicate-key" Error;
    /// Not an ISO 8601 date.
    InvalidDate = "invalid-date" Error;
    /// A value of the wrong form or type.
    InvalidValue = "invalid-value" Error;
    /// A stated figure that names no source.
    MissingSource = "missing-source" Error;
    /// A record that names no source.
    UnsourcedRecord = "unsourced-record" Off;
    /// A figure that its check does not confirm.
    FigureMismatch = "figure-mismatch" Error;
    /// Two outputs at one address.
    DuplicateAddress = "duplicate-address" Error;
    /// Two pages of one language with the same title.
    DuplicateTitle = "duplicate-title" Warning;
    /// A text that lacks one of the site's languages.
    MissingTranslation = "missing-translation" Warning;
    /// A report or story without summary.
    MissingSummary = "missing-summary" Note;
    /// A winner without citation.
    MissingCitation = "missing-citation" Note;
    /// A report, cohort or edition that lacks what its year is asked for.
    UnfinishedYear = "unfinished-year" Note;
    /// An image without alternative text.
    ImageWithoutAlt = "image-without-alt" Error;
    /// A picture that makes readers wait.
    LargeImage = "large-image" Warning;
    /// A colour that fails WCAG AA contrast.
    LowContrast = "low-contrast" Warning;
    /// A place with a point that no map of the site shows.
    PlaceOffMap = "place-off-map" Warning;
    /// A link that leads nowhere.
    BrokenLink = "broken-link" Error;
    /// An address that was published before and has vanished.
    VanishedUrl = "vanished-url" Warning;
    /// A published record that needs a hidden one.
    EmbargoLeak = "embargo-leak" Error;
    /// A role that cannot print what it is asked to.
    UnboundNumber = "unbound-number" Error;
    /// A role or directive that does not exist.
    UnknownRole = "unknown-role" Error;
    /// A query that asks for something the data do not have.
    InvalidQuery = "invalid-query" Error;
    /// A name in a spreadsheet that is nearly a record's, or could be that of several.
    DoubtfulName = "doubtful-name" Error;
    /// A template that cannot be rendered.
    TemplateError = "template-error" Error;
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Where a problem stands: in the text of a file, or at a file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A stretch of text.
    Span(Span),
    /// A file without text to show (missing, binary, not UTF-8); path relative to the site.
    File(Arc<str>),
    /// A cell of a spreadsheet.
    Cell {
        /// The file and the sheet, as shown: `peserta.xlsx, Data`.
        sheet: Arc<str>,
        /// Row, from 0.
        row: u32,
        /// Column, from 0.
        column: u32,
    },
    /// A place in a file that cannot be shown.
    Line(Arc<str>, LineColumn),
    /// The site as a whole.
    Site,
}

/// One problem, as data: [`print()`] and other formats show it.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Which check found it.
    pub check: Check,
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// One plain sentence, without a final full stop.
    pub message: Said,
    /// A few words under the place.
    pub label: Option<Said>,
    /// Other places that matter, each with a few words.
    pub related: Vec<(Span, Said)>,
    /// What to do, the remedy first.
    pub help: Vec<Said>,
}

impl Diagnostic {
    /// A problem at a place in a text, with its check's default severity.
    pub fn at(check: Check, span: Span, message: impl Into<Said>) -> Self {
        Self::new(check, Place::Span(span), message)
    }

    /// A problem of a whole file.
    pub fn file(check: Check, path: &str, message: impl Into<Said>) -> Self {
        Self::new(check, Place::File(path.into()), message)
    }

    /// A problem at any place.
    pub fn new(check: Check, place: Place, message: impl Into<Said>) -> Self {
        Self {
            check,
            severity: check.default_severity(),
            place,
            message: message.into(),
            label: None,
            related: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Whether another one says the same of the same place.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        self.check == other.check && self.place == other.place && self.message == other.message
    }

    /// Adds the words that stand under the place.
    #[must_use]
    pub fn label(mut self, text: impl Into<Said>) -> Self {
        self.label = Some(text.into());
        self
    }

    /// Adds a remedy or an explanation.
    #[must_use]
    pub fn help(mut self, text: impl Into<Said>) -> Self {
        self.help.push(text.into());
        self
    }

    /// Adds a remedy where there is one.
    #[must_use]
    pub fn maybe_help(mut self, text: Option<Said>) -> Self {
        self.help.extend(text);
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, span: Span, text: impl Into<Said>) -> Self {
        self.related.push((span, text.into()));
        self
    }
}

/// All problems of a run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
    /// Stretches of text that no excerpt may show (values under `private`).
    pub masked: Vec<Span>,
}

impl Report {
    /// Adds one problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Takes over everything of another report.
    pub fn append(&mut self, mut other: Self) {
        self.diagnostics.append(&mut other.diagnostics);
        self.masked.append(&mut other.masked);
    }

    /// Sets severities as `site.yaml` asks (`None`: as they are) and drops what is off.
    pub fn apply(&mut self, strict: bool, severity: impl Fn(Check) -> Option<Severity>) {
        for diagnostic in &mut self.diagnostics {
            if let Some(asked) = severity(diagnostic.check) {
                diagnostic.severity = asked;
            }
            if strict && diagnostic.severity == Severity::Warning {
                diagnostic.severity = Severity::Error;
            }
        }
        self.diagnostics.retain(|diagnostic| diagnostic.severity != Severity::Off);
    }

    /// Whether any problem forbids publishing.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|d| d.severity == Severity::Error)
    }

    /// Number of problems of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == severity).count()
    }

    /// Takes the problems out.
    #[must_use]
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    /// Drops what is only missing before publication: of interest to who asks what is.
    pub fn drop_notes(&mut self) {
        self.diagnostics.retain(|diagnostic| diagnostic.severity != Severity::Note);
    }

    /// The problems in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter()
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }
}
