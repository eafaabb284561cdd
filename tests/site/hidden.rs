//! What is under embargo, a draft or private leaves no trace: a word that stands in every hidden
//! record, and one in every private field, are looked for in every byte that is written or said.

use std::fmt::Write as _;

use crate::project::Project;

/// In every text of every hidden record, and in its id.
const HIDDEN: &str = "vogelfrei";
/// In every value of every private field.
const PRIVATE: &str = "zugeknöpft";

/// Kinds, the fields that a record of each needs beside an id, and whether a Markdown file can hold
/// the record. `{t}` is a text with the word in it, `{id}` the id.
const KINDS: [(&str, &str); 12] = [
    (
        "participants",
        "name: {t}\nkind: city\nplace: {id}\ncohorts: [{id}]\nsummary: {t}\nmilestones: [{title: {t}, date: 2098-01-02, event: {id}}]",
    ),
    ("cohorts", "name: {t}\nyear: 2096\nintake: 9\nsummary: {t}"),
    (
        "awards",
        "name: {t}\ndescription: {t}\neditions: [{year: 2097, name: {t}, event: {id}, recipients: 3}]",
    ),
    (
        "winners",
        "award: smart-economy\nyear: 2097\nparticipant: karawang\ndistinction: {t}\ncitation: {t}",
    ),
    ("events", "name: {t}\ndate: 2098-03-04\nkind: forum\nvenue: {t}\nsummary: {t}"),
    ("places", "name: {t}\nkind: province\ncode: {t}"),
    (
        "sources",
        "title: {t}\npublisher: {t}\nauthor: {t}\nurl: https://example.org/{id}\ntype: news\nnote: {t}",
    ),
    ("figures", "label: {t}\nvalue: 2095\nunit: {t}\nsources: [{id}]\nexplanation: {t}"),
    (
        "charts",
        "title: {t}\nsubtitle: {t}\nnote: {t}\ndata: participants\nmark: bar\nx: count()\ny: kind",
    ),
    (
        "corrections",
        "date: 2098-05-06\nrecord: participants/{id}\nwhat: {t}\nreason: {t}\nbefore: {t}\nafter: {t}",
    ),
    ("stories", "title: {t}\nsummary: {t}\nparticipants: [{id}]\nbody: {t}"),
    ("reports", "title: {t}\nyear: 2094\nsummary: {t}\nauthors: [{t}]\nbody: {t}"),
];

/// A hidden record: its lines, indented as an item of a list.
fn record(folder: &str, fields: &str, id: &str, how: &str) -> String {
    let text = format!("\"{HIDDEN} {id}\"");
    let fields = fields.replace("{t}", &text).replace("{id}", id);
    let common = format!(
        "id: {id}\n{how}\nupdated: 2093-07-08\naliases: [alias-{id}, /old/{folder}/{id}/]\n\
         image: {{file: {id}.jpg, alt: {text}}}\nlinks: [{{title: {text}, url: https://example.org/{id}}}]\n\
         private: {{note: {PRIVATE}}}\n{fields}"
    );
    let mut item = String::new();
    for (number, line) in common.lines().enumerate() {
        let _ = writeln!(item, "{}{line}", if number == 0 { "- " } else { "  " });
    }
    item
}

/// The ids of hidden records.
fn ids() -> [String; 2] {
    ["embargo", "draft"].map(|how| format!("{HIDDEN}-{how}"))
}

