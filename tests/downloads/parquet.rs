//! Parquet read back: typed columns with the values of the records.

use std::fs::File;

use annals::dataset;
use annals::render::downloads::parquet;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::{Field, Row};

use crate::small::with;
use crate::tables::{Checked, sample};

/// The rows of a set's file, and its schema in Parquet's own words.
fn read(site: &Checked, set: &str) -> (Vec<Row>, String) {
    let sets = dataset::all(&site.site);
    let set = sets.iter().find(|it| it.name() == set).expect("a set of this name");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("set.parquet");
    std::fs::write(&path, parquet(set).expect("a file")).expect("written");
    let reader = SerializedFileReader::new(File::open(&path).expect("a file")).expect("Parquet");
    let mut schema = Vec::new();
    parquet::schema::printer::print_schema(&mut schema, reader.metadata().file_metadata().schema());
    let rows = reader.get_row_iter(None).expect("rows").map(|row| row.expect("a row")).collect();
    (rows, String::from_utf8(schema).expect("text"))
}

fn field<'r>(row: &'r Row, name: &str) -> &'r Field {
    row.get_column_iter().find(|(head, _)| *head == name).map(|(_, field)| field).expect(name)
}

#[test]
fn columns_are_typed() {
    let participants = "
- id: a
  name: {id: '=1+1', en: A}
  kind: kota
  dimensions: [air]
  updated: 2022-04-21
  links: [{title: L, url: 'https://a.example/'}, {title: M, url: 'https://b.example/'}]
  fields: {area: -12.50, coastal: false, since: 2001}
- {id: b, name: B, kind: kota}
";
    let site = with(&[("participants/all.yaml", participants)]);
    let (rows, schema) = read(&site, "participants");
    for line in [
        "OPTIONAL BYTE_ARRAY name:en (STRING);",
        "REQUIRED group dimensions (LIST) {",
        "OPTIONAL DOUBLE area;",
        "OPTIONAL BOOLEAN coastal;",
        "OPTIONAL INT32 updated (DATE);",
        "OPTIONAL BYTE_ARRAY since (STRING);",
    ] {
        assert!(schema.contains(line), "{line}\n{schema}");
    }
    let all = |name: &str| [field(&rows[0], name), field(&rows[1], name)].map(ToString::to_string);
    assert_eq!(all("name"), ["\"=1+1\"", "\"B\""]);
    assert_eq!(all("area"), ["-1.25E1", "null"]);
    assert_eq!(all("coastal"), ["false", "null"]);
    assert_eq!(all("updated"), ["2022-04-21", "null"]);
    assert_eq!(all("since"), ["\"2001\"", "null"]);
    assert_eq!(all("links"), ["[\"https://a.example/\", \"https://b.example/\"]", "[]"]);
}

#[test]
fn a_file_has_the_rows_of_its_table() {
    let sample = sample();
    for set in sample.sets() {
        let (rows, _) = read(sample, set);
        let table = sample.table(set);
        assert_eq!(rows.len(), table.rows.len(), "{set}");
        for (row, wanted) in rows.iter().zip(&table.rows) {
            let heads: Vec<&String> = row.get_column_iter().map(|(head, _)| head).collect();
            assert_eq!(heads, table.header.iter().collect::<Vec<_>>(), "{set}");
            let first = field(row, &table.header[0]).to_string();
            assert_eq!(first.trim_matches('"'), wanted[0], "{set}");
        }
    }
}
