//! Charts that are hard to draw: for the test that no text lies on another, and to be looked at.

use crate::chart::{
    Anchor, Annotation, Category, CategoryKind, Chart, Facet, Highlight, Hue, Mark, Numbers, Role,
    Series, Stack, Tick,
};

/// Numbers as Indonesian writes them.
pub(crate) struct Indonesian;

impl Numbers for Indonesian {
    fn format(&self, value: f64) -> String {
        let text = format!("{:.1}", value.abs());
        let (whole, rest) = text.split_once('.').unwrap_or((&text, "0"));
        let mut grouped = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        let sign = if value < 0.0 { "\u{2212}" } else { "" };
        if rest == "0" { format!("{sign}{grouped}") } else { format!("{sign}{grouped},{rest}") }
    }

    fn compact(&self, value: f64) -> String {
        match value.abs() {
            size if size >= 1e6 => format!("{}\u{a0}jt", self.format(value / 1e6)),
            size if size >= 1e3 => format!("{}\u{a0}rb", self.format(value / 1e3)),
            _ => self.format(value),
        }
    }
}

/// Names that are too long for their place.
pub(crate) const LONG: [&str; 7] = [
    "Kabupaten Kepulauan Siau Tagulandang Biaro",
    "Kota Administrasi Jakarta Selatan",
    "Kabupaten Penukal Abab Lematang Ilir",
    "Daerah Istimewa Yogyakarta",
    "Kabupaten Hulu Sungai Selatan",
    "Kabupaten Timor Tengah Utara",
    "Kota Sorong",
];
const ISLANDS: [&str; 7] =
    ["Sumatera", "Jawa", "Kalimantan", "Sulawesi", "Bali dan Nusa Tenggara", "Maluku", "Papua"];
const DIMENSIONS: [&str; 6] = [
    "Smart Governance",
    "Smart Branding",
    "Smart Economy",
    "Smart Living",
    "Smart Society",
    "Smart Environment",
];

fn chart(mark: Mark, id: &str, title: &str) -> Chart {
    let mut chart = Chart::new(id, mark);
    title.clone_into(&mut chart.title);
    "tidak dinyatakan".clone_into(&mut chart.words.not_stated);
    "{0} dari {1}".clone_into(&mut chart.words.of);
    chart
}

fn years(from: i32, to: i32) -> Vec<Category> {
    let year =
        |year: i32| Category { position: Some(year.into()), ..Category::new(year.to_string()) };
    (from..=to).map(year).collect()
}

fn names(list: &[&str]) -> Vec<Category> {
    list.iter().map(|name| Category::new(*name)).collect()
}

fn values(list: &[f64]) -> Vec<Option<f64>> {
    list.iter().map(|value| value.is_finite().then_some(*value)).collect()
}

/// A main series.
fn main(name: &str, list: &[f64]) -> Series {
    Series { name: name.to_owned(), values: values(list), ..Series::default() }
}

/// Main series in the colours of the palette, one for each name.
fn palette(names: &[&str], lists: &[&[f64]]) -> Vec<Series> {
    let one = |(index, (name, list)): (usize, (&&str, &&[f64]))| {
        let hue = Hue::Palette(u8::try_from(index + 1).unwrap_or(8));
        Series { hue, ..main(name, list) }
    };
    names.iter().zip(lists).enumerate().map(one).collect()
}

/// Values that go up and down without chance.
fn waves(count: usize, seed: usize) -> Vec<f64> {
    (0..count).map(|i| f64::from(u32::try_from((i * 37 + seed * 53) % 97).unwrap_or(0))).collect()
}

fn with(mut chart: Chart, categories: Vec<Category>, series: Vec<Series>) -> Chart {
    chart.categories = categories;
    chart.series = series;
    chart
}

const NONE: f64 = f64::NAN;

fn cohorts(mark: Mark, id: &str) -> Chart {
    let chart = chart(mark, id, "Peserta per angkatan: yang dilaporkan dan yang tercatat");
    let reported = main("Dilaporkan", &[25.0, 50.0, 25.0, NONE, 48.0, 50.0, 50.0, 10.0]);
    let record = main("Tercatat per nama", &[26.0, 52.0, 25.0, NONE, 44.0, 30.0, 23.0, 11.0]);
    let mut chart =
        with(chart, years(2017, 2024), vec![Series { role: Role::Context, ..reported }, record]);
    chart.categories[3].kind = CategoryKind::Gap;
    chart.categories[3].note = Some("tidak ada angkatan dinyatakan".to_owned());
    chart
}