/// A site whose every kind has a record under embargo and a draft, and whose published records name
/// them wherever they can do without.
fn site() -> Project {
    let [embargo, draft] = ids();
    let mut site = Project::sound();
    for (folder, fields) in KINDS {
        let records = record(folder, fields, &embargo, "embargo: 2026-06-02")
            + &record(folder, fields, &draft, "draft: true");
        site = site.file(&format!("content/{folder}/hidden.yaml"), records);
    }
    for (id, how) in [(&embargo, "embargo: 2026-06-02"), (&draft, "draft: true")] {
        site = site.file(&format!("content/media/{id}.jpg"), format!("{HIDDEN} in a picture"));
        let page = format!(
            "---\ntitle: {HIDDEN}\n{how}\nmenu: 1\nprivate:\n  reviewers:\n    - {PRIVATE}\n---\n\n\
             ## {HIDDEN}\n\n{{participant}}`{id}`, {{figure}}`{id}`, ![{HIDDEN}](media/{id}.jpg)\n\n\
             ```{{chart}}\ntitle: {HIDDEN} inside {id}\ndata: participants\nmark: bar\nx: count()\ny: kind\n```\n"
        );
        site = site.file(&format!("content/pages/{id}.md"), page);
    }
    // Published records with private fields, which name hidden ones.
    let names = format!("[{embargo}, {draft}]");
    let private = format!("private: {{phone: {PRIVATE}, more: [{PRIVATE}, {{deep: {PRIVATE}}}]}}");
    site.append("content/programme.yaml", &format!("figures: {names}\n"))
        .file(
            "content/participants/open.yaml",
            format!(
                "- id: cimahi\n  name: Cimahi\n  kind: city\n  cohorts: [2021, {{cohort: {embargo}}}, {{cohort: {draft}}}]\n  \
                 sources: {names}\n  milestones: [{{event: {embargo}}}, {{event: {draft}, title: Signed}}]\n  \
                 place: {embargo}\n  {private}\n"
            ),
        )
        .file("content/cohorts/open.yaml", format!("id: 2023\nyear: 2023\nname: Cohort of 2023\nsources: {names}\n{private}\n"))
        .append("content/awards/smart-economy.yaml", &format!("editions: [{{year: 2022, event: {embargo}, sources: {names}}}]\n{private}\n"))
        .file("content/winners/open.yaml", format!("award: smart-economy\nyear: 2021\nname: Somebody\nplace: {draft}\nsources: {names}\n{private}\n"))
        .append("content/events/signing.yaml", &format!("sources: {names}\n{private}\n"))
        .file("content/places/open.yaml", format!("id: bandung-raya\nname: Bandung Raya\nkind: area\nparent: {embargo}\n{private}\n"))
        .append("content/sources/ministry-2022.yaml", &format!("{private}\n"))
        .file(
            "content/figures/awards.yaml",
            format!("label: Awards given\nvalue: 1\nsources: [ministry-2022, {embargo}]\n{private}\n"),
        )
        .file("content/charts/open.yaml", format!("title: Regions by kind\ndata: participants\nmark: bar\nx: count()\ny: kind\nsources: {names}\n{private}\n"))
        .file("content/corrections/open.yaml", format!("date: 2026-01-01\nrecord: winners/smart-economy-2022-karawang\nwhat: A name was misspelt\nsources: {names}\n{private}\n"))
        .file("content/reports/2022.md", format!("---\ntitle: Report of 2022\nyear: 2022\ncohorts: {names}\nfigures: {names}\n{private}\n---\n\nA year.\n"))
        .file("content/stories/open.md", format!("---\ntitle: A story\nparticipants: {names}\ncohort: {embargo}\n{private}\n---\n\nA story.\n"))
        .file("content/pages/open.md", format!("---\ntitle: A page\n{private}\n---\n\nA page.\n"))
        .file("content/site.yaml", "title: Smart cities\nlanguages: [en]\nbase_url: https://example.org/\n")
}

/// Whether the word stands in these bytes, in whatever case.
fn has(bytes: &[u8], word: &str) -> bool {
    let folded = String::from_utf8_lossy(bytes).to_lowercase();
    folded.contains(word) || folded.contains(&word.replace('ö', "%c3%b6"))
}

/// Where the word stands: names of files, and what a run said.
fn traces(site: &Project, output: &str, said: &[&str], word: &str) -> Vec<String> {
    let mut found: Vec<String> = site
        .files(output)
        .into_iter()
        .filter(|(name, bytes)| has(name.as_bytes(), word) || has(bytes, word))
        .map(|(name, _)| name)
        .collect();
    found.extend(
        said.iter().filter(|text| has(text.as_bytes(), word)).map(|text| (*text).to_owned()),
    );
    found
}

