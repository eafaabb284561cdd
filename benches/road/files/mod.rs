//! A programme as the files that an author keeps: YAML as people type it, Markdown with front
//! matter, a CSV table.

mod facts;
mod figures;
mod participants;
mod prose;
mod settings;
mod yaml;

use std::fs;
use std::io;
use std::path::Path;

use crate::programme::Programme;

/// How participants lie in files.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Shape {
    /// One file for each place, and a Markdown file for each participant with a long text.
    Grouped,
    /// One file for each participant.
    Single,
}

/// A file below `content/` and its text.
pub type File = (String, String);

/// Writes `content/` below `root`; returns the number of files and their bytes.
pub fn write(programme: &Programme, shape: Shape, root: &Path) -> io::Result<(usize, usize)> {
    let mut files = settings::files(programme);
    files.extend(participants::files(programme, shape));
    files.extend(facts::files(programme));
    files.extend(figures::files(programme));
    files.extend(prose::files(programme));
    for (name, text) in &files {
        let path = root.join("content").join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    Ok((files.len(), files.iter().map(|(_, text)| text.len()).sum()))
}
