//! A page of the guide as its readers see it: blocks of text, each with the file it is to be saved
//! as, where the line above says one, and the heading it stands under.

use std::fs;
use std::path::{Path, PathBuf};

/// The guide's languages: the ending of its files, and the environment of who reads in it.
pub(crate) const LANGUAGES: [(&str, &str); 2] = [(".md", "id_ID.UTF-8"), (".en.md", "en_GB.UTF-8")];

/// A fenced block.
#[derive(Debug)]
pub(crate) struct Block {
    /// What it says it is: `yaml`, `markdown`, `text`, `sh`, `{chart}`.
    pub(crate) info: String,
    /// Its lines.
    pub(crate) text: String,
    /// The file it is to be saved as.
    pub(crate) file: Option<String>,
    /// How many headings of the second level stand before it.
    pub(crate) section: usize,
}

/// The folder of the guide's site.
pub(crate) fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

/// The file of a page of the guide.
pub(crate) fn path(name: &str, ending: &str) -> PathBuf {
    docs().join(format!("content/pages/guide/{name}{ending}"))
}

/// The text of a page.
pub(crate) fn text(name: &str, ending: &str) -> String {
    let path = path(name, ending);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The blocks of a page in their order.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let (mut section, mut file) = (0, None);
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let ticks = line.chars().take_while(|c| *c == '`').count();
        if ticks >= 3 {
            let (fence, info) = line.split_at(ticks);
            let inner: Vec<&str> = lines.by_ref().take_while(|line| *line != fence).collect();
            let text = inner.iter().flat_map(|line| [line, "\n"]).collect();
            blocks.push(Block { info: info.trim().to_owned(), text, file: file.take(), section });
        } else if line.starts_with("## ") {
            section += 1;
        } else if !line.is_empty() {
            let name = line.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
            file = name.filter(|name| !name.contains('`')).map(str::to_owned);
        }
    }
    blocks
}