#[test]
fn nothing_hidden_leaves_a_trace() {
    let site = site();
    let build = site.build(&[]);
    let check = site.run(&["check"]);
    let said = [&*build.stdout, &build.stderr, &check.stdout, &check.stderr];
    assert_eq!(check.code, 0, "{}", check.seen());
    for word in [HIDDEN, PRIVATE] {
        assert_eq!(traces(&site, "output", &said, word), [] as [&str; 0], "{word}");
    }
    // Nor do the years that only hidden records have.
    for (name, bytes) in site.files("output") {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        // Digits within a digest are no year.
        let words: Vec<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).collect();
        for year in 2093..=2098 {
            assert!(!words.contains(&&*year.to_string()), "{name} has {year}");
        }
    }
}

#[test]
fn a_preview_shows_what_is_hidden_and_nothing_private() {
    let site = site();
    let build = site.build(&["--preview", "--output", "preview"]);
    let said = [&*build.stdout, &build.stderr];
    assert_eq!(traces(&site, "preview", &said, PRIVATE), [] as [&str; 0]);
    let files = site.files("preview");
    for id in ids() {
        for (folder, _) in KINDS {
            let page = format!("{folder}/{id}/index.html");
            let table = format!("data/{folder}.csv");
            let listed = files.get(&table).is_some_and(|bytes| has(bytes, &id));
            assert!(listed || files.contains_key(&page), "{folder} without {id}");
        }
        assert!(files.contains_key(&format!("{id}/index.html")), "{id} has no page");
        assert!(files.contains_key(&format!("media/{id}.jpg")), "{id} has no picture");
    }
    let pages = files.iter().filter(|(name, _)| name.ends_with(".html"));
    for (name, bytes) in pages {
        let text = String::from_utf8_lossy(bytes);
        assert!(text.contains("noindex"), "{name} can be found by search engines");
    }
    // Who looks at it sees what the public does not.
    let banner = |page: &str| {
        let text = String::from_utf8_lossy(&files[page]).into_owned();
        let (_, rest) = text.split_once("<div class=\"banner\" role=\"note\">").expect("a banner");
        rest.split_once("</div>").expect("its end").0.replace("<div class=\"wrap\">", "")
    };
    let [embargo, draft] = ids();
    let banners = [
        "index.html",
        &format!("participants/{embargo}/index.html"),
        &format!("participants/{draft}/index.html"),
    ]
    .map(banner);
    expect_test::expect![[r#"
        Preview, not published: it shows drafts and what is under embargo, too.
        Preview, not published: this is under embargo until 2 June 2026; until then the published site does not show it.
        Preview, not published: this is a draft; the published site will not show it."#]].assert_eq(&banners.join("\n"));
}

#[test]
fn what_only_a_preview_showed_has_not_vanished() {
    let site = site();
    let build = site.build(&["--preview"]);
    let warned =
        "PREVIEW: output shows drafts and what is under embargo; do not publish this folder";
    assert!(build.stderr.contains(warned), "{}", build.stderr);
    // The public site takes its place without a word of what was never public.
    let build = site.build(&["--strict"]);
    assert!(!build.stderr.contains("vanish"), "{}", build.stderr);
    let [embargo, draft] = ids();
    for hidden in [&embargo, &draft] {
        assert_eq!(traces(&site, "output", &[], hidden), [] as [&str; 0]);
    }
}

#[test]
fn what_was_hidden_is_published_when_its_embargo_ends() {
    let site = site();
    site.build(&["--now", "2026-06-02"]);
    let [embargo, draft] = ids();
    assert!(!traces(&site, "output", &[], &embargo).is_empty());
    assert_eq!(traces(&site, "output", &[], &draft), [] as [&str; 0]);
    assert_eq!(traces(&site, "output", &[], PRIVATE), [] as [&str; 0]);
}
