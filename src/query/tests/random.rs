//! Random data and random queries, as the naive reference sees them and as an author writes them.

use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use crate::query::tests::double::{NONE, Tables, date, num, text, texts};
use crate::query::tests::world::{Ask, FIELDS, Group, Link, MARKS, NUMBERS, Person, Test, World};
use crate::query::{Cell, Field, Set, SetId, Type};

const KINDS: [&str; 3] = ["a", "b", "c"];
const DAYS: [&str; 8] =
    ["2020", "2020-01", "2020-01-01", "2020-12-31", "2021", "2021-03", "2021-03-04", "2022-02"];

fn kind() -> impl Strategy<Value = String> {
    select(&KINDS[..]).prop_map(str::to_owned)
}

fn half() -> impl Strategy<Value = f64> {
    (-4i32..8).prop_map(|n| f64::from(n) / 2.0)
}

fn person() -> impl Strategy<Value = Person> {
    let link = (weighted(0.8, 0usize..3), weighted(0.7, kind()), weighted(0.7, half()))
        .prop_map(|(group, status, score)| Link { group, status, score });
    (
        weighted(0.8, kind()),
        weighted(0.8, half()),
        weighted(0.8, select(&DAYS[..]).prop_map(str::to_owned)),
        weighted(0.8, any::<bool>()),
        weighted(0.8, 0usize..3),
        proptest::collection::vec(kind(), 0..3),
        proptest::collection::vec(link, 0..4),
    )
        .prop_map(|(kind, n, day, flag, home, tags, links)| Person {
            kind,
            n,
            day,
            flag,
            home,
            tags,
            links,
        })
}

pub(super) fn world() -> impl Strategy<Value = World> {
    let group =
        (weighted(0.8, (2020..2023).prop_map(f64::from)), proptest::collection::vec(half(), 0..3))
            .prop_map(|(year, marks)| Group { year, marks });
    (
        proptest::collection::vec(person(), 0..9),
        proptest::collection::vec(group, 3),
        proptest::collection::vec(weighted(0.8, kind()), 3),
    )
        .prop_map(|(people, groups, homes)| World { people, groups, homes })
}

fn operand(field: &'static str) -> BoxedStrategy<String> {
    match field {
        "n" | "links.score" | "links.marks" => half().prop_map(|n| n.to_string()).boxed(),
        "day.year" | "group.year" => (2020..2023).prop_map(|n: i32| n.to_string()).boxed(),
        "day" => select(&DAYS[..]).prop_map(str::to_owned).boxed(),
        "flag" => any::<bool>().prop_map(|flag| flag.to_string()).boxed(),
        "home" => (0..3).prop_map(|n: i32| format!("h{n}")).boxed(),
        "group" => (0..3).prop_map(|n: i32| format!("g{n}")).boxed(),
        _ => kind().boxed(),
    }
}

fn test() -> impl Strategy<Value = Test> {
    select([&FIELDS[..], &[MARKS]].concat()).prop_flat_map(|field| {
        let mut predicates = vec!["equal", "oneOf", "valid"];
        if field == "day" || NUMBERS.contains(&field) {
            predicates.extend(["lt", "lte", "gt", "gte", "range"]);
        }
        select(predicates).prop_flat_map(move |predicate| {
            let operands = match predicate {
                "valid" => any::<bool>().prop_map(|truth| vec![truth.to_string()]).boxed(),
                "oneOf" => proptest::collection::vec(operand(field), 1..3).boxed(),
                "range" => (operand(field), operand(field))
                    .prop_filter("forwards", |(from, to)| match from.parse::<f64>() {
                        Ok(number) => to.parse::<f64>().is_ok_and(|to| number <= to),
                        Err(_) => from <= to,
                    })
                    .prop_map(|(from, to)| vec![from, to])
                    .boxed(),
                _ => operand(field).prop_map(|operand| vec![operand]).boxed(),
            };
            operands.prop_map(move |operands| Test { field, predicate, operands })
        })
    })
}

