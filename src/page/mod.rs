//! What each page shows: one file per kind of page, with the typed context its template sees. Pages
//! are planned first, as cheap values ([`Planned`]), so that links, the sitemap and the manifest are
//! known before a byte is rendered; then each is composed on its own ([`compose`]), in any order.
//!
//! To add a kind of page: a variant of [`What`], a file here with `plan` and `context`, a line in
//! [`plan`] and in [`compose`], and a template.

mod about;
mod award;
mod chart;
mod cite;
mod cohort;
mod desk;
mod dimension;
mod event;
mod facts;
mod feeds;
mod figure;
mod frame;
mod graph;
mod home;
mod linked;
mod lists;
mod names;
mod participant;
mod parts;
mod place;
mod planned;
mod press;
mod prose;
mod relative;
mod report;
mod rows;
mod service;
mod social;
mod source;
mod story;
#[cfg(test)]
mod testing;
mod winner;

pub use cite::{Cite, CiteFormat, FigureCitations, citation};
pub use desk::{Beside, Day, Desk, LinkTo, Picture, Sizes, SourceItem, Txt};
pub use feeds::Feed;
pub use frame::{Crumb, Footer, Frame, MenuItem, Translation, YearTick, absolute};
pub use graph::{
    CardFiles, CellItem, ChartCard, ChartFile, HeadCell, LegendEntry, Snippet, SourceLine,
    TableCell, TableRow, TableView, card as chart_card, chart_csv, chart_embed, chart_svg,
    csv as csv_of_chart, own_card as own_chart_card, own_csv as csv_of_own_chart,
    table as data_table,
};
pub use lists::{
    Code, Column, Facet, FacetValue, Id, Lists, Part, ROWS_A_PAGE, Table, list_parts, list_table,
};
pub use names::{Names, SEARCH_TEXT, names};
pub use planned::{Plan, Planned, What};
pub use press::{Assets, Press, Year};
pub use relative::{relative, to_file};
pub use report::press_kit_url;
pub use social::{Social, SocialCard, card_png, card_url};

use serde::Serialize;

use crate::record::Kind;

/// A page ready to be rendered: its template and what the template sees.
#[derive(Debug)]
pub struct Composed {
    /// Name of the template in the theme.
    pub template: &'static str,
    /// What surrounds the page (`frame`).
    pub frame: tera::Value,
    /// What is on it (`page`).
    pub page: tera::Value,
    /// The long text of the record that it shows (`text`), where its own context has none.
    pub text: tera::Value,
}

/// Plans every page of a language.
#[must_use]
pub fn plan(press: &Press<'_>) -> Vec<Planned> {
    let mut plan = Plan::new(press);
    home::plan(&mut plan);
    report::plan(&mut plan);
    cohort::plan(&mut plan);
    participant::plan(&mut plan);
    winner::plan(&mut plan);
    award::plan(&mut plan);
    dimension::plan(&mut plan);
    place::plan(&mut plan);
    event::plan(&mut plan);
    story::plan(&mut plan);
    figure::plan(&mut plan);
    source::plan(&mut plan);
    chart::plan(&mut plan);
    service::plan(&mut plan);
    plan.into_pages()
}

/// Composes one page.
#[must_use]
pub fn compose(desk: &Desk<'_>) -> Composed {
    let (template, page) = match desk.page.what {
        What::Home => ("home.html", value(&home::home(desk))),
        What::Reports => ("reports.html", value(&report::list(desk))),
        What::Report(at) => ("report.html", value(&report::one(desk, at))),
        What::Cohorts => ("cohorts.html", value(&cohort::list(desk))),
        What::Cohort(at) => ("cohort.html", value(&cohort::one(desk, at))),
        What::Participants(page) => ("participants.html", value(&participant::list(desk, page))),
        What::Participant(at) => ("participant.html", value(&participant::one(desk, at))),
        What::ParticipantsBy(facet, at, page) => {
            ("participants-by.html", value(&participant::by(desk, facet, at, page)))
        }
        What::Winners(page) => ("winners.html", value(&winner::list(desk, page))),
        What::Winner(at) => ("winner.html", value(&winner::one(desk, at))),
        What::WinnersBy(facet, at, page) => {
            ("winners-by.html", value(&winner::by(desk, facet, at, page)))
        }
        What::Awards => ("awards.html", value(&award::list(desk))),
        What::Award(at) => ("award.html", value(&award::one(desk, at))),
        What::Edition(at, edition) => ("edition.html", value(&award::edition(desk, at, edition))),
        What::Dimensions => ("dimensions.html", value(&dimension::list(desk))),
        What::Dimension(at) => ("dimension.html", value(&dimension::one(desk, at))),
        What::Places => ("places.html", value(&place::list(desk))),
        What::Place(at) => ("place.html", value(&place::one(desk, at))),
        What::Events => ("events.html", value(&event::list(desk))),
        What::Event(at) => ("event.html", value(&event::one(desk, at))),
        What::Stories => ("stories.html", value(&story::list(desk))),
        What::Story(at) => ("story.html", value(&story::one(desk, at))),
        What::Page(at) => ("page.html", value(&story::page(desk, at))),
        What::Figures => ("figures.html", value(&figure::list(desk))),
        What::Sources(page) => ("sources.html", value(&source::list(desk, page))),
        What::Source(at) => ("source.html", value(&source::one(desk, at))),
        What::Charts => ("charts.html", value(&chart::list(desk))),
        What::Chart(at) => ("chart.html", value(&chart::one(desk, at))),
        What::Corrections => ("corrections.html", value(&service::corrections(desk))),
        What::Press => ("press.html", value(&service::press(desk))),
        What::Data => ("data.html", value(&service::data(desk))),
        What::Search => ("search.html", value(&service::search(desk))),
        What::NotFound => ("404.html", value(&service::not_found(desk))),
    };
    let text = long_text(desk).map_or_else(tera::Value::none, |text| value(&text));
    // Last: by now the page has said which sources it rests on.
    let frame = value(&Frame::new(desk));
    Composed { template, frame, page, text }
}

/// The body of the record that a page shows; reports, stories and pages of prose, which are made of
/// theirs, have it in their own context.
fn long_text(desk: &Desk<'_>) -> Option<prose::Prose> {
    let (kind, at) = desk.page.what.record()?;
    if matches!(desk.page.what, What::Edition(..)) || kind == Kind::Chart || kind.is_prose() {
        return None;
    }
    let meta = desk.press.site.records.meta_at(kind, at)?;
    let body = meta.body.as_ref()?;
    Some(prose::flow(desk, body, prose::Place::main(kind, &meta.id)))
}

/// The running text of a page as HTML, without what is drawn from records (charts, tables, lists):
/// what the full-text search reads. Nothing where the page has no text of its own.
#[must_use]
pub fn running_text(desk: &Desk<'_>) -> Option<String> {
    let (kind, at) = desk.page.what.record()?;
    if matches!(desk.page.what, What::Edition(..)) || kind == Kind::Chart {
        return None;
    }
    let meta = desk.press.site.records.meta_at(kind, at)?;
    let text = prose::flow(desk, meta.body.as_ref()?, prose::Place::main(kind, &meta.id));
    Some(text.html().concat())
}

fn value(context: &impl Serialize) -> tera::Value {
    tera::Value::from_serializable(context)
}
