//! The same input gives the same bytes, and what did not change keeps its time.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use crate::project::{Project, Run};

/// A site in two languages with enough records for many threads to work at once.
fn large() -> Project {
    let mut participants = String::new();
    let mut winners = String::new();
    for number in 0..24 {
        let (kind, cohort) = if number % 3 == 0 { ("city", 2021) } else { ("regency", 2022) };
        let _ = writeln!(
            participants,
            "- id: region-{number}\n  name: {{id: Daerah {number}, en: Region {number}}}\n  \
             kind: {kind}\n  place: west-java\n  cohorts: [{cohort}]\n  \
             fields: {{population: {}}}",
            number * 7919 % 1000
        );
        let _ = writeln!(
            winners,
            "- {{award: smart-economy, year: {}, participant: region-{number}}}",
            2018 + number % 5
        );
    }
    Project::sound()
        .file("content/site.yaml", "title: Smart cities\nlanguages: [id, en]\nbase_url: https://example.org/\n")
        .file("content/participants/many.yaml", participants)
        .file("content/winners/many.yaml", winners)
        .file(
            "content/charts/kinds.yaml",
            "title: Regions by kind\ndata: participants\nmark: bar\nx: count()\ny: kind\ncolor: cohort\n",
        )
        .file(
            "content/reports/2022.md",
            "---\nyear: 2022\ntitle: A year\n---\n\n```{chart} kinds\n```\n",
        )
}

#[test]
fn any_number_of_threads_makes_the_same_bytes() {
    let site = large();
    site.build(&["--jobs", "1", "--output", "one"]);
    site.build(&["--jobs", "2", "--output", "two"]);
    let (one, two) = (site.files("one"), site.files("two"));
    assert_eq!(one.keys().collect::<Vec<_>>(), two.keys().collect::<Vec<_>>());
    let differ: Vec<_> = one.keys().filter(|name| one[*name] != two[*name]).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

#[test]
fn what_did_not_change_keeps_its_time() {
    let site = large();
    site.build(&[]);
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(100_000);
    let names: Vec<String> = site.files("output").into_keys().collect();
    for name in &names {
        let file = File::options().write(true).open(site.path("output").join(name));
        file.expect("a file").set_modified(long_ago).expect("set");
    }
    let touched = |site: &Project| -> Vec<String> {
        let old = |name: &String| {
            let data = fs::metadata(site.path("output").join(name)).expect("metadata");
            data.modified().expect("a time") == long_ago
        };
        site.files("output").into_keys().filter(|name| !old(name)).collect()
    };
    // Another moment, and nothing of the site has changed.
    site.build(&["--now", "2026-07-01"]);
    assert_eq!(touched(&site), [] as [&str; 0]);
    let site = site.file("content/places/west-java.yaml", "name: Jawa Barat\nkind: province\n");
    site.build(&[]);
    let touched = touched(&site);
    assert!(touched.contains(&"manifest.json".to_owned()), "{touched:?}");
    assert!(touched.len() < names.len(), "{touched:?}");
}

#[test]
fn the_moment_of_the_build_stands_in_the_manifest_alone() {
    let site = large();
    site.build(&["--output", "june"]);
    let december = Run::of(
        site.annals(&["build", "--quiet", "--output", "december"])
            .env("SOURCE_DATE_EPOCH", "1796083200"),
    );
    assert_eq!(december.code, 0);
    let (june, december) = (site.files("june"), site.files("december"));
    let differ: Vec<_> = june.keys().filter(|name| june[*name] != december[*name]).collect();
    assert_eq!(differ, ["manifest.json"]);
    let built = |files: &BTreeMap<String, Vec<u8>>| {
        let manifest = String::from_utf8(files["manifest.json"].clone()).expect("text");
        manifest.lines().find(|line| line.contains("built")).map(str::to_owned)
    };
    assert_eq!(built(&june).as_deref(), Some("  \"built\": \"2026-06-01T00:00:00Z\","));
    assert_eq!(built(&december).as_deref(), Some("  \"built\": \"2026-12-01T00:00:00Z\","));
}

#[test]
fn no_path_of_this_machine_is_published() {
    let site = large();
    site.build(&[]);
    let here = site.path("").to_string_lossy().into_owned();
    for (name, bytes) in site.files("output") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(here.trim_end_matches('/')), "{name}");
    }
}
