//! The skeleton of a year: the report in every language of the site, the record of the cohort, and an
//! edition of each award that was given when awards were last given. Report and cohort are drafts:
//! nothing of them is published before somebody says so. What is there already stays as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use crate::check;
use crate::config::Config;
use crate::date::Moment;
use crate::diagnostic::{Place, Report};
use crate::edit::{
    Asked, Deed, Edit, Layout, Order, Rewritten, Shelf, Step, Tree, WriteError, compose, write,
};
use crate::lang::{Lang, Localized};
use crate::load::{self, LoadError, Sources};
use crate::record::{Award, Cohort, Kind, Record as _, Text};
use crate::said::{Said, say};
use crate::scaffold::{Site, filled};
use crate::source::{SourceMap, Span, Spanned};

const REPORT: &str = include_str!("year/report.md");

/// Why there is no skeleton.
#[derive(Debug)]
pub enum YearError {
    /// The site's folder cannot be read.
    Load(LoadError),
    /// Records that the skeleton hangs on are broken.
    Content(Report, Arc<SourceMap>),
}

impl From<LoadError> for YearError {
    fn from(error: LoadError) -> Self {
        Self::Load(error)
    }
}

/// A skeleton that is ready to be written.
pub struct Year {
    /// What is made, and what is there already, in order.
    pub told: Vec<Said>,
    /// What the records of the year lack: notes and problems at their places.
    pub missing: Report,
    /// The files as they will be, for the places.
    pub shown: Arc<SourceMap>,
    /// Whether anything is new.
    pub new: bool,
    root: PathBuf,
    files: BTreeMap<String, Rewritten>,
}

impl Year {
    /// Writes the files, all of them or none.
    ///
    /// # Errors
    /// A file cannot be written, or is not what it was when it was read.
    pub fn write(&self) -> Result<(), WriteError> {
        write(&self.root, &self.files)
    }
}

/// Makes the skeleton of a year in memory, and looks what it lacks. `now`: the moment of the checks.
///
/// # Errors
/// [`YearError`]: nothing could be made.
pub fn year(root: PathBuf, year: i16, now: Moment) -> Result<Year, YearError> {
    let (sources, report) = load::load(&root)?;
    let needed = [Kind::Report, Kind::Cohort, Kind::Award];
    let broken = needed.into_iter().any(|kind| sources.is_broken(kind));
    let Some(config) = sources.config.clone().filter(|_| !broken) else {
        return Err(YearError::Content(report, sources.files));
    };
    let mut plan = Plan { year, sources: &sources, told: Vec::new(), files: BTreeMap::new() };
    let cohort = plan.cohort();
    plan.editions();
    plan.report(&config, &cohort);
    let Plan { told, files, .. } = plan;
    let texts = files.iter().map(|(path, file)| (path.clone(), file.text())).collect();
    let (after, mut problems) = load::load_with(&root, &texts)?;
    let shown = Arc::clone(&after.files);
    let own = Own::of(year, &after);
    // For its problems alone.
    let _ = check::with_drafts(after, now, &mut problems);
    let mut missing = Report::default();
    for problem in problems.into_diagnostics() {
        if own.has(&problem.place, &shown) {
            missing.push(problem);
        }
    }
    Ok(Year { told, missing, shown, new: !files.is_empty(), root, files })
}

/// The places of a year's records.
struct Own {
    spans: BTreeSet<Span>,
    /// Files of its reports, without language and ending.
    reports: Vec<String>,
}

impl Own {
    fn of(year: i16, sources: &Sources) -> Self {
        let records = &sources.records;
        let reports = records.reports.iter().filter(|report| report.year == year);
        let reports = reports.map(|report| base(sources.files.path(report.meta.span)).to_owned());
        let cohorts = records.cohorts.iter().filter(|cohort| cohort.year == year);
        let editions = records.awards.iter().flat_map(|award| &award.editions);
        let editions = editions.filter(|edition| edition.year == year).map(|edition| edition.span);
        let winners = records.winners.iter().filter(|winner| winner.year.value == year);
        let spans = cohorts.map(|cohort| cohort.meta.span).chain(editions);
        let spans = spans.chain(winners.map(|winner| winner.meta.span)).collect();
        Self { spans, reports: reports.collect() }
    }

