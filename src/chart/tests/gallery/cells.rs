//! Squares and cells.

use super::*;

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

pub(super) fn waffles() -> Vec<Chart> {
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

pub(super) fn crossings() -> Vec<Chart> {
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
