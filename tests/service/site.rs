//! A small site: written, built, read back.

use std::fs;
use std::path::Path;

use annals::road::{self, Settings};

const SITE: &str = "title: T\nlanguages: [en, id]\n";

const PROGRAMME: &str = "name: P
participant_kinds:
  - {id: town, name: {en: Town, id: Kota}}
  - {id: region, name: {en: Region, id: Wilayah}}
";

/// A site as it was built.
pub(crate) struct Built {
    folder: tempfile::TempDir,
    /// Problems in order: severity, check and message, a line each.
    pub(crate) problems: String,
}

/// Builds a site with these files below `content/`; `site.yaml` and `programme.yaml` go on where the
/// smallest ones end.
pub(crate) fn build(files: &[(&str, &str)]) -> Built {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let content = folder.path().join("content");
    let write = |path: &str, text: &str| {
        let path = content.join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    for (path, start) in [("site.yaml", SITE), ("programme.yaml", PROGRAMME)] {
        let rest = files.iter().find(|(name, _)| *name == path).map_or("", |(_, text)| text);
        write(path, &format!("{start}{rest}"));
    }
    for (path, text) in files.iter().filter(|(path, _)| path.contains('/')) {
        write(path, text);
    }
    let settings = Settings {
        root: folder.path().to_owned(),
        output: folder.path().join("output"),
        base_url: None,
        now: "2026-01-01T00:00:00Z".parse().expect("a moment"),
        strict: false,
        preview: false,
        portable: false,
        previous: None,
    };
    let built = road::build(&settings, &()).expect("the road can be gone");
    let problems: Vec<String> = built
        .report
        .into_diagnostics()
        .iter()
        .map(|it| format!("{}[{}]: {}", severity(it.severity), it.check, it.message))
        .collect();
    let problems = problems.join("\n");
    assert!(built.published.is_some(), "{problems}");
    Built { folder, problems }
}

fn severity(severity: annals::diagnostic::Severity) -> &'static str {
    match severity {
        annals::diagnostic::Severity::Error => "error",
        _ => "warning",
    }
}

impl Built {
    fn path(&self, path: &str) -> std::path::PathBuf {
        self.folder.path().join("output").join(Path::new(path))
    }

    /// Whether a file was published.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// A published file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect(path)
    }

    /// A published file, as bytes.
    pub(crate) fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.path(path)).expect(path)
    }

    /// The words of a published page from the element that has the text `from` to the first of the
    /// texts `to`, which stand between bars.
    pub(crate) fn words(&self, path: &str, from: &str, to: &str) -> String {
        words(&self.raw(path, from, to))
    }

    /// The same as it is written.
    pub(crate) fn raw(&self, path: &str, from: &str, to: &str) -> String {
        let page = self.read(path);
        let at = page.find(from).expect(from);
        let start = at + page[at..].find('>').map_or(0, |end| end + 1);
        let rest = &page[start..];
        let end = to.split('|').filter_map(|to| rest.find(to)).min();
        rest[..end.unwrap_or(rest.len())].to_owned()
    }
}

/// The words of HTML, one space between them where elements begin or end.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => {
                inside = true;
                text.push(' ');
            }
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'");
    let text = text.replace("&quot;", "\"").replace("&amp;", "&");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    [" .", " ,", " :"].iter().fold(text, |text, mark| text.replace(mark, mark.trim()))
}
