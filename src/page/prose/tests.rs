use crate::page::Desk;
use crate::page::prose::{Block, Place, Prose, flow, inline_of};
use crate::page::testing::Sample;
use crate::record::Kind;

const CITIES: (&str, &str) = (
    "participants/cities.yaml",
    "- {id: north, name: {id: Utara, en: North}, kind: city, cohorts: [2022]}\n\
     - {id: south, name: '<South> & \"Co\"', kind: city, cohorts: [2022]}\n\
     - {id: east, name: {id: Timur}, kind: city}\n",
);

const RECORDS: [(&str, &str); 6] = [
    CITIES,
    ("cohorts/all.yaml", "- {id: 2022, year: 2022, name: {id: Angkatan 2022, en: 2022 cohort}}\n"),
    (
        "sources/all.yaml",
        "- {id: gazette, title: {id: Lembaran, en: Gazette}, publisher: P, type: news}\n\
         - {id: letter, title: {id: Surat, en: Letter}, publisher: P, type: news}\n",
    ),
    (
        "figures/all.yaml",
        "- {id: people, label: {id: Jiwa, en: People}, value: 1234567.5, sources: [gazette]}\n",
    ),
    ("pages/method.md", "---\ntitle: Cara\n---\n\nTeks.\n"),
    (
        "events/all.yaml",
        "- {id: start, name: {id: Awal, en: Start}, date: 2022-01, kind: launch}\n\
         - {id: end, name: {id: Akhir, en: End}, date: 2022-12, kind: forum}\n\
         - {id: before, name: {id: Dulu, en: Before}, date: 2021, kind: forum}\n",
    ),
];

/// The page `about` with this text, and in English with that.
fn about(indonesian: &str, english: Option<&str>) -> Sample {
    let front = "---\ntitle: Tentang\n---\n\n";
    let (base, other) = (
        format!("{front}{indonesian}"),
        english.map(|text| format!("---\ntitle: About\n---\n\n{text}")),
    );
    let mut files = RECORDS.to_vec();
    files.push(("pages/about.md", &base));
    if let Some(other) = &other {
        files.push(("pages/about.en.md", other));
    }
    Sample::new(&files)
}

fn shown(desk: &Desk<'_>) -> Prose {
    let body = desk.press.site.records.pages.get("about").and_then(|page| page.meta.body.as_ref());
    flow(desk, body.expect("a text"), Place::main(Kind::Page, "about"))
}

/// A text as it stands on a page: HTML as it is, blocks by their names.
fn html(prose: &Prose) -> String {
    let pieces = prose.blocks.iter().map(|piece| match &piece.block {
        Block::Html(html) => html.clone(),
        Block::Chart(card) => format!("[chart {}]", card.id),
        Block::ChartAbove(link) => format!("[chart above: {} {}]", link.title.text, link.href),
        Block::Table(_) => "[table]".to_owned(),
        Block::Winners(rows) => names("winners", rows.iter().map(|row| &row.link)),
        Block::Participants(rows) => names("participants", rows.iter().map(|row| &row.link)),
        Block::Events(rows) => names("events", rows.iter().map(|row| &row.link)),
        Block::Figures(cards) => {
            let cards: Vec<String> =
                cards.iter().map(|it| format!("{} {}", it.number, it.label.text)).collect();
            format!("[figures: {}]", cards.join(", "))
        }
    });
    pieces.collect::<Vec<_>>().join("\n")
}

fn names<'a>(what: &str, links: impl Iterator<Item = &'a crate::page::LinkTo>) -> String {
    let links: Vec<&str> = links.map(|link| link.title.text.as_str()).collect();
    format!("[{what}: {}]", links.join(", "))
}

fn in_both(sample: &Sample) -> [String; 2] {
    [("id", "/about/"), ("en", "/en/about/")]
        .map(|(lang, url)| sample.desk(lang, url, |desk| html(&shown(desk))))
}

#[test]
fn roles_speak_the_language_of_the_page() {
    let text = "{figure}`people`, {participant}`north`, {cohort}`2022`, {event}`start`, {page}`method`{cite}`letter`{cite}`gazette`. Lagi{cite}`letter`.";
    let [indonesian, english] = in_both(&about(text, Some(text)));
    assert_eq!(
        indonesian,
        "<p><a class=\"figure\" href=\"../figures/#people\">1.234.567,5</a>, \
         <a href=\"../participants/north/\">Utara</a>, \
         <a href=\"../cohorts/2022/\">Angkatan 2022</a>, \
         <a href=\"../events/start/\">Awal</a>, <a href=\"../method/\">Cara</a>\
         <sup class=\"src\"><a href=\"#s1\"><span class=\"vh\">sumber </span>1</a> \
         <a href=\"#s2\"><span class=\"vh\">sumber </span>2</a></sup>. Lagi\
         <sup class=\"src\"><a href=\"#s1\"><span class=\"vh\">sumber </span>1</a></sup>.</p>"
    );
    assert_eq!(
        english,
        "<p><a class=\"figure\" href=\"../figures/#people\">1,234,567.5</a>, \
         <a href=\"../participants/north/\">North</a>, \
         <a href=\"../cohorts/2022/\">2022 cohort</a>, \
         <a href=\"../events/start/\">Start</a>, \
         <a href=\"../method/\"><span lang=\"id\">Cara</span></a>\
         <sup class=\"src\"><a href=\"#s1\"><span class=\"vh\">source </span>1</a> \
         <a href=\"#s2\"><span class=\"vh\">source </span>2</a></sup>. Lagi\
         <sup class=\"src\"><a href=\"#s1\"><span class=\"vh\">source </span>1</a></sup>.</p>"
    );
}

