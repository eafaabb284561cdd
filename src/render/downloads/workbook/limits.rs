//! What Excel cannot hold, and what is said where something was left out for it. The CSV has it.

use std::collections::BTreeMap;

use crate::dataset::DataSet;

/// The limits of a sheet (Microsoft, "Excel specifications and limits").
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Rows below the header.
    pub rows: usize,
    /// UTF-16 units in a cell.
    pub text: usize,
}

impl Limits {
    /// Those of Excel since 2007.
    pub const EXCEL: Self = Self { rows: 1_048_575, text: 32_767 };

    /// A text that is too long, cut, `…` at its end; nothing if it fits.
    pub(super) fn cut(self, text: &str) -> Option<String> {
        // A character has at most as many UTF-16 units as bytes.
        if text.len() <= self.text || text.encode_utf16().count() <= self.text {
            return None;
        }
        let mut units = 1;
        let fits = |c: &char| {
            units += c.len_utf16();
            units <= self.text
        };
        Some(text.chars().take_while(fits).chain(['…']).collect())
    }
}

/// What was left out.
#[derive(Default)]
pub(super) struct LeftOut {
    /// Rows by sheet.
    pub(super) rows: BTreeMap<&'static str, usize>,
    /// Texts that were cut, by sheet.
    pub(super) texts: BTreeMap<&'static str, usize>,
}

impl LeftOut {
    /// Notes how many rows of a set are written.
    pub(super) fn rows(&mut self, set: &DataSet<'_>, written: usize) {
        if written < set.len() {
            self.rows.insert(set.name(), set.len() - written);
        }
    }

    /// Notes a text of a set, and whether it was cut.
    pub(super) fn text(&mut self, set: &DataSet<'_>, cut: bool) {
        if cut {
            *self.texts.entry(set.name()).or_default() += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Limits;

    #[test]
    fn a_text_is_cut_by_utf16_units_and_between_characters() {
        let cut = |text: &str| Limits { rows: 0, text: 5 }.cut(text);
        assert_eq!(cut("abcde"), None);
        assert_eq!(cut("ééééé"), None);
        assert_eq!(cut("abcdef").as_deref(), Some("abcd…"));
        assert_eq!(cut("a𝄞𝄞𝄞").as_deref(), Some("a𝄞…"));
    }
}
