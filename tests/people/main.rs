//! Pages of participants, winners and awards, through the front door: content in, HTML out.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::panic,
    reason = "tests look at the disk, and fail"
)]

mod site;

use site::Site;

/// Two of one name, one that came back, one doubtful, a winner from outside, more recipients
/// reported than are on record.
fn programme() -> Site {
    Site::new()
        .file(
            "participants/all.yaml",
            "
- {id: alpha, name: Alpha, kind: city, place: north, cohorts: [2019, {cohort: 2021, status: signed}]}
- {id: bravo-north, name: Bravo, kind: city, place: north, cohorts: [{cohort: 2019, certainty: listed}]}
- {id: bravo-south, name: Bravo, kind: city, place: south}
- id: charlie
  name: Charlie
  kind: city
  place: north
  cohorts: [{cohort: 2021, certainty: doubtful, note: Perhaps it was Delta., sources: [news]}]
",
        )
        .file(
            "winners/all.yaml",
            "
- {award: best, year: 2021, participant: alpha, distinction: Gold, rank: 1, sources: [news]}
- {award: best, year: 2021, name: Outsider, share: 1/2}
- {award: best, year: 2019, participant: alpha}
",
        )
        .file(
            "awards/best.yaml",
            "
name: Best
editions:
  - {year: 2019, event: gala}
  - {year: 2021, name: Grand Prize, recipients: 5, sources: [news]}
",
        )
}

#[test]
fn titles_tell_pages_apart() {
    let built = programme().build();
    for (page, title) in [
        ("participants/alpha", "Alpha · Test"),
        ("participants/bravo-north", "Bravo (North) · Test"),
        ("participants/bravo-south", "Bravo (South) · Test"),
        ("winners/best-2021-alpha", "Alpha: Best 2021 · Test"),
        ("awards/best/2021", "Best 2021 · Test"),
        ("winners/by/year/2021", "Winners: 2021 (Year) · Test"),
    ] {
        assert_eq!(built.between(page, "<title>", "</title>"), title, "{page}");
    }
    assert_eq!(built.problems, Vec::<String>::new());
}

#[test]
fn a_list_says_what_it_shows() {
    let built = programme().build();
    for (page, result) in [
        ("participants", "4 participants on record"),
        ("winners", "3 winners on record"),
        ("participants/by/place/south", "1 of 4 participants on record: place South"),
        ("winners/by/year/2021", "2 of 3 winners on record: year 2021"),
    ] {
        assert_eq!(built.text(page, "<h2 class=\"result\">", "</h2>"), result, "{page}");
    }
}

#[test]
fn a_participant_took_part_when_its_records_say() {
    let built = programme().build();
    let lead =
        |id: &str| built.text(&format!("participants/{id}"), "page-head__lead--ink\">", "</p>");
    assert_eq!(lead("alpha"), "Took part twice: cohorts 2019 and 2021.");
    assert_eq!(lead("bravo-north"), "Took part in cohort 2019.");
    assert_eq!(lead("bravo-south"), "The cohort is not stated.");
    assert_eq!(lead("charlie"), "Took part in cohort 2021 (doubtful). source 1");
    let years = built.text("participants/charlie", "<ol class=\"years\"", "</ol>");
    assert_eq!(
        years,
        "aria-label=\"Years of the programme\"> 2019 2020 no cohort stated 2021 doubtful"
    );
}

#[test]
fn a_timeline_is_in_the_order_of_time_and_no_more_exact_than_its_records() {
    let built = programme().build();
    let timeline = built.text("participants/alpha", "<ol class=\"timeline\">", "</ol>");
    assert_eq!(
        timeline,
        // The signing of 2021 dates a participation that is known to have signed; that of 2019 has
        // its year alone, and so has an award whose event is not stated.
        "2019 Cohort A \
         3 May 2019 Best 2019 \
         2021 Grand Prize Best · Gold source 1 \
         April 2021 Cohort B signed",
    );
}

#[test]
fn a_doubt_is_told_once_and_shown_as_one() {
    let built = programme().build();
    let page = built.page("participants/charlie");
    assert_eq!(page.matches("Perhaps it was Delta.").count(), 1);
    assert_eq!(
        built.text("participants/charlie", "<div class=\"doubt\">", "</div>"),
        "Cohort B . Perhaps it was Delta. source 1",
    );
    assert!(page.contains("<li class=\"is-doubt\">"));
}