/// Long names with the rest folded together and what is not stated.
fn ranked(mark: Mark, id: &str) -> Chart {
    let mut list = names(&LONG);
    list.push(Category { kind: CategoryKind::Other, ..Category::new("23 lainnya") });
    list.push(Category { kind: CategoryKind::NotStated, ..Category::new("Tidak dinyatakan") });
    let series = main("Pemenang", &[148.0, 131.0, 97.0, 88.0, 61.0, 40.0, 12.0, 66.0, 9.0]);
    with(chart(mark, id, "Pemenang menurut kabupaten dan kota"), list, vec![series])
}

fn negative(mark: Mark, id: &str) -> Chart {
    let series = main("Selisih", &[12.0, -4.0, 0.0, -31.5, 7.5, 3.0, -18.0]);
    with(chart(mark, id, "Selisih dengan yang dilaporkan"), names(&ISLANDS), vec![series])
}

fn sixty(mark: Mark, id: &str) -> Chart {
    let series = palette(&["Sumatera", "Jawa"], &[&waves(60, 1), &waves(60, 2)]);
    with(chart(mark, id, "Enam puluh tahun"), years(1965, 2024), series)
}

fn sixty_names(mark: Mark, id: &str) -> Chart {
    let list = (0..60).map(|i| Category::new(format!("{} {i}", LONG[i % 7]))).collect();
    with(chart(mark, id, "Enam puluh daerah"), list, vec![main("Peserta", &waves(60, 3))])
}

fn single(mark: Mark, id: &str) -> Chart {
    let list = names(&["Kabupaten Banyuwangi"]);
    with(chart(mark, id, "Satu saja"), list, vec![main("Peserta", &[1.0])])
}

fn parts(mark: Mark, id: &str) -> Chart {
    let lists: [&[f64]; 6] = [
        &[62.0, 101.0, 87.0, 131.0, 199.0, 252.0, 320.0],
        &[119.0, 154.0, 110.0, 143.0, 189.0, 213.0, 243.0],
        &[131.0, 150.0, 94.0, 103.0, 110.0, 96.0, 77.0],
        &[12.0, 10.0, 9.0, 13.0, 11.0, 6.0, 8.0],
        &[3.0, NONE, 4.0, 3.0, 11.0, 9.0, 7.0],
        &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0],
    ];
    let mut series = palette(&DIMENSIONS, &lists);
    series.push(Series { hue: Hue::NotStated, ..main("Tidak dinyatakan", &[9.0; 7]) });
    with(chart(mark, id, "Pemenang menurut dimensi"), years(2018, 2024), series)
}

/// Lines whose ends lie on each other.
fn tied(mark: Mark, id: &str) -> Chart {
    let lists: [&[f64]; 6] = [
        &[8.1, 8.9, 7.2, 9.4, 11.0],
        &[2.0, 2.4, 2.6, 3.9, 11.0],
        &[4.1, 4.4, 3.7, 4.6, 11.0],
        &[1.0, 1.2, 1.1, 1.5, 10.9],
        &[3.0, 3.0, 3.0, 3.0, 3.0],
        &[3.0, 2.0, 1.0, 2.0, 3.0],
    ];
    let series = palette(&LONG[..6], &lists);
    with(chart(mark, id, "Ujung yang sama"), years(2020, 2024), series)
}

/// Two measures of each row.
fn pairs(mark: Mark, id: &str) -> Chart {
    let lists: [&[f64]; 2] =
        [&[25.0, 50.0, 25.0, 48.0, 50.0, 52.0, 10.0], &[26.0, 50.0, 12.0, 44.0, 30.0, 23.0, 11.0]];
    let mut series = palette(&["2018", "2024"], &lists);
    series[0].role = Role::Context;
    with(chart(mark, id, "Peserta menurut pulau, 2018 dan 2024"), names(&ISLANDS), series)
}

