//! What an import says, in both languages: requests that cannot be met, and cells and rows that
//! cannot be read.

use expect_test::{Expect, expect};
use rust_xlsxwriter::Workbook;

use crate::site::Site;
use crate::small::FILES;

/// Runs imports in a language, each with what is seen of it.
fn seen(site: &Site, lang: &str, runs: &[&[&str]]) -> String {
    let mut all = String::new();
    for arguments in runs {
        let run = site.import(&[arguments, &["--lang", lang][..]].concat());
        all.extend(["$ ", &arguments.join(" "), "\n", &run.seen()]);
    }
    all
}

/// A workbook of sheets, each with rows of texts.
fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).expect("a name");
        for (row, cells) in (0..).zip(*rows) {
            sheet.write_row(row, 0, cells.iter().copied()).expect("written");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

const REQUESTS: &[&[&str]] = &[
    &["a.csv", "--as", "participants", "--yes"],
    &["a.csv", "--as", "participants", "--map", "Kolom satu=nama"],
    &["a.csv", "--as", "participants", "--map", "Kolom satu"],
    &["a.csv", "--as", "cohorts", "--map", "Kolom satu=name", "--key", "xyz"],
    &["a.csv", "--as", "peserta"],
    &["b.docx", "--as", "participants"],
    &["c.xlsx", "--as", "participants"],
    &["d.csv", "--as", "participants"],
    &["e.csv", "--as", "participants"],
    &["f.xlsx", "--as", "participants"],
    &["f.xlsx", "--as", "participants", "--sheet", "2024"],
    &["missing.csv", "--as", "participants"],
    &["content", "--as", "participants"],
];

fn requests(lang: &str, expected: &Expect) {
    let site = Site::of(FILES);
    site.write("a.csv", "Kolom satu,Kolom dua\n1,2\n");
    site.write("b.docx", "PK");
    site.write("c.xlsx", "no workbook");
    site.write("d.csv", b"name\nCaf\xe9\n");
    site.write("e.csv", "");
    let rows: &[&[&str]] = &[&["Nama Daerah"], &["Kota Bogor"]];
    site.write("f.xlsx", book(&[("Jawa Barat", rows), ("Bali", rows)]));
    expected.assert_eq(&seen(&site, lang, REQUESTS));
}

#[test]
fn what_makes_no_sense_is_told_with_a_way_out() {
    requests(
        "en",
        &expect![[r#"
            $ a.csv --as participants --yes
            error: no heading in this sheet is known as a field; the fullest row says: Kolom satu, Kolom dua
             |
            help: none of its columns looks like one of names; add one, or say which it is: --map 'HEADING=name'
            --- out
            exit 2
            $ a.csv --as participants --map Kolom satu=nama
            error: 'participants' has no field 'nama'
             |
            help: did you mean 'name'? its fields are: id, name, name:en, kind, place, code, cohorts, dimensions, summary, summary:en, population, sources, updated, aliases
            --- out
            exit 2
            $ a.csv --as participants --map Kolom satu
            error: '--map' cannot be 'Kolom satu'
             |
            help: write the heading, '=', and the field: 'Nama Daerah=name'
            --- out
            exit 2
            $ a.csv --as cohorts --map Kolom satu=name --key xyz
            error: 'cohorts' has no field 'xyz'
             |
            help: its fields are: id, year, name, name:en, intake, intake_kinds, returning, summary, summary:en, sources, updated, aliases
            --- out
            exit 2
            $ a.csv --as peserta
            error: '--as' cannot be 'peserta'
             |
            help: write one of: participants, participations, cohorts, awards, editions, winners, events, milestones, places, sources, figures, corrections
            --- out
            exit 2
            $ b.docx --as participants
            error: b.docx is no spreadsheet that can be imported
             |
            help: save it as .xlsx, .ods or .csv
            --- out
            exit 2
            $ c.xlsx --as participants
            error: c.xlsx cannot be read as a spreadsheet: it is damaged, locked, or of another kind than its name says
             |
            help: open it in a spreadsheet program and save it again as .xlsx, without a password
            --- out
            exit 2
            $ d.csv --as participants
            error: d.csv is not saved as UTF-8: its line 2 holds a character that is not
             |
            help: save it again as 'CSV UTF-8', or as .xlsx
            --- out
            exit 2
            $ e.csv --as participants
            error: e.csv is empty
             |
            help: name a spreadsheet with a row of headings
            --- out
            exit 2
            $ f.xlsx --as participants
            error: several sheets could be meant: Jawa Barat, Bali
             |
            help: name the one to import: --sheet NAME
            --- out
            exit 2
            $ f.xlsx --as participants --sheet 2024
            error: there is no sheet '2024'
             |
            help: its sheets are: Jawa Barat, Bali
            --- out
            exit 2
            $ missing.csv --as participants
            error: missing.csv cannot be read: it is not there
             |
            help: name the spreadsheet as it lies on the disk
            --- out
            exit 2
            $ content --as participants
            error: content cannot be read: it is a folder
             |
            help: name the spreadsheet as it lies on the disk
            --- out
            exit 2
        "#]],
    );
}

#[test]
fn what_makes_no_sense_is_told_in_indonesian() {
    requests(
        "id",
        &expect![[r#"
            $ a.csv --as participants --yes
            galat: tidak ada judul kolom dalam lembar ini yang dikenal sebagai isian; baris yang paling banyak terisi berbunyi: Kolom satu, Kolom dua
             |
            bantuan: tidak ada kolom yang tampaknya berisi nama; tambahkan, atau sebutkan kolomnya: --map 'JUDUL=name'
            --- out
            exit 2
            $ a.csv --as participants --map Kolom satu=nama
            galat: 'participants' tidak memiliki isian 'nama'
             |
            bantuan: maksud Anda 'name'? isian yang ada: id, name, name:en, kind, place, code, cohorts, dimensions, summary, summary:en, population, sources, updated, aliases
            --- out
            exit 2
            $ a.csv --as participants --map Kolom satu
            galat: '--map' tidak dapat berisi 'Kolom satu'
             |
            bantuan: tulis judul kolom, '=', lalu isiannya: 'Nama Daerah=name'
            --- out
            exit 2
            $ a.csv --as cohorts --map Kolom satu=name --key xyz
            galat: 'cohorts' tidak memiliki isian 'xyz'
             |
            bantuan: isian yang ada: id, year, name, name:en, intake, intake_kinds, returning, summary, summary:en, sources, updated, aliases
            --- out
            exit 2
            $ a.csv --as peserta
            galat: '--as' tidak dapat berisi 'peserta'
             |
            bantuan: tulis salah satu dari: participants, participations, cohorts, awards, editions, winners, events, milestones, places, sources, figures, corrections
            --- out
            exit 2
            $ b.docx --as participants
            galat: b.docx bukan lembar kerja yang dapat diimpor
             |
            bantuan: simpan sebagai .xlsx, .ods, atau .csv
            --- out
            exit 2
            $ c.xlsx --as participants
            galat: c.xlsx tidak dapat dibaca sebagai lembar kerja: berkasnya rusak, terkunci, atau bukan jenis yang disebut namanya
             |
            bantuan: bukalah dengan program lembar kerja, lalu simpan lagi sebagai .xlsx tanpa kata sandi
            --- out
            exit 2
            $ d.csv --as participants
            galat: d.csv tidak tersimpan sebagai UTF-8: baris 2 memuat huruf yang tidak terbaca
             |
            bantuan: simpan lagi sebagai 'CSV UTF-8', atau sebagai .xlsx
            --- out
            exit 2
            $ e.csv --as participants
            galat: e.csv kosong
             |
            bantuan: sebutkan lembar kerja yang memiliki baris judul kolom
            --- out
            exit 2
            $ f.xlsx --as participants
            galat: ada beberapa lembar yang mungkin dimaksud: Jawa Barat, Bali
             |
            bantuan: sebutkan lembar yang diimpor: --sheet NAMA
            --- out
            exit 2
            $ f.xlsx --as participants --sheet 2024
            galat: tidak ada lembar bernama '2024'
             |
            bantuan: lembar yang ada: Jawa Barat, Bali
            --- out
            exit 2
            $ missing.csv --as participants
            galat: missing.csv tidak dapat dibaca: berkas itu tidak ada
             |
            bantuan: tulis nama dan letak lembar kerja itu persis seperti di komputer Anda
            --- out
            exit 2
            $ content --as participants
            galat: content tidak dapat dibaca: itu folder, bukan berkas
             |
            bantuan: tulis nama dan letak lembar kerja itu persis seperti di komputer Anda
            --- out
            exit 2
        "#]],
    );
}

const CELLS: &[&[&str]] = &[
    &["winners.csv", "--as", "winners"],
    &["places.csv", "--as", "places"],
    &["sources.csv", "--as", "sources"],
    &["participants.csv", "--as", "participants", "--quiet"],
    &["participants.csv", "--as", "participants", "--key", "code", "--quiet"],
    &["milestones.csv", "--as", "milestones", "--quiet"],
    &["same.csv", "--as", "participants"],
    &["nameless.csv", "--as", "sources", "--quiet"],
];

fn cells(lang: &str, expected: &Expect) {
    let mut files = FILES.to_vec();
    files.push((
        "content/participants/bogor.md",
        "---\nname: Kota Bogor\nkind: kota\n---\n\nHujan.\n",
    ));
    let site = Site::of(&files);
    site.write(
        "winners.csv",
        "award,year,participant,name,rank,share\n\
         economy,1822,cimahi,,1,\n\
         economy,2022,cimahi,,1.5,\n\
         economy,2023,cimahi,,-1,\n\
         economy,2024,cimahi,,1,setengah\n\
         economy,2025,,Kota Chimahi,1,\n\
         economy,2026,,,1,\n",
    );
    site.write("places.csv", "name,kind,lat,lon\nJakarta,city,-96.2,106.8\n");
    site.write("sources.csv", "id,title,publisher,language,date\nLaporan 1,A,B,indonesia,besok\n");
    site.write(
        "participants.csv",
        "code,name,kind,image,population\n\
         ,Kota Bogor,kota,,12\n\
         32.15,Kabupaten Karawang,kabupaten,a.jpg,\n",
    );
    site.write("milestones.csv", "participant,date,title\nKota Bogor,17 Mei 2024,Peluncuran\n");
    site.write("same.csv", "id,name\nkarawang,Kabupaten Karawang\n");
    site.write("nameless.csv", "judulnya,publisher,type\nLaporan,Kantor,report\n");
    expected.assert_eq(&seen(&site, lang, CELLS));
}

#[test]
fn cells_and_rows_that_cannot_be_read() {
    cells(
        "en",
        &expect![[r#"
            $ winners.csv --as winners
            error[invalid-value]: '1822' is no year of a programme
            --> winners.csv!B2
             = help: write a year in four digits: 2022

            error[invalid-value]: '1.5' is no whole number
            --> winners.csv!E3
             = help: write it without decimals

            error[invalid-value]: '-1' is less than nothing
            --> winners.csv!E4
             = help: write 0 or more

            error[invalid-value]: 'setengah' is no part of an award
            --> winners.csv!F5
             = help: write the part that was given: 1/2

            error[doubtful-name]: is 'Kota Chimahi' the same as 'Kota Cimahi' (cimahi)?
            --> winners.csv!D6
             = help: if it is, write 'Kota Cimahi' in the sheet, or run again with --accept-near
             = help: to remember it, add a line 'Kota Chimahi: cimahi' under 'names:' in content/winners/_import-winners.yaml (make the file if it is not there yet)
             = help: if it is no participant, write 'Kota Chimahi: new' there
             = help: until you decide, this row is left out

            error[missing-field]: this row has no 'participant'
            --> winners.csv!C7
             = help: fill in the cell; the row is left out

            more about a check, with a wrong and a right example: annals check --explain doubtful-name

            note: this is what would be written; to write it, run the command again with --yes
            --- out
            winners.csv: headings in row 1

            new: 3
              row 3: economy-2022-cimahi → content/winners/2022.yaml
              row 4: economy-2023-cimahi → content/winners/2023.yaml
              row 5: economy-2024-cimahi → content/winners/2024.yaml
            changed: 0
            unchanged: 0
            missing: 1 (on record and not in the sheet; they stay as they are)
              economy-2022-karawang
            left out: 3
              rows 2, 6, 7; the problems above say why
            3 new records name no source: add a column 'Sources' with ids, or write them afterwards

            winners: 3 new, 0 changed, problems in the sheet: 6; nothing was written
            exit 1
            $ places.csv --as places
            error[invalid-value]: '-96.2' is no place on Earth
            --> places.csv!C2
             = help: write degrees with a point before decimals: -6.9

            note: this is what would be written; to write it, run the command again with --yes
            --- out
            places.csv: headings in row 1

            new: 1
              row 2: jakarta (Jakarta) → content/places/provinces.yaml
            changed: 0
            unchanged: 0
            missing: 2 (on record and not in the sheet; they stay as they are)
              bali, jawa-barat
            1 new record names no source: add a column 'Sources' with ids, or write them afterwards

            places: 1 new, 0 changed, problems in the sheet: 1; nothing was written
            exit 1
            $ sources.csv --as sources
            error[invalid-value]: 'Laporan 1' cannot be an id
            --> sources.csv!A2
             = help: use lower-case letters, digits and hyphens: laporan-1

            --- out
            sources.csv: headings in row 1

            new: 0
            changed: 0
            unchanged: 0
            left out: 1
              row 2; the problems above say why

            sources: 0 new, 0 changed, problems in the sheet: 1; nothing to write
            exit 1
            $ participants.csv --as participants --quiet
            error[invalid-value]: 'bogor' is kept in a Markdown file, which no import changes
            --> participants.csv!E2
             = help: make the change in its file

            error[invalid-value]: 'image' cannot be changed by an import
            --> participants.csv!D3
             = help: make the change in the record's file

            --- out
            participants: 0 new, 0 changed, problems in the sheet: 2; nothing to write
            exit 1
            $ participants.csv --as participants --key code --quiet
            error[missing-field]: this row has no 'code', which tells the records apart
            --> participants.csv!A2
             = help: fill in the cell, or import without --key; the row is left out

            error[invalid-value]: 'image' cannot be changed by an import
            --> participants.csv!D3
             = help: make the change in the record's file

            note: this is what would be written; to write it, run the command again with --yes
            --- out
            participants: 0 new, 0 changed, problems in the sheet: 2; nothing was written
            exit 1
            $ milestones.csv --as milestones --quiet
            error[invalid-value]: 'bogor' is kept in a Markdown file, which no import changes
            --> milestones.csv!A2
             = help: make the change in its file

            --- out
            milestones: 0 new, 0 changed, problems in the sheet: 1; nothing to write
            exit 1
            $ same.csv --as participants
            --- out
            same.csv: headings in row 1

            new: 0
            changed: 0
            unchanged: 1
            missing: 2 (on record and not in the sheet; they stay as they are)
              bogor, cimahi

            participants: 0 new, 0 changed; nothing to write
            exit 0
            $ nameless.csv --as sources --quiet
            error[missing-field]: no column is known as that of ids or names, so the rows of this sheet name no record
            --> nameless.csv!A1
             = help: say which column holds the names: --map 'judulnya=title'; until then its rows are left out

            --- out
            sources: 0 new, 0 changed, problems in the sheet: 1; nothing to write
            exit 1
        "#]],
    );
}

#[test]
fn cells_and_rows_that_cannot_be_read_are_told_in_indonesian() {
    cells(
        "id",
        &expect![[r#"
            $ winners.csv --as winners
            galat[invalid-value]: '1822' bukan tahun yang wajar bagi sebuah program
            --> winners.csv!B2
             = bantuan: tulis tahun dengan empat digit: 2022

            galat[invalid-value]: '1.5' bukan bilangan bulat
            --> winners.csv!E3
             = bantuan: tulis tanpa desimal

            galat[invalid-value]: '-1' kurang dari nol
            --> winners.csv!E4
             = bantuan: tulis 0 atau lebih

            galat[invalid-value]: 'setengah' bukan bagian penghargaan yang dapat dibaca
            --> winners.csv!F5
             = bantuan: tulis bagian yang diberikan: 1/2

            galat[doubtful-name]: apakah 'Kota Chimahi' sama dengan 'Kota Cimahi' (cimahi)?
            --> winners.csv!D6
             = bantuan: bila ya, tulis 'Kota Cimahi' di lembar itu, atau jalankan lagi dengan --accept-near
             = bantuan: agar diingat, tambahkan baris 'Kota Chimahi: cimahi' di bawah 'names:' dalam content/winners/_import-winners.yaml (buat berkas itu bila belum ada)
             = bantuan: bila bukan peserta, tulis 'Kota Chimahi: new' di sana
             = bantuan: sebelum Anda memutuskan, baris ini tidak diimpor

            galat[missing-field]: baris ini tidak memiliki 'participant'
            --> winners.csv!C7
             = bantuan: isi selnya; baris ini tidak diimpor

            selengkapnya tentang suatu pemeriksaan, dengan contoh yang salah dan yang benar: annals check --explain doubtful-name

            catatan: inilah yang akan ditulis; untuk menulisnya, jalankan lagi perintah ini dengan --yes
            --- out
            winners.csv: judul kolom ada di baris 1

            baru: 3
              baris 3: economy-2022-cimahi → content/winners/2022.yaml
              baris 4: economy-2023-cimahi → content/winners/2023.yaml
              baris 5: economy-2024-cimahi → content/winners/2024.yaml
            berubah: 0
            tetap: 0
            tidak ada di lembar: 1 (sudah tercatat, dan dibiarkan seperti semula)
              economy-2022-karawang
            baris yang tidak diimpor: 3
              baris 2, 6, 7; sebabnya disebut pada masalah di atas
            3 entri baru tidak menyebut sumber: tambahkan kolom 'Sumber' berisi id, atau tulis sumbernya kemudian

            pemenang: 3 baru, 0 berubah, 6 masalah dalam lembar; tidak ada yang ditulis
            exit 1
            $ places.csv --as places
            galat[invalid-value]: '-96.2' bukan letak di Bumi
            --> places.csv!C2
             = bantuan: tulis derajat dengan titik sebelum desimal: -6.9

            catatan: inilah yang akan ditulis; untuk menulisnya, jalankan lagi perintah ini dengan --yes
            --- out
            places.csv: judul kolom ada di baris 1

            baru: 1
              baris 2: jakarta (Jakarta) → content/places/provinces.yaml
            berubah: 0
            tetap: 0
            tidak ada di lembar: 2 (sudah tercatat, dan dibiarkan seperti semula)
              bali, jawa-barat
            1 entri baru tidak menyebut sumber: tambahkan kolom 'Sumber' berisi id, atau tulis sumbernya kemudian

            wilayah: 1 baru, 0 berubah, 1 masalah dalam lembar; tidak ada yang ditulis
            exit 1
            $ sources.csv --as sources
            galat[invalid-value]: 'Laporan 1' tidak dapat menjadi id
            --> sources.csv!A2
             = bantuan: pakai huruf kecil, angka, dan tanda hubung: laporan-1

            --- out
            sources.csv: judul kolom ada di baris 1

            baru: 0
            berubah: 0
            tetap: 0
            baris yang tidak diimpor: 1
              baris 2; sebabnya disebut pada masalah di atas

            sumber: 0 baru, 0 berubah, 1 masalah dalam lembar; tidak ada yang perlu ditulis
            exit 1
            $ participants.csv --as participants --quiet
            galat[invalid-value]: 'bogor' tersimpan dalam berkas Markdown, yang tidak diubah oleh impor
            --> participants.csv!E2
             = bantuan: ubahlah dalam berkasnya

            galat[invalid-value]: 'image' tidak dapat diubah lewat impor
            --> participants.csv!D3
             = bantuan: ubahlah dalam berkas entrinya

            --- out
            peserta: 0 baru, 0 berubah, 2 masalah dalam lembar; tidak ada yang perlu ditulis
            exit 1
            $ participants.csv --as participants --key code --quiet
            galat[missing-field]: baris ini tidak memiliki 'code', padahal isian itu yang membedakan entri
            --> participants.csv!A2
             = bantuan: isi selnya, atau impor tanpa --key; baris ini tidak diimpor

            galat[invalid-value]: 'image' tidak dapat diubah lewat impor
            --> participants.csv!D3
             = bantuan: ubahlah dalam berkas entrinya

            catatan: inilah yang akan ditulis; untuk menulisnya, jalankan lagi perintah ini dengan --yes
            --- out
            peserta: 0 baru, 0 berubah, 2 masalah dalam lembar; tidak ada yang ditulis
            exit 1
            $ milestones.csv --as milestones --quiet
            galat[invalid-value]: 'bogor' tersimpan dalam berkas Markdown, yang tidak diubah oleh impor
            --> milestones.csv!A2
             = bantuan: ubahlah dalam berkasnya

            --- out
            tonggak: 0 baru, 0 berubah, 1 masalah dalam lembar; tidak ada yang perlu ditulis
            exit 1
            $ same.csv --as participants
            --- out
            same.csv: judul kolom ada di baris 1

            baru: 0
            berubah: 0
            tetap: 1
            tidak ada di lembar: 2 (sudah tercatat, dan dibiarkan seperti semula)
              bogor, cimahi

            peserta: 0 baru, 0 berubah; tidak ada yang perlu ditulis
            exit 0
            $ nameless.csv --as sources --quiet
            galat[missing-field]: tidak ada kolom yang dikenal sebagai id atau nama, jadi baris-baris lembar ini tidak menyebut entri mana pun
            --> nameless.csv!A1
             = bantuan: sebutkan kolom yang memuat nama: --map 'judulnya=title'; sebelum itu, barisnya tidak diimpor

            --- out
            sumber: 0 baru, 0 berubah, 1 masalah dalam lembar; tidak ada yang perlu ditulis
            exit 1
        "#]],
    );
}

#[test]
fn the_row_of_the_headings_is_counted_with_the_empty_ones() {
    for (before, row) in [("", 1), ("Daftar Peserta\n\n", 3), ("Daftar Peserta\r\n\r\n\r\n", 4)] {
        let site = Site::of(FILES);
        site.write("a.csv", format!("{before}Nama Daerah,Tahun\nKota Bogor,2024\n"));
        let said = site.import(&["a.csv", "--as", "participants", "--lang", "en"]).seen();
        let named = format!("headings in row {row}\n");
        assert!(said.contains(&named), "{said}");
    }
}
