// Asks `annals serve` for news: loads the page again when it changed, changes its style sheet in
// place, and shows what is wrong with the site's files. No part of the site as it is published.
(() => {
  "use strict";
  const script = document.currentScript;
  // Charts in frames are loaded again with the page around them.
  if (!script || window.top !== window) return;

  let styles = script.dataset.styles;

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children.filter((child) => child !== null));
    return made;
  };

  // The panel stands apart from the page: neither's style reaches the other.
  const host = element("annals-problems", {});
  const sheet = element("link", { rel: "stylesheet", href: "/__annals/overlay.css" });
  const panel = element("section", { class: "panel", hidden: "" });
  const shadow = host.attachShadow({ mode: "open" });
  shadow.append(sheet, panel);
  // Not before its style is there.
  sheet.addEventListener("load", () => host.removeAttribute("hidden"));
  host.setAttribute("hidden", "");
  document.documentElement.append(host);

  // Whether the list is open, by the person who reads; errors open it by themselves.
  let chosen = null;
  let shown = "";

  const problem = (it) =>
    element(
      "li",
      { class: `problem ${it.severity}` },
      it.place ? element("p", { class: "place" }, it.place) : null,
      element("p", { class: "message" }, it.message),
      it.label ? element("p", { class: "label" }, it.label) : null,
      ...it.help.map((help) => element("p", { class: "help" }, help)),
      element("p", { class: "check" }, it.check),
    );

  const show = (state) => {
    const text = JSON.stringify([state.problems, state.more, state.stale, state.site]);
    if (text === shown) return;
    shown = text;
    if (state.problems.length === 0) {
      panel.hidden = true;
      panel.replaceChildren();
      chosen = null;
      return;
    }
    const errors = state.problems.some((it) => it.severity === "error");
    const open = chosen ?? errors;
    const toggle = element("button", { type: "button", "aria-expanded": String(open), "aria-controls": "list" });
    const body = element("div", { id: "list", class: "body", tabindex: "0" });
    const turn = (wide) => {
      body.hidden = !wide;
      toggle.setAttribute("aria-expanded", String(wide));
      toggle.textContent = wide ? state.hide : state.show;
    };
    toggle.addEventListener("click", () => {
      chosen = body.hidden;
      turn(chosen);
    });
    panel.setAttribute("aria-label", state.name);
    body.append(
      element("ol", {}, ...state.problems.map(problem)),
      state.more ? element("p", { class: "more" }, state.more) : "",
    );
    const title = element("div", { class: "title", role: "status" }, element("h2", {}, state.heading));
    if (state.stale) title.append(element("p", {}, state.stale));
    panel.className = errors ? "panel errors" : "panel";
    panel.replaceChildren(element("header", {}, title, toggle), body);
    turn(open);
    panel.hidden = false;
  };

  // The end of an address that changes with what is in the file.
  const plain = (path) => path.replace(/\.[0-9a-f]{8}\.css$/, ".css");

  const restyle = (paths) => {
    const wanted = paths.join(" ");
    if (wanted === styles) return;
    styles = wanted;
    let found = false;
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const old = link.getAttribute("href");
      const path = paths.find((it) => plain(old).endsWith(plain(it)));
      if (!path) continue;
      found = true;
      if (old.endsWith(path)) continue;
      const next = link.cloneNode();
      next.setAttribute("href", old.slice(0, old.length - path.length) + path);
      // The old one stays until the new one is there, so that the page is never without.
      next.addEventListener("load", () => link.remove());
      link.after(next);
    }
    if (!found && script.dataset.site) location.reload();
  };

  const take = (state) => {
    if (state.site !== "" && state.site !== script.dataset.site) {
      location.reload();
      return;
    }
    restyle(state.styles);
    show(state);
  };

  // A page that could not be made says itself what is wrong with it.
  const own = document.querySelector('meta[name="annals-state"]');

  const connect = () => {
    const news = new EventSource("/__annals/events");
    news.addEventListener("state", (event) => {
      const state = JSON.parse(event.data);
      if (own && state.site === script.dataset.site) show(JSON.parse(own.content));
      else take(state);
    });
    // Browsers try again by themselves, unless they were refused.
    news.addEventListener("error", () => {
      if (news.readyState === EventSource.CLOSED) setTimeout(connect, 1000);
    });
    window.addEventListener("pagehide", () => news.close(), { once: true });
  };
  // A page that comes back from the browser's memory has closed its connection.
  window.addEventListener("pageshow", (event) => event.persisted && connect());
  connect();
})();
