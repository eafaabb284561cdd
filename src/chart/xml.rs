//! How lengths and texts are written in SVG.

use std::fmt::{self, Display, Write};

/// A length in tenths of a px, printed in px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tenth(pub(super) i32);

impl Display for Tenth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        if rest == 0 { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{rest}") }
    }
}

/// A text as XML: entities for markup, nothing that XML 1.0 forbids.
pub(super) struct Escape<'a>(pub(super) &'a str);

impl Display for Escape<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\t' | '\n' | '\r' => f.write_char(' ')?,
                '\u{fffe}' | '\u{ffff}' => {}
                control if control.is_control() => {}
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_print_in_tenths() {
        assert_eq!(Tenth(125).to_string(), "12.5");
        assert_eq!(Tenth(120).to_string(), "12");
        assert_eq!(Tenth(-5).to_string(), "-0.5");
    }

    #[test]
    fn text_is_escaped_and_free_of_controls() {
        assert_eq!(Escape("R&D <\"a\">\n\u{0}b").to_string(), "R&amp;D &lt;&quot;a&quot;&gt; b");
    }
}
