// Why: the link check reads every page of the site, so a page is tokenised once, without a tree,
// and only what the checks ask for is kept.

import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";

/**
 * @typedef {object} Ref      a reference from a page
 * @property {"link"|"asset"|"alternate"|"canonical"|"refresh"|"id"} role
 * @property {string} value   as written; for the role `id` the bare id
 * @property {string} tag
 * @property {string} attr
 * @property {number} offset  where the element stands in the text
 */
/**
 * @typedef {object} Inline   something that a Content-Security-Policy may block
 * @property {"style-attribute"|"handler"|"script"|"style"} kind
 * @property {string} text
 * @property {string} hash    `sha256-…` of the text, as a policy names it
 * @property {number} offset
 */
/**
 * @typedef {object} Page
 * @property {string} path
 * @property {string} lang
 * @property {string} title
 * @property {boolean} noindex
 * @property {boolean} refresh  a redirect page
 * @property {string[]} policies  Content-Security-Policies in meta elements
 * @property {Set<string>} ids
 * @property {{id: string, offset: number}[]} duplicates
 * @property {Ref[]} refs
 * @property {Inline[]} inline
 */

/** Attributes that hold one URL: element → attribute → role. */
const URLS = {
  a: { href: "link" },
  area: { href: "link" },
  audio: { src: "asset" },
  embed: { src: "asset" },
  form: { action: "link" },
  iframe: { src: "asset" },
  image: { href: "asset", "xlink:href": "asset" },
  img: { src: "asset" },
  input: { src: "asset" },
  object: { data: "asset" },
  script: { src: "asset" },
  source: { src: "asset" },
  track: { src: "asset" },
  use: { href: "asset", "xlink:href": "asset" },
  video: { src: "asset", poster: "asset" },
};

/** Attributes that name ids of the same page, separated by spaces. */
const ID_LISTS = [
  "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details",
  "aria-errormessage", "aria-flowto", "aria-labelledby", "aria-owns",
  "for", "form", "headers", "list", "popovertarget",
];

const SCRIPT_TYPES = new Set(["", "module", "text/javascript", "application/javascript", "importmap"]);

/**
 * Reads a page.
 * @param {string} path
 * @param {string} text
 * @returns {Page}
 */
export function readPage(path, text) {
  const page = {
    path, lang: "", title: "", noindex: false, refresh: false, policies: [],
    ids: new Set(), duplicates: [], refs: [], inline: [],
  };
  let titleDepth = 0;
  let inSvg = 0;
  let raw = null;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const offset = parser.startIndex;
      if (tag === "svg") inSvg += 1;
      if (tag === "title" && inSvg === 0 && page.title === "") titleDepth = 1;
      if (tag === "script" || tag === "style") raw = rawElement(tag, attributes, offset);
      readElement(page, tag, attributes, offset);
    },
    ontext(part) {
      if (titleDepth > 0) page.title += part;
      if (raw) raw.text += part;
    },
    onclosetag(tag) {
      if (tag === "svg") inSvg -= 1;
      if (tag === "title") titleDepth = 0;
      if (raw && tag === raw.kind) {
        if (raw.kept) page.inline.push(inline(raw.kind, raw.text, raw.offset));
        raw = null;
      }
    },
  });
  parser.end(text);
  page.title = page.title.trim();
  return page;
}

function rawElement(tag, attributes, offset) {
  const runs = SCRIPT_TYPES.has((attributes.type ?? "").toLowerCase()) && !("src" in attributes);
  return { kind: tag, kept: tag === "style" || runs, text: "", offset };
}

function readElement(page, tag, attributes, offset) {
  const add = (role, value, attr) => page.refs.push({ role, value, tag, attr, offset });
  if (tag === "html") page.lang = attributes.lang ?? "";
  if (tag === "meta") readMeta(page, attributes, add);
  if (tag === "link") readLink(attributes, add);
  if (tag === "base") add("link", attributes.href ?? "", "href");
  for (const [attr, role] of Object.entries(URLS[tag] ?? {})) {
    if (attr in attributes) add(role, attributes[attr].trim(), attr);
  }
  for (const attr of ["srcset", "imagesrcset"]) {
    for (const url of candidates(attributes[attr] ?? "")) add("asset", url, attr);
  }
  readAttributes(page, attributes, offset, add);
}

