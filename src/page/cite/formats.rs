//! Citations for reference managers. Each writer escapes what its format would read as markup, and
//! nothing else: a title arrives as it was typed.

use std::fmt::Write as _;

use serde::Serialize;

use super::{CiteFormat, Reference, Work, lines};
use crate::date::Date;

/// A format of reference managers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Bibtex,
    Ris,
    Csl,
}

impl Format {
    const ALL: [Self; 3] = [Self::Bibtex, Self::Ris, Self::Csl];

    /// Its name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Bibtex => "BibTeX",
            Self::Ris => "RIS",
            Self::Csl => "CSL-JSON",
        }
    }

    /// The ending of its files.
    pub(super) const fn ending(self) -> &'static str {
        match self {
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::Csl => "json",
        }
    }

    /// A file of some citations.
    pub(super) fn file(self, references: &[Reference]) -> String {
        match self {
            Self::Bibtex => references.iter().map(bibtex).collect::<Vec<_>>().join("\n"),
            Self::Ris => references.iter().map(ris).collect(),
            Self::Csl => csl(references),
        }
    }
}

/// All formats; `id` is that of the sentence.
pub(super) fn all(reference: &Reference, id: &str) -> Vec<CiteFormat> {
    let format = |format: Format| CiteFormat {
        name: format.name(),
        id: format!("{id}.{}", format.ending()),
        file: format!("{}.{}", reference.key, format.ending()),
        text: format.file(std::slice::from_ref(reference)),
    };
    Format::ALL.into_iter().map(format).collect()
}

/// BibTeX, as every LaTeX since 1985 reads it: types `techreport` and `misc`; fields that it does not
/// know (`url`, `language`) are for newer styles.
fn bibtex(reference: &Reference) -> String {
    let entry = if reference.work == Work::Report { "techreport" } else { "misc" };
    let mut out = format!("@{entry}{{{},\n", reference.key);
    let mut field = |name: &str, value: &str| {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "  {name} = {{{value}}},");
    };
    let authors: Vec<String> = match reference.authors.as_slice() {
        [] => vec![latex(&reference.publisher)],
        some => some.iter().map(|author| latex(author)).collect(),
    };
    // In braces: neither a name of one word nor that of an institution is taken apart.
    let authors: Vec<String> = authors.iter().map(|author| format!("{{{author}}}")).collect();
    field("author", &authors.join(" and "));
    // In braces: styles would write it in small letters.
    field("title", &format!("{{{}}}", latex(&reference.title)));
    if let Some(genre) = &reference.genre {
        field("type", &format!("{{{}}}", latex(genre)));
    }
    if reference.work == Work::Report {
        field("institution", &latex(&reference.publisher));
    } else {
        field("publisher", &latex(&reference.publisher));
    }
    if let Some(site) = &reference.site {
        field("howpublished", &latex(site));
    }
    if let Some(date) = reference.date {
        field("year", &date.year.to_string());
        if let Some(month) = date.month {
            field("month", &month.to_string());
        }
    }
    if let Some(url) = &reference.url {
        field("url", &bibtex_url(url));
    }
    field("language", &reference.lang);
    if !reference.notes.is_empty() {
        field("note", &latex(&sentences(&reference.notes)));
    }
    out.push_str("}\n");
    out
}

