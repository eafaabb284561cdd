//! Charts on pages.
