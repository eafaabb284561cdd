//! Small sites that show what becomes of each kind of value.

use crate::tables::{Checked, problems, small};

const SITE: &str = "title: T\nlanguages: [id, en]\n";
const PROGRAMME: &str = "
name: P
participant_kinds: [{id: kota, name: Kota}]
dimensions: [{id: air, name: Air}]
fields:
  participants:
    area: {type: number, label: Luas, unit: km²}
    coastal: {type: boolean, label: Pesisir}
    motto: {type: text, label: Semboyan}
    since: {type: date, label: Sejak}
    site: {type: url, label: Situs}
";

pub(crate) fn with(files: &[(&str, &str)]) -> Checked {
    let mut all = vec![("site.yaml", SITE), ("programme.yaml", PROGRAMME)];
    all.extend(files);
    small(&all)
}

const COHORTS: (&str, &str) =
    ("cohorts/all.yaml", "- {id: 2021, year: 2021, name: C}\n- {id: 2022, year: 2022, name: D}\n");

#[test]
fn an_empty_table_has_its_header() {
    let site = with(&[]);
    for (path, text) in site.files() {
        if path.strip_suffix(".csv").is_some() {
            assert_eq!(text.matches("\r\n").count(), 1, "{path}");
            assert!(text.contains(','), "{path}");
        } else {
            assert_eq!(text, "[]\n", "{path}");
        }
    }
    assert_eq!(
        site.csv_text("participants"),
        "id,name,name:en,kind,place,code,cohorts,dimensions,summary,summary:en,winners,\
         area,coastal,motto,motto:en,since,site,\
         sources,updated,links,image,aliases,page,page:en\r\n",
    );
}

