use std::collections::BTreeSet;

use crate::page::testing::{Sample, anchors};
use crate::page::{Desk, Plan, story};

use super::{Report, contents, list, one, plan};

const FILES: [(&str, &str); 9] = [
    (
        "reports/2022.md",
        "---\nyear: 2022\ntitle: Dua kota\nfigures: [people]\npublished: 2023-01\nauthors: [Ani, Budi]\nsources: [last]\n---\n\nTeks{cite}`text`.\n\n## Satu\n\n### Dua\n\n## Events {#events}\n",
    ),
    ("reports/2022.en.md", "---\ntitle: Two cities\n---\n\nText{cite}`text`.\n"),
    ("reports/2020.md", "---\nyear: 2020\ntitle: Sepi\n---\n"),
    (
        "cohorts/all.yaml",
        "- {id: c22, year: 2022, name: {id: Angkatan, en: Cohort}, intake: 4, intake_kinds: [city]}\n- {id: c21, year: 2021, name: {id: Dulu, en: Before}}\n",
    ),
    (
        "places/all.yaml",
        "- {id: up, name: {id: Zona, en: Area}, kind: zone}\n- {id: down, name: {id: Bawah, en: Valley}, kind: zone}\n",
    ),
    (
        "participants/all.yaml",
        "- {id: a, name: A, kind: city, place: up, cohorts: [c22]}\n\
         - id: b\n  name: B\n  kind: city\n  place: down\n  cohorts:\n    - {cohort: c22, certainty: doubtful, note: {id: Ragu, en: Unclear}, sources: [doubt]}\n\
         - {id: c, name: C, kind: city, cohorts: [c22, c21]}\n",
    ),
    (
        "sources/all.yaml",
        "- {id: figure, title: F, publisher: P, type: news}\n- {id: text, title: T, publisher: P, type: news}\n- {id: winner, title: W, publisher: P, type: news}\n- {id: doubt, title: D, publisher: P, type: news}\n- {id: last, title: L, publisher: P, type: news}\n",
    ),
    ("figures/all.yaml", "- {id: people, label: Jiwa, value: 7, sources: [figure]}\n"),
    (
        "events/all.yaml",
        "- {id: late, name: Akhir, date: 2022-12, kind: forum}\n- {id: early, name: Awal, date: 2022, kind: launch}\n- {id: other, name: Lain, date: 2021, kind: forum}\n",
    ),
];

const AWARDS: [(&str, &str); 2] = [
    (
        "awards/all.yaml",
        "- {id: many, name: Banyak, dimension: clean, editions: [{year: 2022, recipients: 6}]}\n\
         - {id: few, name: Sedikit, editions: [{year: 2022, recipients: 3}]}\n\
         - {id: none, name: Kosong, editions: [{year: 2022, recipients: 2}]}\n",
    ),
    (
        "winners/all.yaml",
        "- {award: few, year: 2022, participant: a}\n\
         - {award: many, year: 2022, participant: c, distinction: {id: Emas, en: Gold}, sources: [winner]}\n\
         - {award: many, year: 2022, participant: b, distinction: {id: Emas, en: Gold}}\n\
         - {award: many, year: 2022, name: X, distinction: {id: Emas, en: Gold}}\n\
         - {award: many, year: 2022, name: Y, rank: 1, distinction: {id: Emas, en: Gold}}\n",
    ),
];

fn sample() -> Sample {
    let mut files = FILES.to_vec();
    files.extend(AWARDS);
    Sample::new(&files)
}

fn report(desk: &Desk<'_>, id: &str) -> Report {
    one(desk, desk.press.site.records.reports.position(id).expect("a report"))
}

#[test]
fn addresses_and_titles_are_planned_in_each_language() {
    let planned = |lang| {
        sample().press(lang, |press| {
            let mut pages = Plan::new(press);
            plan(&mut pages);
            let pages = pages.into_pages().into_iter();
            pages.map(|page| format!("{} {}", page.url, page.title)).collect::<Vec<_>>()
        })
    };
    assert_eq!(
        planned("id"),
        [
            "/reports/ Laporan tahunan",
            "/reports/2020/ Laporan tahunan 2020: Sepi",
            "/reports/2022/ Laporan tahunan 2022: Dua kota"
        ]
    );
    assert_eq!(
        planned("en"),
        [
            "/en/reports/ Yearly reports",
            "/en/reports/2020/ Yearly report 2020: Sepi",
            "/en/reports/2022/ Yearly report 2022: Two cities"
        ]
    );
}

#[test]
fn the_list_says_which_years_have_no_report() {
    let years = sample().desk("en", "/en/reports/", |desk| {
        let years = list(desk).years.into_iter();
        years
            .map(|year| {
                let title = year.report.map(|report| report.title.text);
                let cohorts = year.cohorts.into_iter().map(|cohort| cohort.title.text);
                let words = title.into_iter().chain(year.gap).chain(year.counts).chain(cohorts);
                format!("{}: {}", year.year, words.collect::<Vec<_>>().join("; "))
            })
            .collect::<Vec<_>>()
    });
    assert_eq!(
        years,
        [
            "2022: Two cities; 4 reported · 3 on record; 5 winners",
            "2021: No report for this year yet.; Before",
            "2020: Sepi",
        ]
    );
}

#[test]
fn sources_are_numbered_from_the_top_of_the_page() {
    let sources = sample().desk("en", "/en/reports/2022/", |desk| {
        let sources = report(desk, "2022").sources.into_iter();
        sources.map(|item| format!("{} {}", item.number, item.link.title.text)).collect::<Vec<_>>()
    });
    assert_eq!(sources, ["1 F", "2 T", "3 W", "4 D", "5 L"]);
}

