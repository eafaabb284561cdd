//! Corrections: what was published wrong, and what is right.

use crate::date::Date;
use crate::node::Fields;
use crate::record::{Context, Judge, Kind, Meta, Record, Ref, Text};
use crate::source::Spanned;

/// A correction of something published.
#[derive(Clone, Debug)]
pub struct Correction {
    /// What every record has.
    pub meta: Meta,
    /// When it was corrected.
    pub date: Date,
    /// What was corrected: an id, as `kind/id` where the id alone could be several records.
    pub record: Spanned<String>,
    /// The record that `record` names, found while the site is checked.
    pub target: Option<Ref>,
    /// What was wrong.
    pub what: Text,
    /// Why.
    pub reason: Option<Text>,
    /// As it was.
    pub before: Option<Text>,
    /// As it is.
    pub after: Option<Text>,
}

impl Record for Correction {
    const KIND: Kind = Kind::Correction;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, _: Context<'_>) -> Option<Self> {
        let date = fields.required_node("date").and_then(|_| fields.date("date"));
        let record = fields.required_text("record");
        let what = fields.required_localized("what");
        let reason = fields.localized("reason");
        let before = fields.localized("before");
        let after = fields.localized("after");
        Some(Self {
            meta,
            date: date?.value,
            record: record?,
            target: None,
            what: what?,
            reason,
            before,
            after,
        })
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, judge: &mut Judge<'_>) {
        if let Some(target) = &self.target {
            judge("record", target, true);
        }
    }
}
