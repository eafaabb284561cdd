//! The pages of charts as a build writes them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use annals::road::{Settings, build};

use crate::world::folder;

const SITE: &str = "title: T\nlanguages: [en]\n";
const PROGRAMME: &str = "name: P\n";
const COHORTS: &str = "
- {id: 2017, year: 2017, name: First, intake: 4}
- {id: 2018, year: 2018, name: Second, intake: 5}
";
const SOURCES: &str = "- {id: s, title: A & B, publisher: Gazette, type: news, date: 2018}\n";
const CHARTS: &str = "
- id: both
  title: Reported & on record
  subtitle: Per cohort
  note: A note.
  data: cohorts
  mark: column
  x: year
  y: [reported, on_record]
  sources: [s]
- {id: none, title: Nothing, data: events, mark: bar, y: kind, x: count()}
";
const ABOUT: &str = "---\ntitle: About\n---\n\n```{chart} both\n```\n";

/// Builds a site and hands over its output.
fn built(then: impl FnOnce(&Path)) {
    built_at(None, then);
}

/// Builds a site for an address and hands over its output.
fn built_at(base_url: Option<&str>, then: impl FnOnce(&Path)) {
    let root = folder(&[
        ("site.yaml", SITE),
        ("programme.yaml", PROGRAMME),
        ("cohorts/all.yaml", COHORTS),
        ("sources/all.yaml", SOURCES),
        ("charts/all.yaml", CHARTS),
        ("pages/about.md", ABOUT),
    ]);
    let output = root.path().join("output");
    let settings = Settings {
        root: root.path().to_owned(),
        output: output.clone(),
        base_url: base_url.map(str::to_owned),
        now: "2026-01-01T00:00:00Z".parse().expect("a moment"),
        strict: false,
        preview: false,
        portable: false,
        previous: None,
    };
    let built = build(&settings, &()).expect("a build");
    let problems: Vec<_> = built.report.iter().map(|problem| &problem.message).collect();
    assert!(built.published.is_some(), "{problems:#?}");
    then(&output);
}

/// The first element of a page that begins with `<` and `tag`.
fn element<'a>(html: &'a str, tag: &str) -> &'a str {
    let start = html.find(&format!("<{tag}")).expect("an element");
    let close = format!("</{}>", tag.split(' ').next().unwrap_or(tag));
    let end = html[start..].find(&close).expect("its end") + start + close.len();
    &html[start..end]
}

/// The page with its pictures left out.
fn without_pictures(html: &str) -> String {
    let mut out = String::new();
    for (index, part) in html.split("<svg xmlns=").enumerate() {
        if index == 0 {
            out.push_str(part);
        } else {
            out.push_str("[picture]");
            out.push_str(part.split_once("</svg>").map_or("", |(_, rest)| rest));
        }
    }
    out
}

#[test]
fn a_chart_has_a_page_of_its_own_and_its_numbers_beside_it() {
    built(|output| {
        let page = output.join("charts/both");
        let html = fs::read_to_string(page.join("index.html")).expect("a page");
        assert_eq!(
            without_pictures(element(&html, "figure")),
            r##"<figure class="chart-card section" id="chart-both"><div class="chart-frame"><ul class="legend" aria-label="Legend"><li><svg class="c-swatch" viewBox="0 0 12 12" aria-hidden="true"><rect class="c-context" width="12" height="12"/></svg>Reported</li><li><svg class="c-swatch" viewBox="0 0 12 12" aria-hidden="true"><rect class="c-bar" width="12" height="12"/></svg>On record</li></ul>
[picture][picture]</div><p class="chart-card__note">A note.</p>
<p class="chart-card__source"><b>Source:</b> Gazette<sup class="src"><a href="#s1"><span class="vh">source </span>1</a></sup></p>
<div class="chart-card__actions"><details id="table-both"><summary>Table<span class="vh">: Reported &amp; on record</span><svg class="chev" viewBox="0 0 16 16" aria-hidden="true"><path d="m3 5.5 5 5 5-5"/></svg></summary><div class="chart-card__panel"><div class="table-scroll" role="region" tabindex="0" aria-label="Scrollable table: Reported &amp; on record">
<table class="data-table">
<thead><tr><th scope="col">Cohort</th><th scope="col" class="num">Reported</th><th scope="col" class="num">On record</th><th scope="col" class="num">Difference</th></tr></thead>
<tbody>
<tr><th scope="row">2017</th><td class="num">4</td><td class="num">0</td><td class="num">−4</td></tr>
<tr><th scope="row">2018</th><td class="num">5</td><td class="num">0</td><td class="num">−5</td></tr>
</tbody>
</table>
</div></div></details><a href="chart.csv" download="both.csv">CSV<span class="vh">: Reported &amp; on record</span></a><a href="chart.png" download="both.png">PNG<span class="vh">: Reported &amp; on record</span></a><a href="chart.svg" download="both.svg">SVG<span class="vh">: Reported &amp; on record</span></a></div>
</figure>"##
        );
        let csv = fs::read_to_string(page.join("chart.csv")).expect("a file");
        assert_eq!(csv, "year,reported,on_record\r\n2017,4,0\r\n2018,5,0\r\n");
        let ids: Vec<&str> =
            html.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
        assert!(html.contains("<a href=\"../../about/#chart-both\">About</a>"), "{html}");
    });
}

