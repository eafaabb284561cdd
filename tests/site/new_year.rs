//! `annals new-year`: a skeleton that builds, shows nothing before somebody says so, and never changes
//! what is there.

use expect_test::expect;

use crate::project::Project;

/// A programme in two languages whose last awards are of 2022.
fn programme() -> Project {
    Project::sound()
        .file("content/site.yaml", "title: Smart cities\nlanguages: [id, en]\n")
        .without("content/pages/about.md")
        .file(
            "content/cohorts/cohorts.yaml",
            "- id: angkatan-2022 # the newest
  year: 2022
  name: {id: Angkatan 2022, en: Cohort of 2022}
  intake: 2
  intake_kinds: [regency]
- id: angkatan-2021
  year: 2021
  name: {id: Angkatan 2021, en: Cohort of 2021}
  intake: 1
",
        )
        .file(
            "content/participants/participants.yaml",
            "- {id: karawang, name: Karawang, kind: regency, cohorts: [angkatan-2022]}\n",
        )
        .file(
            "content/awards/awards.yaml",
            "# Given every other year.
- id: smart-economy
  name: Smart Economy
  editions:
    - year: 2022 # at the forum
      recipients: 1
- id: smart-living
  name: Smart Living
  editions: [{year: 2021, recipients: 0}, {year: 2022, recipients: 0}]
- id: smart-branding
  name: Smart Branding
  editions: [{year: 2021, recipients: 0}]
",
        )
        .without("content/awards/smart-economy.yaml")
        .without("content/figures/awards.yaml")
}

