//! Two headline figures that seem to contradict each other, side by side: 241 and 248. Where a check
//! of one of them gives the other, the explanation of the difference is told at once.

use serde::Serialize;

use crate::page::{Desk, prose};
use crate::record::Kind;
use crate::site::FigureResult;

/// Sentences of the explanation that are shown; the list of figures has the rest.
const SENTENCES: usize = 2;

/// Why two headline figures differ.
#[derive(Debug, Serialize)]
pub(in crate::page) struct Why {
    question: String,
    /// The beginning of the explanation: inline HTML.
    text: String,
    /// The figure in the list of figures.
    href: String,
    /// Whether the two are the first ones, which a bracket joins.
    bracket: bool,
}

/// The first two neighbours among the headline figures of which one explains the other.
pub(super) fn why(desk: &Desk<'_>) -> Option<Why> {
    let site = desk.press.site;
    let known: Vec<&FigureResult> =
        site.programme.figures.iter().filter_map(|figure| site.figures.get(&figure.id)).collect();
    let explains = |one: &FigureResult, other: &FigureResult| {
        let differs = one.value.total_cmp(&other.value).is_ne();
        differs && one.checks.iter().any(|it| it.result.total_cmp(&other.value).is_eq())
    };
    known.windows(2).enumerate().find_map(|(at, pair)| {
        let [left, right] = pair else { return None };
        let (one, _) = [(left, right), (right, left)].into_iter().find(|(a, b)| explains(a, b))?;
        let body = site.records.figures.get(&one.id)?.explanation.as_ref()?;
        let args = [("a", desk.number(left.value).into()), ("b", desk.number(right.value).into())];
        Some(Why {
            question: desk.t("home-why", &args),
            text: first_sentences(
                &prose::inline_of(desk, (Kind::Figure, &one.id), body),
                SENTENCES,
            )
            .to_owned(),
            href: desk.href(&desk.press.url(Kind::Figure, &one.id)),
            bracket: at == 0,
        })
    })
}

/// The first sentences of inline HTML. It is never cut inside an element, nor after an initial
/// ('Johnny G. Plate'); marks of sources belong to the sentence before them.
fn first_sentences(html: &str, count: usize) -> &str {
    let mut depth = 0_usize;
    let mut seen = 0;
    // The last two characters of the text, without the marks of sources.
    let mut last = [' ', ' '];
    let mut at = 0;
    while let Some(c) = html[at..].chars().next() {
        if c == '<' {
            let end = if html[at..].starts_with("<sup") { "</sup>" } else { ">" };
            let end = html[at..].find(end).map_or(html.len(), |found| at + found + end.len());
            let tag = &html[at..end];
            if tag.starts_with("</") {
                depth = depth.saturating_sub(1);
            } else if !["<sup", "<br", "<img"].iter().any(|whole| tag.starts_with(whole)) {
                depth += 1;
            }
            at = end;
            continue;
        }
        if c.is_whitespace() && depth == 0 && ends(last) && begins(&html[at..]) {
            seen += 1;
            if seen == count {
                return &html[..at];
            }
        }
        last = [last[1], c];
        at += c.len_utf8();
    }
    html
}

/// Whether a sentence may end with these two characters.
fn ends(last: [char; 2]) -> bool {
    matches!(last, [before, '.' | '!' | '?' | '…'] if !before.is_uppercase() && before != ' ')
}

/// Whether a sentence may begin here.
fn begins(html: &str) -> bool {
    html.trim_start().starts_with(|c: char| {
        c.is_uppercase() || c.is_numeric() || matches!(c, '<' | '“' | '"' | '«')
    })
}

#[cfg(test)]
mod tests {
    use super::first_sentences;

    #[test]
    fn sentences_are_cut_where_a_reader_would() {
        for (html, two) in [
            ("A b. C d. E f.", "A b. C d."),
            ("Only one.", "Only one."),
            ("As G. Plate said. Yes. No.", "As G. Plate said. Yes."),
            (
                "In 3.5 of 4. <a href=\"x. Y\">It. Is</a>. End. More.",
                "In 3.5 of 4. <a href=\"x. Y\">It. Is</a>.",
            ),
            (
                "One.<sup><a href=\"#s1\">1</a></sup> Two. Three.",
                "One.<sup><a href=\"#s1\">1</a></sup> Two.",
            ),
            ("<span lang=\"id\">A b. C d. E f.</span>", "<span lang=\"id\">A b. C d. E f.</span>"),
            ("Pukul 10.30 WIB. Satu.", "Pukul 10.30 WIB. Satu."),
        ] {
            assert_eq!(first_sentences(html, 2), two);
        }
    }
}
