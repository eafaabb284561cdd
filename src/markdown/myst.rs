//! The notation of `MyST`: where a role or a directive begins and what is wrong with it.

use std::ops::Range;

/// Whether this may name a role or a directive: letters and hyphens, a letter first.
fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-')
}

/// Whether the character at `at` is made plain by a backslash, which itself is not.
pub(super) fn is_escaped(source: &str, at: usize) -> bool {
    source.as_bytes()[..at].iter().rev().take_while(|&&b| b == b'\\').count() % 2 == 1
}

/// The range of the name in a `{name}` that ends exactly at `end`.
pub(super) fn name_before(source: &str, end: usize) -> Option<Range<usize>> {
    let inner_end = source[..end].strip_suffix('}')?.len();
    let brace = source[..inner_end].rfind('{')?;
    let name = brace + 1..inner_end;
    (is_name(&source[name.clone()]) && !is_escaped(source, brace)).then_some(name)
}

/// The names in braces in the text at `range`, each with whether a backtick follows: then it is a
/// role, if the backtick is closed; else a word, or a role whose id was typed in another way.
pub(super) fn names_in(source: &str, range: &Range<usize>) -> Vec<(Range<usize>, bool)> {
    let text = &source[range.clone()];
    let ends = text.match_indices('}').map(|(at, _)| range.start + at + 1);
    let names = ends.filter_map(|end| Some((name_before(source, end)?, end)));
    names
        .filter(|(name, _)| name.start > range.start)
        .map(|(name, end)| (name, source[end..].starts_with('`')))
        .collect()
}

/// The content of a code span at `range`, without backticks and spaces around it.
pub(super) fn code_content(source: &str, range: &Range<usize>) -> Range<usize> {
    let slice = &source[range.clone()];
    let ticks = slice.bytes().take_while(|&b| b == b'`').count();
    let inner = slice.get(ticks..slice.len().saturating_sub(ticks)).unwrap_or_default();
    trimmed(range.start + ticks, inner)
}

fn trimmed(start: usize, text: &str) -> Range<usize> {
    let start = start + (text.len() - text.trim_start().len());
    start..start + text.trim().len()
}

/// What the first line of a fenced block says it is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fence {
    /// A code block.
    Code,
    /// A directive: ranges of its name and its argument.
    Directive(Range<usize>, Option<Range<usize>>),
    /// It begins with a brace and is no directive; the range of the info string.
    Malformed(Range<usize>),
}

/// A fenced block taken apart.
#[derive(Debug)]
pub(super) struct Block {
    /// What it is.
    pub(super) fence: Fence,
    /// Its first line, without the line end.
    pub(super) first_line: Range<usize>,
    /// The whole lines between the fences.
    pub(super) body: Range<usize>,
    /// The marks that a closing fence would have, if there is no closing fence.
    pub(super) missing: Option<String>,
}

/// Takes apart the fenced block at `range`, which begins with its fence.
pub(super) fn block(source: &str, range: &Range<usize>) -> Block {
    let slice = &source[range.clone()];
    let line = slice.lines().next().unwrap_or_default();
    let indent = line.len() - line.trim_start().len();
    let mark = line[indent..].chars().next().unwrap_or('`');
    let marks = line[indent..].chars().take_while(|&c| c == mark).count();
    let info = trimmed(range.start + indent + marks, &line[indent + marks..]);

    let body_start = slice.find('\n').map_or(range.end, |at| range.start + at + 1);
    let rest = source[body_start..range.end].trim_end_matches('\n');
    let last_start = body_start + rest.rfind('\n').map_or(0, |at| at + 1);
    let last = source[last_start..body_start + rest.len()]
        .trim_start_matches(|c: char| c == '>' || c.is_whitespace())
        .trim_end();
    let closed = last.len() >= marks && last.chars().all(|c| c == mark);
    Block {
        fence: fence(source, info),
        first_line: range.start..range.start + line.len(),
        body: body_start..if closed { last_start } else { range.end },
        missing: (!closed).then(|| mark.to_string().repeat(marks)),
    }
}

fn fence(source: &str, info: Range<usize>) -> Fence {
    let Some(rest) = source[info.clone()].strip_prefix('{') else {
        return Fence::Code;
    };
    let Some(length) = rest.find('}').filter(|&at| is_name(&rest[..at])) else {
        return Fence::Malformed(info);
    };
    let name = info.start + 1..info.start + 1 + length;
    let after = name.end + 1;
    let argument = trimmed(after, &source[after..info.end]);
    if argument.start == after && !argument.is_empty() {
        return Fence::Malformed(info);
    }
    Fence::Directive(name, (!argument.is_empty()).then_some(argument))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backslashes_in_pairs_do_not_escape() {
        assert!(!is_escaped("{", 0));
        assert!(is_escaped(r"\{", 1));
        assert!(!is_escaped(r"\\{", 2));
    }

    #[test]
    fn a_name_is_letters_and_hyphens() {
        assert_eq!(name_before("a {figure-total}", 16), Some(3..15));
        assert_eq!(name_before("{a b}", 5), None);
        assert_eq!(name_before("{2}", 3), None);
        assert_eq!(name_before("{}", 2), None);
        assert_eq!(name_before("figure}", 7), None);
    }

    #[test]
    fn a_block_is_taken_apart() {
        let source = "````{chart} a b \nx: 1\n```\n````\n";
        let block = block(source, &(0..source.len()));
        assert_eq!(block.fence, Fence::Directive(5..10, Some(12..15)));
        assert_eq!(&source[block.body], "x: 1\n```\n");
        assert_eq!(block.missing, None);
    }

    #[test]
    fn an_empty_or_open_block_has_an_empty_body() {
        let closed = block("```{map}\n```", &(0..12));
        assert_eq!((closed.body, closed.missing), (9..9, None));
        let open = block("~~~~{map}", &(0..9));
        assert_eq!((open.body, open.missing), (9..9, Some("~~~~".into())));
    }

    #[test]
    fn braces_that_name_nothing_are_malformed() {
        for source in ["```{}", "```{chart", "```{.python}", "```{chart}x"] {
            let block = block(source, &(0..source.len()));
            assert_eq!(block.fence, Fence::Malformed(3..source.len()), "{source}");
        }
    }
}
