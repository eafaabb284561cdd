//! Templates of the theme, ready to render pages of one language. Words, numbers and the marking of
//! other languages come from here; what a page shows was composed before.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use tera::{Context, Error, ErrorKind, Kwargs, State, Tera, TeraResult, Value, escape_html};

use crate::diagnostic::{Check, Diagnostic, Place};
use crate::lang::{Arg, Lang, Messages};
use crate::page::Composed;
use crate::render::Made;
use crate::said::{Said, say};
use crate::source::{FileId, LineColumn, Span};

/// A template of the theme.
#[derive(Clone, Debug)]
pub struct Template<'a> {
    /// Its name: the path below `templates/`.
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
    /// Its file, if it is the site's own.
    pub file: Option<FileId>,
}

/// The templates of one language.
pub struct Templates {
    tera: Tera,
    /// Files of the site's own templates, and where their lines begin.
    own: BTreeMap<String, (FileId, Vec<usize>)>,
}

impl Templates {
    /// Compiles the templates for a language.
    ///
    /// # Errors
    /// `template-error`: a template that is no Tera, or that names what is not there.
    pub fn new(
        templates: &[Template<'_>],
        lang: &Lang,
        messages: &Arc<Messages>,
    ) -> Result<Self, Box<Diagnostic>> {
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html", ".xml", ".svg"]);
        register(&mut tera, lang, messages);
        let own = templates
            .iter()
            .filter_map(|it| Some((it.name.to_owned(), (it.file?, line_starts(it.text)))))
            .collect();
        let result =
            tera.add_raw_templates(templates.iter().map(|template| (template.name, template.text)));
        let templates = Self { tera, own };
        match result {
            Ok(()) => Ok(templates),
            Err(error) => Err(templates.diagnostic(say!("the-theme"), &error).into()),
        }
    }

    /// Renders a composed page.
    ///
    /// # Errors
    /// `template-error`: the template asks for something that the page does not have.
    pub fn render(&self, page: &Composed) -> Made {
        let mut context = Context::new();
        context.insert_value("frame", page.frame.clone());
        context.insert_value("page", page.page.clone());
        context.insert_value("text", page.text.clone());
        let mut html = Vec::with_capacity(16 * 1024);
        self.tera
            .render_to(page.template, &context, &mut html)
            .map_err(|error| Box::new(self.diagnostic(page.template.into(), &error)))?;
        Ok(html)
    }

    /// A problem of a template at its place, if the template is the site's own.
    fn diagnostic(&self, name: Said, error: &Error) -> Diagnostic {
        let report = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Some(report),
            _ => None,
        };
        let help = say!("compare-template");
        let Some(report) = report else {
            let text = error.to_string();
            let first = text.lines().next().unwrap_or_default().trim_start_matches("error: ");
            let message = say!("page-unrenderable", what = name, reason = first);
            let place = place_in(&text).map(|(template, line, column)| {
                self.place(template, (line, column - 1), (line, column))
            });
            let place = place.unwrap_or(Place::Site);
            return Diagnostic::new(Check::TemplateError, place, message).help(help);
        };
        let message = say!("template-unrenderable", reason = %report.message());
        let span = report.span();
        let (start, end) = ((span.start_line, span.start_col), (span.end_line, span.end_col));
        let place = self.place(report.filename(), start, end);
        Diagnostic::new(Check::TemplateError, place, message).help(help)
    }

    /// A place in a template, from line (from 1) and column (from 0) to line and column.
    fn place(&self, template: &str, start: (usize, usize), end: (usize, usize)) -> Place {
        let Some((file, lines)) = self.own.get(template) else {
            let at = LineColumn { line: start.0, column: start.1 + 1 };
            return Place::Line(format!("themes/default/templates/{template}").into(), at);
        };
        let at = |(line, column): (usize, usize)| {
            lines.get(line.saturating_sub(1)).copied().unwrap_or_default() + column
        };
        Place::Span(Span::new(*file, at(start), at(end)))
    }
}

/// The template, line and column (both from 1) in an error of several templates, which has its place
/// only in its text: `--> home.html:2:4`.
fn place_in(text: &str) -> Option<(&str, usize, usize)> {
    let (_, rest) = text.split_once("--> ")?;
    let mut parts = rest.lines().next()?.rsplitn(3, ':');
    let column = parts.next()?.trim().parse().ok().filter(|column| *column > 0)?;
    let line = parts.next()?.parse().ok()?;
    Some((parts.next()?, line, column))
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

/// What templates can call: `t(key=…)`, `txt`, `num`.
fn register(tera: &mut Tera, lang: &Lang, messages: &Arc<Messages>) {
    // Most words have no variables: they are looked up once, not once a page.
    let plain: HashMap<String, Value> = messages
        .keys(lang)
        .filter_map(|key| Some((key.to_owned(), messages.get(lang, key, &[])?)))
        .map(|(key, text)| (key, Value::normal_string(&text)))
        .collect();
    let words = (Arc::clone(messages), lang.clone());
    tera.register_function("t", move |kwargs: Kwargs, _: &State| -> TeraResult<Value> {
        let key: &str = kwargs.must_get("key")?;
        if let Some(text) = plain.get(key) {
            return Ok(text.clone());
        }
        let mut args = Vec::new();
        for (name, value) in kwargs.iter() {
            let Some(name) = name.as_str().filter(|name| *name != "key") else { continue };
            args.push((name, arg(value)?));
        }
        words
            .0
            .format(&words.1, key, &args)
            .map(|text| Value::normal_string(&text))
            .map_err(|error| Error::message(format!("the word '{key}': {error}")))
    });
    let direction = lang.direction();
    tera.register_filter("txt", move |value: Value, _: Kwargs, _: &State| txt(&value, direction));
    let words = (Arc::clone(messages), lang.clone());
    tera.register_filter("num", move |number: f64, _: Kwargs, _: &State| {
        words.0.formatter(&words.1).map_or_else(|| number.to_string(), |it| it.number(number))
    });
}

/// A value as a message's argument; a text is put in as it is, whatever language it is in.
fn arg(value: &Value) -> TeraResult<Arg> {
    if let Some(number) = value.as_f64().filter(|_| value.is_number()) {
        return Ok(Arg::Number(number));
    }
    let text = value.as_str().or_else(|| value.as_map()?.get(&"text".into())?.as_str());
    text.map(Arg::from).ok_or_else(|| {
        Error::message(format!("a word is made of texts and numbers, not of {}", value.name()))
    })
}

/// A `Txt`, or a plain text, as HTML; another language than the page's is marked.
fn txt(value: &Value, direction: &str) -> TeraResult<Value> {
    let escaped = |text: &str| -> TeraResult<Vec<u8>> {
        let mut out = Vec::with_capacity(text.len() + 16);
        escape_html(text, &mut out)?;
        Ok(out)
    };
    let field = |name: &'static str| value.as_map().and_then(|map| map.get(&name.into()));
    let text = value
        .as_str()
        .or_else(|| field("text")?.as_str())
        .ok_or_else(|| Error::message(format!("'txt' prints a text, not {}", value.name())))?;
    let mut html = escaped(text)?;
    if let Some(tag) = field("lang").and_then(Value::as_str) {
        let other = tag.parse::<Lang>().map_or("ltr", |lang| lang.direction());
        let dir = if other == direction { String::new() } else { format!(" dir=\"{other}\"") };
        let mut marked = format!("<span lang=\"{tag}\"{dir}>").into_bytes();
        marked.append(&mut html);
        marked.extend_from_slice(b"</span>");
        html = marked;
    }
    Ok(Value::safe_string(&String::from_utf8_lossy(&html)))
}
