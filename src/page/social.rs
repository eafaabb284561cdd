//! What a page says of itself to those who show a link to it (the Open Graph protocol, which also
//! Twitter's cards read), and the picture that they show: see [`chart::Card`].
//!
//! A card costs some milliseconds, so only pages that are shared for themselves have their own: the
//! home page, reports, stories, awards, cohorts and charts. All others show that of the home page.
//! Readers want whole addresses, so without `base_url` there are no cards.

use serde::Serialize;

use crate::chart::{self, CARD_HEIGHT, CARD_WIDTH, Card, CardNumber, CardYear};
use crate::page::lists::capitalised;
use crate::page::rows::{self, FigureCard};
use crate::page::{Desk, Planned, Press, Txt, What, absolute, graph, home};
use crate::record::{Kind, Ref};

/// Name of a card beside its page.
const FILE: &str = "card.png";

/// What a page says of itself to those who show a link to it.
#[derive(Clone, Debug, Serialize)]
pub struct Social {
    /// `article` or `website`, in Open Graph's words.
    pub kind: &'static str,
    /// The page's title, without the site's.
    pub title: String,
    /// `en_GB`; nothing where the language's tag names no region.
    pub locale: Option<String>,
    /// The picture; nothing without `base_url`.
    pub card: Option<SocialCard>,
}

/// The picture beside a link.
#[derive(Clone, Debug, Serialize)]
pub struct SocialCard {
    /// Its whole address.
    pub url: String,
    /// Width in px.
    pub width: u16,
    /// Height in px.
    pub height: u16,
    /// What it says.
    pub alt: String,
}

/// What the page of a desk says of itself; nothing on pages that search engines leave out.
#[must_use]
pub(super) fn social(desk: &Desk<'_>) -> Option<Social> {
    let (press, page) = (desk.press, desk.page);
    if !page.listed || press.site.preview {
        return None;
    }
    let article = matches!(page.what, What::Report(_) | What::Story(_) | What::Page(_));
    let site = desk.text(&press.site.config.title).text;
    let title = if page.what == What::Home { site } else { page.title.clone() };
    let locale = press.lang.tag().split_once('-').filter(|(_, region)| region.len() == 2);
    Some(Social {
        kind: if article { "article" } else { "website" },
        title,
        locale: locale.map(|(language, region)| format!("{language}_{region}")),
        card: shown(desk),
    })
}

/// The card that a page shows: its own, else that of the home page.
fn shown(desk: &Desk<'_>) -> Option<SocialCard> {
    let press = desk.press;
    let base = press.site.config.base_url.as_ref()?;
    let name = press.site.text(&press.site.programme.name, press.lang);
    let (url, alt) = match card_url(press, desk.page) {
        Some(url) => (url, desk.page.title.as_str()),
        None => (home_card(press)?, name),
    };
    let url = absolute(&base.value, &url);
    Some(SocialCard { url, width: CARD_WIDTH, height: CARD_HEIGHT, alt: alt.to_owned() })
}

/// Address of a page's own card, from the site's root; nothing for pages that have none.
#[must_use]
pub fn card_url(press: &Press<'_>, page: &Planned) -> Option<String> {
    let own = matches!(
        page.what,
        What::Report(_) | What::Story(_) | What::Award(_) | What::Cohort(_) | What::Chart(_)
    );
    if page.what == What::Home {
        return home_card(press);
    }
    let drawn = own && is_drawn(press, &page.title) && page.url.ends_with('/');
    drawn.then(|| format!("{}{FILE}", page.url))
}

/// Address of the home page's card, from the site's root; nothing where none is drawn.
pub(super) fn home_card(press: &Press<'_>) -> Option<String> {
    let name = press.site.text(&press.site.programme.name, press.lang);
    is_drawn(press, name).then(|| format!("{}{FILE}", press.site.routes.root(press.lang)))
}

/// Whether a card of this title is drawn: only where the site is published at a known address, and
/// where the fonts have all its letters.
fn is_drawn(press: &Press<'_>, title: &str) -> bool {
    let site = press.site;
    site.config.base_url.is_some()
        && !site.preview
        && chart::can_print(title)
        && chart::can_print(name_of(press))
}

/// The programme's name as the masthead has it.
fn name_of<'a>(press: &Press<'a>) -> &'a str {
    let programme = &press.site.programme;
    press.site.text(programme.short_name.as_ref().unwrap_or(&programme.name), press.lang)
}

/// The file `card.png` of a page.
///
/// # Errors
/// Why the picture cannot be drawn, in words.
pub fn card_png(desk: &Desk<'_>) -> Result<Vec<u8>, String> {
    chart::png_of_size(&chart::card(&card(desk), &desk.press.assets.pictures))
}

