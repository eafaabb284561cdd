//! Pages as cheap values: where, in which language, of which kind, with which title.

use crate::artifact::{OutputPath, PathError};
use crate::lang::Lang;
use crate::page::Press;

/// What a page shows. Numbers are positions in the stores of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The programme at a glance.
    Home,
    /// All yearly reports.
    Reports,
    /// One yearly report.
    Report(usize),
    /// All cohorts.
    Cohorts,
    /// One cohort.
    Cohort(usize),
    /// A page (from 0) of the list of participants.
    Participants(usize),
    /// One participant.
    Participant(usize),
    /// One value of a facet of participants: positions in `Press::lists`, page from 0.
    ParticipantsBy(usize, usize, usize),
    /// A page (from 0) of the list of winners.
    Winners(usize),
    /// One winner.
    Winner(usize),
    /// One value of a facet of winners: positions in `Press::lists`, page from 0.
    WinnersBy(usize, usize, usize),
    /// All awards.
    Awards,
    /// One award.
    Award(usize),
    /// One edition: position of the award, of the edition in its list.
    Edition(usize, usize),
    /// All dimensions.
    Dimensions,
    /// One dimension, by its position in the programme.
    Dimension(usize),
    /// All places.
    Places,
    /// One place.
    Place(usize),
    /// The programme's timeline.
    Events,
    /// One event.
    Event(usize),
    /// All stories.
    Stories,
    /// One story.
    Story(usize),
    /// A page of prose.
    Page(usize),
    /// Every published number.
    Figures,
    /// A page (from 0) of the list of sources.
    Sources(usize),
    /// One source.
    Source(usize),
    /// All charts.
    Charts,
    /// One chart.
    Chart(usize),
    /// All corrections.
    Corrections,
    /// For the press.
    Press,
    /// Downloads and data dictionary.
    Data,
    /// The search page.
    Search,
    /// What a host answers for an address that does not exist.
    NotFound,
}

/// A page to be written.
#[derive(Clone, Debug)]
pub struct Planned {
    /// Address from the site's root: `/en/participants/karawang/`.
    pub url: String,
    /// The file.
    pub path: OutputPath,
    /// Its language.
    pub lang: Lang,
    /// What it shows.
    pub what: What,
    /// Its title, unique in its language.
    pub title: String,
    /// Whether its address must never vanish.
    pub durable: bool,
    /// Whether search engines may list it.
    pub listed: bool,
}

/// Pages being planned for one language.
pub struct Plan<'a> {
    /// What the pages of the language share.
    pub press: &'a Press<'a>,
    pages: Vec<Planned>,
}

impl<'a> Plan<'a> {
    /// An empty plan.
    #[must_use]
    pub fn new(press: &'a Press<'a>) -> Self {
        Self { press, pages: Vec::new() }
    }

    /// Adds a list page: its address may change with what the programme has.
    pub fn list(&mut self, url: String, what: What, title: String) {
        self.add(url, what, title, false, true);
    }

    /// Adds the page of a record or of prose: its address must never vanish.
    pub fn durable(&mut self, url: String, what: What, title: String) {
        self.add(url, what, title, true, true);
    }

    /// Adds a page that search engines are to leave out.
    pub fn unlisted(&mut self, url: String, what: What, title: String) {
        self.add(url, what, title, false, false);
    }

    fn add(&mut self, url: String, what: What, title: String, durable: bool, listed: bool) {
        let Ok(path) = file_of(&url) else {
            // Ids, slugs and path words are checked where they enter; nothing else makes addresses.
            debug_assert!(false, "the address {url} is not a path");
            return;
        };
        let lang = self.press.lang.clone();
        self.pages.push(Planned { url, path, lang, what, title, durable, listed });
    }

    /// The pages.
    #[must_use]
    pub fn into_pages(self) -> Vec<Planned> {
        self.pages
    }
}

/// The file behind an address: `index.html` of a folder, else the file itself.
fn file_of(url: &str) -> Result<OutputPath, PathError> {
    let path = url.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') {
        return OutputPath::page(path.split('/').filter(|segment| !segment.is_empty()));
    }
    OutputPath::from_segments(path.split('/'))
}
