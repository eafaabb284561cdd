//! Lossless edits: one value of a record is changed or added, and every other byte of it stays:
//! comments, order, quotes, blank lines. [`edited`] works on the text of one record, finds the place
//! by the spans of its [`Node`]s, and reads its own result back: if that is not exactly the record
//! with the one change, there is no result, and a person is asked to make the change by hand.

use std::ops::Range;

use crate::diagnostic::Report;
use crate::edit::tree::{Tree, scalar};
use crate::node::{self, Kind, Map, Node};
use crate::source::{FileId, Span, Spanned};

/// A step from a value into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the value of a key.
    Key(String),
    /// To an item of a list.
    Item(usize),
}

/// A change of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Puts a value at a path; keys that are not there are added.
    Set(Vec<Step>, Tree),
    /// Adds an item to the list at a path, which may be missing.
    Push(Vec<Step>, Tree),
}

/// A text with one stretch to be replaced.
struct Splice {
    at: Range<usize>,
    text: String,
}

impl Splice {
    fn insert(at: usize, text: String) -> Self {
        Self { at: at..at, text }
    }
}

/// The record with the change. `order`: the rank of a key among its record's keys, by which an
/// added key finds its line. `None` if the text cannot be edited without touching more of it.
pub fn edited(text: &str, edit: &Edit, order: &dyn Fn(&str) -> usize) -> Option<String> {
    let root = parse(text)?;
    let writer = Writer { text, order };
    let splice = match edit {
        Edit::Set(path, value) => writer.set(&root, path, value)?,
        Edit::Push(path, value) => writer.push(&root, path, value)?,
    };
    let mut out = text.to_owned();
    out.replace_range(splice.at, &splice.text);
    let mut wanted = Tree::of(&root);
    apply(&mut wanted, edit)?;
    (sorted(Tree::of(&parse(&out)?)) == sorted(wanted)).then_some(out)
}

/// Parses the text of one record.
#[must_use]
pub fn parse(text: &str) -> Option<Node> {
    let mut report = Report::default();
    node::parse(FileId(0), text, 0..text.len(), &mut report)
}

/// Where a value's last visible character ends. The span of a list or mapping on lines may hold
/// comments that follow it, that of a text in a block its last line ends.
pub(super) fn end_of(text: &str, node: &Node) -> usize {
    let (start, end) = (node.span.start as usize, (node.span.end as usize).min(text.len()));
    match &node.kind {
        Kind::Null | Kind::Text(_) => start + text[start..end].trim_end().len(),
        _ if is_flow(text, node) => end,
        Kind::List(items) => items.last().map_or(end, |item| end_of(text, item)),
        Kind::Map(map) => map.entries.last().map_or(end, |(key, value)| {
            if value.is_null() {
                after_colon(text, key).unwrap_or(end)
            } else {
                end_of(text, value)
            }
        }),
    }
}

/// Whether a list or mapping stands in brackets or braces.
fn is_flow(text: &str, node: &Node) -> bool {
    let start = node.span.start as usize;
    match &node.kind {
        Kind::Map(_) => text[start..].starts_with('{'),
        Kind::List(items) => {
            text[start..].starts_with('[')
                && items.first().is_none_or(|first| first.span.start > node.span.start)
        }
        _ => false,
    }
}

/// Whether a value is a mapping on lines of its own: in braces it begins before its first key.
pub(super) fn on_lines(node: &Node) -> bool {
    let first = node.as_map().and_then(|map| map.entries.first());
    first.is_some_and(|(key, _)| key.span.start == node.span.start)
}

/// The place after the colon of a key.
fn after_colon(text: &str, key: &Spanned<String>) -> Option<usize> {
    let end = key.span.end as usize;
    let rest = &text[end..];
    let gap = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    rest[gap..].starts_with(':').then_some(end + gap + 1)
}

/// The end of the line that a place is on, if nothing but a comment follows on it.
pub(super) fn line_end(text: &str, at: usize) -> Option<usize> {
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let rest = text[at..end].trim_start();
    (rest.is_empty() || rest.starts_with('#')).then_some(end)
}

/// The column at which a place stands on its line, in bytes.
fn column(text: &str, at: usize) -> usize {
    at - text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Finds places in a record's text.
struct Writer<'a> {
    text: &'a str,
    order: &'a dyn Fn(&str) -> usize,
}

