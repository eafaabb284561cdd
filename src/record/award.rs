//! Awards: one record a category, with an edition for each year it was given.

use std::collections::BTreeMap;

use crate::diagnostic::{Check, Diagnostic};
use crate::node::Fields;
use crate::record::{
    Context, Judge, Kind, Meta, Record, Ref, Text, judge_list, judge_option, reference, references,
};
use crate::said::say;
use crate::source::{Span, Spanned};

/// A category in which winners are named.
#[derive(Clone, Debug)]
pub struct Award {
    /// What every record has.
    pub meta: Meta,
    /// Its name.
    pub name: Text,
    /// What it is given for.
    pub description: Option<Text>,
    /// The dimension it belongs to.
    pub dimension: Option<Ref>,
    /// The years in which it was given, ascending.
    pub editions: Vec<Edition>,
}

/// An award in one year.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Year.
    pub year: i16,
    /// What it was called that year.
    pub name: Option<Text>,
    /// Where it was given.
    pub event: Option<Ref>,
    /// The number of recipients reported.
    pub recipients: Option<Spanned<f64>>,
    /// Who says so.
    pub sources: Vec<Ref>,
    /// Where the edition begins.
    pub span: Span,
}

impl Record for Award {
    const KIND: Kind = Kind::Award;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, _: Context<'_>) -> Option<Self> {
        let name = fields.required_localized("name");
        let description = fields.localized("description");
        let dimension = reference(fields, "dimension", Kind::Dimension);
        let editions = read_editions(fields);
        Some(Self { meta, name: name?, description, dimension, editions })
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, judge: &mut Judge<'_>) {
        judge_option(judge, "dimension", &mut self.dimension);
        for edition in &mut self.editions {
            judge_option(judge, "event", &mut edition.event);
            judge_list(judge, "sources", &mut edition.sources);
        }
    }
}

fn read_editions(fields: &mut Fields<'_, '_>) -> Vec<Edition> {
    let mut editions: BTreeMap<i16, Edition> = BTreeMap::new();
    for node in fields.list("editions") {
        let languages = fields.languages();
        let Some(mut item) = Fields::new(node, say!("this-edition"), languages, fields.report)
        else {
            continue;
        };
        if item.node("year").is_none() {
            item.missing("year");
        }
        let Some(year) = item.year("year") else { continue };
        let edition = Edition {
            year: year.value,
            name: item.localized("name"),
            event: reference(&mut item, "event", Kind::Event),
            recipients: item.count("recipients"),
            sources: references(&mut item, "sources", Kind::Source),
            span: item.first_line(),
        };
        item.finish();
        if let Some(first) = editions.get(&year.value) {
            fields.report.push(
                Diagnostic::at(
                    Check::DuplicateId,
                    year.span,
                    say!("two-editions", year = %year.value),
                )
                .related(first.span, say!("first-here"))
                .help(say!("two-editions.help")),
            );
            continue;
        }
        editions.insert(year.value, edition);
    }
    editions.into_values().collect()
}
