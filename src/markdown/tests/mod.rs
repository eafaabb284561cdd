//! What authors write and what readers get, exactly.

mod references;

use super::*;
use crate::diagnostic::{Place, Report};
use crate::source::{SourceFile, SourceMap};

/// Words in English.
pub(super) fn words() -> Words {
    Words {
        note: "Note".into(),
        tip: "Tip".into(),
        important: "Important".into(),
        warning: "Warning".into(),
        caution: "Caution".into(),
        footnotes: "Footnotes".into(),
        back_to_text: "Back to the text".into(),
        table: "Table".into(),
    }
}

/// Shows what it was asked for.
pub(super) struct Echo;

impl Resolver for Echo {
    fn role(&mut self, index: usize, role: &Role) -> String {
        let text = self.role_text(index, role).replace('&', "&amp;").replace('<', "&lt;");
        if role.linked { text } else { format!("<a href=\"role\">{text}</a>") }
    }

    fn role_text(&mut self, index: usize, role: &Role) -> String {
        format!("[{index} {}={}]", role.name.value, role.target.value)
    }

    fn directive(&mut self, index: usize, directive: &Directive) -> String {
        let argument = directive.argument.as_ref().map_or("-", |argument| &argument.value);
        format!("<figure>{index} {} {}</figure>", directive.name.value, argument.replace('<', ""))
    }

    fn link(&mut self, destination: &str) -> Option<String> {
        destination.strip_prefix("page:").map(|id| format!("../{id}/")).or_else(|| {
            destination
                .strip_prefix('/')
                .filter(|rest| !rest.starts_with('/'))
                .map(|rest| format!("../{rest}"))
        })
    }

    fn image(&mut self, image: &Image<'_>) -> Option<String> {
        let mut alt = String::new();
        escape::attribute(&mut alt, image.alt);
        image.destination.starts_with("photo").then(|| format!("<img alt=\"{alt}\" width=\"4\">"))
    }
}

/// The options of most pages.
pub(super) fn options(words: &Words) -> HtmlOptions<'_> {
    HtmlOptions { id_prefix: "", top_heading: 2, raw_html: RawHtml::Escape, words }
}

/// The document, and its problems as `line:column check: message`.
fn read(text: &str) -> (Document, Vec<String>) {
    let file = FileId(0);
    let map = SourceMap::new(vec![SourceFile { path: "a.md".into(), text: text.into() }]);
    let mut report = Report::default();
    let document = parse(file, text, 0..text.len(), &mut report);
    let problems = report.iter().map(|problem| {
        assert!(!problem.help.is_empty(), "without a remedy: {}", problem.message);
        let Place::Span(span) = problem.place else { unreachable!("a problem without a place") };
        let at = map.line_column(span);
        format!("{}:{} {}: {}", at.line, at.column, problem.check, problem.message)
    });
    (document, problems.collect())
}

#[track_caller]
fn shows(text: &str, html: &str) {
    let (document, problems) = read(text);
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(document.to_html(&options(&words()), &mut Echo), html);
}

#[track_caller]
fn reports(text: &str, expected: &[&str], html: &str) {
    let (document, problems) = read(text);
    assert_eq!(problems, expected);
    assert_eq!(document.to_html(&options(&words()), &mut Echo), html);
}

fn sanitised(text: &str) -> String {
    let words = words();
    let options = HtmlOptions { raw_html: RawHtml::Sanitise, ..options(&words) };
    read(text).0.to_html(&options, &mut Echo)
}

#[test]
fn paragraphs_emphasis_code_and_breaks() {
    shows(
        "One *two* **three** `a < b`\nfour  \nfive & \"six\" < 7\n\n---\n",
        "<p>One <em>two</em> <strong>three</strong> <code>a &lt; b</code>\nfour<br>\n\
         five &amp; \"six\" &lt; 7</p>\n<hr>\n",
    );
}

#[test]
fn lists() {
    shows(
        "- a\n- b\n  1. c\n\n     d\n\n> q\n\n3. x\n",
        "<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>\n<p>c</p>\n<p>d</p>\n</li>\n</ol>\n</li>\n</ul>\n\
         <blockquote>\n<p>q</p>\n</blockquote>\n<ol start=\"3\">\n<li>x</li>\n</ol>\n",
    );
}

