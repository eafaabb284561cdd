//! Names as people type them, led to the records they mean: by id, by code, by name in any language,
//! and by a name that is nearly the same. What is only nearly the same is never taken in silence.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::dataset::{DataSet, Shape, Value};
use crate::import::words::Words;

/// What a name may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// One record, without doubt: its id.
    Exact(Arc<str>),
    /// One record that is called nearly so: its id and its name.
    Near(Arc<str>, String),
    /// Several records: their ids.
    Several(Vec<Arc<str>>),
    /// None.
    Unknown,
}

/// A record that names may mean.
struct Entry {
    id: Arc<str>,
    name: String,
    kind: Option<String>,
    keys: Vec<String>,
}

/// The records of a kind by what they are called.
pub(super) struct Names {
    entries: Vec<Entry>,
    ids: BTreeMap<Arc<str>, usize>,
    codes: BTreeMap<String, Vec<usize>>,
    keys: BTreeMap<String, Vec<usize>>,
    bare: BTreeMap<String, Vec<usize>>,
}

/// Columns of a set by which its records are called.
const NAMING: [&str; 4] = ["name", "title", "label", "year"];

impl Names {
    /// The records of a set.
    pub(super) fn of(set: &DataSet<'_>, words: &Words) -> Self {
        let mut names = Self {
            entries: Vec::new(),
            ids: BTreeMap::new(),
            codes: BTreeMap::new(),
            keys: BTreeMap::new(),
            bare: BTreeMap::new(),
        };
        for row in 0..set.len() {
            names.add(set, row, words);
        }
        names
    }

    fn add(&mut self, set: &DataSet<'_>, row: usize, words: &Words) {
        let read = |name: &str| -> Vec<String> {
            let column = set.columns().iter().find(|column| column.name() == name);
            let mut values = Vec::new();
            if let Some(column) = column {
                column.read(row, &mut values);
                if column.shape() == Shape::Several {
                    values.clear();
                }
            }
            values.iter().filter_map(text).collect()
        };
        let at = self.entries.len();
        let id: Arc<str> = read("id").first().map(|id| id.as_str().into()).unwrap_or_default();
        self.ids.entry(Arc::clone(&id)).or_insert(at);
        for code in read("code") {
            self.codes.entry(code).or_default().push(at);
        }
        let called: Vec<String> = NAMING.iter().flat_map(|name| read(name)).collect();
        let mut keys: Vec<String> = called.iter().map(|name| words.key(name)).collect();
        keys.sort();
        keys.dedup();
        for key in &keys {
            self.keys.entry(key.clone()).or_default().push(at);
        }
        let mut bare: Vec<String> = keys.iter().map(|key| words.bare(key).0.to_owned()).collect();
        bare.dedup();
        for key in bare {
            let list = self.bare.entry(key).or_default();
            if !list.contains(&at) {
                list.push(at);
            }
        }
        let kind = read("kind").into_iter().next();
        let name = called.into_iter().next().unwrap_or_else(|| id.to_string());
        self.entries.push(Entry { id, name, kind, keys });
    }

    /// The record of an id.
    pub(super) fn id(&self, id: &str) -> Option<Arc<str>> {
        self.ids.get(id).map(|at| Arc::clone(&self.entries[*at].id))
    }

    /// The name of a record.
    pub(super) fn name(&self, id: &str) -> Option<&str> {
        self.ids.get(id).map(|at| self.entries[*at].name.as_str())
    }

