//! What a build hands over to be published. An [`OutputPath`] cannot leave the output folder and
//! names a file that every host, file system and zip can hold; an [`Artifact`] is such a path and
//! its bytes.

use std::fmt::{self, Write as _};
use std::str::FromStr;
use std::sync::Arc;

use icu_normalizer::ComposingNormalizerBorrowed;
use sha2::{Digest as _, Sha256};

use crate::said::{Said, say};

/// Longest segment of a path, in bytes: file systems hold 255, hosts and zips add suffixes.
const SEGMENT_LIMIT: usize = 200;

/// Name of the file that a host answers a folder's address with.
const INDEX: &str = "index.html";

/// Characters that Windows, and so a zip unpacked there, cannot have in a name.
const FORBIDDEN: [char; 8] = ['<', '>', ':', '"', '|', '?', '*', '\\'];

/// Device names of Windows: no file may be called so, whatever its extension
/// (Microsoft, "Naming Files, Paths, and Namespaces").
const RESERVED: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// A file below the output folder: relative, segments separated by `/`, in Unicode NFC.
///
/// ```
/// # use annals::artifact::OutputPath;
/// let path: OutputPath = "reports/2024/index.html".parse()?;
/// assert_eq!(path.url(), "/reports/2024/");
/// assert!("../secret".parse::<OutputPath>().is_err());
/// # Ok::<(), annals::artifact::PathError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

/// Why a text is no [`OutputPath`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathError {
    /// The path as it was asked for.
    pub path: String,
    /// What is wrong with it.
    pub problem: PathProblem,
}

/// What can be wrong with an output path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathProblem {
    /// Nothing between two slashes, at an end, or at all; an absolute path begins so too.
    EmptySegment,
    /// `.` or `..`.
    Relative,
    /// A character that not every file system can store.
    Character(char),
    /// A name that Windows keeps for a device.
    Reserved(String),
    /// A segment that ends in a full stop or a space.
    Ending(String),
    /// A segment of more than 200 bytes.
    TooLong(String),
}

impl PathError {
    /// What is wrong, told of the whole path.
    #[must_use]
    pub fn said(&self) -> Said {
        let why = match &self.problem {
            PathProblem::EmptySegment => say!("address-empty-part"),
            PathProblem::Relative => say!("address-relative"),
            PathProblem::Character(c) => {
                say!("address-bad-character", character = %c.escape_debug())
            }
            PathProblem::Reserved(name) => say!("address-reserved", name = name),
            PathProblem::Ending(name) => say!("address-ending", name = name),
            PathProblem::TooLong(name) => {
                say!("address-too-long", name = name, limit = SEGMENT_LIMIT)
            }
        };
        say!("address-unusable", path = &self.path, why = why)
    }
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.said().fmt(f)
    }
}

impl std::error::Error for PathError {}

impl OutputPath {
    /// The path of these segments; a segment that holds a `/` counts as several.
    ///
    /// # Errors
    /// [`PathError`] when the path could leave the output folder, or is no name that every file
    /// system can hold.
    pub fn from_segments<I>(segments: I) -> Result<Self, PathError>
    where
        I: IntoIterator<Item: AsRef<str>>,
    {
        let mut path = String::new();
        for (position, segment) in segments.into_iter().enumerate() {
            if position > 0 {
                path.push('/');
            }
            path.push_str(segment.as_ref());
        }
        path.parse()
    }

    /// The page of the folder with these segments: `index.html` in it. None is the home page.
    ///
    /// # Errors
    /// As [`OutputPath::from_segments`].
    pub fn page<I>(folder: I) -> Result<Self, PathError>
    where
        I: IntoIterator<Item: AsRef<str>>,
    {
        let mut path = String::new();
        for segment in folder {
            path.push_str(segment.as_ref());
            path.push('/');
        }
        path.push_str(INDEX);
        path.parse()
    }

