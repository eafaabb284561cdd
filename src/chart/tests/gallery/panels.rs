//! Small multiples.

use super::*;

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

/// A gap, an empty panel, and one that is not stated.
fn gap() -> Chart {
    let mut gap =
        multiples(Mark::Column, "facet-gap", years(2017, 2024), &ISLANDS[..4], &["Peserta"]);
    gap.categories[3].kind = CategoryKind::Gap;
    gap.series.iter_mut().for_each(|series| series.values[3] = None);
    gap.series[2].values.clear();
    gap.facets[3].kind = CategoryKind::NotStated;
    gap
}

/// Each place in one panel only.
fn nested() -> Chart {
    let mut nested =
        multiples(Mark::Bar, "facet-nested", names(&LONG), &ISLANDS[..3], &["Peserta"]);
    for (facet, series) in nested.series.iter_mut().enumerate() {
        for (index, value) in series.values.iter_mut().enumerate() {
            if index % 3 != facet {
                *value = None;
            }
        }
    }
    nested
}

/// Two measures in each panel.
fn across() -> Chart {
    let mut across =
        multiples(Mark::Point, "facet-across", names(&LONG), &ISLANDS[..6], &["Tercatat"]);
    across.series.insert(0, main("Dilaporkan", &waves(7, 1)));
    across.across = Some(0);
    across
}

pub(super) fn panels() -> Vec<Chart> {
    let six = &ISLANDS[..6];
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
        gap(),
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
        nested(),
        multiples(
            Mark::Lollipop,
            "facet-lollipop",
            names(&DIMENSIONS),
            &ISLANDS[..5],
            &["Peserta"],
        ),
        multiples(Mark::Point, "facet-point", names(&DIMENSIONS), &ISLANDS[..3], &["2018", "2024"]),
        across(),
        multiples(Mark::Column, "facet-one", years(2018, 2024), &ISLANDS[..1], &["Peserta"]),
    ]
}
