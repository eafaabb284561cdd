//! `kill -9` at any moment leaves one whole site.

use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use annals::artifact::{Artifact, OutputPath};
use annals::publish::prepare;
use rayon::prelude::*;

use crate::folder::{FIRST, Folder, Site, input, standing};

/// Where the process that is killed publishes.
const OUTPUT: &str = "ANNALS_TEST_KILLED_OUTPUT";

/// Two sites with files in common, files that differ, and files and folders of their own.
fn versions() -> [Site; 2] {
    ["A", "B"].map(|name| {
        let mut site = Site::new();
        for number in 0..12 {
            site.insert(format!("same/{number}/index.html"), vec![b's'; 3_000]);
            site.insert(format!("page/{number}.html"), name.repeat(2_000).into());
            site.insert(format!("own/{name}{number}/index.html"), name.into());
        }
        let (file, below) = if name == "A" { ("turn", "to") } else { ("turn/x", "to/y") };
        site.insert(file.to_owned(), name.into());
        site.insert(below.to_owned(), name.into());
        site
    })
}

/// Not a test of its own unless run by itself: publishes one site after the other, and a
/// dot for every file, until it is killed.
#[test]
#[ignore = "the process that `a_kill_leaves_one_whole_site` kills"]
fn victim() {
    let folder = Folder::new();
    let (output, rounds) = match std::env::var_os(OUTPUT) {
        Some(output) => (PathBuf::from(output), usize::MAX),
        None => (folder.output(), 4),
    };
    let versions = versions();
    for round in 0..rounds {
        let stage = prepare(&output).expect("prepared");
        versions[round % 2].par_iter().for_each(|(path, bytes)| {
            let path: OutputPath = path.parse().expect("a path");
            let artifact = Artifact { path, bytes: bytes.clone(), durable: false };
            stage.write(artifact).expect("written");
            std::io::stdout().write_all(b".\n").expect("the other end reads");
        });
        stage.finish(input(FIRST)).expect("published");
    }
}

#[test]
fn a_kill_leaves_one_whole_site() {
    let folder = Folder::new();
    let versions = versions();
    let mut random: u64 = 0x2545_f491_4f6c_dd1d;
    for round in 0..40 {
        // Marsaglia's xorshift: where it dies, in files written; up to five publications.
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let dots = usize::try_from(random % 200).expect("small");
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "kill::victim", "--ignored", "--nocapture"])
            .env(OUTPUT, folder.output())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        let mut heard = vec![0; 20 + 2 * dots];
        let alive = child.stdout.as_mut().expect("piped").read_exact(&mut heard);
        child.kill().expect("killed");
        let status = child.wait().expect("ended");
        assert!(alive.is_ok() && status.code().is_none(), "it ended by itself: {status}");

        if folder.output().exists() {
            let found = standing(&folder.output());
            assert!(versions.contains(&found), "round {round}: a mixed site");
        } else {
            assert_eq!(round, 0, "the site is gone");
        }
        let wanted = &versions[round / 2 % 2];
        folder.publish(wanted);
        assert_eq!(&standing(&folder.output()), wanted, "round {round}");
    }
}
