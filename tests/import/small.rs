//! Small sheets on a small site: what a person sees, and what lies in the files then.

use std::io::{Cursor, Write as _};

use expect_test::{Expect, expect};
use rust_xlsxwriter::{Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::site::Site;

/// A small site.
pub(crate) const FILES: &[(&str, &str)] = &[
    ("content/site.yaml", "title: Kota cerdas\nlanguages: [id, en]\n"),
    (
        "content/programme.yaml",
        "name: Kota cerdas
participant_kinds:
  - {id: kabupaten, name: {id: Kabupaten, en: Regency}}
  - {id: kota, name: {id: Kota, en: City}}
dimensions:
  - {id: economy, name: Ekonomi}
fields:
  participants:
    population: {type: number, label: {id: Penduduk, en: Population}}
",
    ),
    (
        "content/places/provinces.yaml",
        "- {id: jawa-barat, name: {id: Jawa Barat, en: West Java}, kind: province, code: 32}
- {id: bali, name: Bali, kind: province, code: 51}
",
    ),
    (
        "content/cohorts/cohorts.yaml",
        "- {id: 2022, year: 2022, name: Angkatan 2022}
- {id: 2023, year: 2023, name: Angkatan 2023}
",
    ),
    (
        "content/participants/all.yaml",
        "# The regions of the programme.
- id: karawang # the first one
  name: {id: Kabupaten Karawang, en: Karawang Regency}
  kind: kabupaten
  place: jawa-barat
  # as the ministry writes it
  code: 32.15
  cohorts: [2022]

- id: cimahi
  name: Kota Cimahi
  kind: kota
  private: {phone: '0812'}
",
    ),
    (
        "content/awards/economy.yaml",
        "# One award.
name: Penghargaan Ekonomi
dimension: economy
editions:
  - {year: 2022, recipients: 3} # as reported
",
    ),
    ("content/winners/2022.yaml", "- award: economy\n  year: 2022\n  participant: karawang\n"),
];

/// Imports a CSV and compares what is seen and what lies in a file then.
fn imports(csv: &str, arguments: &[&str], file: &str, expected: &Expect) {
    let site = Site::of(FILES);
    site.write("sheet.csv", csv);
    let run = site.import(&[&["sheet.csv"], arguments].concat());
    expected.assert_eq(&format!("{}--- {file}\n{}", run.seen(), site.read(file)));
    if arguments.contains(&"--yes") {
        let before = site.content();
        site.import(&[&["sheet.csv"], arguments].concat());
        assert!(before == site.content(), "importing twice changes nothing");
    }
}

#[test]
fn a_sheet_changes_what_it_says_and_nothing_else() {
    imports(
        "No;Nama Daerah;Provinsi;Angkatan;Penduduk;Catatan\n\
         1;Kab. Karawang;Jawa Barat;2023;2.505.247;x\n\
         2;Kota Cimahi;Prov. Jawa Barat;;;\n\
         3;Kabupaten Badung;Bali;Angkatan 2023;548.191;\n",
        &["--as", "participants", "--yes"],
        "content/participants/all.yaml",
        &expect![[r#"
            --- out
            sheet.csv: headings in row 1
              Nama Daerah → name
              Provinsi → place
              Angkatan → cohorts
              Penduduk → population
            not imported: 'Catatan'; to import one, say --map 'HEADING=FIELD'

            new: 1
              row 4: kabupaten-badung (Kabupaten Badung) → content/participants/all.yaml
            changed: 2
              row 2: karawang
                cohorts: + 2023
                population: 2505247
              row 3: cimahi
                place: jawa-barat
            unchanged: 0
            numbers typed as text: E2 '2.505.247' → 2505247
            numbers that could be read in two ways, please look: E4 '548.191' → 548191
            1 participant is in more cohorts than the sheet says: karawang (2022)
              nothing is ever deleted; if the sheet corrects the year, remove the old cohort by hand
            1 new record names no source: add a column 'Sources' with ids, or write them afterwards

            participants: 1 new, 2 changed; written to content/participants/all.yaml
            exit 0
            --- content/participants/all.yaml
            # The regions of the programme.
            - id: karawang # the first one
              name: {id: Kabupaten Karawang, en: Karawang Regency}
              kind: kabupaten
              place: jawa-barat
              # as the ministry writes it
              code: 32.15
              cohorts: [2022, 2023]
              fields: {population: 2505247}

            - id: cimahi
              name: Kota Cimahi
              kind: kota
              place: jawa-barat
              private: {phone: '0812'}

            - id: kabupaten-badung
              name: Kabupaten Badung
              kind: kabupaten
              place: bali
              cohorts: [2023]
              fields: {population: 548191}
        "#]],
    );
}

#[test]
fn nothing_is_written_before_somebody_says_yes() {
    imports(
        "name,name:en\nKota Cimahi,Cimahi City\nKota Chimahi,\n",
        &["--as", "participants"],
        "content/participants/all.yaml",
        &expect![[r#"
            error[doubtful-name]: is 'Kota Chimahi' the same as 'Kota Cimahi' (cimahi)?
            --> sheet.csv!A3
             = help: if it is, write 'Kota Cimahi' in the sheet, or run again with --accept-near
             = help: to remember it, add a line 'Kota Chimahi: cimahi' under 'names:' in content/participants/_import-participants.yaml (make the file if it is not there yet)
             = help: if it is another one, write 'Kota Chimahi: new' there
             = help: until you decide, this row is left out

            more about a check, with a wrong and a right example: annals check --explain doubtful-name

            note: this is what would be written; to write it, run the command again with --yes
            --- out
            sheet.csv: headings in row 1

            new: 0
            changed: 1
              row 2: cimahi
                name:en: Kota Cimahi → Cimahi City
            unchanged: 0
            missing: 1 (on record and not in the sheet; they stay as they are)
              karawang
            left out: 1
              row 3; the problems above say why

            participants: 0 new, 1 changed, problems in the sheet: 1; nothing was written
            exit 1
            --- content/participants/all.yaml
            # The regions of the programme.
            - id: karawang # the first one
              name: {id: Kabupaten Karawang, en: Karawang Regency}
              kind: kabupaten
              place: jawa-barat
              # as the ministry writes it
              code: 32.15
              cohorts: [2022]

            - id: cimahi
              name: Kota Cimahi
              kind: kota
              private: {phone: '0812'}
        "#]],
    );
}

#[test]
fn participations_become_parts_of_participants() {
    imports(
        "Peserta,Angkatan,Status,Catatan\n\
         Kabupaten Karawang,2022,menandatangani,Hadir sendiri\n\
         cimahi,2023,terpilih,\n\
         Kabupaten Bogor,2023,,\n",
        &["--as", "participations", "--yes"],
        "content/participants/all.yaml",
        &expect![[r#"
            error[unknown-reference]: nothing in content/participants/ is called 'Kabupaten Bogor'
            --> sheet.csv!A4
             = help: correct the name, or add the record to content/participants/ first

            --- out
            sheet.csv: headings in row 1
              Peserta → participant
              Angkatan → cohort
              Status → status
              Catatan → note

            new: 1
              row 3: cimahi, 2023
            changed: 1
              row 2: karawang, 2022
                status: signed
                note: Hadir sendiri
            unchanged: 0
            left out: 1
              row 4; the problems above say why

            participations: 1 new, 1 changed, problems in the sheet: 1; written to content/participants/all.yaml
            exit 1
            --- content/participants/all.yaml
            # The regions of the programme.
            - id: karawang # the first one
              name: {id: Kabupaten Karawang, en: Karawang Regency}
              kind: kabupaten
              place: jawa-barat
              # as the ministry writes it
              code: 32.15
              cohorts: [{cohort: 2022, status: signed, note: Hadir sendiri}]

            - id: cimahi
              name: Kota Cimahi
              kind: kota
              cohorts: [{cohort: 2023, status: selected}]
              private: {phone: '0812'}
        "#]],
    );
}

#[test]
fn editions_become_parts_of_awards() {
    imports(
        "award,year,recipients\neconomy,2022,4\nPenghargaan Ekonomi,2023,5\n",
        &["--as", "editions", "--yes"],
        "content/awards/economy.yaml",
        &expect![[r#"
            --- out
            sheet.csv: headings in row 1

            new: 1
              row 3: economy, 2023
            changed: 1
              row 2: economy, 2022
                recipients: 3 → 4
            unchanged: 0

            editions: 1 new, 1 changed; written to content/awards/economy.yaml
            exit 0
            --- content/awards/economy.yaml
            # One award.
            name: Penghargaan Ekonomi
            dimension: economy
            editions:
              - {year: 2022, recipients: 4} # as reported
              - {year: 2023, recipients: 5}
        "#]],
    );
}

#[test]
fn winners_are_found_by_who_won_what() {
    imports(
        "Penghargaan,Tahun,Pemenang,Peringkat\n\
         Penghargaan Ekonomi,2022,Kabupaten Karawang,1\n\
         Penghargaan Ekonomi,2023,Kota Cimahi,1\n\
         Penghargaan Ekonomi,2023,Dinas Kominfo,2\n\
         Penghargaan Sosial,2023,Kota Cimahi,1\n",
        &["--as", "winners", "--yes"],
        "content/winners/2023.yaml",
        &expect![[r#"
            error[unknown-reference]: nothing in content/awards/ is called 'Penghargaan Sosial'
            --> sheet.csv!A5
             = help: correct the name, or add the record to content/awards/ first

            --- out
            sheet.csv: headings in row 1
              Penghargaan → award
              Tahun → year
              Pemenang → name
              Peringkat → rank

            new: 2
              row 3: economy-2023-cimahi → content/winners/2023.yaml
              row 4: economy-2023-dinas-kominfo (Dinas Kominfo) → content/winners/2023.yaml
            changed: 1
              row 2: economy-2022-karawang
                rank: 1
            unchanged: 0
            left out: 1
              row 5; the problems above say why
            2 new records name no source: add a column 'Sources' with ids, or write them afterwards

            winners: 2 new, 1 changed, problems in the sheet: 1; written to content/winners/2022.yaml, content/winners/2023.yaml
            exit 1
            --- content/winners/2023.yaml
            - award: economy
              year: 2023
              participant: cimahi
              rank: 1

            - award: economy
              year: 2023
              name: Dinas Kominfo
              rank: 2
        "#]],
    );
}

#[test]
fn headings_and_names_that_were_explained_are_remembered() {
    imports(
        "Kab/Kota Peserta;Jumlah jiwa\nKarawang;2.505.247\n",
        &[
            "--as",
            "participants",
            "--map",
            "Kab/Kota Peserta=name",
            "--map",
            "Jumlah jiwa=population",
            "--accept-near",
            "--yes",
        ],
        "content/participants/_import-participants.yaml",
        &expect![[r#"
            --- out
            sheet.csv: headings in row 1
              Kab/Kota Peserta → name
              Jumlah jiwa → population

            new: 0
            changed: 1
              row 2: karawang
                population: 2505247
            unchanged: 0
            missing: 1 (on record and not in the sheet; they stay as they are)
              cimahi
            numbers typed as text: B2 '2.505.247' → 2505247
            names taken for nearly the same: A2 'Karawang' → karawang

            participants: 0 new, 1 changed; written to content/participants/_import-participants.yaml, content/participants/all.yaml
            exit 0
            --- content/participants/_import-participants.yaml
            # Yang diingat 'annals import' tentang lembar kerja asal entri-entri ini. Berkas ini tidak dibaca
            # ketika situs dibangun. 'columns' menyatakan isian mana yang dimuat sebuah kolom ('-': tidak
            # diimpor), 'names' menyatakan id mana yang dimaksud sebuah nama ('new': belum tercatat).
            columns:
              Kab/Kota Peserta: name
              Jumlah jiwa: population
            names:
              Karawang: karawang
        "#]],
    );
}

#[test]
fn a_province_that_is_written_once_beside_several_regions() {
    let site = Site::of(FILES);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip([
        ["Provinsi", "Kab/Kota", "Kode"],
        ["Bali", "Kabupaten Badung", "51.03"],
        ["", "Kota Denpasar", "51.71"],
        ["Jawa Barat", "Kota Bogor", "32.71"],
    ]) {
        for (column, text) in (0..).zip(cells) {
            sheet.write(row, column, text).expect("written");
        }
    }
    sheet.merge_range(1, 0, 2, 0, "Bali", &Format::new()).expect("merged");
    site.write("sheet.xlsx", book.save_to_buffer().expect("a workbook"));
    let run = site.import(&["sheet.xlsx", "--as", "participants", "--yes"]);
    assert_eq!(run.code, 0, "{}", run.seen());
    expect![[r#"
        # The regions of the programme.
        - id: karawang # the first one
          name: {id: Kabupaten Karawang, en: Karawang Regency}
          kind: kabupaten
          place: jawa-barat
          # as the ministry writes it
          code: 32.15
          cohorts: [2022]

        - id: cimahi
          name: Kota Cimahi
          kind: kota
          private: {phone: '0812'}

        - id: kabupaten-badung
          name: Kabupaten Badung
          kind: kabupaten
          place: bali
          code: 51.03

        - id: kota-denpasar
          name: Kota Denpasar
          kind: kota
          place: bali
          code: 51.71

        - id: kota-bogor
          name: Kota Bogor
          kind: kota
          place: jawa-barat
          code: 32.71
    "#]]
    .assert_eq(&site.read("content/participants/all.yaml"));
}

#[test]
fn codes_that_the_spreadsheet_took_for_numbers() {
    let site = Site::of(FILES);
    let path = "content/participants/all.yaml";
    site.write(path, site.read(path).replace("32.15", "32.10"));
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Data").expect("a name");
    sheet.write_row(0, 0, ["Nama Daerah", "Kode"]).expect("written");
    // The first is 32.10 on record; the last may be 32.70.
    for (row, (name, code)) in
        (1..).zip([("Kabupaten Karawang", 32.1), ("Kota Bogor", 32.71), ("Kota Bekasi", 32.7)])
    {
        sheet.write(row, 0, name).expect("written");
        sheet.write(row, 1, code).expect("written");
    }
    site.write("sheet.xlsx", book.save_to_buffer().expect("a workbook"));
    let run = site.import(&["sheet.xlsx", "--as", "participants", "--yes"]);
    let told: Vec<&str> = run.stderr.lines().filter(|line| line.contains("-->")).collect();
    assert_eq!(told, ["--> sheet.xlsx Data!B4"], "{}", run.seen());
    assert!(run.stdout.contains("unchanged: 1\n"), "{}", run.seen());
    assert!(site.read(path).ends_with(
        "
- id: kota-bogor
  name: Kota Bogor
  kind: kota
  code: 32.71

- id: kota-bekasi
  name: Kota Bekasi
  kind: kota
"
    ));
}

/// A spreadsheet in `OpenDocument` with a day, a number and a truth.
fn ods() -> Vec<u8> {
    let cell = |kind: &str, value: &str, text: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" {value}><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let rows = [
        [cell("string", "", "Acara"), cell("string", "", "Tanggal"), cell("string", "", "Jenis")],
        [
            cell("string", "", "Forum 2024"),
            cell("date", "office:date-value=\"2024-05-17\"", "17/05/24"),
            cell("string", "", "forum"),
        ],
        [
            cell("string", "", "Peluncuran"),
            cell("float", "office:value=\"2023\"", "2023"),
            cell("string", "", "launch"),
        ],
    ];
    let row = |row: &[String; 3]| format!("<table:table-row>{}</table:table-row>", row.concat());
    let rows = rows.iter().map(row).collect::<Vec<_>>().concat();
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>\
         <office:spreadsheet><table:table table:name=\"Acara\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest/>"),
        ("content.xml", content.as_str()),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).expect("begun");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("a file").into_inner()
}

#[test]
fn days_of_another_spreadsheet_program() {
    let site = Site::of(FILES);
    site.write("acara.ods", ods());
    let run = site.import(&["acara.ods", "--as", "events", "--yes"]);
    assert_eq!(run.code, 0, "{}", run.seen());
    expect![[r#"
        - id: forum-2024
          name: Forum 2024
          date: 2024-05-17
          kind: forum

        - id: peluncuran
          name: Peluncuran
          date: 2023
          kind: launch
    "#]]
    .assert_eq(&site.read("content/events/events.yaml"));
}

#[test]
fn a_row_by_which_a_record_would_be_wrong_is_left_out() {
    let site = Site::of(FILES);
    site.write(
        "sheet.csv",
        "name,date,end_date,kind\nForum,2024-05-17,2024-05-16,forum\nLaunch,2024-05-18,,launch\n",
    );
    let run = site.import(&["sheet.csv", "--as", "events", "--yes"]);
    expect![[r#"
        error[invalid-value]: this row would make the record wrong: the event ends (2024-05-16) before it begins (2024-05-17)
        --> sheet.csv!A2
         = help: correct 'date' or 'end_date'

        --- out
        sheet.csv: headings in row 1

        new: 1
          row 3: launch (Launch) → content/events/events.yaml
        changed: 0
        unchanged: 0
        left out: 1
          row 2; the problems above say why
        1 new record names no source: add a column 'Sources' with ids, or write them afterwards

        events: 1 new, 0 changed, problems in the sheet: 1; written to content/events/events.yaml
        exit 1
        - id: launch
          name: Launch
          date: 2024-05-18
          kind: launch
    "#]].assert_eq(&format!("{}{}", run.seen(), site.read("content/events/events.yaml")));
}

#[test]
fn a_broken_site_is_mended_before_a_sheet_is_compared() {
    let mut files = FILES.to_vec();
    files.push(("content/participants/bad.yaml", "- id: bad\n\tname: x\n"));
    let site = Site::of(&files);
    site.write("sheet.csv", "name,kind\nKota Bogor,Kota\n");
    expect![[r#"
        error[yaml-syntax]: a tab stands where only spaces may indent a line
         --> content/participants/bad.yaml:2:1
          |
        2 |     name: x
          | ^^^^ tab
          |
          = help: replace the tab by spaces, as many as the lines around it begin with

        more about a check, with a wrong and a right example: annals check --explain yaml-syntax

        the records must be read before a sheet is compared with them; correct what is shown above and run the import again
        --- out
        exit 1
    "#]].assert_eq(&site.import(&["sheet.csv", "--as", "participants", "--yes"]).seen());
}

#[test]
fn line_ends_and_a_byte_order_mark_stay() {
    let site = Site::of(FILES);
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let path = "content/participants/all.yaml";
    site.write(path, windows(&site.read(path)));
    site.write("sheet.csv", "name,population,place\nKota Cimahi,570000,Bali\nKota Bogor,1,\n");
    let before = site.read(path);
    let run = site.import(&["sheet.csv", "--as", "participants", "--yes"]);
    assert_eq!(run.code, 0, "{}", run.seen());
    let added = "  place: bali\r\n";
    let fields = "  fields: {population: 570000}\r\n";
    let kind = "  kind: kota\r\n";
    let (head, rest) = before.rsplit_once(kind).expect("the record");
    let bogor = "\r\n- id: kota-bogor\r\n  name: Kota Bogor\r\n  kind: kota\r\n  fields: {population: 1}\r\n";
    assert_eq!(site.read(path), format!("{head}{kind}{added}{fields}{rest}{bogor}"));
}

#[test]
fn a_new_problem_of_the_site_is_told_before_it_is_there() {
    let mut files = FILES.to_vec();
    files.push((
        "content/figures/all.yaml",
        "- id: regions\n  label: Daerah\n  value: 2\n  sources: [a]\n  check: {data: participants, value: count()}\n",
    ));
    files.push(("content/sources/a.yaml", "title: A\npublisher: B\ntype: news\n"));
    let site = Site::of(&files);
    site.write("sheet.csv", "name,kind\nKota Bogor,Kota\n");
    expect![[r#"
        warning[figure-mismatch]: figure 'regions' states 2, but this check gives 3
         --> content/figures/all.yaml:5:10
          |
        3 |   value: 2
          |          - stated here
        4 |   sources: [a]
        5 |   check: {data: participants, value: count()}
          |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: correct the number or the records; if the difference is known and right, add 'expect: 3' to the check and an 'explanation'
          = help: this will be so once the import is written

        more about a check, with a wrong and a right example: annals check --explain figure-mismatch

        --- out
        sheet.csv: headings in row 1

        new: 1
          row 2: kota-bogor (Kota Bogor) → content/participants/all.yaml
        changed: 0
        unchanged: 0
        missing: 2 (on record and not in the sheet; they stay as they are)
          cimahi, karawang
        1 new record names no source: add a column 'Sources' with ids, or write them afterwards

        participants: 1 new, 0 changed; written to content/participants/all.yaml
        exit 0
    "#]].assert_eq(&site.import(&["sheet.csv", "--as", "participants", "--yes"]).seen());
}
