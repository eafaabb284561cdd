//! New sites: a small site of an openly invented programme, with one commented record of each kind,
//! in the languages asked for; and the skeleton of a new year for a site that is there (`year`). Files
//! are templates in `site/` and `year/`; what stands in them in two languages is written in those the
//! site has.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the files of a new site are written here"
)]

mod year;

pub use year::{Year, YearError, year};

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::lang::Lang;
use crate::said::{Said, say};

#[derive(RustEmbed)]
#[folder = "src/scaffold/site/"]
struct Templates;

/// A file of a new site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Below the site's folder, with `/` between its parts.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Why a new site could not be made.
#[derive(Debug)]
pub enum NewError {
    /// The folder holds something already.
    Occupied(PathBuf),
    /// A file or folder cannot be written.
    Disk(PathBuf, io::Error),
}

impl NewError {
    /// What is in the way.
    #[must_use]
    pub fn said(&self) -> Said {
        match self {
            Self::Occupied(path) => say!("folder-not-empty", path = %path.display()),
            Self::Disk(path, error) => {
                say!("file-not-written", path = %path.display(), reason = %error)
            }
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> Said {
        match self {
            Self::Occupied(_) => say!("folder-not-empty.help"),
            Self::Disk(..) => say!("file-not-written.help"),
        }
    }
}

/// The files of a new site in these languages, the first of which is its main one.
#[must_use]
pub fn files(languages: &[Lang]) -> Vec<NewFile> {
    let mut files = Vec::new();
    for path in Templates::iter() {
        let Some(embedded) = Templates::get(&path) else { continue };
        let template = String::from_utf8_lossy(&embedded.data);
        let in_each = path.starts_with("content/") && has_ending(&path, "md");
        for (at, lang) in
            languages.iter().enumerate().take(if in_each { languages.len() } else { 1 })
        {
            let name = match (at, path.as_ref()) {
                (_, "gitignore") => ".gitignore".to_owned(),
                (0, path) => path.to_owned(),
                (_, path) => format!("{}.{lang}.md", path.trim_end_matches(".md")),
            };
            let site = Site { languages, year: None };
            files.push(NewFile { path: name, text: filled(&template, site, lang) });
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn has_ending(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|own| own == ending)
}

/// What a template is filled with.
#[derive(Clone, Copy)]
struct Site<'a> {
    languages: &'a [Lang],
    /// Of a skeleton: its year, and the id of its cohort.
    year: Option<(i16, &'a str)>,
}

/// A template in the languages of the site, for a file of the language `lang`.
fn filled(template: &str, site: Site<'_>, lang: &Lang) -> String {
    let languages = site.languages;
    let mut tera = Tera::new();
    let all = languages.to_vec();
    let function =
        |tera: &mut Tera, name: &'static str, of: fn(&[Lang], &Lang, &Words) -> String| {
            let (all, lang) = (all.clone(), lang.clone());
            tera.register_function(name, move |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
                let word = |key: &str| kwargs.must_get::<String>(key);
                let words = Words { id: word("id")?, en: word("en")? };
                Ok(Value::safe_string(&of(&all, &lang, &words)))
            });
        };
    function(&mut tera, "l", localised);
    function(&mut tera, "t", |_, lang, words| words.of(lang).to_owned());
    function(&mut tera, "q", |_, lang, words| quoted(words.of(lang)));
    function(&mut tera, "c", |all, _, words| words.of(&all[0]).to_owned());
    let mut context = Context::new();
    let tags: Vec<&str> = languages.iter().map(Lang::tag).collect();
    let indonesian = languages.iter().any(|lang| lang.base() == "id");
    context.insert("languages", &tags.join(", "));
    context.insert("time_zone", if indonesian { "Asia/Jakarta" } else { "UTC" });
    context.insert("first", &(lang == &languages[0]));
    if let Some((year, cohort)) = site.year {
        context.insert("year", &year);
        context.insert("cohort", cohort);
    }
    let rendered = tera.render_str(template, &context, false);
    debug_assert!(rendered.is_ok(), "{rendered:?}");
    rendered.unwrap_or_default()
}

/// A text in the languages that the templates are written in.
struct Words {
    id: String,
    en: String,
}

impl Words {
    /// In a language; in English, to be translated, where it is neither of the two.
    fn of(&self, lang: &Lang) -> &str {
        if lang.base() == "id" { &self.id } else { &self.en }
    }
}

/// A localised text in YAML: one text on a site of one language, else one for each.
fn localised(languages: &[Lang], _: &Lang, words: &Words) -> String {
    if let [only] = languages {
        return quoted(words.of(only));
    }
    let texts: Vec<String> =
        languages.iter().map(|lang| format!("{lang}: {}", quoted(words.of(lang)))).collect();
    format!("{{{}}}", texts.join(", "))
}

/// A text between double quotes; the texts hold neither quotes nor backslashes of their own.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// Whether a file was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is as given.
    Yes,
    /// Another one was there, and is as it was.
    Kept,
}

/// Writes a file of a site; `over` says whether it may replace another one.
///
/// # Errors
/// [`NewError::Disk`].
pub fn write(root: &Path, path: &str, text: &str, over: bool) -> Result<Written, NewError> {
    let path = root.join(path);
    let disk = |error| NewError::Disk(path.clone(), error);
    match fs::read(&path) {
        Ok(there) if there == text.as_bytes() => return Ok(Written::Yes),
        Ok(_) if !over => return Ok(Written::Kept),
        _ => {}
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(disk)?;
    }
    fs::write(&path, text).map_err(disk)?;
    Ok(Written::Yes)
}

/// Writes a new site into a folder that does not exist yet or is empty. Returns what was written.
///
/// # Errors
/// [`NewError`]; nothing is written into a folder that holds something.
pub fn new_site(folder: &Path, languages: &[Lang]) -> Result<Vec<NewFile>, NewError> {
    let disk = |path: &Path| {
        let path = path.to_path_buf();
        move |error| NewError::Disk(path, error)
    };
    fs::create_dir_all(folder).map_err(disk(folder))?;
    if fs::read_dir(folder).map_err(disk(folder))?.next().is_some() {
        return Err(NewError::Occupied(folder.to_path_buf()));
    }
    let files = files(languages);
    for file in &files {
        let path = folder.join(&file.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(disk(parent))?;
        }
        // Never over a file that somebody else made in the meantime.
        let open = OpenOptions::new().write(true).create_new(true).open(&path);
        let written = open.and_then(|mut open| open.write_all(file.text.as_bytes()));
        written.map_err(disk(&path))?;
    }
    Ok(files)
}
