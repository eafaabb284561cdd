//! Pictures of the brand must be there; colours must be colours, and `low-contrast`: one that people
//! cannot read on the light page is darkened when the site is published, and its author is told.

use crate::check::maps::missing;
use crate::colour::{Colour, LIGHT_PAPER, MARK_CONTRAST, TEXT_CONTRAST};
use crate::diagnostic::{Check, Diagnostic, Report};
use crate::load::Media;
use crate::said::say;
use crate::site::Site;
use crate::source::Spanned;

/// Reports missing pictures of the brand, and colours that fail; the pictures that are there will be
/// published.
pub(super) fn check(site: &mut Site, media: &Media, report: &mut Report) {
    let brand = &site.config.brand;
    for file in brand.logo.iter().chain(&brand.favicon) {
        if media.get(&file.value).is_none() {
            report.push(missing(media, file));
            continue;
        }
        let name = file.value.strip_prefix("media/").unwrap_or(&file.value);
        if let Err(at) = site.media.binary_search_by(|known| known.as_str().cmp(name)) {
            site.media.insert(at, name.to_owned());
        }
    }
    // What is no colour was reported when site.yaml was read.
    let own = brand.colour.iter().filter_map(|typed| Some((typed, typed.value.parse().ok()?)));
    for (typed, colour) in own {
        low_contrast(typed, colour, Use::Text, report);
    }
    for typed in site.programme.dimensions.iter().filter_map(|it| it.colour.as_ref()) {
        match typed.value.parse() {
            Ok(colour) => low_contrast(typed, colour, Use::Marks, report),
            Err(()) => report.push(
                Diagnostic::at(
                    Check::InvalidValue,
                    typed.span,
                    say!("not-a-colour", typed = %typed.value),
                )
                .help(say!("not-a-colour.help")),
            ),
        }
    }
}

/// What a colour is used for.
#[derive(Clone, Copy, Debug)]
enum Use {
    /// Links and text.
    Text,
    /// The marks of charts.
    Marks,
}

impl Use {
    /// The contrast that it needs.
    const fn needed(self) -> f64 {
        match self {
            Self::Text => TEXT_CONTRAST,
            Self::Marks => MARK_CONTRAST,
        }
    }
}

/// Reports a colour that is too pale for its use, with the shade that takes its place.
fn low_contrast(typed: &Spanned<String>, colour: Colour, usage: Use, report: &mut Report) {
    let found = colour.contrast(LIGHT_PAPER);
    let needed = usage.needed();
    if found >= needed {
        return;
    }
    let shade = colour.readable_on(LIGHT_PAPER, needed);
    // Rounded down: 4.48 is not 4.5.
    let found = (found * 10.0).floor() / 10.0;
    let typed_colour = &typed.value;
    let message = match usage {
        Use::Text => say!(
            "too-pale-for-text",
            typed = typed_colour,
            found = found,
            needed = needed,
            shade = %shade
        ),
        Use::Marks => say!(
            "too-pale-for-marks",
            typed = typed_colour,
            found = found,
            needed = needed,
            shade = %shade
        ),
    };
    report.push(
        Diagnostic::at(Check::LowContrast, typed.span, message)
            .help(say!("too-pale-help", shade = %shade)),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Span};

    fn told(typed: &str, usage: Use) -> Vec<String> {
        let colour = typed.parse().expect(typed);
        let typed = Spanned::new(typed.to_owned(), Span::new(FileId(0), 0, typed.len()));
        let mut report = Report::default();
        low_contrast(&typed, colour, usage, &mut report);
        report.into_diagnostics().into_iter().map(|problem| problem.message.to_string()).collect()
    }

    #[test]
    fn a_pale_colour_is_told_with_the_shade_that_replaces_it() {
        assert_eq!(
            told("#f2c15e", Use::Text),
            ["'#f2c15e' is too pale for links and text on a light page: its contrast is 1.6, \
                 and WCAG AA asks for 4.5; #8c7037 is used there instead"]
        );
        assert_eq!(
            told("#f2c15e", Use::Marks),
            ["'#f2c15e' is too pale for marks on a light page: its contrast is 1.6, and WCAG AA \
                 asks for 3; #b18d45 is used there instead"]
        );
    }

    #[test]
    fn a_readable_colour_is_not_told() {
        assert!(told("#0A6878", Use::Text).is_empty());
        assert!(told("#c47a08", Use::Marks).is_empty());
    }

    #[test]
    fn the_shade_that_is_told_passes_itself() {
        let shade = "#f2c15e".parse::<Colour>().expect("a colour");
        let shade = shade.readable_on(LIGHT_PAPER, TEXT_CONTRAST).to_string();
        assert!(told(&shade, Use::Text).is_empty());
    }
}
