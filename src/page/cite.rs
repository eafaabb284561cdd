//! How to cite a page: as a sentence to copy, and as BibTeX, RIS and CSL-JSON for reference managers.
//! All four are written from one [`Reference`], so that none of them can say another year.
//!
//! Dates are the record's own or those of the data, never the clock's: a page that did not change is
//! cited the same by every build. The address is that of `base_url`; without one nobody knows where
//! the site is published, so the citation has none and the page says what to put there.

mod formats;
mod lines;

use formats::Format;
use serde::Serialize;

use crate::date::Date;
use crate::lang::slug;
use crate::page::{Day, Desk, LinkTo, Planned, Txt, What, absolute};
use crate::record::{Figure, Kind};

/// How to cite something.
#[derive(Clone, Debug, Serialize)]
pub struct Cite {
    /// Id of the sentence; the ids of the formats begin with it.
    pub id: String,
    /// The sentence.
    pub text: String,
    /// The address that lasts; nothing without `base_url`.
    pub link: Option<String>,
    /// When the record last changed, as its keeper says.
    pub changed: Option<Day>,
    /// What the data are as of.
    pub as_of: Option<Day>,
    /// The same for reference managers.
    pub formats: Vec<CiteFormat>,
}

/// A citation for reference managers.
#[derive(Clone, Debug, Serialize)]
pub struct CiteFormat {
    /// Name of the format.
    pub name: &'static str,
    /// Id on the page.
    pub id: String,
    /// Name of the file, if it is saved.
    pub file: String,
    /// What is in it.
    pub text: String,
}

/// What kind of work is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Work {
    Report,
    Data,
    Page,
}

/// What a citation says.
#[derive(Clone, Debug)]
struct Reference {
    work: Work,
    /// Begins with a letter; ASCII letters, digits and hyphens.
    key: String,
    authors: Vec<String>,
    title: String,
    /// 'Yearly report 2023'.
    genre: Option<String>,
    /// The site, unless it is cited itself.
    site: Option<String>,
    publisher: String,
    /// When it was published or last changed, else the date of the data.
    date: Option<Date>,
    url: Option<String>,
    /// BCP 47 tag.
    lang: String,
    /// Sentences about data and licence.
    notes: Vec<String>,
}

/// How to cite the page of a desk; nothing for pages of lists and for those that nobody cites.
#[must_use]
pub(super) fn page(desk: &Desk<'_>) -> Option<Cite> {
    let what = &desk.page.what;
    let whole = *what == What::Press;
    let citable = whole
        || what.record().is_some()
        || matches!(what, What::Figures | What::Corrections | What::Data);
    if !citable {
        return None;
    }
    let site = desk.press.site;
    let root = desk.root();
    // For the press, the citation is that of the whole site.
    let url = if whole { &root } else { &desk.page.url };
    let title = match what {
        _ if whole => desk.text(&site.config.title).text,
        // That of the page begins with the kind and the year, which the citation has apart.
        What::Report(_) => desk.title().text,
        _ => desk.page.title.clone(),
    };
    let (changed, own, authors) = told(desk);
    let work = match what {
        What::Report(_) => Work::Report,
        What::Chart(_) | What::Data | What::Figures => Work::Data,
        _ => Work::Page,
    };
    let genre = match what {
        What::Report(at) => {
            let year = site.records.reports.list()[*at].year.to_string();
            Some(desk.t("report-kind-year", &[("year", year.into())]))
        }
        _ => None,
    };
    let name = if whole { String::new() } else { name(desk) };
    let about = About { work, name: &name, title, genre, authors, date: own.or(changed), url };
    Some(told_of(desk, reference(desk, about), changed, "cite".to_owned()))
}

/// The sentence that cites the page of a desk.
#[must_use]
pub fn citation(desk: &Desk<'_>) -> Option<String> {
    page(desk).map(|cite| cite.text)
}

