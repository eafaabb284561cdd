//! The data sets, one function each. Their order is that of `columns::SETS`.

use std::sync::Arc;

use crate::query::{Cell, Field, Type};
use crate::record::{
    Award, Certainty, Edition, EventKind, Kind, Milestone, Mode, Participant, Participation,
    Record, SourceType, Status, Store,
};
use crate::site::data::columns::{Col, SETS, col, date, number, ordinal, plain, to, word};
use crate::site::data::{Ingredients, SiteData, Table};

/// Builds every set.
pub(super) fn build(from: Ingredients<'_>, data: &mut SiteData) {
    participants(from, data);
    cohorts(from, data);
    awards(from, data);
    winners(from, data);
    events(from, data);
    places(from, data);
    sources(from, data);
    figures(from, data);
    titles(from, data);
    participations(from, data);
    editions(from, data);
    milestones(from, data);
    lists(from, data);
    debug_assert!(data.schema.sets.iter().map(|set| &*set.name).eq(SETS));
    for (name, rows) in from.tables {
        table(name, rows, data);
    }
}

fn ids<T: Record>(store: &Store<T>) -> Vec<Arc<str>> {
    store.iter().map(|record| record.meta().id.clone()).collect()
}

fn numbered(prefix: &str, count: usize) -> Vec<Arc<str>> {
    (0..count).map(|row| format!("{prefix}{row}").into()).collect()
}

fn row(at: usize) -> Cell {
    Cell::Row(u32::try_from(at).unwrap_or(u32::MAX))
}

/// Where the parts of each record begin among the parts of all, and how many there are.
fn starts(counts: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut starts = vec![0];
    for count in counts {
        starts.push(starts.last().copied().unwrap_or(0) + count);
    }
    starts
}

/// A column that leads from a record to its parts in another set.
fn parts<'a>(field: Field, starts: Vec<usize>) -> Col<'a> {
    col(field, move |at, out| out.extend((starts[at]..starts[at + 1]).map(row)))
}

fn participants(from: Ingredients<'_>, data: &mut SiteData) {
    let list = from.records.participants.list();
    let mut columns = from.common(&from.records.participants);
    columns.extend([
        from.text("name", move |row| Some(&list[row].name)),
        from.one("kind", Kind::ParticipantKind, move |row| Some(&list[row].kind)),
        from.one("place", Kind::Place, move |row| list[row].place.as_ref()),
        plain("code", move |row| list[row].code.as_deref()),
        parts(
            Field::new("cohorts", to("participations")).several("cohort"),
            starts(list.iter().map(|participant| participant.participations.len())),
        ),
        from.many("dimensions", "dimension", Kind::Dimension, move |row| &list[row].dimensions),
        from.text("summary", move |row| list[row].summary.as_ref()),
        parts(
            Field::new("milestones", to("milestones")).several("milestone"),
            starts(list.iter().map(|participant| participant.milestones.len())),
        ),
    ]);
    data.add("participants", ids(&from.records.participants), columns);
}

fn cohorts(from: Ingredients<'_>, data: &mut SiteData) {
    let list = from.records.cohorts.list();
    let mut columns = from.common(&from.records.cohorts);
    columns.extend([
        ordinal("year", move |row| Some(f64::from(list[row].year))),
        from.text("name", move |row| Some(&list[row].name)),
        number("intake", move |row| list[row].intake.as_ref().map(|intake| intake.value)),
        from.many("intake_kinds", "intake_kind", Kind::ParticipantKind, move |row| {
            &list[row].intake_kinds
        }),
        number("returning", move |row| list[row].returning.as_ref().map(|number| number.value)),
        number("reported", move |row| list[row].intake.as_ref().map(|intake| intake.value)),
        number("on_record", move |row| Some(from.index.cohort(&list[row].meta.id).on_record)),
        from.text("summary", move |row| list[row].summary.as_ref()),
    ]);
    data.add("cohorts", ids(&from.records.cohorts), columns);
}