pub(super) fn measure() -> impl Strategy<Value = (&'static str, &'static str)> {
    let numeric = select(&["sum", "mean", "median", "min", "max", "distinct"][..]);
    prop_oneof![
        2 => Just(("count", "")),
        2 => select(&FIELDS[..]).prop_map(|field| ("distinct", field)),
        6 => (numeric, select(&NUMBERS[..])),
    ]
}

/// One condition a field: a mapping has no key twice.
pub(super) fn filter() -> impl Strategy<Value = Vec<Test>> {
    proptest::collection::vec(test(), 0..4).prop_map(|mut tests| {
        let mut seen = Vec::new();
        tests.retain(|test| {
            !seen.contains(&test.field) && {
                seen.push(test.field);
                true
            }
        });
        tests
    })
}

pub(super) fn ask() -> impl Strategy<Value = Ask> {
    (
        filter(),
        subsequence(FIELDS.to_vec(), 0..4).prop_shuffle(),
        proptest::collection::vec(measure(), 1..4),
        proptest::option::of((any::<bool>(), any::<bool>(), any::<Index>(), measure())),
        proptest::option::of(1usize..4),
        any::<bool>(),
    )
        .prop_map(|(filter, dimensions, measures, sort, limit, table)| {
            let sort = sort.map(|(descending, by_field, at, measure)| {
                let text = if by_field { (*at.get(&FIELDS[..])).to_owned() } else { call(measure) };
                (descending, text)
            });
            Ask { filter, dimensions, measures, sort, limit, table }
        })
}

pub(super) fn call((aggregate, field): (&str, &str)) -> String {
    format!("{aggregate}({field})")
}

pub(super) fn filter_yaml(filter: &[Test]) -> String {
    let line = |Test { field, predicate, operands }: &Test| {
        let list = operands.join(", ");
        match *predicate {
            "equal" => format!("  {field}: {list}\n"),
            "oneOf" => format!("  {field}: [{list}]\n"),
            "range" => format!("  {field}: {{range: [{list}]}}\n"),
            _ => format!("  {field}: {{{predicate}: {list}}}\n"),
        }
    };
    filter.iter().map(line).collect()
}

/// The query as an author would write it. A chart's channels hold one dimension each.
pub(super) fn yaml(ask: &Ask) -> String {
    let mut lines = vec!["data: people\nfilter:".to_owned(), filter_yaml(&ask.filter)];
    let measures: Vec<String> = ask.measures.iter().map(|it| call(*it)).collect();
    if ask.table {
        let dimensions = ask.dimensions.iter().map(|it| (*it).to_owned());
        let all: Vec<String> = dimensions.chain(measures).collect();
        lines.push(format!("columns: [{}]", all.join(", ")));
    } else {
        let channels = ["x", "color", "facet"].iter().zip(&ask.dimensions);
        lines.extend(channels.map(|(channel, field)| format!("{channel}: {field}")));
        lines.push(format!("y: [{}]", measures.join(", ")));
    }
    if let Some((descending, by)) = &ask.sort {
        lines.push(format!("sort: {}{by}", if *descending { "-" } else { "" }));
    }
    lines.extend(ask.limit.map(|limit| format!("limit: {limit}")));
    lines.join("\n")
}

fn maybe<T>(value: Option<&T>, cells: impl Fn(&T) -> Vec<Cell>) -> Vec<Cell> {
    value.map_or(NONE, cells)
}

fn row(number: usize) -> Cell {
    Cell::Row(u32::try_from(number).expect("few rows"))
}

