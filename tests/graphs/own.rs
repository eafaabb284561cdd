//! Maps, and what follows from records without being asked for: charts on the pages of cohorts,
//! awards, dimensions and places, and where a participant is.

use std::fs;

use annals::page::own_chart_card;
use annals::record::Kind;
use annals::road::{Settings, build};
use expect_test::expect;

use crate::world::{World, folder, marks, print, small};

const SITE: &str = "
title: T
languages: [en, id]
maps: {regions: {file: media/regions.geojson, key: code, places: region}}
";
const PROGRAMME: &str = "
name: P
participant_kinds: [{id: city, name: City}, {id: state, name: State}]
dimensions: [{id: water, name: Water}, {id: air, name: Air}]
";
const COHORTS: &str = "
- {id: 2017, year: 2017, name: Cohort 2017, intake: 3, intake_kinds: [city]}
- {id: 2018, year: 2018, name: Cohort 2018}
- {id: 2019, year: 2019, name: Cohort 2019}
";
const PLACES: &str = "
- {id: west, name: West, kind: region, code: 1}
- {id: middle, name: Middle, kind: region, code: 2}
- {id: east, name: East, kind: region, code: 3}
- {id: port, name: Port, kind: town, parent: east, lat: 0.5, lon: 2.5}
- {id: mill, name: Mill, kind: town, lat: 0.25, lon: 0.25}
- {id: abroad, name: Abroad, kind: town, lat: 50, lon: 50}
- {id: nowhere, name: Nowhere, kind: town}
";
const PARTICIPANTS: &str = "
- {id: a, name: A, kind: city, place: west, cohorts: [2017, 2018, 2019]}
- {id: b, name: B, kind: city, place: middle, cohorts: [2017]}
- {id: c, name: C, kind: city, place: port, cohorts: [2017]}
- {id: d, name: D, kind: city, place: east, cohorts: [2017, 2018]}
- {id: e, name: E, kind: state, place: mill, cohorts: [2017]}
- {id: f, name: F, kind: city, place: abroad, cohorts: [2019]}
- {id: g, name: G, kind: city, place: nowhere, cohorts: [2019]}
";
const AWARDS: &str = "
- {id: best, name: Best, dimension: water, editions: [{year: 2017, recipients: 5}]}
- {id: once, name: Once}
";
const WINNERS: &str = "
- {award: best, year: 2017, participant: a}
- {award: best, year: 2018, participant: b}
- {award: best, year: 2019, participant: a}
- {award: once, year: 2019, participant: a, dimension: air}
";
const ABOUT: &str = "---
title: About
---

```{map}
```

```{map}
title: Towns
data: participants
filter: {place.kind: town}
```
";

/// Three square regions in a row.
fn regions() -> String {
    let square = |at: u32| {
        format!(
            r#"{{"type": "Feature", "properties": {{"code": {}}}, "geometry": {{"type": "Polygon",
             "coordinates": [[[{at},0],[{1},0],[{1},1],[{at},1],[{at},0]]]}}}}"#,
            at + 1,
            at + 1
        )
    };
    let features: Vec<String> = (0..3).map(square).collect();
    format!(r#"{{"type": "FeatureCollection", "features": [{}]}}"#, features.join(","))
}

fn files(regions: &str) -> Vec<(&'static str, String)> {
    [
        ("site.yaml", SITE),
        ("programme.yaml", PROGRAMME),
        ("cohorts/all.yaml", COHORTS),
        ("places/all.yaml", PLACES),
        ("participants/all.yaml", PARTICIPANTS),
        ("awards/all.yaml", AWARDS),
        ("winners/all.yaml", WINNERS),
        ("pages/about.md", ABOUT),
        ("media/regions.geojson", regions),
    ]
    .map(|(path, text)| (path, text.to_owned()))
    .into()
}

fn world() -> World {
    let files = files(&regions());
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, &**text)).collect();
    small(&files)
}

