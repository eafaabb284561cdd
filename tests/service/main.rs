//! The home page, the list of figures and the pages of service, built from small sites and read as a
//! reader reads them: as words.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::panic,
    reason = "tests look at the disk, and fail"
)]
#![allow(clippy::too_many_lines, reason = "a snapshot is as long as what it shows")]
#![allow(clippy::needless_raw_string_hashes, reason = "snapshots are written so")]

mod machines;
mod press_kit;
mod site;

use site::build;

const COHORTS: (&str, &str) = (
    "cohorts/all.yaml",
    "- {id: a, year: 2021, name: A, intake: 10, intake_kinds: [town]}
- {id: b, year: 2023, name: B, intake: 12, returning: 2, intake_kinds: [town]}
",
);

const PARTICIPANTS: (&str, &str) = (
    "participants/all.yaml",
    "- {id: x, name: {en: Town Álava, id: Kota Álava}, kind: town, place: north, cohorts: [a, {cohort: b, certainty: doubtful}]}
- {id: y, name: {en: Town Bree, id: Kota Bree}, kind: town, place: north, cohorts: [a]}
- {id: z, name: {en: Avalon, id: Avalon}, kind: region, cohorts: [b]}
",
);

const PLACES: (&str, &str) = (
    "places/all.yaml",
    "- {id: north, name: North, kind: province}\n- {id: south, name: South, kind: province}\n",
);

const SOURCES: (&str, &str) = (
    "sources/all.yaml",
    "- {id: paper, title: A page, publisher: The <Paper> & Co, type: news, date: 2023-05}\n",
);

const FIGURES: (&str, &str) = (
    "figures/all.yaml",
    "- id: towns
  label: {en: Towns, id: Kota}
  value: 20
  unit: {en: towns, id: kota}
  as_of: 2023-06-01
  sources: [paper]
  check:
    - {data: cohorts, filter: {year: {lte: 2023}}, value: sum(intake), expect: 22}
    - {data: cohorts, value: sum(intake) - sum(returning)}
    - {data: participations, filter: {certainty: [listed, doubtful], participant.kind: town}, value: distinct(participant), expect: 1}
  explanation: {en: Two came twice., id: Dua ikut dua kali.}
- id: enrolments
  label: {en: Enrolments, id: Keikutsertaan}
  check: {data: cohorts, value: sum(intake)}
- {id: told, label: {en: Told, id: Kata}, value: 3, as_of: 2020, sources: [paper]}
",
);

