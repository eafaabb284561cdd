//! What a page says to those who cite it and to machines, read from whole built sites.

use expect_test::{Expect, expect};

use crate::site::{Built, build};

const SITE: (&str, &str) = (
    "site.yaml",
    "base_url: https://example.org/a/\nlicence: CC-BY-4.0\ndescription: {en: About it, id: Tentangnya}
publisher: {name: {en: 'The Keepers & Co', id: Penjaga}, email: press@example.org}\n",
);

const RECORDS: [(&str, &str); 8] = [
    (
        "participants/all.yaml",
        "- {id: x, name: {en: Town X, id: Kota X}, kind: town, place: north, code: 12.01, cohorts: [a]}
- {id: y, name: Y, kind: town, place: north, code: ab, cohorts: [a]}\n",
    ),
    ("cohorts/all.yaml", "- {id: a, year: 2021, name: A, intake: 10}\n"),
    (
        "places/all.yaml",
        "- {id: north, name: North, kind: province, code: 12, lat: 1.5, lon: 100, parent: land}
- {id: land, name: Land, kind: country}\n",
    ),
    (
        "awards/all.yaml",
        "- {id: best, name: {en: Best, id: Terbaik}, editions: [{year: 2021, event: gala}]}\n",
    ),
    (
        "winners/all.yaml",
        "- {award: best, year: 2021, participant: x}
- {award: best, year: 2021, id: app, name: 'The </script><!-- app'}\n",
    ),
    (
        "events/all.yaml",
        "- {id: gala, name: Gala, date: 2021-12-03, venue: Hall, mode: hybrid, kind: ceremony}\n",
    ),
    (
        "sources/all.yaml",
        "- {id: paper, title: A page, publisher: The Paper, type: news, date: 2023-05,
   url: 'https://paper.example/a', archived: 'https://archive.example/a'}\n",
    ),
    (
        "figures/all.yaml",
        "- {id: told, label: {en: Told, id: Kata}, value: 1200, unit: {en: people, id: orang}, sources: [paper]}\n",
    ),
];

const REPORT: (&str, &str) = (
    "reports/2021.md",
    "---\nyear: 2021\ntitle: Two & 100 %\nauthors: [Ani, Budi]\npublished: 2022-03\nsources: [paper]\n---\n\nText.\n",
);

const CORRECTION: (&str, &str) = (
    "corrections/all.yaml",
    "- {id: first, date: 2024-01-02, record: told, what: The number, reason: Miscounted}\n",
);

fn site(more: &[(&str, &str)]) -> Built {
    let mut files: Vec<(&str, &str)> = RECORDS.to_vec();
    files.extend([SITE, REPORT]);
    files.extend(more);
    build(&files)
}

fn without_address() -> Built {
    let mut files: Vec<(&str, &str)> = RECORDS.to_vec();
    files.push(REPORT);
    build(&files)
}

/// The JSON-LD of a page, printed for people.
fn linked(site: &Built, path: &str, expected: &Expect) {
    let page = site.read(path);
    let start = "<script type=\"application/ld+json\">";
    let (_, rest) = page.split_once(start).expect("linked data");
    let (json, _) = rest.split_once("</script>").expect("its end");
    let graph: serde_json::Value = serde_json::from_str(json).expect("JSON");
    let nodes = graph["@graph"].as_array().expect("a graph");
    let text = serde_json::to_string_pretty(&nodes[0]).expect("JSON");
    expected.assert_eq(&format!("{text}\n"));
}

