//! What participants stand in: places, events and sources.

use super::{Maker, YEARS, year};
use crate::words::{Both, capitalised, id_of};

pub struct Place {
    pub id: String,
    pub name: Both,
    /// Latitude and longitude in hundredths of a degree.
    pub point: (i32, i32),
}

pub struct Event {
    pub id: String,
    pub name: Both,
    pub kind: &'static str,
    pub mode: &'static str,
    /// Day of the event, and its last.
    pub days: (String, Option<String>),
    pub venue: String,
    pub summary: Both,
    pub sources: Vec<usize>,
}

pub struct Source {
    pub id: String,
    pub year: usize,
    pub title: Both,
    pub publisher: String,
    pub date: String,
    pub kind: &'static str,
    pub note: Option<Both>,
}

/// Words of the content model.
const SOURCE_TYPES: [&str; 6] = ["news", "news", "news", "report", "press-release", "regulation"];

/// As many as Indonesia has provinces.
const PLACES: usize = 38;

pub fn places(maker: &mut Maker) -> Vec<Place> {
    (0..PLACES)
        .map(|_| {
            let name = maker.words.name(&mut maker.random);
            let mut degrees = |first: i32, width: usize| {
                first + i32::try_from(maker.random.below(width)).unwrap_or(0)
            };
            let point = (degrees(-1000, 1500), degrees(9500, 4500));
            Place { id: id_of(&name), name: Both::new(name.clone(), name), point }
        })
        .collect()
}

/// Kind, month and names of the events that every year has.
const CALENDAR: [(&str, usize, &str, &str); 4] = [
    ("assessment", 1, "Penilaian calon peserta", "Assessment of candidates"),
    ("signing", 3, "Penandatanganan kesepakatan", "Signing of the agreement"),
    ("forum", 8, "Forum tahunan", "Annual forum"),
    ("ceremony", 11, "Malam penghargaan", "Award night"),
];

pub fn events(maker: &mut Maker) -> Vec<Event> {
    let mut events = Vec::new();
    for at in 0..YEARS {
        for (kind, month, id, en) in CALENDAR {
            let (year, day) = (year(at), maker.random.between(1, 26));
            let last = maker.random.chance(40).then(|| format!("{year}-{month:02}-{:02}", day + 1));
            events.push(Event {
                id: format!("{kind}-{year}"),
                name: Both::new(format!("{id} {year}"), format!("{en} {year}")),
                kind,
                mode: maker.random.pick(&["on-site", "online", "hybrid"]),
                days: (format!("{year}-{month:02}-{day:02}"), last),
                venue: format!("Balai {}", maker.words.name(&mut maker.random)),
                summary: maker.text(1),
                sources: maker.sources_of(at, 3),
            });
        }
    }
    events
}

/// Sources of all years; the maker learns which are of which year. The last is the register that
/// every participant is taken from.
pub fn sources(maker: &mut Maker, count: usize) -> Vec<Source> {
    let publishers: Vec<String> =
        (0..60).map(|_| capitalised(&maker.words.words(&mut maker.random, 2).join(" "))).collect();
    let mut sources: Vec<Source> = (0..count)
        .map(|at| {
            // Every year has some, the later ones more.
            let of_year = if at < YEARS { at } else { maker.year() };
            maker.sources[of_year].push(at);
            let publisher = maker.random.pick(&publishers);
            let length = maker.random.between(5, 9);
            let title = maker.words.title(&mut maker.random, length);
            let (month, day) = (maker.random.between(1, 12), maker.random.between(1, 28));
            let note = maker.random.chance(30).then(|| maker.words.both(&mut maker.random, 8));
            Source {
                id: format!("{}-{}-{at}", id_of(&publisher), year(of_year)),
                year: of_year,
                title: Both::new(format!("{} ({at})", title.id), format!("{} ({at})", title.en)),
                publisher,
                date: format!("{}-{month:02}-{day:02}", year(of_year)),
                kind: maker.random.pick(&SOURCE_TYPES),
                note,
            }
        })
        .collect();
    sources.push(register());
    sources
}

fn register() -> Source {
    Source {
        id: "register".to_owned(),
        year: 0,
        title: Both::new("Daftar peserta", "Register of participants"),
        publisher: "Kementerian Rekaan".to_owned(),
        date: year(0).to_string(),
        kind: "dataset",
        note: None,
    }
}
