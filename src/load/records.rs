//! Files → records, every kind in parallel over its files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Report;
use crate::lang::Lang;
use crate::load::files::is_unreadable;
use crate::load::memory::Memory;
use crate::load::names;
use crate::load::prose::{self, Group, Translations};
use crate::node::{self, Kind as NodeKind, Map, Node};
use crate::record::{Context, Kind, Record, Records, Store, read_record};
use crate::source::{FileId, SourceMap};

/// The records, and what is known of those that could not be read.
pub(super) struct Loaded {
    pub records: Records,
    pub broken: BTreeSet<(Kind, Arc<str>)>,
    pub broken_kinds: BTreeSet<Kind>,
}

/// What one file or group of files holds of a kind.
#[derive(Clone)]
pub(super) struct Part<T> {
    records: Vec<T>,
    broken: Vec<Arc<str>>,
    unreadable: bool,
    report: Report,
}

impl<T> Default for Part<T> {
    fn default() -> Self {
        Self {
            records: Vec::new(),
            broken: Vec::new(),
            unreadable: false,
            report: Report::default(),
        }
    }
}

/// Something to read: a YAML file, or a Markdown file with its translations.
enum Item {
    Yaml(FileId),
    Markdown(Group),
}

impl Item {
    /// Its files.
    fn files(&self) -> Vec<FileId> {
        match self {
            Self::Yaml(file) => vec![*file],
            Self::Markdown(group) => group.files.iter().map(|(_, file)| *file).collect(),
        }
    }
}

/// Reads every record, but those that are remembered.
pub(super) fn read(
    files: &SourceMap,
    context: Context<'_>,
    mut memory: Option<&mut Memory>,
    report: &mut Report,
) -> Loaded {
    if let Some(memory) = memory.as_deref_mut() {
        memory.settle(files);
    }
    let copies = names::copies(files, report);
    let mut items = items(files, &copies, context.languages, report);
    let kinds = copies.iter().filter_map(|id| super::files::kind_of(&files.get(*id)?.path));
    let mut loaded = Loaded {
        records: Records::default(),
        broken: BTreeSet::new(),
        // A copy may have become another file since: what only it holds is not unknown.
        broken_kinds: kinds.collect(),
    };
    macro_rules! kinds {
        ($($store:ident),*) => {$(
            loaded.records.$store = read_kind(&mut items, files, context, memory.as_deref_mut(),
                &mut loaded.broken, &mut loaded.broken_kinds, report);
        )*};
    }
    kinds!(
        participants,
        cohorts,
        awards,
        winners,
        events,
        places,
        sources,
        figures,
        charts,
        corrections,
        reports,
        stories,
        pages
    );
    loaded
}

/// The files of each kind's folder but copies; translations beside their base file.
fn items(
    files: &SourceMap,
    copies: &BTreeSet<FileId>,
    languages: &[Lang],
    report: &mut Report,
) -> BTreeMap<Kind, Vec<Item>> {
    let mut items: BTreeMap<Kind, Vec<Item>> = BTreeMap::new();
    let mut groups: BTreeMap<(Kind, String), Translations> = BTreeMap::new();
    for (id, file) in files.iter().filter(|(id, _)| !copies.contains(id)) {
        let Some(kind) = super::files::kind_of(&file.path) else { continue };
        let inside = file.path.trim_start_matches("content/");
        let inside = inside.split_once('/').map_or(inside, |(_, inside)| inside);
        if inside.rsplit_once('.').is_some_and(|(_, extension)| extension == "md") {
            let (name, lang) = prose::split_name(inside, languages);
            groups.entry((kind, name.to_owned())).or_default().push((lang, id));
        } else {
            items.entry(kind).or_default().push(Item::Yaml(id));
        }
    }
    names::join_misnamed(&mut groups, files, languages, report);
    for ((kind, name), files) in groups {
        items.entry(kind).or_default().push(Item::Markdown(Group { name, files }));
    }
    items
}

