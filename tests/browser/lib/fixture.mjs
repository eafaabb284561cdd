// Why: a check that cannot fail proves nothing. This is a small sound site with a page of every
// kind; `checks.test.mjs` breaks copies of it, one fault at a time.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { SETS } from "../checks/downloads.mjs";
import { LANGUAGES } from "./kinds.mjs";

export const BASE = "https://fixture.example/";

/** Every kind's address below a language's root. */
const ADDRESSES = [
  "", "reports/", "reports/2022/", "cohorts/", "cohorts/2022/", "participants/", "participants/alpha/",
  "participants/by/kind/city/", "winners/", "winners/best-2022-alpha/", "winners/by/year/2022/",
  "awards/", "awards/best/", "awards/best/2022/", "dimensions/", "dimensions/people/", "places/",
  "places/north/", "events/", "events/launch/", "stories/", "stories/first/", "about/", "figures/",
  "sources/", "sources/gazette/", "charts/", "charts/per-year/", "corrections/", "press/", "data/",
  "search/",
];

const IDS = {
  participants: ["alpha"], participations: ["alpha-2022"], cohorts: ["2022"], awards: ["best"],
  editions: ["best-2022"], winners: ["best-2022-alpha"], events: ["launch"], milestones: [],
  places: ["north"], sources: ["gazette"], figures: ["total"], corrections: [],
};

const CSS = `:root { color-scheme: light dark; --ink: #111; --paper: #fff; --link: #0645ad; }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #111; --link: #9cf; } }
body { color: var(--ink); background: var(--paper); font: 1rem/1.5 sans-serif; margin: 1rem; }
h1 { overflow-wrap: anywhere; }
nav { background: url("dot.svg") no-repeat; }
a { color: var(--link); display: inline-block; min-height: 24px; }
`;
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The files of the sound site: path → text. @returns {Map<string, string>} */
export function soundSite() {
  const files = new Map([
    ["assets/site.css", CSS],
    ["assets/site.js", "\"use strict\";\n"],
    ["assets/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><title>dot</title></svg>\n"],
    ["_headers", `# for some hosts\n/*\n  Content-Security-Policy: ${POLICY}\n`],
    [".nojekyll", ""],
    ["robots.txt", `User-agent: *\nSitemap: ${BASE}sitemap.xml\n`],
    ["404.html", notFound()],
  ]);
  for (const { tag, prefix } of LANGUAGES) {
    for (const address of ADDRESSES) files.set(`${prefix}${address}index.html`, page(tag, prefix, address));
  }
  for (const set of Object.keys(SETS)) {
    const rows = IDS[set].map((id) => ({ id, name: `The "${id}", so called` }));
    files.set(`data/${set}.csv`, ["id,name", ...rows.map(({ id }) => `${id},"The ""${id}"", so called"`)].map((row) => `${row}\r\n`).join(""));
    files.set(`data/${set}.json`, JSON.stringify(rows));
  }
  files.set("sitemap.xml", sitemap());
  files.set("feed.xml", `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${BASE}</id><title>Fixture</title><updated>2022-01-01T00:00:00Z</updated>
<link rel="self" href="${BASE}feed.xml"/><entry><id>${BASE}reports/2022/</id><title>2022</title><updated>2022-01-01T00:00:00Z</updated><link href="${BASE}reports/2022/"/></entry></feed>
`);
  return files;
}

function page(tag, prefix, address) {
  const up = "../".repeat(`${prefix}${address}`.split("/").length - 1);
  const home = up.slice(0, up.length - prefix.split("/").slice(1).length * 3);
  const title = `${address || "home"} (${tag})`;
  const alternates = LANGUAGES.map((other) => `<link rel="alternate" hreflang="${other.tag}" href="${BASE}${other.prefix}${address}">`);
  const others = LANGUAGES.filter((other) => other.tag !== tag)
    .map((other) => `<li><a href="${up}${other.prefix}${address}" hreflang="${other.tag}">${other.tag}</a></li>`);
  const list = ADDRESSES.map((to) => `<li><a href="${home}${to || "./"}">${to || "home"}</a></li>`);
  return `<!DOCTYPE html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${BASE}${prefix}${address}">
${alternates.join("\n")}
<link rel="icon" href="${up}assets/dot.svg">
<link rel="stylesheet" href="${up}assets/site.css">
<script defer src="${up}assets/site.js"></script>
</head>
<body>
<header><nav aria-label="Languages"><ul>${others.join("")}</ul></nav></header>
<main id="main">
<h1 id="title">${title}</h1>
<p>Text about <a href="#title">the title</a>.</p>
<ul>
${list.join("\n")}
</ul>
</main>
</body>
</html>
`;
}

function notFound() {
  return `<!DOCTYPE html>
<html lang="${LANGUAGES[0].tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Not found</title>
<link rel="icon" href="/assets/dot.svg">
<link rel="stylesheet" href="/assets/site.css">
</head>
<body><main><h1>Not found</h1><p><a href="/">Home</a></p></main></body>
</html>
`;
}

function sitemap() {
  const urls = LANGUAGES.flatMap(({ prefix }) => ADDRESSES.map((address) => `<url><loc>${BASE}${prefix}${address}</loc></url>`));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
}

/** A manifest of these files. @param {Map<string, string>} files */
export function manifest(files) {
  const urls = [...files.keys()].map((path) => [`/${encodeURI(path)}`.replace(/\/index\.html$/, "/"), { hash: "00" }]);
  return `${JSON.stringify({ generator: "fixture", urls: Object.fromEntries(urls) })}\n`;
}

/** The files with their manifest, unless one is among them. @param {Map<string, string>} files */
export function withManifest(files) {
  return files.has("manifest.json") ? files : new Map([...files, ["manifest.json", manifest(files)]]);
}

/** Writes files to a new folder, which `remove` takes away. @param {Map<string, string>} files */
export function writeSite(files) {
  const root = mkdtempSync(join(tmpdir(), "annals-checks-"));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
