//! The report as a page of its own: what it links to stands beside it or on the site, its styles
//! stand in it.

use crate::diagnostic::Diagnostic;
use crate::page::{Beside, ChartFile, Desk, Planned, What, compose};
use crate::render::{Edition, ReadMedia, Shelf, chart_file};

use super::Files;

/// A file that the report may show.
struct Picture<'a> {
    /// Its address from the site's root.
    url: String,
    /// Where it stands beside the page, as an address.
    beside: String,
    /// Its path in the kit.
    path: String,
    from: From<'a>,
}

/// Where a file's bytes come from.
enum From<'a> {
    Chart(&'a Planned, ChartFile),
    Media(&'a str),
}

/// Adds the report, and the charts and photographs that it shows.
pub(super) fn report<'a>(
    edition: &'a Edition<'a>,
    page: &Planned,
    folder: &str,
    (media, shelf): (ReadMedia<'_>, &Shelf<'a>),
    files: &mut Files,
) -> Result<(), Box<Diagnostic>> {
    let pictures = pictures(edition, folder);
    let beside: Beside = pictures.iter().map(|it| (it.url.clone(), it.beside.clone())).collect();
    let desk = Desk::away(edition.press, page, &beside);
    let html = edition.templates.render(&compose(&desk))?;
    let mut html = String::from_utf8_lossy(&html).into_owned();
    if edition.press.site.config.base_url.is_none() {
        html = without_dead_links(&html);
    }
    for picture in pictures {
        if !html.contains(&format!("\"{}\"", picture.beside)) {
            continue;
        }
        let bytes = match picture.from {
            From::Chart(_, ChartFile::Png) => shelf.copy(&picture.url)?,
            From::Chart(page, file) => chart_file(edition, page, file)?,
            From::Media(name) => media(name).unwrap_or_default(),
        };
        files.insert(picture.path, bytes);
    }
    files.insert(format!("{folder}report.html"), html.into_bytes());
    Ok(())
}

/// Every chart and photograph of the site. Charts are in the language of the page, photographs are
/// there once.
fn pictures<'a>(edition: &Edition<'a>, folder: &str) -> Vec<Picture<'a>> {
    let mut pictures = Vec::new();
    for page in edition.pages.iter().filter(|page| matches!(page.what, What::Chart(_))) {
        let Some(id) = page.path.segments().rev().nth(1) else { continue };
        let beside = ChartFile::beside(edition.press, page);
        for (file, url) in beside.into_iter().filter(|(file, _)| *file != ChartFile::Embed) {
            let ending = file.name().rsplit_once('.').map_or("", |(_, ending)| ending);
            let beside = format!("charts/{id}.{ending}");
            let path = format!("{folder}{beside}");
            pictures.push(Picture { url, beside, path, from: From::Chart(page, file) });
        }
    }
    let up = if folder.is_empty() { "" } else { "../" };
    for (name, url) in &edition.press.assets.media {
        pictures.push(Picture {
            url: url.clone(),
            beside: format!("{up}{}", url.trim_start_matches('/')),
            path: format!("media/{name}"),
            from: From::Media(name),
        });
    }
    pictures
}

/// A page without the links that lead to the site, for nobody knows where that is: their words stay.
fn without_dead_links(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<a ") {
        let (before, tag) = rest.split_at(start);
        out.push_str(before);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, after) = tag.split_at(end);
        out.push_str(if tag.contains(" href=\"/") { "<a>" } else { tag });
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::without_dead_links;

    #[test]
    fn links_to_an_unknown_place_keep_their_words() {
        assert_eq!(
            without_dead_links(
                "<p><a class=\"x\" href=\"/a/\">A</a>, <a href=\"#b\">B</a>, <a href=\"https://c.example/\">C</a>"
            ),
            "<p><a>A</a>, <a href=\"#b\">B</a>, <a href=\"https://c.example/\">C</a>"
        );
    }
}
