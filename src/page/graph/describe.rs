//! A chart in sentences, for those who do not see it: what it shows, over what, its extremes, its
//! trend, and what is not in it.

use crate::chart::{self, CategoryKind, Chart, Role, SeriesSummary, Shape, Summary, Trend};
use crate::lang::{Arg, Conjunction};
use crate::page::Desk;
use crate::page::graph::drawn::Drawn;
use crate::page::graph::mark_word;
use crate::page::graph::moments::Time;
use crate::page::graph::words::inline;

/// As many names are told where several share an extreme; more say nothing.
const NAMED: usize = 4;

/// The description of a chart on a page, with its table below.
pub(super) fn sentences(desk: &Desk<'_>, drawn: &Drawn) -> String {
    let told = alone(desk, drawn);
    if drawn.chart.is_empty() {
        return told;
    }
    format!("{told} {}", desk.t("describe-table-follows", &[]))
}

/// The description of a chart without a table.
pub(super) fn alone(desk: &Desk<'_>, drawn: &Drawn) -> String {
    let chart = &drawn.chart;
    let mark = mark_word(desk, chart.mark);
    let teller = Teller { desk, chart };
    let mut told =
        vec![teller.say(
            "describe-mark",
            &[("mark", mark.into()), ("title", chart.title.as_str().into())],
        )];
    if chart.is_empty() {
        told.push(teller.say("describe-no-data", &[]));
        return told.join(" ");
    }
    if drawn.times.is_none() {
        told.extend(measure(desk, drawn));
    }
    let summary = chart::describe(chart);
    if let (true, Some(from), Some(to)) = (summary.ordered, &summary.from, &summary.to) {
        told.push(teller.say("describe-from-to", &[("from", text(from)), ("to", text(to))]));
    }
    match summary.series.as_slice() {
        _ if teller.times(drawn, &summary, &mut told) || teller.shape(&summary, &mut told) => {}
        _ if drawn.panels.is_some() => teller.panels(drawn, &summary, &mut told),
        [one] => teller.one(one, &mut told),
        several => teller.several(several, &mut told),
    }
    if drawn.times.is_none() {
        teller.rest(drawn, &summary, &mut told);
    }
    told.join(" ")
}

fn text(text: &str) -> Arg {
    Arg::from(text)
}

/// What is measured, by what; nothing where the title says it.
fn measure(desk: &Desk<'_>, drawn: &Drawn) -> Option<String> {
    let group = inline(desk, &drawn.head.text);
    let args = [("measure", text(&drawn.measure)), ("group", group.into())];
    let Some(divided_by) = &drawn.divided_by else {
        let sentence = desk.t("describe-measure-by", &args);
        let said = sentence.trim_end_matches('.').to_lowercase();
        return (!drawn.chart.title.to_lowercase().contains(&said)).then_some(sentence);
    };
    let [measure, group] = args;
    let args = [measure, group, ("series", inline(desk, &divided_by.text).into())];
    Some(desk.t("describe-measure-by-series", &args))
}

struct Teller<'a> {
    desk: &'a Desk<'a>,
    chart: &'a Chart,
}

