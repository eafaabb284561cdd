//! The marks by name.

use std::fmt;
use std::str::FromStr;

/// The shape that stands for a value. One file per mark; a new mark is a variant here, a line in
/// [`Mark::ALL`] and an arm in [`super::render`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Horizontal bars, one row per category: for names.
    Bar,
    /// Vertical columns, one per category, with their values in a table below: for years. Where
    /// the labels of names do not fit below them, bars are drawn instead.
    Column,
    /// Lines through points, labelled at their ends: for change over an ordered domain.
    Line,
    /// Lines with the area below them filled, from zero; several are piled up.
    Area,
    /// Dots: in the rows of categories, where they need no zero; or, with a measure of their own
    /// [across](super::Chart::across), two measures against each other.
    Point,
    /// A dot at the end of a thin stem, in the rows of categories: bars with less ink.
    Lollipop,
    /// Lines between two ends of an ordered domain, named at both: for what has become of each.
    Slope,
    /// Squares in rows of ten, one for each thing or for a round number of things: for numbers that
    /// can be counted, as parts of one whole or of several.
    Waffle,
    /// Cells shaded by their value: categories across, series downwards.
    Heatmap,
    /// From parts to a total: levels, and the changes between them.
    Waterfall,
    /// Events and periods: each category is one, its value in the series of its kind is when it
    /// begins, and [`end`](super::Category::end) when a period ends.
    Timeline,
    /// Areas shaded by their value; each category is one.
    Map,
}

impl Mark {
    /// Every mark, in the order in which they are named in messages.
    pub const ALL: [Self; 12] = [
        Self::Bar,
        Self::Column,
        Self::Line,
        Self::Area,
        Self::Point,
        Self::Lollipop,
        Self::Slope,
        Self::Waffle,
        Self::Heatmap,
        Self::Waterfall,
        Self::Timeline,
        Self::Map,
    ];

    /// The name as written in a query.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bar => "bar",
            Self::Column => "column",
            Self::Line => "line",
            Self::Area => "area",
            Self::Point => "point",
            Self::Lollipop => "lollipop",
            Self::Slope => "slope",
            Self::Waffle => "waffle",
            Self::Heatmap => "heatmap",
            Self::Waterfall => "waterfall",
            Self::Timeline => "timeline",
            Self::Map => "map",
        }
    }

    /// Whether the mark can be drawn as small multiples.
    #[must_use]
    pub const fn takes_facets(self) -> bool {
        matches!(
            self,
            Self::Bar | Self::Column | Self::Line | Self::Area | Self::Point | Self::Lollipop
        )
    }

    /// Whether the height of its plot may be chosen: where values rise. Rows, squares and land are
    /// as high as what they show. Points take it where they set two measures against each other.
    #[must_use]
    pub const fn takes_height(self) -> bool {
        matches!(self, Self::Column | Self::Line | Self::Area | Self::Slope)
    }

    /// Whether the mark needs a domain with an order of its own.
    pub(super) const fn is_ordered(self) -> bool {
        matches!(self, Self::Line | Self::Area | Self::Slope)
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A word that names no mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownMark(
    /// The word as given.
    pub String,
);

impl fmt::Display for UnknownMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = Mark::ALL.iter().map(|mark| mark.name()).collect();
        write!(f, "'{}' is not a mark; use one of: {}", self.0, names.join(", "))
    }
}

impl std::error::Error for UnknownMark {}

impl FromStr for Mark {
    type Err = UnknownMark;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|mark| mark.name() == word)
            .ok_or_else(|| UnknownMark(word.to_owned()))
    }
}