/// A text for LaTeX: its ten special characters as what prints them.
fn latex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '%' | '_' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_whitespace() => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// An address for the field `url`, which is taken as it is: only what would end the field is written
/// in per cent.
fn bibtex_url(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

/// RIS, a line a field; `ELEC` is a page of the web.
fn ris(reference: &Reference) -> String {
    let mut out = String::new();
    let mut field = |tag: &str, value: &str| {
        let _ = writeln!(out, "{tag}  - {}", one_line(value));
    };
    field(
        "TY",
        match reference.work {
            Work::Report => "RPRT",
            Work::Data => "DATA",
            Work::Page => "ELEC",
        },
    );
    match reference.authors.as_slice() {
        [] => field("AU", &reference.publisher),
        some => some.iter().for_each(|author| field("AU", author)),
    }
    field("TI", &reference.title);
    if let Some(genre) = &reference.genre {
        field("M3", genre);
    }
    if let Some(site) = &reference.site {
        field("T2", site);
    }
    field("PB", &reference.publisher);
    if let Some(date) = reference.date {
        field("PY", &date.year.to_string());
        field("DA", &ris_date(date));
    }
    if let Some(url) = &reference.url {
        field("UR", url);
    }
    field("LA", &reference.lang);
    if !reference.notes.is_empty() {
        field("N1", &sentences(&reference.notes));
    }
    out.push_str("ER  - \n");
    out
}

/// `YYYY/MM/DD/`, what is not known left empty.
fn ris_date(date: Date) -> String {
    let part = |part: Option<i8>| part.map_or_else(String::new, |part| format!("{part:02}"));
    format!("{:04}/{}/{}/", date.year, part(date.month), part(date.day))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn sentences(notes: &[String]) -> String {
    notes.iter().map(|note| super::stopped(note)).collect::<Vec<_>>().join(" ")
}

/// An item of the Citation Style Language's JSON (schema 1.0.2).
#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    author: Vec<Name<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    genre: Option<&'a str>,
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    container: Option<&'a str>,
    publisher: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// A name that is not to be taken apart.
#[derive(Serialize)]
struct Name<'a> {
    literal: &'a str,
}

#[derive(Serialize)]
struct Issued {
    #[serde(rename = "date-parts")]
    parts: [Vec<i16>; 1],
}

/// CSL-JSON: a list of items, as reference managers import it.
fn csl(references: &[Reference]) -> String {
    lines::json(&references.iter().map(item).collect::<Vec<_>>())
}

fn item(reference: &Reference) -> Item<'_> {
    let names: Vec<&str> = match reference.authors.as_slice() {
        [] => vec![&reference.publisher],
        some => some.iter().map(String::as_str).collect(),
    };
    let parts = |date: Date| {
        let rest = [date.month, date.day.filter(|_| date.month.is_some())];
        std::iter::once(date.year).chain(rest.into_iter().flatten().map(i16::from)).collect()
    };
    Item {
        id: &reference.key,
        kind: match reference.work {
            Work::Report => "report",
            Work::Data => "dataset",
            Work::Page => "webpage",
        },
        title: &reference.title,
        author: names.into_iter().map(|literal| Name { literal }).collect(),
        genre: reference.genre.as_deref(),
        container: reference.site.as_deref(),
        publisher: &reference.publisher,
        issued: reference.date.map(|date| Issued { parts: [parts(date)] }),
        url: reference.url.as_deref(),
        language: &reference.lang,
        note: (!reference.notes.is_empty()).then(|| sentences(&reference.notes)),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    fn hostile() -> Reference {
        Reference {
            work: Work::Report,
            key: "site-report-2023".to_owned(),
            authors: vec!["Ani {and} Budi".to_owned(), "O'Neil & Co".to_owned()],
            title: "100 % of $5, #1_a \\ ~x^2 </script> “𝟚”".to_owned(),
            genre: Some("Yearly report 2023".to_owned()),
            site: Some("A\nRecord".to_owned()),
            publisher: "P & Q".to_owned(),
            date: "2026-11".parse().ok(),
            url: Some("https://example.org/a_b/{x}/?q=1%202#c".to_owned()),
            lang: "en".to_owned(),
            notes: vec!["Data as of November 2026".to_owned(), "Licence CC-BY-4.0".to_owned()],
        }
    }

    #[test]
    fn bibtex_escapes_what_latex_would_run() {
        expect![[r"
            @techreport{site-report-2023,
              author = {{Ani \{and\} Budi} and {O'Neil \& Co}},
              title = {{100 \% of \$5, \#1\_a \textbackslash{} \textasciitilde{}x\textasciicircum{}2 </script> “𝟚”}},
              type = {{Yearly report 2023}},
              institution = {P \& Q},
              howpublished = {A Record},
              year = {2026},
              month = {11},
              url = {https://example.org/a_b/%7Bx%7D/?q=1%202#c},
              language = {en},
              note = {Data as of November 2026. Licence CC-BY-4.0.},
            }
        "]]
        .assert_eq(&bibtex(&hostile()));
    }

    #[test]
    fn bibtex_is_read_back_by_a_library() {
        use biblatex::{Bibliography, ChunksExt as _};
        let read = Bibliography::parse(&bibtex(&hostile())).expect("BibTeX");
        let entry = read.get("site-report-2023").expect("the entry");
        assert_eq!(entry.entry_type.to_string(), "techreport");
        let authors: Vec<String> =
            entry.author().expect("authors").iter().map(|it| it.name.clone()).collect();
        assert_eq!(authors, ["Ani {and} Budi", "O'Neil & Co"]);
        assert!(entry.title().expect("a title").format_verbatim().starts_with("100 % of $5, #1_a"));
        assert_eq!(entry.url().expect("an address"), "https://example.org/a_b/%7Bx%7D/?q=1%202#c");
    }

    #[test]
    fn ris_has_a_line_a_field() {
        expect![[r"
            TY  - RPRT
            AU  - Ani {and} Budi
            AU  - O'Neil & Co
            TI  - 100 % of $5, #1_a \ ~x^2 </script> “𝟚”
            M3  - Yearly report 2023
            T2  - A Record
            PB  - P & Q
            PY  - 2026
            DA  - 2026/11//
            UR  - https://example.org/a_b/{x}/?q=1%202#c
            LA  - en
            N1  - Data as of November 2026. Licence CC-BY-4.0.
            ER  - 
        "]]
        .assert_eq(&ris(&hostile()));
    }

    #[test]
    fn csl_json_keeps_names_whole_and_dates_as_precise_as_known() {
        let read: serde_json::Value = serde_json::from_str(&csl(&[hostile()])).expect("JSON");
        assert_eq!(read[0]["type"], "report");
        assert_eq!(read[0]["author"][0]["literal"], "Ani {and} Budi");
        assert_eq!(read[0]["issued"]["date-parts"], serde_json::json!([[2026, 11]]));
        assert_eq!(read[0]["title"], hostile().title);
        let lines = csl(&[hostile()]);
        let lines: Vec<&str> = lines.lines().collect();
        assert_eq!(lines[..3], ["[", "  {", "    \"id\": \"site-report-2023\","]);
        assert!(lines.contains(&"    \"issued\": {\"date-parts\": [[2026, 11]]},"), "{lines:?}");
    }
}