#[test]
fn facts_say_what_is_not_stated() {
    let built = programme().build();
    let facts = built.text("participants/bravo-south", "<dl class=\"facts\">", "</dl>");
    assert_eq!(
        facts,
        "Kind City Region South Population not stated \
         Participations not stated Awards 0 on record Certainty not stated Status not stated",
    );
    let alpha = built.text("participants/alpha", "<dl class=\"facts\">", "</dl>");
    assert!(alpha.ends_with("Status 2019: not stated, 2021: signed"), "{alpha}");
}

/// Two participants of which nothing is stated beyond a cohort, but for what `more` says of one.
fn plain_programme(more: &str) -> Site {
    let participants = format!(
        "
- {{id: alpha, name: Alpha, kind: city, place: north, cohorts: [2019]}}
- {{id: bravo, name: Bravo, kind: city, place: north, {more}}}
"
    );
    Site::new()
        .file(
            "programme.yaml",
            "
name: Test
participant_kinds: [{id: city, name: City}]
dimensions: [{id: works, name: Works}]
",
        )
        .file("participants/all.yaml", &participants)
        .file("awards/best.yaml", "{name: Best, editions: [{year: 2019}]}")
        .file("winners/all.yaml", "[{award: best, year: 2019, participant: alpha}]")
}

#[test]
fn what_no_record_of_a_programme_states_is_not_asked_for() {
    let built = plain_programme("cohorts: [2019]").build();
    assert_eq!(
        built.text("participants/alpha", "<dl class=\"facts\">", "</dl>"),
        "Kind City Region North Participations 2019 Awards 1 on record",
    );
    assert_eq!(
        built.text("participants", "<ol class=\"rows rows--table rows--3\">", "</ol>"),
        "Alpha North 2019 1 award Bravo North 2019",
    );
    let list = built.page("participants").to_lowercase();
    assert!(!list.contains("certainty"), "neither a column nor an order");
    for page in ["winners/best-2019-alpha", "awards/best/2019"] {
        let facts = built.text(page, "<dl class=\"facts\">", "</dl>");
        assert!(!facts.contains("Dimension"), "{page}: {facts}");
    }
}

#[test]
fn what_one_record_states_is_not_stated_of_the_others() {
    let alpha = |more: &str| {
        let built = plain_programme(more).build();
        let facts = built.text("participants/alpha", "<dl class=\"facts\">", "</dl>");
        (built, facts)
    };
    let rest = "Participations 2019 Awards 1 on record";
    for (more, before, after) in [
        ("cohorts: [2019], code: 31.01", "Official code not stated ", ""),
        ("cohorts: [{cohort: 2019, status: signed}]", "", " Status not stated"),
        ("cohorts: [2019], dimensions: [works]", "", " Dimensions not stated"),
        ("cohorts: [{cohort: 2019, certainty: listed}]", "", " Certainty not stated"),
    ] {
        let (_, facts) = alpha(more);
        assert_eq!(facts, format!("Kind City Region North {before}{rest}{after}"), "{more}");
    }
    let (built, _) = alpha("cohorts: [{cohort: 2019, certainty: listed}]");
    let rows = built.text("participants", "<ol class=\"rows rows--table rows--4\">", "</ol>");
    assert!(rows.starts_with("Alpha North 2019 certainty not stated 1 award Bravo"), "{rows}");
}

#[test]
fn winners_of_an_award_and_year_stand_by_rank_then_by_name() {
    let built = Site::new()
        .file("awards/best.yaml", "{name: Best, editions: [{year: 2021, event: gala}]}")
        .file(
            "winners/all.yaml",
            "
- {award: best, year: 2021, name: Alpha, rank: 3}
- {award: best, year: 2021, name: Bravo}
- {award: best, year: 2021, name: Charlie, rank: 10}
- {award: best, year: 2021, name: Delta, rank: 2}
- {award: best, year: 2021, name: Echo, rank: 1}
- {award: best, year: 2021, name: Foxtrot, rank: 1}
",
        )
        .file(
            "reports/2021.md",
            "---
title: Report
year: 2021
---

## Text

```{winners}
```

```{winners}
limit: 2
```
",
        )
        .build();
    let order = |html: &str| -> Vec<String> {
        let links = html.split("best-2021-").skip(1);
        links.filter_map(|it| Some(it.split_once('/')?.0.to_owned())).collect()
    };
    let ranked = ["echo", "foxtrot", "delta", "alpha", "charlie", "bravo"];
    for page in ["awards/best", "awards/best/2021", "winners", "events/gala"] {
        assert_eq!(order(&built.page(page)), ranked, "{page}");
    }
    let report = order(&built.page("reports/2021"));
    let expected: Vec<&str> = ranked.iter().chain(&ranked[..2]).chain(&ranked).copied().collect();
    assert_eq!(report, expected);
}