#[test]
fn contents_are_the_sections_that_there_are() {
    let sections = |lang, url, id| {
        sample().desk(lang, url, |desk| {
            let toc = contents(desk, &report(desk, id)).into_iter();
            toc.map(|item| format!("#{} {}", item.id, item.text.text)).collect::<Vec<_>>()
        })
    };
    assert_eq!(
        sections("id", "/reports/2022/", "2022"),
        [
            "#figures Ringkasan angka",
            // The text has a heading that would take the anchor of a section.
            "#text-satu Satu",
            "#text-events Events",
            "#participants Siapa yang ikut",
            "#events Perjalanan setahun",
            "#winners Pemenang tercatat",
            "#doubts Keraguan",
            "#sources Sumber",
            "#download Unduh dan kutip",
        ]
    );
    assert_eq!(sections("en", "/en/reports/2020/", "2020"), ["#download Download and cite"]);
}

#[test]
fn a_report_shows_what_the_records_of_its_year_hold() {
    let sample = sample();
    let page = sample.desk("en", "/en/reports/2022/", |desk| report(desk, "2022"));
    let json = serde_json::to_value(&page).expect("a value");
    assert_eq!(json["authors"], "Ani and Budi");
    assert_eq!(json["published"]["text"], "January 2023");
    assert_eq!(json["corrections"]["title"]["text"], "Corrections: none so far");
    assert_eq!(json["previous"]["title"]["text"], "2020: Sepi");
    assert_eq!(json["previous"]["href"], "../2020/");
    assert_eq!(json["next"], serde_json::Value::Null);
    let texts = |list: &serde_json::Value, path: &str| -> Vec<String> {
        let items = list.as_array().into_iter().flatten();
        let text = |item: &serde_json::Value| item.pointer(path)?.as_str().map(str::to_owned);
        items.filter_map(text).collect()
    };
    assert_eq!(texts(&json["events"], "/link/title/text"), ["Awal", "Akhir"]);
    let cohort = &json["cohorts"][0];
    assert_eq!(texts(&cohort["counts"], ""), ["4 reported · 3 on record", "1 doubtful"]);
    assert_eq!(cohort["note"], "The name of 1 other participant has not been found.");
    // By name of the place in the page's language; those without a place last.
    assert_eq!(texts(&cohort["groups"], "/title/text"), ["Area", "Valley"]);
    assert_eq!(texts(&cohort["groups"], "/names/0/link/title/text"), ["A", "B", "C"]);
    assert_eq!(cohort["groups"][1]["names"][0]["doubtful"], true);
    assert_eq!(texts(&json["doubts"], "/text/text"), ["Unclear"]);
    assert_eq!(json["doubts"][0]["sources"][0], 4);
    let winners = &json["winners"];
    assert_eq!(texts(&winners["few"], "/link/title/text"), ["A"]);
    assert_eq!(texts(&winners["incomplete"], "/link/title/text"), ["Kosong", "Sedikit"]);
    assert_eq!(
        texts(&winners["incomplete"], "/count"),
        ["0 of 2 recipients on record", "1 of 3 recipients on record"]
    );
    let many = &winners["editions"][0];
    assert_eq!(many["count"], "4 of 6 recipients on record");
    assert_eq!(many["missing"], "2 others are not on record");
    assert_eq!((&many["squares"]["on"], &many["squares"]["of"]), (&4.into(), &6.into()));
    assert_eq!(many["link"]["href"], "../../awards/many/2022/");
    assert_eq!(texts(&many["rows"], "/link/title/text"), ["Y", "B", "C", "X"]);
    assert_eq!(many["rows"][0]["distinction"][1]["text"], "Rank 1");
}

#[test]
fn what_all_recipients_share_is_said_once() {
    let mut files = FILES.to_vec();
    let winners = AWARDS[1].1.replace(", rank: 1", "");
    files.extend([AWARDS[0], ("winners/all.yaml", winners.as_str())]);
    let page = Sample::new(&files).desk("id", "/reports/2022/", |desk| report(desk, "2022"));
    let json = serde_json::to_value(&page).expect("a value");
    let many = &json["winners"]["editions"][0];
    assert_eq!(many["distinction"][0]["text"], "Emas");
    assert_eq!(many["has_distinctions"], false);
    assert_eq!(many["rows"][0]["distinction"], serde_json::json!([]));
}

#[test]
fn every_report_of_the_sample_prints_with_anchors_for_its_links() {
    let sample = Sample::repository();
    for (lang, root) in [("id", ""), ("en", "/en")] {
        let printer = sample.printer(lang);
        let page = sample.desk(lang, &format!("{root}/reports/"), list);
        check(&printer.print("reports.html", &page));
        for at in 0..sample.site.records.reports.len() {
            let id = &sample.site.records.reports.list()[at].meta.id;
            let url = format!("{root}/reports/{id}/");
            check(&printer.print("report.html", &sample.desk(lang, &url, |desk| one(desk, at))));
        }
        let page = sample.desk(lang, &format!("{root}/stories/"), story::list);
        check(&printer.print("stories.html", &page));
    }
}

fn check(html: &str) {
    let (ids, fragments) = anchors(html);
    let known: BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(known.len(), ids.len(), "an id stands twice: {ids:?}");
    let lost: Vec<_> = fragments.iter().filter(|fragment| !known.contains(fragment)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}
