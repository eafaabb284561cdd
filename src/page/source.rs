//! Sources: what each document is, and every record that rests on it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::lang::Arg;
use crate::page::lists::{page_rows, pager, plan_pages};
use crate::page::parts::{self, Download, Fact, NameItem};
use crate::page::{Day, Desk, LinkTo, Picture, Plan, Txt, What, lists, rows};
use crate::record::{Kind, Source};
use crate::site::Key;

/// Kinds of records in the order in which a source's page lists them: what readers meet first.
const ORDER: [Kind; 12] = [
    Kind::Report,
    Kind::Figure,
    Kind::Cohort,
    Kind::Award,
    Kind::Winner,
    Kind::Participant,
    Kind::Event,
    Kind::Place,
    Kind::Chart,
    Kind::Story,
    Kind::Page,
    Kind::Correction,
];

/// A page of the list of sources.
#[derive(Debug, Serialize)]
struct SourcesPage {
    /// 'Rows 1–100 of 302', where there are several pages.
    shown: Option<String>,
    rows: Vec<SourceRow>,
    pager: lists::Pager,
    downloads: Vec<Download>,
}

/// A source in the list.
#[derive(Debug, Serialize)]
struct SourceRow {
    link: LinkTo,
    publisher: Txt,
    date: Option<Day>,
    kind_label: String,
    /// How many records rest on it, in words.
    uses: Option<String>,
}

/// One source.
#[derive(Debug, Serialize)]
struct SourcePage {
    lead: Option<Txt>,
    url: Option<String>,
    /// Whose site the address leads to.
    host: Option<String>,
    archived: Option<String>,
    picture: Option<Picture>,
    facts: Vec<Fact>,
    /// How many records rest on it, in words.
    uses: Option<String>,
    groups: Vec<UseGroup>,
}

/// Records of one kind that rest on a source.
#[derive(Debug, Serialize)]
struct UseGroup {
    title: String,
    count: String,
    names: Vec<NameItem>,
}

/// Plans the pages.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    let sources = press.site.records.sources.list();
    if sources.is_empty() {
        return;
    }
    let title = press.t("sources-title", &[]);
    plan_pages(plan, &press.section(&["sources"]), &title, sources.len(), What::Sources);
    // A source often bears the name of what it tells of: the publisher tells one from the other.
    let name = |source: &Source| {
        let title = press.site.text(&source.title, press.lang);
        let publisher = press.site.text(&source.publisher, press.lang);
        (format!("{title} · {publisher}"), source.meta.id.to_string())
    };
    let titles = parts::unique_titles(sources.iter().map(name).collect());
    for (at, title) in titles.into_iter().enumerate() {
        plan.durable(press.url(Kind::Source, &sources[at].meta.id), What::Source(at), title);
    }
}

/// Composes a page of the list of sources.
pub(super) fn list(desk: &Desk<'_>, page: usize) -> impl Serialize + use<> {
    let sources = desk.press.site.records.sources.list();
    let all = &desk.press.lists.sources;
    let rows = page_rows(all, page);
    let pages = lists::page_count(all.len());
    let from = page * lists::ROWS_A_PAGE;
    let args = [
        ("from", Arg::from(from + 1)),
        ("to", Arg::from(from + rows.len())),
        ("total", Arg::from(all.len())),
    ];
    let row = |at: &usize| {
        let source = &sources[*at];
        let date = source
            .date
            .map(|date| Day { iso: date.to_string(), text: desk.press.format.date_short(date) });
        SourceRow {
            link: desk.record(Kind::Source, &source.meta.id),
            publisher: desk.text(&source.publisher),
            date,
            kind_label: desk.t(&format!("source-type-{}", source.kind.word()), &[]),
            uses: uses(desk, source),
        }
    };
    SourcesPage {
        shown: (pages > 1).then(|| desk.t("browse-shown", &args)),
        rows: rows.iter().map(row).collect(),
        pager: pager(desk, &desk.press.section(&["sources"]), page, pages),
        downloads: parts::downloads(desk, Kind::Source, all.len()),
    }
}

/// How many records rest on a source, in words.
fn uses(desk: &Desk<'_>, source: &Source) -> Option<String> {
    let uses = desk.press.site.index.source_uses.get(&source.meta.id)?;
    Some(desk.t("count-records", &[("n", Arg::from(uses.len()))]))
}

/// The same as a sentence.
fn rests(desk: &Desk<'_>, source: &Source) -> Option<String> {
    let uses = desk.press.site.index.source_uses.get(&source.meta.id)?;
    Some(desk.t("source-uses", &[("n", Arg::from(uses.len()))]))
}

