//! Atom feeds (RFC 4287), four a language: what is new, yearly reports, winners, corrections; newest
//! first. Their dates are the data's, so that a build without news changes nothing.

use std::cmp::Reverse;
use std::fmt::Write as _;

use crate::artifact::PathError;
use crate::date::Date;
use crate::page::{Desk, Feed, Planned, Press, What, absolute};
use crate::record::{Kind, Text, Winner};
use crate::render::{Edition, Output, xml};

/// Entries that a feed holds.
const ENTRIES: usize = 40;

struct Entry {
    date: Date,
    /// Kind and id: the order of entries of one day, and the address.
    key: (Kind, String),
    title: String,
    summary: Option<String>,
}

/// The feeds of each language; none without `base_url`, since they need whole addresses.
pub(super) fn outputs<'a>(editions: &'a [Edition<'a>]) -> Result<Vec<Output<'a>>, PathError> {
    let mut outputs = Vec::new();
    for edition in editions {
        let press = edition.press;
        let Some(base) = &press.site.config.base_url else { continue };
        for feed in Feed::ALL.into_iter().filter(|feed| feed.is_written(press)) {
            let make = move || Ok(atom(edition, feed, &base.value).into_bytes());
            outputs.push(Output::at(&feed.url(press), true, make)?);
        }
    }
    Ok(outputs)
}

/// What a feed tells, newest first.
fn entries(edition: &Edition<'_>, feed: Feed) -> Vec<Entry> {
    let press = edition.press;
    let mut entries = match feed {
        Feed::News => {
            let mut all = reports(press);
            all.extend(stories(press));
            all.extend(events(press));
            all.extend(corrections(press));
            all
        }
        Feed::Reports => reports(press),
        Feed::Winners => winners(edition),
        Feed::Corrections => corrections(press),
    };
    entries.sort_by(|a, b| (b.date, a.key.0, &a.key.1).cmp(&(a.date, b.key.0, &b.key.1)));
    entries.truncate(ENTRIES);
    entries
}

fn reports(press: &Press<'_>) -> Vec<Entry> {
    let site = press.site;
    let text = |text: &Text| site.text(text, press.lang).to_owned();
    let entry = |it: &crate::record::YearReport| Entry {
        date: it.published.or(it.meta.updated).unwrap_or(Date::of_year(it.year)),
        key: (Kind::Report, it.meta.id.to_string()),
        title: text(&it.title),
        summary: it.summary.as_ref().map(text),
    };
    site.records.reports.iter().map(entry).collect()
}

fn stories(press: &Press<'_>) -> Vec<Entry> {
    let site = press.site;
    let text = |text: &Text| site.text(text, press.lang).to_owned();
    let entry = |it: &crate::record::Story| {
        Some(Entry {
            date: it.date?,
            key: (Kind::Story, it.meta.id.to_string()),
            title: text(&it.title),
            summary: it.summary.as_ref().map(text),
        })
    };
    site.records.stories.iter().filter_map(entry).collect()
}

fn events(press: &Press<'_>) -> Vec<Entry> {
    let site = press.site;
    let text = |text: &Text| site.text(text, press.lang).to_owned();
    let entry = |it: &crate::record::Event| Entry {
        date: it.date,
        key: (Kind::Event, it.meta.id.to_string()),
        title: text(&it.name),
        summary: it.summary.as_ref().map(text),
    };
    site.records.events.iter().map(entry).collect()
}

fn corrections(press: &Press<'_>) -> Vec<Entry> {
    let site = press.site;
    let text = |text: &Text| site.text(text, press.lang).to_owned();
    let entry = |it: &crate::record::Correction| Entry {
        date: it.date,
        key: (Kind::Correction, it.meta.id.to_string()),
        title: text(&it.what),
        summary: it.reason.as_ref().map(text),
    };
    site.records.corrections.iter().map(entry).collect()
}

/// The newest winners. Their titles and sentences are those of their pages.
fn winners(edition: &Edition<'_>) -> Vec<Entry> {
    let press = edition.press;
    let list = press.site.records.winners.list();
    let winner = |page: &'_ Planned| match page.what {
        What::Winner(at) => Some((awarded(press, &list[at]), at)),
        _ => None,
    };
    let mut found: Vec<(Date, usize, &Planned)> = edition
        .pages
        .iter()
        .filter_map(|page| winner(page).map(|(date, at)| (date, at, page)))
        .collect();
    found.sort_by_key(|(date, at, _)| (Reverse(*date), list[*at].meta.id.clone()));
    found.truncate(ENTRIES);
    let entry = |(date, at, page): (Date, usize, &Planned)| Entry {
        date,
        key: (Kind::Winner, list[at].meta.id.to_string()),
        title: page.title.clone(),
        summary: Desk::new(press, page).summary(),
    };
    found.into_iter().map(entry).collect()
}

/// When an award was given: at the event of its edition, else in its year.
fn awarded(press: &Press<'_>, winner: &Winner) -> Date {
    let event = press.site.winner_edition(winner).and_then(|edition| edition.event.as_ref());
    let event = event.and_then(|event| press.site.records.events.get(&event.id));
    event.map_or(Date::of_year(winner.year.value), |event| event.date)
}

/// A date as RFC 3339 demands it: the first moment of what it names.
fn moment(date: Date) -> String {
    let (year, month, day) = date.first_day();
    format!("{year:04}-{month:02}-{day:02}T00:00:00Z")
}

fn atom(edition: &Edition<'_>, feed: Feed, base: &str) -> String {
    let press = edition.press;
    let site = press.site;
    let entries = entries(edition, feed);
    let home = absolute(base, &feed.home(press));
    let own = absolute(base, &feed.url(press));
    // The first feed of a site was named by its page, and a name must never change.
    let id = if feed == Feed::News { &home } else { &own };
    let publisher = site.config.publisher.name.as_ref().unwrap_or(&site.config.title);
    let updated = entries.first().map(|entry| entry.date).or(press.as_of);
    let updated = updated.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), moment);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{}</id>\n<title>{}</title>\n\
         <updated>{updated}</updated>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n\
         <author><name>{}</name></author>\n",
        press.lang.tag(),
        xml(id),
        xml(&feed.title(press)),
        xml(&own),
        xml(&home),
        xml(site.text(publisher, press.lang)),
    );
    if let Some(licence) = &site.config.licence {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "<rights>{}</rights>", xml(&licence.value));
    }
    for entry in &entries {
        let url = xml(&absolute(base, &press.url(entry.key.0, &entry.key.1)));
        let _ = write!(
            out,
            "<entry><id>{url}</id><title>{}</title><updated>{}</updated>\
             <link rel=\"alternate\" type=\"text/html\" href=\"{url}\"/>",
            xml(&entry.title),
            moment(entry.date)
        );
        if let Some(summary) = &entry.summary {
            let _ = write!(out, "<summary>{}</summary>", xml(summary));
        }
        out.push_str("</entry>\n");
    }
    out.push_str("</feed>\n");
    out
}
