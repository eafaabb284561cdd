//! What is still missing before publication: listed by a check, and nothing of it stops a build.

use expect_test::expect;

use crate::project::Project;

/// A site in two languages that lacks something of every kind.
fn unfinished() -> Project {
    Project::sound()
        .file("content/site.yaml", "title: Smart cities\nlanguages: [en, id]\n")
        .file("content/pages/about.md", "---\ntitle: About\n---\n\nText.\n")
        .file("content/reports/2022.md", "---\nyear: 2022\ntitle: Report\n---\n\n## Winners\n")
        .file("content/stories/market.yaml", "title: {en: The market, id: Pasar}\n")
        .append("content/cohorts/cohorts.yaml", "- {id: 2023, year: 2023, name: Cohort of 2023}\n")
        .append("content/awards/smart-economy.yaml", "editions: [{year: 2021}, {year: 2022}]\n")
        .append(
            "content/winners/2022.yaml",
            "- {award: smart-economy, year: 2022, name: Bogor, kind: city}\n",
        )
}

#[test]
fn a_check_lists_what_is_missing() {
    unfinished().file("content/pages/about.id.md", "---\ntitle: Tentang\n---\n\nTeks.\n").sees(
        &["check", "--quiet"],
        &expect![[r#"
            exit 0
        "#]],
    );
    unfinished().sees(&["check"], &expect![[r#"
        warning[missing-translation]: the text of page 'about' has no translation into id
         --> content/pages/about.md:2:1
          |
        2 | title: About
          | ^^^^^^^^^^^^
          |
          = help: add the file content/pages/about.id.md

        warning[missing-translation]: 'title' of page 'about' has no text in: id
         --> content/pages/about.md:2:8
          |
        2 | title: About
          |        ^^^^^
          |
          = help: add the translation; until then the page shows the first language

        warning[missing-translation]: the text of report '2022' has no translation into id
         --> content/reports/2022.md:2:1
          |
        2 | year: 2022
          | ^^^^^^^^^^
          |
          = help: add the file content/reports/2022.id.md

        warning[missing-translation]: 'title' of report '2022' has no text in: id
         --> content/reports/2022.md:3:8
          |
        3 | title: Report
          |        ^^^^^^
          |
          = help: add the translation; until then the page shows the first language

        more about a check, with a wrong and a right example: annals check --explain missing-translation

        note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
        13 files checked: 4 warnings

        Still missing before publication; nothing of this stops a build:
          5 things that years still lack [unfinished-year]:
            content/awards/smart-economy.yaml:3: no winner of award 'smart-economy' is on record for 2021
            content/awards/smart-economy.yaml:3: the edition of 2022 of award 'smart-economy' does not say how many received it
            content/cohorts/cohorts.yaml:9: cohort '2023' does not say how many were taken in
            content/reports/2022.md:2: report '2022' does not say when it was published
            content/reports/2022.md:2: report '2022' has no text
          2 reports or stories without a summary [missing-summary]:
            content/reports/2022.md:2
            content/stories/market.yaml:1
          1 winner without a citation, which says why it won [missing-citation]:
            content/winners/2022.yaml:5
          4 texts without a translation, as shown above
        exit 0
    "#]]);
    unfinished().sees(&["check", "--lang", "id"], &expect![[r#"
        peringatan[missing-translation]: naskah halaman 'about' belum diterjemahkan ke id
         --> content/pages/about.md:2:1
          |
        2 | title: About
          | ^^^^^^^^^^^^
          |
          = bantuan: tambahkan berkas content/pages/about.id.md

        peringatan[missing-translation]: 'title' pada halaman 'about' belum memiliki teks dalam: id
         --> content/pages/about.md:2:8
          |
        2 | title: About
          |        ^^^^^
          |
          = bantuan: tambahkan terjemahannya; sebelum ada, halaman menampilkan bahasa pertama

        peringatan[missing-translation]: naskah laporan '2022' belum diterjemahkan ke id
         --> content/reports/2022.md:2:1
          |
        2 | year: 2022
          | ^^^^^^^^^^
          |
          = bantuan: tambahkan berkas content/reports/2022.id.md

        peringatan[missing-translation]: 'title' pada laporan '2022' belum memiliki teks dalam: id
         --> content/reports/2022.md:3:8
          |
        3 | title: Report
          |        ^^^^^^
          |
          = bantuan: tambahkan terjemahannya; sebelum ada, halaman menampilkan bahasa pertama

        selengkapnya tentang suatu pemeriksaan, dengan contoh yang salah dan yang benar: annals check --explain missing-translation

        catatan: output tidak memuat situs sebelumnya, jadi tidak diperiksa apakah ada alamat terbit yang hilang. Untuk build pertama, memang begitu; jika situsnya sudah terbit, berikan manifest.json-nya: --previous FILE
        13 berkas diperiksa: 4 peringatan

        Yang masih kurang sebelum terbit; tidak satu pun menghentikan pembuatan situs:
          5 hal yang belum lengkap pada tahunnya [unfinished-year]:
            content/awards/smart-economy.yaml:3: belum ada pemenang penghargaan 'smart-economy' yang tercatat untuk 2021
            content/awards/smart-economy.yaml:3: edisi 2022 penghargaan 'smart-economy' tidak menyebut berapa penerimanya
            content/cohorts/cohorts.yaml:9: angkatan '2023' tidak menyebut berapa yang diterima
            content/reports/2022.md:2: laporan '2022' belum berisi teks
            content/reports/2022.md:2: laporan '2022' tidak menyebut kapan terbit
          2 laporan atau cerita tanpa ringkasan [missing-summary]:
            content/reports/2022.md:2
            content/stories/market.yaml:1
          1 pemenang tanpa alasan menang [missing-citation]:
            content/winners/2022.yaml:5
          4 teks tanpa terjemahan, seperti ditunjukkan di atas
        exit 0
    "#]]);
    Project::sound().sees(&["check"], &expect![[r#"
        note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
        11 files checked: no problems
        exit 0
    "#]]);
}

#[test]
fn nothing_missing_stops_a_build() {
    let site =
        Project::sound().append("content/awards/smart-economy.yaml", "editions: [{year: 2021}]\n");
    site.sees(&["build", "--strict"], &expect![[r#"
        note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
        output: …, …, …, …, no warnings
        exit 0
    "#]]);
}

#[test]
fn a_site_may_ask_for_it() {
    let site = Project::sound()
        .file(
            "content/site.yaml",
            "title: Smart cities\nlanguages: [en]\nchecks: {missing-citation: error}\n",
        )
        .file(
            "content/winners/2022.yaml",
            "award: smart-economy\nyear: 2022\nparticipant: karawang\n",
        );
    site.sees(&["check"], &expect![[r#"
        error[missing-citation]: winner '2022' has no citation
         --> content/winners/2022.yaml:1:1
          |
        1 | award: smart-economy
          | ^^^^^
          |
          = help: write under 'citation' why it won, as the jury or the certificate says it

        more about a check, with a wrong and a right example: annals check --explain missing-citation

        11 files checked: 1 error
        exit 1
    "#]]);
    let site = site.file(
        "content/site.yaml",
        "title: Smart cities\nlanguages: [en]\nchecks: {missing-citation: off}\n",
    );
    site.sees(&["check"], &expect![[r#"
        note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
        11 files checked: no problems
        exit 0
    "#]]);
}

/// What is under embargo is told of where it is shown, and nowhere else.
#[test]
fn what_is_hidden_is_not_told() {
    let site = Project::sound().append(
        "content/winners/2022.yaml",
        "- {award: smart-economy, year: 2022, participant: bandung, embargo: 2027-01-01}
- {award: smart-economy, year: 2021, participant: bandung, draft: true}
",
    );
    site.sees(&["check"], &expect![[r#"
        note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
        11 files checked: no problems
        exit 0
    "#]]);
    site.sees(&["check", "--preview"], &expect![[r#"
        note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
        11 files checked: no problems

        Still missing before publication; nothing of this stops a build:
          2 winners without a citation, which says why they won [missing-citation]:
            content/winners/2022.yaml:5, 6
        exit 0
    "#]]);
}

#[test]
fn machines_are_told_as_well() {
    let site =
        Project::sound().append("content/awards/smart-economy.yaml", "editions: [{year: 2021}]\n");
    site.sees(&["check", "--format", "json"], &expect![[r#"
        11 files checked: no problems
        note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
        {
          "version": 1,
          "language": "en",
          "problems": [
            {
              "check": "unfinished-year",
              "severity": "note",
              "file": "content/awards/smart-economy.yaml",
              "line": 3,
              "column": 13,
              "end": {
                "line": 3,
                "column": 17
              },
              "message": "no winner of award 'smart-economy' is on record for 2021",
              "label": null,
              "help": [
                "add them to content/winners, or import them; if the award was not given that year, remove the edition"
              ],
              "related": []
            }
          ],
          "summary": {
            "files": 11,
            "errors": 0,
            "warnings": 0,
            "notes": 1
          }
        }
        exit 0
    "#]]);
    site.sees(&["check", "--format", "github"], &expect![[r#"
        11 files checked: no problems
        note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
        ::notice file=content/awards/smart-economy.yaml,line=3,col=13,endLine=3,endColumn=16,title=unfinished-year::no winner of award 'smart-economy' is on record for 2021%0Aadd them to content/winners, or import them; if the award was not given that year, remove the edition
        exit 0
    "#]]);
    let sarif = site.run(&["check", "--format", "sarif"]).stdout;
    let sarif: serde_json::Value = serde_json::from_str(&sarif).expect("JSON");
    assert_eq!(sarif["runs"][0]["results"][0]["level"], "note");
}

#[test]
fn every_check_is_explained() {
    let folder = Project::empty();
    folder.sees(&["check", "--explain", "missing-citation"], &expect![[r#"
        # missing-citation: a winner without a citation

        The citation says why a winner won. Readers look for it first, and journalists quote it. Where no document gives a reason there is nothing to write, so nothing stops: `annals check` lists these winners under what is still missing before publication.

        ## A wrong example

        `content/winners/winners.yaml`

        ```yaml
        - award: best-village
          year: 2024
          participant: sukamaju
          sources: [annual-report-2024]
        ```

        Annals reports:

        ```text
        Still missing before publication; nothing of this stops a build:
          1 winner without a citation, which says why it won [missing-citation]:
            content/winners/winners.yaml:1
        ```

        ## Put right

        `content/winners/winners.yaml`

        ```yaml
        - award: best-village
          year: 2024
          participant: sukamaju
          citation: The village guards its spring together, and it never ran dry.
          sources: [annual-report-2024]
        ```

        ## What to do

        - Write under `citation` why it won, as the jury or the certificate says it. Add the document to its `sources`.
        - Many of them? The spreadsheet of winners may have a column for it: `guide/records`.
        - Your programme gives no reasons? Write `missing-citation: off` under `checks` in `site.yaml`.
        exit 0
    "#]]);
    folder.sees(
        &["check", "--explain", "missing-cite"],
        &expect![[r#"
        error: '--explain' cannot be 'missing-cite'
         |
        help: write the name of a check as it stands in brackets in a report, such as unknown-field
        exit 2
    "#]],
    );
}
