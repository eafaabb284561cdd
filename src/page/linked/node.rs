//! Things and what schema.org lets be said of them. The order of the fields is that in the file.

use serde::Serialize;

/// Everything that a page says.
#[derive(Debug, Serialize)]
pub(super) struct Graph {
    #[serde(rename = "@context")]
    pub(super) context: &'static str,
    #[serde(rename = "@graph")]
    pub(super) graph: Vec<Node>,
}

/// A thing, by schema.org's names of properties; what is not known is not said.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Node {
    #[serde(rename = "@type")]
    pub(super) kind: Kinds,
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) headline: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) in_language: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) identifier: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) award: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) author: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<Box<Node>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) creator: Option<Box<Node>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) temporal_coverage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) founding_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) event_attendance_mode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) location: Option<Box<Node>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) contained_in_place: Option<Box<Node>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) geo: Option<Geo>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) parent_organization: Vec<Node>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) member: Vec<Node>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) funder: Vec<Node>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) archived_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) license: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) is_part_of: Option<Box<Node>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) about: Option<Box<Node>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) content_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) encoding_format: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) distribution: Vec<Node>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) item_list_element: Vec<ListItem>,
}

impl Node {
    /// A thing of a type.
    pub(super) fn of(kind: &'static str) -> Self {
        Self { kind: Kinds::One(kind), ..Self::default() }
    }
}

/// What a thing is; it may be two things at once.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Kinds {
    One(&'static str),
    Two([&'static str; 2]),
}

impl Default for Kinds {
    fn default() -> Self {
        Self::One("Thing")
    }
}

/// A point of the earth (WGS 84).
#[derive(Debug, Serialize)]
pub(super) struct Geo {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    /// Degrees, north positive.
    pub(super) latitude: f64,
    /// Degrees, east positive.
    pub(super) longitude: f64,
}

/// A step of the way to a page.
#[derive(Debug, Serialize)]
pub(super) struct ListItem {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    /// From 1.
    pub(super) position: usize,
    pub(super) name: String,
    /// Its address.
    pub(super) item: String,
}
