//! What a figure's check asked, in the reader's words. Names of fields are set in italics: they are
//! what columns are called, not words of the sentence.

use crate::lang::{Arg, Conjunction};
use crate::page::Desk;
use crate::query::{
    Aggregate, ConditionText, Data as _, Description, FieldId, FieldPath, Part, Predicate, SetId,
    TestText, Type, Value,
};
use crate::record::{CustomField, Kind};

/// Stand around the name of a field until the sentence is HTML: characters that no text has.
const NAME: [char; 2] = ['\u{e000}', '\u{e001}'];

/// A query and the words for it.
pub(super) struct Asked<'a> {
    desk: &'a Desk<'a>,
    /// Name of its data set.
    data: &'a str,
    set: Option<SetId>,
}

impl<'a> Asked<'a> {
    /// The words for a query.
    pub(super) fn new(desk: &'a Desk<'a>, description: &'a Description) -> Self {
        let data = description.data.as_str();
        Self { desk, data, set: desk.press.site.data.schema().find(data) }
    }

    /// The whole query and its result as inline HTML.
    pub(super) fn sentence(&self, asked: &Description, parts: &[Part], result: f64) -> String {
        let mut args = vec![
            ("set", Arg::from(self.rows(self.data))),
            ("measure", self.sum(parts).into()),
            ("result", Arg::Number(result)),
        ];
        let filter: Vec<String> = asked.conditions.iter().map(|it| self.condition(it)).collect();
        if filter.is_empty() {
            return html(&self.desk.t("check-in-words", &args));
        }
        args.push(("filter", self.desk.press.format.list(&filter, Conjunction::And).into()));
        html(&self.desk.t("check-in-words-filtered", &args))
    }

    /// What was computed, as inline HTML.
    pub(super) fn measure(&self, parts: &[Part]) -> String {
        html(&self.sum(parts))
    }

    /// The terms of a formula, added and subtracted.
    fn sum(&self, parts: &[Part]) -> String {
        let mut sum = String::new();
        for part in parts {
            let words = self.part(part);
            if sum.is_empty() {
                sum = if part.negative { format!("−{words}") } else { words };
                continue;
            }
            let key = if part.negative { "aggregate-minus" } else { "aggregate-plus" };
            sum = self.desk.t(key, &[("a", sum.into()), ("b", words.into())]);
        }
        sum
    }

    /// One term, without its sign.
    pub(super) fn part(&self, part: &Part) -> String {
        let call = part.text.split_once('(').and_then(|(name, rest)| {
            Some((Aggregate::from_name(name.trim())?, rest.strip_suffix(')')?.trim()))
        });
        let Some((aggregate, argument)) = call else { return self.desk.number(part.value) };
        let what = match aggregate {
            Aggregate::Count => self.rows(self.data),
            _ => self.argument(argument, aggregate == Aggregate::Distinct),
        };
        self.desk.t(&format!("aggregate-{}", aggregate.name()), &[("what", what.into())])
    }

    /// What an aggregate works on. Where records are counted, they are called by their noun.
    fn argument(&self, path: &str, counts: bool) -> String {
        let schema = self.desk.press.site.data.schema();
        let found = self.set.and_then(|set| FieldPath::resolve(schema, set, path).ok());
        let Some(found) = found else { return name(path) };
        match found.kind {
            Type::Ref(set) if counts => self.rows(&schema.set(set).name),
            _ => found.field().map_or_else(|| self.year(), |field| self.field(field)),
        }
    }

    /// What the rows of a set are called; a table of the site's own has only its name.
    fn rows(&self, set: &str) -> String {
        let noun = match set {
            "participations" => "participation",
            "editions" => "edition",
            "milestones" => "milestone",
            _ => kind_of(set).map_or("", Kind::noun),
        };
        let press = self.desk.press;
        let known = press.messages.get(press.lang, &format!("noun-{noun}-other"), &[]);
        known.unwrap_or_else(|| name(set))
    }

    fn year(&self) -> String {
        name(&self.desk.t("label-year", &[]))
    }