    /// The path, with forward slashes and none at its ends.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The parts between the slashes; the last is the file's name.
    #[must_use]
    pub fn segments(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/')
    }

    /// Path of the folder that holds the file; empty at the output's root.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Name of the file, without its folder.
    #[must_use]
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// Whether a reader sees it as a page.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.0.ends_with(".html")
    }

    /// The address below the site's root: `/a/b/` for `a/b/index.html`. All but the unreserved
    /// characters of RFC 3986 (2.3) are percent-encoded, so that it can stand in HTML, XML and
    /// JSON as it is.
    #[must_use]
    pub fn url(&self) -> String {
        let shown = match self.file_name() {
            INDEX => &self.0[..self.0.len() - INDEX.len()],
            _ => &self.0,
        };
        let mut url = String::with_capacity(shown.len() + 1);
        url.push('/');
        for byte in shown.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
                url.push(char::from(byte));
            } else {
                // Writing to a String cannot fail.
                let _ = write!(url, "%{byte:02X}");
            }
        }
        url
    }
}

impl FromStr for OutputPath {
    type Err = PathError;

    fn from_str(path: &str) -> Result<Self, PathError> {
        let path = ComposingNormalizerBorrowed::new_nfc().normalize(path);
        for segment in path.split('/') {
            check_segment(segment)
                .map_err(|problem| PathError { path: path.to_string(), problem })?;
        }
        Ok(Self(path.into()))
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn check_segment(segment: &str) -> Result<(), PathProblem> {
    if segment.is_empty() {
        return Err(PathProblem::EmptySegment);
    }
    if matches!(segment, "." | "..") {
        return Err(PathProblem::Relative);
    }
    if let Some(c) = segment.chars().find(|c| c.is_control() || FORBIDDEN.contains(c)) {
        return Err(PathProblem::Character(c));
    }
    if segment.ends_with(['.', ' ']) {
        return Err(PathProblem::Ending(segment.to_owned()));
    }
    if segment.len() > SEGMENT_LIMIT {
        return Err(PathProblem::TooLong(segment.to_owned()));
    }
    if is_reserved(segment) {
        return Err(PathProblem::Reserved(segment.to_owned()));
    }
    Ok(())
}

/// Whether Windows takes the name for a device: `nul`, `NUL.txt`, `com1`, `LPT².log`.
fn is_reserved(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or(segment).trim_end().to_lowercase();
    let port = ["com", "lpt"].into_iter().find_map(|name| stem.strip_prefix(name));
    let numbered = port.is_some_and(|number| {
        let mut chars = number.chars();
        matches!(chars.next(), Some('1'..='9' | '¹' | '²' | '³')) && chars.next().is_none()
    });
    numbered || RESERVED.contains(&stem.as_str())
}

/// The first 16 bytes of a file's BLAKE3 hash: enough that no two files of a site share one, short
/// enough for names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash([u8; 16]);

impl ContentHash {
    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut short = [0; 16];
        short.copy_from_slice(&blake3::hash(bytes).as_bytes()[..16]);
        Self(short)
    }
}

impl fmt::Display for ContentHash {
    /// 32 hexadecimal digits in lower case; a precision (`{:.8}`) shortens it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut digits = String::with_capacity(32);
        for byte in self.0 {
            write!(digits, "{byte:02x}")?;
        }
        f.pad(&digits)
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What is said of a file that is offered to be taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256 hash, in hexadecimal digits.
    pub sha256: String,
}

impl Facts {
    /// The facts of a file with these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut sha256 = String::with_capacity(64);
        for byte in Sha256::digest(bytes) {
            // Writing to a String cannot fail.
            let _ = write!(sha256, "{byte:02x}");
        }
        Self { bytes: bytes.len() as u64, sha256 }
    }
}

/// One file of the site, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Where it goes.
    pub path: OutputPath,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Whether its address must never vanish: records, prose, charts and downloads, but not list
    /// pages, facet values or assets.
    pub durable: bool,
}

