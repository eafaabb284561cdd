//! The most obvious way to answer a query: write out every combination of everything that hangs
//! on every row, keep those that fit, and look through the list again for each number. It shares
//! no code with the engine; values are plain texts and numbers.

use std::cmp::Ordering;

use crate::query::tests::world::{Ask, Label, Line, Plain, Test, World};

/// One combination: a person, one of its tags, one of its links, and one of that link's marks.
#[derive(Clone, Copy)]
pub(super) struct Combination {
    person: usize,
    tag: Option<usize>,
    link: Option<usize>,
    mark: Option<usize>,
}

fn choices(length: usize) -> Vec<Option<usize>> {
    if length == 0 { vec![None] } else { (0..length).map(Some).collect() }
}

impl World {
    fn combinations(&self) -> Vec<Combination> {
        let mut all = Vec::new();
        for (person, it) in self.people.iter().enumerate() {
            for tag in choices(it.tags.len()) {
                for link in choices(it.links.len()) {
                    let group = link.and_then(|link| it.links[link].group);
                    let marks = group.map_or(0, |group| self.groups[group].marks.len());
                    for mark in choices(marks) {
                        all.push(Combination { person, tag, link, mark });
                    }
                }
            }
        }
        all
    }

    fn value(&self, field: &str, at: Combination) -> Option<Plain> {
        let person = &self.people[at.person];
        let link = at.link.map(|link| &person.links[link]);
        let group = link.and_then(|link| link.group);
        match field {
            "kind" => person.kind.clone().map(Plain::Text),
            "n" => person.n.map(Plain::Number),
            "day" => person.day.clone().map(Plain::Text),
            "day.year" => {
                person.day.as_ref().map(|day| Plain::Number(day[..4].parse().expect("a year")))
            }
            "flag" => person.flag.map(|flag| Plain::Text(flag.to_string())),
            "tags" => at.tag.map(|tag| Plain::Text(person.tags[tag].clone())),
            "home" => person.home.map(|home| Plain::Text(format!("h{home}"))),
            "home.name" => person.home.and_then(|home| self.homes[home].clone()).map(Plain::Text),
            "group" => group.map(|group| Plain::Text(format!("g{group}"))),
            "group.year" => group.and_then(|group| self.groups[group].year).map(Plain::Number),
            "links.status" => link.and_then(|link| link.status.clone()).map(Plain::Text),
            "links.score" => link.and_then(|link| link.score).map(Plain::Number),
            "links.marks" => {
                let mark = at.mark?;
                group.map(|group| Plain::Number(self.groups[group].marks[mark]))
            }
            _ => unreachable!("no such field"),
        }
    }

    fn fits(&self, test: &Test, at: Combination) -> bool {
        let value = self.value(test.field, at);
        if test.predicate == "valid" {
            return value.is_some() == (test.operands[0] == "true");
        }
        let Some(value) = value else { return false };
        if test.predicate == "equal" || test.predicate == "oneOf" {
            return test.operands.iter().any(|operand| match &value {
                Plain::Number(number) => Ok(*number) == operand.parse(),
                Plain::Text(day) if test.field == "day" => day.starts_with(operand.as_str()),
                Plain::Text(other) => other == operand,
            });
        }
        let order = |operand: &String| match &value {
            Plain::Number(number) => number.total_cmp(&operand.parse().expect("a number")),
            Plain::Text(day) => {
                let whole = day.clone() + &"-01-01"[(day.len() - 4).min(6)..];
                whole[..operand.len()].cmp(operand)
            }
        };
        match test.predicate {
            "lt" => order(&test.operands[0]).is_lt(),
            "lte" => order(&test.operands[0]).is_le(),
            "gt" => order(&test.operands[0]).is_gt(),
            "gte" => order(&test.operands[0]).is_ge(),
            "range" => order(&test.operands[0]).is_ge() && order(&test.operands[1]).is_le(),
            _ => unreachable!("no such predicate"),
        }
    }

    /// The combinations that pass a filter.
    pub(super) fn kept(&self, filter: &[Test]) -> Vec<Combination> {
        let all = self.combinations().into_iter();
        all.filter(|at| filter.iter().all(|test| self.fits(test, *at))).collect()
    }

    fn keys(&self, fields: &[&str], at: Combination) -> Vec<Label> {
        let label = |value: Option<Plain>| value.map_or(Label::NotStated, Label::Is);
        fields.iter().map(|field| label(self.value(field, at))).collect()
    }

