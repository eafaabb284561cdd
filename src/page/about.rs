//! What a page is about, told from its place alone: its title, the way to it, its years, and where
//! it is in another language. One place decides for all kinds of page.

use crate::lang::Lang;
use crate::page::{Desk, Press, Txt, What, participant, winner};
use crate::record::{Kind, Text};

impl What {
    /// The record that the page shows, if it shows one.
    #[must_use]
    pub fn record(&self) -> Option<(Kind, usize)> {
        Some(match *self {
            Self::Report(at) => (Kind::Report, at),
            Self::Cohort(at) => (Kind::Cohort, at),
            Self::Participant(at) => (Kind::Participant, at),
            Self::Winner(at) => (Kind::Winner, at),
            Self::Award(at) | Self::Edition(at, _) => (Kind::Award, at),
            Self::Dimension(at) => (Kind::Dimension, at),
            Self::Place(at) => (Kind::Place, at),
            Self::Event(at) => (Kind::Event, at),
            Self::Story(at) => (Kind::Story, at),
            Self::Page(at) => (Kind::Page, at),
            Self::Source(at) => (Kind::Source, at),
            Self::Chart(at) => (Kind::Chart, at),
            _ => return None,
        })
    }

    /// The word of the section that the page belongs to, and its page of the list, from 0.
    pub(super) fn section(&self) -> Option<(&'static str, usize)> {
        Some(match *self {
            Self::Reports => ("reports", 0),
            Self::Cohorts => ("cohorts", 0),
            Self::Participants(page) => ("participants", page),
            Self::Winners(page) => ("winners", page),
            Self::Awards => ("awards", 0),
            Self::Dimensions => ("dimensions", 0),
            Self::Places => ("places", 0),
            Self::Events => ("events", 0),
            Self::Stories => ("stories", 0),
            Self::Figures => ("figures", 0),
            Self::Sources(page) => ("sources", page),
            Self::Charts => ("charts", 0),
            Self::Corrections => ("corrections", 0),
            Self::Press => ("press", 0),
            Self::Data => ("data", 0),
            Self::Search => ("search", 0),
            _ => return None,
        })
    }
}

impl Press<'_> {
    /// Id of the record of this kind at a position in its store.
    #[must_use]
    pub fn id_at(&self, kind: Kind, at: usize) -> Option<&str> {
        let programme = &self.site.programme;
        match kind {
            Kind::Dimension => programme.dimensions.get(at).map(|it| &*it.id),
            Kind::ParticipantKind => programme.participant_kinds.get(at).map(|it| &*it.id),
            _ => self.site.records.meta_at(kind, at).map(|meta| &*meta.id),
        }
    }

    /// Address of a page in another language of the site, from the site's root.
    #[must_use]
    pub fn translated(&self, what: &What, lang: &Lang) -> String {
        let routes = &self.site.routes;
        let facet = |kind: Kind, facet: usize, value: usize, page: usize| {
            let facet = &self.lists.facets(kind)[facet];
            let base = routes.facet(lang, kind, &facet.key, &facet.values[value].slug);
            self.page_of(lang, base, page)
        };
        match what {
            What::Home | What::NotFound => routes.root(lang),
            What::ParticipantsBy(at, value, page) => facet(Kind::Participant, *at, *value, *page),
            What::WinnersBy(at, value, page) => facet(Kind::Winner, *at, *value, *page),
            What::Edition(at, edition) => {
                let award = &self.site.records.awards.list()[*at];
                routes.edition(lang, &award.meta.id, award.editions[*edition].year)
            }
            _ => match (what.record(), what.section()) {
                (Some((kind, at)), _) => {
                    routes.record(lang, kind, self.id_at(kind, at).unwrap_or_default())
                }
                (None, Some((word, page))) => {
                    self.page_of(lang, routes.section(lang, &[word]), page)
                }
                (None, None) => routes.root(lang),
            },
        }
    }

    /// Address of a page (from 0) of the list that begins at `base`.
    fn page_of(&self, lang: &Lang, base: String, page: usize) -> String {
        if page == 0 {
            return base;
        }
        format!("{base}{}/{}/", self.site.routes.word(lang, "page"), page + 1)
    }

    /// Whether a section has anything to show; those that always do are pages of service.
    #[must_use]
    pub fn has_section(&self, word: &str) -> bool {
        let records = &self.site.records;
        match word {
            "reports" => !records.reports.is_empty(),
            "cohorts" => !records.cohorts.is_empty(),
            "participants" => !records.participants.is_empty(),
            "winners" => !records.winners.is_empty(),
            "awards" => !records.awards.is_empty(),
            "dimensions" => !self.site.programme.dimensions.is_empty(),
            "places" => !records.places.is_empty(),
            "events" => !records.events.is_empty(),
            "stories" => !records.stories.is_empty(),
            "figures" => !records.figures.is_empty(),
            "sources" => !records.sources.is_empty(),
            "charts" => !records.charts.is_empty(),
            _ => true,
        }
    }

    /// Where a year leads: its report, else its cohort, else its winners.
    #[must_use]
    pub fn year_url(&self, year: i16) -> Option<String> {
        let records = &self.site.records;
        if let Some(report) = records.reports.iter().find(|report| report.year == year) {
            return Some(self.url(Kind::Report, &report.meta.id));
        }
        if let Some(cohort) = records.cohorts.iter().find(|cohort| cohort.year == year) {
            return Some(self.url(Kind::Cohort, &cohort.meta.id));
        }
        self.lists.facet_url(self, Kind::Winner, "year", &year.to_string()).map(|(url, _)| url)
    }
}

