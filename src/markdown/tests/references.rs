//! Roles, directives, links, images, raw HTML and texts of one paragraph.

use super::*;

#[test]
fn roles_stand_anywhere_in_running_text() {
    shows(
        "{figure}`a`, *{figure}`b`*, [see {page}`c`](/x), ![{figure}`d`](e.png) é{cite}`` f`g ``\n",
        "<p><a href=\"role\">[0 figure=a]</a>, <em><a href=\"role\">[1 figure=b]</a></em>, \
         <a href=\"../x\">see [2 page=c]</a>, \
         <img src=\"e.png\" alt=\"[3 figure=d]\" loading=\"lazy\"> \
         é<a href=\"role\">[4 cite=f`g]</a></p>\n",
    );
}

#[test]
fn roles_know_their_place() {
    let text = "é [a {figure}` x-1 `](b)\n";
    let (document, _) = read(text);
    let role = &document.roles()[0];
    let at = |span: Span| &text[span.start as usize..span.end as usize];
    assert_eq!(at(role.span), "{figure}` x-1 `");
    assert_eq!(at(role.name.span), "figure");
    assert_eq!(at(role.target.span), "x-1");
    assert_eq!(role.target.value, "x-1");
    assert!(role.linked);
}

#[test]
fn what_is_no_role_stays_text() {
    shows(
        "\\{figure}`a` \\\\{figure}`b` {figure} `c` {2}`d` {a b}`e` {figure}\\`f\\` &#123;g}`h`\n",
        "<p>{figure}<code>a</code> \\<a href=\"role\">[0 figure=b]</a> {figure} <code>c</code> \
         {2}<code>d</code> {a b}<code>e</code> {figure}`f` {g}<code>h</code></p>\n",
    );
}

#[test]
fn malformed_roles_are_reported() {
    reports(
        "Ünder {figure}` ` and\n*{figure}`open* and\n\nnext {a}`\n",
        &[
            "1:7 invalid-value: the role {figure} names nothing",
            "2:2 invalid-value: the role {figure} is not closed",
            "4:6 invalid-value: the role {a} is not closed",
        ],
        "<p>Ünder {figure}` ` and\n<em>{figure}`open</em> and</p>\n<p>next {a}`</p>\n",
    );
}

#[test]
fn directives_keep_their_body_and_its_place() {
    let text = "---\nx\n---\nText\n~~~{chart}  a b \ny: 1\n\n  z: 2\n~~~\n- item\n  ```{map}\n  k: 1\n  j: 2\n  ```\n";
    let mut report = Report::default();
    let document = parse(FileId(0), text, 10..text.len(), &mut report);
    assert!(report.is_empty());
    let directives = document.directives();
    assert_eq!(directives[0].name.value, "chart");
    assert_eq!(directives[0].argument.as_ref().map(|a| &*a.value), Some("a b"));
    assert_eq!(directives[0].body, "y: 1\n\n  z: 2\n");
    assert_eq!(
        &text[directives[0].body_range.clone().expect("the test wrote it")],
        "y: 1\n\n  z: 2\n"
    );
    assert_eq!(text[directives[0].span.start as usize..].find("~~~{chart}"), Some(0));
    assert_eq!(directives[1].argument, None);
    assert_eq!(directives[1].body, "k: 1\nj: 2\n");
    assert_eq!(
        &text[directives[1].body_range.clone().expect("the test wrote it")],
        "  k: 1\n  j: 2\n"
    );
    assert_eq!(
        document.to_html(&options(&words()), &mut Echo),
        "<p>Text</p>\n<figure>0 chart a b</figure>\n<ul>\n<li>item\n<figure>1 map -</figure>\n\
         </li>\n</ul>\n",
    );
}

#[test]
fn bodies_in_quotes_and_detached_texts_have_no_range() {
    let text = "> [!NOTE]\n> ```{map}\n> a: 1\n> ```\n";
    let (document, problems) = read(text);
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(document.directives()[0].body, "a: 1\n");
    assert_eq!(document.directives()[0].body_range, None);
    let span = Span::new(FileId(3), 7, 9);
    let document = parse_detached("```{map}\na: 1\n```", span, &mut Report::default());
    assert_eq!(document.directives()[0].body_range, None);
    assert_eq!(document.directives()[0].name.span, span);
}

