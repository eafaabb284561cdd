//! What every record may have, whatever its kind.

use std::sync::Arc;

use crate::date::{Date, Moment};
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::lang::Localized;
use crate::markdown::{self, Document};
use crate::node::{Fields, Kind as NodeKind};
use crate::record::{Context, CustomValues, Kind, Ref, Text, references};
use crate::said::say;
use crate::source::{Span, Spanned};

/// The fields that every record may have.
#[derive(Clone, Debug)]
pub struct Meta {
    /// Unique in its kind; the last part of the record's address.
    pub id: Arc<str>,
    /// Where the record begins: its id if written, else its first line.
    pub span: Span,
    /// Old ids, or old addresses that begin with `/`.
    pub aliases: Vec<Spanned<String>>,
    /// Where its facts come from.
    pub sources: Vec<Ref>,
    /// When it may be published.
    pub embargo: Option<Spanned<Moment>>,
    /// Not to be published yet.
    pub draft: bool,
    /// When the record last changed, as its keeper says.
    pub updated: Option<Date>,
    /// Addresses elsewhere.
    pub links: Vec<Link>,
    /// A picture.
    pub image: Option<Image>,
    /// Values of the programme's custom fields.
    pub fields: CustomValues,
    /// The long text.
    pub body: Option<Localized<Body>>,
}

impl Meta {
    /// What a record has that no author has written: its id, and where it would stand.
    #[must_use]
    pub fn bare(id: Arc<str>, span: Span) -> Self {
        Self {
            id,
            span,
            aliases: Vec::new(),
            sources: Vec::new(),
            embargo: None,
            draft: false,
            updated: None,
            links: Vec::new(),
            image: None,
            fields: CustomValues::default(),
            body: None,
        }
    }
}

/// A link to another site.
#[derive(Clone, Debug)]
pub struct Link {
    /// What stands there.
    pub title: Text,
    /// An absolute address.
    pub url: Spanned<String>,
}

/// A picture in `content/media/`.
#[derive(Clone, Debug)]
pub struct Image {
    /// Path below `media/`.
    pub file: Spanned<String>,
    /// What the picture shows, for those who do not see it.
    pub alt: Text,
    /// Who made it.
    pub credit: Option<Text>,
}

/// A Markdown text of one language.
#[derive(Clone, Debug)]
pub struct Body {
    /// As parsed. Shared, so that who looks at many texts need not copy them.
    pub document: Arc<Document>,
    /// Where it stands.
    pub span: Span,
}

impl Body {
    /// Parses a text that is a value of a YAML field.
    pub fn from_field(text: &Spanned<String>, report: &mut Report) -> Self {
        let document = markdown::parse_detached(&text.value, text.span, report);
        Self { document: document.into(), span: text.span }
    }
}

/// A localised field that is Markdown.
pub(super) fn markdown_field(
    fields: &mut Fields<'_, '_>,
    name: &'static str,
) -> Option<Localized<Body>> {
    let text = fields.localized(name)?;
    Some(text.map(|text| Body::from_field(text, fields.report)))
}

impl Meta {
    pub(super) fn read(
        id: &Spanned<String>,
        kind: Kind,
        fields: &mut Fields<'_, '_>,
        context: Context<'_>,
    ) -> Self {
        check_private(fields);
        Self {
            id: id.value.as_str().into(),
            span: id.span,
            aliases: fields.ids("aliases"),
            sources: references(fields, "sources", Kind::Source),
            embargo: read_embargo(fields),
            draft: fields.boolean("draft").is_some_and(|draft| draft.value),
            updated: fields.date("updated").map(|date| date.value),
            links: read_links(fields),
            image: read_image(fields),
            fields: super::custom::read(fields, context.programme, kind.folder()),
            body: markdown_field(fields, "body"),
        }
    }
}

/// Values under `private` are known to exist, and to nothing else; `node` has masked them.
fn check_private(fields: &mut Fields<'_, '_>) {
    let Some(node) = fields.node("private") else { return };
    if !matches!(node.kind, NodeKind::Map(_)) {
        fields.invalid(node.span, say!("private-needs-fields"), say!("private-needs-fields.help"));
    }
}

fn read_embargo(fields: &mut Fields<'_, '_>) -> Option<Spanned<Moment>> {
    let text = fields.text("embargo")?;
    if let Ok(embargo) = text.value.parse() {
        return Some(Spanned::new(embargo, text.span));
    }
    fields.report.push(
        Diagnostic::at(Check::InvalidDate, text.span, say!("embargo-invalid", text = %text.value))
            .help(say!("embargo-invalid.help")),
    );
    None
}

fn read_links(fields: &mut Fields<'_, '_>) -> Vec<Link> {
    let mut links = Vec::new();
    for node in fields.list("links") {
        let languages = fields.languages();
        let Some(mut link) = Fields::new(node, say!("this-link"), languages, fields.report) else {
            continue;
        };
        let (title, url) = (link.required_localized("title"), link.required_text("url"));
        link.finish();
        if let (Some(title), Some(url)) = (title, url) {
            check_url(&url, fields.report);
            links.push(Link { title, url });
        }
    }
    links
}

/// Reports an address that is not an absolute web address.
pub(super) fn check_url(url: &Spanned<String>, report: &mut Report) {
    let web = url.value.starts_with("https://") || url.value.starts_with("http://");
    if !web || url.value.chars().any(char::is_whitespace) {
        report.push(
            Diagnostic::at(Check::InvalidValue, url.span, say!("no-web-address", url = %url.value))
                .help(say!("no-web-address.help")),
        );
    }
}

fn read_image(fields: &mut Fields<'_, '_>) -> Option<Image> {
    let node = fields.node("image")?;
    let languages = fields.languages();
    let mut image = Fields::new(node, say!("this-image"), languages, fields.report)?;
    let file = image.required_text("file");
    let alt = image.localized("alt");
    let credit = image.localized("credit");
    if alt.is_none() {
        let place = image.first_line();
        image.report.push(
            Diagnostic::at(Check::ImageWithoutAlt, place, say!("image-without-alt"))
                .help(say!("image-without-alt.help")),
        );
    }
    image.finish();
    Some(Image { file: file?, alt: alt?, credit })
}