impl Desk<'_> {
    /// The root of the page's language, from the site's root.
    #[must_use]
    pub fn root(&self) -> String {
        self.press.site.routes.root(self.lang())
    }

    /// The page's title: that of its record, in the language it is in, else the planned one.
    #[must_use]
    pub fn title(&self) -> Txt {
        let own = || Txt { text: self.page.title.clone(), lang: None };
        if matches!(self.page.what, What::Edition(..)) {
            return own();
        }
        self.record_text(|desk, kind, id| desk.press.site.title_of(kind, id)).unwrap_or_else(own)
    }

    /// What search engines show of the page: its summary, else its title and what the site is about.
    #[must_use]
    pub fn description(&self) -> Option<String> {
        self.summary().or_else(|| {
            if !self.page.listed {
                return None;
            }
            let args = [("page", self.title().text.into()), ("about", self.about_site()?.into())];
            Some(self.t("page-description", &args))
        })
    }

    fn about_site(&self) -> Option<String> {
        let site = self.press.site;
        let text = site.config.description.as_ref().or(site.programme.summary.as_ref())?;
        Some(self.text(text).text)
    }

    /// One sentence about the page: the summary of its record, else what is known of it.
    #[must_use]
    pub fn summary(&self) -> Option<String> {
        if self.page.what == What::Home {
            return self.about_site();
        }
        self.record_text(|desk, kind, id| {
            let records = &desk.press.site.records;
            match kind {
                Kind::Participant => records.participants.get(id)?.summary.as_ref(),
                Kind::Cohort => records.cohorts.get(id)?.summary.as_ref(),
                Kind::Award => records.awards.get(id)?.description.as_ref(),
                Kind::Event => records.events.get(id)?.summary.as_ref(),
                Kind::Report => records.reports.get(id)?.summary.as_ref(),
                Kind::Story => records.stories.get(id)?.summary.as_ref(),
                Kind::Page => records.pages.get(id)?.summary.as_ref(),
                Kind::Chart => records.charts.get(id)?.subtitle.as_ref(),
                Kind::Dimension => desk.press.site.programme.dimension(id)?.description.as_ref(),
                _ => None,
            }
        })
        .map(|text| text.text)
        .or_else(|| match self.page.what {
            What::Participant(at) => Some(participant::about(self, at)),
            What::Winner(at) => Some(winner::lead(self, at)),
            _ => None,
        })
    }

    fn record_text<'s>(
        &'s self,
        pick: impl FnOnce(&'s Self, Kind, &'s str) -> Option<&'s Text>,
    ) -> Option<Txt> {
        let (kind, at) = self.page.what.record()?;
        let id = self.press.id_at(kind, at)?;
        pick(self, kind, id).map(|text| self.text(text))
    }

    /// The pages above this one, the uppermost first: title, address from the site's root.
    #[must_use]
    pub fn parents(&self) -> Vec<(Txt, String)> {
        let section = |word: &str| {
            let title = Txt { text: self.t(&format!("menu-{word}"), &[]), lang: None };
            (title, self.press.section(&[word]))
        };
        let link = |kind: Kind, id: &str| {
            let title = self.press.site.title_of(kind, id).map(|title| self.text(title));
            (title.unwrap_or_default(), self.press.url(kind, id))
        };
        match self.page.what {
            What::ParticipantsBy(..) => vec![section("participants")],
            What::WinnersBy(..) => vec![section("winners")],
            What::Participants(page) if page > 0 => vec![section("participants")],
            What::Winners(page) if page > 0 => vec![section("winners")],
            What::Sources(page) if page > 0 => vec![section("sources")],
            What::Edition(at, _) => {
                let id = self.press.id_at(Kind::Award, at).unwrap_or_default();
                vec![section("awards"), link(Kind::Award, id)]
            }
            What::Page(at) => {
                let id = self.press.id_at(Kind::Page, at).unwrap_or_default();
                let above = id.match_indices('/').map(|(end, _)| &id[..end]);
                let pages = &self.press.site.records.pages;
                above.filter(|id| pages.get(id).is_some()).map(|id| link(Kind::Page, id)).collect()
            }
            _ => self
                .page
                .what
                .record()
                .map_or_else(Vec::new, |(kind, _)| vec![section(kind.folder())]),
        }
    }

    /// The years that the page is about, for the line of years.
    #[must_use]
    pub fn years(&self) -> Vec<i16> {
        let records = &self.press.site.records;
        match self.page.what {
            What::Report(at) => vec![records.reports.list()[at].year],
            What::Cohort(at) => vec![records.cohorts.list()[at].year],
            What::Winner(at) => vec![records.winners.list()[at].year.value],
            What::Event(at) => vec![records.events.list()[at].date.first_day().0],
            What::Edition(at, edition) => vec![records.awards.list()[at].editions[edition].year],
            What::WinnersBy(facet, value, _) => {
                let facet = &self.press.lists.winner_facets[facet];
                let year = facet.values[value].slug.parse().ok().filter(|_| facet.key == "year");
                year.into_iter().collect()
            }
            _ => Vec::new(),
        }
    }
}
