//! Settings of the YAML language server, as Visual Studio Code and its kin read them: which schema
//! belongs to which folder.

use serde_json::{Map, Value, json};

use crate::record::Kind;
use crate::schema::{EditorFile, path, pretty};

/// Where the settings stand, from the site's folder.
pub const SETTINGS: &str = ".vscode/settings.json";

pub(super) fn file() -> EditorFile {
    let schemas: Map<String, Value> = Kind::ALL
        .iter()
        .map(|kind| {
            let folder = kind.folder();
            let files = ["yaml", "yml"].map(|ending| format!("content/{folder}/**/*.{ending}"));
            (format!("./{}", path(*kind)), json!(files))
        })
        .collect();
    let settings = json!({
        "yaml.schemas": schemas,
        "yaml.format.enable": false,
        "yaml.schemaStore.enable": false,
        "files.encoding": "utf8",
    });
    EditorFile { path: SETTINGS.to_owned(), text: pretty(&settings) }
}
