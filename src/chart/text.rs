//! How wide a text is, so that a label never runs out of the picture or into its neighbour. The
//! widths come from the fonts that the page itself uses, not from a guess per letter.

use std::sync::LazyLock;
use ttf_parser::Face;

/// Source Sans 3 Regular, for measuring and for pictures.
pub static REGULAR_TTF: &[u8] =
    include_bytes!("../../themes/default/fonts/SourceSans3-Regular.ttf");

/// Source Sans 3 Semibold, for measuring and for pictures.
pub static SEMIBOLD_TTF: &[u8] =
    include_bytes!("../../themes/default/fonts/SourceSans3-Semibold.ttf");

/// The size of all text in a chart, in px at natural size. At 12/13 of its width (328 px drawn
/// on 303, 588 on 543) text is still 12 px.
pub(super) const SIZE: f64 = 13.0;

/// From one baseline to the next, in px.
pub(super) const LEADING: f64 = 16.0;

/// What follows where a text was cut.
const ELLIPSIS: char = '…';

/// The weight of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// 400: labels.
    Regular,
    /// 600: values.
    Semibold,
}

/// Characters below this have their advances in a table: Latin with its extensions, Greek,
/// Cyrillic. They are nearly all that is ever measured.
const TABLE: u32 = 0x530;

/// A font, and the advances in em of its first characters.
struct Measure {
    face: Option<Face<'static>>,
    table: Vec<f64>,
}

impl Measure {
    fn of(bytes: &'static [u8]) -> Self {
        let face = Face::parse(bytes, 0).ok();
        let advance = |code| char::from_u32(code).map_or(0.0, |c| advance(face.as_ref(), c));
        let table = (0..TABLE).map(advance).collect();
        Self { face, table }
    }
}

static REGULAR: LazyLock<Measure> = LazyLock::new(|| Measure::of(REGULAR_TTF));
static SEMIBOLD: LazyLock<Measure> = LazyLock::new(|| Measure::of(SEMIBOLD_TTF));

/// The width of a text in px at [`SIZE`], without kerning (which only ever makes it narrower in
/// these fonts' Latin).
pub(super) fn width(text: &str, weight: Weight) -> f64 {
    let measure = match weight {
        Weight::Regular => &*REGULAR,
        Weight::Semibold => &*SEMIBOLD,
    };
    let letter = |c: char| {
        let known = measure.table.get(c as usize).copied();
        known.unwrap_or_else(|| advance(measure.face.as_ref(), c))
    };
    text.chars().map(letter).sum::<f64>() * SIZE
}

/// The advance of one character in em. What the font lacks is drawn by a system font: ideographs
/// and the like fill an em, other letters rarely exceed 0.6.
fn advance(face: Option<&Face<'_>>, letter: char) -> f64 {
    face.and_then(|face| {
        let glyph = face.glyph_index(letter)?;
        Some(f64::from(face.glyph_hor_advance(glyph)?) / f64::from(face.units_per_em()))
    })
    .unwrap_or(if letter >= '\u{2e80}' { 1.0 } else { 0.6 })
}

/// Whether both fonts have a letter.
pub(super) fn has_glyph(letter: char) -> bool {
    [&*REGULAR, &*SEMIBOLD]
        .iter()
        .all(|measure| measure.face.as_ref().is_some_and(|face| face.glyph_index(letter).is_some()))
}

/// Room that was reckoned from a text's own width has lost a little to rounding.
const ROUNDING: f64 = 0.01;

fn fits(text: &str, max: f64, weight: Weight) -> bool {
    width(text, weight) <= max + ROUNDING
}

/// The text, or as much of it as fits `max` px with an ellipsis. At least one letter stays.
pub(super) fn cut(text: &str, max: f64, weight: Weight) -> String {
    if fits(text, max, weight) {
        return text.to_owned();
    }
    let room = max - width(&ELLIPSIS.to_string(), weight);
    let mut kept = String::new();
    for letter in text.chars() {
        kept.push(letter);
        if kept.chars().count() > 1 && width(&kept, weight) > room {
            kept.pop();
            break;
        }
    }
    let mut kept = kept.trim_end().to_owned();
    kept.push(ELLIPSIS);
    kept
}

/// The text on at most `lines` lines of `max` px, broken between words; the last line is cut if
/// need be. Never empty.
pub(super) fn wrap(text: &str, max: f64, weight: Weight, lines: usize) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if line.is_empty() || fits(&longer, max, weight) || done.len() + 1 >= lines.max(1) {
            line = longer;
        } else {
            done.push(std::mem::replace(&mut line, word.to_owned()));
        }
    }
    done.push(line);
    done.iter().map(|line| cut(line, max, weight)).collect()
}

/// The width of the widest of some texts, zero if there are none.
pub(super) fn widest<'a>(texts: impl IntoIterator<Item = &'a str>, weight: Weight) -> f64 {
    texts.into_iter().map(|text| width(text, weight)).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_come_from_the_font() {
        // Advances of Source Sans 3 Regular: every digit 497, 'i' 246, 'm' 829 of 1000 units.
        assert!((width("2017", Weight::Regular) - 4.0 * 0.497 * SIZE).abs() < 1e-9);
        assert!((width("im", Weight::Regular) - (0.246 + 0.829) * SIZE).abs() < 1e-9);
        assert!(width("Jawa Tengah", Weight::Semibold) > width("Jawa Tengah", Weight::Regular));
        assert!((width("漢", Weight::Regular) - SIZE).abs() < 1e-9);
    }

    #[test]
    fn a_cut_text_fits_and_keeps_its_beginning() {
        let name = "Kabupaten Kepulauan Siau Tagulandang Biaro";
        let short = cut(name, 120.0, Weight::Regular);
        assert!(short.starts_with("Kabupaten") && short.ends_with('…'), "{short}");
        assert!(width(&short, Weight::Regular) <= 120.0);
        assert_eq!(cut("Kota Sorong", 120.0, Weight::Regular), "Kota Sorong");
        assert_eq!(cut("Wide", 1.0, Weight::Regular), "W…");
        let own = width("Wide", Weight::Regular);
        assert_eq!(cut("Wide", own + 10.1 - 10.1 - 1e-9, Weight::Regular), "Wide");
    }

    #[test]
    fn a_text_is_wrapped_between_words() {
        let name = "Kabupaten Kepulauan Siau Tagulandang Biaro";
        let lines = wrap(name, 130.0, Weight::Regular, 2);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0], "Kabupaten Kepulauan");
        assert!(lines.iter().all(|line| width(line, Weight::Regular) <= 130.0), "{lines:?}");
        assert_eq!(wrap("", 50.0, Weight::Regular, 2), [""]);
        assert_eq!(wrap("a b", 500.0, Weight::Regular, 1), ["a b"]);
    }
}
