//! `annals check --format`: the same problems for machines.

use annals::diagnostic::Check;
use expect_test::expect;
use serde_json::Value;

use crate::project::{Project, Run};

/// A site with an error at a place with another one beside it, an error of a whole file, and a
/// warning.
fn broken() -> Project {
    Project::sound()
        .append(
            "content/cohorts/cohorts.yaml",
            "- {id: 2022, year: 2022, name: \"Én, två: 3 %\"}\n",
        )
        .file("content/events/launch.yaml", [0xFF, 0x00])
        .file("content/notes åt, 1.txt", "to do")
}

fn run(arguments: &[&str]) -> Run {
    broken().run(&[&["check"], arguments].concat())
}

#[test]
fn json() {
    let run = run(&["--format", "json", "--quiet"]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    expect![[r#"
        {
          "version": 1,
          "language": "en",
          "problems": [
            {
              "check": "duplicate-id",
              "severity": "error",
              "file": "content/cohorts/cohorts.yaml",
              "line": 9,
              "column": 8,
              "end": {
                "line": 9,
                "column": 12
              },
              "message": "there are two cohorts with the id '2022'",
              "label": null,
              "help": [
                "give one of them another id; an old address can be kept as its alias"
              ],
              "related": [
                {
                  "file": "content/cohorts/cohorts.yaml",
                  "line": 5,
                  "column": 7,
                  "end": {
                    "line": 5,
                    "column": 11
                  },
                  "message": "the other one"
                }
              ]
            },
            {
              "check": "unreadable-file",
              "severity": "error",
              "file": "content/events/launch.yaml",
              "line": 1,
              "column": 1,
              "end": {
                "line": 1,
                "column": 1
              },
              "message": "a character here is not saved as UTF-8, so the file cannot be read",
              "label": null,
              "help": [
                "open the file in a text editor, choose 'save as' with the encoding UTF-8, and look whether letters with accents are right"
              ],
              "related": []
            }
          ],
          "summary": {
            "files": 12,
            "errors": 2,
            "warnings": 1,
            "notes": 0
          }
        }
    "#]].assert_eq(&run.stdout);
    let all: Value = serde_json::from_str(&self::run(&["--format", "json"]).stdout).expect("JSON");
    assert_eq!(all["problems"].as_array().map(Vec::len), Some(3));
    let sound = Project::sound().run(&["check", "--format", "json", "--lang", "id"]);
    assert_eq!(sound.code, 0);
    expect![[r#"
        {
          "version": 1,
          "language": "id",
          "problems": [],
          "summary": {
            "files": 11,
            "errors": 0,
            "warnings": 0,
            "notes": 0
          }
        }
    "#]]
    .assert_eq(&sound.stdout);
}

#[test]
fn github() {
    let run = run(&["--format", "github", "--lang", "id"]);
    expect![[r#"
        ::error file=content/cohorts/cohorts.yaml,line=9,col=8,endLine=9,endColumn=11,title=duplicate-id::ada dua angkatan dengan id '2022'%0Aberi salah satu id lain; alamat lama dapat dipertahankan sebagai aliasnya
        ::error file=content/events/launch.yaml,line=1,col=1,title=unreadable-file::ada huruf di sini yang tidak tersimpan sebagai teks UTF-8, sehingga berkas ini tidak dapat dibaca%0Abuka berkas ini di penyunting teks, pilih 'simpan sebagai' dengan pengodean UTF-8, lalu periksa apakah huruf beraksen sudah benar
        ::warning file=content/notes åt%2C 1.txt,title=unexpected-file::berkas ini tidak dibaca%0Apindahkan ke folder jenisnya (participants/, pages/, media/, …), atau awali namanya dengan '_'
    "#]].assert_eq(&run.stdout);
    expect![[r#"
        membaca isi …
        memeriksa entri …
        12 berkas diperiksa: 2 galat, 1 peringatan
    "#]]
    .assert_eq(&run.stderr);
}

#[test]
fn sarif() {
    let run = run(&["--format", "sarif", "--lang", "id"]);
    assert_eq!(run.code, 1);
    let mut document: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let rules = document["runs"][0]["tool"]["driver"]["rules"].take();
    let rules = rules.as_array().expect("rules");
    let names: Vec<&str> = rules.iter().filter_map(|rule| rule["id"].as_str()).collect();
    let checks: Vec<&str> = Check::ALL.iter().map(|check| check.name()).collect();
    assert_eq!(names, checks);
    for rule in rules {
        let (name, text) = (&rule["id"], rule["shortDescription"]["text"].as_str());
        assert!(text.is_some_and(|text| text.contains(' ')), "{name} is not described: {text:?}");
    }
    for result in document["runs"][0]["results"].as_array().expect("results") {
        let index = result["ruleIndex"].as_u64().and_then(|index| usize::try_from(index).ok());
        assert_eq!(index.map(|index| names[index]), result["ruleId"].as_str());
    }
    document["runs"][0]["tool"]["driver"]["version"] = "…".into();
    let text = serde_json::to_string_pretty(&document).expect("JSON");
    expect![[r#"
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "runs": [
            {
              "columnKind": "unicodeCodePoints",
              "language": "id",
              "results": [
                {
                  "level": "error",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "content/cohorts/cohorts.yaml"
                        },
                        "region": {
                          "endColumn": 12,
                          "endLine": 9,
                          "startColumn": 8,
                          "startLine": 9
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "ada dua angkatan dengan id '2022'\nberi salah satu id lain; alamat lama dapat dipertahankan sebagai aliasnya"
                  },
                  "relatedLocations": [
                    {
                      "id": 0,
                      "message": {
                        "text": "yang satunya"
                      },
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "content/cohorts/cohorts.yaml"
                        },
                        "region": {
                          "endColumn": 11,
                          "endLine": 5,
                          "startColumn": 7,
                          "startLine": 5
                        }
                      }
                    }
                  ],
                  "ruleId": "duplicate-id",
                  "ruleIndex": 6
                },
                {
                  "level": "error",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "content/events/launch.yaml"
                        },
                        "region": {
                          "endColumn": 1,
                          "endLine": 1,
                          "startColumn": 1,
                          "startLine": 1
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "ada huruf di sini yang tidak tersimpan sebagai teks UTF-8, sehingga berkas ini tidak dapat dibaca\nbuka berkas ini di penyunting teks, pilih 'simpan sebagai' dengan pengodean UTF-8, lalu periksa apakah huruf beraksen sudah benar"
                  },
                  "ruleId": "unreadable-file",
                  "ruleIndex": 1
                },
                {
                  "level": "warning",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "content/notes%20%C3%A5t%2C%201.txt"
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "berkas ini tidak dibaca\npindahkan ke folder jenisnya (participants/, pages/, media/, …), atau awali namanya dengan '_'"
                  },
                  "ruleId": "unexpected-file",
                  "ruleIndex": 2
                }
              ],
              "tool": {
                "driver": {
                  "language": "id",
                  "name": "Annals",
                  "rules": null,
                  "version": "…"
                }
              }
            }
          ],
          "version": "2.1.0"
        }"#]].assert_eq(&text);
}

#[test]
fn files_are_found_from_where_the_command_runs() {
    let site = Project::empty().file("reports/content/site.yaml", "title: A\nlanguages: [en]\n");
    let run = site.run(&["check", "--root", "./reports", "--format", "github", "--quiet"]);
    expect![[r#"
        ::error file=reports/content/programme.yaml,title=unreadable-file::the site has no programme.yaml%0Acreate content/programme.yaml as a text file with the line 'name: …', the name of the programme
    "#]].assert_eq(&run.stdout);
}
