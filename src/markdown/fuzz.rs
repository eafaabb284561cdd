//! Whatever stands in a file: no panic, sound HTML, places inside the text.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::tests::{Echo, options, words};
use super::*;

/// Pieces that mean something to Markdown, to be put together in any order.
const PIECES: &[&str] = &[
    "a",
    "é",
    "语",
    "word ",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n    ",
    "\t",
    "\r",
    "\\",
    "*",
    "**",
    "_",
    "`",
    "``",
    "```",
    "~~~",
    "{figure}",
    "{figure}`x`",
    "{figure}`",
    "```{chart} a\n",
    "```\n",
    "> ",
    "> [!NOTE]\n> ",
    "- ",
    "1. ",
    "3) ",
    "# ",
    "## ",
    "===\n",
    "---\n",
    " {#id}\n",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "](u)",
    "[a](b)",
    "![c](photo-d)",
    "[^1]",
    "[^1]: ",
    "[^a]",
    "\n\n[^a]: ",
    "[r]: /x\n",
    "|",
    "|a|b|\n|-|-:|\n|c|d|\n",
    "<",
    ">",
    "<b>",
    "</b>",
    "<div>",
    "</div>\n",
    "<div title=\"",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<style>",
    "<textarea>",
    "<table>",
    "<svg>",
    "<math>",
    "<a href=\"javascript:x\" onclick=\"y\">",
    "<img src=x onerror=y>",
    "[j](javascript:x)",
    "<https://e.org>",
    "<m@e.org>",
    "&lt;",
    "&#0;",
    "&Tab;",
    "\"",
    "'",
    "&",
    "held0x0x",
    "}",
    "{",
    ":",
    "/",
    "\0",
    "\u{feff}",
    "\u{2028}",
];

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|p| p.concat()),
        1 => any::<String>(),
    ]
}

/// The tags of HTML whose attributes are all double-quoted; `None` if a tag does not end.
fn tags(html: &str) -> Option<Vec<&str>> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let mut quoted = false;
        let end = rest[start..].find(|c| {
            quoted ^= c == '"';
            c == '>' && !quoted
        })?;
        tags.push(&rest[start + 1..start + end]);
        rest = &rest[start + end + 1..];
    }
    Some(tags)
}

/// What is wrong with a piece of HTML.
fn fault(html: &str) -> Option<String> {
    let Some(tags) = tags(html) else { return Some("a tag that does not end".into()) };
    let mut open = Vec::new();
    let mut ids = BTreeSet::new();
    for tag in tags {
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Some(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if !name.bytes().all(|b| b.is_ascii_alphanumeric()) || ["script", "style"].contains(&name) {
            return Some(format!("<{name}>"));
        }
        if name == "a" && open.contains(&"a") {
            return Some("a link in a link".into());
        }
        for (key, value) in attributes.split("\" ").filter_map(|a| a.split_once("=\"")) {
            let value = value.trim_end_matches('"').to_lowercase();
            if key.starts_with("on") || key == "style" || value.starts_with("javascript:") {
                return Some(format!("{key}={value}"));
            }
            if key == "id" && !ids.insert(value.clone()) {
                return Some(format!("two ids {value}"));
            }
        }
        if !["br", "hr", "img", "wbr", "col"].contains(&name) {
            open.push(name);
        }
    }
    open.pop().map(|name| format!("<{name}> is not closed"))
}

fn spans(document: &Document) -> Vec<Span> {
    let roles = document.roles().iter().flat_map(|r| [r.span, r.name.span, r.target.span]);
    let directives = document.directives().iter().flat_map(|d| {
        [Some(d.span), Some(d.name.span), d.argument.as_ref().map(|a| a.span)].into_iter().flatten()
    });
    let links = document.links().iter().map(|l| l.span);
    let headings = document.headings().iter().map(|h| h.span);
    roles.chain(directives).chain(links).chain(headings).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn any_text_becomes_sound_html(text in texts(), before in "[a-zé\n]{0,9}") {
        let whole = format!("{before}{text}");
        let mut report = Report::default();
        let document = parse(FileId(0), &whole, before.len()..whole.len(), &mut report);

        let problems = report.iter().filter_map(|problem| match problem.place {
            crate::diagnostic::Place::Span(span) => Some(span),
            _ => None,
        });
        for span in spans(&document).into_iter().chain(problems) {
            let range = span.start as usize..span.end as usize;
            prop_assert!(range.start >= before.len(), "{range:?}");
            prop_assert!(whole.get(range.clone()).is_some(), "{range:?}");
        }
        for directive in document.directives() {
            let range = directive.body_range.clone();
            prop_assert!(range.is_none_or(|range| whole.get(range).is_some()));
        }
        for role in document.roles() {
            prop_assert!(!role.target.value.is_empty());
        }

        let words = words();
        let html = document.to_html(&options(&words), &mut Echo);
        prop_assert_eq!(fault(&html), None, "{}", html);
        let raw = HtmlOptions { raw_html: RawHtml::Sanitise, ..options(&words) };
        let html = document.to_html(&raw, &mut Echo);
        // A role cannot know that it stands in a link which the author wrote as raw HTML.
        let fault = fault(&html).filter(|fault| fault != "a link in a link");
        prop_assert_eq!(fault, None, "{}", html);
    }

    #[test]
    fn any_text_becomes_one_line_of_plain_text(text in texts(), limit in 0usize..40) {
        let document = parse_detached(&text, Span::new(FileId(0), 0, 0), &mut Report::default());
        let plain = document.plain_text(limit, &mut Echo);
        prop_assert!(plain.chars().count() <= limit, "{}", plain);
        prop_assert!(!plain.contains('\n'));
    }

    #[test]
    fn any_text_fits_into_a_sentence(text in texts()) {
        let span = Span::new(FileId(0), 0, 0);
        let document = parse_inline(&text, span, &mut Report::default());
        prop_assert!(document.directives().is_empty() && document.headings().is_empty());
        let html = document.to_html(&options(&words()), &mut Echo);
        prop_assert_eq!(fault(&html), None, "{}", html);
        for tag in tags(&html).unwrap_or_default() {
            let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
            prop_assert!(["a", "em", "strong", "code", "img", "br"].contains(&name), "{}", html);
        }
    }
}