#[test]
fn malformed_directives_are_reported_and_shown_as_code() {
    reports(
        "```{chart\n```\n\n```\\{chart}\n```\n\n````{chart} x\n```\nrest <b>\n",
        &[
            "1:4 invalid-value: '{chart' is not a directive",
            "7:1 invalid-value: the directive {chart} is not closed",
        ],
        "<pre tabindex=\"0\"><code></code></pre>\n\
         <pre tabindex=\"0\"><code class=\"language-{chart}\"></code></pre>\n\
         <pre tabindex=\"0\"><code>```\nrest &lt;b&gt;\n</code></pre>\n",
    );
}

#[test]
fn links_go_through_the_resolver() {
    shows(
        "[a](/b \"T \\\"q\\\"\") <https://c.org/?d=1&e=[2]> <f@g.org> [h](i%20j#k) [l](<m n'>) [o](tel:1)\n",
        "<p><a href=\"../b\" title=\"T &quot;q&quot;\">a</a> \
         <a class=\"external\" rel=\"external\" href=\"https://c.org/?d=1&amp;e=%5B2%5D\">\
         https://c.org/?d=1&amp;e=[2]</a> <a href=\"mailto:f@g.org\">f@g.org</a> \
         <a href=\"i%20j#k\">h</a> <a href=\"m%20n&#39;\">l</a> <a href=\"tel:1\">o</a></p>\n",
    );
    let text = "x [a](/b) ![c](d.png)\n\n[r]: /b\n[e][r]";
    let (document, _) = read("x [a](/b) ![c](d.png)\n");
    let links: Vec<_> = document
        .links()
        .iter()
        .map(|l| (&*l.destination, l.image, &text[l.span.start as usize..l.span.end as usize]))
        .collect();
    assert_eq!(links, [("/b", false, "/b"), ("d.png", true, "d.png")]);
}

#[test]
fn no_link_stands_in_a_link() {
    shows("[<b@c.d> {figure}`x`](e)", "<p><a href=\"e\">b@c.d [0 figure=x]</a></p>\n");
}

#[test]
fn addresses_that_may_not_be_published_are_reported() {
    reports(
        "[a](JavaScript:x) [b](java&Tab;script:x) ![c](data:x) [d]() [e][f] [](g)\n",
        &[
            "1:5 broken-link: this address begins with 'JavaScript:', which is not published",
            "1:19 broken-link: this address holds a character that no address has",
            "1:47 broken-link: this address begins with 'data:', which is not published",
            "1:55 broken-link: this link has no address",
            "1:68 invalid-value: this link has no words, so nobody can see or follow it",
            "1:61 broken-link: the link refers to [f], which has no address",
        ],
        "<p>a b c d [e][f] <a href=\"g\"></a></p>\n",
    );
}

#[test]
fn images_need_a_description() {
    reports(
        "![ ](a.png) ![](b.png)\n",
        &[
            "1:1 image-without-alt: this image has no description for people who cannot see it",
            "1:13 image-without-alt: this image has no description for people who cannot see it",
        ],
        "<p><img src=\"a.png\" alt=\"\" loading=\"lazy\"> \
         <img src=\"b.png\" alt=\"\" loading=\"lazy\"></p>\n",
    );
    shows(
        "![A *b* \"c\" [d](e)\n`f` ![g](h)](/i.png \"T\") ![j](photo-k) [![l](m)](n)\n",
        "<p><img src=\"../i.png\" alt=\"A b &quot;c&quot; d f g\" loading=\"lazy\" title=\"T\"> \
         <img alt=\"j\" width=\"4\"> \
         <a href=\"n\"><img src=\"m\" alt=\"l\" loading=\"lazy\"></a></p>\n",
    );
}

