//! The records of a kind as they lie in files, so that each can be edited where it is, and a new one
//! is put where its like are.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Report;
use crate::edit::tree::Tree;
use crate::lang::slug;
use crate::node::{self, Node};
use crate::record::Kind;
use crate::source::SourceMap;

/// A record in its file.
pub struct Stored {
    /// Path of the file.
    pub path: Arc<str>,
    /// Its mapping; spans are places in the file.
    pub node: Node,
    /// The same without places.
    pub tree: Tree,
    /// Whether the file is Markdown, whose fields are edited by hand.
    pub markdown: bool,
}

impl Stored {
    /// Whether a field holds a list whose last item is a mapping on lines of its own.
    #[must_use]
    pub fn lists_lines(&self, field: &str) -> bool {
        let list = self.node.as_map().and_then(|map| map.get(field)).and_then(Node::as_list);
        list.and_then(<[Node]>::last).is_some_and(super::record::on_lines)
    }
}

/// A file of the kind.
pub struct ShelfFile {
    /// Path relative to the site.
    pub path: Arc<str>,
    /// Its text.
    pub text: Arc<str>,
    /// Its parsed text.
    pub node: Node,
    /// Ids of its records, in order.
    pub ids: Vec<Arc<str>>,
}

/// The files of a kind.
pub struct Shelf {
    /// Their kind.
    pub kind: Kind,
    /// By their ids.
    pub records: BTreeMap<Arc<str>, Stored>,
    /// Its YAML files in the order of paths.
    pub files: Vec<ShelfFile>,
}

impl Shelf {
    /// The files of a kind.
    #[must_use]
    pub fn of(files: &SourceMap, kind: Kind) -> Self {
        let mut shelf = Self { kind, records: BTreeMap::new(), files: Vec::new() };
        let folder = format!("content/{}/", kind.folder());
        for (id, file) in files.iter().filter(|(_, file)| file.path.starts_with(&folder)) {
            let mut report = Report::default();
            if file.path.ends_with(".md") {
                shelf.add_markdown(&file.path);
                continue;
            }
            let node = node::parse(id, &file.text, 0..file.text.len(), &mut report);
            if let Some(node) = node {
                shelf.add(&file.path, &file.text, &node);
            }
        }
        shelf
    }

    fn add(&mut self, path: &Arc<str>, text: &Arc<str>, node: &Node) {
        let mut file = ShelfFile {
            path: Arc::clone(path),
            text: Arc::clone(text),
            ids: Vec::new(),
            node: node.clone(),
        };
        let stem = stem(path);
        let records: Vec<(&Node, Option<&str>)> = match node.as_list() {
            Some(items) => items.iter().map(|item| (item, None)).collect(),
            None => vec![(node, Some(stem))],
        };
        for (node, stem) in records {
            let tree = Tree::of(node);
            let Some(id) = id(&tree, stem, self.kind) else { continue };
            let path = Arc::clone(path);
            let stored = Stored { path, node: node.clone(), tree, markdown: false };
            file.ids.push(Arc::clone(&id));
            self.records.entry(id).or_insert(stored);
        }
        self.files.push(file);
    }

    fn add_markdown(&mut self, path: &Arc<str>) {
        let stem = stem(path).split('.').next().unwrap_or_default();
        let node = Node { span: super::record::nowhere(), kind: node::Kind::Null };
        let stored = Stored { path: Arc::clone(path), node, tree: Tree::Null, markdown: true };
        self.records.entry(stem.into()).or_insert(stored);
    }
}

/// The last part of a path without its ending.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The id of a record as it is written, else that of its file, else that of a winner's facts.
fn id(tree: &Tree, stem: Option<&str>, kind: Kind) -> Option<Arc<str>> {
    let text = |key: &str| tree.get(key).and_then(Tree::as_text);
    if let Some(id) = text("id").or(stem) {
        return Some(id.into());
    }
    if kind != Kind::Winner {
        return None;
    }
    let name = || match tree.get("name")? {
        Tree::Text(name) => Some(name.as_str()),
        Tree::Map(names) => names.first().and_then(|(_, name)| name.as_text()),
        _ => None,
    };
    let who = text("participant").or_else(name)?;
    Some(slug(&format!("{}-{}-{who}", text("award")?, text("year")?)).into())
}
