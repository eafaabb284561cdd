//! Texts of records in the page's language. Queries group localised texts by their wording in the
//! site's first language, so that a group is the same on every page; here the wording is turned
//! back into the text it came from.

use std::collections::BTreeMap;

use crate::page::lists::txt;
use crate::page::{Press, Txt};
use crate::record::{CustomField, CustomType, CustomValue, EachStoreRef, Record, Store, Text};
use crate::site::Site;

/// The texts of one field for the page, by their wording in the site's first language. Empty on
/// pages in that language.
#[derive(Default)]
pub(super) struct Translations {
    texts: BTreeMap<String, Txt>,
}

impl Translations {
    /// The texts of a field of a data set.
    pub(super) fn new(press: &Press<'_>, set: &str, name: &str) -> Self {
        let site = press.site;
        let mut found = Self::default();
        if press.lang == site.config.default_language() {
            return found;
        }
        match built_in(site, set, name) {
            Some(texts) => texts.into_iter().for_each(|text| found.add(press, text)),
            None => custom(press, set, name, &mut found),
        }
        found
    }

    /// The text with this wording, for the page.
    pub(super) fn of(&self, wording: &str) -> Txt {
        let plain = || Txt { text: wording.to_owned(), lang: None };
        self.texts.get(wording).cloned().unwrap_or_else(plain)
    }

    fn add(&mut self, press: &Press<'_>, text: &Text) {
        let wording = press.site.text(text, press.site.config.default_language());
        if !self.texts.contains_key(wording) {
            self.texts.insert(wording.to_owned(), txt(press, text));
        }
    }
}

/// The texts of a field that every programme has; `None` if it has no such field.
fn built_in<'a>(site: &'a Site, set: &str, name: &str) -> Option<Vec<&'a Text>> {
    let records = &site.records;
    Some(match (set, name) {
        ("participants", "name") => each(&records.participants, |it| Some(&it.name)),
        ("participants", "summary") => each(&records.participants, |it| it.summary.as_ref()),
        ("cohorts", "name") => each(&records.cohorts, |it| Some(&it.name)),
        ("cohorts", "summary") => each(&records.cohorts, |it| it.summary.as_ref()),
        ("awards", "name") => each(&records.awards, |it| Some(&it.name)),
        ("awards", "description") => each(&records.awards, |it| it.description.as_ref()),
        ("winners", "name") => each(&records.winners, |it| Some(site.winner_name(it))),
        ("winners", "distinction") => each(&records.winners, |it| it.distinction.as_ref()),
        ("events", "name") => each(&records.events, |it| Some(&it.name)),
        ("events", "venue") => each(&records.events, |it| it.venue.as_ref()),
        ("events", "summary") => each(&records.events, |it| it.summary.as_ref()),
        ("places", "name") => each(&records.places, |it| Some(&it.name)),
        ("sources", "title") => each(&records.sources, |it| Some(&it.title)),
        ("sources", "publisher") => each(&records.sources, |it| Some(&it.publisher)),
        ("sources", "author") => each(&records.sources, |it| it.author.as_ref()),
        ("figures", "label") => each(&records.figures, |it| Some(&it.label)),
        ("charts", "title") => each(&records.charts, |it| Some(&it.title)),
        ("corrections", "what") => each(&records.corrections, |it| Some(&it.what)),
        ("reports", "title") => each(&records.reports, |it| Some(&it.title)),
        ("stories", "title") => each(&records.stories, |it| Some(&it.title)),
        ("stories", "summary") => each(&records.stories, |it| it.summary.as_ref()),
        ("pages", "title") => each(&records.pages, |it| Some(&it.title)),
        ("dimensions", "name") => site.programme.dimensions.iter().map(|it| &it.name).collect(),
        ("kinds", "name") => site.programme.participant_kinds.iter().map(|it| &it.name).collect(),
        ("participations", "note") => {
            let parts = records.participants.iter().flat_map(|it| &it.participations);
            parts.filter_map(|it| it.note.as_ref()).collect()
        }
        ("milestones", "note" | "title") => {
            let parts = records.participants.iter().flat_map(|it| &it.milestones);
            let own = parts.flat_map(|it| [it.title.as_ref(), it.note.as_ref()]).flatten();
            let events = records.events.iter().map(|it| &it.name);
            own.chain(events).collect()
        }
        ("editions", "name") => {
            let parts = records.awards.iter().flat_map(|it| &it.editions);
            parts.filter_map(|it| it.name.as_ref()).collect()
        }
        _ => return None,
    })
}

fn each<'a, T: Record>(
    store: &'a Store<T>,
    text: impl Fn(&'a T) -> Option<&'a Text>,
) -> Vec<&'a Text> {
    store.iter().filter_map(text).collect()
}

/// Adds the texts of a field that the programme has declared.
fn custom(press: &Press<'_>, set: &str, name: &str, found: &mut Translations) {
    struct Collect<'a> {
        press: &'a Press<'a>,
        set: &'a str,
        name: &'a str,
        found: &'a mut Translations,
    }
    impl EachStoreRef for Collect<'_> {
        fn store<T: Record>(&mut self, store: &Store<T>) {
            if T::KIND.folder() != self.set {
                return;
            }
            for value in store.iter().filter_map(|it| it.meta().fields.get(self.name)) {
                if let CustomValue::Text(text) = value {
                    self.found.add(self.press, text);
                }
            }
        }
    }
    let declared = press.site.programme.custom_fields(set);
    let is_text = |field: &CustomField| matches!(field.kind, CustomType::Text);
    if !declared.iter().any(|field| *field.name == *name && is_text(field)) {
        return;
    }
    press.site.records.each(&mut Collect { press, set, name, found });
    let parts = press.site.records.participants.iter().flat_map(|it| &it.participations);
    for value in parts.filter_map(|it| it.fields.get(name)).filter(|_| set == "participations") {
        if let CustomValue::Text(text) = value {
            found.add(press, text);
        }
    }
}