#[test]
fn code_blocks_can_be_scrolled_by_keyboard() {
    shows(
        "```yaml title\na: \"<1>\"\n```\n\n```\nunread {figure}`x`\n```\n",
        "<pre tabindex=\"0\"><code class=\"language-yaml\">a: \"&lt;1&gt;\"\n</code></pre>\n\
         <pre tabindex=\"0\"><code>unread {figure}`x`\n</code></pre>\n",
    );
}

#[test]
fn tables_scroll_in_a_named_region_and_align_by_class() {
    shows(
        "| Year | Regions & {figure}`n` | |\n|--|:-:|--:|\n| 2022 | a | {figure}`x` |\n| 2023 |\n",
        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" \
         aria-label=\"Table: Year, Regions &amp; [0 figure=n]\">\n<table>\n<thead>\n\
         <tr><th scope=\"col\">Year</th>\
         <th scope=\"col\" class=\"al-c\">Regions &amp; <a href=\"role\">[0 figure=n]</a></th>\
         <td></td></tr>\n</thead>\n<tbody>\n\
         <tr><td>2022</td><td class=\"al-c\">a</td>\
         <td class=\"al-r\"><a href=\"role\">[1 figure=x]</a></td></tr>\n\
         <tr><td>2023</td><td class=\"al-c\"></td><td class=\"al-r\"></td></tr>\n\
         </tbody>\n</table>\n</div>\n",
    );
}

#[test]
fn tables_of_one_document_have_different_names() {
    let (document, _) = read("| a |\n|--|\n\ntext\n\n| a |\n|--|\n");
    let html = document.to_html(&options(&words()), &mut Echo);
    assert!(html.contains("aria-label=\"Table: a\""));
    assert!(html.contains("aria-label=\"Table: a (2)\""));
}

#[test]
fn headings_have_ids_and_leave_no_gap() {
    shows(
        "## Top {figure}`x`\n\n#### Deep\n\n## Top {#own}\n\n# First\n\n## Deep\n\n[to](#deep-2)\n",
        "<h2 id=\"top-x\">Top <a href=\"role\">[0 figure=x]</a></h2>\n\
         <h3 id=\"deep\">Deep</h3>\n<h2 id=\"own\">Top</h2>\n<h2 id=\"first\">First</h2>\n\
         <h3 id=\"deep-2\">Deep</h3>\n<p><a href=\"#deep-2\">to</a></p>\n",
    );
    let (document, _) = read("# One *two*\n\n### Three {figure}`x`\n");
    let headings: Vec<_> = document.headings().iter().map(|h| (h.level, h.depth, &*h.id)).collect();
    assert_eq!(headings, [(1, 0, "one-two"), (3, 1, "three-x")]);
    assert_eq!(document.heading_text(1, &mut Echo), "Three [0 figure=x]");
    assert_eq!(document.heading_text(2, &mut Echo), "");
}

#[test]
fn ids_an_author_chose_win_and_must_differ() {
    reports(
        "# A\n\n# B {#a}\n\n# C {#a}\n\n#\n",
        &[
            "7:1 invalid-value: this heading has no words",
            "5:1 duplicate-id: two headings have the id 'a'",
        ],
        "<h2 id=\"a-2\">A</h2>\n<h2 id=\"a\">B</h2>\n<h2 id=\"c\">C</h2>\n\
         <h2 id=\"section\"></h2>\n",
    );
}

#[test]
fn every_id_bears_the_prefix() {
    let (document, _) = read("# A\n\nx[^1] [a](#a) [b](#b)\n\n[^1]: n\n");
    let words = words();
    let options = HtmlOptions { id_prefix: "w-", top_heading: 3, ..options(&words) };
    assert_eq!(
        document.to_html(&options, &mut Echo),
        "<h3 id=\"w-a\">A</h3>\n<p>x<sup class=\"footnote-mark\" id=\"w-fnref:1\">\
         <a href=\"#w-fn:1\" role=\"doc-noteref\">1</a></sup> <a href=\"#w-a\">a</a> \
         <a href=\"#b\">b</a></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n\
         <li id=\"w-fn:1\">\n<p>n <a class=\"footnote-back\" href=\"#w-fnref:1\" \
         role=\"doc-backlink\" aria-label=\"Back to the text 1\">↩\u{fe0e}</a></p>\n</li>\n\
         </ol>\n</section>\n"
    );
}

