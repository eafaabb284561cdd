//! The words of a document without its HTML: for summaries, feeds, tables of contents, the
//! descriptions of images and the names of tables.

use std::ops::Range;

use super::flow::{Flow, Hole};
use super::{Directive, Document, Resolver, Role};

/// A mark for each role: enough to know that something stands there.
pub(super) struct Marks;

impl Resolver for Marks {
    fn role(&mut self, index: usize, role: &Role) -> String {
        self.role_text(index, role)
    }

    fn role_text(&mut self, _: usize, _: &Role) -> String {
        "·".to_owned()
    }

    fn directive(&mut self, _: usize, _: &Directive) -> String {
        String::new()
    }
}

/// Index of the next hole after `from` for which `wanted` holds; the number of holes if none.
pub(super) fn find(flow: &Flow, from: usize, wanted: impl Fn(Hole) -> bool) -> usize {
    let rest = flow.holes.iter().skip(from + 1);
    rest.take_while(|hole| !wanted(hole.1)).count() + from + 1
}

/// The words before each of these holes, with the roles among them.
pub(super) fn between(
    document: &Document,
    holes: Range<usize>,
    resolver: &mut dyn Resolver,
) -> String {
    let mut words = String::new();
    for index in holes.start..=holes.end {
        strip(document.flow.segment(index), &mut words);
        if index < holes.end
            && let Some(&(_, Hole::Role(role))) = document.flow.holes.get(index)
        {
            words.push_str(&resolver.role_text(role, &document.roles[role]));
        }
    }
    collapse(&words)
}

/// The words of heading `index`.
pub(super) fn heading_text(
    document: &Document,
    index: usize,
    resolver: &mut dyn Resolver,
) -> String {
    let holes = &document.flow.holes;
    let Some(start) = holes.iter().position(|hole| hole.1 == Hole::HeadingStart(index)) else {
        return String::new();
    };
    let end = find(&document.flow, start, |hole| hole == Hole::HeadingEnd(index));
    between(document, start + 1..end, resolver)
}

/// See [`Document::plain_text`].
pub(super) fn plain_text(document: &Document, limit: usize, resolver: &mut dyn Resolver) -> String {
    let flow = &document.flow;
    let mut words = String::new();
    let mut index = 0;
    // A character has at most four bytes: more than this is more than enough.
    let enough = limit.saturating_mul(4).saturating_add(64);
    while words.len() < enough {
        strip(flow.segment(index), &mut words);
        let Some(&(_, hole)) = flow.holes.get(index) else { break };
        match hole {
            Hole::Role(role) => {
                words.push_str(&resolver.role_text(role, &document.roles[role]));
            }
            Hole::HeadingStart(heading) => {
                index = find(flow, index, |hole| hole == Hole::HeadingEnd(heading));
            }
            Hole::TableStart => index = find(flow, index, |hole| hole == Hole::TableEnd),
            Hole::ImageStart(_) => index = find(flow, index, |hole| hole == Hole::ImageEnd),
            Hole::NotesStart => break,
            Hole::Directive(_) => words.push(' '),
            _ => {}
        }
        index += 1;
    }
    cut(collapse(&words), limit)
}

/// Appends the text of a piece of our own HTML, in which `<` always begins a tag. Code blocks are
/// left out, blocks are parted by spaces, header cells by commas.
fn strip(html: &str, out: &mut String) {
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(['>', ';']).map_or(rest.len(), |end| end + 1);
        let (mark, after) = rest.split_at(end);
        rest = after;
        let name = mark.trim_start_matches(['<', '/']);
        match name.split([' ', '>']).next().unwrap_or_default() {
            "&lt;" => out.push('<'),
            "&gt;" => out.push('>'),
            "&amp;" => out.push('&'),
            "pre" => rest = rest.split_once("</pre>").map_or("", |(_, after)| after),
            "th" if mark.starts_with("</") => out.push_str(", "),
            "em" | "strong" | "code" => {}
            _ => out.push(' '),
        }
    }
    out.push_str(rest);
}

/// Spaces and line ends as one space; no-break spaces stay.
fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The text with at most `limit` characters, `…` included. It is cut between words unless that
/// would lose more than half, as in scripts without spaces.
fn cut(text: String, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text;
    }
    let Some(room) = limit.checked_sub(1) else { return String::new() };
    let end = text.char_indices().nth(room).map_or(text.len(), |(at, _)| at);
    let head = &text[..end];
    let at_word_end = text[end..].starts_with(' ');
    let word_end = head.rfind(' ').filter(|&at| !at_word_end && at * 2 > end).unwrap_or(end);
    let kept = head[..word_end].trim_end_matches(|c: char| c == ' ' || ",;:–—-(".contains(c));
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stripping_decodes_and_parts_blocks() {
        let mut out = String::new();
        strip(
            "<p>a &lt;b&gt; &amp; <em>c</em>d</p>\n<pre tabindex=\"0\"><code>x</code></pre>\n<p>e",
            &mut out,
        );
        assert_eq!(collapse(&out), "a <b> & cd e");
    }

    #[test]
    fn cutting_keeps_words_whole() {
        assert_eq!(cut("one two three".into(), 13), "one two three");
        assert_eq!(cut("one two three".into(), 12), "one two…");
        assert_eq!(cut("one two, three".into(), 9), "one two…");
        assert_eq!(cut("one two three".into(), 8), "one two…");
        assert_eq!(cut("方法方法方法".into(), 4), "方法方…");
        assert_eq!(cut("word".into(), 0), "");
    }
}
