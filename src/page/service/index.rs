//! The way to everything without script: every section with its count, every participant by its
//! first letter, every report, story and page by its title.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::page::{Desk, LinkTo, ROWS_A_PAGE, SEARCH_TEXT, Txt, relative};
use crate::record::{Kind, Participant};

/// Participants that have a link each; of more, the pages of their list are told by their first and
/// last names.
const NAMES: usize = 1_000;

/// The page.
#[derive(Debug, Serialize)]
pub(in crate::page) struct Search {
    /// The site's root, where addresses of the full text begin.
    root: String,
    /// The root of the language, where addresses of names begin.
    base: String,
    /// Folder of the full text.
    text: String,
    sections: Vec<Section>,
    /// Heading of the participants.
    participants: String,
    letters: Vec<Letter>,
    /// Pages of the list of participants, where they are too many to be named here.
    ranges: Vec<LinkTo>,
    groups: Vec<Titles>,
}

/// A section of the site.
#[derive(Debug, Serialize)]
struct Section {
    link: LinkTo,
    count: Option<String>,
}

/// Participants whose names begin alike.
#[derive(Debug, Serialize)]
struct Letter {
    letter: String,
    links: Vec<LinkTo>,
}

/// Titles of one kind.
#[derive(Debug, Serialize)]
struct Titles {
    title: String,
    all: LinkTo,
    links: Vec<Titled>,
}

/// A title.
#[derive(Debug, Serialize)]
struct Titled {
    link: LinkTo,
    /// Its year.
    year: Option<i16>,
}

/// Composes.
pub(in crate::page) fn search(desk: &Desk<'_>) -> Search {
    let count = desk.press.lists.participants.len();
    let few = count <= NAMES;
    Search {
        root: relative(&desk.page.url, "/"),
        base: relative(&desk.page.url, &desk.root()),
        text: relative(&desk.page.url, SEARCH_TEXT),
        sections: sections(desk),
        participants: desk.t("all-participants", &[("n", count.into())]),
        letters: if few { letters(desk) } else { Vec::new() },
        ranges: if few { Vec::new() } else { ranges(desk) },
        groups: groups(desk),
    }
}

fn sections(desk: &Desk<'_>) -> Vec<Section> {
    let site = desk.press.site;
    let records = &site.records;
    let counted = [
        ("reports", records.reports.len()),
        ("participants", records.participants.len()),
        ("winners", records.winners.len()),
        ("awards", records.awards.len()),
        ("cohorts", records.cohorts.len()),
        ("dimensions", site.programme.dimensions.len()),
        ("places", records.places.len()),
        ("events", records.events.len()),
        ("stories", records.stories.len()),
        ("figures", records.figures.len()),
        ("charts", records.charts.len()),
        ("sources", records.sources.len()),
        ("corrections", records.corrections.len()),
    ];
    let section = |word: &str, count: Option<usize>| Section {
        link: desk.section(&[word], desk.t(&format!("menu-{word}"), &[])),
        count: count.map(|count| desk.count(count)),
    };
    let filled = counted.into_iter().filter(|(word, _)| desk.press.has_section(word));
    let mut sections: Vec<Section> = filled.map(|(word, n)| section(word, Some(n))).collect();
    sections.extend(["data", "press"].map(|word| section(word, None)));
    sections
}

/// The part of a participant's name that it is looked up by. Where every name begins with what the
/// participant is ('Kabupaten Karawang'), that word tells nothing.
fn look_up<'a>(desk: &Desk<'_>, participant: &Participant, name: &'a str) -> &'a str {
    let site = desk.press.site;
    let kind = site.programme.participant_kind(&participant.kind.id);
    let rest = kind.and_then(|kind| {
        let rest = name.strip_prefix(site.text(&kind.name, desk.lang()))?;
        let bare = rest.trim_start();
        (bare.len() < rest.len() && !bare.is_empty()).then_some(bare)
    });
    rest.unwrap_or(name)
}

fn letters(desk: &Desk<'_>) -> Vec<Letter> {
    let list = desk.press.site.records.participants.list();
    let mut names: Vec<(Vec<u8>, String, LinkTo)> = list
        .iter()
        .map(|participant| {
            let link = desk.record(Kind::Participant, &participant.meta.id);
            let name = look_up(desk, participant, &link.title.text);
            let key = desk.press.format.sort_key(name);
            let first = name.chars().find(|c| c.is_alphanumeric());
            let letter = first.map_or_else(String::new, initial);
            (key, letter, link)
        })
        .collect();
    names.sort_by(|a, b| (&a.0, &a.2.href).cmp(&(&b.0, &b.2.href)));
    let mut letters: Vec<Letter> = Vec::new();
    for (_, letter, link) in names {
        match letters.last_mut().filter(|open| open.letter == letter) {
            Some(open) => open.links.push(link),
            None => letters.push(Letter { letter, links: vec![link] }),
        }
    }
    letters
}

/// A letter as it heads a list: Á stands under A; digits are together.
fn initial(c: char) -> String {
    if c.is_numeric() {
        return "0–9".to_owned();
    }
    let folded = crate::lang::fold(&c.to_string());
    let first = folded.chars().next().unwrap_or(c);
    first.to_uppercase().collect()
}

fn ranges(desk: &Desk<'_>) -> Vec<LinkTo> {
    let press = desk.press;
    let list = press.site.records.participants.list();
    let name = |at: usize| desk.text(&list[at].name).text;
    let base = press.section(&["participants"]);
    let chunks = press.lists.participants.chunks(ROWS_A_PAGE).enumerate();
    chunks
        .filter_map(|(page, chunk)| {
            let (from, to) = (name(*chunk.first()?), name(*chunk.last()?));
            let text = desk.t("name-range", &[("from", from.into()), ("to", to.into())]);
            let url = match page {
                0 => base.clone(),
                _ => format!("{base}{}/{}/", press.site.routes.word(press.lang, "page"), page + 1),
            };
            Some(LinkTo { title: Txt { text, lang: None }, href: desk.href(&url) })
        })
        .collect()
}

/// Kinds whose records are few enough to be looked up by their titles.
fn groups(desk: &Desk<'_>) -> Vec<Titles> {
    let records = &desk.press.site.records;
    let kinds = [
        (Kind::Report, "menu-reports", Some("reports")),
        (Kind::Award, "menu-awards", Some("awards")),
        (Kind::Story, "menu-stories", Some("stories")),
        (Kind::Chart, "menu-charts", Some("charts")),
        (Kind::Page, "search-pages", None),
    ];
    let group = |(kind, key, section): (Kind, &str, Option<&str>)| {
        let title = desk.t(key, &[]);
        let ids: BTreeSet<&str> = records.ids(kind).into_iter().collect();
        let mut links: Vec<Titled> = ids
            .into_iter()
            .map(|id| Titled {
                link: desk.record(kind, id),
                year: records.reports.get(id).filter(|_| kind == Kind::Report).map(|it| it.year),
            })
            .collect();
        links.sort_by_cached_key(|it| {
            (std::cmp::Reverse(it.year), desk.press.format.sort_key(&it.link.title.text))
        });
        links.truncate(NAMES);
        let all = section.map(|word| desk.section(&[word], title.clone())).unwrap_or_default();
        (!links.is_empty()).then_some(Titles { title, all, links })
    };
    kinds.into_iter().filter_map(group).collect()
}