    fn has(&self, place: &Place, files: &SourceMap) -> bool {
        let path = match place {
            Place::Span(span) if self.spans.contains(span) => return true,
            Place::Span(span) => files.path(*span),
            Place::File(path) | Place::Line(path, _) => path,
            _ => return false,
        };
        self.reports.iter().any(|report| base(path) == report)
    }
}

/// A Markdown file's path without language and ending.
fn base(path: &str) -> &str {
    let folder = path.rfind('/').map_or(0, |slash| slash + 1);
    path[folder..].find('.').map_or(path, |dot| &path[..folder + dot])
}

struct Plan<'a> {
    year: i16,
    sources: &'a Sources,
    told: Vec<Said>,
    files: BTreeMap<String, Rewritten>,
}

impl Plan<'_> {
    /// The cohort of the year, made if there is none. Returns its id.
    fn cohort(&mut self) -> Arc<str> {
        let cohorts = &self.sources.records.cohorts;
        if let Some(cohort) = cohorts.iter().find(|cohort| cohort.year == self.year) {
            self.told.push(say!("year-cohort-there", id = %cohort.meta.id));
            return Arc::clone(&cohort.meta.id);
        }
        // The newest before it shows how cohorts are called here, and whom they count.
        let before = cohorts.iter().filter(|cohort| cohort.year < self.year);
        let before = before.max_by_key(|cohort| cohort.year);
        let id = before.and_then(|cohort| self.again(&cohort.meta.id, cohort.year));
        let free = |id: &String| cohorts.get(id).is_none();
        let id: Arc<str> = id.filter(free).unwrap_or_else(|| self.year.to_string()).into();
        let kept = Shelf::of(&self.sources.files, Kind::Cohort);
        let layout = Layout::of(&kept, Kind::Cohort.folder());
        let mut entries = vec![("id".to_owned(), Tree::text(&*id))];
        if layout == Layout::Each {
            entries.clear();
        }
        entries.push(("year".to_owned(), Tree::text(self.year.to_string())));
        entries.push(("name".to_owned(), self.cohort_name(before)));
        entries.push(("intake".to_owned(), Tree::Null));
        let kinds: Vec<Tree> = before
            .map(|cohort| cohort.intake_kinds.iter().map(|kind| Tree::text(&*kind.id)).collect())
            .unwrap_or_default();
        if !kinds.is_empty() {
            entries.push(("intake_kinds".to_owned(), Tree::List(kinds)));
        }
        entries.extend(["summary", "sources"].map(|key| (key.to_owned(), Tree::Null)));
        entries.push(("draft".to_owned(), Tree::text("true")));
        let deed = Deed::Begins(Tree::Map(entries));
        let asked = [Asked { number: 0, id: &id, deed: &deed }];
        let composed = compose(&kept, &asked, &layout, &Order::new(&[]));
        for path in composed.files.keys() {
            self.told.push(say!("year-cohort-made", id = %id, path = path));
        }
        self.files.extend(composed.files);
        id
    }

    /// A text that names a year, for this year; nothing if it does not name it.
    fn again(&self, text: &str, year: i16) -> Option<String> {
        let year = year.to_string();
        text.contains(&year).then(|| text.replace(&year, &self.year.to_string()))
    }

    /// A localised text with each wording changed, in the order of the site's languages; nothing if
    /// one cannot be.
    fn tree(&self, text: &Text, change: impl Fn(&str) -> Option<String>) -> Option<Tree> {
        if let Localized::Same(text) = text {
            return change(&text.value).map(Tree::Text);
        }
        let languages = self.sources.config.iter().flat_map(|config| &config.languages);
        let own = languages.filter_map(|lang| {
            let (text, of) = text.get(lang, &[]);
            (of == Some(lang)).then_some((lang, text))
        });
        let wording = |(lang, text): (&Lang, &Spanned<String>)| {
            Some((lang.to_string(), Tree::Text(change(&text.value)?)))
        };
        own.map(wording).collect::<Option<_>>().map(Tree::Map)
    }

    /// A name like that of the cohort before, else what the programme calls a cohort, and the year.
    fn cohort_name(&self, before: Option<&Cohort>) -> Tree {
        let before =
            before.and_then(|cohort| self.tree(&cohort.name, |text| self.again(text, cohort.year)));
        let labels = &self.sources.programme.labels.0;
        let with_year = |text: &str| Some(format!("{text} {}", self.year));
        let called = || self.tree(&labels.get(Kind::Cohort.noun())?.singular, with_year);
        before.or_else(called).unwrap_or_else(|| Tree::text(self.year.to_string()))
    }

    /// An edition of each award that was given when awards were last given.
    fn editions(&mut self) {
        let awards = &self.sources.records.awards;
        let years = awards.iter().flat_map(|award| &award.editions).map(|edition| edition.year);
        let last = years.filter(|year| *year < self.year).max();
        let has = |award: &Award, year| award.editions.iter().any(|it| Some(it.year) == year);
        let kept = Shelf::of(&self.sources.files, Kind::Award);
        let mut deeds: Vec<(Arc<str>, Deed)> = Vec::new();
        for award in awards {
            let id = &award.meta.id;
            if has(award, Some(self.year)) {
                self.told.push(say!("year-edition-there", id = %id, year = %self.year));
            } else if has(award, last) {
                let in_lines = kept.records.get(id).is_some_and(|it| it.lists_lines("editions"));
                let mut edition = vec![("year".to_owned(), Tree::text(self.year.to_string()))];
                if in_lines {
                    let blanks = ["event", "recipients", "sources"];
                    edition.extend(blanks.map(|key| (key.to_owned(), Tree::Null)));
                }
                let path = vec![Step::Key("editions".to_owned())];
                let edit = Edit::Push(path, Tree::Map(edition));
                deeds.push((Arc::clone(id), Deed::Changes(vec![edit])));
            }
        }
        if awards.iter().next().is_some() && awards.iter().all(|award| award.editions.is_empty()) {
            self.told.push(say!("year-no-editions", year = %self.year));
        }
        let asked: Vec<Asked<'_>> = deeds
            .iter()
            .enumerate()
            .map(|(number, (id, deed))| Asked { number, id, deed })
            .collect();
        let layout = Layout::of(&kept, Kind::Award.folder());
        let composed = compose(&kept, &asked, &layout, &Order::new(&["editions"]));
        for (number, (id, _)) in deeds.iter().enumerate() {
            let path = kept.records.get(id).map_or("", |stored| &stored.path);
            let year = self.year;
            self.told.push(if composed.failed.contains(&number) {
                say!("year-edition-by-hand", id = %id, year = %year, path = path)
            } else {
                say!("year-edition-made", id = %id, year = %year, path = path)
            });
        }
        self.files.extend(composed.files);
    }

    /// The report in every language in which there is none.
    fn report(&mut self, config: &Config, cohort: &str) {
        let reports = &self.sources.records.reports;
        let found = reports.iter().find(|report| report.year == self.year);
        let stem = match found {
            Some(report) => base(self.sources.files.path(report.meta().span)).to_owned(),
            None => format!("content/{}/{}", Kind::Report.folder(), self.year),
        };
        let there: BTreeSet<&str> =
            self.sources.files.iter().map(|(_, file)| &*file.path).collect();
        for (at, lang) in config.languages.iter().enumerate() {
            let named = format!("{stem}.{lang}.md");
            let plain = format!("{stem}.md");
            let path = if at == 0 { &plain } else { &named };
            if let Some(path) = [path, &named].into_iter().find(|path| there.contains(&***path)) {
                self.told.push(say!("year-report-there", path = path));
                continue;
            }
            // Beside a report that is no draft, an empty translation would be published as one.
            if found.is_some_and(|report| at == 0 || !report.meta.draft) {
                continue;
            }
            let site = Site { languages: &config.languages, year: Some((self.year, cohort)) };
            let text = filled(REPORT, site, lang);
            let file = Rewritten { old: None, splices: vec![(0..0, text)] };
            self.told.push(say!("year-report-made", path = path));
            self.files.insert(path.clone(), file);
        }
    }
}
