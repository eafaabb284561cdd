//! Reports, stories and pages: Markdown, with a file for the translation.

use super::File;
use super::yaml::{Record, text};
use crate::programme::{DIMENSIONS, Programme, YEARS, year};
use crate::words::Both;

pub fn files(programme: &Programme) -> Vec<File> {
    let mut files = Vec::new();
    for report in &programme.reports {
        let mut record = Record::default();
        let year = year(report.year);
        record
            .field("year", year)
            .list("cohorts", [year])
            .field("figures", format!("[intake-{year}, winners-{year}, regions-total]"))
            .field("published", format!("{}-02-01", year + 1))
            .field("sources", programme.cite(&report.sources));
        let texts = (&report.title, &report.summary, &report.text);
        files.extend(prose(&format!("reports/{year}"), &record, texts));
    }
    for story in &programme.stories {
        let mut record = Record::default();
        record
            .field("date", &story.date)
            .list("participants", [&programme.participants[story.participant].id])
            .list("dimensions", [DIMENSIONS[story.dimension].0])
            .field("cohort", year(story.year))
            .field("sources", programme.cite(&story.sources));
        let texts = (&story.title, &story.summary, &story.text);
        files.extend(prose(&format!("stories/{}", story.id), &record, texts));
    }
    files.extend(pages(programme));
    files
}

/// The file in the first language, with every field, and its translation.
fn prose(path: &str, record: &Record, (title, summary, body): (&Both, &Both, &Both)) -> [File; 2] {
    let file = |title: &str, summary: &str, fields: &str, body: &str| {
        let (title, summary) = (text(title), text(summary));
        format!("---\ntitle: {title}\nsummary: {summary}\n{fields}---\n\n{body}")
    };
    [
        (format!("{path}.md"), file(&title.id, &summary.id, record.as_file(), &body.id)),
        (format!("{path}.en.md"), file(&title.en, &summary.en, "", &body.en)),
    ]
}

fn pages(programme: &Programme) -> Vec<File> {
    let last = year(YEARS - 1);
    let body = |words: &str, heading: &str| {
        format!(
            "{words} {{figure}}`regions-total`, {{figure}}`places-reached`, {{cohort}}`{last}`, \
             {{page}}`method`.\n\n```{{chart}} participants-per-cohort\n```\n\n## {heading}\n\n\
             ```{{figures}}\n```\n"
        )
    };
    let about =
        Both { id: body(&programme.about.id, "Angka"), en: body(&programme.about.en, "Figures") };
    let summary = Both::new("Apa program ini.", "What the programme is.");
    let mut record = Record::default();
    record.field("menu", 8);
    let title = Both::new("Tentang program", "About the programme");
    let first = prose("pages/about", &record, (&title, &summary, &about));
    let mut record = Record::default();
    record.field("menu", 9);
    let title = Both::new("Cara kerja", "Method");
    let second = prose("pages/method", &record, (&title, &summary, &programme.about));
    first.into_iter().chain(second).collect()
}
