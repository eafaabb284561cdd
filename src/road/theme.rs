//! The theme, given to the stages that use it: words to messages, templates and assets to `render`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Check, Diagnostic, Place, Report};
use crate::lang::Messages;
use crate::load::Theme;
use crate::render::{Dressing, Kit, Template};
use crate::said::say;
use crate::source::{FileId, LineColumn, SourceFile, SourceMap};

use super::Checks;

/// Files of the site's own theme that can be shown in reports, by their path inside the theme.
pub(super) type OwnFiles = BTreeMap<String, FileId>;

/// Adds the site's own templates to the files that reports can show.
pub(super) fn own_files(theme: &Theme, files: &mut SourceMap) -> OwnFiles {
    let mut own = OwnFiles::new();
    for (path, file) in &theme.files {
        let (Some(shown), Ok(text)) = (&file.own, std::str::from_utf8(&file.bytes)) else {
            continue;
        };
        if path.starts_with("templates/") {
            let id = files.add(SourceFile { path: shown.as_str().into(), text: text.into() });
            own.insert(path.clone(), id);
        }
    }
    own
}

/// The theme's templates.
pub(super) fn templates(ready: &Checks) -> Vec<Template<'_>> {
    let templates = ready.theme.texts("templates");
    templates
        .map(|(name, text)| Template {
            name,
            text,
            file: ready.templates.get(&format!("templates/{name}")).copied(),
        })
        .collect()
}

/// The theme's files as they are published.
pub(super) fn kit(
    ready: &Checks,
    media: &BTreeMap<String, String>,
) -> Result<Kit, Box<Diagnostic>> {
    let files: BTreeMap<&str, &[u8]> = ready
        .theme
        .files
        .iter()
        .map(|(path, file)| (path.as_str(), file.bytes.as_slice()))
        .collect();
    let site = &ready.site;
    Kit::new(Dressing {
        files: &files,
        brand: &site.config.brand,
        programme: &site.programme,
        base_url: site.config.base_url.as_ref().map(|url| url.value.as_str()),
        media,
        maps: &site.maps,
    })
}

/// The words of the site's languages, with what the programme calls things.
pub(super) fn messages(ready: &Checks, report: &mut Report) -> Option<Arc<Messages>> {
    let site = &ready.site;
    match ready.theme.words(&site.config.languages, &site.programme, &site.config.languages) {
        Ok(messages) => Some(Arc::new(messages)),
        Err(problems) => {
            for problem in problems {
                let name = format!("lang/{}.ftl", problem.file);
                let own = ready.theme.files.get(&name).and_then(|file| file.own.clone());
                let place = own.unwrap_or_else(|| format!("themes/default/{name}"));
                report.push(
                    Diagnostic::new(
                        Check::TemplateError,
                        Place::Line(place.into(), LineColumn { line: problem.line, column: 1 }),
                        problem.message,
                    )
                    .help(say!("compare-line")),
                );
            }
            None
        }
    }
}
