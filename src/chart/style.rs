//! The style of a picture that travels alone: the rules of the site's style sheets that are for
//! charts, with every custom property replaced by its value in light. A picture as a file has no
//! page around it that could give it colours, and many programs know no custom properties.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Elements that a rule for charts may name before its classes.
const ELEMENTS: [&str; 6] = ["", "circle", "path", "rect", "svg", "text"];

/// Custom properties may lead to others; more steps than this are a circle.
const STEPS: usize = 8;

/// The rules for charts of a style sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Style {
    rules: Vec<Rule>,
    /// Custom properties with their values.
    tokens: BTreeMap<String, String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Rule {
    selectors: Vec<String>,
    body: String,
}

impl Style {
    /// The rules of a style sheet that are for charts on a light screen: those under a condition
    /// (dark, print, width) are left out. What cannot be read is left out too.
    #[must_use]
    pub fn of(css: &str) -> Self {
        let mut properties: BTreeMap<String, String> = BTreeMap::new();
        let mut found: Vec<Rule> = Vec::new();
        each_rule(&without_comments(css), |head, body| {
            if head == ":root" {
                for (name, value) in declarations(body) {
                    if name.starts_with("--") {
                        properties.insert(name.to_owned(), value.to_owned());
                    }
                }
                return;
            }
            let selectors: Vec<String> =
                head.split(',').map(str::trim).filter(|it| is_for_charts(it)).map(plain).collect();
            if !selectors.is_empty() {
                found.push(Rule { selectors, body: body.to_owned() });
            }
        });
        for rule in &mut found {
            let mut body = String::new();
            for (name, value) in declarations(&rule.body) {
                if let Some(value) = flat(value, &properties) {
                    // Writing to a string cannot fail.
                    let _ = write!(body, "{name}:{value};");
                }
            }
            body.pop();
            rule.body = body;
        }
        found.retain(|rule| !rule.body.is_empty());
        let tokens = properties
            .keys()
            .filter_map(|name| Some((name.clone(), flat(properties.get(name)?, &properties)?)));
        Self { rules: found, tokens: tokens.collect() }
    }

    /// The value of a custom property (`--brand`) in light.
    #[must_use]
    pub fn token(&self, name: &str) -> Option<&str> {
        self.tokens.get(name).map(String::as_str)
    }

    /// Those of the rules that a picture uses, as one style sheet.
    #[must_use]
    pub(super) fn of_picture(&self, svg: &str) -> String {
        let used: BTreeSet<&str> =
            svg.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let used: BTreeSet<&str> = used.iter().flat_map(|classes| classes.split(' ')).collect();
        let applies = |selector: &&String| classes(selector).all(|class| used.contains(class));
        let mut css = String::new();
        for rule in &self.rules {
            let selectors: Vec<&str> =
                rule.selectors.iter().filter(applies).map(String::as_str).collect();
            if !selectors.is_empty() {
                let _ = write!(css, "{}{{{}}}", selectors.join(","), rule.body);
            }
        }
        css
    }
}

/// The classes that a selector asks for.
fn classes(selector: &str) -> impl Iterator<Item = &str> {
    selector.split(' ').flat_map(|part| part.split('.').skip(1))
}

/// Whether a selector is for the inside of a picture: classes of charts, of elements of SVG.
fn is_for_charts(selector: &str) -> bool {
    let class = |class: &str| {
        class == "chart" || class.starts_with("s-") || {
            class.starts_with("c-") && !class.starts_with("c-swatch")
        }
    };
    // The picture as a whole is laid out by a page only.
    selector != ".chart"
        && selector.contains('.')
        && !selector.contains([':', '[', '#', '*', '>', '+', '~'])
        && selector.split_whitespace().all(|part| {
            let mut names = part.split('.');
            ELEMENTS.contains(&names.next().unwrap_or_default()) && names.all(class)
        })
}

/// A selector with single blanks.
fn plain(selector: &str) -> String {
    selector.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_comments(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        bare.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    bare.push_str(rest);
    bare
}

/// Hands over the head and the body of each rule that stands under no condition.
fn each_rule(css: &str, mut then: impl FnMut(&str, &str)) {
    let mut rest = css;
    while let Some(open) = rest.find('{') {
        // An at-rule without a block ends with a semicolon.
        let head = rest[..open].rsplit(';').next().unwrap_or_default().trim();
        let mut depth = 0_usize;
        let close = rest[open..].char_indices().find_map(|(at, letter)| {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            (depth == 0).then_some(open + at)
        });
        let Some(close) = close else { return };
        if !head.starts_with('@') {
            then(head, &rest[open + 1..close]);
        }
        rest = &rest[close + 1..];
    }
}

fn declarations(body: &str) -> impl Iterator<Item = (&str, &str)> {
    body.split(';').filter_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        Some((name.trim(), value.trim()))
    })
}

/// A value without custom properties; nothing where one is not known.
fn flat(value: &str, properties: &BTreeMap<String, String>) -> Option<String> {
    let mut value = value.to_owned();
    for _ in 0..STEPS {
        let Some(start) = value.find("var(") else { return Some(value) };
        let end = start + value[start..].find(')')?;
        let inside = &value[start + "var(".len()..end];
        let name = inside.split(',').next().unwrap_or_default().trim();
        let with = properties.get(name)?.clone();
        value.replace_range(start..=end, &with);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSS: &str = "
        /* .c-1 { fill: none; } */
        :root { color-scheme: light dark; --c1: #111; --ink: var(--c1); --odd: var(--odd); }
        @media screen and (prefers-color-scheme: dark) { :root { --c1: #eee; } .c-1 { x: y } }
        .chart { display: block; }
        .chart text { fill: var(--ink); font-family: \"Source Sans 3\", sans-serif }
        .c-1, .c-2:hover, .card .c-1 { fill: var(--c1); stroke: var(--nowhere) }
        .c-3 { fill: var(--odd) }
        rect.c-1 , .s-1{ stroke : var(--c1) }
        .c-swatch { width: 12px }
        p { margin: 0 }
        :root { --c1: #123; }";

    #[test]
    fn rules_for_charts_are_flattened_and_the_last_value_counts() {
        let svg = "<svg class=\"chart chart-wide\"><rect class=\"c-1 c-3\"/><text>x</text></svg>";
        assert_eq!(
            Style::of(CSS).of_picture(svg),
            ".chart text{fill:#123;font-family:\"Source Sans 3\", sans-serif}\
             .c-1{fill:#123}rect.c-1{stroke:#123}"
        );
    }

    #[test]
    fn custom_properties_are_known_by_their_last_value() {
        let style = Style::of(CSS);
        assert_eq!((style.token("--ink"), style.token("--odd")), (Some("#123"), None));
    }

    #[test]
    fn rules_without_their_marks_are_left_out() {
        assert_eq!(Style::of(CSS).of_picture("<svg class=\"x\"/>"), "");
        assert_eq!(Style::of("a { b").of_picture("<svg class=\"chart\"/>"), "");
    }
}
