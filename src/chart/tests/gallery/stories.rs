//! Timelines.

use super::*;

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

pub(super) fn stories() -> Vec<Chart> {
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
