//! The rules by which a query becomes a chart, each on a small site of its own.

use annals::chart::Stack;
use expect_test::expect;

use crate::world::{World, marks, print, small};

const SITE: &str = "title: T\nlanguages: [en, id]\n";
const PROGRAMME: &str = "
name: P
participant_kinds: [{id: city, name: City, plural: Cities}, {id: village, name: Village}]
dimensions: [{id: water, name: Water, colour: '#225588'}, {id: air, name: Air}]
fields:
  participants:
    size: {type: number, label: Size, unit: ha}
    zone: {type: category, label: Zone, values: {n: North, s: South}}
    motto: {type: text, label: Motto}
";
const COHORTS: &str = "
- {id: 2017, year: 2017, name: First, intake: 40}
- {id: 2018, year: 2018, name: Second, intake: 5}
- {id: 2020, year: 2020, name: Third, intake: 30}
- {id: 2023, year: 2023, name: Fourth}
";
const PARTICIPANTS: &str = "
- {id: a, name: A, kind: city, dimensions: [water], cohorts: [2017], fields: {size: 1.5, zone: s}}
- {id: b, name: B, kind: city, dimensions: [air], cohorts: [2020, 2023], fields: {size: 2000, zone: n}}
- {id: c, name: '=1+1', kind: village, cohorts: [2018], fields: {zone: s, motto: {en: Onward, id: Maju}}}
- {id: d, name: 'D, \"the\" last', kind: village, cohorts: [], fields: {motto: {en: Onward, id: Maju}}}
";

fn with(charts: &str) -> World {
    small(&[
        ("site.yaml", SITE),
        ("programme.yaml", PROGRAMME),
        ("cohorts/all.yaml", COHORTS),
        ("participants/all.yaml", PARTICIPANTS),
        ("charts/all.yaml", charts),
    ])
}

fn table(world: &World, id: &str) -> String {
    print(&world.card("en", id).table)
}

/// The file of a chart; lines end as in the tests.
fn file(world: &World, tag: &str, id: &str) -> String {
    world.csv(tag, id).replace("\r\n", "\n")
}

