//! What was built, for the next build and for anybody who checks the site: every address with the
//! hash of its content, every published figure with its value. It proves that the folder is ours,
//! and that no durable address vanished.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::error::PublishError;
use crate::said::{Said, say};

/// The manifest's place in the output.
pub const MANIFEST: &str = "manifest.json";

/// Name and version of this program, as manifests state it.
pub const GENERATOR: &str = concat!("Annals ", env!("CARGO_PKG_VERSION"));

/// The generator's name, which every version of a manifest of ours begins with.
const NAME: &str = "Annals ";

/// One published address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// [`ContentHash`](crate::artifact::ContentHash) of the bytes, in hexadecimal digits.
    pub hash: String,
    /// Whether the address must never vanish.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub durable: bool,
}

/// What a build wrote. Its JSON has a line for each address and figure, so that two manifests
/// compare line by line.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Manifest {
    /// [`GENERATOR`] of the build.
    pub generator: String,
    /// Time of the build in which anything changed last.
    pub built: Timestamp,
    /// Where the site is published, if that was said.
    #[serde(default)]
    pub base_url: Option<String>,
    /// Whether it shows what the public must not see: nothing that vanishes from it was published.
    #[serde(default)]
    pub preview: bool,
    /// Every address but the manifest's own, percent-encoded, from the site's root.
    pub urls: BTreeMap<String, Entry>,
    /// Every published figure's value by its id.
    #[serde(default)]
    pub figures: BTreeMap<String, serde_json::Value>,
}

/// What a manifest says beside the addresses.
#[derive(Clone, Debug)]
pub struct ManifestInput {
    /// The build's time.
    pub built: Timestamp,
    /// Where the site is published, if that is known.
    pub base_url: Option<String>,
    /// Whether the site is a preview.
    pub preview: bool,
    /// Every published figure's value by its id.
    pub figures: BTreeMap<String, serde_json::Value>,
}

impl Manifest {
    /// The manifest as JSON; equal manifests give equal bytes.
    ///
    /// # Errors
    /// None in practice: strings, numbers and figures' values can always be written as JSON.
    pub fn to_json(&self) -> io::Result<Vec<u8>> {
        let mut json = b"{\n".to_vec();
        member(&mut json, "", "generator", &self.generator)?;
        json.extend_from_slice(b",\n");
        member(&mut json, "", "built", &self.built.to_string())?;
        if let Some(base_url) = &self.base_url {
            json.extend_from_slice(b",\n");
            member(&mut json, "", "base_url", base_url)?;
        }
        if self.preview {
            json.extend_from_slice(b",\n");
            member(&mut json, "", "preview", &true)?;
        }
        block(&mut json, "urls", &self.urls)?;
        block(&mut json, "figures", &self.figures)?;
        json.extend_from_slice(b"\n}\n");
        Ok(json)
    }

    /// Addresses that must never vanish.
    pub fn durable(&self) -> impl Iterator<Item = &str> {
        self.urls.iter().filter(|(_, entry)| entry.durable).map(|(url, _)| url.as_str())
    }
}

fn member(json: &mut Vec<u8>, indent: &str, key: &str, value: &impl Serialize) -> io::Result<()> {
    json.extend_from_slice(indent.as_bytes());
    json.extend_from_slice(b"  ");
    serde_json::to_writer(&mut *json, key)?;
    json.extend_from_slice(b": ");
    serde_json::to_writer(&mut *json, value)?;
    Ok(())
}

fn block<V: Serialize>(
    json: &mut Vec<u8>,
    key: &str,
    values: &BTreeMap<String, V>,
) -> io::Result<()> {
    json.extend_from_slice(b",\n  ");
    serde_json::to_writer(&mut *json, key)?;
    json.extend_from_slice(b": {");
    for (position, (key, value)) in values.iter().enumerate() {
        json.extend_from_slice(if position == 0 { b"\n" } else { b",\n" });
        member(json, "  ", key, value)?;
    }
    json.extend_from_slice(if values.is_empty() { b"}" } else { b"\n  }" });
    Ok(())
}

/// Reads a manifest; none where there is no file.
///
/// # Errors
/// [`PublishError::Manifest`] when the file is not a manifest of Annals, else the failure of the
/// file system.
pub fn read_manifest(path: &Path) -> Result<Option<Manifest>, PublishError> {
    let wrong = |reason: Said| PublishError::Manifest(path.into(), reason);
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(wrong(say!("it-cannot-be-read", reason = %error))),
    };
    let manifest: Manifest = serde_json::from_slice(&bytes).map_err(|error| wrong(why(&error)))?;
    if !manifest.generator.starts_with(NAME) {
        return Err(wrong(say!("it-was-written-by", name = manifest.generator)));
    }
    Ok(Some(manifest))
}

/// What is wrong with a manifest, for somebody who never wrote one.
fn why(error: &serde_json::Error) -> Said {
    if error.is_eof() { say!("it-is-cut-off") } else { say!("it-was-changed") }
}

/// Time of the build that wrote this folder's manifest; none when the manifest is missing, foreign
/// or damaged.
pub(super) fn built(folder: &Path) -> Option<Timestamp> {
    /// The head of a manifest: a big site's addresses need not be kept to know whose it is.
    #[derive(Deserialize)]
    struct Head {
        generator: String,
        built: Timestamp,
    }
    let head: Head = serde_json::from_slice(&fs::read(folder.join(MANIFEST)).ok()?).ok()?;
    head.generator.starts_with(NAME).then_some(head.built)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_for_each_address() {
        let manifest = Manifest {
            generator: "Annals 1.2.3".to_owned(),
            built: "2026-11-21T08:00:00Z".parse().expect("a time"),
            base_url: Some("https://example.org/a/".to_owned()),
            preview: false,
            urls: BTreeMap::from([
                ("/".to_owned(), Entry { hash: "00ff".to_owned(), durable: true }),
                ("/a.css".to_owned(), Entry { hash: "01".to_owned(), durable: false }),
            ]),
            figures: BTreeMap::from([
                ("share".to_owned(), serde_json::json!(32.1)),
                ("winners".to_owned(), serde_json::json!({"2024": 10, "2023": null})),
            ]),
        };
        let json = manifest.to_json().expect("JSON");
        let expected = r#"{
  "generator": "Annals 1.2.3",
  "built": "2026-11-21T08:00:00Z",
  "base_url": "https://example.org/a/",
  "urls": {
    "/": {"hash":"00ff","durable":true},
    "/a.css": {"hash":"01"}
  },
  "figures": {
    "share": 32.1,
    "winners": {"2023":null,"2024":10}
  }
}
"#;
        assert_eq!(String::from_utf8_lossy(&json), expected);
        assert_eq!(serde_json::from_slice::<Manifest>(&json).ok().as_ref(), Some(&manifest));
        assert_eq!(manifest.durable().collect::<Vec<_>>(), ["/"]);
    }

    #[test]
    fn an_empty_site_is_json_too() {
        let manifest = Manifest {
            generator: GENERATOR.to_owned(),
            built: Timestamp::UNIX_EPOCH,
            base_url: None,
            preview: false,
            urls: BTreeMap::new(),
            figures: BTreeMap::new(),
        };
        let json = manifest.to_json().expect("JSON");
        assert_eq!(serde_json::from_slice::<Manifest>(&json).ok(), Some(manifest));
    }
}
