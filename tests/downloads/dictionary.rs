//! The data dictionary speaks of every column, in every language.

use annals::dataset::{self, ValueEntry, dictionary};
use annals::lang::Lang;
use annals::record::is_built_in;

use crate::tables::{Checked, sample};

fn languages(checked: &Checked) -> Vec<Lang> {
    checked.site.config.languages.clone()
}

#[test]
fn every_column_of_every_file_is_described_in_every_language() {
    let sample = sample();
    for lang in languages(sample) {
        let sets = dictionary(&sample.site, &lang, &sample.messages);
        assert_eq!(sets.iter().map(|set| set.name).collect::<Vec<_>>(), sample.sets());
        for set in sets {
            let table = sample.table(set.name);
            let heads: Vec<&str> = set.columns.iter().map(|column| column.name.as_str()).collect();
            assert_eq!(heads, table.header, "{lang}: {}", set.name);
            assert_eq!(set.rows, table.rows.len());
            assert!(!set.title.starts_with("set-") && !set.about.starts_with("set-"));
            for column in &set.columns {
                let whole = format!("{lang}: {}.{}: {column:?}", set.name, column.name);
                assert!(!column.description.contains("column-"), "{whole}");
                assert!(!column.kind.contains("type-"), "{whole}");
                let unknown = |it: &ValueEntry| it.label.text.ends_with(&format!("-{}", it.value));
                assert!(!column.values.iter().any(unknown), "{whole}");
            }
        }
    }
}

#[test]
fn no_language_borrows_a_description_from_another() {
    let sample = sample();
    for lang in languages(sample) {
        let has = |key: String| sample.messages.has(&lang, &key);
        for set in dataset::all(&sample.site) {
            let name = set.name();
            assert!(has(format!("set-{name}")) && has(format!("set-{name}-about")));
            for column in set.columns().iter().filter(|column| column.custom().is_none()) {
                let key = column.name().replace('_', "-");
                let described = has(format!("column-{name}-{key}")) || has(format!("column-{key}"));
                assert!(described, "{lang}: {name}.{}", column.name());
            }
        }
    }
}

#[test]
fn a_custom_field_cannot_take_a_columns_name() {
    let sample = sample();
    // Editions and milestones have no custom fields.
    for set in dataset::all(&sample.site) {
        if ["editions", "milestones"].contains(&set.name()) {
            continue;
        }
        for column in set.columns().iter().filter(|column| column.custom().is_none()) {
            assert!(is_built_in(set.name(), column.name()), "{}.{}", set.name(), column.name());
        }
    }
}

#[test]
fn entries_read_well() {
    let sample = sample();
    let english: Lang = "en".parse().expect("a language");
    let sets = dictionary(&sample.site, &english, &sample.messages);
    let participants = &sets[0];
    assert_eq!(
        (participants.title.as_str(), participants.about.as_str(), participants.count.as_str()),
        ("Participants", "One row for each participant.", "240 rows"),
    );
    let files: Vec<_> =
        participants.files.iter().map(|file| (file.format, file.address.as_str())).collect();
    assert_eq!(files, [("CSV", "/data/participants.csv"), ("JSON", "/data/participants.json")]);
    let entry = |name: &str| {
        let column = participants.columns.iter().find(|column| column.name == name);
        let column = column.expect("a column of this name");
        let values: Vec<String> = column
            .values
            .iter()
            .map(|value| format!("{} = {}", value.value, value.label.text))
            .collect();
        format!("{} | {} | {}", column.kind, column.description, values.join(", "))
    };
    assert_eq!(
        ["id", "name", "name:en", "kind", "cohorts", "population"].map(entry),
        [
            "text | Stable id of the record, the last part of its page’s address. | ",
            "text | Name. In Indonesian. | ",
            "text | Name. In English. | ",
            "category | Kind of participant, from the programme’s list of kinds. | \
             kabupaten = Regency, kota = City, provinsi = Province",
            "reference to Cohorts, may be several | Ids of the cohorts it took part in, separated \
             by semicolons; empty if not stated. | ",
            "number | Field of this programme: Population (December 2024), in people. | ",
        ],
    );
}
