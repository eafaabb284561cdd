//! `annals schema`: what editors are told is what the readers of records know.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::project::Project;

/// The fields that a reader names when it meets one that it does not know.
fn known_fields(folder: &str, required: &str) -> BTreeSet<String> {
    let ending = if matches!(folder, "reports" | "stories" | "pages") { "md" } else { "yaml" };
    let (open, close) = if ending == "md" { ("---\n", "---\ntext\n") } else { ("", "") };
    let text = format!("{open}{required}zzzzzzzz: x\n{close}");
    let site = Project::sound().file(&format!("content/{folder}/zzz.{ending}"), text);
    let said = site.run(&["check"]).stderr;
    let line = said.lines().skip_while(|line| !line.contains("has no field 'zzzzzzzz'"));
    let help = line.skip(1).find_map(|line| line.split_once("its fields are: "));
    let (_, list) = help.expect(&said);
    list.split(", ").map(str::to_owned).collect()
}

#[test]
fn schemas_have_the_fields_that_records_have() {
    let site = Project::sound();
    let run = site.run(&["schema"]);
    assert_eq!(run.code, 0, "{}", run.seen());
    for (folder, required) in [
        ("participants", "name: A\nkind: city\n"),
        ("cohorts", "year: 2020\nname: A\n"),
        ("awards", "name: A\n"),
        ("winners", "award: smart-economy\nyear: 2020\nname: A\n"),
        ("events", "name: A\ndate: 2020\nkind: other\n"),
        ("places", "name: A\nkind: province\n"),
        ("sources", "title: A\npublisher: A\ntype: web\n"),
        ("figures", "label: A\nvalue: 1\nsources: [ministry-2022]\n"),
        ("corrections", "date: 2020\nrecord: bandung\nwhat: A\n"),
        ("reports", "year: 2020\ntitle: A\n"),
        ("stories", "title: A\n"),
        ("pages", "title: A\n"),
    ] {
        let path = site.path(&format!("schema/{folder}.schema.json"));
        let text = std::fs::read_to_string(path).expect("a schema");
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        let properties = schema["$defs"]["record"]["properties"].as_object().expect("fields");
        let told: BTreeSet<String> = properties.keys().cloned().collect();
        let mut known = known_fields(folder, required);
        if matches!(folder, "reports" | "stories" | "pages") {
            known.insert("body".to_owned());
        }
        assert_eq!(told, known, "{folder}");
        for (name, property) in properties {
            assert!(property.get("description").is_some(), "{folder}: {name} is not described");
        }
    }
}

#[test]
fn an_editor_s_own_settings_stay() {
    let site = Project::sound().file(".vscode/settings.json", "{\"editor.tabSize\": 2}\n");
    let run = site.run(&["schema"]);
    assert_eq!(run.code, 0, "{}", run.seen());
    assert!(run.stdout.contains("note: .vscode/settings.json was there already"), "{}", run.seen());
    assert!(run.stdout.contains("\"./schema/cohorts.schema.json\""), "{}", run.seen());
    assert_eq!(site.files(".vscode")["settings.json"], b"{\"editor.tabSize\": 2}\n");
}

#[test]
fn ids_are_there_although_a_record_is_broken() {
    let site =
        Project::sound().append("content/cohorts/cohorts.yaml", "- id: 2023\n  year: soon\n");
    let run = site.run(&["schema"]);
    assert_eq!(run.code, 0, "{}", run.seen());
    let text = String::from_utf8(site.files("schema")["participants.schema.json"].clone());
    assert!(text.expect("text").contains("\"2022\""));
}
