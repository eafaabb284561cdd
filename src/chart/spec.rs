//! What a chart is before it is drawn: every word already in the reader's language, every value
//! already computed. The types follow Vega-Lite's vocabulary (mark, stack, scale, domain) so that
//! a query can fill them without translation.

use super::map::Land;
use super::mark::Mark;
use std::collections::BTreeSet;

/// How several main series share one category. Lines ignore it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stack {
    /// On top of each other, from zero.
    #[default]
    Zero,
    /// On top of each other, stretched to 100 %.
    Normalize,
    /// Side by side.
    Side,
}

/// How the value axis grows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScaleKind {
    /// Equal distances are equal differences.
    #[default]
    Linear,
    /// Equal distances are equal factors. Values of zero and below have no place on it: they are
    /// printed, not drawn. Stacked series stand side by side, for logarithms do not add up.
    Log,
}

/// What a category stands for, which decides its place and its fill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum CategoryKind {
    /// A value of the domain.
    #[default]
    Normal,
    /// A place in the domain where there is nothing to measure (a year without a cohort): a
    /// hatched band with a note.
    Gap,
    /// What a limit has folded together: last but one, hatched.
    Other,
    /// What no source states: last, hatched.
    NotStated,
}

/// One place on the domain axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Category {
    /// The label beside the axis.
    pub label: String,
    /// The label in full where `label` is shortened; for the mark's `<title>`.
    pub full: Option<String>,
    /// What it stands for.
    pub kind: CategoryKind,
    /// Says why a gap is one ('no cohort stated').
    pub note: Option<String>,
    /// Its place on a number line (a year, a day number) when the domain is ordered. Lines are
    /// drawn true to it; it also tells that a trend can be spoken of.
    pub position: Option<f64>,
    /// A colour of its own, stronger than that of a main series (the colour of a dimension).
    pub hue: Option<Hue>,
    /// Timelines: where a period ends, on the number line of the values. Without one it is an
    /// event.
    pub end: Option<f64>,
    /// Timelines: the date or period in words.
    pub when: Option<String>,
    /// Waterfalls: whether the value is a level that is reached (the start, a subtotal, the
    /// total) and stands on zero. All others are changes.
    pub level: bool,
}

impl Category {
    /// A plain category without a position.
    #[must_use]
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }

    /// The label in full.
    #[must_use]
    pub fn full(&self) -> &str {
        self.full.as_deref().unwrap_or(&self.label)
    }
}

/// A colour by name. It becomes the classes `c-…` (fill) and `s-…` (stroke); the style sheet
/// knows the colours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Hue {
    /// The colour of a single series: `c-bar`.
    #[default]
    Bar,
    /// One of the eight of the categorical palette, 1 to 8 (others are folded into that range).
    Palette(u8),
    /// A class of the caller's: `Named("d-governance")` is `c-d-governance` and
    /// `s-d-governance`, for which the caller provides the style.
    Named(String),
    /// A series of 'other': hatched grey, last.
    Other,
    /// A series of 'not stated': hatched grey, last.
    NotStated,
}

impl Hue {
    /// The ending of the classes `c-…` and `s-…`.
    #[must_use]
    pub fn suffix(&self) -> String {
        match self {
            Self::Bar => "bar".to_owned(),
            Self::Palette(number) => (number.saturating_sub(1) % 8 + 1).to_string(),
            Self::Named(name) => identifier(name),
            Self::Other => "other".to_owned(),
            Self::NotStated => "missing".to_owned(),
        }
    }

    pub(super) fn is_hatched(&self) -> bool {
        matches!(self, Self::Other | Self::NotStated)
    }
}

/// What a series is to the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// What the chart is about.
    #[default]
    Main,
    /// What it is compared with ('reported' behind 'on record'): pale, wider, behind.
    Context,
    /// The whole of which the main series is a part: outlined in the main colour, and hatched,
    /// for what the main mark leaves uncovered is not on record.
    Whole,
}

/// One measure over all categories.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Its name, for keys and titles.
    pub name: String,
    /// A shorter name for the head of its row below columns.
    pub short: Option<String>,
    /// Its colour.
    pub hue: Hue,
    /// Its role.
    pub role: Role,
    /// Small multiples: the index of the panel it stands in.
    pub facet: usize,
    /// One value per category of the chart, in the chart's order; `None` is not known. Missing
    /// entries at the end count as `None`, numbers that are not finite too.
    pub values: Vec<Option<f64>>,
}

/// A panel of small multiples.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facet {
    /// Its heading.
    pub label: String,
    /// The heading in full where `label` is shortened.
    pub full: Option<String>,
    /// What it stands for: 'other' and 'not stated' come last.
    pub kind: CategoryKind,
}

impl Facet {
    /// A panel with its heading.
    #[must_use]
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }

    /// The heading in full.
    #[must_use]
    pub fn full(&self) -> &str {
        self.full.as_deref().unwrap_or(&self.label)
    }
}

/// A named place on a number line: the beginning of a year or month on a timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub at: f64,
    /// What it says.
    pub label: String,
}

