//! What a story says of itself in pairs: whom it is about, when, and the programme's own fields.

use serde::Serialize;

use crate::page::{Desk, LinkTo, Txt};
use crate::record::{CustomField, CustomValue, Kind, Meta, Ref, Story};

/// A fact and its values.
#[derive(Debug, Serialize)]
pub(super) struct Fact {
    label: Txt,
    values: Vec<Value>,
    note: Option<Txt>,
}

/// A value and where it leads.
#[derive(Debug, Serialize)]
struct Value {
    title: Txt,
    href: Option<String>,
}

impl From<LinkTo> for Value {
    fn from(link: LinkTo) -> Self {
        Self { title: link.title, href: Some(link.href) }
    }
}

fn plain(text: String) -> Txt {
    Txt { text, lang: None }
}

/// A fact whose values are records; `None` without any.
fn records(desk: &Desk<'_>, word: &str, records: &[Ref]) -> Option<Fact> {
    let label = plain(desk.t(&format!("label-{word}"), &[]));
    let values: Vec<Value> = records.iter().map(|record| desk.link(record).into()).collect();
    (!values.is_empty()).then_some(Fact { label, values, note: None })
}

/// The facts of a story; its dimensions stand above its text.
pub(super) fn of_story(desk: &Desk<'_>, story: &Story) -> Vec<Fact> {
    let site = desk.press.site;
    let word = if story.participants.len() > 1 { "participants" } else { "participant" };
    let who = story.participants.iter().filter_map(|who| site.records.participants.get(&who.id));
    let mut places: Vec<Ref> = Vec::new();
    for place in who.filter_map(|who| who.place.as_ref()) {
        if !places.iter().any(|known| known.id == place.id) {
            places.push(place.clone());
        }
    }
    let cohort: Vec<Ref> = story.cohort.iter().cloned().collect();
    let date = story.date.map(|date| Fact {
        label: plain(desk.t("label-date", &[])),
        values: vec![Value { title: plain(desk.press.format.date(date)), href: None }],
        note: None,
    });
    let facts = [
        records(desk, word, &story.participants),
        records(desk, "place", &places),
        records(desk, "cohort", &cohort),
        date,
    ];
    facts.into_iter().flatten().chain(custom(desk, Kind::Story, &story.meta)).collect()
}

/// The values of the programme's own fields for records of this kind.
pub(super) fn custom(desk: &Desk<'_>, kind: Kind, meta: &Meta) -> Vec<Fact> {
    let declared = desk.press.site.programme.custom_fields(kind.folder());
    declared
        .iter()
        .filter_map(|field| {
            let value = meta.fields.get(&field.name)?;
            Some(Fact {
                label: desk.text(&field.label),
                values: vec![shown(desk, field, value)],
                note: desk.maybe(field.unit.as_ref()),
            })
        })
        .collect()
}

fn shown(desk: &Desk<'_>, field: &CustomField, value: &CustomValue) -> Value {
    let title = match value {
        CustomValue::Text(text) => desk.text(text),
        CustomValue::Category(value) => {
            field.value_label(value).map_or_else(|| plain(value.clone()), |label| desk.text(label))
        }
        CustomValue::Number(number) => plain(desk.number(*number)),
        CustomValue::Date(date) => plain(desk.press.format.date(*date)),
        CustomValue::Url(url) => plain(url.clone()),
        CustomValue::Boolean(truth) => plain(desk.t(if *truth { "yes" } else { "no" }, &[])),
    };
    let href = match value {
        CustomValue::Url(url) => Some(url.clone()),
        _ => None,
    };
    Value { title, href }
}
