use crate::page::Plan;
use crate::page::testing::Sample;

use super::{list, one, page, plan};

const FILES: [(&str, &str); 4] = [
    (
        "participants/all.yaml",
        "- {id: a, name: A, kind: city, place: up}\n- {id: b, name: B, kind: city, place: up}\n",
    ),
    ("places/all.yaml", "- {id: up, name: {id: Atas, en: Up}, kind: zone}\n"),
    (
        "stories/all.yaml",
        "- {id: z, title: {id: Taman, en: Park}, dimensions: [clean], participants: [b]}\n\
         - {id: y, title: {id: Taman, en: Park}, participants: [a, b], date: 2021-05}\n\
         - {id: x, title: {id: Air, en: Water}, dimensions: [clean], participants: [a]}\n\
         - {id: w, title: {id: Taman, en: Garden}, participants: [a]}\n",
    ),
    ("pages/team.md", "---\ntitle: Tim\n---\n\nSatu.\n"),
];

const PAGES: [(&str, &str); 4] = [
    (
        "pages/about.md",
        "---\ntitle: Tentang\nupdated: 2022-03-04\nlinks: [{title: Luar, url: 'https://a.example/'}]\n---\n\n# A\n\n## B\n\n# C\n",
    ),
    ("pages/about/team.md", "---\ntitle: Tim\nmenu: 2\n---\n\n# A\n\n# B\n\n# C\n"),
    ("pages/about/board.md", "---\ntitle: Dewan\nmenu: 1\n---\n"),
    ("pages/about/team/past.md", "---\ntitle: Dulu\n---\n"),
];

fn sample() -> Sample {
    let mut files = FILES.to_vec();
    files.extend(PAGES);
    Sample::new(&files)
}

#[test]
fn no_two_pages_have_one_title() {
    let titles = |lang| {
        sample().press(lang, |press| {
            let mut pages = Plan::new(press);
            plan(&mut pages);
            let pages = pages.into_pages().into_iter();
            pages.map(|page| format!("{} {}", page.url, page.title)).collect::<Vec<_>>()
        })
    };
    assert_eq!(
        titles("id"),
        [
            "/stories/ Cerita",
            "/stories/w/ Taman (A) (w)",
            "/stories/x/ Air",
            "/stories/y/ Taman (A) (y)",
            "/stories/z/ Taman (B)",
            "/about/ Tentang",
            "/about/board/ Dewan",
            "/about/team/ Tim (Tentang)",
            "/about/team/past/ Dulu",
            "/team/ Tim",
        ]
    );
    assert_eq!(
        titles("en")[1..5].join(" "),
        "/en/stories/w/ Garden /en/stories/x/ Water /en/stories/y/ Park (A) /en/stories/z/ Park (B)"
    );
}

#[test]
fn stories_stand_under_their_first_dimension() {
    let groups = sample().desk("en", "/en/stories/", |desk| {
        let groups = list(desk).groups.into_iter();
        groups
            .map(|group| {
                let name = group.dimension.map(|dimension| dimension.link.title.text);
                let cards = group.cards.iter();
                let cards: Vec<&str> = cards.map(|card| card.link.title.text.as_str()).collect();
                let name = name.or(group.title).unwrap_or_default();
                format!("{name}, {}: {}", group.count, cards.join(" "))
            })
            .collect::<Vec<_>>()
    });
    assert_eq!(
        groups,
        ["Clean, 2 stories: Park Water", "Dimension not stated, 2 stories: Garden Park"]
    );
}

#[test]
fn a_story_says_whom_it_is_about_and_leads_to_others() {
    let sample = sample();
    let shown = |id: &str| {
        let at = sample.site.records.stories.position(id).expect("a story");
        let page = sample.desk("en", &format!("/en/stories/{id}/"), |desk| one(desk, at));
        serde_json::to_value(&page).expect("a value")
    };
    let story = shown("y");
    let facts: Vec<String> = story["facts"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|fact| {
            let values = fact["values"].as_array().into_iter().flatten();
            let values: Vec<&str> = values.filter_map(|it| it["title"]["text"].as_str()).collect();
            format!("{}: {}", fact["label"]["text"].as_str().unwrap_or(""), values.join(", "))
        })
        .collect();
    assert_eq!(facts, ["Participants: A, B", "Place: Up", "Date: May 2021"]);
    // It has no dimension: others about the same participants, those after it first.
    let related = |story: &serde_json::Value| -> Vec<String> {
        let cards = story["related"].as_array().into_iter().flatten();
        cards.filter_map(|card| Some(card["link"]["href"].as_str()?.to_owned())).collect()
    };
    assert_eq!(related(&story), ["../z/", "../w/", "../x/"]);
    assert_eq!(related(&shown("x")), ["../z/"]);
}

#[test]
fn pages_have_contents_where_they_are_long_and_lead_to_those_below() {
    let sample = sample();
    let shown = |id: &str| {
        let at = sample.site.records.pages.position(id).expect("a page");
        let page = sample.desk("en", &format!("/en/{id}/"), |desk| page(desk, at));
        (page.has_toc, sample.printer("en").print("page.html", &page))
    };
    let (has_toc, html) = shown("about");
    assert!(!has_toc);
    assert!(html.contains("Updated 4 March 2022"), "{html}");
    assert!(html.contains("<li><a class=\"name\" href=\"board/\"><span lang=\"id\">Dewan</span></a></li><li><a class=\"name\" href=\"team/\">"), "{html}");
    assert!(
        html.contains(
            "<a class=\"external\" rel=\"external\" href=\"https://a.example/\">Luar</a>"
        ),
        "{html}"
    );
    assert!(html.contains("<div class=\"prose\" lang=\"id\">"), "{html}");
    let (has_toc, html) = shown("about/team");
    assert!(has_toc);
    assert!(html.contains("<li><a href=\"#a\"><span lang=\"id\">A</span></a></li>"), "{html}");
}

#[test]
fn every_story_and_page_of_the_sample_prints() {
    let sample = Sample::repository();
    for (lang, root) in [("id", ""), ("en", "/en")] {
        let printer = sample.printer(lang);
        for at in 0..sample.site.records.stories.len() {
            let id = &sample.site.records.stories.list()[at].meta.id;
            let url = format!("{root}/stories/{id}/");
            printer.print("story.html", &sample.desk(lang, &url, |desk| one(desk, at)));
        }
        for at in 0..sample.site.records.pages.len() {
            let id = &sample.site.records.pages.list()[at].meta.id;
            let url = format!("{root}/{id}/");
            printer.print("page.html", &sample.desk(lang, &url, |desk| page(desk, at)));
        }
    }
}
