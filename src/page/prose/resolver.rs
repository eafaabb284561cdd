//! Fills the holes of a text: what roles, directives, links and images become on a page.
//!
//! A directive becomes a comment that only this module writes, at which the finished HTML is taken
//! apart: so it may stand in a list or a quote, and passes the sanitiser like any other.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::lang::{Formatter, Lang, Localized};
use crate::markdown::{
    Directive, Image, Resolver, Role, Words, escape_address, escape_attribute, escape_text,
};
use crate::page::prose::{Block, Piece, lists, marked, words};
use crate::page::{Desk, LinkTo, graph};
use crate::record::{Body, Kind, ROLES};
use crate::site::DirectivePlan;

/// Begins the comment that stands for a block. Text cannot hold one: it is escaped, and the
/// sanitiser drops comments of raw HTML.
const MARK: &str = "<!--annals:";
const MARK_END: &str = "-->";

/// Fills the holes of one text on one page. It speaks the text's language throughout: where a
/// translation is missing, a number in Indonesian prose is written the Indonesian way on an English
/// page too, or `1.234` would be read as little more than one.
pub(super) struct Filler<'d, 'a> {
    pub(super) desk: &'d Desk<'a>,
    /// The language of the text.
    pub(super) lang: &'d Lang,
    /// The page, from the site's root, where the text's relative links begin.
    pub(super) here: String,
    /// Whether directives are shown.
    pub(super) shows_blocks: bool,
    format: &'d Formatter,
    blocks: Vec<Block>,
    charts: BTreeSet<Arc<str>>,
}

impl<'d, 'a> Filler<'d, 'a> {
    /// The wording of a text for a page, and what fills it. `here` is the address from the site's
    /// root at which its relative links begin.
    pub(super) fn new(
        desk: &'d Desk<'a>,
        body: &'d Localized<Body>,
        here: String,
    ) -> (&'d Body, Self) {
        let press = desk.press;
        let (body, lang) = body.get(desk.lang(), &press.site.config.languages);
        let lang = lang.unwrap_or(desk.lang());
        let filler = Self {
            desk,
            lang,
            here,
            shows_blocks: false,
            format: press.messages.formatter(lang).unwrap_or(press.format),
            blocks: Vec::new(),
            charts: BTreeSet::new(),
        };
        (body, filler)
    }

    /// The same for a text of this record.
    pub(super) fn of(
        desk: &'d Desk<'a>,
        body: &'d Localized<Body>,
        (kind, id): (Kind, &str),
    ) -> (&'d Body, Self) {
        let (body, mut filler) = Self::new(desk, body, String::new());
        filler.here = desk.press.site.routes.record(filler.lang, kind, id);
        (body, filler)
    }

    /// The text's language, if it is not the page's.
    pub(super) fn foreign(&self) -> Option<&'d Lang> {
        (self.lang != self.desk.lang()).then_some(self.lang)
    }

    /// What a text in another language than the page's says of itself.
    pub(super) fn own_words(&self) -> Option<Words> {
        self.foreign().map(|lang| words(self.desk.press.messages, lang))
    }

    /// The blocks in the order of their marks.
    pub(super) fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }

    /// A number of the list of figures.
    fn figure(&self, id: &str) -> Option<String> {
        self.desk.press.site.figures.get(id).map(|figure| self.format.number(figure.value))
    }

    /// The name of a record and its language, if that is not the text's.
    fn name(&self, kind: Kind, id: &str) -> Option<(&'d str, Option<&'d Lang>)> {
        let site = self.desk.press.site;
        let (name, lang) = site.title_of(kind, id)?.get(self.lang, &site.config.languages);
        Some((&name.value, lang.filter(|lang| *lang != self.lang)))
    }

    fn named(&self, kind: Kind, role: &Role) -> String {
        let id = &role.target.value;
        let Some((name, lang)) = self.name(kind, id) else { return escaped(id) };
        let name = escaped(name);
        let name = match lang {
            Some(lang) => marked("span", lang, self.lang, &name),
            None => name,
        };
        if role.linked {
            return name;
        }
        let mut html = String::from("<a href=\"");
        escape_address(&mut html, &self.desk.href(&self.desk.press.url(kind, id)));
        format!("{html}\">{name}</a>")
    }

    fn figure_link(&self, role: &Role) -> String {
        let id = &role.target.value;
        let Some(number) = self.figure(id) else { return escaped(id) };
        let number = escaped(&number);
        if role.linked {
            return format!("<span class=\"figure\">{number}</span>");
        }
        let mut html = String::from("<a class=\"figure\" href=\"");
        escape_address(&mut html, &self.desk.href(&self.desk.press.url(Kind::Figure, id)));
        format!("{html}\">{number}</a>")
    }

    fn source_mark(&self, role: &Role) -> String {
        let number = self.desk.cite_one(&role.target.value);
        if role.linked {
            return format!("<sup class=\"src\">{number}</sup>");
        }
        let messages = self.desk.press.messages;
        let noun = messages.get(self.lang, "noun-source-one", &[]).unwrap_or_default();
        let noun = escaped(&noun);
        format!(
            "<sup class=\"src\"><a href=\"#s{number}\"><span class=\"vh\">{noun} </span>{number}</a></sup>"
        )
    }

    /// What a directive shows; `None` for a chart without a picture.
    fn block(&mut self, plan: &DirectivePlan) -> Option<Block> {
        let desk = self.desk;
        Some(match plan {
            // A chart has an anchor of its own, which a page can have only once.
            DirectivePlan::Chart(id) if !self.charts.insert(id.clone()) => {
                let title = desk.record(Kind::Chart, id).title;
                Block::ChartAbove(LinkTo { title, href: format!("#{}", graph::anchor(id)) })
            }
            DirectivePlan::Chart(id) => Block::Chart(graph::card(desk, id)?.into()),
            DirectivePlan::Table(plan) => Block::Table(graph::table(desk, plan)),
            DirectivePlan::Timeline(plan) => Block::Events(lists::events(desk, plan)),
            DirectivePlan::Winners(plan) => Block::Winners(lists::winners(desk, plan)),
            DirectivePlan::Participants(plan) => {
                Block::Participants(lists::participants(desk, plan))
            }
            DirectivePlan::Figures(plan) => Block::Figures(lists::figures(desk, plan)),
        })
    }
}

