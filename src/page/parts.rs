//! Parts that several kinds of page share and that are smaller than a row: facts in pairs, names in
//! a compact list, the records before and after, files to download.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::lang::Arg;
use crate::page::{Desk, LinkTo, Picture, Txt, lists, rows};
use crate::record::{Award, CustomField, CustomValue, Kind, Link, Meta};
use crate::site::Positions;

/// A fact of a record; without values it is not stated.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Fact {
    /// What it is.
    pub label: Txt,
    /// Its values.
    pub values: Vec<FactValue>,
    /// What else is to be said of it.
    pub note: Option<Txt>,
    /// Numbers of its sources on this page.
    pub sources: Vec<usize>,
}

/// A value of a fact.
#[derive(Clone, Debug, Serialize)]
pub(super) struct FactValue {
    /// What it says.
    pub title: Txt,
    /// Where it leads.
    pub href: Option<String>,
}

/// A name in a compact list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct NameItem {
    /// The record.
    pub link: LinkTo,
    /// What tells it from the others.
    pub remarks: Vec<Txt>,
}

/// The records before and after one.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Neighbours {
    /// The one before.
    pub previous: Option<LinkTo>,
    /// The one after.
    pub next: Option<LinkTo>,
}

/// The first rows of a list, and where all of them are.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Excerpt<T> {
    /// The rows shown.
    pub rows: Vec<T>,
    /// How many there are in all, in the page's language.
    pub count: String,
    /// All of them, if not all are shown.
    pub all: Option<LinkTo>,
}

/// A file to download.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Download {
    /// What it is.
    pub title: String,
    /// Where it is.
    pub href: String,
    /// Its form and size.
    pub note: Option<String>,
}

/// Text in the page's language.
#[must_use]
pub(super) fn plain(text: impl Into<String>) -> Txt {
    Txt { text: text.into(), lang: None }
}

/// A fact with the label of a message and values that lead nowhere.
#[must_use]
pub(super) fn fact(desk: &Desk<'_>, label: &str, values: Vec<Txt>) -> Fact {
    let values = values.into_iter().map(|title| FactValue { title, href: None }).collect();
    Fact { label: plain(desk.t(label, &[])), values, note: None, sources: Vec::new() }
}

/// A fact with the label of a message and values that lead to other pages.
#[must_use]
pub(super) fn linked(desk: &Desk<'_>, label: &str, links: Vec<LinkTo>) -> Fact {
    let value = |link: LinkTo| FactValue { title: link.title, href: Some(link.href) };
    Fact { values: links.into_iter().map(value).collect(), ..fact(desk, label, Vec::new()) }
}

/// Facts that every record may have: the programme's own fields, links, the date of its last change.
#[must_use]
pub(super) fn general_facts(desk: &Desk<'_>, kind: Kind, meta: &Meta) -> Vec<Fact> {
    let custom = desk.press.site.programme.custom_fields(kind.folder());
    let mut facts: Vec<Fact> = custom
        .iter()
        .filter_map(|field| {
            let value = custom_value(desk, field, meta.fields.get(&field.name)?);
            let label = desk.text(&field.label);
            Some(Fact { label, values: vec![value], note: None, sources: Vec::new() })
        })
        .collect();
    if !meta.links.is_empty() {
        let link = |link: &Link| outside(desk.text(&link.title), link.url.value.clone());
        let values = meta.links.iter().map(link).collect();
        facts.push(Fact { values, ..fact(desk, "label-links", Vec::new()) });
    }
    if let Some(date) = meta.updated {
        facts.push(fact(desk, "label-updated", vec![plain(desk.press.format.date(date))]));
    }
    facts
}

fn custom_value(desk: &Desk<'_>, field: &CustomField, value: &CustomValue) -> FactValue {
    let title = match value {
        CustomValue::Text(text) => desk.text(text),
        CustomValue::Category(text) => {
            let label = field.value_label(text).map(|label| desk.text(label));
            label.unwrap_or_else(|| plain(text.clone()))
        }
        CustomValue::Number(number) => {
            let unit = desk.maybe(field.unit.as_ref()).unwrap_or_default();
            let number = desk.number(*number);
            Txt { text: format!("{number} {}", unit.text).trim_end().to_owned(), lang: unit.lang }
        }
        CustomValue::Date(date) => plain(desk.press.format.date(*date)),
        CustomValue::Url(url) => return outside(plain(host(url)), url.clone()),
        CustomValue::Boolean(truth) => plain(desk.t(if *truth { "yes" } else { "no" }, &[])),
    };
    FactValue { title, href: None }
}

/// A link to another site.
#[must_use]
pub(super) fn outside(title: Txt, url: String) -> FactValue {
    FactValue { title, href: Some(url) }
}

/// The host of an address on the web, which says more to a reader than the whole address.
#[must_use]
pub(super) fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// A record's picture.
#[must_use]
pub(super) fn picture(desk: &Desk<'_>, meta: &Meta) -> Option<Picture> {
    desk.picture(meta.image.as_ref())
}

/// The tables of a set as files.
#[must_use]
pub(super) fn downloads(desk: &Desk<'_>, kind: Kind, records: usize) -> Vec<Download> {
    let set = kind.folder();
    let title = desk.t(&format!("set-{set}"), &[]);
    let note = desk.t("count-rows", &[("n", Arg::from(records))]);
    let file = |format: &str, ending: &str| Download {
        title: format!("{title} ({format})"),
        href: desk.href(&format!("/data/{set}.{ending}")),
        note: Some(note.clone()),
    };
    vec![file("CSV", "csv"), file("JSON", "json")]
}

