//! Every chart of the sample programme in both languages: picture, table and file say the same.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use super::{ChartCard, anchor, card, csv, table};
use crate::artifact::OutputPath;
use crate::check::{Conditions, check};
use crate::lang::{Formatter, FtlText, Lang, Messages, noun_terms};
use crate::load::load;
use crate::page::{Assets, Desk, Planned, Press, What};
use crate::site::{DirectivePlan, Site};

/// The sample programme and its words.
struct Sample {
    site: Site,
    messages: Messages,
}

static SAMPLE: LazyLock<Sample> = LazyLock::new(|| {
    let (sources, mut report) = load(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the sample");
    let theme = sources.theme.clone();
    let now = "2026-11-21T00:00:00Z".parse().expect("a moment");
    let site = check(sources, Conditions { now, preview: false }, &mut report).expect("a site");
    let languages = &site.config.languages;
    let terms: Vec<String> = languages.iter().map(|lang| terms(&site, lang)).collect();
    let texts: Vec<(Lang, Vec<FtlText<'_>>)> = languages
        .iter()
        .zip(&terms)
        .map(|(lang, terms)| {
            let file = format!("{lang}.ftl");
            let text = theme.texts("lang").find(|(name, _)| *name == file).expect("words").1;
            let texts = [FtlText { file: "words", text }, FtlText { file: "terms", text: terms }];
            (lang.clone(), texts.to_vec())
        })
        .collect();
    let texts: Vec<(Lang, &[FtlText<'_>])> =
        texts.iter().map(|(lang, texts)| (lang.clone(), &texts[..])).collect();
    let messages = Messages::new(&texts).expect("sound words");
    Sample { site, messages }
});

/// What the programme calls things, as terms.
fn terms(site: &Site, lang: &Lang) -> String {
    let labels = &site.programme.labels.0;
    let nouns: Vec<(&str, &str, &str)> = labels
        .iter()
        .map(|(key, noun)| (*key, site.text(&noun.singular, lang), site.text(&noun.plural, lang)))
        .collect();
    noun_terms(&nouns)
}

/// Does something at the desk of a page in each language.
fn in_each_language(mut f: impl FnMut(&Desk<'_>)) {
    for lang in &SAMPLE.site.config.languages {
        let format = Formatter::new(lang);
        let assets = Assets::default();
        let press = Press::new(&SAMPLE.site, lang, &SAMPLE.messages, &format, &assets);
        let page = Planned {
            url: press.section(&["reports", "2019"]),
            path: OutputPath::page(["reports", "2019"]).expect("a path"),
            lang: lang.clone(),
            what: What::Reports,
            title: "A page".to_owned(),
            durable: true,
            listed: true,
        };
        f(&Desk::new(&press, &page));
    }
}

#[test]
fn dump() {
    let Ok(out) = std::env::var("DUMP") else { return };
    in_each_language(|desk| {
        let mut text = String::new();
        for id in SAMPLE.site.charts.keys() {
            let card = card(desk, id).expect("a card");
            text += &format!(
                "## {id}\n{}\n{}\n{:?}\n{} {} bytes\n",
                card.title.text,
                card.description.text,
                card.source,
                card.narrow.len(),
                card.wide.len()
            );
            text += &format!("{:?}\n", card.legend);
            text += &String::from_utf8(csv(desk, id).expect("csv")).expect("utf-8");
            for note in &card.table.notes {
                text += note;
                text += "\n";
            }
        }
        std::fs::write(format!("{out}/{}.txt", desk.lang()), text).expect("written");
    });
}
