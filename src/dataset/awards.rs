//! What was given: awards, their editions and their winners.

use crate::dataset::DataSet;
use crate::dataset::sheet::{Sheet, id, ids};
use crate::dataset::words;
use crate::record::{Award, Edition, Kind};
use crate::site::Site;

/// One row for each award.
pub(super) fn awards(site: &Site) -> DataSet<'_> {
    Sheet::of(site, &site.records.awards)
        .localised("name", |it| Some(&it.name))
        .localised("description", |it| it.description.as_ref())
        .reference("dimension", Kind::Dimension, |it| id(it.dimension.as_ref()))
        .record()
}

/// One row for each award in each year.
pub(super) fn editions(site: &Site) -> DataSet<'_> {
    let rows: Vec<(&Award, &Edition)> = site
        .records
        .awards
        .iter()
        .flat_map(|award| award.editions.iter().map(move |edition| (award, edition)))
        .collect();
    Sheet::new("editions", site, rows)
        .made("id", |(award, it)| Some(format!("{}-{}", award.meta.id, it.year)))
        .required()
        .reference("award", Kind::Award, |(award, _)| Some(&*award.meta.id))
        .required()
        .number("year", |(_, it)| Some(f64::from(it.year)))
        .required()
        .localised("name", |(_, it)| it.name.as_ref())
        .reference("event", Kind::Event, |(_, it)| id(it.event.as_ref()))
        .number("recipients", |(_, it)| it.recipients.as_ref().map(|number| number.value))
        .number("on_record", |(award, it)| {
            Some(site.index.winners_of_edition(&award.meta.id, it.year).count_f64())
        })
        .references("sources", Kind::Source, |(_, it)| ids(&it.sources))
        .page(|(award, it), lang| site.routes.edition(lang, &award.meta.id, it.year))
        .finish()
}

/// One row for each winner. What a winner leaves out, its participant or its award says.
pub(super) fn winners(site: &Site) -> DataSet<'_> {
    let citation = words::reader(site);
    Sheet::of(site, &site.records.winners)
        .reference("award", Kind::Award, |it| Some(&*it.award.id))
        .required()
        .number("year", |it| Some(f64::from(it.year.value)))
        .required()
        .reference("participant", Kind::Participant, |it| id(it.participant.as_ref()))
        .localised("name", |it| Some(site.winner_name(it)))
        .reference("place", Kind::Place, |it| Some(&*site.winner_place(it)?.meta.id))
        .reference("kind", Kind::ParticipantKind, |it| Some(&*site.winner_kind(it)?.id))
        .reference("dimension", Kind::Dimension, |it| Some(&*site.winner_dimension(it)?.id))
        // A rank is far below 2^53, where a float would start to lose ones.
        .number("rank", |it| it.rank.and_then(|rank| i32::try_from(rank).ok()).map(f64::from))
        .localised("distinction", |it| it.distinction.as_ref())
        .made("share", |it| it.share.map(|share| share.to_string()))
        .worded("citation", move |it, lang| citation(it.citation.as_ref()?, lang))
        .record()
}
