//! What prose names and shows: `unknown-role`, `unknown-reference`, `unbound-number`,
//! `embargo-leak`, queries of directives, links to files.

mod links;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::hidden::leak;
use crate::check::references::{Ids, Known};
use crate::check::titles::Titles;
use crate::diagnostic::{Check, Diagnostic, Place, Report, did_you_mean};
use crate::lang::{Lang, slug};
use crate::load::Media;
use crate::markdown::{Directive, Document, Role};
use crate::node::{self, Fields, Kind as NodeKind, Map, Node};
use crate::query::{Form, Query, Spec};
use crate::record::{
    Body, Chart, Context, EachStoreRef, Kind, ROLES, Record, Ref, Store, read_record,
};
use crate::said::say;
use crate::site::{DirectivePlan, Key, ListPlan, Site, TablePlan};
use crate::source::{SourceMap, Span, Spanned};

/// Directives that place a list, and the data set each shows.
const LISTS: [(&str, &str); 4] = [
    ("timeline", "events"),
    ("winners", "winners"),
    ("participants", "participants"),
    ("figures", "figures"),
];

const OTHERS: [&str; 3] = ["chart", "table", "map"];

/// A text of a record and the language it is in.
struct Prose {
    key: Key,
    lang: Option<Lang>,
    body: Body,
}

/// All Markdown of the published records, in the order of kinds and ids.
fn all(site: &Site) -> Vec<Prose> {
    struct Collect(Vec<Prose>);
    impl EachStoreRef for Collect {
        fn store<T: Record>(&mut self, store: &Store<T>) {
            for record in store {
                let key: Key = (T::KIND, record.meta().id.clone());
                for text in record.bodies() {
                    self.0.extend(text.iter().filter(|(_, body)| interesting(&body.document)).map(
                        |(lang, body)| Prose {
                            key: key.clone(),
                            lang: lang.cloned(),
                            body: body.clone(),
                        },
                    ));
                }
            }
        }
    }
    fn interesting(document: &Document) -> bool {
        !document.roles().is_empty()
            || !document.directives().is_empty()
            || !document.links().is_empty()
            || !document.loose_names().is_empty()
    }
    let mut collect = Collect(Vec::new());
    site.records.each(&mut collect);
    collect.0
}

/// The name of a role without an id in backticks, which would be published as it stands. Other words
/// in braces are words.
fn loose(name: &Spanned<String>, report: &mut Report) {
    if ROLES.iter().any(|(word, _)| *word == name.value) {
        let message = say!("role-without-id", name = %name.value);
        let help = say!("role-without-id.help", name = %name.value);
        report.push(Diagnostic::at(Check::UnknownRole, name.span, message).help(help));
    }
}

/// The YAML inside a directive, its places in the file.
fn yaml(directive: &Directive, files: &SourceMap, report: &mut Report) -> Option<Node> {
    let file = directive.span.file;
    if let (Some(range), Some(source)) = (&directive.body_range, files.get(file)) {
        return node::parse(file, &source.text, range.clone(), report);
    }
    // A text inside YAML or a quote: its bytes are not those of the file, so every problem stands at
    // the directive.
    let mut own = Report::default();
    let node = node::parse(file, &directive.body, 0..directive.body.len(), &mut own);
    for mut problem in own.into_diagnostics() {
        problem.place = Place::Span(directive.span);
        problem.related.clear();
        report.push(problem);
    }
    node.map(|node| relocated(node, directive.span))
}

/// A tree whose every value stands at `span`.
fn relocated(node: Node, span: Span) -> Node {
    let kind = match node.kind {
        NodeKind::List(items) => {
            NodeKind::List(items.into_iter().map(|item| relocated(item, span)).collect())
        }
        NodeKind::Map(map) => NodeKind::Map(Map {
            entries: map
                .entries
                .into_iter()
                .map(|(key, value)| (Spanned::new(key.value, span), relocated(value, span)))
                .collect(),
        }),
        other => other,
    };
    Node { span, kind }
}

