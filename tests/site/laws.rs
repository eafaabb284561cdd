//! The laws of the house (ARCHITECTURE.md) that a text can be read for.

use std::collections::BTreeMap;
use std::path::Path;

use crate::project::files;

/// The source files by their path below `src/`, without comments.
fn sources() -> BTreeMap<String, String> {
    let code = |bytes: Vec<u8>| -> String {
        let text = String::from_utf8(bytes).expect("text");
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.collect::<Vec<_>>().join("\n")
    };
    let all = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    all.into_iter()
        .filter(|(name, _)| name.ends_with(".rs"))
        .map(|(name, bytes)| (name, code(bytes)))
        .collect()
}

/// The modules in the order of `lib.rs`.
fn order(sources: &BTreeMap<String, String>) -> Vec<&str> {
    let lines = sources["lib.rs"].lines();
    lines.filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect()
}

/// The module of a file, and the modules that it names by `crate::`.
fn uses<'a>(name: &'a str, text: &'a str) -> (&'a str, Vec<&'a str>) {
    let room = name.split('/').next().unwrap_or(name);
    let room = room.strip_suffix(".rs").unwrap_or(room);
    let word = |rest: &'a str| {
        rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default()
    };
    (room, text.split("crate::").skip(1).map(word).collect())
}

#[test]
fn a_module_uses_only_modules_above_it() {
    let sources = sources();
    let order = order(&sources);
    assert!(order.len() > 15, "{order:?}");
    let place = |module: &str| order.iter().position(|other| *other == module);
    for (name, text) in &sources {
        let (room, used) = uses(name, text);
        if matches!(name.as_str(), "lib.rs" | "main.rs") {
            continue;
        }
        let own = place(room).unwrap_or_else(|| panic!("{name} is in no module of lib.rs"));
        for module in used {
            let other = place(module).unwrap_or_else(|| {
                panic!("{name}: 'crate::{module}' is no module: write one path a use")
            });
            assert!(other <= own, "{name} uses {module}, which stands below {room} in lib.rs");
        }
    }
}

#[test]
fn rooms_that_do_not_know_each_other() {
    let strangers: [(&str, &[&str]); 6] = [
        ("page", &["load", "check"]),
        ("render", &["load", "check"]),
        ("chart", &["record", "site", "query"]),
        ("markdown", &["record", "site", "query"]),
        ("query", &["record", "site"]),
        ("publish", &["record", "site", "page", "render", "config"]),
    ];
    // What only tests are made of may go the whole road.
    let of_tests = |name: &str| name.ends_with("/testing.rs") || name.contains("/tests");
    for (name, text) in sources().iter().filter(|(name, _)| !of_tests(name)) {
        let (room, used) = uses(name, text);
        let unknown = strangers.iter().find(|(stranger, _)| *stranger == room);
        for other in unknown.map_or(&[][..], |(_, others)| others) {
            assert!(!used.contains(other), "{name} knows {other}");
        }
    }
}

#[test]
fn only_the_program_itself_prints() {
    for (name, text) in &sources() {
        for print in ["println!", "print!(", "dbg!"] {
            assert!(!text.contains(print), "{name} has {print}");
        }
    }
}
