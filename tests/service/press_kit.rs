//! A press kit as a newsroom opens it.

use std::io::{Cursor, Read as _};
use std::sync::LazyLock;

use expect_test::expect;
use zip::ZipArchive;

use crate::site::{Built, build};

const FILES: [(&str, &str); 8] = [
    (
        "site.yaml",
        "licence: CC-BY-4.0\nbase_url: https://example.org/a/\npublisher: {name: N, email: press@example.org, press_contact: {en: Ask Ani., id: Tanya Ani.}}\n",
    ),
    (
        "reports/2022.md",
        "---\nyear: 2022\ntitle: Two towns\nimage: {file: media/the hall.png, alt: A hall, credit: Ani}\n---\n\nOf {participant}`a`.\n\n```{chart} kinds\n```\n",
    ),
    ("reports/2022.id.md", "---\ntitle: Dua kota\n---\n\nTeks.\n"),
    ("media/the hall.png", "no picture, but bytes"),
    ("charts/kinds.yaml", "{title: Kinds, data: participants, mark: bar, x: count(), y: kind}"),
    (
        "cohorts/all.yaml",
        "- {id: c22, year: 2022, name: C}\n- {id: c21, year: 2021, name: Before}\n",
    ),
    (
        "participants/all.yaml",
        "- {id: a, name: A, kind: town, place: inner, cohorts: [c22], sources: [own], private: {phone: UNSEEN-1}}
- {id: b, name: B, kind: town, cohorts: [c21]}
- {id: unseen-2, name: UNSEEN-3, kind: town, cohorts: [c22], draft: true}
- {id: unseen-4, name: UNSEEN-5, kind: town, cohorts: [c22], embargo: 2027-01-01}
",
    ),
    (
        "places/all.yaml",
        "- {id: inner, name: I, kind: k, parent: outer}\n- {id: outer, name: O, kind: k}\n- {id: far, name: F, kind: k}\n",
    ),
];

const SOURCES: (&str, &str) = (
    "sources/all.yaml",
    "- {id: own, title: S, publisher: P, type: web}\n- {id: other, title: T, publisher: P, type: web}\n",
);

fn site() -> Built {
    let mut files = FILES.to_vec();
    files.push(SOURCES);
    build(&files)
}

/// Names and bytes of the files in a kit, as they stand in it.
type Files = Vec<(String, Vec<u8>)>;

/// The kit of the site, built once for all tests.
fn kit() -> &'static Files {
    static KIT: LazyLock<Files> = LazyLock::new(|| open(&site()));
    &KIT
}

