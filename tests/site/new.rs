//! `annals new`: what it makes builds without a word of complaint, in every choice of languages.

use expect_test::expect;

use crate::project::Project;

#[test]
fn a_new_site_builds_without_a_warning() {
    for languages in ["id", "en", "id,en", "en,id", "fr", "ar,en"] {
        let folder = Project::empty();
        let made = folder.run(&["new", "site", "--languages", languages]);
        assert_eq!(made.code, 0, "{languages}: {}", made.seen());
        let built = folder.run(&["build", "--root", "site", "--strict"]);
        assert_eq!(built.code, 0, "{languages}: {}", built.seen());
        assert!(built.stdout.ends_with("no warnings\n"), "{languages}: {}", built.seen());
    }
}

#[test]
fn a_new_site_has_an_example_of_each_kind_in_each_language() {
    let folder = Project::empty();
    folder.sees(
        &["new", "site", "--languages", "en,id"],
        &expect![[r#"
        site: a new site with 23 files

          annals build --root site

        Everything in it is an example. Begin with content/site.yaml and content/programme.yaml.
        exit 0
    "#]],
    );
    let files: Vec<String> = folder.files("site").into_keys().collect();
    expect![[r#"
        .gitignore
        README.md
        content/awards/awards.yaml
        content/charts/charts.yaml
        content/cohorts/2023.yaml
        content/cohorts/2024.yaml
        content/corrections/corrections.yaml
        content/data/visits.csv
        content/events/events.yaml
        content/figures/figures.yaml
        content/pages/about.id.md
        content/pages/about.md
        content/participants/alfa.yaml
        content/participants/others.yaml
        content/places/places.yaml
        content/programme.yaml
        content/reports/2024.id.md
        content/reports/2024.md
        content/site.yaml
        content/sources/sources.yaml
        content/stories/shelves.id.md
        content/stories/shelves.md
        content/winners/winners.yaml"#]]
    .assert_eq(&files.join("\n"));
    let text = |path: &str| String::from_utf8(folder.files("site")[path].clone()).expect("text");
    expect![[r#"
        # One cohort. Its id is the name of this file: 2023.
        year: 2023
        name: {en: "Cohort of 2023", id: "Angkatan 2023"}
        intake: 3                  # the number announced; those on record are counted
        summary: {en: "The first three villages.", id: "Tiga desa pertama."}
        sources: [announcement-2023]
    "#]]
    .assert_eq(&text("content/cohorts/2023.yaml"));
    expect![[r#"
        ---
        title: "Rak dari kayu sisa"
        summary: "Di Desa Alfa, warga membuat rak buku dari sisa bangunan sekolah. Cerita ini rekaan."
        ---

        Ceritakan di sini apa yang tidak terlihat dalam angka. Nama peserta menjadi tautan: {participant}`alfa`.
    "#]]
    .assert_eq(&text("content/stories/shelves.id.md"));
}

#[test]
fn nothing_is_written_over() {
    let folder = Project::empty().file("site/notes.txt", "mine");
    folder.sees(
        &["new", "site"],
        &expect![[r#"
        error: 'site' is not empty
         |
        help: name a folder that does not exist yet, or an empty one
        exit 2
    "#]],
    );
    assert_eq!(folder.files("site").len(), 1);
    folder.sees(
        &["new", "site", "--languages", "indonesian"],
        &expect![[r#"
        error: '--languages' cannot be 'indonesian'
         |
        help: write languages as 'id,en': short names with commas between
        exit 2
    "#]],
    );
}