impl Resolver for Filler<'_, '_> {
    fn role(&mut self, _: usize, role: &Role) -> String {
        match role.name.value.as_str() {
            "figure" => self.figure_link(role),
            "cite" => self.source_mark(role),
            name => match ROLES.iter().find(|(word, _)| *word == name) {
                Some((_, kind)) => self.named(*kind, role),
                None => escaped(&role.target.value),
            },
        }
    }

    fn role_text(&mut self, _: usize, role: &Role) -> String {
        let id = &role.target.value;
        let known = match role.name.value.as_str() {
            "figure" => self.figure(id),
            // A mark leads to a list that plain text does not have.
            "cite" => Some(String::new()),
            name => {
                let kind = ROLES.iter().find(|(word, _)| *word == name);
                kind.and_then(|(_, kind)| self.name(*kind, id)).map(|(name, _)| name.to_owned())
            }
        };
        known.unwrap_or_else(|| id.clone())
    }

    fn directive(&mut self, _: usize, directive: &Directive) -> String {
        let plan = self.desk.press.site.directives.get(&directive.span);
        let Some(plan) = plan.filter(|_| self.shows_blocks) else { return String::new() };
        // Made now, so that its sources are numbered where it stands.
        let Some(block) = self.block(plan) else { return String::new() };
        self.blocks.push(block);
        format!("{MARK}{}{MARK_END}", self.blocks.len() - 1)
    }

    fn link(&mut self, destination: &str) -> Option<String> {
        self.address(destination)
    }

    fn image(&mut self, image: &Image<'_>) -> Option<String> {
        let Some(src) = self.image_address(image.destination) else {
            // A picture on another host would tell that host who reads this page.
            return Some(escaped(image.alt));
        };
        let mut html = String::from("<img src=\"");
        escape_address(&mut html, &src);
        html.push_str("\" alt=\"");
        escape_attribute(&mut html, image.alt);
        html.push_str("\" loading=\"lazy\"");
        if let Some(title) = image.title {
            html.push_str(" title=\"");
            escape_attribute(&mut html, title);
            html.push('"');
        }
        html.push('>');
        Some(html)
    }
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_text(&mut html, text);
    html
}

/// Takes HTML apart at the marks of its blocks. `top` is the level of its uppermost headings.
pub(super) fn split(html: &str, blocks: Vec<Block>, top: u8) -> Vec<Piece> {
    let mut blocks: Vec<Option<Block>> = blocks.into_iter().map(Some).collect();
    let mut out = Vec::with_capacity(2 * blocks.len() + 1);
    let mut level = top.clamp(2, 4);
    for (at, piece) in html.split(MARK).enumerate() {
        let html = match piece.split_once(MARK_END) {
            Some((number, html)) if at > 0 => {
                // A mark that raw HTML has made the sanitiser drop takes its block with it.
                let block = number.parse().ok().and_then(|at: usize| blocks.get_mut(at)?.take());
                out.extend(block.map(|block| Piece { block, level }));
                html
            }
            _ => piece,
        };
        level = last_heading(html).map_or(level, |last| (last + 1).clamp(2, 4));
        let html = html.trim_matches('\n');
        if !html.trim().is_empty() {
            out.push(Piece { block: Block::Html(html.to_owned()), level });
        }
    }
    out
}

/// Level of the last heading in a piece of HTML.
fn last_heading(html: &str) -> Option<u8> {
    let ends = html.rmatch_indices("</h").map(|(at, end)| at + end.len());
    ends.filter_map(|at| html.as_bytes().get(at)).find_map(|digit| match digit {
        b'1'..=b'6' => Some(digit - b'0'),
        _ => None,
    })
}
