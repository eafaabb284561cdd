//! Every chart of the sample programme, in both languages.

use annals::page::{ChartCard, chart_card, csv_of_chart, csv_of_own_chart, own_chart_card};
use annals::record::Kind;

use crate::world::{World, marks, print, read_csv, sample};

#[test]
fn picture_table_and_file_of_every_chart_say_the_same() {
    let world = sample();
    assert!(world.charts().len() >= 20, "{:?}", world.charts());
    for tag in world.languages() {
        world.at(&tag, |desk| {
            for id in world.charts() {
                let card = chart_card(desk, &id).expect("a chart");
                let csv = csv_of_chart(desk, &id).expect("a chart");
                agree(&tag, &id, &card, &String::from_utf8(csv).expect("UTF-8"));
            }
        });
    }
}

#[test]
fn charts_that_follow_from_records_say_the_same_in_picture_table_and_file() {
    let world = sample();
    let own: Vec<_> = world.site.own_charts.keys().collect();
    let of = |kind: Kind| own.iter().filter(|(other, _)| *other == kind).count();
    assert_eq!(
        [Kind::Cohort, Kind::Award, Kind::Dimension, Kind::Place].map(of),
        [7, 7, 6, 19],
        "{own:?}"
    );
    for tag in world.languages() {
        world.at(&tag, |desk| {
            for (kind, id) in &own {
                let card = own_chart_card(desk, *kind, id).expect("a chart");
                let csv = csv_of_own_chart(desk, *kind, id).expect("a chart");
                agree(&tag, &card.id, &card, &String::from_utf8(csv).expect("UTF-8"));
                assert_eq!(card.files.is_none(), *kind == Kind::Place, "{id}");
                for svg in [&card.narrow, &card.wide] {
                    let most = if *kind == Kind::Cohort { 30 } else { 6 };
                    assert!(svg.len() < most * 1024, "{tag} {id}: {} bytes", svg.len());
                }
            }
        });
    }
}

fn agree(tag: &str, id: &str, card: &ChartCard, csv: &str) {
    let (header, rows) = read_csv(csv);
    assert_eq!(card.table.rows.len(), rows.len(), "{tag} {id}");
    if header.iter().any(|name| name == "record") {
        return agree_on_dates(tag, card, &rows);
    }
    // What leads a row of the table, and the columns of the file that say the same by name.
    let leads = card.table.head.iter().filter(|head| !head.numeric).count();
    let mut named = Vec::new();
    let mut first = 0;
    for _ in 0..leads {
        first += usize::from(header.get(first + 1).is_some_and(|name| name.ends_with("_label")));
        named.push(first);
        first += 1;
    }
    let width = header.len() - first;
    for svg in [&card.narrow, &card.wide] {
        let mut drawn = marks(svg);
        let (mut panel, mut start) = (0, 0);
        for (at, (row, shown)) in rows.iter().zip(&card.table.rows).enumerate() {
            for (lead, column) in named.iter().enumerate() {
                assert_eq!(row[*column], shown.cells[lead].items[0].title.text, "{tag} {id}");
            }
            if leads > 1 && at > 0 && row[named[0]] != rows[at - 1][named[0]] {
                (panel, start) = (panel + 1, at);
            }
            for (series, cell) in row[first..].iter().enumerate() {
                let value: Option<f64> = cell.parse().ok();
                let item = shown.cells.get(series + leads).and_then(|cell| cell.items.first());
                let text = item.map(|item| item.title.text.clone());
                assert_eq!(text, value.map(|value| World::number(tag, value)), "{tag} {id}");
                let mark = (panel * width + series, at - start);
                assert_eq!(drawn.remove(&mark), value, "{tag} {id} {mark:?}");
            }
        }
        assert!(drawn.is_empty(), "{tag} {id}: marks without a number: {drawn:?}");
    }
}