/// How to cite a figure: by its entry in the list of figures. Citations for reference managers are
/// in files of their own, [`FigureCitations`]: a list of a hundred figures would be thrice as long.
#[must_use]
pub(super) fn figure(desk: &Desk<'_>, figure: &Figure, number: f64) -> Cite {
    let id = format!("{}.cite", figure.meta.id);
    let url = desk.press.url(Kind::Figure, &figure.meta.id);
    let reference = of_figure(desk, figure, number, &url);
    Cite { formats: Vec::new(), ..told_of(desk, reference, figure.meta.updated, id) }
}

fn of_figure(desk: &Desk<'_>, figure: &Figure, number: f64, url: &str) -> Reference {
    let number = desk.number(number);
    let label = desk.text(&figure.label).text;
    let unit = desk.maybe(figure.unit.as_ref()).map_or_else(String::new, |unit| unit.text);
    let args = [
        ("label", label.as_str().into()),
        ("number", number.as_str().into()),
        ("unit", unit.as_str().into()),
    ];
    reference(
        desk,
        About {
            work: Work::Data,
            name: &format!("figure-{}", figure.meta.id),
            title: desk.t(if unit.is_empty() { "cite-figure" } else { "cite-figure-unit" }, &args),
            genre: None,
            authors: Vec::new(),
            date: figure.meta.updated,
            url,
        },
    )
}

/// The citations of all figures in one format, beside the list of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureCitations(Format);

impl FigureCitations {
    /// One for each format.
    pub const ALL: [Self; 3] = [Self(Format::Bibtex), Self(Format::Ris), Self(Format::Csl)];

    /// Its address, from the site's root, beside the list of figures; `None` for every other page.
    #[must_use]
    pub fn beside(self, page: &Planned) -> Option<String> {
        let name = format!("citations.{}", self.0.ending());
        (page.what == What::Figures).then(|| format!("{}{name}", page.url))
    }

    /// The file.
    #[must_use]
    pub fn file(self, desk: &Desk<'_>) -> String {
        let site = desk.press.site;
        let known = site.records.figures.iter().filter_map(|figure| {
            let result = site.figures.get(&figure.meta.id)?;
            let url = desk.press.url(Kind::Figure, &figure.meta.id);
            Some(of_figure(desk, figure, result.value, &url))
        });
        self.0.file(&known.collect::<Vec<_>>())
    }
}

/// Links to the citations of all figures.
#[must_use]
pub(super) fn figure_files(desk: &Desk<'_>) -> Vec<LinkTo> {
    let link = |file: FigureCitations| {
        let title = Txt { text: file.0.name().to_owned(), lang: None };
        Some(LinkTo { title, href: desk.href(&file.beside(desk.page)?) })
    };
    FigureCitations::ALL.into_iter().filter_map(link).collect()
}

/// What is known of the work before the site's own facts are added.
struct About<'a> {
    work: Work,
    /// Tells it from the other works of the site.
    name: &'a str,
    title: String,
    genre: Option<String>,
    authors: Vec<String>,
    date: Option<Date>,
    /// From the site's root.
    url: &'a str,
}

fn reference(desk: &Desk<'_>, about: About<'_>) -> Reference {
    let press = desk.press;
    let config = &press.site.config;
    let site = desk.text(&config.title).text;
    let publisher = desk.maybe(config.publisher.name.as_ref());
    let publisher = publisher.map_or_else(|| site.clone(), |publisher| publisher.text);
    let mut notes = Vec::new();
    if let Some(date) = press.as_of {
        let date = press.format.date(date);
        notes.push(desk.t("cite-data", &[("date", date.into())]));
    }
    if let Some(licence) = &config.licence {
        let licence = licence.value.as_str().into();
        notes.push(desk.t("cite-licence", &[("licence", licence)]));
    }
    let own = press.site.programme.short_name.as_ref().unwrap_or(&press.site.programme.name);
    Reference {
        work: about.work,
        key: key(press.site.text(own, config.default_language()), about.name),
        authors: about.authors,
        site: (about.title != site && publisher != site).then(|| site.clone()),
        title: about.title,
        genre: about.genre,
        publisher,
        date: about.date.or(press.as_of),
        url: config.base_url.as_ref().map(|base| absolute(&base.value, about.url)),
        lang: desk.lang().tag().to_owned(),
        notes,
    }
}

