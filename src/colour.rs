//! Colours that people can read: contrast by WCAG 2.2, and the nearest readable shade of a colour
//! that a site has chosen.

use std::fmt;
use std::str::FromStr;

/// A colour of the sRGB space, 8 bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// The ground of a page in light, as the default theme has it.
pub const LIGHT_PAPER: Colour = Colour(0xfc, 0xfc, 0xfa);

/// The ground of a page in the dark.
pub const DARK_PAPER: Colour = Colour(0x0d, 0x19, 0x1c);

/// What text needs against its ground (WCAG 2.2, 1.4.3, level AA).
pub const TEXT_CONTRAST: f64 = 4.5;

/// What marks and borders of controls need (WCAG 2.2, 1.4.11).
pub const MARK_CONTRAST: f64 = 3.0;

impl FromStr for Colour {
    type Err = ();

    /// Reads `#rrggbb`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let hex = text.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.is_ascii()).ok_or(())?;
        let channel = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).map_err(|_| ());
        Ok(Self(channel(0)?, channel(2)?, channel(4)?))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl Colour {
    /// Relative luminance, 0 to 1 (WCAG 2.2, definition of 'relative luminance').
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of 'contrast ratio').
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The colour, mixed with black or white (whichever leads away from the ground) as little as
    /// gives it this contrast.
    #[must_use]
    pub fn readable_on(self, ground: Self, ratio: f64) -> Self {
        let away = if ground.luminance() > 0.18 { Self(0, 0, 0) } else { Self(255, 255, 255) };
        (0..=100)
            .map(|step| self.mixed(away, f64::from(step) / 100.0))
            .find(|colour| colour.contrast(ground) >= ratio)
            .unwrap_or(away)
    }

    /// The colour with a part (0 to 1) of another one.
    #[must_use]
    pub fn mixed(self, other: Self, part: f64) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a mean of two bytes is a byte"
        )]
        let mix = |a: u8, b: u8| (f64::from(a) * (1.0 - part) + f64::from(b) * part).round() as u8;
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().expect(text)
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        let (black, white) = (Colour(0, 0, 0), Colour(255, 255, 255));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        // The example of WCAG's understanding documents: #777 on white misses 4.5 by a hair.
        assert!((colour("#777777").contrast(white) - 4.48).abs() < 0.005);
        assert_eq!(colour("#0a6878").to_string(), "#0a6878");
        assert!("#0a68".parse::<Colour>().is_err());
    }

    #[test]
    fn a_pale_colour_is_darkened_on_light_and_kept_in_the_dark() {
        let yellow = colour("#f2c15e");
        let on_light = yellow.readable_on(LIGHT_PAPER, TEXT_CONTRAST);
        assert!(on_light.contrast(LIGHT_PAPER) >= TEXT_CONTRAST);
        assert_eq!(yellow.readable_on(DARK_PAPER, TEXT_CONTRAST), yellow);
    }
}