/// Makes records of the charts that prose defines in place.
pub(super) fn define_charts(
    site: &mut Site,
    files: &SourceMap,
    titles: &Titles,
    report: &mut Report,
) {
    let mut defined: BTreeMap<Arc<str>, (Chart, Key, Span)> = BTreeMap::new();
    for prose in all(site) {
        for directive in prose.body.document.directives() {
            let name = directive.name.value.as_str();
            // A map has a meaning without a line of its own.
            let here = name == "map" || (name == "chart" && !directive.body.trim().is_empty());
            if !here || directive.argument.is_some() {
                continue;
            }
            let Some(mut node) = body(directive, files, report) else { continue };
            let page = prose.key.1.replace('/', "-");
            let stem = match title_of(&node, site) {
                Some(title) => Some(format!("{page}-{}", slug(title))),
                None => (name == "map").then(|| format!("{page}-map")),
            };
            if name == "map" {
                as_map(&mut node, directive.span, site, titles);
            }
            let context = Context { languages: &site.config.languages, programme: &site.programme };
            let chart = read_record::<Chart>(&node, stem.as_deref(), context, report);
            let Ok(chart) = chart else { continue };
            let id = chart.meta.id.clone();
            site.directives.insert(directive.span, DirectivePlan::Chart(id.clone()));
            match defined.get(&id) {
                // The same chart in the translation of the same text.
                Some((_, key, _)) if *key == prose.key => {}
                Some((_, _, first)) => report.push(twice(&id, directive.span, *first)),
                None => match site.records.charts.get(&id) {
                    Some(other) => report.push(twice(&id, directive.span, other.meta.span)),
                    None => {
                        defined.insert(id, (chart, prose.key.clone(), directive.span));
                    }
                },
            }
        }
    }
    if defined.is_empty() {
        return;
    }
    let mut charts = std::mem::take(&mut site.records.charts).into_list();
    for (id, (chart, key, _)) in defined {
        site.defined_in.insert(id, key);
        charts.push(chart);
    }
    site.records.charts = Store::new(charts);
}

fn twice(id: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::at(Check::DuplicateId, span, say!("two-charts", id = %id))
        .related(first, say!("the-other-one"))
        .help(say!("two-charts.help"))
}

/// Completes what a map says with what goes without saying: where the participants come from.
fn as_map(node: &mut Node, span: Span, site: &Site, titles: &Titles) {
    let NodeKind::Map(map) = &mut node.kind else { return };
    let text = |text: &str| Node { span, kind: NodeKind::Text(text.to_owned()) };
    let data = map.get("data").and_then(Node::as_text).unwrap_or("participants").to_owned();
    let place = if data == "participations" { "participant.place" } else { "place" };
    let mut usual = vec![
        ("data", text(&data)),
        ("mark", text("map")),
        ("place", text(place)),
        ("color", text("count()")),
    ];
    let key = if data == "winners" { "map-of-winners" } else { "home-map" };
    let wordings = site.config.languages.iter().map(|lang| {
        let title = titles.wording(lang, key, &[]);
        (Spanned::new(lang.tag().to_owned(), span), text(&title))
    });
    let title = NodeKind::Map(Map { entries: wordings.collect() });
    usual.push(("title", Node { span, kind: title }));
    for (name, node) in usual {
        if map.get(name).is_none() {
            map.entries.push((Spanned::new(name.to_owned(), span), node));
        }
    }
}

/// The title of a chart in the site's first language.
fn title_of<'a>(node: &'a Node, site: &Site) -> Option<&'a str> {
    let title = node.as_map()?.get("title")?;
    match title.as_map() {
        Some(map) => map.get(site.config.default_language().tag()).and_then(Node::as_text),
        None => title.as_text(),
    }
}

/// Checks everything that prose names and plans what its directives show.
pub(super) fn check(
    site: &mut Site,
    files: &SourceMap,
    hidden: &BTreeSet<Key>,
    known: Known<'_>,
    media: &Media,
    report: &mut Report,
) {
    let ids = Ids::new(&site.records, &site.programme);
    let mut directives = BTreeMap::new();
    let mut used = BTreeSet::new();
    let mut links = Vec::new();
    for prose in all(site) {
        let document = &prose.body.document;
        let names = Names { ids: &ids, hidden, known };
        for role in document.roles() {
            names.role(role, prose.key.0, report);
        }
        for name in document.loose_names() {
            loose(name, report);
        }
        for directive in document.directives() {
            if let Some(plan) = names.directive(directive, prose.key.0, site, files, report) {
                directives.insert(directive.span, plan);
            }
        }
        for link in document.links() {
            links::check(link, &prose, media, site, &mut used, &mut links, report);
        }
    }
    site.directives.extend(directives);
    links::images(site, media, &mut used, report);
    site.links = links;
    site.media = used.into_iter().collect();
}

struct Names<'a> {
    ids: &'a Ids,
    hidden: &'a BTreeSet<Key>,
    known: Known<'a>,
}

