//! Titles of charts that no author has named, in every language of the site.

use crate::lang::{Arg, Lang, Localized, Messages};
use crate::load::Theme;
use crate::record::Text;
use crate::site::Site;
use crate::source::{Span, Spanned};

/// The theme's words, to make titles of.
pub(super) struct Titles {
    /// Nothing where the theme's words cannot be read, which is told where pages are planned.
    messages: Option<Messages>,
    languages: Vec<Lang>,
}

impl Titles {
    pub(super) fn new(theme: &Theme, site: &Site) -> Self {
        let languages = site.config.languages.clone();
        Self { messages: theme.words(&languages, &site.programme, &languages).ok(), languages }
    }

    /// A message in one language.
    pub(super) fn wording(&self, lang: &Lang, key: &str, args: &[(&str, Arg)]) -> String {
        let text = self.messages.as_ref().and_then(|messages| messages.get(lang, key, args));
        text.unwrap_or_else(|| key.to_owned())
    }

    /// A message in every language, about something that has a name; it stands at `place`.
    pub(super) fn text(&self, key: &str, name: &Text, place: Span) -> Text {
        let wording = |lang: &Lang| {
            let name = &name.get(lang, &self.languages).0.value;
            let text = self.wording(lang, key, &[("name", name.as_str().into())]);
            (lang.clone(), Spanned::new(text, place))
        };
        Localized::Each(self.languages.iter().map(wording).collect())
    }
}
