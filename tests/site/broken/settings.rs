//! `site.yaml` and `programme.yaml`.

use expect_test::expect;

use crate::project::Project;

#[test]
fn settings_that_cannot_be() {
    Project::sound()
        .file(
            "content/site.yaml",
            "title: Smart cities
languages: [en]
base_url: example.org
time_zone: Asia/Bandung
theme: dark
brand: {colour: teal, logo: logo.svg}
paths: {participants: {en: The Cities}}
maps: {provinces: {file: provinces.geojson, key: code}}
checks: {image-without-atl: off, missing-translation: quiet}
bade_url: https://example.org/
",
        )
        .check(&expect![[r##"
            error[invalid-value]: 'example.org' is not the address of a site
             --> content/site.yaml:3:11
              |
            3 | base_url: example.org
              |           ^^^^^^^^^^^
              |
              = help: write the whole address: https://example.org/reports/

            error[invalid-value]: there is no time zone 'Asia/Bandung'
             --> content/site.yaml:4:12
              |
            4 | time_zone: Asia/Bandung
              |            ^^^^^^^^^^^^
              |
              = help: write a name such as Asia/Jakarta or Europe/Berlin

            error[unknown-reference]: the theme 'dark' is not there
             --> content/site.yaml:5:8
              |
            5 | theme: dark
              |        ^^^^
              |
              = help: create the folder themes/dark/, or remove 'theme:' from site.yaml

            error[invalid-value]: 'teal' is not a colour
             --> content/site.yaml:6:17
              |
            6 | brand: {colour: teal, logo: logo.svg}
              |                 ^^^^
              |
              = help: write it in quotes as six digits after a hash: "#0a6878"

            error[unknown-reference]: there is no file 'logo.svg' in content/media/
             --> content/site.yaml:6:29
              |
            6 | brand: {colour: teal, logo: logo.svg}
              |                             ^^^^^^^^
              |
              = help: put the file into content/media/, or correct its name; capitals count

            error[invalid-value]: 'The Cities' cannot be part of an address
             --> content/site.yaml:7:28
              |
            7 | paths: {participants: {en: The Cities}}
              |                            ^^^^^^^^^^
              |
              = help: use lower-case letters, digits and hyphens: the-cities

            error[unknown-reference]: there is no file 'provinces.geojson' in content/media/
             --> content/site.yaml:8:26
              |
            8 | maps: {provinces: {file: provinces.geojson, key: code}}
              |                          ^^^^^^^^^^^^^^^^^
              |
              = help: put the file into content/media/, or correct its name; capitals count

            error[unknown-reference]: there is no check 'image-without-atl'
             --> content/site.yaml:9:10
              |
            9 | checks: {image-without-atl: off, missing-translation: quiet}
              |          ^^^^^^^^^^^^^^^^^
              |
              = help: did you mean 'image-without-alt'?
              = help: checks that can be turned down are: unexpected-file, missing-source, unsourced-record, duplicate-title, missing-translation, missing-summary, missing-citation, unfinished-year, image-without-alt, large-image, low-contrast, place-off-map, broken-link, vanished-url

            error[invalid-value]: a check cannot be 'quiet'
             --> content/site.yaml:9:55
              |
            9 | checks: {image-without-atl: off, missing-translation: quiet}
              |                                                       ^^^^^
              |
              = help: write one of: error, warning, note, off

            error[unknown-field]: site.yaml has no field 'bade_url'
              --> content/site.yaml:10:1
               |
            10 | bade_url: https://example.org/
               | ^^^^^^^^
               |
               = help: did you mean 'base_url'?
               = help: its fields are: base_url, brand, checks, description, languages, licence, maps, menu, paths, previous, publisher, raw_html, theme, time_zone, title

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            11 files checked: 10 errors
            exit 1
        "##]]);
}

#[test]
fn a_colour_without_quotes_is_a_comment() {
    Project::sound()
        .file(
            "content/site.yaml",
            "title: Smart cities\nlanguages: [en]\nbrand:\n  colour: #0a6878\n",
        )
        .check(&expect![[r#"
            warning[yaml-syntax]: what follows '#' is left out, as a comment
             --> content/site.yaml:4:11
              |
            4 |   colour: #0a6878
              |           ^^^^^^^
              |
              = help: put the whole text in quotes if this belongs to it, or a space after '#' if not

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
            11 files checked: 1 warning
            exit 0
        "#]]);
}

#[test]
fn no_language() {
    Project::sound().file("content/site.yaml", "title: Smart cities\n").check(&expect![[r#"
        error[missing-field]: site.yaml has no 'languages'
         --> content/site.yaml:1:1
          |
        1 | title: Smart cities
          | ^^^^^
          |
          = help: add a line 'languages: …' to it

        more about a check, with a wrong and a right example: annals check --explain missing-field

        11 files checked: 1 error
        exit 1
    "#]]);
    Project::sound()
        .file("content/site.yaml", "title: Smart cities\nlanguages: [indonesian, en]\n")
        .check(&expect![[r#"
            error[invalid-value]: 'indonesian' is no language tag
             --> content/site.yaml:2:13
              |
            2 | languages: [indonesian, en]
              |             ^^^^^^^^^^
              |
              = help: write the tag of a language (BCP 47): id for Indonesian, en for English, ar for Arabic

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            11 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_check_that_keeps_a_site_sound_is_turned_off() {
    Project::sound()
        .append("content/site.yaml", "checks: {embargo-leak: off, unknown-reference: warning}\n")
        .check(&expect![[r#"
            error[invalid-value]: 'embargo-leak' cannot be 'off'
             --> content/site.yaml:3:24
              |
            3 | checks: {embargo-leak: off, unknown-reference: warning}
              |                        ^^^
              |
              = help: remove this line: without that check the site could be wrong
              = help: checks that can be turned down are: unexpected-file, missing-source, unsourced-record, duplicate-title, missing-translation, missing-summary, missing-citation, unfinished-year, image-without-alt, large-image, low-contrast, place-off-map, broken-link, vanished-url

            error[invalid-value]: 'unknown-reference' cannot be 'warning'
             --> content/site.yaml:3:48
              |
            3 | checks: {embargo-leak: off, unknown-reference: warning}
              |                                                ^^^^^^^
              |
              = help: remove this line: without that check the site could be wrong
              = help: checks that can be turned down are: unexpected-file, missing-source, unsourced-record, duplicate-title, missing-translation, missing-summary, missing-citation, unfinished-year, image-without-alt, large-image, low-contrast, place-off-map, broken-link, vanished-url

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            11 files checked: 2 errors
            exit 1
        "#]]);
}

#[test]
fn the_programme_contradicts_itself() {
    Project::sound()
        .file(
            "content/programme.yaml",
            "name: Smart cities
organisations:
  - {id: ministry, name: Ministry, role: boss, url: ministry.example}
participant_kinds:
  - {id: city, name: City}
  - {id: city, name: Town}
  - {id: regency}
dimensions:
  - {id: economy, name: Economy}
fields:
  participants:
    population: {type: integer}
    place: {type: text}
  winner:
    prize: {type: number}
",
        )
        .check(&expect![[r#"
            error[invalid-value]: 'role' cannot be 'boss'
             --> content/programme.yaml:3:42
              |
            3 |   - {id: ministry, name: Ministry, role: boss, url: ministry.example}
              |                                          ^^^^
              |
              = help: write one of: organiser, partner, funder

            error[invalid-value]: 'ministry.example' is not a web address
             --> content/programme.yaml:3:53
              |
            3 |   - {id: ministry, name: Ministry, role: boss, url: ministry.example}
              |                                                     ^^^^^^^^^^^^^^^^
              |
              = help: write the whole address, beginning with https:// and without spaces

            error[duplicate-id]: 'city' stands twice in 'participant_kinds'
             --> content/programme.yaml:6:10
              |
            5 |   - {id: city, name: City}
              |          ---- first here
            6 |   - {id: city, name: Town}
              |          ^^^^
              |
              = help: give each entry an id of its own

            error[missing-field]: 'regency' of 'participant_kinds' has no 'name'
             --> content/programme.yaml:7:6
              |
            7 |   - {id: regency}
              |      ^^
              |
              = help: add a line 'name: …' to it

            error[invalid-value]: 'type' cannot be 'integer'
              --> content/programme.yaml:12:24
               |
            12 |     population: {type: integer}
               |                        ^^^^^^^
               |
               = help: write one of: text, category, number, date, url, boolean

            error[invalid-value]: 'place' is already a field of participants
              --> content/programme.yaml:13:5
               |
            13 |     place: {type: text}
               |     ^^^^^
               |
               = help: give the custom field another name, or use the built-in one

            error[unknown-field]: there is no record kind 'winner'
              --> content/programme.yaml:14:3
               |
            14 |   winner:
               |   ^^^^^^
               |
               = help: did you mean 'winners'?
               = help: custom fields can be given to: participants, cohorts, awards, winners, events, places, sources, figures, charts, corrections, reports, stories, pages, participations

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            11 files checked: 7 errors
            exit 1
        "#]]);
}
