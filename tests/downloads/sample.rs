//! The sample programme: what is downloaded is what its files say, counted line by line.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::tables::{ROOT, sample};

/// The lines of all YAML files of a kind, without comments.
fn lines(folder: &str) -> Vec<String> {
    fn walk(folder: &Path, out: &mut Vec<String>) {
        let mut entries: Vec<_> = fs::read_dir(folder)
            .map(|entries| entries.map(|entry| entry.expect("an entry").path()).collect())
            .unwrap_or_default();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, out);
            } else if path.extension().is_some_and(|ending| ending == "yaml") {
                let text = fs::read_to_string(path).expect("a text");
                out.extend(text.lines().filter(|line| !line.starts_with('#')).map(str::to_owned));
            }
        }
    }
    let mut out = Vec::new();
    walk(&Path::new(ROOT).join("content").join(folder), &mut out);
    out
}

/// How many records a kind's files hold: those that begin with this field.
fn records(folder: &str, first: &str) -> usize {
    let item = format!("- {first}:");
    let alone = format!("{first}:");
    lines(folder).iter().filter(|line| line.starts_with(&item) || line.starts_with(&alone)).count()
}

#[test]
fn every_record_of_the_files_is_a_row() {
    let sample = sample();
    for (set, first) in [
        ("participants", "id"),
        ("cohorts", "id"),
        ("awards", "id"),
        ("winners", "award"),
        ("events", "id"),
        ("places", "id"),
        ("sources", "id"),
        ("figures", "id"),
        ("corrections", "id"),
    ] {
        assert_eq!(sample.table(set).rows.len(), records(set, first), "{set}");
    }
    let participants = lines("participants");
    let cohorts: usize = participants.iter().map(|line| line.matches("cohort: ").count()).sum();
    assert_eq!(sample.table("participations").rows.len(), cohorts);
    // Fields of a record stand two spaces in; the entries of its milestones four.
    let mut within = false;
    let mut milestones = 0;
    for line in &participants {
        if line.starts_with("  ") && !line.starts_with("   ") {
            within = line.starts_with("  milestones:");
        }
        milestones += usize::from(within && line.starts_with("    - "));
    }
    assert!(milestones > 0);
    assert_eq!(sample.table("milestones").rows.len(), milestones);
    assert_eq!(sample.table("participants").rows.len(), 240);
    assert_eq!(sample.table("winners").rows.len(), 103);
}

#[test]
fn every_award_has_an_edition_for_each_year_it_lists_or_has_winners_of() {
    let value = |line: &str| line.rsplit(' ').next().unwrap_or_default().to_owned();
    let mut editions = BTreeSet::new();
    let mut award = String::new();
    for line in lines("awards") {
        if line.starts_with("id:") || line.starts_with("- id:") {
            award = value(&line);
        } else if line.trim_start().starts_with("- year:") {
            editions.insert((award.clone(), value(&line)));
        }
    }
    for line in lines("winners") {
        if line.starts_with("- award:") {
            award = value(&line);
        } else if line.starts_with("  year:") {
            editions.insert((award.clone(), value(&line)));
        }
    }
    let table = sample().table("editions");
    let awards = table.column("award");
    let found: Vec<(String, String)> = awards
        .into_iter()
        .zip(table.column("year"))
        .map(|(award, year)| (award.to_owned(), year.to_owned()))
        .collect();
    assert_eq!(found, editions.into_iter().collect::<Vec<_>>(), "by award, then year");
}

#[test]
fn what_is_on_record_adds_up_across_tables() {
    let sample = sample();
    let editions = sample.table("editions");
    let on_record: usize =
        editions.column("on_record").iter().map(|n| n.parse::<usize>().expect("a count")).sum();
    assert_eq!(on_record, sample.table("winners").rows.len());
    let participants = sample.table("participants");
    let split = |column: &str| -> Vec<String> {
        let cells = participants.column(column);
        let cells = cells.into_iter().filter(|cell| !cell.is_empty());
        cells.flat_map(|cell| cell.split(';').map(str::to_owned)).collect()
    };
    let participations = sample.table("participations");
    assert_eq!(split("cohorts"), participations.column("cohort"));
    let winners = sample.table("winners");
    let mut listed: Vec<&str> = winners
        .column("id")
        .into_iter()
        .zip(winners.column("participant"))
        .filter(|(_, participant)| !participant.is_empty())
        .map(|(id, _)| id)
        .collect();
    let mut won = split("winners");
    won.sort();
    listed.sort_unstable();
    assert_eq!(won, listed);
}

/// A cell of CSV as the JSON of the same column says it.
fn cell(value: Option<&Value>, lang: &str) -> String {
    match value {
        None => String::new(),
        Some(Value::Object(each)) => cell(each.get(lang), lang),
        Some(Value::Array(several)) => {
            let texts: Vec<String> =
                several.iter().map(|value| cell(Some(value), lang).replace(';', "%3B")).collect();
            texts.join(";")
        }
        Some(Value::String(text)) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => {
            format!("'{text}")
        }
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        Some(other) => other.to_string(),
    }
}

#[test]
fn csv_and_json_agree_cell_by_cell() {
    let sample = sample();
    for set in sample.sets() {
        let (table, objects) = (sample.table(set), sample.objects(set));
        assert_eq!(table.rows.len(), objects.len(), "{set}");
        for (row, object) in table.rows.iter().zip(&objects) {
            for (head, found) in table.header.iter().zip(row) {
                let (name, lang) = head.split_once(':').unwrap_or((head, "id"));
                assert_eq!(*found, cell(object.get(name), lang), "{set}.{head} of {object:?}");
            }
            let names: BTreeSet<&str> =
                table.header.iter().map(|head| head.split(':').next().unwrap_or(head)).collect();
            assert!(object.keys().all(|key| names.contains(key.as_str())), "{set}: {object:?}");
        }
    }
}

#[test]
fn files_are_as_promised() {
    let sample = sample();
    let files = sample.files();
    assert_eq!(files.len(), 24);
    for (path, text) in &files {
        assert!(!text.starts_with('\u{feff}'), "{path}: no byte order mark");
        if path.strip_suffix(".csv").is_some() {
            // Quoted cells may hold a line's end of their own.
            assert!(text.ends_with("\r\n"), "{path}");
            let header = text.split("\r\n").next().unwrap_or_default();
            let names: BTreeSet<&str> = header.split(',').collect();
            assert_eq!(names.len(), header.split(',').count(), "{path}: names are unique");
            assert!(!names.contains(""), "{path}: names are not empty");
        } else {
            let list: Vec<Value> = serde_json::from_str(text).expect("JSON");
            let lines = if list.is_empty() { 1 } else { list.len() + 2 };
            assert_eq!(text.lines().count(), lines, "{path}: one object a line");
        }
    }
    let karawang = sample.objects("participants");
    let karawang = karawang.iter().find(|it| it["id"] == "karawang").expect("Karawang");
    assert_eq!(karawang["page"]["en"], "en/participants/karawang/");
    assert_eq!(karawang["name"]["en"], "Karawang Regency");
    assert!(karawang["population"].is_u64());
    assert!(karawang["code"].is_string());
}
