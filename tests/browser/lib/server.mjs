// Why: pages are judged as a static host serves them: with the headers the site asks for, at a
// domain's root or below a sub-path, a folder answered by its index.html, the rest by 404.html.

import { createServer } from "node:http";
import { once } from "node:events";

const TYPES = {
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  geojson: "application/geo+json",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  jpg: "image/jpeg",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  mjs: "text/javascript; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webp: "image/webp",
  woff2: "font/woff2",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml; charset=utf-8",
};
const EXTENSIONS = /\.([a-z0-9]+)$/;

/**
 * Serves a site on loopback.
 * @param {import("./site.mjs").Site} site
 * @param {string} [prefix] sub-path with both slashes, `/a/b/`; whatever lies outside is not found
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve(site, prefix = "/") {
  const rules = site.has("_headers") ? readHeaders(site.text("_headers")) : [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host.invalid").pathname);
    if (!path.startsWith(prefix)) {
      response.writeHead(404, { "content-type": "text/plain" }).end("outside the site");
      return;
    }
    answer(site, rules, path.slice(prefix.length), request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => new Promise((done) => {
    server.closeAllConnections();
    server.close(done);
  });
  return { url: `http://127.0.0.1:${server.address().port}${prefix}`, close };
}

function answer(site, rules, path, request, response) {
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!site.has(file) && site.has(`${file}/index.html`)) {
    response.writeHead(301, { location: `${request.url.split("?")[0]}/` }).end();
    return;
  }
  const found = site.has(file);
  const served = found ? file : "404.html";
  for (const [name, value] of headersFor(rules, `/${path}`)) response.setHeader(name, value);
  response.setHeader("content-type", TYPES[EXTENSIONS.exec(served)?.[1]] ?? "application/octet-stream");
  if (!site.has(served)) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    return;
  }
  response.writeHead(found ? 200 : 404);
  response.end(request.method === "HEAD" ? undefined : site.bytes(served));
}

/**
 * Reads a `_headers` file (Netlify, Cloudflare Pages): a line with a path pattern, then indented
 * lines `Name: value`.
 * @param {string} text
 */
export function readHeaders(text) {
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "" || line.trim().startsWith("#")) continue;
    if (/^\s/.test(line)) {
      const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
      if (!name || rules.length === 0) throw new Error(`_headers: not a header: ${line}`);
      rules.at(-1).headers.push([name.trim().toLowerCase(), value.trim()]);
    } else {
      const escaped = line.trim().replace(/[.+?^${}()|[\]\\]/g, "\\$&");
      const pattern = escaped.replaceAll("*", ".*").replace(/:\w+/g, "[^/]+");
      rules.push({ pattern: new RegExp(`^${pattern}$`), headers: [] });
    }
  }
  return rules;
}

/** The headers of an address; those of several matching rules are joined, as hosts do. */
export function headersFor(rules, path) {
  const headers = new Map();
  for (const rule of rules.filter(({ pattern }) => pattern.test(path))) {
    for (const [name, value] of rule.headers) {
      headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
    }
  }
  return headers;
}