impl Writer<'_> {
    fn set(&self, root: &Node, path: &[Step], value: &Tree) -> Option<Splice> {
        let (mut node, mut flow) = (root, false);
        for (at, step) in path.iter().enumerate() {
            flow |= is_flow(self.text, node);
            match step {
                Step::Item(item) => node = node.as_list()?.get(*item)?,
                Step::Key(key) => {
                    let map = node.as_map()?;
                    let found = map.entries.iter().find(|(name, _)| name.value == *key);
                    match found {
                        Some((_, child)) if !child.is_null() => {
                            if at + 1 == path.len() {
                                return self.replace(node, key, child, value, flow);
                            }
                            node = child;
                        }
                        Some((name, child)) => {
                            let value = wrapped(&path[at + 1..], value)?;
                            return Some(self.fill(name, child, &value, flow));
                        }
                        None => {
                            let value = wrapped(&path[at + 1..], value)?;
                            return self.add_key(node, map, key, &value);
                        }
                    }
                }
            }
        }
        // An item of a list as a whole.
        let range = node.span.start as usize..end_of(self.text, node);
        let inside = column(self.text, range.start);
        let text = if flow { value.inline() } else { value.item(inside) };
        Some(Splice { at: range, text })
    }

    /// Replaces the value of a key.
    fn replace(
        &self,
        map: &Node,
        key: &str,
        child: &Node,
        value: &Tree,
        flow: bool,
    ) -> Option<Splice> {
        let name = map.as_map()?.entries.iter().find(|(name, _)| name.value == key)?.0.clone();
        let after = after_colon(self.text, &name)?;
        let end = end_of(self.text, child);
        if flow {
            return Some(Splice { at: after..end, text: format!(" {}", value.inline()) });
        }
        let text = value.after_key(column(self.text, name.span.start as usize), key);
        let typed = &self.text[after..child.span.start as usize];
        // What stands between the colon and the value stays, unless it is the mark of a block.
        if matches!(value, Tree::Text(_)) && typed.trim_matches(' ').is_empty() {
            return Some(Splice { at: after + typed.len()..end, text: text.trim_start().into() });
        }
        Some(Splice { at: after..end, text })
    }

    /// Gives a key its value that has none.
    fn fill(&self, key: &Spanned<String>, child: &Node, value: &Tree, flow: bool) -> Splice {
        let end = end_of(self.text, child);
        let Some(after) = after_colon(self.text, key) else {
            // `{a}`
            let end = key.span.end as usize;
            return Splice::insert(end, format!(": {}", value.inline()));
        };
        let text = match value {
            Tree::Text(text) if !flow => scalar(text, false),
            value => value.inline(),
        };
        Splice { at: after..end.max(after), text: format!(" {text}") }
    }

    /// Adds a key to a mapping, behind the one that comes before it in the order of keys.
    fn add_key(&self, node: &Node, map: &Map, key: &str, value: &Tree) -> Option<Splice> {
        let rank = (self.order)(key);
        let before = |(name, _): &&(Spanned<String>, Node)| (self.order)(&name.value) <= rank;
        let previous = map.entries.iter().rev().find(before);
        if is_flow(self.text, node) {
            let key = scalar(key, true);
            let solid = previous.filter(|(_, value)| !value.is_null());
            return Some(match (solid, map.entries.is_empty()) {
                (Some((_, last)), _) => {
                    let at = end_of(self.text, last);
                    Splice::insert(at, format!(", {key}: {}", value.inline()))
                }
                (None, empty) => {
                    let end = if empty { "" } else { ", " };
                    let at = node.span.start as usize + 1;
                    Splice::insert(at, format!("{key}: {}{end}", value.inline()))
                }
            });
        }
        let first = map.entries.first()?;
        let indent = column(self.text, first.0.span.start as usize);
        let key = scalar(key, false);
        let line = format!("{key}:{}", value.after_key(indent, &key));
        let Some((name, value)) = previous else {
            let at = first.0.span.start as usize;
            return Some(Splice::insert(at, format!("{line}\n{}", " ".repeat(indent))));
        };
        let end = if value.is_null() {
            after_colon(self.text, name)?.max(end_of(self.text, value))
        } else {
            end_of(self.text, value)
        };
        let at = line_end(self.text, end)?;
        Some(Splice::insert(at, format!("\n{}{line}", " ".repeat(indent))))
    }

    fn push(&self, root: &Node, path: &[Step], value: &Tree) -> Option<Splice> {
        let (mut node, mut flow) = (root, false);
        for step in path {
            flow |= is_flow(self.text, node);
            let next = match step {
                Step::Item(item) => node.as_list()?.get(*item),
                Step::Key(key) => node.as_map()?.get(key).filter(|child| !child.is_null()),
            };
            match next {
                Some(next) => node = next,
                None => return self.set(root, path, &Tree::List(vec![value.clone()])),
            }
        }
        match &node.kind {
            Kind::Text(text) => {
                let list = Tree::List(vec![Tree::text(text.as_str()), value.clone()]);
                self.set(root, path, &list)
            }
            Kind::List(items) if flow || is_flow(self.text, node) => {
                let last = items.iter().rev().find(|item| !item.is_null());
                let value = value.inline();
                Some(last.map_or_else(
                    || Splice::insert(node.span.start as usize + 1, value.clone()),
                    |last| Splice::insert(end_of(self.text, last), format!(", {value}")),
                ))
            }
            Kind::List(items) => {
                let last = items.last()?;
                let start = last.span.start as usize;
                let dash = self.text[..start].rfind('-')?;
                let indent = column(self.text, dash);
                let at = line_end(self.text, end_of(self.text, last))?;
                // In the way in which the last one is written.
                let item =
                    if on_lines(last) { value.lines(indent + 2) } else { value.item(indent + 2) };
                Some(Splice::insert(at, format!("\n{}- {item}", " ".repeat(indent))))
            }
            _ => None,
        }
    }
}