fn read_kind<T: Record + Clone + Send + Sync + 'static>(
    items: &mut BTreeMap<Kind, Vec<Item>>,
    files: &SourceMap,
    context: Context<'_>,
    memory: Option<&mut Memory>,
    broken: &mut BTreeSet<(Kind, Arc<str>)>,
    broken_kinds: &mut BTreeSet<Kind>,
    report: &mut Report,
) -> Store<T> {
    let items = items.remove(&T::KIND).unwrap_or_default();
    let parse = |item: &Item| match item {
        Item::Yaml(file) => read_yaml(*file, files, context),
        Item::Markdown(group) => read_markdown(group, files, context),
    };
    let parts: Vec<Part<T>> = match memory {
        None => items.par_iter().map(parse).collect(),
        Some(memory) => remembered(&items, files, memory, parse),
    };
    let mut records = Vec::with_capacity(parts.iter().map(|part| part.records.len()).sum());
    for part in parts {
        records.extend(part.records);
        broken.extend(part.broken.into_iter().map(|id| (T::KIND, id)));
        if part.unreadable {
            broken_kinds.insert(T::KIND);
        }
        report.append(part.report);
    }
    Store::new(records)
}

/// What is remembered of each item, else what is read of it now, which is then remembered.
fn remembered<T: Clone + Send + Sync + 'static>(
    items: &[Item],
    files: &SourceMap,
    memory: &mut Memory,
    parse: impl Fn(&Item) -> Part<T> + Sync,
) -> Vec<Part<T>> {
    let known: &Memory = memory;
    let parts: Vec<(Part<T>, bool)> = items
        .par_iter()
        .map(|item| match known.part(&item.files(), files) {
            Some(part) => (Part::clone(part), false),
            None => (parse(item), true),
        })
        .collect();
    for (item, (part, _)) in items.iter().zip(&parts).filter(|(_, (_, new))| *new) {
        memory.keep_part(&item.files(), files, part.clone());
    }
    parts.into_iter().map(|(part, _)| part).collect()
}

fn read_yaml<T: Record>(id: FileId, files: &SourceMap, context: Context<'_>) -> Part<T> {
    let mut part = Part::default();
    let Some(file) = files.get(id) else { return part };
    if is_unreadable(&file.text) {
        part.unreadable = true;
        return part;
    }
    let Some(node) = node::parse(id, &file.text, 0..file.text.len(), &mut part.report) else {
        part.unreadable = true;
        return part;
    };
    let stem = file.path.rsplit('/').next().unwrap_or("");
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    match &node.kind {
        NodeKind::Null => {}
        NodeKind::List(list) => list.iter().for_each(|node| part.add(node, None, context)),
        _ => part.add(&node, Some(stem), context),
    }
    part
}

fn read_markdown<T: Record>(group: &Group, files: &SourceMap, context: Context<'_>) -> Part<T> {
    let mut part = Part::default();
    let Some(prose) = prose::read(group, T::KIND, files, context.languages, &mut part.report)
    else {
        part.unreadable = true;
        return part;
    };
    let name = match T::KIND {
        Kind::Page => group.name.as_str(),
        _ => group.name.rsplit('/').next().unwrap_or(&group.name),
    };
    let empty = Node { span: prose.node.span, kind: NodeKind::Map(Map::default()) };
    let node = if prose.node.is_null() { &empty } else { &prose.node };
    part.add(node, Some(name), context);
    if let (Some(record), Some(body)) = (part.records.last_mut(), prose.body) {
        record.meta_mut().body = Some(body);
    }
    part
}

impl<T: Record> Part<T> {
    fn add(&mut self, node: &Node, stem: Option<&str>, context: Context<'_>) {
        match read_record(node, stem, context, &mut self.report) {
            Ok(record) => self.records.push(record),
            Err(Some(id)) => self.broken.push(id),
            Err(None) => self.unreadable = true,
        }
    }
}
