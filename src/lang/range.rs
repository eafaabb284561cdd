//! Two dates as one range. `22 Mei 2017 – 23 Mei 2017` makes the reader compare word by word;
//! `22–23 Mei 2017` says it. What the two dates share is written once, on the side where the
//! language's own pattern has it.

use std::fmt;

use icu_datetime::parts::{DAY, MONTH, YEAR};
use writeable::{Part, PartsWrite, Writeable};

/// One piece of a written date: a field, or `None` for what stands between fields.
struct Piece {
    field: Option<Part>,
    text: String,
}

/// The finest field in which two dates differ, and all above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// The years differ.
    Year,
    /// The same year, other months.
    Month,
    /// The same month, other days.
    Day,
}

impl Difference {
    /// Whether dates that differ in this way have `field` in common.
    fn shares(self, field: Part) -> bool {
        match self {
            Self::Year => false,
            Self::Month => field == YEAR,
            Self::Day => field == YEAR || field == MONTH,
        }
    }
}

/// The range from `from` to `to`, which are written in one pattern and differ as said.
pub(super) fn range(from: &impl Writeable, to: &impl Writeable, difference: Difference) -> String {
    let (Some(mut from), Some(mut to)) = (pieces(from), pieces(to)) else {
        return String::new();
    };
    let own = |piece: &Piece| piece.field.is_some_and(|field| !difference.shares(field));
    // What both share stands once: before the range where the pattern begins with it, else after.
    let tail = from.iter().rposition(own).map_or(from.len(), |at| at + 1);
    if from[tail..].iter().any(|piece| piece.field.is_some()) {
        from.truncate(tail);
    }
    let head = to.iter().position(own).unwrap_or(0);
    to.drain(..head);
    let fields = |pieces: &[Piece]| pieces.iter().filter(|piece| own(piece)).count();
    let dash = if fields(&from) == 1 { "–" } else { " – " };
    let join = |pieces: Vec<Piece>| pieces.into_iter().map(|p| p.text).collect::<String>();
    format!("{}{dash}{}", join(from), join(to))
}

fn pieces(date: &impl Writeable) -> Option<Vec<Piece>> {
    let mut collector = Collector::default();
    date.write_to_parts(&mut collector).ok()?;
    Some(collector.pieces)
}

/// Collects what a date writes, field by field.
#[derive(Default)]
struct Collector {
    pieces: Vec<Piece>,
    field: Option<Part>,
}

impl fmt::Write for Collector {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.pieces.last_mut() {
            Some(last) if last.field == self.field => last.text.push_str(text),
            _ => self.pieces.push(Piece { field: self.field, text: text.to_owned() }),
        }
        Ok(())
    }
}

impl PartsWrite for Collector {
    type SubPartsWrite = Self;

    fn with_part(
        &mut self,
        part: Part,
        mut f: impl FnMut(&mut Self::SubPartsWrite) -> fmt::Result,
    ) -> fmt::Result {
        let outer = self.field;
        // Inside a field stand finer parts (digits, signs) that say nothing here.
        if [YEAR, MONTH, DAY].contains(&part) {
            self.field = Some(part);
        }
        let result = f(self);
        self.field = outer;
        result
    }
}
