//! The rows of a list as columns: what the browser of the list searches, sorts, narrows and shows
//! once it is asked to. Values stand once, in the language's order, so that a row is a few small
//! numbers, and a script sorts without knowing any alphabet.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::lang::{Arg, Lang, slug};
use crate::markdown::escape_text;
use crate::page::rows::{self, ParticipantRow, WinnerRow};
use crate::page::{Desk, Facet, Press, Txt};
use crate::record::{Certainty, Kind};

/// Longer lists are cut into parts.
const ROWS_A_PART: usize = 20_000;

/// What a row has in a column: positions in the column's values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// One.
    One(usize),
    /// Any number of them.
    Several(Vec<usize>),
}

/// A column of a list.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name: of a facet its key.
    pub key: String,
    /// Whether it is a facet; its values are then last parts of addresses, in any order.
    pub facet: bool,
    /// Whether each row has a value of its own, in the order of the rows.
    pub free: bool,
    /// Its values as inline HTML, in the order in which rows are sorted by them; the empty one,
    /// which stands last, is that of rows that have none.
    pub values: Vec<String>,
    /// What each row has.
    pub codes: Vec<Code>,
}

/// What of a row's id its other columns do not tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Id {
    /// These words of its name, joined by hyphens: from one to before another, both below ten.
    Words(usize, usize),
    /// The rest of the id.
    Text(String),
}

/// The rows of a list as columns.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The ids, without what the column `stem` says of their beginning.
    pub ids: Vec<Id>,
    /// The columns.
    pub columns: Vec<Column>,
}

/// A part of a list, which is a file of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Address of the file from the site's root, without its ending.
    pub url: String,
    /// Its rows.
    pub rows: Range<usize>,
}

/// The parts of a kind's list: one, or of a long list one for each year of its winners, else for so
/// many rows.
#[must_use]
pub fn list_parts(press: &Press<'_>, kind: Kind) -> Vec<Part> {
    let section = press.section(&[kind.folder()]);
    let winners = press.site.records.winners.list();
    let rows = list(press, kind).len();
    if rows <= ROWS_A_PART {
        return vec![Part { url: format!("{section}browse"), rows: 0..rows }];
    }
    let name = |at: usize| match kind {
        Kind::Winner => winners[press.lists.winners[at]].year.value.to_string(),
        _ => (at / ROWS_A_PART + 1).to_string(),
    };
    let mut parts: Vec<Part> = Vec::new();
    for at in 0..rows {
        let url = format!("{section}browse-{}", name(at));
        match parts.last_mut() {
            Some(part) if part.url == url => part.rows.end = at + 1,
            _ => parts.push(Part { url, rows: at..at + 1 }),
        }
    }
    parts
}

/// Positions of a kind's records in the order of its list.
fn list<'a>(press: &'a Press<'_>, kind: Kind) -> &'a [usize] {
    match kind {
        Kind::Winner => &press.lists.winners,
        _ => &press.lists.participants,
    }
}

/// The list of a kind as columns; `desk` is that of the list's first page.
#[must_use]
pub fn list_table(desk: &Desk<'_>, kind: Kind) -> Table {
    let press = desk.press;
    let mut making = Making { desk, table: Table::default() };
    match kind {
        Kind::Winner => making.winners(),
        _ => making.participants(),
    }
    let list = list(press, kind);
    let facets = press.lists.facets(kind).iter().map(|facet| of_facet(facet, list));
    making.table.columns.extend(facets);
    making.table
}

/// A table being made.
struct Making<'a, 'd> {
    desk: &'a Desk<'d>,
    table: Table,
}

