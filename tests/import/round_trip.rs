//! What downloads export, an import takes back without a change.

use std::path::Path;

use annals::check::{Conditions, check};
use annals::dataset::{self, DataSet, Shape, Value};
use annals::load;
use annals::render::downloads::csv;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::site::Site;

const SETS: [&str; 12] = [
    "participants",
    "participations",
    "cohorts",
    "awards",
    "editions",
    "winners",
    "events",
    "milestones",
    "places",
    "sources",
    "figures",
    "corrections",
];

fn sample() -> annals::site::Site {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (sources, mut report) = load::load(root).expect("the sample");
    let now = "2026-06-01T00:00:00Z".parse().expect("a moment");
    let site = check(sources, Conditions { now, preview: false }, &mut report).expect("a site");
    assert!(!report.has_errors());
    site
}

#[test]
fn every_csv_of_the_sample_changes_nothing() {
    let (site, published) = (Site::sample(), sample());
    let before = site.content();
    for set in dataset::all(&published) {
        assert!(SETS.contains(&set.name()), "{}", set.name());
        let name = format!("{}.csv", set.name());
        site.write(&name, csv(&set));
        let run = site.import(&[&name, "--as", set.name(), "--yes"]);
        let rows = format!("unchanged: {}\n", set.len());
        assert!(run.code == 0 && run.stdout.contains(&rows), "{name}\n{}", run.seen());
        assert!(run.stderr.is_empty(), "{name}\n{}", run.seen());
    }
    assert_eq!(site.content(), before);
}

/// The workbook of all sets: a sheet for each, called as it, with the heads of the CSV.
fn workbook(sets: &[DataSet<'_>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let format = Format::new().set_num_format("yyyy-mm-dd");
    book.add_worksheet().set_name("About").expect("a name").write(0, 0, "About").expect("written");
    for set in sets {
        let sheet = book.add_worksheet().set_name(set.name()).expect("a name");
        for (at, head) in (0..).zip(set.heads()) {
            sheet.write(0, at, head).expect("written");
        }
        for row in 0..set.len() {
            let line = u32::try_from(row + 1).expect("few");
            let mut at = 0;
            for column in set.columns() {
                let mut values = Vec::new();
                column.read(row, &mut values);
                let cells = match column.shape() {
                    Shape::Localised => set.languages().len(),
                    _ => 1,
                };
                for cell in 0..cells {
                    let text = |value: &Value<'_>| match value {
                        Value::Missing => String::new(),
                        Value::Text(text) => text.to_string(),
                        Value::Number(number) => number.to_string(),
                        Value::Date(date) => date.to_string(),
                        Value::Boolean(truth) => truth.to_string(),
                    };
                    if column.shape() == Shape::Several {
                        let all: Vec<String> = values.iter().map(text).collect();
                        sheet.write(line, at, all.join(";")).expect("written");
                    } else {
                        match values.get(cell) {
                            Some(Value::Number(number)) => {
                                sheet.write(line, at, *number).expect("written");
                            }
                            Some(Value::Boolean(truth)) => {
                                sheet.write(line, at, *truth).expect("written");
                            }
                            Some(Value::Date(date)) if date.day.is_some() => {
                                let day = ExcelDateTime::parse_from_str(&date.to_string());
                                let day = day.expect("a day");
                                sheet.write_with_format(line, at, &day, &format).expect("written");
                            }
                            Some(value) => {
                                sheet.write(line, at, text(value)).expect("written");
                            }
                            None => {}
                        }
                    }
                    at += 1;
                }
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}

/// A column that no heading leads to could only be imported by the name of its field.
#[test]
fn every_field_has_a_heading_in_both_languages() {
    let published = sample();
    for lang in ["id", "en"] {
        let path = format!("{}/themes/default/lang/{lang}.ftl", env!("CARGO_MANIFEST_DIR"));
        let words = std::fs::read_to_string(path).expect("words");
        for set in dataset::all(&published) {
            for column in set.columns().iter().filter(|column| column.custom().is_none()) {
                let name = column.name().replace('_', "-");
                let own = format!("\nimport-heading-{}-{name} = ", set.name());
                let any = format!("\nimport-heading-{name} = ");
                assert!(words.contains(&own) || words.contains(&any), "{lang}: {name}");
            }
        }
    }
}

#[test]
fn the_workbook_of_the_sample_changes_nothing() {
    let (site, published) = (Site::sample(), sample());
    let before = site.content();
    let sets = dataset::all(&published);
    site.write("programme.xlsx", workbook(&sets));
    for set in &sets {
        let run = site.import(&["programme.xlsx", "--as", set.name(), "--yes"]);
        let rows = format!("unchanged: {}\n", set.len());
        assert!(run.code == 0 && run.stdout.contains(&rows), "{}\n{}", set.name(), run.seen());
    }
    assert_eq!(site.content(), before);
}
