//! A small programme for tests of pages: files in, values out.

use std::path::Path;

use crate::artifact::OutputPath;
use crate::check::{Conditions, check};
use crate::diagnostic::{PrintOptions, Severity, print};
use crate::lang::{FtlText, Lang, Messages};
use crate::load::{Sources, load};
use crate::page::{Assets, Desk, Planned, Press, What};
use crate::site::Site;

/// A programme that was loaded and checked, and the words of its theme.
pub(super) struct Sample {
    pub(super) site: Site,
    messages: Messages,
    assets: Assets,
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
        let messages = Messages::new(&texts).expect("sound words");
        let media = site.media.iter().map(|name| (name.clone(), format!("/media/x-{name}")));
        let assets = Assets { media: media.collect(), ..Assets::default() };
        Self { site, messages, assets }
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
}
