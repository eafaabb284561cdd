//! The programme itself: `content/programme.yaml`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::date::Date;
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::lang::{Lang, Localized};
use crate::node::{Fields, Node, quoted};
use crate::record::custom::{CustomField, CustomType};
use crate::record::{Kind, Text, check_id};
use crate::said::say;
use crate::source::{Span, Spanned};

/// What the programme is.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Full name.
    pub name: Text,
    /// Name for narrow places.
    pub short_name: Option<Text>,
    /// One or two sentences.
    pub summary: Option<Text>,
    /// When it began.
    pub started: Option<Date>,
    /// Who runs, supports and funds it.
    pub organisations: Vec<Organisation>,
    /// Its pillars, categories or themes.
    pub dimensions: Vec<Dimension>,
    /// What kinds of participant there are.
    pub participant_kinds: Vec<ParticipantKind>,
    /// What it calls things.
    pub labels: Labels,
    /// The figures that stand for the programme as a whole, shown first of all.
    pub figures: Vec<crate::record::Ref>,
    /// Custom fields by set (`participants`, `participations`, …).
    pub fields: BTreeMap<String, Vec<CustomField>>,
    /// Whether `programme.yaml` could be read: else nobody is told that a kind, a dimension or a
    /// custom field is unknown.
    pub readable: bool,
}

/// Part an organisation plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Runs the programme.
    Organiser,
    /// Takes part in running it.
    Partner,
    /// Pays for it.
    Funder,
}

impl Role {
    const WORDS: [(&'static str, Self); 3] =
        [("organiser", Self::Organiser), ("partner", Self::Partner), ("funder", Self::Funder)];

    /// The word in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, role)| *role == self).map_or("", |(word, _)| word)
    }
}

/// An organisation behind the programme.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Its id.
    pub id: Arc<str>,
    /// Its name.
    pub name: Text,
    /// Its part.
    pub role: Option<Role>,
    /// Its site.
    pub url: Option<Spanned<String>>,
}

/// A pillar, category or theme.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Its id.
    pub id: Arc<str>,
    /// Its name.
    pub name: Text,
    /// What it means.
    pub description: Option<Text>,
    /// A colour of its own instead of the palette's.
    pub colour: Option<Spanned<String>>,
}

/// A kind of participant.
#[derive(Clone, Debug)]
pub struct ParticipantKind {
    /// Its id.
    pub id: Arc<str>,
    /// Its name.
    pub name: Text,
    /// Its name for several.
    pub plural: Option<Text>,
}

/// A noun in singular and plural.
#[derive(Clone, Debug)]
pub struct Noun {
    /// For one.
    pub singular: Text,
    /// For several.
    pub plural: Text,
}

