//! Markdown as plain words, for cells of a table: each role becomes what it stands for, without a
//! link.

use std::sync::LazyLock;

use crate::lang::{Formatter, Lang, Localized};
use crate::markdown::{Directive, Resolver, Role};
use crate::record::{Body, Kind};
use crate::site::Site;

/// Reads a Markdown text of `site` in a language: its own wording, without falling back.
pub(super) fn reader(
    site: &Site,
) -> impl Fn(&Localized<Body>, &Lang) -> Option<String> + Send + Sync {
    // Made at the first text, because most tables have none.
    let formats = LazyLock::new(|| {
        site.config.languages.iter().map(Formatter::new).collect::<Vec<Formatter>>()
    });
    move |text, lang| {
        let body = match text {
            Localized::Same(body) => body,
            Localized::Each(map) => map.get(lang)?,
        };
        let format = formats.iter().find(|format| format.lang() == lang)?;
        let words = body.document.plain_text(usize::MAX, &mut Roles { site, format });
        (!words.is_empty()).then_some(words)
    }
}

/// What roles stand for, in words.
struct Roles<'a> {
    site: &'a Site,
    format: &'a Formatter,
}

impl Resolver for Roles<'_> {
    fn role(&mut self, index: usize, role: &Role) -> String {
        self.role_text(index, role)
    }

    fn role_text(&mut self, _: usize, role: &Role) -> String {
        let (name, id) = (&role.name.value, &role.target.value);
        if *name == Kind::Figure.noun() {
            let figure = self.site.figures.get(id.as_str());
            return figure.map(|figure| self.format.number(figure.value)).unwrap_or_default();
        }
        // What is left, `cite`, names a source by a mark: the column of sources has its id.
        let kind = Kind::ALL.iter().find(|kind| kind.noun() == name);
        let title = kind.and_then(|kind| self.site.title_of(*kind, id));
        title.map(|title| self.site.text(title, self.format.lang()).to_owned()).unwrap_or_default()
    }

    fn directive(&mut self, _: usize, _: &Directive) -> String {
        String::new()
    }
}