#[test]
fn names_are_escaped_and_marked_and_never_a_link_in_a_link() {
    let text = "{participant}`south` [{participant}`north` {figure}`people`{cite}`letter`](https://a.example) {participant}`east`";
    let [_, english] = in_both(&about(text, Some(text)));
    assert_eq!(
        english,
        "<p><a href=\"../participants/south/\">&lt;South&gt; &amp; \"Co\"</a> \
         <a class=\"external\" rel=\"external\" href=\"https://a.example\">North \
         <span class=\"figure\">1,234,567.5</span><sup class=\"src\">1</sup></a> \
         <a href=\"../participants/east/\"><span lang=\"id\">Timur</span></a></p>"
    );
}

#[test]
fn sources_are_numbered_where_blocks_cite_them() {
    let text = "A{cite}`letter`.\n\n```{figures}\n```\n\nB{cite}`gazette`.";
    let sample = about(text, Some(text));
    let [numbers, titles] = sample.desk("en", "/en/about/", |desk| {
        let prose = shown(desk);
        let cards = prose.blocks.iter().find_map(|piece| match &piece.block {
            Block::Figures(cards) => Some(cards),
            _ => None,
        });
        let cards = cards.expect("figures");
        let titles = desk.sources().into_iter().map(|item| item.link.title.text);
        [vec![format!("{:?}", cards[0].sources)], titles.collect()]
    });
    assert_eq!(numbers, ["[2]"]);
    assert_eq!(titles, ["Letter", "Gazette"]);
}

#[test]
fn directives_become_blocks_also_inside_lists() {
    let text = "One\n\n```{timeline}\nfilter: {date.year: 2022}\n```\n\n- Two\n\n  ```{participants}\n  limit: 2\n  ```\n\n- Three\n\n```{figures}\n```\n\n```{table}\ndata: cohorts\ncolumns: [year]\n```\n\n```{timeline}\nsort: -date\nlimit: 1\n```\n";
    let [indonesian, english] = in_both(&about(text, Some(text)));
    assert_eq!(
        english,
        "<p>One</p>\n[events: Start, End]\n<ul>\n<li>\n<p>Two</p>\n\
         [participants: <South> & \"Co\", North]\n</li>\n<li>\n<p>Three</p>\n</li>\n</ul>\n\
         [figures: 1,234,567.5 People]\n[table]\n[events: End]"
    );
    // Alphabetical in the page's language.
    assert!(indonesian.contains("[participants: <South> & \"Co\", Timur]"), "{indonesian}");
}

#[test]
fn a_chart_is_drawn_once_a_page() {
    let chart = "```{chart}\nid: years\ntitle: {id: Tahun, en: Years}\ndata: cohorts\nmark: bar\nx: count()\ny: year\n```\n";
    let text = format!("{chart}\n```{{chart}} years\n```\n");
    let [_, english] = in_both(&about(&text, Some(&text)));
    assert_eq!(english, "[chart years]\n[chart above: Years #chart-years]");
}

#[test]
fn links_lead_to_pages_of_the_page_s_language() {
    let text = "[a](/method/) [b](../method/#x) [c](/en/method/) [d](/data/winners.csv) [e](mailto:a@b.example) [f](#Satu) [g](./)\n\n# Satu {#Satu}\n";
    let [indonesian, english] = in_both(&about(text, None));
    let hrefs = |html: &str| -> Vec<String> {
        html.split("href=\"")
            .skip(1)
            .filter_map(|it| Some(it.split_once('"')?.0.to_owned()))
            .collect()
    };
    let shared = ["../method/", "../method/#x"];
    let ends = ["mailto:a@b.example", "#Satu", "./"];
    let of = |rest: [&str; 2]| -> Vec<String> {
        shared.iter().chain(&rest).chain(&ends).map(|it| (*it).to_owned()).collect()
    };
    assert_eq!(hrefs(&indonesian), of(["../en/method/", "../data/winners.csv"]));
    assert_eq!(hrefs(&english), of(["../method/", "../../data/winners.csv"]));
}