#[test]
fn a_chart_without_data_says_so_instead_of_drawing() {
    built(|output| {
        let html = fs::read_to_string(output.join("charts/none/index.html")).expect("a page");
        let figure = element(&html, "figure");
        assert!(!figure.contains("<svg") && !figure.contains("<details"), "{figure}");
        assert!(figure.contains("There is no data for this chart."), "{figure}");
        let csv = fs::read_to_string(output.join("charts/none/chart.csv")).expect("a file");
        assert_eq!(csv, "kind,count\r\n");
    });
}

#[test]
fn the_list_names_every_chart_and_where_it_is_shown() {
    built(|output| {
        let html = fs::read_to_string(output.join("charts/index.html")).expect("a page");
        assert_eq!(
            element(&html, "ul class=\"cards"),
            r#"<ul class="cards cards--3">
<li class="card"><p class="card__kicker">Bar chart</p>
<h2 class="card__title"><a class="name" href="none/">Nothing</a></h2></li>
<li class="card"><p class="card__kicker">Column chart</p>
<h2 class="card__title"><a class="name" href="both/">Reported &amp; on record</a></h2><p>Per cohort</p><p class="card__meta">Shown on: <a href="../about/#chart-both">About</a></p></li>
</ul>"#
        );
    });
}

#[test]
fn a_chart_can_be_taken_away_as_a_picture() {
    built(|output| {
        let page = output.join("charts/both");
        let svg = fs::read_to_string(page.join("chart.svg")).expect("a file");
        assert!(svg.starts_with("<?xml"), "{svg}");
        for text in ["Reported &amp; on record", "Per cohort", "A note.", "Source: Gazette", "T"] {
            assert!(svg.contains(&format!(">{text}</text>")), "{text} in {svg}");
        }
        assert!(svg.contains("font-family:\"Source Sans 3\"") && !svg.contains("var("), "{svg}");
        assert!(!svg.contains("table below"), "{svg}");
        let png = fs::read(page.join("chart.png")).expect("a file");
        assert!(png.starts_with(b"\x89PNG"));
        built(|again| {
            let again = again.join("charts/both");
            assert_eq!(fs::read(again.join("chart.svg")).expect("a file"), svg.as_bytes());
            assert!(fs::read(again.join("chart.png")).expect("a file") == png);
        });
        let none = fs::read_to_string(output.join("charts/none/chart.svg")).expect("a file");
        assert!(none.contains("There is no data for this chart."), "{none}");
    });
}

#[test]
fn a_chart_can_stand_in_a_page_of_others() {
    built_at(Some("https://example.org/a/"), |output| {
        let html = fs::read_to_string(output.join("charts/both/index.html")).expect("a page");
        let code = element(&html, "code id=\"embed-both\"");
        assert!(
            code.contains(
                "&lt;iframe src=&quot;https://example.org/a/charts/both/embed.html&quot; \
                 title=&quot;Reported &amp;amp; on record&quot; width=&quot;100%&quot;"
            ),
            "{code}"
        );
        let embed = fs::read_to_string(output.join("charts/both/embed.html")).expect("a page");
        assert!(embed.contains("<meta name=\"robots\" content=\"noindex\">"), "{embed}");
        assert!(embed.contains("<a href=\"./\" target=\"_top\">"), "{embed}");
        for unwanted in ["<script", "<nav", "<footer", "https://", "style=\""] {
            assert!(!embed.contains(unwanted), "{unwanted} in {embed}");
        }
        assert_eq!(embed.matches("<svg xmlns=").count(), 2, "{embed}");
        assert!(embed.len() < 50_000);
        let headers = fs::read_to_string(output.join("_headers")).expect("a file");
        let (all, sections) = headers.split_once("/assets/*").expect("two parts");
        assert!(!all.contains("frame-ancestors") && !all.contains("X-Frame-Options"), "{headers}");
        for unframed in ["/\n", "/about/*\n", "/charts/\n", "/charts/:chart/\n"] {
            let block = format!("\n{unframed}  X-Frame-Options: DENY\n");
            assert!(sections.contains(&block), "{unframed} in {headers}");
        }
        assert!(!sections.contains("/charts/*"), "{headers}");
    });
}