#[test]
fn footnotes_are_numbered_by_their_marks() {
    let (document, problems) = read(
        "a[^z] b[^Y] c[^z]\n\n[^y]: Y {cite}`s`[^in]\n[^z]: Z\n\n    ```{chart} c\n    ```\n\
         [^in]: in [^z]\n",
    );
    assert_eq!(problems, Vec::<String>::new());
    let html = document.to_html(&options(&words()), &mut Echo);
    let marks: Vec<&str> = html
        .match_indices("id=\"fn")
        .map(|(at, _)| html[at + 4..].split('"').next().expect("the test wrote it"))
        .collect();
    assert_eq!(
        marks,
        ["fnref:1", "fnref:2", "fnref:1-2", "fn:1", "fn:2", "fnref:3", "fn:3", "fnref:1-3"]
    );
    let back = |to: &str, label: &str| {
        format!(
            "<a class=\"footnote-back\" href=\"#{to}\" role=\"doc-backlink\" \
             aria-label=\"Back to the text {label}\">↩\u{fe0e}</a>"
        )
    };
    let first = format!(
        "<li id=\"fn:1\">\n<p>Z</p>\n<figure>0 chart c</figure>\n<p>{} {} {}</p>\n</li>\n",
        back("fnref:1", "1"),
        back("fnref:1-2", "1-2"),
        back("fnref:1-3", "1-3"),
    );
    assert!(html.contains(&first), "{html}");
}

#[test]
fn footnotes_that_lead_nowhere_are_reported() {
    reports(
        "Text [^no] \\[^plain] [sic] `[^code]`\n\n[^lost]: Lost\n\nx[^a]\n\n[^a]: A\n\n[^a]: B\n",
        &[
            "1:6 broken-link: there is no footnote 'no'",
            "9:1 duplicate-id: there are two footnotes 'a'",
            "3:1 broken-link: no text refers to the footnote 'lost', so it is not shown",
        ],
        "<p>Text [^no] [^plain] [sic] <code>[^code]</code></p>\n\
         <p>x<sup class=\"footnote-mark\" id=\"fnref:1\">\
         <a href=\"#fn:1\" role=\"doc-noteref\">1</a></sup></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n\
         <li id=\"fn:1\">\n<p>A <a class=\"footnote-back\" href=\"#fnref:1\" \
         role=\"doc-backlink\" aria-label=\"Back to the text 1\">↩\u{fe0e}</a></p>\n</li>\n\
         </ol>\n</section>\n",
    );
}

#[test]
fn alerts_are_notices() {
    shows(
        "> [!WARNING]\n> Provisional.\n",
        "<div class=\"notice notice-warning\" role=\"note\">\n\
         <p class=\"notice-title\">Warning</p>\n<p>Provisional.</p>\n</div>\n",
    );
}

#[test]
fn plain_text_is_what_paragraphs_say() {
    let text = "# Title\n\nOne *two* &lt; {figure}`a`,\nthree[^1].\n\n|t|\n|-|\n|u|\n\n![i](j) - \
                <b>k</b>\n\n```\ncode\n```\n\n- four\n- five\n\n[^1]: Note\n";
    let (document, _) = read(text);
    assert_eq!(document.plain_text(200, &mut Echo), "One two < [0 figure=a], three. - k four five");
    assert_eq!(document.plain_text(12, &mut Echo), "One two <…");
    assert_eq!(read("").0.plain_text(12, &mut Echo), "");
}

#[test]
fn empty_texts_are_empty() {
    assert!(read("").0.is_empty());
    assert!(read("\n\n<!-- only a comment -->\n").0.is_empty());
    assert!(!read("{figure}`x`").0.is_empty());
}
