//! A workbook as a ministry sends one: 600 rows of regions with titles above the table, merged cells,
//! headings in Indonesian, dates and numbers in every form, and 25 and more defects. Every one is
//! told by its cell, the rest is imported, and nothing that a person wrote is lost.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use expect_test::expect_file;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};

use crate::site::Site;

/// Parts of names that differ in more than a slip of the hand.
const PARTS: [&str; 10] = [
    "Karang", "Tebing", "Sungai", "Pulau", "Gunung", "Lembah", "Rawamas", "Hutan", "Delta", "Ombak",
];
const PROVINCES: [(&str, &str, &str); 5] = [
    ("jawa-barat", "Jawa Barat", "West Java"),
    ("jawa-timur", "Jawa Timur", "East Java"),
    ("bali", "Bali", "Bali"),
    ("papua", "Papua", "Papua"),
    ("riau", "Riau", "Riau"),
];
/// How many are on record; the sheet has more.
const KNOWN: usize = 500;
/// How many rows the sheet has.
const ROWS: usize = 600;
/// The row of headings, from 0.
const HEAD: usize = 4;

fn name(at: usize) -> String {
    let part = |n: usize| PARTS[n % 10];
    format!("Kabupaten {} {} {}", part(at / 100), part(at / 10 + 3), part(at + 7))
}

fn id(at: usize) -> String {
    name(at).to_lowercase().replace(' ', "-").replace("kabupaten-", "")
}

fn code(at: usize) -> String {
    format!("{:02}.{:02}", 11 + at / 60, 10 + at % 60)
}

fn site() -> Site {
    let site = Site::of(&[
        ("content/site.yaml", "title: Kota cerdas\nlanguages: [id, en]\n"),
        (
            "content/programme.yaml",
            "name: Kota cerdas
participant_kinds:
  - {id: kabupaten, name: {id: Kabupaten, en: Regency}}
  - {id: kota, name: {id: Kota, en: City}}
fields:
  participants:
    population: {type: number, label: {id: Penduduk, en: Population}}
    signed: {type: date, label: {id: Tanggal MoU, en: Signed on}}
    website: {type: url, label: {id: Situs web, en: Website}}
    island:
      type: category
      label: {id: Gugus pulau, en: Island group}
      values: {jawa: {id: Jawa, en: Java}, papua: Papua}
",
        ),
        (
            "content/cohorts/cohorts.yaml",
            "- {id: 2022, year: 2022, name: {id: Angkatan 2022, en: 2022 cohort}}
- {id: 2023, year: 2023, name: {id: Angkatan 2023, en: 2023 cohort}}
",
        ),
    ]);
    let mut places = String::new();
    for (id, name, english) in PROVINCES {
        let _ =
            writeln!(places, "- {{id: {id}, name: {{id: {name}, en: {english}}}, kind: province}}");
    }
    site.write("content/places/provinces.yaml", places);
    for (number, (place, name_of_place, _)) in PROVINCES.iter().enumerate() {
        let mut text = format!("# Peserta di {name_of_place}.\n");
        for at in (0..KNOWN).filter(|at| at % 5 == number) {
            let _ = write!(
                text,
                "- id: {}
  name: {{id: {}, en: {} Regency}}  # nama menurut ministry
  kind: kabupaten
  place: {place}
  # kode resmi
  code: {}
  cohorts: [2022]
  fields:
    population: {} # sensus
    signed: 2022-05-17

",
                id(at),
                name(at),
                name(at).replace("Kabupaten ", ""),
                code(at),
                10_000 + at
            );
        }
        site.write(&format!("content/participants/{place}.yaml"), text);
    }
    site.write(
        "content/participants/kembar.yaml",
        "- {id: serang, name: Kabupaten Serang, kind: kabupaten}
- {id: kota-serang, name: Kota Serang, kind: kota}
",
    );
    site
}

/// The sheet being written; rows and columns from 0.
struct Writer<'a> {
    sheet: &'a mut Worksheet,
    day: Format,
}

impl Writer<'_> {
    fn text(&mut self, row: usize, column: u16, text: &str) {
        let row = u32::try_from(row).expect("few rows");
        self.sheet.write_string(row, column, text).expect("written");
    }

    fn number(&mut self, row: usize, column: u16, number: f64) {
        let row = u32::try_from(row).expect("few rows");
        self.sheet.write_number(row, column, number).expect("written");
    }

    fn date(&mut self, row: usize, column: u16, date: &str) {
        let row = u32::try_from(row).expect("few rows");
        let date = ExcelDateTime::parse_from_str(date).expect("a day");
        self.sheet.write_with_format(row, column, &date, &self.day).expect("written");
    }
}

const NO: u16 = 0;
const CODE: u16 = 1;
const NAME: u16 = 2;
const PLACE: u16 = 3;
const KIND: u16 = 4;
const COHORT: u16 = 5;
const PEOPLE: u16 = 6;
const SIGNED: u16 = 7;
const ISLAND: u16 = 8;
const WEB: u16 = 9;

