//! A ministry's list of villages, in its own words: what its columns are called, how it shortens
//! names, and what an import leaves to a person.

use expect_test::{Expect, expect};

use crate::site::Site;

const VILLAGES: &[(&str, &str)] = &[
    ("content/site.yaml", "title: Desa digital\nlanguages: [id, en]\n"),
    (
        "content/programme.yaml",
        "name: Desa digital
participant_kinds:
  - id: village
    name: {id: Desa, en: Village}
    plural: {id: Desa, en: Villages}
",
    ),
    (
        "content/places/places.yaml",
        "- {id: jawa, name: Jawa Contoh, kind: province}
- {id: melati, name: Kabupaten Melati, kind: kabupaten, parent: jawa}
- {id: kenanga, name: Kabupaten Kenanga, kind: kabupaten, parent: jawa}
",
    ),
    (
        "content/cohorts/cohorts.yaml",
        "- {id: 2023, year: 2023, name: Angkatan 2023}
- {id: 2024, year: 2024, name: Angkatan 2024}
",
    ),
    (
        "content/participants/all.yaml",
        "- {id: banyubiru, name: Desa Banyubiru, kind: village, place: melati, cohorts: [2024]}
",
    ),
];

fn import(csv: &str, arguments: &[&str]) -> (Site, String) {
    let site = Site::of(VILLAGES);
    site.write("sheet.csv", csv);
    let run = site.import(&[&["sheet.csv", "--as", "participants"], arguments].concat());
    let seen = run.seen();
    (site, seen)
}

/// The headings of a sheet as they were understood.
fn understood(headings: &str) -> String {
    let (_, seen) = import(&format!("{headings}\n"), &[]);
    let lines = seen.lines().filter(|line| line.contains('→') || line.starts_with("not imported"));
    let lines: Vec<&str> = lines.map(|line| line.trim().trim_end_matches('→')).collect();
    format!("{}\n", lines.join("; ").replace("; to import one, say --map 'HEADING=FIELD'", ""))
}

