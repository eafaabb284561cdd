//! One page of a list, as its template sees it: the sentence that says what is listed, the facets
//! beside it, the rows, and the way to the other pages.

use serde::Serialize;

use crate::dataset::Format;
use crate::lang::Arg;
use crate::page::{Desk, Facet, LinkTo};
use crate::record::Kind;

use super::{
    FacetGroup, Narrowing, Pager, ROWS_A_PAGE, facet_groups, list_parts, page_count, page_rows,
    pager, says,
};

/// Begins and ends what stands out in a message: a character that no text has.
const STRONG: char = '\u{e000}';

/// A piece of a sentence.
#[derive(Clone, Debug, Serialize)]
pub(in crate::page) struct Part {
    /// The words.
    pub text: String,
    /// Whether they stand out.
    pub strong: bool,
}

/// A page of a list.
#[derive(Clone, Debug, Serialize)]
pub(in crate::page) struct Listing<Row> {
    /// What is listed: '9 of 103 winners on record: year 2021'.
    pub result: Vec<Part>,
    /// The value of a facet that the list is narrowed to.
    pub narrowing: Option<Narrowing>,
    /// The facets.
    pub facets: Vec<FacetGroup>,
    /// The rows of this page.
    pub rows: Vec<Row>,
    /// Which of all rows they are, on a list of several pages.
    pub shown: Option<String>,
    /// The other pages.
    pub pager: Pager,
    /// Where everything can be downloaded.
    pub data: LinkTo,
    /// What a script searches, sorts and narrows; on the first page of the whole list.
    pub browser: Option<Browser>,
}

/// What the script of a list's browser has to know. In its texts, `{word}` stands for what the
/// script fills in.
#[derive(Clone, Debug, Serialize)]
pub(in crate::page) struct Browser {
    /// Addresses of the list's parts, in order.
    pub index: Vec<String>,
    /// Address of the page of the record `{id}`.
    pub record: String,
    /// Everything as CSV and as JSON.
    pub csv: String,
    pub json: String,
    /// How many there are, for a reader.
    pub total: String,
    /// What things are called when there are several.
    pub things: String,
    /// '{n} of 103 winners on record: {filters}'.
    pub some: String,
}

impl<Row> Listing<Row> {
    /// A page (from 0) of the whole list of a kind, `all` being its rows in order; or, if `current`
    /// names a facet and one of its values, of the records that have it.
    pub(in crate::page) fn new(
        desk: &Desk<'_>,
        kind: Kind,
        all: &[usize],
        current: Option<(usize, usize)>,
        page: usize,
        row: impl Fn(&Desk<'_>, usize) -> Row,
    ) -> Self {
        let facets = desk.press.lists.facets(kind);
        let chosen = current.and_then(|(facet, value)| {
            let facet = facets.get(facet)?;
            Some((facet, facet.values.get(value)?))
        });
        let rows = chosen.map_or(all, |(_, value)| &value.rows);
        let narrowing =
            chosen.map(|(facet, value)| Narrowing::new(desk, kind, facet, value, all.len()));
        let base = chosen.map_or_else(
            || desk.press.section(&[kind.folder()]),
            |(facet, value)| address(desk, kind, facet, &value.slug),
        );
        let all_files = desk.t("browse-download-all", &[("n", Arg::from(all.len()))]);
        Self {
            result: match (chosen, &narrowing) {
                (Some((facet, _)), Some(to)) => narrowed(desk, kind, facet, to),
                _ => whole(desk, kind, all.len()),
            },
            narrowing,
            facets: facet_groups(desk, kind, facets, current),
            rows: page_rows(rows, page).iter().map(|at| row(desk, *at)).collect(),
            shown: shown(desk, rows.len(), page),
            pager: pager(desk, &base, page, page_count(rows.len())),
            data: desk.section(&["data"], all_files),
            browser: (chosen.is_none() && page == 0 && !all.is_empty())
                .then(|| browser(desk, kind, all.len())),
        }
    }
}

fn address(desk: &Desk<'_>, kind: Kind, facet: &Facet, slug: &str) -> String {
    desk.press.site.routes.facet(desk.lang(), kind, &facet.key, slug)
}

/// '103 winners on record'.
fn whole(desk: &Desk<'_>, kind: Kind, count: usize) -> Vec<Part> {
    let (one, other) = nouns(desk, kind);
    // Only a number chooses between singular and plural; what stands out is text.
    let n = if count == 1 { Arg::from(1_usize) } else { strong(&desk.count(count)) };
    let args = [("n", n), ("thing", one.into()), ("things", other.into())];
    parts(&desk.t("browse-all", &args))
}

/// '9 of 103 winners on record: year 2021'.
fn narrowed(desk: &Desk<'_>, kind: Kind, facet: &Facet, to: &Narrowing) -> Vec<Part> {
    let filter = says(desk, facet, strong(&to.value.text));
    parts(&some(desk, kind, to.total, strong(&desk.count(to.count)), filter))
}

/// So many of all, which have something in common.
fn some(desk: &Desk<'_>, kind: Kind, total: usize, n: Arg, filters: String) -> String {
    let (one, other) = nouns(desk, kind);
    let args = [
        ("n", n),
        ("total", Arg::from(total)),
        ("things", if total == 1 { one } else { other }.into()),
        ("filters", filters.into()),
    ];
    desk.t("browse-some-with", &args)
}

fn browser(desk: &Desk<'_>, kind: Kind, total: usize) -> Browser {
    let press = desk.press;
    let (index, data) = if press.portable { ("js", ".js") } else { ("json", "") };
    let parts = list_parts(press, kind).into_iter();
    let whole = |format: Format| desk.href(&format!("{}{data}", format.address(kind.folder())));
    Browser {
        index: parts.map(|part| desk.href(&format!("{}.{index}", part.url))).collect(),
        record: desk.href(&press.url(kind, "{id}")),
        csv: whole(Format::Csv),
        json: whole(Format::Json),
        total: desk.count(total),
        things: nouns(desk, kind).1,
        some: some(desk, kind, total, Arg::from("{n}"), "{filters}".to_owned()),
    }
}

/// What records of a kind are called: one, several.
fn nouns(desk: &Desk<'_>, kind: Kind) -> (String, String) {
    let noun = |number: &str| desk.t(&format!("noun-{}-{number}", kind.noun()), &[]);
    (noun("one"), noun("other"))
}

fn shown(desk: &Desk<'_>, rows: usize, page: usize) -> Option<String> {
    (rows > ROWS_A_PAGE).then(|| {
        let from = page * ROWS_A_PAGE + 1;
        let args = [
            ("from", Arg::from(from)),
            ("to", Arg::from(rows.min(from + ROWS_A_PAGE - 1))),
            ("total", Arg::from(rows)),
        ];
        desk.t("browse-shown", &args)
    })
}

/// A text that stands out in a message.
fn strong(text: &str) -> Arg {
    Arg::from(format!("{STRONG}{text}{STRONG}"))
}

/// A message in pieces, at what [`strong`] marked.
fn parts(message: &str) -> Vec<Part> {
    let pieces = message.split(STRONG).enumerate();
    pieces
        .filter(|(_, text)| !text.is_empty())
        .map(|(at, text)| Part { text: text.to_owned(), strong: at % 2 == 1 })
        .collect()
}