/// The figure that differs from what is counted, and why.
fn correction(id: &str) -> Chart {
    let mut list = names(&[
        "Nama dalam daftar angkatan 2017–2021",
        "Daerah yang ikut dua kali",
        "Daerah yang baru ditemukan di arsip",
        "Daerah yang berbeda",
    ]);
    list[0].level = true;
    list[3].level = true;
    let series = main("Daerah", &[148.0, -12.0, 5.0, 141.0]);
    with(chart(Mark::Waterfall, id, "Dari 148 nama menjadi 141 daerah"), list, vec![series])
}

/// Terms that add up, one below zero on the way.
fn balance(id: &str) -> Chart {
    let mut list = names(&["Pulau Jawa", "Sumatera", "Koreksi", "Papua", "Jumlah"]);
    list[4].level = true;
    list[2].kind = CategoryKind::Other;
    let series = main("Selisih", &[12.0, 8.5, -31.0, 4.0, -6.5]);
    with(chart(Mark::Waterfall, id, "Selisih seluruhnya"), list, vec![series])
}

/// Two measures against each other.
fn measures(id: &str, count: usize) -> Chart {
    let name =
        |i: usize| Category::new(if count > 7 { format!("Kota {i}") } else { LONG[i].to_owned() });
    let across = main("Dilaporkan", &waves(count, 1));
    let series = vec![across, main("Tercatat per nama", &waves(count, 2))];
    let mut chart = with(
        chart(Mark::Point, id, "Dilaporkan dan tercatat"),
        (0..count).map(name).collect(),
        series,
    );
    chart.across = Some(0);
    chart
}

/// What has become of each between two years.
fn ends(id: &str) -> Chart {
    let lists: [&[f64]; 6] = [
        &[62.0, 320.0],
        &[119.0, 243.0],
        &[131.0, 77.0],
        &[90.0, 150.0],
        &[NONE, 151.0],
        &[120.0, NONE],
    ];
    let mut chart = with(
        chart(Mark::Slope, id, "Pemenang 2018 dan 2024"),
        years(2018, 2019),
        palette(&DIMENSIONS, &lists),
    );
    chart.categories[1] = Category { position: Some(2024.0), ..Category::new("2024") };
    chart
}

/// Squares: parts of a whole, of which some are not on record.
fn waffle(id: &str, categories: &[&str], lists: &[&[f64]], whole: &[f64]) -> Chart {
    let mut series: Vec<Series> = if lists.len() > 1 {
        palette(&DIMENSIONS, lists)
    } else {
        lists.iter().map(|list| main("Tercatat per nama", list)).collect()
    };
    if !whole.is_empty() {
        series.push(Series { role: Role::Whole, ..main("Dilaporkan", whole) });
    }
    let mut chart =
        with(chart(Mark::Waffle, id, "Penerima menurut nama"), names(categories), series);
    chart.rest = Some("Belum tercatat per nama".to_owned());
    chart.square = Some("Satu kotak satu penerima.".to_owned());
    chart
}

fn waffles() -> Vec<Chart> {
    let six: [f64; 6] = [17.0, 1.0, 0.0, 1.0, 0.0, 0.0];
    let mut of =
        waffle("waffle-wholes", &DIMENSIONS, &[&six], &[17.0, 17.0, 17.0, 17.0, 16.0, 16.0]);
    for (place, number) in of.categories.iter_mut().zip(1..) {
        place.hue = Some(Hue::Palette(number));
    }
    let mut islands =
        waffle("waffle-islands", &ISLANDS, &[&[71.0, 65.0, 30.0, 38.0, 21.0, 11.0, 5.0]], &[]);
    islands
        .categories
        .push(Category { kind: CategoryKind::NotStated, ..Category::new("Tidak dinyatakan") });
    islands.series[0].values.push(Some(9.0));
    let mut large =
        waffle("waffle-large", &LONG, &[&[1480.0, 1310.0, 970.5, 880.0, 610.0, 40.0, 3.0]], &[]);
    large.square = None;
    vec![
        waffle("waffle-eight", &[""], &[&[8.0]], &[50.0]),
        waffle("waffle-parts", &[""], &[&[8.0], &[12.0], &[3.0]], &[50.0]),
        islands,
        large,
        of,
        waffle(
            "waffle-groups",
            &LONG[..4],
            &[&[8.0, 3.0, 12.0, 0.0], &[12.0, 30.0, 1.0, 2.0]],
            &[],
        ),
        single(Mark::Waffle, "waffle-single"),
        sixty_names(Mark::Waffle, "waffle-sixty"),
        negative(Mark::Waffle, "waffle-negative"),
    ]
}

