//! 'Did you mean': the nearest of the names that would have been right.

use crate::said::{Said, say};
/// The candidate nearest to `typed`, if it is near enough to be what was meant: at most a third of
/// the letters differ, of a long name a quarter, by Damerau-Levenshtein distance. Numbers have no near
/// ones: another year is another year.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    if !typed.is_empty() && typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let length = typed.chars().count();
    let limit = (if length < 8 { length / 3 } else { length / 4 }).max(1);
    candidates
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&typed, &name.to_lowercase()), name))
        .filter(|(distance, name)| {
            *distance <= limit || (typed.len() >= 4 && name.split('-').any(|part| part == typed))
        })
        .min()
        .map(|(_, name)| name)
}

/// The sentence `did you mean 'x'?`, if a name is near.
pub fn did_you_mean<'a>(
    typed: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<Said> {
    nearest(typed, candidates).map(|name| say!("did-you-mean", name = %name))
}
