//! A correction names the record it corrects: by its id, or as `kind/id` where several kinds have a
//! record of that id.

use crate::check::references::Known;
use crate::diagnostic::{Check, Diagnostic, Report, did_you_mean};
use crate::record::{Kind, Records, Ref};
use crate::said::say;
use crate::source::Spanned;

/// Finds the record each correction is about.
pub(super) fn find_targets(records: &mut Records, known: Known<'_>, report: &mut Report) {
    let found: Vec<Option<Ref>> = records
        .corrections
        .iter()
        .map(|correction| find(records, &correction.record, known, report))
        .collect();
    for (correction, target) in records.corrections.list_mut().iter_mut().zip(found) {
        correction.target = target;
    }
}

fn find(
    records: &Records,
    typed: &Spanned<String>,
    known: Known<'_>,
    report: &mut Report,
) -> Option<Ref> {
    let reference = |kind: Kind, id: &str| Ref { kind, id: id.into(), span: typed.span };
    if let Some((folder, id)) = typed.value.split_once('/')
        && let Some(kind) = Kind::from_folder(folder)
    {
        return Some(reference(kind, id));
    }
    let id = &typed.value;
    let kinds: Vec<Kind> =
        Kind::ALL.iter().copied().filter(|kind| records.has(*kind, id)).collect();
    match kinds.as_slice() {
        [kind] => Some(reference(*kind, id)),
        [] if known.may_be(id) => None,
        [] => {
            let all = Kind::ALL.iter().flat_map(|kind| records.ids(*kind));
            report.push(
                Diagnostic::at(
                    Check::UnknownReference,
                    typed.span,
                    say!("no-record-with-id", id = %id),
                )
                .maybe_help(did_you_mean(id, all))
                .help(say!("no-record-with-id.help")),
            );
            None
        }
        _ => {
            let names: Vec<String> =
                kinds.iter().map(|kind| format!("{}/{id}", kind.folder())).collect();
            report.push(
                Diagnostic::at(
                    Check::UnknownReference,
                    typed.span,
                    say!("id-of-several", id = %id),
                )
                .help(say!("write-one-of", names = %names.join(", "))),
            );
            None
        }
    }
}
