//! From a query as typed to one that can run: names become fields, and each part of a channel
//! becomes a dimension or a measure as Vega-Lite decides it: fields group, aggregates measure.

use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::query::aggregate::Aggregate;
use crate::query::data::{Data, Schema, SetId, Type};
use crate::query::expression::{Call, Operand, Term};
use crate::query::filter::Condition;
use crate::query::path::FieldPath;
use crate::query::spec::{Channel, FormulaSpec, Sort, Spec, find_set};
use crate::query::{
    Column, Dimension, Form, Formula, FormulaTerm, Measure, Order, OrderBy, Query, TermValue,
};
use crate::said::say;
use crate::source::Spanned;

/// What a part of a channel turned out to be.
enum Role {
    Dimension(Dimension),
    Measure(Measure),
}

struct Resolver<'a> {
    data: &'a dyn Data,
    set: SetId,
    form: Form,
    report: &'a mut Report,
    sound: bool,
}

impl Query {
    /// Finds everything that `spec` names in the data. Reports all that is wrong; `None` if
    /// anything is, since a query that is run in part would publish a wrong number.
    pub fn resolve(spec: &Spec, form: Form, data: &dyn Data, report: &mut Report) -> Option<Self> {
        let set = find_set(data.schema(), &spec.data).map_err(|it| report.push(*it)).ok()?;
        let filter = read_conditions(&spec.filter, set, data, report);
        let mut resolver = Resolver { data, set, form, report, sound: filter.is_some() };
        let mut query = Self {
            set,
            filter: filter.unwrap_or_default(),
            dimensions: Vec::new(),
            measures: Vec::new(),
            columns: Vec::new(),
            order: None,
            limit: spec.limit.as_ref().map(|limit| limit.value),
            form,
        };
        for channel in &spec.channels {
            for term in &channel.terms {
                match resolver.role(channel, term) {
                    None => {}
                    Some(Role::Dimension(dimension)) => {
                        query.columns.push(Column::Dimension(query.dimensions.len()));
                        query.dimensions.push(dimension);
                    }
                    Some(Role::Measure(measure)) => {
                        query.columns.push(Column::Measure(query.measures.len()));
                        query.measures.push(measure);
                    }
                }
            }
        }
        resolver.imply_measure(&mut query, spec);
        if let Some(sort) = &spec.sort {
            query.order = resolver.order(sort, &query);
        }
        resolver.sound.then_some(query)
    }
}

impl Formula {
    /// Finds everything that `spec` names in the data. Reports all that is wrong; `None` if
    /// anything is.
    pub fn resolve(spec: &FormulaSpec, data: &dyn Data, report: &mut Report) -> Option<Self> {
        let set = find_set(data.schema(), &spec.data).map_err(|it| report.push(*it)).ok()?;
        let filter = read_conditions(&spec.filter, set, data, report);
        let mut resolver =
            Resolver { data, set, form: Form::Table, report, sound: filter.is_some() };
        let terms = spec
            .summands
            .iter()
            .filter_map(|summand| {
                let (text, value) = match &summand.operand {
                    Operand::Literal(number) => {
                        return Some(FormulaTerm {
                            negative: summand.negative,
                            span: number.span,
                            value: TermValue::Literal(number.value),
                        });
                    }
                    Operand::Term(term) => (&term.text, resolver.aggregate(term)?),
                };
                Some(FormulaTerm {
                    negative: summand.negative,
                    span: text.span,
                    value: TermValue::Measure(Measure { channel: "value", ..value }),
                })
            })
            .collect();
        let (text, sound) = (spec.value.value.trim().to_owned(), resolver.sound);
        let filter = filter?;
        sound.then_some(Self { set, filter, terms, text })
    }
}

fn read_conditions(
    lines: &[crate::query::filter::FilterLine],
    set: SetId,
    data: &dyn Data,
    report: &mut Report,
) -> Option<Vec<Condition>> {
    let found: Vec<_> =
        lines.iter().map(|line| Condition::resolve(line, set, data, report)).collect();
    found.into_iter().collect()
}