impl Names<'_> {
    /// Whether prose of this kind may name the record.
    fn may(&self, reference: &Ref, by: Kind, report: &mut Report) -> bool {
        if self.hidden.contains(&(reference.kind, reference.id.clone())) {
            report.push(leak(reference, say!("text-of", what = by.this())));
            return false;
        }
        if self.ids.knows(reference, self.known) {
            return true;
        }
        let mut unknown = self.ids.unknown(reference);
        if reference.kind == Kind::Figure {
            unknown.check = Check::UnboundNumber;
            unknown.help.push(say!("number-from-figures"));
        }
        report.push(unknown);
        false
    }

    fn role(&self, role: &Role, by: Kind, report: &mut Report) {
        let name = &role.name.value;
        let Some((_, kind)) = ROLES.iter().find(|(word, _)| word == name) else {
            let names: Vec<&str> = ROLES.iter().map(|(word, _)| *word).collect();
            report.push(
                Diagnostic::at(Check::UnknownRole, role.name.span, say!("no-role", name = %name))
                    .maybe_help(did_you_mean(name, names.iter().copied()))
                    .help(say!("no-role.help", names = %names.join(", "))),
            );
            return;
        };
        self.may(&Ref::new(*kind, &role.target), by, report);
    }

    fn directive(
        &self,
        directive: &Directive,
        by: Kind,
        site: &Site,
        files: &SourceMap,
        report: &mut Report,
    ) -> Option<DirectivePlan> {
        let name = directive.name.value.as_str();
        if let Some((_, set)) = LISTS.iter().find(|(word, _)| *word == name) {
            let query = self
                .known
                .queries(report, |report| list_query(directive, set, site, files, report))?;
            let plan = ListPlan { query };
            return Some(match name {
                "timeline" => DirectivePlan::Timeline(plan),
                "winners" => DirectivePlan::Winners(plan),
                "participants" => DirectivePlan::Participants(plan),
                _ => DirectivePlan::Figures(plan),
            });
        }
        match name {
            "chart" => {
                let argument = directive.argument.as_ref()?;
                if !directive.body.trim().is_empty() {
                    report.push(
                        Diagnostic::at(
                            Check::InvalidQuery,
                            argument.span,
                            say!("chart-named-and-defined"),
                        )
                        .help(say!("chart-named-and-defined.help")),
                    );
                    return None;
                }
                let reference = Ref::new(Kind::Chart, argument);
                self.may(&reference, by, report).then_some(DirectivePlan::Chart(reference.id))
            }
            "table" => self.known.queries(report, |report| table(directive, site, files, report)),
            "map" => {
                if let Some(argument) = &directive.argument {
                    report.push(
                        Diagnostic::at(Check::InvalidQuery, argument.span, say!("map-has-no-name"))
                            .help(say!("map-has-no-name.help")),
                    );
                }
                // Without a name it has become a chart of the site already.
                None
            }
            _ => {
                let names: Vec<&str> =
                    OTHERS.into_iter().chain(LISTS.iter().map(|(word, _)| *word)).collect();
                report.push(
                    Diagnostic::at(
                        Check::UnknownRole,
                        directive.name.span,
                        say!("no-directive", name = %name),
                    )
                    .maybe_help(did_you_mean(name, names.iter().copied()))
                    .help(say!("no-directive.help", names = %names.join(", "))),
                );
                None
            }
        }
    }
}

/// The body of a directive as fields; an empty body has none.
fn body(directive: &Directive, files: &SourceMap, report: &mut Report) -> Option<Node> {
    if directive.body.trim().is_empty() {
        return Some(Node { span: directive.span, kind: NodeKind::Map(Map::default()) });
    }
    yaml(directive, files, report)
}

fn list_query(
    directive: &Directive,
    set: &str,
    site: &Site,
    files: &SourceMap,
    report: &mut Report,
) -> Option<Query> {
    let node = body(directive, files, report)?;
    let what = say!("the-directive", name = %directive.name.value);
    let mut fields = Fields::new(&node, what, &site.config.languages, report)?;
    let spec = Spec::read(&mut fields, &[], Some(set));
    fields.finish();
    Query::resolve(&spec?, Form::Table, &site.data, report)
}

fn table(
    directive: &Directive,
    site: &Site,
    files: &SourceMap,
    report: &mut Report,
) -> Option<DirectivePlan> {
    let node = body(directive, files, report)?;
    let mut fields = Fields::new(&node, say!("this-table"), &site.config.languages, report)?;
    let title = fields.localized("title");
    fields.required_node("columns");
    let spec = Spec::read(&mut fields, &["columns"], None);
    fields.finish();
    let query = Query::resolve(&spec?, Form::Table, &site.data, report)?;
    if query.columns.is_empty() {
        return None;
    }
    Some(DirectivePlan::Table(TablePlan { query, title }))
}
