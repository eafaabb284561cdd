//! What fields mean, in each of the site's languages that these words are written in.

use crate::lang::{FtlText, Lang, Localized, Messages};
use crate::record::{Kind, Text};

const WORDS: [(&str, &str); 2] =
    [("id", include_str!("words/id.ftl")), ("en", include_str!("words/en.ftl"))];

/// Descriptions.
pub(super) struct About {
    messages: Option<Messages>,
    /// In which languages things are described, in this order.
    languages: Vec<Lang>,
}

impl About {
    /// In both languages, the site's first one before the other.
    pub(super) fn new(site: &[Lang]) -> Self {
        let mut known: Vec<(Lang, &str)> = WORDS
            .iter()
            .filter_map(|(tag, text)| Some((tag.parse::<Lang>().ok()?, *text)))
            .collect();
        let place = |lang: &Lang| site.iter().position(|own| own.base() == lang.base());
        known.sort_by_key(|(lang, _)| place(lang).unwrap_or(usize::MAX));
        let texts: Vec<(Lang, [FtlText<'_>; 1])> = known
            .iter()
            .map(|(lang, text)| (lang.clone(), [FtlText { file: "schema", text }]))
            .collect();
        let parts: Vec<(Lang, &[FtlText<'_>])> =
            texts.iter().map(|(lang, texts)| (lang.clone(), texts.as_slice())).collect();
        let languages = known.iter().map(|(lang, _)| lang.clone()).collect();
        Self { messages: Messages::new(&parts).ok(), languages }
    }

    fn say(&self, key: &str) -> Option<String> {
        let messages = self.messages.as_ref()?;
        let each = self.languages.iter().map(|lang| messages.get(lang, key, &[]));
        let texts: Vec<String> = each.collect::<Option<_>>()?;
        Some(texts.join("\n\n"))
    }

    /// What a kind of record is.
    pub(super) fn kind(&self, kind: Kind) -> String {
        self.say(&format!("kind-{}", kind.folder())).unwrap_or_default()
    }

    /// What a field of a set means.
    pub(super) fn field(&self, set: &str, field: &str) -> Option<String> {
        self.say(&format!("{set}-{field}")).or_else(|| self.say(field))
    }
}

/// A text of the site in all its languages.
pub(super) fn every_language(text: &Text) -> String {
    match text {
        Localized::Same(text) => text.value.clone(),
        Localized::Each(_) => {
            text.iter().map(|(_, text)| text.value.as_str()).collect::<Vec<_>>().join(" / ")
        }
    }
}
