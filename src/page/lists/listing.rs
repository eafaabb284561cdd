//! One page of a list, as its template sees it: the sentence that says what is listed, the facets
//! beside it, the rows, and the way to the other pages.

use serde::Serialize;

use crate::lang::Arg;
use crate::page::{Desk, Facet, LinkTo};
use crate::record::Kind;

use super::{
    FacetGroup, Narrowing, Pager, ROWS_A_PAGE, facet_groups, page_count, page_rows, pager,
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
            result: narrowing
                .as_ref()
                .map_or_else(|| whole(desk, kind, all.len()), |it| narrowed(desk, kind, it)),
            narrowing,
            facets: facet_groups(desk, kind, facets, current),
            rows: page_rows(rows, page).iter().map(|at| row(desk, *at)).collect(),
            shown: shown(desk, rows.len(), page),
            pager: pager(desk, &base, page, page_count(rows.len())),
            data: desk.section(&["data"], all_files),
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
fn narrowed(desk: &Desk<'_>, kind: Kind, to: &Narrowing) -> Vec<Part> {
    let (one, other) = nouns(desk, kind);
    let facet = in_sentence(desk, &to.facet.text);
    let filter =
        desk.t("browse-facet-value", &[("facet", facet.into()), ("value", strong(&to.value.text))]);
    let args = [
        ("n", strong(&desk.count(to.count))),
        ("total", Arg::from(to.total)),
        ("things", if to.total == 1 { one } else { other }.into()),
        ("filters", filter.into()),
    ];
    parts(&desk.t("browse-some-with", &args))
}

/// What records of a kind are called: one, several.
fn nouns(desk: &Desk<'_>, kind: Kind) -> (String, String) {
    let noun = |number: &str| desk.t(&format!("noun-{}-{number}", kind.noun()), &[]);
    (noun("one"), noun("other"))
}

/// A label as it stands within a sentence: German writes every noun with a capital letter, other
/// languages only names and acronyms (`GDP`).
fn in_sentence(desk: &Desk<'_>, label: &str) -> String {
    let mut chars = label.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second))
            if second.is_lowercase() && !matches!(desk.lang().base(), "de" | "lb") =>
        {
            first.to_lowercase().chain([second]).chain(chars).collect()
        }
        _ => label.to_owned(),
    }
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
