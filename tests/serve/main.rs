//! `annals serve`, as a browser sees it: the program is started, files are saved as people's programs
//! save them, and what is waited for is the news that the server sends.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::panic,
    reason = "tests look at the disk, take their time, and fail"
)]

mod client;
mod random;
#[allow(dead_code, reason = "shared with the tests of other commands, which use more of it")]
#[path = "../site/project.rs"]
mod project;

use std::fs;
use std::net::TcpListener;
use std::process::Command;

use client::Served;
use project::{Project, files};

const KARAWANG: &str = "content/participants/participants.yaml";

/// The site's participants with another name for one of them.
fn renamed(site: &Project, name: &str) -> String {
    let before = fs::read_to_string(site.path(KARAWANG)).expect("a text");
    before.replace("name: Karawang\n", &format!("name: {name}\n"))
}

/// What is served, against a build of the same files.
#[track_caller]
fn assert_as_built(served: &Served, site: &Project, skip: &[&str]) {
    let output = tempfile::tempdir().expect("a folder");
    let place = output.path().join("site");
    site.build(&["--output", place.to_str().expect("text")]);
    let built = files(&place);
    assert!(built.len() > 40, "{}", built.len());
    for (path, bytes) in built.iter().filter(|(path, _)| !skip.contains(&path.as_str())) {
        let answer = served.get(&format!("/{path}"));
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.body == *bytes, "{path} is not as built");
    }
}

#[test]
fn every_file_is_served_as_it_is_built() {
    let site = Project::sound()
        .file("static/robots-of-ours.txt", "hello\n")
        .file("content/media/city.txt", "a file\n")
        .append("content/pages/about.md", "\nSee [the file](media/city.txt).\n");
    let served = Served::start(&site, &[]);
    assert_as_built(&served, &site, &[]);
    assert!(!site.path("output").exists(), "nothing is written");
}

#[test]
fn a_browser_gets_the_page_with_a_script_of_ours_and_nobody_else_does() {
    let site = Project::sound();
    let served = Served::start(&site, &[]);
    let plain = served.get("/participants/karawang/").text();
    assert!(!plain.contains("__annals"), "{plain}");
    let seen = served.see("/participants/karawang/").text();
    let (before, rest) = seen.split_once("<script src=\"/__annals/live.js\"").expect("the script");
    let (_, after) = rest.split_once("</script>\n").expect("its end");
    assert_eq!(format!("{before}{after}"), plain);
    assert!(served.get("/__annals/live.js").header("content-type").starts_with("text/javascript"));
    assert!(served.get("/__annals/overlay.css").header("content-type").starts_with("text/css"));
}

#[test]
fn a_saved_file_is_seen() {
    let site = Project::sound();
    let served = Served::start(&site, &[]);
    let mut news = served.news();
    let first = news.next();
    site.write(KARAWANG, renamed(&site, "New Karawang"));
    let next = news.until(|_| served.shows("New Karawang"));
    assert_ne!(next["site"], first["site"]);
    assert_eq!(next["problems"].as_array().map(Vec::len), Some(0), "{next}");
    assert_as_built(&served, &site, &[]);
}

#[test]
fn what_is_wrong_is_told_and_the_last_sound_site_stays() {
    let site = Project::sound();
    let served = Served::start(&site, &[]);
    let mut news = served.news();
    let first = news.next();
    let sound = fs::read_to_string(site.path(KARAWANG)).expect("a text");
    site.write(KARAWANG, sound.replace("place: west-java", "place: west-jawa"));
    let broken = news.until(|state| state["problems"][0]["check"] == "unknown-reference");
    assert!(broken["stale"].is_string(), "{broken}");
    assert_eq!(broken["site"], first["site"]);
    let problem = &broken["problems"][0];
    assert_eq!(problem["severity"], "error");
    assert_eq!(problem["place"], format!("{KARAWANG}:4:10"));
    assert!(problem["help"][0].as_str().expect("text").contains("'west-java'"), "{problem}");
    assert!(served.shows("West Java"));
    site.write(KARAWANG, &sound);
    let mended = news.until(|state| state["stale"].is_null());
    assert_eq!(mended["problems"].as_array().map(Vec::len), Some(0), "{mended}");
}

#[test]
fn a_site_that_never_was_sound_says_so_and_comes_when_it_is_mended() {
    let site = Project::sound().file("content/site.yaml", "title: [\n");
    let served = Served::start(&site, &[]);
    let page = served.see("/");
    assert_eq!(page.status, 503);
    assert!(page.text().contains("cannot be shown yet"), "{}", page.text());
    assert!(page.text().contains("/__annals/live.js"));
    let mut news = served.news();
    let first = news.next();
    assert_eq!(first["site"], "");
    assert_eq!(first["problems"][0]["check"], "yaml-syntax", "{first}");
    site.write("content/site.yaml", "title: Smart cities\nlanguages: [en]\n");
    news.until(|state| state["site"] != "");
    assert_eq!(served.see("/").status, 200);
}

#[test]
fn a_style_sheet_changes_without_a_new_page() {
    let theme = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/assets");
    let css = fs::read_to_string(theme.join("base.css")).expect("a style sheet");
    let site = Project::sound().file("themes/default/assets/base.css", &css);
    let served = Served::start(&site, &[]);
    let mut news = served.news();
    let first = news.next();
    site.write("themes/default/assets/base.css", css + "\nmain { outline: 1px solid }\n");
    let style = |state: &serde_json::Value| {
        served.get(&format!("/{}", state["styles"][0].as_str().expect("a path"))).text()
    };
    let next = news.until(|state| style(state).contains("main { outline: 1px solid }"));
    assert_ne!(next["styles"], first["styles"]);
    assert_eq!(next["site"], first["site"], "no page is loaded again");
    assert_as_built(&served, &site, &[]);
}

