//! `feed.xml`: what is new, one Atom feed a language (RFC 4287): reports, stories, events and
//! corrections, newest first. Its dates are the data's, so that a build without news changes
//! nothing.

use std::fmt::Write as _;

use crate::artifact::PathError;
use crate::date::Date;
use crate::page::{Press, absolute};
use crate::record::{Kind, Text};
use crate::render::{Edition, Output, xml};

/// Entries that a feed holds.
const ENTRIES: usize = 40;

struct Entry<'a> {
    date: Date,
    kind: Kind,
    id: &'a str,
    title: &'a Text,
    summary: Option<&'a Text>,
}

/// A feed for each language; none without `base_url`, since it needs whole addresses.
pub(super) fn outputs<'a>(editions: &'a [Edition<'a>]) -> Result<Vec<Output<'a>>, PathError> {
    let mut outputs = Vec::new();
    for edition in editions {
        let press = edition.press;
        let Some(base) = &press.site.config.base_url else { continue };
        let url = format!("{}feed.xml", press.site.routes.root(edition.lang));
        let own = url.clone();
        outputs
            .push(Output::at(&url, true, move || Ok(feed(press, &base.value, &own).into_bytes()))?);
    }
    Ok(outputs)
}

fn entries<'a>(press: &Press<'a>) -> Vec<Entry<'a>> {
    let records = &press.site.records;
    let entry = |date: Option<Date>, kind, id: &'a str, title, summary| {
        Some(Entry { date: date?, kind, id, title, summary })
    };
    let reports = records.reports.iter().filter_map(|it| {
        let date = it.published.or(it.meta.updated).or_else(|| it.year.to_string().parse().ok());
        entry(date, Kind::Report, &it.meta.id, &it.title, it.summary.as_ref())
    });
    let stories = records
        .stories
        .iter()
        .filter_map(|it| entry(it.date, Kind::Story, &it.meta.id, &it.title, it.summary.as_ref()));
    let events = records.events.iter().filter_map(|it| {
        entry(Some(it.date), Kind::Event, &it.meta.id, &it.name, it.summary.as_ref())
    });
    let corrections = records.corrections.iter().filter_map(|it| {
        entry(Some(it.date), Kind::Correction, &it.meta.id, &it.what, it.reason.as_ref())
    });
    let mut entries: Vec<Entry<'a>> =
        reports.chain(stories).chain(events).chain(corrections).collect();
    entries.sort_by(|a, b| (b.date, a.kind, a.id).cmp(&(a.date, b.kind, b.id)));
    entries.truncate(ENTRIES);
    entries
}

/// A date as RFC 3339 demands it: the first moment of what it names.
fn moment(date: Date) -> String {
    let (year, month, day) = date.first_day();
    format!("{year:04}-{month:02}-{day:02}T00:00:00Z")
}

fn feed(press: &Press<'_>, base: &str, own: &str) -> String {
    let site = press.site;
    let entries = entries(press);
    let home = absolute(base, &site.routes.root(press.lang));
    let title =
        press.t("feed-title", &[("site", site.text(&site.config.title, press.lang).into())]);
    let publisher = site.config.publisher.name.as_ref().unwrap_or(&site.config.title);
    let updated = entries.first().map(|entry| entry.date).or(press.as_of);
    let updated = updated.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), moment);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{}</id>\n<title>{}</title>\n\
         <updated>{updated}</updated>\n<link rel=\"self\" href=\"{}\"/>\n<link href=\"{}\"/>\n\
         <author><name>{}</name></author>\n",
        press.lang.tag(),
        xml(&home),
        xml(&title),
        xml(&absolute(base, own)),
        xml(&home),
        xml(site.text(publisher, press.lang)),
    );
    for entry in &entries {
        let url = absolute(base, &press.url(entry.kind, entry.id));
        let _ = write!(
            out,
            "<entry><id>{0}</id><title>{1}</title><updated>{2}</updated><link href=\"{0}\"/>",
            xml(&url),
            xml(site.text(entry.title, press.lang)),
            moment(entry.date)
        );
        if let Some(summary) = entry.summary {
            let _ = write!(out, "<summary>{}</summary>", xml(site.text(summary, press.lang)));
        }
        out.push_str("</entry>\n");
    }
    out.push_str("</feed>\n");
    out
}