fn told_of(desk: &Desk<'_>, reference: Reference, changed: Option<Date>, id: String) -> Cite {
    Cite {
        formats: formats::all(&reference, &id),
        text: sentence(desk, &reference),
        link: reference.url,
        changed: changed.map(|date| desk.day(date)),
        as_of: desk.press.as_of.map(|date| desk.day(date)),
        id,
    }
}

/// When the page's record changed, when it was published, and by whom it was written.
fn told(desk: &Desk<'_>) -> (Option<Date>, Option<Date>, Vec<String>) {
    let records = &desk.press.site.records;
    match desk.page.what {
        What::Report(at) => {
            let report = &records.reports.list()[at];
            (report.meta.updated, report.published, report.authors.clone())
        }
        What::Story(at) => {
            let story = &records.stories.list()[at];
            (story.meta.updated, story.date, Vec::new())
        }
        _ => {
            let meta = desk.page.what.record().and_then(|(kind, at)| records.meta_at(kind, at));
            (meta.and_then(|meta| meta.updated), None, Vec::new())
        }
    }
}

/// What tells the page from the others of the site: its kind and its id.
fn name(desk: &Desk<'_>) -> String {
    let press = desk.press;
    match (&desk.page.what, desk.page.what.record()) {
        (What::Edition(at, edition), _) => {
            let award = &press.site.records.awards.list()[*at];
            format!("award-{}-{}", award.meta.id, award.editions[*edition].year)
        }
        (_, Some((kind, at))) => {
            format!("{}-{}", kind.noun(), press.id_at(kind, at).unwrap_or_default())
        }
        _ => desk.page.url.trim_matches('/').replace('/', "-"),
    }
}

/// A key that every program takes: ASCII letters, digits and hyphens, a letter first.
fn key(site: &str, name: &str) -> String {
    let whole = format!("{} {name}", slug(site));
    let parts = whole.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let key = parts.collect::<Vec<_>>().join("-").to_lowercase();
    if key.starts_with(|c: char| c.is_ascii_alphabetic()) { key } else { format!("a-{key}") }
}

/// Author (year). Title. Kind. Site. Date of the data. Address. Licence.
fn sentence(desk: &Desk<'_>, reference: &Reference) -> String {
    let who = if reference.authors.is_empty() {
        reference.publisher.clone()
    } else {
        desk.press.format.list(&reference.authors, crate::lang::Conjunction::And)
    };
    let author = match reference.date {
        Some(date) => {
            desk.t("cite-author", &[("author", who.into()), ("year", date.year.to_string().into())])
        }
        None => desk.t("cite-author-undated", &[("author", who.into())]),
    };
    let mut parts = vec![stopped(&author), stopped(&reference.title)];
    parts.extend(reference.genre.iter().map(|genre| stopped(genre)));
    parts.extend(reference.site.iter().map(|site| stopped(site)));
    if !reference.authors.is_empty() && reference.site.is_some() {
        parts.push(stopped(&reference.publisher));
    }
    parts.extend(reference.notes.iter().map(|note| stopped(note)));
    // Last and without a full stop, which would become part of the address.
    parts.extend(reference.url.clone());
    parts.join(" ")
}

/// A part of the sentence with its full stop.
fn stopped(text: &str) -> String {
    let ends = text.ends_with(['.', '?', '!', '…', '。', '؟', '।']);
    if ends { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use super::{key, stopped};

    #[test]
    fn keys_are_plain_and_begin_with_a_letter() {
        assert_eq!(key("Menuju Smart City", "report-2023"), "menuju-smart-city-report-2023");
        assert_eq!(key("Écoles d’été", "page-à-propos"), "ecoles-dete-page-propos");
        assert_eq!(key("计划", "2023"), "a-2023");
    }

    #[test]
    fn sentences_have_one_full_stop() {
        assert_eq!(stopped("Why 141?"), "Why 141?");
        assert_eq!(stopped("One"), "One.");
    }
}
