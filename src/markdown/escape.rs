//! Escaping, and which addresses may become links.

/// Schemes that a link may have; the rest can run code or lead out of the browser.
pub(super) const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Appends text so that HTML shows it as it is.
pub fn text(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>']) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            _ => "&gt;",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// Appends text for a double-quoted attribute. No-break spaces and the like stay as they are.
pub fn attribute(out: &mut String, value: &str) {
    for (index, part) in value.split('"').enumerate() {
        if index > 0 {
            out.push_str("&quot;");
        }
        text(out, part);
    }
}

/// Appends an address for a double-quoted attribute: what a URL may not hold is percent-encoded,
/// what is encoded already stays. Letters of any script are allowed by the URL standard.
pub fn address(out: &mut String, address: &str) {
    let brackets_allowed = address.contains("://[");
    for c in address.trim_matches(' ').chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '\'' => out.push_str("&#39;"),
            '[' | ']' if brackets_allowed => out.push(c),
            '\0'..=' '
            | '"'
            | '<'
            | '>'
            | '\\'
            | '^'
            | '`'
            | '{'
            | '|'
            | '}'
            | '['
            | ']'
            | '\x7f' => {
                out.push('%');
                for nibble in [u32::from(c) >> 4, u32::from(c) & 15] {
                    out.extend(
                        char::from_digit(nibble, 16).map(|digit| digit.to_ascii_uppercase()),
                    );
                }
            }
            _ => out.push(c),
        }
    }
}

/// What stands before the colon of an address with a scheme. Deliberately wide: anything before a
/// colon that is not part of a path, a query or a fragment.
pub(super) fn scheme(address: &str) -> Option<&str> {
    let address = address.trim_matches(' ');
    let end = address.find([':', '/', '?', '#'])?;
    address[end..].starts_with(':').then(|| &address[..end])
}

/// Whether an address may be published. Control characters are refused because browsers drop
/// them, which turns `java&Tab;script:` into a scheme.
pub(super) fn is_allowed(address: &str, image: bool) -> bool {
    let schemes = if image { &SCHEMES[..2] } else { &SCHEMES[..] };
    !address.contains(|c: char| c.is_ascii_control())
        && scheme(address)
            .is_none_or(|scheme| schemes.iter().any(|known| scheme.eq_ignore_ascii_case(known)))
}

/// Whether an address leads to another host.
pub(super) fn is_external(address: &str) -> bool {
    let address = address.trim_matches(' ');
    address.starts_with("//")
        || scheme(address).is_some_and(|scheme| {
            scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
        })
}