#[test]
fn a_figure_tells_how_it_was_checked() {
    let site = build(&[COHORTS, PARTICIPANTS, PLACES, SOURCES, FIGURES]);
    assert_eq!(
        site.words("figures/index.html", "id=\"towns\"", "Why it differs|Used in"),
        "20 Towns The <Paper> & Co, May 2023 As of 2023 differs as explained 1 source \
         Stated 20 towns, 1 June 2023 source 1 Computed 22 sum of Intake (reported)"
    );
    assert_eq!(
        site.words("figures/index.html", "id=\"towns\"", "<details class=\"cite-fold\"")
            .split_once("How it was checked ")
            .map(|(_, rest)| rest.to_owned()),
        Some(
            "From the data of cohorts with Year up to 2023: sum of Intake (reported). The result \
             is 22. sum of Intake (reported) 22 Stated 20 difference −2 \
             From the data of cohorts: sum of Intake (reported) minus sum of Returning. The result \
             is 20. 1 without a value left out sum of Intake (reported) 22 sum of Returning −2 \
             Computed 20 \
             From the data of participations with Certainty listed or doubtful and Kind Town: \
             number of different participants. The result is 1. number of different participants 1 \
             Stated 20 difference 19 Checked every time the site is published. \
             Sources 1 A page The <Paper> & Co, May 2023 Link to this figure"
                .to_owned()
        )
    );
    assert!(site.read("figures/index.html").contains(r#"<li id="towns.s1">"#));
    assert!(site.read("figures/index.html").contains(r##"<a href="#towns.s1">"##));
}

#[test]
fn figures_stand_by_the_year_they_speak_of() {
    let site = build(&[COHORTS, PARTICIPANTS, PLACES, SOURCES, FIGURES]);
    let page = site.read("figures/index.html");
    let order: Vec<&str> = page
        .split("<h2 id=\"year.")
        .skip(1)
        .map(|part| part.split('"').next().unwrap_or_default())
        .collect();
    assert_eq!(order, ["2020", "2023", "none"]);
    assert_eq!(
        site.words("id/figures/index.html", "id=\"enrolments\"", "<h3>"),
        "22 Keikutsertaan jumlah Diterima (dilaporkan) dihitung 0 sumber"
    );
}

#[test]
fn the_home_page_explains_neighbours_that_differ() {
    let headline = ("programme.yaml", "figures: [towns, enrolments, told]\n");
    let site = build(&[headline, COHORTS, PARTICIPANTS, PLACES, SOURCES, FIGURES]);
    let why = site.words("index.html", "class=\"why why--bracket\"", "</b>");
    assert_eq!(why, "Why 20 and 22?");
    let used = site.words("figures/index.html", "id=\"enrolments\"", "How it was checked");
    assert!(used.ends_with("Used in Home headline figure"), "{used}");

    let apart = ("programme.yaml", "figures: [towns, told, enrolments]\n");
    let site = build(&[apart, COHORTS, PARTICIPANTS, PLACES, SOURCES, FIGURES]);
    assert!(!site.read("index.html").contains("class=\"why"));
}

#[test]
fn the_home_page_shows_holes_in_years_and_places() {
    let site = build(&[COHORTS, PARTICIPANTS, PLACES, SOURCES]);
    assert_eq!(
        site.words("index.html", "<tbody>", "</tbody>"),
        "2023 12 1 + 1 1 doubtful – 2022 no cohort stated 2021 10 2 –"
    );
    assert_eq!(
        site.words("index.html", "<table class=\"bars\">", "</table>"),
        "Where the participants come from Province On record North 2 1 place – not on record"
    );
    assert!(!site.read("index.html").contains("chart-card"), "no chart is defined");
}

#[test]
fn an_empty_programme_still_has_every_page_of_service() {
    let site = build(&[]);
    for page in ["", "figures/", "corrections/", "press/", "data/", "search/"] {
        for lang in ["", "id/"] {
            assert!(site.read(&format!("{lang}{page}index.html")).contains("<h1"), "{lang}{page}");
        }
    }
    assert_eq!(
        site.words("corrections/index.html", "class=\"notice\"", "</div>"),
        "No corrections so far."
    );
}

#[test]
fn names_are_looked_up_without_what_they_all_begin_with() {
    let site = build(&[COHORTS, PARTICIPANTS, PLACES, SOURCES]);
    let letters = |page: &str| site.words(page, "<div class=\"letter\">", "</section>");
    assert_eq!(letters("search/index.html"), "A Town Álava Avalon B Town Bree");
    assert_eq!(letters("id/search/index.html"), "A Kota Álava Avalon B Kota Bree");
}

#[test]
fn many_participants_are_told_by_the_pages_of_their_list() {
    let names = (1..=1_001).map(|n| format!("- {{id: p{n}, name: P {n:04}, kind: town}}\n"));
    let names = names.collect::<Vec<_>>().concat();
    let site = build(&[("participants/all.yaml", &names)]);
    let page = site.read("search/index.html");
    assert!(page.contains(r#"<a href="../participants/">P 0001 – P 0100</a>"#));
    assert!(page.contains(r#"<a href="../participants/page/11/">P 1001 – P 1001</a>"#));
    assert!(!page.contains("class=\"letter\""));
}

#[test]
fn corrections_have_anchors_and_the_newest_stands_first() {
    let corrections = (
        "corrections/all.yaml",
        "- {id: first, date: 2024-01-02, record: towns, what: The number, before: '19', after: '20', reason: Miscounted, sources: [paper]}
- {id: second, date: 2024-02, record: cohorts/a, what: The name}
",
    );
    let site = build(&[COHORTS, PARTICIPANTS, PLACES, SOURCES, FIGURES, corrections]);
    assert_eq!(
        site.words("corrections/index.html", "<ol class=\"records\">", "</ol>"),
        "February 2024 · A The name 2 January 2024 · Towns The number source 1 \
         Before 19 After 20 Reason Miscounted"
    );
    let page = site.read("corrections/index.html");
    assert!(page.contains("<li id=\"second\"") && page.contains("<li id=\"first\""));
    assert!(page.contains("href=\"../figures/#towns\""));
}

#[test]
fn one_page_answers_wrong_addresses_in_every_language() {
    let site = build(&[
        ("site.yaml", "base_url: https://example.org/a/b/\n"),
        PARTICIPANTS,
        COHORTS,
        PLACES,
    ]);
    assert!(!site.has("id/404.html"));
    let page = site.read("404.html");
    assert!(page.contains("<h1>This page does not exist</h1>"));
    assert!(page.contains("<div class=\"lost__text\" lang=\"id\"><h2>Halaman ini tidak ada</h2>"));
    assert!(page.contains("<a href=\"/a/b/id/participants/\">Peserta</a>"));
    assert!(page.contains("<style>") && !page.contains("<script") && !page.contains("preload"));
    assert!(!site.read("sitemap.xml").contains("404"));
}

#[test]
fn a_pale_brand_is_darkened_and_told() {
    let site = build(&[("site.yaml", "brand: {colour: \"#f2c15e\"}\n")]);
    assert_eq!(
        site.problems,
        "warning[low-contrast]: '#f2c15e' is too pale for links and text on a light page: its \
         contrast is 1.6, and WCAG AA asks for 4.5; #8c7037 is used there instead"
    );
    assert!(site.read("404.html").contains("--brand:#8c7037"));
}

#[test]
fn pictures_of_the_brand_are_published() {
    let logo = ("media/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    let site = build(&[("site.yaml", "brand: {logo: logo.svg}\n"), logo]);
    assert!(site.has("media/logo.svg"));
    assert!(site.read("press/index.html").contains("src=\"../media/logo.svg\""));
}
