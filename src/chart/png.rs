//! A picture of [`super::alone`] as PNG, for where no SVG is taken. It is drawn with the fonts that
//! its texts were measured with and no other, so that it is the same on every machine.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use super::text::{REGULAR_TTF, SEMIBOLD_TTF};

/// Dots to the px, in both directions.
const SCALE: f32 = 2.0;

/// The family that both fonts belong to.
const FAMILY: &str = "Source Sans 3";

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(REGULAR_TTF.to_vec());
    fonts.load_font_data(SEMIBOLD_TTF.to_vec());
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

/// Draws a picture at twice its size.
///
/// # Errors
/// Why the picture cannot be drawn, in words.
pub fn png(svg: &str) -> Result<Vec<u8>, String> {
    draw(svg, Arc::clone(&FONTS), SCALE)
}

/// Draws a picture at its own size, a dot a px: where a size in dots is asked for.
///
/// # Errors
/// Why the picture cannot be drawn, in words.
pub fn png_of_size(svg: &str) -> Result<Vec<u8>, String> {
    draw(svg, Arc::clone(&FONTS), 1.0)
}

fn draw(svg: &str, fontdb: Arc<Database>, scale: f32) -> Result<Vec<u8>, String> {
    let options = Options { fontdb, font_family: FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(&spaced(svg), &options).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size().scale_by(scale).ok_or("the picture has no size")?;
    let mut dots =
        Pixmap::new(size.width(), size.height()).ok_or("the picture is too large for a PNG")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
    dots.encode_png().map_err(|error| error.to_string())
}

/// The space with which a part of a text begins ('17 of 20': a strong number, and what it is a part
/// of), as one that the library does not leave out.
fn spaced(svg: &str) -> String {
    let mut parts = svg.split("<tspan class=\"");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("<tspan class=\"");
        match part.split_once("\"> ") {
            Some((class, text)) if !class.contains('>') => {
                out.push_str(class);
                out.push_str("\">\u{a0}");
                out.push_str(text);
            }
            _ => out.push_str(part),
        }
    }
    out
}

/// The same without any font, and so without text.
#[cfg(test)]
pub(super) fn without_text(svg: &str) -> Result<Vec<u8>, String> {
    draw(svg, Arc::new(Database::new()), SCALE)
}

#[cfg(test)]
mod tests {
    use super::spaced;

    #[test]
    fn a_part_keeps_the_space_with_which_it_begins() {
        assert_eq!(
            spaced("<text>17<tspan class=\"c-thin\"> of 20</tspan> <b class=\"x\"> y</b></text>"),
            "<text>17<tspan class=\"c-thin\">\u{a0}of 20</tspan> <b class=\"x\"> y</b></text>"
        );
        assert_eq!(
            spaced("<tspan class=\"a\">1</tspan><tspan class=\"b\"> 2</tspan>"),
            "<tspan class=\"a\">1</tspan><tspan class=\"b\">\u{a0}2</tspan>"
        );
    }
}