impl Making<'_, '_> {
    fn winners(&mut self) {
        let press = self.desk.press;
        let records = press.site.records.winners.list();
        let list = &press.lists.winners;
        let rows: Vec<WinnerRow> = list.iter().map(|at| rows::winner(self.desk, *at)).collect();
        let stems: Vec<String> = list
            .iter()
            .map(|at| {
                let winner = &records[*at];
                let stem = format!("{}-{}-", winner.award.id, winner.year.value);
                if winner.meta.id.starts_with(&stem) { stem } else { String::new() }
            })
            .collect();
        let ids = list.iter().map(|at| &*records[*at].meta.id);
        let names = rows.iter().map(|row| &row.link.title);
        self.table.ids =
            ids.zip(&stems).zip(names).map(|((id, stem), name)| rest(id, stem, name)).collect();
        self.add("stem", stems.into_iter().map(|stem| Some((0, stem))));
        self.texts("name", rows.iter().map(|row| Some(&row.link.title)));
        self.add("year", rows.iter().map(|row| Some((row.year, row.year.to_string()))));
        self.texts("award", rows.iter().map(|row| Some(&row.award.title)));
        self.add("edition", rows.iter().map(|row| Some((0, row.edition.href.clone()))));
        self.texts("place", rows.iter().map(|row| row.place.as_ref().map(|it| &it.title)));
        self.add(
            "swatch",
            rows.iter().map(|row| {
                let class = row.dimension.as_ref().map(|dimension| dimension.class.clone());
                Some((0, class.unwrap_or_else(|| "swatch--none".to_owned())))
            }),
        );
        let distinctions: Vec<Option<(Vec<u8>, String)>> =
            rows.iter().map(|row| self.distinction(row)).collect();
        self.add("distinction", distinctions.into_iter());
        self.free("citation", rows.iter().map(|row| row.citation.clone()));
        let sources = rows.iter().map(|row| Some(self.counted("count-sources", row.sources)));
        let sources: Vec<_> = sources.collect();
        self.add("sources", sources.into_iter());
    }

    fn participants(&mut self) {
        let press = self.desk.press;
        let list = &press.lists.participants;
        let records = press.site.records.participants.list();
        let rows: Vec<ParticipantRow> =
            list.iter().map(|at| rows::participant(self.desk, *at)).collect();
        let ids = list.iter().map(|at| &*records[*at].meta.id);
        self.table.ids = ids.zip(&rows).map(|(id, row)| rest(id, "", &row.link.title)).collect();
        self.texts("name", rows.iter().map(|row| Some(&row.link.title)));
        let cohorts: Vec<_> = rows.iter().map(|row| Some(self.cohorts(row))).collect();
        self.add("cohorts", cohorts.into_iter());
        self.texts("place", rows.iter().map(|row| row.place.as_ref().map(|it| &it.title)));
        let certainty = list.iter().zip(&rows).map(|(at, row)| {
            let parts = &records[*at].participations;
            let found: BTreeSet<Certainty> = parts.iter().filter_map(|it| it.certainty).collect();
            Some(((found.is_empty(), found), escaped(row.certainty.as_ref()?)))
        });
        let certainty: Vec<_> = certainty.collect();
        if certainty.iter().any(Option::is_some) {
            self.add("certainty", certainty.into_iter());
        }
        let awards = rows.iter().map(|row| Some(self.counted("count-awards", row.winners)));
        let awards: Vec<_> = awards.collect();
        self.add("awards", awards.into_iter());
    }