fn open(site: &Built) -> Files {
    let bytes = site.bytes("reports/2022/press-kit.zip");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).expect("a file");
            let time = file.last_modified().expect("a time");
            assert_eq!((time.year(), time.month(), time.day()), (1980, 1, 1), "no clock");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("sound bytes");
            (file.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

fn text(files: &[(String, Vec<u8>)], name: &str) -> String {
    let (_, bytes) = files.iter().find(|(it, _)| it == name).expect(name);
    String::from_utf8(bytes.clone()).expect("text")
}

#[test]
fn a_kit_holds_the_report_its_charts_and_the_records_of_its_year() {
    let files = kit();
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    expect![[r"
        README.txt
        data/cohorts.csv
        data/participants.csv
        data/participations.csv
        data/places.csv
        data/programme.xlsx
        data/sources.csv
        en/charts/kinds.csv
        en/charts/kinds.png
        en/charts/kinds.svg
        en/report.html
        id/report.html
        media/the hall.png"]]
    .assert_eq(&names.join("\n"));
    let ids = |set: &str| -> Vec<String> {
        let csv = text(files, &format!("data/{set}.csv"));
        csv.lines().skip(1).filter_map(|line| Some(line.split(',').next()?.to_owned())).collect()
    };
    assert_eq!(ids("participants"), ["a"]);
    assert_eq!(ids("cohorts"), ["c22"]);
    assert_eq!(ids("places"), ["inner", "outer"], "and what they are part of");
    assert_eq!(ids("sources"), ["own"]);
    let picture = files.iter().find(|(name, _)| name == "media/the hall.png").expect("a picture");
    assert_eq!(picture.1, b"no picture, but bytes");
}

#[test]
fn the_readme_says_what_it_is_whom_to_ask_and_how_to_use_it() {
    let files = kit();
    let readme = text(files, "README.txt");
    let english = readme.split("\n\n\n").next().expect("a part");
    expect![[r#"
        Press kit 2022: Two towns
        =========================
        T

        What is in it
        -------------
        en/report.html: the report, to read and to print without a network
        en/charts/: the charts of the report as PNG and SVG, and their numbers as CSV
        data/: the records of 2022 as CSV and as one workbook (XLSX), whose last sheet says what the columns mean
        media/: the photographs of the report

        Press contact
        -------------
        Ask Ani.
        press@example.org
        Published by N

        Terms of use
        ------------
        Texts and charts may be reused with credit, under the licence CC-BY-4.0.
        Photographs may have terms of their own; the report names who made them.

        How to cite the report
        ----------------------
        N (n.d.). Two towns. Yearly report 2022. T. Licence CC-BY-4.0. https://example.org/a/reports/2022/"#]]
    .assert_eq(english);
    assert!(readme.contains("Paket pers 2022: Dua kota\n"));
    assert!(readme.contains("\nTanya Ani.\n"));
}

#[test]
fn the_report_stands_alone() {
    let files = kit();
    let page = text(files, "en/report.html");
    assert!(page.contains("<style>") && page.contains("url(\"data:font/woff2;base64,"));
    assert!(!page.contains("<script") && !page.contains("rel=\"stylesheet\""));
    assert!(!page.contains("<nav class=\"menu"), "no menu");
    assert!(page.contains("src=\"../media/the%20hall.png\""), "pictures stand beside it");
    assert!(page.contains("href=\"charts/kinds.png\""), "so do charts");
    assert!(page.contains("href=\"https://example.org/a/participants/a/\""), "links lead home");
    assert!(
        page.contains("a[href^=\"https://example.org/a/\"]::after{content:none!important}"),
        "and are not written out on paper"
    );
    assert!(!page.contains("press-kit.zip"), "a kit does not offer itself");
}

#[test]
fn without_an_address_of_the_site_no_link_leads_to_it() {
    let mut files = FILES.to_vec();
    files[0].1 = "licence: CC-BY-4.0\n";
    files.push(SOURCES);
    let page = text(&open(&build(&files)), "en/report.html");
    assert!(page.contains("Of <a>A</a>."));
    assert!(!page.contains("href=\"/"));
}

#[test]
fn what_is_hidden_is_in_no_kit() {
    let files = kit();
    for (name, bytes) in files {
        let seen = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase().contains("unseen");
        assert!(!seen(bytes) && !seen(name.as_bytes()), "{name}");
        if name == "data/programme.xlsx" {
            let mut book = ZipArchive::new(Cursor::new(bytes.clone())).expect("a workbook");
            for at in 0..book.len() {
                let mut part = book.by_index(at).expect("a part");
                let mut bytes = Vec::new();
                part.read_to_end(&mut bytes).expect("sound bytes");
                assert!(!seen(&bytes), "{name}: {:?}", part.name());
            }
        }
    }
}

#[test]
fn pages_say_how_large_files_are() {
    let site = site();
    let bytes = site.bytes("reports/2022/press-kit.zip").len();
    let kit = site.words("reports/2022/index.html", "<ul class=\"downloads\"", "</ul>");
    let rounded = format!("Press kit 2022 ZIP · {} kB", (bytes + 500) / 1000);
    assert!(kit.starts_with(&rounded), "{kit} ({bytes} bytes)");
    assert!(
        site.read("id/reports/2022/index.html").contains("../../../reports/2022/press-kit.zip")
    );
    let data = site.words("data/index.html", "<h2 id=\"downloads\"", "</section>");
    let json = site.bytes("data/awards.json").len();
    assert!(data.contains(&format!("JSON: Awards {json} bytes")), "{data}");
    let package = site.read("data/datapackage.json");
    let csv = site.bytes("data/awards.csv").len();
    assert!(package.contains(&format!("\"bytes\": {csv},")));
}

#[test]
fn the_same_site_gives_the_same_kit() {
    let kit = |site: &Built| site.bytes("reports/2022/press-kit.zip");
    assert!(kit(&site()) == kit(&site()));
}