/// What stands out; all else turns grey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Highlight {
    /// Nothing in particular.
    #[default]
    None,
    /// Categories by index.
    Categories(BTreeSet<usize>),
    /// Series by index.
    Series(BTreeSet<usize>),
}

/// Where an annotation stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Anchor {
    /// At a category, by index.
    Category(usize),
    /// At a value of the value axis.
    Value(f64),
}

/// A remark drawn into the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// Where.
    pub at: Anchor,
    /// What it says.
    pub text: String,
}

/// The words that a chart needs and cannot know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// 'not stated', for a gap whose own note is missing or too long.
    pub not_stated: String,
    /// What a table cell without a value shows.
    pub missing: String,
    /// Part and whole, with `{0}` and `{1}`: '{0} of {1}'.
    pub of: String,
}

impl Default for Words {
    /// Signs instead of words, fit for every language.
    fn default() -> Self {
        Self { not_stated: "–".to_owned(), missing: "–".to_owned(), of: "{0} / {1}".to_owned() }
    }
}

/// A chart: everything that will be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Begins every id in the SVG, so that charts on one page do not collide.
    pub id: String,
    /// The mark.
    pub mark: Mark,
    /// How main series share a category.
    pub stack: Stack,
    /// How the value axis grows.
    pub value_scale: ScaleKind,
    /// The accessible name.
    pub title: String,
    /// The accessible description.
    pub description: String,
    /// The domain axis, in order.
    pub categories: Vec<Category>,
    /// The measures.
    pub series: Vec<Series>,
    /// The height of the plot in px, where it is not the mark's own; for marks that
    /// [take one](Mark::takes_height).
    pub height: Option<f64>,
    /// Small multiples: the panels into which the series are sorted, for marks that
    /// [take them](Mark::takes_facets). Empty for a single picture.
    pub facets: Vec<Facet>,
    /// Points: the index of the series that gives each dot its place across; the others give its
    /// height. Without one a point stands in the row of its category.
    pub across: Option<usize>,
    /// Timelines: the places that the time axis may name, in order; those that fit are shown.
    pub ticks: Vec<Tick>,
    /// Maps: the areas that are coloured.
    pub land: Option<Land>,
    /// Waffles: says what one square is ('one square is ten regions'); the number is
    /// [`super::things_per_square`].
    pub square: Option<String>,
    /// Waffles: the name of what the whole has and no series accounts for ('not on record').
    pub rest: Option<String>,
    /// What stands out.
    pub highlight: Highlight,
    /// Remarks.
    pub annotations: Vec<Annotation>,
    /// Follows the value in the mark's `<title>`.
    pub unit: Option<String>,
    /// Words in the reader's language.
    pub words: Words,
    /// Whether the key stands in the picture itself (for downloads). On a page it is better told
    /// in HTML from [`super::legend`].
    pub legend: bool,
}

impl Chart {
    /// A chart of a mark, without data.
    #[must_use]
    pub fn new(id: impl Into<String>, mark: Mark) -> Self {
        Self {
            id: id.into(),
            mark,
            stack: Stack::default(),
            value_scale: ScaleKind::default(),
            title: String::new(),
            description: String::new(),
            categories: Vec::new(),
            series: Vec::new(),
            height: None,
            facets: Vec::new(),
            across: None,
            ticks: Vec::new(),
            land: None,
            square: None,
            rest: None,
            highlight: Highlight::default(),
            annotations: Vec::new(),
            unit: None,
            words: Words::default(),
            legend: false,
        }
    }

    /// Whether there is no value at all, and so nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        (0..self.series.len())
            .all(|s| (0..self.categories.len()).all(|c| self.value(s, c).is_none()))
    }

    /// Whether the domain has an order of its own (time, size), so that change can be spoken of:
    /// every normal category has a position.
    #[must_use]
    pub fn is_ordered(&self) -> bool {
        let mut normal = self.categories.iter().filter(|c| c.kind == CategoryKind::Normal);
        self.mark.is_ordered() || normal.all(|category| category.position.is_some())
    }
}

/// Writes numbers in the reader's language. The chart never formats one itself.
pub trait Numbers {
    /// A value as printed at its mark and in the table.
    fn format(&self, value: f64) -> String;

    /// A shorter form ('12 k') for narrow cells.
    fn compact(&self, value: f64) -> String {
        self.format(value)
    }

    /// The labels of the ticks of one axis, all in one form.
    fn ticks(&self, values: &[f64]) -> Vec<String> {
        values.iter().map(|value| self.format(*value)).collect()
    }

    /// A share of one as a percentage.
    fn percent(&self, share: f64) -> String {
        format!("{}\u{a0}%", self.format((share * 100.0).round()))
    }
}

/// A name that is safe as a class and as the start of an id.
pub(super) fn identifier(text: &str) -> String {
    let safe = |c: char| {
        if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }
    };
    let name: String = text.chars().map(safe).collect();
    if name.is_empty() { "chart".to_owned() } else { name }
}
