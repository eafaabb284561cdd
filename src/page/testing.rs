//! A small programme for tests of pages: files in, values out.
#![allow(clippy::disallowed_methods, reason = "tests write their content")]

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::artifact::OutputPath;
use crate::check::{Conditions, check};
use crate::diagnostic::{PrintOptions, Severity, print};
use crate::lang::{Arg, FtlText, Lang, Messages};
use crate::load::{Sources, Theme, load};
use crate::page::{Assets, Desk, Planned, Press, What};
use crate::site::Site;

/// A programme that was loaded and checked, and the words of its theme.
pub(super) struct Sample {
    pub(super) site: Site,
    messages: Arc<Messages>,
    assets: Assets,
    theme: Arc<Theme>,
}

impl Sample {
    /// The programme of these files (path below `content/`, text) in Indonesian and English.
    pub(super) fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let settings = [
            ("site.yaml", "title: A record\nlanguages: [id, en]\n"),
            (
                "programme.yaml",
                "name: A programme\n\
                 participant_kinds: [{id: city, name: {id: Kota, en: City}}]\n\
                 dimensions: [{id: clean, name: {id: Bersih, en: Clean}}]\n",
            ),
        ];
        for (path, text) in settings.iter().chain(files) {
            let path = folder.path().join("content").join(path);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        }
        Self::read(folder.path())
    }

    /// The programme in the repository.
    pub(super) fn repository() -> Self {
        Self::read(Path::new(env!("CARGO_MANIFEST_DIR")))
    }

    fn read(root: &Path) -> Self {
        let (sources, mut report) = load(root).expect("a readable site");
        let Sources { files, theme, .. } = sources.clone();
        let now = "2026-11-21T00:00:00Z".parse().expect("a moment");
        let site = check(sources, Conditions { now, preview: false }, &mut report);
        let problems = print(&report, &files, PrintOptions::default());
        assert_eq!(report.count(Severity::Error), 0, "{problems}");
        let site = site.expect("a site");
        let texts: Vec<(Lang, FtlText<'_>)> = theme
            .texts("lang")
            .filter_map(|(file, text)| {
                let lang = file.strip_suffix(".ftl")?.parse().ok()?;
                Some((lang, FtlText { file, text }))
            })
            .collect();
        let texts: Vec<(Lang, &[FtlText<'_>])> =
            texts.iter().map(|(lang, text)| (lang.clone(), std::slice::from_ref(text))).collect();
        let messages = Arc::new(Messages::new(&texts).expect("sound words"));
        let media = site.media.iter().map(|name| (name.clone(), format!("/media/x-{name}")));
        let assets = Assets { media: media.collect(), ..Assets::default() };
        Self { site, messages, assets, theme }
    }

    /// What all pages of a language share, for as long as `show` needs it.
    pub(super) fn press<T>(&self, lang: &str, show: impl FnOnce(&Press<'_>) -> T) -> T {
        let lang: Lang = lang.parse().expect("a language");
        let format = self.messages.formatter(&lang).expect("words of the language");
        show(&Press::new(&self.site, &lang, &self.messages, format, &self.assets))
    }

    /// A desk for a page of this address.
    pub(super) fn desk<T>(&self, lang: &str, url: &str, show: impl FnOnce(&Desk<'_>) -> T) -> T {
        self.press(lang, |press| {
            let page = Planned {
                url: url.to_owned(),
                path: "x/index.html".parse::<OutputPath>().expect("a path"),
                lang: press.lang.clone(),
                what: What::Home,
                title: String::new(),
                durable: true,
                listed: true,
            };
            show(&Desk::new(press, &page))
        })
    }

    /// The theme's templates in a language, within a frame of nothing.
    pub(super) fn printer(&self, lang: &str) -> Printer {
        let mut tera = Tera::default();
        let (messages, speaks) = (self.messages.clone(), lang.parse::<Lang>().expect("a language"));
        tera.register_function("t", move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
            Ok(message(&messages, &speaks, &kwargs))
        });
        tera.register_filter(
            "txt",
            |text: &Value, _: Kwargs, state: &State| -> TeraResult<Value> { txt(text, state) },
        );
        tera.register_filter("num", |number: f64, _: Kwargs, _: &State| number.to_string());
        let mut templates: Vec<(&str, &str)> = self.theme.texts("templates").collect();
        templates.retain(|(name, _)| *name != "base.html");
        templates.push(("base.html", BASE));
        tera.add_raw_templates(templates).expect("sound templates");
        Printer(tera)
    }
}

/// Prints pages.
pub(super) struct Printer(Tera);

impl Printer {
    /// A page as its template prints it.
    pub(super) fn print(&self, template: &str, page: &impl Serialize) -> String {
        let mut context = Context::new();
        context.insert("frame", &Value::from_serializable(&FRAME));
        context.insert("page", page);
        self.0.render(template, &context).expect(template)
    }
}

const BASE: &str =
    "{% block cover %}{% endblock %}<main class=\"wrap\">{% block main %}{% endblock %}</main>";
const FRAME: [(&str, &str); 0] = [];

fn message(messages: &Messages, lang: &Lang, kwargs: &Kwargs) -> String {
    let mut key = String::new();
    let mut args = Vec::new();
    for (name, value) in kwargs.iter() {
        let name = name.to_string();
        if name == "key" {
            key = value.to_string();
        } else {
            let arg = value.as_f64().filter(|_| value.is_number()).map(Arg::Number);
            args.push((name, arg.unwrap_or_else(|| Arg::Text(value.to_string()))));
        }
    }
    let args: Vec<(&str, Arg)> =
        args.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect();
    messages.format(lang, &key, &args).expect(&key)
}

fn txt(text: &Value, state: &State) -> TeraResult<Value> {
    if let Some(text) = text.as_str() {
        return Ok(Value::safe_string(&state.escape(text)?));
    }
    let words = text.get_from_path("text").and_then(Value::as_str).expect("a text");
    let words = state.escape(words)?;
    let html = match text.get_from_path("lang").and_then(Value::as_str) {
        Some(lang) => format!("<span lang=\"{lang}\">{words}</span>"),
        None => words,
    };
    Ok(Value::safe_string(&html))
}

/// The ids in HTML, and the fragments of the page that its links lead to.
pub(super) fn anchors(html: &str) -> (Vec<&str>, Vec<&str>) {
    fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
        html.split(attribute).skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
    }
    (values(html, " id=\""), values(html, " href=\"#"))
}
