//! Data in memory: tables of cells. The simplest thing that keeps the contract of [`Data`].

use std::sync::Arc;

use crate::date::Date;
use crate::query::{Cell, Data, Field, FieldId, Found, Schema, Set, SetId, Type};

#[derive(Default)]
pub(super) struct Tables {
    pub(super) schema: Schema,
    sets: Vec<Rows>,
    /// Ids of records that are not published.
    pub(super) hidden: Vec<&'static str>,
}

#[derive(Default)]
struct Rows {
    ids: Vec<Arc<str>>,
    /// By row and field.
    cells: Vec<Vec<Vec<Cell>>>,
}

impl Tables {
    pub(super) fn set(&mut self, set: Set) -> SetId {
        self.schema.sets.push(set);
        self.sets.push(Rows::default());
        SetId(u16::try_from(self.sets.len() - 1).expect("few sets"))
    }

    pub(super) fn row(&mut self, set: SetId, id: &str, cells: Vec<Vec<Cell>>) {
        assert_eq!(cells.len(), self.schema.set(set).fields.len(), "one list of cells a field");
        let rows = &mut self.sets[usize::from(set.0)];
        rows.ids.push(id.into());
        rows.cells.push(cells);
    }

    fn rows(&self, set: SetId) -> &Rows {
        &self.sets[usize::from(set.0)]
    }
}

impl Data for Tables {
    fn schema(&self) -> &Schema {
        &self.schema
    }

    fn len(&self, set: SetId) -> u32 {
        u32::try_from(self.rows(set).cells.len()).expect("few rows")
    }

    fn read(&self, field: FieldId, row: u32, out: &mut Vec<Cell>) {
        let cells = &self.rows(field.set).cells[row as usize][usize::from(field.index)];
        out.extend(cells.iter().cloned());
    }

    fn id(&self, set: SetId, row: u32) -> Arc<str> {
        self.rows(set).ids[row as usize].clone()
    }

    fn find(&self, set: SetId, id: &str) -> Found {
        match self.rows(set).ids.iter().position(|known| **known == *id) {
            Some(row) => Found::Row(u32::try_from(row).expect("few rows")),
            None if self.hidden.contains(&id) => Found::Hidden,
            None => Found::Unknown,
        }
    }
}

pub(super) fn text(text: &str) -> Vec<Cell> {
    texts(text)
}

/// Texts between commas; none for an empty text.
pub(super) fn texts(list: &str) -> Vec<Cell> {
    list.split(',').filter(|text| !text.is_empty()).map(|text| Cell::Text(text.into())).collect()
}

pub(super) fn num(number: f64) -> Vec<Cell> {
    Cell::number(number).into_iter().collect()
}

pub(super) fn date(text: &str) -> Vec<Cell> {
    text.parse::<Date>().ok().map(Cell::Date).into_iter().collect()
}

pub(super) fn to(row: u32) -> Vec<Cell> {
    vec![Cell::Row(row)]
}

pub(super) const NONE: Vec<Cell> = Vec::new();

/// Five participants, three cohorts, three places, and a CSV file with awkward headings.
pub(super) fn programme() -> Tables {
    let mut tables = Tables { hidden: vec!["2030"], ..Tables::default() };
    let (places, cohorts, participations) = (SetId(1), SetId(2), SetId(3));
    let participants = tables.set(Set::new(
        "participants",
        vec![
            Field::new("kind", Type::Text).choices(["kota", "kabupaten"]),
            Field::new("place", Type::Ref(places)),
            Field::new("population", Type::Number),
            Field::new("cohorts", Type::Ref(participations)).several("cohort"),
            Field::new("tags", Type::Text).several("tag"),
            Field::new("joined", Type::Date),
            Field::new("active", Type::Bool),
        ],
    ));
    tables.set(Set::new(
        "places",
        vec![Field::new("name", Type::Text), Field::new("lat", Type::Number)],
    ));
    tables.set(Set::new(
        "cohorts",
        vec![
            Field::new("year", Type::Number).ordinal(),
            Field::new("name", Type::Text),
            Field::new("intake", Type::Number),
            Field::new("returning", Type::Number),
            Field::new("opened", Type::Date),
        ],
    ));
    tables.set(Set {
        stands_for: Some(1),
        ..Set::new(
            "participations",
            vec![
                Field::new("participant", Type::Ref(participants)),
                Field::new("cohort", Type::Ref(cohorts)),
                Field::new("status", Type::Text).choices(["signed", "completed", "withdrawn"]),
                Field::new("score", Type::Number),
            ],
        )
    });
    let budget = tables.set(Set::new(
        "budget.csv",
        vec![
            Field::new("region", Type::Text),
            Field::new("Luas(km2)", Type::Number),
            Field::new("per.capita", Type::Number),
        ],
    ));
    for (id, name, lat) in [("jawa", "Java", -6.9), ("bali", "Bali", -8.3)] {
        tables.row(places, id, vec![text(name), num(lat)]);
    }
    tables.row(places, "papua", vec![NONE, NONE]);
    for (year, intake, returning, opened) in [
        (2021.0, num(50.0), NONE, "2021-05-20"),
        (2022.0, num(50.0), num(7.0), "2022-04"),
        (2023.0, NONE, NONE, "2023"),
    ] {
        let name = text(&format!("Cohort of {year}"));
        let row = vec![num(year), name, intake, returning, date(opened)];
        tables.row(cohorts, &year.to_string(), row);
    }
    participants_of(&mut tables, participants);
    for (participant, cohort, status, score) in [
        (0, 0, "completed", num(3.0)),
        (0, 1, "signed", num(5.0)),
        (1, 1, "withdrawn", NONE),
        (2, 0, "completed", num(4.0)),
        (4, 0, "signed", num(2.0)),
        (4, 2, "", num(8.0)),
    ] {
        let row = vec![to(participant), to(cohort), text(status), score];
        tables.row(participations, "", row);
    }
    for (region, area, per_capita) in [("jawa", 10.0, 1.5), ("bali", 4.0, 2.5)] {
        tables.row(budget, "", vec![text(region), num(area), num(per_capita)]);
    }
    tables
}

fn participants_of(tables: &mut Tables, set: SetId) {
    let links = |rows: &[u32]| rows.iter().map(|row| Cell::Row(*row)).collect();
    let truth = |truth: bool| vec![Cell::Bool(truth)];
    let rows: [(&str, Vec<Vec<Cell>>); 5] = [
        (
            "alpha",
            vec![
                text("kota"),
                to(0),
                num(100.0),
                links(&[0, 1]),
                texts("a,b"),
                date("2021-05-20"),
                truth(true),
            ],
        ),
        (
            "beta",
            vec![
                text("kabupaten"),
                to(1),
                num(300.0),
                links(&[2]),
                texts("b"),
                date("2022-04"),
                truth(false),
            ],
        ),
        ("gamma", vec![text("kabupaten"), to(0), NONE, links(&[3]), NONE, date("2022"), NONE]),
        ("delta", vec![text("kota"), NONE, num(200.0), NONE, texts("a"), NONE, truth(true)]),
        (
            "epsilon",
            vec![
                text("kabupaten"),
                to(2),
                num(50.0),
                links(&[4, 5]),
                texts("c,a"),
                date("2023-01-01"),
                truth(true),
            ],
        ),
    ];
    for (id, cells) in rows {
        tables.row(set, id, cells);
    }
}