/// What the programme calls things, by the model's word (`participant`, `cohort`, …).
#[derive(Clone, Debug, Default)]
pub struct Labels(pub BTreeMap<&'static str, Noun>);

const LABELLED: [&str; 5] = ["participant", "cohort", "winner", "award", "dimension"];

impl Programme {
    /// A programme without a word, for a site whose `programme.yaml` cannot be read: records are
    /// still checked against what they say themselves.
    #[must_use]
    pub fn empty() -> Self {
        let span = Span::new(crate::source::FileId(u32::MAX), 0, 0);
        Self {
            name: Localized::Same(Spanned::new(String::new(), span)),
            short_name: None,
            summary: None,
            started: None,
            organisations: Vec::new(),
            dimensions: Vec::new(),
            participant_kinds: Vec::new(),
            labels: Labels::default(),
            figures: Vec::new(),
            fields: BTreeMap::new(),
            readable: false,
        }
    }

    /// The custom fields of a set.
    #[must_use]
    pub fn custom_fields(&self, set: &str) -> &[CustomField] {
        self.fields.get(set).map_or(&[], Vec::as_slice)
    }

    /// The dimension of this id.
    #[must_use]
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| *dimension.id == *id)
    }

    /// The participant kind of this id.
    #[must_use]
    pub fn participant_kind(&self, id: &str) -> Option<&ParticipantKind> {
        self.participant_kinds.iter().find(|kind| *kind.id == *id)
    }

    /// Reads `programme.yaml`.
    pub fn read(node: &Node, languages: &[Lang], report: &mut Report) -> Option<Self> {
        let mut fields = Fields::new(node, "programme.yaml", languages, report)?;
        let programme = Self {
            short_name: fields.localized("short_name"),
            summary: fields.localized("summary"),
            started: fields.date("started").map(|date| date.value),
            organisations: entries(&mut fields, "organisations", |item, id, name| {
                let (role, url) = (item.word("role", &Role::WORDS), item.text("url"));
                if let Some(url) = &url {
                    super::meta::check_url(url, item.report);
                }
                Organisation { id, name, role: role.map(|role| role.value), url }
            }),
            dimensions: entries(&mut fields, "dimensions", |item, id, name| {
                let (description, colour) = (item.localized("description"), item.text("colour"));
                Dimension { id, name, description, colour }
            }),
            participant_kinds: entries(&mut fields, "participant_kinds", |item, id, name| {
                ParticipantKind { id, name, plural: item.localized("plural") }
            }),
            labels: read_labels(&mut fields),
            figures: super::references(&mut fields, "figures", Kind::Figure),
            fields: read_custom(&mut fields),
            readable: true,
            name: match fields.required_localized("name") {
                Some(name) => name,
                None => Self::empty().name,
            },
        };
        fields.finish();
        Some(programme)
    }
}

/// Reads a list of entries with ids and names, reporting ids that stand twice. An entry without a
/// name keeps its id in the place of one, so that nobody is told that it does not exist.
fn entries<T>(
    fields: &mut Fields<'_, '_>,
    name: &'static str,
    mut read: impl FnMut(&mut Fields<'_, '_>, Arc<str>, Text) -> T,
) -> Vec<T> {
    let mut seen: BTreeMap<Arc<str>, Span> = BTreeMap::new();
    let mut list = Vec::new();
    for node in fields.list(name) {
        let languages = fields.languages();
        let what = say!("an-entry-of", name = %name);
        let Some(mut item) = Fields::new(node, what, languages, fields.report) else { continue };
        let Some(id) = item.required_text("id") else {
            continue;
        };
        check_id(&id, item.report);
        item.set_what(say!("entry-of", name = %name, id = %id.value));
        let key: Arc<str> = id.value.as_str().into();
        if let Some(first) = seen.insert(key.clone(), id.span) {
            item.report.push(
                Diagnostic::at(
                    Check::DuplicateId,
                    id.span,
                    say!("twice-in", name = %name, id = %id.value),
                )
                .related(first, say!("first-here"))
                .help(say!("twice-in.help")),
            );
        }
        let own = item.required_localized("name");
        list.push(read(&mut item, key, own.unwrap_or(Localized::Same(id))));
        item.finish();
    }
    list
}

fn read_labels(fields: &mut Fields<'_, '_>) -> Labels {
    let mut labels = Labels::default();
    let Some(node) = fields.node("labels") else { return labels };
    let languages = fields.languages();
    let Some(mut map) =
        Fields::new(node, say!("field-named", name = "labels"), languages, fields.report)
    else {
        return labels;
    };
    for word in LABELLED {
        let Some(node) = map.node(word) else { continue };
        let what = say!("the-label-of", word = %word);
        let Some(mut noun) = Fields::new(node, what, languages, map.report) else { continue };
        let singular = noun.required_localized("singular");
        let plural = noun.required_localized("plural");
        noun.finish();
        if let (Some(singular), Some(plural)) = (singular, plural) {
            labels.0.insert(word, Noun { singular, plural });
        }
    }
    map.finish();
    labels
}

/// Sets that may have custom fields besides the record kinds.
const DERIVED_SETS: [&str; 1] = ["participations"];

