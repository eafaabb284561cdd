//! Numbers that are published, and names that are not yet.

use expect_test::expect;

use crate::project::Project;

#[test]
fn a_figure_does_not_match_its_check() {
    Project::sound()
        .file(
            "content/figures/regions.yaml",
            "label: Regions until 2022
value: 4
sources: [ministry-2022]
check:
  - {data: cohorts, value: sum(intake) - sum(returning)}
  - {data: participants, value: count(), expect: 3}
explanation: One region is not on record.
",
        )
        .check(&expect![[r#"
            error[figure-mismatch]: figure 'regions' states 4, but this check gives 3 (sum(intake) = 3, − sum(returning) = 0); 2 missing values were left out
             --> content/figures/regions.yaml:5:5
              |
            2 | value: 4
              |        - stated here
            ...
            5 |   - {data: cohorts, value: sum(intake) - sum(returning)}
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: correct the number or the records; if the difference is known and right, add 'expect: 3' to the check and an 'explanation'

            error[figure-mismatch]: figure 'regions' states 4, but this check gives 2 where 3 was expected
             --> content/figures/regions.yaml:6:5
              |
            6 |   - {data: participants, value: count(), expect: 3}
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^-^
              |                                                  |
              |                                                  expected here
              |
              = help: look up which number is right; if the difference is known, write 'expect: 2' and explain it

            more about a check, with a wrong and a right example: annals check --explain figure-mismatch

            12 files checked: 2 errors
            exit 1
        "#]]);
}

#[test]
fn a_figure_has_no_source() {
    Project::sound()
        .file("content/figures/regions.yaml", "label: Regions until 2022\nvalue: 2\n")
        .check(&expect![[r#"
            error[missing-source]: figure 'regions' states a number without a source
             --> content/figures/regions.yaml:1:1
              |
            1 | label: Regions until 2022
              | ^^^^^
              |
              = help: add 'sources: […]' with the ids of the documents that state it

            more about a check, with a wrong and a right example: annals check --explain missing-source

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_figure_has_neither_value_nor_check() {
    Project::sound().file("content/figures/regions.yaml", "label: Regions until 2022\n").check(
        &expect![[r#"
            error[missing-field]: figure 'regions' has neither 'value' nor 'check'
             --> content/figures/regions.yaml:1:1
              |
            1 | label: Regions until 2022
              | ^^^^^
              |
              = help: add 'value: …' with the number as it is stated, or 'check: …' with a query that computes it

            more about a check, with a wrong and a right example: annals check --explain missing-field

            12 files checked: 1 error
            exit 1
        "#]],
    );
}

#[test]
fn a_difference_is_expected_and_not_explained() {
    Project::sound()
        .file(
            "content/figures/regions.yaml",
            "label: Regions until 2022
value: 3
sources: [ministry-2022]
check: {data: participants, value: count(), expect: 2}
",
        )
        .check(&expect![[r#"
            error[invalid-value]: figure 'regions' expects a differing result, but has no 'explanation'
             --> content/figures/regions.yaml:4:53
              |
            4 | check: {data: participants, value: count(), expect: 2}
              |                                                     ^
              |
              = help: add 'explanation:' with a sentence that says why the number differs

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_figure_can_be_read_in_two_ways() {
    Project::sound()
        .file(
            "content/figures/regions.yaml",
            "label: People reached\nvalue: 12.500\nsources: [ministry-2022]\n",
        )
        .check(&expect![[r#"
            error[invalid-value]: 'value' is '12.500', which people read in two ways
             --> content/figures/regions.yaml:2:8
              |
            2 | value: 12.500
              |        ^^^^^^
              |
              = help: write 12500 if the point parts the thousands, 12.5000 if it parts the decimals

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_check_is_no_query() {
    Project::sound()
        .file(
            "content/figures/regions.yaml",
            "label: Regions until 2022
value: 2
sources: [ministry-2022]
check:
  - {data: participants, value: count}
  - {data: participants}
  - {data: cohorts, value: sum(name)}
",
        )
        .check(&expect![[r#"
            error[invalid-query]: 'count' is no aggregate
             --> content/figures/regions.yaml:5:33
              |
            5 |   - {data: participants, value: count}
              |                                 ^^^^^
              |
              = help: say how to take it together: sum(count), distinct(count), or count()

            error[missing-field]: this check has no 'value'
             --> content/figures/regions.yaml:6:6
              |
            6 |   - {data: participants}
              |      ^^^^
              |
              = help: add a line 'value: …' to it

            error[invalid-query]: sum needs a number; name is a text
             --> content/figures/regions.yaml:7:32
              |
            7 |   - {data: cohorts, value: sum(name)}
              |                                ^^^^
              |
              = help: to count write 'count()', or 'distinct(name)' for the different values

            more about a check, with a wrong and a right example: annals check --explain invalid-query

            12 files checked: 3 errors
            exit 1
        "#]]);
}

#[test]
fn a_figure_is_not_compared_while_records_cannot_be_read() {
    Project::sound()
        .append("content/participants/participants.yaml", "- id: bogor\n  name: 'Bogor\n")
        .file(
            "content/figures/regions.yaml",
            "label: Regions until 2022
value: 9
sources: [ministry-2022]
check: {data: participants, filter: {kind: city}, value: count()}
",
        )
        .check(&expect![[r#"
            error[yaml-syntax]: a quotation mark opens here and is never closed
              --> content/participants/participants.yaml:12:9
               |
            12 |   name: 'Bogor
               |         ^ opens here
               |
               = help: close the text with the same mark; if the mark belongs to the text, put the whole text in the other kind of quotes

            more about a check, with a wrong and a right example: annals check --explain yaml-syntax

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_published_record_names_an_embargoed_one() {
    Project::sound()
        .file(
            "content/participants/new.yaml",
            "id: cimahi\nname: Cimahi\nkind: city\nembargo: 2026-12-01\n",
        )
        .file(
            "content/winners/2023.yaml",
            "award: smart-economy\nyear: 2023\nparticipant: cimahi\n",
        )
        .file(
            "content/pages/method.md",
            "---\ntitle: Method\n---\n\nAs {participant}`cimahi` does.\n",
        )
        .check(&expect![[r#"
            error[embargo-leak]: the text of this page names a participant that is not published yet
             --> content/pages/method.md:5:18
              |
            5 | As {participant}`cimahi` does.
              |                  ^^^^^^
              |
              = help: put this record under the same embargo, or leave the reference out until then; of a draft, take 'draft: true' out, or make this record a draft, too

            error[embargo-leak]: 'participant' of this winner names a participant that is not published yet
             --> content/winners/2023.yaml:3:14
              |
            3 | participant: cimahi
              |              ^^^^^^
              |
              = help: put this record under the same embargo, or leave the reference out until then; of a draft, take 'draft: true' out, or make this record a draft, too

            more about a check, with a wrong and a right example: annals check --explain embargo-leak

            14 files checked: 2 errors
            exit 1
        "#]]);
}

#[test]
fn an_embargo_is_no_date() {
    Project::sound()
        .file(
            "content/participants/new.yaml",
            "id: cimahi\nname: Cimahi\nkind: city\nembargo: 2026-12-01 10:00\n",
        )
        .check(&expect![[r#"
            error[invalid-date]: '2026-12-01 10:00' in 'embargo' is neither a day nor a moment
             --> content/participants/new.yaml:4:10
              |
            4 | embargo: 2026-12-01 10:00
              |          ^^^^^^^^^^^^^^^^
              |
              = help: write a day, 2026-12-01, or a moment with its time zone, 2026-12-01T10:00:00+07:00

            more about a check, with a wrong and a right example: annals check --explain invalid-date

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_total_will_be_wrong_when_an_embargo_ends() {
    Project::sound()
        .file(
            "content/participants/new.yaml",
            "id: cimahi\nname: Cimahi\nkind: city\nembargo: 2026-12-01\n",
        )
        .file(
            "content/figures/regions.yaml",
            "label: Regions until 2022
value: 2
sources: [ministry-2022]
check: {data: participants, value: count()}
",
        )
        .check(&expect![[r#"
            error[figure-mismatch]: figure 'regions' states 2, but this check gives 3
             --> content/figures/regions.yaml:4:8
              |
            2 | value: 2
              |        - stated here
            3 | sources: [ministry-2022]
            4 | check: {data: participants, value: count()}
              |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: correct the number or the records; if the difference is known and right, add 'expect: 3' to the check and an 'explanation'
              = help: this will be so from 2026-12-01 00:00 on, when what is under embargo until then is released

            more about a check, with a wrong and a right example: annals check --explain figure-mismatch

            13 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn what_is_hidden_is_not_counted() {
    Project::sound()
        .file("content/awards/best.yaml", "name: Best of all\ndraft: true\n")
        .file(
            "content/figures/awards.yaml",
            "label: Awards given
value: 2
sources: [ministry-2022]
check: {data: awards, value: count()}
",
        )
        .check(&expect![[r#"
            error[figure-mismatch]: figure 'awards' states 2, but this check gives 1
             --> content/figures/awards.yaml:4:8
              |
            2 | value: 2
              |        - stated here
            3 | sources: [ministry-2022]
            4 | check: {data: awards, value: count()}
              |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: correct the number or the records; if the difference is known and right, add 'expect: 1' to the check and an 'explanation'
              = help: drafts and what is under embargo are not counted: if the difference comes from them, it is gone when they are published, and 'annals check --preview' shows the numbers with them

            more about a check, with a wrong and a right example: annals check --explain figure-mismatch

            12 files checked: 1 error
            exit 1
        "#]]);
}
