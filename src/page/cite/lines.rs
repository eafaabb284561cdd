//! JSON for people to read and copy: a line for each field of an item, whatever the field holds.

use std::io;

use serde::Serialize;

/// A list of items as JSON.
pub(super) fn json<T: Serialize>(items: &[T]) -> String {
    let mut json = Vec::new();
    let mut writer = serde_json::Serializer::with_formatter(&mut json, Lines::default());
    // A struct of texts and numbers always is JSON, and memory takes whatever is written.
    let written = items.serialize(&mut writer);
    debug_assert!(written.is_ok(), "citations are JSON");
    json.push(b'\n');
    String::from_utf8(json).unwrap_or_default()
}

/// Breaks lines between items and between their fields, and nowhere else.
#[derive(Default)]
struct Lines {
    depth: usize,
}

impl Lines {
    /// Begins a line where items and their fields stand.
    fn line<W: ?Sized + io::Write>(&self, to: &mut W) -> io::Result<()> {
        if self.depth > 2 {
            return Ok(());
        }
        to.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| to.write_all(b"  "))
    }

    fn open<W: ?Sized + io::Write>(&mut self, to: &mut W, sign: &[u8]) -> io::Result<()> {
        self.depth += 1;
        to.write_all(sign)
    }

    fn close<W: ?Sized + io::Write>(&mut self, to: &mut W, sign: &[u8]) -> io::Result<()> {
        if self.depth <= 2 {
            self.depth -= 1;
            self.line(to)?;
        } else {
            self.depth -= 1;
        }
        to.write_all(sign)
    }

    fn part<W: ?Sized + io::Write>(&self, to: &mut W, first: bool) -> io::Result<()> {
        if !first {
            to.write_all(if self.depth > 2 { b", " } else { b"," })?;
        }
        self.line(to)
    }
}

impl serde_json::ser::Formatter for Lines {
    fn begin_array<W: ?Sized + io::Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.open(to, b"[")
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.close(to, b"]")
    }

    fn begin_array_value<W: ?Sized + io::Write>(
        &mut self,
        to: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.part(to, first)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.open(to, b"{")
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.close(to, b"}")
    }

    fn begin_object_key<W: ?Sized + io::Write>(
        &mut self,
        to: &mut W,
        first: bool,
    ) -> io::Result<()> {
        self.part(to, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, to: &mut W) -> io::Result<()> {
        to.write_all(b": ")
    }
}