    /// Every id, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = &Arc<str>> {
        self.ids.keys()
    }

    /// The record of a code. A workbook drops the last zero of `32.10` where it took it for a
    /// number: `number` finds it again, if no other code could be meant.
    pub(super) fn code(&self, code: &str, number: bool) -> Option<(Arc<str>, &str)> {
        let one = |list: &[usize]| match list {
            [at] => Some(Arc::clone(&self.entries[*at].id)),
            _ => None,
        };
        if let Some((code, list)) = self.codes.get_key_value(code) {
            return one(list).map(|id| (id, code.as_str()));
        }
        let value: f64 = code.parse().ok().filter(|_| number)?;
        let same = |other: &str| other.parse::<f64>().is_ok_and(|n| (n - value).abs() < 1e-9);
        let mut found = self.codes.iter().filter(|(other, _)| same(other));
        match (found.next(), found.next()) {
            (Some((code, list)), None) => one(list).map(|id| (id, code.as_str())),
            _ => None,
        }
    }

    /// Whether a code has as many digits before and behind its point as one on record.
    pub(super) fn has_form(&self, code: &str) -> bool {
        let form = |code: &str| code.split('.').map(str::len).collect::<Vec<_>>();
        self.codes.keys().any(|known| form(known) == form(code))
    }

    /// What a name means. `kind`: what the row says the record is, which tells a city from a regency
    /// of the same name.
    pub(super) fn find(&self, text: &str, kind: Option<&str>, words: &Words) -> Found {
        let text = text.trim();
        if let Some(id) = self.id(text) {
            return Found::Exact(id);
        }
        if let Some((id, _)) = self.code(text, false) {
            return Found::Exact(id);
        }
        let key = words.key(text);
        if let Some(list) = self.keys.get(&key) {
            return self.one_of(list, kind);
        }
        let (bare, own_kind) = words.bare(&key);
        if let Some(list) = self.bare.get(bare)
            && let Some(found) = self.by_bare(list, own_kind, kind, words)
        {
            return found;
        }
        self.nearest(&key, own_kind, kind, words)
    }

    fn one_of(&self, list: &[usize], kind: Option<&str>) -> Found {
        let of_kind: Vec<usize> = match kind {
            Some(kind) => {
                let same = |at: &usize| self.entries[*at].kind.as_deref() == Some(kind);
                list.iter().copied().filter(same).collect()
            }
            None => Vec::new(),
        };
        match (list, of_kind.as_slice()) {
            ([at], _) | (_, [at]) => Found::Exact(Arc::clone(&self.entries[*at].id)),
            _ => Found::Several(list.iter().map(|at| Arc::clone(&self.entries[*at].id)).collect()),
        }
    }

    /// Records whose names are the same but for a word like 'Regency'.
    fn by_bare(
        &self,
        list: &[usize],
        own_kind: Option<&str>,
        kind: Option<&str>,
        words: &Words,
    ) -> Option<Found> {
        let says_kind =
            |at: usize| self.entries[at].keys.iter().any(|key| words.bare(key).1.is_some());
        // Both say what they are, and not the same: a city and a regency are two.
        let open = |at: &usize| own_kind.is_none() || !says_kind(*at);
        let list: Vec<usize> = list.iter().copied().filter(open).collect();
        let of_kind: Vec<usize> = match kind {
            Some(kind) => {
                let fits = |at: &usize| self.entries[*at].kind.as_deref() == Some(kind);
                list.iter().copied().filter(fits).collect()
            }
            None => list.clone(),
        };
        match of_kind.as_slice() {
            [] => None,
            [at] => {
                let entry = &self.entries[*at];
                let id = Arc::clone(&entry.id);
                Some(if kind.is_some() || (own_kind.is_some() && !says_kind(*at)) {
                    Found::Exact(id)
                } else {
                    Found::Near(id, entry.name.clone())
                })
            }
            several => {
                let ids = several.iter().map(|at| Arc::clone(&self.entries[*at].id));
                Some(Found::Several(ids.collect()))
            }
        }
    }

    /// The record whose name differs by a slip of the hand.
    fn nearest(
        &self,
        key: &str,
        own_kind: Option<&str>,
        kind: Option<&str>,
        words: &Words,
    ) -> Found {
        let bare = words.bare(key).0;
        // Years and numbers are as near to one another as can be, and are not the same.
        if !bare.contains(char::is_alphabetic) {
            return Found::Unknown;
        }
        let length = bare.chars().count();
        let limit = match length {
            0..=3 => return Found::Unknown,
            4..=8 => 1,
            _ => 2,
        };
        let mut best: Vec<(usize, usize)> = Vec::new();
        for (at, entry) in self.entries.iter().enumerate() {
            if kind.is_some_and(|kind| entry.kind.as_deref().is_some_and(|own| own != kind)) {
                continue;
            }
            let distance = |other: &String| {
                let (other_bare, other_kind) = words.bare(other);
                let kinds = own_kind.is_some() && other_kind.is_some() && own_kind != other_kind;
                let far = other_bare.chars().count().abs_diff(length) > limit;
                (!kinds && !far).then(|| strsim::osa_distance(bare, other_bare))
            };
            if let Some(distance) = entry.keys.iter().filter_map(distance).min()
                && distance <= limit
            {
                best.push((distance, at));
            }
        }
        best.sort_unstable();
        match best.as_slice() {
            [] => Found::Unknown,
            [(first, _), (second, _), ..] if first == second => {
                let same = best.iter().filter(|(distance, _)| distance == first);
                Found::Several(same.map(|(_, at)| Arc::clone(&self.entries[*at].id)).collect())
            }
            [(_, at), ..] => {
                let entry = &self.entries[*at];
                Found::Near(Arc::clone(&entry.id), entry.name.clone())
            }
        }
    }
}

/// A value as a name.
fn text(value: &Value<'_>) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.to_string()),
        Value::Number(number) => Some(super::value::written(*number)),
        _ => None,
    }
}