fn awards(from: Ingredients<'_>, data: &mut SiteData) {
    let list = from.records.awards.list();
    let mut columns = from.common(&from.records.awards);
    columns.extend([
        from.text("name", move |row| Some(&list[row].name)),
        from.text("description", move |row| list[row].description.as_ref()),
        from.one("dimension", Kind::Dimension, move |row| list[row].dimension.as_ref()),
        parts(
            Field::new("editions", to("editions")).several("edition"),
            starts(list.iter().map(|award| award.editions.len())),
        ),
    ]);
    data.add("awards", ids(&from.records.awards), columns);
}

fn winners(from: Ingredients<'_>, data: &mut SiteData) {
    let list = from.records.winners.list();
    let records = from.records;
    let participant = move |row: usize| {
        list[row].participant.as_ref().and_then(|r| records.participants.get(&r.id))
    };
    let mut columns = from.common(&records.winners);
    columns.extend([
        from.one("award", Kind::Award, move |row| Some(&list[row].award)),
        ordinal("year", move |row| Some(f64::from(list[row].year.value))),
        from.one("participant", Kind::Participant, move |row| list[row].participant.as_ref()),
        from.text("name", move |row| {
            list[row]
                .name
                .as_ref()
                .or_else(|| participant(row).map(|participant| &participant.name))
        }),
        from.one("place", Kind::Place, move |row| {
            list[row].place.as_ref().or_else(|| participant(row).and_then(|p| p.place.as_ref()))
        }),
        from.one("kind", Kind::ParticipantKind, move |row| {
            list[row]
                .kind
                .as_ref()
                .or_else(|| participant(row).map(|participant| &participant.kind))
        }),
        from.one("dimension", Kind::Dimension, move |row| {
            let award = || records.awards.get(&list[row].award.id);
            list[row].dimension.as_ref().or_else(|| award().and_then(|a| a.dimension.as_ref()))
        }),
        #[expect(clippy::cast_precision_loss, reason = "ranks are small")]
        ordinal("rank", move |row| list[row].rank.map(|rank| rank as f64)),
        from.text("distinction", move |row| list[row].distinction.as_ref()),
    ]);
    data.add("winners", ids(&records.winners), columns);
}

fn events(from: Ingredients<'_>, data: &mut SiteData) {
    let list = from.records.events.list();
    let mut columns = from.common(&from.records.events);
    columns.extend([
        from.text("name", move |row| Some(&list[row].name)),
        date("date", move |row| Some(list[row].date)),
        date("end_date", move |row| list[row].end_date),
        from.text("venue", move |row| list[row].venue.as_ref()),
        word("mode", Mode::words(), move |row| list[row].mode.map(Mode::word)),
        word("kind", EventKind::words(), move |row| Some(list[row].kind.word())),
        from.text("summary", move |row| list[row].summary.as_ref()),
    ]);
    data.add("events", ids(&from.records.events), columns);
}

fn places(from: Ingredients<'_>, data: &mut SiteData) {
    let list = from.records.places.list();
    let mut columns = from.common(&from.records.places);
    columns.extend([
        from.text("name", move |row| Some(&list[row].name)),
        plain("kind", move |row| Some(&list[row].kind)),
        from.one("parent", Kind::Place, move |row| list[row].parent.as_ref()),
        plain("code", move |row| list[row].code.as_deref()),
        number("lat", move |row| list[row].lat),
        number("lon", move |row| list[row].lon),
    ]);
    data.add("places", ids(&from.records.places), columns);
}

fn sources(from: Ingredients<'_>, data: &mut SiteData) {
    let list = from.records.sources.list();
    let mut columns = from.common(&from.records.sources);
    columns.extend([
        from.text("title", move |row| Some(&list[row].title)),
        from.text("publisher", move |row| Some(&list[row].publisher)),
        from.text("author", move |row| list[row].author.as_ref()),
        date("date", move |row| list[row].date),
        date("accessed", move |row| list[row].accessed),
        plain("language", move |row| list[row].language.as_deref()),
        word("type", SourceType::words(), move |row| Some(list[row].kind.word())),
        plain("url", move |row| list[row].url.as_ref().map(|url| url.value.as_str())),
    ]);
    data.add("sources", ids(&from.records.sources), columns);
}

