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
    draw(svg, Arc::clone(&FONTS))
}

fn draw(svg: &str, fontdb: Arc<Database>) -> Result<Vec<u8>, String> {
    let options = Options { fontdb, font_family: FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size().scale_by(SCALE).ok_or("the picture has no size")?;
    let mut dots =
        Pixmap::new(size.width(), size.height()).ok_or("the picture is too large for a PNG")?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut dots.as_mut());
    dots.encode_png().map_err(|error| error.to_string())
}

/// The same without any font, and so without text.
#[cfg(test)]
pub(super) fn without_text(svg: &str) -> Result<Vec<u8>, String> {
    draw(svg, Arc::new(Database::new()))
}