/// The sheet, and where its defects are: the cell, and a word of what is to be said of it.
fn sheet(sheet: &mut Worksheet) -> BTreeMap<String, &'static str> {
    let bold = Format::new().set_bold();
    sheet.merge_range(0, 0, 0, 9, "DAFTAR PESERTA GERAKAN KOTA CERDAS", &bold).expect("merged");
    sheet.merge_range(1, 0, 1, 9, "Keadaan per 31 Desember 2023", &bold).expect("merged");
    let mut w = Writer { sheet, day: Format::new().set_num_format("dd/mm/yyyy") };
    let heads = [
        "No.",
        "Kode",
        "Nama Daerah",
        "Provinsi",
        "Jenis Daerah",
        "Angkatan",
        "Penduduk (jiwa)",
        "Tanggal MoU",
        "Gugus Pulau",
        "Situs web",
    ];
    for (at, head) in (0..).zip(heads) {
        w.text(HEAD, at, head);
        w.number(HEAD + 1, at, f64::from(at + 1));
    }
    let first = HEAD + 2;
    for at in 0..ROWS {
        let row = first + at;
        #[allow(clippy::cast_precision_loss, reason = "few rows")]
        w.number(row, NO, at as f64 + 1.0);
        w.text(row, CODE, &code(at));
        w.text(row, NAME, &name(at));
        w.text(row, PLACE, PROVINCES[at % 5].1);
        w.text(row, KIND, "Kabupaten");
        w.number(row, COHORT, if at < 450 { 2022.0 } else { 2023.0 });
        #[allow(clippy::cast_precision_loss, reason = "few rows")]
        w.number(row, PEOPLE, if at % 50 == 0 { 99_000.0 } else { 10_000.0 + at as f64 });
        match at % 4 {
            0 => w.date(row, SIGNED, "2022-05-17"),
            1 => w.text(row, SIGNED, "17 Mei 2022"),
            2 => w.text(row, SIGNED, "17/05/2022"),
            _ => w.number(row, SIGNED, 44_698.0),
        }
    }
    let defects = defects(&mut w, first);
    let end = first + ROWS;
    w.text(end, NO, "Jumlah");
    w.number(end, PEOPLE, 6_000_000.0);
    w.text(end + 2, NO, "Sumber: Kementerian, 2024");
    defects
}

/// Defects that are planted, by cell.
struct Planted {
    /// The first row of the table, from 0.
    first: usize,
    /// The row of the last one below it.
    at: usize,
    /// How many rows lie between two.
    apart: usize,
    said: BTreeMap<String, &'static str>,
}

impl Planted {
    /// The row for the next defect, in a column; `word` is what will be said of it.
    fn next(&mut self, column: u16, word: &'static str) -> usize {
        self.at += self.apart;
        let letter = char::from(b'A' + u8::try_from(column).expect("few columns"));
        let row = self.first + self.at;
        self.said.insert(format!("{letter}{}", row + 1), word);
        row
    }
}

