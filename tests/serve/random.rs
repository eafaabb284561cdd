//! However a site's files change, what is read again of it gives the bytes, and the problems, that a
//! build from nothing gives.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use annals::diagnostic::{PrintOptions, print};
use annals::road::{self, Found, Memory, Settings};
use proptest::prelude::*;

use crate::project::{Project, files};

/// A change of files.
#[derive(Clone, Copy, Debug)]
enum Edit {
    Write(&'static str, &'static str),
    Remove(&'static str),
    Rename(&'static str, &'static str),
}

use Edit::{Remove, Rename, Write};

const ABOUT: &str = "content/pages/about.md";
const CITIES: &str = "content/participants/participants.yaml";
const SUBANG: &str = "content/participants/subang.yaml";
const SITE: &str = "content/site.yaml";
const CHART: &str = "content/charts/intake.yaml";

const EDITS: &[Edit] = &[
    // Records: changed, added, taken away, moved, broken.
    Write(SUBANG, "name: Subang\nkind: regency\nplace: west-java\ncohorts: [2022]\n"),
    Write(SUBANG, "name: SUBANG\nkind: regency\nplace: west-java\ncohorts: [2022]\n"),
    Write(SUBANG, "name: Subang\nkind: regency\nplace: nowhere\n"),
    Write(SUBANG, "name: Subang\n\tkind: regency\n"),
    Write(SUBANG, "name: Subang\nkind: city\nfields: {population: 1234567, island: java}\n"),
    Remove(SUBANG),
    Rename(SUBANG, "content/participants/a-subang.yaml"),
    Rename("content/participants/a-subang.yaml", SUBANG),
    Write(
        CITIES,
        "- id: karawang\n  name: Karawang!\n  kind: regency\n  place: west-java\n  cohorts: [2021, 2022]\n\
         - id: bandung\n  name: Bandung\n  kind: city\n  cohorts: [2021]\n  embargo: 2030-01-01\n",
    ),
    Write("content/places/bali.yaml", "name: Bali\nkind: province\n"),
    Remove("content/places/bali.yaml"),
    // Prose.
    Write(ABOUT, "---\ntitle: About\n---\n\nIt began {cite}`ministry-2022`.\n"),
    Write(ABOUT, "---\ntitle: About\n---\n\nOf {participant}`subang`.\n"),
    Write("content/stories/first.md", "---\ntitle: First\ndate: 2022-02-02\n---\n\nA story.\n"),
    Write("content/stories/first.id.md", "---\ntitle: Pertama\n---\n\nSebuah cerita.\n"),
    Remove("content/stories/first.md"),
    Remove("content/stories/first.id.md"),
    // Charts.
    Write(CHART, "title: Intake\nmark: bar\ndata: cohorts\ncategory: name\nvalue: intake\n"),
    Write(CHART, "title: Intakes\nmark: column\ndata: cohorts\ncategory: year\nvalue: intake\n"),
    Remove(CHART),
    // Settings.
    Write(SITE, "title: Smart cities\nlanguages: [en]\n"),
    Write(SITE, "title: Smart cities\nlanguages: [id, en]\n"),
    Write(SITE, "title: Cities\nlanguages: [en]\nbase_url: https://example.org/reports/\n"),
    Write(SITE, "title: [\n"),
    // The theme, and what is copied.
    Write("themes/default/templates/404.html", "<html><head></head><body>Gone.</body></html>\n"),
    Write("themes/default/templates/404.html", "{{ page.nothing }}"),
    Remove("themes/default/templates/404.html"),
    Write("static/a.txt", "a"),
    Write("static/a.txt", "b"),
    Remove("static/a.txt"),
];

/// Makes a change; says which files it touched.
fn make(edit: Edit, root: &Path) -> Vec<&'static str> {
    match edit {
        Write(path, text) => {
            let file = root.join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("created");
            fs::write(file, text).expect("written");
            vec![path]
        }
        // What is not there stays so.
        Remove(path) => fs::remove_file(root.join(path)).map_or_else(|_| vec![], |()| vec![path]),
        Rename(from, to) => {
            fs::rename(root.join(from), root.join(to)).map_or_else(|_| vec![], |()| vec![from, to])
        }
    }
}

/// The files of a site and its problems as people read them; no files with errors.
type Seen = (Option<BTreeMap<String, Vec<u8>>>, String);

fn settings(root: &Path, output: PathBuf) -> Settings {
    Settings {
        root: root.to_owned(),
        output,
        base_url: None,
        now: "2026-06-01".parse().expect("a day"),
        strict: false,
        portable: false,
        preview: false,
        previous: None,
    }
}

fn built(root: &Path) -> Seen {
    let folder = tempfile::tempdir().expect("a folder");
    let output = folder.path().join("site");
    let built = road::build(&settings(root, output.clone()), &()).expect("a road");
    let problems = print(&built.report, &built.files, PrintOptions::default());
    (built.published.map(|_| files(&output)), problems)
}

fn read_again(root: &Path, memory: &mut Memory, changed: &BTreeSet<String>) -> Seen {
    let settings = settings(root, root.join("never"));
    let mut seen = (None, String::new());
    road::draft(&settings, memory, changed)
        .expect("a road")
        .show(|report, texts, live| {
            let bytes = |path: String| {
                let live = live.expect("a site");
                let found = live.find(&path).expect("rendered").expect("found");
                let bytes = match found {
                    Found::Made(bytes) => bytes,
                    Found::Copied(file) => fs::read(file).expect("a file"),
                };
                (path, bytes)
            };
            let all = live.map(|live| live.paths().into_iter().map(bytes).collect());
            seen = (all, print(report, texts, PrintOptions::default()));
        })
        .expect("a road");
    seen
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(8) })]

    #[test]
    fn as_from_nothing(steps in prop::collection::vec(
        prop::collection::vec(prop::sample::select(EDITS), 1..4), 2..5,
    )) {
        let site = Project::sound();
        let root = site.path("");
        let mut memory = Memory::default();
        read_again(&root, &mut memory, &BTreeSet::new());
        for edits in steps {
            let changed: BTreeSet<String> =
                edits.iter().flat_map(|edit| make(*edit, &root)).map(str::to_owned).collect();
            let (files, problems) = read_again(&root, &mut memory, &changed);
            let (expected, known) = built(&root);
            prop_assert_eq!(problems, known, "after {:?}", edits);
            let paths = |all: &Option<BTreeMap<String, Vec<u8>>>| {
                all.as_ref().map(|all| all.keys().cloned().collect::<Vec<_>>())
            };
            prop_assert_eq!(paths(&files), paths(&expected), "after {:?}", edits);
            for (path, bytes) in files.iter().flatten() {
                let same = expected.as_ref().is_some_and(|all| all[path] == *bytes);
                prop_assert!(same, "{} is not as built, after {:?}", path, edits);
            }
        }
    }
}
