//! What browsers are answered: the site's files, with a script in each page that asks for news.

mod files;
mod page;

use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State as Extract};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;

use crate::serve::state::{Seen, State};

/// Where what is not of the site is found. No page can have such an address: ids have no underscore.
const OURS: &str = "/__annals/";

/// The script in each page.
const SCRIPT: &str = include_str!("live.js");

/// The style of what it shows.
const STYLE: &str = include_str!("overlay.css");

/// What every answer needs.
#[derive(Clone)]
struct App {
    seen: Seen,
    /// Whether only this machine can ask.
    loopback: bool,
}

/// The answers.
pub(super) fn app(seen: Seen, address: IpAddr) -> Router {
    let app = App { seen, loopback: address.is_loopback() };
    Router::new().fallback(answer).with_state(app)
}

async fn answer(Extract(app): Extract<App>, request: Request) -> Response {
    if !may_ask(request.headers(), app.loopback) {
        let text =
            "This address is not the one of the preview. Open the one that annals serve told.\n";
        return (StatusCode::FORBIDDEN, text).into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    match request.uri().path().strip_prefix(OURS) {
        Some("live.js") => own("text/javascript; charset=utf-8", SCRIPT),
        Some("overlay.css") => own("text/css; charset=utf-8", STYLE),
        Some("events") => events(app.seen),
        Some(_) => StatusCode::NOT_FOUND.into_response(),
        None => page::page(app.seen, request).await,
    }
}

fn own(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")], text).into_response()
}

/// The state that is now, as soon as the files were read, then each new one.
fn events(seen: Seen) -> Response {
    let first = true;
    let stream = stream::unfold((seen, first), |(mut seen, first)| async move {
        if first {
            seen.wait_for(|state| state.settled).await.ok()?;
        } else {
            seen.changed().await.ok()?;
        }
        let state: Arc<State> = Arc::clone(&seen.borrow_and_update());
        let event = Event::default().event("state").data(state.json());
        Some((Ok::<_, Infallible>(event), (seen, false)))
    });
    let mut response = Sse::new(stream).keep_alive(KeepAlive::default()).into_response();
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    response
}

/// Whether the name by which this machine was asked is one of its own. A page of another site that
/// makes its own name lead here (DNS rebinding) asks by that name, and is told nothing.
fn may_ask(headers: &HeaderMap, loopback: bool) -> bool {
    let Some(host) = headers.get(header::HOST).and_then(|host| host.to_str().ok()) else {
        return false;
    };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let address: Option<IpAddr> = name.trim_matches(['[', ']']).parse().ok();
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    if name == "localhost" || name.ends_with(".localhost") {
        return true;
    }
    match address {
        Some(address) => !loopback || address.is_loopback(),
        // Names that nobody outside of the network can give out.
        None => !loopback && matches!(name.split_once('.'), None | Some((_, "local"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_this_machine_and_no_others() {
        let ask = |host: &str, loopback| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, host.parse().expect("a header"));
            may_ask(&headers, loopback)
        };
        for host in ["localhost", "localhost:4000", "127.0.0.1:4000", "[::1]:4000", "a.localhost"] {
            assert!(ask(host, true), "{host}");
            assert!(ask(host, false), "{host}");
        }
        for host in ["192.168.1.7:4000", "desk:4000", "desk.local:4000", "[fe80::1]:4000"] {
            assert!(!ask(host, true), "{host}");
            assert!(ask(host, false), "{host}");
        }
        for host in ["example.org", "localhost.example.org:4000", "127.0.0.1.example.org", ""] {
            assert!(!ask(host, true), "{host}");
            assert!(host.is_empty() || !ask(host, false), "{host}");
        }
        assert!(!may_ask(&HeaderMap::new(), true));
    }
}
