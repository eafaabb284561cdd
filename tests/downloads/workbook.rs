//! The workbook as a spreadsheet opens it: typed cells, and nothing that the tables do not say.

use annals::render::downloads::Limits;
use calamine::{Data, DataType as _, Range, Reader as _};

use crate::small::with;
use crate::tables::{Checked, sample};

fn sheet(site: &Checked, name: &str) -> Range<Data> {
    site.book(Limits::EXCEL).worksheet_range(name).expect(name)
}

/// The cells of a column below its head.
fn column(range: &Range<Data>, name: &str) -> Vec<Data> {
    let mut rows = range.rows();
    let heads = rows.next().expect("a header");
    let at = heads.iter().position(|head| head.as_string().as_deref() == Some(name)).expect(name);
    rows.map(|row| row[at].clone()).collect()
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

#[test]
fn a_sheet_a_set_between_what_it_is_and_what_it_means() {
    let book = sample().book(Limits::EXCEL);
    let mut names = vec!["About"];
    names.extend(sample().sets());
    names.push("Dictionary");
    assert_eq!(book.sheet_names(), names);
    assert!(names.iter().all(|name| name.len() <= 31), "Excel takes no longer name");
}

/// A cell as the CSV says it.
fn cell(data: &Data) -> String {
    match data {
        Data::Empty => String::new(),
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Float(number) => number.to_string(),
        Data::Bool(truth) => truth.to_string(),
        Data::String(text) => text.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn workbook_and_csv_agree_cell_by_cell() {
    let sample = sample();
    for set in sample.sets() {
        let (table, range) = (sample.table(set), sheet(sample, set));
        let rows: Vec<Vec<String>> =
            range.rows().map(|row| row.iter().map(cell).collect()).collect();
        assert_eq!(rows[0], table.header, "{set}");
        assert_eq!(rows.len() - 1, table.rows.len(), "{set}");
        for (row, wanted) in rows[1..].iter().zip(&table.rows) {
            for (at, wanted) in wanted.iter().enumerate() {
                let found = row.get(at).map_or("", String::as_str);
                let plain = wanted.strip_prefix('\'').unwrap_or(wanted);
                assert_eq!(found, plain, "{set}.{} of {}", table.header[at], row[0]);
            }
        }
    }
}

#[test]
fn every_kind_of_value_is_a_cell_of_its_type() {
    let participants = "
- id: a
  name: {id: '=1+1', en: '@x'}
  kind: kota
  code: 08
  summary: {id: '-5', en: '+6'}
  dimensions: [air]
  updated: 2022-04
  fields: {area: -12.50, coastal: false, motto: Maju, since: 1899-12-31}
- {id: b, name: B, kind: kota, code: '11', updated: 2022-04-21, fields: {coastal: true, since: 2001}}
";
    let site = with(&[("participants/all.yaml", participants)]);
    let range = sheet(&site, "participants");
    let cells = |name: &str| column(&range, name);
    assert_eq!(cells("name"), [text("=1+1"), text("B")], "a text is never a formula");
    assert_eq!(cells("name:en"), [text("@x"), text("B")]);
    assert_eq!(cells("summary"), [text("-5"), Data::Empty], "a text is never a number");
    assert_eq!(cells("code"), [text("08"), text("11")], "a code is never a number");
    assert_eq!(cells("area"), [Data::Float(-12.5), Data::Empty]);
    assert_eq!(cells("coastal"), [Data::Bool(false), Data::Bool(true)]);
    assert_eq!(cells("since"), [text("1899-12-31"), text("2001")], "no day is invented");
    let updated = cells("updated");
    assert_eq!(updated[0], text("2022-04"));
    assert!(matches!(updated[1], Data::DateTime(_)));
    assert_eq!(cell(&updated[1]), "2022-04-21");
}

#[test]
fn the_first_sheet_says_what_it_is_in_every_language() {
    let site = with(&[
        ("events/e.yaml", "{id: e, name: E, date: 2024-05-06, kind: forum}"),
        (
            "site.yaml",
            "title: {id: Judul, en: Title}\nlanguages: [id, en]\nlicence: CC0-1.0\npublisher: {name: N}\n",
        ),
    ]);
    let range = sheet(&site, "About");
    let lines: Vec<String> = range
        .rows()
        .map(|row| {
            let cells = row.iter().map(cell).filter(|cell| !cell.is_empty());
            cells.collect::<Vec<_>>().join(" | ")
        })
        .collect();
    let english = lines.iter().position(|line| line == "Title").expect("English below");
    assert_eq!(lines[0], "Judul");
    assert_eq!(
        lines[english..english + 11],
        [
            "Title",
            "Publisher | N",
            "Licence | CC0-1.0",
            "Date of the data | 6 May 2024",
            "An empty cell means not stated, not zero.",
            "A date known only to the month or the year is text, as in 2022-04.",
            "Several values in one cell are separated by semicolons.",
            "",
            "Sheet | Title | Description | Rows",
            "participants | Participants | One row for each participant. | 0",
            "participations | Participations | One row for each participant in each cohort; one that took part twice has two rows. | 0",
        ]
    );
    let dictionary = sheet(&site, "Dictionary");
    let heads: Vec<String> = dictionary.rows().next().expect("a header").iter().map(cell).collect();
    assert_eq!(
        heads,
        [
            "sheet",
            "column",
            "type",
            "description",
            "values",
            "type:en",
            "description:en",
            "values:en"
        ]
    );
    let kind =
        dictionary.rows().find(|row| cell(&row[0]) == "participants" && cell(&row[1]) == "kind");
    assert_eq!(cell(&kind.expect("a row")[7]), "kota = Kota");
}

#[test]
fn what_excel_cannot_hold_is_told() {
    let places = "- {id: a, name: Karawang, kind: k}\n- {id: b, name: B, kind: k}\n- {id: c, name: C, kind: k}\n";
    let site = with(&[("places/all.yaml", places)]);
    let mut book = site.book(Limits { rows: 2, text: 7 });
    let range = book.worksheet_range("places").expect("a sheet");
    assert_eq!(column(&range, "name"), [text("Karawa…"), text("B")]);
    let about = book.worksheet_range("About").expect("a sheet");
    let lines: Vec<String> = about.rows().map(|row| cell(&row[0])).collect();
    // Cut themselves here; whole where Excel's own limit holds.
    let told = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
    assert_eq!((told("One ro…"), told("1 bari…")), (1, 1), "{lines:?}");
}

#[test]
fn the_same_data_give_the_same_workbook() {
    assert!(sample().workbook(Limits::EXCEL) == sample().workbook(Limits::EXCEL));
}
