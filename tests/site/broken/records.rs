//! Records with a field too many, too few, or of the wrong form.

use expect_test::expect;

use crate::project::Project;

#[test]
fn a_field_is_misspelt() {
    Project::sound()
        .file("content/events/launch.yaml", "name: Launch\ndaet: 2021-02-01\nkind: launch\n")
        .check(&expect![[r#"
            error[missing-field]: event 'launch' has no 'date'
             --> content/events/launch.yaml:1:1
              |
            1 | name: Launch
              | ^^^^
              |
              = help: add a line 'date: …' to it

            error[unknown-field]: event 'launch' has no field 'daet'
             --> content/events/launch.yaml:2:1
              |
            2 | daet: 2021-02-01
              | ^^^^
              |
              = help: did you mean 'date'?
              = help: its fields are: aliases, body, date, draft, embargo, end_date, fields, id, image, kind, links, mode, name, private, sources, summary, updated, venue

            more about a check, with a wrong and a right example: annals check --explain missing-field

            12 files checked: 2 errors
            exit 1
        "#]]);
}

#[test]
fn a_date_is_none() {
    Project::sound()
        .file(
            "content/events/events.yaml",
            "- {id: a, name: A, date: 21 April 2022, kind: forum}
- {id: b, name: B, date: 21/04/2022, kind: forum}
- {id: c, name: C, date: 2022-13-01, kind: forum}
- {id: d, name: D, date: 2022-02-30, kind: forum}
",
        )
        .check(&expect![[r#"
            error[invalid-date]: '21 April 2022' in 'date' is not a date
             --> content/events/events.yaml:1:26
              |
            1 | - {id: a, name: A, date: 21 April 2022, kind: forum}
              |                          ^^^^^^^^^^^^^
              |
              = help: write it as year-month-day: 2022-04-21, or 2022-04, or 2022

            error[invalid-date]: '21/04/2022' in 'date' is not a date
             --> content/events/events.yaml:2:26
              |
            2 | - {id: b, name: B, date: 21/04/2022, kind: forum}
              |                          ^^^^^^^^^^
              |
              = help: write it as year-month-day: 2022-04-21, or 2022-04, or 2022

            error[invalid-date]: '2022-13-01' in 'date' has a month that does not exist
             --> content/events/events.yaml:3:26
              |
            3 | - {id: c, name: C, date: 2022-13-01, kind: forum}
              |                          ^^^^^^^^^^
              |
              = help: write it as year-month-day: 2022-04-21, or 2022-04, or 2022

            error[invalid-date]: '2022-02-30' in 'date' has a day that its month does not have
             --> content/events/events.yaml:4:26
              |
            4 | - {id: d, name: D, date: 2022-02-30, kind: forum}
              |                          ^^^^^^^^^^
              |
              = help: write it as year-month-day: 2022-04-21, or 2022-04, or 2022

            more about a check, with a wrong and a right example: annals check --explain invalid-date

            12 files checked: 4 errors
            exit 1
        "#]]);
}

#[test]
fn an_event_ends_before_it_begins() {
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: Launch\ndate: 2021-02-10\nend_date: 2021-02-01\nkind: launch\n",
        )
        .check(&expect![[r#"
            error[invalid-value]: the event ends (2021-02-01) before it begins (2021-02-10)
             --> content/events/launch.yaml:3:11
              |
            3 | end_date: 2021-02-01
              |           ^^^^^^^^^^
              |
              = help: correct 'date' or 'end_date'

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn an_id_stands_twice() {
    Project::sound()
        .file("content/participants/new.yaml", "id: bandung\nname: Bandung\nkind: city\n")
        .check(&expect![[r#"
            error[duplicate-id]: there are two participants with the id 'bandung'
             --> content/participants/participants.yaml:1:7
              |
            1 | - id: bandung
              |       ^^^^^^^
              |
             ::: content/participants/new.yaml:1:5
              |
            1 | id: bandung
              |     ------- the other one
              |
              = help: give one of them another id; an old address can be kept as its alias

            more about a check, with a wrong and a right example: annals check --explain duplicate-id

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn an_id_has_capitals_and_spaces() {
    Project::sound()
        .file("content/participants/new.yaml", "id: Kota Cimahi\nname: Cimahi\nkind: city\n")
        .check(&expect![[r#"
            error[invalid-value]: 'Kota Cimahi' cannot be an id
             --> content/participants/new.yaml:1:5
              |
            1 | id: Kota Cimahi
              |     ^^^^^^^^^^^
              |
              = help: use lower-case letters, digits and hyphens: kota-cimahi

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            12 files checked: 1 error
            exit 1
        "#]]);
    Project::sound()
        .file("content/participants/Kota Cimahi.yaml", "name: Cimahi\nkind: city\n")
        .file("content/pages/How we count.md", "Text without a title.\n")
        .check(&expect![[r#"
            error[invalid-value]: the file's name 'How we count' cannot be the id of its record
             --> content/pages/How we count.md:1:1
              |
            1 | Text without a title.
              | ^
              |
              = help: rename the file to 'how-we-count', or add a line 'id: how-we-count'

            error[invalid-value]: the file's name 'Kota Cimahi' cannot be the id of its record
             --> content/participants/Kota Cimahi.yaml:1:1
              |
            1 | name: Cimahi
              | ^^^^
              |
              = help: rename the file to 'kota-cimahi', or add a line 'id: kota-cimahi'

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            13 files checked: 2 errors
            exit 1
        "#]]);
    Project::sound().file("content/participants/new.yaml", "- name: Cimahi\n  kind: city\n").check(
        &expect![[r#"
            error[missing-field]: this participant has no 'id'
             --> content/participants/new.yaml:1:3
              |
            1 | - name: Cimahi
              |   ^^^^
              |
              = help: add a line 'id: …' to it

            more about a check, with a wrong and a right example: annals check --explain missing-field

            12 files checked: 1 error
            exit 1
        "#]],
    );
}

#[test]
fn a_required_field_is_missing() {
    // At the first line of its record, by its name.
    Project::sound()
        .file(
            "content/participants/new.yaml",
            "- id: cimahi
  name: Cimahi
  kind: city
- id: bogor
  summary: A city of rain
",
        )
        .check(&expect![[r#"
            error[missing-field]: participant 'bogor' has no 'kind'
             --> content/participants/new.yaml:4:3
              |
            4 | - id: bogor
              |   ^^
              |
              = help: add a line 'kind: …' to it

            error[missing-field]: participant 'bogor' has no 'name'
             --> content/participants/new.yaml:4:3
              |
            4 | - id: bogor
              |   ^^
              |
              = help: add a line 'name: …' to it

            more about a check, with a wrong and a right example: annals check --explain missing-field

            12 files checked: 2 errors
            exit 1
        "#]]);
}

#[test]
fn a_reference_leads_nowhere() {
    Project::sound()
        .file(
            "content/participants/new.yaml",
            "- id: cimahi
  name: Cimahi
  kind: ctiy
  place: west-jawa
  cohorts: [2021, 2023]
  sources: [ministry-2023]
",
        )
        .check(&expect![[r#"
            error[unknown-reference]: there is no participant kind 'ctiy'
             --> content/participants/new.yaml:3:9
              |
            3 |   kind: ctiy
              |         ^^^^
              |
              = help: did you mean 'city'?
              = help: under 'participant_kinds' in programme.yaml there are: city, regency

            error[unknown-reference]: there is no place 'west-jawa'
             --> content/participants/new.yaml:4:10
              |
            4 |   place: west-jawa
              |          ^^^^^^^^^
              |
              = help: did you mean 'west-java'?
              = help: in content/places/ there are: west-java

            error[unknown-reference]: there is no cohort '2023'
             --> content/participants/new.yaml:5:19
              |
            5 |   cohorts: [2021, 2023]
              |                   ^^^^
              |
              = help: in content/cohorts/ there are: 2021, 2022

            error[unknown-reference]: there is no source 'ministry-2023'
             --> content/participants/new.yaml:6:13
              |
            6 |   sources: [ministry-2023]
              |             ^^^^^^^^^^^^^
              |
              = help: did you mean 'ministry-2022'?
              = help: in content/sources/ there are: ministry-2022

            more about a check, with a wrong and a right example: annals check --explain unknown-reference

            12 files checked: 4 errors
            exit 1
        "#]]);
}

#[test]
fn curly_quotes_around_an_id() {
    Project::sound()
        .file("content/participants/new.yaml", "id: cimahi\nname: Cimahi\nkind: “city”\n")
        .check(&expect![[r#"
            error[unknown-reference]: there is no participant kind '“city”'
             --> content/participants/new.yaml:3:7
              |
            3 | kind: “city”
              |       ^^^^^^
              |
              = help: leave out the curly quotation marks, which belong to the text, or write straight ones
              = help: did you mean 'city'?
              = help: under 'participant_kinds' in programme.yaml there are: city, regency

            more about a check, with a wrong and a right example: annals check --explain unknown-reference

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_winner_is_a_participant_and_somebody_else() {
    Project::sound()
        .file(
            "content/winners/2021.yaml",
            "- award: smart-economy
  year: 2021
  participant: bandung
  name: Bandung City
- award: smart-economy
  year: 2021
",
        )
        .check(&expect![[r#"
            error[invalid-value]: winner 'smart-economy-2021-bandung' has both 'participant' and 'name'
             --> content/winners/2021.yaml:1:3
              |
            1 | - award: smart-economy
              |   ^^^^^
              |
              = help: keep 'participant' if the winner is one of the programme's participants, else 'name'

            error[invalid-value]: this winner does not say who won
             --> content/winners/2021.yaml:5:3
              |
            5 | - award: smart-economy
              |   ^^^^^
              |
              = help: add 'participant: …' with the id of a participant, or 'name: …' for another winner

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            12 files checked: 2 errors
            exit 1
        "#]]);
}

#[test]
fn two_winners_are_the_same() {
    Project::sound()
        .append(
            "content/winners/2022.yaml",
            "- award: smart-economy
  year: 2022
  participant: karawang
  distinction: Gold
",
        )
        .check(&expect![[r#"
            error[duplicate-id]: there are two winners with the id 'smart-economy-2022-karawang'
             --> content/winners/2022.yaml:5:3
              |
            1 | - award: smart-economy
              |   ----- the other one
            ...
            5 | - award: smart-economy
              |   ^^^^^
              |
              = help: the same award, year and winner twice: remove one, or give one an 'id' of its own

            more about a check, with a wrong and a right example: annals check --explain duplicate-id

            11 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_value_is_none_of_a_closed_list() {
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: Launch\ndate: 2021-02-01\nkind: lunch\nmode: offline\n",
        )
        .check(&expect![[r#"
            error[invalid-value]: 'kind' cannot be 'lunch'
             --> content/events/launch.yaml:3:7
              |
            3 | kind: lunch
              |       ^^^^^
              |
              = help: did you mean 'launch'?
              = help: write one of: signing, launch, assessment, ceremony, forum, other

            error[invalid-value]: 'mode' cannot be 'offline'
             --> content/events/launch.yaml:4:7
              |
            4 | mode: offline
              |       ^^^^^^^
              |
              = help: did you mean 'online'?
              = help: write one of: on-site, online, hybrid

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            12 files checked: 2 errors
            exit 1
        "#]]);
}

#[test]
fn a_custom_field_has_a_wrong_value() {
    Project::sound()
        .file(
            "content/participants/new.yaml",
            "- id: cimahi
  name: Cimahi
  kind: city
  fields: {population: many, island: jawa, mayor: Ngatiyana}
",
        )
        .check(&expect![[r#"
            error[invalid-value]: 'population' is 'many', which is no number
             --> content/participants/new.yaml:4:24
              |
            4 |   fields: {population: many, island: jawa, mayor: Ngatiyana}
              |                        ^^^^
              |
              = help: write a number in digits, with a point before decimals: 1500, or 3.5

            error[invalid-value]: 'jawa' is no value of 'island'
             --> content/participants/new.yaml:4:38
              |
            4 |   fields: {population: many, island: jawa, mayor: Ngatiyana}
              |                                      ^^^^
              |
              = help: did you mean 'java'?
              = help: programme.yaml lists: java, bali

            error[unknown-field]: the programme has no custom field 'mayor' here
             --> content/participants/new.yaml:4:44
              |
            4 |   fields: {population: many, island: jawa, mayor: Ngatiyana}
              |                                            ^^^^^
              |
              = help: programme.yaml declares: population, island

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            12 files checked: 3 errors
            exit 1
        "#]]);
}

#[test]
fn a_number_is_written_with_points() {
    Project::sound()
        .file(
            "content/cohorts/2023.yaml",
            "year: 2023\nname: Cohort of 2023\nintake: 1.500\nreturning: 10%\n",
        )
        .file(
            "content/participants/new.yaml",
            "id: cimahi\nname: Cimahi\nkind: city\nfields: {population: 1.568.400}\n",
        )
        .check(&expect![[r#"
            error[invalid-value]: 'intake' cannot be '1.500'
             --> content/cohorts/2023.yaml:3:9
              |
            3 | intake: 1.500
              |         ^^^^^
              |
              = help: write a whole number in digits alone: 1500, not 1.500 or 1,500

            error[invalid-value]: 'returning' cannot be '10%'
             --> content/cohorts/2023.yaml:4:12
              |
            4 | returning: 10%
              |            ^^^
              |
              = help: write a whole number in digits alone: 1500, not 1.500 or 1,500

            error[invalid-value]: 'population' is '1.568.400', which is no number
             --> content/participants/new.yaml:4:22
              |
            4 | fields: {population: 1.568.400}
              |                      ^^^^^^^^^
              |
              = help: write a number in digits, with a point before decimals: 1500, or 3.5

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            13 files checked: 3 errors
            exit 1
        "#]]);
}

#[test]
fn a_text_is_a_list() {
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: [Launch]\ndate: 2021-02-01\nkind: launch\nvenue:\n  hall: A\n",
        )
        .check(&expect![[r#"
            error[invalid-value]: 'name' of event 'launch' must be a text, but this is a list
             --> content/events/launch.yaml:1:7
              |
            1 | name: [Launch]
              |       ^^^^^^^^
              |
              = help: write one text, without '- ' or brackets

            error[unknown-reference]: 'venue' of event 'launch' has a text in 'hall', which is no language of this site
             --> content/events/launch.yaml:5:3
              |
            5 |   hall: A
              |   ^^^^
              |
              = help: the languages in site.yaml are: en

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            12 files checked: 2 errors
            exit 1
        "#]]);
    Project::sound().file("content/events/launch.yaml", "Launch of the programme\n").check(
        &expect![[r#"
            error[invalid-value]: this event must have fields, but this is a text
             --> content/events/launch.yaml:1:1
              |
            1 | Launch of the programme
              | ^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: write its fields as lines of 'name: value', each with a space after the colon

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            12 files checked: 1 error
            exit 1
        "#]],
    );
}

#[test]
fn a_field_is_empty() {
    Project::sound()
        .file("content/events/launch.yaml", "name:\ndate: 2021-02-01\nkind: launch\nvenue:\n")
        .check(&expect![[r#"
            error[missing-field]: event 'launch' has no 'name'
             --> content/events/launch.yaml:1:1
              |
            1 | name:
              | ^^^^
              |
              = help: add a line 'name: …' to it

            more about a check, with a wrong and a right example: annals check --explain missing-field

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_text_lacks_a_language() {
    Project::sound()
        .file("content/site.yaml", "title: Smart cities\nlanguages: [id, en]\n")
        .file("content/pages/about.en.md", "---\ntitle: About\n---\n\nAbout.\n")
        .file(
            "content/events/launch.yaml",
            "name: {id: Peluncuran}\ndate: 2021-02-01\nkind: launch\n",
        )
        .file("content/pages/method.md", "---\ntitle: Metode\n---\n\nTeks.\n")
        .check(&expect![[r#"
            warning[missing-translation]: 'name' of event 'launch' has no text in: en
             --> content/events/launch.yaml:1:7
              |
            1 | name: {id: Peluncuran}
              |       ^^^^^^^^^^^^^^^^
              |
              = help: add the translation; until then the page shows the first language

            warning[missing-translation]: the text of page 'method' has no translation into en
             --> content/pages/method.md:2:1
              |
            2 | title: Metode
              | ^^^^^^^^^^^^^
              |
              = help: add the file content/pages/method.en.md

            warning[missing-translation]: 'title' of page 'method' has no text in: en
             --> content/pages/method.md:2:8
              |
            2 | title: Metode
              |        ^^^^^^
              |
              = help: add the translation; until then the page shows the first language

            more about a check, with a wrong and a right example: annals check --explain missing-translation

            note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
            14 files checked: 3 warnings

            Still missing before publication; nothing of this stops a build:
              3 texts without a translation, as shown above
            exit 0
        "#]]);
}

#[test]
fn a_text_has_a_language_that_the_site_does_not_speak() {
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: {en: Launch, fr: Lancement}\ndate: 2021-02-01\nkind: launch\n",
        )
        .check(&expect![[r#"
            error[unknown-reference]: 'name' of event 'launch' has a text in 'fr', which is no language of this site
             --> content/events/launch.yaml:1:20
              |
            1 | name: {en: Launch, fr: Lancement}
              |                    ^^
              |
              = help: the languages in site.yaml are: en

            more about a check, with a wrong and a right example: annals check --explain unknown-reference

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn an_image_has_no_alternative_text() {
    Project::sound()
        .file("content/media/launch.jpg", "a picture")
        .file(
            "content/events/launch.yaml",
            "name: Launch\ndate: 2021-02-01\nkind: launch\nimage: {file: launch.jpg}\n",
        )
        .check(&expect![[r#"
            error[image-without-alt]: the image has no alternative text
             --> content/events/launch.yaml:4:9
              |
            4 | image: {file: launch.jpg}
              |         ^^^^
              |
              = help: add 'alt:' with one sentence that says what the picture shows

            more about a check, with a wrong and a right example: annals check --explain image-without-alt

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn an_image_is_not_there() {
    Project::sound()
        .file("content/media/launch.jpg", "a picture")
        .file(
            "content/events/launch.yaml",
            "name: Launch\ndate: 2021-02-01\nkind: launch\nimage: {file: Launch.jpg, alt: The stage}\n",
        )
        .check(&expect![[r#"
            error[unknown-reference]: there is no file 'Launch.jpg' in content/media/
             --> content/events/launch.yaml:4:15
              |
            4 | image: {file: Launch.jpg, alt: The stage}
              |               ^^^^^^^^^^
              |
              = help: did you mean 'launch.jpg'?
              = help: put the file into content/media/, or correct its name; capitals count

            more about a check, with a wrong and a right example: annals check --explain unknown-reference

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_link_is_no_web_address() {
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: Launch\ndate: 2021-02-01\nkind: launch\nlinks:\n  - {title: Recording, url: www.example.org/x}\n",
        )
        .check(&expect![[r#"
            error[invalid-value]: 'www.example.org/x' is not a web address
             --> content/events/launch.yaml:5:29
              |
            5 |   - {title: Recording, url: www.example.org/x}
              |                             ^^^^^^^^^^^^^^^^^
              |
              = help: write the whole address, beginning with https:// and without spaces

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn what_is_private_is_not_shown() {
    // The excerpt goes over the lines of the private values, and the mistake may stand among them.
    Project::sound()
        .file(
            "content/participants/new.yaml",
            "- id: cimahi
  name: Cimahi
  private:
    contact: Dewi, 0812-3456
  kind: ctiy
- id: bogor
  name: Bogor
  kind: city
  private: Call Dewi first
",
        )
        .check(&expect![[r#"
            error[unknown-reference]: there is no participant kind 'ctiy'
             --> content/participants/new.yaml:5:9
              |
            5 |   kind: ctiy
              |         ^^^^
              |
              = help: did you mean 'city'?
              = help: under 'participant_kinds' in programme.yaml there are: city, regency

            error[invalid-value]: 'private' must have fields
             --> content/participants/new.yaml:9:12
              |
            9 |   private: ***************
              |            ^^^^^^^^^^^^^^^
              |
              = help: write each private value under it as a line of 'name: value', further right

            more about a check, with a wrong and a right example: annals check --explain unknown-reference

            12 files checked: 2 errors
            exit 1
        "#]]);
    Project::sound()
        .file(
            "content/participants/new.yaml",
            "- id: cimahi
  name: Cimahi
  kind: city
  private:
    contact: Dewi: 0812-3456
",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: a colon and a space stand inside a text without quotes
             --> content/participants/new.yaml:5:18
              |
            5 | ****************************
              |                  ^
              |
              = help: put the whole text after the first colon in quotes: title: "Kominfo: 50 regions"

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_file_lies_where_none_is_read() {
    Project::sound()
        .file("content/notes.txt", "to do")
        .file("content/participant/new.yaml", "name: Cimahi\n")
        .file("content/winners/2021.xlsx", "a table")
        .check(&expect![[r#"
            warning[unexpected-file]: this file is not read
            --> content/notes.txt
             = help: move it to the folder of its kind (participants/, pages/, media/, …), or begin its name with '_'

            warning[unexpected-file]: nothing is read from the folder 'participant'
            --> content/participant
             = help: did you mean 'participants'?
             = help: folders of content/ are: participants, cohorts, awards, winners, events, places, sources, figures, charts, corrections, reports, stories, pages, data, media; begin a name with '_' to keep it out

            warning[unexpected-file]: this file is not read
            --> content/winners/2021.xlsx
             = help: winners/ holds files that end in .yaml, .yml, .md; pictures and documents go to media/
             = help: begin its name with '_' to keep it out of the site

            more about a check, with a wrong and a right example: annals check --explain unexpected-file

            note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
            11 files checked: 3 warnings
            exit 0
        "#]]);
}

#[test]
fn more_problems_than_one_can_read() {
    let many: Vec<String> = (0..60).map(|it| format!("- id: p{it}\n  name: P\n")).collect();
    let run =
        Project::sound().file("content/participants/many.yaml", many.concat()).run(&["check"]);
    let shown = run.stderr.matches("error[missing-field]").count();
    let end: Vec<&str> = run.stderr.lines().rev().skip(2).take(2).collect();
    assert_eq!((shown, end), (50, vec!["", "… and 10 more problems, not shown here"]));
    assert_eq!(run.stdout, "12 files checked: 60 errors\n");
}

#[test]
fn a_deleted_file_is_told_once() {
    let awards =
        "- {id: smart-economy, name: Smart Economy}\n- {id: smart-living, name: Smart Living}\n";
    let winner = "- {award: smart-living, participant: bogor, year: ";
    let years = ["2017}\n", "2018}\n", "2019}\n", "2020}\n", "2021}\n", "2022}\n"];
    let winners = years.map(|year| [winner, year].concat()).concat();
    Project::sound()
        .file("content/awards/awards.yaml", awards)
        .without("content/awards/smart-economy.yaml")
        .file("content/winners/bogor.yaml", winners)
        .check(&expect![[r#"
            error[unknown-reference]: there is no participant 'bogor'
             --> content/winners/bogor.yaml:1:38
              |
            1 | - {award: smart-living, participant: bogor, year: 2017}
              |                                      ^^^^^
              |
              = help: in content/participants/ there are: bandung, karawang
              = help: the same is so in content/winners/bogor.yaml:2, content/winners/bogor.yaml:3, content/winners/bogor.yaml:4, content/winners/bogor.yaml:5, content/winners/bogor.yaml:6

            more about a check, with a wrong and a right example: annals check --explain unknown-reference

            12 files checked: 6 errors
            exit 1
        "#]]);
}

#[test]
fn each_remedy_of_its_own_is_told() {
    let tables = (2..=5).map(|columns| format!("\n{0}\n{0}\n", "| a ".repeat(columns) + "|"));
    let text = tables.collect::<Vec<_>>().concat();
    let run = Project::sound().append("content/pages/about.md", &text).run(&["check"]);
    assert_eq!(run.stderr.matches("= help: add this line").count(), 4, "{}", run.stderr);
}