#[test]
fn headings_are_known_by_the_programmes_own_kinds() {
    let sheets = [
        "No,Nama Desa,Kabupaten,Tahun Masuk",
        "Desa,Kabupaten/Kota,Tahun ikut",
        "Villages,Daerah,Angkatan tahun",
        "Village name,Wilayah,Year of joining",
        "Name of village,Provinsi/Kabupaten/Kota,Year",
        // The surer column is the field.
        "Desa,Nama,Provinsi,Kabupaten",
        "Nama Desa,Daerah,Provinsi",
        // A region is still a name where no better column is there.
        "Daerah,Provinsi",
        "Kecamatan,Nama Kepala Desa,Desa",
    ];
    let seen: String = sheets.iter().map(|sheet| understood(sheet)).collect();
    expect![[r#"
        Nama Desa → name; Kabupaten → place; Tahun Masuk → cohorts
        Desa → name; Kabupaten/Kota → place; Tahun ikut → cohorts
        Villages → name; Daerah → place; Angkatan tahun → cohorts
        Village name → name; Wilayah → place; Year of joining → cohorts
        Name of village → name; Provinsi/Kabupaten/Kota → place; Year → cohorts
        Nama → name; Kabupaten → place; not imported: 'Desa', 'Provinsi'
        Nama Desa → name; Provinsi → place; not imported: 'Daerah'
        Daerah → name; Provinsi → place
        Desa → name; not imported: 'Kecamatan', 'Nama Kepala Desa'
    "#]]
    .assert_eq(&seen);
}

const CORRECTED: &str = "No,Nama Desa,Kabupaten,Tahun Masuk\n\
    1,Ds. Banyubiru,Kab. Melati,2023\n\
    2,Ds. Harapan Jaya,Kab. Kenaga,2024\n\
    3,Ds. Banyu Biru,Kab. Kenanga,2024\n\
    4,Sukamaju,Kabupaten Kenanga,2024\n";

fn corrected(lang: &str, expected: &Expect) {
    let (site, seen) = import(CORRECTED, &["--yes", "--lang", lang]);
    let file = "content/participants/all.yaml";
    expected.assert_eq(&format!("{seen}--- {file}\n{}", site.read(file)));
}

#[test]
fn what_is_doubtful_shortened_or_corrected_is_told() {
    corrected(
        "en",
        &expect![[r#"
            error[doubtful-name]: is 'Kab. Kenaga' the same as 'Kabupaten Kenanga' (kenanga)?
            --> sheet.csv!C3
             = help: if it is, write 'Kabupaten Kenanga' in the sheet, or run again with --accept-near
             = help: to remember it, add a line 'Kab. Kenaga: kenanga' under 'names:' in content/participants/_import-participants.yaml (make the file if it is not there yet)
             = help: if it is another one, add it to content/places/ first
             = help: until you decide, this cell is left out; the rest of its row is imported

            error[doubtful-name]: is 'Ds. Banyu Biru' the same as 'Desa Banyubiru' (banyubiru)?
            --> sheet.csv!B4
             = help: if it is, write 'Desa Banyubiru' in the sheet, or run again with --accept-near
             = help: to remember it, add a line 'Ds. Banyu Biru: banyubiru' under 'names:' in content/participants/_import-participants.yaml (make the file if it is not there yet)
             = help: if it is another one, write 'Ds. Banyu Biru: new' there
             = help: until you decide, this row is left out

            more about a check, with a wrong and a right example: annals check --explain doubtful-name

            --- out
            sheet.csv: headings in row 1
              Nama Desa → name
              Kabupaten → place
              Tahun Masuk → cohorts

            new: 2
              row 3: ds-harapan-jaya (Ds. Harapan Jaya) → content/participants/all.yaml
              row 5: sukamaju (Sukamaju) → content/participants/all.yaml
            changed: 1
              row 2: banyubiru
                cohorts: + 2023
            unchanged: 0
            left out: 1
              row 4; the problems above say why
            1 participant is in more cohorts than the sheet says: banyubiru (2024)
              nothing is ever deleted; if the sheet corrects the year, remove the old cohort by hand
            2 new records name no source: add a column 'Sources' with ids, or write them afterwards

            participants: 2 new, 1 changed, problems in the sheet: 2; written to content/participants/all.yaml
            exit 1
            --- content/participants/all.yaml
            - {id: banyubiru, name: Desa Banyubiru, kind: village, place: melati, cohorts: [2024, 2023]}

            - id: ds-harapan-jaya
              name: Ds. Harapan Jaya
              kind: village
              cohorts: [2024]

            - id: sukamaju
              name: Sukamaju
              kind: village
              place: kenanga
              cohorts: [2024]
        "#]],
    );
}

#[test]
fn what_is_doubtful_shortened_or_corrected_is_told_in_indonesian() {
    corrected(
        "id",
        &expect![[r#"
            galat[doubtful-name]: apakah 'Kab. Kenaga' sama dengan 'Kabupaten Kenanga' (kenanga)?
            --> sheet.csv!C3
             = bantuan: bila ya, tulis 'Kabupaten Kenanga' di lembar itu, atau jalankan lagi dengan --accept-near
             = bantuan: agar diingat, tambahkan baris 'Kab. Kenaga: kenanga' di bawah 'names:' dalam content/participants/_import-participants.yaml (buat berkas itu bila belum ada)
             = bantuan: bila bukan, tambahkan dahulu entrinya di content/places/
             = bantuan: sebelum Anda memutuskan, sel ini tidak diimpor; isi lain pada barisnya tetap diimpor

            galat[doubtful-name]: apakah 'Ds. Banyu Biru' sama dengan 'Desa Banyubiru' (banyubiru)?
            --> sheet.csv!B4
             = bantuan: bila ya, tulis 'Desa Banyubiru' di lembar itu, atau jalankan lagi dengan --accept-near
             = bantuan: agar diingat, tambahkan baris 'Ds. Banyu Biru: banyubiru' di bawah 'names:' dalam content/participants/_import-participants.yaml (buat berkas itu bila belum ada)
             = bantuan: bila bukan, tulis 'Ds. Banyu Biru: new' di sana
             = bantuan: sebelum Anda memutuskan, baris ini tidak diimpor

            selengkapnya tentang suatu pemeriksaan, dengan contoh yang salah dan yang benar: annals check --explain doubtful-name

            --- out
            sheet.csv: judul kolom ada di baris 1
              Nama Desa → name
              Kabupaten → place
              Tahun Masuk → cohorts

            baru: 2
              baris 3: ds-harapan-jaya (Ds. Harapan Jaya) → content/participants/all.yaml
              baris 5: sukamaju (Sukamaju) → content/participants/all.yaml
            berubah: 1
              baris 2: banyubiru
                cohorts: + 2023
            tetap: 0
            baris yang tidak diimpor: 1
              baris 4; sebabnya disebut pada masalah di atas
            1 peserta tercatat dalam lebih banyak angkatan daripada yang disebut lembar: banyubiru (2024)
              tidak ada yang dihapus; bila lembar ini membetulkan tahunnya, hapus sendiri angkatan yang lama
            2 entri baru tidak menyebut sumber: tambahkan kolom 'Sumber' berisi id, atau tulis sumbernya kemudian

            peserta: 2 baru, 1 berubah, 2 masalah dalam lembar; ditulis ke content/participants/all.yaml
            exit 1
            --- content/participants/all.yaml
            - {id: banyubiru, name: Desa Banyubiru, kind: village, place: melati, cohorts: [2024, 2023]}

            - id: ds-harapan-jaya
              name: Ds. Harapan Jaya
              kind: village
              cohorts: [2024]

            - id: sukamaju
              name: Sukamaju
              kind: village
              place: kenanga
              cohorts: [2024]
        "#]],
    );
}

/// The remedy for a sheet in each language.
fn remedy(csv: &str) -> String {
    let told = |lang| {
        let (_, seen) = import(csv, &["--lang", lang]);
        let lines = seen.lines().filter(|line| line.contains("--map '") || line.contains("-->"));
        lines.flat_map(|line| [line.trim(), "\n"]).collect::<String>()
    };
    format!("{}{}", told("en"), told("id"))
}

#[test]
fn the_column_of_names_that_is_proposed_holds_names() {
    // Not the running numbers, the codes or the amounts before it.
    let running = "Urutan Baris,Sandi,Luas,Kampung\n1,A01,12 ha,Suka\n2,A02,14 ha,Maju\n";
    let none = "Urutan Baris,Luas\n1,12\n2,14\n";
    let known = "No,Urutan Baris,Kampung,Kabupaten\n1,1,Suka,Melati\n2,2,Maju,Melati\n";
    let numbers = "No,Urutan Baris,Kabupaten\n1,1,Melati\n2,2,Melati\n";
    let seen: String = [running, none, known, numbers].map(remedy).concat();
    expect![[r#"
        help: say which field a column is, as often as needed: --map 'Kampung=name'
        bantuan: sebutkan isian yang dimuat kolom itu, dan ulangi untuk kolom lain bila perlu: --map 'Kampung=name'
        help: none of its columns looks like one of names; add one, or say which it is: --map 'HEADING=name'
        bantuan: tidak ada kolom yang tampaknya berisi nama; tambahkan, atau sebutkan kolomnya: --map 'JUDUL=name'
        --> sheet.csv!C1
        = help: say which column holds the names: --map 'Kampung=name'; until then its rows are left out
        not imported: 'Urutan Baris', 'Kampung'; to import one, say --map 'HEADING=FIELD'
        --> sheet.csv!C1
        = bantuan: sebutkan kolom yang memuat nama: --map 'Kampung=name'; sebelum itu, barisnya tidak diimpor
        kolom yang tidak diimpor: 'Urutan Baris', 'Kampung'; untuk mengimpornya, tambahkan --map 'JUDUL=ISIAN'
        --> sheet.csv!A1
        = help: none of its columns looks like one of names; add one, or say which it is: --map 'HEADING=name'; until then its rows are left out
        not imported: 'Urutan Baris'; to import one, say --map 'HEADING=FIELD'
        --> sheet.csv!A1
        = bantuan: tidak ada kolom yang tampaknya berisi nama; tambahkan, atau sebutkan kolomnya: --map 'JUDUL=name'; sebelum itu, barisnya tidak diimpor
        kolom yang tidak diimpor: 'Urutan Baris'; untuk mengimpornya, tambahkan --map 'JUDUL=ISIAN'
    "#]].assert_eq(&seen);
}

#[test]
fn new_records_without_a_source_are_counted() {
    let notes = |csv: &str| {
        let (_, seen) = import(csv, &[]);
        let line = seen.lines().find(|line| line.contains(" no source"));
        let line = line.unwrap_or("nothing to say");
        format!("{line}\n")
    };
    let seen: String = [
        "Nama Desa\nDesa Satu\nDesa Dua\n",
        "Nama Desa,Sumber\nDesa Satu,\nDesa Banyubiru,\n",
        "Nama Desa\nDesa Banyubiru\n",
    ]
    .map(notes)
    .concat();
    expect![[r#"
        2 new records name no source: add a column 'Sources' with ids, or write them afterwards
        1 new record names no source: fill in its cell, or write the source afterwards
        nothing to say
    "#]]
    .assert_eq(&seen);
}
