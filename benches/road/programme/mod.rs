//! An invented programme, of any size, with everything that a real one has. Made first as values,
//! so that its figures can be computed from what was made and hold.

mod awards;
mod frame;
mod participants;
mod stories;

pub use awards::{Award, Winner};
pub use frame::{Event, Place, Source};
pub use participants::{Kind, Milestone, Participant, Participation};
pub use stories::{Report, Story};

use crate::random::{Random, sums};
use crate::words::{Both, Words};

/// The first year, and how many there are: a cohort each.
pub const FIRST_YEAR: usize = 2016;
pub const YEARS: usize = 10;

/// Ids of the dimensions, and their names in both languages.
pub const DIMENSIONS: [(&str, &str, &str); 6] = [
    ("education", "Pendidikan", "Education"),
    ("health", "Kesehatan", "Health"),
    ("environment", "Lingkungan", "Environment"),
    ("enterprise", "Kewirausahaan", "Enterprise"),
    ("technology", "Teknologi", "Technology"),
    ("culture", "Kebudayaan", "Culture"),
];

/// Values of the custom field by which lists can be narrowed.
pub const SECTORS: [(&str, &str, &str); 7] = [
    ("public", "Pemerintah", "Government"),
    ("school", "Sekolah", "School"),
    ("university", "Perguruan tinggi", "University"),
    ("company", "Perusahaan", "Company"),
    ("cooperative", "Koperasi", "Cooperative"),
    ("foundation", "Yayasan", "Foundation"),
    ("community", "Komunitas", "Community"),
];

/// An invented programme. Numbers are positions in its lists; `year` is a position from the first.
pub struct Programme {
    pub places: Vec<Place>,
    pub sources: Vec<Source>,
    pub events: Vec<Event>,
    pub participants: Vec<Participant>,
    pub awards: Vec<Award>,
    pub winners: Vec<Winner>,
    pub reports: Vec<Report>,
    pub stories: Vec<Story>,
    /// The text of the page about the programme.
    pub about: Both,
}

/// What the parts are made from.
pub struct Maker {
    pub random: Random,
    pub words: Words,
    /// How often each year is drawn, as sums: the programme grows.
    pub years: Vec<usize>,
    /// Sources of each year, by position.
    pub sources: Vec<Vec<usize>>,
    /// Their ids.
    pub source_ids: Vec<String>,
}

impl Maker {
    /// One to `most` sources of a year.
    pub fn sources_of(&mut self, year: usize, most: usize) -> Vec<usize> {
        let count = self.random.between(1, most);
        let mut list: Vec<usize> =
            (0..count).map(|_| self.random.pick(&self.sources[year])).collect();
        list.sort_unstable();
        list.dedup();
        list
    }

    /// The role that cites a source of a year.
    pub fn cite(&mut self, year: usize) -> String {
        let source = self.random.pick(&self.sources[year]);
        format!("{{cite}}`{}`", self.source_ids[source])
    }

    /// A year, the later ones more often.
    pub fn year(&mut self) -> usize {
        self.random.by_sums(&self.years)
    }

    /// A text of so many sentences, once in each language.
    pub fn text(&mut self, sentences: usize) -> Both {
        let mut one = || {
            let mut text = Vec::new();
            for _ in 0..sentences {
                let length = self.random.between(7, 16);
                text.push(self.words.sentence(&mut self.random, length));
            }
            text.join(" ")
        };
        Both { id: one(), en: one() }
    }
}

impl Programme {
    /// The programme of so many participants and this seed: the same values every time.
    pub fn invent(participants: usize, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let words = Words::new(&mut random);
        let years = sums((0..YEARS).map(|year| 8 + 2 * year));
        let sources = vec![Vec::new(); YEARS];
        let mut maker = Maker { random, words, years, sources, source_ids: Vec::new() };
        let sources = frame::sources(&mut maker, (participants / 10).max(3 * YEARS));
        maker.source_ids = sources.iter().map(|source| source.id.clone()).collect();
        let places = frame::places(&mut maker);
        let events = frame::events(&mut maker);
        let register = sources.len() - 1;
        let participants =
            participants::participants(&mut maker, participants, places.len(), register);
        let mut awards = awards::awards(&mut maker);
        let winners = awards::winners(&mut maker, &participants, &mut awards);
        let reports = stories::reports(&mut maker, &participants, &winners);
        let stories = stories::stories(&mut maker, &participants);
        let about = maker.text(8);
        Self { places, sources, events, participants, awards, winners, reports, stories, about }
    }

    /// The participations, each with its participant.
    pub fn participations(&self) -> impl Iterator<Item = (&Participant, &Participation)> {
        self.participants.iter().flat_map(|who| who.participations.iter().map(move |it| (who, it)))
    }

    /// How many took part in a year, and how many of them had taken part before.
    pub fn cohort(&self, year: usize) -> (usize, usize) {
        let of_year = || self.participations().filter(|(_, it)| it.year == year);
        let before = of_year().filter(|(who, it)| who.participations[0].year < it.year);
        (of_year().count(), before.count())
    }
}

/// A year as it is written.
pub fn year(position: usize) -> usize {
    FIRST_YEAR + position
}
