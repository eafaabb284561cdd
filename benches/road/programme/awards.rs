//! Awards, their editions and who won them.

use std::collections::BTreeSet;

use super::{DIMENSIONS, Maker, Participant, YEARS};
use crate::words::{Both, id_of};

pub struct Award {
    pub id: String,
    pub name: Both,
    pub description: Both,
    pub dimension: Option<usize>,
    /// Years in which it was given, with the number of recipients on record.
    pub editions: Vec<(usize, usize)>,
    pub sources: Vec<usize>,
}

pub struct Winner {
    pub award: usize,
    pub year: usize,
    /// The participant, or the name of a winner outside the list.
    pub who: Result<usize, Both>,
    pub place: usize,
    pub rank: Option<usize>,
    pub distinction: Option<Both>,
    pub citation: Option<Both>,
    pub sources: Vec<usize>,
}

/// Six awards for the dimensions, and six more.
pub fn awards(maker: &mut Maker) -> Vec<Award> {
    let of_dimensions = DIMENSIONS.iter().map(|(id, name, en)| {
        let name = Both::new(format!("Penghargaan {name}"), format!("{en} Award"));
        ((*id).to_owned(), name)
    });
    let others = (0..6).map(|_| {
        let name = maker.words.name(&mut maker.random);
        let both = Both::new(format!("Penghargaan {name}"), format!("{name} Award"));
        (id_of(&name), both)
    });
    let others: Vec<(String, Both)> = others.collect();
    of_dimensions
        .chain(others)
        .enumerate()
        .map(|(at, (id, name))| Award {
            id,
            name,
            description: maker.text(2),
            dimension: (at < DIMENSIONS.len()).then_some(at),
            // The newer awards began later.
            editions: (at.saturating_sub(6)..YEARS).map(|year| (year, 0)).collect(),
            sources: maker.sources_of(0, 2),
        })
        .collect()
}

/// A winner for every fifth participant; the awards learn how many each edition has.
pub fn winners(
    maker: &mut Maker,
    participants: &[Participant],
    awards: &mut [Award],
) -> Vec<Winner> {
    let mut taken = BTreeSet::new();
    let mut winners = Vec::new();
    while winners.len() < participants.len() / 5 {
        let at = maker.random.below(participants.len());
        let participant = &participants[at];
        let first = participant.participations[0].year;
        let year = maker.random.between(first, (first + 1).min(YEARS - 1));
        let award = maker.random.below(awards.len());
        let Some(edition) = awards[award].editions.iter_mut().find(|it| it.0 == year) else {
            continue;
        };
        if !taken.insert((award, year, at)) {
            continue;
        }
        edition.1 += 1;
        winners.push(winner(maker, award, year, (at, participant)));
    }
    winners
}

fn winner(
    maker: &mut Maker,
    award: usize,
    year: usize,
    (at, participant): (usize, &Participant),
) -> Winner {
    let outside = maker.random.chance(3).then(|| {
        let name = maker.words.name(&mut maker.random);
        Both::new(format!("Desa {name}"), format!("{name} Village"))
    });
    let distinctions = [("Emas", "Gold"), ("Perak", "Silver"), ("Pendatang baru", "Best newcomer")];
    Winner {
        award,
        year,
        who: outside.map_or(Ok(at), Err),
        place: participant.place,
        rank: maker.random.chance(20).then(|| maker.random.between(1, 3)),
        distinction: maker.random.chance(30).then(|| {
            let (id, en) = maker.random.pick(&distinctions);
            Both::new(id, en)
        }),
        citation: maker.random.chance(40).then(|| maker.words.both(&mut maker.random, 16)),
        sources: maker.sources_of(year, 2),
    }
}
