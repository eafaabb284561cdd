//! Participants and their participations.

use super::{DIMENSIONS, Maker, SECTORS, YEARS, year};
use crate::random::sums;
use crate::words::{Both, id_of};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Region,
    Institution,
}

impl Kind {
    pub const fn id(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Institution => "institution",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    Listed,
    SingleMention,
    Doubtful,
}

impl Certainty {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::SingleMention => "single-mention",
            Self::Doubtful => "doubtful",
        }
    }
}

pub struct Participant {
    pub id: String,
    pub name: Both,
    pub kind: Kind,
    pub place: usize,
    pub code: String,
    pub participations: Vec<Participation>,
    pub dimensions: Vec<usize>,
    pub summary: Option<Both>,
    pub milestones: Vec<Milestone>,
    pub sector: usize,
    pub beneficiaries: usize,
    pub partner: Option<String>,
    /// An id that it had before.
    pub alias: Option<String>,
    /// Something that must not be published.
    pub private: Option<String>,
    pub body: Option<Both>,
    pub sources: Vec<usize>,
}

pub struct Participation {
    pub year: usize,
    pub certainty: Certainty,
    pub status: &'static str,
    pub grant: Option<usize>,
    pub note: Option<Both>,
    pub sources: Vec<usize>,
}

pub struct Milestone {
    pub date: Option<String>,
    pub event: Option<String>,
    pub title: Option<Both>,
    /// Who acted, and in which office.
    pub by: Option<(String, Both)>,
    pub note: Option<Both>,
    pub sources: Vec<usize>,
}

pub fn participants(
    maker: &mut Maker,
    count: usize,
    places: usize,
    register: usize,
) -> Vec<Participant> {
    let names: Vec<String> = (0..count).map(|_| maker.words.name(&mut maker.random)).collect();
    // Places differ in size.
    let weights = sums((0..places).map(|_| maker.random.between(2, 12)));
    (0..count)
        .map(|at| {
            let place = maker.random.by_sums(&weights);
            Participant { sources: vec![register], ..participant(maker, at, &names, place) }
        })
        .collect()
}

fn participant(maker: &mut Maker, at: usize, names: &[String], place: usize) -> Participant {
    let kind = if maker.random.chance(80) { Kind::Region } else { Kind::Institution };
    let name = &names[at];
    let participations = participations(maker);
    let years: Vec<usize> = participations.iter().map(|it| it.year).collect();
    let first = maker.random.below(DIMENSIONS.len());
    let second = maker.random.chance(30).then(|| (first + 2) % DIMENSIONS.len());
    let milestones = if maker.random.chance(30) { milestones(maker, &years) } else { Vec::new() };
    let other = &names[maker.random.below(names.len())];
    Participant {
        id: id_of(name),
        name: match kind {
            Kind::Region => Both::new(format!("Kabupaten {name}"), format!("{name} Regency")),
            Kind::Institution => Both::new(format!("Lembaga {name}"), format!("{name} Institute")),
        },
        kind,
        place,
        code: format!("{:02}.{at:02}", place + 11),
        dimensions: std::iter::once(first).chain(second).collect(),
        summary: maker.random.chance(40).then(|| maker.text(1)),
        milestones,
        sector: maker.random.below(SECTORS.len()),
        beneficiaries: maker.random.between(20, 9000),
        partner: maker.random.chance(50).then(|| maker.words.sentence(&mut maker.random, 2)),
        alias: maker.random.chance(1).then(|| format!("{}-{at}", id_of(name))),
        private: maker.random.chance(3).then(|| maker.words.sentence(&mut maker.random, 3)),
        body: maker.random.chance(20).then(|| body(maker, &id_of(other), &years)),
        sources: Vec::new(),
        participations,
    }
}

fn participations(maker: &mut Maker) -> Vec<Participation> {
    let first = maker.year();
    let again = (first + 1 < YEARS && maker.random.chance(20))
        .then(|| maker.random.between(first + 1, YEARS - 1));
    let years = std::iter::once(first).chain(again);
    years
        .map(|year| {
            let certainty = match maker.random.below(100) {
                0..75 => Certainty::Listed,
                75..95 => Certainty::SingleMention,
                _ => Certainty::Doubtful,
            };
            let doubtful = certainty == Certainty::Doubtful;
            Participation {
                year,
                certainty,
                status: maker.random.pick(&["signed", "completed", "completed", "withdrawn"]),
                grant: maker.random.chance(60).then(|| maker.random.between(10, 900)),
                note: doubtful.then(|| maker.words.both(&mut maker.random, 10)),
                sources: maker.sources_of(year, 2),
            }
        })
        .collect()
}

/// The signing, then one to three steps of its own.
fn milestones(maker: &mut Maker, years: &[usize]) -> Vec<Milestone> {
    let signing = format!("signing-{}", year(years[0]));
    let mut list = vec![Milestone {
        date: None,
        event: Some(signing),
        title: None,
        by: Some((maker.words.name(&mut maker.random), Both::new("Bupati", "Regent"))),
        note: None,
        sources: maker.sources_of(years[0], 2),
    }];
    for month in 1..=maker.random.between(1, 3) {
        list.push(Milestone {
            date: Some(format!("{}-{:02}", year(years[0]), month * 3 + 2)),
            event: None,
            title: Some(maker.words.title(&mut maker.random, 4)),
            by: None,
            note: maker.random.chance(30).then(|| maker.words.both(&mut maker.random, 9)),
            sources: maker.sources_of(years[0], 2),
        });
    }
    list
}

/// About 150 words with a list, a table and what prose names: a participant, a source, a figure.
fn body(maker: &mut Maker, other: &str, years: &[usize]) -> Both {
    let source = maker.cite(years[0]);
    let mut one = |activities: &str, steps: &str, table: &str| {
        let sentence = |maker: &mut Maker, count: usize| {
            let text = maker.words.sentence(&mut maker.random, count);
            text.replacen(' ', " **", 1).replacen('.', "**.", 1)
        };
        let list: Vec<String> = (0..4)
            .map(|_| format!("- {}", maker.words.words(&mut maker.random, 6).join(" ")))
            .collect();
        let rows: Vec<String> = (1..=4)
            .map(|quarter| {
                let words = maker.words.words(&mut maker.random, 3).join(" ");
                let number = maker.random.between(1, 900);
                format!("| Q{quarter} {} | {words} | {number} |", year(years[0]))
            })
            .collect();
        format!(
            "{} {}{source} {}\n\n## {activities}\n\n{}\n\n{} {{participant}}`{other}` {}\n\n\
             ## {steps}\n\n{table}\n| --- | --- | ---: |\n{}\n\n{} {{figure}}`intake-{}`.\n",
            sentence(maker, 14),
            sentence(maker, 15),
            sentence(maker, 13),
            list.join("\n"),
            maker.words.sentence(&mut maker.random, 12),
            maker.words.sentence(&mut maker.random, 11),
            rows.join("\n"),
            maker.words.sentence(&mut maker.random, 14),
            year(years[0]),
        )
    };
    Both {
        id: one("Kegiatan", "Tahapan", "| Triwulan | Tahap | Hasil |"),
        en: one("Activities", "Milestones", "| Quarter | Milestone | Reached |"),
    }
}
