//! Ids and depths of headings: an address for every section, and an outline without gaps.

use std::collections::BTreeSet;

use super::Heading;
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::said::say;

/// Gives every heading its depth and a unique id. `words` are the headings' texts.
pub(super) fn finish(headings: &mut [Heading], words: &[String], report: &mut Report) {
    set_depths(headings);
    // Ids that the author chose come first: a link from elsewhere may rely on them.
    let mut taken = BTreeSet::new();
    for heading in headings.iter_mut().filter(|heading| !heading.id.is_empty()) {
        if !taken.insert(heading.id.clone()) {
            let message = say!("two-headings", id = %heading.id);
            report.push(
                Diagnostic::at(Check::DuplicateId, heading.span, message).help(say!("another-id")),
            );
            heading.id.clear();
        }
    }
    for (heading, words) in headings.iter_mut().zip(words) {
        if !heading.id.is_empty() {
            continue;
        }
        let slug = slug(words);
        let mut id = slug.clone();
        let mut number = 2;
        while !taken.insert(id.clone()) {
            id = format!("{slug}-{number}");
            number += 1;
        }
        heading.id = id;
    }
}

/// The depth of a heading is the number of headings that enclose it, whatever levels are skipped.
fn set_depths(headings: &mut [Heading]) {
    let mut open: Vec<u8> = Vec::new();
    for heading in headings {
        while open.last().is_some_and(|&level| level >= heading.level) {
            open.pop();
        }
        heading.depth = u8::try_from(open.len()).unwrap_or(5);
        open.push(heading.level);
    }
}

/// Lower-case letters and digits of any script, joined by hyphens.
fn slug(words: &str) -> String {
    let mut slug = String::with_capacity(words.len());
    for c in words.chars() {
        if c.is_alphanumeric() {
            slug.extend(c.to_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') && c != '\'' && c != '’' {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() { "section".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_keep_letters_of_any_script() {
        assert_eq!(slug("What is counted?"), "what-is-counted");
        assert_eq!(slug("  Kota & kabupaten – 2023 "), "kota-kabupaten-2023");
        assert_eq!(slug("The region’s story"), "the-regions-story");
        assert_eq!(slug("Méthode"), "méthode");
        assert_eq!(slug("方法"), "方法");
        assert_eq!(slug("!?"), "section");
    }
}