/// A timeline: the table names and links what the file names, at the day where the mark stands.
fn agree_on_dates(tag: &str, card: &ChartCard, rows: &[Vec<String>]) {
    let first = jiff::civil::Date::new(1, 1, 1).expect("a day");
    for svg in [&card.narrow, &card.wide] {
        let drawn = marks(svg);
        assert_eq!(drawn.len(), rows.len(), "{tag}");
        for ((_, place), value) in drawn {
            let (row, shown) = (&rows[place], &card.table.rows[place]);
            let whole = format!("{}-01-01", row[0]).chars().take(10).collect::<String>();
            let whole = if row[0].len() == 7 { format!("{}-01", row[0]) } else { whole };
            let date: jiff::civil::Date = whole.parse().expect("a date");
            let days = date.since(first).expect("days").get_days();
            assert!((f64::from(days) - value).abs() < 0.5, "{tag} {row:?}");
            let item = &shown.cells[1].items[0];
            assert_eq!(item.title.text, row[3], "{tag}");
            assert!(item.href.as_ref().is_some_and(|href| href.contains(&row[2])), "{tag} {row:?}");
        }
    }
}

#[test]
fn a_chart_has_the_same_numbers_in_every_language() {
    let world = sample();
    let numbers = |tag: &str, id: &str| -> Vec<Vec<Option<f64>>> {
        let rows = read_csv(&world.csv(tag, id)).1;
        let number = |cell: &String| cell.parse().ok();
        rows.iter().map(|row| row.iter().map(number).collect()).collect()
    };
    for id in ["participants-per-cohort", "participants-by-province", "islands-per-cohort"] {
        assert_eq!(numbers("id", id), numbers("en", id), "{id}");
    }
}

#[test]
fn columns_of_years_are_small() {
    let world = sample();
    for id in ["participants-per-cohort", "completion-awards", "winners-per-year"] {
        for tag in world.languages() {
            let card = world.card(&tag, id);
            for svg in [card.narrow, card.wide] {
                assert!(svg.len() < 6 * 1024, "{tag} {id}: {} bytes", svg.len());
            }
        }
    }
}

#[test]
fn a_map_of_all_provinces_is_small() {
    let world = sample();
    for tag in world.languages() {
        let card = world.card(&tag, "participants-map");
        for svg in [card.narrow, card.wide] {
            assert!(svg.matches("<path class=\"c-m").count() >= 38, "{svg}");
            assert!(svg.len() < 30 * 1024, "{tag}: {} bytes", svg.len());
        }
    }
}

#[test]
fn the_year_without_a_cohort_is_a_gap_with_its_reason() {
    let world = sample();
    let card = world.card("en", "participants-per-cohort");
    for svg in [&card.narrow, &card.wide] {
        assert!(svg.contains("<title>2020: No cohort stated</title>"), "{svg}");
    }
    assert_eq!(
        print(&card.table),
        "Cohort | Reported | On record | Difference
2017 | 25 | 26 | +1
2018 | 50 | 53 | +3
2019 | 25 | 25 | 0
2020 | (No cohort stated)
2021 | 48 | 44 | −4
2022 | 50 | 46 | −4
2023 | 50 | 43 | −7
2024 | 10 | 11 | +1
"
    );
    assert_eq!(
        world.csv("id", "participants-per-cohort"),
        "year,reported,on_record\r\n2017,25,26\r\n2018,50,53\r\n2019,25,25\r\n2020,,\r\n\
         2021,48,44\r\n2022,50,46\r\n2023,50,43\r\n2024,10,11\r\n"
    );
}

#[test]
fn a_description_is_told_in_sentences() {
    let world = sample();
    let told = |tag: &str, id: &str| world.card(tag, id).description.text;
    assert_eq!(
        told("id", "participants-per-cohort"),
        "Bagan kolom: Peserta per angkatan: dilaporkan dan tercatat. Dilaporkan dan Tercatat menurut \
         angkatan. Dari 2017 sampai 2024. 2 deret: Dilaporkan dan Tercatat. Dilaporkan: tertinggi 50 \
         (2018). Tercatat: tertinggi 53 (2018). 2020: Tidak ada angkatan yang dinyatakan. Semua \
         nilainya ada dalam tabel di bawah bagan."
    );
    assert_eq!(
        told("en", "participants-per-cohort"),
        "Column chart: Participants per cohort: reported and on record. Reported and On record by \
         cohort. From 2017 to 2024. 2 series: Reported and On record. Reported: highest 50 (2018). On \
         record: highest 53 (2018). 2020: No cohort stated. All values are in the table below the \
         chart."
    );
    assert_eq!(
        told("id", "participants-by-province"),
        "Bagan batang: Peserta menurut provinsi. Tertinggi: Jawa Timur, 34. Terendah: Kalimantan \
         Selatan, 6. 23 lainnya: 68. Semua nilainya ada dalam tabel di bawah bagan."
    );
    assert_eq!(
        told("en", "participants-by-province"),
        "Bar chart: Participants by province. Highest: East Java, 34. Lowest: South Kalimantan, 6. 23 \
         others: 68. All values are in the table below the chart."
    );
}

