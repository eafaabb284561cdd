//! What surrounds every page: head, masthead, year line, breadcrumbs, footer.

use serde::Serialize;

use crate::date::{Date, Moment};
use crate::lang::Lang;
use crate::page::cite::{self, Cite};
use crate::page::social::{self, Social};
use crate::page::{Desk, LinkTo, SourceItem, Txt, What, feeds, linked};
use crate::record::Kind;

/// Years that the line below the masthead shows; a longer programme shows its last ones.
const YEARS_SHOWN: usize = 9;

/// Height of the tallest tick of the year line, in px.
const TALLEST: f64 = 40.0;

/// A step of the breadcrumbs; the last one is the page itself.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// What it says.
    pub title: Txt,
    /// Where it leads; nowhere for the page itself.
    pub href: Option<String>,
}

/// An entry of the menu.
#[derive(Clone, Debug, Serialize)]
pub struct MenuItem {
    /// What it says.
    pub title: Txt,
    /// Where it leads.
    pub href: String,
    /// Whether the page belongs to it.
    pub current: bool,
}

/// The same page in a language.
#[derive(Clone, Debug, Serialize)]
pub struct Translation {
    /// BCP 47 tag.
    pub tag: String,
    /// As it stands in the switch: `EN`.
    pub short: String,
    /// The language's own name.
    pub name: String,
    /// Where it is, relative to the page.
    pub href: String,
    /// Where it is published; nothing without `base_url`.
    pub url: Option<String>,
    /// Whether it is this page.
    pub current: bool,
}

/// A year of the programme on the line below the masthead.
#[derive(Clone, Debug, Serialize)]
pub struct YearTick {
    /// The year.
    pub year: i16,
    /// Where it leads: its report, else its cohort.
    pub href: Option<String>,
    /// Height of its tick in px; nothing where no cohort is stated.
    pub height: Option<String>,
    /// Whether the page is about it.
    pub current: bool,
}

/// What surrounds a page.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// BCP 47 tag of the page.
    pub lang: String,
    /// Writing direction.
    pub dir: &'static str,
    /// Whether the page can have no links: it is answered at any depth of an unknown address.
    pub bare: bool,
    /// The page's title.
    pub title: Txt,
    /// Title of the browser's tab, with the site's.
    pub full_title: String,
    /// One sentence for search engines.
    pub description: Option<String>,
    /// The Content-Security-Policy of the page.
    pub policy: String,
    /// Whether search engines may list it.
    pub listed: bool,
    /// Address where it is published; nothing without `base_url`.
    pub canonical: Option<String>,
    /// The language's root.
    pub home: String,
    /// Name of the programme in the masthead.
    pub site_name: Txt,
    /// Name of the site.
    pub site_title: Txt,
    /// The brand's logo.
    pub logo: Option<String>,
    /// The icon of the tab.
    pub favicon: Option<String>,
    /// Style sheets.
    pub styles: Vec<String>,
    /// The styles themselves, on the page that carries them inside.
    pub inline_style: Option<String>,
    /// Scripts.
    pub scripts: Vec<String>,
    /// The font that the first view needs.
    pub preload: Option<String>,
    /// The menu.
    pub menu: Vec<MenuItem>,
    /// The search page.
    pub search: LinkTo,
    /// The site's languages.
    pub languages: Vec<Translation>,
    /// The line of years.
    pub years: Vec<YearTick>,
    /// Where all years are, if the line does not show them.
    pub all_years: Option<LinkTo>,
    /// The way to the page.
    pub crumbs: Vec<Crumb>,
    /// What a preview says above its pages: that it is one, or why the page is not published yet.
    pub preview: Option<String>,
    /// Whether the site is read from a disk, without a server.
    pub portable: bool,
    /// How to cite the page; nothing for lists and for pages that nobody cites.
    pub cite: Option<Cite>,
    /// What it says of itself to those who show a link to it.
    pub social: Option<Social>,
    /// The same to machines: JSON-LD, safe inside a `<script>` element.
    pub linked_data: Option<String>,
    /// Feeds that tell of what the page shows.
    pub feeds: Vec<LinkTo>,
    /// Its sources in the order they were first mentioned.
    pub sources: Vec<SourceItem>,
    /// Links of the footer.
    pub footer: Footer,
}

/// What stands at the foot of every page.
#[derive(Clone, Debug, Serialize)]
pub struct Footer {
    /// Downloads and dictionary.
    pub data: String,
    /// The list of figures.
    pub figures: String,
    /// The list of sources.
    pub sources: String,
    /// How many sources there are.
    pub source_count: usize,
    /// The list of charts.
    pub charts: String,
    /// Corrections made.
    pub corrections: String,
    /// For the press.
    pub press: String,
    /// How to report an error: a mail address as a link, if one is given.
    pub report: Option<String>,
    /// Licence of the data, an SPDX id.
    pub licence: Option<String>,
    /// The date of the data.
    pub as_of: Option<String>,
    /// Who publishes.
    pub publisher: Option<Txt>,
    /// The publisher's site.
    pub publisher_url: Option<String>,
    /// The feed.
    pub feed: Option<String>,
}