function readAttributes(page, attributes, offset, add) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "id") {
      if (page.ids.has(value)) page.duplicates.push({ id: value, offset });
      page.ids.add(value);
    } else if (name === "style") {
      page.inline.push(inline("style-attribute", value, offset));
    } else if (name.startsWith("on")) {
      page.inline.push(inline("handler", value, offset));
    } else if (ID_LISTS.includes(name)) {
      for (const id of value.split(/\s+/).filter(Boolean)) add("id", id, name);
    } else if (value.includes("url(#")) {
      for (const [, id] of value.matchAll(/url\(#([^)]+)\)/g)) add("id", id, name);
    }
  }
}

function readMeta(page, attributes, add) {
  const name = (attributes["http-equiv"] ?? attributes.name ?? "").toLowerCase();
  const content = attributes.content ?? "";
  if (name === "robots" && /noindex|none/i.test(content)) page.noindex = true;
  if (name === "content-security-policy") page.policies.push(content);
  if (name === "refresh") {
    page.refresh = true;
    const url = /url\s*=\s*['"]?([^'"]*)/i.exec(content)?.[1];
    if (url) add("refresh", url.trim(), "content");
  }
}

function readLink(attributes, add) {
  const rel = (attributes.rel ?? "").toLowerCase().split(/\s+/);
  const role = rel.includes("canonical") ? "canonical"
    : rel.includes("alternate") && isTranslation(attributes) ? "alternate"
    : rel.some((word) => ["stylesheet", "icon", "preload", "modulepreload", "manifest",
      "apple-touch-icon", "prefetch", "preconnect", "dns-prefetch"].includes(word)) ? "asset"
    : "link";
  if ("href" in attributes) add(role, attributes.href.trim(), "href");
}

/** A translation, or another address that is written out; a feed may well be named relatively. */
function isTranslation({ hreflang, href = "" }) {
  return hreflang !== undefined || /^[a-z]+:/i.test(href);
}

/** The URLs of a `srcset`. */
function candidates(srcset) {
  return srcset.split(/,\s+|,$/).map((part) => part.trim().split(/\s+/)[0]).filter(Boolean);
}

function inline(kind, text, offset) {
  const hash = `sha256-${createHash("sha256").update(text).digest("base64")}`;
  return { kind, text, hash, offset };
}

/** The URLs in a style sheet. @param {string} css */
export function cssUrls(css) {
  const bare = css.replace(/\/\*[^]*?\*\//g, "");
  const found = [];
  for (const [, quoted, plain] of bare.matchAll(/url\(\s*(?:["']([^"']*)["']|([^"')]*))\s*\)/g)) {
    found.push((quoted ?? plain).trim());
  }
  for (const [, url] of bare.matchAll(/@import\s+["']([^"']+)["']/g)) found.push(url);
  return found.filter((url) => !url.startsWith("data:") && !url.startsWith("#"));
}

/** The text of every element of that name in an XML document. @param {string} xml @param {string} name */
export function xmlTexts(xml, name) {
  const texts = [];
  let open = false;
  const parser = new Parser({
    onopentag(tag) { if (tag === name) { open = true; texts.push(""); } },
    ontext(part) { if (open) texts[texts.length - 1] += part; },
    onclosetag(tag) { if (tag === name) open = false; },
  }, { xmlMode: true });
  parser.end(xml);
  return texts.map((text) => text.trim());
}

/** Every value of an attribute in an XML document, with its element's name. */
export function xmlAttributes(xml, attr) {
  const found = [];
  const parser = new Parser({
    onopentag(tag, attributes) { if (attr in attributes) found.push({ tag, value: attributes[attr] }); },
  }, { xmlMode: true });
  parser.end(xml);
  return found;
}
