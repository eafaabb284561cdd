//! The names of all pages of one language, for the search: title, kind, summary and address in
//! columns. What repeats stands once, so that ten thousand pages stay a small file.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::page::{Desk, Planned, Press, What};
use crate::record::Kind;

/// Where the index of the full text stands, from the site's root. It holds all languages: a reader
/// fetches only the parts of the language of the page.
pub const SEARCH_TEXT: &str = "/search/text/";

/// A language's names. Columns are of one length; a page stands at one place in all of them.
#[derive(Debug, Default, Serialize)]
pub struct Names {
    /// What readers call the kinds, the weightiest first.
    kinds: Vec<String>,
    /// Summaries that pages share.
    notes: Vec<String>,
    /// Beginnings of addresses, from the root of the language.
    bases: Vec<String>,
    /// Titles.
    title: Vec<String>,
    /// Positions in `kinds`.
    kind: Vec<usize>,
    /// Positions in `notes`, from 1; 0 where nothing is said.
    note: Vec<usize>,
    /// Positions in `bases`.
    base: Vec<usize>,
    /// What follows the beginning of the address.
    rest: Vec<String>,
}

/// Kinds in the order in which readers look for them, each with the key of its name.
const KINDS: [(Kind, &str); 13] = [
    (Kind::Report, "menu-reports"),
    (Kind::Participant, "menu-participants"),
    (Kind::Award, "menu-awards"),
    (Kind::Cohort, "menu-cohorts"),
    (Kind::Dimension, "menu-dimensions"),
    (Kind::Place, "menu-places"),
    (Kind::Winner, "menu-winners"),
    (Kind::Figure, "menu-figures"),
    (Kind::Chart, "menu-charts"),
    (Kind::Event, "menu-events"),
    (Kind::Story, "menu-stories"),
    (Kind::Page, "search-pages"),
    (Kind::Source, "menu-sources"),
];

/// Names being gathered.
struct Gathering {
    names: Names,
    root: String,
    notes: BTreeMap<String, usize>,
    bases: BTreeMap<String, usize>,
}

impl Gathering {
    fn add(&mut self, kind: Kind, title: String, note: Option<String>, url: &str) {
        let Some(kind) = KINDS.iter().position(|(own, _)| *own == kind) else { return };
        let path = url.strip_prefix(self.root.as_str()).unwrap_or(url);
        // The last part of an address is the record's own; what stands before it is shared.
        let cut = path.trim_end_matches('/').rfind(['/', '#']).map_or(0, |at| at + 1);
        let (base, rest) = path.split_at(cut);
        let names = &mut self.names;
        names.kind.push(kind);
        names.title.push(title);
        names.note.push(note.map_or(0, |note| 1 + place(&mut self.notes, &mut names.notes, note)));
        names.base.push(place(&mut self.bases, &mut names.bases, base.to_owned()));
        names.rest.push(rest.to_owned());
    }
}

/// The place of a text among those that stand once.
fn place(known: &mut BTreeMap<String, usize>, list: &mut Vec<String>, text: String) -> usize {
    *known.entry(text).or_insert_with_key(|text| {
        list.push(text.clone());
        list.len() - 1
    })
}

/// The names of a language's pages: of records and prose, of sections, of every figure.
#[must_use]
pub fn names(press: &Press<'_>, pages: &[Planned]) -> Names {
    let kinds = KINDS.iter().map(|(_, key)| press.t(key, &[])).collect();
    let mut all = Gathering {
        names: Names { kinds, ..Names::default() },
        root: press.site.routes.root(press.lang),
        notes: BTreeMap::new(),
        bases: BTreeMap::new(),
    };
    for page in pages.iter().filter(|page| page.listed && is_named(&page.what)) {
        let desk = Desk::new(press, page);
        let kind = page.what.record().map_or(Kind::Page, |(kind, _)| kind);
        all.add(kind, desk.title().text, desk.summary(), &page.url);
        if page.what == What::Figures {
            figures(&desk, &mut all);
        }
    }
    all.names
}

/// Whether a page can be looked for by its name: not the second page of a list, nor one value of a
/// facet, whose record has a page of its own.
fn is_named(what: &What) -> bool {
    !matches!(
        what,
        What::ParticipantsBy(..)
            | What::WinnersBy(..)
            | What::Participants(1..)
            | What::Winners(1..)
            | What::Sources(1..)
            | What::Search
            | What::NotFound
    )
}

/// Figures have no page but an entry each: what they count, and the number.
fn figures(desk: &Desk<'_>, all: &mut Gathering) {
    let site = desk.press.site;
    for figure in &site.records.figures {
        let id = &figure.meta.id;
        let Some(result) = site.figures.get(id) else { continue };
        let unit = figure.unit.as_ref().map(|unit| desk.text(unit).text);
        let date = figure.as_of.map(|date| desk.press.format.date(date));
        let number = desk.number(result.value);
        let value = unit.map_or_else(|| number.clone(), |unit| format!("{number} {unit}"));
        let note = date.map_or_else(|| value.clone(), |date| format!("{value} · {date}"));
        let url = desk.press.url(Kind::Figure, id);
        all.add(Kind::Figure, desk.text(&figure.label).text, Some(note), &url);
    }
}