impl Resolver<'_> {
    fn schema(&self) -> &Schema {
        self.data.schema()
    }

    fn wrong<T>(&mut self, problem: Diagnostic) -> Option<T> {
        self.report.push(problem);
        self.sound = false;
        None
    }

    fn path(&mut self, text: &Spanned<String>) -> Option<FieldPath> {
        match FieldPath::find(self.schema(), self.set, text) {
            Ok(path) => Some(path),
            Err(problem) => self.wrong(*problem),
        }
    }

    fn role(&mut self, channel: &Channel, term: &Term) -> Option<Role> {
        let name = channel.name.value;
        if term.call.is_some() {
            // A heading of a CSV file may look like an aggregate.
            if let Ok(field) = FieldPath::resolve(self.schema(), self.set, &term.text.value) {
                return self.field_role(channel, term, field);
            }
            let measure = self.aggregate(term)?;
            return Some(Role::Measure(Measure { channel: name, ..measure }));
        }
        let field = self.path(&term.text)?;
        self.field_role(channel, term, field)
    }

    fn field_role(&mut self, channel: &Channel, term: &Term, field: FieldPath) -> Option<Role> {
        let name = channel.name.value;
        if !channel.list || self.form == Form::Table {
            return Some(Role::Dimension(Dimension { channel: name, field }));
        }
        if field.kind != Type::Number {
            let text = &term.text.value;
            let message =
                say!("list-measures", name = %name, text = %text, noun = field.kind.said());
            return self.wrong(
                Diagnostic::at(Check::InvalidQuery, term.text.span, message)
                    .help(say!("list-measures.help", name = %name, text = %text)),
            );
        }
        Some(Role::Measure(sum_of(name, field)))
    }

    /// An aggregate of the data set.
    fn aggregate(&mut self, term: &Term) -> Option<Measure> {
        let call = term.call.as_ref()?;
        let Some(aggregate) = Aggregate::from_name(&call.name.value) else {
            return self.wrong(unknown_aggregate(call));
        };
        let field = match (aggregate, call.argument.value.is_empty()) {
            (Aggregate::Count, true) => None,
            (Aggregate::Count, false) => return self.wrong(count_of(call)),
            (_, true) => {
                let problem = needs_field(call, self.schema(), self.set);
                return self.wrong(problem);
            }
            (_, false) => Some(self.path(&call.argument)?),
        };
        if let Some(field) = &field
            && aggregate.needs_number()
            && field.kind != Type::Number
        {
            return self.wrong(needs_number(call, field));
        }
        Some(Measure { channel: "", text: term.text.value.clone(), aggregate, field })
    }

    /// A chart of plain fields measures the first numeric one: `x: year, y: reported`.
    fn imply_measure(&mut self, query: &mut Query, spec: &Spec) {
        let Form::Chart { implied } = self.form else { return };
        if implied.is_empty() || !query.measures.is_empty() || !self.sound {
            return;
        }
        let find = |ordinal: bool| {
            implied.iter().find_map(|channel| {
                query.dimensions.iter().position(|dimension| {
                    dimension.channel == *channel
                        && dimension.field.kind == Type::Number
                        && dimension.field.ordinal == ordinal
                })
            })
        };
        // A lone ordinal number is what the chart is along, not what it measures.
        let found = find(false).or_else(|| find(true).filter(|_| query.dimensions.len() > 1));
        if let Some(at) = found {
            let dimension = query.dimensions.remove(at);
            for column in &mut query.columns {
                *column = match *column {
                    Column::Dimension(index) if index == at => Column::Measure(0),
                    Column::Dimension(index) if index > at => Column::Dimension(index - 1),
                    same => same,
                };
            }
            query.measures.push(sum_of(dimension.channel, dimension.field));
            return;
        }
        let place = spec.channels.first().map_or(spec.data.span, |channel| channel.name.span);
        let channel = implied.first().copied().unwrap_or_default();
        self.wrong::<()>(
            Diagnostic::at(Check::InvalidQuery, place, say!("nothing-measured"))
                .help(say!("nothing-measured.help", channel = %channel)),
        );
    }

    fn order(&mut self, sort: &Sort, query: &Query) -> Option<Order> {
        let text = &sort.by.text.value;
        let order = |by| Some(Order { descending: sort.descending, by });
        if let Some(at) = query.dimensions.iter().position(|it| it.channel == text) {
            return order(OrderBy::Dimension(at));
        }
        if let Some(measure) = query.measures.iter().find(|it| it.channel == text) {
            return order(OrderBy::Measure(measure.clone()));
        }
        let found = FieldPath::resolve(self.schema(), self.set, text);
        if let Ok(field) = found {
            let same = |it: &Dimension| it.field.same_as(&field);
            return match query.dimensions.iter().position(same) {
                Some(at) => order(OrderBy::Dimension(at)),
                None => order(OrderBy::Field(field)),
            };
        }
        if sort.by.call.is_some() {
            let measure = self.aggregate(&sort.by)?;
            if query.measures.is_empty() {
                return self.wrong(
                    Diagnostic::at(
                        Check::InvalidQuery,
                        sort.by.text.span,
                        say!("sort-by-aggregate"),
                    )
                    .help(say!("sort-by-aggregate.help", text = %text)),
                );
            }
            return order(OrderBy::Measure(measure));
        }
        let mut problem = match FieldPath::find(self.schema(), self.set, &sort.by.text) {
            Err(problem) => *problem,
            Ok(field) => return order(OrderBy::Field(field)),
        };
        let mut channels: Vec<&str> = query.dimensions.iter().map(|it| it.channel).collect();
        channels.extend(query.measures.iter().map(|it| it.channel));
        channels.dedup();
        problem.help.push(say!("or-sort-by-channel", channels = %channels.join(", ")));
        self.wrong(problem)
    }
}