#[test]
fn a_page_is_cited_with_author_year_title_site_data_licence_and_address() {
    let site = site(&[]);
    let sentence = |path: &str| site.words(path, "<p class=\"cite__text\" id=\"cite\"", "</p>");
    expect![[r#"
        Ani and Budi (2022). Two & 100 %. Yearly report 2021. T. The Keepers & Co. Data as of March 2022. Licence CC-BY-4.0. https://example.org/a/reports/2021/
        Penjaga (2022). Terbaik 2021. T. Data per Maret 2022. Lisensi CC-BY-4.0. https://example.org/a/id/awards/best/2021/
        The Keepers & Co (2022). T. Data as of March 2022. Licence CC-BY-4.0. https://example.org/a/
    "#]]
    .assert_eq(&format!(
        "{}\n{}\n{}\n",
        sentence("reports/2021/index.html"),
        sentence("id/awards/best/2021/index.html"),
        sentence("press/index.html")
    ));
    expect![[r#"
        @techreport{p-report-2021,
          author = {{Ani} and {Budi}},
          title = {{Two \& 100 \%}},
          type = {{Yearly report 2021}},
          institution = {The Keepers \& Co},
          howpublished = {T},
          year = {2022},
          month = {3},
          url = {https://example.org/a/reports/2021/},
          language = {en},
          note = {Data as of March 2022. Licence CC-BY-4.0.},
        }"#]]
    .assert_eq(&unescaped(&site.raw("reports/2021/index.html", "id=\"cite.bib\"", "</pre>")));
    expect![[r#"
        [
          {
            "id": "p-report-2021",
            "type": "report",
            "title": "Two & 100 %",
            "author": [{"literal": "Ani"}, {"literal": "Budi"}],
            "genre": "Yearly report 2021",
            "container-title": "T",
            "publisher": "The Keepers & Co",
            "issued": {"date-parts": [[2022, 3]]},
            "URL": "https://example.org/a/reports/2021/",
            "language": "en",
            "note": "Data as of March 2022. Licence CC-BY-4.0."
          }
        ]"#]]
    .assert_eq(&unescaped(&site.raw("reports/2021/index.html", "id=\"cite.json\"", "</pre>")));
}

fn unescaped(html: &str) -> String {
    html.replace("&quot;", "\"").replace("&amp;", "&").trim().to_owned()
}

#[test]
fn a_figure_is_cited_by_its_own_address_and_all_of_them_are_in_files() {
    let site = site(&[]);
    assert_eq!(
        site.words("figures/index.html", "id=\"told.cite\"", "</p>"),
        "The Keepers & Co (2022). Told: 1,200 people. T. Data as of March 2022. \
         Licence CC-BY-4.0. https://example.org/a/figures/#told"
    );
    expect![[r#"
        TY  - DATA
        AU  - Penjaga
        TI  - Kata: 1.200 orang
        T2  - T
        PB  - Penjaga
        PY  - 2022
        DA  - 2022/03//
        UR  - https://example.org/a/id/figures/#told
        LA  - id
        N1  - Data per Maret 2022. Lisensi CC-BY-4.0.
        ER  - 
    "#]]
    .assert_eq(&site.read("id/figures/citations.ris"));
    assert!(site.read("figures/citations.bib").starts_with("@misc{p-figure-told,"));
    assert!(site.read("figures/citations.json").contains("\"id\": \"p-figure-told\""));
}

#[test]
fn without_an_address_a_page_says_what_to_add_and_nothing_needs_one() {
    let site = without_address();
    let page = site.read("reports/2021/index.html");
    assert!(page.contains("Add the address of this page as your browser shows it."));
    assert!(!page.contains("https://example.org"));
    assert!(!page.contains("rel=\"canonical\"") && !page.contains("hreflang=\"x-default\""));
    assert!(!page.contains("og:image") && !page.contains("og:url") && page.contains("og:title"));
    assert!(!page.contains("\"@id\""));
    assert!(page.contains("\"item\":\"../../\""), "relative to the page");
    for file in ["card.png", "reports/2021/card.png", "feed.xml", "corrections/feed.xml"] {
        assert!(!site.has(file), "{file}");
    }
}

#[test]
fn sources_lead_to_the_copies_that_archives_keep() {
    let site = site(&[]);
    for (page, from) in [("reports/2021/", "id=\"s1\""), ("figures/", "id=\"told.s1\"")] {
        let words = site.words(&format!("{page}index.html"), from, "</li>");
        assert_eq!(words, "1 A page The Paper, May 2023 · Archived copy: A page", "{page}");
        assert!(
            site.read(&format!("{page}index.html")).contains("href=\"https://archive.example/a\"")
        );
    }
}

#[test]
fn pages_say_to_machines_what_their_records_say() {
    let site = site(&[]);
    linked(
        &site,
        "winners/best-2021-x/index.html",
        &expect![[r#"
        {
          "@id": "https://example.org/a/participants/x/#main",
          "@type": [
            "AdministrativeArea",
            "GovernmentOrganization"
          ],
          "award": [
            "Best 2021"
          ],
          "containedInPlace": {
            "@id": "https://example.org/a/places/north/#main",
            "@type": "AdministrativeArea",
            "name": "North",
            "url": "https://example.org/a/places/north/"
          },
          "description": "Received Best 2021.",
          "identifier": "12.01",
          "name": "Town X",
          "url": "https://example.org/a/participants/x/"
        }
    "#]],
    );
    linked(
        &site,
        "winners/app/index.html",
        &expect![[r#"
        {
          "@id": "https://example.org/a/winners/app/#main",
          "@type": "Thing",
          "award": [
            "Best 2021"
          ],
          "description": "Received Best 2021.",
          "name": "The </script><!-- app",
          "url": "https://example.org/a/winners/app/"
        }
    "#]],
    );
    linked(
        &site,
        "participants/y/index.html",
        &expect![[r#"
        {
          "@id": "https://example.org/a/participants/y/#main",
          "@type": "Thing",
          "description": "Took part in cohort 2021.",
          "identifier": "ab",
          "name": "Y",
          "url": "https://example.org/a/participants/y/"
        }
    "#]],
    );
    linked(
        &site,
        "id/reports/2021/index.html",
        &expect![[r#"
        {
          "@id": "https://example.org/a/id/reports/2021/#main",
          "@type": "Report",
          "author": [
            "Ani",
            "Budi"
          ],
          "datePublished": "2022-03",
          "headline": "Two & 100 %",
          "image": "https://example.org/a/id/reports/2021/card.png",
          "inLanguage": "id",
          "isPartOf": {
            "@id": "https://example.org/a/id/#site",
            "@type": "WebSite",
            "name": "T",
            "url": "https://example.org/a/id/"
          },
          "license": "https://spdx.org/licenses/CC-BY-4.0.html",
          "name": "Laporan tahunan 2021: Two & 100 %",
          "publisher": {
            "@id": "https://example.org/a/id/#publisher",
            "@type": "Organization",
            "name": "Penjaga"
          },
          "temporalCoverage": "2021",
          "url": "https://example.org/a/id/reports/2021/"
        }
    "#]],
    );
    linked(
        &site,
        "events/gala/index.html",
        &expect![[r#"
        {
          "@id": "https://example.org/a/events/gala/#main",
          "@type": "Event",
          "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
          "location": {
            "@type": "Place",
            "name": "Hall"
          },
          "name": "Gala",
          "startDate": "2021-12-03",
          "url": "https://example.org/a/events/gala/"
        }
    "#]],
    );
    linked(
        &site,
        "places/north/index.html",
        &expect![[r#"
        {
          "@id": "https://example.org/a/places/north/#main",
          "@type": "AdministrativeArea",
          "containedInPlace": {
            "@id": "https://example.org/a/places/land/#main",
            "@type": "Country",
            "name": "Land",
            "url": "https://example.org/a/places/land/"
          },
          "geo": {
            "@type": "GeoCoordinates",
            "latitude": 1.5,
            "longitude": 100.0
          },
          "identifier": "12",
          "name": "North",
          "url": "https://example.org/a/places/north/"
        }
    "#]],
    );
    linked(
        &site,
        "sources/paper/index.html",
        &expect![[r#"
        {
          "@type": "NewsArticle",
          "archivedAt": "https://archive.example/a",
          "datePublished": "2023-05",
          "name": "A page",
          "publisher": {
            "@type": "Organization",
            "name": "The Paper"
          },
          "url": "https://paper.example/a"
        }
    "#]],
    );
    linked(
        &site,
        "index.html",
        &expect![[r#"
        {
          "@id": "https://example.org/a/#site",
          "@type": "WebSite",
          "about": {
            "@id": "https://example.org/a/#programme",
            "@type": "Project",
            "name": "P"
          },
          "dateModified": "2022-03",
          "description": "About it",
          "inLanguage": "en",
          "license": "https://spdx.org/licenses/CC-BY-4.0.html",
          "name": "T",
          "publisher": {
            "@id": "https://example.org/a/#publisher",
            "@type": "Organization",
            "name": "The Keepers & Co"
          },
          "url": "https://example.org/a/"
        }
    "#]],
    );
}

#[test]
fn a_page_is_shown_with_a_card_and_in_every_language() {
    let site = site(&[]);
    let head = |path: &str| {
        let page = site.read(path);
        let lines = page.lines().filter(|line| {
            line.contains("property=\"og:")
                || line.contains("hreflang=\"x-default\"")
                || line.contains("twitter:")
                || line.starts_with("<link rel=\"alternate\" type")
        });
        lines.collect::<Vec<_>>().join("\n") + "\n"
    };
    expect![[r#"
        <link rel="alternate" hreflang="x-default" href="https://example.org/a/reports/2021/">
        <meta property="og:type" content="article">
        <meta property="og:site_name" content="T">
        <meta property="og:title" content="Laporan tahunan 2021: Two &amp; 100 %">
        <meta property="og:description" content="Two &amp; 100 % · Tentangnya">
        <meta property="og:url" content="https://example.org/a/id/reports/2021/">
        <meta property="og:image" content="https://example.org/a/id/reports/2021/card.png">
        <meta property="og:image:width" content="1200">
        <meta property="og:image:height" content="630">
        <meta property="og:image:alt" content="Laporan tahunan 2021: Two &amp; 100 %">
        <meta name="twitter:card" content="summary_large_image">
        <link rel="alternate" type="application/atom+xml" title="T: yang terbaru" href="../../feed.xml">
        <link rel="alternate" type="application/atom+xml" title="Laporan · T" href="../feed.xml">
    "#]].assert_eq(&head("id/reports/2021/index.html"));
    assert!(head("winners/app/index.html").contains("content=\"https://example.org/a/card.png\""));
    for card in ["card.png", "id/card.png", "reports/2021/card.png", "id/awards/best/card.png"] {
        assert!(site.has(card), "{card}");
    }
    assert!(!site.has("winners/app/card.png"));
}

#[test]
fn each_feed_tells_of_its_own() {
    let site = site(&[CORRECTION]);
    expect![[r#"
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>https://example.org/a/winners/feed.xml</id>
        <title>Winners · T</title>
        <updated>2021-12-03T00:00:00Z</updated>
        <link rel="self" type="application/atom+xml" href="https://example.org/a/winners/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://example.org/a/winners/"/>
        <author><name>The Keepers &amp; Co</name></author>
        <rights>CC-BY-4.0</rights>
        <entry><id>https://example.org/a/winners/app/</id><title>The &lt;/script&gt;&lt;!-- app: Best 2021</title><updated>2021-12-03T00:00:00Z</updated><link rel="alternate" type="text/html" href="https://example.org/a/winners/app/"/><summary>Received Best 2021.</summary></entry>
        <entry><id>https://example.org/a/winners/best-2021-x/</id><title>Town X: Best 2021</title><updated>2021-12-03T00:00:00Z</updated><link rel="alternate" type="text/html" href="https://example.org/a/winners/best-2021-x/"/><summary>Received Best 2021.</summary></entry>
        </feed>
    "#]].assert_eq(&site.read("winners/feed.xml"));
    expect![[r#"
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">
        <id>https://example.org/a/id/corrections/feed.xml</id>
        <title>Koreksi · T</title>
        <updated>2024-01-02T00:00:00Z</updated>
        <link rel="self" type="application/atom+xml" href="https://example.org/a/id/corrections/feed.xml"/>
        <link rel="alternate" type="text/html" href="https://example.org/a/id/corrections/"/>
        <author><name>Penjaga</name></author>
        <rights>CC-BY-4.0</rights>
        <entry><id>https://example.org/a/id/corrections/#first</id><title>The number</title><updated>2024-01-02T00:00:00Z</updated><link rel="alternate" type="text/html" href="https://example.org/a/id/corrections/#first"/><summary>Miscounted</summary></entry>
        </feed>
    "#]].assert_eq(&site.read("id/corrections/feed.xml"));
    assert!(site.read("reports/feed.xml").contains("<title>Two &amp; 100 %</title>"));
    let empty = self::site(&[]).read("corrections/feed.xml");
    assert!(
        empty.contains("<updated>2022-03-01T00:00:00Z</updated>") && !empty.contains("<entry>")
    );
}

#[test]
fn the_press_finds_pictures_charts_and_feeds() {
    let chart = (
        "charts/all.yaml",
        "- {id: c, title: Chart C, data: participants, mark: bar, x: count(), y: place}\n",
    );
    let report = ("reports/2022.md", "---\nyear: 2022\ntitle: Next\n---\n\n```{chart} c\n```\n");
    let site = site(&[chart, report]);
    let words = |from: &str, to: &str| site.words("press/index.html", from, to);
    assert_eq!(
        words("Charts of the latest report</h2", "</section>"),
        "From the report Next Chart C PNG: Chart C · SVG: Chart C · CSV: Chart C"
    );
    assert_eq!(words("class=\"press-logos\"", "</ul>"), "Picture for links (PNG, 1200 × 630)");
    assert_eq!(words("Feeds</h2", "</section>").matches(" T").count(), 4);
}