fn figures(from: Ingredients<'_>, data: &mut SiteData) {
    let list = from.records.figures.list();
    let mut columns = from.common(&from.records.figures);
    columns.extend([
        from.text("label", move |row| Some(&list[row].label)),
        number("value", move |row| list[row].value.as_ref().map(|value| value.value)),
        date("as_of", move |row| list[row].as_of),
    ]);
    data.add("figures", ids(&from.records.figures), columns);
}

/// Kinds of which queries know little more than the title.
fn titles(from: Ingredients<'_>, data: &mut SiteData) {
    let records = from.records;
    let charts = records.charts.list();
    let mut columns = from.common(&records.charts);
    columns.push(from.text("title", move |row| Some(&charts[row].title)));
    data.add("charts", ids(&records.charts), columns);

    let corrections = records.corrections.list();
    let mut columns = from.common(&records.corrections);
    columns.extend([
        date("date", move |row| Some(corrections[row].date)),
        plain("record", move |row| Some(&corrections[row].record.value)),
        from.text("what", move |row| Some(&corrections[row].what)),
    ]);
    data.add("corrections", ids(&records.corrections), columns);

    let reports = records.reports.list();
    let mut columns = from.common(&records.reports);
    columns.extend([
        ordinal("year", move |row| Some(f64::from(reports[row].year))),
        from.text("title", move |row| Some(&reports[row].title)),
        from.many("cohorts", "cohort", Kind::Cohort, move |row| &reports[row].cohorts),
        date("published", move |row| reports[row].published),
    ]);
    data.add("reports", ids(&records.reports), columns);

    let stories = records.stories.list();
    let mut columns = from.common(&records.stories);
    columns.extend([
        from.text("title", move |row| Some(&stories[row].title)),
        from.text("summary", move |row| stories[row].summary.as_ref()),
        date("date", move |row| stories[row].date),
        from.many("participants", "participant", Kind::Participant, move |row| {
            &stories[row].participants
        }),
        from.many("dimensions", "dimension", Kind::Dimension, move |row| &stories[row].dimensions),
        from.one("cohort", Kind::Cohort, move |row| stories[row].cohort.as_ref()),
    ]);
    data.add("stories", ids(&records.stories), columns);

    let pages = records.pages.list();
    let mut columns = from.common(&records.pages);
    columns.push(from.text("title", move |row| Some(&pages[row].title)));
    data.add("pages", ids(&records.pages), columns);
}

/// Participant × cohort. A row stands for its cohort where a participant's `cohorts` lead to it.
fn participations(from: Ingredients<'_>, data: &mut SiteData) {
    let pairs: Vec<(usize, &Participant, &Participation)> = from
        .records
        .participants
        .iter()
        .enumerate()
        .flat_map(|(at, who)| who.participations.iter().map(move |part| (at, who, part)))
        .collect();
    let ids =
        pairs.iter().map(|(_, who, part)| format!("{}-{}", who.meta.id, part.cohort.id).into());
    let ids = ids.collect();
    let pairs = &pairs;
    let mut columns = vec![
        col(Field::new("participant", to("participants")), move |at, out| {
            out.push(row(pairs[at].0));
        }),
        from.one("cohort", Kind::Cohort, move |at| Some(&pairs[at].2.cohort)),
        word("status", Status::WORDS.map(|(word, _)| word), move |at| {
            pairs[at].2.status.map(Status::word)
        }),
        word("certainty", Certainty::WORDS.map(|(word, _)| word), move |at| {
            pairs[at].2.certainty.map(Certainty::word)
        }),
        from.text("note", move |at| pairs[at].2.note.as_ref()),
        from.many("sources", "source", Kind::Source, move |at| &pairs[at].2.sources),
    ];
    columns.extend(from.custom("participations", move |at, name| pairs[at].2.fields.get(name)));
    data.add("participations", ids, columns);
    data.stands_for("cohort");
}

