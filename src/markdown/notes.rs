//! Footnotes: numbered in the order in which the text refers to them, listed at its end.

use std::collections::BTreeMap;
use std::mem;

use super::flow::{Flow, Hole, Note};
use crate::diagnostic::{Check, Diagnostic, Report, Severity};
use crate::said::say;
use crate::source::Span;

/// The footnotes of a text and the marks that refer to them.
#[derive(Default)]
pub(super) struct Notes {
    definitions: BTreeMap<String, Definition>,
    marks: Vec<Mark>,
}

struct Definition {
    label: String,
    span: Span,
    flow: Flow,
    /// 0 until a mark refers to it.
    number: u32,
    marks: u32,
}

struct Mark {
    key: String,
    span: Span,
}

impl Notes {
    /// Adds a mark and returns its index.
    pub(super) fn refer(&mut self, label: &str, span: Span) -> usize {
        self.marks.push(Mark { key: label.to_lowercase(), span });
        self.marks.len() - 1
    }

    /// Adds the text of a footnote.
    pub(super) fn define(&mut self, label: String, span: Span, flow: Flow, report: &mut Report) {
        let key = label.to_lowercase();
        if let Some(first) = self.definitions.get(&key) {
            let message = say!("two-footnotes", label = %label);
            report.push(
                Diagnostic::at(Check::DuplicateId, span, message)
                    .related(first.span, say!("the-first"))
                    .help(say!("two-footnotes.help")),
            );
            return;
        }
        self.definitions.insert(key, Definition { label, span, flow, number: 0, marks: 0 });
    }

    /// Numbers the marks in `body` and adds the footnotes that they refer to.
    pub(super) fn finish(mut self, body: &mut Flow, report: &mut Report) {
        if self.marks.is_empty() && self.definitions.is_empty() {
            return;
        }
        let mut order = Vec::new();
        self.number(body, &mut order, report);
        let mut next = 0;
        while let Some(key) = order.get(next).cloned() {
            let mut flow = self.definitions.get_mut(&key).map(|d| mem::take(&mut d.flow));
            if let Some(flow) = &mut flow {
                self.number(flow, &mut order, report);
            }
            if let (Some(flow), Some(definition)) = (flow, self.definitions.get_mut(&key)) {
                definition.flow = flow;
            }
            next += 1;
        }
        self.report_unused(report);
        if order.is_empty() {
            return;
        }
        body.line();
        body.hole(Hole::NotesStart);
        for key in order {
            if let Some(definition) = self.definitions.remove(&key) {
                append(body, definition);
            }
        }
        body.push("</ol>\n</section>\n");
    }

    /// Turns the pending marks of a flow into numbered ones; footnotes seen for the first time
    /// are added to `order`.
    fn number(&mut self, flow: &mut Flow, order: &mut Vec<String>, report: &mut Report) {
        flow.holes.retain_mut(|(_, hole)| {
            let Hole::Pending(index) = *hole else { return true };
            let mark = &self.marks[index];
            let Some(definition) = self.definitions.get_mut(&mark.key) else {
                let message = say!("no-footnote", label = %mark.key);
                report.push(Diagnostic::at(Check::BrokenLink, mark.span, message));
                return false;
            };
            if definition.number == 0 {
                order.push(mark.key.clone());
                definition.number = u32::try_from(order.len()).unwrap_or(u32::MAX);
            }
            definition.marks += 1;
            let (number, nth) = (definition.number, definition.marks);
            *hole = Hole::NoteMark(Note { number, nth });
            true
        });
    }

    /// A footnote without a mark is not printed; that its text vanishes must not go unsaid.
    fn report_unused(&self, report: &mut Report) {
        for definition in self.definitions.values().filter(|definition| definition.number == 0) {
            let label = &definition.label;
            let message = say!("footnote-unused", label = %label);
            let mut problem = Diagnostic::at(Check::BrokenLink, definition.span, message)
                .help(say!("footnote-unused.help", label = %label));
            problem.severity = Severity::Warning;
            report.push(problem);
        }
    }
}

fn append(body: &mut Flow, definition: Definition) {
    let number = definition.number;
    body.hole(Hole::NoteStart(number));
    let mut flow = definition.flow;
    let ends_in_paragraph = flow.html.ends_with("</p>\n")
        && flow.holes.last().is_none_or(|hole| hole.0 < flow.html.len());
    if ends_in_paragraph {
        flow.html.truncate(flow.html.len() - "</p>\n".len());
    }
    let needs_paragraph = !ends_in_paragraph;
    body.append(flow);
    if needs_paragraph {
        body.line();
        body.push("<p>");
    }
    for nth in 1..=definition.marks {
        if nth > 1 || !needs_paragraph {
            body.push(" ");
        }
        body.hole(Hole::NoteBack(Note { number, nth }));
    }
    body.push("</p>\n</li>\n");
}
