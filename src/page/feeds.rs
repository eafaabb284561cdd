//! The site's feeds: which there are, where they are, and on which pages a reader is told of them.
//! What is in them is written by `render`.

use crate::page::{Desk, LinkTo, Press, Txt, What};

/// A feed of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feed {
    /// Reports, stories, events and corrections.
    News,
    /// Yearly reports.
    Reports,
    /// Winners.
    Winners,
    /// Corrections.
    Corrections,
}

impl Feed {
    /// All of them, the one of everything first.
    pub const ALL: [Self; 4] = [Self::News, Self::Reports, Self::Winners, Self::Corrections];

    /// The section that it is about, if it is about one.
    const fn section(self) -> Option<&'static str> {
        match self {
            Self::News => None,
            Self::Reports => Some("reports"),
            Self::Winners => Some("winners"),
            Self::Corrections => Some("corrections"),
        }
    }

    /// Whether it is written: only where the site is published at a known address, since feeds need
    /// whole ones. That of corrections is there before the first correction, for those who wait.
    #[must_use]
    pub fn is_written(self, press: &Press<'_>) -> bool {
        press.site.config.base_url.is_some()
            && self.section().is_none_or(|section| press.has_section(section))
    }

    /// Its address, from the site's root.
    #[must_use]
    pub fn url(self, press: &Press<'_>) -> String {
        format!("{}feed.xml", self.home(press))
    }

    /// Address of the page that it tells of, from the site's root.
    #[must_use]
    pub fn home(self, press: &Press<'_>) -> String {
        match self.section() {
            Some(section) => press.section(&[section]),
            None => press.site.routes.root(press.lang),
        }
    }

    /// Its title, with the site's.
    #[must_use]
    pub fn title(self, press: &Press<'_>) -> String {
        let site = press.site.text(&press.site.config.title, press.lang);
        match self.section() {
            Some(section) => {
                let section = press.t(&format!("menu-{section}"), &[]);
                press.t("feed-title-of", &[("site", site.into()), ("section", section.into())])
            }
            None => press.t("feed-title", &[("site", site.into())]),
        }
    }

    /// Whether a page shows what the feed tells of.
    fn is_about(self, what: &What) -> bool {
        match self {
            Self::News => true,
            Self::Reports => matches!(what, What::Reports | What::Report(_)),
            Self::Winners => matches!(
                what,
                What::Winners(_)
                    | What::Winner(_)
                    | What::WinnersBy(..)
                    | What::Awards
                    | What::Award(_)
                    | What::Edition(..)
            ),
            Self::Corrections => *what == What::Corrections,
        }
    }
}

/// The feeds that tell of what a page shows; on the home page and for the press, all.
#[must_use]
pub(super) fn of_page(desk: &Desk<'_>) -> Vec<LinkTo> {
    let what = &desk.page.what;
    let all = matches!(what, What::Home | What::Press);
    Feed::ALL
        .into_iter()
        .filter(|feed| feed.is_written(desk.press) && (all || feed.is_about(what)))
        .map(|feed| LinkTo {
            title: Txt { text: feed.title(desk.press), lang: None },
            href: desk.href(&feed.url(desk.press)),
        })
        .collect()
}