impl Teller<'_> {
    fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.desk.t(key, args)
    }

    fn list(&self, names: &[&str]) -> Arg {
        self.desk.press.format.list(names, Conjunction::And).into()
    }

    /// A chart of one series: how it moves, its highest and lowest value.
    fn one(&self, series: &SeriesSummary, told: &mut Vec<String>) {
        let (Some(highest), Some(lowest)) = (&series.highest, &series.lowest) else { return };
        let (high, low) = (Arg::from(highest.value), Arg::from(lowest.value));
        if highest.value.total_cmp(&lowest.value).is_eq() {
            let alone = series.known == 1;
            let args = [("name", text(&highest.label)), ("value", high)];
            told.push(
                self.say(if alone { "describe-single" } else { "describe-all-equal" }, &args),
            );
            return;
        }
        told.extend(self.trend(series));
        // One way up or down, the ends are the extremes.
        if !matches!(series.trend, Some(Trend::Rising | Trend::Falling)) {
            told.push(self.extreme(series.series, highest.value, high, true));
            told.push(self.extreme(series.series, lowest.value, low, false));
        }
    }

    fn trend(&self, series: &SeriesSummary) -> Option<String> {
        let (first, last) = (series.first.as_ref()?, series.last.as_ref()?);
        let key = match series.trend? {
            Trend::Rising => "describe-trend-rising",
            Trend::Falling => "describe-trend-falling",
            Trend::Steady => return None,
            Trend::Mixed => "describe-trend-mixed",
        };
        let args = [
            ("first", first.value.into()),
            ("from", text(&first.label)),
            ("last", last.value.into()),
            ("to", text(&last.label)),
            ("min", series.lowest.as_ref()?.value.into()),
            ("max", series.highest.as_ref()?.value.into()),
        ];
        Some(self.say(key, &args))
    }

    /// The highest or lowest value and all places that have it.
    fn extreme(&self, series: usize, value: f64, shown: Arg, high: bool) -> String {
        let categories = self.chart.categories.iter().enumerate();
        let values = &self.chart.series[series].values;
        let has = |(index, category): &(usize, &chart::Category)| {
            let own = values.get(*index).copied().flatten();
            category.kind == CategoryKind::Normal
                && own.is_some_and(|own| own.total_cmp(&value).is_eq())
        };
        let names: Vec<&str> = categories.filter(has).map(|(_, it)| it.full()).collect();
        let key = match (high, names.len()) {
            (true, 1) => "describe-highest",
            (false, 1) => "describe-lowest",
            (true, n) if n <= NAMED => "describe-highest-tied",
            (false, n) if n <= NAMED => "describe-lowest-tied",
            (true, _) => "describe-highest-many",
            (false, _) => "describe-lowest-many",
        };
        let args = [
            ("name", names.first().copied().unwrap_or_default().into()),
            ("names", self.list(&names)),
            ("value", shown),
            ("n", names.len().into()),
        ];
        self.say(key, &args)
    }

    /// From when to when, and how many of each kind; whether there are dates at all.
    fn times(&self, drawn: &Drawn, summary: &Summary, told: &mut Vec<String>) -> bool {
        let Some(times) = &drawn.times else { return false };
        let when = |at: Option<&Time>| Arg::from(at.map_or("", |time| time.when.as_str()));
        let args = [
            ("n", times.list.len().into()),
            ("from", when(times.list.first())),
            ("to", when(times.list.last())),
        ];
        told.push(self.say("describe-timeline", &args));
        if let Shape::Timeline { kinds, .. } = &summary.shape
            && times.kind.is_some()
        {
            for kind in kinds {
                let args = [("name", text(&kind.name)), ("value", kind.count.into())];
                told.push(self.say("describe-single", &args));
            }
        }
        true
    }

    /// What a mark shows that is more than its series; whether that is all there is to tell.
    fn shape(&self, summary: &Summary, told: &mut Vec<String>) -> bool {
        match &summary.shape {
            Shape::Waterfall { first: Some(first), last: Some(last), up, down, .. } => {
                let args = [
                    ("first", first.value.into()),
                    ("last", last.value.into()),
                    ("n", (up.count + down.count).into()),
                ];
                told.push(self.say("describe-waterfall", &args));
                told.push(self.say("describe-total", &[("total", last.value.into())]));
                true
            }
            Shape::Waffle { whole: Some(_), .. } => {
                self.shares(told);
                true
            }
            _ => false,
        }
    }

    /// Parts of wholes: '17 of 20'.
    fn shares(&self, told: &mut Vec<String>) {
        let of = |role: Role| self.chart.series.iter().find(|it| it.role == role);
        let (Some(whole), Some(part)) = (of(Role::Whole), of(Role::Main)) else { return };
        let pairs = self.chart.categories.iter().zip(whole.values.iter().zip(&part.values));
        for (category, pair) in pairs {
            let (Some(whole), Some(part)) = pair else { continue };
            let args = [
                ("name", text(category.full())),
                ("value", (*part).into()),
                ("total", (*whole).into()),
            ];
            told.push(self.say("describe-share", &args));
        }
    }

    /// Small multiples: the panels, the series in each, and where a panel of one is highest.
    fn panels(&self, drawn: &Drawn, summary: &Summary, told: &mut Vec<String>) {
        let panels: Vec<&str> = summary.facets.iter().map(|it| it.label.as_str()).collect();
        told.push(self.say("describe-facets", &[("names", self.list(&panels))]));
        if drawn.names.len() > 1 {
            let names: Vec<&str> = drawn.names.iter().map(|it| it.text.text.as_str()).collect();
            let args = [("n", names.len().into()), ("names", self.list(&names))];
            told.push(self.say("describe-series", &args));
            return;
        }
        for panel in &summary.facets {
            let Some(highest) = &panel.highest else { continue };
            told.push(self.highest(&panel.label, highest));
        }
    }

    fn highest(&self, series: &str, highest: &chart::Point) -> String {
        let args = [
            ("series", text(series)),
            ("value", highest.value.into()),
            ("name", text(&highest.label)),
        ];
        self.say("describe-series-highest", &args)
    }

    /// A chart of several series: their names, and where each is highest.
    fn several(&self, series: &[SeriesSummary], told: &mut Vec<String>) {
        let names: Vec<&str> = series.iter().map(|it| it.name.as_str()).collect();
        let args = [("n", names.len().into()), ("names", self.list(&names))];
        told.push(self.say("describe-series", &args));
        for it in series {
            let Some(highest) = &it.highest else { continue };
            told.push(self.highest(&it.name, highest));
        }
    }

    /// What is folded together, not stated, or not there.
    fn rest(&self, drawn: &Drawn, summary: &Summary, told: &mut Vec<String>) {
        let single = summary.series.len() == 1;
        for (index, category) in self.chart.categories.iter().enumerate() {
            match category.kind {
                CategoryKind::Normal => {}
                CategoryKind::Gap => {
                    let note = category.note.as_deref().unwrap_or(&self.chart.words.not_stated);
                    let args = [("name", text(category.full())), ("value", text(note))];
                    told.push(self.say("describe-single", &args));
                }
                CategoryKind::Other | CategoryKind::NotStated => {
                    let value = self.chart.series.first();
                    let value = value.and_then(|it| it.values.get(index).copied().flatten());
                    if let Some(value) = value.filter(|_| single) {
                        let args = [("name", text(category.full())), ("value", value.into())];
                        told.push(self.say("describe-single", &args));
                    } else if category.kind == CategoryKind::Other {
                        told.push(self.say("describe-folded", &[("n", drawn.folded.into())]));
                    }
                }
            }
        }
        let missing: usize = summary.series.iter().map(|series| series.missing).sum();
        if missing > 0 {
            told.push(self.say("describe-not-stated", &[("n", missing.into())]));
        }
    }
}