    /// The values of a field, each place that holds one once; `None` where it holds none.
    fn values(&self, field: &str, combinations: &[Combination]) -> Vec<Option<Plain>> {
        let mut places = Vec::new();
        let mut values = Vec::new();
        for at in combinations {
            let place = match field {
                "tags" => (at.person, at.tag, None),
                "group" | "group.year" | "links.status" | "links.score" => {
                    (at.person, at.link, None)
                }
                "links.marks" => (at.person, at.link, at.mark),
                _ => (at.person, None, None),
            };
            if !places.contains(&place) {
                places.push(place);
                values.push(self.value(field, *at));
            }
        }
        values
    }

    pub(super) fn measure(
        &self,
        (aggregate, field): (&str, &str),
        combinations: &[Combination],
    ) -> (Option<f64>, usize) {
        if aggregate == "count" {
            return (Some(count(self.values("kind", combinations).len())), 0);
        }
        let values = self.values(field, combinations);
        let stated: Vec<Plain> = values.iter().flatten().cloned().collect();
        let missing = values.len() - stated.len();
        if aggregate == "distinct" {
            let mut different: Vec<Plain> = Vec::new();
            for value in stated {
                if !different.contains(&value) {
                    different.push(value);
                }
            }
            return (Some(count(different.len())), missing);
        }
        let mut numbers: Vec<f64> = stated
            .into_iter()
            .map(|value| match value {
                Plain::Number(number) => number,
                Plain::Text(text) => unreachable!("{text} is no number"),
            })
            .collect();
        numbers.sort_by(f64::total_cmp);
        if numbers.is_empty() {
            return (None, missing);
        }
        let (sum, half) = (numbers.iter().sum::<f64>(), numbers.len() / 2);
        let value = match aggregate {
            "sum" => sum,
            "mean" => sum / count(numbers.len()),
            "median" if numbers.len() % 2 == 1 => numbers[half],
            "median" => f64::midpoint(numbers[half - 1], numbers[half]),
            "min" => numbers[0],
            "max" => numbers[numbers.len() - 1],
            _ => unreachable!("no such aggregate"),
        };
        (Some(value), missing)
    }

    /// The rows that a listing shows: a person's number, and the values of each field.
    pub(super) fn list(&self, ask: &Ask) -> Vec<(usize, Vec<Vec<Plain>>)> {
        let kept = self.kept(&ask.filter);
        let mut rows = Vec::new();
        for person in 0..self.people.len() {
            let of: Vec<Combination> =
                kept.iter().copied().filter(|at| at.person == person).collect();
            if of.is_empty() {
                continue;
            }
            let different = |field: &str| {
                let mut found: Vec<Plain> = Vec::new();
                for value in self.values(field, &of).into_iter().flatten() {
                    if !found.contains(&value) {
                        found.push(value);
                    }
                }
                found
            };
            let by = ask
                .sort
                .as_ref()
                .and_then(|(descending, field)| extreme(different(field), *descending));
            rows.push((by, (person, ask.dimensions.iter().map(|it| different(it)).collect())));
        }
        let descending = ask.sort.as_ref().is_some_and(|sort| sort.0);
        rows.sort_by(|(a, _), (b, _)| by_value(a.as_ref(), b.as_ref(), descending));
        rows.into_iter().map(|(_, row)| row).take(ask.limit.unwrap_or(usize::MAX)).collect()
    }

    /// The table that a query gives, and the number of records.
    pub(super) fn answer(&self, ask: &Ask) -> (Vec<Line>, usize) {
        let kept = self.kept(&ask.filter);
        let order = self.ranked(ask, &kept);
        let leading = if ask.table { ask.dimensions.len() } else { ask.dimensions.len().min(1) };
        let folded = |mut keys: Vec<Label>| {
            let at = order.iter().position(|known| known[..] == keys[..leading]);
            let stated = keys[..leading].iter().any(|label| *label != Label::NotStated);
            if stated && ask.limit.is_some_and(|limit| at >= Some(limit)) {
                for (at, key) in keys.iter_mut().enumerate() {
                    if at < leading || ask.dimensions[at] == ask.dimensions[0] {
                        *key = Label::Other;
                    }
                }
            }
            keys
        };
        let mut groups: Vec<(Vec<Label>, Vec<Combination>)> = Vec::new();
        if ask.dimensions.is_empty() {
            groups.push((Vec::new(), Vec::new()));
        }
        for at in &kept {
            let keys = folded(self.keys(&ask.dimensions, *at));
            match groups.iter_mut().find(|(known, _)| *known == keys) {
                Some((_, members)) => members.push(*at),
                None => groups.push((keys, vec![*at])),
            }
        }
        let rank = |keys: &[Label]| {
            let all = |label: Label| !keys.is_empty() && keys.iter().all(|it| *it == label);
            let at = order.iter().position(|known| known[..] == *keys);
            (all(Label::NotStated), all(Label::Other), at)
        };
        groups.sort_by(|(a, _), (b, _)| {
            rank(&a[..leading]).cmp(&rank(&b[..leading])).then_with(|| Self::by_keys(ask, a, b))
        });
        let lines = groups.into_iter().map(|(keys, members)| {
            let measured: Vec<_> =
                ask.measures.iter().map(|it| self.measure(*it, &members)).collect();
            Line {
                keys,
                values: measured.iter().map(|it| it.0).collect(),
                skipped: measured.iter().map(|it| it.1).collect(),
                records: self.people_in(&members),
            }
        });
        (lines.collect(), self.people_in(&kept))
    }