#[cfg(test)]
mod tests {
    use std::path::{Component, Path};

    use proptest::prelude::*;

    use super::*;

    fn problem(path: &str) -> PathProblem {
        path.parse::<OutputPath>().expect_err(path).problem
    }

    #[test]
    fn addresses() {
        let url = |path: &str| path.parse::<OutputPath>().expect(path).url();
        assert_eq!(url("index.html"), "/");
        assert_eq!(url("a/b/index.html"), "/a/b/");
        assert_eq!(url("404.html"), "/404.html");
        assert_eq!(url("a/my-index.html"), "/a/my-index.html");
        assert_eq!(url(".well-known/x"), "/.well-known/x");
        assert_eq!(url("média/a b&c.jpg"), "/m%C3%A9dia/a%20b%26c.jpg");
        assert_eq!(OutputPath::page([""; 0]).expect("home").as_str(), "index.html");
        let year = OutputPath::page(["reports", "2024"]).expect("page");
        assert_eq!(year.as_str(), "reports/2024/index.html");
        assert_eq!((year.folder(), year.file_name()), ("reports/2024", "index.html"));
    }

    #[test]
    fn refusals() {
        for path in ["", "/etc/passwd", "a//b", "a/", "//"] {
            assert_eq!(problem(path), PathProblem::EmptySegment, "{path}");
        }
        for path in ["..", "a/../../b", "./a", "a/."] {
            assert_eq!(problem(path), PathProblem::Relative, "{path}");
        }
        assert_eq!(problem("..\\b"), PathProblem::Character('\\'));
        assert_eq!(problem("c:/b"), PathProblem::Character(':'));
        assert_eq!(problem("a\0b"), PathProblem::Character('\0'));
        for name in ["CON", "nul.txt", "Com1", "lpt³.a.b", "aux .html"] {
            assert_eq!(problem(&format!("a/{name}")), PathProblem::Reserved(name.to_owned()));
        }
        for name in ["a.", "a ", "..."] {
            assert_eq!(problem(name), PathProblem::Ending(name.to_owned()));
        }
        let long = "é".repeat(101);
        assert_eq!(problem(&long), PathProblem::TooLong(long.clone()));
        for fine in ["console", "com", "com10", "a.con", "é".repeat(100).as_str(), "..a"] {
            assert!(fine.parse::<OutputPath>().is_ok(), "{fine}");
        }
    }

    #[test]
    fn two_spellings_of_a_name_are_one_path() {
        let composed: OutputPath = "caf\u{e9}.html".parse().expect("composed");
        assert_eq!("cafe\u{301}.html".parse(), Ok(composed));
    }

    #[test]
    fn hash_is_blake3() {
        // Test vector of the BLAKE3 paper for no input.
        let hash = ContentHash::of(b"");
        assert_eq!(hash.to_string(), "af1349b9f5f9a1a6a0404dea36dcc949");
        assert_eq!(format!("{hash:.8}"), "af1349b9");
    }

    proptest! {
        #[test]
        fn a_path_never_leaves_the_output(
            segments in prop::collection::vec(r"[a.\\/ ~:\x00é]{0,4}|\PC{0,6}|\.\.|con|C:", 0..5)
        ) {
            let Ok(path) = OutputPath::from_segments(&segments) else { return Ok(()) };
            let below = Path::new(path.as_str());
            prop_assert!(below.components().all(|part| matches!(part, Component::Normal(_))));
            prop_assert_eq!(below.components().count(), path.segments().count());
            prop_assert!(!path.as_str().contains('\\'));
            prop_assert_eq!(path.as_str().parse(), Ok(path.clone()));
            let url = path.url();
            prop_assert!(url.starts_with('/') && !url.starts_with("//"));
            prop_assert!(url.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~/%".contains(&b)));
        }
    }
}