impl Frame {
    /// The frame of a page. To be made last: by then the page has said which sources it rests on.
    #[must_use]
    pub fn new(desk: &Desk<'_>) -> Self {
        let site = desk.press.site;
        let config = &site.config;
        let base = config.base_url.as_ref().map(|url| url.value.as_str());
        let not_found = desk.page.what == What::NotFound;
        let canonical = base.filter(|_| !not_found).map(|base| absolute(base, &desk.page.url));
        let site_title = desk.text(&config.title);
        let name = site.programme.short_name.as_ref().unwrap_or(&site.programme.name);
        let title = desk.title();
        let full_title = if desk.page.what == What::Home {
            site_title.text.clone()
        } else {
            let args = [
                ("page", desk.page.title.as_str().into()),
                ("site", site_title.text.as_str().into()),
            ];
            desk.t("page-title", &args)
        };
        let (away, assets) = (desk.is_away(), desk.press.assets);
        let linkless = away || (not_found && base.is_none());
        // Such a page carries its styles inside and needs nothing else.
        let whole = away || not_found;
        let inside = if away { &assets.whole_style } else { &assets.inline_style };
        let feed = base.filter(|_| !away).map(|_| desk.href(&format!("{}feed.xml", desk.root())));
        let href = |to: &String| desk.href(to);
        Self {
            lang: desk.lang().tag().to_owned(),
            dir: desk.lang().direction(),
            bare: linkless,
            full_title,
            policy: match desk.page.what {
                _ if away => assets.whole_policy.clone(),
                What::Search => assets.search_policy.clone(),
                _ => assets.policy.clone(),
            },
            description: desk.description(),
            listed: desk.page.listed && !site.preview,
            cite: cite::page(desk),
            social: social::social(desk).filter(|_| !away),
            linked_data: linked::data(desk).filter(|_| !away),
            feeds: feeds::of_page(desk),
            title,
            canonical,
            home: desk.href(&desk.root()),
            site_name: desk.text(name),
            site_title,
            logo: assets.logo.as_ref().map(href),
            favicon: assets.favicon.as_ref().filter(|_| !linkless).map(href),
            styles: if whole { Vec::new() } else { assets.styles.iter().map(href).collect() },
            inline_style: whole.then(|| inside.clone()),
            scripts: if whole { Vec::new() } else { scripts(desk) },
            // A font may be asked for ahead of its style sheet through a server only.
            preload: assets.preload.as_ref().filter(|_| !whole && !desk.press.portable).map(href),
            menu: menu(desk),
            search: desk.section(&["search"], desk.t("menu-search", &[])),
            languages: languages(desk, base),
            years: years(desk),
            all_years: (desk.press.years.len() > YEARS_SHOWN)
                .then(|| desk.section(&["reports"], desk.t("year-line-all", &[]))),
            crumbs: crumbs(desk),
            preview: site.preview.then(|| preview(desk)),
            portable: desk.press.portable,
            sources: desk.sources(),
            footer: footer(desk, feed),
        }
    }
}

/// An address from the site's root as it is published at `base`, which ends in `/`.
#[must_use]
pub fn absolute(base: &str, url: &str) -> String {
    format!("{base}{}", url.trim_start_matches('/'))
}

/// Who looks at a preview must see what the public does not.
fn preview(desk: &Desk<'_>) -> String {
    let site = desk.press.site;
    let held = desk.page.what.record().and_then(|(kind, at)| {
        let meta = site.records.meta_at(kind, at)?;
        site.held.contains(&(kind, meta.id.clone())).then_some(meta)
    });
    let Some(meta) = held else { return desk.t("notice-preview", &[]) };
    let embargo = meta.embargo.as_ref().filter(|_| !meta.draft);
    let Some(embargo) = embargo else { return desk.t("notice-draft", &[]) };
    let until = embargo.value.at(&site.config.time_zone).to_zoned(site.config.time_zone.clone());
    let (month, day) = (Some(until.month()), Some(until.day()));
    let mut date = desk.press.format.date(Date { year: until.year(), month, day });
    if matches!(embargo.value, Moment::Instant(_)) {
        date.push_str(&until.strftime(", %H:%M").to_string());
    }
    desk.t("notice-embargo", &[("date", date.as_str().into())])
}

