//! Links that work wherever a site is put: at a domain's root, below any path, or in a folder.

/// The way from the page at `from` to `to`; both are addresses from the site's root, beginning with
/// `/`. `to` may end in a fragment.
#[must_use]
pub fn relative(from: &str, to: &str) -> String {
    let (path, fragment) = to.split_once('#').map_or((to, None), |(path, id)| (path, Some(id)));
    let mut out = String::new();
    if path != from || fragment.is_none() {
        // The folder of the page: everything up to its last slash.
        let here = from.rfind('/').map_or("", |at| &from[..=at]);
        let common = here
            .bytes()
            .zip(path.bytes())
            .enumerate()
            .take_while(|(_, (a, b))| a == b)
            .filter(|(_, (a, _))| *a == b'/')
            .last()
            .map_or(0, |(at, _)| at + 1);
        for _ in here[common..].matches('/') {
            out.push_str("../");
        }
        out.push_str(&path[common..]);
        if out.is_empty() {
            out.push_str("./");
        }
    }
    if let Some(id) = fragment {
        out.push('#');
        out.push_str(id);
    }
    out
}

/// A link to a folder as one to the file in it, which no server has to find: `../index.html#x` of
/// `../#x`. Other links stay as they are.
#[must_use]
pub fn to_file(link: &str) -> String {
    let (path, fragment) = link.split_at(link.find('#').unwrap_or(link.len()));
    match path {
        "./" => format!("index.html{fragment}"),
        path if path.ends_with('/') => format!("{path}index.html{fragment}"),
        _ => link.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{relative, to_file};

    #[test]
    fn leads_from_page_to_page() {
        for (from, to, way) in [
            ("/", "/", "./"),
            ("/", "/a/", "a/"),
            ("/a/", "/", "../"),
            ("/a/b/", "/a/c/", "../c/"),
            ("/a/b/", "/a/b/", "./"),
            ("/a/b/", "/a/b/#x", "#x"),
            ("/a/b/", "/a/#x", "../#x"),
            ("/en/a/", "/a/", "../../a/"),
            ("/ab/", "/ac/", "../ac/"),
            ("/a/", "/assets/x.css", "../assets/x.css"),
            ("/404.html", "/a/", "a/"),
        ] {
            assert_eq!(relative(from, to), way, "{from} -> {to}");
        }
    }

    #[test]
    fn leads_to_files() {
        for (link, file) in [
            ("./", "index.html"),
            ("../", "../index.html"),
            ("a/#x", "a/index.html#x"),
            ("#x", "#x"),
            ("../assets/x.css", "../assets/x.css"),
        ] {
            assert_eq!(to_file(link), file);
        }
    }
}
