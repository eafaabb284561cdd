//! The land under the small maps that show where something is: one picture for each of a site's
//! maps, which the pages of ten thousand participants share. A page adds the one area that it is
//! about. It is a picture and no mask, so that it is seen from a folder on a disk as well.

use std::fmt::Write as _;

use crate::geo::Outline;

/// The colour of land, of which the theme's style sheet has one for light and one for dark.
const COLOUR: &str = "--bar-2:";
/// What begins the rules for dark.
const DARK: &str = "(prefers-color-scheme: dark)";

/// The picture of an outline in the colours of a style sheet.
pub(super) fn picture(outline: &Outline, css: &str) -> String {
    let dark = css.find(DARK).map_or("", |at| &css[at..]);
    let light = colour(css).unwrap_or("#b4c6c8");
    let dark = colour(dark).unwrap_or(light);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.0} {:.0}\"><style>path{{fill:\
         {light};stroke:{light};stroke-width:.4}}@media screen and (prefers-color-scheme:dark){{\
         path{{fill:{dark};stroke:{dark}}}}}</style>",
        outline.width.ceil(),
        outline.height.ceil()
    );
    for shape in &outline.shapes {
        // Writing to a string cannot fail.
        let _ = write!(svg, "<path d=\"{}\"/>", shape.path);
    }
    svg.push_str("</svg>\n");
    svg
}

/// The first value of the colour of land.
fn colour(css: &str) -> Option<&str> {
    let value = css.split_once(COLOUR)?.1.split([';', '}']).next()?.trim();
    // A value that leads to another has no meaning in a picture.
    (!value.contains("var(")).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::OutlineShape;

    #[test]
    fn land_has_the_colours_of_the_style_sheet() {
        let shape = OutlineShape { path: "M0 0h9v9z".to_owned(), ..OutlineShape::default() };
        let outline = Outline { width: 20.0, height: 10.0, shapes: vec![shape], ..<_>::default() };
        let css = ":root{--bar-2: #abc;}@media (prefers-color-scheme: dark){:root{--bar-2: #123;}}";
        assert_eq!(
            picture(&outline, css),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><style>path{fill:\
             #abc;stroke:#abc;stroke-width:.4}@media screen and (prefers-color-scheme:dark){\
             path{fill:#123;stroke:#123}}</style><path d=\"M0 0h9v9z\"/></svg>\n"
        );
    }
}