/// A value below the keys of a path.
fn wrapped(path: &[Step], value: &Tree) -> Option<Tree> {
    path.iter().rev().try_fold(value.clone(), |value, step| match step {
        Step::Key(key) => Some(Tree::Map(vec![(key.clone(), value)])),
        Step::Item(_) => None,
    })
}

/// Makes the change in values without places, where the order of keys does not matter.
fn apply(tree: &mut Tree, edit: &Edit) -> Option<()> {
    let (path, value, push) = match edit {
        Edit::Set(path, value) => (path, value, false),
        Edit::Push(path, value) => (path, value, true),
    };
    let mut at = tree;
    for step in path {
        at = match step {
            Step::Item(item) => match at {
                Tree::List(items) => items.get_mut(*item)?,
                _ => return None,
            },
            Step::Key(key) => {
                if matches!(at, Tree::Null) {
                    *at = Tree::Map(Vec::new());
                }
                let Tree::Map(entries) = at else { return None };
                let found = entries.iter().position(|(name, _)| name == key);
                let found = found.unwrap_or_else(|| {
                    entries.push((key.clone(), Tree::Null));
                    entries.len() - 1
                });
                &mut entries[found].1
            }
        };
    }
    if !push {
        *at = value.clone();
        return Some(());
    }
    match at {
        Tree::List(items) => items.push(value.clone()),
        Tree::Null => *at = Tree::List(vec![value.clone()]),
        Tree::Text(text) => *at = Tree::List(vec![Tree::text(text.as_str()), value.clone()]),
        Tree::Map(_) => return None,
    }
    Some(())
}

/// With the keys of every mapping in alphabetical order.
fn sorted(tree: Tree) -> Tree {
    match tree {
        Tree::Map(mut entries) => {
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Tree::Map(entries.into_iter().map(|(key, value)| (key, sorted(value))).collect())
        }
        Tree::List(items) => Tree::List(items.into_iter().map(sorted).collect()),
        other => other,
    }
}

/// The text of one record within its file: whole lines, and indented as in the file, so that it
/// reads as YAML of its own.
pub(super) struct Extract {
    /// Where its lines stand in the file.
    pub at: Range<usize>,
    /// Its text; in front of it so many blanks as the dash of its item needs.
    pub text: String,
    padding: usize,
}

impl Extract {
    /// The record whose node this is.
    pub(super) fn of(file: &str, node: &Node) -> Option<Self> {
        let start = node.span.start as usize;
        let end = line_end(file, end_of(file, node))?;
        let padding = column(file, start);
        Some(Self {
            at: start..end,
            text: format!("{}{}", " ".repeat(padding), &file[start..end]),
            padding,
        })
    }

    /// Its text as it stands in the file.
    pub(super) fn into_text(self) -> String {
        self.text[self.padding..].to_owned()
    }
}

/// A span of no file, for what is made up.
pub(super) fn nowhere() -> Span {
    Span::new(FileId(u32::MAX), 0, 0)
}
