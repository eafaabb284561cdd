//! Facets: by which properties a list can be narrowed, and to which records each value leads.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::lang::{Arg, slug};
use crate::page::{Facet, FacetValue, Press, Txt};
use crate::record::{Certainty, CustomField, CustomValue, Kind, Participant, Winner};

use super::txt;

/// What readers see of a value, and where it stands among the others.
struct Entry {
    label: Txt,
    rank: Rank,
    dimension: Option<usize>,
}

/// What orders the values of a facet; those of equal rank are in the order of their labels.
enum Rank {
    /// The one with the most records first.
    Count,
    /// The smallest first.
    At(f64),
}

impl Entry {
    fn by_count(label: Txt) -> Self {
        Self { label, rank: Rank::Count, dimension: None }
    }

    fn at(label: Txt, rank: f64) -> Self {
        Self { label, rank: Rank::At(rank), dimension: None }
    }
}

/// Facets being collected: names of addresses are given once.
struct Facets<'a> {
    press: &'a Press<'a>,
    rows: &'a [usize],
    keys: BTreeSet<String>,
    list: Vec<Facet>,
}

/// The ids of a record's values, being collected.
type Ids<'a> = Vec<Cow<'a, str>>;

impl<'a> Facets<'a> {
    /// Adds a facet. `ids` names the values of a record, `entry` describes one by its id and a
    /// record that has it.
    fn add(
        &mut self,
        key: &str,
        label: Txt,
        of: Option<Kind>,
        ids: impl Fn(usize, &mut Ids<'a>),
        entry: impl Fn(&str, usize) -> Option<Entry>,
    ) {
        let mut groups: BTreeMap<Cow<'a, str>, Vec<usize>> = BTreeMap::new();
        let mut found = Ids::new();
        for at in self.rows {
            ids(*at, &mut found);
            for id in found.drain(..) {
                groups.entry(id).or_default().push(*at);
            }
        }
        // Addresses are made in the order of ids, so that they are the same in every language.
        let mut slugs = BTreeSet::new();
        let mut values: Vec<(f64, Vec<u8>, FacetValue)> = Vec::new();
        for (id, rows) in groups {
            let sample = rows.last().copied().unwrap_or_default();
            let Some(Entry { label, rank, dimension }) = entry(&id, sample) else { continue };
            #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
            let rank = match rank {
                Rank::Count => -(rows.len() as f64),
                Rank::At(rank) => rank,
            };
            let order = self.press.format.sort_key(&label.text);
            let slug = unique(&mut slugs, &slug(&id));
            values.push((rank, order, FacetValue { slug, label, rows, dimension }));
        }
        values.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
        let values: Vec<FacetValue> = values.into_iter().map(|(_, _, value)| value).collect();
        // A property that all records share narrows nothing.
        if values.is_empty() || (values.len() == 1 && values[0].rows.len() == self.rows.len()) {
            return;
        }
        let key = unique(&mut self.keys, &slug(key));
        self.list.push(Facet { key, label, of, values });
    }

    fn label(&self, key: &str) -> Txt {
        Txt { text: self.press.t(key, &[]), lang: None }
    }

    fn add_dimensions(&mut self, ids: impl Fn(usize, &mut Ids<'a>)) {
        let dimensions = &self.press.site.programme.dimensions;
        let press = self.press;
        self.add(
            "dimension",
            self.label("label-dimension"),
            Some(Kind::Dimension),
            ids,
            |id, _| {
                let at = position(press, id)?;
                let label = txt(press, &dimensions[at].name);
                Some(Entry { label, rank: Rank::Count, dimension: Some(at + 1) })
            },
        );
    }

    fn add_kinds(&mut self, ids: impl Fn(usize, &mut Ids<'a>)) {
        let press = self.press;
        self.add("kind", self.label("label-kind"), None, ids, |id, _| {
            let kind = press.site.programme.participant_kind(id)?;
            Some(Entry::by_count(txt(press, kind.plural.as_ref().unwrap_or(&kind.name))))
        });
    }

    fn add_places(&mut self, ids: impl Fn(usize, &mut Ids<'a>)) {
        let press = self.press;
        let (key, label) = place_facet(press);
        self.add(&key, label, Some(Kind::Place), ids, |id, _| {
            Some(Entry::by_count(txt(press, &press.site.records.places.get(id)?.name)))
        });
    }

    fn add_custom(
        &mut self,
        fields: &[CustomField],
        value: impl Fn(usize, &CustomField) -> Option<&'a CustomValue>,
    ) {
        let press = self.press;
        for field in fields.iter().filter(|field| field.facet) {
            self.add(
                &field.name,
                txt(press, &field.label),
                None,
                |at, ids| ids.extend(value(at, field).map(|value| custom_id(press, value))),
                |_, sample| Some(custom_entry(press, field, value(sample, field)?)),
            );
        }
    }
}

/// Position of a dimension in the programme.
fn position(press: &Press<'_>, id: &str) -> Option<usize> {
    press.site.programme.dimensions.iter().position(|dimension| *dimension.id == *id)
}

/// The facets of participants; `rows` are all of them in the list's order.
pub(super) fn of_participants<'a>(press: &'a Press<'a>, rows: &'a [usize]) -> Vec<Facet> {
    let site = press.site;
    let all = site.records.participants.list();
    let mut facets = Facets { press, rows, keys: BTreeSet::new(), list: Vec::new() };
    facets.add(
        "cohort",
        facets.label("label-cohort"),
        Some(Kind::Cohort),
        |at, ids| {
            ids.extend(all[at].participations.iter().map(|part| Cow::Borrowed(&*part.cohort.id)));
        },
        |id, _| {
            let cohort = site.records.cohorts.get(id)?;
            Some(Entry::at(txt(press, &cohort.name), f64::from(cohort.year)))
        },
    );
    facets.add_kinds(|at, ids| ids.push(Cow::Borrowed(&*all[at].kind.id)));
    facets.add_places(|at, ids| ids.extend(all[at].place.iter().map(|it| Cow::Borrowed(&*it.id))));
    facets.add_dimensions(|at, ids| {
        ids.extend(all[at].dimensions.iter().map(|it| Cow::Borrowed(&*it.id)));
    });
    facets.add(
        "certainty",
        facets.label("label-certainty"),
        None,
        |at, ids| certainties(&all[at]).for_each(|word| ids.push(word.into())),
        |id, _| {
            let rank = Certainty::WORDS.iter().zip(0_i8..).find(|((word, _), _)| *word == id)?.1;
            let text = press.t(&format!("certainty-{id}"), &[]);
            Some(Entry::at(Txt { text, lang: None }, f64::from(rank)))
        },
    );
    let custom = site.programme.custom_fields(Kind::Participant.folder());
    facets.add_custom(custom, |at, field| all[at].meta.fields.get(&field.name));
    facets.list
}

/// The certainties of a participant's participations, each once.
fn certainties(participant: &Participant) -> impl Iterator<Item = &'static str> {
    let parts = participant.participations.iter().filter_map(|part| part.certainty);
    let words: BTreeSet<&str> = parts.map(Certainty::word).collect();
    words.into_iter()
}

/// The facets of winners; `rows` are all of them in the list's order.
pub(super) fn of_winners<'a>(press: &'a Press<'a>, rows: &'a [usize]) -> Vec<Facet> {
    let site = press.site;
    let all = site.records.winners.list();
    let mut facets = Facets { press, rows, keys: BTreeSet::new(), list: Vec::new() };
    facets.add(
        "year",
        facets.label("label-year"),
        None,
        |at, ids| ids.push(Cow::Owned(all[at].year.value.to_string())),
        |id, _| {
            let year = f64::from(id.parse::<i16>().ok()?);
            Some(Entry::at(Txt { text: id.to_owned(), lang: None }, -year))
        },
    );
    facets.add(
        "award",
        facets.label("label-award"),
        Some(Kind::Award),
        |at, ids| ids.push(Cow::Borrowed(&*all[at].award.id)),
        |id, _| {
            let award = site.records.awards.get(id)?;
            let own = award.dimension.as_ref();
            let dimension = own.and_then(|own| position(press, &own.id)).map(|at| at + 1);
            Some(Entry { label: txt(press, &award.name), rank: Rank::Count, dimension })
        },
    );
    facets.add_dimensions(|at, ids| {
        ids.extend(site.winner_dimension(&all[at]).map(|it| Cow::Borrowed(&*it.id)));
    });
    facets.add_kinds(|at, ids| {
        ids.extend(site.winner_kind(&all[at]).map(|it| Cow::Borrowed(&*it.id)));
    });
    facets.add_places(|at, ids| {
        ids.extend(site.winner_place(&all[at]).map(|it| Cow::Borrowed(&*it.meta.id)));
    });
    let own = site.programme.custom_fields(Kind::Winner.folder());
    facets.add_custom(own, |at, field| all[at].meta.fields.get(&field.name));
    let of_participants = site.programme.custom_fields(Kind::Participant.folder());
    facets.add_custom(of_participants, |at, field| {
        participant_of(press, &all[at])?.meta.fields.get(&field.name)
    });
    facets.list
}

fn participant_of<'a>(press: &Press<'a>, winner: &Winner) -> Option<&'a Participant> {
    press.site.records.participants.get(&winner.participant.as_ref()?.id)
}