/// A crossing of two domains.
fn crossing(id: &str, places: Vec<Category>, rows: &[&str]) -> Chart {
    let series = rows.iter().zip(1..).map(|(row, seed)| main(row, &waves(places.len(), seed)));
    let series = series.collect();
    with(chart(Mark::Heatmap, id, "Pemenang menurut dimensi dan tahun"), places, series)
}

fn crossings() -> Vec<Chart> {
    let mut gap = crossing("heatmap-gap", years(2017, 2024), &DIMENSIONS);
    gap.categories[3].kind = CategoryKind::Gap;
    gap.categories[3].note = Some("tidak ada angkatan".to_owned());
    for series in &mut gap.series {
        series.values[3] = None;
    }
    gap.series[2].values[5] = None;
    gap.categories
        .push(Category { kind: CategoryKind::NotStated, ..Category::new("Tidak dinyatakan") });
    let mut regions: Vec<Category> = names(&LONG);
    regions.truncate(4);
    vec![
        crossing("heatmap-plain", years(2018, 2024), &DIMENSIONS[..5]),
        focused(gap, 1),
        crossing("heatmap-names", regions, &LONG),
        crossing("heatmap-thirty", years(1995, 2024), &ISLANDS),
        crossing("heatmap-sixty", years(1965, 2024), &DIMENSIONS[..3]),
        noted(parts(Mark::Heatmap, "heatmap-skewed")),
        single(Mark::Heatmap, "heatmap-single"),
        negative(Mark::Heatmap, "heatmap-negative"),
    ]
}

/// Events and periods: name, date in words, begin, end, kind.
type Event<'a> = (&'a str, &'a str, f64, Option<f64>, usize);

const EVENTS: [Event<'_>; 9] = [
    ("Pencanangan gerakan di Makassar", "22 Mei 2017", 2017.39, None, 0),
    ("Bimbingan teknis angkatan pertama", "Juni–November 2017", 2017.42, Some(2017.91), 1),
    (
        "Penandatanganan nota kesepahaman dengan lima puluh kabupaten dan kota",
        "8 Mei 2018",
        2018.35,
        None,
        0,
    ),
    ("Penghargaan pertama", "Desember 2018", 2018.95, None, 2),
    ("Wabah: tidak ada angkatan", "2020", 2020.0, Some(2021.0), 3),
    ("Penghargaan 2021", "14 Desember 2021", 2021.95, None, 2),
    ("Surat pertama", "3 Juni 2022", 2022.42, None, 0),
    ("Penandatanganan kesepakatan, daring", "28 Februari 2023", 2023.16, None, 0),
    ("Forum Smart City Nasional", "7 Desember 2023", 2023.93, None, 2),
];

fn story(id: &str, events: &[Event<'_>]) -> Chart {
    let category = |event: &Event<'_>| Category {
        when: Some(event.1.to_owned()),
        end: event.3,
        ..Category::new(event.0)
    };
    let of_kind = |kind: usize| -> Vec<f64> {
        events.iter().map(|event| if event.4 == kind { event.2 } else { NONE }).collect()
    };
    let lists: Vec<Vec<f64>> = (0..4).map(of_kind).collect();
    let lists: Vec<&[f64]> = lists.iter().map(Vec::as_slice).collect();
    let kinds = ["Kesepakatan", "Bimbingan", "Penghargaan", "Tanpa kegiatan"];
    let mut series = palette(&kinds, &lists);
    series[3].hue = Hue::NotStated;
    let mut chart = with(
        chart(Mark::Timeline, id, "Perjalanan gerakan"),
        events.iter().map(category).collect(),
        series,
    );
    chart.ticks =
        (2016..=2025).map(|year| Tick { at: year.into(), label: year.to_string() }).collect();
    chart
}

