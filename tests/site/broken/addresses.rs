//! Addresses that vanish, and addresses that two things claim.

use expect_test::expect;

use crate::project::Project;

#[test]
fn an_address_vanishes() {
    let site = Project::sound().file(
        "content/participants/new.yaml",
        "id: cimahi\nname: Cimahi\nkind: city\naliases: [kota-cimahi]\n",
    );
    site.build(&[]);
    let before = site.files("output");
    let site = site.file("content/participants/new.yaml", "id: cimahi\nname: Cimahi\nkind: city\n");
    site.check(&expect![[r#"
        warning[vanished-url]: /participants/kota-cimahi/ was published before and would vanish
         |
         = help: if its record has a new id, add 'aliases: [kota-cimahi]' to it; if it was removed by mistake, bring it back
         = help: this was compared with what the last build wrote; if that was never published, no link is lost, and the next build says nothing of it

        more about a check, with a wrong and a right example: annals check --explain vanished-url

        12 files checked: 1 warning
        exit 0
    "#]]);
    site.sees(&["build", "--strict"], &expect![[r#"
        error[vanished-url]: /participants/kota-cimahi/ was published before and would vanish
         |
         = help: if its record has a new id, add 'aliases: [kota-cimahi]' to it; if it was removed by mistake, bring it back
         = help: this was compared with what the last build wrote; if that was never published, no link is lost, and the next build says nothing of it

        more about a check, with a wrong and a right example: annals check --explain vanished-url

        1 error (--strict counts warnings as errors); nothing was written, the site in output is as it was
        exit 1
    "#]]);
    assert_eq!(site.files("output"), before);
    // What is published elsewhere counts, if it is named.
    let site = site.file("published.json", &before["manifest.json"]);
    site.build(&[]);
    site.check(&expect![[r#"
        12 files checked: no problems
        exit 0
    "#]]);
    site.sees(&["check", "--previous", "published.json"], &expect![[r#"
        warning[vanished-url]: /participants/kota-cimahi/ was published before and would vanish
         |
         = help: if its record has a new id, add 'aliases: [kota-cimahi]' to it; if it was removed by mistake, bring it back

        more about a check, with a wrong and a right example: annals check --explain vanished-url

        12 files checked: 1 warning
        exit 0
    "#]]);
}

#[test]
fn each_thing_that_vanishes_is_told_once() {
    let english = "title: A programme\nlanguages: [en, id]\n";
    let site = Project::sound()
        .file("content/site.yaml", english)
        .file(
            "content/charts/winners.yaml",
            "title: Winners\ndata: winners\nmark: column\nx: year\ny: count()\n",
        )
        .append("content/awards/smart-economy.yaml", "editions: [{year: 2022, name: The first}]\n");
    site.build(&[]);
    // A chart has addresses in every language and files; an award has editions.
    let site = site
        .without("content/charts/winners.yaml")
        .file("content/awards/smart-economy.yaml", "name: Smart Economy\ndimension: economy\n");
    site.sees(&["check"], &expect![[r#"
        warning[vanished-url]: /charts/winners/ was published before and would vanish
         |
         = help: charts keep their ids: write 'id: winners' in the chart if it stands in a text and has a new title, or give its file in content/charts/ its former name; if it was removed by mistake, bring it back
         = help: with it would vanish /charts/winners/chart.csv, /charts/winners/chart.png, /charts/winners/chart.svg and 6 more
         = help: this was compared with what the last build wrote; if that was never published, no link is lost, and the next build says nothing of it

        warning[missing-translation]: the text of page 'about' has no translation into id
         --> content/pages/about.md:2:1
          |
        2 | title: About the programme
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: add the file content/pages/about.id.md

        warning[missing-translation]: 'title' of page 'about' has no text in: id
         --> content/pages/about.md:2:8
          |
        2 | title: About the programme
          |        ^^^^^^^^^^^^^^^^^^^
          |
          = help: add the translation; until then the page shows the first language

        more about a check, with a wrong and a right example: annals check --explain vanished-url

        11 files checked: 3 warnings

        Still missing before publication; nothing of this stops a build:
          2 texts without a translation, as shown above
        exit 0
    "#]]);
    // A word of `paths` moves a whole folder.
    let site = site.append("content/site.yaml", "paths: {participants: {id: peserta}}\n");
    site.sees(&["check", "--lang", "id"], &expect![[r#"
        peringatan[vanished-url]: /charts/winners/ pernah terbit dan akan hilang
         |
         = bantuan: id bagan tidak diganti: tulis 'id: winners' di dalam bagan itu jika letaknya di naskah dan judulnya berganti, atau kembalikan nama berkasnya di content/charts/; jika terhapus tanpa sengaja, kembalikan
         = bantuan: ikut hilang: /charts/winners/chart.csv, /charts/winners/chart.png, /charts/winners/chart.svg, dan 6 lagi

        peringatan[vanished-url]: 2 alamat di /id/participants/ pernah terbit dan akan hilang
         |
         = bantuan: jika kata di 'paths' dalam site.yaml diubah, kembalikan: alamatnya sudah terbit; jika entri-entrinya terhapus tanpa sengaja, kembalikan
         = bantuan: pembandingnya adalah hasil build terakhir; jika hasil itu belum pernah diterbitkan, tidak ada tautan yang hilang, dan build berikutnya tidak menyebutnya lagi

        peringatan[missing-translation]: naskah halaman 'about' belum diterjemahkan ke id
         --> content/pages/about.md:2:1
          |
        2 | title: About the programme
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = bantuan: tambahkan berkas content/pages/about.id.md

        peringatan[missing-translation]: 'title' pada halaman 'about' belum memiliki teks dalam: id
         --> content/pages/about.md:2:8
          |
        2 | title: About the programme
          |        ^^^^^^^^^^^^^^^^^^^
          |
          = bantuan: tambahkan terjemahannya; sebelum ada, halaman menampilkan bahasa pertama

        peringatan[missing-translation]: kata untuk 'participants' belum memiliki teks dalam: en
         --> content/site.yaml:3:23
          |
        3 | paths: {participants: {id: peserta}}
          |                       ^^^^^^^^^^^^^
          |
          = bantuan: tambahkan terjemahannya; sebelum ada, halaman menampilkan bahasa pertama

        selengkapnya tentang suatu pemeriksaan, dengan contoh yang salah dan yang benar: annals check --explain vanished-url

        11 berkas diperiksa: 5 peringatan

        Yang masih kurang sebelum terbit; tidak satu pun menghentikan pembuatan situs:
          3 teks tanpa terjemahan, seperti ditunjukkan di atas
        exit 0
    "#]]);
}

#[test]
fn the_manifest_of_what_is_published_is_not_there() {
    Project::sound()
        .append("content/site.yaml", "previous: published.json\n")
        .check(&expect![[r#"
            warning[vanished-url]: the manifest 'published.json' of what is published is not there, so addresses were not compared
             --> content/site.yaml:3:11
              |
            3 | previous: published.json
              |           ^^^^^^^^^^^^^^
              |
              = help: copy manifest.json from the published site to that place, or remove 'previous'

            more about a check, with a wrong and a right example: annals check --explain vanished-url

            11 files checked: 1 warning
            exit 0
        "#]]);
    Project::sound().sees(&["check", "--previous", "published.json"], &expect![[r#"
        warning[vanished-url]: the manifest 'published.json' of what is published is not there, so addresses were not compared
         |
         = help: copy manifest.json from the published site to that place, or leave out --previous

        more about a check, with a wrong and a right example: annals check --explain vanished-url

        11 files checked: 1 warning
        exit 0
    "#]]);
    let site = Project::sound().file("published.json", "{}");
    site.sees(&["check", "--previous", "published.json"], &expect![[r#"
        error: ‘published.json’ is not a manifest of Annals: it was changed, or is another kind of file
         |
        help: take the manifest.json of the published site, unchanged
        exit 3
    "#]]);
}

#[test]
fn an_alias_is_taken() {
    Project::sound()
        .file(
            "content/participants/new.yaml",
            "- id: cimahi
  name: Cimahi
  kind: city
  aliases: [bandung, kota-cimahi, /cimahi/, 'https://old.example/cimahi']
- id: bogor
  name: Bogor
  kind: city
  aliases: [kota-cimahi, /cimahi/]
",
        )
        .check(&expect![[r#"
            error[duplicate-address]: the alias 'bandung' is the id of another participant
             --> content/participants/new.yaml:4:13
              |
            4 |   aliases: [bandung, kota-cimahi, /cimahi/, 'https://old.example/cimahi']
              |             ^^^^^^^
              |
              = help: remove the alias: the address is in use

            error[duplicate-address]: the alias 'kota-cimahi' stands at two records
             --> content/participants/new.yaml:4:22
              |
            4 |   aliases: [bandung, kota-cimahi, /cimahi/, 'https://old.example/cimahi']
              |                      ^^^^^^^^^^^
            ...
            8 |   aliases: [kota-cimahi, /cimahi/]
              |             ----------- the other one
              |
              = help: an old address can lead to one record: keep one of the two

            error[duplicate-address]: the alias '/cimahi/' stands at two records
             --> content/participants/new.yaml:4:35
              |
            4 |   aliases: [bandung, kota-cimahi, /cimahi/, 'https://old.example/cimahi']
              |                                   ^^^^^^^^
            ...
            8 |   aliases: [kota-cimahi, /cimahi/]
              |                          -------- the other one
              |
              = help: an old address can lead to one record: keep one of the two

            error[invalid-value]: 'https://old.example/cimahi' cannot be an alias
             --> content/participants/new.yaml:4:45
              |
            4 |   aliases: [bandung, kota-cimahi, /cimahi/, 'https://old.example/cimahi']
              |                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write an old id (lower-case letters, digits, hyphens), or the path of an old address, beginning with '/': /old/page/

            more about a check, with a wrong and a right example: annals check --explain duplicate-address

            12 files checked: 4 errors
            exit 1
        "#]]);
    // Aliases of a page, which is found at an address that other records cannot have.
    let method = |aliases: &str| {
        let text = format!("---\ntitle: Method\naliases: {aliases}\n---\n\nHow we count.\n");
        Project::sound().file("content/pages/method.md", text)
    };
    method("['/old page/', /about?/, /../etc/]").check(&expect![[r#"
        error[invalid-value]: '/old page/' cannot be an alias
         --> content/pages/method.md:3:11
          |
        3 | aliases: ['/old page/', /about?/, /../etc/]
          |           ^^^^^^^^^^^^
          |
          = help: write an old id (lower-case letters, digits, hyphens), or the path of an old address, beginning with '/': /old/page/

        error[invalid-value]: '/about?/' cannot be an alias
         --> content/pages/method.md:3:25
          |
        3 | aliases: ['/old page/', /about?/, /../etc/]
          |                         ^^^^^^^^
          |
          = help: write an old id (lower-case letters, digits, hyphens), or the path of an old address, beginning with '/': /old/page/

        error[invalid-value]: '/../etc/' cannot be an alias
         --> content/pages/method.md:3:35
          |
        3 | aliases: ['/old page/', /about?/, /../etc/]
          |                                   ^^^^^^^^
          |
          = help: write an old id (lower-case letters, digits, hyphens), or the path of an old address, beginning with '/': /old/page/

        more about a check, with a wrong and a right example: annals check --explain invalid-value

        12 files checked: 3 errors
        exit 1
    "#]]);
    method("[/robots.txt, /how/we/count, /index.php]").check(&expect![[r#"
        error[duplicate-address]: the alias leads from /robots.txt, and the site has a page or file there
         --> content/pages/method.md:3:11
          |
        3 | aliases: [/robots.txt, /how/we/count, /index.php]
          |           ^^^^^^^^^^^
          |
          = help: remove the alias: the address is in use

        more about a check, with a wrong and a right example: annals check --explain duplicate-address

        12 files checked: 1 error
        exit 1
    "#]]);
}

#[test]
fn a_static_file_stands_in_the_way() {
    Project::sound()
        .file("static/robots.txt", "User-agent: *\n")
        .file("static/CNAME", "example.org\n")
        .file("static/annual report?.pdf", "a report")
        .check(&expect![[r#"
            error[invalid-value]: ‘annual report?.pdf’ cannot be the address of a file: the character ‘?’ is not allowed in file names
            --> static/annual report?.pdf
             = help: rename the file: letters, digits, hyphens and full stops are safe

            error[duplicate-address]: the site writes a file of this name itself
            --> static/robots.txt
             = help: rename the file, or remove it from static/

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            11 files checked: 2 errors
            exit 1
        "#]]);
}

#[test]
fn two_pages_have_one_title() {
    // Within a kind they are told apart by what they are about; a page and an event are not.
    Project::sound()
        .file(
            "content/pages/method.md",
            "---\ntitle: Signing of the agreement\n---\n\nHow it came about.\n",
        )
        .check(&expect![[r#"
            warning[duplicate-title]: two pages in 'en' are called 'Signing of the agreement'
             --> content/pages/method.md:2:1
              |
            2 | title: Signing of the agreement
              | ^^^^^
              |
              = help: readers and search engines cannot tell /method/ from /events/signing/: give one of them a longer title

            more about a check, with a wrong and a right example: annals check --explain duplicate-title

            note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
            12 files checked: 1 warning
            exit 0
        "#]]);
}