    fn people_in(&self, members: &[Combination]) -> usize {
        (0..self.people.len()).filter(|it| members.iter().any(|at| at.person == *it)).count()
    }

    /// The groups of the leading dimensions, in order.
    fn ranked(&self, ask: &Ask, kept: &[Combination]) -> Vec<Vec<Label>> {
        let leading = if ask.table { ask.dimensions.len() } else { ask.dimensions.len().min(1) };
        let fields = &ask.dimensions[..leading];
        let mut groups: Vec<(Vec<Label>, Option<Plain>)> = Vec::new();
        for at in kept {
            let keys = self.keys(fields, *at);
            if groups.iter().any(|(known, _)| *known == keys) {
                continue;
            }
            let members: Vec<Combination> =
                kept.iter().copied().filter(|it| self.keys(fields, *it) == keys).collect();
            groups.push((keys, self.sort_value(ask, &members)));
        }
        let descending = ask.sort.as_ref().is_some_and(|sort| sort.0);
        groups.sort_by(|(a, a_value), (b, b_value)| {
            let silent = |keys: &[Label]| keys.iter().all(|it| *it == Label::NotStated);
            silent(a)
                .cmp(&silent(b))
                .then_with(|| by_value(a_value.as_ref(), b_value.as_ref(), descending))
                .then_with(|| Self::by_keys(ask, a, b))
        });
        groups.into_iter().map(|(keys, _)| keys).collect()
    }

    fn sort_value(&self, ask: &Ask, members: &[Combination]) -> Option<Plain> {
        let (descending, by) = ask.sort.as_ref()?;
        if ask.dimensions.contains(&by.as_str()) {
            return None;
        }
        if let Some((aggregate, field)) = by.split_once('(') {
            let measure = (aggregate, field.trim_end_matches(')'));
            return self.measure(measure, members).0.map(Plain::Number);
        }
        extreme(self.values(by, members).into_iter().flatten().collect(), *descending)
    }

    fn by_keys(ask: &Ask, a: &[Label], b: &[Label]) -> Ordering {
        let sorted = ask.sort.as_ref().and_then(|(descending, by)| {
            ask.dimensions.iter().position(|it| it == by).map(|at| (at, *descending))
        });
        let compare = |at: usize| {
            let down = sorted == Some((at, true));
            match (&a[at], &b[at]) {
                (Label::Is(a), Label::Is(b)) if down => order(b, a),
                (Label::Is(a), Label::Is(b)) => order(a, b),
                (a, b) => place(a).cmp(&place(b)),
            }
        };
        let leading = if ask.table { a.len() } else { 1 };
        let first = sorted.filter(|(at, _)| *at < leading && *at < a.len());
        first.map_or(Ordering::Equal, |(at, _)| compare(at)).then_with(|| {
            (0..a.len()).map(compare).find(|it| it.is_ne()).unwrap_or(Ordering::Equal)
        })
    }
}

fn place(label: &Label) -> u8 {
    match label {
        Label::Is(_) => 0,
        Label::Other => 1,
        Label::NotStated => 2,
    }
}

fn order(a: &Plain, b: &Plain) -> Ordering {
    match (a, b) {
        (Plain::Number(a), Plain::Number(b)) => a.total_cmp(b),
        (Plain::Text(a), Plain::Text(b)) => a.cmp(b),
        _ => unreachable!("values of one field are of one kind"),
    }
}

fn by_value(a: Option<&Plain>, b: Option<&Plain>, descending: bool) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if descending => order(b, a),
        (Some(a), Some(b)) => order(a, b),
        _ => a.is_none().cmp(&b.is_none()),
    }
}

fn extreme(mut values: Vec<Plain>, largest: bool) -> Option<Plain> {
    values.sort_by(order);
    if largest { values.pop() } else { values.into_iter().next() }
}

fn count(length: usize) -> f64 {
    f64::from(u32::try_from(length).expect("few rows"))
}