fn sum_of(channel: &'static str, field: FieldPath) -> Measure {
    Measure { channel, text: field.text.to_string(), aggregate: Aggregate::Sum, field: Some(field) }
}

fn unknown_aggregate(call: &Call) -> Diagnostic {
    let name = &call.name.value;
    let names = Aggregate::ALL.map(Aggregate::name);
    Diagnostic::at(Check::InvalidQuery, call.name.span, say!("no-aggregate", name = %name))
        .maybe_help(did_you_mean(name, names))
        .help(say!("no-aggregate.help"))
}

fn count_of(call: &Call) -> Diagnostic {
    let argument = &call.argument.value;
    Diagnostic::at(Check::InvalidQuery, call.argument.span, say!("count-of-field"))
        .help(say!("count-of-field.help", argument = %argument))
}

fn needs_field(call: &Call, schema: &Schema, set: SetId) -> Diagnostic {
    let name = &call.name.value;
    let numbers: Vec<String> = schema
        .set(set)
        .fields
        .iter()
        .filter(|field| field.kind == Type::Number)
        .map(|field| format!("{name}({})", field.name))
        .collect();
    let help = if name == "distinct" || numbers.is_empty() {
        say!("needs-a-field.help", name = %name)
    } else {
        say!("needs-a-field.help-numbers", numbers = %numbers.join(", "))
    };
    Diagnostic::at(Check::InvalidQuery, call.name.span, say!("needs-a-field", name = %name))
        .help(help)
}

fn needs_number(call: &Call, field: &FieldPath) -> Diagnostic {
    let (name, text) = (&call.name.value, &field.text);
    Diagnostic::at(
        Check::InvalidQuery,
        call.argument.span,
        say!("needs-a-number", name = %name, text = %text, noun = field.kind.said()),
    )
    .help(say!("needs-a-number.help", text = %text))
}