/// Key and label of the facet of places: what they are if all are of one kind (`province`).
pub(in crate::page) fn place_facet(press: &Press<'_>) -> (String, Txt) {
    let kinds: BTreeSet<&str> =
        press.site.records.places.iter().map(|place| place.kind.as_str()).collect();
    match kinds.first() {
        Some(kind) if kinds.len() == 1 => {
            let text = capitalised(&place_kind(press, kind));
            ((*kind).to_owned(), Txt { text, lang: None })
        }
        _ => ("place".to_owned(), Txt { text: press.t("label-place", &[]), lang: None }),
    }
}

/// What the theme calls a kind of place; a kind that it does not know keeps the site's own word.
pub(in crate::page) fn place_kind(press: &Press<'_>, kind: &str) -> String {
    let args: &[(&str, Arg)] = &[];
    let known = press.messages.get(press.lang, &format!("place-kind-{}", slug(kind)), args);
    known.unwrap_or_else(|| kind.to_owned())
}

/// A text that begins with a capital letter, where its script has them.
pub(in crate::page) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// What makes values of a custom field one: the value, of texts the one in the first language.
fn custom_id<'a>(press: &Press<'a>, value: &'a CustomValue) -> Cow<'a, str> {
    match value {
        CustomValue::Text(text) => {
            press.site.text(text, press.site.config.default_language()).into()
        }
        CustomValue::Category(text) | CustomValue::Url(text) => text.into(),
        CustomValue::Number(number) => number.to_string().into(),
        CustomValue::Date(date) => date.to_string().into(),
        CustomValue::Boolean(truth) => truth.to_string().into(),
    }
}

