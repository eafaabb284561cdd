//! Lists that the guide repeats are those of the program: checks and how much they matter, fields
//! of records.

use std::collections::BTreeSet;

use annals::diagnostic::{Check, Severity};
use annals::record::Kind;

use crate::first_site;
use crate::page::{LANGUAGES, text};
use crate::site::{annals, write};

/// The cells of a table's row.
fn cells(line: &str) -> Vec<&str> {
    line.trim_matches('|').split('|').map(str::trim).collect()
}

#[test]
fn the_list_of_checks_says_what_each_is() {
    let words =
        [["peringatan", "galat", "tidak aktif", "catatan"], ["warning", "error", "off", "note"]];
    let free = [["tidak", "ya"], ["no", "yes"]];
    for (at, (ending, _)) in LANGUAGES.into_iter().enumerate() {
        let page = text("checks", ending);
        let shown: Vec<Vec<&str>> =
            page.lines().filter(|line| line.starts_with("| [")).map(cells).collect();
        let expected: Vec<Vec<String>> = Check::ALL
            .iter()
            .map(|check| {
                let name = check.name();
                let severity = match check.default_severity() {
                    Severity::Warning => words[at][0],
                    Severity::Error => words[at][1],
                    Severity::Off => words[at][2],
                    Severity::Note => words[at][3],
                };
                let may = usize::from(check.mildest() == Severity::Off);
                vec![format!("[{name}]({name}/)"), severity.to_owned(), free[at][may].to_owned()]
            })
            .collect();
        assert_eq!(shown, expected, "checks{ending}");
    }
}

/// The first cells of the tables in the section of a page whose heading names `folder`.
fn listed(page: &str, folder: &str) -> BTreeSet<String> {
    let heading = format!("`{folder}");
    let mut lines = page.lines().skip_while(|line| {
        !(line.starts_with("## ") && (line.contains(&heading) || *line == format!("## {folder}")))
    });
    lines.next();
    lines
        .take_while(|line| !line.starts_with("## "))
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`').map(|(name, _)| name))
        .map(str::to_owned)
        .collect()
}

/// The fields that Annals itself lists when it meets one that it does not know.
fn known(file: &str, text: &str, ending: &str, locale: &str) -> BTreeSet<String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    first_site::make(folder.path(), ending);
    write(folder.path(), file, text.as_bytes());
    let run = annals(folder.path(), &["check"], locale);
    let names = |line: &str| -> Option<BTreeSet<String>> {
        let (_, list) = line.rsplit_once(": ")?;
        let names: BTreeSet<String> = list.split(", ").map(str::to_owned).collect();
        let is_list = names.contains("sources") || names.contains("languages");
        (is_list && names.len() > 2).then_some(names)
    };
    let found = run.all.lines().find_map(names);
    found.unwrap_or_else(|| panic!("no list of fields for {file}: {}", run.all))
}

#[test]
fn every_field_of_every_kind_is_explained() {
    for (ending, locale) in LANGUAGES {
        let page = text("records", ending);
        let common_heading =
            if ending == ".md" { "Isian setiap entri" } else { "Fields of every record" };
        let common = listed(&page, common_heading);
        assert!(common.contains("embargo"), "{common:?}");
        for kind in Kind::ALL {
            let folder = kind.folder();
            let markdown = matches!(kind, Kind::Report | Kind::Story | Kind::Page);
            let (file, record) = if markdown {
                (
                    format!("content/{folder}/x.md"),
                    "---\ntitle: X\nyear: 2020\nunheard_of: 1\n---\n".to_owned(),
                )
            } else {
                let record = "award: best-village\nyear: 2020\nname: X\ntitle: X\nunheard_of: 1\n";
                (format!("content/{folder}/x.yaml"), record.to_owned())
            };
            let mut known = known(&file, &record, ending, locale);
            if *kind == Kind::Chart {
                // Channels that other directives read.
                known.retain(|name| !matches!(name.as_str(), "value" | "columns" | "name"));
            }
            let own = listed(&page, &format!("{folder}/`"));
            let all: BTreeSet<String> = own.union(&common).cloned().collect();
            assert_eq!(all, known, "{folder} in records{ending}");
        }
        let site = "title: X\nlanguages: [en]\nunheard_of: 1\n";
        let known = known("content/site.yaml", site, ending, locale);
        assert_eq!(listed(&page, "site.yaml`"), known, "site.yaml in records{ending}");
    }
}
