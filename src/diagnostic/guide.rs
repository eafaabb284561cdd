//! The guide's page of each check, a part of the program: whoever is told of a problem can read what
//! the check is for, with a wrong and a right example, where there is no network.

use rust_embed::RustEmbed;

use crate::diagnostic::{Check, Tongue};

#[derive(RustEmbed)]
#[folder = "docs/content/pages/guide/checks/"]
struct Pages;

/// The guide's page of a check as Markdown, its title as a heading.
#[must_use]
pub fn guide(check: Check, tongue: Tongue) -> String {
    let ending = match tongue {
        Tongue::Indonesian => "md",
        Tongue::English => "en.md",
    };
    let page = Pages::get(&format!("{}.{ending}", check.name()));
    // A test sees that there is a page of every check in every language.
    let text = page.map(|page| String::from_utf8_lossy(&page.data).into_owned());
    let text = text.unwrap_or_default();
    let mut parts = text.splitn(3, "---\n");
    let (front, body) = (parts.nth(1).unwrap_or_default(), parts.next().unwrap_or_default());
    let title = front.lines().find_map(|line| line.strip_prefix("title: "));
    let title = title.map_or(check.name(), |title| title.trim_matches('"'));
    format!("# {title}\n\n{}\n", without_roles(body).trim())
}

/// ``{page}`guide/records` `` as `guide/records`, but for examples: a terminal has no links.
fn without_roles(text: &str) -> String {
    let mut fence = None;
    let mut line = |line: &str| {
        let ticks = line.bytes().take_while(|byte| *byte == b'`').count();
        match fence {
            None if ticks >= 3 => fence = Some(ticks),
            None => return line.replace("{page}`", "`"),
            Some(open) if ticks >= open => fence = None,
            Some(_) => {}
        }
        line.to_owned()
    };
    text.split_inclusive('\n').map(&mut line).collect()
}