/// The theme's scripts for every page, then those for this one.
fn scripts(desk: &Desk<'_>) -> Vec<String> {
    let assets = desk.press.assets;
    let first = desk.page.what.section().filter(|(_, page)| *page == 0);
    let own = first.and_then(|(word, _)| assets.page_scripts.get(word));
    let all = assets.scripts.iter().chain(own.into_iter().flatten());
    all.map(|url| desk.href(url)).collect()
}

/// Sections of the menu unless `site.yaml` lists others: those that have something to show.
const MENU: [&str; 7] =
    ["reports", "participants", "winners", "cohorts", "stories", "figures", "data"];

fn menu(desk: &Desk<'_>) -> Vec<MenuItem> {
    let site = desk.press.site;
    let mut items = Vec::new();
    let chosen: Option<Vec<&str>> =
        site.config.menu.as_ref().map(|keys| keys.iter().map(|key| key.value.as_str()).collect());
    let keys = chosen.clone().unwrap_or_else(|| MENU.to_vec());
    for key in keys {
        if chosen.is_none() && !desk.press.has_section(key) {
            continue;
        }
        if let Some(page) = site.records.pages.get(key) {
            let link = desk.record(Kind::Page, &page.meta.id);
            items.push(MenuItem {
                title: link.title,
                href: link.href,
                current: is_page(desk, key),
            });
            continue;
        }
        let title = desk.t(&format!("menu-{key}"), &[]);
        let link = desk.section(&[key], title);
        let current = desk.page.url.starts_with(&desk.press.section(&[key]));
        items.push(MenuItem { title: link.title, href: link.href, current });
    }
    if chosen.is_none() {
        let mut pages: Vec<_> =
            site.records.pages.iter().filter(|page| page.menu.is_some()).collect();
        pages.sort_by_key(|page| page.menu);
        for page in pages {
            let link = desk.record(Kind::Page, &page.meta.id);
            let current = is_page(desk, &page.meta.id);
            items.push(MenuItem { title: link.title, href: link.href, current });
        }
    }
    items
}

fn is_page(desk: &Desk<'_>, id: &str) -> bool {
    desk.page.url == desk.press.url(Kind::Page, id)
}

fn languages(desk: &Desk<'_>, base: Option<&str>) -> Vec<Translation> {
    let site = desk.press.site;
    site.config
        .languages
        .iter()
        .map(|lang: &Lang| {
            let url = desk.press.translated(&desk.page.what, lang);
            Translation {
                tag: lang.tag().to_owned(),
                short: lang.base().to_uppercase(),
                name: desk.press.messages.language_name(lang),
                href: desk.href(&url),
                url: base.map(|base| absolute(base, &url)),
                current: lang == desk.lang(),
            }
        })
        .collect()
}

fn years(desk: &Desk<'_>) -> Vec<YearTick> {
    let years = &desk.press.years;
    let shown = &years[years.len().saturating_sub(YEARS_SHOWN)..];
    let tallest = shown.iter().filter_map(|year| year.size).fold(1.0, f64::max);
    let current = desk.years();
    shown
        .iter()
        .map(|it| YearTick {
            year: it.year,
            href: it.url.as_ref().map(|url| desk.href(url)),
            height: it.size.map(|size| format!("{:.0}", (size / tallest * TALLEST).max(2.0))),
            current: current.contains(&it.year),
        })
        .collect()
}

fn crumbs(desk: &Desk<'_>) -> Vec<Crumb> {
    if matches!(desk.page.what, What::Home | What::NotFound) {
        return Vec::new();
    }
    let own = |text: String| Txt { text, lang: None };
    let mut crumbs = vec![Crumb {
        title: own(desk.t("breadcrumb-home", &[])),
        href: Some(desk.href(&desk.root())),
    }];
    for (title, url) in desk.parents() {
        crumbs.push(Crumb { title, href: Some(desk.href(&url)) });
    }
    crumbs.push(Crumb { title: desk.title(), href: None });
    crumbs
}

fn footer(desk: &Desk<'_>, feed: Option<String>) -> Footer {
    let site = desk.press.site;
    let publisher = &site.config.publisher;
    let section = |word: &str| desk.href(&desk.press.section(&[word]));
    Footer {
        data: section("data"),
        figures: section("figures"),
        sources: section("sources"),
        source_count: site.records.sources.len(),
        charts: section("charts"),
        corrections: section("corrections"),
        press: section("press"),
        report: publisher.email.as_ref().map(|email| format!("mailto:{}", email.value)),
        licence: site.config.licence.as_ref().map(|licence| licence.value.clone()),
        as_of: desk.press.as_of.map(|date| desk.press.format.date(date)),
        publisher: desk.maybe(publisher.name.as_ref()),
        publisher_url: publisher.url.as_ref().map(|url| url.value.clone()),
        feed,
    }
}
