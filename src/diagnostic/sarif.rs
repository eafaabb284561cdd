//! Problems as SARIF 2.1.0 (OASIS), which code scanners and editors read: every check as a rule with
//! its description, every problem as a result with its region.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::diagnostic::told::{self, End, Region, TellOptions, Told};
use crate::diagnostic::{Check, Report, Severity, Tongue, guide};
use crate::source::SourceMap;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The file that stands for the site as a whole: a result of SARIF has a place.
const SITE: &str = "content/site.yaml";

/// The problems of a report as SARIF.
#[must_use]
pub fn sarif(report: &Report, files: &SourceMap, options: TellOptions<'_>) -> String {
    let results: Vec<Value> =
        told::all(report, files, options).iter().map(|told| result(told, options.base)).collect();
    let rules: Vec<Value> = Check::ALL.iter().map(|check| rule(*check, options.tongue)).collect();
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "Annals",
                "version": env!("CARGO_PKG_VERSION"),
                "language": options.tongue.tag(),
                "rules": rules,
            }},
            "language": options.tongue.tag(),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let text = serde_json::to_string_pretty(&document).unwrap_or_default();
    format!("{text}\n")
}

fn rule(check: Check, tongue: Tongue) -> Value {
    let level = match check.default_severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
        Severity::Off => "none",
    };
    let page = guide(check, tongue);
    json!({
        "id": check.name(),
        "shortDescription": {"text": tongue.describe(check)},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": level},
    })
}

fn result(told: &Told, base: &str) -> Value {
    let index = Check::ALL.iter().position(|check| check.name() == told.check);
    let site = format!("{base}{SITE}");
    let file = told.file.as_deref().unwrap_or(&site);
    let place = match (told.line, told.column, &told.end) {
        (Some(line), Some(column), Some(end)) => Some(region(line, column, end)),
        _ => None,
    };
    let mut result = json!({
        "ruleId": told.check,
        "ruleIndex": index,
        "level": told.severity,
        "message": {"text": told.with_help()},
        "locations": [{"physicalLocation": location(file, place)}],
    });
    if !told.related.is_empty() {
        let places = told.related.iter().enumerate().map(|(id, related)| {
            let Region { file, line, column, end } = &related.region;
            json!({
                "id": id,
                "message": {"text": related.message},
                "physicalLocation": location(file, Some(region(*line, *column, end))),
            })
        });
        result["relatedLocations"] = places.collect();
    }
    result
}

fn location(file: &str, region: Option<Value>) -> Value {
    let mut place = json!({"artifactLocation": {"uri": uri(file)}});
    if let Some(region) = region {
        place["region"] = region;
    }
    place
}

fn region(line: usize, column: usize, end: &End) -> Value {
    json!({
        "startLine": line,
        "startColumn": column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// A relative path as a reference of RFC 3986.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => {
                // Writing to a string cannot fail.
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}