fn stories() -> Vec<Chart> {
    let mut long: Vec<Event<'_>> = EVENTS.to_vec();
    long.push((
        "Seluruh masa program, dari pencanangan sampai penutupan dan laporan akhirnya",
        "2017–2024",
        2017.0,
        Some(2024.9),
        1,
    ));
    let dense: Vec<Event<'_>> = (0..60)
        .map(|i| {
            (
                LONG[i % 7],
                "2021",
                2021.0 + f64::from(u32::try_from(i * 37 % 60).unwrap_or(0)) / 60.0,
                None,
                i % 3,
            )
        })
        .collect();
    let mut plain = story("timeline-plain", &EVENTS[..1]);
    plain.categories[0].when = None;
    plain.ticks.clear();
    vec![
        story("timeline-story", &EVENTS),
        story("timeline-long", &long),
        story("timeline-sixty", &dense),
        story("timeline-tied", &[EVENTS[0], EVENTS[0], EVENTS[0]]),
        plain,
    ]
}

/// Small multiples: one panel for each name, with the series of a chart in each.
fn multiples(mark: Mark, id: &str, places: Vec<Category>, panels: &[&str], own: &[&str]) -> Chart {
    let mut chart = with(chart(mark, id, "Peserta menurut pulau"), places, Vec::new());
    chart.facets = panels.iter().map(|panel| Facet::new(*panel)).collect();
    let count = chart.categories.len();
    for (facet, number) in (0..panels.len()).zip(3..) {
        let lists: Vec<Vec<f64>> = (0..own.len()).map(|i| waves(count, number + i * 5)).collect();
        let lists: Vec<&[f64]> = lists.iter().map(Vec::as_slice).collect();
        let mut series = palette(own, &lists);
        if own.len() == 1 {
            series[0].hue = Hue::Bar;
        }
        chart.series.extend(series.into_iter().map(|series| Series { facet, ..series }));
    }
    chart
}

fn grids() -> Vec<Chart> {
    let six = &ISLANDS[..6];
    let mut gap =
        multiples(Mark::Column, "facet-gap", years(2017, 2024), &ISLANDS[..4], &["Peserta"]);
    gap.categories[3].kind = CategoryKind::Gap;
    gap.series.iter_mut().for_each(|series| series.values[3] = None);
    gap.series[2].values.clear();
    gap.facets[3].kind = CategoryKind::NotStated;
    let mut nested =
        multiples(Mark::Bar, "facet-nested", names(&LONG), &ISLANDS[..3], &["Peserta"]);
    for (facet, series) in nested.series.iter_mut().enumerate() {
        for (index, value) in series.values.iter_mut().enumerate() {
            if index % 3 != facet {
                *value = None;
            }
        }
    }
    let mut across = multiples(Mark::Point, "facet-across", names(&LONG), six, &["Tercatat"]);
    across.series.insert(0, main("Dilaporkan", &waves(7, 1)));
    across.across = Some(0);
    vec![
        multiples(Mark::Line, "facet-line", years(2018, 2024), six, &["Peserta"]),
        noted(multiples(
            Mark::Line,
            "facet-lines",
            years(2018, 2024),
            &LONG,
            &["Laki-laki", "Perempuan"],
        )),
        multiples(Mark::Area, "facet-area", years(2018, 2024), six, &["Peserta"]),
        multiples(
            Mark::Area,
            "facet-piles",
            years(2018, 2024),
            &ISLANDS[..4],
            &["Laki-laki", "Perempuan"],
        ),
        multiples(Mark::Column, "facet-column", years(2018, 2024), &ISLANDS, &["Peserta"]),
        gap,
        multiples(Mark::Column, "facet-sixty", years(1965, 2024), &ISLANDS[..2], &["Peserta"]),
        multiples(Mark::Bar, "facet-bar", names(&DIMENSIONS), six, &["Peserta"]),
        multiples(Mark::Bar, "facet-long", names(&LONG), &LONG[..4], &["Peserta", "Pemenang"]),
        stacked(
            multiples(
                Mark::Bar,
                "facet-shares",
                names(&DIMENSIONS),
                &ISLANDS[..3],
                &["Peserta", "Pemenang"],
            ),
            Stack::Normalize,
        ),
        nested,
        multiples(
            Mark::Lollipop,
            "facet-lollipop",
            names(&DIMENSIONS),
            &ISLANDS[..5],
            &["Peserta"],
        ),
        multiples(Mark::Point, "facet-point", names(&DIMENSIONS), &ISLANDS[..3], &["2018", "2024"]),
        across,
        multiples(Mark::Column, "facet-one", years(2018, 2024), &ISLANDS[..1], &["Peserta"]),
    ]
}