#[test]
fn more_on_record_than_reported_is_told_without_a_reason_that_nobody_stated() {
    let built = plain_programme("cohorts: [2019]")
        .file("site.yaml", "{title: Test, languages: [en, id]}")
        .file("cohorts/all.yaml", "{id: 2019, year: 2019, name: Cohort A, intake: 1}")
        .build();
    for (page, sentence) in [
        ("cohorts/2019", "More are on record than were reported."),
        ("id/cohorts/2019", "Yang tercatat lebih banyak daripada yang dilaporkan."),
    ] {
        assert_eq!(built.text(page, "<p class=\"numbers-note\">", "</p>"), sentence, "{page}");
    }
}

#[test]
fn an_award_never_shows_one_number_for_the_other() {
    let built = programme().build();
    assert_eq!(
        built.text("awards/best", "<tbody>", "</tbody>"),
        "2019 not stated 1 Gala 3 May 2019 2021 5 source 1 2 Grand Prize",
    );
    assert_eq!(
        built.text("awards/best/2021", "page-head__lead--ink\">", "</p>"),
        "5 recipients reported · 2 on record source 1",
    );
    assert_eq!(
        built.text("awards/best/2021", "<figure class=\"squares\">", "</figure>"),
        "2 of 5 recipients on record One square is one recipient. Hatched: not on record by name.",
    );
    let squares = built.between("awards/best/2021", "<figure class=\"squares\">", "</figure>");
    assert_eq!((squares.matches("<i").count(), squares.matches("is-missing").count()), (5, 3));
    let rows = built.text("awards/best/2021", "<ol class=\"rows rows--table\">", "</ol>");
    assert!(rows.ends_with("3 others are not on record"), "{rows}");
    let missing = "What is not here. Fewer recipients are on record than were reported, above all \
                   of these editions: Best 2021 (2 of 5).";
    for page in ["winners", "winners/by/year/2021"] {
        assert_eq!(built.text(page, "<div class=\"doubt\">", "</div>"), missing, "{page}");
    }
    assert!(!built.page("winners/by/year/2019").contains("class=\"doubt\""));
}

#[test]
fn a_winner_outside_the_list_is_called_one() {
    let built = programme().build();
    let facts = built.text("winners/best-2021-outsider", "<dl class=\"facts\">", "</dl>");
    assert!(facts.contains("Participant Not among the participants on record"), "{facts}");
    assert!(facts.contains("Share 1/2"), "{facts}");
    assert_eq!(
        built.text("winners/best-2021-outsider", "page-head__lead--ink\">", "</p>"),
        "Received Best 2021.",
    );
    let inside = built.page("winners/best-2021-alpha");
    assert!(inside.contains("Other recipients of Best 2021"));
    assert!(inside.contains("Other awards received"));
}

#[test]
fn a_long_list_is_complete_over_its_pages() {
    let many: Vec<String> = (0..230)
        .map(|n| format!("- {{id: p{n}, name: Participant {n}, kind: city, place: north}}\n"))
        .collect();
    let many = many.concat();
    let built = Site::new().file("participants/all.yaml", &many).build();
    let pages = ["participants", "participants/page/2", "participants/page/3"];
    // The template that a script fills is no row.
    let list = |page| built.page(page).split("<template>").next().map(str::to_owned);
    let rows =
        pages.map(|page| list(page).map_or(0, |it| it.matches("<li class=\"row\">").count()));
    assert_eq!(rows, [100, 100, 30]);
    assert_eq!(
        built.text("participants/page/2", "<nav class=\"pager\"", "</nav>"),
        "aria-label=\"Pages of the list\"> ‹ Previous 1 2 3 Next ›",
    );
    assert!(built.page("participants/page/3").contains("Rows 201–230 of 230"));
    // All are in one place: a facet of places would narrow nothing.
    assert!(!built.exists("participants/by/place/north"));
    // Numbers within names are in the order of numbers.
    let first = built.text("participants", "<ol class=\"rows", "</ol>");
    assert!(first.contains("Participant 9 ") && !first.contains("Participant 100 "), "{first}");
}