#[test]
fn raw_html_is_shown_as_text_and_comments_are_not_shown() {
    shows(
        "a <b>c</b><!-- note -->\n\n<div\nstyle='x'>\n&amp;\n\n<!-- hidden\n\nstill -->\n\n<!-- x --> y\n",
        "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n<p>&lt;div\nstyle='x'&gt;\n&amp;amp;</p>\n\
         <p>&lt;!-- x --&gt; y</p>\n",
    );
}

#[test]
fn raw_html_is_sanitised_around_roles_and_directives() {
    assert_eq!(
        sanitised(
            "<div class=\"wide\" onclick=\"x()\" style=\"color:red\">\n\n*a* {figure}`b`\n\n\
             ```{chart} c\n```\n\n<script>alert(1)</script>\n<a href=\"javascript:x\">d</a>\n\n\
             [e](/f) held0x0x\n"
        ),
        "<div class=\"wide\">\n<p><em>a</em> <a href=\"role\">[0 figure=b]</a></p>\n\
         <figure>0 chart c</figure>\n\n<p><a>d</a></p>\n<p><a href=\"../f\">e</a> held0x0x</p>\n</div>"
    );
}

#[test]
fn what_is_held_back_never_lands_in_an_attribute() {
    assert_eq!(
        sanitised("<div title=\"\n\n{figure}`b`\n\n\">\n\ntext\n"),
        "<div title=\"\n&lt;p&gt;&lt;/p&gt;\n&lt;p&gt;\">\n<p>text</p>\n</div>"
    );
}

#[test]
fn our_own_html_passes_the_sanitiser_unchanged() {
    let text = "<b>x</b>\n\n# H\n\n|a|b|\n|-|-:|\n|1|[^n]|\n\n3. a\n\n[c](https://d.org 'T') \
                ![e](f.png)\n\n> [!TIP]\n> g\n\n```x\ny\n```\n\n[^n]: o\n";
    let plain = read(text).0.to_html(&options(&words()), &mut Echo);
    assert_eq!(sanitised(text), plain.replace("<p>&lt;b&gt;x&lt;/b&gt;</p>", "<p><b>x</b></p>"));
}

#[test]
fn one_paragraph_has_no_tags_around_it() {
    let span = Span::new(FileId(1), 5, 9);
    let mut report = Report::default();
    let document = parse_inline("*Best* of {cohort}`2022`\n", span, &mut report);
    assert!(report.is_empty());
    assert_eq!(document.roles()[0].target.span, span);
    assert_eq!(
        document.to_html(&options(&words()), &mut Echo),
        "<em>Best</em> of <a href=\"role\">[0 cohort=2022]</a>"
    );
}

#[test]
fn what_would_vanish_from_one_paragraph_is_reported() {
    let span = Span::new(FileId(1), 5, 9);
    let inline = |text| {
        let mut report = Report::default();
        let html = parse_inline(text, span, &mut report).to_html(&options(&words()), &mut Echo);
        let problems: Vec<_> = report
            .iter()
            .map(|p| {
                p.message
                    .to_string()
                    .strip_suffix(" cannot stand in a text of one paragraph")
                    .expect("the test wrote it")
                    .to_owned()
            })
            .collect();
        (html, problems.join(", "))
    };
    let case = |html: &str, problems: &str| (html.to_owned(), problems.to_owned());
    assert_eq!(inline("1. place"), case("place", "a list"));
    assert_eq!(inline("1\\. place"), case("1. place", ""));
    assert_eq!(inline("a\n\nb"), case("a b", "a second paragraph"));
    assert_eq!(inline("# a\n***\n> - b"), case("a b", "a heading, a rule, a quote"));
    assert_eq!(inline("```{map} x\ny\n```"), case("y", "a code block or directive"));
    assert_eq!(inline("|a|b|\n|-|-|\n|c|d|"), case("a b  c d", "a table"));
    assert_eq!(inline("a[^b]\n\n[^b]: c"), case("a c", "a footnote, a footnote"));
    assert_eq!(inline("<b>x</b> y"), case("&lt;b&gt;x&lt;/b&gt; y", ""));
    assert_eq!(inline(""), case("", ""));
    assert_eq!(inline("{figure}`x` \n"), case("<a href=\"role\">[0 figure=x]</a>", ""));
}
