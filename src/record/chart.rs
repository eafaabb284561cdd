//! Charts: queries that are drawn. What a chart asks for is checked against the data by
//! `check::charts`, since only there are the data known.

use crate::node::{Fields, Node};
use crate::record::{Context, Judge, Kind, Meta, Record, Text};

/// A chart record, or one defined in place in prose.
#[derive(Clone, Debug)]
pub struct Chart {
    /// What every record has.
    pub meta: Meta,
    /// What is shown.
    pub title: Text,
    /// Unit and time span.
    pub subtitle: Option<Text>,
    /// Text alternative instead of the generated one.
    pub description: Option<Text>,
    /// What a reader must know.
    pub note: Option<Text>,
    /// The fields of the query and its drawing, as written.
    pub definition: Node,
}

/// Fields of a chart that belong to its query or drawing.
pub const QUERY_FIELDS: [&str; 21] = [
    "data",
    "filter",
    "mark",
    "x",
    "y",
    "x2",
    "color",
    "facet",
    "sort",
    "limit",
    "stack",
    "scale",
    "highlight",
    "annotations",
    "place",
    "map",
    "text",
    "value",
    "height",
    "columns",
    "name",
];

impl Record for Chart {
    const KIND: Kind = Kind::Chart;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, _: Context<'_>) -> Option<Self> {
        let title = fields.required_localized("title");
        let complete = ["data", "mark"].map(|name| fields.required_node(name).is_some());
        for name in QUERY_FIELDS {
            fields.node(name);
        }
        let subtitle = fields.localized("subtitle");
        let description = fields.localized("description");
        let note = fields.localized("note");
        let definition = fields.as_node();
        let chart = Self { meta, title: title?, subtitle, description, note, definition };
        (!complete.contains(&false)).then_some(chart)
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, _: &mut Judge<'_>) {}
}