/// Award × year.
fn editions(from: Ingredients<'_>, data: &mut SiteData) {
    let pairs: Vec<(usize, &Award, &Edition)> = from
        .records
        .awards
        .iter()
        .enumerate()
        .flat_map(|(at, award)| award.editions.iter().map(move |edition| (at, award, edition)))
        .collect();
    let ids = pairs
        .iter()
        .map(|(_, award, edition)| format!("{}-{}", award.meta.id, edition.year).into());
    let ids = ids.collect();
    let pairs = &pairs;
    let reported = move |at: usize| pairs[at].2.recipients.as_ref().map(|number| number.value);
    let columns = vec![
        col(Field::new("award", to("awards")), move |at, out| out.push(row(pairs[at].0))),
        ordinal("year", move |at| Some(f64::from(pairs[at].2.year))),
        from.text("name", move |at| pairs[at].2.name.as_ref()),
        from.one("event", Kind::Event, move |at| pairs[at].2.event.as_ref()),
        from.one("dimension", Kind::Dimension, move |at| pairs[at].1.dimension.as_ref()),
        number("recipients", reported),
        number("reported", reported),
        number("on_record", move |at| {
            let (_, award, edition) = pairs[at];
            Some(from.index.winners_of_edition(&award.meta.id, edition.year).count_f64())
        }),
        from.many("sources", "source", Kind::Source, move |at| &pairs[at].2.sources),
    ];
    data.add("editions", ids, columns);
}

fn milestones(from: Ingredients<'_>, data: &mut SiteData) {
    let pairs: Vec<(usize, &Milestone)> = from
        .records
        .participants
        .iter()
        .enumerate()
        .flat_map(|(at, who)| who.milestones.iter().map(move |milestone| (at, milestone)))
        .collect();
    let ids = numbered("milestone-", pairs.len());
    let pairs = &pairs;
    let event = move |at: usize| {
        pairs[at].1.event.as_ref().and_then(|event| from.records.events.get(&event.id))
    };
    let columns = vec![
        col(Field::new("participant", to("participants")), move |at, out| {
            out.push(row(pairs[at].0));
        }),
        date("date", move |at| pairs[at].1.date.or_else(|| event(at).map(|event| event.date))),
        from.one("event", Kind::Event, move |at| pairs[at].1.event.as_ref()),
        from.text("title", move |at| {
            pairs[at].1.title.as_ref().or_else(|| event(at).map(|event| &event.name))
        }),
        from.text("note", move |at| pairs[at].1.note.as_ref()),
        from.many("sources", "source", Kind::Source, move |at| &pairs[at].1.sources),
    ];
    data.add("milestones", ids, columns);
}

/// The programme's own lists.
fn lists(from: Ingredients<'_>, data: &mut SiteData) {
    let dimensions = &from.programme.dimensions;
    let columns = vec![
        plain("id", move |at| Some(&*dimensions[at].id)),
        from.text("name", move |at| Some(&dimensions[at].name)),
    ];
    data.add("dimensions", dimensions.iter().map(|d| d.id.clone()).collect(), columns);
    let kinds = &from.programme.participant_kinds;
    let columns = vec![
        plain("id", move |at| Some(&*kinds[at].id)),
        from.text("name", move |at| Some(&kinds[at].name)),
    ];
    data.add("kinds", kinds.iter().map(|kind| kind.id.clone()).collect(), columns);
}

/// A CSV table: a column is of numbers if all its values are.
fn table(name: &str, table: &Table, data: &mut SiteData) {
    let columns = table.columns.iter().enumerate().map(|(at, column)| {
        let numeric = table.rows.iter().map(|row| &row[at]).filter(|cell| !cell.is_empty());
        let numeric = numeric.map(|cell| cell.parse::<f64>()).collect::<Vec<_>>();
        let is_number = !numeric.is_empty() && numeric.iter().all(Result::is_ok);
        let kind = if is_number { Type::Number } else { Type::Text };
        let field = Field::new(column.as_str(), kind);
        let years = column == "year" || column == "tahun";
        let field = if years { field.ordinal() } else { field };
        col(field, move |row, out| {
            let text = &table.rows[row][at];
            if text.is_empty() {
                return;
            }
            match text.parse().ok().and_then(Cell::number).filter(|_| is_number) {
                Some(number) => out.push(number),
                None => out.push(Cell::Text(text.as_str().into())),
            }
        })
    });
    data.add(name, numbered("row-", table.rows.len()), columns.collect());
}
