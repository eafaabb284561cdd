//! What prose names, at line and column.

use expect_test::expect;

use crate::project::Project;

#[test]
fn unknown_roles_directives_and_ids() {
    Project::sound()
        .file(
            "content/pages/method.md",
            "---
title: Method
---

See {participan}`karawang`, {participant}`krawang` and {figure}`region`;
{cite}`ministry-2021` says so, and {cite}`` says nothing.

```{chrat} participants
```

```{chart} participants
```
",
        )
        .check(&expect![[r#"
            error[unknown-role]: there is no role 'participan'
             --> content/pages/method.md:5:6
              |
            5 | See {participan}`karawang`, {participant}`krawang` and {figure}`region`;
              |      ^^^^^^^^^^
              |
              = help: did you mean 'participant'?
              = help: the roles are: figure, participant, cohort, award, event, story, page, cite

            error[unknown-reference]: there is no participant 'krawang'
             --> content/pages/method.md:5:43
              |
            5 | See {participan}`karawang`, {participant}`krawang` and {figure}`region`;
              |                                           ^^^^^^^
              |
              = help: did you mean 'karawang'?
              = help: in content/participants/ there are: bandung, karawang

            error[unbound-number]: there is no figure 'region'
             --> content/pages/method.md:5:65
              |
            5 | See {participan}`karawang`, {participant}`krawang` and {figure}`region`;
              |                                                                 ^^^^^^
              |
              = help: in content/figures/ there are: awards
              = help: a number in prose is printed from content/figures/, where it has its source

            error[unknown-reference]: there is no source 'ministry-2021'
             --> content/pages/method.md:6:8
              |
            6 | {cite}`ministry-2021` says so, and {cite}`` says nothing.
              |        ^^^^^^^^^^^^^
              |
              = help: did you mean 'ministry-2022'?
              = help: in content/sources/ there are: ministry-2022

            error[invalid-value]: the role {cite} is not closed
             --> content/pages/method.md:6:36
              |
            6 | {cite}`ministry-2021` says so, and {cite}`` says nothing.
              |                                    ^^^^^^
              |
              = help: add the missing backtick (`) after its id

            error[unknown-role]: there is no directive 'chrat'
             --> content/pages/method.md:8:5
              |
            8 | ```{chrat} participants
              |     ^^^^^
              |
              = help: did you mean 'chart'?
              = help: the directives are: chart, table, map, timeline, winners, participants, figures

            error[unknown-reference]: there is no chart 'participants'
              --> content/pages/method.md:11:12
               |
            11 | ```{chart} participants
               |            ^^^^^^^^^^^^
               |
               = help: add it in content/charts/; there is no chart yet

            more about a check, with a wrong and a right example: annals check --explain unknown-role

            12 files checked: 7 errors
            exit 1
        "#]]);
}

#[test]
fn a_link_leads_nowhere() {
    Project::sound()
        .file(
            "content/pages/method.md",
            "---
title: Method
---

[About](../abuot/), [the report](about.md), [below](#countin), [a file](media/report.pdf),
[nothing](), [a program](javascript:alert(1)).

## Counting

![](map.png) ![A map](https://example.org/map.png)
",
        )
        .check(&expect![[r#"
            error[broken-link]: 'about.md' is a file of the site's sources, not a page
             --> content/pages/method.md:5:34
              |
            5 | [About](../abuot/), [the report](about.md), [below](#countin), [a file](media/report.pdf),
              |                                  ^^^^^^^^
              |
              = help: link by id: {page}`about`, {story}`…`, or by the page's address: /about/

            error[broken-link]: no heading of this text has the id 'countin'
             --> content/pages/method.md:5:53
              |
            5 | [About](../abuot/), [the report](about.md), [below](#countin), [a file](media/report.pdf),
              |                                                     ^^^^^^^^
              |
              = help: did you mean 'counting'?
              = help: link to a heading by its words in lower case, joined by hyphens

            error[unknown-reference]: there is no file 'report.pdf' in content/media/
             --> content/pages/method.md:5:73
              |
            5 | [About](../abuot/), [the report](about.md), [below](#countin), [a file](media/report.pdf),
              |                                                                         ^^^^^^^^^^^^^^^^
              |
              = help: put the file into content/media/, or correct its name; capitals count

            error[broken-link]: this link has no address
             --> content/pages/method.md:6:1
              |
            6 | [nothing](), [a program](javascript:alert(1)).
              | ^^^^^^^^^^^
              |
              = help: write the address between the round brackets

            error[broken-link]: this address begins with 'javascript:', which is not published
             --> content/pages/method.md:6:26
              |
            6 | [nothing](), [a program](javascript:alert(1)).
              |                          ^^^^^^^^^^^^^^^^^^^
              |
              = help: use an address that begins with https://, http://, mailto: or tel:, or a page of this site

            error[image-without-alt]: this image has no description for people who cannot see it
              --> content/pages/method.md:10:1
               |
            10 | ![](map.png) ![A map](https://example.org/map.png)
               | ^^^^^^^^^^^^
               |
               = help: say in a few words what it shows: ![description](address)

            error[unknown-reference]: there is no file 'map.png' in content/media/
              --> content/pages/method.md:10:5
               |
            10 | ![](map.png) ![A map](https://example.org/map.png)
               |     ^^^^^^^
               |
               = help: put the file into content/media/, or correct its name; capitals count

            error[broken-link]: this picture stands on another site, which would see every reader
              --> content/pages/method.md:10:23
               |
            10 | ![](map.png) ![A map](https://example.org/map.png)
               |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = help: put the file into content/media/ and write its name here

            more about a check, with a wrong and a right example: annals check --explain broken-link

            12 files checked: 8 errors
            exit 1
        "#]]);
}

#[test]
fn a_page_that_does_not_exist_is_linked() {
    let method = |text: &str| {
        let text = format!("---\ntitle: Method\n---\n\n{text}\n");
        Project::sound().file("content/pages/method.md", text)
    };
    method("See [us](../abuot/), [us](../about), [the data](/data/x.csv).").check(&expect![[r#"
        error[broken-link]: the site has no page or file at /abuot/
         --> content/pages/method.md:5:10
          |
        5 | See [us](../abuot/), [us](../about), [the data](/data/x.csv).
          |          ^^^^^^^^^
          |
          = help: did you mean '/about/'?
          = help: link to a record by its id, as in {participant}`karawang` or {page}`about`: such a link never breaks

        error[broken-link]: the site has no page or file at /about
         --> content/pages/method.md:5:27
          |
        5 | See [us](../abuot/), [us](../about), [the data](/data/x.csv).
          |                           ^^^^^^^^
          |
          = help: write '/about/', with the last slash
          = help: link to a record by its id, as in {participant}`karawang` or {page}`about`: such a link never breaks

        error[broken-link]: the site has no page or file at /data/x.csv
         --> content/pages/method.md:5:49
          |
        5 | See [us](../abuot/), [us](../about), [the data](/data/x.csv).
          |                                                 ^^^^^^^^^^^
          |
          = help: link to a record by its id, as in {participant}`karawang` or {page}`about`: such a link never breaks

        more about a check, with a wrong and a right example: annals check --explain broken-link

        12 files checked: 3 errors
        exit 1
    "#]]);
    method("See [us](../about/), [the style](/robots.txt), [below](#end).\n\n## End\n")
        .check(&expect![[r#"
            note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
            12 files checked: no problems
            exit 0
        "#]]);
}

#[test]
fn a_chart_in_prose_asks_for_what_there_is_not() {
    Project::sound()
        .file(
            "content/pages/method.md",
            "---
title: Method
---

```{chart}
title: Participants by place
data: particpants
mark: bar
x: count()
y: place
```

```{chart}
title: Participants by island
data: participants
mark: pie
x: count()
y: place
```

```{table}
data: participants
columns: [name, populatoin]
```
",
        )
        .check(&expect![[r#"
            error[invalid-query]: there is no data set 'particpants'
             --> content/pages/method.md:7:7
              |
            7 | data: particpants
              |       ^^^^^^^^^^^
              |
              = help: did you mean 'participants'?
              = help: the data sets are: participants, cohorts, awards, winners, events, places, sources, figures, charts, corrections, reports, stories, pages, participations, editions, milestones, dimensions, kinds

            error[invalid-query]: there is no mark 'pie'
              --> content/pages/method.md:16:7
               |
            16 | mark: pie
               |       ^^^
               |
               = help: write one of: bar, column, line, area, point, lollipop, slope, waffle, heatmap, waterfall, timeline, map

            error[unknown-field]: 'participants' has no field 'populatoin'
              --> content/pages/method.md:23:17
               |
            23 | columns: [name, populatoin]
               |                 ^^^^^^^^^^
               |
               = help: did you mean 'population'?
               = help: its fields are: id, sources, updated, population, island, name, kind, place, code, cohorts, dimensions, summary, milestones

            more about a check, with a wrong and a right example: annals check --explain invalid-query

            12 files checked: 3 errors
            exit 1
        "#]]);
}

#[test]
fn a_map_in_prose_is_shown_by_a_name_or_without_boundaries() {
    Project::sound()
        .file(
            "content/pages/method.md",
            "---
title: Method
---

```{map} participants
```

```{map}
filter: {kind: city}
```
",
        )
        .check(&expect![[r#"
            error[invalid-query]: a map is defined here and has no name to be shown by
             --> content/pages/method.md:5:10
              |
            5 | ```{map} participants
              |          ^^^^^^^^^^^^
              |
              = help: remove the name, or write {chart} to show the chart of that name

            error[invalid-query]: a map needs boundaries, and the site has none
             --> content/pages/method.md:9:1
              |
            9 | filter: {kind: city}
              | ^^^^^^
              |
              = help: put a GeoJSON file into content/media/ and name it under 'maps:' in site.yaml

            more about a check, with a wrong and a right example: annals check --explain invalid-query

            12 files checked: 2 errors
            exit 1
        "#]]);
}
