//! What the rest can be checked by: sources, figures and corrections.

use crate::dataset::DataSet;
use crate::dataset::sheet::Sheet;
use crate::dataset::words;
use crate::record::SourceType;
use crate::site::{FigureResult, FigureStatus, Site};

/// One row for each source.
pub(super) fn sources(site: &Site) -> DataSet<'_> {
    Sheet::of(site, &site.records.sources)
        .localised("title", |it| Some(&it.title))
        .localised("publisher", |it| Some(&it.publisher))
        .localised("author", |it| it.author.as_ref())
        .date("date", |it| it.date)
        .url("url", |it| it.url.as_ref().map(|url| url.value.as_str()))
        .url("archived", |it| it.archived.as_ref().map(|url| url.value.as_str()))
        .date("accessed", |it| it.accessed)
        .text("language", |it| it.language.as_deref())
        .word("type", "source-type", SourceType::words(), |it| Some(it.kind.word()))
        .required()
        .localised("note", |it| it.note.as_ref())
        .record()
}

/// What a check can say of a figure, as downloads name it.
const STATUSES: [FigureStatus; 5] = [
    FigureStatus::AddsUp,
    FigureStatus::MatchesRecords,
    FigureStatus::DiffersAsExplained,
    FigureStatus::Stated,
    FigureStatus::Computed,
];

/// One row for each published number, with what its checks computed.
pub(super) fn figures(site: &Site) -> DataSet<'_> {
    let explanation = words::reader(site);
    let result = |id: &str| -> Option<&FigureResult> { site.figures.get(id) };
    Sheet::of(site, &site.records.figures)
        .localised("label", |it| Some(&it.label))
        .number("value", move |it| result(&it.meta.id).map(|result| result.value))
        .localised("unit", |it| it.unit.as_ref())
        .date("as_of", |it| it.as_of)
        .word("status", "figure-status", STATUSES.map(FigureStatus::key), move |it| {
            result(&it.meta.id).map(|result| result.status.key())
        })
        .numbers("computed", move |it| {
            let checks = result(&it.meta.id).map(|result| result.checks.iter());
            checks.into_iter().flatten().map(|check| check.result)
        })
        .worded("explanation", move |it, lang| explanation(it.explanation.as_ref()?, lang))
        .record()
}

/// One row for each correction.
pub(super) fn corrections(site: &Site) -> DataSet<'_> {
    Sheet::of(site, &site.records.corrections)
        .date("date", |it| Some(it.date))
        .required()
        .made("record", |it| {
            let target = it.target.as_ref();
            Some(match target {
                Some(target) => format!("{}/{}", target.kind.folder(), target.id),
                None => it.record.value.clone(),
            })
        })
        .required()
        .localised("what", |it| Some(&it.what))
        .localised("reason", |it| it.reason.as_ref())
        .localised("before", |it| it.before.as_ref())
        .localised("after", |it| it.after.as_ref())
        .record()
}