#[test]
fn pillars_have_their_colours_and_awards_those_of_their_pillars() {
    let world = sample();
    let classes = |id: &str| -> Vec<String> {
        let svg = world.card("id", id).wide;
        let mut marks: Vec<(usize, String)> = svg
            .split('<')
            .filter(|tag| tag.contains("data-v=") && tag.contains("class=\"c-"))
            .filter_map(|tag| {
                let value = |name: &str| {
                    let rest = tag.split_once(&format!("{name}=\""))?.1;
                    Some(rest.split_once('"')?.0.to_owned())
                };
                Some((value("data-c")?.parse().ok()?, value("class")?))
            })
            .filter(|(_, class)| !class.starts_with("c-whole"))
            .collect();
        marks.sort();
        marks.into_iter().map(|(_, class)| class).collect()
    };
    // Governance, living, society, economy, branding, environment; then 'not stated'.
    assert_eq!(
        classes("winners-by-dimension"),
        ["c-1", "c-4", "c-5", "c-3", "c-2", "c-6", "c-missing"]
    );
    // Branding, economy, environment, governance, living, society.
    assert_eq!(classes("awards-by-dimension-2021"), ["c-2", "c-3", "c-6", "c-1", "c-4", "c-5"]);
}

#[test]
fn what_was_reported_stands_behind_and_a_part_says_of_what() {
    let world = sample();
    let names = |id: &str| -> Vec<(String, String, bool)> {
        let legend = world.card("en", id).legend;
        legend.into_iter().map(|entry| (entry.name, entry.class, entry.hatched)).collect()
    };
    let entry = |name: &str, class: &str, hatched| (name.to_owned(), class.to_owned(), hatched);
    assert_eq!(
        names("participants-per-cohort"),
        [entry("Reported", "c-context", false), entry("On record", "c-bar", false)]
    );
    assert_eq!(
        names("awards-by-dimension-2021"),
        [entry("Reported", "c-whole", true), entry("On record", "c-bar", false)]
    );
    let svg = world.card("en", "awards-by-dimension-2021").wide;
    assert!(svg.contains(">17<") && svg.contains(" of 17<"), "{svg}");
}

#[test]
fn a_source_line_names_who_says_so() {
    let world = sample();
    let source = world.card("en", "participants-per-cohort").source;
    assert_eq!(source.label, "Sources:");
    assert_eq!(source.text.text, "Diskominfo Magetan, Technologue and 2 other sources");
    assert_eq!(source.numbers, [1, 2, 3, 4]);
    let own = world.card("id", "sources-by-type").source;
    assert_eq!((own.text.text.as_str(), own.numbers.len()), ("catatan situs ini", 0));
}

#[test]
fn one_chart_twice_on_a_page_shares_no_id() {
    let world = sample();
    let (first, second) = world.at("id", |desk| {
        let card = || chart_card(desk, "winners-per-year").expect("a chart");
        (card(), card())
    });
    assert_eq!(
        (first.anchor.as_str(), first.table_id.as_str()),
        ("chart-winners-per-year", "table-winners-per-year")
    );
    assert_eq!(
        (second.anchor.as_str(), second.table_id.as_str()),
        ("chart-winners-per-year_2", "table-winners-per-year_2")
    );
    assert_ne!(first.table.label, second.table.label);
    let ids = |card: &ChartCard| -> Vec<String> {
        let svg = format!("{}{}", card.narrow, card.wide);
        svg.split(" id=\"")
            .skip(1)
            .filter_map(|rest| Some(rest.split_once('"')?.0.to_owned()))
            .collect()
    };
    let (first, second) = (ids(&first), ids(&second));
    assert!(!first.is_empty() && first.iter().all(|id| !second.contains(id)), "{first:?}");
}
