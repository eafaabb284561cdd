//! What stands on the page of a record beside what is its kind's own: facts in pairs, corrections,
//! links to other sites, and its neighbours in the list it was reached from.

use serde::Serialize;

use crate::page::{Desk, LinkTo, Txt};
use crate::record::{CustomField, CustomValue, CustomValues, Kind, Link, Ref};

/// A value of a fact.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct FactValue {
    /// What it says.
    pub title: Txt,
    /// Where it leads.
    pub href: Option<String>,
    /// Whether that is another site.
    pub external: bool,
    /// The sign before it, by the key of a figure's status.
    pub glyph: Option<&'static str>,
}

/// A fact; without values it is not stated.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Fact {
    /// What is stated.
    pub label: Txt,
    /// The values.
    pub values: Vec<FactValue>,
    /// Numbers of its sources on this page.
    pub sources: Vec<usize>,
}

/// A correction of a record.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CorrectionItem {
    /// When.
    pub heading: String,
    /// Its entry in the list of corrections.
    pub href: String,
    /// What was wrong.
    pub what: Txt,
    /// What it was and what it became.
    pub change: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// The records before and after one in a list.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Neighbours {
    /// What the list holds.
    pub label: String,
    /// The one before.
    pub previous: Option<LinkTo>,
    /// The one after.
    pub next: Option<LinkTo>,
}

impl FactValue {
    /// A text.
    pub(super) fn text(title: Txt) -> Self {
        Self { title, ..Self::default() }
    }

    /// Words of our own.
    pub(super) fn words(text: String) -> Self {
        Self::text(Txt { text, lang: None })
    }

    /// A link to a page.
    pub(super) fn link(link: LinkTo) -> Self {
        Self { title: link.title, href: Some(link.href), ..Self::default() }
    }
}

impl Fact {
    /// A fact of these values, none of which may mean that it is not stated.
    pub(super) fn new(
        desk: &Desk<'_>,
        label: &str,
        values: impl IntoIterator<Item = FactValue>,
    ) -> Self {
        Self::labelled(Txt { text: desk.t(label, &[]), lang: None }, values)
    }

    /// A fact with a label that is no message of the theme.
    pub(super) fn labelled(label: Txt, values: impl IntoIterator<Item = FactValue>) -> Self {
        Self { label, values: values.into_iter().collect(), sources: Vec::new() }
    }

    /// The fact with the sources that state it.
    pub(super) fn stated_by(mut self, sources: &[usize]) -> Self {
        if !self.values.is_empty() {
            self.sources = sources.to_vec();
        }
        self
    }
}

/// Facts of the programme's own fields, those without a value among them. Values that a list can be
/// narrowed by lead to that list of `kind`.
pub(super) fn custom(
    desk: &Desk<'_>,
    kind: Kind,
    values: &CustomValues,
    sources: &[usize],
) -> Vec<Fact> {
    let fields = desk.press.site.programme.custom_fields(kind.folder());
    fields
        .iter()
        .map(|field| {
            let value = values.get(&field.name).map(|value| {
                let mut shown = custom_value(desk, field, value);
                if let (true, CustomValue::Category(id)) = (field.facet, value) {
                    let found = desk.press.lists.facet_url(desk.press, kind, &field.name, id);
                    shown.href = found.map(|(url, _)| desk.href(&url));
                }
                shown
            });
            Fact::labelled(desk.text(&field.label), value).stated_by(sources)
        })
        .collect()
}

/// A value of one of the programme's own fields, in the page's language.
pub(super) fn custom_value(desk: &Desk<'_>, field: &CustomField, value: &CustomValue) -> FactValue {
    match value {
        CustomValue::Text(text) => FactValue::text(desk.text(text)),
        CustomValue::Category(id) => match field.value_label(id) {
            Some(label) => FactValue::text(desk.text(label)),
            None => FactValue::words(id.clone()),
        },
        CustomValue::Number(number) => {
            let number = desk.number(*number);
            match desk.maybe(field.unit.as_ref()) {
                // The number stays with its unit at the end of a line.
                Some(unit) => FactValue::text(Txt {
                    text: format!("{number}\u{a0}{}", unit.text),
                    lang: unit.lang,
                }),
                None => FactValue::words(number),
            }
        }
        CustomValue::Date(date) => FactValue::words(desk.press.format.date(*date)),
        CustomValue::Url(url) => {
            let title = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
            FactValue {
                href: Some(url.clone()),
                external: true,
                ..FactValue::words(title.trim_end_matches('/').to_owned())
            }
        }
        CustomValue::Boolean(truth) => {
            FactValue::words(desk.t(if *truth { "yes" } else { "no" }, &[]))
        }
    }
}

/// What was corrected of a record, the newest first.
pub(super) fn corrections(desk: &Desk<'_>, kind: Kind, id: &str) -> Vec<CorrectionItem> {
    let site = desk.press.site;
    let known = site.index.corrections.get(&(kind, id.into()));
    let records = site.records.corrections.list();
    let mut found: Vec<_> =
        known.into_iter().flat_map(|known| &known.0).map(|at| &records[*at]).collect();
    found.sort_by_key(|correction| std::cmp::Reverse(correction.date));
    found
        .into_iter()
        .map(|correction| {
            let said = |key: &str, name: &str, text: &Txt| {
                desk.t(key, &[(name, text.text.as_str().into())])
            };
            let before = desk.maybe(correction.before.as_ref());
            let after = desk.maybe(correction.after.as_ref());
            let change = match (&before, &after) {
                (Some(before), Some(after)) => Some(desk.t(
                    "correction-changed",
                    &[
                        ("before", before.text.as_str().into()),
                        ("after", after.text.as_str().into()),
                    ],
                )),
                (Some(before), None) => Some(said("correction-was", "before", before)),
                (None, Some(after)) => Some(said("correction-now", "after", after)),
                (None, None) => None,
            };
            let date = desk.press.format.date(correction.date);
            CorrectionItem {
                heading: desk.t("correction-heading", &[("date", date.into())]),
                href: desk.href(&desk.press.url(Kind::Correction, &correction.meta.id)),
                what: desk.text(&correction.what),
                change,
                reason: desk
                    .maybe(correction.reason.as_ref())
                    .map(|reason| said("correction-why", "reason", &reason)),
            }
        })
        .collect()
}

/// Numbers of sources on this page, ascending and each once.
pub(super) fn cite_in_order(desk: &Desk<'_>, sources: &[Ref]) -> Vec<usize> {
    let mut numbers = desk.cite(sources);
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Links of a record to other sites.
pub(super) fn links(desk: &Desk<'_>, links: &[Link]) -> Vec<LinkTo> {
    links
        .iter()
        .map(|link| LinkTo { title: desk.text(&link.title), href: link.url.value.clone() })
        .collect()
}

/// The neighbours of the record at `rank` of a list of positions.
pub(super) fn neighbours(desk: &Desk<'_>, kind: Kind, list: &[usize], rank: usize) -> Neighbours {
    let link = |rank: usize| {
        let id = desk.press.id_at(kind, *list.get(rank)?)?;
        Some(desk.record(kind, id))
    };
    Neighbours {
        label: desk.t(&format!("menu-{}", kind.folder()), &[]),
        previous: rank.checked_sub(1).and_then(link),
        next: link(rank + 1),
    }
}