fn custom_entry(press: &Press<'_>, field: &CustomField, value: &CustomValue) -> Entry {
    let plain = |text: String| Txt { text, lang: None };
    match value {
        CustomValue::Text(text) => Entry::by_count(txt(press, text)),
        CustomValue::Url(text) => Entry::by_count(plain(text.clone())),
        CustomValue::Category(text) => {
            let label = field.value_label(text).map(|label| txt(press, label));
            Entry::by_count(label.unwrap_or_else(|| plain(text.clone())))
        }
        CustomValue::Number(number) => Entry::at(plain(press.format.number(*number)), *number),
        CustomValue::Date(date) => {
            let (year, month, day) = date.first_day();
            let days = f64::from(year) * 372.0 + f64::from(month) * 31.0 + f64::from(day);
            Entry::at(plain(press.format.date(*date)), -days)
        }
        CustomValue::Boolean(truth) => {
            let key = if *truth { "yes" } else { "no" };
            Entry::at(plain(press.t(key, &[])), if *truth { 0.0 } else { 1.0 })
        }
    }
}

/// `slug`, or `slug-2` and so on where it is taken.
fn unique(taken: &mut BTreeSet<String>, slug: &str) -> String {
    let numbered = (2..).map(|n| format!("{slug}-{n}"));
    let free = std::iter::once(slug.to_owned()).chain(numbered).find(|it| !taken.contains(it));
    let free = free.unwrap_or_default();
    taken.insert(free.clone());
    free
}