#[test]
fn a_year_is_prepared_and_what_it_lacks_is_listed() {
    let site = programme();
    let before = site.files("content");
    site.sees(&["new-year", "2023"], &expect![[r#"
        content/cohorts/cohorts.yaml: cohort 'angkatan-2023' added, as a draft
        content/awards/awards.yaml: the edition of 2023 of award 'smart-economy' added
        content/awards/awards.yaml: the edition of 2023 of award 'smart-living' added
        content/reports/2023.md: report begun, as a draft
        content/reports/2023.en.md: report begun, as a draft

        Drafts show in 'annals serve --preview' alone. Take 'draft: true' out of a record when it may be published; remove what there was not this year.

        Still missing before publication; nothing of this stops a build:
          5 things that years still lack [unfinished-year]:
            content/awards/awards.yaml:7: no winner of award 'smart-economy' is on record for 2023
            content/awards/awards.yaml:13: no winner of award 'smart-living' is on record for 2023
            content/cohorts/cohorts.yaml:10: cohort 'angkatan-2023' does not say how many were taken in
            content/reports/2023.md:2: report '2023' does not say when it was published
            content/reports/2023.md:2: report '2023' has no text
          1 report or story without a summary [missing-summary]:
            content/reports/2023.md:2
        exit 0
    "#]]);
    let after = site.files("content");
    let text = |path: &str| String::from_utf8(after[path].clone()).expect("text");
    expect![[r#"
        # Given every other year.
        - id: smart-economy
          name: Smart Economy
          editions:
            - year: 2022 # at the forum
              recipients: 1
            - year: 2023
              event:
              recipients:
              sources:
        - id: smart-living
          name: Smart Living
          editions: [{year: 2021, recipients: 0}, {year: 2022, recipients: 0}, {year: 2023}]
        - id: smart-branding
          name: Smart Branding
          editions: [{year: 2021, recipients: 0}]
    "#]]
    .assert_eq(&text("awards/awards.yaml"));
    expect![[r#"
        - id: angkatan-2022 # the newest
          year: 2022
          name: {id: Angkatan 2022, en: Cohort of 2022}
          intake: 2
          intake_kinds: [regency]
        - id: angkatan-2021
          year: 2021
          name: {id: Angkatan 2021, en: Cohort of 2021}
          intake: 1
        - id: angkatan-2023
          year: 2023
          name: {id: Angkatan 2023, en: Cohort of 2023}
          intake:
          intake_kinds: [regency]
          summary:
          sources:
          draft: true
    "#]]
    .assert_eq(&text("cohorts/cohorts.yaml"));
    expect![[r#"
        ---
        year: 2023
        title: Laporan 2023
        summary:
        cohorts: [angkatan-2023]
        figures: []
        published:
        authors: []
        sources: []
        draft: true
        ---

        ## Yang terjadi tahun ini

        ## Yang belum diketahui
    "#]]
    .assert_eq(&text("reports/2023.md"));
    expect![[r#"
        ---
        title: Report 2023
        summary:
        ---

        ## What happened this year

        ## What is not known yet
    "#]]
    .assert_eq(&text("reports/2023.en.md"));
    for (path, bytes) in before {
        let edited = ["awards/awards.yaml", "cohorts/cohorts.yaml"].contains(&path.as_str());
        assert!(edited || after[&path] == bytes, "{path}");
    }
}

#[test]
fn a_second_run_changes_nothing() {
    let site = programme();
    site.run(&["new-year", "2023"]);
    let once = site.files("content");
    site.sees(&["new-year", "2023", "--lang", "id"], &expect![[r#"
        angkatan 'angkatan-2023' sudah tercatat
        penghargaan 'smart-economy' sudah mempunyai edisi 2023
        penghargaan 'smart-living' sudah mempunyai edisi 2023
        content/reports/2023.md sudah ada
        content/reports/2023.en.md sudah ada

        Yang masih kurang sebelum terbit; tidak satu pun menghentikan pembuatan situs:
          5 hal yang belum lengkap pada tahunnya [unfinished-year]:
            content/awards/awards.yaml:7: belum ada pemenang penghargaan 'smart-economy' yang tercatat untuk 2023
            content/awards/awards.yaml:13: belum ada pemenang penghargaan 'smart-living' yang tercatat untuk 2023
            content/cohorts/cohorts.yaml:10: angkatan 'angkatan-2023' tidak menyebut berapa yang diterima
            content/reports/2023.md:2: laporan '2023' belum berisi teks
            content/reports/2023.md:2: laporan '2023' tidak menyebut kapan terbit
          1 laporan atau cerita tanpa ringkasan [missing-summary]:
            content/reports/2023.md:2
        exit 0
    "#]]);
    assert!(site.files("content") == once);
}

/// Report and cohort are drafts, and the site with the skeleton is a sound one.
#[test]
fn nothing_shows_before_somebody_says_so() {
    let site = programme();
    site.run(&["new-year", "2023"]);
    let built = site.run(&["build", "--strict"]);
    assert_eq!(built.code, 0, "{}", built.seen());
    let output = site.files("output");
    assert!(!output.contains_key("reports/2023/index.html"));
    assert!(!output.contains_key("cohorts/angkatan-2023/index.html"));
    let shown = site.run(&["build", "--preview", "--output", "preview"]);
    assert_eq!(shown.code, 0, "{}", shown.seen());
    let preview = site.files("preview");
    for page in [
        "reports/2023/index.html",
        "en/reports/2023/index.html",
        "cohorts/angkatan-2023/index.html",
    ] {
        assert!(preview.contains_key(page), "{page}");
    }
}

#[test]
fn what_is_there_stays() {
    let site = programme()
        .file("content/reports/2023.md", "---\nyear: 2023\ntitle: Laporan\nsummary: Ringkas.\npublished: 2024-01-01\n---\n\nTeks.\n")
        .append("content/cohorts/cohorts.yaml", "- {id: x, year: 2023, name: Angkatan X, intake: 0}\n");
    site.sees(&["new-year", "2023"], &expect![[r#"
        warning[missing-translation]: the text of report '2023' has no translation into en
         --> content/reports/2023.md:2:1
          |
        2 | year: 2023
          | ^^^^^^^^^^
          |
          = help: add the file content/reports/2023.en.md

        warning[missing-translation]: 'title' of report '2023' has no text in: en
         --> content/reports/2023.md:3:8
          |
        3 | title: Laporan
          |        ^^^^^^^
          |
          = help: add the translation; until then the page shows the first language

        warning[missing-translation]: 'summary' of report '2023' has no text in: en
         --> content/reports/2023.md:4:10
          |
        4 | summary: Ringkas.
          |          ^^^^^^^^
          |
          = help: add the translation; until then the page shows the first language

        more about a check, with a wrong and a right example: annals check --explain missing-translation

        cohort 'x' is on record already
        content/awards/awards.yaml: the edition of 2023 of award 'smart-economy' added
        content/awards/awards.yaml: the edition of 2023 of award 'smart-living' added
        content/reports/2023.md is there already

        Drafts show in 'annals serve --preview' alone. Take 'draft: true' out of a record when it may be published; remove what there was not this year.

        Still missing before publication; nothing of this stops a build:
          2 things that years still lack [unfinished-year]:
            content/awards/awards.yaml:7: no winner of award 'smart-economy' is on record for 2023
            content/awards/awards.yaml:13: no winner of award 'smart-living' is on record for 2023
          3 texts without a translation, as shown above
        exit 0
    "#]]);
    let text = site.files("content")["reports/2023.md"].clone();
    assert!(text.ends_with(b"Teks.\n"));
}

#[test]
fn a_file_that_only_a_person_can_change_is_named() {
    let site = programme().file(
        "content/awards/smart-culture.md",
        "---\nname: Smart Culture\neditions: [{year: 2022, recipients: 0}]\n---\n\nText.\n",
    );
    site.sees(&["new-year", "2023"], &expect![[r#"
        content/cohorts/cohorts.yaml: cohort 'angkatan-2023' added, as a draft
        content/awards/smart-culture.md: add the edition of 2023 of award 'smart-culture' by hand; its file is written in a way that only a person can change
        content/awards/awards.yaml: the edition of 2023 of award 'smart-economy' added
        content/awards/awards.yaml: the edition of 2023 of award 'smart-living' added
        content/reports/2023.md: report begun, as a draft
        content/reports/2023.en.md: report begun, as a draft

        Drafts show in 'annals serve --preview' alone. Take 'draft: true' out of a record when it may be published; remove what there was not this year.

        Still missing before publication; nothing of this stops a build:
          5 things that years still lack [unfinished-year]:
            content/awards/awards.yaml:7: no winner of award 'smart-economy' is on record for 2023
            content/awards/awards.yaml:13: no winner of award 'smart-living' is on record for 2023
            content/cohorts/cohorts.yaml:10: cohort 'angkatan-2023' does not say how many were taken in
            content/reports/2023.md:2: report '2023' does not say when it was published
            content/reports/2023.md:2: report '2023' has no text
          1 report or story without a summary [missing-summary]:
            content/reports/2023.md:2
        exit 0
    "#]]);
}

#[test]
fn broken_records_and_odd_years_are_refused() {
    let site =
        programme().append("content/cohorts/cohorts.yaml", "- {id: y, year: 2024, nam: Y}\n");
    let before = site.files("content");
    site.sees(&["new-year", "2025"], &expect![[r#"
        error[missing-field]: cohort 'y' has no 'name'
          --> content/cohorts/cohorts.yaml:10:4
           |
        10 | - {id: y, year: 2024, nam: Y}
           |    ^^
           |
           = help: add a line 'name: …' to it

        error[unknown-field]: cohort 'y' has no field 'nam'
          --> content/cohorts/cohorts.yaml:10:23
           |
        10 | - {id: y, year: 2024, nam: Y}
           |                       ^^^
           |
           = help: did you mean 'name'?
           = help: its fields are: aliases, body, draft, embargo, fields, id, image, intake, intake_kinds, links, name, private, returning, sources, summary, updated, year

        more about a check, with a wrong and a right example: annals check --explain missing-field

        the records must be read before a year is added to them; correct what is shown above and run the command again
        exit 1
    "#]]);
    assert!(site.files("content") == before);
    site.sees(
        &["new-year", "24"],
        &expect![[r#"
        error: '<YEAR>' cannot be '24'
         |
        help: write a year of four digits, such as 2024
        exit 2
    "#]],
    );
}

/// A programme that has only begun has no cohort and no award to go by.
#[test]
fn a_first_year_is_prepared_too() {
    let site = Project::empty().file("content/site.yaml", "title: T\nlanguages: [en]\n").file(
        "content/programme.yaml",
        "name: P\nlabels: {cohort: {singular: Class, plural: Classes}}\n",
    );
    site.sees(&["new-year", "2024"], &expect![[r#"
        content/cohorts/cohorts.yaml: cohort '2024' added, as a draft
        content/reports/2024.md: report begun, as a draft

        Drafts show in 'annals serve --preview' alone. Take 'draft: true' out of a record when it may be published; remove what there was not this year.

        Still missing before publication; nothing of this stops a build:
          3 things that years still lack [unfinished-year]:
            content/cohorts/cohorts.yaml:1: cohort '2024' does not say how many were taken in
            content/reports/2024.md:2: report '2024' does not say when it was published
            content/reports/2024.md:2: report '2024' has no text
          1 report or story without a summary [missing-summary]:
            content/reports/2024.md:2
        exit 0
    "#]]);
    let text = String::from_utf8(site.files("content")["cohorts/cohorts.yaml"].clone());
    expect![[r#"
        - id: 2024
          year: 2024
          name: Class 2024
          intake:
          summary:
          sources:
          draft: true
    "#]]
    .assert_eq(&text.expect("text"));
}

#[test]
fn awards_without_editions_are_named() {
    let run = Project::sound().run(&["new-year", "2023"]);
    let said = run.stdout.lines().find(|line| line.contains("editions")).map(str::to_owned);
    expect!["no edition added: no award of the site has any yet; where awards are given every year, write 'editions: [{year: 2023}]' in the file of an award, and the next year has them, too"].assert_eq(&said.unwrap_or_default());
}
