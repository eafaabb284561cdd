//! The description of the tables says what they hold.

use serde_json::{Value, json};

use crate::small::with;
use crate::tables::sample;

fn resource<'v>(package: &'v Value, name: &str) -> &'v Value {
    let resources = package["resources"].as_array().expect("a list");
    resources.iter().find(|it| it["name"] == name).expect(name)
}

fn field<'v>(package: &'v Value, set: &str, name: &str) -> &'v Value {
    let fields = resource(package, set)["schema"]["fields"].as_array().expect("a list");
    fields.iter().find(|it| it["name"] == name).expect(name)
}

#[test]
fn every_column_of_every_table_is_described() {
    let sample = sample();
    let package = sample.package();
    for set in sample.sets() {
        let resource = resource(&package, set);
        assert_eq!(resource["path"], format!("{set}.csv"));
        assert_eq!((&resource["bytes"], &resource["hash"]), (&json!(7), &json!("sha256:abc")));
        let fields = resource["schema"]["fields"].as_array().expect("a list");
        let names: Vec<&str> = fields.iter().filter_map(|it| it["name"].as_str()).collect();
        assert_eq!(names, sample.table(set).header, "{set}");
        for field in fields {
            for text in ["description", "description:en"] {
                assert!(field[text].as_str().is_some_and(|it| !it.is_empty()), "{set}: {field}");
            }
        }
    }
}

#[test]
fn types_keys_and_constraints_are_those_of_the_content_model() {
    let package = sample().package();
    let kind = |set: &str, name: &str| field(&package, set, name)["type"].clone();
    assert_eq!(kind("participants", "population"), "number");
    assert_eq!(kind("participants", "cohorts"), "string");
    assert_eq!(kind("winners", "year"), "integer");
    assert_eq!(kind("events", "end_date"), "date");
    let date = field(&package, "sources", "date");
    assert_eq!(date["type"], "string", "some sources are dated to the month alone");
    assert_eq!(date["constraints"]["pattern"], r"\d{4}(-\d{2}(-\d{2})?)?");
    let constraints = |set: &str, name: &str| field(&package, set, name)["constraints"].clone();
    assert_eq!(constraints("places", "lat"), json!({"minimum": -90.0, "maximum": 90.0}));
    assert_eq!(
        constraints("participants", "kind"),
        json!({"required": true, "enum": ["kabupaten", "kota", "provinsi"]})
    );
    assert_eq!(constraints("participants", "place"), Value::Null);
    let schema = |set: &str| resource(&package, set)["schema"].clone();
    assert_eq!(schema("participants")["primaryKey"], json!(["id"]));
    assert_eq!(schema("participations")["primaryKey"], json!(["participant", "cohort"]));
    assert_eq!(schema("milestones")["primaryKey"], Value::Null);
    assert_eq!(
        schema("places")["foreignKeys"],
        json!([{"fields": "parent", "reference": {"resource": "", "fields": "id"}}])
    );
    assert_eq!(
        schema("winners")["foreignKeys"],
        json!([
            {"fields": "award", "reference": {"resource": "awards", "fields": "id"}},
            {"fields": "participant", "reference": {"resource": "participants", "fields": "id"}},
            {"fields": "place", "reference": {"resource": "places", "fields": "id"}},
        ])
    );
}

#[test]
fn licence_publisher_and_sources_go_along() {
    let site = with(&[
        (
            "site.yaml",
            "title: {id: Judul Satu, en: Title}\nlanguages: [id, en]\nlicence: CC-BY-4.0\nbase_url: https://a.example/\npublisher: {name: N, email: n@a.example}\n",
        ),
        (
            "sources/s.yaml",
            "- {id: s, title: S, publisher: P, type: web, url: https://s.example/, date: 2020}\n- {id: t, title: T, publisher: P, type: web}\n",
        ),
    ]);
    let package = site.package();
    assert_eq!(package["name"], "judul-satu");
    assert_eq!((&package["title"], &package["title:en"]), (&json!("Judul Satu"), &json!("Title")));
    assert_eq!(package["homepage"], "https://a.example/");
    assert_eq!(
        package["licenses"],
        json!([{"name": "CC-BY-4.0", "path": "https://spdx.org/licenses/CC-BY-4.0.html"}])
    );
    assert_eq!(
        package["contributors"],
        json!([{"title": "N", "role": "publisher", "email": "n@a.example"}])
    );
    assert_eq!(
        package["sources"],
        json!([{"title": "S", "path": "https://s.example/"}, {"title": "T"}])
    );
}
