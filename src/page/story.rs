//! Stories, and pages of prose at any depth.

mod facts;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::lang::Arg;
use crate::page::prose::{self, Place, Prose};
use crate::page::report::outside;
use crate::page::rows::{self, DimensionTag, StoryCard};
use crate::page::{Desk, LinkTo, Picture, Plan, Press, SourceItem, Txt, What};
use crate::record::{Kind, Record, Store, Story as StoryRecord, Text};
use facts::Fact;

/// Other stories that a story's page shows.
const RELATED: usize = 6;

/// Headings from which on a page has a table of contents.
const TOC_FROM: usize = 3;

/// Plans the list of stories, every story, and every page of prose.
pub(super) fn plan(plan: &mut Plan<'_>) {
    let press = plan.press;
    let records = &press.site.records;
    plan.list(press.section(&["stories"]), What::Stories, press.t("stories-title", &[]));
    let about = |story: &StoryRecord| {
        let who = story.participants.first().and_then(|who| press.site.title(who));
        who.map(|name| press.site.text(name, press.lang).to_owned())
    };
    let titles = titles(press, &records.stories, |story| &story.title, about);
    for (at, (story, title)) in records.stories.iter().zip(titles).enumerate() {
        plan.durable(press.url(Kind::Story, &story.meta.id), What::Story(at), title);
    }
    let parent = |page: &crate::record::Page| {
        let (parent, _) = page.meta.id.rsplit_once('/')?;
        let parent = records.pages.get(parent)?;
        Some(press.site.text(&parent.title, press.lang).to_owned())
    };
    let titles = self::titles(press, &records.pages, |page| &page.title, parent);
    for (at, (page, title)) in records.pages.iter().zip(titles).enumerate() {
        plan.durable(press.url(Kind::Page, &page.meta.id), What::Page(at), title);
    }
}

/// Titles of records, no two alike: where two are, each gets what tells it apart, and where that is
/// not enough, its id.
fn titles<T: Record>(
    press: &Press<'_>,
    store: &Store<T>,
    title: impl Fn(&T) -> &Text,
    apart: impl Fn(&T) -> Option<String>,
) -> Vec<String> {
    let mut titles: Vec<String> =
        store.iter().map(|it| press.site.text(title(it), press.lang).to_owned()).collect();
    let id = |record: &T| Some(record.meta().id.to_string());
    for hint in [&apart as &dyn Fn(&T) -> Option<String>, &id] {
        let mut count: BTreeMap<String, usize> = BTreeMap::new();
        for title in &titles {
            *count.entry(title.clone()).or_default() += 1;
        }
        for (title, record) in titles.iter_mut().zip(store) {
            if count.get(title).is_some_and(|count| *count > 1)
                && let Some(hint) = hint(record)
            {
                *title = format!("{title} ({hint})");
            }
        }
    }
    titles
}

/// The list of stories.
#[derive(Debug, Serialize)]
pub(super) struct StoryList {
    title: String,
    lead: String,
    /// How many there are, in words; nothing for none.
    count: Option<String>,
    groups: Vec<Group>,
}

/// Stories of one dimension, or all of them.
#[derive(Debug, Serialize)]
struct Group {
    /// Anchor of the group.
    id: String,
    /// The dimension, if the stories have any.
    dimension: Option<DimensionTag>,
    /// What the group is called, where it is not a dimension.
    title: Option<String>,
    count: String,
    cards: Vec<StoryCard>,
}

/// Composes the list: by dimension in the programme's order, each story with its first, and within
/// a dimension by title.
pub(super) fn list(desk: &Desk<'_>) -> StoryList {
    let site = desk.press.site;
    let stories = site.records.stories.list();
    let mut order: Vec<usize> = (0..stories.len()).collect();
    let title = |at: &usize| site.text(&stories[*at].title, desk.lang());
    order.sort_by_cached_key(|at| desk.press.format.sort_key(title(at)));
    let dimensions = &site.programme.dimensions;
    let rank = |at: usize| {
        let first = stories[at].dimensions.first()?;
        dimensions.iter().position(|dimension| dimension.id == first.id)
    };
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in order {
        groups.entry(rank(at).unwrap_or(dimensions.len())).or_default().push(at);
    }
    let one = groups.len() == 1;
    let groups = groups.into_iter().map(|(rank, found)| {
        let dimension = dimensions.get(rank);
        let unstated = dimension.is_none() && !one;
        Group {
            id: format!("group-{}", dimension.map_or("other", |dimension| &dimension.id)),
            dimension: dimension.and_then(|dimension| rows::dimension(desk, &dimension.id)),
            title: unstated.then(|| desk.t("dimension-not-stated", &[])),
            count: desk.t("count-stories", &[("n", found.len().into())]),
            cards: found.into_iter().map(|at| card(desk, at, rank + 1)).collect(),
        }
    });
    StoryList {
        title: desk.t("stories-title", &[]),
        lead: desk.t("stories-lead", &[]),
        count: (!stories.is_empty())
            .then(|| desk.t("count-stories", &[("n", stories.len().into())])),
        groups: groups.collect(),
    }
}

