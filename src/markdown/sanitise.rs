//! Raw HTML made harmless, where a site asks to have it at all.
//!
//! A tag may be opened in one raw block and closed in another, so the whole text must pass the
//! sanitiser. What roles and directives show (charts, maps) would not survive it, and need not:
//! it is held back, a mark in its place, and inserted afterwards.

use std::sync::LazyLock;

use super::{Document, escape};

/// HTML held back from the sanitiser.
pub(super) struct Held {
    /// Begins every mark; stands nowhere in the document.
    stem: String,
    parts: Vec<String>,
}

impl Held {
    /// Holds nothing yet.
    pub(super) fn new(document: &Document) -> Self {
        let mut number = 0u32;
        let stem = loop {
            let stem = format!("held{number}x");
            let is_in = |text: &String| text.contains(&stem);
            if !is_in(&document.flow.html) && !document.raw.iter().any(is_in) {
                break stem;
            }
            number += 1;
        };
        Self { stem, parts: Vec::new() }
    }

    /// Holds `html` back and returns the mark for it.
    pub(super) fn keep(&mut self, html: String) -> String {
        self.parts.push(html);
        format!("{}{}x", self.stem, self.parts.len() - 1)
    }

    /// Appends `text`, each mark replaced by what it stands for, or by nothing.
    fn restore(&self, text: &str, as_text: bool, out: &mut String) {
        let mut pieces = text.split(self.stem.as_str());
        out.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let (number, rest) = piece.split_once('x').unwrap_or(("", piece));
            if let Some(html) = number.parse().ok().and_then(|at: usize| self.parts.get(at))
                && as_text
            {
                out.push_str(html);
            }
            out.push_str(rest);
        }
    }
}

static SANITISER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut sanitiser = ammonia::Builder::default();
    sanitiser
        .add_tags(["section"])
        .add_generic_attributes(["id", "class", "role", "tabindex", "aria-label"])
        .add_tag_attributes("a", ["rel"])
        .add_tag_attributes("img", ["loading"])
        .link_rel(None)
        .url_schemes(escape::SCHEMES.into());
    sanitiser
});

/// Sanitises a text and puts in what was held back. A mark that raw HTML has drawn into one of
/// its attributes is dropped: HTML must not appear there.
pub(super) fn clean(html: &str, held: &Held) -> String {
    let clean = SANITISER.clean(html).to_string();
    let mut out = String::with_capacity(clean.len());
    let mut rest = clean.as_str();
    while let Some(start) = rest.find('<') {
        held.restore(&rest[..start], true, &mut out);
        let end = start + tag_length(&rest[start..]);
        held.restore(&rest[start..end], false, &mut out);
        rest = &rest[end..];
    }
    held.restore(rest, true, &mut out);
    out
}

/// Length of the tag that `html` begins with; `>` in a quoted value does not end it.
fn tag_length(html: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    html.len()
}
