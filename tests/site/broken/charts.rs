//! Charts that ask for what the data do not have, or for what cannot be drawn.

use expect_test::expect;

use crate::project::Project;

#[test]
fn a_chart_asks_for_what_there_is_not() {
    Project::sound()
        .file(
            "content/charts/charts.yaml",
            "- {id: a, title: A, data: participant, mark: bar, x: count(), y: place}
- {id: b, title: B, data: participants, mark: bar, x: count(), y: provinse}
- {id: c, title: C, data: participants, mark: bar, x: total(), y: place}
- {id: d, title: D, data: participants, mark: pie, x: count(), y: place}
- {id: e, title: E, data: participants, mark: column, x: count(), y: place}
- {id: f, title: F, data: participants, mark: bar, x: count(), y: place, filter: {kind: town}}
",
        )
        .check(&expect![[r#"
            error[invalid-query]: there is no data set 'participant'
             --> content/charts/charts.yaml:1:27
              |
            1 | - {id: a, title: A, data: participant, mark: bar, x: count(), y: place}
              |                           ^^^^^^^^^^^
              |
              = help: did you mean 'participants'?
              = help: the data sets are: participants, cohorts, awards, winners, events, places, sources, figures, charts, corrections, reports, stories, pages, participations, editions, milestones, dimensions, kinds

            error[unknown-field]: 'participants' has no field 'provinse'
             --> content/charts/charts.yaml:2:67
              |
            2 | - {id: b, title: B, data: participants, mark: bar, x: count(), y: provinse}
              |                                                                   ^^^^^^^^
              |
              = help: its fields are: id, sources, updated, population, island, name, kind, place, code, cohorts, dimensions, summary, milestones

            error[invalid-query]: there is no aggregate 'total()'
             --> content/charts/charts.yaml:3:55
              |
            3 | - {id: c, title: C, data: participants, mark: bar, x: total(), y: place}
              |                                                       ^^^^^
              |
              = help: the aggregates are: count(), distinct(field), sum(field), mean(field), median(field), min(field), max(field)

            error[invalid-query]: there is no mark 'pie'
             --> content/charts/charts.yaml:4:47
              |
            4 | - {id: d, title: D, data: participants, mark: pie, x: count(), y: place}
              |                                               ^^^
              |
              = help: write one of: bar, column, line, area, point, lollipop, slope, waffle, heatmap, waterfall, timeline, map

            error[invalid-query]: a column draws its numbers along 'y', but 'count()' stands at 'x'
             --> content/charts/charts.yaml:5:8
              |
            5 | - {id: e, title: E, data: participants, mark: column, x: count(), y: place}
              |        ^
              |
              = help: write 'y: count()' and the field that groups at 'x'

            error[unknown-reference]: 'kinds' has no record with the id 'town'
             --> content/charts/charts.yaml:6:89
              |
            6 | - {id: f, title: F, data: participants, mark: bar, x: count(), y: place, filter: {kind: town}}
              |                                                                                         ^^^^
              |
              = help: their ids are: city, regency

            more about a check, with a wrong and a right example: annals check --explain invalid-query

            12 files checked: 6 errors
            exit 1
        "#]]);
}

#[test]
fn a_table_has_a_row_that_is_too_long() {
    Project::sound()
        .file("content/data/budget.csv", "year,budget\n2021,1,500\n2022,\"1,600\"\n")
        .check(&expect![[r#"
            error[invalid-value]: this row has 3 values, the header 2
             --> content/data/budget.csv:2:1
              |
            2 | 2021,1,500
              | ^^^^^^^^^^
              |
              = help: put a value with a comma in it in quotation marks; leave a missing value empty

            more about a check, with a wrong and a right example: annals check --explain invalid-value

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn small_multiples_and_heat_maps_lack_what_they_need() {
    Project::sound()
        .file(
            "content/charts/charts.yaml",
            "- {id: a, title: A, data: participants, mark: slope, x: cohort, y: count(), facet: kind}
- {id: b, title: B, data: participants, mark: bar, x: count(), y: place, facet: place}
- {id: c, title: C, data: participants, mark: bar, x: count(), y: place, facet: [kind, cohort]}
- {id: d, title: D, data: participants, mark: heatmap, x: place}
- {id: e, title: E, data: participants, mark: heatmap, x: place, y: count()}
- {id: f, title: F, data: participants, mark: bar, x: count(), y: place, facet: kin}
",
        )
        .check(&expect![[r#"
            error[invalid-query]: a slope has no channel 'facet'
             --> content/charts/charts.yaml:1:84
              |
            1 | - {id: a, title: A, data: participants, mark: slope, x: cohort, y: count(), facet: kind}
              |                                                                                    ^^^^
              |
              = help: remove 'facet'; it belongs to: bar, column, line, area, point, lollipop

            error[invalid-query]: 'facet' divides by the field that stands at 'y' already
             --> content/charts/charts.yaml:2:8
              |
            2 | - {id: b, title: B, data: participants, mark: bar, x: count(), y: place, facet: place}
              |        ^
              |
              = help: give 'facet' another field than 'y' and 'color', or remove it

            error[invalid-query]: a list in 'facet' holds what is measured, and 'kind' is a reference
             --> content/charts/charts.yaml:3:82
              |
            3 | - {id: c, title: C, data: participants, mark: bar, x: count(), y: place, facet: [kind, cohort]}
              |                                                                                  ^^^^
              |
              = help: to group by it write 'facet: kind'; to count its values write 'distinct(kind)'

            error[invalid-query]: a list in 'facet' holds what is measured, and 'cohort' is a reference
             --> content/charts/charts.yaml:3:88
              |
            3 | - {id: c, title: C, data: participants, mark: bar, x: count(), y: place, facet: [kind, cohort]}
              |                                                                                        ^^^^^^
              |
              = help: to group by it write 'facet: cohort'; to count its values write 'distinct(cohort)'

            error[invalid-query]: a heatmap needs a field at 'x', another at 'y', and one number at 'color'
             --> content/charts/charts.yaml:4:8
              |
            4 | - {id: d, title: D, data: participants, mark: heatmap, x: place}
              |        ^
              |
              = help: write for example 'x: cohort', 'y: place' and 'color: count()'

            error[invalid-query]: a heatmap draws its numbers along 'color', but 'count()' stands at 'y'
             --> content/charts/charts.yaml:5:8
              |
            5 | - {id: e, title: E, data: participants, mark: heatmap, x: place, y: count()}
              |        ^
              |
              = help: write 'color: count()' and the field that groups at 'x'

            error[unknown-field]: 'participants' has no field 'kin'
             --> content/charts/charts.yaml:6:81
              |
            6 | - {id: f, title: F, data: participants, mark: bar, x: count(), y: place, facet: kin}
              |                                                                                 ^^^
              |
              = help: did you mean 'kind'?
              = help: its fields are: id, sources, updated, population, island, name, kind, place, code, cohorts, dimensions, summary, milestones

            more about a check, with a wrong and a right example: annals check --explain invalid-query

            12 files checked: 7 errors
            exit 1
        "#]]);
}

#[test]
fn squares_steps_and_dots_lack_what_they_need() {
    Project::sound()
        .file(
            "content/charts/charts.yaml",
            "- {id: a, title: A, data: participants, mark: waffle, x: count()}
- {id: b, title: B, data: participants, mark: waterfall, x: distinct(place), y: kind}
- {id: c, title: C, data: participants, mark: waterfall, x: count(), y: kind, color: place}
- {id: d, title: D, data: participants, mark: point, x: count(), y: sum(population)}
- {id: e, title: E, data: participants, mark: bar, x: count(), y: kind, text: name}
",
        )
        .check(&expect![[r#"
            error[invalid-query]: a waffle needs one field at 'y' that says what each waffle stands for
             --> content/charts/charts.yaml:1:8
              |
            1 | - {id: a, title: A, data: participants, mark: waffle, x: count()}
              |        ^
              |
              = help: write 'y: ' and a field, such as 'cohort' or 'place'

            error[invalid-query]: the steps of a waterfall add up, but 'distinct(place)' of groups has no sum
             --> content/charts/charts.yaml:2:8
              |
            2 | - {id: b, title: B, data: participants, mark: waterfall, x: distinct(place), y: kind}
              |        ^
              |
              = help: use count(), or sum() of a field that is a number

            error[invalid-query]: a waterfall leads from one number to its total
             --> content/charts/charts.yaml:3:8
              |
            3 | - {id: c, title: C, data: participants, mark: waterfall, x: count(), y: kind, color: place}
              |        ^
              |
              = help: keep one number at 'x', and nothing at 'color'

            error[invalid-query]: points with a number at both 'x' and 'y' need one field at 'text', and no other
             --> content/charts/charts.yaml:4:8
              |
            4 | - {id: d, title: D, data: participants, mark: point, x: count(), y: sum(population)}
              |        ^
              |
              = help: write for example 'text: place', which gives one point for each place

            error[invalid-query]: a bar has no channel 'text'
             --> content/charts/charts.yaml:5:79
              |
            5 | - {id: e, title: E, data: participants, mark: bar, x: count(), y: kind, text: name}
              |                                                                               ^^^^
              |
              = help: remove 'text'; it belongs to: point, timeline

            more about a check, with a wrong and a right example: annals check --explain invalid-query

            12 files checked: 5 errors
            exit 1
        "#]]);
}

#[test]
fn a_timeline_needs_dates_and_counts_nothing() {
    Project::sound()
        .file(
            "content/charts/charts.yaml",
            "- {id: a, title: A, data: events, mark: timeline}
- {id: b, title: B, data: events, mark: timeline, x: name}
- {id: c, title: C, data: events, mark: timeline, x: date, color: count()}
- {id: d, title: D, data: participants, mark: bar, x: count(), y: kind, x2: name}
- {id: e, title: E, data: events, mark: timeline, x: date, x2: kind}
",
        )
        .check(&expect![[r#"
            error[invalid-query]: a timeline needs a date at 'x', and there is nothing
             --> content/charts/charts.yaml:1:8
              |
            1 | - {id: a, title: A, data: events, mark: timeline}
              |        ^
              |
              = help: write for example 'x: date'

            error[invalid-query]: a timeline needs a date at 'x', and there is 'name', which is a text
             --> content/charts/charts.yaml:2:8
              |
            2 | - {id: b, title: B, data: events, mark: timeline, x: name}
              |        ^
              |
              = help: write for example 'x: date'

            error[invalid-query]: a timeline shows records one by one, so there is no place for 'count()'
             --> content/charts/charts.yaml:3:8
              |
            3 | - {id: c, title: C, data: events, mark: timeline, x: date, color: count()}
              |        ^
              |
              = help: give 'x' a field that is a date; to count by year draw a column

            error[invalid-query]: a bar has no channel 'x2'
             --> content/charts/charts.yaml:4:77
              |
            4 | - {id: d, title: D, data: participants, mark: bar, x: count(), y: kind, x2: name}
              |                                                                             ^^^^
              |
              = help: remove 'x2'; it belongs to: timeline

            error[invalid-query]: a timeline needs a date at 'x2', and there is 'kind', which is a text
             --> content/charts/charts.yaml:5:8
              |
            5 | - {id: e, title: E, data: events, mark: timeline, x: date, x2: kind}
              |        ^
              |
              = help: write for example 'x2: end_date'

            more about a check, with a wrong and a right example: annals check --explain invalid-query

            12 files checked: 5 errors
            exit 1
        "#]]);
}

#[test]
fn a_chart_points_out_what_it_does_not_show() {
    Project::sound()
        .file(
            "content/charts/charts.yaml",
            "- {id: a, title: A, data: participants, mark: bar, x: count(), y: kind, highlight: [cty]}
- id: b
  title: B
  data: cohorts
  mark: column
  x: year
  y: on_record
  annotations:
    - {x: 1999, text: Long ago}
    - {y: 20, text: The aim}
- {id: c, title: C, data: cohorts, mark: column, x: year, y: on_record, height: 40}
- {id: d, title: D, data: participants, mark: bar, x: count(), y: kind, height: 300}
",
        )
        .check(&expect![[r#"
            error[invalid-query]: nothing in this chart is called 'cty'
             --> content/charts/charts.yaml:1:85
              |
            1 | - {id: a, title: A, data: participants, mark: bar, x: count(), y: kind, highlight: [cty]}
              |                                                                                     ^^^
              |
              = help: did you mean 'city'?
              = help: it shows: city, regency

            error[invalid-query]: nothing in this chart is called '1999'
             --> content/charts/charts.yaml:9:11
              |
            9 |     - {x: 1999, text: Long ago}
              |           ^^^^
              |
              = help: it shows: 2021, 2022

            error[invalid-value]: a chart cannot be 40 px high
              --> content/charts/charts.yaml:11:81
               |
            11 | - {id: c, title: C, data: cohorts, mark: column, x: year, y: on_record, height: 40}
               |                                                                                 ^^
               |
               = help: write a height in px from 120 to 1,200, or remove the line

            error[invalid-query]: the height of a bar follows from what it shows
              --> content/charts/charts.yaml:12:81
               |
            12 | - {id: d, title: D, data: participants, mark: bar, x: count(), y: kind, height: 300}
               |                                                                                 ^^^
               |
               = help: remove 'height'; it belongs to: column, line, area, slope

            more about a check, with a wrong and a right example: annals check --explain invalid-query

            12 files checked: 4 errors
            exit 1
        "#]]);
}

#[test]
fn a_table_parted_by_semicolons_is_read() {
    Project::sound()
        .file("content/data/budget.csv", "year;budget\r\n2021;1500\r\n2022;1600\r\n")
        .file(
            "content/charts/budget.yaml",
            "title: Budget\ndata: budget\nmark: column\nx: year\ny: sum(budget)\n",
        )
        .check(&expect![[r#"
            note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
            13 files checked: no problems
            exit 0
        "#]]);
}