/// Composes one source.
pub(super) fn one(desk: &Desk<'_>, at: usize) -> impl Serialize + use<> {
    let source = &desk.press.site.records.sources.list()[at];
    let url = source.url.as_ref().map(|url| url.value.clone());
    SourcePage {
        lead: desk.maybe(source.note.as_ref()),
        host: url.as_deref().map(parts::host),
        url,
        archived: source.archived.as_ref().map(|url| url.value.clone()),
        picture: parts::picture(desk, &source.meta),
        facts: facts(desk, source),
        uses: rests(desk, source),
        groups: groups(desk, source),
    }
}

fn facts(desk: &Desk<'_>, source: &Source) -> Vec<Fact> {
    let plain = |label: &str, text: String| parts::fact(desk, label, vec![parts::plain(text)]);
    let day = |date| desk.press.format.date(date);
    let mut facts = vec![parts::fact(desk, "label-publisher", vec![desk.text(&source.publisher)])];
    if let Some(author) = &source.author {
        facts.push(parts::fact(desk, "label-author", vec![desk.text(author)]));
    }
    let undated = || desk.t("source-undated", &[]);
    facts.push(plain("label-date", source.date.map_or_else(undated, day)));
    let kind = desk.t(&format!("source-type-{}", source.kind.word()), &[]);
    facts.push(plain("label-type", lists::capitalised(&kind)));
    if let Some(tag) = &source.language {
        facts.push(plain("label-language", lists::capitalised(&language(desk, tag))));
    }
    if let Some(date) = source.accessed {
        facts.push(plain("label-accessed", day(date)));
    }
    facts.extend(parts::general_facts(desk, Kind::Source, &source.meta));
    facts
}

/// A language in words, as far as the theme has a word for it or for its base (`en` for `en-GB`).
fn language(desk: &Desk<'_>, tag: &str) -> String {
    let press = desk.press;
    let word = |tag: &str| press.messages.get(press.lang, &format!("language-{tag}"), &[]);
    let base = tag.split('-').next().unwrap_or(tag);
    word(&tag.to_lowercase()).or_else(|| word(base)).unwrap_or_else(|| tag.to_owned())
}

fn groups(desk: &Desk<'_>, source: &Source) -> Vec<UseGroup> {
    let uses = desk.press.site.index.source_uses.get(&source.meta.id);
    let mut kinds: BTreeMap<Kind, Vec<&Key>> = BTreeMap::new();
    for key in uses.into_iter().flatten() {
        kinds.entry(key.0).or_default().push(key);
    }
    let group = |kind: Kind| {
        let keys = kinds.get(&kind)?;
        let mut names: Vec<(Vec<u8>, NameItem)> = keys
            .iter()
            .map(|(kind, id)| {
                let link = desk.record(*kind, id);
                let order = order(desk, *kind, id, &link.title);
                (order, NameItem { link, remarks: remarks(desk, *kind, id) })
            })
            .collect();
        names.sort_by(|a, b| a.0.cmp(&b.0));
        Some(UseGroup {
            title: parts::heading_of(desk, kind),
            count: desk.count(names.len()),
            names: names.into_iter().map(|(_, name)| name).collect(),
        })
    };
    ORDER.into_iter().filter_map(group).collect()
}

/// What orders records of a kind: events and corrections their dates, others their names.
fn order(desk: &Desk<'_>, kind: Kind, id: &str, title: &Txt) -> Vec<u8> {
    let records = &desk.press.site.records;
    let date = match kind {
        Kind::Event => records.events.get(id).map(|event| event.date),
        Kind::Correction => records.corrections.get(id).map(|correction| correction.date),
        _ => None,
    };
    match date {
        Some(date) => date.to_string().into_bytes(),
        None => desk.press.format.sort_key(&title.text),
    }
}

/// What tells records of like names from each other: the award and the year of a winner, the value
/// of a figure, the date of an event.
fn remarks(desk: &Desk<'_>, kind: Kind, id: &str) -> Vec<Txt> {
    let site = desk.press.site;
    let records = &site.records;
    let text = match kind {
        Kind::Winner => records.winners.get(id).and_then(|winner| {
            let award = site.winner_award(winner)?;
            Some(parts::edition_link(desk, award, winner.year.value).title)
        }),
        Kind::Figure => site.figures.get(id).map(|it| parts::plain(desk.number(it.value))),
        Kind::Event => {
            let event = records.events.position(id);
            event.map(|at| parts::plain(rows::event(desk, at).dates))
        }
        Kind::Report => records.reports.get(id).map(|it| parts::plain(it.year.to_string())),
        Kind::Correction => {
            let correction = records.corrections.get(id);
            correction.map(|it| parts::plain(desk.press.format.date(it.date)))
        }
        _ => None,
    };
    text.into_iter().collect()
}