fn defects(w: &mut Writer<'_>, first: usize) -> BTreeMap<String, &'static str> {
    // Each defect stands in a row of its own, some rows further down.
    let mut planted = Planted { first, at: 3, apart: 11, said: BTreeMap::new() };
    let mut next = |column, word| planted.next(column, word);
    let row = next(PLACE, "unknown-reference");
    w.text(row, PLACE, "Atlantis Utara");
    let row = next(PLACE, "doubtful-name");
    w.text(row, PLACE, "Jawa Brat");
    let row = next(KIND, "invalid-value");
    w.text(row, KIND, "Kecamatan");
    let row = next(COHORT, "unknown-reference");
    w.number(row, COHORT, 2099.0);
    let row = next(COHORT, "unknown-reference");
    w.text(row, COHORT, "20223");
    let row = next(PEOPLE, "invalid-value");
    w.text(row, PEOPLE, "dua belas ribu");
    let row = next(PEOPLE, "could be read in two ways");
    w.text(row, PEOPLE, "12.500");
    let row = next(PEOPLE, "numbers typed as text");
    w.text(row, PEOPLE, "1.250.000");
    let row = next(PEOPLE, "invalid-value");
    w.date(row, PEOPLE, "2022-05-17");
    let row = next(SIGNED, "invalid-date");
    w.text(row, SIGNED, "31/02/2022");
    let row = next(SIGNED, "invalid-date");
    w.text(row, SIGNED, "segera");
    let row = next(SIGNED, "invalid-date");
    w.text(row, SIGNED, "Mei 20224");
    let row = next(ISLAND, "invalid-value");
    w.text(row, ISLAND, "Lemuria");
    let row = next(WEB, "invalid-value");
    w.text(row, WEB, "www.karang.go.id");
    let row = next(NAME, "doubtful-name");
    w.text(row, CODE, " ");
    w.text(row, NAME, "Kabupaten Karang Pulau Gunug");
    let row = next(NAME, "doubtful-name");
    w.text(row, CODE, " ");
    w.text(row, KIND, " ");
    w.text(row, NAME, "Serang");
    let row = next(NAME, "duplicate-id");
    w.text(row, CODE, " ");
    w.text(row, NAME, &name(0));
    let row = next(NAME, "doubtful-name");
    w.text(row, CODE, &code(1));
    let row = next(NAME, "blanks around a text");
    let text = name(row - first);
    w.text(row, NAME, &format!("  {text} "));
    let row = next(PLACE, "blanks around a text");
    w.text(row, PLACE, &format!("{}\u{a0}", PROVINCES[(row - first) % 5].1));
    let row = next(PEOPLE, "invalid-value");
    let broken = Formula::new("=1/0").set_result("#DIV/0!");
    w.sheet.write_formula(u32::try_from(row).expect("few"), PEOPLE, broken).expect("written");
    // New ones.
    (planted.at, planted.apart) = (500, 7);
    let mut next = |column, word| planted.next(column, word);
    let row = next(CODE, "invalid-value");
    w.number(row, CODE, 91.1);
    let row = next(CODE, "invalid-value");
    w.number(row, CODE, 1_234_567_890_123_456_768.0);
    let row = next(KIND, "missing-field");
    w.text(row, KIND, " ");
    w.text(row, NAME, "Otorita Samudra Raya");
    let row = next(NAME, "missing-field");
    w.text(row, CODE, " ");
    w.text(row, NAME, " ");
    planted.said
}

/// What is told of a cell: the problem that stands at it, or the line of the table that names it.
fn told(cell: &str, run: &crate::site::Run) -> String {
    let end = format!("!{cell}\n");
    for problem in run.stderr.split("\n\n").filter(|problem| !problem.is_empty()) {
        if format!("{problem}\n").contains(&end) {
            return problem.to_owned();
        }
    }
    let names = |line: &&str| line.split([' ', ',']).any(|word| word == cell);
    run.stdout.lines().find(names).unwrap_or_default().to_owned()
}

#[test]
fn a_ministry_workbook_is_read_as_its_people_mean_it() {
    let site = site();
    let before = site.content();
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Petunjuk").expect("a name").write(0, 0, "Petunjuk").expect("w");
    let defects = sheet(book.add_worksheet().set_name("Data 2023").expect("a name"));
    assert_eq!(defects.len(), 25);
    site.write("peserta.xlsx", book.save_to_buffer().expect("a workbook"));
    for (lang, seen) in [("en", expect_file!["said/en.txt"]), ("id", expect_file!["said/id.txt"])] {
        let run = site.import(&["peserta.xlsx", "--as", "participants", "--lang", lang]);
        seen.assert_eq(&run.seen());
        assert_eq!(run.code, 1, "{}", run.seen());
        assert_eq!(site.content(), before, "nothing is written before somebody says yes");
    }

    let run = site.import(&["peserta.xlsx", "--as", "participants", "--yes"]);
    for (cell, word) in &defects {
        let told = told(cell, &run);
        assert!(told.contains(word), "{cell}: {word}\n{told}\n{}", run.seen());
    }
    let problems = run.stderr.matches("--> peserta.xlsx 'Data 2023'!").count();
    assert_eq!(problems, 21, "no problem is told that is none\n{}", run.seen());
    for line in ["totals, passed over: 607", "column numbers, passed over: 6", "passed over: 609"] {
        assert!(run.stdout.contains(line), "{line}\n{}", run.seen());
    }

    // The rest is there.
    let after = site.content();
    let text = |path: &str| String::from_utf8(after[path].clone()).expect("text");
    assert!(text("participants/bali.yaml").contains("- id: kabupaten-"));
    let old = String::from_utf8(before["participants/jawa-barat.yaml"].clone()).expect("text");
    let new = text("participants/jawa-barat.yaml");
    let changed: Vec<(&str, &str)> =
        old.lines().zip(new.lines()).filter(|(old, new)| old != new).collect();
    assert!(!changed.is_empty());
    for (old, new) in &changed {
        let population = old.contains("population: ") && new.contains("population: ");
        let cohorts = *old == "  cohorts: [2022]" && *new == "  cohorts: [2022, 2023]";
        assert!(population || cohorts, "{old}\n{new}");
        assert_eq!(old.split('#').nth(1), new.split('#').nth(1), "comments stay");
    }
    let appended: Vec<&str> = new.lines().skip(old.lines().count()).collect();
    assert!(appended.iter().filter(|line| line.starts_with("- id:")).count() >= 15, "{appended:?}");

    // A second time there is nothing left to do.
    let run = site.import(&["peserta.xlsx", "--as", "participants", "--yes"]);
    assert!(run.stdout.contains("new: 0\nchanged: 0\n"), "{}", run.seen());
    assert!(site.content() == after, "importing twice changes nothing");
}
