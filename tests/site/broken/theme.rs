//! A theme of the site's own.

use expect_test::expect;

use crate::project::Project;

fn themed() -> Project {
    Project::sound().append("content/site.yaml", "theme: own\n")
}

#[test]
fn a_colour_is_too_pale_to_be_read() {
    Project::sound()
        .append("content/site.yaml", "brand: {colour: \"#ffee88\"}\n")
        .check(&expect![[r##"
            warning[low-contrast]: '#ffee88' is too pale for links and text on a light page: its contrast is 1.1, and WCAG AA asks for 4.5; #7d7543 is used there instead
             --> content/site.yaml:3:17
              |
            3 | brand: {colour: "#ffee88"}
              |                 ^^^^^^^^^
              |
              = help: write "#7d7543" or a darker colour to decide the shade yourself

            more about a check, with a wrong and a right example: annals check --explain low-contrast

            note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
            11 files checked: 1 warning
            exit 0
        "##]]);
}

#[test]
fn a_template_cannot_be_read() {
    let site = themed().file("themes/own/templates/home.html", "<h1>{{ page.title }</h1>\n");
    site.check(&expect![[r#"
        error[template-error]: the template cannot be rendered: Found `}` but expected }}.
         --> themes/own/templates/home.html:1:19
          |
        1 | <h1>{{ page.title }</h1>
          |                   ^
          |
          = help: compare the template with the default theme's of the same name, or remove it

        more about a check, with a wrong and a right example: annals check --explain template-error

        12 files checked: 1 error
        exit 1
    "#]]);
}

#[test]
fn a_template_uses_a_component_that_there_is_not() {
    themed()
        .file("themes/own/templates/home.html", "<h1>Home</h1>\n{{ <headline text=\"x\" /> }}\n")
        .check(&expect![[r#"
            error[template-error]: the theme cannot be rendered: Unknown component `headline`
             --> themes/own/templates/home.html:2:4
              |
            2 | {{ <headline text="x" /> }}
              |    ^
              |
              = help: compare the template with the default theme's of the same name, or remove it

            more about a check, with a wrong and a right example: annals check --explain template-error

            12 files checked: 1 error
            exit 1
        "#]]);
}

#[test]
fn a_template_asks_for_what_there_is_not() {
    themed()
        .file("themes/own/templates/home.html", "<h1>\n  {{ headline }}\n</h1>\n")
        .sees(&["build"], &expect![[r#"
            error[template-error]: the template cannot be rendered: Variable `headline` is not defined. Available variables: frame, page, text
             --> themes/own/templates/home.html:2:6
              |
            2 |   {{ headline }}
              |      ^^^^^^^^
              |
              = help: compare the template with the default theme's of the same name, or remove it

            more about a check, with a wrong and a right example: annals check --explain template-error

            1 error; nothing was written
            exit 1
        "#]]);
}

#[test]
fn words_cannot_be_read() {
    themed().file("themes/own/lang/en.ftl", "menu = Menu\nmenu-home Home\n").check(&expect![[r#"
        error[template-error]: a `=` is missing here
        --> themes/own/lang/en.ftl:2:1
         = help: compare the line with the same file of the default theme

        more about a check, with a wrong and a right example: annals check --explain template-error

        11 files checked: 1 error
        exit 1
    "#]]);
}
