//! Charts that are hard to draw: for the test that no text lies on another, and to be looked at.

mod cells;
mod panels;
mod stories;

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

/// Columns, bars, lines and areas.
fn common() -> Vec<Chart> {
    vec![
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
    ]
}

/// Dots, slopes and steps.
fn dots() -> Vec<Chart> {
    vec![
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
    ]
}

/// Every case, with its name as id.
pub(crate) fn cases() -> Vec<Chart> {
    let parts = [common(), dots(), cells::waffles(), cells::crossings()];
    let mut all: Vec<Chart> = parts.into_iter().flatten().collect();
    all.extend(stories::stories());
    all.extend(panels::panels());
    for chart in &mut all {
        chart.description = format!("{}.", chart.title);
    }
    all
}