fn read_custom(fields: &mut Fields<'_, '_>) -> BTreeMap<String, Vec<CustomField>> {
    let mut sets = BTreeMap::new();
    let Some(node) = fields.node("fields") else { return sets };
    let languages = fields.languages();
    let Some(map) = crate::node::expect_map(node, || quoted("fields"), fields.report) else {
        return sets;
    };
    let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.folder()).chain(DERIVED_SETS).collect();
    for (set, node) in &map.entries {
        if !names.contains(&set.value.as_str()) {
            fields.report.push(
                Diagnostic::at(
                    Check::UnknownField,
                    set.span,
                    say!("no-record-kind", kind = %set.value),
                )
                .maybe_help(crate::diagnostic::did_you_mean(&set.value, names.iter().copied()))
                .help(say!("no-record-kind.help", names = %names.join(", "))),
            );
            continue;
        }
        let what = || say!("custom-fields", set = %set.value);
        let Some(declared) = crate::node::expect_map(node, what, fields.report) else { continue };
        let list = declared
            .entries
            .iter()
            .filter_map(|(name, node)| read_field(&set.value, name, node, languages, fields.report))
            .collect();
        sets.insert(set.value.clone(), list);
    }
    sets
}

const TYPES: [(&str, u8); 6] =
    [("text", 0), ("category", 1), ("number", 2), ("date", 3), ("url", 4), ("boolean", 5)];

fn read_field(
    set: &str,
    name: &Spanned<String>,
    node: &Node,
    languages: &[Lang],
    report: &mut Report,
) -> Option<CustomField> {
    let what = say!("the-custom-field", name = %name.value);
    if !is_field_name(&name.value) {
        report.push(
            Diagnostic::at(
                Check::InvalidValue,
                name.span,
                say!("no-field-name", name = %name.value),
            )
            .help(say!("no-field-name.help")),
        );
    }
    if super::records::is_built_in(set, &name.value) {
        report.push(
            Diagnostic::at(
                Check::InvalidValue,
                name.span,
                say!("already-a-field", set = %set, name = %name.value),
            )
            .help(say!("already-a-field.help")),
        );
    }
    let mut fields = Fields::new(node, what, languages, report)?;
    if fields.node("type").is_none() {
        fields.missing("type");
    }
    // A field of an unknown type takes any text, so that its values are not reported as well.
    let kind = match fields.word("type", &TYPES).map_or(0, |word| word.value) {
        0 => CustomType::Text,
        1 => CustomType::Category(read_values(&mut fields)),
        2 => CustomType::Number,
        3 => CustomType::Date,
        4 => CustomType::Url,
        _ => CustomType::Boolean,
    };
    let (label, unit) = (fields.localized("label"), fields.localized("unit"));
    let field = CustomField {
        name: name.value.as_str().into(),
        kind,
        label: label.unwrap_or_else(|| Localized::Same(name.clone())),
        unit,
        facet: fields.boolean("facet").is_some_and(|facet| facet.value),
    };
    fields.finish();
    Some(field)
}

/// Whether a name can stand in a query's path and at the head of a column as it is.
fn is_field_name(name: &str) -> bool {
    let plain = |c: char| {
        !c.is_whitespace()
            && !c.is_control()
            && (!c.is_ascii_punctuation() || matches!(c, '_' | '-'))
    };
    !name.is_empty() && !name.starts_with('-') && name.chars().all(plain)
}

fn read_values(fields: &mut Fields<'_, '_>) -> Vec<(Spanned<String>, Text)> {
    let Some(node) = fields.node("values") else { return Vec::new() };
    let languages = fields.languages();
    let Some(map) = crate::node::expect_map(node, || quoted("values"), fields.report) else {
        return Vec::new();
    };
    map.entries
        .iter()
        .filter_map(|(key, value)| {
            let what = || say!("the-label-of", word = %key.value);
            let label = crate::node::read_localized(value, what, languages, fields.report)?;
            Some((key.clone(), label))
        })
        .collect()
}