#[test]
fn only_a_year_of_which_nothing_is_on_record_is_a_gap() {
    let world = with("
- {id: all, title: All, data: cohorts, mark: column, x: year, y: intake}
- {id: later, title: Later, data: cohorts, filter: {year: {gte: 2018}}, mark: column, x: year, y: intake}
- {id: some, title: Some, data: cohorts, filter: {year: [2017, 2023]}, mark: column, x: year, y: count()}
- {id: large, title: Large, data: cohorts, filter: {intake: {gte: 30}}, mark: column, x: year, y: intake}
- {id: cities, title: Cities, data: participations, filter: {participant.kind: city}, mark: column, x: cohort.year, y: count()}
- {id: named, title: Named, data: participations, filter: {cohort: [2017, 2020]}, mark: column, x: cohort.year, y: count()}
- {id: falling, title: Falling, data: cohorts, mark: column, x: year, y: intake, sort: -y}
- {id: records, title: Records, data: participations, mark: line, x: cohort, y: count()}
");
    let head = "Cohort | Intake (reported)\n";
    let no_cohort = "(No cohort stated)";
    assert_eq!(
        table(&world, "all"),
        format!(
            "{head}2017 | 40\n2018 | 5\n2019 | {no_cohort}\n2020 | 30\n2021 | {no_cohort}\n\
             2022 | {no_cohort}\n2023 | \n* Intake (reported): 1 without a value left out\n"
        )
    );
    assert!(table(&world, "later").starts_with(&format!("{head}2018 | 5\n2019 | {no_cohort}\n")));
    // The years between were not asked for.
    assert_eq!(table(&world, "some"), "Cohort | Cohorts\n2017 | 1\n2023 | 1\n");
    // 2018 has a cohort, only a small one: the chart says nothing of it.
    assert_eq!(table(&world, "large"), format!("{head}2017 | 40\n2019 | {no_cohort}\n2020 | 30\n"));
    // There was a cohort in 2018, but no city of it is on record.
    assert_eq!(
        table(&world, "cities"),
        format!(
            "Cohort | Participations\n2017 | 1\n2018 | (Not on record)\n2019 | {no_cohort}\n\
             2020 | 1\n2021 | {no_cohort}\n2022 | {no_cohort}\n2023 | 1\n"
        )
    );
    assert_eq!(
        table(&world, "named"),
        format!("Cohort | Participations\n2017 | 1\n2019 | {no_cohort}\n2020 | 1\n")
    );
    assert_eq!(table(&world, "falling").lines().count(), 6, "no gaps where years are not in order");
    let records = table(&world, "records");
    assert!(records.contains("First -> ../cohorts/2017/ | 1\n"), "{records}");
    assert!(records.contains(&format!("2019 | {no_cohort}\n")), "{records}");
    assert!(world.card("en", "records").wide.contains(">2019<"));
}

#[test]
fn other_and_not_stated_stand_last_and_a_count_of_nothing_is_zero() {
    let world = with(
        "
- {id: zones, title: Zones, data: participants, mark: bar, y: zone, x: count(), sort: -x, limit: 1}
- {id: kinds, title: Kinds, data: participants, mark: column, x: zone, y: count(), color: kind}
- {id: sizes, title: Sizes, data: participants, mark: column, x: zone, y: [sum(size), size]}
",
    );
    assert_eq!(
        table(&world, "zones"),
        "Zone | Participants\nSouth | 2\n1 other | 1\nNot stated | 1\n"
    );
    assert_eq!(
        world.csv("en", "zones"),
        "zone,zone_label,count\r\ns,South,2\r\n,1 other,1\r\n,Not stated,1\r\n"
    );
    assert_eq!(
        table(&world, "kinds"),
        "Zone | Cities | Village\nNorth | 1 | 0\nSouth | 1 | 1\nNot stated | 0 | 1\n"
    );
    assert_eq!(
        world.csv("en", "kinds"),
        "zone,zone_label,city,village\r\nn,North,1,0\r\ns,South,1,1\r\n,Not stated,0,1\r\n"
    );
    assert_eq!(
        table(&world, "sizes"),
        "Zone | Sum of size (ha) | Size (ha)\nNorth | 2,000 | 2,000\nSouth | 1.5 | 1.5\n\
         Not stated |  | \n\
         * Sum of size (ha): 2 without a value left out\n* Size (ha): 2 without a value left out\n"
    );
}

#[test]
fn measures_of_different_things_are_not_piled_up() {
    let world = with(
        "
- {id: beside, title: Beside, data: cohorts, mark: column, x: year, y: [intake, returning, on_record]}
- {id: piled, title: Piled, data: cohorts, mark: column, x: year, y: [intake, on_record], stack: zero}
",
    );
    let stack = |id: &str| world.site.charts[id].stack;
    assert_eq!((stack("beside"), stack("piled")), (Stack::Side, Stack::Zero));
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_guarded() {
    let world = with(
        "
- {id: names, title: Names, data: participants, mark: bar, y: name, x: size}
",
    );
    assert_eq!(
        world.csv("en", "names"),
        "name,size\r\n'=1+1,\r\nA,1.5\r\nB,2000\r\n\"D, \"\"the\"\" last\",\r\n"
    );
}

#[test]
fn texts_are_in_the_language_of_the_page() {
    let world = with(
        "
- {id: mottos, title: Mottos, data: participants, mark: bar, y: motto, x: count()}
",
    );
    assert_eq!(
        world.csv("id", "mottos"),
        "motto,motto_label,count\r\nOnward,Maju,2\r\n,Tidak dinyatakan,2\r\n"
    );
}

#[test]
fn colours_highlights_and_remarks_reach_the_picture() {
    let world = with("
- {id: own, title: Own, data: participants, mark: bar, y: dimension, x: count()}
- {id: same, title: Same, data: participants, mark: bar, y: zone, x: count(), color: zone}
- {id: lit, title: Lit, data: participants, mark: bar, y: zone, x: count(), highlight: [n]}
- {id: lit-kind, title: Lit kind, data: participants, mark: column, x: zone, y: count(), color: kind, highlight: [village]}
- id: noted
  title: Noted
  data: cohorts
  mark: column
  x: year
  y: intake
  annotations:
    - {x: 2019, text: A pause}
    - {x: 2020, text: A new start}
    - {y: 35, text: The aim}
");
    let wide = |id: &str| world.card("en", id).wide;
    let own = wide("own");
    assert!(own.contains("class=\"c-d-water\"") && own.contains("class=\"c-2\""), "{own}");
    let same = wide("same");
    assert!(same.contains("class=\"c-1\"") && same.contains("class=\"c-2\""), "{same}");
    assert_eq!(marks(&same).len(), 3, "a colour of the axis divides nothing");
    let lit = wide("lit");
    assert!(lit.contains("class=\"c-bar\"") && lit.contains("class=\"c-dim\""), "{lit}");
    let lit = wide("lit-kind");
    assert!(lit.contains("class=\"c-2\"") && !lit.contains("class=\"c-1\""), "{lit}");
    let noted = wide("noted");
    for text in ["<title>2019: A pause</title>", ">A new start<", ">The aim<"] {
        assert!(noted.contains(text), "{text}: {noted}");
    }
}

#[test]
fn a_plot_is_as_high_as_asked_for() {
    let world = with(
        "
- {id: low, title: L, data: cohorts, mark: column, x: year, y: intake, height: 150}
- {id: usual, title: U, data: cohorts, mark: column, x: year, y: intake}
",
    );
    let height = |id: &str| -> f64 {
        let wide = world.card("en", id).wide;
        let (_, rest) = wide.split_once(" height=\"").expect("a height");
        rest.split_once('"').expect("its end").0.parse().expect("a number")
    };
    assert!((height("usual") - height("low") - 98.0).abs() < 0.1);
}

#[test]
fn dots_between_two_numbers_have_the_colour_of_a_single_series() {
    let world = with(
        "
- {id: dots, title: D, data: cohorts, mark: point, x: reported, y: on_record, text: name}
",
    );
    let wide = world.card("en", "dots").wide;
    assert!(wide.contains("c-bulb c-bar") && !wide.contains("c-2"), "{wide}");
}

#[test]
fn a_chart_without_a_number_says_so() {
    let world = with(
        "
- {id: none, title: None, data: cohorts, filter: {year: 2023}, mark: column, x: year, y: intake}
",
    );
    let card = world.card("en", "none");
    assert!(card.no_data && card.narrow.is_empty() && card.wide.is_empty());
    assert_eq!(card.description.text, "Column chart: None. There is no data.");
    assert_eq!(world.csv("en", "none"), "year,intake\r\n2023,\r\n");
}

#[test]
fn the_authors_own_description_comes_first() {
    let world = with(
        "
- {id: own, title: Own, description: In my words., data: cohorts, mark: column, x: year, y: intake}
",
    );
    let card = world.card("en", "own");
    assert_eq!(card.description.text, "In my words.");
    assert!(card.wide.contains(">In my words.</desc>"));
}

#[test]
fn a_facet_gives_each_value_a_panel_with_the_same_series() {
    let world = with("
- {id: f, title: F, data: participants, mark: column, x: kind, y: count(), facet: zone}
- {id: g, title: G, data: participants, mark: bar, x: count(), y: kind, facet: zone, color: dimensions}
");
    let card = world.card("en", "f");
    expect![[r"
        Zone | Kind | Participants
        North | Cities | 1
        North | Village | 0
        South | Cities | 1
        South | Village | 1
        Not stated | Cities | 0
        Not stated | Village | 1
    "]]
    .assert_eq(&print(&card.table));
    expect![[r"
        zone,zone_label,kind,kind_label,count
        n,North,city,Cities,1
        n,North,village,Village,0
        s,South,city,Cities,1
        s,South,village,Village,1
        ,Not stated,city,Cities,0
        ,Not stated,village,Village,1
    "]]
    .assert_eq(&file(&world, "en", "f"));
    expect!["Column chart: F. Participants by kind. Drawn separately for North, South, and Not stated. North: highest 1 (Cities). South: highest 1 (Cities). Not stated: highest 1 (Village). All values are in the table below the chart."].assert_eq(&card.description.text);
    assert_eq!(marks(&card.wide), marks(&card.narrow));
    assert_eq!(world.card("en", "g").legend.len(), 3);
    expect![[r"
        Zone | Kind | Water | Air | Not stated
        North | Cities | 0 | 1 | 0
        North | Village | 0 | 0 | 0
        South | Cities | 1 | 0 | 0
        South | Village | 0 | 0 | 1
        Not stated | Cities | 0 | 0 | 0
        Not stated | Village | 0 | 0 | 1
    "]]
    .assert_eq(&table(&world, "g"));
}

#[test]
fn a_heat_map_counts_unless_told_otherwise() {
    let world = with(
        "
- {id: h, title: H, data: participants, mark: heatmap, x: kind, y: zone}
- {id: m, title: M, data: participants, mark: heatmap, x: kind, y: zone, color: size}
",
    );
    expect![[r"
        Kind | North | South | Not stated
        Cities | 1 | 1 | 0
        Village | 0 | 1 | 1
    "]]
    .assert_eq(&table(&world, "h"));
    expect![[r"
        Kind | North | South | Not stated
        Cities | 2,000 | 1.5 | 
        Village |  |  | 
        * Size (ha): 2 without a value left out
    "]]
    .assert_eq(&table(&world, "m"));
    expect!["Heat map: H. Participants by kind and zone. 3 series: North, South, and Not stated. North: highest 1 (Cities). South: highest 1 (Cities). Not stated: highest 1 (Village). All values are in the table below the chart."].assert_eq(&world.card("en", "h").description.text);
}

#[test]
fn squares_are_parts_of_what_was_reported() {
    let world = with(
        "
- {id: pair, title: Pair, data: cohorts, mark: waffle, y: year, x: [reported, on_record]}
- {id: kinds, title: Kinds, data: participants, mark: waffle, color: kind, x: count()}
",
    );
    let card = world.card("en", "pair");
    expect![[r"
        Cohort | Reported | On record | Difference
        2017 | 40 | 1 | −39
        2018 | 5 | 1 | −4
        2019 | (No cohort stated)
        2020 | 30 | 1 | −29
        2021 | (No cohort stated)
        2022 | (No cohort stated)
        2023 |  | 1 | 
        * Reported: 1 without a value left out
    "]]
    .assert_eq(&print(&card.table));
    expect!["Waffle chart: Pair. Reported and On record by cohort. From 2017 to 2023. 2017: 1 of 40. 2018: 1 of 5. 2020: 1 of 30. 2019: no cohort stated. 2021: no cohort stated. 2022: no cohort stated. 1 value is not stated. All values are in the table below the chart."].assert_eq(&card.description.text);
    assert!(card.wide.contains("Each square stands for one."), "{}", card.wide);
    assert!(card.wide.contains("not on record"), "{}", card.wide);
    assert_eq!(marks(&card.wide), marks(&card.narrow));
    expect![[r"
        Kind | Participants
        Cities | 2
        Village | 2
    "]]
    .assert_eq(&table(&world, "kinds"));
    assert_eq!(marks(&world.card("en", "kinds").wide).len(), 2);
}

#[test]
fn the_steps_of_a_waterfall_end_at_their_sum() {
    let world = with(
        "
- {id: w, title: W, data: cohorts, mark: waterfall, y: year, x: count(), filter: {intake: {gt: 0}}}
",
    );
    let card = world.card("en", "w");
    expect![[r"
        Cohort | Cohorts
        2017 | 1
        2018 | 1
        2019 | (No cohort stated)
        2020 | 1
        Total | 3
    "]]
    .assert_eq(&print(&card.table));
    expect![[r"
        year,year_label,count
        2017,2017,1
        2018,2018,1
        2019,2019,
        2020,2020,1
        total,Total,3
    "]]
    .assert_eq(&file(&world, "en", "w"));
    expect!["Waterfall chart: W. Cohorts by cohort. From 1 to 3 in 2 steps. The total is 3. 2019: no cohort stated. All values are in the table below the chart."].assert_eq(&card.description.text);
    let values: f64 = marks(&card.wide).values().sum();
    assert!((values - 6.0).abs() < 0.5, "{values}");
}

#[test]
fn points_may_set_two_numbers_against_each_other() {
    let world = with(
        "
- {id: s, title: S, data: cohorts, mark: point, text: year, x: sum(intake), y: sum(on_record)}
",
    );
    let card = world.card("en", "s");
    expect![[r"
        Cohort | Sum of intake (reported) | Sum of on record
        2017 | 40 | 1
        2018 | 5 | 1
        2019 | (No cohort stated)
        2020 | 30 | 1
        2021 | (No cohort stated)
        2022 | (No cohort stated)
        2023 |  | 1
        * Sum of intake (reported): 1 without a value left out
    "]]
    .assert_eq(&print(&card.table));
    expect!["Dot plot: S. Sum of intake (reported) and Sum of on record by cohort. From 2017 to 2023. 2 series: Sum of intake (reported) and Sum of on record. Sum of intake (reported): highest 40 (2017). Sum of on record: highest 1 (2017). 2019: no cohort stated. 2021: no cohort stated. 2022: no cohort stated. 1 value is not stated. All values are in the table below the chart."].assert_eq(&card.description.text);
    assert!(card.wide.contains("data-x=\"40\""), "{}", card.wide);
}

#[test]
fn a_timeline_shows_each_record_at_its_date() {
    let world = small(&[
        ("site.yaml", SITE),
        ("programme.yaml", PROGRAMME),
        (
            "events/all.yaml",
            "
- {id: start, name: Start, date: 2019-05-02, kind: launch}
- {id: month, name: {en: A month, id: Sebulan}, date: 2020-02, kind: forum}
- {id: early, name: Early, date: 2018, end_date: 2019, kind: forum}
",
        ),
        (
            "charts/all.yaml",
            "
- {id: t, title: T, data: events, mark: timeline, x: date, x2: end_date, color: kind}
- {id: p, title: P, data: events, mark: timeline, x: date}
",
        ),
    ]);
    let card = world.card("en", "t");
    expect![[r"
        Date | Name | Kind
        2018–2019 | Early -> ../events/early/ | Forum
        2 May 2019 | Start -> ../events/start/ | Launch
        February 2020 | A month -> ../events/month/ | Forum
    "]]
    .assert_eq(&print(&card.table));
    expect![[r"
        date,end_date,record,name,kind,kind_label
        2018,2019,early,Early,forum,Forum
        2019-05-02,,start,Start,launch,Peluncuran
        2020-02,,month,Sebulan,forum,Forum
    "]]
    .assert_eq(&file(&world, "id", "t"));
    expect!["Timeline: T. 3 events from 2018–2019 to February 2020. Forum: 2. Launch: 1. All values are in the table below the chart."].assert_eq(&card.description.text);
    assert_eq!(marks(&card.wide), marks(&card.narrow));
    assert_eq!(marks(&card.wide).len(), 3);
    expect![[r"
        date,record,name
        2018,early,Early
        2019-05-02,start,Start
        2020-02,month,A month
    "]]
    .assert_eq(&file(&world, "en", "p"));
}
