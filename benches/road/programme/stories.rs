//! Yearly reports and stories: prose that names records and shows charts.

use super::{DIMENSIONS, Maker, Participant, Winner, YEARS, year};
use crate::words::{Both, id_of};

pub struct Report {
    pub year: usize,
    pub title: Both,
    pub summary: Both,
    pub text: Both,
    pub sources: Vec<usize>,
}

pub struct Story {
    pub id: String,
    pub title: Both,
    pub summary: Both,
    pub year: usize,
    pub date: String,
    pub participant: usize,
    pub dimension: usize,
    pub text: Both,
    pub sources: Vec<usize>,
}

pub fn reports(maker: &mut Maker, participants: &[Participant], winners: &[Winner]) -> Vec<Report> {
    (0..YEARS)
        .map(|at| {
            let title = maker.words.title(&mut maker.random, 5);
            let year = year(at);
            Report {
                year: at,
                title: Both::new(format!("{} {year}", title.id), format!("{} {year}", title.en)),
                summary: maker.text(2),
                text: report(maker, at, participants, winners),
                sources: maker.sources_of(at, 8),
            }
        })
        .collect()
}

fn report(maker: &mut Maker, at: usize, participants: &[Participant], winners: &[Winner]) -> Both {
    let named: Vec<String> =
        (0..6).map(|_| participants[maker.random.below(participants.len())].id.clone()).collect();
    let winner = winners.iter().find(|winner| winner.year == at);
    let winner = winner.and_then(|winner| winner.who.as_ref().ok());
    let winner = winner.map_or(&named[0], |at| &participants[*at].id);
    let cites = maker.cite(at) + &maker.cite(at);
    let y = year(at);
    let [chart, table] = in_place(y);
    let mut one = |in_figures: &str, awards: &str, unknown: &str| {
        let mut text = |sentences: usize| maker.text(sentences).id;
        let listed: Vec<String> = named.iter().map(|id| format!("{{participant}}`{id}`")).collect();
        format!(
            "## {in_figures}\n\n{} {{figure}}`intake-{y}`, {{figure}}`winners-{y}`{cites} \
             ({{event}}`signing-{y}`). {}\n\n{chart}\n{}\n\n{table}\n## {awards}\n\n{} {}: \
             {{participant}}`{winner}`.\n\n```{{winners}}\nfilter: {{year: {y}}}\nlimit: 12\n```\n\n\
             {}\n\n## {unknown}\n\n- {}\n- {}\n\n```{{timeline}}\nfilter: {{date: {y}}}\n```\n",
            text(2),
            text(4),
            text(5),
            text(2),
            listed.join(", "),
            text(5),
            text(1),
            text(1),
        )
    };
    Both {
        id: one("Angkatan", "Penghargaan", "Yang belum diketahui"),
        en: one("The cohort", "Awards", "What is not known"),
    }
}

/// A chart and a table in place: the same in both languages.
fn in_place(year: usize) -> [String; 2] {
    let data = format!("data: participations\nfilter: {{cohort.year: {year}}}\n");
    [
        format!(
            "```{{chart}}\ntitle: {{id: Angkatan {year} menurut provinsi, en: The {year} cohort by \
             province}}\n{data}mark: bar\nx: count()\ny: participant.place\nsort: -x\nlimit: 8\n```\n"
        ),
        format!(
            "```{{table}}\ntitle: {{id: Angkatan {year} menurut jenis, en: The {year} cohort by \
             kind}}\n{data}columns: [participant.kind, count(), distinct(participant)]\nsort: \
             -count()\n```\n"
        ),
    ]
}

/// A story for every twentieth participant.
pub fn stories(maker: &mut Maker, participants: &[Participant]) -> Vec<Story> {
    (0..participants.len() / 20)
        .map(|at| {
            let who = at * 20 + maker.random.below(20);
            let participant = &participants[who];
            let of_year = participant.participations[0].year;
            let title = maker.words.title(&mut maker.random, 3);
            let name = &participant.name;
            let (month, day) = (maker.random.between(1, 12), maker.random.between(1, 28));
            Story {
                id: id_of(&format!("{} {}", title.en, participant.id)),
                title: Both::new(
                    format!("{}: {}", name.id, title.id.to_lowercase()),
                    format!("{}: {}", name.en, title.en.to_lowercase()),
                ),
                summary: maker.text(2),
                year: of_year,
                date: format!("{}-{month:02}-{day:02}", year(of_year)),
                participant: who,
                dimension: maker.random.below(DIMENSIONS.len()),
                text: story(maker, &participant.id, of_year),
                sources: maker.sources_of(of_year, 2),
            }
        })
        .collect()
}

fn story(maker: &mut Maker, participant: &str, of_year: usize) -> Both {
    let source = maker.cite(of_year);
    let texts: Vec<Both> = [3, 4, 4].map(|sentences| maker.text(sentences)).into();
    let one = |get: fn(&Both) -> &str| {
        format!(
            "{} {{participant}}`{participant}`{source}.\n\n{}\n\n> {}\n",
            get(&texts[0]),
            get(&texts[1]),
            get(&texts[2]),
        )
    };
    Both { id: one(|text| &text.id), en: one(|text| &text.en) }
}
