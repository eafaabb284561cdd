//! Sources: the documents that everything published rests on.

use crate::date::Date;
use crate::lang::LANGUAGE_TAG;
use crate::node::Fields;
use crate::record::meta::check_url;
use crate::record::{Context, Judge, Kind, Meta, Record, Text};
use crate::said::say;
use crate::source::Spanned;

/// A page or a document.
#[derive(Clone, Debug)]
pub struct Source {
    /// What every record has.
    pub meta: Meta,
    /// Its title, or a short description.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// Who wrote it.
    pub author: Option<Text>,
    /// When it was published.
    pub date: Option<Date>,
    /// Where it is.
    pub url: Option<Spanned<String>>,
    /// Where a copy is kept.
    pub archived: Option<Spanned<String>>,
    /// When it was read.
    pub accessed: Option<Date>,
    /// Its language, a BCP 47 tag.
    pub language: Option<String>,
    /// What kind of document.
    pub kind: SourceType,
    /// What it is used for.
    pub note: Option<Text>,
}

/// What kind of document a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the words of the content model")]
pub enum SourceType {
    News,
    Report,
    Regulation,
    Dataset,
    PressRelease,
    Web,
}

impl SourceType {
    const WORDS: [(&'static str, Self); 6] = [
        ("news", Self::News),
        ("report", Self::Report),
        ("regulation", Self::Regulation),
        ("dataset", Self::Dataset),
        ("press-release", Self::PressRelease),
        ("web", Self::Web),
    ];

    /// The words in files, in their natural order.
    pub fn words() -> impl Iterator<Item = &'static str> {
        Self::WORDS.iter().map(|(word, _)| *word)
    }

    /// The word in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, value)| *value == self).map_or("", |(word, _)| word)
    }
}

impl Record for Source {
    const KIND: Kind = Kind::Source;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, _: Context<'_>) -> Option<Self> {
        let title = fields.required_localized("title");
        let publisher = fields.required_localized("publisher");
        let author = fields.localized("author");
        let date = fields.date("date").map(|date| date.value);
        let url = fields.text("url");
        let archived = fields.text("archived");
        for address in url.iter().chain(&archived) {
            check_url(address, fields.report);
        }
        let accessed = fields.date("accessed").map(|date| date.value);
        let language = fields.text("language");
        if let Some(tag) = &language
            && tag.value.parse::<crate::lang::Lang>().is_err()
        {
            let message = say!("no-language-tag", tag = %tag.value);
            fields.invalid(tag.span, message, LANGUAGE_TAG);
        }
        let kind =
            fields.required_node("type").and_then(|_| fields.word("type", &SourceType::WORDS));
        let note = fields.localized("note");
        Some(Self {
            meta,
            title: title?,
            publisher: publisher?,
            author,
            date,
            url,
            archived,
            accessed,
            language: language.map(|tag| tag.value),
            kind: kind?.value,
            note,
        })
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, _: &mut Judge<'_>) {}
}