fn focused(mut chart: Chart, series: usize) -> Chart {
    chart.highlight = Highlight::Series([series].into());
    chart
}

fn chosen(mut chart: Chart, categories: &[usize]) -> Chart {
    chart.highlight = Highlight::Categories(categories.iter().copied().collect());
    chart
}

fn noted(mut chart: Chart) -> Chart {
    let note = |at: Anchor, text: &str| Annotation { at, text: text.to_owned() };
    chart.annotations = vec![
        note(Anchor::Category(1), "Nota kesepahaman ditandatangani di Jakarta"),
        note(Anchor::Category(2), "Pendaftaran terbuka bagi semua daerah"),
        note(Anchor::Value(40.0), "sasaran"),
    ];
    chart
}

fn stacked(mut chart: Chart, stack: Stack) -> Chart {
    chart.stack = stack;
    chart
}

/// Every case, with its name as id.
pub(crate) fn cases() -> Vec<Chart> {
    let mut all = vec![
        cohorts(Mark::Column, "column-cohorts"),
        noted(cohorts(Mark::Column, "column-noted")),
        negative(Mark::Column, "column-negative"),
        single(Mark::Column, "column-single"),
        sixty(Mark::Column, "column-sixty"),
        parts(Mark::Column, "column-parts"),
        stacked(parts(Mark::Column, "column-shares"), Stack::Normalize),
        stacked(tied(Mark::Column, "column-side"), Stack::Side),
        ranked(Mark::Bar, "bar-ranked"),
        noted(ranked(Mark::Bar, "bar-noted")),
        negative(Mark::Bar, "bar-negative"),
        single(Mark::Bar, "bar-single"),
        sixty_names(Mark::Bar, "bar-sixty"),
        parts(Mark::Bar, "bar-parts"),
        cohorts(Mark::Bar, "bar-cohorts"),
        cohorts(Mark::Line, "line-cohorts"),
        tied(Mark::Line, "line-tied"),
        focused(tied(Mark::Line, "line-focus"), 1),
        negative(Mark::Line, "line-negative"),
        single(Mark::Line, "line-single"),
        sixty(Mark::Line, "line-sixty"),
        cohorts(Mark::Area, "area-cohorts"),
        parts(Mark::Area, "area-parts"),
        stacked(parts(Mark::Area, "area-shares"), Stack::Normalize),
        stacked(tied(Mark::Area, "area-side"), Stack::Side),
        negative(Mark::Area, "area-negative"),
        single(Mark::Area, "area-single"),
        sixty(Mark::Area, "area-sixty"),
        ranked(Mark::Lollipop, "lollipop-ranked"),
        negative(Mark::Lollipop, "lollipop-negative"),
        pairs(Mark::Lollipop, "lollipop-pairs"),
        tied(Mark::Lollipop, "lollipop-side"),
        single(Mark::Lollipop, "lollipop-single"),
        sixty_names(Mark::Lollipop, "lollipop-sixty"),
        ranked(Mark::Point, "point-ranked"),
        pairs(Mark::Point, "point-pairs"),
        cohorts(Mark::Point, "point-cohorts"),
        tied(Mark::Point, "point-many"),
        negative(Mark::Point, "point-negative"),
        single(Mark::Point, "point-single"),
        measures("point-across", 7),
        noted(measures("point-noted", 7)),
        measures("point-thirty", 30),
        measures("point-sixty", 60),
        chosen(measures("point-chosen", 60), &[3, 30, 40]),
        ends("slope-ends"),
        focused(ends("slope-focus"), 2),
        tied(Mark::Slope, "slope-tied"),
        cohorts(Mark::Slope, "slope-cohorts"),
        single(Mark::Slope, "slope-single"),
        sixty(Mark::Slope, "slope-sixty"),
        correction("waterfall-correction"),
        balance("waterfall-balance"),
        ranked(Mark::Waterfall, "waterfall-long"),
        single(Mark::Waterfall, "waterfall-single"),
    ];
    all.extend(waffles());
    all.extend(crossings());
    all.extend(stories());
    all.extend(grids());
    for chart in &mut all {
        chart.description = format!("{}.", chart.title);
    }
    all
}