    fn custom(&self, field: FieldId) -> Option<&'a CustomField> {
        let site = self.desk.press.site;
        let schema = site.data.schema();
        let known = site.programme.custom_fields(&schema.set(field.set).name);
        known.iter().find(|it| *it.name == *schema.field(field).name)
    }

    fn field(&self, field: FieldId) -> String {
        if let Some(custom) = self.custom(field) {
            return name(&self.desk.text(&custom.label).text);
        }
        let press = self.desk.press;
        let own = &*press.site.data.schema().field(field).name;
        let key = format!("label-{}", own.replace('_', "-"));
        name(&press.messages.get(press.lang, &key, &[]).unwrap_or_else(|| own.to_owned()))
    }

    /// One line of the filter.
    fn condition(&self, condition: &ConditionText) -> String {
        let field = condition.id.map_or_else(|| self.year(), |field| self.field(field));
        let tests = condition.tests.iter().map(|test| self.test(&field, condition.id, test));
        let tests: Vec<String> = tests.collect();
        self.desk.press.format.list(&tests, Conjunction::And)
    }

    fn test(&self, field: &str, id: Option<FieldId>, test: &TestText) -> String {
        let values: Vec<String> = test.values.iter().map(|it| self.value(it, id)).collect();
        let value = |at: usize| Arg::from(values.get(at).cloned().unwrap_or_default());
        let mut args = vec![("field", Arg::from(field))];
        let key = match test.predicate {
            Predicate::OneOf => {
                let list = self.desk.press.format.list(&values, Conjunction::Or);
                args.push(("values", list.into()));
                "filter-one-of"
            }
            Predicate::Range => {
                args.extend([("from", value(0)), ("to", value(1))]);
                "filter-range"
            }
            Predicate::Valid if test.values.first() == Some(&Value::Bool(false)) => {
                "filter-not-valid"
            }
            Predicate::Valid => "filter-valid",
            Predicate::Equal => "filter-equal",
            Predicate::Lt if self.is_time(id) => "filter-before",
            Predicate::Lte if self.is_time(id) => "filter-until",
            Predicate::Gt if self.is_time(id) => "filter-after",
            Predicate::Gte if self.is_time(id) => "filter-since",
            Predicate::Lt => "filter-lt",
            Predicate::Lte => "filter-lte",
            Predicate::Gt => "filter-gt",
            Predicate::Gte => "filter-gte",
        };
        args.push(("value", value(0)));
        self.desk.t(key, &args)
    }

    /// Whether a field's values are years or dates: one is before another, not smaller.
    fn is_time(&self, field: Option<FieldId>) -> bool {
        field.is_none_or(|id| {
            let field = self.desk.press.site.data.schema().field(id);
            field.kind == Type::Date || (field.ordinal && *field.name == *"year")
        })
    }

    fn value(&self, value: &Value, field: Option<FieldId>) -> String {
        let desk = self.desk;
        let schema = desk.press.site.data.schema();
        match value {
            Value::Ref { set, id } => {
                let title = kind_of(set).and_then(|kind| desk.press.site.title_of(kind, id));
                title.map_or_else(|| id.to_string(), |title| desk.text(title).text)
            }
            Value::Text(text) => self.word(text, field),
            Value::Number(number) if field.is_none_or(|it| schema.field(it).ordinal) => {
                number.get().to_string()
            }
            Value::Number(number) => desk.number(number.get()),
            Value::Date(date) => desk.press.format.date(*date),
            Value::Bool(truth) => desk.t(if *truth { "yes" } else { "no" }, &[]),
        }
    }

    /// A word of a closed list as it is called, or the text as it is.
    fn word(&self, text: &str, field: Option<FieldId>) -> String {
        let Some(field) = field else { return text.to_owned() };
        if let Some(label) = self.custom(field).and_then(|custom| custom.value_label(text)) {
            return self.desk.text(label).text;
        }
        let press = self.desk.press;
        let schema = press.site.data.schema();
        let group = match (&*schema.set(field.set).name, &*schema.field(field).name) {
            ("events", "kind") => "event-kind",
            ("events", "mode") => "mode",
            ("sources", "type") => "source-type",
            ("participations", "status") => "status",
            ("participations", "certainty") => "certainty",
            ("places", "kind") => "place-kind",
            _ => return text.to_owned(),
        };
        let known = press.messages.get(press.lang, &format!("{group}-{text}"), &[]);
        known.unwrap_or_else(|| text.to_owned())
    }
}

/// The kind whose records are a set's rows.
fn kind_of(set: &str) -> Option<Kind> {
    let parts = [Kind::Dimension, Kind::ParticipantKind];
    Kind::ALL.iter().chain(&parts).copied().find(|kind| kind.folder() == set)
}

/// The name of a field in a sentence.
fn name(text: &str) -> String {
    format!("{}{text}{}", NAME[0], NAME[1])
}

/// A text as inline HTML, names of fields in italics.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c == NAME[0] => out.push_str("<em>"),
            c if c == NAME[1] => out.push_str("</em>"),
            c => out.push(c),
        }
    }
    out
}