#[test]
fn every_kind_of_value_keeps_its_type() {
    let participants = "
- id: b
  name: {id: Batu, en: Stone}
  kind: kota
  code: 08
  cohorts: [2022, {cohort: 2021, status: signed, note: {en: Late}}]
  dimensions: [air]
  summary: {id: 'Satu, \"dua\"'}
  updated: 2022-04
  links:
    - {title: L, url: 'https://a.example/?x=1;y=2'}
    - {title: M, url: https://b.example/}
  aliases: [old]
  fields: {area: 12.50, coastal: false, motto: Maju, since: 2001, site: https://c.example/}
- {id: a, name: A, kind: kota}
";
    let site = with(&[COHORTS, ("participants/all.yaml", participants)]);
    assert_eq!(
        site.csv_text("participants").split("\r\n").skip(1).collect::<Vec<_>>(),
        [
            "a,A,A,kota,,,,,,,,,,,,,,,,,,,participants/a/,en/participants/a/",
            "b,Batu,Stone,kota,,08,2022;2021,air,\"Satu, \"\"dua\"\"\",,,\
             12.5,false,Maju,Maju,2001,https://c.example/,\
             ,2022-04,https://a.example/?x=1%3By=2;https://b.example/,,old,\
             participants/b/,en/participants/b/",
            "",
        ],
    );
    assert_eq!(
        site.json_text("participants"),
        r#"[
{"id":"a","name":{"id":"A","en":"A"},"kind":"kota","page":{"id":"participants/a/","en":"en/participants/a/"}},
{"id":"b","name":{"id":"Batu","en":"Stone"},"kind":"kota","code":"08","cohorts":["2022","2021"],"dimensions":["air"],"summary":{"id":"Satu, \"dua\""},"area":12.5,"coastal":false,"motto":{"id":"Maju","en":"Maju"},"since":"2001","site":"https://c.example/","updated":"2022-04","links":["https://a.example/?x=1;y=2","https://b.example/"],"aliases":["old"],"page":{"id":"participants/b/","en":"en/participants/b/"}}
]
"#,
    );
    assert_eq!(
        site.csv_text("participations"),
        "id,participant,cohort,year,status,certainty,note,note:en,sources\r\n\
         b-2022,b,2022,2022,,,,,\r\n\
         b-2021,b,2021,2021,signed,,,Late,\r\n",
        "as the record lists them"
    );
}

#[test]
fn formulas_are_guarded_and_numbers_are_not() {
    let places = "
- {id: a, name: '=1+1', kind: '-kind', code: '+62', lat: -6.9, lon: -0}
- {id: b, name: {id: '@x', en: \"\\tx\"}, kind: k, code: 'a=b'}
";
    let site = with(&[("places/all.yaml", places)]);
    let table = site.table("places");
    assert_eq!(table.column("name"), ["'=1+1", "'@x"]);
    assert_eq!(table.column("name:en"), ["'=1+1", "'\tx"]);
    assert_eq!(table.column("kind"), ["'-kind", "k"]);
    assert_eq!(table.column("code"), ["'+62", "a=b"]);
    assert_eq!(table.column("lat"), ["-6.9", ""]);
    assert_eq!(table.column("lon"), ["0", ""]);
    let objects = site.objects("places");
    assert_eq!(objects[0]["name"]["id"], "=1+1", "JSON runs nowhere");
    assert_eq!(objects[0]["lat"], -6.9);
    assert_eq!(objects[0]["lon"], 0);
}

#[test]
fn what_a_winner_leaves_out_comes_from_its_participant_and_award() {
    let awards = "
- {id: best, name: Terbaik, dimension: air, editions: [{year: 2021, recipients: 3}]}
";
    let winners = "
- award: best
  year: 2022
  participant: a
  share: 1/2
  citation: {id: 'Sejak {cohort}`2021`, *{figure}`all`* orang.', en: 'Since {cohort}`2021`: {figure}`all` people.'}
- {award: best, year: 2021, name: Luar, rank: 1}
";
    let figures = "
- {id: all, label: L, value: 12500, sources: [s], check: {data: winners, value: count(), expect: 2}, explanation: {en: 'Not {cite}`s` *all*'}}
";
    let site = with(&[
        COHORTS,
        ("places/all.yaml", "{id: p, name: P, kind: k}"),
        ("participants/all.yaml", "{id: a, name: {id: Satu, en: One}, kind: kota, place: p}"),
        ("awards/all.yaml", awards),
        ("winners/all.yaml", winners),
        ("sources/all.yaml", "{id: s, title: S, publisher: S, type: web}"),
        ("figures/all.yaml", figures),
    ]);
    let table = site.table("winners");
    assert_eq!(table.column("id"), ["best-2021-luar", "best-2022-a"]);
    assert_eq!(table.column("participant"), ["", "a"]);
    assert_eq!(table.column("name:en"), ["Luar", "One"]);
    assert_eq!(table.column("place"), ["", "p"]);
    assert_eq!(table.column("kind"), ["", "kota"]);
    assert_eq!(table.column("dimension"), ["air", "air"]);
    assert_eq!(table.column("rank"), ["1", ""]);
    assert_eq!(table.column("share"), ["", "1/2"]);
    assert_eq!(table.column("citation"), ["", "Sejak C, 12.500 orang."]);
    assert_eq!(table.column("citation:en"), ["", "Since C: 12,500 people."]);
    assert_eq!(site.table("participants").column("winners"), ["best-2022-a"]);
    let editions = site.table("editions");
    assert_eq!(editions.column("id"), ["best-2021", "best-2022"]);
    assert_eq!(editions.column("recipients"), ["3", ""]);
    assert_eq!(editions.column("on_record"), ["1", "1"]);
    assert_eq!(editions.column("page:en"), ["en/awards/best/2021/", "en/awards/best/2022/"]);
    let figures = site.table("figures");
    assert_eq!(figures.column("value"), ["12500"]);
    assert_eq!(figures.column("computed"), ["2"]);
    assert_eq!(figures.column("status"), ["differs-explained"]);
    assert_eq!(figures.column("explanation:en"), ["Not all"]);
    assert_eq!(figures.column("page"), ["figures/#all"]);
}

#[test]
fn a_milestone_takes_date_and_title_from_its_event() {
    let event = "{id: e, name: {id: Acara, en: Event}, date: 2022-04-21, kind: signing}";
    let participant = "
id: a
name: A
kind: kota
milestones:
  - {event: e}
  - {date: 2023, title: T, by: {name: N, role: {id: Bupati, en: Regent}}}
";
    let site = with(&[("events/e.yaml", event), ("participants/a.yaml", participant)]);
    assert_eq!(
        site.csv_text("milestones"),
        "participant,date,event,title,title:en,by_name,by_name:en,by_role,by_role:en,note,note:en,sources\r\n\
         a,2022-04-21,e,Acara,Event,,,,,,,\r\n\
         a,2023,,T,T,N,N,Bupati,Regent,,,\r\n",
    );
}

#[test]
fn a_correction_names_its_record_in_full() {
    let site = with(&[
        COHORTS,
        (
            "corrections/c.yaml",
            "{id: c, date: 2026-01, record: 2022, what: W, before: 1, after: 2}",
        ),
    ]);
    assert_eq!(site.table("corrections").column("record"), ["cohorts/2022"]);
    assert_eq!(site.table("corrections").column("page"), ["corrections/#c"]);
}

#[test]
fn a_site_of_one_language_has_plain_names_and_texts() {
    let site = small(&[
        ("site.yaml", "title: T\nlanguages: [en]\n"),
        ("programme.yaml", PROGRAMME),
        ("places/p.yaml", "{id: p, name: {en: P}, kind: k}"),
    ]);
    assert_eq!(
        site.csv_text("places"),
        "id,name,kind,parent,code,lat,lon,sources,updated,links,image,aliases,page\r\n\
         p,P,k,,,,,,,,,,places/p/\r\n",
    );
    assert_eq!(
        site.json_text("places"),
        "[\n{\"id\":\"p\",\"name\":\"P\",\"kind\":\"k\",\"page\":\"places/p/\"}\n]\n"
    );
}

#[test]
fn nothing_hidden_or_private_is_in_any_file() {
    let participants = "
- {id: a, name: A, kind: kota, private: {phone: UNSEEN-1}, cohorts: [2021, 2022]}
- {id: unseen-2, name: UNSEEN-3, kind: kota, draft: true}
- {id: unseen-4, name: UNSEEN-5, kind: kota, embargo: 2026-02-01, milestones: [{title: UNSEEN-6}]}
- {id: b, name: B, kind: kota, embargo: 2025-12-31, dimensions: [air]}
";
    let cohorts = "
- {id: 2021, year: 2021, name: C}
- {id: 2022, year: 2022, name: UNSEEN-7, draft: true}
";
    let site = with(&[("cohorts/c.yaml", cohorts), ("participants/p.yaml", participants)]);
    for (path, text) in site.files() {
        let text = text.to_lowercase();
        assert!(!text.contains("unseen"), "{path}");
        assert!(!text.contains("2026-02-01") && !text.contains("2025-12-31"), "{path}");
    }
    assert_eq!(site.table("participants").column("id"), ["a", "b"]);
    assert_eq!(site.table("participations").column("cohort"), ["2021"]);
}

#[test]
fn a_custom_field_cannot_break_a_table() {
    let programme = "
name: P
fields:
  events:
    page: {type: text}
    name:en: {type: text}
    -x: {type: number}
    luas_km2: {type: number}
    面積: {type: number}
";
    assert_eq!(
        problems(&[("site.yaml", SITE), ("programme.yaml", programme)]),
        [
            "'page' is already a field of events",
            "a field cannot be called 'name:en'",
            "a field cannot be called '-x'",
        ],
    );
}
