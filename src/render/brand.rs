//! The site's own colours, in light and in the dark, each with the contrast that its use needs.

use crate::colour::{Colour, DARK_PAPER, LIGHT_PAPER, MARK_CONTRAST, TEXT_CONTRAST};

/// What the deep field needs against its white text.
const FIELD_CONTRAST: f64 = 11.0;

/// What a brand needs in the dark to look as strong as in light.
const DARK_CONTRAST: f64 = 6.5;

const WHITE: Colour = Colour(255, 255, 255);
const BLACK: Colour = Colour(0, 0, 0);

/// Custom properties of a brand colour. The theme's own colour changes nothing.
pub(super) fn css(typed: &str) -> String {
    let Ok(colour) = typed.parse::<Colour>() else { return String::new() };
    if colour == Colour(0x0a, 0x68, 0x78) {
        return String::new();
    }
    let light = colour.readable_on(LIGHT_PAPER, TEXT_CONTRAST);
    let dark = colour.readable_on(DARK_PAPER, DARK_CONTRAST);
    let field = colour.readable_on(WHITE, FIELD_CONTRAST);
    let dark_field = field.mixed(DARK_PAPER, 0.35);
    let maps = |from: Colour, to: Colour| {
        let step = |part: f64| from.mixed(to, part);
        format!(
            "--map-1:{};--map-2:{};--map-3:{};--map-4:{}",
            step(0.15),
            step(0.45),
            step(0.75),
            step(1.0)
        )
    };
    format!(
        ":root{{--brand:{light};--bar:{light};--c1:{light};--field:{field};--edge:{field};\
         --on-field-2:{};--on-field-3:{};--field-rule:{};{}}}\n\
         @media screen and (prefers-color-scheme:dark){{:root{{--brand:{dark};--bar:{dark};\
         --c1:{dark};--field:{dark_field};--edge:{dark};{}}}}}\n",
        field.mixed(WHITE, 0.75),
        field.mixed(WHITE, 0.65),
        field.mixed(WHITE, 0.3),
        maps(LIGHT_PAPER, light.mixed(BLACK, 0.15)),
        maps(DARK_PAPER, dark.mixed(WHITE, 0.3)),
    )
}

/// Classes of a dimension's own colour: swatches in HTML, fills and strokes in charts.
pub(super) fn dimension_css(id: &str, typed: &str) -> String {
    let Ok(colour) = typed.parse::<Colour>() else { return String::new() };
    let light = colour.readable_on(LIGHT_PAPER, MARK_CONTRAST);
    let dark = colour.readable_on(DARK_PAPER, MARK_CONTRAST);
    format!(
        ":root{{--d-{id}:{light}}}\n\
         @media screen and (prefers-color-scheme:dark){{:root{{--d-{id}:{dark}}}}}\n\
         .swatch--d-{id}{{--c:var(--d-{id})}}\n.c-d-{id}{{fill:var(--d-{id})}}\n\
         .s-d-{id}{{stroke:var(--d-{id})}}\n"
    )
}
