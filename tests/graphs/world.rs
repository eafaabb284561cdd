//! Sites from files, and their charts at the desk of a page.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use annals::check::{Conditions, check};
use annals::lang::{Formatter, Lang, Messages};
use annals::load::load;
use annals::page::{Assets, ChartCard, Desk, Press, TableView, plan};
use annals::site::Site;
use tempfile::TempDir;

/// A site that passed its checks, and its words.
pub(crate) struct World {
    pub(crate) site: Site,
    messages: Messages,
}

/// The sample programme.
pub(crate) fn sample() -> &'static World {
    static SAMPLE: LazyLock<World> = LazyLock::new(|| world(Path::new(env!("CARGO_MANIFEST_DIR"))));
    &SAMPLE
}

/// A site of these files below `content/`.
pub(crate) fn small(files: &[(&str, &str)]) -> World {
    world(folder(files).path())
}

/// A folder with these files below `content/`.
pub(crate) fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in files {
        let path = folder.path().join("content").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

fn world(root: &Path) -> World {
    let (sources, mut report) = load(root).expect("a folder that can be read");
    let theme = sources.theme.clone();
    let now = "2026-11-21T00:00:00Z".parse().expect("a moment");
    let site = check(sources, Conditions { now, preview: false }, &mut report).expect("settings");
    let problems: Vec<_> = report.iter().map(|problem| &problem.message).collect();
    assert!(!report.has_errors(), "{problems:#?}");
    let languages = &site.config.languages;
    let messages = theme.words(languages, &site.programme, languages).expect("sound words");
    World { site, messages }
}

impl World {
    /// Does something at the desk of the list of charts, in a language.
    pub(crate) fn at<T>(&self, tag: &str, f: impl FnOnce(&Desk<'_>) -> T) -> T {
        let lang: Lang = tag.parse().expect("a language");
        let format = Formatter::new(&lang);
        let assets = Assets::default();
        let press = Press::new(&self.site, &lang, &self.messages, &format, &assets);
        let pages = plan(&press);
        let page = pages.iter().find(|page| page.url.ends_with("/charts/")).expect("a page");
        f(&Desk::new(&press, page))
    }

    /// Languages of the site.
    pub(crate) fn languages(&self) -> Vec<String> {
        self.site.config.languages.iter().map(ToString::to_string).collect()
    }

    /// Ids of its charts.
    pub(crate) fn charts(&self) -> Vec<String> {
        self.site.charts.keys().map(ToString::to_string).collect()
    }

    /// The card of a chart in a language.
    pub(crate) fn card(&self, tag: &str, id: &str) -> ChartCard {
        self.at(tag, |desk| annals::page::chart_card(desk, id)).expect("a chart")
    }

    /// The file of a chart in a language.
    pub(crate) fn csv(&self, tag: &str, id: &str) -> String {
        let bytes = self.at(tag, |desk| annals::page::csv_of_chart(desk, id)).expect("a chart");
        String::from_utf8(bytes).expect("UTF-8")
    }

    /// The number as a language writes it.
    pub(crate) fn number(tag: &str, number: f64) -> String {
        Formatter::new(&tag.parse().expect("a language")).number(number)
    }
}

/// The values that a picture carries, by series and category.
pub(crate) fn marks(svg: &str) -> BTreeMap<(usize, usize), f64> {
    let attribute = |tag: &str, name: &str| -> Option<String> {
        let rest = tag.split_once(&format!(" {name}=\""))?.1;
        Some(rest.split_once('"')?.0.to_owned())
    };
    let number = |tag: &str, name: &str| attribute(tag, name)?.parse::<usize>().ok();
    svg.split('<')
        .filter_map(|tag| {
            let value = attribute(tag, "data-v")?.parse().expect("a number");
            Some(((number(tag, "data-s")?, number(tag, "data-c")?), value))
        })
        .collect()
}

/// A file in CSV: its header and its rows.
pub(crate) fn read_csv(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
        .collect();
    let header = rows.remove(0);
    (header, rows)
}

/// A table as text: cells parted by bars, links after arrows.
pub(crate) fn print(table: &TableView) -> String {
    let mut out = String::new();
    let line = |cells: Vec<String>| format!("{}\n", cells.join(" | "));
    out += &line(table.head.iter().map(|cell| cell.label.text.clone()).collect());
    for row in &table.rows {
        let mut cells: Vec<String> = Vec::new();
        for cell in &row.cells {
            let items = cell.items.iter().map(|item| match &item.href {
                Some(href) => format!("{} -> {href}", item.title.text),
                None => item.title.text.clone(),
            });
            cells.push(items.collect::<Vec<_>>().join(", "));
        }
        cells.extend(row.gap.iter().map(|gap| format!("({gap})")));
        out += &line(cells);
    }
    for note in &table.notes {
        out += "* ";
        out += note;
        out += "\n";
    }
    out
}