/// The same world as the engine sees it.
pub(super) fn tables(world: &World) -> Tables {
    let mut tables = Tables::default();
    let (homes, groups, links) = (SetId(1), SetId(2), SetId(3));
    let people = tables.set(Set::new(
        "people",
        vec![
            Field::new("kind", Type::Text),
            Field::new("n", Type::Number),
            Field::new("day", Type::Date),
            Field::new("flag", Type::Bool),
            Field::new("tags", Type::Text).several("tag"),
            Field::new("home", Type::Ref(homes)),
            Field::new("links", Type::Ref(links)).several("group"),
        ],
    ));
    tables.set(Set::new("homes", vec![Field::new("name", Type::Text)]));
    tables.set(Set::new(
        "groups",
        vec![
            Field::new("year", Type::Number).ordinal(),
            Field::new("marks", Type::Number).several("mark"),
        ],
    ));
    tables.set(Set {
        stands_for: Some(0),
        ..Set::new(
            "links",
            vec![
                Field::new("to", Type::Ref(groups)),
                Field::new("status", Type::Text),
                Field::new("score", Type::Number),
            ],
        )
    });
    for (at, name) in world.homes.iter().enumerate() {
        tables.row(homes, &format!("h{at}"), vec![maybe(name.as_ref(), |it| text(it))]);
    }
    for (at, group) in world.groups.iter().enumerate() {
        let marks = group.marks.iter().flat_map(|mark| num(*mark)).collect();
        tables.row(
            groups,
            &format!("g{at}"),
            vec![maybe(group.year.as_ref(), |it| num(*it)), marks],
        );
    }
    let mut link_number = 0;
    for person in &world.people {
        let mut own = Vec::new();
        for link in &person.links {
            let cells = vec![
                maybe(link.group.as_ref(), |it| vec![row(*it)]),
                maybe(link.status.as_ref(), |it| text(it)),
                maybe(link.score.as_ref(), |it| num(*it)),
            ];
            tables.row(links, "", cells);
            own.push(row(link_number));
            link_number += 1;
        }
        let cells = vec![
            maybe(person.kind.as_ref(), |it| text(it)),
            maybe(person.n.as_ref(), |it| num(*it)),
            maybe(person.day.as_ref(), |it| date(it)),
            maybe(person.flag.as_ref(), |it| vec![Cell::Bool(*it)]),
            texts(&person.tags.join(",")),
            maybe(person.home.as_ref(), |it| vec![row(*it)]),
            own,
        ];
        tables.row(people, "", cells);
    }
    tables
}

/// Pieces of queries, right and wrong, and anything at all.
pub(super) fn scrap() -> impl Strategy<Value = String> {
    let pieces = [
        "data: ",
        "people",
        "filter: ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        ": ",
        "\n",
        "  ",
        "x: ",
        "y: ",
        "columns: ",
        "sort: -",
        "limit: ",
        "value: ",
        "count()",
        "sum(",
        ")",
        "(",
        "n",
        "links",
        ".",
        "group.year",
        "day.year",
        "gte: ",
        "range: ",
        "oneOf",
        "valid: ",
        "- ",
        "+",
        "2021",
        "-1",
        "é",
        "\"",
        "'",
        "0.5",
        "null",
        "fields.",
        "home..name",
        "ä(ö)",
    ];
    let piece = select(pieces.map(str::to_owned).to_vec());
    let scraps = proptest::collection::vec(prop_oneof![9 => piece, 1 => ".{0,3}"], 0..24);
    (any::<bool>(), scraps).prop_map(|(begun, scraps)| {
        let start = if begun { "data: people\n" } else { "" };
        start.to_owned() + &scraps.concat()
    })
}

/// A query whose every value is a scrap, so that reading gets past the YAML.
pub(super) fn nearly() -> impl Strategy<Value = String> {
    let value = || {
        proptest::collection::vec("[a-zé().+* -]{1,4}|group|sum\\(|n\\)|count\\(\\)|\\.|year", 1..4)
            .prop_map(|parts| format!("{:?}", parts.concat()))
    };
    (value(), value(), value(), value(), value()).prop_map(|(x, y, sort, field, operand)| {
        format!(
            "data: people\nx: {x}\ny: [{y}, n]\nsort: {sort}\nvalue: {y}\nfilter: {{{field}: {{gte: {operand}}}, {field}x: {operand}}}\n"
        )
    })
}
