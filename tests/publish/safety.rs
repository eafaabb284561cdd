//! What publication must never do: replace what is not its own, leave its folder, mix two builds, or
//! lose the site that stands.

use std::fs;
use std::path::{Path, PathBuf};

use annals::publish::{MANIFEST, PublishError, prepare, read_manifest};

use crate::folder::{
    FIRST, Folder, SECOND, files, input, names, publish, site, small, standing, write,
};

#[test]
fn what_is_not_ours_is_refused() {
    let folder = Folder::new();
    let output = folder.output();
    let refused = |output: &Path| publish(output, &small(), FIRST).expect_err("refused");

    let below = output.join("deep/site");
    assert!(matches!(refused(&below), PublishError::NoParent(_)));
    assert!(!output.exists());

    fs::write(&output, "a file").expect("a file");
    assert!(matches!(refused(&output), PublishError::NotAFolder(_)));
    fs::remove_file(&output).expect("removed");

    fs::create_dir(&output).expect("a folder");
    fs::write(output.join("thesis.doc"), "years of work").expect("a file");
    assert!(matches!(refused(&output), PublishError::Foreign(_)));
    // The manifest of a web app is none of ours.
    fs::write(output.join(MANIFEST), r#"{"name": "app", "start_url": "/"}"#).expect("a file");
    assert!(matches!(refused(&output), PublishError::Foreign(_)));
    assert!(matches!(read_manifest(&output.join(MANIFEST)), Err(PublishError::Manifest(..))));
    assert_eq!(names(&output), ["manifest.json", "thesis.doc"]);
    assert_eq!(names(folder.0.path()), ["output"], "a trace beside a refused folder");
    fs::remove_dir_all(&output).expect("removed");

    folder.publish(&small());
    fs::create_dir(output.join(".git")).expect("a folder");
    assert!(matches!(refused(&output), PublishError::Repository(_)));
    assert!(output.join(".git").exists());

    assert!(matches!(refused(Path::new("/")), PublishError::NoName(_)));
    #[cfg(target_os = "linux")]
    assert!(matches!(refused(Path::new("/proc")), PublishError::MountPoint(_)));
    assert_eq!(read_manifest(&folder.0.path().join("none.json")).expect("no error"), None);
}

#[test]
fn an_empty_folder_is_taken() {
    let folder = Folder::new();
    fs::create_dir(folder.output()).expect("a folder");
    folder.publish(&small());
    assert_eq!(standing(&folder.output()), small());
}

#[test]
fn two_builds_do_not_mix() {
    let folder = Folder::new();
    let first = prepare(&folder.output()).expect("prepared");
    let error = prepare(&folder.output()).expect_err("two builds at once");
    assert!(matches!(error, PublishError::Busy(_)));
    write(&first, &small()).expect("written");
    first.finish(input(FIRST)).expect("published");
    assert!(!folder.publish(&small()).replaced);
    assert_eq!(names(folder.0.path()), ["output"]);
}

#[test]
fn one_name_for_two_files_is_refused() {
    for pair in [["a.html", "a.html"], ["a.html", "A.html"], ["a", "a/b"], ["B/x", "b/y"]] {
        let folder = Folder::new();
        folder.publish(&small());
        let stage = prepare(&folder.output()).expect("prepared");
        let collides = pair
            .into_iter()
            .try_for_each(|path| write(&stage, &site(&[(path, path)])))
            .and_then(|()| stage.finish(input(SECOND)).map(|_| ()));
        assert!(matches!(collides, Err(PublishError::Collision(..))), "{pair:?}");
        assert_eq!(standing(&folder.output()), small());
    }
    let folder = Folder::new();
    let stage = prepare(&folder.output()).expect("prepared");
    let own = site(&[(MANIFEST, "{}")]);
    assert!(matches!(write(&stage, &own), Err(PublishError::Collision(..))));
    // What failed once cannot be finished.
    assert!(matches!(stage.finish(input(FIRST)), Err(PublishError::Incomplete)));
    assert!(!folder.output().exists());
}

#[test]
fn a_build_that_is_given_up_leaves_the_site() {
    let folder = Folder::new();
    folder.publish(&small());
    let stage = prepare(&folder.output()).expect("prepared");
    write(&stage, &site(&[("index.html", "half"), ("new/index.html", "half")])).expect("written");
    drop(stage);
    assert_eq!(standing(&folder.output()), small());
    assert!(!folder.publish(&small()).replaced);
    let other = site(&[("index.html", "other")]);
    folder.publish(&other);
    assert_eq!(standing(&folder.output()), other);
}

#[test]
fn errors_are_plain_words() {
    let path = || PathBuf::from("output");
    for error in [
        PublishError::NoName(path()),
        PublishError::NoParent(path()),
        PublishError::NotAFolder(path()),
        PublishError::MountPoint(path()),
        PublishError::Foreign(path()),
        PublishError::Repository(path()),
        PublishError::Busy(path()),
        PublishError::Full(path()),
        PublishError::Denied(path()),
    ] {
        let text = error.to_string();
        assert!(text.contains("‘output’"), "{text}");
        for word in ["os error", "errno", "ENO", "directory", "stale", "panic"] {
            assert!(!text.contains(word) && !error.help().to_string().contains(word), "{text}");
        }
        assert!(error.help().to_string().len() > 10, "{text}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;

    let folder = Folder::new();
    let outside = folder.0.path().join("outside");
    fs::create_dir_all(outside.join("2024")).expect("a folder");
    fs::write(outside.join("2024/index.html"), "report").expect("a file");
    fs::write(outside.join("precious"), "mine").expect("a file");
    let before = files(&outside);
    let mut site = small();
    for (round, tree) in ["output", ".output.annals-next", "output"].into_iter().enumerate() {
        site.insert("index.html".to_owned(), format!("home {round}").into());
        folder.publish(&site);
        site.insert("index.html".to_owned(), format!("again {round}").into());
        folder.publish(&site);
        let tree = folder.0.path().join(tree);
        fs::remove_dir_all(tree.join("reports")).expect("removed");
        symlink(&outside, tree.join("reports")).expect("linked");
        symlink(&outside, tree.join("extra")).expect("linked");
        fs::remove_file(tree.join("empty.txt")).expect("removed");
        symlink(outside.join("precious"), tree.join("empty.txt")).expect("linked");
        site.insert("assets/a.css".to_owned(), format!("css {round}").into());
        folder.publish(&site);
        assert_eq!(standing(&folder.output()), site);
        assert_eq!(files(&outside), before);
    }
    // A link in place of the whole next tree.
    let next = folder.0.path().join(".output.annals-next");
    fs::remove_dir_all(&next).expect("removed");
    symlink(&outside, &next).expect("linked");
    site.insert("index.html".to_owned(), b"last".to_vec());
    folder.publish(&site);
    assert_eq!(standing(&folder.output()), site);
    assert_eq!(files(&outside), before);
}

#[cfg(unix)]
#[test]
fn an_output_behind_a_link_is_replaced_there() {
    let folder = Folder::new();
    let web = folder.0.path().join("web");
    fs::create_dir(&web).expect("a folder");
    fs::create_dir(web.join("root")).expect("a folder");
    std::os::unix::fs::symlink(web.join("root"), folder.output()).expect("linked");
    folder.publish(&small());
    assert!(folder.output().is_symlink());
    assert_eq!(standing(&web.join("root")), small());
}

#[test]
fn a_missing_output_is_restored() {
    let folder = Folder::new();
    folder.publish(&small());
    folder.backdate();
    // What a kill between two renames leaves where the platform cannot exchange.
    fs::rename(folder.output(), folder.0.path().join(".output.annals-old")).expect("renamed");
    assert!(!folder.publish(&small()).replaced);
    assert_eq!(folder.touched(), [""; 0]);
    // A folder that was thrown away is built anew, over whatever the next tree holds.
    let changed = site(&[("index.html", "changed"), ("x/index.html", "x")]);
    folder.publish(&changed);
    fs::remove_dir_all(folder.output()).expect("removed");
    folder.publish(&small());
    assert_eq!(standing(&folder.output()), small());
}
