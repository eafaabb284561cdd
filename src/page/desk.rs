//! [`Desk`]: where one page is composed. It knows the page's address, so that every link is
//! relative to it, and numbers the page's sources in the order they are first mentioned.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::date::Date;
use crate::lang::{Arg, Lang, Localized};
use crate::page::{Planned, Press, relative, to_file};
use crate::record::{Image, Kind, Ref, Text};
use crate::source::Spanned;

/// A text and, where it is not in the page's language, the language it is in. Templates print it
/// with the filter `txt`, which marks the language.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Txt {
    /// The text.
    pub text: String,
    /// Its BCP 47 tag, only if it differs from the page's.
    pub lang: Option<String>,
}

/// A link to another page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LinkTo {
    /// What it says.
    pub title: Txt,
    /// Where it leads, relative to the page.
    pub href: String,
}

/// A date for people and for machines.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Day {
    /// ISO 8601.
    pub iso: String,
    /// In the page's language.
    pub text: String,
}

/// An entry of a page's numbered list of sources.
#[derive(Clone, Debug, Serialize)]
pub struct SourceItem {
    /// Its number on this page; its anchor is `s` and the number.
    pub number: usize,
    /// Its title and page.
    pub link: LinkTo,
    /// Who published it.
    pub publisher: Txt,
    /// When.
    pub date: Option<Day>,
    /// What it is used for.
    pub note: Option<Txt>,
    /// Where an archive keeps a copy.
    pub archived: Option<String>,
}

/// A picture on a page.
#[derive(Clone, Debug, Serialize)]
pub struct Picture {
    /// Its address, relative to the page.
    pub src: String,
    /// What it shows.
    pub alt: Txt,
    /// Who made it.
    pub credit: Option<Txt>,
    /// Whether the credit itself says that it is one: 'Photo: …'.
    pub labelled: bool,
}

/// Tells how large files are that pages offer.
pub trait Sizes: Sync {
    /// Size of the file at an address from the site's root; nothing if there is none.
    fn bytes(&self, url: &str) -> Option<u64>;
}

/// Where files stand that go along with a page which leaves the site: by their address from the
/// site's root, their place relative to the page.
pub type Beside = BTreeMap<String, String>;

/// Where one page is composed.
pub struct Desk<'a> {
    /// What all pages of the language share.
    pub press: &'a Press<'a>,
    /// The page.
    pub page: &'a Planned,
    /// Where links begin on a page that is answered at any depth: the path of `base_url`.
    absolute: Option<String>,
    /// What goes along with a page that leaves the site.
    beside: Option<&'a Beside>,
    sizes: Option<&'a dyn Sizes>,
    sources: RefCell<Vec<Arc<str>>>,
    ids: RefCell<BTreeMap<String, usize>>,
}

impl<'a> Desk<'a> {
    /// A desk for a page.
    #[must_use]
    pub fn new(press: &'a Press<'a>, page: &'a Planned) -> Self {
        Self {
            press,
            page,
            absolute: None,
            beside: None,
            sizes: None,
            sources: RefCell::default(),
            ids: RefCell::default(),
        }
    }

    /// The same desk, told how large files are.
    #[must_use]
    pub fn with_sizes(mut self, sizes: &'a dyn Sizes) -> Self {
        self.sizes = Some(sizes);
        self
    }

    /// A desk for a page that a host may answer at any depth: its links begin at `base`, the path of
    /// the site's address (`/` or `/reports/`).
    #[must_use]
    pub fn anywhere(press: &'a Press<'a>, page: &'a Planned, base: &str) -> Self {
        let absolute = Some(base.trim_end_matches('/').to_owned());
        Self { absolute, ..Self::new(press, page) }
    }

    /// A desk for a page that leaves the site, as a file among others: its links lead to these, else
    /// to where the site is published; without `base_url` such a link begins with `/` and leads
    /// nowhere.
    #[must_use]
    pub fn away(press: &'a Press<'a>, page: &'a Planned, beside: &'a Beside) -> Self {
        let base = press.site.config.base_url.as_ref().map_or("", |url| url.value.as_str());
        Self { beside: Some(beside), ..Self::anywhere(press, page, base) }
    }

    /// Whether the page leaves the site.
    #[must_use]
    pub const fn is_away(&self) -> bool {
        self.beside.is_some()
    }

    /// The size of the file at an address from the site's root, in words.
    #[must_use]
    pub fn size(&self, url: &str) -> Option<String> {
        let bytes = self.sizes?.bytes(url)?;
        #[expect(clippy::cast_precision_loss, reason = "files are far below 2^53 bytes")]
        let n = bytes as f64;
        let (key, n) = match bytes {
            0..1_000 => ("size-bytes", n),
            1_000..9_950 => ("size-kb", (n / 100.0).round() / 10.0),
            9_950..999_500 => ("size-kb", (n / 1e3).round()),
            _ => ("size-mb", (n / 1e5).round() / 10.0),
        };
        Some(self.t(key, &[("n", n.into())]))
    }

