//! A file of the site, or why there is none.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::serve::http::{OURS, files};
use crate::serve::site::{Answer, Holder};
use crate::serve::state::{Problem, Seen, State};

/// Answers with the file at the address; waits for the first site.
pub(super) async fn page(mut seen: Seen, request: Request) -> Response {
    let state = match seen.wait_for(|state| state.settled).await {
        Ok(state) => Arc::clone(&state),
        Err(_) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
    };
    let Some(address) = decode(request.uri().path()) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let wants_page = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"));
    let Some(holder) = &state.holder else {
        let text = "The site cannot be shown yet: what it is made of has errors.";
        return notice(&state, StatusCode::SERVICE_UNAVAILABLE, text, None);
    };
    let Some(found) = find(holder, &state, &address).await else {
        let text = "This page could not be made, by a mistake of Annals. The terminal says more.";
        return notice(&state, StatusCode::INTERNAL_SERVER_ERROR, text, None);
    };
    let (status, path, answer) = match found {
        Place::Here(path, answer) => (StatusCode::OK, path, answer),
        Place::Folder(url) => {
            return (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, url)]).into_response();
        }
        Place::Nowhere(path, answer) => (StatusCode::NOT_FOUND, path, answer),
    };
    match answer {
        Answer::Made(bytes) if wants_page && files::is_page(&path) => {
            files::made(status, &path, with_script(bytes, &state))
        }
        Answer::Made(bytes) => files::made(status, &path, bytes),
        Answer::Copied(file) => files::copied(&file, request).await,
        Answer::Missing => (status, "There is no such page.\n").into_response(),
        Answer::Broken(problem) => {
            let text = "This page cannot be shown: its template has an error.";
            notice(&state, StatusCode::INTERNAL_SERVER_ERROR, text, Some(problem))
        }
    }
}

/// What an address leads to: the path of the file, and the file.
enum Place {
    Here(String, Answer),
    /// The address of a folder without its last slash; with it.
    Folder(String),
    /// The site's own page for that.
    Nowhere(String, Answer),
}

async fn find(holder: &Holder, state: &State, address: &str) -> Option<Place> {
    // Pages that are answered at any depth link to where the site will be published.
    let inside = address.strip_prefix(state.base.as_str()).filter(|_| state.base != "/");
    for path in [Some(address.trim_start_matches('/')), inside].into_iter().flatten() {
        let file = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        match holder.ask(file.clone()).await? {
            Answer::Missing => {}
            answer => return Some(Place::Here(file, answer)),
        }
        if !file.ends_with("index.html")
            && !matches!(holder.ask(format!("{path}/index.html")).await?, Answer::Missing)
        {
            return Some(Place::Folder(encode(&format!("{address}/"))));
        }
    }
    let mut folder = address.trim_start_matches('/');
    loop {
        folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
        let path = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let path = format!("{path}404.html");
        match holder.ask(path.clone()).await? {
            Answer::Missing if folder.is_empty() => {
                return Some(Place::Nowhere(path, Answer::Missing));
            }
            Answer::Missing => {}
            answer => return Some(Place::Nowhere(path, answer)),
        }
    }
}

/// A page with the script that asks for news.
fn with_script(mut page: Vec<u8>, state: &State) -> Vec<u8> {
    let end = b"</head>";
    if let Some(at) = page.windows(end.len()).position(|window| window == end) {
        page.splice(at..at, script(state).into_bytes());
    }
    page
}

fn script(state: &State) -> String {
    format!(
        "<script src=\"{OURS}live.js\" data-site=\"{}\" data-styles=\"{}\" defer></script>\n",
        state.site,
        state.styles.join(" ")
    )
}

/// A page of ours, where the site has none; what is wrong lies over it.
fn notice(state: &State, status: StatusCode, text: &str, problem: Option<Problem>) -> Response {
    let known = problem.and_then(|problem| state.with(problem)).map(|state| state.json());
    let problem = known.map_or_else(String::new, |json| {
        let json = json.replace('&', "&amp;").replace('"', "&quot;");
        format!("<meta name=\"annals-state\" content=\"{json}\">\n")
    });
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>Annals</title>\n\
         <link rel=\"stylesheet\" href=\"{OURS}overlay.css\">\n{problem}{}</head>\n\
         <body class=\"notice\">\n<main><h1>{text}</h1></main>\n</body>\n</html>\n",
        script(state)
    );
    let headers =
        [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, Body::from(html)).into_response()
}

/// A path without percent-encoding; `None` if it is no text.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// A path as an address on this machine: never one of another (`//example.org/`).
fn encode(path: &str) -> String {
    let mut url = String::from("/");
    for byte in path.trim_start_matches('/').bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            url.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(url, "%{byte:02X}");
        }
    }
    url
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn addresses_there_and_back() {
        for (typed, path) in [
            ("/a/b.html", Some("/a/b.html")),
            ("/caf%C3%A9/", Some("/café/")),
            ("/%2E%2E/secret", Some("/../secret")),
            ("/%", None),
            ("/%zz", None),
            ("/%FF", None),
        ] {
            assert_eq!(decode(typed).as_deref(), path, "{typed}");
        }
        assert_eq!(encode("//example.org/a b/"), "/example.org/a%20b/");
    }
}
