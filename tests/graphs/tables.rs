//! Tables in prose: `{table}` as the page's language has it.

use annals::page::{TableView, data_table};
use annals::site::DirectivePlan;

use crate::world::{World, print, sample, small};

fn tables(world: &World, tag: &str) -> Vec<TableView> {
    world.at(tag, |desk| {
        let plans = world.site.directives.values().filter_map(|plan| match plan {
            DirectivePlan::Table(plan) => Some(data_table(desk, plan)),
            _ => None,
        });
        plans.collect()
    })
}

const SITE: &str = "title: T\nlanguages: [en, id]\n";
const PROGRAMME: &str = "
name: P
participant_kinds: [{id: city, name: {en: City, id: Kota}, plural: Cities}]
fields:
  participants:
    size: {type: number, label: Size, unit: ha}
    coastal: {type: boolean, label: Coastal}
    web: {type: url, label: Web}
";
const PARTICIPANTS: &str = "
- id: a
  name: {en: Stone, id: Batu}
  kind: city
  updated: 2022-04
  cohorts: [{cohort: 2017, certainty: single-mention}, {cohort: 2020, certainty: listed}]
  fields: {size: 1200.5, coastal: true, web: https://a.example/}
- {id: b, name: B, kind: city}
- {id: c, name: C, kind: city, cohorts: [2017]}
";
const COHORTS: &str = "
- {id: 2017, year: 2017, name: First, intake: 40}
- {id: 2020, year: 2020, name: Second}
";

fn with(body: &str) -> World {
    let page = format!("---\ntitle: Page\n---\n\n```{{table}}\n{}\n```\n", body.trim());
    small(&[
        ("site.yaml", SITE),
        ("programme.yaml", PROGRAMME),
        ("participants/all.yaml", PARTICIPANTS),
        ("cohorts/all.yaml", COHORTS),
        ("charts/all.yaml", "- {id: x, title: X, data: cohorts, mark: column, x: year, y: intake}"),
        ("pages/page.md", &page),
    ])
}

#[test]
fn records_stand_one_by_one_with_links() {
    let world = with(
        "
data: participants
columns: [name, kind, cohorts, cohorts.certainty, size, coastal, updated, web]
",
    );
    let [english, indonesian] = ["en", "id"].map(|tag| print(&tables(&world, tag)[0]));
    assert_eq!(
        english,
        "Name | Kind | Cohort | Certainty | Size (ha) | Coastal | Updated | Web
Stone -> ../participants/a/ | City | First -> ../cohorts/2017/, Second -> ../cohorts/2020/ | Single mention, Listed | 1,200.5 | Yes | April 2022 | https://a.example/ -> https://a.example/
B -> ../participants/b/ | City |  |  |  |  |  | \nC -> ../participants/c/ | City | First -> ../cohorts/2017/ |  |  |  |  | \n"
    );
    let second = indonesian.lines().nth(1).expect("a row");
    assert!(
        second.starts_with("Batu -> ../participants/a/ | Kota | First -> ../cohorts/2017/"),
        "{second}"
    );
    assert!(second.contains(" | 1.200,5 | Ya | April 2022 | "), "{second}");
}

#[test]
fn a_limit_says_how_many_there_are() {
    let world = with("data: participants\ncolumns: [id]\nsort: -id\nlimit: 2");
    assert_eq!(
        print(&tables(&world, "en")[0]),
        "Record id\nc -> ../participants/c/\nb -> ../participants/b/\n* Rows 1–2 of 3\n"
    );
}

#[test]
fn groups_say_what_they_leave_out() {
    let world = with(
        "
title: {en: By cohort, id: Menurut angkatan}
data: participants
columns: [cohort.year, count(), mean(size)]
",
    );
    let table = &tables(&world, "en")[0];
    assert_eq!(
        print(table),
        "Cohort | Participants | Mean of size (ha)
2017 | 2 | 1,200.5
2020 | 1 | 1,200.5
Not stated | 1 | \n* Mean of size (ha): 2 without a value left out\n"
    );
    assert_eq!(table.caption.as_ref().map(|it| it.text.as_str()), Some("By cohort"));
    assert_eq!(table.label, "Scrollable table: By cohort");
}

#[test]
fn the_tables_of_the_sample_are_told_apart() {
    let world = sample();
    for tag in world.languages() {
        let tables = tables(world, &tag);
        assert!(!tables.is_empty());
        let mut labels: Vec<&str> = tables.iter().map(|table| table.label.as_str()).collect();
        labels.sort_unstable();
        labels.dedup();
        assert_eq!(labels.len(), tables.len());
        assert!(tables.iter().all(|table| !table.rows.is_empty()));
    }
}
