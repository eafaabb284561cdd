//! Lists that a text places: the records that a query finds, as the same rows as everywhere else.

use crate::page::Desk;
use crate::page::rows::{self, EventRow, FigureCard, ParticipantRow, WinnerRow};
use crate::query::{Query, list};
use crate::record::{Kind, Ref};
use crate::site::ListPlan;

/// Positions of the records that a query finds. Where it does not say in which order, `own` sorts
/// them as the lists of their kind are sorted in the page's language.
fn positions(desk: &Desk<'_>, plan: &ListPlan, own: impl FnOnce(&mut Vec<usize>)) -> Vec<usize> {
    let data = &desk.press.site.data;
    let rows = |query: &Query| -> Vec<usize> {
        list(query, data).rows.iter().map(|row| row.row as usize).collect()
    };
    if plan.query.order.is_some() {
        return rows(&plan.query);
    }
    let mut found = rows(&Query { limit: None, ..plan.query.clone() });
    own(&mut found);
    found.truncate(plan.query.limit.unwrap_or(usize::MAX));
    found
}

/// Events by date, unless the query says otherwise.
pub(super) fn events(desk: &Desk<'_>, plan: &ListPlan) -> Vec<EventRow> {
    let records = desk.press.site.records.events.list();
    let found = positions(desk, plan, |found| found.sort_by_key(|at| records[*at].date));
    found.into_iter().map(|at| rows::event(desk, at)).collect()
}

/// Winners, newest first, unless the query says otherwise.
pub(super) fn winners(desk: &Desk<'_>, plan: &ListPlan) -> Vec<WinnerRow> {
    let found = positions(desk, plan, |found| {
        // Positions come in ascending order.
        let list = desk.press.lists.winners.iter();
        *found = list.copied().filter(|at| found.binary_search(at).is_ok()).collect();
    });
    found.into_iter().map(|at| rows::winner(desk, at)).collect()
}

/// Participants by name, unless the query says otherwise.
pub(super) fn participants(desk: &Desk<'_>, plan: &ListPlan) -> Vec<ParticipantRow> {
    let ranks = &desk.press.lists.participant_ranks;
    let found = positions(desk, plan, |found| found.sort_by_key(|at| ranks[*at]));
    found.into_iter().map(|at| rows::participant(desk, at)).collect()
}

/// Figures by id, unless the query says otherwise.
pub(super) fn figures(desk: &Desk<'_>, plan: &ListPlan) -> Vec<FigureCard> {
    let records = desk.press.site.records.figures.list();
    let found = positions(desk, plan, |_| ());
    let refs: Vec<Ref> = found
        .into_iter()
        .map(|at| {
            let meta = &records[at].meta;
            Ref { kind: Kind::Figure, id: meta.id.clone(), span: meta.span }
        })
        .collect();
    rows::figures(desk, &refs)
}