/// Titles of pages that are to be told apart: a name that stands twice gets what follows it.
#[must_use]
pub(super) fn unique_titles(names: Vec<(String, String)>) -> Vec<String> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for (name, _) in &names {
        *times.entry(name.clone()).or_default() += 1;
    }
    let title = |(name, more): (String, String)| match times.get(&name) {
        Some(1) => name,
        _ => format!("{name} · {more}"),
    };
    names.into_iter().map(title).collect()
}

/// The participants at these positions, by name.
#[must_use]
pub(super) fn participants(desk: &Desk<'_>, positions: &[usize]) -> Vec<usize> {
    let ranks = &desk.press.lists.participant_ranks;
    let mut sorted = positions.to_vec();
    sorted.sort_by_key(|at| ranks[*at]);
    sorted
}

/// The first of the participants at these positions, by name; `facet` is what they have in common.
#[must_use]
pub(super) fn participant_excerpt(
    desk: &Desk<'_>,
    positions: &[usize],
    shown: usize,
    facet: (&str, &str),
) -> Excerpt<rows::ParticipantRow> {
    let sorted = participants(desk, positions);
    let row = |at: &usize| rows::participant(desk, *at);
    excerpt(desk, &sorted, shown, row, Kind::Participant, facet)
}

/// The first of the winners at these positions, newest first; `facet` is what they have in common.
#[must_use]
pub(super) fn winner_excerpt(
    desk: &Desk<'_>,
    positions: &[usize],
    shown: usize,
    facet: (&str, &str),
) -> Excerpt<rows::WinnerRow> {
    let ranks = &desk.press.lists.winner_ranks;
    let mut sorted = positions.to_vec();
    sorted.sort_by_key(|at| ranks[*at]);
    excerpt(desk, &sorted, shown, |at| rows::winner(desk, *at), Kind::Winner, facet)
}

/// All rows, or the first ones where a page of the facet's value lists them all.
fn excerpt<T>(
    desk: &Desk<'_>,
    sorted: &[usize],
    shown: usize,
    row: impl Fn(&usize) -> T,
    kind: Kind,
    (key, id): (&str, &str),
) -> Excerpt<T> {
    let lists = &desk.press.lists;
    // The facet may count fewer, such as a place's own records without those of places within it.
    let all = lists.facet_url(desk.press, kind, key, id).filter(|(_, n)| *n == sorted.len());
    let all = all.filter(|_| sorted.len() > shown).map(|(url, n)| LinkTo {
        title: plain(desk.t(&format!("all-{}", kind.folder()), &[("n", Arg::from(n))])),
        href: desk.href(&url),
    });
    let shown = if all.is_some() { shown } else { sorted.len() };
    Excerpt {
        rows: sorted.iter().take(shown).map(row).collect(),
        count: desk.count(sorted.len()),
        all,
    }
}

/// A link to an edition by its award's name and the year: all awards of a year may bear one name
/// together.
#[must_use]
pub(super) fn edition_link(desk: &Desk<'_>, award: &Award, year: i16) -> LinkTo {
    let name = desk.text(&award.name);
    let args = [("award", name.text.into()), ("year", year.to_string().into())];
    let title = Txt { text: desk.t("award-edition", &args), lang: name.lang };
    let url = desk.press.site.routes.edition(desk.lang(), &award.meta.id, year);
    LinkTo { title, href: desk.href(&url) }
}

/// Stories at these positions, newest first.
#[must_use]
pub(super) fn stories(desk: &Desk<'_>, positions: Option<&Positions>) -> Vec<rows::StoryCard> {
    let records = desk.press.site.records.stories.list();
    let mut sorted = positions.map(|list| list.0.clone()).unwrap_or_default();
    sorted.sort_by_key(|at| std::cmp::Reverse(records[*at].date));
    sorted.into_iter().map(|at| rows::story(desk, at)).collect()
}

/// Positions of the events of a year, in their order.
#[must_use]
pub(super) fn events_of(desk: &Desk<'_>, year: i16) -> Vec<usize> {
    let events = desk.press.site.records.events.list();
    let of_year = |at: &usize| {
        let event = &events[*at];
        (event.date.year..=event.end_date.map_or(event.date.year, |end| end.year)).contains(&year)
    };
    let mut list: Vec<usize> = (0..events.len()).filter(of_year).collect();
    list.sort_by_key(|at| (events[*at].date, *at));
    list
}

/// What a kind of place is called, as a heading or a value.
#[must_use]
pub(super) fn place_kind(desk: &Desk<'_>, kind: &str) -> String {
    lists::capitalised(&lists::place_kind(desk.press, kind))
}

/// The noun of a kind of record for several, as a heading.
#[must_use]
pub(super) fn heading_of(desk: &Desk<'_>, kind: Kind) -> String {
    lists::capitalised(&desk.t(&format!("noun-{}-other", kind.noun()), &[]))
}

#[cfg(test)]
mod tests {
    use super::{host, unique_titles};

    #[test]
    fn shows_the_host_of_an_address() {
        for (url, shown) in [
            ("https://www.kominfo.go.id/content/detail/1?x=1", "kominfo.go.id"),
            ("http://rtikkediri.or.id", "rtikkediri.or.id"),
            ("https://example.org?q=a/b", "example.org"),
            ("https://example.org:8080/#x", "example.org:8080"),
        ] {
            assert_eq!(host(url), shown, "{url}");
        }
    }

    #[test]
    fn tells_like_titles_apart() {
        let pair = |name: &str, more: &str| (name.to_owned(), more.to_owned());
        let names = vec![pair("Forum", "2021"), pair("Launch", "2017"), pair("Forum", "2022")];
        assert_eq!(unique_titles(names), ["Forum · 2021", "Launch", "Forum · 2022"]);
    }
}
