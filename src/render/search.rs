//! What the search reads: `names.json` beside the search page of each language, with the names of
//! all its pages; and below `/search/text/` the full text of the prose as an index of Pagefind,
//! stemmed in each language. Neither is fetched before a reader searches.

use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;

use crate::artifact::PathError;
use crate::page::{Desk, SEARCH_TEXT, What, names, running_text};
use crate::render::browse::script;
use crate::render::{Edition, Folder, Output, failed, file_at, xml};

/// Pagefind's own user interfaces, which the theme does without.
const INTERFACES: [&str; 5] = [
    "pagefind-ui.",
    "pagefind-modular-ui.",
    "pagefind-component-ui.",
    "pagefind-highlight.",
    "pagefind-worker.",
];

/// What stands in running text and is no text: marks of sources, drawings.
const LEFT_OUT: [&str; 2] = ["sup", "svg"];

/// The files.
pub(super) fn outputs<'a>(editions: &'a [Edition<'a>]) -> Result<Vec<Output<'a>>, PathError> {
    let mut outputs = Vec::new();
    for edition in editions {
        let page = edition.pages.iter().find(|page| page.what == What::Search);
        let Some(page) = page else { continue };
        // Browsers fetch nothing from a disk, but they run scripts that are there.
        let portable = edition.press.portable;
        let name = if portable { "names.js" } else { "names.json" };
        outputs.push(Output::at(&format!("{}{name}", page.url), false, move || {
            let made = serde_json::to_vec(&names(edition.press, edition.pages));
            let json = made.map_err(|error| failed(name, &error.to_string()))?;
            Ok(if portable { script(&json) } else { json })
        })?);
    }
    Ok(outputs)
}

/// The full text. The names of its files are hashes of what is in them.
pub(super) fn text<'a>(editions: &'a [Edition<'a>]) -> Folder<'a> {
    Folder::new(SEARCH_TEXT.trim_start_matches('/'), move || {
        let failed = |why: &str| failed("pagefind.js", why);
        let files = text_index(editions).map_err(|error| failed(&error))?;
        let at = |name: &str| file_at(&format!("{SEARCH_TEXT}{name}"));
        let files = files.into_iter().map(|(name, bytes)| Ok((at(&name)?, bytes)));
        let files: Result<_, PathError> = files.collect();
        files.map_err(|error| failed(&error.to_string()))
    })
}

/// Files of the index, by their names below its folder.
fn text_index(editions: &[Edition<'_>]) -> Result<Vec<(String, Vec<u8>)>, String> {
    let texts: Vec<Text> = editions.iter().flat_map(texts).collect();
    if texts.is_empty() {
        return Ok(Vec::new());
    }
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    runtime.block_on(indexed(texts)).map_err(|error| format!("{error:#}"))
}

/// A text to be searched.
struct Text {
    /// The page's address, relative to the site's root.
    url: String,
    html: String,
}

/// The texts of a language, in the order of its pages.
fn texts(edition: &Edition<'_>) -> Vec<Text> {
    let pages = edition.pages.iter().filter(|page| page.listed);
    pages
        .filter_map(|page| {
            let desk = Desk::new(edition.press, page);
            let text = running_text(&desk)?;
            let html = format!(
                "<html lang=\"{}\"><body><h1>{}</h1>{text}</body></html>",
                edition.lang.tag(),
                xml(&desk.title().text)
            );
            Some(Text { url: page.url.trim_start_matches('/').to_owned(), html })
        })
        .collect()
}

async fn indexed(texts: Vec<Text>) -> Result<Vec<(String, Vec<u8>)>, Box<dyn std::error::Error>> {
    let left_out = LEFT_OUT.map(str::to_owned).to_vec();
    let options = PagefindServiceConfig::builder().exclude_selectors(left_out).build();
    let mut index = PagefindIndex::new(Some(options))?;
    for text in texts {
        index.add_html_file(None, Some(text.url), text.html).await?;
    }
    let files = index.get_files().await?;
    let kept = files.into_iter().filter_map(|file| {
        let name = file.filename.to_str()?.replace('\\', "/");
        let own = !INTERFACES.iter().any(|interface| name.starts_with(interface));
        own.then_some((name, file.contents))
    });
    Ok(kept.collect())
}
