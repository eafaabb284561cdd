//! `kill -9` of a build at any moment leaves one whole site. (`tests/publish` kills many more times,
//! at the level of files.)

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};

use annals::artifact::{ContentHash, OutputPath};
use annals::publish::{MANIFEST, read_manifest};

use crate::project::Project;

/// The site in a folder; checks that it is what its manifest says.
fn standing(site: &Project, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let files = site.files(folder);
    let manifest = read_manifest(&site.path(folder).join(MANIFEST)).expect("read").expect("there");
    let found: BTreeMap<String, String> = files
        .iter()
        .filter(|(name, _)| *name != MANIFEST)
        .map(|(name, bytes)| {
            let path: OutputPath = name.parse().expect("a path");
            (path.url(), ContentHash::of(bytes).to_string())
        })
        .collect();
    let stated = manifest.urls.into_iter().map(|(url, entry)| (url, entry.hash)).collect();
    assert_eq!(found, stated);
    files
}

/// How many entries a folder has, at any depth.
fn entries(folder: &Path) -> usize {
    let Ok(list) = fs::read_dir(folder) else { return 0 };
    list.filter_map(Result::ok).map(|entry| 1 + entries(&entry.path())).sum()
}

/// Waits until the next tree holds so many entries, or the build has ended.
fn wait_for(child: &mut Child, folder: &Path, wanted: usize) {
    while entries(folder) < wanted && child.try_wait().expect("asked").is_none() {
        std::thread::yield_now();
    }
}

#[test]
fn a_killed_build_leaves_one_whole_site() {
    let site = Project::sound();
    let change = |version: usize| {
        let title = format!("title: Smart cities {version}\nlanguages: [en]\n");
        site.write("content/site.yaml", title);
    };
    let versions = [0, 1].map(|version| {
        change(version);
        let folder = format!("version-{version}");
        site.build(&["--output", &folder]);
        standing(&site, &folder)
    });
    change(0);
    site.build(&[]);
    let next = site.path(".output.annals-next");
    let all = versions[0].len();
    let mut random: u64 = 0x2545_f491_4f6c_dd1d;
    for round in 0..12 {
        change((round + 1) % 2);
        // Marsaglia's xorshift: where it dies, in entries of the next tree.
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let _ = fs::remove_dir_all(&next);
        let mut build = site.annals(&["build"]);
        let mut child = build.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("started");
        let wanted = usize::try_from(random % (2 * all as u64)).expect("small");
        wait_for(&mut child, &next, wanted);
        let _ = child.kill();
        child.wait().expect("ended");
        let found = standing(&site, "output");
        assert!(versions.contains(&found), "round {round}: a mixed site");
    }
    site.build(&[]);
    assert_eq!(standing(&site, "output"), versions[0]);
}
