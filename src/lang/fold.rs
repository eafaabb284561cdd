//! Names as keys. Readers type `sao tome` for `São Tomé` and find it; an address shows
//! `kab-pati`. A [`fold`]ed text is for comparing, a [`slug`] for addresses and anchors.

use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// A slug is at most this long, in bytes: it has to fit into a file name with room for more.
const SLUG_LIMIT: usize = 120;

/// Marks that change a letter's sound and not its identity in search: the accents of Latin,
/// Greek and Cyrillic, the points of Hebrew, the vowel signs of Arabic. The vowel signs of Indic
/// scripts and the tones of Thai are letters to their readers and stay. The script `annals.js` of
/// the theme has the same list.
const DROPPED_MARKS: [std::ops::RangeInclusive<char>; 12] = [
    '\u{300}'..='\u{36f}',
    '\u{483}'..='\u{487}',
    '\u{591}'..='\u{5bd}',
    '\u{5bf}'..='\u{5c7}',
    '\u{610}'..='\u{61a}',
    '\u{640}'..='\u{640}',
    '\u{64b}'..='\u{65f}',
    '\u{670}'..='\u{670}',
    '\u{6d6}'..='\u{6ed}',
    '\u{1ab0}'..='\u{1aff}',
    '\u{1dc0}'..='\u{1dff}',
    '\u{20d0}'..='\u{20ff}',
];

/// A text as a key for search: compatibility forms resolved (NFKD), lower case, accents dropped,
/// letters that Unicode does not decompose replaced (`ł đ ø ı ß æ` …), curly apostrophes and
/// hyphens made plain, invisible characters dropped, white space folded. Two texts that a reader
/// would call the same name have the same key; folding a key changes nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.bytes().all(|b| b.is_ascii_graphic() || b == b' ') {
        return collapse(&text.to_ascii_lowercase());
    }
    let nfkd = DecomposingNormalizerBorrowed::new_nfkd();
    let mut out = String::with_capacity(text.len());
    for c in nfkd.normalize(text).chars().flat_map(char::to_lowercase) {
        fold_letter(c, &mut out);
    }
    // Dropping marks and lowering case can bring marks together that have an order among them.
    collapse(&nfkd.normalize(&out))
}

fn fold_letter(c: char, out: &mut String) {
    match c {
        'ł' => out.push('l'),
        'đ' | 'ð' => out.push('d'),
        'ø' => out.push('o'),
        'ı' => out.push('i'),
        'ħ' => out.push('h'),
        'ŧ' => out.push('t'),
        'ŋ' => out.push_str("ng"),
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ς' => out.push('σ'),
        '\u{2018}' | '\u{2019}' | '\u{2bb}' | '\u{2bc}' => out.push('\''),
        '\u{201c}' | '\u{201d}' => out.push('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => {}
        c if c.is_ascii() || !DROPPED_MARKS.iter().any(|marks| marks.contains(&c)) => out.push(c),
        _ => {}
    }
}

fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        if !word.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out
}

/// A text as part of an address: letters and digits of any script in lower case without accents,
/// words joined by `-`; `Kabupaten Sa’dan (2022)` is `kabupaten-sadan-2022`. A text without any
/// letter or digit becomes the code points of its characters (`u1f389`), an empty one `x`: a slug
/// is never empty, and slugging a slug changes nothing. Texts longer than 120 bytes are cut,
/// between words if possible.
#[must_use]
pub fn slug(text: &str) -> String {
    let folded = fold(text);
    let letters = ComposingNormalizerBorrowed::new_nfc();
    let classes = CanonicalCombiningClassMapBorrowed::new();
    let mut out = String::with_capacity(folded.len());
    for c in letters.normalize(&folded).chars() {
        let mark = classes.get_u8(c) != 0;
        if c.is_alphanumeric() || (mark && !out.is_empty() && !out.ends_with('-')) {
            out.push(c);
        } else if c != '\'' && !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    // Dropping what stood between two marks can bring them into another order.
    let mut out = letters.normalize(&out).into_owned();
    shorten(&mut out);
    if out.is_empty() { code_points(&folded) } else { out }
}

fn shorten(slug: &mut String) {
    if slug.len() > SLUG_LIMIT {
        let mut end = SLUG_LIMIT;
        while !slug.is_char_boundary(end) {
            end -= 1;
        }
        let whole_words = slug[end..].starts_with('-').then_some(end);
        let last_word = || slug[..end].rfind('-').filter(|at| *at > SLUG_LIMIT / 2);
        let cut = whole_words.or_else(last_word).unwrap_or(end);
        slug.truncate(cut);
    }
    while slug.ends_with('-') {
        slug.pop();
    }
}

fn code_points(text: &str) -> String {
    let visible = text.chars().filter(|c| !c.is_whitespace()).take(8);
    let points: Vec<String> = visible.map(|c| format!("u{:x}", u32::from(c))).collect();
    if points.is_empty() { "x".to_owned() } else { points.join("-") }
}

#[cfg(test)]
mod tests;