/// A story below the dimension of this number, which its card need not repeat.
fn card(desk: &Desk<'_>, at: usize, number: usize) -> StoryCard {
    let mut card = rows::story(desk, at);
    card.dimensions.retain(|dimension| dimension.number != number);
    card
}

/// One story.
#[derive(Debug, Serialize)]
pub(super) struct Story {
    title: Txt,
    summary: Option<Txt>,
    dimensions: Vec<DimensionTag>,
    picture: Option<Picture>,
    body: Option<Prose>,
    facts: Vec<Fact>,
    links: Vec<LinkTo>,
    related: Vec<StoryCard>,
    updated: Option<String>,
    sources: Vec<SourceItem>,
}

/// Composes one story.
pub(super) fn one(desk: &Desk<'_>, at: usize) -> Story {
    let story = &desk.press.site.records.stories.list()[at];
    let meta = &story.meta;
    let body = meta.body.as_ref();
    let body = body.map(|body| prose::flow(desk, body, Place::main(Kind::Story, &meta.id)));
    let facts = facts::of_story(desk, story);
    let _ = desk.cite(&meta.sources);
    Story {
        title: desk.text(&story.title),
        summary: desk.maybe(story.summary.as_ref()),
        dimensions: story
            .dimensions
            .iter()
            .filter_map(|it| rows::dimension(desk, &it.id))
            .collect(),
        picture: desk.picture(meta.image.as_ref()),
        body,
        facts,
        links: outside(desk, &meta.links),
        related: related(desk, at, story),
        updated: updated(desk, meta.updated),
        sources: desk.sources(),
    }
}

fn updated(desk: &Desk<'_>, date: Option<crate::date::Date>) -> Option<String> {
    let date = desk.press.format.date(date?);
    Some(desk.t("page-updated", &[("date", Arg::from(date))]))
}

/// Other stories of the same dimensions; where it has none, of the same participants.
fn related(desk: &Desk<'_>, own: usize, story: &StoryRecord) -> Vec<StoryCard> {
    let index = &desk.press.site.index;
    let (by, names) = if story.dimensions.is_empty() {
        (&index.participant_stories, &story.participants)
    } else {
        (&index.dimension_stories, &story.dimensions)
    };
    let found: BTreeSet<usize> = names
        .iter()
        .filter_map(|name| by.get(&name.id))
        .flat_map(|found| found.0.iter().copied())
        .filter(|at| *at != own)
        .collect();
    // Those that follow this one come first, so that each story leads to others.
    let (before, after): (Vec<usize>, Vec<usize>) = found.into_iter().partition(|at| *at < own);
    after.into_iter().chain(before).take(RELATED).map(|at| rows::story(desk, at)).collect()
}

/// A page of prose.
#[derive(Debug, Serialize)]
pub(super) struct ProsePage {
    title: Txt,
    summary: Option<Txt>,
    updated: Option<String>,
    picture: Option<Picture>,
    body: Option<Prose>,
    /// Whether it is long enough for a table of contents.
    has_toc: bool,
    facts: Vec<Fact>,
    /// Pages below it.
    children: Vec<LinkTo>,
    links: Vec<LinkTo>,
    sources: Vec<SourceItem>,
}

/// Composes a page of prose.
pub(super) fn page(desk: &Desk<'_>, at: usize) -> ProsePage {
    let page = &desk.press.site.records.pages.list()[at];
    let meta = &page.meta;
    let body = meta.body.as_ref();
    let body = body.map(|body| prose::flow(desk, body, Place::main(Kind::Page, &meta.id)));
    let facts = facts::custom(desk, Kind::Page, meta);
    let _ = desk.cite(&meta.sources);
    ProsePage {
        title: desk.text(&page.title),
        summary: desk.maybe(page.summary.as_ref()),
        updated: updated(desk, meta.updated),
        picture: desk.picture(meta.image.as_ref()),
        has_toc: body.as_ref().is_some_and(|body| body.toc.len() >= TOC_FROM),
        body,
        facts,
        children: children(desk, &meta.id),
        links: outside(desk, &meta.links),
        sources: desk.sources(),
    }
}

/// The pages one step below a page: in the menu's order, then by title.
fn children(desk: &Desk<'_>, id: &str) -> Vec<LinkTo> {
    let below = |other: &str| {
        other
            .strip_prefix(id)
            .and_then(|rest| rest.strip_prefix('/'))
            .is_some_and(|rest| !rest.contains('/'))
    };
    let pages = desk.press.site.records.pages.iter().filter(|page| below(&page.meta.id));
    let mut pages: Vec<_> = pages
        .map(|page| {
            let link = desk.record(Kind::Page, &page.meta.id);
            (page.menu.unwrap_or(i64::MAX), desk.press.format.sort_key(&link.title.text), link)
        })
        .collect();
    pages.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    pages.into_iter().map(|(_, _, link)| link).collect()
}