/// What the card of a page shows.
fn card(desk: &Desk<'_>) -> Card {
    let (press, page) = (desk.press, desk.page);
    let site = press.site;
    let records = &site.records;
    let noun = |kind: Kind| capitalised(&desk.t(&format!("noun-{}-one", kind.noun()), &[]));
    let mut card = Card {
        lang: press.lang.tag().to_owned(),
        site: name_of(press).to_owned(),
        title: page.title.clone(),
        text: desk.summary(),
        years: years(desk, &desk.years()),
        ..Card::default()
    };
    match page.what {
        What::Home => {
            card.kicker = home::kicker(desk);
            site.text(&site.programme.name, press.lang).clone_into(&mut card.title);
            card.numbers = figures(desk, &site.programme.figures);
        }
        What::Report(at) => {
            let report = &records.reports.list()[at];
            let year = report.year.to_string();
            card.kicker = desk.t("report-kind-year", &[("year", year.as_str().into())]);
            site.text(&report.title, press.lang).clone_into(&mut card.title);
            card.year = Some(year);
            card.numbers = figures(desk, &report.figures);
        }
        What::Story(at) => {
            let row = rows::story(desk, at);
            card.kicker = row.kicker.map_or_else(|| noun(Kind::Story), |kicker| kicker.text);
            let cohort = records.stories.list()[at].cohort.as_ref();
            let cohort = cohort.and_then(|cohort| records.cohorts.get(&cohort.id));
            card.years = years(desk, &cohort.map(|it| it.year).into_iter().collect::<Vec<_>>());
        }
        What::Award(at) => {
            let award = &records.awards.list()[at];
            let editions: Vec<i16> = award.editions.iter().map(|edition| edition.year).collect();
            card.kicker = noun(Kind::Award);
            card.years = years(desk, &editions);
            card.numbers = award_numbers(desk, at);
        }
        What::Cohort(at) => {
            card.kicker = noun(Kind::Cohort);
            card.numbers = cohort_numbers(desk, at);
        }
        What::Chart(at) => {
            card.kicker = noun(Kind::Chart);
            card.drawing = graph::drawing(desk, &records.charts.list()[at].meta.id);
        }
        _ => {}
    }
    card
}

/// The programme's years, those that the page is about marked.
fn years(desk: &Desk<'_>, current: &[i16]) -> Vec<CardYear> {
    let years = &desk.press.years;
    let most = years.iter().filter_map(|year| year.size).fold(1.0, f64::max);
    let year = |year: &crate::page::Year| CardYear {
        label: year.year.to_string(),
        share: year.size.map(|size| size / most),
        current: current.contains(&year.year),
    };
    years.iter().map(year).collect()
}

fn figures(desk: &Desk<'_>, ids: &[Ref]) -> Vec<CardNumber> {
    let number = |FigureCard { number, of, label: Txt { text, .. }, .. }| CardNumber {
        number,
        of: of.map(|of: String| desk.t("of-n", &[("n", of.into())])),
        label: text,
    };
    rows::figures(desk, ids).into_iter().map(number).collect()
}

/// Recipients on record and editions.
fn award_numbers(desk: &Desk<'_>, at: usize) -> Vec<CardNumber> {
    let site = desk.press.site;
    let award = &site.records.awards.list()[at];
    let winners = award
        .editions
        .iter()
        .map(|it| site.index.winners_of_edition(&award.meta.id, it.year).0.len())
        .sum();
    let editions = award.editions.len();
    let noun = if editions == 1 { "noun-edition-one" } else { "noun-edition-other" };
    let number = |count: usize, label: &str| CardNumber {
        number: desk.count(count),
        of: None,
        label: desk.t(label, &[]),
    };
    let numbers = [number(winners, "cohort-winners-short"), number(editions, noun)];
    numbers.into_iter().zip([winners, editions]).filter(|it| it.1 > 0).map(|it| it.0).collect()
}

/// Reported, on record, winners of the year.
fn cohort_numbers(desk: &Desk<'_>, at: usize) -> Vec<CardNumber> {
    let row = rows::cohort(desk, at);
    let number = |number: Option<String>, label: &str| {
        Some(CardNumber { number: number?, of: None, label: desk.t(label, &[]) })
    };
    let winners = (row.winners > 0).then(|| desk.count(row.winners));
    let numbers = [
        number(row.reported, "reported"),
        number(Some(row.on_record), "on-record-by-name"),
        number(winners, "cohort-winners-short"),
    ];
    numbers.into_iter().flatten().collect()
}
