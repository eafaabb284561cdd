//! Winners: the list, newest first, the list of each value of a facet, and the page of one award
//! received.

mod one;

pub(super) use one::{lead, one};

use std::collections::BTreeMap;

use serde::Serialize;

use crate::lang::Arg;
use crate::page::award::{Incomplete, incomplete};
use crate::page::facts::cite_in_order;
use crate::page::lists::{Listing, plan_facets, plan_pages};
use crate::page::rows::{self, WinnerRow};
use crate::page::{Desk, Plan, Press, What};
use crate::record::{Kind, Winner};

/// Plans the pages.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    let things = press.t("winners-title", &[]);
    let url = press.section(&["winners"]);
    plan_pages(plan, &url, &things, press.lists.winners.len(), What::Winners);
    plan_facets(plan, Kind::Winner, &things, What::WinnersBy);
    let winners = press.site.records.winners.list();
    let titles: Vec<String> = winners.iter().map(|winner| title(press, winner)).collect();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for title in &titles {
        *times.entry(title).or_default() += 1;
    }
    for (at, (winner, title)) in winners.iter().zip(&titles).enumerate() {
        let url = press.url(Kind::Winner, &winner.meta.id);
        // One may receive an award of a year twice, in two dimensions or ranks.
        let title = match times.get(title.as_str()) {
            Some(1) => title.clone(),
            _ => format!("{title} ({})", winner.meta.id),
        };
        plan.durable(url, What::Winner(at), title);
    }
}

/// Who received which award in which year.
fn title(press: &Press<'_>, winner: &Winner) -> String {
    let site = press.site;
    let award = site.winner_award(winner).map(|award| site.text(&award.name, press.lang));
    let args = [
        ("award", Arg::from(award.unwrap_or_default())),
        ("year", winner.year.value.to_string().into()),
    ];
    let name = site.text(site.winner_name(winner), press.lang);
    let args = [("label", Arg::from(name)), ("value", press.t("award-edition", &args).into())];
    press.t("label-value-pair", &args)
}

/// A list of winners.
#[derive(Serialize)]
struct ListPage {
    list: Listing<WinnerRow>,
    lead: Option<String>,
    incomplete: Option<Incomplete>,
}

/// Composes a page (from 0) of the list.
pub(super) fn list(desk: &Desk<'_>, page: usize) -> impl Serialize + use<> {
    let all = &desk.press.lists.winners;
    let list = Listing::new(desk, Kind::Winner, all, None, page, rows::winner);
    if page > 0 {
        return ListPage { list, lead: None, incomplete: None };
    }
    let incomplete = incomplete(desk, |_, _| true);
    ListPage { list, lead: lead_of_list(desk, incomplete.is_some()), incomplete }
}

/// How many winners of which years; and whether more are known to be missing.
fn lead_of_list(desk: &Desk<'_>, more_reported: bool) -> Option<String> {
    let winners = &desk.press.site.records.winners;
    let years = winners.iter().map(|winner| winner.year.value);
    let (from, to) = (years.clone().min()?, years.max()?);
    let n = ("n", Arg::from(winners.len()));
    let mut lead = if from == to {
        desk.t("winners-lead-year", &[n, ("year", from.to_string().into())])
    } else {
        let span = [n, ("from", from.to_string().into()), ("to", to.to_string().into())];
        desk.t("winners-lead", &span)
    };
    if more_reported {
        lead.push(' ');
        lead.push_str(&desk.t("winners-lead-reported", &[]));
    }
    Some(lead)
}

/// Composes a page (from 0) of the list of a facet's value.
pub(super) fn by(
    desk: &Desk<'_>,
    facet: usize,
    value: usize,
    page: usize,
) -> impl Serialize + use<> {
    let lists = &desk.press.lists;
    let current = Some((facet, value));
    let list = Listing::new(desk, Kind::Winner, &lists.winners, current, page, rows::winner);
    let facet = &lists.winner_facets[facet];
    let slug = &facet.values[value].slug;
    // Recipients that are missing are known by award and year alone.
    let incomplete = match facet.key.as_str() {
        "year" => incomplete(desk, |_, year| year.to_string() == *slug),
        "award" => incomplete(desk, |award, _| award == slug),
        _ => None,
    };
    ListPage { list, lead: None, incomplete: incomplete.filter(|_| page == 0) }
}

/// An award as it stands on the page of whom received it.
#[derive(Serialize)]
pub(super) struct Received {
    /// The winner.
    pub row: WinnerRow,
    /// Numbers of its sources on this page.
    pub sources: Vec<usize>,
}

/// The winner at a position in its store, on the page of whom received the award.
pub(super) fn received(desk: &Desk<'_>, at: usize) -> Received {
    let row = rows::winner(desk, at);
    let sources = cite_in_order(desk, &desk.press.site.records.winners.list()[at].meta.sources);
    Received { row, sources }
}