#[test]
fn links_follow_the_text_to_other_pages() {
    let mut files = RECORDS.to_vec();
    files.push(("awards/best.yaml", "name: Best\n"));
    files.push((
        "winners/all.yaml",
        "- award: best\n  year: 2022\n  participant: north\n  citation: {id: 'Karena [cara](../../method/) **baik**.'}\n",
    ));
    let sample = Sample::new(&files);
    let citation = |lang: &str, url: &str| {
        sample.desk(lang, url, |desk| {
            let winner = &desk.press.site.records.winners.list()[0];
            let citation = winner.citation.as_ref().expect("a citation");
            inline_of(desk, (Kind::Winner, &winner.meta.id), citation)
        })
    };
    let html = citation("id", "/reports/2022/");
    assert_eq!(html, "Karena <a href=\"../../method/\">cara</a> <strong>baik</strong>.");
    let html = citation("en", "/en/winners/");
    let text = "Karena <a href=\"../method/\">cara</a> <strong>baik</strong>.";
    assert_eq!(html, format!("<span lang=\"id\">{text}</span>"));
}

#[test]
fn pictures_come_from_media() {
    let mut files = RECORDS.to_vec();
    files.push(("media/a.png", "png"));
    files.push(("media/b.pdf", "pdf"));
    let text = "---\ntitle: Tentang\n---\n\n![Satu \"gambar\"](media/a.png) ![Dua](a.png \"Judul\") [PDF](/media/b.pdf#page=2)";
    files.push(("pages/about.md", text));
    let [_, english] = in_both(&Sample::new(&files));
    assert_eq!(
        english,
        "<p><img src=\"../../media/x-a.png\" alt=\"Satu &quot;gambar&quot;\" loading=\"lazy\"> \
         <img src=\"../../media/x-a.png\" alt=\"Dua\" loading=\"lazy\" title=\"Judul\"> \
         <a href=\"../../media/x-b.pdf#page=2\">PDF</a></p>"
    );
}

#[test]
fn a_missing_translation_is_said_and_marked() {
    let text =
        "## Satu {figure}`people`\n\n{participant}`north`{cite}`letter`\n\n> [!NOTE]\n> Dua\n";
    let sample = about(text, None);
    let prose = sample.desk("en", "/en/about/", shown);
    assert_eq!(prose.lang.as_deref(), Some("id"));
    assert_eq!(prose.page_lang.as_deref(), Some("en"));
    let notice = "This page has not been translated yet; it is shown in Indonesian.";
    assert_eq!(prose.notice.as_deref(), Some(notice));
    assert_eq!(prose.toc[0].id, "satu-people");
    assert_eq!(prose.toc[0].text.text, "Satu 1.234.567,5");
    assert_eq!(prose.toc[0].text.lang.as_deref(), Some("id"));
    // Within the text everything is in its own language, links lead to pages of the reader's.
    let html = html(&prose);
    assert!(html.contains("<a href=\"../participants/north/\">Utara</a>"), "{html}");
    assert!(html.contains("<p class=\"notice-title\">Catatan</p>"), "{html}");
    let prose = sample.desk("id", "/about/", shown);
    assert_eq!((prose.lang, prose.notice), (None, None));
}

#[test]
fn headings_keep_clear_of_the_page_s_own_anchors() {
    let text = "# Sources\n\n## Deeper\n\n[up](#sources)\n\n# S1\n";
    let sample = about(text, Some(text));
    let prose = sample.desk("en", "/en/about/", shown);
    let toc: Vec<&str> = prose.toc.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(toc, ["text-sources", "text-s1"]);
    assert_eq!(
        html(&prose),
        "<h2 id=\"text-sources\">Sources</h2>\n<h3 id=\"text-deeper\">Deeper</h3>\n\
         <p><a href=\"#text-sources\">up</a></p>\n<h2 id=\"text-s1\">S1</h2>"
    );
}

#[test]
fn a_report_with_everything_in_it() {
    let text = include_str!("../../../tests/page/flow.md");
    let mut files = RECORDS.to_vec();
    files.push(("reports/2022.md", text));
    let sample = Sample::new(&files);
    let shown = sample.desk("id", "/reports/2022/", |desk| {
        let report = desk.press.site.records.reports.get("2022").expect("a report");
        let body = report.meta.body.as_ref().expect("a text");
        html(&flow(desk, body, Place::main(Kind::Report, "2022")))
    });
    assert_eq!(shown.trim(), include_str!("../../../tests/page/flow.html").trim());
}

#[test]
fn headings_of_blocks_leave_no_gap_in_the_outline() {
    let table = "```{table}\ndata: cohorts\ncolumns: [year]\n```\n\n";
    let text = format!(
        "{table}# A\n\n{table}## B\n\n{table}{table}### C\n\n#### D\n\n{table}# E\n\n{table}"
    );
    let sample = about(&text, None);
    let prose = sample.desk("id", "/about/", shown);
    let tables = prose.blocks.iter().filter(|piece| matches!(piece.block, Block::Table(_)));
    let levels: Vec<u8> = tables.map(|piece| piece.level).collect();
    assert_eq!(levels, [2, 3, 4, 4, 4, 3]);
}
