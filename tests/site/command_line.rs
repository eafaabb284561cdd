//! What the program says, where it says it, and how it ends.

use std::ffi::OsString;
use std::process::Stdio;

use annals::cli::{self, Environment, Exit};
use annals::diagnostic::Tongue;
use expect_test::{Expect, expect};

use crate::project::{Project, Run, unmeasured};

/// Exit code, standard output and standard error.
fn whole(run: &Run) -> String {
    format!("exit {}\n--- out\n{}--- err\n{}", run.code, unmeasured(&run.stdout), run.stderr)
}

impl Project {
    fn says(&self, arguments: &[&str], expected: &Expect) {
        expected.assert_eq(&whole(&self.run(arguments)));
    }
}

#[test]
fn a_build_says_how_far_it_is_and_what_it_made() {
    let site = Project::sound();
    site.says(&["build"], &expect![[r#"
        exit 0
        --- out
        output: …, …, …, …, no warnings
        --- err
        reading the content …
        checking the records …
        planning the pages …
        writing the files …
        putting the site in its place …
        note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
    "#]],
    );
    // The second time there is a site to compare addresses with.
    site.says(
        &["build"],
        &expect![[r#"
        exit 0
        --- out
        output: …, …, …, …, no warnings
        --- err
        reading the content …
        checking the records …
        planning the pages …
        writing the files …
        putting the site in its place …
    "#]],
    );
    site.says(
        &["check"],
        &expect![[r#"
        exit 0
        --- out
        11 files checked: no problems
        --- err
        reading the content …
        checking the records …
        planning the pages …
    "#]],
    );
}

#[test]
fn a_build_of_a_broken_site_leaves_the_site_that_stands() {
    let site = Project::sound();
    site.build(&[]);
    let before = site.files("output");
    let site = site.file("content/places/west-java.yaml", "name: West Java\n");
    site.says(
        &["build"],
        &expect![[r#"
            exit 1
            --- out
            --- err
            reading the content …
            checking the records …
            error[missing-field]: place 'west-java' has no 'kind'
             --> content/places/west-java.yaml:1:1
              |
            1 | name: West Java
              | ^^^^
              |
              = help: add a line 'kind: …' to it

            more about a check, with a wrong and a right example: annals check --explain missing-field

            1 error; nothing was written, the site in output is as it was
        "#]],
    );
    assert_eq!(site.files("output"), before);
    site.says(
        &["build", "--output", "other"],
        &expect![[r#"
            exit 1
            --- out
            --- err
            reading the content …
            checking the records …
            error[missing-field]: place 'west-java' has no 'kind'
             --> content/places/west-java.yaml:1:1
              |
            1 | name: West Java
              | ^^^^
              |
              = help: add a line 'kind: …' to it

            more about a check, with a wrong and a right example: annals check --explain missing-field

            1 error; nothing was written
        "#]],
    );
    assert!(!site.path("other").exists());
}

#[test]
fn quiet_leaves_errors_only() {
    let warned = Project::sound().file("content/notes.txt", "to do");
    warned.says(
        &["build", "--quiet"],
        &expect![[r#"
        exit 0
        --- out
        --- err
    "#]],
    );
    warned.says(
        &["check", "--quiet"],
        &expect![[r#"
        exit 0
        --- out
        --- err
    "#]],
    );
    warned.says(&["check", "--quiet", "--strict"], &expect![[r#"
        exit 1
        --- out
        --- err
        error[unexpected-file]: this file is not read
        --> content/notes.txt
         = help: move it to the folder of its kind (participants/, pages/, media/, …), or begin its name with '_'

        more about a check, with a wrong and a right example: annals check --explain unexpected-file

    "#]],
    );
    let broken = warned.file("content/places/west-java.yaml", "name: West Java\n");
    broken.says(
        &["build", "--quiet"],
        &expect![[r#"
            exit 1
            --- out
            --- err
            error[missing-field]: place 'west-java' has no 'kind'
             --> content/places/west-java.yaml:1:1
              |
            1 | name: West Java
              | ^^^^
              |
              = help: add a line 'kind: …' to it

            more about a check, with a wrong and a right example: annals check --explain missing-field

            1 error, 1 warning; nothing was written, the site in output is as it was
        "#]],
    );
    broken.says(
        &["check", "--quiet"],
        &expect![[r#"
            exit 1
            --- out
            --- err
            error[missing-field]: place 'west-java' has no 'kind'
             --> content/places/west-java.yaml:1:1
              |
            1 | name: West Java
              | ^^^^
              |
              = help: add a line 'kind: …' to it

            more about a check, with a wrong and a right example: annals check --explain missing-field

        "#]],
    );
}

#[test]
fn warnings_fail_if_asked() {
    let warned = Project::sound().file("content/notes.txt", "to do");
    warned.says(&["check"], &expect![[r#"
        exit 0
        --- out
        11 files checked: 1 warning
        --- err
        reading the content …
        checking the records …
        planning the pages …
        warning[unexpected-file]: this file is not read
        --> content/notes.txt
         = help: move it to the folder of its kind (participants/, pages/, media/, …), or begin its name with '_'

        more about a check, with a wrong and a right example: annals check --explain unexpected-file

        note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
    "#]],
    );
    warned.says(&["check", "--strict"], &expect![[r#"
        exit 1
        --- out
        11 files checked: 1 error (--strict counts warnings as errors)
        --- err
        reading the content …
        checking the records …
        planning the pages …
        error[unexpected-file]: this file is not read
        --> content/notes.txt
         = help: move it to the folder of its kind (participants/, pages/, media/, …), or begin its name with '_'

        more about a check, with a wrong and a right example: annals check --explain unexpected-file

    "#]],
    );
    let off = warned.append("content/site.yaml", "checks: {unexpected-file: off}\n");
    off.says(&["check", "--strict"], &expect![[r#"
        exit 0
        --- out
        11 files checked: no problems
        --- err
        reading the content …
        checking the records …
        planning the pages …
        note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
    "#]],
    );
}

#[test]
fn help_comes_with_examples() {
    let site = Project::empty();
    site.says(&["--help"], &expect![[r#"
        exit 0
        --- out
        Builds the website of a public programme's reports from records and prose

        Usage: annals [OPTIONS] <COMMAND>

        Commands:
          build     Checks the site and writes it to output/
          check     Runs all the checks and writes nothing
          import    Turns the rows of a spreadsheet (.xlsx, .ods, .csv) into records, or updates them
          new       Makes a small site that builds, with a commented example of every kind of record
          new-year  Makes the skeleton of a year: the report in every language, the cohort, the editions of
                    awards
          schema    Writes what an editor needs to complete and check as you type: schema/ and
                    .vscode/settings.json
          serve     Shows the site in a browser while it is being written

        Options:
          -V, --version      Shows the version
          -h, --help         Shows this help
              --lang <LANG>  The language of messages: id or en [default: the environment's]

        Examples:
          annals new my-site                  makes a small site to begin with
          annals build                        checks the site of this folder and writes it to output/
          annals check                        runs all the checks and writes nothing
          annals import peserta.xlsx --as participants
                                              compares a spreadsheet with the records, and updates them
          annals serve --open                 shows the site in the browser while you write it
          annals build --preview --output preview
                                              a preview with drafts and what is under embargo

        Exit codes:
          0  done
          1  the content has errors; nothing was written, the site that stood still stands
          2  the command line makes no sense
          3  the disk, a permission or something else outside of the site is in the way
        --- err
    "#]],
    );
    site.says(&["build", "--help"], &expect![[r#"
        exit 0
        --- out
        Checks the site and writes it to output/

        Usage: annals build [OPTIONS]

        Options:
              --root <DIR>       The site's folder [default: this one, or the nearest above it with
                                 content/site.yaml]
              --now <TIME>       The moment that decides what is under embargo: a day, 2026-12-01, or a
                                 time, 2026-12-01T10:00:00+07:00 [default: SOURCE_DATE_EPOCH, else the
                                 clock]
              --strict           Warnings count as errors
              --preview          Shows drafts and what is under embargo
              --previous <FILE>  The manifest.json of the published site, to find addresses that would
                                 vanish [default: 'previous' in site.yaml, else the one in the output]
              --quiet            Shows errors alone
              --output <DIR>     Where the site is written [default: output/ in the site's folder]
              --base-url <URL>   Where it will be published, instead of 'base_url' in site.yaml
              --portable         Links lead to files, and nothing needs a server: for a zip on a disk
              --jobs <N>         How many threads work [default: one for each processor]
          -h, --help             Shows this help
              --lang <LANG>      The language of messages: id or en [default: the environment's]

        Examples:
          annals build
          annals build --root my-site --output /srv/www/reports
          annals build --base-url https://example.org/reports/
          annals build --now 2026-12-01 --strict
          annals build --preview --output preview
          annals build --portable --output for-a-zip
        --- err
    "#]],
    );
    site.says(&["check", "--help"], &expect![[r#"
        exit 0
        --- out
        Runs all the checks and writes nothing

        Usage: annals check [OPTIONS]

        Options:
              --root <DIR>       The site's folder [default: this one, or the nearest above it with
                                 content/site.yaml]
              --now <TIME>       The moment that decides what is under embargo: a day, 2026-12-01, or a
                                 time, 2026-12-01T10:00:00+07:00 [default: SOURCE_DATE_EPOCH, else the
                                 clock]
              --strict           Warnings count as errors
              --preview          Shows drafts and what is under embargo
              --previous <FILE>  The manifest.json of the published site, to find addresses that would
                                 vanish [default: 'previous' in site.yaml, else the one in the output]
              --quiet            Shows errors alone
              --explain <NAME>   Shows the guide's page of a check instead: what it is for, a wrong and a
                                 right example
              --format <FORMAT>  How problems are shown: human, as people read them; json; github, as notes
                                 on GitHub; sarif, as code scanners keep them [default: human]
          -h, --help             Shows this help
              --lang <LANG>      The language of messages: id or en [default: the environment's]

        Examples:
          annals check
          annals check --strict
          annals check --now 2027-01-31
          annals check --previous published/manifest.json
          annals check --format sarif > problems.sarif
        --- err
    "#]],
    );
    site.says(&["serve", "--help"], &expect![[r#"
        exit 0
        --- out
        Shows the site in a browser while it is being written

        Usage: annals serve [OPTIONS]

        Options:
              --root <DIR>        The site's folder [default: this one, or the nearest above it with
                                  content/site.yaml]
              --now <TIME>        The moment that decides what is under embargo: a day, 2026-12-01, or a
                                  time, 2026-12-01T10:00:00+07:00 [default: SOURCE_DATE_EPOCH, else the
                                  clock]
              --strict            Warnings count as errors
              --preview           Shows drafts and what is under embargo
              --previous <FILE>   The manifest.json of the published site, to find addresses that would
                                  vanish [default: 'previous' in site.yaml, else the one in the output]
              --quiet             Shows errors alone
              --port <NUMBER>     The port, or the next free one if it is taken [default: 4000]
              --open              Opens the site in the browser
              --host [<ADDRESS>]  Lets everybody in the network read it, at this address of the machine
                                  [without an address: at all of them]
          -h, --help              Shows this help
              --lang <LANG>       The language of messages: id or en [default: the environment's]

        A saved change is seen at once. What is wrong is shown here and over the page,
        and until it is mended the last sound site stays. Nothing is written.

        Examples:
          annals serve
          annals serve --open
          annals serve --root my-site --port 8080
          annals serve --preview
          annals serve --host
        --- err
    "#]],
    );
    assert_eq!(site.run(&["--version"]).stdout, format!("annals {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn wrong_usage() {
    let site = Project::sound();
    for (arguments, message) in [
        (
            &["chekc"][..],
            expect![[r#"
                exit 2
                --- out
                --- err
                error: there is no command 'chekc'
                 |
                help: did you mean 'schema, check'?
            "#]],
        ),
        (
            &["build", "--outptu", "x"],
            expect![[r#"
                exit 2
                --- out
                --- err
                error: there is no option '--outptu'
                 |
                help: did you mean '--output'?
            "#]],
        ),
        (
            &["build", "--now", "1 December"],
            expect![[r#"
                exit 2
                --- out
                --- err
                error: '--now' cannot be '1 December'
                 |
                help: write a day, 2026-12-01, or a time with its zone, 2026-12-01T10:00:00+07:00
            "#]],
        ),
        (
            &["build", "--now", "2026-12-01T10:00:00"],
            expect![[r#"
                exit 2
                --- out
                --- err
                error: '--now' cannot be '2026-12-01T10:00:00'
                 |
                help: write a day, 2026-12-01, or a time with its zone, 2026-12-01T10:00:00+07:00
            "#]],
        ),
        (
            &["build", "--base-url", "example.org"],
            expect![[r#"
                exit 2
                --- out
                --- err
                error: '--base-url' cannot be 'example.org'
                 |
                help: write the whole address: https://example.org/reports/
            "#]],
        ),
        (
            &["build", "--jobs", "0"],
            expect![[r#"
                exit 2
                --- out
                --- err
                error: '--jobs' cannot be '0'
                 |
                help: write a number from 1 to 1024
            "#]],
        ),
        (
            &["check", "--format", "xml"],
            expect![[r#"
                exit 2
                --- out
                --- err
                error: '--format' cannot be 'xml'
                 |
                help: write one of: human, json, github, sarif
            "#]],
        ),
        (
            &["check", "--root", "content"],
            expect![[r#"
            exit 2
            --- out
            --- err
            error: 'content' is not the folder of a site
             |
            help: name the folder that holds content/, which holds site.yaml
        "#]],
        ),
    ] {
        site.says(arguments, &message);
    }
    assert_eq!(site.run(&[]).code, 2);
    let run = Run::of(site.annals(&["check"]).env("SOURCE_DATE_EPOCH", "yesterday"));
    expect![[r#"
        exit 2
        --- out
        --- err
        error: SOURCE_DATE_EPOCH is 'yesterday', which is no number of seconds since 1970
         |
        help: correct or unset the variable, or give the moment with --now
    "#]]
    .assert_eq(&whole(&run));
    let run = Run::of(
        site.annals(&["check", "--now", "2026-01-01"]).env("SOURCE_DATE_EPOCH", "yesterday"),
    );
    assert_eq!(run.code, 0, "the variable is not asked");
}

#[test]
fn no_site_is_found() {
    Project::empty().says(
        &["build"],
        &expect![[r#"
        exit 2
        --- out
        --- err
        error: neither this folder nor one above it has content/site.yaml
         |
        help: go to the site's folder, or name it: --root DIR
    "#]],
    );
    // A folder that is meant to be a site is one.
    let site = Project::sound().without("content/site.yaml");
    site.says(&["build"], &expect![[r#"
        exit 1
        --- out
        --- err
        reading the content …
        checking the records …
        error[unreadable-file]: the site has no site.yaml
        --> content/site.yaml
         = help: create content/site.yaml as a text file with the lines 'title: …' and 'languages: [id, en]'

        more about a check, with a wrong and a right example: annals check --explain unreadable-file

        1 error; nothing was written
    "#]],
    );
}

#[test]
fn a_site_is_found_from_inside_and_by_its_name() {
    let site = Project::sound();
    let inside =
        Run::of(site.annals(&["build", "--quiet"]).current_dir(site.path("content/pages")));
    assert_eq!(inside.code, 0);
    let named = Run::of(
        site.annals(&["build", "--output", "out", "--root"])
            .arg(site.path(""))
            .current_dir(site.path("content")),
    );
    assert_eq!(named.code, 0);
    assert_eq!(site.files("output"), site.files("content/out"));
}

#[test]
fn the_disk_is_in_the_way() {
    let site = Project::sound().file("public/index.html", "<h1>By hand</h1>").file("file", "");
    site.says(
        &["build", "--output", "public"],
        &expect![[r#"
            exit 3
            --- out
            --- err
            reading the content …
            checking the records …
            planning the pages …
            writing the files …
            error: the folder ‘public’ holds files that Annals did not write, and would be replaced
             |
            help: name a new folder with --output; or empty this one, if nothing in it is needed
        "#]],
    );
    assert_eq!(site.files("public")["index.html"], b"<h1>By hand</h1>");
    site.says(
        &["build", "--output", "file"],
        &expect![[r#"
            exit 3
            --- out
            --- err
            reading the content …
            checking the records …
            planning the pages …
            writing the files …
            error: ‘file’ is not a folder
             |
            help: remove or rename it, or name another folder with --output
        "#]],
    );
    site.says(
        &["build", "--output", "no/such/folder"],
        &expect![[r#"
        exit 3
        --- out
        --- err
        reading the content …
        checking the records …
        planning the pages …
        writing the files …
        error: the folder ‘no/such’ does not exist
         |
        help: create that folder first, or name another one with --output
    "#]],
    );
}

#[cfg(unix)]
#[test]
fn a_file_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Project::sound();
    let secret = site.path("content/awards/smart-economy.yaml");
    std::fs::set_permissions(&secret, std::fs::Permissions::from_mode(0o000)).expect("set");
    // Whoever may do everything may read it all the same.
    if std::fs::read(&secret).is_err() {
        site.says(
            &["check"],
            &expect![[r#"
                exit 3
                --- out
                --- err
                reading the content …
                error: content/awards/smart-economy.yaml cannot be read: you have no permission to read it
                 |
                help: see that the file is there and may be read; nothing was written
            "#]],
        );
    }
    let site = Project::sound();
    std::os::unix::fs::symlink("nowhere", site.path("content/awards/lost.yaml")).expect("linked");
    site.says(&["check"], &expect![[r#"
        exit 3
        --- out
        --- err
        reading the content …
        error: content/awards/lost.yaml cannot be read: it is not there, or a link that leads nowhere
         |
        help: see that the file is there and may be read; nothing was written
    "#]],
    );
}

#[test]
fn nobody_reads_what_is_said() {
    let site = Project::sound();
    for (out, err) in [(true, false), (false, true), (true, true)] {
        let mut build = site.annals(&["build"]);
        let mut child = build.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("ran");
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        if out {
            drop(stdout);
        }
        if err {
            drop(stderr);
        }
        let status = child.wait().expect("ended");
        assert_eq!(status.code(), Some(0));
    }
    let mut help = site.annals(&["--help"]);
    let mut child = help.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("ran");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ended");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn colours_are_for_terminals_that_want_them() {
    let site = Project::sound().file("content/places/west-java.yaml", "name: West Java\n");
    let run = |colour: bool| {
        let environment = Environment {
            colour,
            redraws: false,
            source_date_epoch: Some("0".to_owned()),
            tongue: Tongue::English,
        };
        let words = ["annals", "check", "--quiet", "--root"].map(OsString::from);
        cli::run(words.into_iter().chain([site.path("").into()]), &environment)
    };
    let (coloured, plain) = (run(true), run(false));
    assert_eq!((coloured.exit, plain.exit), (Exit::Content, Exit::Content));
    assert!(coloured.notes.contains('\u{1b}'));
    assert!(!plain.notes.contains('\u{1b}'));
    // A pipe is no terminal.
    assert!(!site.run(&["check"]).stderr.contains('\u{1b}'));
}

#[test]
fn a_day_begins_in_the_time_zone_of_the_site() {
    let site = Project::sound()
        .append("content/site.yaml", "time_zone: Asia/Jakarta\n")
        .file(
            "content/events/forum.yaml",
            "name: Forum\ndate: 2026\nkind: forum\nembargo: 2026-12-01\n",
        )
        .append("content/pages/about.md", "\n{event}`forum`\n");
    let code = |now: &str| site.run(&["check", "--quiet", "--now", now]).code;
    assert_eq!(code("2026-11-30"), 1);
    assert_eq!(code("2026-11-30T16:59:59Z"), 1);
    assert_eq!(code("2026-11-30T17:00:00Z"), 0);
    assert_eq!(code("2026-12-01"), 0);
    assert_eq!(site.run(&["check", "--quiet", "--now", "2026-11-30", "--preview"]).code, 0);
}

#[test]
fn the_address_of_the_site_can_be_given() {
    let site = Project::sound();
    site.build(&["--base-url", "https://example.org/reports"]);
    let manifest = String::from_utf8(site.files("output")["manifest.json"].clone()).expect("text");
    assert!(manifest.contains(r#""base_url": "https://example.org/reports/""#), "{manifest}");
    assert!(manifest.contains(r#""built": "2026-06-01T00:00:00Z""#), "{manifest}");
}