    /// Adds a column of texts, in the language's order.
    fn texts<'t>(&mut self, key: &str, texts: impl Iterator<Item = Option<&'t Txt>>) {
        let (lang, format) = (self.desk.lang(), self.desk.press.format);
        let mut known: BTreeMap<&Txt, (Vec<u8>, String)> = BTreeMap::new();
        let rows = texts.map(|text| {
            let text = text.filter(|text| !text.text.is_empty())?;
            let entry = known
                .entry(text)
                .or_insert_with(|| (format.sort_key(&text.text), html(text, lang)));
            Some(entry.clone())
        });
        let rows: Vec<_> = rows.collect();
        self.add(key, rows.into_iter());
    }

    /// Adds a column of values, each with what orders it.
    fn add<K: Ord + Clone>(
        &mut self,
        key: &str,
        rows: impl Iterator<Item = Option<(K, String)>> + Clone,
    ) {
        let mut places: BTreeMap<(K, String), usize> =
            rows.clone().flatten().map(|value| (value, 0)).collect();
        for (at, place) in places.values_mut().enumerate() {
            *place = at;
        }
        let codes = rows.map(|row| Code::One(row.map_or(places.len(), |value| places[&value])));
        let codes: Vec<Code> = codes.collect();
        let mut values: Vec<String> = places.into_keys().map(|(_, value)| value).collect();
        if codes.contains(&Code::One(values.len())) {
            values.push(String::new());
        }
        self.table.columns.push(Column {
            key: key.to_owned(),
            facet: false,
            free: false,
            values,
            codes,
        });
    }

    /// Adds a column of texts of which hardly two are the same, and by which nothing is sorted.
    fn free(&mut self, key: &str, rows: impl Iterator<Item = Option<String>>) {
        let values: Vec<String> = rows.map(Option::unwrap_or_default).collect();
        let codes = (0..values.len()).map(Code::One).collect();
        self.table.columns.push(Column {
            key: key.to_owned(),
            facet: false,
            free: true,
            values,
            codes,
        });
    }

    /// Distinction, rank and share of a winner, as they stand in its row.
    fn distinction(&self, row: &WinnerRow) -> Option<(Vec<u8>, String)> {
        let own = row.distinction.as_ref();
        let words: Vec<&str> = own
            .map(|text| text.text.as_str())
            .into_iter()
            .chain([&row.rank, &row.share].into_iter().flatten().map(String::as_str))
            .collect();
        let key = self.desk.press.format.sort_key(&words.join(", "));
        let html = own
            .map(|text| html(text, self.desk.lang()))
            .into_iter()
            .chain([&row.rank, &row.share].into_iter().flatten().map(|text| escaped(text)));
        let html: Vec<String> = html.collect();
        (!html.is_empty()).then(|| (key, html.join(", ")))
    }

    /// The cohorts of a participant, as they stand in its row; those without stand last.
    fn cohorts(&self, row: &ParticipantRow) -> ((bool, Vec<Vec<u8>>), String) {
        if row.cohorts.is_empty() {
            let none = self.desk.t("not-stated", &[]);
            return ((true, Vec::new()), format!("–<span class=\"vh\"> {}</span>", escaped(&none)));
        }
        let format = self.desk.press.format;
        let keys = row.cohorts.iter().map(|it| format.sort_key(&it.title.text)).collect();
        let words: Vec<String> =
            row.cohorts.iter().map(|it| html(&it.title, self.desk.lang())).collect();
        ((false, keys), words.join(", "))
    }

    /// 'n sources', by number; nothing for none.
    fn counted(&self, key: &str, n: usize) -> (usize, String) {
        let words = if n == 0 { String::new() } else { self.desk.t(key, &[("n", Arg::from(n))]) };
        (n, escaped(&words))
    }
}

/// A facet as a column of the rows of a list.
fn of_facet(facet: &Facet, list: &[usize]) -> Column {
    let mut of_record: Vec<Vec<usize>> = vec![Vec::new(); list.len()];
    for (code, value) in facet.values.iter().enumerate() {
        for record in &value.rows {
            of_record[*record].push(code);
        }
    }
    let mut values: Vec<String> = facet.values.iter().map(|value| value.slug.clone()).collect();
    let several = of_record.iter().any(|codes| codes.len() > 1);
    let none = values.len();
    let codes = list.iter().map(|record| match of_record[*record].as_slice() {
        codes if several => Code::Several(codes.to_vec()),
        codes => Code::One(codes.first().copied().unwrap_or(none)),
    });
    let codes: Vec<Code> = codes.collect();
    if codes.contains(&Code::One(none)) {
        values.push(String::new());
    }
    Column { key: facet.key.clone(), facet: true, free: false, values, codes }
}

/// An id without its beginning: as words of the name where it is made of them. Only of plain Latin
/// letters is it certain that a script takes a name apart as a slug does.
fn rest(id: &str, stem: &str, name: &Txt) -> Id {
    let rest = &id[stem.len()..];
    let text = || Id::Text(rest.to_owned());
    if !name.text.is_ascii() {
        return text();
    }
    let name = slug(&name.text);
    let words: Vec<&str> = name.split('-').collect();
    let length = rest.split('-').count();
    let found = words.windows(length).position(|window| window.join("-") == rest);
    match found {
        Some(at) if at + length < 10 => Id::Words(at, at + length),
        _ => text(),
    }
}

/// A text as HTML; another language than the page's is marked.
fn html(text: &Txt, page: &Lang) -> String {
    let html = escaped(&text.text);
    let Some(tag) = &text.lang else { return html };
    let other = tag.parse::<Lang>().map_or("ltr", |lang| lang.direction());
    let dir = if other == page.direction() { String::new() } else { format!(" dir=\"{other}\"") };
    format!("<span lang=\"{tag}\"{dir}>{html}</span>")
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_text(&mut html, text);
    html
}
