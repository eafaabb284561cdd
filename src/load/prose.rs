//! Markdown files and their translations: `2023.md` is the site's first language, `2023.en.md` the
//! English one, whose front matter holds only the texts that differ.

use std::collections::BTreeMap;

use crate::diagnostic::{Check, Diagnostic, Report};
use crate::lang::{Lang, Localized};
use crate::load::files::is_unreadable;
use crate::load::front_matter;
use crate::markdown;
use crate::node::{self, Kind as NodeKind, Map, Node};
use crate::record::{Body, Kind};
use crate::said::say;
use crate::source::{FileId, SourceMap, Span, Spanned};

/// A Markdown file and its translations.
#[derive(Debug)]
pub(super) struct Group {
    /// Path below the kind's folder, without language and extension.
    pub name: String,
    /// Files by language; `None` is the base file.
    pub files: Translations,
}

/// Files by language.
pub(super) type Translations = Vec<(Option<Lang>, FileId)>;

/// A group as one record's node and its localised body.
pub(super) struct Prose {
    pub node: Node,
    pub body: Option<Localized<Body>>,
}

/// Fields of front matter that are texts in the file's language.
const TEXTS: [&str; 5] = ["title", "summary", "name", "description", "image"];

/// Name and language of a Markdown file: `about/team.en.md` is `about/team` in `en`.
pub(super) fn split_name<'a>(path: &'a str, languages: &[Lang]) -> (&'a str, Option<Lang>) {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    if let Some((name, tag)) = stem.rsplit_once('.')
        && let Ok(lang) = tag.parse::<Lang>()
        && languages.contains(&lang)
    {
        return (name, Some(lang));
    }
    (stem, None)
}

/// Reads a group. `None` if a file of it cannot be read; the report says why.
pub(super) fn read(
    group: &Group,
    kind: Kind,
    files: &SourceMap,
    languages: &[Lang],
    report: &mut Report,
) -> Option<Prose> {
    let first = languages.first()?;
    let base_file = group.files.iter().find(|(lang, _)| lang.as_ref().is_none_or(|l| l == first));
    let Some((_, base_file)) = base_file else {
        let (lang, file) = group.files.first()?;
        let path = &files.get(*file)?.path;
        let tag = lang.as_ref().map_or("", Lang::tag);
        report.push(
            Diagnostic::file(
                Check::MissingTranslation,
                path,
                say!("translation-of-nothing", tag = %tag),
            )
            .help(say!("translation-of-nothing.help", first = %first, name = %group.name)),
        );
        return None;
    };
    let mut node = None;
    let mut bodies = BTreeMap::new();
    let base = std::iter::once((first.clone(), *base_file));
    let others = group
        .files
        .iter()
        .filter(|(_, file)| file != base_file)
        .filter_map(|(lang, file)| Some((lang.clone()?, *file)));
    for (lang, id) in base.chain(others) {
        let file = files.get(id)?;
        if is_unreadable(&file.text) {
            return None;
        }
        let parts = front_matter::split(id, &file.text, report)?;
        let front = node::parse(id, &file.text, parts.yaml.clone(), report)?;
        let body = Span::new(id, parts.body.start, parts.body.end);
        if !file.text[parts.body.clone()].trim().is_empty() {
            let document = markdown::parse(id, &file.text, parts.body, report);
            bodies.insert(lang.clone(), Body { document: document.into(), span: body });
        }
        let front = Node { span: at_start(front.span, id), ..front };
        node = Some(match node {
            None => base_texts(front, &lang, kind, languages),
            Some(base) => overlay(base, front, &lang, first, report),
        });
    }
    let node = node?;
    report_missing(&bodies, &group.name, kind, node.span, languages, report);
    let body = if languages.len() == 1 || bodies.is_empty() {
        bodies.into_values().next().map(Localized::Same)
    } else {
        Some(Localized::Each(bodies.into_iter().collect()))
    };
    Some(Prose { node, body })
}

/// An empty front matter still stands somewhere: at the file's first line.
fn at_start(span: Span, file: FileId) -> Span {
    if span.end > span.start { span } else { Span::new(file, 0, 0) }
}

