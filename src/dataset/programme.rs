//! The programme's course: its cohorts, its events and the places it happens in.

use crate::dataset::DataSet;
use crate::dataset::sheet::{Sheet, id, ids};
use crate::record::{EventKind, Kind, Mode};
use crate::site::Site;

/// One row for each cohort.
pub(super) fn cohorts(site: &Site) -> DataSet<'_> {
    Sheet::of(site, &site.records.cohorts)
        .number("year", |it| Some(f64::from(it.year)))
        .required()
        .localised("name", |it| Some(&it.name))
        .number("intake", |it| it.intake.as_ref().map(|intake| intake.value))
        .references("intake_kinds", Kind::ParticipantKind, |it| ids(&it.intake_kinds))
        .number("returning", |it| it.returning.as_ref().map(|number| number.value))
        .number("on_record", |it| Some(site.index.cohort(&it.meta.id).on_record))
        .localised("summary", |it| it.summary.as_ref())
        .record()
}

/// One row for each event.
pub(super) fn events(site: &Site) -> DataSet<'_> {
    Sheet::of(site, &site.records.events)
        .localised("name", |it| Some(&it.name))
        .date("date", |it| Some(it.date))
        .required()
        .date("end_date", |it| it.end_date)
        .localised("venue", |it| it.venue.as_ref())
        .word("mode", "mode", Mode::words(), |it| it.mode.map(Mode::word))
        .word("kind", "event-kind", EventKind::words(), |it| Some(it.kind.word()))
        .required()
        .localised("summary", |it| it.summary.as_ref())
        .record()
}

/// One row for each place.
pub(super) fn places(site: &Site) -> DataSet<'_> {
    Sheet::of(site, &site.records.places)
        .localised("name", |it| Some(&it.name))
        .category("kind", |it| Some(&it.kind))
        .required()
        .reference("parent", Kind::Place, |it| id(it.parent.as_ref()))
        .text("code", |it| it.code.as_deref())
        .number("lat", |it| it.lat)
        .within(-90.0, 90.0)
        .number("lon", |it| it.lon)
        .within(-180.0, 180.0)
        .record()
}
