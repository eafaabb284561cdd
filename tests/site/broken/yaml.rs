//! Files that cannot be read, or not as YAML.

use expect_test::expect;

use crate::project::Project;

#[test]
fn a_sound_site_has_no_problem() {
    Project::sound().check(&expect![[r#"
        note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
        11 files checked: no problems
        exit 0
    "#]]);
}

#[test]
fn a_tab_indents_a_line() {
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: Launch\ndate: 2021\nkind: launch\nvenue:\n\ten: Jakarta\n",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: a tab stands where only spaces may indent a line
             --> content/events/launch.yaml:5:1
              |
            5 |     en: Jakarta
              | ^^^^ tab
              |
              = help: replace the tab by spaces, as many as the lines around it begin with

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_quotation_mark_is_not_closed() {
    Project::sound()
        .file(
            "content/events/events.yaml",
            "- id: launch
  name: \"Launch of the programme
  date: 2021-02-01
  kind: launch
- id: forum
  name: Forum
  date: 2021-03-01
  kind: forum
",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: a quotation mark opens here and is never closed
             --> content/events/events.yaml:2:9
              |
            2 |   name: "Launch of the programme
              |         ^ opens here
              |
              = help: close the text with the same mark; if the mark belongs to the text, put the whole text in the other kind of quotes

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_quotation_mark_is_not_closed_and_the_next_text_is_quoted() {
    Project::sound()
        .file(
            "content/events/events.yaml",
            "- id: launch
  name: \"Launch of the programme
  venue: \"Jakarta\"
  date: 2021-02-01
  kind: launch
",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: a quotation mark opens here and is never closed
             --> content/events/events.yaml:2:9
              |
            2 |   name: "Launch of the programme
              |         ^ opens here
              |
              = help: close the text with the same mark; if the mark belongs to the text, put the whole text in the other kind of quotes

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn an_apostrophe_opens_a_text() {
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: 'Adipati's launch'\ndate: 2021-02-01\nkind: launch\n",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: the text in quotes ends before this, and more follows
             --> content/events/launch.yaml:1:16
              |
            1 | name: 'Adipati's launch'
              |                ^
              |
              = help: put the whole text in double quotes ("…") if it has a ' of its own, else move the closing quote to its end

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_colon_stands_in_an_unquoted_text() {
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: Launch: 50 regions\ndate: 2021-02-01\nkind: launch\n",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: a colon and a space stand inside a text without quotes
             --> content/events/launch.yaml:1:13
              |
            1 | name: Launch: 50 regions
              |             ^
              |
              = help: put the whole text after the first colon in quotes: title: "Kominfo: 50 regions"

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_line_is_indented_wrongly() {
    Project::sound()
        .file("content/events/launch.yaml", "name: Launch\n  date: 2021-02-01\nkind: launch\n")
        .check(&expect![[r#"
            error[yaml-syntax]: this line begins further right than the field above, so it reads as a part of its text
             --> content/events/launch.yaml:2:3
              |
            2 |   date: 2021-02-01
              |   ^
              |
              = help: begin it in the same column as the field above

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
    Project::sound()
        .file(
            "content/events/events.yaml",
            "- id: launch
  name: Launch
   date: 2021-02-01
  kind: launch
",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: this line begins further right than the field above, so it reads as a part of its text
             --> content/events/events.yaml:3:4
              |
            3 |    date: 2021-02-01
              |    ^
              |
              = help: begin it in the same column as the field above

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
    Project::sound()
        .file(
            "content/events/events.yaml",
            "- id: launch
  name: Launch
 date: 2021-02-01
  kind: launch
",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: this line does not line up with the lines before it
             --> content/events/events.yaml:3:2
              |
            3 |  date: 2021-02-01
              |  ^
              |
              = help: begin the fields of one record in the same column, and list items with '- '

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_space_is_missing_after_a_colon() {
    Project::sound()
        .file("content/events/launch.yaml", "name:Launch\ndate: 2021-02-01\nkind: launch\n")
        .check(&expect![[r#"
            error[yaml-syntax]: a space is missing after this colon
             --> content/events/launch.yaml:1:5
              |
            1 | name:Launch
              |     ^
              |
              = help: write 'name: value', with a space after the colon

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
    Project::sound()
        .file("content/events/launch.yaml", "name: Launch\ndate: 2021-02-01\nkind:launch\n")
        .check(&expect![[r#"
            error[yaml-syntax]: a space is missing after this colon
             --> content/events/launch.yaml:3:5
              |
            3 | kind:launch
              |     ^
              |
              = help: write 'name: value', with a space after the colon

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_bracket_is_not_closed() {
    Project::sound()
        .file(
            "content/participants/more.yaml",
            "- id: cimahi
  name: Cimahi
  kind: city
  cohorts: [2021, 2022
- id: bogor
  name: Bogor
  kind: city
",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: a bracket opens here and is not closed, or a comma is missing before the next item
             --> content/participants/more.yaml:4:12
              |
            4 |   cohorts: [2021, 2022
              |            ^ opens here
              |
              = help: close '[' with ']' and '{' with '}', and put a comma between items; a text with a comma or a colon in it needs quotes

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_text_begins_with_a_mark_of_yaml() {
    Project::sound()
        .file("content/events/launch.yaml", "name: @ Jakarta\ndate: 2021-02-01\nkind: launch\n")
        .check(&expect![[r#"
            error[yaml-syntax]: '@' cannot begin a text without quotes
             --> content/events/launch.yaml:1:7
              |
            1 | name: @ Jakarta
              |       ^
              |
              = help: put the whole text in quotes

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
    Project::sound()
        .file("content/events/launch.yaml", "name: *Launch*\ndate: 2021-02-01\nkind: launch\n")
        .check(&expect![[r#"
            error[yaml-syntax]: '*' cannot begin a text without quotes
             --> content/events/launch.yaml:1:7
              |
            1 | name: *Launch*
              |       ^
              |
              = help: put the whole text in quotes

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
    Project::sound()
        .file("content/events/launch.yaml", "name: %5 more\ndate: 2021-02-01\nkind: launch\n")
        .check(&expect![[r#"
            error[yaml-syntax]: '%' cannot begin a text without quotes
             --> content/events/launch.yaml:1:7
              |
            1 | name: %5 more
              |       ^
              |
              = help: put the whole text in quotes

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: {Launch} in Jakarta\ndate: 2021-02-01\nkind: launch\n",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: the brackets are closed before this, and more follows
             --> content/events/launch.yaml:1:16
              |
            1 | name: {Launch} in Jakarta
              |                ^
              |
              = help: put a text that begins with a bracket in quotes

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn curly_quotes_do_not_quote() {
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: “Launch: 50 regions”\ndate: 2021-02-01\nkind: launch\n",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: a colon and a space stand inside a text without quotes
             --> content/events/launch.yaml:1:14
              |
            1 | name: “Launch: 50 regions”
              |              ^
              |
              = help: put the text after the first colon in straight quotes; curly ones (“ ”) are letters like others: title: "Kominfo: 50 regions"

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
    // Where a text needs no quotes they are letters like others.
    Project::sound()
        .file("content/events/launch.yaml", "name: “Launch”\ndate: “2021-02-01”\nkind: launch\n")
        .check(&expect![[r#"
            error[invalid-date]: '“2021-02-01”' in 'date' is not a date
             --> content/events/launch.yaml:2:7
              |
            2 | date: “2021-02-01”
              |       ^^^^^^^^^^^^
              |
              = help: leave out the curly quotation marks, which belong to the text, or write straight ones
              = help: write it as year-month-day: 2022-04-21, or 2022-04, or 2022

            more about a check, with a wrong and a right example: annals check --explain invalid-date

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_key_stands_twice() {
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: Launch\ndate: 2021-02-01\nkind: launch\nname: Launch in Jakarta\n",
        )
        .check(&expect![[r#"
            error[duplicate-key]: the field 'name' stands twice here
             --> content/events/launch.yaml:4:1
              |
            1 | name: Launch
              | ---- first here
            ...
            4 | name: Launch in Jakarta
              | ^^^^
              |
              = help: keep one of the two; several values are written as a list: [first, second]

            more about a check, with a wrong and a right example: annals check --explain duplicate-key

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_second_document_begins() {
    Project::sound()
        .file(
            "content/events/events.yaml",
            "id: launch\nname: Launch\ndate: 2021-02-01\nkind: launch\n---\nid: forum\n",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: a line '---' ends what is read of this file, and more follows
             --> content/events/events.yaml:5:1
              |
            5 | ---
              | ^^^
              |
              = help: remove the line '---'; write several records as one list, each beginning with '- '

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn front_matter_never_ends() {
    Project::sound()
        .file("content/pages/method.md", "---\ntitle: Method\n\nHow we count.\n")
        .check(&expect![[r#"
            error[yaml-syntax]: the fields above the text begin here and never end
             --> content/pages/method.md:1:1
              |
            1 | ---
              | ^^^
              |
              = help: add a line '---' after its last field, before the text

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_file_is_not_utf_8() {
    // Latin-1, as an old spreadsheet saves it.
    Project::sound()
        .file(
            "content/sources/le-monde.yaml",
            b"title: Villes\npublisher: Le Monde \xe9conomique\ntype: news\n",
        )
        .check(&expect![[r#"
            error[unreadable-file]: a character here is not saved as UTF-8, so the file cannot be read
            --> content/sources/le-monde.yaml:2:21
             = help: open the file in a text editor, choose 'save as' with the encoding UTF-8, and look whether letters with accents are right

            more about a check, with a wrong and a right example: annals check --explain unreadable-file

            12 files checked: 1 error
            exit 1
        "#]]);
    // UTF-16, as an old editor saves it.
    Project::sound()
        .file("content/sources/le-monde.yaml", b"\xff\xfet\0i\0t\0l\0e\0:\0 \0V\0\n\0")
        .check(&expect![[r#"
            error[unreadable-file]: a character here is not saved as UTF-8, so the file cannot be read
            --> content/sources/le-monde.yaml:1:1
             = help: open the file in a text editor, choose 'save as' with the encoding UTF-8, and look whether letters with accents are right

            more about a check, with a wrong and a right example: annals check --explain unreadable-file

            12 files checked: 1 error
            exit 1
        "#]]);
    Project::sound().file("content/sources/x.yaml", b"title: V\0\n").check(&expect![[r#"
        error[unreadable-file]: the file is not a text file
        --> content/sources/x.yaml
         = help: save it as plain text in UTF-8; a Word or Excel file has to be exported first

        more about a check, with a wrong and a right example: annals check --explain unreadable-file

        12 files checked: 1 error
        exit 1
    "#]]);
}

#[test]
fn windows_line_ends_a_byte_order_mark_and_any_script_are_fine() {
    Project::sound()
        .file(
            "content/sources/muqaddima.yaml",
            "\u{feff}title: مقدمة 绪论 🏙\r\npublisher: Ministry\r\ntype: report\r\n",
        )
        .check(&expect![[r#"
            note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
            12 files checked: no problems
            exit 0
        "#]]);
}

#[test]
fn a_file_that_cannot_be_read_makes_no_reference_unknown() {
    // The places are in a file with a tab, and two participants refer to one of them.
    Project::sound()
        .file("content/places/west-java.yaml", "name: West Java\nkind:\tprovince\n\tx: y\n")
        .check(&expect![[r#"
            error[yaml-syntax]: a tab stands where only spaces may indent a line
             --> content/places/west-java.yaml:3:1
              |
            3 |     x: y
              | ^^^^ tab
              |
              = help: replace the tab by spaces, as many as the lines around it begin with

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            11 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn the_settings_are_missing() {
    Project::sound().without("content/site.yaml").check(&expect![[r#"
        error[unreadable-file]: the site has no site.yaml
        --> content/site.yaml
         = help: create content/site.yaml as a text file with the lines 'title: …' and 'languages: [id, en]'

        more about a check, with a wrong and a right example: annals check --explain unreadable-file

        10 files checked: 1 error
        exit 1
    "#]]);
    Project::sound().without("content/programme.yaml").check(&expect![[r#"
        error[unreadable-file]: the site has no programme.yaml
        --> content/programme.yaml
         = help: create content/programme.yaml as a text file with the line 'name: …', the name of the programme

        more about a check, with a wrong and a right example: annals check --explain unreadable-file

        10 files checked: 1 error
        exit 1
    "#]]);
}

#[test]
fn a_text_is_cut_off_by_a_number_sign() {
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: Launch #1 in Jakarta
date: 2021-02-01 # as announced
kind: launch
venue: #Gedung Sate
",
        )
        .check(&expect![[r#"
            warning[yaml-syntax]: what follows '#' is left out, as a comment
             --> content/events/launch.yaml:1:14
              |
            1 | name: Launch #1 in Jakarta
              |              ^^^^^^^^^^^^^
              |
              = help: put the whole text in quotes if this belongs to it, or a space after '#' if not

            warning[yaml-syntax]: what follows '#' is left out, as a comment
             --> content/events/launch.yaml:4:8
              |
            4 | venue: #Gedung Sate
              |        ^^^^^^^^^^^^
              |
              = help: put the whole text in quotes if this belongs to it, or a space after '#' if not

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
            12 files checked: 2 warnings
            exit 0
        "#]]);
}

#[test]
fn a_text_begins_with_a_mark_that_yaml_swallows() {
    Project::sound()
        .file("content/events/launch.yaml", "name: !Selamat datang\ndate: 2021\nkind: launch\n")
        .check(&expect![[r#"
            error[yaml-syntax]: '!' cannot begin a text without quotes
             --> content/events/launch.yaml:1:7
              |
            1 | name: !Selamat datang
              |       ^
              |
              = help: put the whole text in quotes

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
    Project::sound()
        .file(
            "content/events/launch.yaml",
            "name: &Partners in Jakarta\ndate: 2021\nkind: launch\n",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: '&' cannot begin a text without quotes
             --> content/events/launch.yaml:1:7
              |
            1 | name: &Partners in Jakarta
              |       ^
              |
              = help: put the whole text in quotes

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}