#[test]
fn a_template_that_cannot_be_rendered_is_known_before_anybody_looks() {
    let site = Project::sound();
    let served = Served::start(&site, &[]);
    let mut news = served.news();
    news.next();
    site.write("themes/default/templates/participant.html", "{{ page.nothing_of_this_name }}");
    let broken = news.until(|state| state["problems"][0]["check"] == "template-error");
    let problem = &broken["problems"][0];
    let place = problem["place"].as_str().expect("a place");
    assert!(place.starts_with("themes/default/templates/participant.html:1:"), "{place}");
    assert!(served.get("/participants/karawang/").text().contains("Karawang"));
    fs::remove_file(site.path("themes/default/templates/participant.html")).expect("removed");
    news.until(|state| state["stale"].is_null());
}

#[test]
fn saved_by_renaming() {
    let site = Project::sound();
    let served = Served::start(&site, &[]);
    let mut news = served.news();
    news.next();
    site.write("content/participants/.participants.yaml.swp", renamed(&site, "Other Karawang"));
    fs::rename(site.path("content/participants/.participants.yaml.swp"), site.path(KARAWANG))
        .expect("renamed");
    news.until(|_| served.shows("Other Karawang"));
}

#[test]
fn folders_that_go_and_come_back() {
    let site = Project::sound();
    let served = Served::start(&site, &[]);
    let mut news = served.news();
    news.next();
    for folder in ["content/participants", "content"] {
        let kept = site.path("kept");
        fs::rename(site.path(folder), &kept).expect("moved away");
        let gone = news.until(|state| state["stale"].is_string());
        assert!(served.shows("Karawang"), "{gone}");
        fs::rename(&kept, site.path(folder)).expect("moved back");
        news.until(|state| state["stale"].is_null());
        let name = format!("Karawang after {}", folder.len());
        let text = fs::read_to_string(site.path(KARAWANG)).expect("a text");
        let at = text.rfind("  name: ").expect("a name");
        let end = at + text[at..].find('\n').expect("a line");
        site.write(KARAWANG, format!("{}  name: {name}{}", &text[..at], &text[end..]));
        news.until(|_| served.shows(&name));
    }
    // A folder that was not there before is noticed, too.
    site.write("static/new.txt", "new\n");
    news.until(|_| served.get("/new.txt").text() == "new\n");
}

#[test]
fn a_burst_of_five_hundred_files() {
    let site = Project::sound();
    let served = Served::start(&site, &[]);
    let mut news = served.news();
    news.next();
    for number in 0..500 {
        let text = format!("name: City {number}\nkind: city\nplace: west-java\ncohorts: [2021]\n");
        site.write(&format!("content/participants/many/city-{number}.yaml"), text);
    }
    news.until(|_| served.get("/participants/city-499/").status == 200);
    assert_eq!(served.get("/participants/city-0/").status, 200);
    fs::remove_dir_all(site.path("content/participants/many")).expect("removed");
    news.until(|_| served.get("/participants/city-499/").status == 404);
    assert_eq!(served.get("/participants/city-0/").status, 404);
    assert_as_built(&served, &site, &[]);
}

#[test]
fn a_taken_port_gives_the_next_one() {
    let site = Project::sound();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let served = Served::start(&site, &["--port", &port.to_string()]);
    assert!(served.port > port);
    let said = format!("(port {port} is taken by another program)");
    assert!(served.greeting.contains(&said), "{}", served.greeting);
}

#[test]
fn another_site_cannot_read_along() {
    let site = Project::sound();
    let served = Served::start(&site, &[]);
    let answer = served.ask("GET", "/", &[("Host", "evil.example:4000")]);
    assert_eq!(answer.status, 403);
    assert!(!answer.text().contains("Smart cities"), "{}", answer.text());
    assert_eq!(served.ask("GET", "/", &[("Host", "localhost")]).status, 200);
    assert_eq!(served.ask("POST", "/", &[]).status, 405);
}

#[test]
fn addresses_that_lead_nowhere() {
    let site = Project::sound();
    let served = Served::start(&site, &[]);
    for path in
        ["/no/such/page/", "/../Cargo.toml", "/%2e%2e/%2e%2e/etc/passwd", "/content/site.yaml"]
    {
        let answer = served.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.text().contains("<html"), "{path}: {}", answer.text());
    }
    let folder = served.get("/participants/karawang");
    assert_eq!((folder.status, folder.header("location")), (307, "/participants/karawang/"));
}

#[test]
fn pages_below_the_path_where_the_site_will_be() {
    let site = Project::sound().file(
        "content/site.yaml",
        "title: Smart cities\nlanguages: [en]\nbase_url: https://example.org/reports/\n",
    );
    let served = Served::start(&site, &[]);
    let here = served.get("/participants/karawang/");
    assert_eq!(served.get("/reports/participants/karawang/").body, here.body);
}

#[test]
fn everybody_in_the_network_only_when_asked() {
    let site = Project::sound();
    let served = Served::start(&site, &["--host", "--preview"]);
    let said = "everybody in this network can read the site, and --preview shows them drafts and what \
                is under embargo";
    assert!(served.line_with("note:").contains(said));
}

#[cfg(unix)]
#[test]
fn interrupted_it_ends_well() {
    let site = Project::sound();
    let mut served = Served::start(&site, &[]);
    let _news = served.news();
    let pid = served.child.id().to_string();
    let sent = Command::new("kill").args(["-INT", &pid]).status().expect("sent");
    assert!(sent.success());
    assert_eq!(served.child.wait().expect("ended").code(), Some(0));
}