/// In prose, a plain text of the base file is in the site's first language, not in all.
fn base_texts(node: Node, lang: &Lang, kind: Kind, languages: &[Lang]) -> Node {
    if !kind.is_prose() || languages.len() == 1 {
        return node;
    }
    let NodeKind::Map(mut map) = node.kind else { return node };
    for (key, value) in &mut map.entries {
        if !TEXTS.contains(&key.value.as_str()) {
            continue;
        }
        let texts = match &mut value.kind {
            NodeKind::Map(image) if key.value == "image" => &mut image.entries,
            NodeKind::Text(_) => {
                wrap(value, lang);
                continue;
            }
            _ => continue,
        };
        for (key, value) in texts {
            if key.value != "file" && matches!(value.kind, NodeKind::Text(_)) {
                wrap(value, lang);
            }
        }
    }
    Node { span: node.span, kind: NodeKind::Map(map) }
}

/// Turns a text into a mapping from its language to it.
fn wrap(value: &mut Node, lang: &Lang) {
    let span = value.span;
    let text = std::mem::replace(&mut value.kind, NodeKind::Null);
    let key = Spanned::new(lang.tag().to_owned(), span);
    value.kind = NodeKind::Map(Map { entries: vec![(key, Node { span, kind: text })] });
}

/// Lays the texts of a translation over the front matter of the base file.
fn overlay(base: Node, translation: Node, lang: &Lang, first: &Lang, report: &mut Report) -> Node {
    let NodeKind::Map(mut map) = base.kind else { return base };
    let entries = match translation.kind {
        NodeKind::Map(map) => map.entries,
        NodeKind::Null => Vec::new(),
        _ => {
            report.push(
                Diagnostic::at(Check::InvalidValue, translation.span, say!("front-matter-fields"))
                    .help(say!("front-matter-fields.help")),
            );
            Vec::new()
        }
    };
    for (key, value) in entries {
        if value.is_null() {
            continue;
        }
        let text =
            Map { entries: vec![(Spanned::new(lang.tag().to_owned(), key.span), value.clone())] };
        let translated = Node { span: value.span, kind: NodeKind::Map(text) };
        match map.entries.iter_mut().find(|(name, _)| name.value == key.value) {
            None => map.entries.push((key, translated)),
            Some((_, own)) => match (&mut own.kind, value.kind) {
                (NodeKind::Map(own), NodeKind::Map(other)) => {
                    merge_nested(own, other, lang, first);
                }
                (NodeKind::Map(own), other) => {
                    let name = Spanned::new(lang.tag().to_owned(), key.span);
                    own.entries.retain(|(key, _)| key.value != lang.tag());
                    own.entries.push((name, Node { span: value.span, kind: other }));
                }
                (NodeKind::Text(own_text), NodeKind::Text(other)) if *own_text != other => {
                    wrap(own, first);
                    if let NodeKind::Map(own) = &mut own.kind {
                        let name = Spanned::new(lang.tag().to_owned(), key.span);
                        let kind = NodeKind::Text(other);
                        own.entries.push((name, Node { span: value.span, kind }));
                    }
                }
                _ => {}
            },
        }
    }
    Node { span: base.span, kind: NodeKind::Map(map) }
}

/// Texts inside a mapping of the base file, such as an image's alternative text.
fn merge_nested(own: &mut Map, other: Map, lang: &Lang, first: &Lang) {
    for (key, value) in other.entries {
        match own.entries.iter_mut().find(|(name, _)| name.value == key.value) {
            None => own.entries.push((key, value)),
            Some((_, own)) => {
                if matches!(own.kind, NodeKind::Text(_)) && own.kind != value.kind {
                    wrap(own, first);
                }
                if let NodeKind::Map(own) = &mut own.kind {
                    own.entries.push((Spanned::new(lang.tag().to_owned(), key.span), value));
                }
            }
        }
    }
}

fn report_missing(
    bodies: &BTreeMap<Lang, Body>,
    name: &str,
    kind: Kind,
    place: Span,
    languages: &[Lang],
    report: &mut Report,
) {
    if bodies.is_empty() {
        return;
    }
    for lang in languages.iter().filter(|lang| !bodies.contains_key(lang)) {
        report.push(
            Diagnostic::at(
                Check::MissingTranslation,
                place,
                say!("text-not-translated", name = %name, lang = %lang, noun = kind.said()),
            )
            .help(say!("text-not-translated.help", name = %name, lang = %lang, folder = %kind.folder())),
        );
    }
}