#[test]
fn charts_follow_from_records_that_have_enough_to_show() {
    let world = world();
    let mut told = Vec::new();
    world.at("en", |desk| {
        for (kind, id) in world.site.own_charts.keys() {
            let card = own_chart_card(desk, *kind, id).expect("a chart");
            let subtitle = card.subtitle.map(|it| it.text).unwrap_or_default();
            told.push(format!("{}: {} | {subtitle} | {}\n", card.id, card.title.text, card.mark));
        }
    });
    expect![[r"
        cohort-2017: Where the participants come from: Cohort 2017 | Participants on record by name | Map
        cohort-2019: Where the participants come from: Cohort 2019 | Participants on record by name | Bar chart
        award-best: Best by year | Recipients: reported and on record by name | Column chart
        place-west: Participants from West by cohort | On record by name; whoever came twice counts twice | Column chart
        dimension-water: Awards by year: Water | Winners on record by name | Column chart
    "]]
    .assert_eq(&told.concat());
    // The cohort is counted as its intake is: without the state.
    let card = world.at("en", |desk| own_chart_card(desk, Kind::Cohort, "2017")).expect("a chart");
    let shown: f64 = marks(&card.wide).values().sum();
    assert!((shown - 4.0).abs() < 1e-9, "{shown}");
}

#[test]
fn a_map_in_prose_shows_where_participants_come_from() {
    let world = world();
    assert_eq!(world.charts(), ["about-map", "about-towns"]);
    let card = world.card("id", "about-map");
    assert_eq!(card.title.text, "Dari mana peserta berasal");
    let card = world.card("en", "about-map");
    assert_eq!(card.title.text, "Where the participants come from");
    expect![[r"
        Place | Participants
        Abroad -> ../places/abroad/ | 1
        East -> ../places/east/ | 1
        Middle -> ../places/middle/ | 1
        Mill -> ../places/mill/ | 1
        Nowhere -> ../places/nowhere/ | 1
        Port -> ../places/port/ | 1
        West -> ../places/west/ | 1
    "]]
    .assert_eq(&print(&card.table));
    assert_eq!(card.left_out.as_deref(), Some("Not on this map: Abroad (1) and Nowhere (1)."));
    // Regions are areas, towns with coordinates are dots, and all that is on the land has its value.
    assert_eq!(card.wide.matches("<circle class=\"c-spot").count(), 2, "{}", card.wide);
    assert_eq!(marks(&card.wide).len(), 5);
    let towns = world.card("en", "about-towns");
    assert!(towns.wide.contains("c-ground") && !towns.wide.contains("c-missing"));
    assert!(towns.legend.iter().all(|entry| !entry.hatched), "{:?}", towns.legend);
}

#[test]
fn a_participants_page_shows_where_it_is() {
    let files = files(&regions());
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, &**text)).collect();
    let root = folder(&files);
    let output = root.path().join("output");
    let settings = Settings {
        root: root.path().to_owned(),
        output: output.clone(),
        base_url: None,
        now: "2026-01-01T00:00:00Z".parse().expect("a moment"),
        strict: false,
        portable: false,
        preview: false,
        previous: None,
    };
    let built = build(&settings, &()).expect("a build");
    let problems: Vec<_> = built.report.iter().map(|problem| &problem.message).collect();
    assert!(built.published.is_some(), "{problems:#?}");
    let figure = |id: &str| -> Option<String> {
        let page = fs::read_to_string(output.join(format!("participants/{id}/index.html")));
        let page = page.expect("a page");
        let (_, rest) = page.split_once("<figure class=\"locator\">")?;
        Some(rest.split_once("</figure>")?.0.to_owned())
    };
    let west = figure("a").expect("a map");
    assert!(west.contains("<path d=") && !west.contains("<circle"), "{west}");
    assert!(west.contains("<figcaption>A in West</figcaption>"), "{west}");
    assert!(west.len() < 1024, "{west}");
    // A town lies in a region: its area, and its own point.
    let port = figure("c").expect("a map");
    assert!(port.contains("<path d=") && port.contains("locator__point"), "{port}");
    let mill = figure("e").expect("a map");
    assert!(!mill.contains("<path d=") && mill.contains("locator__point"), "{mill}");
    assert_eq!((figure("f"), figure("g")), (None, None));
    let (_, src) = west.split_once("src=\"../../").expect("a picture");
    let land = output.join(src.split('"').next().expect("its end"));
    assert_eq!(fs::read_to_string(land).expect("a file").matches("<path ").count(), 3);
    // A chart's files stand beside the page of its record; a place has none.
    for (path, has) in [("cohorts/2017", true), ("awards/best", true), ("places/west", false)] {
        for file in ["chart.csv", "chart.svg", "chart.png", "embed.html"] {
            assert_eq!(output.join(path).join(file).is_file(), has, "{path}/{file}");
        }
    }
    let embed = fs::read_to_string(output.join("cohorts/2017/embed.html")).expect("a page");
    assert!(embed.contains("href=\"./#chart-cohort-2017\""), "{embed}");
}