    /// The page's language.
    #[must_use]
    pub fn lang(&self) -> &'a Lang {
        self.press.lang
    }

    /// An address from the site's root as a link of this page.
    #[must_use]
    pub fn href(&self, to: &str) -> String {
        if let Some(file) = self.beside.and_then(|beside| beside.get(to)) {
            return file.clone();
        }
        match &self.absolute {
            Some(base) => format!("{base}{to}"),
            None if self.press.portable => to_file(&relative(&self.page.url, to)),
            None => relative(&self.page.url, to),
        }
    }

    /// A link to a record's page.
    #[must_use]
    pub fn record(&self, kind: Kind, id: &str) -> LinkTo {
        let title = self.press.site.title_of(kind, id).map(|title| self.text(title));
        LinkTo { title: title.unwrap_or_default(), href: self.href(&self.press.url(kind, id)) }
    }

    /// A link to the record that a reference names.
    #[must_use]
    pub fn link(&self, reference: &Ref) -> LinkTo {
        self.record(reference.kind, &reference.id)
    }

    /// A link to a section (`participants`), with its menu label or any other words.
    #[must_use]
    pub fn section(&self, words: &[&str], title: String) -> LinkTo {
        LinkTo {
            title: Txt { text: title, lang: None },
            href: self.href(&self.press.section(words)),
        }
    }

    /// The wording for the page.
    #[must_use]
    pub fn text(&self, text: &Text) -> Txt {
        self.localized(text, |text: &Spanned<String>| text.value.clone())
    }

    /// The wording of an optional text.
    #[must_use]
    pub fn maybe(&self, text: Option<&Text>) -> Option<Txt> {
        text.map(|text| self.text(text))
    }

    /// The value of any localised value for the page, as text.
    pub fn localized<T>(&self, value: &Localized<T>, show: impl Fn(&T) -> String) -> Txt {
        let languages = &self.press.site.config.languages;
        let (value, lang) = value.get(self.press.lang, languages);
        let lang = lang.filter(|lang| *lang != self.press.lang).map(|lang| lang.tag().to_owned());
        Txt { text: show(value), lang }
    }

    /// A date for the page.
    #[must_use]
    pub fn day(&self, date: Date) -> Day {
        Day { iso: date.to_string(), text: self.press.format.date(date) }
    }

    /// A number in the page's language.
    #[must_use]
    pub fn number(&self, number: f64) -> String {
        self.press.format.number(number)
    }

    /// A count in the page's language.
    #[must_use]
    pub fn count(&self, count: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
        self.press.format.number(count as f64)
    }

    /// A message of the theme.
    #[must_use]
    pub fn t(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.press.t(key, args)
    }

    /// An id for an element of this page: `id` the first time, then `id_2`. Records' ids have no
    /// underscore, so these meet no other.
    #[must_use]
    pub fn unique_id(&self, id: &str) -> String {
        let mut ids = self.ids.borrow_mut();
        let times = ids.entry(id.to_owned()).or_default();
        *times += 1;
        if *times == 1 { id.to_owned() } else { format!("{id}_{times}") }
    }

    /// Numbers of sources on this page: those mentioned for the first time get the next ones.
    #[must_use]
    pub fn cite(&self, sources: &[Ref]) -> Vec<usize> {
        sources.iter().map(|source| self.cite_one(&source.id)).collect()
    }

    /// Number of one source on this page.
    #[must_use]
    pub fn cite_one(&self, id: &str) -> usize {
        let mut known = self.sources.borrow_mut();
        if let Some(at) = known.iter().position(|known| **known == *id) {
            return at + 1;
        }
        known.push(id.into());
        known.len()
    }

    /// The list of the sources mentioned so far: call it last.
    #[must_use]
    pub fn sources(&self) -> Vec<SourceItem> {
        let known = self.sources.borrow();
        let records = &self.press.site.records.sources;
        known
            .iter()
            .enumerate()
            .filter_map(|(at, id)| {
                let source = records.get(id)?;
                Some(SourceItem {
                    number: at + 1,
                    link: self.record(Kind::Source, id),
                    publisher: self.text(&source.publisher),
                    date: source.date.map(|date| self.day(date)),
                    note: self.maybe(source.note.as_ref()),
                    archived: source.archived.as_ref().map(|url| url.value.clone()),
                })
            })
            .collect()
    }

    /// A record's picture.
    #[must_use]
    pub fn picture(&self, image: Option<&Image>) -> Option<Picture> {
        let image = image?;
        let name = image.file.value.strip_prefix("media/").unwrap_or(&image.file.value);
        let src = self.press.assets.media.get(name)?;
        let credit = self.maybe(image.credit.as_ref());
        let labels = || -> Vec<String> {
            let langs = self.press.site.config.languages.iter();
            let label = |lang| self.press.messages.get(lang, "label-image-credit", &[]);
            langs.filter_map(label).collect()
        };
        Some(Picture {
            src: self.href(src),
            alt: self.text(&image.alt),
            labelled: credit.as_ref().is_some_and(|credit| is_labelled(&credit.text, &labels())),
            credit,
        })
    }
}

/// Whether a picture's credit begins with a label, such as 'Photo:', in any of the site's languages,
/// or with another word of its author's before a colon ('Illustration: …').
fn is_labelled(credit: &str, labels: &[String]) -> bool {
    let word = |text: &str| {
        let first = text.split_whitespace().next().unwrap_or_default();
        first.trim_end_matches(':').to_lowercase()
    };
    let first = word(credit);
    credit.split_whitespace().next().is_some_and(|first| first.ends_with(':'))
        || labels.iter().any(|label| word(label) == first)
}

#[cfg(test)]
mod tests {
    use super::is_labelled;

    #[test]
    fn knows_a_credit_that_says_what_it_is() {
        let labels = ["Foto:".to_owned(), "Photo:".to_owned()];
        for (credit, labelled) in [
            ("Humas", false),
            ("Fotografer desa", false),
            ("Foto: Humas", true),
            ("foto Humas", true),
            ("Photo: Public relations", true),
            ("Ilustrasi: Sari", true),
            ("", false),
        ] {
            assert_eq!(is_labelled(credit, &labels), labelled, "{credit}");
        }
    }
}
