//! What a build changes in `output/`, and what keeps its time.

use std::fs::{self, File};

use annals::publish::{GENERATOR, MANIFEST, Published, prepare, read_manifest};

use crate::folder::{FIRST, Folder, SECOND, input, names, site, small, standing, write};

#[test]
fn first_build() {
    let folder = Folder::new();
    let published = folder.publish(&small());
    let manifest = fs::read(folder.file(MANIFEST)).expect("a manifest");
    let expected = Published {
        pages: 2,
        files: 5,
        bytes: 13 + manifest.len() as u64,
        changed: 4,
        unchanged: 0,
        removed: 0,
        replaced: true,
    };
    assert_eq!(published, expected);
    assert_eq!(standing(&folder.output()), small());
    assert_eq!(names(folder.0.path()), ["output"]);

    let read = read_manifest(&folder.file(MANIFEST)).expect("readable").expect("there");
    assert_eq!(read.generator, GENERATOR);
    assert_eq!(read.built.to_string(), FIRST);
    assert_eq!(read.base_url.as_deref(), Some("https://example.org/"));
    assert_eq!(read.figures["winners"], 30);
    assert_eq!(read.durable().collect::<Vec<_>>(), ["/", "/reports/2024/"]);
    let here = folder.0.path().to_string_lossy().into_owned();
    assert!(!String::from_utf8_lossy(&manifest).contains(&here));
}

#[test]
fn an_equal_build_touches_nothing() {
    let folder = Folder::new();
    folder.publish_at(&small(), FIRST);
    folder.backdate();
    let opened = File::open(folder.output()).expect("a folder");
    let published = folder.publish_at(&small(), SECOND);
    assert!(!published.replaced);
    assert_eq!((published.changed, published.unchanged, published.removed), (0, 4, 0));
    assert_eq!(folder.touched(), [""; 0]);
    assert_eq!(folder.built(), FIRST);
    assert_eq!(names(folder.0.path()), ["output"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let inode = |data: fs::Metadata| data.ino();
        assert_eq!(
            opened.metadata().map(inode).ok(),
            fs::metadata(folder.output()).map(inode).ok(),
            "the folder was exchanged"
        );
    }
}

#[test]
fn only_what_changed_gets_a_new_time() {
    let folder = Folder::new();
    let mut site = small();
    folder.publish(&site);
    // Several rounds, since each meets a next tree of another age: none, one build old, two.
    for round in 0..4 {
        folder.backdate();
        site.insert("reports/2024/index.html".to_owned(), format!("edit {round}").into());
        let published = folder.publish_at(&site, SECOND);
        assert_eq!((published.changed, published.unchanged, published.removed), (1, 3, 0));
        assert_eq!(folder.touched(), ["manifest.json", "reports/2024/index.html"]);
        assert_eq!(standing(&folder.output()), site);
        assert_eq!(folder.built(), SECOND);
        assert!(!folder.publish(&site).replaced);
    }
}

#[test]
fn content_that_returns_has_changed_again() {
    let folder = Folder::new();
    let (old, new) = (site(&[("a.txt", "old")]), site(&[("a.txt", "new")]));
    folder.publish(&old);
    folder.backdate();
    folder.publish(&new);
    folder.backdate();
    folder.publish(&old);
    assert_eq!(folder.touched(), ["a.txt", "manifest.json"]);
    assert_eq!(standing(&folder.output()), old);
}

#[test]
fn what_is_gone_goes() {
    let folder = Folder::new();
    folder.publish(&small());
    folder.backdate();
    let mut less = small();
    less.remove("reports/2024/index.html");
    let published = folder.publish(&less);
    assert_eq!((published.changed, published.unchanged, published.removed), (0, 3, 1));
    assert_eq!(folder.touched(), ["manifest.json"]);
    assert_eq!(names(&folder.output()), ["assets", "empty.txt", "index.html", "manifest.json"]);
    // And comes back, although the next tree still has it.
    assert_eq!(folder.publish(&small()).changed, 1);
    assert_eq!(standing(&folder.output()), small());
}

#[test]
fn a_file_may_become_a_folder_and_back() {
    let folder = Folder::new();
    let file = site(&[("a", "file"), ("b/c/d", "deep")]);
    let deep = site(&[("a/x/y", "folder"), ("b", "flat")]);
    for _ in 0..3 {
        folder.publish(&file);
        assert_eq!(standing(&folder.output()), file);
        folder.publish(&deep);
        assert_eq!(standing(&folder.output()), deep);
    }
}

#[test]
fn hand_edits_are_undone() {
    let folder = Folder::new();
    folder.publish_at(&small(), FIRST);
    folder.backdate();
    // Same length, so that only a comparison of bytes can tell.
    fs::write(folder.file("index.html"), "HOME").expect("edited");
    fs::write(folder.file("reports/note.txt"), "mine").expect("added");
    fs::create_dir(folder.file("empty")).expect("added");
    let published = folder.publish_at(&small(), SECOND);
    assert_eq!((published.changed, published.unchanged, published.removed), (1, 3, 1));
    assert_eq!(standing(&folder.output()), small());
    assert!(!folder.file("empty").exists());
    assert_eq!(folder.touched(), ["index.html"]);
    assert_eq!(folder.built(), FIRST, "nothing changed for readers");
}

#[test]
fn a_changed_figure_is_a_change() {
    let folder = Folder::new();
    folder.publish_at(&small(), FIRST);
    let stage = prepare(&folder.output()).expect("prepared");
    assert_eq!(stage.built_before().map(|time| time.to_string()).as_deref(), Some(FIRST));
    write(&stage, &small()).expect("written");
    let mut changed = input(SECOND);
    changed.figures.insert("winners".to_owned(), serde_json::json!(31));
    assert!(stage.finish(changed).expect("published").replaced);
    assert_eq!(folder.built(), SECOND);
}
